/* SPDX-License-Identifier: MIT */
#include "find/source_phrase.h"

#include "find/source_document.h"

#include <string.h>

enum {
    NAME_TOKENS_MAX = 10,
    DESCRIBED_TOKENS_MAX = 6,
    LETTERS_MAX = 128,
    GLUED_LETTERS_MIN = 4
};

void credit_phrases_read(SourceScan *scan) {
    uint32_t count = (uint32_t)scan->document->token_count;
    CreditPhrase *phrases = arena_take(scan->page, count * sizeof *phrases);
    for (uint32_t i = 0; i < count; i++) {
        PhraseMatch match = {0};
        phrase_match(scan->table->credits, scan->document, i, count, &match);
        phrases[i] = (CreditPhrase){match.value, match.last};
    }
    scan->phrases = phrases;
}

uint32_t credit_at(const SourceScan *scan, uint32_t token, uint32_t *last) {
    if (token >= scan->document->token_count || !scan->phrases[token].kinds)
        return 0;
    *last = scan->phrases[token].last;
    return scan->phrases[token].kinds;
}

static const Token *token_at(const SourceScan *scan, uint32_t token) {
    return token < scan->document->token_count ? &scan->document->tokens[token]
                                               : NULL;
}

bool in_date(const SourceScan *scan, uint32_t token) {
    return date_covering(scan->found, token);
}

Credited credited(const SourceScan *scan, uint32_t first, uint32_t last) {
    return (Credited){.name = tokens_text(scan->document, first, last),
                      .first = first,
                      .last = last};
}

/* A capital, and no other behind it. */
static bool is_capital_word(Slice text) {
    for (size_t i = 1; i < text.length; i++)
        if (text.text[i] >= 'A' && text.text[i] <= 'Z')
            return false;
    return text.length && text.text[0] >= 'A' && text.text[0] <= 'Z';
}

/* A press name that lacks a blank: "TheGuardian", "Antarapada". */
static Credited press_glued(const SourceScan *scan, uint32_t token) {
    const SourceTable *table = scan->table;
    Slice text = token_text(scan->document, token);
    uint32_t at = map_get(table->squeezed, scan->document->tokens[token].word);
    bool stuck = at == MAP_ABSENT;
    for (size_t i = 0; i < table->stuck_count && at == MAP_ABSENT; i++) {
        Slice small = table->stuck[i];
        size_t length =
            text.length > small.length ? text.length - small.length : 0;
        if (length && slice_equal(slice_part(text, length, text.length), small))
            at = map_get(table->single, word_of(slice_part(text, 0, length)));
    }
    Credited found = {0};
    if (at != MAP_ABSENT) {
        found = credited(scan, token, token + 1);
        bool written_so = !stuck && is_capital_word(text); /* "Livescience" */
        found.name = written_so ? text : table->press_names[at];
        found.press = true;
    }
    return found;
}

static Credited press_at(const SourceScan *scan, uint32_t token,
                         uint32_t limit) {
    PhraseMatch match;
    const Token *at = token_at(scan, token);
    if (at && token < limit && at->kind == TOKEN_WORD &&
        !phrase_match(scan->table->press, scan->document, token, limit, &match))
        return press_glued(scan, token);
    if (!at ||
        !phrase_match(scan->table->press, scan->document, token, limit,
                      &match) ||
        (match.value != PRESS_SMALL && !(at->flags & TOKEN_CAPITAL)) ||
        (match.value == PRESS_CAPITALS && !(at->flags & TOKEN_ALL_CAPS)))
        return (Credited){0};
    uint32_t ignored; /* "RT dan RW" */
    if (credit_at(scan, token, &ignored) & CREDIT_NOBODY)
        return (Credited){0};
    const Token *next = token_at(scan, match.last);
    bool counted = next && match.last < limit && /* "RT 05", "RT/RW" */
                   (next->kind == TOKEN_NUMBER || next->kind == TOKEN_OTHER);
    if (counted)
        return (Credited){0};
    Credited found = credited(scan, token, match.last);
    found.press = true;
    return found;
}

/* "Satrio | Guardian": somebody's name. */
static bool is_of_person(const SourceScan *scan, Credited press) {
    const Name *name = name_covering(scan->found, press.first);
    return name && name->kind == NAME_PERSON && name->form == NAME_PROPER &&
           name->last - name->first > press.last - press.first;
}

