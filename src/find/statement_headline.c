/* SPDX-License-Identifier: MIT */
#include "find/statement_headline.h"

#include "find/statement_content.h"
#include "find/statement_phrase.h"

enum { CONTENT_MIN = 3, TITLE_TOKENS_MAX = 5 };

static uint32_t colon_of(const Speech *speech, const Sentence *sentence) {
    for (uint32_t i = sentence->first; i < sentence->last; i++)
        if (speech_kind(speech, i) == TOKEN_COLON)
            return i;
    return sentence->last;
}

static uint32_t behind_comma(const Speech *speech, uint32_t first,
                             uint32_t last) {
    uint32_t start = first;
    for (uint32_t i = first; i < last; i++)
        if (speech_kind(speech, i) == TOKEN_COMMA)
            start = i + 1;
    return start;
}

/* "Menbud Fadli Zon soal Tambang di Raja Ampat: ..." */
static bool has_theme(const Speech *speech, uint32_t first, uint32_t last) {
    return first < last && speech_is(speech, first, WORD_THEME);
}

static bool speaks_first_person(const Speech *speech, uint32_t first,
                                uint32_t last) {
    for (uint32_t i = first; i < last; i++)
        if (speech_is(speech, i, WORD_I))
            return true;
    return false;
}

/* A short title in capitals behind a comma: ", Irjen Kemenag: ..." */
static bool is_title(const Speech *speech, uint32_t first, uint32_t last) {
    if (first >= last || last > first + TITLE_TOKENS_MAX)
        return false;
    for (uint32_t i = first; i < last; i++)
        if (speech_kind(speech, i) != TOKEN_WORD || !speech_capital(speech, i))
            return false;
    return true;
}

/* Who speaks in [first, colon); empty: nobody. */
static Range speaker_of(const Speech *speech, const Sentence *sentence,
                        uint32_t colon) {
    uint32_t first = behind_comma(speech, sentence->first, colon);
    if (first >= colon || speech_is(speech, first, WORD_MUTE))
        return (Range){first, first};
    bool clause = first > sentence->first;
    const Name *name = name_introduced(speech->found, first);
    uint32_t end = name ? name->last : first;
    if (name && name->phrase_last > end)
        end = name->phrase_last;
    bool person = name && name->kind == NAME_PERSON;
    if (name && end == colon &&
        (person || !clause || is_title(speech, first, colon)))
        return (Range){first, colon};
    if (name && end < colon &&
        ((name->kind != NAME_PLACE && has_theme(speech, end, colon)) ||
         (person && (speech->words[end]->quote_only || /* "Ani Puji Budi: " */
                     speaks_first_person(speech, colon + 1, sentence->last)))))
        return (Range){first, end};
    bool speaks = speech_is(speech, first, WORD_SPEAKS);
    Range title = {first, colon};
    speaks &= phrase_before_verb(speech, title).last == colon;
    if ((clause || speaks) && is_title(speech, first, colon))
        return (Range){first, colon};
    return (Range){first, first};
}

bool headline_read(Speech *speech, const Sentence *sentence) {
    uint32_t colon = colon_of(speech, sentence);
    uint32_t last = sentence->last;
    if (colon + CONTENT_MIN >= last)
        return false;
    Range speaker = speaker_of(speech, sentence, colon);
    if (speaker.first == speaker.last)
        return false;
    Said said = content_said(speech, TOKEN_NONE, (Range){colon + 1, last});
    if (!said.part_count)
        return false;
    said.anchor = speaker.first;
    said.speaker = speaker;
    speech_add(speech, said);
    return true;
}
