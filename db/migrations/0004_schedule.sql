-- The settlement schedule (haqq-hesab cədvəli) of an employer. Once sent, only its state moves on.
CREATE TABLE schedule (
    employer TEXT NOT NULL,                 -- VÖEN
    schedule INTEGER NOT NULL,              -- number within the employer, from 1, never used again
    benefit TEXT NOT NULL,                  -- code in the catalogue
    state TEXT NOT NULL CHECK (state IN ('draft', 'sent', 'returned', 'archived', 'accepted')),  -- what may be done with it now
    version INTEGER NOT NULL,               -- grows with every change of the registration or the state
    registered TEXT NOT NULL,               -- day of registration
    protocol_number TEXT NOT NULL,          -- commission protocol
    protocol_date TEXT NOT NULL,            -- commission protocol
    payment_month TEXT NOT NULL,            -- month in which payment is to be made, 2026-11
    branch TEXT,                            -- code of the fund's branch that received it, empty in a draft
    lines_begun INTEGER NOT NULL DEFAULT 0, -- the last number given to a line; a removed line's number is never used again
    copied_from INTEGER,                    -- the returned schedule that this one corrects
    copied_to INTEGER,                      -- the schedule that corrects this one, once archived
    saved_at INTEGER NOT NULL,              -- last change of any part, milliseconds UTC
    sent_at INTEGER,                        -- milliseconds UTC, empty in a draft
    PRIMARY KEY (employer, schedule)
) STRICT;

CREATE INDEX schedule_by_state ON schedule (employer, state, schedule);
CREATE INDEX schedule_inbox ON schedule (branch, state, sent_at);

-- The last number given to a schedule of an employer.
CREATE TABLE schedule_number (
    employer TEXT PRIMARY KEY,              -- VÖEN
    last INTEGER NOT NULL                   -- 0 before the first
) STRICT;

-- Each state the schedule has been in, for "Statusa baxış".
CREATE TABLE schedule_step (
    employer TEXT NOT NULL,                 -- VÖEN
    schedule INTEGER NOT NULL,              -- number within the employer
    step INTEGER NOT NULL,                  -- from 1, in order of time
    state TEXT NOT NULL,                    -- the state that began
    at INTEGER NOT NULL,                    -- milliseconds UTC
    person TEXT NOT NULL,                   -- FİN of who did it
    person_name TEXT NOT NULL,              -- as in the certificate
    reason TEXT,                            -- code of the return reason
    remark TEXT,                            -- what the officer wrote to the reason
    PRIMARY KEY (employer, schedule, step),
    FOREIGN KEY (employer, schedule) REFERENCES schedule (employer, schedule) ON DELETE CASCADE
) STRICT;

-- One insured person and child in a schedule.
CREATE TABLE line (
    employer TEXT NOT NULL,                 -- VÖEN
    schedule INTEGER NOT NULL,              -- number within the employer
    line INTEGER NOT NULL,                  -- number within the schedule, from 1, never used again
    version INTEGER NOT NULL,               -- grows with every change of the line
    ssn TEXT NOT NULL,                      -- insured person, as the register gave it when the line was begun
    fin TEXT NOT NULL,                      -- insured person
    given_name TEXT NOT NULL,               -- insured person
    family_name TEXT NOT NULL,              -- insured person
    father_name TEXT NOT NULL,              -- insured person
    search TEXT NOT NULL,                   -- the names folded, for search
    facts TEXT NOT NULL,                    -- the benefit's fields as JSON, empty ones left out
    child TEXT,                             -- which child: birth date and folded certificate number; empty until both are known
    payment_kind TEXT,                      -- card, postal_order, transfer
    bank_code TEXT,                         -- of card and transfer
    iban TEXT,                              -- of card and transfer
    post_office TEXT,                       -- of a postal order: where it is paid out
    identity_card TEXT,                     -- of a postal order: shown at the post office
    total INTEGER NOT NULL,                 -- qəpik: the chosen months together
    PRIMARY KEY (employer, schedule, line),
    FOREIGN KEY (employer, schedule) REFERENCES schedule (employer, schedule) ON DELETE CASCADE
) STRICT;

CREATE INDEX line_by_insured ON line (employer, ssn);

-- The months of a line's benefit period with their amounts.
CREATE TABLE line_month (
    employer TEXT NOT NULL,                 -- VÖEN
    schedule INTEGER NOT NULL,              -- number within the employer
    line INTEGER NOT NULL,                  -- number within the schedule
    month TEXT NOT NULL,                    -- 2025-03
    chosen INTEGER NOT NULL,                -- 1 when ticked to be paid
    amount INTEGER NOT NULL,                -- qəpik
    reasons TEXT NOT NULL,                  -- how it was computed: JSON list of text keys with their values
    child TEXT,                             -- as in line: finds the same month claimed twice
    PRIMARY KEY (employer, schedule, line, month),
    FOREIGN KEY (employer, schedule, line) REFERENCES line (employer, schedule, line) ON DELETE CASCADE
) STRICT;

CREATE INDEX line_month_by_child ON line_month (child, month);
