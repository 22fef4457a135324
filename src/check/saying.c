/* SPDX-License-Identifier: MIT */
#include "check/saying.h"

#include "base/list.h"
#include "check/same.h"

static const double SHARED_LEAST = 0.6;
enum { WORDS_LEAST = 3 }; /* two words may be alike by chance */

/* A statement with its words read once. */
typedef struct Spoken {
    const Statement *statement;
    const Findings *found; /* of its page */
    WordList speaker, pairs;
    bool shortish;
} Spoken;

static Spoken spoken_read(Arena *run, const StoredPage *page,
                          const Statement *statement) {
    return (Spoken){.statement = statement,
                    .found = &page->findings,
                    .speaker = name_read(run, statement->speaker),
                    .pairs = pairs_of(run, statement->text),
                    .shortish = words_count(statement->text) < WORDS_LEAST};
}

static bool holds(const Spoken *spoken, Span span) {
    return spoken->statement->span.start <= span.start &&
           span.end <= spoken->statement->span.end;
}

/* Does the other give a figure in its unit, but never one that could be it? */
static bool figure_lacks(const Figure *figure, const Spoken *other) {
    const FigureList *figures = &other->found->figures;
    bool counted = false;
    for (size_t i = 0; i < figures->count; i++) {
        const Figure *own = &figures->rows[i];
        if (!holds(other, own->span) ||
            !slice_equal_nocase(own->unit, figure->unit))
            continue;
        if (interval_compare(own->value, figure->value) != INTERVAL_APART)
            return false;
        counted = true;
    }
    return counted;
}

/* Formulas are said of many: "menjatuhkan pidana penjara selama 16 tahun" is
 * not what was said of somebody else who got three. */
static bool figures_differ(const Spoken *a, const Spoken *b) {
    const FigureList *figures = &a->found->figures;
    for (size_t i = 0; i < figures->count; i++)
        if (holds(a, figures->rows[i].span) &&
            figure_lacks(&figures->rows[i], b))
            return true;
    return false;
}

/* The person that a name in the statement is of; empty: none is. */
static Slice person_of(const Spoken *spoken, const Name *name) {
    const EntityList *entities = &spoken->found->entities;
    bool named = name->kind == NAME_PERSON && name->form == NAME_PROPER &&
                 name->entity < entities->count && holds(spoken, name->span);
    return named ? entities->rows[name->entity].name : (Slice){0};
}

/* Are both about persons, but not about the same ones? */
static bool persons_differ(const Spoken *a, const Spoken *b) {
    const NameList *x = &a->found->names, *y = &b->found->names;
    bool both = false;
    for (size_t i = 0; i < x->count; i++) {
        Slice person = person_of(a, &x->rows[i]);
        for (size_t k = 0; person.length && k < y->count; k++) {
            Slice other = person_of(b, &y->rows[k]);
            if (other.length && names_alike(person, other))
                return false;
            both = both || other.length;
        }
    }
    return both;
}

static bool same_saying(const Spoken *a, const Spoken *b) {
    if (!names_read_same(a->speaker, b->speaker))
        return false;
    double shared = pairs_share(a->pairs, b->pairs);
    if (a->shortish || b->shortish ? shared < 1 : shared < SHARED_LEAST)
        return false;
    return !figures_differ(a, b) && !persons_differ(a, b);
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
            Spoken spoken = spoken_read(run, &pages->rows[p], statement);
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
