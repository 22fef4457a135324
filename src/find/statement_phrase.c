/* SPDX-License-Identifier: MIT */
#include "find/statement_phrase.h"

bool name_resolved(const Name *name) {
    return name && name->entity != ENTITY_NONE;
}

const Name *phrase_person(const Speech *speech, Range phrase) {
    const Name *person = NULL;
    for (uint32_t i = phrase.first; i < phrase.last; i++) {
        const Name *name = name_at(speech->found, i);
        if (name_resolved(name) && name->kind == NAME_PERSON &&
            name->form == NAME_PROPER &&
            !(i > phrase.first && speech_is(speech, i - 1, WORD_BELONGS)))
            person = name;
    }
    return person;
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
