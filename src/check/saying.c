/* SPDX-License-Identifier: MIT */
#include "check/saying.h"

#include "base/list.h"
#include "check/same.h"

static const double SHARED_LEAST = 0.6;
enum { WORDS_LEAST = 3 }; /* two words may be alike by chance */

/* A statement with its words read once. */
typedef struct Spoken {
    const Statement *statement;
    WordList speaker, pairs;
    bool shortish;
} Spoken;

static Spoken spoken_read(Arena *run, const Statement *statement) {
    return (Spoken){.statement = statement,
                    .speaker = name_read(run, statement->speaker),
                    .pairs = pairs_of(run, statement->text),
                    .shortish = words_count(statement->text) < WORDS_LEAST};
}

static bool same_saying(const Spoken *a, const Spoken *b) {
    if (!names_read_same(a->speaker, b->speaker))
        return false;
    double shared = pairs_share(a->pairs, b->pairs);
    return a->shortish || b->shortish ? shared >= 1 : shared >= SHARED_LEAST;
}

static Saying *saying_add(Arena *run, SayingList *sayings,
                          const Statement *statement) {
    sayings->rows = list_room(run, sayings->rows, sayings->count,
                              &sayings->capacity, sizeof *sayings->rows);
    sayings->rows[sayings->count] = (Saying){.longest = statement};
    return &sayings->rows[sayings->count++];
}

static void mention_add(Arena *run, Saying *saying, size_t page,
                        const Statement *statement) {
    saying->mentions = list_room(run, saying->mentions, saying->count,
                                 &saying->capacity, sizeof *saying->mentions);
    saying->mentions[saying->count++] = (SayingMention){page, statement};
    if (statement->text.length > saying->longest->text.length)
        saying->longest = statement;
}

/* Which saying the statement is; sayings->count: none yet. `longest` runs
 * along with the sayings. */
static size_t saying_index(const SayingList *sayings, const Spoken *longest,
                           const Spoken *spoken) {
    size_t i = 0;
    while (i < sayings->count && !same_saying(&longest[i], spoken))
        i++;
    return i;
}

void sayings_find(Arena *run, const StoredPages *pages, SayingList *sayings) {
    size_t count = 0;
    for (size_t p = 0; p < pages->count; p++)
        count += pages->rows[p].findings.statements.count;
    Spoken *longest = arena_take(run, (count + 1) * sizeof *longest);
    for (size_t p = 0; p < pages->count; p++) {
        const StatementList *statements = &pages->rows[p].findings.statements;
        for (size_t i = 0; i < statements->count; i++) {
            const Statement *statement = &statements->rows[i];
            Spoken spoken = spoken_read(run, statement);
            size_t at = saying_index(sayings, longest, &spoken);
            Saying *saying = at < sayings->count
                                 ? &sayings->rows[at]
                                 : saying_add(run, sayings, statement);
            mention_add(run, saying, p, statement);
            if (saying->longest == statement)
                longest[at] = spoken;
        }
    }
}
