-- Rights that employers gave to persons, and roles at the fund. Nothing is ever removed.

CREATE TABLE delegation (
    employer TEXT NOT NULL,          -- VÖEN of the employer for whom the person may act
    delegation INTEGER NOT NULL,     -- number within the employer, from 1
    version INTEGER NOT NULL,        -- 1 when granted, 2 when revoked
    employer_name TEXT NOT NULL,     -- name of the employer in the certificate of whoever granted it
    fin TEXT NOT NULL,               -- FİN of the person: the right is theirs, whatever card they use
    means TEXT NOT NULL,             -- named by the grantor: card or asan_imza
    number TEXT NOT NULL,            -- of that card, or that phone
    scope TEXT NOT NULL,             -- read, prepare or send
    begins TEXT NOT NULL,            -- first day, 2026-11-20
    ends TEXT,                       -- last day; NULL: until revoked
    granted_at INTEGER NOT NULL,     -- milliseconds UTC
    granted_by TEXT NOT NULL,        -- FİN of who held the seal
    granted_by_name TEXT NOT NULL,   -- name of who held the seal, as in the certificate
    revoked_at INTEGER,              -- milliseconds UTC; NULL while not revoked
    revoked_by TEXT,                 -- FİN of who revoked it
    revoked_by_name TEXT,            -- name of who revoked it
    revoked_why TEXT,                -- not_needed, left, means_lost or mistake
    PRIMARY KEY (employer, delegation)
) STRICT;
CREATE INDEX delegation_fin ON delegation (fin);

-- Four eyes: what one administrator proposes counts when another confirms it.
CREATE TABLE officer_proposal (
    proposal INTEGER PRIMARY KEY,    -- number, from 1
    fin TEXT NOT NULL,               -- FİN of the person
    name TEXT NOT NULL,              -- first name and surname
    branch TEXT NOT NULL,            -- code of the branch
    role TEXT NOT NULL,              -- officer, second_officer, administrator or auditor
    proposed_at INTEGER NOT NULL,    -- milliseconds UTC
    proposed_by TEXT NOT NULL,       -- FİN of the administrator
    proposed_by_name TEXT NOT NULL,  -- name of the administrator
    decision TEXT,                   -- confirmed or dropped; NULL while it waits
    decided_at INTEGER,              -- milliseconds UTC; NULL while it waits
    decided_by TEXT,                 -- FİN of the administrator who decided; NULL while it waits
    decided_by_name TEXT             -- name of the administrator who decided; NULL while it waits
) STRICT;
CREATE UNIQUE INDEX officer_proposal_open ON officer_proposal (fin) WHERE decision IS NULL;
