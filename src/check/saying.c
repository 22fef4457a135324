/* SPDX-License-Identifier: MIT */
#include "check/saying.h"

#include "base/list.h"
#include "check/same.h"

static const double SHARED_LEAST = 0.6;
enum { WORDS_LEAST = 3 }; /* two words may be alike by chance */

static bool same_saying(const Statement *a, const Statement *b) {
    if (!names_same(a->speaker, b->speaker))
        return false;
    double shared = words_shared(a->text, b->text);
    bool shortish = words_count(a->text) < WORDS_LEAST ||
                    words_count(b->text) < WORDS_LEAST;
    return shortish ? shared >= 1 : shared >= SHARED_LEAST;
}

static Saying *saying_of(SayingList *sayings, const Statement *statement) {
    for (size_t i = 0; i < sayings->count; i++)
        if (same_saying(sayings->rows[i].longest, statement))
            return &sayings->rows[i];
    return NULL;
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

void sayings_find(Arena *run, const StoredPages *pages, SayingList *sayings) {
    for (size_t p = 0; p < pages->count; p++) {
        const StatementList *statements = &pages->rows[p].findings.statements;
        for (size_t i = 0; i < statements->count; i++) {
            const Statement *statement = &statements->rows[i];
            Saying *saying = saying_of(sayings, statement);
            if (!saying)
                saying = saying_add(run, sayings, statement);
            mention_add(run, saying, p, statement);
        }
    }
}
