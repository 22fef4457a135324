/* SPDX-License-Identifier: MIT */
#include "link/similarity.h"

#include "base/list.h"
#include "link/sibling.h"

#include <math.h>
#include <stdlib.h>

enum {
    COMMON_PAGES = 250, /* a term on more pages finds no pairs by itself ... */
    COMMON_SHARE = 50,  /* ... unless that is less than one page in so many */
    LATER_PAGES = 120,  /* a term finds so many pages, the next in order */
    HAPPENING_DAYS = 7, /* after so many days the cosine counts 1/e */
    GAP_DAYS_MAX = 21,
    PART_SHIFT = 28 /* sorted in 16 parts, to spare memory */
};

typedef struct TermPosting {
    uint32_t word, page;
    float weight; /* of the page's vector of length 1 */
} TermPosting;

typedef struct Vectors {
    const LinkPage *pages;
    size_t page_count;
    float *lengths;
    TermPosting *postings; /* by word, then page */
    size_t posting_count;
    size_t *starts;   /* of page p's terms in `places` */
    uint32_t *places; /* where each term of each page is in postings */
} Vectors;

static int compare_postings(const void *a, const void *b) {
    const TermPosting *x = a, *y = b;
    if (x->word != y->word)
        return x->word < y->word ? -1 : 1;
    return (x->page > y->page) - (x->page < y->page);
}

static float vector_length(const Features *features) {
    double sum = 0;
    for (size_t i = 0; i < features->term_count; i++)
        sum += (double)features->terms[i].weight * features->terms[i].weight;
    return sum > 0 ? (float)sqrt(sum) : 1;
}

/* Adds the terms whose first bits are `part`: pages keep theirs sorted, so
 * each goes on at `next`, where the part before it stopped. */
static void part_add(Vectors *vectors, uint32_t part, uint32_t *next) {
    size_t first = vectors->posting_count;
    for (uint32_t p = 0; p < vectors->page_count; p++) {
        const Features *features = &vectors->pages[p].features;
        while (next[p] < features->term_count &&
               features->terms[next[p]].word >> PART_SHIFT == part) {
            const Term *term = &features->terms[next[p]++];
            vectors->postings[vectors->posting_count++] = (TermPosting){
                term->word, p, term->weight / vectors->lengths[p]};
        }
    }
    qsort(vectors->postings + first, vectors->posting_count - first,
          sizeof(TermPosting), compare_postings);
}

static Vectors vectors_make(Arena *run, const LinkPage *pages, size_t count) {
    Vectors vectors = {.pages = pages, .page_count = count};
    size_t total = 0;
    vectors.lengths = arena_take(run, (count + 1) * sizeof(float));
    for (size_t p = 0; p < count; p++) {
        vectors.lengths[p] = vector_length(&pages[p].features);
        total += pages[p].features.term_count;
    }
    vectors.postings = arena_take(run, (total + 1) * sizeof(TermPosting));
    uint32_t *next = arena_take(run, (count + 1) * sizeof *next);
    for (uint32_t part = 0; part <= UINT32_MAX >> PART_SHIFT; part++)
        part_add(&vectors, part, next);
    return vectors;
}

/* For each page, the places of its terms: the inverse of the postings. */
static void places_fill(Arena *run, Vectors *vectors) {
    size_t count = vectors->page_count;
    vectors->starts = arena_take(run, (count + 2) * sizeof(size_t));
    vectors->places =
        arena_take(run, (vectors->posting_count + 1) * sizeof(uint32_t));
    for (size_t p = 0; p < count; p++)
        vectors->starts[p + 1] =
            vectors->starts[p] + vectors->pages[p].features.term_count;
    uint32_t *next = arena_take(run, (count + 1) * sizeof *next);
    for (uint32_t i = 0; i < vectors->posting_count; i++) {
        uint32_t page = vectors->postings[i].page;
        vectors->places[vectors->starts[page] + next[page]++] = i;
    }
}

