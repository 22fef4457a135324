/* SPDX-License-Identifier: MIT */
#include "find/statement_passive.h"

#include "find/statement_apposition.h"
#include "find/statement_beside.h"
#include "find/statement_content.h"
#include "find/statement_content_end.h"
#include "find/statement_phrase.h"
#include "find/statement_speaker.h"

enum { CONTENT_TOKENS_MIN = 2, AGENT_TOKENS_MAX = 4 };

/* Is it told there who says it? "untuk memastikan" is nobody's word. */
static bool tells_speech(const Speech *speech, const Sentence *sentence) {
    uint8_t forms = CUE_ACTIVE | CUE_BARE | CUE_NYA | CUE_BEFORE;
    for (uint32_t i = sentence->first; i < sentence->last; i++)
        if (speech_cue(speech, i, forms) &&
            !(i > sentence->first && speech_is(speech, i - 1, WORD_UNREAL)))
            return true;
    return false;
}

/* "Demikian disampaikan X" speaks of the sentence before. */
static void read_thus(const Clause *clause, uint32_t cue, Range speaker) {
    Speech *speech = clause->speech;
    if (!clause->first)
        return;
    const Sentence *before = speech_sentence(speech, clause->first - 1);
    if (speech_headline(speech, before->first) ||
        tells_speech(speech, before) ||
        speech_quoted(speech, before->last - 1) ||
        speech_kind(speech, before->last - 1) == TOKEN_QUOTE)
        return;
    uint32_t first = speech_behind_dateline(speech, before);
    Range content = {first, content_end(speech, first, before->last)};
    clause_add(speech, content_said(speech, cue, content), speaker);
}

/* "Hal itu | disampaikan X" */
static bool points_back(const Clause *clause, uint32_t cue) {
    return cue == clause->first + 2 &&
           speech_is(clause->speech, cue - 1, WORD_POINTING) &&
           speech_is(clause->speech, clause->first, WORD_THUS);
}

/* "Dikatakan | Ani, ...", "Sementara itu, dikatakan | Ani, ..." */
static bool opens_speech(const Clause *clause, uint32_t cue) {
    return !speech_is(clause->speech, cue, WORD_CREDIT) &&
           (cue == clause->first || (clause_comma(clause->speech, cue - 1) &&
                                     clause_only_lead(clause, cue - 1)));
}

/* "Jembatan itu | disebutnya | sudah rapuh", "Banjir itu disebutnya sebagai |
 * musibah": the subject and what he says of it. */
static void read_amid(const Clause *clause, uint32_t cue) {
    Speech *speech = clause->speech;
    uint32_t last = cue, next = cue + 1;
    while (last > clause->first && speech_is(speech, last - 1, WORD_ADVERB))
        last--;
    Range front = {speech_segment_start(speech, last, clause->first), last};
    while (front.first < last &&
           speech_is(speech, front.first,
                     WORD_AND | WORD_APART | WORD_CLAUSE | WORD_ADVERB))
        front.first++;
    for (uint32_t i = front.first; i < last; i++)
        if (speech_is(speech, i, WORD_WHICH) || speech_verb(speech, i))
            return;
    bool role = speech_is(speech, next, WORD_ROLE);
    Range rest = {next + role, content_end(speech, next + role, clause->last)};
    if (front.first == last || rest.last < rest.first + CONTENT_TOKENS_MIN ||
        clause_comma(speech, next) ||
        speech_is(speech, next, WORD_PLACE | WORD_CLAUSE))
        return;
    Said said = content_said(speech, cue, role ? rest : front);
    if (!role && !said.direct && said.part_count == 1)
        said.parts[said.part_count++] = rest;
    clause_add(speech, said, (Range){cue, cue});
}

/* "Dikatakannya, ...", "Hal itu dikatakannya", "Jembatan itu disebutnya ..." */
static void read_clitic(const Clause *clause, uint32_t cue) {
    bool set_off =
        cue == clause->first || clause_comma(clause->speech, cue - 1);
    if (set_off && clause_comma(clause->speech, cue + 1))
        beside_read(clause, cue, (Range){cue, cue});
    else if (points_back(clause, cue))
        read_thus(clause, cue, (Range){cue, cue});
    else if (!set_off)
        read_amid(clause, cue);
}

/* "Dijelaskan bahwa | ...": who spoke last. */
static void read_retold(const Clause *clause, uint32_t cue) {
    Speech *speech = clause->speech;
    uint32_t next = cue + 2;
    Range content = {next, content_end(speech, next, clause->last)};
    Said said = content_said(speech, cue, content);
    said.lonely = true;
    clause_add(speech, said, (Range){cue, cue});
}

void passive_read(const Clause *clause, uint32_t cue) {
    Speech *speech = clause->speech;
    if (clause_unsaid(clause, cue))
        return;
    if (speech->words[cue]->forms & CUE_NYA) {
        read_clitic(clause, cue);
        return;
    }
    if (speech->words[cue]->retold && cue + 2 < clause->last &&
        opens_speech(clause, cue) &&
        (speech_is(speech, cue + 1, WORD_THAT) ||
         clause_comma(speech, cue + 1))) {
        read_retold(clause, cue);
        return;
    }
    uint32_t by = cue + 1;
    while (by < clause->last && by < cue + AGENT_TOKENS_MAX &&
           !speech_is(speech, by, WORD_BY))
        by++;
    bool named = speech_is(speech, by, WORD_BY) && by < clause->last;
    bool thus = cue > clause->first && speech_is(speech, cue - 1, WORD_THUS);
    uint32_t first = named ? by + 1 : cue + 1;
    const Name *name = name_introduced(speech->found, first);
    bool opens = opens_speech(clause, cue), back = points_back(clause, cue);
    if (!named && !thus && !opens && !back &&
        (!name || name->form == NAME_DESCRIBED))
        return;
    Range speaker = speaker_after(speech, first, clause->last);
    if (back)
        speaker = apposition_far(speech, speaker, clause->last);
    if (speaker.last == speaker.first)
        return;
    if (opens && clause_comma(speech, speaker.last) &&
        phrase_has_name(speech, speaker)) {
        beside_read(clause, cue, speaker);
        return;
    }
    if ((thus && cue - 1 == clause->first) || back) {
        read_thus(clause, cue, speaker);
        return;
    }
    if (thus) {
        Range front = clause_front(clause, cue - 1);
        clause_add(speech, content_said(speech, cue, front), speaker);
        return;
    }
    for (uint32_t i = speaker.last; i < clause->last; i++) {
        if (clause_comma(speech, i) || speech_cue(speech, i, CUE_ACTIVE))
            return;
        if (speech_is(speech, i, WORD_THAT | WORD_ROLE)) {
            Range content = {i + 1, content_end(speech, i + 1, clause->last)};
            clause_add(speech, content_said(speech, cue, content), speaker);
            return;
        }
    }
}
