/* SPDX-License-Identifier: MIT */
#include "find/event_likely.h"

#include "find/event_weight.h"

struct LikelyTable {
    int32_t weights[SIDES][OPTION_FACT_COUNT][OPTION_VALUES]; /* thousandths */
};

/* A fact's line names the side too: "actor.kind_type". */
enum { NAME_COUNT = SIDES * OPTION_FACT_COUNT };

static const char *const SIDE_NAMES[SIDES] = {"actor", "recipient"};

LikelyTable *likely_table_load(Arena *run, const char *folder, Error *err) {
    Table lines = {.fields_min = 3};
    if (!table_read(run, folder, "event_likely.tsv", &lines, err))
        return NULL;
    const char *full[NAME_COUNT];
    for (size_t i = 0; i < NAME_COUNT; i++) {
        size_t fact = i % OPTION_FACT_COUNT;
        Slice parts[] = {slice_of(SIDE_NAMES[i / OPTION_FACT_COUNT]),
                         slice_of(option_fact_name(fact))};
        full[i] = slice_string(run, slice_join(run, parts, 2, SLICE(".")));
    }
    const WeightNames names = {full, NAME_COUNT, OPTION_VALUES};
    LikelyTable *table = arena_take(run, sizeof *table);
    for (size_t i = 0; i < lines.count; i++) {
        WeightRow row;
        if (!weight_row_read(&names, &lines, i, &row, err))
            return NULL;
        table->weights[row.fact / OPTION_FACT_COUNT]
                      [row.fact % OPTION_FACT_COUNT][row.value] = row.weight;
    }
    return table;
}

static int32_t score(const LikelyTable *table, Side side,
                     const Option *option) {
    int32_t sum = 0;
    for (size_t i = 0; i < OPTION_FACT_COUNT; i++)
        sum +=
            option->values[i] ? table->weights[side][i][option->values[i]] : 0;
    return sum;
}

/* The likeliest of those who are not on the other side. */
static Parties likeliest(const LikelyTable *table, Options *options, size_t row,
                         Side side, const Parties *other) {
    size_t count, best = 0;
    int32_t most = INT32_MIN;
    const Option *rows = options_of(options, row, side, &count);
    for (size_t i = 0; i < count; i++) {
        int32_t own = score(table, side, &rows[i]);
        bool free = true;
        for (size_t n = 0; n < rows[i].parties.count && free; n++)
            free = !party_among(rows[i].parties.names[n], other);
        if (own > most && free) {
            most = own;
            best = i;
        }
    }
    return rows[best].parties;
}

void likely_fill(const LikelyTable *table, Options *options, size_t row,
                 Event *filled) {
    if (!filled->actor.count)
        filled->actor =
            likeliest(table, options, row, SIDE_ACTOR, &filled->recipient);
    if (!filled->recipient.count)
        filled->recipient =
            likeliest(table, options, row, SIDE_RECIPIENT, &filled->actor);
}
