/* SPDX-License-Identifier: MIT */
#include "find/statement_clause.h"

#include "find/statement_active.h"
#include "find/statement_beside.h"
#include "find/statement_headline.h"
#include "find/statement_passive.h"

enum { REACH_TOKENS_MAX = 300 };

/* "Polda Jabar (pun) pastikan ...": some pages write as their headlines do. */
static bool ends_name(const Speech *speech, uint32_t token) {
    while (token > 1 && speech_is(speech, token - 1, WORD_ADVERB))
        token--;
    const Name *name = name_covering(speech->found, token - 1);
    return name && name->last == token && name->form == NAME_PROPER &&
           name->kind != NAME_PLACE;
}

static void cue_read(const Clause *clause, uint32_t token) {
    Speech *speech = clause->speech;
    uint8_t forms = speech->words[token]->forms;
    if (forms & CUE_BEFORE)
        before_read(clause, token);
    else if (forms & CUE_PASSIVE)
        passive_read(clause, token);
    else if (clause->headline && forms & (CUE_HEADLINE | CUE_ACTIVE) &&
             token > clause->first)
        active_read(clause, token);
    else if (forms & CUE_ACTIVE ||
             (forms & CUE_HEADLINE && token > 0 && ends_name(speech, token) &&
              speech_kind(speech, token + 1) != TOKEN_COMMA))
        active_read(clause, token);
    else if (forms & (CUE_BARE | CUE_NYA))
        bare_read(clause, token);
}

static Clause clause_of(Speech *speech, const Sentence *sentence) {
    Clause clause = {speech, speech_behind_dateline(speech, sentence),
                     sentence->last, false};
    const Document *document = speech->document;
    clause.headline = document->paragraphs[sentence->paragraph].headline;
    while (clause.first < clause.last && speech_quoted(speech, clause.first))
        clause.first++;
    if (clause.first > sentence->first &&
        speech_quoted(speech, clause.first - 1))
        while (clause.first < clause.last &&
               (speech_kind(speech, clause.first) == TOKEN_QUOTE ||
                clause_comma(speech, clause.first)))
            clause.first++;
    while (clause.last > clause.first &&
           speech_kind(speech, clause.last - 1) == TOKEN_STOP)
        clause.last--;
    return clause;
}

/* What a cue can reach of a sentence without end. */
static Clause near_clause(Clause clause, uint32_t cue) {
    if (cue > clause.first + REACH_TOKENS_MAX)
        clause.first = cue - REACH_TOKENS_MAX;
    if (clause.last > cue + REACH_TOKENS_MAX)
        clause.last = cue + REACH_TOKENS_MAX;
    return clause;
}

void clauses_read(Speech *speech) {
    const Document *document = speech->document;
    for (size_t i = 0; i < document->sentence_count; i++) {
        Clause clause = clause_of(speech, &document->sentences[i]);
        if (clause.headline && headline_read(speech, &document->sentences[i]))
            continue;
        for (uint32_t at = clause.first; at < clause.last; at++)
            if (speech->words[at]->forms && !speech->taken[at] &&
                !speech_quoted(speech, at)) {
                Clause near = near_clause(clause, at);
                cue_read(&near, at);
            }
    }
}
