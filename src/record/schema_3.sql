-- From version 2 to 3: who made a correction, and which rows are one.

PRAGMA user_version = 3;

ALTER TABLE correction ADD COLUMN made_by TEXT;  -- as the person is called
-- One correction of several pages has several rows, which are undone together:
-- the number of the first of them.
ALTER TABLE correction ADD COLUMN whole INTEGER;
UPDATE correction SET whole = number;
CREATE INDEX correction_of_page ON correction (page);
