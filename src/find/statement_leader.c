/* SPDX-License-Identifier: MIT */
#include "find/statement_leader.h"

#include "find/statement_phrase.h"

/* "diakui oleh Ani", "kata Ani" */
static bool is_said_by(const Speech *speech, uint32_t phrase) {
    if (phrase > 1 && speech_is(speech, phrase - 1, WORD_BY))
        phrase--;
    return phrase && speech_cue(speech, phrase - 1, CUE_PASSIVE | CUE_BARE);
}

/* "Acara itu dipimpin oleh | Ani": of all whom the sentence names the only
 * one. */
static bool does_it(const Speech *speech, uint32_t first, uint32_t phrase) {
    for (uint32_t i = first; i < phrase; i++) {
        const Name *name = name_at(speech->found, i);
        if (speech_is(speech, i, WORD_HE | WORD_WHICH | WORD_CLAUSE) ||
            (name && name->kind != NAME_PLACE))
            return false;
    }
    return true;
}

/* Can the mention be the subject of its sentence: no verb, no "yang" and no
 * preposition of its own before it? Or does it speak? */
static bool leads(const Speech *speech, const Name *name) {
    uint32_t first = speech_sentence(speech, name->first)->first;
    uint32_t phrase =
        name->phrase_first < name->first ? name->phrase_first : name->first;
    if (is_said_by(speech, phrase))
        return true;
    if (phrase > first && speech_is(speech, phrase - 1, WORD_BY))
        return does_it(speech, first, phrase);
    if (phrase > first &&
        speech_is(speech, phrase - 1, WORD_PLACE | WORD_WHICH | WORD_CREDIT))
        return false;
    if (phrase > first && speech_is(speech, phrase - 1, WORD_CLAUSE))
        return false; /* "Hal itu karena Ani ..." */
    for (uint32_t i = first; i < name->first; i++)
        if (speech_verb(speech, i) || speech_is(speech, i, WORD_HE))
            return false;
    return true;
}

/* "Harian.com, | Garut - ..." */
static bool in_dateline(const Speech *speech, const Name *name) {
    const Sentence *sentence = speech_sentence(speech, name->first);
    return name->kind == NAME_ORGANISATION &&
           name->first < speech_behind_dateline(speech, sentence);
}

/* "kehidupan | Ani": a thing of hers. */
static bool is_owner(const Speech *speech, const Name *name) {
    uint32_t first =
        name->phrase_first < name->first ? name->phrase_first : name->first;
    if (!first)
        return false;
    const SpeechWord *word = speech->words[first - 1];
    return speech->document->tokens[first - 1].listed_class == CLASS_NOUN &&
           !word->somebody && !word->office &&
           !speech_date(speech, first - 1) &&
           !speech_is(speech, first - 1, WORD_DAY);
}

/* "Ani dan Budi": what two do does not say which of them speaks. */
static bool is_one_of_two(const Speech *speech, const Name *name) {
    uint32_t first =
        name->phrase_first < name->first ? name->phrase_first : name->first;
    return speech_is(speech, name->last, WORD_AND) ||
           (first && speech_is(speech, first - 1, WORD_AND) &&
            first > speech_sentence(speech, first)->first + 1);
}

bool leader_was(const Speech *speech, Range between, uint32_t entity, bool he) {
    const NameList *names = &speech->found->names;
    for (size_t i = name_from(names, between.first); i < names->count; i++) {
        const Name *name = &names->rows[i];
        if (name->first >= between.last)
            break;
        if (name->entity == entity && name->form == NAME_PROPER &&
            !speech_quoted(speech, name->first) && leads(speech, name) &&
            !is_one_of_two(speech, name) && (he || !is_owner(speech, name)))
            return true;
    }
    return false;
}

const Name *leader_between(const Speech *speech, Range between, NameKind kind) {
    const NameList *names = &speech->found->names;
    const Name *leader = NULL;
    for (size_t i = name_from(names, between.first); i < names->count; i++) {
        const Name *name = &names->rows[i];
        if (name->first >= between.last)
            break;
        if (name_resolved(name) && name->kind == kind &&
            name->form == NAME_PROPER && !speech_quoted(speech, name->first) &&
            leads(speech, name) && !in_dateline(speech, name))
            leader = name;
    }
    return leader;
}

const Name *leader_body(const Speech *speech, uint32_t from, uint32_t token) {
    uint32_t last = speech_sentence(speech, token)->first;
    if (!last)
        return NULL;
    const Sentence *before = speech_sentence(speech, last - 1);
    uint32_t first = speech_behind_dateline(speech, before);
    if (speech_headline(speech, first) || first < from)
        return NULL;
    return leader_between(speech, (Range){first, last}, NAME_ORGANISATION);
}