static double cosine(const Vectors *vectors, uint32_t a, uint32_t b) {
    const Features *x = &vectors->pages[a].features;
    const Features *y = &vectors->pages[b].features;
    double sum = 0;
    for (size_t i = 0, j = 0; i < x->term_count && j < y->term_count;) {
        uint32_t left = x->terms[i].word, right = y->terms[j].word;
        if (left == right)
            sum += (double)x->terms[i].weight * y->terms[j].weight;
        i += left <= right;
        j += right <= left;
    }
    return sum / ((double)vectors->lengths[a] * vectors->lengths[b]);
}

/* How far two pages may be one happening, from 0 to 1. */
static double nearness(const LinkPage *a, const LinkPage *b) {
    if (are_siblings(a, b))
        return 0;
    Day x = a->page->article.published_day, y = b->page->article.published_day;
    if (x == DAY_NONE || y == DAY_NONE) {
        /* An undated page speaks of days: a year apart is another time. */
        Day spoken_x = x == DAY_NONE ? a->features.latest_day : x;
        Day spoken_y = y == DAY_NONE ? b->features.latest_day : y;
        bool known = spoken_x != DAY_NONE && spoken_y != DAY_NONE;
        return known && abs(spoken_x - spoken_y) > 300 ? 0.5 : 1;
    }
    int gap = abs(x - y);
    return gap > GAP_DAYS_MAX ? 0 : exp(-(double)gap / HAPPENING_DAYS);
}

/* Do few enough pages from this place on have its word? */
static bool finds_pairs(const Vectors *vectors, size_t place) {
    size_t share = vectors->page_count / COMMON_SHARE;
    size_t past = place + (share > COMMON_PAGES ? share : COMMON_PAGES);
    return past >= vectors->posting_count ||
           vectors->postings[past].word != vectors->postings[place].word;
}

/* Adds page a's part of the products with every later page. */
static size_t products_add(const Vectors *vectors, uint32_t a, float *products,
                           uint32_t *touched) {
    size_t count = 0;
    for (size_t t = vectors->starts[a]; t < vectors->starts[a + 1]; t++) {
        size_t place = vectors->places[t];
        const TermPosting *own = &vectors->postings[place];
        size_t end = place + 1;
        while (end < vectors->posting_count && end - place <= LATER_PAGES &&
               vectors->postings[end].word == own->word)
            end++;
        if (!finds_pairs(vectors, place))
            continue;
        for (size_t i = place + 1; i < end; i++) {
            uint32_t b = vectors->postings[i].page;
            touched[count] = b; /* without a branch: nobody could foresee it */
            count += products[b] <= 0;
            products[b] += own->weight * vectors->postings[i].weight;
        }
    }
    return count;
}

static int compare_pages(const void *a, const void *b) {
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

/* Keeps the pages with at least half of `least`, in order, and clears the
 * products of the others. */
static size_t promising_keep(float *products, uint32_t *touched, size_t count,
                             double least) {
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        uint32_t page = touched[i];
        touched[kept] = page;
        kept += products[page] >= (float)(least / 2);
        products[page] = 0;
    }
    if (kept)
        qsort(touched, kept, sizeof *touched, compare_pages);
    return kept;
}

void similarities_find(Arena *run, const LinkPage *pages, size_t count,
                       double least, SimilarityList *found) {
    Arena *scratch = arena_open(1 << 16);
    Vectors vectors = vectors_make(scratch, pages, count);
    places_fill(scratch, &vectors);
    float *products = arena_take(scratch, (count + 1) * sizeof *products);
    uint32_t *touched = arena_take(scratch, (count + 2) * sizeof *touched);
    for (uint32_t a = 0; a < count; a++) {
        size_t kept = products_add(&vectors, a, products, touched);
        kept = promising_keep(products, touched, kept, least);
        for (size_t i = 0; i < kept; i++) {
            uint32_t b = touched[i];
            double alike = cosine(&vectors, a, b);
            if (alike < least)
                continue;
            double happening = alike * nearness(&pages[a], &pages[b]);
            found->rows = list_room(run, found->rows, found->count,
                                    &found->capacity, sizeof *found->rows);
            found->rows[found->count++] =
                (Similarity){a, b, (float)alike, (float)happening};
        }
    }
    arena_close(scratch);
}
