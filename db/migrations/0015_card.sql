-- Signing in with a card by the browser's extension.

CREATE TABLE web_eid_nonce (
    browser TEXT PRIMARY KEY,  -- SHA-256 of the token in the cookie of the browser that asked, hexadecimal
    nonce TEXT NOT NULL,       -- what the card is to sign: 32 random octets in base64; taken out when a token comes, whatever it holds
    made INTEGER NOT NULL      -- milliseconds UTC; it holds for five minutes
) STRICT;
CREATE INDEX web_eid_nonce_made ON web_eid_nonce (made);
