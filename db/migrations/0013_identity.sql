-- A person may act in several capacities, with a card or with Asan İmza; officers have roles.

ALTER TABLE session ADD COLUMN chosen INTEGER NOT NULL DEFAULT 1;                -- 0 until a person with several capacities has picked one
ALTER TABLE session ADD COLUMN means TEXT NOT NULL DEFAULT 'asan_imza';          -- signed in with: card or asan_imza
ALTER TABLE session ADD COLUMN number TEXT NOT NULL DEFAULT '';                  -- of the card, or the phone
ALTER TABLE officer ADD COLUMN role TEXT NOT NULL DEFAULT 'officer';             -- officer, second_officer, administrator or auditor
CREATE INDEX session_fin ON session (fin);

-- The employers whose seal the certificate of a session carries.
CREATE TABLE session_employer (
    session TEXT NOT NULL,       -- as in session
    place INTEGER NOT NULL,      -- in the order of the certificate, from 1
    employer TEXT NOT NULL,      -- VÖEN
    name TEXT NOT NULL,          -- name of the organisation in that certificate
    PRIMARY KEY (session, place)
) STRICT;
INSERT INTO session_employer (session, place, employer, name) SELECT session, 1, employer, employer_name FROM session WHERE employer IS NOT NULL AND seal = 1;
ALTER TABLE session DROP COLUMN employer_name;
ALTER TABLE session DROP COLUMN seal;

-- With what each person has signed in: rights are of the person, so a renewed card keeps them, and whoever gave them is shown it.
CREATE TABLE person_means (
    fin TEXT NOT NULL,           -- FİN of the person
    means TEXT NOT NULL,         -- card or asan_imza
    number TEXT NOT NULL,        -- of the card, or the phone
    name TEXT NOT NULL,          -- first name and surname, as in the newest certificate
    first_used INTEGER NOT NULL, -- milliseconds UTC
    PRIMARY KEY (fin, means, number)
) STRICT;

-- A form that came after its session had ended: its person goes on with it after signing in again.
CREATE TABLE kept_form (
    kept TEXT PRIMARY KEY,       -- random, part of the address of the page that shows it
    fin TEXT NOT NULL,           -- FİN of whose session it was: nobody else is shown it
    employer TEXT,               -- VÖEN that the session acted for; NULL when for none
    path TEXT NOT NULL,          -- where the form was sent
    fields TEXT NOT NULL,        -- what was typed, as application/x-www-form-urlencoded, without the secret of the session
    at INTEGER NOT NULL          -- milliseconds UTC
) STRICT;
CREATE INDEX kept_form_at ON kept_form (at);
