-- An employer with days of its own begins with one of the state's weeks, and hears when the state changes a day that it set.

-- five_days or six_days: the week that the days of "other" change
ALTER TABLE calendar_regime ADD COLUMN base TEXT NOT NULL DEFAULT 'five_days';

-- what the state's calendar said of the day when it was set: working, rest_day, holiday, …; empty of days set before this was kept
ALTER TABLE calendar_day ADD COLUMN said_by_state TEXT;
