/* SPDX-License-Identifier: MIT */
#include "find/name_model.h"

#include "row.h"

enum { TOKENS = 4, ROUNDS = 2000, BARRED = -1000000 };

static uint32_t random_next(uint32_t *random, uint32_t limit) {
    *random = *random * 1664525u + 1013904223u;
    return (*random >> 8) % limit;
}

/* What the sequence is worth, added up one by one. */
static int sum_of(const TagScores *scores, const NameTransitions *transitions,
                  const NameLattice *lattice, const uint8_t *tags) {
    int sum = 0;
    for (uint32_t i = 0; i < TOKENS; i++) {
        bool last = i + 1 == TOKENS;
        unsigned before = i ? tags[i - 1] : lattice->before;
        unsigned next = last ? TAG_OUTSIDE : tags[i + 1];
        if (!name_tag_follows(before, tags[i]))
            return BARRED;
        sum += scores[i][tags[i]] + transitions->from[before][tags[i]];
        if (tags[i] != TAG_OUTSIDE && !name_tag_inside((uint8_t)next))
            sum += scores[i][TAG_ENDS];
        if (last && lattice->goes_on)
            sum += transitions->from[tags[i]][TAG_OUTSIDE];
    }
    return sum;
}

static int best_sum(const TagScores *scores, const NameTransitions *transitions,
                    const NameLattice *lattice) {
    int best = BARRED;
    for (unsigned code = 0; code < 7 * 7 * 7 * 7; code++) {
        uint8_t tags[TOKENS];
        for (unsigned i = 0, rest = code; i < TOKENS; i++, rest /= NAME_TAGS)
            tags[i] = (uint8_t)(rest % NAME_TAGS);
        int sum = sum_of(scores, transitions, lattice, tags);
        best = sum > best ? sum : best;
    }
    return best;
}

/* As large as sums can be, and small enough for every tag to have a chance. */
static void lattice_fill(uint32_t *random, TagScores *scores,
                         NameTransitions *transitions) {
    uint32_t limit = random_next(random, 2) ? 4001 : 301;
    for (uint32_t i = 0; i < TOKENS; i++)
        for (int tag = 0; tag < TAG_LANES; tag++)
            scores[i][tag] =
                (int16_t)((int)random_next(random, limit) - (int)limit / 2);
    for (int a = 0; a <= NAME_TAGS; a++)
        for (int b = 0; b < NAME_TAGS; b++)
            transitions->from[a][b] =
                (int16_t)((int)random_next(random, 255) - 127);
}

static void best_of_all_sequences(void **state) {
    (void)state;
    uint32_t random = 1;
    for (int i = 0; i < ROUNDS; i++) {
        TagScores scores[TOKENS], used[TOKENS];
        NameTransitions transitions = {0};
        uint8_t tags[TOKENS];
        lattice_fill(&random, scores, &transitions);
        memcpy(used, scores, sizeof scores);
        NameLattice lattice = {.scores = used,
                               .count = TOKENS,
                               .before = i % 2 ? NAME_TAGS : TAG_OUTSIDE,
                               .goes_on = i % 3};
        name_transitions_finish(&transitions);
        name_lattice_best(&lattice, &transitions, tags);
        ROW_CHECK("as good as the best of all",
                  sum_of(scores, &transitions, &lattice, tags) ==
                      best_sum(scores, &transitions, &lattice));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(best_of_all_sequences)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
