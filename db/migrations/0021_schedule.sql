-- What an officer marked in a schedule that goes back: fields, persons, documents.
CREATE TABLE schedule_mark (
    employer TEXT NOT NULL,                 -- VÖEN
    schedule INTEGER NOT NULL,              -- number within the employer
    step INTEGER NOT NULL,                  -- the return it belongs to
    mark INTEGER NOT NULL,                  -- from 1, in the order of the page
    place TEXT NOT NULL,                    -- person.2.child_born, document.7
    remark TEXT,                            -- what the officer wrote to it
    PRIMARY KEY (employer, schedule, step, mark),
    FOREIGN KEY (employer, schedule, step) REFERENCES schedule_step (employer, schedule, step) ON DELETE CASCADE
) STRICT;

ALTER TABLE line ADD COLUMN copied_from INTEGER; -- number of the same line in the schedule that this one corrects; empty for a line begun here
