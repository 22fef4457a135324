/* SPDX-License-Identifier: MIT */
#include "find/name_repair.h"

#include "find/name_front.h"
#include "find/name_head.h"
#include "find/name_mention.h"
#include "find/name_tag.h"

#include <string.h>

static const Token *token_at(const NamePage *page, uint32_t i) {
    return &page->document->tokens[i];
}

static void outside_set(NamePage *page, uint32_t first, uint32_t last) {
    memset(page->tags + first, TAG_OUTSIDE, last - first);
    name_tag_mend(page, last);
}

static bool one_name(const NamePage *page, uint32_t first, uint32_t last) {
    if (page->tags[first] == TAG_OUTSIDE)
        return false;
    for (uint32_t i = first + 1; i < last; i++)
        if (!name_tag_inside(page->tags[i]))
            return false;
    return true;
}

static NameTag listed_tag(const NameEntry *entry) {
    switch (entry->sort) {
    case BODY_NAME:
    case BODY_PRESS:
    case BODY_SEAT:
        return TAG_BODY;
    case PLACE_HEAD:
    case BODY_HEAD:
    case BODY_GROUP:
    case BODY_TAIL:
    case BODY_THING:
        return TAG_OUTSIDE;
    default:
        return entry->sort >= PLACE_COUNTRY ? TAG_PLACE : TAG_OUTSIDE;
    }
}

/* Does a title end just before the token: "Bupati"? */
static bool title_before(const NamePage *page, uint32_t i) {
    enum { TITLE_TOKENS_MAX = 3 };
    for (uint32_t k = i; k > 0 && k + TITLE_TOKENS_MAX > i; k--) {
        Span tokens = {k - 1, i};
        NameMatch title;
        if (name_match_at(page, page->rules->titles, tokens, &title) &&
            title.last == i)
            return true;
    }
    return false;
}

static bool capital_at(const NamePage *page, uint32_t i) {
    return i < page->document->token_count &&
           token_at(page, i)->flags & TOKEN_CAPITAL;
}

/* "RI", the "Pati" of "Bupati Pati", "cuaca Ternate hari ini": the lists know
 * the place. Among capitals it may be of the name of something else, "Piala
 * Eropa". */
static bool is_place_alone(const NamePage *page, uint32_t i) {
    const Token *token = token_at(page, i);
    if (token->flags & TOKEN_ALL_CAPS)
        return !(token->flags & TOKEN_FIRST) || !name_common_at(page, i);
    return title_before(page, i) ||
           (!name_common_at(page, i) && i > 0 && !capital_at(page, i - 1) &&
            !capital_at(page, i + 1));
}

/* A single word that the lists know, where the tagger sees nothing; "Honda
 * Civic" is none. */
static void single_keep(NamePage *page, uint32_t i, NameTag tag) {
    bool fine = page->tags[i] == TAG_OUTSIDE && !page->shouted[i] &&
                name_capital(page, i);
    if (fine && tag == TAG_PLACE)
        fine = is_place_alone(page, i);
    else if (fine)
        fine = !name_common_at(page, i) &&
               (!capital_at(page, i + 1) || page->tags[i + 1] != TAG_OUTSIDE);
    if (fine)
        page->tags[i] = (uint8_t)tag;
}

/* "Uni Eropa" is one name, whatever stands beside it. */
static void listed_keep(NamePage *page, const PhraseSet *list, uint32_t i,
                        uint32_t limit) {
    NameMatch found;
    Span tokens = {i, limit};
    if (!name_match_at(page, list, tokens, &found) ||
        !name_all_capital(page, i, found.last))
        return;
    NameTag tag = listed_tag(found.entry);
    if (found.last == i + 1)
        single_keep(page, i, tag);
    if (found.last == i + 1 || tag == TAG_OUTSIDE ||
        one_name(page, i, found.last))
        return;
    if (page->tags[i] != TAG_OUTSIDE && name_tag_inside(page->tags[i]))
        return;
    name_tag_set(page, tag, i, found.last);
    name_tag_mend(page, found.last);
}

static void lists_keep(NamePage *page, uint32_t i, uint32_t limit) {
    listed_keep(page, page->rules->places, i, limit);
    listed_keep(page, page->rules->bodies, i, limit);
    listed_keep(page, page->rules->full_bodies, i, limit);
}

