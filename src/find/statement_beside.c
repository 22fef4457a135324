/* SPDX-License-Identifier: MIT */
#include "find/statement_beside.h"

#include "find/statement_apposition.h"
#include "find/statement_content.h"
#include "find/statement_content_end.h"
#include "find/statement_phrase.h"
#include "find/statement_speaker.h"

enum { CONTENT_TOKENS_MIN = 2, SAYS_TOKENS_MAX = 6 };

/* "Menurut keterangan Ani, | menyebutkan bahwa": the verb takes the words.
 * "Menurut saksi, | Ani menuturkan, ...": Ani says it, unless the source has a
 * name, when the page has it from both. "Menurut saksi, | surat itu menunjukkan
 * bahwa ...": a document says nothing of its own here. */
static bool somebody_says(const Clause *clause, uint32_t first, Range source) {
    while (speech_is(clause->speech, first, WORD_ADVERB))
        first++;
    if (speech_cue(clause->speech, first, CUE_ACTIVE))
        return true;
    if (source.first == source.last || phrase_has_name(clause->speech, source))
        return false;
    for (uint32_t i = first; i < clause->last && i < first + SAYS_TOKENS_MAX;
         i++) {
        if (speech_cue(clause->speech, i, CUE_ACTIVE))
            return !clause->speech->words[i]->report;
        if (speech_verb(clause->speech, i))
            return false;
    }
    return false;
}

/* Does a clause begin here without a comma before it: "menurut Ani | harga itu
 * akan turun", but not "menurut dinas | setempat, ..."? */
static bool starts_clause(const Speech *speech, uint32_t first,
                          uint32_t limit) {
    if (speech_kind(speech, first) != TOKEN_WORD ||
        speech_capital(speech, first) || speech_date(speech, first) ||
        speech_is(speech, first,
                  WORD_PLACE | WORD_AND | WORD_CLAUSE | WORD_DAY | WORD_WHILE |
                      WORD_CREDIT | WORD_ROLE | WORD_ADVERB) ||
        speech_verb(speech, first))
        return false;
    for (uint32_t i = first; i < limit; i++) {
        if (clause_comma(speech, i) || speech_is(speech, i, WORD_WHICH))
            return false;
        if (speech_is(speech, i, WORD_NOT | WORD_UNREAL | WORD_ADVERB) ||
            (i > first && speech_verb(speech, i)) ||
            speech->document->tokens[i].listed_class == CLASS_AUXILIARY)
            return true;
    }
    return false;
}

/* Is the verb of a clause right here: "akan menempati", "tidak pulang"? */
static bool verb_here(const Speech *speech, uint32_t token) {
    const Token *tokens = speech->document->tokens;
    size_t count = speech->document->token_count;
    while (token < count && (speech_is(speech, token, WORD_ADVERB | WORD_NOT) ||
                             tokens[token].listed_class == CLASS_ADVERB))
        token++;
    return token < count && speech_kind(speech, token) == TOKEN_WORD &&
           (speech_verb(speech, token) ||
            tokens[token].listed_class == CLASS_AUXILIARY) &&
           !speech_cue(speech, token, CUE_ACTIVE);
}

/* The source of "menurut" without the clause behind it: "Ani | harga itu",
 * "pihak berwenang | , Ani akan pulang". */
static Range source_alone(const Speech *speech, Range source, uint32_t limit) {
    const Name *name = name_introduced(speech->found, source.first);
    if (name && name->form == NAME_PROPER && name->kind != NAME_PLACE &&
        name->last < source.last && starts_clause(speech, name->last, limit))
        source.last = name->last;
    for (uint32_t i = source.first + 1; i < source.last; i++)
        if (clause_comma(speech, i) && !speech_capital(speech, source.first) &&
            verb_here(speech, source.last))
            source.last = i;
    return source;
}

