-- From version 1 to 2: what is due to be linked. Copies, stories and checks
-- are made anew for these pages and those they touch.

PRAGMA user_version = 2;

-- One row. Beside the record lies the link index, FILE-link, which is made
-- from the pages too; it fits when it carries this stamp. Otherwise the next
-- "runut add" makes it anew, and all that is linked with it.
CREATE TABLE linking (
    stamp INTEGER NOT NULL    -- 0: no index fits
) STRICT;
INSERT INTO linking VALUES (0);

-- Pages that came, were replaced, or stand in a new or deleted correction.
CREATE TABLE linking_due (
    page INTEGER PRIMARY KEY REFERENCES page (id)
) STRICT;

CREATE TRIGGER page_is_due AFTER INSERT ON page BEGIN
    INSERT OR IGNORE INTO linking_due VALUES (new.id);
END;

CREATE TRIGGER version_is_due AFTER UPDATE OF replaced_by ON page BEGIN
    INSERT OR IGNORE INTO linking_due VALUES (new.id);
END;

CREATE TRIGGER correction_is_due AFTER INSERT ON correction BEGIN
    INSERT OR IGNORE INTO linking_due VALUES (new.page), (new.other_page);
END;

CREATE TRIGGER deleted_correction_is_due AFTER DELETE ON correction BEGIN
    INSERT OR IGNORE INTO linking_due VALUES (old.page), (old.other_page);
END;
