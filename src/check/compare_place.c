/* SPDX-License-Identifier: MIT */
#include "check/compare.h"
#include "check/place_unit.h"
#include "check/rules.h"
#include "check/same.h"
#include "text/word.h"

enum {
    PLACES_MAX = 400,
    LEAD_PARAGRAPHS = 4, /* with the headline */
    HEAD_WORDS_MAX = 3,  /* "di (sebuah sekolah menengah) Graz" */
    ANCHOR_PAGES_LEAST = 2
};

/* "di Rawa Buaya, Cengkareng, Jakarta Barat" without the preposition. */
typedef struct Place {
    size_t page;
    uint32_t first, last; /* tokens */
    uint32_t named;       /* the token at which the names start */
} Place;

typedef struct PlaceList {
    Place rows[PLACES_MAX];
    size_t count;
} PlaceList;

/* The name of a place that starts at the token, or one of some words that may
 * be a building; NULL. */
static const Name *place_name_at(const Findings *found, uint32_t token) {
    const Name *name = name_at(found, token);
    return name && name->form == NAME_PROPER && name->kind == NAME_PLACE ? name
                                                                         : NULL;
}

/* Reads the place behind a preposition at `t`. */
static bool place_read(const Document *document, const Findings *found,
                       uint32_t t, Place *place) {
    uint32_t sentence = sentence_of_token(document, t);
    if (sentence >= document->sentence_count)
        return false;
    place->first = t + 1;
    place->named = t + 1;
    const Name *name = NULL;
    while (place->named < document->sentences[sentence].last &&
           place->named <= place->first + HEAD_WORDS_MAX &&
           document->tokens[place->named].kind == TOKEN_WORD &&
           !(name = place_name_at(found, place->named)))
        place->named++;
    if (!name)
        return false;
    place->last = name->last;
    while (place->last + 1 < document->token_count &&
           document->tokens[place->last].kind == TOKEN_COMMA &&
           (name = place_name_at(found, place->last + 1)))
        place->last = name->last;
    return true;
}

/* Has a smaller preposition between it and the name, "di rumah dari Jakarta",
 * or a word for no place, "di luar Jakarta"? Then the first is no place of that
 * name. */
static bool is_plain(const CheckRules *rules, const Document *document,
                     const Place *place) {
    for (uint32_t t = place->first; t < place->named; t++)
        if (rule_has(rules, document->tokens[t].word, RULE_BOUNDARY) ||
            rule_has(rules, document->tokens[t].word, RULE_NOWHERE))
            return false;
    return true;
}

static void places_collect(const Comparing *comparing, size_t page,
                           PlaceList *places) {
    const Document *document = &comparing->documents[page];
    const CheckRules *rules = comparing->input->rules;
    const Findings *found = &comparing->input->pages->rows[page].findings;
    for (uint32_t t = 0; t + 1 < document->token_count; t++) {
        uint32_t paragraph = paragraph_of_token(document, t);
        if (paragraph >= LEAD_PARAGRAPHS)
            return;
        Place place = {.page = page};
        if (rule_has(rules, document->tokens[t].word, RULE_AT) &&
            !(document->tokens[t].flags & TOKEN_IN_QUOTE) &&
            place_read(document, found, t, &place) &&
            is_plain(rules, document, &place) && places->count < PLACES_MAX)
            places->rows[places->count++] = place;
    }
}

static bool place_has_word(const Comparing *comparing, const Place *place,
                           Word word) {
    const Document *document = &comparing->documents[place->page];
    for (uint32_t t = place->named; t < place->last; t++)
        if (document->tokens[t].word == word)
            return true;
    return false;
}

/* The names up to the first comma: the smallest place that is named. */
static Slice smallest_of(Slice names) {
    size_t comma = slice_find(names, SLICE(","), 0);
    return slice_part(names, 0, comma == SIZE_MAX ? names.length : comma);
}

/* Is one place inside the other, as far as their names show? A court and a
 * field of one city are not. */
static bool places_meet(Slice a, Slice b) {
    return names_same(smallest_of(a), b) || names_same(a, smallest_of(b));
}

/* The names without a state at their end, which goes without saying. */
static Slice without_state(const CheckRules *rules, Slice names) {
    for (size_t comma = names.length; comma > 0; comma--)
        if (names.text[comma - 1] == ',')
            return rule_state(rules, slice_trim(slice_part(names, comma,
                                                           names.length))) ==
                           MAP_ABSENT
                       ? names
                       : slice_part(names, 0, comma - 1);
    return names;
}

