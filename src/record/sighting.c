/* SPDX-License-Identifier: MIT */
#include "record/sighting.h"

#include "base/list.h"
#include "base/utf8.h"
#include "record/database.h"

enum { DAY_COLUMN = 4 };

bool record_names_with(Record *record, Arena *arena, Slice words,
                       NameTexts *names, Error *err) {
    /* instr() sorts out most; whoever asks looks at whole words. */
    static const char SQL[] =
        "SELECT min(alias.name), count(*) AS sightings FROM page_search "
        "JOIN page ON page.id = page_search.rowid "
        "JOIN alias ON alias.page = page.id "
        "WHERE page_search MATCH ?1 AND page.replaced_by IS NULL "
        "AND instr(lower(alias.name), lower(?2)) "
        "GROUP BY alias.name COLLATE NOCASE "
        "ORDER BY sightings DESC, 1 LIMIT 64";
    Slice query = database_query(arena, utf8_repair(arena, words));
    size_t space = slice_find(words, SLICE(" "), 0);
    sqlite3_stmt *statement = database_statement(record, NULL, SQL, err);
    if (!statement || !query.length)
        return statement != NULL;
    text_bind(statement, 1, query);
    text_bind(statement, 2,
              slice_part(words, 0, space == SIZE_MAX ? words.length : space));
    while (statement_row(record, statement, err)) {
        names->rows = list_room(arena, names->rows, names->count,
                                &names->capacity, sizeof *names->rows);
        names->rows[names->count++] = text_column(arena, statement, 0);
    }
    return err->kind == ERR_NONE;
}

static NameKind kind_of(Slice word) {
    NameKind kind = NAME_PERSON;
    while (kind < NAME_ORGANISATION &&
           !slice_equal(word, slice_of(name_kind_name(kind))))
        kind++;
    return kind;
}

/* A statement about one entity of one page. */
static sqlite3_stmt *entity_ask(const Scope *scope, const char *sql,
                                const Sighting *sighting) {
    sqlite3_stmt *statement =
        database_ask(scope->record, NULL, sql, sighting->page, scope->err);
    if (statement)
        sqlite3_bind_int64(statement, 2, sighting->entity);
    return statement;
}

static void names_load(const Scope *scope, Sighting *sighting) {
    static const char SQL[] =
        "SELECT name FROM alias WHERE page = ?1 AND entity = ?2 "
        "ORDER BY number";
    size_t room = 0;
    sqlite3_stmt *statement = entity_ask(scope, SQL, sighting);
    while (statement && statement_row(scope->record, statement, scope->err)) {
        sighting->names = list_room(scope->arena, sighting->names,
                                    sighting->name_count, &room, sizeof(Slice));
        sighting->names[sighting->name_count++] =
            text_column(scope->arena, statement, 0);
    }
}

static void roles_load(const Scope *scope, Sighting *sighting) {
    static const char SQL[] =
        "SELECT CAST(substr(CAST(page.text AS BLOB), start_byte + 1, "
        "end_byte - start_byte) AS TEXT), affiliation, former "
        "FROM role JOIN page ON page.id = role.page "
        "WHERE role.page = ?1 AND entity = ?2 ORDER BY number";
    size_t room = 0;
    sqlite3_stmt *statement = entity_ask(scope, SQL, sighting);
    while (statement && statement_row(scope->record, statement, scope->err)) {
        sighting->roles =
            list_room(scope->arena, sighting->roles, sighting->role_count,
                      &room, sizeof *sighting->roles);
        sighting->roles[sighting->role_count++] = (SightedRole){
            .text = text_column(scope->arena, statement, 0),
            .affiliation = text_column(scope->arena, statement, 1),
            .former = sqlite3_column_int(statement, 2) != 0};
    }
}

bool record_sightings(Record *record, Arena *arena, Slice name,
                      SightingList *sightings, Error *err) {
    static const char SQL[] =
        "SELECT alias.page, alias.entity, entity.kind, entity.name, "
        "page.published_day FROM alias "
        "JOIN page ON page.id = alias.page "
        "JOIN entity ON entity.page = alias.page "
        "AND entity.number = alias.entity "
        "WHERE alias.name = ?1 COLLATE NOCASE AND page.replaced_by IS NULL "
        "ORDER BY page.known_time, page.ref, page.id, alias.number";
    const Scope scope = {record, arena, ID_NONE, false, err};
    size_t first = sightings->count;
    sqlite3_stmt *statement = database_statement(record, NULL, SQL, err);
    if (!statement)
        return false;
    text_bind(statement, 1, name);
    while (statement_row(record, statement, err)) {
        sightings->rows =
            list_room(arena, sightings->rows, sightings->count,
                      &sightings->capacity, sizeof *sightings->rows);
        sightings->rows[sightings->count++] = (Sighting){
            .page = sqlite3_column_int64(statement, 0),
            .entity = (uint32_t)sqlite3_column_int64(statement, 1),
            .kind = kind_of(text_column(arena, statement, 2)),
            .name = text_column(arena, statement, 3),
            .day = day_read_iso(text_column(arena, statement, DAY_COLUMN))};
    }
    for (size_t i = first; i < sightings->count; i++) {
        names_load(&scope, &sightings->rows[i]);
        roles_load(&scope, &sightings->rows[i]);
    }
    return err->kind == ERR_NONE;
}

bool record_page_mentions(Record *record, Id page, Slice name, bool *mentions,
                          Error *err) {
    static const char SQL[] =
        "SELECT 1 FROM entity WHERE page = ?1 AND name = ?2 "
        "UNION ALL SELECT 1 FROM alias WHERE page = ?1 AND name = ?2";
    sqlite3_stmt *statement = database_ask(record, NULL, SQL, page, err);
    if (!statement)
        return false;
    text_bind(statement, 2, name);
    int64_t found;
    bool asked = statement_number(record, statement, &found, err);
    *mentions = found != 0;
    return asked;
}
