/* SPDX-License-Identifier: MIT */
#include "find/event_introduced.h"

#include "find/event_party.h"
#include "find/event_refer.h"
#include "find/event_telling.h"
#include "text/number.h"

#include <math.h>

enum {
    INITIALS_BYTES_MAX = 5,
    BARE_BYTES_MAX = 3, /* "pelaku EKK", and not "pelaku UMKM" */
    SURE_INITIALS = 2,
    AGE_MAX = 99
};

/* "SR (22)", "SR (22 tahun)" */
static bool has_age(const Document *document, uint32_t token) {
    const Token *tokens = document->tokens;
    double age;
    if (token + 4 >= document->token_count ||
        tokens[token + 1].kind != TOKEN_OPEN ||
        tokens[token + 2].kind != TOKEN_NUMBER)
        return false;
    uint32_t end = token + 3;
    end += tokens[end].kind == TOKEN_WORD;
    return tokens[end].kind == TOKEN_CLOSE &&
           digits_read(token_text(document, token + 2), &age) &&
           age - floor(age) <= 0 && age <= AGE_MAX;
}

static bool is_capitals(const Token *token) {
    bool letter =
        token->flags & TOKEN_CAPITAL && token->end == token->start + 1;
    return token->kind == TOKEN_WORD &&
           (letter || token->flags & TOKEN_ALL_CAPS);
}

bool introduced_initials(const Introduced *introduced, Word word) {
    for (size_t i = 0; i < introduced->initial_count; i++)
        if (introduced->initials[i] == word)
            return true;
    return false;
}

/* "pelaku EKK": his role alone stands before. "RI" is a state, but for a page
 * that goes on naming people so. */
static bool has_role(const PieceText *text, uint32_t token,
                     const Introduced *introduced) {
    const Token *own = &text->document->tokens[token];
    const Name *name = name_covering(text->found, token);
    bool place = name && name->kind == NAME_PLACE &&
                 introduced->initial_count < SURE_INITIALS;
    bool longer = name && name->last > name->first + 1;
    return !place && !longer && own->end - own->start <= BARE_BYTES_MAX &&
           map_get(text->table->single, own[-1].word) <= PARTY_VICTIM &&
           map_get(text->table->single, own->word) == MAP_ABSENT;
}

/* "UA dan ZI" */
static bool goes_on(const PieceText *text, uint32_t token,
                    const Introduced *introduced) {
    const Token *tokens = text->document->tokens;
    uint32_t before = token - 1;
    before -= before && piece_joins(text, before);
    before -= before && tokens[before].kind == TOKEN_COMMA;
    return before + 1 < token && tokens[before].kind == TOKEN_WORD &&
           introduced_initials(introduced, tokens[before].word);
}

/* "berinisial SR", and not "DF alias G". */
static bool is_called(const PieceText *text, uint32_t token,
                      const Introduced *introduced) {
    const Token *own = &text->document->tokens[token];
    return map_get(text->table->single, own[-1].word) == PARTY_CALLED &&
           !(token > 1 && introduced_initials(introduced, own[-2].word));
}

/* Who is introduced at the token; empty: nobody. */
static Slice introduced_at(const PieceText *text, uint32_t token,
                           Introduced *introduced) {
    const Document *document = text->document;
    const Token *own = &document->tokens[token];
    bool aged = has_age(document, token);
    const Name *name = aged ? name_covering(text->found, token) : NULL;
    if (name && name->form == NAME_PROPER && name->kind == NAME_PERSON)
        return name_entity(text->found, name)->name;
    if (!is_capitals(own) || is_capitals(own + 1) ||
        own->end - own->start > INITIALS_BYTES_MAX ||
        introduced->initial_count == INTRODUCED_INITIALS_MAX ||
        introduced_initials(introduced, own->word))
        return SLICE("");
    if (!aged && !is_called(text, token, introduced) &&
        !has_role(text, token, introduced) && !goes_on(text, token, introduced))
        return SLICE("");
    introduced->initials[introduced->initial_count++] = own->word;
    return token_text(document, token);
}

void introduced_read(const PieceText *text, Introduced *introduced) {
    Parties *persons = &introduced->persons;
    for (uint32_t i = 1; i + 1 < text->document->token_count; i++) {
        Slice name = introduced_at(text, i, introduced);
        if (persons->count == EVENT_PARTIES_MAX && name.length &&
            !party_among(name, persons))
            introduced->more = true;
        party_name(persons, name);
        if (name.length && has_age(text->document, i))
            party_name(&introduced->aged, name);
    }
}
