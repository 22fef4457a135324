/* SPDX-License-Identifier: MIT */
#include "find/statement_phrase.h"

enum { MADE_TOKENS_MAX = 4 };

bool name_resolved(const Name *name) {
    return name && name->entity != ENTITY_NONE;
}

/* "adik (kandung mendiang) | Ani": somebody else's name, behind whose he is. */
static bool is_owner(const Speech *speech, uint32_t first, uint32_t token) {
    while (token > first && speech_is(speech, token - 1, WORD_DESCRIBES))
        token--;
    return token > first && speech_is(speech, token - 1, WORD_BELONGS);
}

const Name *phrase_person(const Speech *speech, Range phrase) {
    const Name *person = NULL;
    for (uint32_t i = phrase.first; i < phrase.last; i++) {
        const Name *name = name_at(speech->found, i);
        if (name_resolved(name) && name->kind == NAME_PERSON &&
            name->form == NAME_PROPER && !is_owner(speech, phrase.first, i))
            person = name;
    }
    return person;
}

bool phrase_bare_data(const Speech *speech, Range phrase) {
    for (uint32_t i = phrase.first; i < phrase.last; i++)
        if (!speech_is(speech, i, WORD_FIGURES | WORD_DESCRIBES))
            return false;
    return true;
}

const Name *phrase_body(const Speech *speech, Range phrase) {
    for (uint32_t i = phrase.first; i < phrase.last; i++) {
        const Name *name = name_at(speech->found, i);
        if (name_resolved(name) && name->kind == NAME_ORGANISATION &&
            name->form == NAME_PROPER && name->last == phrase.last &&
            i > phrase.first && speech_kind(speech, i - 1) == TOKEN_COMMA)
            return name;
    }
    return NULL;
}

Range phrase_unknown(const Speech *speech, Range phrase) {
    uint32_t first = phrase.last;
    while (first > phrase.first && speech_capital(speech, first - 1))
        first--;
    bool set_off = first > phrase.first + 1 && first < phrase.last &&
                   speech_kind(speech, first - 1) == TOKEN_COMMA &&
                   !speech_capital(speech, phrase.first);
    return set_off ? (Range){first, phrase.last} : phrase;
}

bool phrase_has_name(const Speech *speech, Range phrase) {
    if (phrase.last == phrase.first + 1 &&
        speech_is(speech, phrase.first, WORD_POINTING) &&
        !speech_capital(speech, phrase.first))
        return true; /* "desainer yang disapa Ani | itu" */
    for (uint32_t i = phrase.first; i < phrase.last; i++)
        if (name_at(speech->found, i) || speech_is(speech, i, WORD_HE))
            return true;
    return false;
}

/* "data yang dihimpun | Dinas Sosial": with the document in front. */
static Range with_document(const Speech *speech, Range phrase) {
    uint32_t first = phrase.first;
    if (!speech_capital(speech, first))
        return phrase;
    for (uint32_t i = first; i > 0 && i + MADE_TOKENS_MAX > first; i--) {
        if (speech_kind(speech, i - 1) != TOKEN_WORD)
            break;
        if (speech_is(speech, i - 1, WORD_DOCUMENT))
            return (Range){i - 1, phrase.last};
    }
    return phrase;
}

bool phrase_is_document(const Speech *speech, Range phrase) {
    phrase = with_document(speech, phrase);
    bool document = false, figures = false, maker = false;
    for (uint32_t i = phrase.first; i < phrase.last; i++) {
        bool head = i < phrase.first + 2;
        document |= head && speech_is(speech, i, WORD_DOCUMENT);
        figures |= head && speech_is(speech, i, WORD_FIGURES);
        maker |= i > phrase.first && speech_capital(speech, i);
    }
    return document && (maker || !figures);
}