static size_t commas_in(Slice names) {
    size_t count = 0;
    for (size_t i = 0; i < names.length; i++)
        count += names.text[i] == ',';
    return count;
}

/* The same names, but for words before them: "Graz", "Kota Graz". */
static bool names_equal(Slice a, Slice b) {
    size_t shorter = a.length < b.length ? a.length : b.length;
    return commas_in(a) == commas_in(b) &&
           slice_equal_nocase(slice_part(a, a.length - shorter, a.length),
                              slice_part(b, b.length - shorter, b.length));
}

/* In how many pages a place has the word. */
static size_t pages_with_word(const Comparing *comparing,
                              const PlaceList *places, Word word) {
    size_t count = 0, last = SIZE_MAX;
    for (size_t i = 0; i < places->count; i++) {
        const Place *place = &places->rows[i];
        if (place->page != last && place_has_word(comparing, place, word)) {
            last = place->page;
            count++;
        }
    }
    return count;
}

/* The word that most pages have in a place of their lead; that of a whole
 * state says too little. 0: there is none. */
static Word anchor_of(const Comparing *comparing, const PlaceList *places) {
    size_t most = ANCHOR_PAGES_LEAST - 1;
    Word anchor = 0;
    for (size_t i = 0; i < places->count; i++) {
        const Place *place = &places->rows[i];
        const Document *document = &comparing->documents[place->page];
        for (uint32_t t = place->named; t < place->last; t++) {
            const Token *token = &document->tokens[t];
            if (token->kind != TOKEN_WORD ||
                map_get(comparing->input->rules->states, token->word) !=
                    MAP_ABSENT)
                continue;
            size_t pages = pages_with_word(comparing, places, token->word);
            if (pages > most) {
                most = pages;
                anchor = token->word;
            }
        }
    }
    return anchor;
}

static Slice names_of(const Comparing *comparing, const Place *place) {
    return tokens_text(&comparing->documents[place->page], place->named,
                       place->last);
}

/* The place of the page that has the anchor and says most. */
static const Place *place_of_page(const Comparing *comparing,
                                  const PlaceList *places, size_t page,
                                  Word anchor) {
    const Place *best = NULL;
    for (size_t i = 0; i < places->count; i++) {
        const Place *place = &places->rows[i];
        if (place->page == page && place_has_word(comparing, place, anchor) &&
            (!best || names_of(comparing, place).length >
                          names_of(comparing, best).length))
            best = place;
    }
    return best;
}

static ComparedValue value_of(const Comparing *comparing, const Place *place) {
    const Document *document = &comparing->documents[place->page];
    const StoredPage *page = &comparing->input->pages->rows[place->page];
    Span span = {document->tokens[place->first].start,
                 document->tokens[place->last - 1].end};
    return (ComparedValue){.page = page->id,
                           .span = span,
                           .text = slice_span(page->article.text, span)};
}

/* One place for each page, all of them inside one another. */
static void anchored_compare(Comparing *comparing, const PlaceList *places,
                             Word anchor) {
    const CheckRules *rules = comparing->input->rules;
    Lineup lineup = {0};
    Relation relation = RELATION_SAME;
    Slice about = {0};
    for (size_t p = 0; p < comparing->input->pages->count; p++) {
        const Place *place = place_of_page(comparing, places, p, anchor);
        Slice names = place ? names_of(comparing, place) : (Slice){0};
        if (!place || (about.length && !places_meet(about, names)))
            continue;
        lineup_add(comparing, &lineup, value_of(comparing, place));
        about = about.length ? about : names;
        if (!names_equal(without_state(rules, names),
                         without_state(rules, about)))
            relation = RELATION_COMPATIBLE;
    }
    if (place_units_differ(comparing, &lineup))
        relation = RELATION_CONFLICT;
    lineup_compare(comparing, &lineup, FIELD_PLACE, about, relation);
}

void places_compare(Comparing *comparing) {
    PlaceList *places = arena_take(comparing->run, sizeof *places);
    places->count = 0;
    for (size_t p = 0; p < comparing->input->pages->count; p++)
        places_collect(comparing, p, places);
    Word anchor = anchor_of(comparing, places);
    if (anchor)
        anchored_compare(comparing, places, anchor);
}
