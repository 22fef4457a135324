/* SPDX-License-Identifier: MIT */
/* Pages with all their findings, back from the record. */
#include "base/list.h"
#include "input/reader.h"
#include "record/database.h"
#include "record/finding_list.h"
#include "record/linking.h"
#include "record/visit.h"

static void chains_load(const Scope *scope, SourceList *sources) {
    size_t count;
    const NameRow *names = rows_load(scope, &LAYOUT_SOURCE_NAME, &count);
    for (size_t i = 0; i < count; i++) {
        if (names[i].parent >= sources->count)
            continue;
        Source *source = &sources->rows[names[i].parent];
        if (source->count < SOURCE_CHAIN_MAX)
            source->names[source->count++] = names[i].name;
    }
}

static void parties_load(const Scope *scope, EventList *events) {
    size_t count;
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
    for (size_t i = 0; i < FINDING_LISTS; i++) {
        FindingList list;
        list.rows = rows_load(scope, FINDING_LAYOUTS[i], &list.count);
        list.capacity = list.count;
        finding_list_set(found, i, list);
    }
    chains_load(scope, &found->sources);
    parties_load(scope, &found->events);
}

static void sources_load(const Scope *scope, Findings *found) {
    SourceList *sources = &found->sources;
    sources->rows = rows_load(scope, &LAYOUT_SOURCE, &sources->count);
    sources->capacity = sources->count;
    chains_load(scope, sources);
}

/* How much of a page is wanted: columns, and findings. */
typedef struct Extent {
    const Layout *layout;
    void (*load)(const Scope *scope, Findings *found); /* NULL: none */
} Extent;

static const Extent WHOLE = {&LAYOUT_PAGE, findings_load};
static const Extent ARTICLE = {&LAYOUT_PAGE, NULL};
static const Extent HEAD = {&LAYOUT_HEAD, sources_load};
static const Extent FEATURES = {&LAYOUT_FEATURES, NULL};

/* The page in the statement's row. The statement stays open meanwhile: one
 * look at the record, and one lock of it, for the page with its findings. */
static void page_read(const Scope *scope, sqlite3_stmt *statement,
                      const Extent *extent, StoredPage *page) {
    Scope own = *scope;
    row_read(scope->arena, statement, extent->layout, page);
    own.owner = page->id;
    if (extent->load)
        extent->load(&own, &page->findings);
}

static bool pages_load(const Scope *scope, const char *clause,
                       StoredPages *pages) {
    sqlite3_stmt *statement = database_ask(scope->record, WHOLE.layout, clause,
                                           scope->owner, scope->err);
    *pages = (StoredPages){0};
    while (statement && scope->err->kind == ERR_NONE &&
           statement_row(scope->record, statement, scope->err)) {
        pages->rows = list_room(scope->arena, pages->rows, pages->count,
                                &pages->capacity, sizeof *pages->rows);
        page_read(scope, statement, &WHOLE, &pages->rows[pages->count++]);
    }
    sqlite3_reset(statement);
    return scope->err->kind == ERR_NONE;
}

bool record_story_pages(Record *record, Arena *arena, Id story,
                        StoredPages *pages, Error *err) {
    static const char CLAUSE[] =
        "JOIN story_page ON story_page.page = page.id "
        "WHERE story_page.story = ?1 ORDER BY story_page.number";
    const Scope scope = {record, arena, story, false, err};
    return pages_load(&scope, CLAUSE, pages);
}

bool record_storyline_pages(Record *record, Arena *arena, Id storyline,
                            StoredPages *pages, Error *err) {
    static const char CLAUSE[] = "JOIN story_page ON story_page.page = page.id "
                                 "JOIN story ON story.id = story_page.story "
                                 "WHERE story.storyline = ?1 "
                                 "ORDER BY page.known_time, page.ref, page.id";
    const Scope scope = {record, arena, storyline, false, err};
    return pages_load(&scope, CLAUSE, pages);
}

static bool no_such_page(Id id, Error *err) {
    return error_set(err, ERR_USE, "no page has the id %012llx",
                     (unsigned long long)id);
}

static bool page_load(const Scope *scope, const Extent *extent,
                      StoredPage *page) {
    static const char CLAUSE[] = "WHERE id = ?1";
    sqlite3_stmt *statement = database_ask(scope->record, extent->layout,
                                           CLAUSE, scope->owner, scope->err);
    if (!statement)
        return false;
    if (!statement_row(scope->record, statement, scope->err))
        return no_such_page(scope->owner, scope->err);
    page_read(scope, statement, extent, page);
    sqlite3_reset(statement);
    return scope->err->kind == ERR_NONE;
}

bool record_page(Record *record, Arena *arena, Id id, StoredPage *page,
                 Error *err) {
    const Scope scope = {record, arena, id, false, err};
    return page_load(&scope, &WHOLE, page);
}

bool record_article(Record *record, Arena *arena, Id id, StoredPage *page,
                    Error *err) {
    const Scope scope = {record, arena, id, false, err};
    return page_load(&scope, &ARTICLE, page);
}

bool record_head(Record *record, Arena *arena, Id id, StoredPage *page,
                 Error *err) {
    const Scope scope = {record, arena, id, false, err};
    return page_load(&scope, &HEAD, page);
}

bool record_features(Record *record, Arena *arena, Id id, StoredPage *page,
                     Error *err) {
    const Scope scope = {record, arena, id, false, err};
    return page_load(&scope, &FEATURES, page);
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
