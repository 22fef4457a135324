/* SPDX-License-Identifier: MIT */
#include "find/statement_clause.h"

#include "find/statement_apposition.h"
#include "find/statement_content.h"
#include "find/statement_content_end.h"
#include "find/statement_headline.h"
#include "find/statement_phrase.h"
#include "find/statement_speaker.h"

enum {
    CONTENT_TOKENS_MIN = 2,
    CONTENT_BEFORE_MIN = 3,
    LEAD_TOKENS_MAX = 3,
    AGENT_TOKENS_MAX = 4,
    SAYS_TOKENS_MAX = 6,
    ADVERBS_MAX = 3,
    REACH_TOKENS_MAX = 300
};

/* The part of a sentence outside the quotation that it may begin with. */
typedef struct Clause {
    Speech *speech;
    uint32_t first, last;
    bool headline;
} Clause;

static bool is_comma(const Speech *speech, uint32_t token) {
    uint8_t kind = speech_kind(speech, token);
    return kind == TOKEN_COMMA || kind == TOKEN_DASH;
}

static void said_add(Speech *speech, Said said, Range speaker) {
    if (!said.part_count)
        return;
    said.speaker = speaker;
    speech_add(speech, said);
}

/* "tidak menampik bahwa": who does not deny it says it. */
static bool affirms(const Clause *clause, uint32_t cue) {
    return cue > clause->first &&
           clause->speech->words[cue]->stance == STANCE_DENIES &&
           speech_is(clause->speech, cue - 1, WORD_NOT);
}

/* "tidak mengatakan", "untuk mengatakan", "saya katakan" */
static bool unsaid(const Clause *clause, uint32_t cue) {
    uint32_t i = affirms(clause, cue) ? cue - 1 : cue;
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

/* Does "bahwa", "agar" or a comma open the content? */
static bool opens(const Speech *speech, Range content) {
    if (!content.first || content.last == content.first)
        return false;
    for (uint32_t i = content.first - 1; i < content.last; i++)
        if (speech_is(speech, i, WORD_REQUEST))
            return true;
    return speech_is(speech, content.first - 1, WORD_THAT) ||
           is_comma(speech, content.first - 1);
}

/* "Harga naik tajam, Ani mengatakan kepada pers." */
static Range content_in_front(const Clause *clause, uint32_t subject) {
    Range content = {clause->first, subject};
    if (content.last == content.first ||
        !is_comma(clause->speech, content.last - 1))
        return (Range){0, 0};
    content.last--;
    if (content.last < content.first + CONTENT_BEFORE_MIN)
        return (Range){0, 0};
    for (uint32_t i = content.first; i < content.last; i++)
        if (speech_verb(clause->speech, i))
            return content;
    return (Range){0, 0};
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
        if (is_comma(speech, i) && !speech_quoted(speech, i) &&
            speech_verb(speech, verb))
            return i;
    }
    return content.last;
}

