-- By which law an amount was computed, for who computes it again. Empty in months kept before this was recorded.
ALTER TABLE line_month ADD COLUMN basis TEXT;         -- in which days a part of the month was measured: working_days, calendar_days; empty where nothing is divided
ALTER TABLE line_month ADD COLUMN rounding TEXT;      -- what was rounded to a qəpik: per_month, per_segment; empty where nothing is divided
ALTER TABLE line_month ADD COLUMN amount_source TEXT; -- citations of the rows of the amounts, "; " between them: cabinet-31-2026/amount, or the words of an added row
ALTER TABLE line_month ADD COLUMN decided_on TEXT;    -- the day as of which the law was asked
