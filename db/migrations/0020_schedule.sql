-- The days that a month was paid for, as the print of a schedule says them. Empty in months kept before this was recorded, and where nothing is divided.
ALTER TABLE line_month ADD COLUMN days_counted INTEGER;  -- in the days of the basis
ALTER TABLE line_month ADD COLUMN days_of_month INTEGER; -- likewise, of the whole month

-- What a print of a schedule said, under the code that stands on it: who holds the paper can ask whether it is true.
CREATE TABLE schedule_print (
    code TEXT PRIMARY KEY,                  -- 256 random bits: nobody finds one by trying
    employer TEXT NOT NULL,                 -- VÖEN
    schedule INTEGER NOT NULL,              -- number within the employer
    state TEXT NOT NULL,                    -- as printed
    saved_at INTEGER NOT NULL,              -- the last change before it was printed, milliseconds UTC
    lines INTEGER NOT NULL,                 -- how many insured persons
    total INTEGER NOT NULL,                 -- qəpik
    printed_at INTEGER NOT NULL,            -- the first time, milliseconds UTC
    UNIQUE (employer, schedule, state, saved_at),
    FOREIGN KEY (employer, schedule) REFERENCES schedule (employer, schedule) ON DELETE CASCADE
) STRICT;
