/* SPDX-License-Identifier: MIT */
#include "find/statement_clause.h"

#include "find/statement_active.h"
#include "find/statement_apposition.h"
#include "find/statement_content.h"
#include "find/statement_content_end.h"
#include "find/statement_headline.h"
#include "find/statement_phrase.h"
#include "find/statement_speaker.h"

enum {
    CONTENT_TOKENS_MIN = 2,
    AGENT_TOKENS_MAX = 4,
    SAYS_TOKENS_MAX = 6,
    REACH_TOKENS_MAX = 300
};

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

/* A source set into, before or behind a clause: [phrase] starts at `from`. */
static void read_beside(const Clause *clause, uint32_t cue, Range speaker) {
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

static void read_before(const Clause *clause, uint32_t cue) {
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
            read_beside(clause, cue, (Range){cue, cue});
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
        read_beside(clause, cue, speaker);
}

/* "..., kata Ani." and "Kata Ani, ..." without quotation marks. */
static void read_bare(const Clause *clause, uint32_t cue) {
    Speech *speech = clause->speech;
    const SpeechWord *word = speech->words[cue];
    bool inside = cue > clause->first && clause_comma(speech, cue - 1);
    if (!inside && cue != clause->first)
        return;
    if (word->forms & CUE_NYA) {
        read_beside(clause, cue, (Range){cue, cue});
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
    read_beside(clause, cue, speaker);
}

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

/* "dikatakan oleh X", "disebut X sebagai", ", demikian disampaikan X" */
static void read_passive(const Clause *clause, uint32_t cue) {
    Speech *speech = clause->speech;
    if (clause_unsaid(clause, cue))
        return;
    if (speech->words[cue]->forms & CUE_NYA) {
        bool set_off = cue == clause->first || clause_comma(speech, cue - 1);
        if (set_off && clause_comma(speech, cue + 1)) /* "Dikatakannya, ..." */
            read_beside(clause, cue, (Range){cue, cue});
        else if (points_back(clause, cue))
            read_thus(clause, cue, (Range){cue, cue});
        else if (!set_off)
            read_amid(clause, cue);
        return;
    }
    if (speech->words[cue]->retold && cue + 2 < clause->last &&
        opens_speech(clause, cue) &&
        (speech_is(speech, cue + 1, WORD_THAT) ||
         clause_comma(speech, cue + 1))) {
        uint32_t next = cue + 2; /* "Dijelaskan bahwa ...": who spoke last */
        Range content = {next, content_end(speech, next, clause->last)};
        Said said = content_said(speech, cue, content);
        said.lonely = true;
        clause_add(speech, said, (Range){cue, cue});
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
        read_beside(clause, cue, speaker);
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
        read_before(clause, token);
    else if (forms & CUE_PASSIVE)
        read_passive(clause, token);
    else if (clause->headline && forms & (CUE_HEADLINE | CUE_ACTIVE) &&
             token > clause->first)
        active_read(clause, token);
    else if (forms & CUE_ACTIVE ||
             (forms & CUE_HEADLINE && token > 0 && ends_name(speech, token) &&
              speech_kind(speech, token + 1) != TOKEN_COMMA))
        active_read(clause, token);
    else if (forms & (CUE_BARE | CUE_NYA))
        read_bare(clause, token);
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
