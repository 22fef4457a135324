/* SPDX-License-Identifier: MIT */
#include "text/abbreviation.h"

#include "base/table.h"
#include "text/word.h"

struct AbbreviationSet {
    Map *kinds;
    unsigned present; /* a bit for each kind */
};

static const struct {
    const char *name;
    AbbreviationKind kind;
} KINDS[] = {
    {"before-name", ABBREVIATION_NAME},
    {"before-number", ABBREVIATION_NUMBER},
    {"anywhere", ABBREVIATION_ANYWHERE},
    {"currency", ABBREVIATION_CURRENCY},
    {"calendar", ABBREVIATION_CALENDAR},
    {"split", ABBREVIATION_SPLIT},
    {"behind-number", ABBREVIATION_BEHIND_NUMBER},
};

static AbbreviationKind kind_of(Slice name) {
    for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++)
        if (slice_equal(name, slice_of(KINDS[i].name)))
            return KINDS[i].kind;
    return ABBREVIATION_NONE;
}

AbbreviationSet *abbreviations_load(Arena *run, const char *folder,
                                    Error *err) {
    Table table = {.fields_min = 2};
    if (!table_read(run, folder, "abbreviations.tsv", &table, err))
        return NULL;
    AbbreviationSet *set = arena_take(run, sizeof *set);
    set->kinds = map_open(run);
    for (size_t i = 0; i < table.count; i++) {
        const TableRow *row = &table.rows[i];
        AbbreviationKind kind = kind_of(row->fields[1]);
        if (!kind) {
            table_error(&table, row, row->fields[1],
                        "not before-name, before-number, anywhere, "
                        "currency, calendar, split or behind-number",
                        err);
            return NULL;
        }
        map_set(set->kinds, word_of(row->fields[0]), kind);
        set->present |= 1u << kind;
    }
    return set;
}

bool abbreviation_has(const AbbreviationSet *set, AbbreviationKind kind) {
    return set->present >> kind & 1;
}

AbbreviationKind abbreviation_kind(const AbbreviationSet *set, Word word) {
    uint32_t kind = map_get(set->kinds, word);
    return kind == MAP_ABSENT ? ABBREVIATION_NONE : (AbbreviationKind)kind;
}
