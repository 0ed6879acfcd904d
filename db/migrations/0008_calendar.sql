-- By which calendar an employer works.

CREATE TABLE calendar_regime (
    employer TEXT PRIMARY KEY,        -- VÖEN
    version INTEGER NOT NULL,         -- 1 when first saved, one more at each save of the regime or of a month
    regime TEXT NOT NULL,             -- five_days, six_days or other
    saved_at INTEGER NOT NULL,        -- when this version was saved, milliseconds UTC
    saved_by TEXT NOT NULL,           -- FİN of who saved it
    saved_by_name TEXT NOT NULL       -- name of who saved it, as in the certificate
) STRICT;

-- Days that the employer set otherwise than the state's five-day calendar; they count while the regime is other.
CREATE TABLE calendar_day (
    employer TEXT NOT NULL,           -- VÖEN
    day TEXT NOT NULL,                -- 2026-11-20
    worked INTEGER NOT NULL,          -- 1 when it is a working day, 0 when it is not
    PRIMARY KEY (employer, day)
) STRICT;
