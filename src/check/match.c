/* SPDX-License-Identifier: MIT */
#include "check/match.h"

#include "base/list.h"
#include "check/rules.h"
#include "check/same.h"
#include "text/word.h"

#include <math.h>
#include <stdlib.h>

static const double CHAINED = 0.2;
static const double SURE = 0.7;
enum { ITEMS_MAX = 2000, ABOUT_TOKENS = 6 };

typedef struct Alike {
    uint32_t a, b;
    double alike;
} Alike;

typedef struct AlikeList {
    Alike *rows;
    size_t count, capacity;
} AlikeList;

void item_add(Matching *matching, Item item) {
    if (matching->count >= ITEMS_MAX)
        return;
    item.context = context_of(&matching->comparing->documents[item.page],
                              item.first, item.last);
    item.published = day_read_iso(
        matching->comparing->input->pages->rows[item.page].article.published);
    item.text = slice_span(
        matching->comparing->input->pages->rows[item.page].article.text,
        item.span);
    item.group = (uint32_t)matching->count;
    item.next = ITEM_NONE;
    matching->items =
        list_room(matching->comparing->run, matching->items, matching->count,
                  &matching->capacity, sizeof *matching->items);
    matching->items[matching->count++] = item;
}

/* The most alike first; the order of the items decides between equals. */
static int compare_alike(const void *a, const void *b) {
    const Alike *x = a, *y = b;
    if (x->alike != y->alike)
        return x->alike < y->alike ? 1 : -1;
    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    return (x->b > y->b) - (x->b < y->b);
}

static AlikeList pairs_sorted(const Matching *matching, ItemsAlike *alike) {
    AlikeList pairs = {0};
    const Comparing *comparing = matching->comparing;
    for (uint32_t a = 0; a < matching->count; a++) {
        for (uint32_t b = a + 1; b < matching->count; b++) {
            const Item *x = &matching->items[a], *y = &matching->items[b];
            double sure =
                x->page == y->page ? 0 : alike(comparing->input->rules, x, y);
            if (sure <= 0)
                continue;
            pairs.rows = list_room(comparing->run, pairs.rows, pairs.count,
                                   &pairs.capacity, sizeof *pairs.rows);
            pairs.rows[pairs.count++] = (Alike){a, b, sure};
        }
    }
    if (pairs.count)
        qsort(pairs.rows, pairs.count, sizeof *pairs.rows, compare_alike);
    return pairs;
}

/* The value cut off or rounded to so many digits as the other one has. */
static bool is_rounding(double round_value, double exact) {
    static const double ROUND_LEAST = 1000, NEAR = 0.05;
    static const int DIGITS_MAX = 4;
    if (round_value < ROUND_LEAST ||
        fabs(round_value - exact) > NEAR * round_value)
        return false;
    double step = pow(10, floor(log10(round_value)));
    for (int digits = 1; digits < DIGITS_MAX; digits++, step /= 10) {
        if (fabs(fmod(round_value, step)) > step / 100)
            continue;
        double tolerance = step / 1e6;
        return fabs(floor(exact / step) * step - round_value) < tolerance ||
               fabs(floor(exact / step + 0.5) * step - round_value) < tolerance;
    }
    return false;
}

/* "24 persen" for 24,2: what has a part behind the comma is measured. */
static bool is_whole_of(double whole, double exact) {
    static const double WHOLE_LEAST = 10;
    return whole >= WHOLE_LEAST && whole == floor(whole) &&
           exact != floor(exact) &&
           (whole == floor(exact) || whole == floor(exact + 0.5));
}

static bool ends_round(double a, double b) {
    return isfinite(a) && isfinite(b) &&
           (is_rounding(a, b) || is_rounding(b, a) || is_whole_of(a, b) ||
            is_whole_of(b, a));
}

bool values_round(Interval a, Interval b) {
    bool exact = a.low == a.high && b.low == b.high;
    if (exact)
        return ends_round(a.low, b.low);
    /* "hingga 224 miliar", "224,7 miliar": the ends that face one another. */
    return a.high < b.low ? ends_round(a.high, b.low)
                          : b.high < a.low && ends_round(b.high, a.low);
}

/* May one page say both of one thing? A vaguer value holds the other one, or
 * has an end in common with it: "30 orang", "sedikitnya 30 orang". */
static bool values_agree(const Item *a, const Item *b) {
    IntervalRelation compared = interval_compare(a->value, b->value);
    if (compared == INTERVAL_EQUAL)
        return true;
    if (!a->unit.length)
        return false;
    if (compared == INTERVAL_APART || compared == INTERVAL_OVERLAPS)
        return values_round(a->value, b->value);
    return (isfinite(a->value.low + a->value.high) &&
            isfinite(b->value.low + b->value.high)) ||
           (a->value.low == b->value.low && isfinite(a->value.low)) ||
           (a->value.high == b->value.high && isfinite(a->value.high));
}

