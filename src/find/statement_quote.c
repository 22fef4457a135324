/* SPDX-License-Identifier: MIT */
#include "find/statement_quote.h"

#include "find/statement_apposition.h"
#include "find/statement_speaker.h"

enum {
    POSTER_TOKENS_MAX = 8,
    ALONE_TOKENS_MIN = 5,
    SUBJECT_TOKENS_MAX = 24,
    JOIN_TOKENS_MAX = 5,
    CLAUSE_TOKENS_MAX = 300
};

/* The reading of the quotations of one page, in text order. */
typedef struct QuoteScan {
    Speech *speech;
    size_t last;   /* said[last] may be continued */
    bool open;     /* there is such a one */
    size_t own;    /* how many of its parts its cue stands beside */
    uint32_t next; /* the token behind it, with its cue's sentence */
    Range waiting[SAID_PARTS_MAX]; /* quotations that wait for a cue */
    size_t waiting_count;
    uint32_t waiting_next; /* the token behind the last of them */
} QuoteScan;

static bool is_mark(const Speech *speech, uint32_t token) {
    return speech_kind(speech, token) == TOKEN_QUOTE;
}

/* The token behind the closing mark. */
static uint32_t behind(const Speech *speech, const Quote *quote) {
    return is_mark(speech, quote->last) ? quote->last + 1 : quote->last;
}

static uint32_t paragraph_last(const Speech *speech, const Quote *quote) {
    const Document *document = speech->document;
    uint32_t sentence = document->paragraphs[quote->paragraph].last;
    return document->sentences[sentence - 1].last;
}

static uint32_t paragraph_first(const Speech *speech, const Quote *quote) {
    const Document *document = speech->document;
    uint32_t sentence = document->paragraphs[quote->paragraph].first;
    return document->sentences[sentence].first;
}

/* Without a comma or full stop... before the closing mark that belongs to the
 * sentence around; a full stop of its own stays. */
static Range quote_words(const Speech *speech, const Quote *quote) {
    Range words = {quote->first, quote->last};
    while (words.last > words.first &&
           speech_kind(speech, words.last - 1) == TOKEN_COMMA)
        words.last--;
    return words;
}

static uint32_t sentence_end(const Speech *speech, uint32_t token) {
    const Sentence *sentence = speech_sentence(speech, token);
    return sentence->last > token ? sentence->last : token + 1;
}

/* Does nothing but speech stand before the opening mark in its sentence? */
static bool starts_sentence(const Speech *speech, const Quote *quote) {
    uint32_t mark = quote->first - 1;
    if (quote->first == 0 || mark <= paragraph_first(speech, quote))
        return true;
    uint8_t kind = speech_kind(speech, mark - 1);
    if (kind == TOKEN_STOP)
        return true;
    return kind == TOKEN_QUOTE && speech_quoted(speech, mark - 2);
}

static void waiting_flush(QuoteScan *scan) {
    if (!scan->waiting_count)
        return;
    Said said = {.cue = TOKEN_NONE,
                 .anchor = scan->waiting[0].first,
                 .direct = true,
                 .lonely = true,
                 .part_count = scan->waiting_count};
    for (size_t i = 0; i < scan->waiting_count; i++)
        said.parts[i] = scan->waiting[i];
    scan->waiting_count = 0;
    speech_add(scan->speech, said);
}

/* Is there nothing between `next` and the quotation's mark? */
static bool adjoins(const Quote *quote, uint32_t next) {
    return quote->first - 1 == next || quote->first == next;
}

static void said_close(QuoteScan *scan, Said said, uint32_t next) {
    speech_add(scan->speech, said);
    scan->last = scan->speech->count - 1;
    scan->own = said.part_count;
    scan->open = true;
    scan->next = next;
}

/* Quotations in paragraphs of their own between two cues belong to the second
 * when nothing parts them from it. */
static void lonely_take(QuoteScan *scan, const Quote *quote) {
    Said *last = scan->open ? &scan->speech->said[scan->last] : NULL;
    if (!last || last->part_count == scan->own || !adjoins(quote, scan->next) ||
        scan->waiting_count)
        return;
    for (size_t i = scan->own; i < last->part_count; i++)
        scan->waiting[scan->waiting_count++] = last->parts[i];
    scan->waiting_next = scan->next;
    last->part_count = scan->own;
}

