-- Signing in with a card: who comes back from the card port.

CREATE TABLE card_code (
    code TEXT PRIMARY KEY,      -- SHA-256 of the code that the browser brings back, hexadecimal; taken out when it is used
    state TEXT NOT NULL,        -- SHA-256 of the token in the cookie of the browser that set out, hexadecimal
    certificate BLOB NOT NULL,  -- the certificate that was shown and checked, DER
    made INTEGER NOT NULL       -- milliseconds UTC; it holds for a minute
) STRICT;
CREATE INDEX card_code_made ON card_code (made);
