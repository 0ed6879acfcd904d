-- What the fund must know of an employer.

CREATE TABLE employer (
    employer TEXT PRIMARY KEY,        -- VÖEN
    version INTEGER NOT NULL,         -- 1 when first saved, one more at each save
    full_name TEXT NOT NULL,          -- name of the organisation, or of the person who is the employer
    fund_number TEXT NOT NULL,        -- uçot nömrəsi, 13 digits
    branch TEXT NOT NULL,             -- code of the fund's branch that the employer reports to
    legal_address TEXT NOT NULL,      -- as registered
    phone TEXT NOT NULL,              -- +994 and nine digits, or a short number
    email TEXT,                       -- NULL when not given
    head TEXT NOT NULL,               -- name of the head
    accountant TEXT NOT NULL,         -- name of the chief accountant
    bank TEXT,                        -- code of the bank of the settlement account; NULL when none is given
    iban TEXT,                        -- settlement account; NULL when none is given
    saved_at INTEGER NOT NULL,        -- when this version was saved, milliseconds UTC
    saved_by TEXT NOT NULL,           -- FİN of who saved it
    saved_by_name TEXT NOT NULL       -- name of who saved it, as in the certificate
) STRICT;
