/* SPDX-License-Identifier: MIT */
/* What linking settles hangs on the pages alone: not on the order in which
 * they are added, nor on pages that were there for a while. Pages here are
 * made of numbers instead of words: families of copies, stories with words in
 * common, furniture of hosts, and pages without a time. */
#include "row.h"

#include "link/link.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    PAGES = 400,
    GUESTS = 100, /* that come and go */
    ALL = PAGES + GUESTS,
    FAMILIES = 30,
    SHINGLES = 40,
    TERMS = 30,
    HOSTS = 5,
    HEAD_WORDS = 9,
    FEATURE_WORDS = HEAD_WORDS + SHINGLES + TERMS * 3
};

typedef struct Made {
    uint32_t features[ALL][FEATURE_WORDS];
    LinkPage pages[ALL];
} Made;

static uint64_t draw(uint64_t *state) {
    uint64_t x = *state += 0x9e3779b97f4a7c15u;
    x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9u;
    x = (x ^ x >> 27) * 0x94d049bb133111ebu;
    return x ^ x >> 31;
}

static int compare_numbers(const void *a, const void *b) {
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

/* Most phrases of a family's text, some of the host's, some of its own. */
static void shingles_make(uint64_t *state, uint32_t family, uint32_t host,
                          uint32_t *shingles) {
    for (uint32_t i = 0; i < SHINGLES; i++) {
        uint32_t way = (uint32_t)(draw(state) % 10);
        uint64_t from = way < 6   ? family * 100u + i
                        : way < 8 ? 90000 + host * 100u + i % 8
                                  : draw(state) % 4000 + 100000;
        shingles[i] = (uint32_t)(from * 0x9e3779b97f4a7c15u >> 32) | 1;
    }
    qsort(shingles, SHINGLES, sizeof *shingles, compare_numbers);
}

/* Words, weights and flags, as feature.c has them; `head` gets the length. */
static void terms_make(uint64_t *state, uint32_t story, uint32_t *head) {
    uint32_t *words = head + HEAD_WORDS;
    uint32_t *flags = words + 2 * TERMS + SHINGLES;
    float weights[TERMS];
    double sum = 0;
    for (uint32_t i = 0; i < TERMS; i++) {
        words[i] = (i << 20) + (draw(state) % 10 < 6
                                    ? story
                                    : (uint32_t)(draw(state) % 50) + 1000);
        weights[i] = 1 + (float)(draw(state) % 100) / 50;
        flags[i] = i % 5 ? 0 : TERM_NAME;
        sum += (double)weights[i] * weights[i];
    }
    float length = (float)sqrt(sum);
    memcpy(words + TERMS, weights, sizeof weights);
    memcpy(&head[8], &length, sizeof length);
}

static Made *pages_make(uint64_t seed) {
    Made *made = calloc(1, sizeof *made);
    for (uint32_t p = 0; p < ALL; p++) {
        uint32_t *words = made->features[p];
        uint32_t family = (uint32_t)(draw(&seed) % FAMILIES);
        uint32_t host = (uint32_t)(draw(&seed) % HOSTS) + 1;
        words[0] = 3; /* the version of the layout, see feature.c */
        words[1] = p % 3 ? 320 : 160;
        words[2] = SHINGLES;
        words[4] = TERMS;
        words[5] = words[6] = (uint32_t)DAY_NONE;
        shingles_make(&seed, family, host, words + HEAD_WORDS + 2 * TERMS);
        terms_make(&seed, family / 2, words);
        Day day = 20000 + (Day)(draw(&seed) % 20);
        bool dated = p % 9 != 0;
        Slice bytes = {(const char *)words, FEATURE_WORDS * sizeof *words};
        made->pages[p] =
            (LinkPage){.id = (Id)(draw(&seed) >> 20) + 1,
                       .features = feature_read(bytes),
                       .day = dated ? day : DAY_NONE,
                       .minute = dated ? day * 1440 + (int32_t)(draw(&seed) % 4)
                                       : MINUTE_UNKNOWN,
                       .host = host};
        assert_int_equal(made->pages[p].features.shingle_count, SHINGLES);
    }
    return made;
}

enum { COPIES_MAX = 200 };

/* What is known of one page, in ids alone. */
typedef struct Settled {
    Id group, into, follows;
    unsigned telling, live;
    Id copies[COPIES_MAX];
    double shares[COPIES_MAX];
    size_t copy_count;
} Settled;

typedef struct Case {
    const Made *made;
    LinkIndex *index;
    const LinkPage *added[ALL]; /* by number in the index, from 1 */
    size_t added_count;
    Settled settled[ALL]; /* by page */
} Case;

static bool case_read(void *context, LinkWanted wanted, LinkPage *page,
                      Error *err) {
    const Case *of = context;
    (void)err;
    assert_in_range(wanted.number, 1, of->added_count);
    *page = *of->added[wanted.number - 1];
    assert_true(page->id == wanted.id);
    return true;
}

static Id id_of(const Case *of, PageNumber number) {
    return number ? index_page(of->index, number)->id : ID_NONE;
}

static void copies_note(Case *of, const LinkChanges *changes) {
    for (size_t i = 0; i < changes->copied.count; i++) {
        const PageOverlaps *copied = &changes->copied.rows[i];
        if (!copied->page)
            continue;
        Settled *settled =
            &of->settled[of->added[copied->page - 1] - of->made->pages];
        settled->copy_count = copied->count;
        assert_in_range(copied->count, 0, COPIES_MAX);
        for (size_t k = 0; k < copied->count; k++) {
            const Overlap *overlap = &changes->overlaps.rows[copied->first + k];
            assert_int_equal(overlap->page, copied->page);
            settled->copies[k] = id_of(of, overlap->earlier);
            settled->shares[k] = overlap->share;
        }
    }
}

static void pages_note(Case *of) {
    for (size_t p = 0; p < PAGES; p++) {
        Settled *settled = &of->settled[p];
        PageNumber number = index_number(of->index, of->made->pages[p].id);
        const IndexPage *row = index_page(of->index, number);
        settled->group = id_of(of, row->group);
        settled->into = id_of(of, row->into);
        settled->follows = id_of(of, row->follows);
        settled->telling = row->telling + 1000u * row->dense_telling;
        settled->live = row->live + 1000u * row->dense_live;
    }
}

/* One linking: some pages go, then some come. */
typedef struct Step {
    const uint32_t *going, *coming;
    size_t going_count, coming_count;
} Step;

static void step_run(Case *of, const Step *step) {
    const LinkSource source = {.read = case_read, .context = of};
    Arena *run = arena_open(1 << 20);
    Linking *linking = linking_open(run, of->index, &source);
    Error err = {0};
    for (size_t i = 0; i < step->going_count; i++) {
        Id id = of->made->pages[step->going[i]].id;
        of->settled[step->going[i]].copy_count = 0;
        PageNumber number = index_number(of->index, id);
        if (!linking_remove(linking, number, &err))
            fail_msg("%s", err.what);
    }
    for (size_t i = 0; i < step->coming_count; i++) {
        const LinkPage *page = &of->made->pages[step->coming[i]];
        of->added[of->added_count++] = page;
        if (!linking_add(linking, page, &err))
            fail_msg("%s", err.what);
    }
    if (!linking_settle(linking, &err))
        fail_msg("%s", err.what);
    copies_note(of, linking_changes(linking));
    arena_close(run);
}

static Case *case_open(const Made *made) {
    Error err = {0};
    Case *of = calloc(1, sizeof *of);
    of->made = made;
    of->index = index_make(&err);
    assert_non_null(of->index);
    return of;
}

static void case_close(Case *of) {
    Error err = {0};
    index_close(of->index, 0, &err);
    free(of);
}

static void order_shuffle(uint64_t state, uint32_t *order) {
    for (uint32_t i = 0; i < PAGES; i++)
        order[i] = i;
    for (size_t i = PAGES; state && i > 1; i--) {
        size_t with = draw(&state) % i;
        uint32_t number = order[i - 1];
        order[i - 1] = order[with];
        order[with] = number;
    }
}

/* Adds all pages in an order drawn by `seed`, so many a step. Guests come
 * with the first step and go with the last. */
static Case *case_run(const Made *made, uint64_t seed, size_t pages_a_step,
                      bool guests) {
    uint32_t order[ALL];
    Case *of = case_open(made);
    order_shuffle(seed, order);
    for (uint32_t i = PAGES; i < ALL; i++)
        order[i] = i;
    const Step coming = {NULL, order + PAGES, 0, GUESTS};
    const Step going = {order + PAGES, NULL, GUESTS, 0};
    if (guests)
        step_run(of, &coming);
    for (size_t first = 0; first < PAGES; first += pages_a_step) {
        size_t count = PAGES - first;
        const Step step = {NULL, order + first, 0,
                           count < pages_a_step ? count : pages_a_step};
        step_run(of, &step);
    }
    if (guests)
        step_run(of, &going);
    pages_note(of);
    return of;
}

/* How many pages are told differently; the first is printed. */
static size_t differences(const char *way, const Case *a, const Case *b) {
    size_t count = 0;
    for (size_t p = 0; p < PAGES; p++) {
        const Settled *x = &a->settled[p], *y = &b->settled[p];
        bool same =
            x->group == y->group && x->into == y->into &&
            x->follows == y->follows && x->telling == y->telling &&
            x->live == y->live && x->copy_count == y->copy_count &&
            !memcmp(x->copies, y->copies, x->copy_count * sizeof *x->copies) &&
            !memcmp(x->shares, y->shares, x->copy_count * sizeof *x->shares);
        if (!same && !count++)
            print_error("%s: page %zu: group %d into %d follows %d telling %d "
                        "live %d copies %zu/%zu\n",
                        way, p, x->group == y->group, x->into == y->into,
                        x->follows == y->follows, x->telling == y->telling,
                        x->live == y->live, x->copy_count, y->copy_count);
    }
    return count;
}

/* Else the property would hold for nothing. */
static void has_something_to_tell(const Case *of) {
    size_t joined = 0, taken = 0, follows = 0, copies = 0;
    for (size_t p = 0; p < PAGES; p++) {
        const Settled *settled = &of->settled[p];
        joined += settled->group != of->made->pages[p].id;
        taken += settled->into && settled->into != settled->group;
        follows += settled->follows != ID_NONE;
        copies += settled->copy_count;
    }
    print_message("%zu joined, %zu taken in, %zu follow, %zu copies\n", joined,
                  taken, follows, copies);
    assert_true(joined > 20 && follows > 20 && copies > 100);
}

static void linking_does_not_hang_on_the_way(void **state) {
    (void)state;
    static const struct Way {
        const char *name;
        uint64_t seed; /* 0: as they were made */
        size_t pages_a_step;
        bool visitors;
    } WAYS[] = {
        {"all at once, shuffled", 5, PAGES, false},
        {"forty steps", 6, 10, false},
        {"each alone", 7, 1, false},
        {"guests that go", 8, 20, true},
    };
    for (uint64_t seed = 1; seed <= 2; seed++) {
        Made *made = pages_make(seed);
        Case *expected = case_run(made, 0, PAGES, false);
        has_something_to_tell(expected);
        for (size_t i = 0; i < sizeof WAYS / sizeof *WAYS; i++) {
            const struct Way *way = &WAYS[i];
            Case *found = case_run(made, way->seed + seed, way->pages_a_step,
                                   way->visitors);
            assert_int_equal(differences(way->name, expected, found), 0);
            case_close(found);
        }
        case_close(expected);
        free(made);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(linking_does_not_hang_on_the_way)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
