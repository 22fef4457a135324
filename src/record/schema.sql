-- schema.sql -- the record, table by table
--
-- One SQLite file. Any tool that reads SQLite can read it; the views at the
-- end are made for people. A later version adds a file of its own beside this
-- one, and record.c brings an older record up to date.
--
-- Everywhere
--   page, story   48 bits of a hash: the same number in every record. Runut
--                 shows them as 12 hex digits: printf('%012x', id).
--   number        the place in the page's or the story's list, from 0
--   *_byte        half-open byte offsets into page.text
--   *_token       half-open indexes of the page's words and signs
--   *_day         ISO days; from_day and to_day are both included
--   NULL          unknown, not said, or none; of a bound: there is none
-- Rows of a page never change: another text is another page, see replaced_by.
--
-- What is indexed here, the commands ask for. Ids are hashes, so every index by
-- name costs a page of the file for nearly every name of every page that comes:
-- entity, statement, source_name and event_party have none.

-- Tells this file from others, and which version of this text made it.
PRAGMA application_id = 0x52756e75;
PRAGMA user_version = 5;

-- One page as it was published at one time: head and main text.
CREATE TABLE page (
    id INTEGER PRIMARY KEY,   -- hash of all that came with the page
    ref TEXT NOT NULL,        -- its own identifier at its origin
    url TEXT,                 -- canonical where the page names one
    host TEXT,                -- of the url, without "www."
    outlet TEXT,              -- as the publication names itself
    title TEXT,               -- the headline alone
    byline TEXT,              -- the writers as printed
    dateline TEXT,            -- "Jakarta"
    published TEXT,           -- local ISO time: '2025-06-10T17:42' or a day
    published_from TEXT,      -- structured, visible, address, counted ("5 jam
                              -- lalu", from the hour of fetching), text: where
                              -- the time stood, the surest first; doubted: in
                              -- the future or before the web; unknown
    published_day TEXT,       -- from which relative dates are reckoned
    modified TEXT,            -- like published
    declared_language TEXT,   -- what the page says
    language TEXT,            -- what the text is written in
    replaced_by INTEGER REFERENCES page (id), -- the current version of this
                              -- page; NULL: it is the current one itself
    feed_source TEXT,         -- whom the feed that named the page names as its
                              -- origin, unless it is the outlet itself
    body_byte INTEGER NOT NULL, -- where the first paragraph starts in text
    features BLOB,            -- what link/ needs: words and names, sampled
    text TEXT,                -- headline, blank line, paragraphs with a blank
                              -- line between them
    known_time TEXT AS (CASE published_from WHEN 'doubted' THEN NULL
                        ELSE published END),
    version_time TEXT AS (max(coalesce(modified, ''),
                              coalesce(known_time, '')))
                              -- the version that was fetched last, then that
                              -- with the latest version_time, then with the
                              -- largest id, is current
) STRICT;
CREATE INDEX page_by_ref ON page (ref, url);
CREATE INDEX page_by_time ON page (known_time, ref, id)
    WHERE replaced_by IS NULL;

-- What came in, so that every span can be checked and every page read anew.
CREATE TABLE original (
    page INTEGER PRIMARY KEY REFERENCES page (id),
    kind TEXT NOT NULL,       -- html, text
    url TEXT,                 -- these came beside the bytes, as given
    outlet TEXT,
    title TEXT,
    author TEXT,
    date TEXT,
    charset TEXT,             -- declared outside the document
    size INTEGER NOT NULL,    -- of the document in bytes
    zstd BLOB NOT NULL        -- the document, compressed with Zstandard
) STRICT;

-- How a page came over HTTP; a page out of a file has no row.
CREATE TABLE fetched (
    page INTEGER PRIMARY KEY REFERENCES page (id),
    time TEXT NOT NULL,       -- when this version came first, in UTC, to the
                              -- millisecond
    address TEXT NOT NULL     -- that was asked for, before redirects; see visit
) STRICT;

-- An address that was asked for, or waits for it: where runut watch goes on.
CREATE TABLE visit (
    address TEXT PRIMARY KEY,
    kind TEXT NOT NULL,       -- page, feed
    feed TEXT,                -- the feed that listed it; NULL: a person did
    page INTEGER REFERENCES page (id), -- the newest version that came from
                              -- there; NULL: none yet
    etag TEXT,                -- what the server calls that version: sent back
    last_modified TEXT,       -- with the next request
    first_time TEXT,          -- when it was answered first, in UTC
    last_time TEXT,           -- and last
    due_time TEXT,            -- when it shall be asked for again; NULL: never
    failures INTEGER NOT NULL, -- requests in a row without an answer
    title TEXT,               -- these the feed says; where the page itself
    date TEXT,                -- says nothing they are taken
    source TEXT,              -- its <source>
    source_url TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX visit_by_due_time ON visit (due_time) WHERE kind = 'page';

-- One person, place or body of a page, under all its names.
CREATE TABLE entity (
    page INTEGER NOT NULL REFERENCES page (id),
    number INTEGER NOT NULL,
    name TEXT,                -- the fullest form that the page uses
    kind TEXT NOT NULL,       -- person, place, organisation
    role TEXT,                -- "Presiden Rusia", as the page says it
    PRIMARY KEY (page, number)
) STRICT, WITHOUT ROWID;

-- A name by which the page calls a person or a body, the fullest included.
CREATE TABLE alias (
    page INTEGER NOT NULL,
    number INTEGER NOT NULL,
    entity INTEGER NOT NULL,  -- entity.number on the same page
    name TEXT,
    PRIMARY KEY (page, number),
    FOREIGN KEY (page, entity) REFERENCES entity (page, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_by_name ON alias (name COLLATE NOCASE);

-- What the page says a person is or was; each wording once.
CREATE TABLE role (
    page INTEGER NOT NULL,
    number INTEGER NOT NULL,
    start_byte INTEGER NOT NULL, -- the role alone: "Presiden Rusia"
    end_byte INTEGER NOT NULL,
    entity INTEGER NOT NULL,  -- entity.number on the same page
    affiliation TEXT,         -- the body in it, else the place
    former INTEGER NOT NULL,  -- 1: "mantan presiden"
    PRIMARY KEY (page, number),
    FOREIGN KEY (page, entity) REFERENCES entity (page, number)
) STRICT, WITHOUT ROWID;

-- One mention of an entity.
CREATE TABLE name (
    page INTEGER NOT NULL REFERENCES page (id),
    number INTEGER NOT NULL,
    start_byte INTEGER NOT NULL,
    end_byte INTEGER NOT NULL,
    first_token INTEGER NOT NULL,
    last_token INTEGER NOT NULL,
    phrase_first_token INTEGER NOT NULL, -- with the title and role around it
    phrase_last_token INTEGER NOT NULL,
    kind TEXT NOT NULL,       -- person, place, organisation
    form TEXT NOT NULL,       -- proper, described, pronoun
    entity INTEGER,           -- entity.number on the same page
    described INTEGER NOT NULL, -- 1: no name but a description or a pronoun
    PRIMARY KEY (page, number),
    FOREIGN KEY (page, entity) REFERENCES entity (page, number)
) STRICT, WITHOUT ROWID;

-- An expression that names days of the calendar.
CREATE TABLE date (
    page INTEGER NOT NULL REFERENCES page (id),
    number INTEGER NOT NULL,
    start_byte INTEGER NOT NULL,
    end_byte INTEGER NOT NULL,
    first_token INTEGER NOT NULL,
    last_token INTEGER NOT NULL,
    from_day TEXT,
    to_day TEXT,
    misdated INTEGER NOT NULL, -- 1: "Senin (10/6/2025)", which was no Monday
    PRIMARY KEY (page, number)
) STRICT, WITHOUT ROWID;

-- A count, measure, sum, share or duration.
CREATE TABLE figure (
    page INTEGER NOT NULL REFERENCES page (id),
    number INTEGER NOT NULL,
    start_byte INTEGER NOT NULL,
    end_byte INTEGER NOT NULL,
    first_token INTEGER NOT NULL,
    last_token INTEGER NOT NULL,
    low REAL,                 -- both ends belong to the interval
    high REAL,
    unit TEXT,                -- what is counted: "tentara", "IDR", "persen"
    PRIMARY KEY (page, number)
) STRICT, WITHOUT ROWID;

-- What the page says somebody said or wrote.
CREATE TABLE statement (
    page INTEGER NOT NULL REFERENCES page (id),
    number INTEGER NOT NULL,
    start_byte INTEGER NOT NULL,
    end_byte INTEGER NOT NULL,
    text TEXT,                -- the halves of a broken quote joined by " … "
    first_token INTEGER NOT NULL,
    last_token INTEGER NOT NULL,
    speaker TEXT,             -- the fullest name, or a description
    speaker_start_byte INTEGER NOT NULL,
    speaker_end_byte INTEGER NOT NULL,
    cue TEXT,                 -- the reporting word
    stance TEXT NOT NULL,     -- says, accuses, denies, asks, promises, warns,
                              -- supposes
    direct INTEGER NOT NULL,  -- 1: inside quotation marks
    PRIMARY KEY (page, number)
) STRICT, WITHOUT ROWID;

-- Where the page says it has its information from.
CREATE TABLE source (
    page INTEGER NOT NULL REFERENCES page (id),
    number INTEGER NOT NULL,
    start_byte INTEGER NOT NULL,
    end_byte INTEGER NOT NULL,
    PRIMARY KEY (page, number)
) STRICT, WITHOUT ROWID;

-- The chain of a source, from the nearest to the farthest.
CREATE TABLE source_name (
    page INTEGER NOT NULL,
    number INTEGER NOT NULL,
    source INTEGER NOT NULL,  -- source.number on the same page
    name TEXT,
    PRIMARY KEY (page, number),
    FOREIGN KEY (page, source) REFERENCES source (page, number)
) STRICT, WITHOUT ROWID;

-- Who did what to whom.
CREATE TABLE event (
    page INTEGER NOT NULL REFERENCES page (id),
    number INTEGER NOT NULL,
    start_byte INTEGER NOT NULL, -- the word that says it
    end_byte INTEGER NOT NULL,
    first_token INTEGER NOT NULL,
    last_token INTEGER NOT NULL,
    type TEXT,                -- one of PLOVER's: AGREE, ACCUSE, ASSAULT ...
    cameo TEXT,               -- the code of CAMEO: '036'
    from_day TEXT,
    to_day TEXT,
    place TEXT,
    status TEXT NOT NULL,     -- happened, alleged, planned, denied
    PRIMARY KEY (page, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_party (
    page INTEGER NOT NULL,
    number INTEGER NOT NULL,
    event INTEGER NOT NULL,   -- event.number on the same page
    side TEXT NOT NULL,       -- actor, recipient
    name TEXT,
    PRIMARY KEY (page, number),
    FOREIGN KEY (page, event) REFERENCES event (page, number)
) STRICT, WITHOUT ROWID;

-- The words of all pages: page_search MATCH 'gempa'.
CREATE VIRTUAL TABLE page_search USING fts5 (
    title, text,
    content = 'page', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2'
);

-- What follows is made from the pages above, and made anew when pages come.

-- Two current pages with common text.
CREATE TABLE copy (
    from_page INTEGER NOT NULL REFERENCES page (id),
    to_page INTEGER NOT NULL REFERENCES page (id),
    kind TEXT NOT NULL,       -- copy, excerpt; shared source: who copied whom
                              -- is not known
    share REAL NOT NULL,      -- of the words of the shorter text that stand in
                              -- the other
    PRIMARY KEY (from_page, to_page)
) STRICT, WITHOUT ROWID;
CREATE INDEX copy_by_to_page ON copy (to_page);

-- One happening, told by some pages.
CREATE TABLE story (
    id INTEGER PRIMARY KEY,
    storyline INTEGER,        -- the first story of the same storyline
    title TEXT,
    from_day TEXT,            -- of its pages' publication
    to_day TEXT
) STRICT;
CREATE INDEX story_by_storyline ON story (storyline);

CREATE TABLE story_page (
    story INTEGER NOT NULL REFERENCES story (id),
    number INTEGER NOT NULL,  -- by publication, then reference
    page INTEGER NOT NULL REFERENCES page (id),
    PRIMARY KEY (story, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_page_by_page ON story_page (page);

-- In the tables below, across is 1 for what was found across all stories of
-- one storyline; `story` is then the storyline.

-- Who stands behind some pages of a story.
CREATE TABLE origin (
    story INTEGER NOT NULL REFERENCES story (id),
    across INTEGER NOT NULL,
    number INTEGER NOT NULL,
    name TEXT,                -- NULL: the page does not say
    spoken INTEGER NOT NULL,  -- 1: somebody who is quoted; 0: what the pages
                              -- rest on
    PRIMARY KEY (story, across, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE origin_page (
    story INTEGER NOT NULL,
    across INTEGER NOT NULL,
    number INTEGER NOT NULL,
    origin INTEGER NOT NULL,  -- origin.number
    page INTEGER NOT NULL REFERENCES page (id),
    PRIMARY KEY (story, across, number),
    FOREIGN KEY (story, across, origin)
        REFERENCES origin (story, across, number)
) STRICT, WITHOUT ROWID;

-- Through whom a page has it from its origin, the nearest first.
CREATE TABLE origin_via (
    story INTEGER NOT NULL,
    across INTEGER NOT NULL,
    number INTEGER NOT NULL,
    origin_page INTEGER NOT NULL, -- origin_page.number
    name TEXT,
    PRIMARY KEY (story, across, number),
    FOREIGN KEY (story, across, origin_page)
        REFERENCES origin_page (story, across, number)
) STRICT, WITHOUT ROWID;

-- One thing that two or more pages state.
CREATE TABLE comparison (
    story INTEGER NOT NULL REFERENCES story (id),
    across INTEGER NOT NULL,
    number INTEGER NOT NULL,
    about TEXT,               -- "tentara dikirim Korea Utara"
    field TEXT NOT NULL,      -- figure, date, place, person, wording
    relation TEXT NOT NULL,   -- same, compatible, update, conflict
    origins INTEGER NOT NULL, -- independent origins behind the values
    PRIMARY KEY (story, across, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE comparison_value (
    story INTEGER NOT NULL,
    across INTEGER NOT NULL,
    number INTEGER NOT NULL,
    comparison INTEGER NOT NULL, -- comparison.number
    page INTEGER NOT NULL REFERENCES page (id),
    start_byte INTEGER NOT NULL,
    end_byte INTEGER NOT NULL,
    text TEXT,
    low REAL,                 -- of a figure; of a date in days since 1970, a
                              -- clock time is a part of one
    high REAL,
    measured INTEGER NOT NULL, -- 1: low and high say something
    status TEXT NOT NULL,     -- happened, alleged, planned, denied
    speaker TEXT,             -- on whose word; NULL: the page's own
    PRIMARY KEY (story, across, number),
    FOREIGN KEY (story, across, comparison)
        REFERENCES comparison (story, across, number)
) STRICT, WITHOUT ROWID;

-- What a person decided; survives every recomputation of the stories.
CREATE TABLE correction (
    number INTEGER PRIMARY KEY,
    action TEXT NOT NULL,     -- merge: both pages tell one story; split: not
    page INTEGER NOT NULL REFERENCES page (id),
    other_page INTEGER NOT NULL REFERENCES page (id),
    made TEXT NOT NULL,       -- when, in UTC
    reason TEXT,              -- in the person's own words
    made_by TEXT,             -- as the person is called
    whole INTEGER             -- one correction of several pages has several
                              -- rows, which are undone together: the number of
                              -- the first of them
) STRICT;
CREATE INDEX correction_of_page ON correction (page);

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

-- For people.

CREATE VIEW current_page AS
SELECT printf('%012x', id) AS hex, * FROM page WHERE replaced_by IS NULL;

-- Every finding of the current pages with the words it rests on and what it
-- means.
CREATE VIEW finding AS
WITH every (page, kind, number, start_byte, end_byte, meaning) AS (
    SELECT name.page, name.kind, name.number, start_byte, end_byte,
           entity.name
    FROM name LEFT JOIN entity
         ON entity.page = name.page AND entity.number = name.entity
    UNION ALL
    SELECT page, 'date', number, start_byte, end_byte,
           from_day || '/' || to_day
    FROM date
    UNION ALL
    SELECT page, 'figure', number, start_byte, end_byte,
           coalesce(low, '') || '..' || coalesce(high, '') ||
           coalesce(' ' || unit, '')
    FROM figure
    UNION ALL
    SELECT page, 'statement', number, start_byte, end_byte,
           coalesce(speaker, '?') || ' ' || stance || ': ' || text
    FROM statement
    UNION ALL
    SELECT source.page, 'source', source.number, start_byte, end_byte,
           (SELECT group_concat(name, ' < ') FROM source_name
            WHERE source_name.page = source.page
            AND source_name.source = source.number)
    FROM source
    UNION ALL
    SELECT page, 'event', number, start_byte, end_byte,
           status || ' ' || coalesce(type, 'something') || ': ' ||
           coalesce((SELECT group_concat(name, ', ') FROM event_party
                     WHERE event_party.page = event.page
                     AND event = event.number AND side = 'actor'), '?') ||
           coalesce(' > ' || (SELECT group_concat(name, ', ')
                              FROM event_party
                              WHERE event_party.page = event.page
                              AND event = event.number
                              AND side = 'recipient'), '')
    FROM event)
SELECT page.id AS page, page.ref, page.outlet, every.kind, every.number,
       every.start_byte, every.end_byte,
       CAST(substr(CAST(page.text AS BLOB), every.start_byte + 1,
                   every.end_byte - every.start_byte) AS TEXT) AS text,
       every.meaning
FROM every JOIN page ON page.id = every.page
WHERE page.replaced_by IS NULL;

-- What the pages of a story say differently.
CREATE VIEW disagreement AS
SELECT story.title AS story, comparison.about, comparison.field,
       comparison.relation, comparison.origins, page.outlet,
       comparison_value.text, comparison_value.low, comparison_value.high,
       comparison_value.status, comparison_value.speaker, page.ref
FROM comparison
JOIN story ON story.id = comparison.story
JOIN comparison_value
     ON comparison_value.story = comparison.story
     AND comparison_value.across = comparison.across
     AND comparison_value.comparison = comparison.number
JOIN page ON page.id = comparison_value.page
WHERE comparison.relation IN ('update', 'conflict');