/* "SURYA.CO.ID" and "Tempo.co", but not "Pagi04.45", "Pdt.Ani". */
static bool is_address(Slice text) {
    enum { SITE_BYTES_MIN = 3, DOMAIN_BYTES_MIN = 2, DOMAIN_BYTES_MAX = 4 };
    size_t last = text.length, small = 0, large = 0;
    while (last > 0 && text.text[last - 1] != '.') {
        last--;
        small += text.text[last] >= 'a' && text.text[last] <= 'z';
        large += text.text[last] >= 'A' && text.text[last] <= 'Z';
    }
    size_t domain = text.length - last;
    return slice_find(text, SLICE("."), 0) >= SITE_BYTES_MIN && last > 0 &&
           domain >= DOMAIN_BYTES_MIN && domain <= DOMAIN_BYTES_MAX &&
           (small == domain || large == domain);
}

/* An address is a publication. */
static void address_mark(NamePage *page, uint32_t i) {
    if (token_at(page, i)->kind != TOKEN_WORD ||
        name_tag_inside(page->tags[i]) ||
        !is_address(token_text(page->document, i)))
        return;
    outside_set(page, i, name_tag_end(page, i));
    page->tags[i] = TAG_BODY;
}

/* "Rusia-Ukraina", "TNI-Polri": two names, which name_mention.c parts. */
static void hyphen_mark(NamePage *page, uint32_t i) {
    if (page->tags[i] != TAG_OUTSIDE)
        return;
    Slice text = token_text(page->document, i);
    size_t at = slice_find(text, SLICE("-"), 0);
    if (at == SIZE_MAX)
        return;
    Slice left = slice_part(text, 0, at);
    Slice right = slice_part(text, at + 1, text.length);
    if (name_is_place(page->rules, left) && name_is_place(page->rules, right))
        page->tags[i] = TAG_PLACE;
    else if (name_word(page->rules, word_of(left)) & WORD_BODY &&
             name_word(page->rules, word_of(right)) & WORD_BODY)
        page->tags[i] = TAG_BODY;
}

/* The first token of the kind, or `last`. */
static uint32_t sign_find(const NamePage *page, uint32_t i, uint32_t last,
                          TokenKind kind) {
    while (i < last && token_at(page, i)->kind != kind)
        i++;
    return i;
}

/* "(DLH) Solo": a bracket that opens before the name ends it, a place that the
 * lists know may follow; one that closes behind the name is no part of it. */
static void bracket_cut(NamePage *page, uint32_t first) {
    uint32_t last = name_tag_end(page, first);
    uint32_t open = sign_find(page, first + 1, last, TOKEN_OPEN);
    uint32_t close = sign_find(page, first + 1, last, TOKEN_CLOSE);
    if (close == last)
        outside_set(page, open, last);
    if (open < last || close == last)
        return;
    NameMatch place;
    Span rest = {close + 1, last};
    memset(page->tags + close, TAG_OUTSIDE, last - close);
    if (name_match_at(page, page->rules->places, rest, &place) &&
        place.entry->sort != PLACE_HEAD)
        name_tag_set(page, TAG_PLACE, close + 1, place.last);
}

/* "Dewan Pangan 77 persen": the number counts what is behind it. */
static void number_cut(NamePage *page, uint32_t first) {
    uint32_t last = name_tag_end(page, first);
    if (last < first + 2 || last >= page->document->token_count ||
        token_at(page, last - 1)->kind != TOKEN_NUMBER)
        return;
    const Token *next = token_at(page, last);
    if (next->word_class == CLASS_NOUN && !(next->flags & TOKEN_CAPITAL))
        page->tags[last - 1] = TAG_OUTSIDE;
}

/* "Inggris Madleen", "RI Budi": a state, and what sails under its flag or who
 * has its office. */
static void country_cut(NamePage *page, uint32_t first) {
    uint32_t last = name_tag_end(page, first);
    NameMatch place;
    Span tokens = {first, last};
    bool short_form = page->tags[first] == TAG_PERSON &&
                      token_at(page, first)->flags & TOKEN_ALL_CAPS;
    if ((page->tags[first] == TAG_PLACE || short_form) &&
        !page->shouted[first] &&
        name_match_at(page, page->rules->places, tokens, &place) &&
        (place.entry->sort == PLACE_COUNTRY ||
         (short_form && place.entry->full.length)) &&
        place.last < last && token_at(page, place.last)->kind == TOKEN_WORD &&
        (!name_common_at(page, place.last) ||
         (short_form && place.last + 1 < last))) {
        name_tag_set(page, TAG_PLACE, first, place.last);
        name_tag_set(page, TAG_PERSON, place.last, last);
    }
}

/* "Israel Serang Iran": no place has the names of two states; what stands
 * between them is none. */
