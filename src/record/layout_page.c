/* SPDX-License-Identifier: MIT */
/* The layouts of a page and its findings. */
#include "input/raw_page.h"
#include "record/layout_table.h"
#include "record/visit.h"

GIVES_EVERY_FIELD_A_COLUMN(Article, 208);
GIVES_EVERY_FIELD_A_COLUMN(Entity, 40);
GIVES_EVERY_FIELD_A_COLUMN(Name, 40);
GIVES_EVERY_FIELD_A_COLUMN(Alias, 24);
GIVES_EVERY_FIELD_A_COLUMN(Role, 40);
GIVES_EVERY_FIELD_A_COLUMN(Date, 28);
GIVES_EVERY_FIELD_A_COLUMN(Figure, 48);
GIVES_EVERY_FIELD_A_COLUMN(Statement, 80);
GIVES_EVERY_FIELD_A_COLUMN(Source, 112);
GIVES_EVERY_FIELD_A_COLUMN(Event, 336);

WORDS(PUBLISHED, "unknown", "structured", "visible", "address", "counted",
      "text", "doubted");
WORDS(RAW, "html", "text");
WORDS(FORM, "proper", "described", "pronoun");
WORDS(STANCE, "says", "accuses", "denies", "asks", "promises", "warns",
      "supposes");
WORDS(VISIT, "page", "feed");
WORDS(SIDE, "actor", "recipient");

static const char *kind_word(unsigned value) {
    return name_kind_name((NameKind)value);
}

static const char *type_word(unsigned value) {
    return event_type_name((EventType)value);
}

static const char *status_word(unsigned value) {
    return event_status_name((EventStatus)value);
}

enum {
    kind_COUNT = NAME_ORGANISATION + 1,
    type_COUNT = EVENT_TYPES,
    status_COUNT = STATUS_DENIED + 1
};

/* All but the text. */
#define HEAD_COLUMNS                                                           \
    COLUMN(StoredPage, "id", COLUMN_ID, id),                                   \
        COLUMN(StoredPage, "ref", COLUMN_TEXT, article.ref),                   \
        COLUMN(StoredPage, "url", COLUMN_TEXT, article.url),                   \
        COLUMN(StoredPage, "host", COLUMN_TEXT, article.host),                 \
        COLUMN(StoredPage, "outlet", COLUMN_TEXT, article.outlet),             \
        COLUMN(StoredPage, "title", COLUMN_TEXT, article.title),               \
        COLUMN(StoredPage, "byline", COLUMN_TEXT, article.byline),             \
        COLUMN(StoredPage, "dateline", COLUMN_TEXT, article.dateline),         \
        COLUMN(StoredPage, "published", COLUMN_TEXT, article.published),       \
        WORD(StoredPage, "published_from", article.published_from, PUBLISHED), \
        COLUMN(StoredPage, "published_day", COLUMN_DAY,                        \
               article.published_day),                                         \
        COLUMN(StoredPage, "modified", COLUMN_TEXT, article.modified),         \
        COLUMN(StoredPage, "declared_language", COLUMN_TEXT,                   \
               article.language),                                              \
        COLUMN(StoredPage, "language", COLUMN_TEXT, language),                 \
        COLUMN(StoredPage, "feed_source", COLUMN_TEXT, article.feed_source),   \
        COLUMN(StoredPage, "body_byte", COLUMN_OFFSET, article.body),          \
        COLUMN(StoredPage, "features", COLUMN_BYTES, features)

static const Column HEAD[] = {HEAD_COLUMNS};
LAYOUT(LAYOUT_HEAD, "page", OWNED_BY_NOBODY, HEAD, StoredPage);

/* What linking compares. */
static const Column FEATURES[] = {
    COLUMN(StoredPage, "id", COLUMN_ID, id),
    COLUMN(StoredPage, "published_day", COLUMN_DAY, article.published_day),
    COLUMN(StoredPage, "features", COLUMN_BYTES, features)};
LAYOUT(LAYOUT_FEATURES, "page", OWNED_BY_NOBODY, FEATURES, StoredPage);

static const Column PAGE[] = {
    HEAD_COLUMNS,
    COLUMN(StoredPage, "text", COLUMN_TEXT, article.text),
};
LAYOUT(LAYOUT_PAGE, "page", OWNED_BY_NOBODY, PAGE, StoredPage);

static const Column ORIGINAL[] = {
    WORD(OriginalRow, "kind", kind, RAW),
    COLUMN(OriginalRow, "url", COLUMN_TEXT, url),
    COLUMN(OriginalRow, "outlet", COLUMN_TEXT, outlet),
    COLUMN(OriginalRow, "title", COLUMN_TEXT, title),
    COLUMN(OriginalRow, "author", COLUMN_TEXT, author),
    COLUMN(OriginalRow, "date", COLUMN_TEXT, date),
    COLUMN(OriginalRow, "charset", COLUMN_TEXT, charset),
    COLUMN(OriginalRow, "size", COLUMN_COUNT, size),
    COLUMN(OriginalRow, "zstd", COLUMN_BYTES, zstd),
};
LAYOUT(LAYOUT_ORIGINAL, "original", OWNED_ONE_A_PAGE, ORIGINAL, OriginalRow);

static const Column ENTITY[] = {
    COLUMN(Entity, "name", COLUMN_TEXT, name),
    WORD(Entity, "kind", kind, kind),
    COLUMN(Entity, "role", COLUMN_TEXT, role),
};
LAYOUT(LAYOUT_ENTITY, "entity", OWNED_BY_PAGE, ENTITY, Entity);

