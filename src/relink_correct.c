/* SPDX-License-Identifier: MIT */
/* Stories as persons corrected them. What linking found is not touched: the
 * stories with pages that were put together are taken as one, and one with
 * pages that were kept apart is taken to pieces. A pure function of the pages
 * and the corrections, like linking itself. */
#include "relink_parts.h"

#include "base/list.h"
#include "link/similarity.h"

#include <stdlib.h>

enum { EXAMPLES_MAX = 64 }; /* pages of a part that others are compared with */

/* Where neither page speaks of the happening, likeness at large decides. */
static const double COSINE_WEIGHT = 1e-3;

static void pair_add(Arena *run, NumberPairs *list, NumberPair pair) {
    list->rows =
        list_room(run, list->rows, list->count, &list->capacity, sizeof pair);
    list->rows[list->count++] = pair;
}

static int compare_joined(const void *a, const void *b) {
    const JoinedRoot *x = a, *y = b;
    return (x->root > y->root) - (x->root < y->root);
}

static JoinedRoot *joined_find(const Corrected *corrected, PageNumber root) {
    const JoinedRoot wanted = {.root = root};
    return corrected->joined_count
               ? bsearch(&wanted, corrected->joined, corrected->joined_count,
                         sizeof wanted, compare_joined)
               : NULL;
}

/* Lists the stories with corrected pages, each once. */
static void roots_list(Relinking *relinking) {
    Corrected *corrected = &relinking->corrected;
    const LinkIndex *index = relinking->index;
    size_t count = 0, kept = 0;
    corrected->joined =
        arena_take(relinking->run, (2 * corrected->merges.count + 1) *
                                       sizeof *corrected->joined);
    for (size_t i = 0; i < corrected->merges.count; i++) {
        const NumberPair *pair = &corrected->merges.rows[i];
        const PageNumber pages[] = {pair->a, pair->b};
        for (int side = 0; side < 2; side++) {
            PageNumber root = story_of_page(index, pages[side]);
            corrected->joined[count++] = (JoinedRoot){root, root};
        }
    }
    if (count)
        qsort(corrected->joined, count, sizeof *corrected->joined,
              compare_joined);
    for (size_t i = 0; i < count; i++)
        if (!kept ||
            corrected->joined[i].root != corrected->joined[kept - 1].root)
            corrected->joined[kept++] = corrected->joined[i];
    corrected->joined_count = kept;
}

/* Every story's head becomes the earliest of those it is joined with. */
static void heads_join(Relinking *relinking) {
    Corrected *corrected = &relinking->corrected;
    const LinkIndex *index = relinking->index;
    for (bool changed = true; changed;) {
        changed = false;
        for (size_t i = 0; i < corrected->merges.count; i++) {
            const NumberPair *pair = &corrected->merges.rows[i];
            JoinedRoot *a =
                joined_find(corrected, story_of_page(index, pair->a));
            JoinedRoot *b =
                joined_find(corrected, story_of_page(index, pair->b));
            if (a->head == b->head)
                continue;
            PageNumber head =
                index_before(index, a->head, b->head) ? a->head : b->head;
            a->head = b->head = head;
            changed = true;
        }
    }
}

bool corrections_read(Relinking *relinking, Error *err) {
    Corrected *corrected = &relinking->corrected;
    const LinkIndex *index = relinking->index;
    CorrectionList list;
    if (!record_corrections(relinking->record, relinking->run, &list, err))
        return false;
    for (size_t i = 0; i < list.count; i++) {
        const Correction *row = &list.rows[i];
        NumberPair pair = {index_number(index, row->page),
                           index_number(index, row->other)};
        if (pair.a && pair.b) /* else one is not linked yet */
            pair_add(relinking->run,
                     row->action == CORRECTION_MERGE ? &corrected->merges
                                                     : &corrected->splits,
                     pair);
    }
    roots_list(relinking);
    heads_join(relinking);
    return true;
}