/* Has the page of `item` the value of `other` too, of whatever it says? Then
 * the two are hardly one thing. A number that grows is told with the earlier
 * one: no such doubt. */
static bool page_has_value(const Matching *matching, const Item *item,
                           const Item *other) {
    const CheckRules *rules = matching->comparing->input->rules;
    const Item *end = matching->items + matching->count, *row = item;
    while (row > matching->items && row[-1].page == item->page)
        row--;
    for (; row < end && row->page == item->page; row++)
        if (row != item && slice_equal_nocase(row->unit, other->unit) &&
            interval_compare(row->value, other->value) == INTERVAL_EQUAL)
            return !rule_has(rules, word_of(row->unit), RULE_GROWING);
    return false;
}

/* Two numbers that lie apart, of people or of things to which the same was
 * done, may hang together by a third. */
static bool may_chain(const CheckRules *rules, const Item *a, const Item *b) {
    bool people = rule_has(rules, word_of(a->unit), RULE_PEOPLE) &&
                  rule_has(rules, word_of(b->unit), RULE_PEOPLE) &&
                  (a->outcome == b->outcome || a->outcome == MAP_ABSENT ||
                   b->outcome == MAP_ABSENT);
    bool things = outcome_joins(a->outcome) && a->outcome == b->outcome &&
                  names_same(a->unit, b->unit);
    return (people || things) &&
           contexts_alike(&a->context, &b->context) >= CHAINED;
}

/* Joins a pair two groups, whatever their other items are like? The same became
 * of both, and their sentences hardly differ. */
static bool is_sure(const Matching *matching, const Alike *pair) {
    const Item *a = &matching->items[pair->a], *b = &matching->items[pair->b];
    return pair->alike >= SURE && outcome_joins(a->outcome) &&
           a->outcome == b->outcome;
}

/* What is asked of every pair of items of two groups. */
typedef struct Joining {
    const Matching *matching;
    ItemsAlike *alike;
    bool sure;
} Joining;

/* Can two items not be of one group? */
static bool items_clash(const Joining *joining, const Item *a, const Item *b) {
    const Matching *matching = joining->matching;
    const CheckRules *rules = matching->comparing->input->rules;
    if (a->page == b->page)
        return !values_agree(a, b);
    return (interval_compare(a->value, b->value) == INTERVAL_APART &&
            !values_round(a->value, b->value) &&
            ((!joining->sure && joining->alike(rules, a, b) <= 0 &&
              !may_chain(rules, a, b)) ||
             page_has_value(matching, a, b) || page_has_value(matching, b, a)));
}

static bool groups_clash(const Joining *joining, uint32_t a, uint32_t b) {
    const Item *items = joining->matching->items;
    for (uint32_t i = a; i != ITEM_NONE; i = items[i].next)
        for (uint32_t k = b; k != ITEM_NONE; k = items[k].next)
            if (items_clash(joining, &items[i], &items[k]))
                return true;
    return false;
}

/* `first` is the earlier group. */
static void groups_join(Item *items, uint32_t first, uint32_t second) {
    uint32_t *link = &items[first].next;
    while (second != ITEM_NONE) {
        if (*link != ITEM_NONE && *link < second) {
            link = &items[*link].next;
            continue;
        }
        uint32_t behind = items[second].next;
        items[second].group = first;
        items[second].next = *link;
        *link = second;
        link = &items[second].next;
        second = behind;
    }
}

/* Groups that clash do so however they grow: each pair is asked once for sure
 * pairs of items and once for others. */
void items_group(Matching *matching, ItemsAlike *alike) {
    AlikeList pairs = pairs_sorted(matching, alike);
    uint8_t *clash = arena_take(matching->comparing->run,
                                matching->count * matching->count + 1);
    for (size_t p = 0; p < pairs.count; p++) {
        uint32_t a = matching->items[pairs.rows[p].a].group;
        uint32_t b = matching->items[pairs.rows[p].b].group;
        uint32_t first = a < b ? a : b, second = a < b ? b : a;
        const Joining joining = {matching, alike,
                                 is_sure(matching, &pairs.rows[p])};
        uint8_t *known = &clash[first * matching->count + second];
        uint8_t asked = joining.sure ? 2 : 1;
        if (a == b || *known & asked)
            continue;
        if (groups_clash(&joining, first, second))
            *known |= asked;
        else
            groups_join(matching->items, first, second);
    }
}

/* On whose word the value stands: the statement that holds it. */
static void value_attribute(const StoredPage *page, ComparedValue *value) {
    const StatementList *statements = &page->findings.statements;
    for (size_t i = 0; i < statements->count; i++) {
        const Statement *statement = &statements->rows[i];
        if (statement->span.start > value->span.start ||
            value->span.end > statement->span.end)
            continue;
        value->speaker = statement->speaker;
        if (statement->stance == STANCE_ACCUSES)
            value->status = STATUS_ALLEGED;
        else if (statement->stance == STANCE_DENIES)
            value->status = STATUS_DENIED;
    }
}

