/* SPDX-License-Identifier: MIT */
#include "check/doing_join.h"

#include "base/utf8.h"
#include "check/same.h"

#include <string.h>

enum {
    PREFIX_BYTES = 2,
    STEM_BYTES_LEAST = 5,
    NAME_WORD_BYTES = 4,
    WEIGHT_MAX = 3
};

/* What is done to somebody once, whoever tells it. People are met, asked and
 * praised time and again. */
static bool is_deed(EventType type) {
    return type == EVENT_ASSAULT || type == EVENT_COERCE ||
           type == EVENT_ACCUSE || type == EVENT_PROTEST;
}

/* One telling of a doing. */
typedef struct Told {
    const StoredPage *page;
    const Event *event;
} Told;

static Slice word_of_event(Told told) {
    return slice_span(told.page->article.text, told.event->span);
}

/* "menangkap", "ditangkap", "penangkapan": behind what stands in front, words
 * of one root have some letters in a row. */
static bool stems_alike(Slice a, Slice b) {
    if (slice_equal_nocase(a, b))
        return true;
    for (size_t i = PREFIX_BYTES; i + STEM_BYTES_LEAST <= a.length; i++)
        for (size_t j = PREFIX_BYTES; j + STEM_BYTES_LEAST <= b.length; j++)
            if (slice_equal_nocase(slice_part(a, i, i + STEM_BYTES_LEAST),
                                   slice_part(b, j, j + STEM_BYTES_LEAST)))
                return true;
    return false;
}

static bool same_deed(const Event *a, const Event *b) {
    return is_deed(a->type) && a->type == b->type &&
           !strcmp(a->cameo, b->cameo);
}

static bool is_initials(Slice name) {
    return name.length > 1 && utf8_is_upper((unsigned char)name.text[0]) &&
           utf8_is_upper((unsigned char)name.text[1]);
}

/* Does the page have a name for a party, and not just a word: "kakek itu"? */
static bool is_named(const StoredPage *page, const Parties *parties) {
    for (size_t i = 0; i < parties->count; i++)
        if (is_initials(parties->names[i]) ||
            entity_named(&page->findings, parties->names[i]))
            return true;
    return false;
}

/* "orang-orang bersenjata", "seorang pria bersenjata" */
static bool words_meet(const Parties *a, const Parties *b) {
    for (size_t i = 0; i < a->count; i++)
        for (size_t k = 0; k < b->count; k++) {
            Slice rest = a->names[i], word;
            while (slice_next_word(&rest, &word))
                if (word.length >= NAME_WORD_BYTES &&
                    names_same(word, b->names[k]))
                    return true;
        }
    return false;
}

/* "13 saksi", "puluhan orang": how many the first party is at least; 0: no
 * number is told. */
static double number_of(const StoredPage *page, const Parties *parties) {
    const FigureList *figures = &page->findings.figures;
    for (size_t i = 0; i < figures->count; i++) {
        Slice text = slice_span(page->article.text, figures->rows[i].span);
        if (slice_starts_nocase(parties->names[0], text))
            return figures->rows[i].value.low;
    }
    return 0;
}

/* Side by side a name and "seorang pria" may be one, a name and "13 saksi" or
 * two numbers are not. */
static bool numbers_meet(Told a, const Parties *x, Told b, const Parties *y) {
    double left = number_of(a.page, x), right = number_of(b.page, y);
    left = left > 0 || !is_named(a.page, x) ? left : (double)x->count;
    right = right > 0 || !is_named(b.page, y) ? right : (double)y->count;
    return left == right || left == 0 || right == 0;
}

/* May two sides be one: one is left open, or described where the other is
 * named? */
static bool sides_meet(Told a, const Parties *x, Told b, const Parties *y) {
    if (!x->count || !y->count || parties_same(x, y))
        return true;
    bool named = is_named(a.page, x);
    return numbers_meet(a, x, b, y) &&
           (named != is_named(b.page, y) || (!named && words_meet(x, y)));
}