/* Does the story hold two pages that were kept apart? */
static bool is_torn(const Relinking *relinking, PageNumber page) {
    const NumberPairs *splits = &relinking->corrected.splits;
    const LinkIndex *index = relinking->index;
    PageNumber head = story_head(relinking, story_of_page(index, page));
    for (size_t i = 0; i < splits->count; i++)
        if (story_head(relinking, story_of_page(index, splits->rows[i].a)) ==
                head &&
            story_head(relinking, story_of_page(index, splits->rows[i].b)) ==
                head)
            return true;
    return false;
}

PageNumber story_head(const Relinking *relinking, PageNumber root) {
    const JoinedRoot *joined = joined_find(&relinking->corrected, root);
    return joined ? joined->head : root;
}

void story_roots(const Relinking *relinking, PageNumber root,
                 PageNumbers *roots) {
    const Corrected *corrected = &relinking->corrected;
    const JoinedRoot *joined = joined_find(corrected, root);
    if (!joined) {
        number_add(relinking->step, roots, root);
        return;
    }
    for (size_t i = 0; i < corrected->joined_count; i++)
        if (corrected->joined[i].head == joined->head)
            number_add(relinking->step, roots, corrected->joined[i].root);
}

/* Bounded, since the rows may come from a damaged file. */
PageNumber storyline_head(const Relinking *relinking, PageNumber root) {
    const LinkIndex *index = relinking->index;
    for (size_t n = index_page_count(index); n > 0; n--) {
        root = story_head(relinking, root);
        PageNumber before = index_page(index, root)->follows;
        if (!before)
            break;
        root = story_of_page(index, before);
    }
    return root;
}

/* The pages of one story while it is taken to pieces; all by their place in
 * linking order. */
typedef struct Parting {
    const Relinking *relinking;
    const StoredPages *heads;
    const PageNumbers *numbers;
    size_t *units;  /* the first of the pages that were put together with it */
    size_t *parts;  /* from 1; 0: none yet */
    double *scores; /* of the part that is most like the page */
    size_t *likest;
    size_t part_count, *examples; /* of each part so far, by its number */
} Parting;

static size_t place_of(const Parting *parting, PageNumber number) {
    for (size_t i = 0; i < parting->numbers->count; i++)
        if (parting->numbers->rows[i] == number)
            return i;
    return SIZE_MAX;
}

static void units_join(const Parting *parting) {
    const NumberPairs *merges = &parting->relinking->corrected.merges;
    for (size_t i = 0; i < parting->numbers->count; i++)
        parting->units[i] = i;
    for (size_t m = 0; m < merges->count; m++) {
        size_t a = place_of(parting, merges->rows[m].a);
        size_t b = place_of(parting, merges->rows[m].b);
        if (a == SIZE_MAX || b == SIZE_MAX)
            continue;
        size_t from = parting->units[a], to = parting->units[b];
        for (size_t i = 0; i < parting->numbers->count; i++)
            if (parting->units[i] == from)
                parting->units[i] = to;
    }
}

/* The splits of this story's pages: units that are kept apart. */
static NumberPairs splits_of(const Parting *parting) {
    const NumberPairs *splits = &parting->relinking->corrected.splits;
    NumberPairs units = {0};
    for (size_t i = 0; i < splits->count; i++) {
        size_t a = place_of(parting, splits->rows[i].a);
        size_t b = place_of(parting, splits->rows[i].b);
        if (a != SIZE_MAX && b != SIZE_MAX &&
            parting->units[a] != parting->units[b])
            pair_add(parting->relinking->step, &units,
                     (NumberPair){(PageNumber)parting->units[a],
                                  (PageNumber)parting->units[b]});
    }
    return units;
}