/* Puts the quotations that waited in front. */
static void waiting_join(QuoteScan *scan, const Quote *quote, Said *said) {
    lonely_take(scan, quote);
    if (!scan->waiting_count)
        return;
    if (!adjoins(quote, scan->waiting_next) ||
        scan->waiting_count + said->part_count > SAID_PARTS_MAX) {
        waiting_flush(scan);
        return;
    }
    Range own = said->parts[0];
    for (size_t i = 0; i < scan->waiting_count; i++)
        said->parts[i] = scan->waiting[i];
    said->parts[scan->waiting_count] = own;
    said->part_count = scan->waiting_count + 1;
    scan->waiting_count = 0;
}

static Said said_of(const Speech *speech, const Quote *quote, uint32_t cue) {
    Said said = {.parts = {quote_words(speech, quote)},
                 .part_count = 1,
                 .cue = cue,
                 .anchor = cue,
                 .direct = true};
    if (cue != TOKEN_NONE)
        said.stance = speech->words[cue]->stance;
    return said;
}

static bool is_nya(const Speech *speech, uint32_t token) {
    return speech->words[token]->forms & CUE_NYA ||
           (!speech->words[token]->forms &&
            speech->document->tokens[token].flags & TOKEN_NYA);
}

/* "...," tandas Ani. "...," jujurnya. Where a quotation ends with its comma,
 * one small word before a person, or with -nya before the full stop, reports
 * it, whichever word it is. */
static bool is_unlisted_cue(const Speech *speech, uint32_t token) {
    const SpeechWord *word = speech->words[token];
    const Token *at = &speech->document->tokens[token];
    if (word->forms || word->classes || at->kind != TOKEN_WORD ||
        speech_capital(speech, token))
        return false;
    if (at->flags & TOKEN_NYA)
        return speech_kind(speech, token + 1) == TOKEN_STOP;
    const Name *name = name_introduced(speech->found, token + 1);
    return name && name->kind == NAME_PERSON && name->form == NAME_PROPER &&
           speech_capital(speech, token + 1);
}

/* "...," demikian bunyi pernyataan | X */
static uint32_t cue_root_behind(const Speech *speech, const Quote *quote) {
    uint32_t i = behind(speech, quote), last = paragraph_last(speech, quote);
    bool thus = false;
    while (i < last && (speech_kind(speech, i) == TOKEN_COMMA ||
                        speech_kind(speech, i) == TOKEN_DASH ||
                        speech_is(speech, i, WORD_THUS))) {
        thus |= speech_is(speech, i, WORD_THUS);
        i++;
    }
    if (i >= last)
        return TOKEN_NONE;
    if (speech_form(speech, i, CUE_BARE | CUE_NYA))
        return i;
    if (thus && speech_form(speech, i, CUE_PASSIVE))
        return i;
    bool before_comma = speech_kind(speech, quote->last - 1) == TOKEN_COMMA;
    if (before_comma && speech_form(speech, i, CUE_BEFORE))
        return i;
    if (speech_form(speech, i, CUE_NOUN) && (thus || before_comma))
        return i;
    return before_comma && starts_sentence(speech, quote) &&
                   is_unlisted_cue(speech, i)
               ? i
               : TOKEN_NONE;
}

/* Most of the clause before a cue: "Harga "akan naik," kata Ani." is rather
 * one clause with a few quoted words. */
static bool rules_its_clause(const Speech *speech, const Quote *quote) {
    if (starts_sentence(speech, quote))
        return true;
    const Sentence *sentence = speech_sentence(speech, quote->first - 1);
    uint32_t first = sentence->first;
    if (quote->first > first + CLAUSE_TOKENS_MAX)
        first = quote->first - CLAUSE_TOKENS_MAX; /* a sentence without end */
    for (uint32_t i = quote->first - 1; i > first; i--)
        if (speech_kind(speech, i - 1) == TOKEN_DASH ||
            speech_kind(speech, i - 1) == TOKEN_COLON)
            first = i;
    return speech_quoted_share(speech, (Range){first, quote->last}) >= .5;
}

/* The account in "demikian unggahan dari akun Instagram @ani". */
static Range poster_after(const Speech *speech, uint32_t token,
                          uint32_t limit) {
    const Document *document = speech->document;
    if (limit > token + POSTER_TOKENS_MAX)
        limit = token + POSTER_TOKENS_MAX;
    for (uint32_t i = token; i + 1 < limit; i++) {
        if (speech_kind(speech, i) == TOKEN_COMMA)
            break;
        if (document->article->text.text[document->tokens[i].start] == '@')
            return (Range){i, i + 2};
    }
    return (Range){token, token};
}

