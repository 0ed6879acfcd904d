-- The keys that files were sealed with, so that a start without one of them is refused. The keys themselves are never here.
CREATE TABLE document_key (
    key TEXT PRIMARY KEY,           -- the key's name, 16 hexadecimal digits of a digest of it
    since INTEGER NOT NULL          -- when it was first used, milliseconds UTC
) STRICT;
