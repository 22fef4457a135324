/* SPDX-License-Identifier: MIT */
#include "find/name_tag.h"

#include "find/name_guess.h"

#include <string.h>

void name_tag_set(NamePage *page, NameTag tag, uint32_t first, uint32_t last) {
    for (uint32_t i = first; i < last; i++)
        page->tags[i] = (uint8_t)(i == first ? tag : tag + 1);
}

void name_tag_mend(NamePage *page, uint32_t last) {
    if (last < page->document->token_count && name_tag_inside(page->tags[last]))
        page->tags[last]--;
}

/* A walk through one sentence. `after_role` is set between a title and the
 * name that it announces: "Kepala Dinas Perhubungan | Ani Lestari". */
typedef struct Walk {
    NamePage *page;
    uint32_t last;
    bool after_role;
    bool placed; /* the office has its place: the name comes next */
} Walk;

static bool match(const Walk *walk, const PhraseSet *list, uint32_t i,
                  NameMatch *found) {
    Span tokens = {i, walk->last};
    return name_match_at(walk->page, list, tokens, found);
}

static bool capital(const Walk *walk, uint32_t i) {
    return i < walk->last && name_capital(walk->page, i);
}

static bool raised(const Walk *walk, uint32_t i) {
    return walk->page->document->tokens[i].flags & TOKEN_CAPITAL;
}

static bool common(const Walk *walk, uint32_t i) {
    return name_common_at(walk->page, i);
}

static bool number(const Walk *walk, uint32_t i) {
    const Token *token = &walk->page->document->tokens[i];
    return token->kind == TOKEN_NUMBER && token->end - token->start <= 3;
}

/* A word that a person's name begins with, rather than a body's goes on. */
static bool person_starts(const Walk *walk, uint32_t i) {
    NameMatch found;
    if (match(walk, walk->page->rules->titles, i, &found) &&
        found.entry->sort == TITLE_RANK)
        return true;
    return name_word_at(walk->page, i) & WORD_GIVEN ||
           (walk->after_role && !common(walk, i));
}

/* "Pendidikan, Kebudayaan, dan Olahraga": does the list of a body's tasks go
 * on behind the sign or "dan" at `i`? */
static uint32_t binder_end(const Walk *walk, uint32_t i) {
    const Document *document = walk->page->document;
    uint32_t next = i;
    if (document->tokens[next].kind == TOKEN_COMMA)
        next++;
    if (next < walk->last && name_word_at(walk->page, next) & WORD_BINDER)
        next++;
    if (next == i || !capital(walk, next))
        return 0;
    if (!common(walk, next))
        return 0;
    /* A comma alone must have the "dan" of its list further on. */
    bool comma = document->tokens[next - 1].kind == TOKEN_COMMA;
    for (uint32_t k = next; comma && k < next + 6 && k < walk->last; k++)
        if (name_word_at(walk->page, k) & WORD_BINDER)
            return next;
    return comma ? 0 : next;
}

/* Where the name of a body ends that began with a head word. */
static uint32_t body_end(const Walk *walk, uint32_t start) {
    uint32_t i = start;
    while (i < walk->last) {
        NameMatch place;
        if (match(walk, walk->page->rules->places, i, &place) &&
            raised(walk, i) && place.entry->sort != PLACE_HEAD) {
            i = place.last;
            if (capital(walk, i) && (walk->after_role || !common(walk, i)))
                break;
        } else if (capital(walk, i) && !person_starts(walk, i))
            i++;
        else if (i > start && number(walk, i) &&
                 walk->page->document->tokens[i].flags & TOKEN_SPACED)
            i++;
        else if (i > start && binder_end(walk, i))
            i = binder_end(walk, i);
        else
            break;
    }
    return i;
}

static uint32_t take_body(Walk *walk, uint32_t i) {
    NameMatch body;
    if (!match(walk, walk->page->rules->bodies, i, &body) || !raised(walk, i))
        return i;
    uint32_t end = body.last;
    switch (body.entry->sort) {
    case BODY_HEAD:
    case BODY_GROUP:
        end = body_end(walk, body.last);
        if (end == body.last &&
            !(walk->page->document->tokens[i].flags & TOKEN_ALL_CAPS))
            return i;
        if (end == body.last && walk->page->shouted[i])
            return i;
        break;
    case BODY_TAIL:
        return i;
    case BODY_THING:
        return body_end(walk, body.last);
    default:
        break;
    }
    name_tag_set(walk->page, TAG_BODY, i, end);
    return end;
}

/* "Menteri Pertahanan Israel, Israel Katz": the office has its place. */
static bool behind_comma(const Walk *walk, uint32_t i) {
    return walk->placed && i > 0 &&
           walk->page->document->tokens[i - 1].kind == TOKEN_COMMA;
}

