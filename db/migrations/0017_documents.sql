-- The contents that the virus scanner found clean.
CREATE TABLE clean_file (
    sha256 TEXT NOT NULL PRIMARY KEY, -- of the content, as in document
    scanned_at INTEGER NOT NULL -- milliseconds UTC
) STRICT;