Lineup group_lineup(const Matching *matching, uint32_t group) {
    Lineup lineup = {0};
    Comparing *comparing = matching->comparing;
    for (uint32_t i = group; i != ITEM_NONE; i = matching->items[i].next) {
        const Item *item = &matching->items[i];
        const StoredPage *page = &comparing->input->pages->rows[item->page];
        ComparedValue value = {.page = page->id,
                               .span = item->span,
                               .text =
                                   slice_span(page->article.text, item->span),
                               .value = item->value,
                               .has_value = true};
        value_attribute(page, &value);
        lineup_add(comparing, &lineup, value);
    }
    return lineup;
}

/* Does another item of the group have the word around it? */
static bool group_has_word(const Matching *matching, const Item *asking,
                           Word root) {
    const Item *items = matching->items;
    for (uint32_t i = asking->group; i != ITEM_NONE; i = items[i].next) {
        const Item *item = &items[i];
        if (item->page == asking->page)
            continue;
        for (size_t w = 0; w < item->context.count; w++)
            if (item->context.words[w] == root)
                return true;
    }
    return false;
}

/* Where the words about an item stand, the item among them. */
typedef struct About {
    const Item *item;
    uint32_t first, last; /* tokens */
    size_t words;         /* in it that other items have too */
} About;

static bool parts_clauses(const Document *document, uint32_t token) {
    return document->tokens[token].kind > TOKEN_NUMBER;
}

/* How far the item's clause reaches: not past a comma, quote or bracket, but
 * for the comma before the item, and not further than a label may. */
static Span clause_around(const Document *document, const Item *item) {
    uint32_t at = sentence_of_token(document, item->first);
    const Sentence *sentence = &document->sentences[at];
    Span clause = {item->first, item->last};
    while (clause.start > sentence->first &&
           item->first - clause.start < ABOUT_TOKENS &&
           (clause.start == item->first ||
            !parts_clauses(document, clause.start - 1)))
        clause.start--;
    while (clause.start < item->first && parts_clauses(document, clause.start))
        clause.start++;
    while (clause.end < sentence->last &&
           clause.end - item->last < ABOUT_TOKENS &&
           !parts_clauses(document, clause.end))
        clause.end++;
    return clause;
}

/* From the first to the last word of the item's clause that another page has
 * near the value too; the whole clause when there is none. */
static About about_item(const Matching *matching, const Item *item) {
    const Document *document = &matching->comparing->documents[item->page];
    Span clause = clause_around(document, item);
    About about = {item, item->first, item->last, 0};
    for (uint32_t t = clause.start; t < clause.end; t++) {
        bool inside = t >= item->first && t < item->last;
        if (inside || !group_has_word(matching, item, document->tokens[t].root))
            continue;
        about.words++;
        about.first = t < about.first ? t : about.first;
        about.last = t >= about.last ? t + 1 : about.last;
    }
    if (!about.words) {
        about.first = clause.start;
        about.last = clause.end;
    }
    return about;
}

/* The item whose sentence says most of what the group has in common; a later
 * one among equals, since headlines are short and capitalised. */
static About about_choose(const Matching *matching, uint32_t group) {
    About best = {0};
    for (uint32_t i = group; i != ITEM_NONE; i = matching->items[i].next) {
        About about = about_item(matching, &matching->items[i]);
        if (!best.item || about.words > best.words ||
            (about.words == best.words && best.item->first < about.item->first))
            best = about;
    }
    return best;
}

/* "…", or "… tentara" where the value's own words name what is counted. */
static Slice value_left_out(const Matching *matching, const Item *item) {
    const Document *document = &matching->comparing->documents[item->page];
    Slice parts[] = {SLICE("…"), item->unit};
    Word unit = word_of(item->unit);
    for (uint32_t t = item->first; t < item->last; t++)
        if (document->tokens[t].word == unit)
            return slice_join(matching->comparing->run, parts, 2, SLICE(" "));
    return parts[0];
}

Slice group_about(const Matching *matching, uint32_t group) {
    About about = about_choose(matching, group);
    const Item *item = about.item;
    const Document *document = &matching->comparing->documents[item->page];
    Slice parts[3];
    size_t count = 0;
    if (about.first == item->first && about.last == item->last)
        return tokens_text(document, item->first, item->last);
    if (about.first < item->first)
        parts[count++] = tokens_text(document, about.first, item->first);
    parts[count++] = value_left_out(matching, item);
    if (item->last < about.last)
        parts[count++] = tokens_text(document, item->last, about.last);
    return slice_join(matching->comparing->run, parts, count, SLICE(" "));
}