/* May a unit not be in a part, and is it kept apart from anything at all? */
static bool kept_apart(const Parting *parting, const NumberPairs *splits,
                       size_t unit, size_t part) {
    for (size_t i = 0; i < splits->count; i++) {
        const NumberPair *pair = &splits->rows[i];
        if ((pair->a == unit && (!part || parting->parts[pair->b] == part)) ||
            (pair->b == unit && (!part || parting->parts[pair->a] == part)))
            return true;
    }
    return false;
}

static double likeness(const Parting *parting, size_t a, size_t b) {
    LinkPage first = linked_page(&parting->heads->rows[a < b ? a : b]);
    LinkPage second = linked_page(&parting->heads->rows[a < b ? b : a]);
    TermTable terms;
    term_table_make(&first.features, &terms);
    double cosine = pages_cosine(&terms, &second.features);
    return pages_happening(&first, &second, cosine) + COSINE_WEIGHT * cosine;
}

/* A page is in a part: others may be like it. */
static void example_add(Parting *parting, size_t page) {
    size_t part = parting->parts[page];
    if (parting->examples[part]++ >= EXAMPLES_MAX)
        return;
    for (size_t i = 0; i < parting->numbers->count; i++) {
        double score = parting->parts[i] ? 0 : likeness(parting, page, i);
        if (score > parting->scores[i] ||
            (score == parting->scores[i] && part < parting->likest[i])) {
            parting->scores[i] = score;
            parting->likest[i] = part;
        }
    }
}

static void unit_enter(Parting *parting, size_t unit, size_t part) {
    for (size_t i = 0; i < parting->numbers->count; i++)
        if (parting->units[i] == unit)
            parting->parts[i] = part;
    for (size_t i = 0; i < parting->numbers->count; i++)
        if (parting->units[i] == unit)
            example_add(parting, i);
}

/* The units that were kept apart open the parts, each the first that it may
 * be in. */
static void parts_open(Parting *parting, const NumberPairs *splits) {
    for (size_t i = 0; i < parting->numbers->count; i++) {
        size_t unit = parting->units[i], part = 1;
        if (parting->parts[unit] || !kept_apart(parting, splits, unit, 0))
            continue;
        while (part <= parting->part_count &&
               kept_apart(parting, splits, unit, part))
            part++;
        if (part > parting->part_count)
            parting->part_count = part;
        unit_enter(parting, unit, part);
    }
}

/* The others go with the pages they are most like, the surest first. */
static void parts_fill(Parting *parting) {
    size_t count = parting->numbers->count;
    for (;;) {
        size_t best = SIZE_MAX;
        for (size_t i = 0; i < count; i++)
            if (!parting->parts[i] &&
                (best == SIZE_MAX ||
                 parting->scores[i] > parting->scores[best]))
                best = i;
        if (best == SIZE_MAX)
            return;
        unit_enter(parting, parting->units[best], parting->likest[best]);
    }
}

size_t story_parts(const Relinking *relinking, const PageNumbers *numbers,
                   const StoredPages *heads, size_t *parts) {
    Arena *step = relinking->step;
    size_t count = numbers->count;
    Parting parting = {.relinking = relinking,
                       .heads = heads,
                       .numbers = numbers,
                       .units = arena_take(step, count * sizeof(size_t)),
                       .parts = parts,
                       .scores = arena_take(step, count * sizeof(double)),
                       .likest = arena_take(step, count * sizeof(size_t)),
                       .examples =
                           arena_take(step, (count + 2) * sizeof(size_t))};
    for (size_t i = 0; i < count; i++) {
        parts[i] = 0;
        parting.likest[i] = 1;
        parting.scores[i] = -1;
    }
    if (count && is_torn(relinking, numbers->rows[0])) {
        units_join(&parting);
        const NumberPairs splits = splits_of(&parting);
        parts_open(&parting, &splits);
    }
    if (parting.part_count) {
        parts_fill(&parting);
        return parting.part_count;
    }
    for (size_t i = 0; i < count; i++)
        parts[i] = 1;
    return 1;
}
