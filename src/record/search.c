/* SPDX-License-Identifier: MIT */
/* Pages and stories by words and by name. */
#include "base/utf8.h"
#include "record/database.h"

#include <string.h>

enum { HEX_DIGITS = 12, NUMBER_DIGITS = 15, QUERY_BYTES_MAX = 4096 };

Slice database_query(Arena *arena, Slice words) {
    if (words.length > QUERY_BYTES_MAX)
        words.length = QUERY_BYTES_MAX;
    char *query = arena_buffer(arena, 3 * words.length + 3);
    size_t used = 0;
    bool phrase = false, open = false;
    for (size_t i = 0; i < words.length; i++) {
        char sign = words.text[i];
        bool space = strchr(" \t\r\n", sign) != NULL || !sign;
        if (sign == '"')
            phrase = !phrase;
        if (open && (sign == '"' || (space && !phrase))) {
            query[used++] = '"';
            query[used++] = ' ';
            open = false;
        } else if (sign != '"' && !space && !open) {
            query[used++] = '"';
            open = true;
        }
        if (sign != '"' && (!space || open))
            query[used++] = space ? ' ' : sign;
    }
    if (open)
        query[used++] = '"';
    return (Slice){query, used};
}

bool record_search(Record *record, Arena *arena, Slice words, IdList *pages,
                   Error *err) {
    static const char SQL[] =
        "SELECT page_search.rowid FROM page_search "
        "JOIN page ON page.id = page_search.rowid "
        "WHERE page_search MATCH ?1 AND page.replaced_by IS NULL "
        "ORDER BY bm25(page_search, 5.0, 1.0), page.id";
    *pages = (IdList){0};
    Slice query = database_query(arena, utf8_repair(arena, words));
    sqlite3_stmt *statement = database_statement(record, NULL, SQL, err);
    if (!statement || !query.length)
        return statement != NULL;
    text_bind(statement, 1, query);
    return ids_load(record, arena, statement, pages, err);
}

/* A number as the export writes it; false for what has another sign in it or
 * is too long. Shorter ones are taken for hex digits. */
static bool number_read(Slice name, Id *id) {
    uint64_t number;
    bool fits = name.length <= NUMBER_DIGITS && slice_number(name, &number);
    *id = fits ? (Id)number : ID_NONE;
    return fits;
}

/* The ids that begin with these hex digits: [first, last]. */
static bool hex_range(Slice name, Id *first, Id *last) {
    if (name.length > HEX_DIGITS) {
        bool number = number_read(name, first);
        *last = *first;
        return number;
    }
    if (!name.length)
        return false;
    Id value = 0;
    for (size_t i = 0; i < name.length; i++) {
        int digit = hex_digit(name.text[i]);
        if (digit < 0)
            return false;
        value = value * 16 + digit;
    }
    unsigned open_bits = 4 * (HEX_DIGITS - (unsigned)name.length);
    *first = value << open_bits;
    *last = *first | (((Id)1 << open_bits) - 1);
    return true;
}

/* How many ids the statement gives, at most 2; the first into `id`. */
static int ids_count(Record *record, sqlite3_stmt *statement, Id *id,
                     Error *err) {
    int count = 0;
    while (statement && count < 2 && statement_row(record, statement, err)) {
        if (!count++)
            *id = sqlite3_column_int64(statement, 0);
    }
    sqlite3_reset(statement);
    return count;
}

static int ref_count(Record *record, const char *sql, Slice name, Id *id,
                     Error *err) {
    sqlite3_stmt *statement = database_statement(record, NULL, sql, err);
    if (statement)
        text_bind(statement, 1, name);
    return ids_count(record, statement, id, err);
}

static int hex_count(Record *record, const char *sql, Slice name, Id *id,
                     Error *err) {
    Id first, last;
    if (!hex_range(name, &first, &last))
        return 0;
    sqlite3_stmt *statement = database_ask(record, NULL, sql, first, err);
    if (statement)
        sqlite3_bind_int64(statement, 2, last);
    return ids_count(record, statement, id, err);
}

static bool one_found(int count, const char *what, Slice name, Error *err) {
    if (err->kind != ERR_NONE || count == 1)
        return err->kind == ERR_NONE;
    int length = name.length < 100 ? (int)name.length : 100;
    if (count)
        return error_set(err, ERR_USE,
                         "\"%.*s\" names more than one %s; give more digits",
                         length, name.text, what);
    return error_set(err, ERR_USE, "no %s is called \"%.*s\"", what, length,
                     name.text);
}

bool record_page_named(Record *record, Slice name, Id *id, Error *err) {
    static const char BY_REF[] =
        "SELECT id FROM page WHERE ref = ?1 AND replaced_by IS NULL LIMIT 2";
    static const char CURRENT_BY_HEX[] =
        "SELECT id FROM page WHERE id BETWEEN ?1 AND ?2 "
        "AND replaced_by IS NULL LIMIT 2";
    static const char BY_HEX[] =
        "SELECT id FROM page WHERE id BETWEEN ?1 AND ?2 LIMIT 2";
    *id = ID_NONE;
    int count = ref_count(record, BY_REF, name, id, err);
    if (!count)
        count = hex_count(record, CURRENT_BY_HEX, name, id, err);
    if (!count)
        count = hex_count(record, BY_HEX, name, id, err);
    return one_found(count, "page", name, err);
}

bool record_story_named(Record *record, Slice name, Id *id, Error *err) {
    static const char BY_REF[] =
        "SELECT DISTINCT story FROM story_page "
        "JOIN page ON page.id = story_page.page WHERE page.ref = ?1 LIMIT 2";
    static const char BY_HEX[] =
        "SELECT id FROM story WHERE id BETWEEN ?1 AND ?2 LIMIT 2";
    static const char BY_PAGE_HEX[] = "SELECT DISTINCT story FROM story_page "
                                      "WHERE page BETWEEN ?1 AND ?2 LIMIT 2";
    *id = ID_NONE;
    int count = ref_count(record, BY_REF, name, id, err);
    if (!count)
        count = hex_count(record, BY_HEX, name, id, err);
    if (!count)
        count = hex_count(record, BY_PAGE_HEX, name, id, err);
    return one_found(count, "story", name, err);
}
