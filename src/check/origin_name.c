/* SPDX-License-Identifier: MIT */
#include "check/origin_name.h"

#include "base/list.h"
#include "page/outlet.h"
#include "text/word.h"

struct ShortNames {
    Map *rows;      /* the short name's word -> row of `full` */
    WordList *full; /* empty: it stands for two */
    size_t count, capacity;
};

static bool has_word(WordList name, Word word) {
    for (size_t i = 0; i < name.count; i++)
        if (name.rows[i] == word)
            return true;
    return false;
}

static void short_name_add(Arena *run, ShortNames *known, Word word,
                           WordList full) {
    uint32_t row = map_get(known->rows, word);
    if (row != MAP_ABSENT) {
        if (!names_read_same(known->full[row], full))
            known->full[row].count = 0;
        return;
    }
    map_set(known->rows, word, (uint32_t)known->count);
    known->full = list_room(run, known->full, known->count, &known->capacity,
                            sizeof *known->full);
    known->full[known->count++] = full;
}

ShortNames *short_names_learn(Arena *run, const StoredPages *pages) {
    ShortNames *known = arena_take(run, sizeof *known);
    known->rows = map_open(run);
    for (size_t p = 0; p < pages->count; p++) {
        const Findings *found = &pages->rows[p].findings;
        for (size_t i = 0; i < found->aliases.count; i++) {
            const Alias *alias = &found->aliases.rows[i];
            const Entity *entity = &found->entities.rows[alias->entity];
            WordList name = name_read(run, alias->name);
            WordList full = name_read(run, entity->name);
            if (entity->kind != NAME_PLACE && name.count == 1 &&
                full.count > 1 && !has_word(full, name.rows[0]))
                short_name_add(run, known, name.rows[0], full);
        }
    }
    return known;
}

static bool is_nobody(const CheckRules *rules, Slice name) {
    Slice word;
    while (slice_next_word(&name, &word))
        if (!rule_has(rules, word_of(word), RULE_NOBODY))
            return false;
    return true;
}

size_t origin_names_count(const CheckRules *rules, const Source *source) {
    size_t count = source->count;
    while (count && is_nobody(rules, source->names[count - 1]))
        count--;
    return count;
}

OriginName origin_name_read(Arena *run, const ShortNames *known, Slice text) {
    WordList words = name_read(run, text);
    size_t capacity = words.count, count = 0;
    for (size_t i = 0; i < words.count; i++) {
        uint32_t row = map_get(known->rows, words.rows[i]);
        capacity += row == MAP_ABSENT ? 0 : known->full[row].count;
    }
    Word *rows = arena_take(run, (capacity + 1) * sizeof *rows);
    for (size_t i = 0; i < words.count; i++) {
        uint32_t row = map_get(known->rows, words.rows[i]);
        WordList full = {&words.rows[i], 1};
        if (row != MAP_ABSENT && known->full[row].count)
            full = known->full[row];
        for (size_t k = 0; k < full.count; k++)
            rows[count++] = full.rows[k];
    }
    return (OriginName){text, {rows, count}};
}

bool origin_names_same(const OriginName *a, const OriginName *b) {
    return names_read_same(a->words, b->words) ||
           outlets_same(a->text, b->text);
}
