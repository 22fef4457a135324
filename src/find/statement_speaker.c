/* SPDX-License-Identifier: MIT */
#include "find/statement_speaker.h"

#include "find/statement_apposition.h"
#include "find/statement_person.h"
#include "text/word.h"

enum { PHRASE_TOKENS_MAX = 30, MADE_TOKENS_MAX = 3, REACH_TOKENS_MAX = 300 };

/* "survei Ani | 77 persen warga": a figure is no part of a name. */
static bool counts(const Speech *speech, uint32_t token) {
    const Figure *figure = figure_covering(speech->found, token);
    return figure && figure->first == token && figure->unit.length;
}

static bool phrase_ends(const Speech *speech, uint32_t token) {
    switch (speech_kind(speech, token)) {
    case TOKEN_WORD:
        if (speech_is(speech, token, WORD_DESCRIBES) &&
            !speech_date(speech, token))
            return false;
        return speech_is(speech, token,
                         WORD_PLACE | WORD_WHICH | WORD_CLAUSE | WORD_APART |
                             WORD_WHILE | WORD_THAT | WORD_REQUEST |
                             WORD_CREDIT | WORD_NOT | WORD_ROLE) ||
               (speech_is(speech, token, WORD_ADVERB | WORD_DAY) &&
                !speech_capital(speech, token)) ||
               speech_date(speech, token) || speech_verb(speech, token);
    case TOKEN_NUMBER:
        return speech_date(speech, token) != NULL;
    case TOKEN_OPEN:
    case TOKEN_OTHER:
        return false;
    default:
        return true;
    }
}

/* "Ketua Tim untuk Asia, Ani": the mention that the phrase introduces ends
 * it, whatever stands between. */
static uint32_t introduced_end(const Speech *speech, uint32_t first,
                               uint32_t limit) {
    const Name *name = name_introduced(speech->found, first);
    if (!name)
        return first;
    uint32_t last =
        name->last > name->phrase_last ? name->last : name->phrase_last;
    return last <= limit ? last : first;
}

static bool starts(const Speech *speech, uint32_t token) {
    return speech->document->tokens[token].flags & TOKEN_FIRST;
}

/* "Royal Society" of "studi dari Royal Society" */
static Range maker_after(const Speech *speech, uint32_t first, uint32_t limit) {
    Range maker = {first, introduced_end(speech, first, limit)};
    while (maker.last < limit && !phrase_ends(speech, maker.last))
        maker.last = speech_kind(speech, maker.last) == TOKEN_OPEN
                         ? speech_bracket_end(speech, maker.last, limit)
                         : maker.last + 1;
    return maker;
}

static bool is_passive(const Speech *speech, uint32_t token) {
    return token < speech->document->token_count &&
           speech->document->tokens[token].voice == VOICE_PASSIVE;
}

/* The maker of a document: "keterangan | dari Polri", "data | yang dirilis
 * (oleh) Polri"; empty when the phrase is none, or nobody made it. */
static Range made_by(const Speech *speech, Range phrase, uint32_t limit) {
    uint32_t at = phrase.last;
    if (!speech_is(speech, phrase.first, WORD_DOCUMENT) ||
        at > phrase.first + MADE_TOKENS_MAX || at + 1 >= limit)
        return (Range){at, at};
    for (uint32_t i = phrase.first + 1; i < at; i++)
        if (speech_capital(speech, i)) /* "pernyataan Polri | di X" */
            return (Range){at, at};
    if (speech_is(speech, at, WORD_PLACE)) {
        bool from =
            slice_equal(token_text(speech->document, at++), SLICE("dari"));
        /* "informasi dari laman resmi | Polri" */
        while (
            at + 1 < limit &&
            speech_is(speech, at, WORD_DOCUMENT | WORD_ADVERB | WORD_PLATFORM))
            at++;
        return from || speech_capital(speech, at) /* "studi tentang | ikan" */
                   ? maker_after(speech, at, limit)
                   : (Range){at, at};
    }
    if (!speech_is(speech, at, WORD_WHICH) || !is_passive(speech, at + 1))
        return (Range){at, at};
    at += 2;
    if (speech_is(speech, at, WORD_BY))
        at++;
    if (at >= limit || !speech_capital(speech, at) || speech_date(speech, at))
        return (Range){at, at};
    return maker_after(speech, at, limit);
}

