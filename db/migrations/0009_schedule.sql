-- Benefits other than those of a child claim too: whom a line is for is its subject.
ALTER TABLE line RENAME COLUMN child TO subject;       -- which child or deceased person: the day, and the folded certificate number; empty until both are known
ALTER TABLE line_month RENAME COLUMN child TO subject; -- as in line: finds the same claimed twice; a lump sum has the month of its event
