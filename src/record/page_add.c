/* SPDX-License-Identifier: MIT */
/* Adding a page with its findings; which version is current. */
#include "base/list.h"
#include "input/crawler.h"
#include "record/database.h"
#include "record/finding_list.h"
#include "record/visit.h"

enum { PACK_LEVEL = 3, ID_BITS = 48 };

static void number_write(unsigned char *bytes, uint64_t number) {
    for (int i = 0; i < 8; i++)
        bytes[i] = (unsigned char)(number >> (8 * i));
}

/* A hash of the parts' hashes and lengths, the same on every machine. */
Id page_id(const RawPage *raw) {
    Slice kind = raw->kind == RAW_HTML ? SLICE("html") : SLICE("text");
    const FeedNote *note = &raw->note;
    const Slice parts[] = {raw->ref,        raw->url,   raw->bytes,
                           raw->outlet,     raw->title, raw->author,
                           raw->date,       kind,       raw->charset,
                           note->title,     note->date, note->source,
                           note->source_url};
    enum { PARTS = sizeof parts / sizeof *parts, NOTE_PARTS = 4 };
    unsigned char bytes[2 * 8 * PARTS];
    bool noted = note->title.length || note->date.length ||
                 note->source.length || note->source_url.length;
    size_t count = noted ? PARTS : PARTS - NOTE_PARTS;
    for (size_t i = 0; i < count; i++) {
        number_write(bytes + 16 * i, parts[i].length);
        number_write(bytes + 16 * i + 8, slice_hash(parts[i]));
    }
    uint64_t hash = slice_hash((Slice){(const char *)bytes, 16 * count});
    Id id = (Id)(hash >> (64 - ID_BITS));
    return id == ID_NONE ? 1 : id;
}

/* Whether the id is there, and under this reference: 48 bits may collide. */
static bool page_known(Record *record, const StoredPage *page, bool *known,
                       Error *err) {
    static const char SQL[] = "SELECT ref FROM page WHERE id = ?1";
    sqlite3_stmt *statement = database_ask(record, NULL, SQL, page->id, err);
    *known = false;
    if (!statement)
        return false;
    if (!statement_row(record, statement, err))
        return err->kind == ERR_NONE;
    Slice ref = text_column(record->scratch, statement, 0);
    *known = slice_equal(ref, page->article.ref);
    sqlite3_reset(statement);
    return *known ||
           error_set(err, ERR_RECORD,
                     "%.*s: by chance it has the id of another page",
                     (int)page->article.ref.length, page->article.ref.text);
}

bool record_holds(Record *record, Id page) {
    static const char SQL[] = "SELECT 1 FROM page WHERE id = ?1";
    Error err = {0};
    int64_t held;
    return statement_number(record, database_ask(record, NULL, SQL, page, &err),
                            &held, &err) &&
           held;
}

static bool original_store(const Scope *scope, const RawPage *raw) {
    size_t room = ZSTD_compressBound(raw->bytes.length);
    char *packed = arena_buffer(scope->arena, room);
    size_t length =
        ZSTD_compressCCtx(scope->record->packer, packed, room, raw->bytes.text,
                          raw->bytes.length, PACK_LEVEL);
    if (ZSTD_isError(length))
        return error_set(scope->err, ERR_RECORD, "packing failed: %s",
                         ZSTD_getErrorName(length));
    OriginalRow row = {raw->kind,    raw->url,          raw->outlet,
                       raw->title,   raw->author,       raw->date,
                       raw->charset, raw->bytes.length, {packed, length}};
    return rows_store(scope, &LAYOUT_ORIGINAL, &row, 1);
}

typedef struct NameRows {
    NameRow *rows;
    size_t count, capacity;
} NameRows;

static void names_add(const Scope *scope, NameRows *list, NameRow row,
                      const Slice *names, size_t count) {
    for (size_t i = 0; i < count; i++) {
        list->rows = list_room(scope->arena, list->rows, list->count,
                               &list->capacity, sizeof row);
        row.name = names[i];
        list->rows[list->count++] = row;
    }
}

static bool chains_store(const Scope *scope, const SourceList *sources) {
    NameRows names = {0};
    for (size_t i = 0; i < sources->count; i++)
        names_add(scope, &names, (NameRow){.parent = i}, sources->rows[i].names,
                  sources->rows[i].count);
    return rows_store(scope, &LAYOUT_SOURCE_NAME, names.rows, names.count);
}

static bool parties_store(const Scope *scope, const EventList *events) {
    NameRows names = {0};
    for (size_t i = 0; i < events->count; i++) {
        const Parties *sides[] = {&events->rows[i].actor,
                                  &events->rows[i].recipient};
        for (unsigned side = 0; side < 2; side++)
            names_add(scope, &names, (NameRow){.parent = i, .side = side},
                      sides[side]->names, sides[side]->count);
    }
    return rows_store(scope, &LAYOUT_EVENT_PARTY, names.rows, names.count);
}

