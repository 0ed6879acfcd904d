-- What was done, by whom, in the order of doing; and what was answered to each submission.

-- Only ever added to. Each entry carries the hash of the one before it, so that a change in the middle shows.
CREATE TABLE journal (
    employer TEXT NOT NULL, -- VÖEN of the employer whose matter it is; empty when it is no employer's
    entry INTEGER NOT NULL, -- number within the employer, from 1, without gaps
    at INTEGER NOT NULL, -- milliseconds UTC
    who TEXT NOT NULL, -- FİN of who did it
    what TEXT NOT NULL, -- code of the deed: schedule.sent
    subject TEXT NOT NULL, -- what it was done to: schedule/417
    details TEXT NOT NULL, -- JSON, whole
    previous TEXT NOT NULL, -- hash of the entry before; empty in the first
    hash TEXT NOT NULL, -- SHA-256 over the previous hash and every other column, hexadecimal
    PRIMARY KEY (employer, entry)
) STRICT;

-- A form sent twice has one effect and the first answer.
CREATE TABLE answered (
    person TEXT NOT NULL, -- FİN of who sent the form
    once TEXT NOT NULL, -- key of the form, made when the form was shown
    location TEXT NOT NULL, -- where the first answer led
    at INTEGER NOT NULL, -- when it was answered, milliseconds UTC
    PRIMARY KEY (person, once)
) STRICT;

CREATE INDEX answered_at ON answered (at);