Range speaker_after(const Speech *speech, uint32_t token, uint32_t limit) {
    uint32_t first = token;
    while (first < limit &&
           (speech_is(speech, first, WORD_BY | WORD_ONE | WORD_AND) ||
            (speech_is(speech, first, WORD_ADVERB) &&
             (!speech_capital(speech, first) || starts(speech, first)))))
        first++;
    if (limit > first + PHRASE_TOKENS_MAX)
        limit = first + PHRASE_TOKENS_MAX;
    uint32_t last = introduced_end(speech, first, limit);
    if (last == first && phrase_ends(speech, first) &&
        !speech_capital(speech, first))
        return (Range){first, first};
    if (last == first && speech_kind(speech, first) != TOKEN_WORD &&
        speech_kind(speech, first) != TOKEN_OTHER)
        return (Range){first, first};
    last = last == first ? first + 1 : last;
    if (speech_is(speech, first, WORD_DOCUMENT) &&
        speech_is(speech, last, WORD_ADVERB)) /* "situs resmi Polri" */
        last++;
    bool document = speech_is(speech, first, WORD_DOCUMENT);
    while (last < limit && !phrase_ends(speech, last) &&
           !(document && last > first + 1 && counts(speech, last))) {
        if (speech_kind(speech, last) == TOKEN_OPEN)
            last = speech_bracket_end(speech, last, limit);
        else if (speech_is(speech, last++, WORD_POINTING))
            break;
    }
    if (last > limit)
        last = limit;
    Range phrase = {first, last};
    Range pointing = apposition_pointing(speech, phrase, limit);
    if (pointing.last > pointing.first)
        return pointing;
    Range maker = made_by(speech, phrase, limit);
    return maker.last > maker.first ? maker
                                    : apposition_named(speech, phrase, limit);
}

/* Back over what may stand between a subject and its verb. */
static uint32_t back_over_adverbs(const Speech *speech, uint32_t cue,
                                  uint32_t start) {
    uint32_t i = cue;
    while (i > start && speech_is(speech, i - 1, WORD_ADVERB) &&
           (!speech_capital(speech, i - 1) || speech_headline(speech, cue)))
        i--;
    return i;
}

/* The noun phrase in front of a position: "Seoul dan Washington | yang". */
static Range phrase_right_before(const Speech *speech, uint32_t last,
                                 uint32_t start) {
    if (last > start && speech_kind(speech, last - 1) == TOKEN_COMMA)
        last--;
    uint32_t age = speech_segment_start(speech, last, start);
    if (age > start && speech_kind(speech, age) == TOKEN_NUMBER)
        last = age - 1; /* "Ani, 39 tahun, | yang" */
    const Name *best = name_ending(speech->found, start, last);
    uint32_t first = last;
    if (best)
        first =
            best->phrase_first < best->first ? best->phrase_first : best->first;
    if (first < start)
        first = start;
    while (first > start && !speech_segment_ends(speech, first - 1) &&
           !phrase_ends(speech, first - 1) && last - first < PHRASE_TOKENS_MAX)
        first--;
    while (first < last && speech_is(speech, first, WORD_AND))
        first++;
    /* "di media sosial | postingan yang mengklaim" */
    if (last > first && speech_is(speech, last - 1, WORD_DOCUMENT) &&
        !speech_capital(speech, last - 1))
        first = last - 1;
    return (Range){first, last};
}

/* The same over "Ani yang berusia 39 tahun | yang". */
static Range phrase_back(const Speech *speech, uint32_t last, uint32_t start) {
    Range phrase = phrase_right_before(speech, last, start);
    if (phrase.first > start + 1 && phrase.first < phrase.last &&
        speech_is(speech, phrase.first, WORD_DESCRIBES) &&
        speech_is(speech, phrase.first - 1, WORD_WHICH))
        return phrase_right_before(speech, phrase.first - 1, start);
    return phrase;
}

static bool adjunct_starts(const Speech *speech, uint32_t token) {
    return speech_is(speech, token,
                     WORD_PLACE | WORD_CLAUSE | WORD_CREDIT | WORD_WHICH |
                         WORD_REQUEST | WORD_THUS | WORD_DAY | WORD_NOT) ||
           speech_cue(speech, token, CUE_BEFORE) || speech_date(speech, token);
}

/* The first noun phrase of the sentence that can be its subject, looking from
 * comma to comma and over adjuncts: "Di Wina, Ani, yang ..., mengatakan". */
