/* SPDX-License-Identifier: MIT */
#include "find/statement_active.h"

#include "find/statement_content.h"
#include "find/statement_phrase.h"
#include "find/statement_speaker.h"

enum { CONTENT_TOKENS_MIN = 2, LEAD_TOKENS_MAX = 3, ADVERBS_MAX = 3 };

/* Does "bahwa", "agar" or a comma open the content? */
static bool opens(const Speech *speech, Range content) {
    if (!content.first || content.last == content.first)
        return false;
    for (uint32_t i = content.first - 1; i < content.last; i++)
        if (speech_is(speech, i, WORD_REQUEST))
            return true;
    return speech_is(speech, content.first - 1, WORD_THAT) ||
           clause_comma(speech, content.first - 1);
}

/* Nothing, or only whom it was told, stands behind the cue. */
static bool ends_clause(const Clause *clause, uint32_t cue, Range content) {
    if (cue + 1 >= clause->last)
        return true;
    if (!speech_is(clause->speech, cue + 1, WORD_PLACE))
        return false;
    for (uint32_t i = content.first; i < content.last; i++)
        if (speech_verb(clause->speech, i))
            return false;
    return true;
}

/* "Tuduhan itu datang dari Ani, yang | menyatakan": unless it is denied. */
static bool accuses(const Clause *clause, uint32_t cue) {
    const Speech *speech = clause->speech;
    if (cue <= clause->first || !speech_is(speech, cue - 1, WORD_WHICH))
        return false;
    bool accusation = false;
    for (uint32_t i = clause->first; i < cue; i++) {
        accusation |= i < clause->first + LEAD_TOKENS_MAX &&
                      speech_is(speech, i, WORD_ACCUSATION);
        if (speech->words[i]->forms &&
            speech->words[i]->stance == STANCE_DENIES)
            return false;
    }
    return accusation;
}

static bool is_adverb(const Speech *speech, uint32_t token) {
    return speech_is(speech, token, WORD_ADVERB) ||
           (token < speech->document->token_count &&
            speech->document->tokens[token].listed_class == CLASS_ADVERB);
}

/* "Ani, yang mengumumkan niatnya | , pulang": where nothing before "yang" is
 * a verb, the verb of the sentence is still to come. */
static uint32_t before_main_verb(const Clause *clause, uint32_t cue,
                                 Range content) {
    const Speech *speech = clause->speech;
    uint32_t which = cue;
    while (which > clause->first && !speech_is(speech, which, WORD_WHICH))
        which--;
    if (which + ADVERBS_MAX < cue || !speech_is(speech, which, WORD_WHICH))
        return content.last;
    for (uint32_t i = clause->first; i < which; i++)
        if (speech_verb(speech, i) && !speech_is(speech, i, WORD_DESCRIBES))
            return content.last;
    for (uint32_t i = content.first; i + 1 < content.last; i++) {
        uint32_t verb = i + 1;
        while (verb < i + ADVERBS_MAX && is_adverb(speech, verb))
            verb++;
        if (clause_comma(speech, i) && !speech_quoted(speech, i) &&
            speech_verb(speech, verb))
            return i;
    }
    return content.last;
}

/* "usai Ani | mengumumkan tarif": a thing by which the page tells when. */
static bool only_dates(const Clause *clause, uint32_t cue, Range speaker,
                       Range content) {
    const Speech *speech = clause->speech;
    if (!speaker.first || !speech->words[speaker.first - 1]->time ||
        speech->words[cue]->forms & CUE_OBJECT)
        return false;
    for (uint32_t i = content.first; i < content.last; i++)
        if (speech_verb(speech, i) || speech_quoted(speech, i))
            return false;
    return !opens(speech, content);
}

/* "tampil | menjanjikan di awal", "hal yang | mendesak, yaitu ...": away from
 * a name, and with nobody and nothing behind it, the cue is an adjective. */
static bool is_quality(const Clause *clause, uint32_t cue) {
    const Speech *speech = clause->speech;
    if (!speech->words[cue]->state || cue == clause->first ||
        speech_is(speech, cue - 1, WORD_HE))
        return false;
    const Name *name = name_covering(speech->found, cue - 1);
    return !(name && name->last == cue) &&
           (cue + 1 >= clause->last || clause_comma(speech, cue + 1) ||
            speech_is(speech, cue + 1, WORD_PLACE));
}

/* A headline's "Soal | Klaim Ani", "4 | Kata Kunci", "Kode Baru: | Klaim" and
 * "Mati Suri 8 Menit": the cue is a noun, or what stands before it nobody. */
static bool is_label(const Clause *clause, uint32_t cue, Range speaker) {
    const Speech *speech = clause->speech;
    if (!clause->headline)
        return false;
    uint8_t before = speech_kind(speech, cue - 1);
    if (before == TOKEN_NUMBER ||
        speech_is(speech, cue - 1, WORD_PLACE | WORD_THEME))
        return true;
    if (name_introduced(speech->found, speaker.first))
        return false;
    uint8_t class = speech->document->tokens[speaker.first].listed_class;
    return class == CLASS_VERB || class == CLASS_ADJECTIVE ||
           (before == TOKEN_COLON && !phrase_has_name(speech, speaker));
}

void active_read(const Clause *clause, uint32_t cue) {
    Speech *speech = clause->speech;
    bool object = speech->words[cue]->forms & CUE_OBJECT;
    if (clause_unsaid(clause, cue) || is_quality(clause, cue) ||
        speech_is(speech, cue + 1, WORD_SPOILS) ||
        (object && !(speech->words[cue]->takes & TAKES_ROLE)))
        return;
    Range speaker = speaker_before(speech, cue);
    if (clause->headline)
        speaker = phrase_before_verb(speech, speaker);
    bool nobody = speaker.first == speaker.last;
    if (speech->words[cue]->report && !phrase_is_document(speech, speaker))
        return;
    if (nobody ||
        speech_is(speech, speaker.first, WORD_I | WORD_NOT | WORD_MUTE) ||
        (speaker.first && speech_is(speech, speaker.first - 1, WORD_NOT)))
        return;
    Range content = content_after(speech, cue, clause->last);
    content.last = before_main_verb(clause, cue, content);
    if (ends_clause(clause, cue, content))
        content = clause_front(clause, speaker.first);
    else if (speech->words[cue]->takes & TAKES_NAMED &&
             !phrase_has_name(speech, speaker) && !opens(speech, content))
        return;
    if (is_label(clause, cue, speaker) ||
        only_dates(clause, cue, speaker, content))
        return;
    Said said = content_said(speech, cue, content);
    if (!said.direct && speech->words[cue]->report &&
        speech->words[speaker.first]->utterance)
        return; /* "Pernyataan Ani menunjukkan bahwa ...": who reads it says */
    if (!said.direct && content.last < content.first + CONTENT_TOKENS_MIN)
        return;
    if (said.stance == STANCE_SAYS && accuses(clause, cue))
        said.stance = STANCE_ACCUSES;
    if (clause_affirms(clause, cue))
        said.stance = STANCE_SAYS;
    clause_add(speech, said, speaker);
}
