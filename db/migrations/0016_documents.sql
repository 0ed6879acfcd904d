-- Whose paper it is, where the schedule has several insured persons.
ALTER TABLE document ADD COLUMN line INTEGER; -- number of the line within the schedule; empty: the paper is for the whole schedule