static const Column NAME[] = {
    SPAN(Name, span),
    TOKENS(Name),
    COLUMN(Name, "phrase_first_token", COLUMN_OFFSET, phrase_first),
    COLUMN(Name, "phrase_last_token", COLUMN_OFFSET, phrase_last),
    WORD(Name, "kind", kind, kind),
    WORD(Name, "form", form, FORM),
    COLUMN(Name, "entity", COLUMN_INDEX, entity),
    COLUMN(Name, "described", COLUMN_FLAG, described),
};
LAYOUT(LAYOUT_NAME, "name", OWNED_BY_PAGE, NAME, Name);

static const Column ALIAS[] = {
    COLUMN(Alias, "entity", COLUMN_INDEX, entity),
    COLUMN(Alias, "name", COLUMN_TEXT, name),
};
LAYOUT(LAYOUT_ALIAS, "alias", OWNED_BY_PAGE, ALIAS, Alias);

static const Column ROLE[] = {
    SPAN(Role, span),
    COLUMN(Role, "entity", COLUMN_INDEX, entity),
    COLUMN(Role, "affiliation", COLUMN_TEXT, affiliation),
    COLUMN(Role, "former", COLUMN_FLAG, former),
};
LAYOUT(LAYOUT_ROLE, "role", OWNED_BY_PAGE, ROLE, Role);

static const Column DATE[] = {
    SPAN(Date, span),
    TOKENS(Date),
    DAYS(Date),
    COLUMN(Date, "misdated", COLUMN_FLAG, misdated),
};
LAYOUT(LAYOUT_DATE, "date", OWNED_BY_PAGE, DATE, Date);

static const Column FIGURE[] = {
    SPAN(Figure, span),
    TOKENS(Figure),
    COLUMN(Figure, "low", COLUMN_LOW, value.low),
    COLUMN(Figure, "high", COLUMN_HIGH, value.high),
    COLUMN(Figure, "unit", COLUMN_TEXT, unit),
};
LAYOUT(LAYOUT_FIGURE, "figure", OWNED_BY_PAGE, FIGURE, Figure);

static const Column STATEMENT[] = {
    SPAN(Statement, span),
    COLUMN(Statement, "text", COLUMN_TEXT, text),
    TOKENS(Statement),
    COLUMN(Statement, "speaker", COLUMN_TEXT, speaker),
    COLUMN(Statement, "speaker_start_byte", COLUMN_OFFSET, speaker_span.start),
    COLUMN(Statement, "speaker_end_byte", COLUMN_OFFSET, speaker_span.end),
    COLUMN(Statement, "cue", COLUMN_TEXT, cue),
    WORD(Statement, "stance", stance, STANCE),
    COLUMN(Statement, "direct", COLUMN_FLAG, direct),
};
LAYOUT(LAYOUT_STATEMENT, "statement", OWNED_BY_PAGE, STATEMENT, Statement);

static const Column SOURCE[] = {SPAN(Source, span)};
LAYOUT(LAYOUT_SOURCE, "source", OWNED_BY_PAGE, SOURCE, Source);

static const Column SOURCE_NAME[] = {
    COLUMN(NameRow, "source", COLUMN_COUNT, parent),
    COLUMN(NameRow, "name", COLUMN_TEXT, name),
};
LAYOUT(LAYOUT_SOURCE_NAME, "source_name", OWNED_BY_PAGE, SOURCE_NAME, NameRow);

static const Column EVENT[] = {
    SPAN(Event, span),
    TOKENS(Event),
    WORD(Event, "type", type, type),
    COLUMN(Event, "cameo", COLUMN_CODE, cameo),
    DAYS(Event),
    COLUMN(Event, "place", COLUMN_TEXT, place),
    WORD(Event, "status", status, status),
};
LAYOUT(LAYOUT_EVENT, "event", OWNED_BY_PAGE, EVENT, Event);

static const Column EVENT_PARTY[] = {
    COLUMN(NameRow, "event", COLUMN_COUNT, parent),
    WORD(NameRow, "side", side, SIDE),
    COLUMN(NameRow, "name", COLUMN_TEXT, name),
};
LAYOUT(LAYOUT_EVENT_PARTY, "event_party", OWNED_BY_PAGE, EVENT_PARTY, NameRow);

static const Column VISIT[] = {
    COLUMN(Visit, "address", COLUMN_TEXT, entry.url),
    WORD(Visit, "kind", kind, VISIT),
    COLUMN(Visit, "feed", COLUMN_TEXT, feed),
    COLUMN(Visit, "page", COLUMN_ID, page),
    COLUMN(Visit, "etag", COLUMN_TEXT, etag),
    COLUMN(Visit, "last_modified", COLUMN_TEXT, last_modified),
    COLUMN(Visit, "first_time", COLUMN_TIME, first),
    COLUMN(Visit, "last_time", COLUMN_TIME, last),
    COLUMN(Visit, "due_time", COLUMN_TIME, due),
    COLUMN(Visit, "failures", COLUMN_COUNT, failures),
    COLUMN(Visit, "title", COLUMN_TEXT, entry.note.title),
    COLUMN(Visit, "date", COLUMN_TEXT, entry.note.date),
    COLUMN(Visit, "source", COLUMN_TEXT, entry.note.source),
    COLUMN(Visit, "source_url", COLUMN_TEXT, entry.note.source_url),
};
LAYOUT(LAYOUT_VISIT, "visit", OWNED_BY_NOBODY, VISIT, Visit);
