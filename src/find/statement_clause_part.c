/* SPDX-License-Identifier: MIT */
#include "find/statement_clause_part.h"

enum { CONTENT_BEFORE_MIN = 3, LEAD_TOKENS_MAX = 3 };

bool clause_comma(const Speech *speech, uint32_t token) {
    uint8_t kind = speech_kind(speech, token);
    return kind == TOKEN_COMMA || kind == TOKEN_DASH;
}

void clause_add(Speech *speech, Said said, Range speaker) {
    if (!said.part_count)
        return;
    said.speaker = speaker;
    speech_add(speech, said);
}

bool clause_affirms(const Clause *clause, uint32_t cue) {
    return cue > clause->first &&
           clause->speech->words[cue]->stance == STANCE_DENIES &&
           speech_is(clause->speech, cue - 1, WORD_NOT);
}

bool clause_unsaid(const Clause *clause, uint32_t cue) {
    uint32_t i = clause_affirms(clause, cue) ? cue - 1 : cue;
    for (int n = 0; i > clause->first && n < 3; n++) {
        if (speech_is(clause->speech, i - 1, WORD_NOT | WORD_UNREAL | WORD_I))
            return true;
        if (i == cue && clause->speech->words[i - 1]->amid)
            return true; /* "terbuka dalam | menyampaikan" */
        if (!speech_is(clause->speech, i - 1, WORD_ADVERB) &&
            clause->speech->document->tokens[i - 1].listed_class !=
                CLASS_AUXILIARY) /* "tidak akan mengatakan" */
            return false;
        i--;
    }
    return false;
}

Range clause_front(const Clause *clause, uint32_t subject) {
    Range content = {clause->first, subject};
    if (content.last == content.first ||
        !clause_comma(clause->speech, content.last - 1))
        return (Range){0, 0};
    content.last--;
    if (content.last < content.first + CONTENT_BEFORE_MIN)
        return (Range){0, 0};
    for (uint32_t i = content.first; i < content.last; i++)
        if (speech_verb(clause->speech, i))
            return content;
    return (Range){0, 0};
}

/* "Namun", "Sementara itu", "Di sisi lain": no part of what was said. */
bool clause_only_lead(const Clause *clause, uint32_t last) {
    if (speech_is(clause->speech, clause->first, WORD_CREDIT))
        return true;
    if (last > clause->first + LEAD_TOKENS_MAX)
        return false;
    return last <= clause->first ||
           speech_is(clause->speech, clause->first,
                     WORD_AND | WORD_APART | WORD_ADVERB | WORD_PLACE |
                         WORD_CLAUSE | WORD_THUS | WORD_DAY | WORD_NOT) ||
           (last == clause->first + 1 &&
            !name_at(clause->speech->found, clause->first));
}