static bool days_meet(Days a, Days b) {
    return a.from == DAY_NONE || b.from == DAY_NONE ||
           (a.from <= b.to && b.from <= a.to);
}

static bool may_be_one(Told a, Told b) {
    return days_meet(a.event->days, b.event->days) &&
           sides_meet(a, &a.event->actor, b, &b.event->actor) &&
           sides_meet(a, &a.event->recipient, b, &b.event->recipient);
}

/* The same was done to the same one, or by the same ones to somebody. */
static bool is_one(Told a, Told b) {
    const Parties *x = &a.event->recipient, *y = &b.event->recipient;
    bool whom = x->count && y->count;
    bool who = a.event->actor.count && b.event->actor.count;
    return (whom && parties_same(x, y)) ||
           (whom && who && parties_same(&a.event->actor, &b.event->actor));
}

static Told told_at(const CheckInput *input, const Doing *doing, size_t at) {
    const DoingMention *mention = &doing->mentions[at];
    return (Told){&input->pages->rows[mention->page], mention->event};
}

/* Does no page say who did it, or to whom? */
static bool is_open(const Doing *doing) {
    for (size_t i = 0; i < doing->count; i++)
        if (doing->mentions[i].event->actor.count ||
            doing->mentions[i].event->recipient.count)
            return false;
    return true;
}

/* Tell some of the mentions of one thing, and none of two? What one page tells
 * twice is two. */
static bool doings_meet(const CheckInput *input, const Doing *a,
                        const Doing *b) {
    bool one = false, open = is_open(a) || is_open(b);
    for (size_t i = 0; i < a->count; i++)
        for (size_t k = 0; k < b->count; k++) {
            Told x = told_at(input, a, i), y = told_at(input, b, k);
            if (x.page == y.page || !same_deed(x.event, y.event) ||
                !may_be_one(x, y))
                return false;
            one = one || ((open || is_one(x, y)) &&
                          stems_alike(word_of_event(x), word_of_event(y)));
        }
    return one;
}

static bool same_parties(const Event *a, const Event *b) {
    return parties_same(&a->actor, &b->actor) &&
           parties_same(&a->recipient, &b->recipient);
}

/* The telling that most pages share, and of those that which says more. */
static const Event *event_of_most(const CheckInput *input, const Doing *doing) {
    const Event *best = NULL;
    size_t most = 0;
    for (size_t i = 0; i < doing->count; i++) {
        Told told = told_at(input, doing, i);
        const Event *event = told.event;
        size_t weight = is_named(told.page, &event->actor) +
                        is_named(told.page, &event->recipient);
        for (size_t k = 0; k < doing->count; k++)
            weight +=
                WEIGHT_MAX * same_parties(event, doing->mentions[k].event);
        if (weight > most) {
            most = weight;
            best = event;
        }
    }
    return best;
}

/* In the order of the pages. */
static void doing_take(Arena *run, const CheckInput *input, Doing *doing,
                       const Doing *other) {
    size_t count = doing->count + other->count;
    DoingMention *mentions = arena_take(run, count * sizeof *mentions);
    for (size_t i = 0, k = 0; i + k < count;) {
        bool own = k == other->count ||
                   (i < doing->count &&
                    doing->mentions[i].page < other->mentions[k].page);
        mentions[i + k] = own ? doing->mentions[i] : other->mentions[k];
        *(own ? &i : &k) += 1;
    }
    *doing = (Doing){NULL, mentions, count, count};
    doing->fullest = event_of_most(input, doing);
}

void doings_join(Arena *run, const CheckInput *input, DoingList *doings) {
    size_t kept = 0;
    for (size_t i = 0; i < doings->count; i++) {
        size_t at = 0;
        while (at < kept &&
               !doings_meet(input, &doings->rows[at], &doings->rows[i]))
            at++;
        if (at < kept)
            doing_take(run, input, &doings->rows[at], &doings->rows[i]);
        else
            doings->rows[kept++] = doings->rows[i];
    }
    doings->count = kept;
}