static Range subject_of_sentence(const Speech *speech, uint32_t start,
                                 uint32_t limit) {
    uint32_t i = start;
    while (i < limit) {
        while (i < limit &&
               (speech_is(speech, i, WORD_AND | WORD_APART | WORD_ADVERB) ||
                (i > start && speech_is(speech, i - 1, WORD_APART) &&
                 speech_is(speech, i, WORD_POINTING)) || /* "Sementara itu" */
                speech_cue(speech, i, CUE_BARE) ||
                speech_segment_ends(speech, i)))
            i++;
        if (i < limit && !adjunct_starts(speech, i)) {
            Range phrase = speaker_after(speech, i, limit);
            if (phrase.last > phrase.first)
                return phrase;
        }
        while (i < limit && speech_kind(speech, i) != TOKEN_COMMA)
            i = speech_kind(speech, i) == TOKEN_OPEN
                    ? speech_bracket_end(speech, i, limit)
                    : i + 1;
    }
    return (Range){start, start};
}

/* Where the clause of the verb begins within its segment. */
static uint32_t clause_start(const Speech *speech, Range segment) {
    uint32_t start = segment.first;
    bool verb = false;
    if (speech_cue(speech, start, CUE_BEFORE)) /* "menurut Ani mengatakan" */
        start++;
    for (uint32_t i = segment.first; i < segment.last; i++) {
        verb |= speech_verb(speech, i);
        if (speech_is(speech, i, WORD_CLAUSE | WORD_THAT | WORD_APART) ||
            (speech_is(speech, i, WORD_WITH) && i == segment.first) ||
            (speech_is(speech, i, WORD_AND) && verb))
            start = i + 1;
    }
    while (start > segment.first && start < segment.last &&
           speech_is(speech, start, WORD_POINTING)) /* "Sementara itu Ani" */
        start++;
    return start;
}

/* The name, if any, that stands right before the verb. */
static Range name_adjacent(const Speech *speech, uint32_t position,
                           uint32_t start) {
    const Name *best = name_ending(speech->found, start, position);
    if (!best)
        return (Range){position, position};
    uint32_t first =
        best->phrase_first < best->first ? best->phrase_first : best->first;
    return (Range){first, position};
}

/* "terdengar seseorang | berkata": the first phrase has another verb; one
 * behind "yang" belongs to what stands between: "Ani di acara yang dibuat Budi
 * |". */
static bool verb_between(const Speech *speech, uint32_t first, uint32_t last) {
    if (speech_is(speech, first, WORD_WHICH))
        return false;
    bool adjunct = speech_is(speech, first, WORD_PLACE), which = false;
    for (uint32_t i = first; i < last; i++) {
        bool verb =
            speech_verb(speech, i) && !speech_is(speech, i, WORD_ADVERB);
        if (verb && !(adjunct && which))
            return true;
        which = speech_is(speech, i, WORD_WHICH) ||
                (which && speech_is(speech, i, WORD_ADVERB));
    }
    return false;
}

static Range subject_in_segment(const Speech *speech, Range segment,
                                uint32_t sentence_first) {
    uint32_t start = clause_start(speech, segment);
    if (start < segment.last && !adjunct_starts(speech, start)) {
        Range phrase = speaker_after(speech, start, segment.last);
        if (phrase.last > phrase.first &&
            !verb_between(speech, phrase.last, segment.last))
            return phrase;
        Range near = phrase_back(speech, segment.last, start);
        bool place = near.first > start && phrase.last > phrase.first &&
                     speech_is(speech, near.first - 1, WORD_PLACE);
        if (near.last > near.first && !place) /* "datang ke rumahnya" */
            return near;
        if (phrase.last > phrase.first)
            return phrase;
    }
    if (segment.last > start + 1 && /* "Dalam kritiknya | dirinya" */
        speech_is(speech, segment.last - 1, WORD_HE) &&
        !speech_is(speech, segment.last - 2, WORD_PLACE | WORD_MUTE))
        return (Range){segment.last - 1, segment.last};
    Range name = name_adjacent(speech, segment.last, start);
    if (name.last > name.first && name.first > sentence_first &&
        !speech_is(speech, name.first - 1, WORD_PLACE))
        return name;
    if (start > segment.first) /* a clause of its own without a subject */
        return (Range){start, start};
    return subject_of_sentence(speech, sentence_first, segment.first);
}