Credited press_inside(const SourceScan *scan, uint32_t first, uint32_t last) {
    uint32_t behind;
    for (uint32_t i = first; i < last; i++) {
        Credited found = press_at(scan, i, last);
        bool inside = i > first && /* "Union for Conservation of | Nature" */
                      credit_at(scan, i - 1, &behind) & CREDIT_INSIDE;
        if (found.name.length && !inside && !is_of_person(scan, found))
            return found;
    }
    return (Credited){0};
}

/* What sticks to the token: letters, digits and "_". */
static uint32_t handle_end(const SourceScan *scan, uint32_t token,
                           uint32_t limit) {
    uint32_t last = token + 1;
    while (last < limit &&
           !(scan->document->tokens[last].flags & TOKEN_SPACED) &&
           (scan->document->tokens[last].kind == TOKEN_WORD ||
            scan->document->tokens[last].kind == TOKEN_NUMBER ||
            slice_equal(token_text(scan->document, last), SLICE("_"))))
        last++;
    return last;
}

Credited handle_at(const SourceScan *scan, uint32_t token, uint32_t limit) {
    const Token *at = token_at(scan, token);
    if (!at || scan->document->article->text.text[at->start] != '@')
        return (Credited){0};
    return credited(scan, token, handle_end(scan, token, limit));
}

static bool continues_name(const SourceScan *scan, uint32_t token,
                           uint32_t limit) {
    const Token *at = token_at(scan, token);
    if (!at || token >= limit || in_date(scan, token))
        return false;
    if (at->kind == TOKEN_WORD && at->flags & TOKEN_CAPITAL)
        return true;
    uint32_t last;
    if (credit_at(scan, token, &last) & CREDIT_INSIDE)
        return token + 1 < limit &&
               scan->document->tokens[token + 1].flags & TOKEN_CAPITAL;
    const Token *next = token_at(scan, token + 1);
    bool closed = next && next->kind == TOKEN_COMMA; /* "Gadgets 360, ..." */
    return at->kind == TOKEN_NUMBER && (closed || !(at->flags & TOKEN_SPACED));
}

/* "tvOneNews" */
static bool has_capital(Slice text) {
    for (size_t i = 0; i < text.length; i++)
        if (text.text[i] >= 'A' && text.text[i] <= 'Z')
            return true;
    return false;
}

/* Words in capitals, or an address: "WebMD", "bola.net". */
static Credited capitals_at(const SourceScan *scan, uint32_t token,
                            uint32_t limit) {
    const Token *at = token_at(scan, token);
    if (!at || at->kind != TOKEN_WORD || in_date(scan, token))
        return (Credited){0};
    Slice text = token_text(scan->document, token);
    bool address = slice_find(text, SLICE("."), 1) != SIZE_MAX;
    if (!(at->flags & TOKEN_CAPITAL) && !address && !has_capital(text))
        return (Credited){0};
    uint32_t last = token + 1;
    while (last < token + NAME_TOKENS_MAX && continues_name(scan, last, limit))
        last++;
    return credited(scan, token, last);
}

static Credited name_here(const SourceScan *scan, uint32_t token,
                          uint32_t limit) {
    const Name *name = name_introduced(scan->found, token);
    if (!name || name->form == NAME_PRONOUN || name->last > limit ||
        name->entity == ENTITY_NONE || name->first > token + NAME_TOKENS_MAX)
        return (Credited){0};
    Credited found = credited(scan, token, name->last);
    found.name = name_entity(scan->found, name)->name;
    return found;
}

bool ends_description(const SourceScan *scan, uint32_t token) {
    const Token *at = token_at(scan, token);
    if (!at || at->kind != TOKEN_WORD || in_date(scan, token))
        return true;
    uint32_t last;
    uint32_t kinds = credit_at(scan, token, &last);
    return at->listed_class == CLASS_VERB ||
           at->listed_class == CLASS_ADPOSITION ||
           at->listed_class == CLASS_CONJUNCTION || at->voice == VOICE_ACTIVE ||
           at->voice == VOICE_PASSIVE ||
           kinds & (CREDIT_WHICH | CREDIT_AT | CREDIT_AFTER | CREDIT_CITING);
}

/* Small words of place belong to no name: "dari | media Inggris". */
static uint32_t over_at(const SourceScan *scan, uint32_t token,
                        uint32_t limit) {
    uint32_t ignored;
    while (token < limit && credit_at(scan, token, &ignored) & CREDIT_AT)
        token++;
    return token;
}

