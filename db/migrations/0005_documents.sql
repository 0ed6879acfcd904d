-- The documents of a schedule. Their files stand in the document store, named by their content; several documents may show one file.
CREATE TABLE document (
    employer TEXT NOT NULL, -- VÖEN
    document INTEGER NOT NULL, -- number within the employer, never used again
    schedule INTEGER NOT NULL, -- number of the schedule it belongs to
    kind TEXT NOT NULL, -- order_extract, birth_certificate, protocol, application, other
    name TEXT NOT NULL, -- of the file, cleaned
    bytes INTEGER NOT NULL, -- size of the file
    sha256 TEXT NOT NULL, -- of the file's content, hexadecimal: its place in the document store
    media_type TEXT NOT NULL, -- application/pdf, image/jpeg, image/png
    uploaded_at INTEGER NOT NULL, -- milliseconds UTC
    uploaded_by TEXT NOT NULL, -- FİN of who sent it
    PRIMARY KEY (employer, document)
) STRICT;

CREATE INDEX document_of_schedule ON document (employer, schedule, document);
CREATE INDEX document_by_content ON document (sha256);

-- The last number given to a document of an employer.
CREATE TABLE document_number (
    employer TEXT NOT NULL PRIMARY KEY, -- VÖEN
    last INTEGER NOT NULL -- 0 before the first
) STRICT;