static bool findings_store(const Scope *scope, const Findings *found) {
    for (size_t i = 0; i < FINDING_LISTS; i++) {
        FindingList list = finding_list(found, i);
        if (!rows_store(scope, FINDING_LAYOUTS[i], list.rows, list.count))
            return false;
    }
    return chains_store(scope, &found->sources) &&
           parties_store(scope, &found->events);
}

static bool words_store(const Scope *scope, const StoredPage *page) {
    static const char SQL[] =
        "INSERT INTO page_search (rowid, title, text) VALUES (?1, ?2, ?3)";
    sqlite3_stmt *statement =
        database_ask(scope->record, NULL, SQL, page->id, scope->err);
    if (!statement)
        return false;
    text_bind(statement, 2, page->article.title);
    text_bind(statement, 3, page->article.text);
    return statement_run(scope->record, statement, scope->err);
}

/* Versions of one page have one reference and one address. Without an address
 * the headline must be the same too: two sites' "index.html" are two pages. */
#define SAME_PAGE "ref = ?1 AND url IS ?2 AND (url IS NOT NULL OR title IS ?4) "

static void same_page_bind(sqlite3_stmt *statement, const Article *article) {
    text_bind(statement, 1, article->ref);
    text_bind(statement, 2, article->url);
    text_bind(statement, 4, article->title);
}

/* How many versions of the page there are, and which is the current one. */
static bool versions_count(const Scope *scope, const StoredPage *page,
                           Id *current, int *count) {
    static const char SQL[] =
        "SELECT id, count(*) OVER () FROM page "
        "LEFT JOIN fetched ON fetched.page = id WHERE " SAME_PAGE
        "ORDER BY coalesce(time, '') DESC, version_time DESC, id DESC LIMIT 1";
    sqlite3_stmt *statement =
        database_statement(scope->record, NULL, SQL, scope->err);
    if (!statement)
        return false;
    same_page_bind(statement, &page->article);
    if (!statement_row(scope->record, statement, scope->err))
        return false;
    *current = sqlite3_column_int64(statement, 0);
    *count = sqlite3_column_int(statement, 1);
    sqlite3_reset(statement);
    return true;
}

static bool versions_settle(const Scope *scope, const StoredPage *page,
                            Added *added) {
    static const char SQL[] =
        "UPDATE page SET replaced_by = nullif(?3, id) "
        "WHERE " SAME_PAGE "AND replaced_by IS NOT nullif(?3, id)";
    Id current;
    int count;
    if (!versions_count(scope, page, &current, &count))
        return false;
    *added = count > 1 ? ADDED_VERSION : ADDED_NEW;
    if (count == 1)
        return true;
    sqlite3_stmt *statement =
        database_statement(scope->record, NULL, SQL, scope->err);
    if (!statement)
        return false;
    same_page_bind(statement, &page->article);
    sqlite3_bind_int64(statement, 3, current);
    return statement_run(scope->record, statement, scope->err);
}

static bool fetched_store(const Scope *scope, const RawPage *raw) {
    return !raw->fetched ||
           record_fetched_store(scope->record, scope->owner,
                                raw->fetched->request.entry.url, scope->err);
}

static bool page_store(Record *record, const RawPage *raw,
                       const StoredPage *page, Added *added, Error *err) {
    const Scope scope = {record, record->scratch, page->id, false, err};
    return rows_store(&scope, &LAYOUT_PAGE, page, 1) &&
           original_store(&scope, raw) &&
           findings_store(&scope, &page->findings) &&
           words_store(&scope, page) && fetched_store(&scope, raw) &&
           versions_settle(&scope, page, added);
}

/* A page alone is a step of its own. Within a step a failure undoes all of it:
 * undoing single pages would make the word index write itself out each time. */
static bool step_enter(Record *record, bool alone, Error *err) {
    if (alone)
        return record_begin(record, err);
    return !sqlite3_get_autocommit(record->database) ||
           error_set(err, ERR_RECORD,
                     "%s: this step was undone by an earlier failure",
                     record->path);
}

/* The step stays open for its owner, but empty. */
static void step_undo(Record *record, bool alone) {
    record_rollback(record);
    record->in_step = !alone;
}

bool record_add(Record *record, const RawPage *raw, StoredPage *page,
                Added *added, Error *err) {
    bool known, alone = !record->in_step;
    page->id = page_id(raw);
    *added = ADDED_KNOWN;
    arena_reset(record->scratch);
    if (!page_known(record, page, &known, err) || known)
        return known;
    if (!step_enter(record, alone, err))
        return false;
    bool stored = page_store(record, raw, page, added, err) &&
                  (!alone || record_commit(record, err));
    if (!stored)
        step_undo(record, alone);
    arena_reset(record->scratch);
    return stored;
}