static uint32_t take_place(Walk *walk, uint32_t i) {
    NameMatch place;
    if (!match(walk, walk->page->rules->places, i, &place))
        return i;
    uint32_t first = i, end = place.last;
    if (place.entry->sort == PLACE_HEAD) {
        NameMatch inner;
        first = raised(walk, i) ? i : place.last;
        if (match(walk, walk->page->rules->places, end, &inner) &&
            capital(walk, end) && inner.entry->sort != PLACE_HEAD)
            end = inner.last;
        else
            while (capital(walk, end) && end < place.last + 4 &&
                   !person_starts(walk, end))
                end++;
        if (end == place.last)
            return i;
    } else if (!raised(walk, i)) {
        return i;
    } else if (capital(walk, end) && !common(walk, end) &&
               (!walk->after_role || behind_comma(walk, i))) {
        return i; /* "Bali United": more than the place */
    }
    name_tag_set(walk->page, TAG_PLACE, first, end);
    return end;
}

/* "Presiden", "juru bicara": not tagged; what follows is read with care. */
static uint32_t take_title(Walk *walk, uint32_t i) {
    NameMatch title;
    if (!match(walk, walk->page->rules->titles, i, &title))
        return i;
    bool small = !raised(walk, i);
    if (small && title.entry->sort != TITLE_ROLE &&
        title.entry->sort != TITLE_AIDE && title.entry->sort != TITLE_GENERAL &&
        title.entry->sort != TITLE_KIN && !capital(walk, title.last))
        return i;
    walk->after_role = true;
    walk->placed = false;
    return title.last;
}

/* Words of an office between title and name: "Kepala Bidang | Humas". */
static bool office_word(const Walk *walk, uint32_t i) {
    return walk->after_role && !walk->placed && raised(walk, i) &&
           !(name_word_at(walk->page, i) & WORD_GIVEN) && common(walk, i);
}

static bool name_goes_on(const Walk *walk, uint32_t i) {
    NameMatch found;
    if (i >= walk->last)
        return false;
    if (name_word_at(walk->page, i) & WORD_PARTICLE && capital(walk, i + 1))
        return true;
    if (!capital(walk, i))
        return false;
    if (match(walk, walk->page->rules->titles, i, &found) &&
        found.entry->sort != TITLE_HONORIFIC)
        return false;
    return !match(walk, walk->page->rules->bodies, i, &found) ||
           found.entry->sort == BODY_TAIL;
}

static bool is_initials(const Walk *walk, uint32_t i) {
    const Token *token = &walk->page->document->tokens[i];
    return token->flags & TOKEN_ALL_CAPS && !walk->page->shouted[i];
}

/* "Kepala Seksi Humas Gulkarmat Solo, Ani": a run that ends in a place, with
 * a comma and another capital behind, is of the office. */
static bool office_goes_on(const Walk *walk, uint32_t first, uint32_t last) {
    if (last + 1 >= walk->last || !capital(walk, last + 1) ||
        walk->page->document->tokens[last].kind != TOKEN_COMMA)
        return false;
    for (uint32_t i = first + 1; i < last; i++) {
        NameMatch place;
        if (match(walk, walk->page->rules->places, i, &place) &&
            place.last == last && place.entry->sort != PLACE_HEAD)
            return true;
    }
    return false;
}

static uint32_t take_run(Walk *walk, uint32_t i) {
    if (!capital(walk, i))
        return i;
    uint32_t end = i + 1;
    if (walk->after_role && is_initials(walk, i) && capital(walk, end)) {
        name_tag_set(walk->page, TAG_BODY, i, end); /* "Menteri BUMN Ani" */
        return end;
    }
    while (name_goes_on(walk, end))
        end++;
    if (walk->after_role && office_goes_on(walk, i, end)) {
        name_tag_set(walk->page, TAG_BODY, i, end);
        walk->placed = true;
        return end;
    }
    NameTag tag = name_guess(walk->page, (Span){i, end}, walk->after_role);
    if (tag != TAG_OUTSIDE)
        name_tag_set(walk->page, tag, i, end);
    walk->page->announced[i] = walk->after_role && tag == TAG_PERSON;
    walk->after_role = false;
    return end;
}

static uint32_t walk_step(Walk *walk, uint32_t i) {
    const Token *token = &walk->page->document->tokens[i];
    uint32_t end = take_title(walk, i);
    if (end == i) {
        end = take_place(walk, i);
        if (end == i)
            end = take_body(walk, i);
        walk->placed |= end > i;
    }
    if (end == i && office_word(walk, i))
        end = i + 1;
    if (end == i && (end = take_run(walk, i)) == i) {
        bool binds = token->kind == TOKEN_COMMA ||
                     name_word_at(walk->page, i) & WORD_BINDER;
        walk->after_role &= binds;
        end = i + 1;
    }
    return end;
}

void name_tags_by_rule(NamePage *page) {
    const Document *document = page->document;
    for (size_t i = 0; i < document->sentence_count; i++) {
        Walk walk = {.page = page, .last = document->sentences[i].last};
        uint32_t at = document->sentences[i].first;
        while (at < walk.last)
            at = walk_step(&walk, at);
    }
    memcpy(page->by_rule, page->tags, document->token_count);
}