static bool read_root_behind(QuoteScan *scan, const Quote *quote) {
    Speech *speech = scan->speech;
    uint32_t cue = cue_root_behind(speech, quote);
    if (cue == TOKEN_NONE || !rules_its_clause(speech, quote))
        return false;
    uint32_t last = paragraph_last(speech, quote);
    Said said = said_of(speech, quote, cue);
    if (speech->words[cue]->forms & CUE_NOUN)
        said.speaker = poster_after(speech, cue + 1, last);
    if (!is_nya(speech, cue) && said.speaker.first == said.speaker.last)
        said.speaker =
            apposition_far(speech, speaker_after(speech, cue + 1, last), last);
    speech->taken[cue] = true;
    waiting_join(scan, quote, &said);
    said_close(scan, said, sentence_end(speech, cue));
    return true;
}

static bool ends_sentence(const Speech *speech, const Quote *quote) {
    uint32_t next = behind(speech, quote);
    return next >= paragraph_last(speech, quote) ||
           speech_sentence(speech, next)->first == next;
}

/* "...," Ani mempertegas. Whatever a person does with a quotation and nothing
 * else is saying it. */
static bool is_unlisted_verb(const Speech *speech, uint32_t token) {
    const Token *at = &speech->document->tokens[token];
    const Name *name = name_covering(speech->found, token - 1);
    bool person = speech_is(speech, token - 1, WORD_HE) ||
                  (name && name->kind == NAME_PERSON && name->last == token);
    return person && at->voice == VOICE_ACTIVE && speech_verb(speech, token) &&
           !speech->words[token]->forms &&
           speech_kind(speech, token + 1) == TOKEN_STOP;
}

/* "...," Ani mengatakan. */
static bool read_verb_behind(QuoteScan *scan, const Quote *quote) {
    Speech *speech = scan->speech;
    uint32_t first = behind(speech, quote);
    uint32_t last = sentence_end(speech, first);
    uint8_t end = speech_kind(speech, quote->last - 1);
    if (end != TOKEN_COMMA && speech_kind(speech, first) != TOKEN_COMMA &&
        !(end == TOKEN_STOP && !ends_sentence(speech, quote)))
        return false;
    if (last > first + SUBJECT_TOKENS_MAX)
        last = first + SUBJECT_TOKENS_MAX;
    for (uint32_t i = first; i < last && !is_mark(speech, i); i++) {
        if (speech_form(speech, i, CUE_ACTIVE) || is_unlisted_verb(speech, i)) {
            uint8_t kind = speech_kind(speech, i + 1);
            if (kind != TOKEN_STOP && kind != TOKEN_COMMA &&
                kind != TOKEN_QUOTE &&
                !speech_is(speech, i + 1, WORD_PLACE | WORD_WHILE))
                return false;
            Said said = said_of(speech, quote, i);
            said.speaker = speaker_before(speech, i);
            speech->taken[i] = true;
            waiting_join(scan, quote, &said);
            said_close(scan, said, sentence_end(speech, i));
            return true;
        }
        if (speech_verb(speech, i) && !speech_is(speech, i, WORD_DESCRIBES))
            return false;
    }
    return false;
}

/* "menilai "Lumbung" | adalah nama pasar": a name in a clause of its own. */
static bool opens_clause(const Speech *speech, const Quote *quote) {
    uint32_t next = behind(speech, quote);
    return is_mark(speech, quote->first - 1) &&
           speech_form(speech, quote->first - 2, CUE_ACTIVE) &&
           next < paragraph_last(speech, quote) &&
           (speech->words[next]->copula || speech_verb(speech, next));
}

/* The cue that introduces the quotation: "Ani mengatakan (di Solo), | "..." */
static uint32_t cue_in_front(const Speech *speech, const Quote *quote) {
    uint32_t mark = quote->first - 1, first = paragraph_first(speech, quote);
    if (quote->first == 0 || mark <= first)
        return TOKEN_NONE;
    uint8_t kind = speech_kind(speech, mark - 1);
    bool introduced = kind == TOKEN_COMMA || kind == TOKEN_COLON ||
                      speech_is(speech, mark - 1, WORD_THAT) ||
                      speech_form(speech, mark - 1, CUE_ACTIVE);
    if (!introduced)
        return TOKEN_NONE;
    for (uint32_t i = mark, n = 0; i > first && n < SUBJECT_TOKENS_MAX;
         i--, n++) {
        uint8_t at = speech_kind(speech, i - 1);
        if (at == TOKEN_QUOTE || at == TOKEN_STOP)
            break;
        if (speech_form(speech, i - 1,
                        CUE_ACTIVE | CUE_BARE | CUE_NYA | CUE_PASSIVE))
            return i - 1;
    }
    return TOKEN_NONE;
}