void beside_read(const Clause *clause, uint32_t cue, Range speaker) {
    Speech *speech = clause->speech;
    bool named = speaker.last > speaker.first;
    uint32_t from = named ? speaker.last : cue + 1;
    bool bare = speech_kind(speech, from) == TOKEN_WORD && /* "menurutnya | C"
                                                            */
                (!named || speech_is(speech, speaker.first, WORD_HE) ||
                 starts_clause(speech, from, clause->last)) &&
                speech->words[cue]->forms & CUE_BEFORE;
    uint32_t next = bare ? from : apposition_behind(speech, from, clause->last);
    uint32_t end = content_end(speech, next, clause->last);
    bool behind = next < clause->last && end >= next + CONTENT_TOKENS_MIN &&
                  !speech_is(speech, next, WORD_WHICH);
    Range front = {clause->first, cue};
    bool inside = cue > clause->first && clause_comma(speech, cue - 1);
    bool joined = cue > clause->first && /* "..., dan menurut Ani, ..." */
                  speech_is(speech, cue - 1, WORD_AND | WORD_CLAUSE);
    if (inside)
        front.last--;
    bool front_counts = inside && !clause_only_lead(clause, front.last) &&
                        !speech_quoted(speech, front.last - 1);
    if (behind && !front_counts && somebody_says(clause, next, speaker))
        return;
    next += behind && speech_is(speech, next, WORD_THAT);
    Said said = content_said(speech, cue,
                             behind ? (Range){next, end} : (Range){next, next});
    if (front_counts) {
        said = content_said(speech, cue, front);
        if (behind && !said.direct && said.part_count == 1 &&
            !speech_is(speech, next, WORD_PLACE))
            said.parts[said.part_count++] = (Range){next, end};
    } else if (cue > clause->first && !inside && !joined &&
               !clause_only_lead(clause, front.last)) {
        return;
    }
    clause_add(speech, said, speaker);
}

/* "Bagi Ani, ...", "Baginya, ...": what somebody who is named thinks, and not
 * for whom a thing is: "bagi warga". */
static bool is_view(const Clause *clause, uint32_t cue) {
    const Speech *speech = clause->speech;
    if (cue > clause->first &&
        !speech_is(speech, cue - 1, WORD_AND | WORD_APART))
        return false; /* "Malangnya bagi Ani, ..." */
    if (speech->words[cue]->forms & CUE_NYA)
        return speech_kind(speech, cue + 1) == TOKEN_COMMA;
    const Name *name = name_introduced(speech->found, cue + 1);
    return name && name->kind == NAME_PERSON && name->form == NAME_PROPER &&
           speech_kind(speech, name->last) == TOKEN_COMMA;
}

void before_read(const Clause *clause, uint32_t cue) {
    Speech *speech = clause->speech;
    uint8_t forms = speech->words[cue]->forms;
    if (speech->words[cue]->takes & TAKES_NAMED && !is_view(clause, cue))
        return;
    if (forms & CUE_NYA) {
        if (cue > clause->first && speech_is(speech, cue - 1, WORD_WHICH)) {
            uint32_t end = content_end(speech, cue + 1, clause->last);
            clause_add(speech, content_said(speech, cue, (Range){cue + 1, end}),
                       (Range){cue, cue});
            return;
        }
        uint32_t next = cue + 1;
        while (clause_comma(speech, next))
            next++;
        uint32_t end = content_end(speech, next, clause->last);
        if (clause_only_lead(clause, cue) && end >= next + CONTENT_TOKENS_MIN)
            clause_add(speech, content_said(speech, cue, (Range){next, end}),
                       (Range){cue, cue});
        else
            beside_read(clause, cue, (Range){cue, cue});
        return;
    }
    bool report = speech->words[cue]->takes & TAKES_REPORT;
    if ((report && !speech_is(speech, cue + 1, WORD_DOCUMENT)) ||
        speech_is(speech, cue + 1, /* "menurut rencana", "menurut legenda" */
                  WORD_UNREAL | WORD_MUTE))
        return;
    Range speaker = speaker_after(speech, cue + 1, clause->last);
    if (speech_is(speech, speaker.first, WORD_HE))
        speaker.last = speaker.first + 1; /* "menurut mereka | hal itu ..." */
    else if (!report)
        speaker = source_alone(speech, speaker, clause->last);
    if (speaker.last > speaker.first &&
        !(report && phrase_bare_data(speech, speaker)) &&
        !speech_is(speech, speaker.first, WORD_I))
        beside_read(clause, cue, speaker);
}

void bare_read(const Clause *clause, uint32_t cue) {
    Speech *speech = clause->speech;
    const SpeechWord *word = speech->words[cue];
    bool inside = cue > clause->first && clause_comma(speech, cue - 1);
    if (!inside && cue != clause->first)
        return;
    if (word->forms & CUE_NYA) {
        beside_read(clause, cue, (Range){cue, cue});
        return;
    }
    Range speaker = speaker_after(speech, cue + 1, clause->last);
    if (speaker.last == speaker.first ||
        speech_is(speech, speaker.first, WORD_I))
        return;
    const Name *name = name_introduced(speech->found, speaker.first);
    if (!inside && !clause_comma(speech, speaker.last))
        return; /* "Kata nusa berarti pulau, ..." */
    if (word->quote_only &&
        (clause->headline || !name || name->kind != NAME_PERSON))
        return;
    beside_read(clause, cue, speaker);
}
