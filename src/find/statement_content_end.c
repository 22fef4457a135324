/* SPDX-License-Identifier: MIT */
#include "find/statement_content_end.h"

#include "text/word.h"

enum { CLAUSE_TOKENS_MAX = 7, CREDIT_TOKENS_MAX = 4 };

/* Another cue of the same speaker: "dan (juga) mengatakan". */
static bool cue_follows(const Speech *speech, uint32_t token, uint32_t limit) {
    while (token < limit &&
           speech_is(speech, token,
                     WORD_ADVERB | WORD_AND | WORD_WHILE | WORD_WITH))
        token++;
    return token < limit && !speech_quoted(speech, token) &&
           speech_cue(speech, token, CUE_ACTIVE);
}

/* Somebody else's saying: ", dengan polisi mengatakan", ", setelah Ani
 * berjanji". */
static bool other_says(const Speech *speech, uint32_t token, uint32_t limit) {
    if (!speech_is(speech, token, WORD_WITH | WORD_CLAUSE))
        return false;
    if (limit > token + CLAUSE_TOKENS_MAX)
        limit = token + CLAUSE_TOKENS_MAX;
    for (uint32_t i = token + 1; i < limit; i++) {
        if (speech_cue(speech, i, CUE_ACTIVE))
            return true;
        if (speech_verb(speech, i))
            return false;
    }
    return false;
}

/* Only a time until the end: ", Selasa (10/6/2025)." */
static bool only_time(const Speech *speech, uint32_t first, uint32_t limit) {
    bool time = false;
    for (uint32_t i = first; i < limit; i++) {
        uint8_t kind = speech_kind(speech, i);
        bool in_time = speech_date(speech, i) ||
                       speech_is(speech, i, WORD_DAY) || kind == TOKEN_NUMBER ||
                       kind == TOKEN_OPEN || kind == TOKEN_CLOSE ||
                       kind == TOKEN_STOP || kind == TOKEN_OTHER ||
                       (i == first && speech_is(speech, i, WORD_PLACE));
        if (!in_time)
            return false;
        time |= speech_date(speech, i) || speech_is(speech, i, WORD_DAY);
    }
    return time;
}

/* ", dalam keterangan tertulis ..." */
static bool document_follows(const Speech *speech, uint32_t token,
                             uint32_t limit) {
    if (!speech_is(speech, token, WORD_PLACE))
        return false;
    if (limit > token + CREDIT_TOKENS_MAX)
        limit = token + CREDIT_TOKENS_MAX;
    for (uint32_t i = token + 1; i < limit; i++)
        if (speech_is(speech, i, WORD_DOCUMENT))
            return true;
    return false;
}

/* "tidak mudah, tetapi | ...": the same speaker goes on. */
static bool contrasts(const Speech *speech, uint32_t first, uint32_t mark) {
    if (!speech_is(speech, mark + 1, WORD_APART) ||
        !speech_is(speech, mark + 1, WORD_AND))
        return false;
    for (uint32_t i = first; i < mark; i++)
        if (speech_is(speech, i, WORD_NOT))
            return true;
    return false;
}

/* "bahwa jembatan itu, | meskipun baru, ...": the verb is still to come. */
static bool awaits_verb(const Speech *speech, uint32_t first, uint32_t mark) {
    if (!first || !speech_is(speech, first - 1, WORD_THAT) ||
        !speech_is(speech, mark - 1, WORD_POINTING))
        return false;
    for (uint32_t i = first; i < mark; i++)
        if (speech_verb(speech, i))
            return false;
    return true;
}

/* "barang lain, | seperti beras", but not ", seperti dikutip Ani" */
static bool is_example(const Speech *speech, uint32_t token) {
    const Document *document = speech->document;
    return slice_equal_nocase(token_text(document, token), SLICE("seperti")) &&
           token + 1 < document->token_count &&
           !speech_is(speech, token + 1, WORD_CREDIT | WORD_WHICH) &&
           !speech_cue(speech, token + 1, CUE_PASSIVE) &&
           document->tokens[token + 1].voice != VOICE_PASSIVE;
}

static bool ends_at_mark(const Speech *speech, uint32_t mark, uint32_t limit) {
    uint32_t next = mark + 1;
    if (next >= limit || speech_quoted(speech, next))
        return false;
    if ((speech_is(speech, next, WORD_CREDIT) && !is_example(speech, next)) ||
        speech_is(speech, next, WORD_APART | WORD_WHILE) ||
        (speech_is(speech, next, WORD_THUS) && /* not "hal itu" */
         !speech_is(speech, next + 1, WORD_POINTING)))
        return true;
    if (speech_cue(speech, next, CUE_BARE | CUE_NYA | CUE_BEFORE) &&
        !(speech->words[next]->takes & TAKES_NAMED &&
          speech_cue(speech, next, CUE_BEFORE)))
        return true; /* ", kata Ani", but not ", bagi Ani" */
    return cue_follows(speech, next, limit) ||
           other_says(speech, next, limit) || only_time(speech, next, limit) ||
           document_follows(speech, next, limit);
}

uint32_t content_end(const Speech *speech, uint32_t first, uint32_t limit) {
    while (limit > first && speech_kind(speech, limit - 1) == TOKEN_STOP)
        limit--;
    for (uint32_t i = first; i < limit; i++) {
        if (speech_quoted(speech, i))
            continue;
        uint8_t kind = speech_kind(speech, i);
        if (kind == TOKEN_OPEN) {
            i = speech_bracket_end(speech, i, limit) - 1;
            continue;
        }
        if (speech_clause_mark(speech, i) && !contrasts(speech, first, i) &&
            !awaits_verb(speech, first, i) && ends_at_mark(speech, i, limit))
            return i;
        if (kind == TOKEN_QUOTE && i > first &&
            document_follows(speech, i + 1, limit))
            return i;
        if (i > first && speech_is(speech, i, WORD_WHILE))
            return i;
        if (i > first && speech_is(speech, i, WORD_AND) &&
            cue_follows(speech, i, limit))
            return i;
    }
    return limit;
}