static Credited description_at(const SourceScan *scan, uint32_t token,
                               uint32_t limit) {
    token = over_at(scan, token, limit);
    uint32_t last = token;
    while (last < limit && last < token + DESCRIBED_TOKENS_MAX &&
           !ends_description(scan, last))
        last++;
    return last > token ? credited(scan, token, last) : (Credited){0};
}

static uint32_t over_fillers(const SourceScan *scan, uint32_t token,
                             uint32_t limit) {
    uint32_t last;
    while (token < limit) {
        const Token *at = token_at(scan, token);
        uint32_t kinds = credit_at(scan, token, &last);
        bool small = !(at->flags & TOKEN_CAPITAL);
        if (!(kinds & (small ? CREDIT_FILLER | CREDIT_POSTER : CREDIT_POSTER)))
            break;
        token = last;
    }
    uint32_t by = CREDIT_AT | CREDIT_FILLER; /* "dilansir dari, | Reuters" */
    if (token + 1 < limit && token_at(scan, token)->kind == TOKEN_COMMA &&
        (credit_at(scan, token - 1, &last) & by) == by &&
        token_at(scan, token + 1)->flags & TOKEN_CAPITAL)
        token++;
    return token;
}

/* "dikutip darikabargarut, ...": a name in small letters that lost its blank;
 * "dilansir kabargarut, Selasa": one with the day it was read. */
static Credited glued_at(const SourceScan *scan, uint32_t token,
                         uint32_t limit) {
    uint32_t last;
    const Token *at = token_at(scan, token), *next = token_at(scan, token + 1);
    if (!token || token >= limit || at->kind != TOKEN_WORD ||
        at->flags & TOKEN_CAPITAL ||
        !(credit_at(scan, token - 1, &last) & (CREDIT_AFTER | CREDIT_CITING)) ||
        !next || (next->kind != TOKEN_COMMA && next->kind != TOKEN_OPEN))
        return (Credited){0};
    Slice text = token_text(scan->document, token);
    for (size_t i = 0; i < scan->table->stuck_count; i++) {
        Slice small = scan->table->stuck[i];
        if (text.length < small.length + GLUED_LETTERS_MIN ||
            !slice_equal(slice_part(text, 0, small.length), small))
            continue;
        Credited found = credited(scan, token, token + 1);
        found.name = slice_part(text, small.length, text.length);
        return found;
    }
    bool dated = !(at->flags & TOKEN_NYA) && in_date(scan, token + 2) &&
                 !credit_at(scan, token, &last);
    return dated ? credited(scan, token, token + 1) : (Credited){0};
}

/* A name may go on where the page's names saw only its start: "Korea Times".
 */
static Credited longest_name(const SourceScan *scan, uint32_t token,
                             uint32_t limit) {
    Credited name = name_here(scan, token, limit);
    Credited capitals = capitals_at(scan, token, limit);
    return capitals.last > name.last ? capitals : name;
}

/* "media Inggris, X," is X. */
static Credited apposed(const SourceScan *scan, Credited described,
                        uint32_t limit) {
    uint32_t first = described.last + 1;
    const Token *comma = token_at(scan, described.last);
    if (!comma || comma->kind != TOKEN_COMMA || first >= limit)
        return described;
    Credited press = press_at(scan, first, limit);
    Credited found = capitals_at(scan, first, limit);
    if (press.name.length)
        return found.last > press.last ? found : press;
    const Name *name = name_introduced(scan->found, first);
    const Token *behind = token_at(scan, found.last);
    bool closed = found.name.length && behind && behind->kind == TOKEN_COMMA;
    return closed && (!name || name->kind == NAME_ORGANISATION) ? found
                                                                : described;
}

/* "laman | penyedia data sepak bola, Opta,": Opta. */
static Credited named_behind(const SourceScan *scan, uint32_t token,
                             uint32_t limit) {
    Credited kind = description_at(scan, token, limit);
    Credited name = kind.name.length ? apposed(scan, kind, limit) : kind;
    return name.first > kind.first ? name : (Credited){0};
}

