/* SPDX-License-Identifier: MIT */
#include "find/event_topic.h"

#include "base/map.h"
#include "base/table.h"
#include "text/word.h"

#include <string.h>

enum { WEIGHT_MAX = 9 };

struct TopicTable {
    Map *words; /* -> index into weights */
    int *weights;
    size_t count;
};

/* "3", "-2": one digit with or without a sign. */
static bool weight_read(Slice field, int *weight) {
    bool minus = slice_starts(field, SLICE("-"));
    if (field.length != (minus ? 2u : 1u))
        return false;
    int digit = field.text[minus] - '0';
    *weight = minus ? -digit : digit;
    return digit > 0 && digit <= WEIGHT_MAX;
}

TopicTable *topic_table_load(Arena *run, const char *folder, Error *err) {
    Table lines = {.fields_min = 2};
    if (!table_read(run, folder, "event_topics.tsv", &lines, err))
        return NULL;
    TopicTable *table = arena_take(run, sizeof *table);
    table->words = map_open(run);
    table->weights = arena_take(run, (lines.count + 1) * sizeof(int));
    for (size_t i = 0; i < lines.count; i++) {
        const TableRow *row = &lines.rows[i];
        Word word = word_of(row->fields[0]);
        if (map_get(table->words, word) != MAP_ABSENT) {
            table_error(&lines, row, row->fields[0], "twice", err);
            return NULL;
        }
        if (!weight_read(row->fields[1], &table->weights[i])) {
            table_error(&lines, row, row->fields[1],
                        "no weight from -9 to 9, without 0", err);
            return NULL;
        }
        map_set(table->words, word, (uint32_t)i);
    }
    table->count = lines.count;
    return table;
}

int topic_score(Arena *page, const TopicTable *table,
                const Document *document) {
    uint8_t *seen = arena_take(page, table->count + 1);
    int score = 0;
    for (size_t i = 0; i < document->token_count; i++) {
        uint32_t row = map_get(table->words, document->tokens[i].word);
        if (row != MAP_ABSENT && seen[row]++ < TOPIC_REPEATS_MAX)
            score += table->weights[row];
        else if (row != MAP_ABSENT)
            seen[row] = TOPIC_REPEATS_MAX;
    }
    return score;
}