/* The verb whose subject this one shares: "Ani menuduh X dan | menyebutnya",
 * "Ani menuduh X, dengan | menyebutnya". */
static uint32_t sharing(const Speech *speech, uint32_t cue, uint32_t start) {
    uint32_t i = cue;
    while (i > start) {
        uint32_t position = back_over_adverbs(speech, i, start);
        if (position == start)
            break;
        bool joined = speech_is(speech, position - 1,
                                WORD_AND | WORD_WHILE | WORD_WITH) ||
                      (speech_cue(speech, i, CUE_OBJECT) &&
                       speech_kind(speech, position - 1) == TOKEN_COMMA);
        if (!joined)
            break;
        uint32_t before = position - 1;
        while (before > start && (speech_quoted(speech, before - 1) ||
                                  !speech_cue(speech, before - 1, CUE_ACTIVE)))
            before--;
        if (before == start)
            break;
        i = before - 1;
    }
    return i;
}

/* The subject of the clause before "dan", "sambil" or "dengan". */
static Range subject_shared(const Speech *speech, uint32_t start,
                            uint32_t limit) {
    uint32_t clause = start;
    for (uint32_t i = start; i < limit; i++)
        if (speech_is(speech, i, WORD_CLAUSE | WORD_THAT))
            clause = i + 1;
    if (clause > start && !adjunct_starts(speech, clause)) {
        Range phrase = speaker_after(speech, clause, limit);
        if (phrase.last > phrase.first)
            return phrase;
    }
    return subject_of_sentence(speech, start, limit);
}

/* "Warga Desa Sentosa, | Jawa Barat mengatakan": only where what stands before
 * the comma is. */
static bool is_where(const Speech *speech, Range segment, uint32_t start) {
    if (segment.first < start + 2 || adjunct_starts(speech, start) ||
        speech_headline(speech, start))
        return false;
    uint32_t i = start;
    while (i < segment.first && !speech_is(speech, i, WORD_WHICH) &&
           !speech_verb(speech, i))
        i++;
    if (i < segment.first && !speech_is(speech, i, WORD_WHICH))
        return false; /* "Sejauh menyangkut Israel, | Inggris" */
    const Name *place = name_at(speech->found, segment.first);
    const Name *before = name_covering(speech->found, segment.first - 2);
    return place && place->kind == NAME_PLACE && place->last == segment.last &&
           before && before->kind != NAME_PERSON &&
           before->last == segment.first - 1 &&
           speech_kind(speech, segment.first - 1) == TOKEN_COMMA;
}

Range speaker_before(const Speech *speech, uint32_t cue) {
    const Sentence *sentence = speech_sentence(speech, cue);
    uint32_t start = speech_behind_dateline(speech, sentence);
    if (start > cue)
        start = sentence->first;
    if (cue > start + REACH_TOKENS_MAX)
        start = cue - REACH_TOKENS_MAX;
    /* Speech ends at its closing mark: "...," Ani mengatakan. */
    for (uint32_t i = cue; i > start; i--)
        if (speech_kind(speech, i - 1) == TOKEN_QUOTE) {
            if (speech_quoted(speech, i < 2 ? 0 : i - 2))
                start = i;
            break;
        }
    cue = sharing(speech, cue, start);
    uint32_t position = back_over_adverbs(speech, cue, start);
    if (position == start)
        return (Range){position, position};
    uint32_t before = position - 1;
    if (speech_is(speech, before, WORD_WHICH))
        return phrase_back(speech, before, start);
    if (speech_is(speech, before, WORD_AND | WORD_WHILE | WORD_WITH) ||
        (speech_is(speech, before, WORD_APART) && before > start))
        return subject_shared(speech, start, before);
    if (speech_kind(speech, before) == TOKEN_CLOSE) {
        Range phrase = speaker_after(
            speech, speech_segment_start(speech, position, start), position);
        if (phrase.last > phrase.first)
            return phrase;
    }
    Range segment = {speech_segment_start(speech, position, start), position};
    if (segment.first == position) {
        Range person = person_set_off(speech, start, before);
        return person.last > person.first
                   ? person
                   : subject_of_sentence(speech, start, before);
    }
    if (is_where(speech, segment, start))
        return subject_of_sentence(speech, start, segment.first);
    Range person = person_before_degrees(speech, segment, start);
    if (person.last == person.first)
        person = person_described(speech, segment, start);
    return person.last > person.first
               ? person
               : subject_in_segment(speech, segment, start);
}
