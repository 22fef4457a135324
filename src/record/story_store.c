/* SPDX-License-Identifier: MIT */
/* Copies, stories and checks into the record. */
#include "base/list.h"
#include "record/database.h"

bool record_links_clear(Record *record, Error *err) {
    return database_run(record,
                        "DELETE FROM comparison_value;"
                        "DELETE FROM comparison;"
                        "DELETE FROM origin_via;"
                        "DELETE FROM origin_page;"
                        "DELETE FROM origin;"
                        "DELETE FROM story_page;"
                        "DELETE FROM story;"
                        "DELETE FROM copy;",
                        err);
}

bool record_copies_store(Record *record, const CopyList *copies, Error *err) {
    const Scope scope = {record, record->scratch, ID_NONE, false, err};
    return rows_store(&scope, &LAYOUT_COPY, copies->rows, copies->count);
}

bool record_story_store(Record *record, const Story *story, Error *err) {
    const Scope scope = {record, record->scratch, story->id, false, err};
    return rows_store(&scope, &LAYOUT_STORY, story, 1) &&
           rows_store(&scope, &LAYOUT_STORY_PAGE, story->pages.rows,
                      story->pages.count);
}

typedef struct OriginRows {
    OriginPageRow *pages;
    size_t page_count, page_room;
    NameRow *via;
    size_t via_count, via_room;
} OriginRows;

static void via_add(Arena *arena, OriginRows *rows, const OriginPage *page) {
    for (size_t i = 0; i < page->via_count; i++) {
        rows->via = list_room(arena, rows->via, rows->via_count,
                              &rows->via_room, sizeof *rows->via);
        rows->via[rows->via_count++] =
            (NameRow){.parent = rows->page_count, .name = page->via[i]};
    }
}

static bool origins_store(const Scope *scope, const OriginList *origins) {
    OriginRows rows = {0};
    for (size_t i = 0; i < origins->count; i++) {
        for (size_t k = 0; k < origins->rows[i].page_count; k++) {
            const OriginPage *page = &origins->rows[i].pages[k];
            via_add(scope->arena, &rows, page);
            rows.pages = list_room(scope->arena, rows.pages, rows.page_count,
                                   &rows.page_room, sizeof *rows.pages);
            rows.pages[rows.page_count++] = (OriginPageRow){i, page->page};
        }
    }
    return rows_store(scope, &LAYOUT_ORIGIN, origins->rows, origins->count) &&
           rows_store(scope, &LAYOUT_ORIGIN_PAGE, rows.pages,
                      rows.page_count) &&
           rows_store(scope, &LAYOUT_ORIGIN_VIA, rows.via, rows.via_count);
}

static bool comparisons_store(const Scope *scope,
                              const ComparisonList *comparisons) {
    ValueRow *values = NULL;
    size_t count = 0, room = 0;
    for (size_t i = 0; i < comparisons->count; i++) {
        const Comparison *comparison = &comparisons->rows[i];
        for (size_t k = 0; k < comparison->value_count; k++) {
            values =
                list_room(scope->arena, values, count, &room, sizeof *values);
            values[count++] = (ValueRow){i, comparison->values[k]};
        }
    }
    return rows_store(scope, &LAYOUT_COMPARISON, comparisons->rows,
                      comparisons->count) &&
           rows_store(scope, &LAYOUT_COMPARISON_VALUE, values, count);
}

bool record_check_store(Record *record, const Check *check, Error *err) {
    const Scope scope = {record, record->scratch, check->story,
                         check->storyline, err};
    bool stored = origins_store(&scope, &check->origins) &&
                  comparisons_store(&scope, &check->comparisons);
    arena_reset(record->scratch);
    return stored;
}