Range phrase_before_verb(const Speech *speech, Range phrase) {
    for (uint32_t i = phrase.first + 1; i < phrase.last; i++) {
        const Token *at = &speech->document->tokens[i];
        const Name *name = name_covering(speech->found, i);
        bool verb = at->listed_class == CLASS_VERB ||
                    at->listed_class == CLASS_AUXILIARY ||
                    speech_cue(speech, i, CUE_HEADLINE | CUE_ACTIVE);
        if (verb && (!name || name->kind == NAME_ORGANISATION) &&
            speech_kind(speech, phrase.first) == TOKEN_WORD)
            return (Range){phrase.first, i};
    }
    return phrase;
}

bool phrase_joins_two(const Speech *speech, Range phrase) {
    for (uint32_t i = phrase.first + 1; i + 1 < phrase.last; i++)
        if (speech_is(speech, i, WORD_AND) && name_at(speech->found, i + 1) &&
            name_at(speech->found, i + 1)->form == NAME_PROPER &&
            !name_covering(speech->found, i))
            return true;
    return false;
}

Range phrase_without_document(const Speech *speech, Range phrase) {
    uint32_t first = phrase.first;
    while (
        phrase.first < phrase.last &&
        (speech_is(speech, phrase.first,
                   WORD_DOCUMENT | WORD_ONE | WORD_ADVERB | WORD_BY) ||
         (phrase.first > first &&
          speech_is(speech, phrase.first, WORD_DESCRIBES | WORD_PLATFORM))) &&
        !(speech_is(speech, phrase.first, WORD_ADVERB) &&
          speech_capital(speech, phrase.first)))
        phrase.first++;
    return phrase;
}

const Name *phrase_body_by_noun(const Speech *speech, Range phrase) {
    const Token *tokens = speech->document->tokens;
    uint32_t last = phrase.last;
    if (speech_is(speech, last - 1, WORD_POINTING))
        last--;
    if (last != phrase.first + 1)
        return NULL;
    const Name *best = NULL;
    for (size_t i = 0; i < speech->found->names.count; i++) {
        const Name *name = &speech->found->names.rows[i];
        if (name->first >= phrase.first && best)
            break;
        if (name_resolved(name) && name->kind == NAME_ORGANISATION &&
            name->form == NAME_PROPER && name->last > name->first + 1 &&
            tokens[name->first].word == tokens[phrase.first].word)
            best = name;
    }
    return best;
}

/* "berusia 33 tahun", "33 tahun": the phrase ends in an age. */
static bool ends_in_age(const Speech *speech, Range phrase) {
    for (uint32_t i = phrase.first + 1; i < phrase.last; i++)
        if (speech_is(speech, i, WORD_DESCRIBES) &&
            speech_kind(speech, i + 1) == TOKEN_NUMBER)
            return true;
    const Figure *figure = figure_covering(speech->found, phrase.first + 1);
    return figure && figure->first == phrase.first + 1 &&
           figure->last == phrase.last && phrase.last == figure->first + 2 &&
           speech_kind(speech, figure->first) == TOKEN_NUMBER;
}

bool phrase_describes(const Speech *speech, Range phrase) {
    const Name *name = name_introduced(speech->found, phrase.first);
    bool points = phrase.last > phrase.first + 2 &&
                  speech_is(speech, phrase.last - 1, WORD_POINTING);
    bool one = phrase.first && speech_is(speech, phrase.first - 1, WORD_ONE);
    if (!speech->words[phrase.first]->somebody || name_resolved(name) || one ||
        (!points && !ends_in_age(speech, phrase)))
        return false;
    for (uint32_t i = phrase.first; i < phrase.last; i++)
        if (speech_kind(speech, i) == TOKEN_COMMA)
            return false; /* "pemain Garut, Ani" */
    return true;
}

bool phrase_firm(const Speech *speech, Range phrase) {
    bool alone = phrase.last == phrase.first + 1;
    bool one = phrase.first && speech_is(speech, phrase.first - 1, WORD_ONE);
    return speech->words[phrase.first]->firm && !one &&
           (alone || speech_is(speech, phrase.last - 1, WORD_POINTING));
}
