/* SPDX-License-Identifier: MIT */
/* Pages with all their findings, back from the record. */
#include "base/list.h"
#include "input/reader.h"
#include "record/database.h"
#include "record/visits.h"

void sources_load(const Scope *scope, SourceList *sources) {
    size_t count;
    sources->rows = rows_load(scope, &LAYOUT_SOURCE, &sources->count);
    const NameRow *names = rows_load(scope, &LAYOUT_SOURCE_NAME, &count);
    for (size_t i = 0; i < count; i++) {
        if (names[i].parent >= sources->count)
            continue;
        Source *source = &sources->rows[names[i].parent];
        if (source->count < SOURCE_CHAIN_MAX)
            source->names[source->count++] = names[i].name;
    }
}

static void events_load(const Scope *scope, EventList *events) {
    size_t count;
    events->rows = rows_load(scope, &LAYOUT_EVENT, &events->count);
    const NameRow *names = rows_load(scope, &LAYOUT_EVENT_PARTY, &count);
    for (size_t i = 0; i < count; i++) {
        if (names[i].parent >= events->count)
            continue;
        Event *event = &events->rows[names[i].parent];
        Parties *side = names[i].side ? &event->recipient : &event->actor;
        if (side->count < EVENT_PARTIES_MAX)
            side->names[side->count++] = names[i].name;
    }
}

static void findings_load(const Scope *scope, Findings *found) {
    found->entities.rows =
        rows_load(scope, &LAYOUT_ENTITY, &found->entities.count);
    found->names.rows = rows_load(scope, &LAYOUT_NAME, &found->names.count);
    found->aliases.rows =
        rows_load(scope, &LAYOUT_ALIAS, &found->aliases.count);
    found->roles.rows = rows_load(scope, &LAYOUT_ROLE, &found->roles.count);
    found->dates.rows = rows_load(scope, &LAYOUT_DATE, &found->dates.count);
    found->figures.rows =
        rows_load(scope, &LAYOUT_FIGURE, &found->figures.count);
    found->statements.rows =
        rows_load(scope, &LAYOUT_STATEMENT, &found->statements.count);
    sources_load(scope, &found->sources);
    events_load(scope, &found->events);
    found->entities.capacity = found->entities.count;
    found->names.capacity = found->names.count;
    found->aliases.capacity = found->aliases.count;
    found->roles.capacity = found->roles.count;
    found->dates.capacity = found->dates.count;
    found->figures.capacity = found->figures.count;
    found->statements.capacity = found->statements.count;
    found->sources.capacity = found->sources.count;
    found->events.capacity = found->events.count;
}

typedef void PageRead(Record *record, Arena *arena, sqlite3_stmt *statement,
                      StoredPage *page, Error *err);

/* The page in the statement's current row. */
static void whole_read(Record *record, Arena *arena, sqlite3_stmt *statement,
                       StoredPage *page, Error *err) {
    row_read(arena, statement, &LAYOUT_PAGE, page);
    const Scope scope = {record, arena, page->id, false, err};
    findings_load(&scope, &page->findings);
}

static void head_read(Record *record, Arena *arena, sqlite3_stmt *statement,
                      StoredPage *page, Error *err) {
    row_read(arena, statement, &LAYOUT_HEAD, page);
    const Scope scope = {record, arena, page->id, false, err};
    sources_load(&scope, &page->findings.sources);
}

static bool pages_read(const Scope *scope, sqlite3_stmt *statement,
                       PageRead *read, StoredPages *pages) {
    *pages = (StoredPages){0};
    while (statement && scope->err->kind == ERR_NONE &&
           statement_row(scope->record, statement, scope->err)) {
        pages->rows = list_room(scope->arena, pages->rows, pages->count,
                                &pages->capacity, sizeof *pages->rows);
        read(scope->record, scope->arena, statement,
             &pages->rows[pages->count++], scope->err);
    }
    sqlite3_reset(statement);
    return scope->err->kind == ERR_NONE;
}

static const char ALL_CURRENT[] =
    "WHERE replaced_by IS NULL ORDER BY known_time, ref, id";

bool record_pages(Record *record, Arena *arena, StoredPages *pages,
                  Error *err) {
    const Scope scope = {record, arena, ID_NONE, false, err};
    return pages_read(
        &scope, database_statement(record, &LAYOUT_PAGE, ALL_CURRENT, err),
        whole_read, pages);
}

bool record_heads(Record *record, Arena *arena, StoredPages *pages,
                  Error *err) {
    const Scope scope = {record, arena, ID_NONE, false, err};
    return pages_read(
        &scope, database_statement(record, &LAYOUT_HEAD, ALL_CURRENT, err),
        head_read, pages);
}

bool record_story_pages(Record *record, Arena *arena, Id story,
                        StoredPages *pages, Error *err) {
    static const char CLAUSE[] =
        "JOIN story_page ON story_page.page = page.id "
        "WHERE story_page.story = ?1 ORDER BY story_page.number";
    const Scope scope = {record, arena, story, false, err};
    return pages_read(&scope,
                      database_ask(record, &LAYOUT_PAGE, CLAUSE, story, err),
                      whole_read, pages);
}