static void read_active(const Clause *clause, uint32_t cue) {
    Speech *speech = clause->speech;
    bool object = speech->words[cue]->forms & CUE_OBJECT;
    if (unsaid(clause, cue) || speech_is(speech, cue + 1, WORD_SPOILS) ||
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
        content = content_in_front(clause, speaker.first);
    else if (speech->words[cue]->takes & TAKES_NAMED &&
             !phrase_has_name(speech, speaker) && !opens(speech, content))
        return;
    Said said = content_said(speech, cue, content);
    if (!said.direct && content.last < content.first + CONTENT_TOKENS_MIN)
        return;
    if (said.stance == STANCE_SAYS && accuses(clause, cue))
        said.stance = STANCE_ACCUSES;
    if (affirms(clause, cue))
        said.stance = STANCE_SAYS;
    said_add(speech, said, speaker);
}

/* "Namun", "Sementara itu", "Di sisi lain": no part of what was said. */
static bool only_lead(const Clause *clause, uint32_t last) {
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

/* A source set into, before or behind a clause: [phrase] starts at `from`. */
static void read_beside(const Clause *clause, uint32_t cue, Range speaker) {
    Speech *speech = clause->speech;
    bool named = speaker.last > speaker.first;
    uint32_t from = named ? speaker.last : cue + 1;
    bool bare = speech_kind(speech, from) == TOKEN_WORD && /* "menurutnya | C"
                                                            */
                (!named || speech_is(speech, speaker.first, WORD_HE)) &&
                speech->words[cue]->forms & CUE_BEFORE;
    uint32_t next = bare ? from : apposition_behind(speech, from, clause->last);
    uint32_t end = content_end(speech, next, clause->last);
    bool behind = next < clause->last && end >= next + CONTENT_TOKENS_MIN &&
                  !speech_is(speech, next, WORD_WHICH);
    Range front = {clause->first, cue};
    bool inside = cue > clause->first && is_comma(speech, cue - 1);
    bool joined = cue > clause->first && /* "..., dan menurut Ani, ..." */
                  speech_is(speech, cue - 1, WORD_AND | WORD_CLAUSE);
    if (inside)
        front.last--;
    bool front_counts = inside && !only_lead(clause, front.last) &&
                        !speech_quoted(speech, front.last - 1);
    if (behind && !front_counts && somebody_says(clause, next, speaker))
        return;
    Said said = content_said(speech, cue,
                             behind ? (Range){next, end} : (Range){next, next});
    if (front_counts) {
        said = content_said(speech, cue, front);
        if (behind && !said.direct && said.part_count == 1 &&
            !speech_is(speech, next, WORD_PLACE))
            said.parts[said.part_count++] = (Range){next, end};
    } else if (cue > clause->first && !inside && !joined &&
               !only_lead(clause, front.last)) {
        return;
    }
    said_add(speech, said, speaker);
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
            said_add(speech, content_said(speech, cue, (Range){cue + 1, end}),
                     (Range){cue, cue});
            return;
        }
        uint32_t next = cue + 1;
        while (is_comma(speech, next))
            next++;
        uint32_t end = content_end(speech, next, clause->last);
        if (only_lead(clause, cue) && end >= next + CONTENT_TOKENS_MIN)
            said_add(speech, content_said(speech, cue, (Range){next, end}),
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
    if (speaker.last > speaker.first &&
        !(report && phrase_bare_data(speech, speaker)) &&
        !speech_is(speech, speaker.first, WORD_I))
        read_beside(clause, cue, speaker);
}

/* "..., kata Ani." and "Kata Ani, ..." without quotation marks. */
static void read_bare(const Clause *clause, uint32_t cue) {
    Speech *speech = clause->speech;
    const SpeechWord *word = speech->words[cue];
    bool inside = cue > clause->first && is_comma(speech, cue - 1);
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
    if (!inside && !is_comma(speech, speaker.last))
        return; /* "Kata nusa berarti pulau, ..." */
    if (word->quote_only &&
        (clause->headline || !name || name->kind != NAME_PERSON))
        return;
    read_beside(clause, cue, speaker);
}

/* Is it told there who says it? */
static bool tells_speech(const Speech *speech, const Sentence *sentence) {
    uint8_t forms = CUE_ACTIVE | CUE_BARE | CUE_NYA | CUE_BEFORE;
    for (uint32_t i = sentence->first; i < sentence->last; i++)
        if (speech_cue(speech, i, forms))
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
    said_add(speech, content_said(speech, cue, content), speaker);
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
           (cue == clause->first ||
            (is_comma(clause->speech, cue - 1) && only_lead(clause, cue - 1)));
}

/* "dikatakan oleh X", "disebut X sebagai", ", demikian disampaikan X" */
static void read_passive(const Clause *clause, uint32_t cue) {
    Speech *speech = clause->speech;
    if (unsaid(clause, cue))
        return;
    if (speech->words[cue]->forms & CUE_NYA) {
        bool set_off = cue == clause->first || is_comma(speech, cue - 1);
        if (set_off && is_comma(speech, cue + 1)) /* "Dikatakannya, ..." */
            read_beside(clause, cue, (Range){cue, cue});
        return;
    }
    if (speech->words[cue]->retold && cue + 2 < clause->last &&
        opens_speech(clause, cue) &&
        (speech_is(speech, cue + 1, WORD_THAT) || is_comma(speech, cue + 1))) {
        uint32_t next = cue + 2; /* "Dijelaskan bahwa ...": who spoke last */
        Range content = {next, content_end(speech, next, clause->last)};
        Said said = content_said(speech, cue, content);
        said.lonely = true;
        said_add(speech, said, (Range){cue, cue});
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
    bool opens = opens_speech(clause, cue);
    if (!named && !thus && !opens && (!name || name->form == NAME_DESCRIBED))
        return;
    Range speaker = speaker_after(speech, first, clause->last);
    if (speaker.last == speaker.first)
        return;
    if (opens && is_comma(speech, speaker.last) &&
        phrase_has_name(speech, speaker)) {
        read_beside(clause, cue, speaker);
        return;
    }
    if ((thus && cue - 1 == clause->first) || points_back(clause, cue)) {
        read_thus(clause, cue, speaker);
        return;
    }
    if (thus) {
        Range front = content_in_front(clause, cue - 1);
        said_add(speech, content_said(speech, cue, front), speaker);
        return;
    }
    for (uint32_t i = speaker.last; i < clause->last; i++) {
        if (is_comma(speech, i) || speech_cue(speech, i, CUE_ACTIVE))
            return;
        if (speech_is(speech, i, WORD_THAT | WORD_ROLE)) {
            Range content = {i + 1, content_end(speech, i + 1, clause->last)};
            said_add(speech, content_said(speech, cue, content), speaker);
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
        read_active(clause, token);
    else if (forms & CUE_ACTIVE ||
             (forms & CUE_HEADLINE && token > 0 && ends_name(speech, token) &&
              speech_kind(speech, token + 1) != TOKEN_COMMA))
        read_active(clause, token);
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
                is_comma(speech, clause.first)))
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