static void states_part(NamePage *page, uint32_t first) {
    uint32_t last = name_tag_end(page, first);
    NameMatch one, other;
    Span tokens = {first, last};
    if (page->tags[first] != TAG_PLACE ||
        !name_match_at(page, page->rules->places, tokens, &one) ||
        one.entry->sort != PLACE_COUNTRY)
        return;
    for (uint32_t i = one.last; i < last; i++) {
        Span rest = {i, last};
        if (!name_match_at(page, page->rules->places, rest, &other) ||
            other.entry->sort != PLACE_COUNTRY || other.last != last)
            continue;
        outside_set(page, one.last, i);
        name_tag_set(page, TAG_PLACE, i, last);
        return;
    }
}

/* "Polsek Suka Maju" is a body, and "Aipda Maju" none, whatever the tagger
 * makes of them. */
static void heads_mark(NamePage *page, uint32_t first) {
    uint32_t last = name_tag_end(page, first);
    NameMatch head;
    Span tokens = {first, last};
    if (page->tags[first] == TAG_PERSON && !page->announced[first] &&
        name_match_at(page, page->rules->bodies, tokens, &head) &&
        head.entry->sort == BODY_HEAD && head.last < last)
        name_tag_set(page, TAG_BODY, first, last);
    if (page->tags[first] == TAG_BODY &&
        name_match_at(page, page->rules->titles, tokens, &head) &&
        head.entry->sort == TITLE_RANK && head.last < last)
        name_tag_set(page, TAG_PERSON, first, last);
}

/* Does the name of a thing begin just before the token: "kapal"? */
static bool thing_before(const NamePage *page, uint32_t first) {
    NameMatch found;
    Span tokens = {first - 1, first};
    return first > 0 && page->tags[first - 1] == TAG_OUTSIDE &&
           name_match_at(page, page->rules->bodies, tokens, &found) &&
           found.entry->sort == BODY_THING;
}

/* "Badai Katrina": things have names too, and are nobody. */
static void things_drop(NamePage *page, uint32_t first, uint32_t limit) {
    NameMatch found;
    Span tokens = {first, limit};
    if (page->tags[first] == TAG_PERSON &&
        (thing_before(page, first) ||
         (name_match_at(page, page->rules->bodies, tokens, &found) &&
          found.entry->sort == BODY_THING)))
        outside_set(page, first, name_tag_end(page, first));
}

/* "Ani Lestaridan Budi Santoso": two persons, and a lost space. */
static void stuck_split(NamePage *page, uint32_t first) {
    uint32_t last = name_tag_end(page, first);
    for (uint32_t i = first; page->tags[first] == TAG_PERSON && i + 1 < last;
         i++)
        if (name_is_stuck(page, i)) {
            page->tags[i + 1] = TAG_PERSON;
            return;
        }
}

/* "Jalan Dr Sutomo", "RSUD Dr Soetomo": named after somebody, whose title
 * follows the head at once. */
static bool head_ends_at(const NamePage *page, uint32_t first, uint32_t at) {
    NameMatch head;
    Span tokens = {first, at};
    return (name_match_at(page, page->rules->places, tokens, &head) &&
            head.entry->sort == PLACE_HEAD && head.last == at) ||
           (name_match_at(page, page->rules->bodies, tokens, &head) &&
            head.entry->sort == BODY_HEAD && head.last == at);
}

/* "Kompol Yerru Wandono" -> "Yerru Wandono"; also behind a body: "Polda
 * Lampung Kompol". */
static void titles_cut(NamePage *page, uint32_t first) {
    uint32_t last = name_tag_end(page, first);
    NameMatch found;
    while (page->tags[first] == TAG_PERSON) {
        Span tokens = {first, last};
        if (!name_match_at(page, page->rules->titles, tokens, &found) ||
            found.last >= last)
            break;
        outside_set(page, first, found.last);
        first = found.last;
    }
    for (uint32_t i = first + 1; page->tags[first] != TAG_PERSON && i < last;
         i++) {
        Span tokens = {i, last};
        if (!name_match_at(page, page->rules->titles, tokens, &found) ||
            found.entry->sort != TITLE_RANK || head_ends_at(page, first, i))
            continue;
        outside_set(page, i, found.last);
        if (found.last < last)
            name_tag_set(page, TAG_PERSON, found.last, last);
        break;
    }
}

/* Does a rank end just before the token, "H.", and not a longer title with it,
 * "Direktur Jenderal", or one that goes on, "Jenderal Polisi"? */
