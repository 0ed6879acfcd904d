-- Who is signed in, who is on the way, and who works for the fund.

CREATE TABLE officer (
    fin TEXT PRIMARY KEY,   -- FİN of the person who works for the fund
    name TEXT NOT NULL,     -- first name and surname
    branch TEXT NOT NULL    -- code of the branch whose employers the officer sees
) STRICT;

CREATE TABLE session (
    session TEXT PRIMARY KEY,    -- SHA-256 of the token in the visitor's cookie, hexadecimal: the table alone lets nobody in
    fin TEXT NOT NULL,           -- FİN in the certificate the visitor signed in with
    name TEXT NOT NULL,          -- first name and surname in that certificate
    employer TEXT,               -- VÖEN in that certificate; NULL for an officer
    employer_name TEXT NOT NULL, -- name of the organisation in that certificate; empty for an officer
    seal INTEGER NOT NULL,       -- 1 when the certificate carries the seal authority
    opened INTEGER NOT NULL,     -- when the visitor signed in, milliseconds UTC
    last_seen INTEGER NOT NULL   -- when a request came last, milliseconds UTC; at most a minute behind
) STRICT;
CREATE INDEX session_opened ON session (opened);

CREATE TABLE pending_sign_in (
    pending TEXT PRIMARY KEY,       -- SHA-256 of the token in the visitor's cookie, hexadecimal
    phone TEXT NOT NULL,            -- number asked to confirm; kept for the retry, gone with the row
    user_id TEXT NOT NULL,          -- Asan İmza user ID typed: the certificate must name it
    gateway_session TEXT,           -- the gateway's name for it; NULL until the gateway has answered
    hash BLOB NOT NULL,             -- the random octets that the phone signs
    way_back TEXT NOT NULL,         -- path where the visitor wanted to go
    unknown INTEGER NOT NULL,       -- 1 when the gateway knows no such number and user ID; told only when the wait is over
    ended TEXT,                     -- key of the text that says why it led nowhere; NULL while the phone is asked
    started INTEGER NOT NULL        -- milliseconds UTC
) STRICT;
-- One live sign-in a number.
CREATE UNIQUE INDEX pending_sign_in_phone ON pending_sign_in (phone) WHERE ended IS NULL;

CREATE TABLE sign_in_attempt (
    quarter INTEGER NOT NULL,   -- the quarter of an hour, counted from 1970
    about TEXT NOT NULL,        -- SHA-256 of the phone number or of the address that asked, hexadecimal
    attempts INTEGER NOT NULL,  -- how many sign-ins were started
    PRIMARY KEY (quarter, about)
) STRICT;