bool record_storyline_pages(Record *record, Arena *arena, Id storyline,
                            StoredPages *pages, Error *err) {
    static const char CLAUSE[] = "JOIN story_page ON story_page.page = page.id "
                                 "JOIN story ON story.id = story_page.story "
                                 "WHERE story.storyline = ?1 "
                                 "ORDER BY page.known_time, page.ref, page.id";
    const Scope scope = {record, arena, storyline, false, err};
    return pages_read(
        &scope, database_ask(record, &LAYOUT_PAGE, CLAUSE, storyline, err),
        whole_read, pages);
}

static bool no_such_page(Id id, Error *err) {
    return error_set(err, ERR_USE, "no page has the id %012llx",
                     (unsigned long long)id);
}

static void article_only_read(Record *record, Arena *arena,
                              sqlite3_stmt *statement, StoredPage *page,
                              Error *err) {
    (void)record, (void)err;
    row_read(arena, statement, &LAYOUT_PAGE, page);
}

static bool page_load(const Scope *scope, PageRead *read, StoredPage *page) {
    static const char CLAUSE[] = "WHERE id = ?1";
    sqlite3_stmt *statement = database_ask(scope->record, &LAYOUT_PAGE, CLAUSE,
                                           scope->owner, scope->err);
    if (!statement)
        return false;
    if (!statement_row(scope->record, statement, scope->err))
        return no_such_page(scope->owner, scope->err);
    read(scope->record, scope->arena, statement, page, scope->err);
    sqlite3_reset(statement);
    return scope->err->kind == ERR_NONE;
}

bool record_page(Record *record, Arena *arena, Id id, StoredPage *page,
                 Error *err) {
    const Scope scope = {record, arena, id, false, err};
    return page_load(&scope, whole_read, page);
}

bool record_article(Record *record, Arena *arena, Id id, StoredPage *page,
                    Error *err) {
    const Scope scope = {record, arena, id, false, err};
    return page_load(&scope, article_only_read, page);
}

bool record_page_ids(Record *record, Arena *arena, IdList *ids, Error *err) {
    static const char SQL[] =
        "SELECT id FROM page WHERE replaced_by IS NULL ORDER BY id";
    return ids_load(record, arena, database_statement(record, NULL, SQL, err),
                    ids, err);
}

static bool ref_load(const Scope *scope, Slice *ref) {
    static const char SQL[] = "SELECT ref FROM page WHERE id = ?1";
    sqlite3_stmt *statement =
        database_ask(scope->record, NULL, SQL, scope->owner, scope->err);
    if (!statement)
        return false;
    if (!statement_row(scope->record, statement, scope->err))
        return no_such_page(scope->owner, scope->err);
    *ref = text_column(scope->arena, statement, 0);
    sqlite3_reset(statement);
    return true;
}

static bool document_unpack(const Scope *scope, const OriginalRow *row,
                            Slice *bytes) {
    size_t length = ZSTD_CONTENTSIZE_ERROR;
    if (row->size <= PAGE_BYTES_MAX) {
        char *room = arena_buffer(scope->arena, row->size + 1);
        length =
            ZSTD_decompress(room, row->size, row->zstd.text, row->zstd.length);
        room[row->size] = '\0';
        *bytes = (Slice){room, row->size};
    }
    return length == row->size ||
           error_set(scope->err, ERR_RECORD,
                     "%s: the original of page %012llx is damaged",
                     scope->record->path, (unsigned long long)scope->owner);
}

/* What a feed says of the page. */
static bool note_load(const Scope *scope, FeedNote *note) {
    static const char CLAUSE[] = "JOIN fetched USING (address) "
                                 "WHERE fetched.page = ?1";
    Visit visit = {0};
    sqlite3_stmt *statement = database_ask(scope->record, &LAYOUT_VISIT, CLAUSE,
                                           scope->owner, scope->err);
    if (!statement)
        return false;
    if (statement_row(scope->record, statement, scope->err))
        row_read(scope->arena, statement, &LAYOUT_VISIT, &visit);
    sqlite3_reset(statement);
    *note = visit.entry.note;
    return scope->err->kind == ERR_NONE;
}

bool record_raw(Record *record, Arena *arena, Id id, RawPage *raw, Error *err) {
    const Scope scope = {record, arena, id, false, err};
    Slice ref;
    size_t count;
    if (!ref_load(&scope, &ref))
        return false;
    const OriginalRow *row = rows_load(&scope, &LAYOUT_ORIGINAL, &count);
    if (!count)
        return no_such_page(id, err);
    *raw = (RawPage){.kind = row->kind,
                     .ref = ref,
                     .url = row->url,
                     .outlet = row->outlet,
                     .title = row->title,
                     .author = row->author,
                     .date = row->date,
                     .charset = row->charset,
                     .place = ref};
    return document_unpack(&scope, row, &raw->bytes) &&
           note_load(&scope, &raw->note);
}