static bool rank_before(const NamePage *page, uint32_t token, uint32_t from) {
    enum { RANK_TOKENS_MAX = 3 };
    uint32_t i =
        token - from > RANK_TOKENS_MAX ? token - RANK_TOKENS_MAX : from;
    for (; i < token; i++) {
        Span tokens = {i, token + 1};
        NameMatch found;
        if (name_match_at(page, page->rules->titles, tokens, &found) &&
            found.last >= token)
            return found.last == token && found.entry->sort == TITLE_RANK;
    }
    return false;
}

/* "H. Cahaya [Irdian Saragih]": an everyday word behind a rank is a name. */
static void ranked_join(NamePage *page, uint32_t first, uint32_t from) {
    if (page->tags[first] != TAG_PERSON || first <= from)
        return;
    uint32_t before = first - 1;
    Span tokens = {before, first};
    NameMatch title;
    const Token *token = token_at(page, before);
    if (token->kind == TOKEN_WORD && token->flags & TOKEN_CAPITAL &&
        !(token->flags & TOKEN_ALL_CAPS) && !page->shouted[before] &&
        page->tags[before] == TAG_OUTSIDE &&
        !name_match_at(page, page->rules->titles, tokens, &title) &&
        rank_before(page, before, from))
        name_tag_set(page, TAG_PERSON, before, name_tag_end(page, first));
}

/* "Kementerian Luar Negeri" + "Israel": whose it is belongs to the name. */
static void place_join(NamePage *page, uint32_t first, uint32_t limit) {
    uint32_t last = name_tag_end(page, first);
    NameMatch body, place;
    Span tokens = {first, limit}, behind = {last, limit};
    if (page->tags[first] == TAG_BODY && last < limit &&
        page->tags[last] == TAG_PLACE && last > first + 1 &&
        name_match_at(page, page->rules->bodies, tokens, &body) &&
        body.entry->sort == BODY_HEAD &&
        name_match_at(page, page->rules->places, behind, &place) &&
        place.entry->sort == PLACE_COUNTRY)
        name_tag_set(page, TAG_BODY, first, name_tag_end(page, last));
}

/* "Dinas Kebakaran (Damkar)": the bracket behind a body is a body. */
static void bracket_join(NamePage *page, uint32_t first) {
    uint32_t last = name_tag_end(page, first);
    if (page->tags[first] != TAG_BODY ||
        last + 2 >= page->document->token_count ||
        token_at(page, last)->kind != TOKEN_OPEN ||
        token_at(page, last + 1)->kind != TOKEN_WORD ||
        !(token_at(page, last + 1)->flags & TOKEN_CAPITAL) ||
        token_at(page, last + 2)->kind != TOKEN_CLOSE)
        return;
    NameMatch place;
    Span inner = {last + 1, last + 2};
    bool initials = token_at(page, last + 1)->flags & TOKEN_ALL_CAPS;
    if ((page->tags[last + 1] == TAG_PERSON && !initials) ||
        name_word_at(page, last + 1) & WORD_NEVER ||
        name_match_at(page, page->rules->places, inner, &place))
        return;
    if (page->tags[last + 1] != TAG_OUTSIDE || initials ||
        !name_common_at(page, last + 1))
        name_tag_set(page, TAG_BODY, last + 1, last + 2);
}

void name_tags_repair(NamePage *page) {
    const Document *document = page->document;
    for (size_t s = 0; s < document->sentence_count; s++) {
        const Sentence *sentence = &document->sentences[s];
        for (uint32_t i = sentence->first; i < sentence->last; i++) {
            unsigned word = name_word_at(page, i);
            if (word & WORD_BEGINS_BODY)
                name_head_keep(page, i, sentence->last);
            if (capital_at(page, i)) {
                address_mark(page, i);
                hyphen_mark(page, i);
            }
            if (word & WORD_BEGINS)
                lists_keep(page, i, sentence->last);
        }
        for (uint32_t i = sentence->first;
             (i = name_next(page, i, sentence->last)) < sentence->last; i++) {
            things_drop(page, i, sentence->last);
            heads_mark(page, i);
            if (page->tags[i] != TAG_OUTSIDE) {
                bracket_cut(page, i);
                number_cut(page, i);
            }
            states_part(page, i);
            country_cut(page, i);
            if (page->tags[i] != TAG_OUTSIDE)
                name_front_cut(page, i);
            if (page->tags[i] != TAG_OUTSIDE)
                stuck_split(page, i);
            if (page->tags[i] != TAG_OUTSIDE)
                titles_cut(page, i);
            ranked_join(page, i, sentence->first);
            if (page->tags[i] != TAG_OUTSIDE)
                bracket_join(page, i);
            if (page->tags[i] != TAG_OUTSIDE)
                place_join(page, i, sentence->last);
            name_head_join(page, i, sentence->last);
        }
    }
}