static bool read_in_front(QuoteScan *scan, const Quote *quote) {
    Speech *speech = scan->speech;
    uint32_t cue = cue_in_front(speech, quote);
    if (cue == TOKEN_NONE || opens_clause(speech, quote))
        return false;
    /* what a clause says before the quotation is read as a clause */
    uint32_t mark = quote->first - 1;
    for (uint32_t i = cue + 1; i + 1 < mark; i++)
        if (speech_is(speech, i, WORD_THAT) || speech_verb(speech, i))
            return false;
    uint8_t forms = speech->words[cue]->forms;
    Said said = said_of(speech, quote, cue);
    if (forms & CUE_ACTIVE && cue + 1 <= mark)
        said.speaker = speaker_before(speech, cue);
    if (said.speaker.first == said.speaker.last && !(forms & CUE_NYA) &&
        forms & (CUE_BARE | CUE_PASSIVE))
        said.speaker = speaker_after(speech, cue + 1, mark);
    speech->taken[cue] = true;
    waiting_flush(scan);
    said_close(scan, said, sentence_end(speech, behind(speech, quote) - 1));
    return true;
}

/* Does the quotation fill its sentence, so that it can be speech? */
static bool stands_alone(const Speech *speech, const Quote *quote) {
    if (!starts_sentence(speech, quote))
        return false;
    uint32_t next = behind(speech, quote);
    bool ends = next >= paragraph_last(speech, quote) ||
                is_mark(speech, next) ||
                speech_sentence(speech, next)->first == next ||
                speech_kind(speech, next) == TOKEN_STOP;
    return ends && quote->last - quote->first >= ALONE_TOKENS_MIN;
}

/* "...," kata Ani, | "...": the cue stands amid one sentence. */
static bool is_broken(const Speech *speech, const Said *said, uint32_t mark) {
    return said->cue != TOKEN_NONE && said->cue < mark &&
           speech_kind(speech, mark - 1) == TOKEN_COMMA &&
           said->parts[0].last < said->cue &&
           speech_sentence(speech, said->cue) ==
               speech_sentence(speech, mark) &&
           !speech_capital(speech, mark + 1);
}

/* "..." dan | "...": the second of two quotations under one cue. */
static bool read_joined(QuoteScan *scan, const Quote *quote) {
    Speech *speech = scan->speech;
    if (!scan->open || quote->first < 3)
        return false;
    Said *last = &speech->said[scan->last];
    uint32_t mark = quote->first - 1;
    uint32_t end = last->parts[last->part_count - 1].last;
    bool near = mark > end && mark <= end + JOIN_TOKENS_MAX &&
                speech_is(speech, mark - 1, WORD_AND);
    near |= is_broken(speech, last, mark) ||
            (last->cue != TOKEN_NONE && mark == last->cue + 1);
    if (!near || last->part_count == SAID_PARTS_MAX)
        return false;
    last->parts[last->part_count++] = quote_words(speech, quote);
    return true;
}

static void read_alone(QuoteScan *scan, const Quote *quote) {
    Speech *speech = scan->speech;
    if (!stands_alone(speech, quote))
        return;
    uint32_t next = behind(speech, quote);
    if (speech_kind(speech, next) == TOKEN_STOP)
        next++;
    Range words = quote_words(speech, quote);
    Said *last = scan->open ? &speech->said[scan->last] : NULL;
    if (last && adjoins(quote, scan->next) &&
        last->part_count < SAID_PARTS_MAX) {
        last->parts[last->part_count++] = words;
        scan->next = next;
        return;
    }
    if (scan->waiting_count && (!adjoins(quote, scan->waiting_next) ||
                                scan->waiting_count == SAID_PARTS_MAX))
        waiting_flush(scan);
    scan->waiting[scan->waiting_count++] = words;
    scan->waiting_next = next;
}

void quotes_read(Speech *speech) {
    QuoteScan scan = {.speech = speech};
    const Document *document = speech->document;
    for (size_t i = 0; i < document->quote_count; i++) {
        const Quote *quote = &document->quotes[i];
        if (document->paragraphs[quote->paragraph].headline ||
            quote->first == quote->last)
            continue;
        if (!read_root_behind(&scan, quote) &&
            !read_verb_behind(&scan, quote) && !read_in_front(&scan, quote) &&
            !read_joined(&scan, quote))
            read_alone(&scan, quote);
    }
    waiting_flush(&scan);
}