Credited credited_at(const SourceScan *scan, uint32_t token, uint32_t limit,
                     bool described) {
    uint32_t last;
    uint32_t first = over_fillers(scan, token, limit);
    if (first < limit && credit_at(scan, first, &last) & CREDIT_MANY)
        return credited(scan, first, last);
    Credited film =
        first < limit ? circulating_at(scan, token, limit) : (Credited){0};
    if (film.name.length)
        return film;
    if (first >= limit || credit_at(scan, first, &last) & CREDIT_NOBODY)
        return (Credited){0};
    Credited found = handle_at(scan, first, limit);
    if (!found.name.length)
        found = press_at(scan, first, limit);
    if (!found.name.length)
        found = longest_name(scan, first, limit);
    const Name *name = name_at(scan->found, first);
    if (first > token && name && name->kind == NAME_PLACE &&
        name->last == found.last) /* "media Inggris" */
        found = apposed(scan,
                        credited(scan, over_at(scan, token, first), found.last),
                        limit);
    if (!found.name.length && first > token)
        found = title_at(scan, first, limit);
    if (!found.name.length && first > token)
        found = named_behind(scan, first, limit);
    if (!found.name.length)
        found = glued_at(scan, token, limit);
    if (!found.name.length && described)
        found = description_at(scan, token, limit);
    bool platform = found.name.length &&
                    credit_at(scan, found.first, &last) & CREDIT_PLATFORM &&
                    last >= found.last; /* "dari Instagram pribadinya" */
    return platform ? (Credited){0} : found;
}

Credited credited_before(const SourceScan *scan, uint32_t token) {
    for (uint32_t back = 1; back <= NAME_TOKENS_MAX && back <= token; back++) {
        Credited press = press_at(scan, token - back, token);
        if (press.name.length && press.last == token)
            return press;
    }
    const Name *longest = name_ending(scan->found, 0, token);
    if (!longest || longest->form == NAME_PRONOUN ||
        longest->entity == ENTITY_NONE)
        return (Credited){0};
    Credited found = credited(scan, longest->first, longest->last);
    found.name = name_entity(scan->found, longest)->name;
    const Name *body = longest->kind == NAME_PLACE && longest->first
                           ? name_covering(scan->found, longest->first - 1)
                           : NULL;
    if (body && body->kind == NAME_ORGANISATION && body->form == NAME_PROPER)
        found = credited(scan, body->first, longest->last); /* Kemlu Israel */
    return found;
}

static const Name *named(const SourceScan *scan, Credited who) {
    return who.name.length && !who.press
               ? name_introduced(scan->found, who.first)
               : NULL;
}

bool credited_person(const SourceScan *scan, Credited who) {
    const Name *name = named(scan, who);
    return name && name->kind == NAME_PERSON;
}

bool credited_place(const SourceScan *scan, Credited who) {
    const Name *name = named(scan, who);
    return name && name->kind == NAME_PLACE && name->first == who.first &&
           name->last == who.last;
}

const Name *person_behind(const SourceScan *scan, uint32_t token) {
    const Token *at = token_at(scan, token);
    token += at && at->kind == TOKEN_COMMA;
    const Name *name = name_introduced(scan->found, token);
    return name && name->kind == NAME_PERSON ? name : NULL;
}

bool credited_body(const SourceScan *scan, Credited who) {
    const Name *name = named(scan, who);
    if (!name || name->kind != NAME_ORGANISATION || name->form != NAME_PROPER ||
        name->first != who.first)
        return false;
    uint32_t next = who.last;
    const Token *at = token_at(scan, next);
    bool open = at && at->kind == TOKEN_OPEN;
    while (open && at && next < who.last + NAME_TOKENS_MAX) {
        open = at->kind != TOKEN_CLOSE;
        at = token_at(scan, ++next);
    }
    return !person_behind(scan, next);
}

/* Only letters and digits, in lower case: "Liputan6.com" is "liputan6com". */
static size_t letters_of(Slice text, char letters[LETTERS_MAX]) {
    size_t length = 0;
    for (size_t i = 0; i < text.length && length < LETTERS_MAX; i++) {
        char c = text.text[i];
        if (c >= 'A' && c <= 'Z')
            c = (char)(c - 'A' + 'a');
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            letters[length++] = c;
    }
    return length;
}

bool letters_hold(Slice whole, Slice part) {
    char first[LETTERS_MAX], second[LETTERS_MAX];
    Slice long_one = {first, letters_of(whole, first)};
    Slice short_one = {second, letters_of(part, second)};
    return short_one.length && long_one.length &&
           (slice_find(long_one, short_one, 0) != SIZE_MAX ||
            slice_find(short_one, long_one, 0) != SIZE_MAX);
}

bool is_own_outlet(const SourceScan *scan, Slice name) {
    const Article *article = scan->document->article;
    /* "TribunGarut.com" below tribun.com is a house of its own */
    bool apart = slice_find(article->outlet, SLICE("."), 1) != SIZE_MAX &&
                 !letters_hold(article->host, article->outlet);
    return letters_hold(article->outlet, name) ||
           (!apart && letters_hold(article->host, name));
}
