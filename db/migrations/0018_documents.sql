-- Files that no document names any more, or not yet: they are removed after a delay.
CREATE TABLE unnamed_file (
    sha256 TEXT PRIMARY KEY,        -- of the file's content, hexadecimal: its place in the document store
    since INTEGER NOT NULL,         -- when a sweep first found it so, milliseconds UTC
    removal_begun INTEGER,          -- from then on no document may name it; empty while it waits
    removed INTEGER                 -- when it was gone; empty before
) STRICT;
