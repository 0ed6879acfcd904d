-- The register of insured persons, where the configuration says that it is kept here.

CREATE TABLE insured_person (
    ssn TEXT PRIMARY KEY,         -- number of the social insurance certificate, 13 digits
    fin TEXT NOT NULL UNIQUE,     -- FİN
    given_name TEXT NOT NULL,     -- adı
    family_name TEXT NOT NULL,    -- soyadı
    father_name TEXT NOT NULL,    -- ata adı; empty for those who have none
    born TEXT NOT NULL            -- day of birth, 1990-12-31
) STRICT;
