/* SPDX-License-Identifier: MIT */
#include "check/rules.h"

#include "base/table.h"
#include "text/word.h"

static uint32_t kind_named(Slice name) {
    static const struct {
        const char *name;
        RuleKind kind;
    } KINDS[] = {{"naming", RULE_NAMING},     {"growing", RULE_GROWING},
                 {"negation", RULE_NEGATION}, {"modality", RULE_MODALITY},
                 {"people", RULE_PEOPLE},     {"boundary", RULE_BOUNDARY}};
    for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++)
        if (slice_equal(name, slice_of(KINDS[i].name)))
            return KINDS[i].kind;
    return 0;
}

/* Names of one state get one number, that of its full name. */
static bool states_load(Arena *run, const char *folder, CheckRules *rules,
                        Error *err) {
    Table table = {.fields_min = 2};
    rules->states = map_open(run);
    if (!table_read(run, folder, "places.tsv", &table, err))
        return false;
    for (size_t i = 0; i < table.count; i++) {
        const TableRow *row = &table.rows[i];
        if (!slice_equal(row->fields[1], SLICE("country")) &&
            !slice_equal(row->fields[1], SLICE("seat")))
            continue;
        Slice full = row->fields[row->fields[2].length ? 2 : 0];
        uint32_t state = (uint32_t)(word_of(full) & INT32_MAX);
        map_set(rules->states, word_of(row->fields[0]), state);
        map_set(rules->states, word_of(full), state);
    }
    return true;
}

uint32_t rule_state(const CheckRules *rules, Slice name) {
    return map_get(rules->states, word_of(name));
}

CheckRules *check_rules_load(Arena *run, const char *folder,
                             const TextRules *text, Error *err) {
    CheckRules *rules = arena_take(run, sizeof *rules);
    rules->text = text;
    rules->words = map_open(run);
    Table table = {.fields_min = 2};
    if (!states_load(run, folder, rules, err) ||
        !table_read(run, folder, "checks.tsv", &table, err))
        return NULL;
    for (size_t i = 0; i < table.count; i++) {
        const TableRow *row = &table.rows[i];
        uint32_t kind = kind_named(row->fields[0]);
        if (!kind) {
            table_error(&table, row, row->fields[0],
                        "naming, growing, people, negation or modality is "
                        "wanted",
                        err);
            return NULL;
        }
        Word word = word_of(row->fields[1]);
        uint32_t kinds = map_get(rules->words, word);
        map_set(rules->words, word, kinds == MAP_ABSENT ? kind : kinds | kind);
    }
    return rules;
}

bool rule_has(const CheckRules *rules, Word word, RuleKind kind) {
    uint32_t kinds = map_get(rules->words, word);
    return kinds != MAP_ABSENT && (kinds & (uint32_t)kind) != 0;
}
