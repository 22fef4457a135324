/* SPDX-License-Identifier: MIT */
/* What is said at a token: the pattern whose words stand there. */
#include "find/event_pattern.h"

/* Tokens among which a complement is looked for; what makes a doing none
 * stands near: "meminta izin". */
enum { WITH_AFTER = 8, WITH_NOTHING_AFTER = 3, WITH_BEFORE = 8 };

/* The word without its clitic: "pasukannya" is "pasukan". */
static Word word_bare(const Document *document, uint32_t token) {
    Slice text = token_text(document, token);
    return word_of(document->tokens[token].flags & TOKEN_NYA
                       ? text_bare(document, text)
                       : text);
}

static bool with_is(const Pattern *pattern, const Document *document,
                    uint32_t token) {
    const Token *row = &document->tokens[token];
    Word bare = row->flags & TOKEN_NYA ? word_bare(document, token) : 0;
    for (size_t n = 0; n < pattern->with_count; n++)
        if (pattern->with[n] == row->word || pattern->with[n] == bare ||
            (row->voice == VOICE_BARE && pattern->with[n] == row->root))
            return true;
    return false;
}

static bool with_among(const Pattern *pattern, const Document *document,
                       Span tokens, uint32_t *found) {
    for (uint32_t i = tokens.start; i < tokens.end; i++) {
        if (document->tokens[i].kind == TOKEN_STOP)
            break;
        if (with_is(pattern, document, i)) {
            *found = i;
            return true;
        }
    }
    return false;
}

/* A complement stands behind the word; with a passive also before it. */
static bool with_holds(const Pattern *pattern, const Document *document,
                       const Sentence *sentence, Doing *doing) {
    doing->complement = 0;
    if (!pattern->with_count)
        return true;
    uint32_t reach = pattern->event ? WITH_AFTER : WITH_NOTHING_AFTER;
    Span behind = {doing->last, doing->last + reach};
    if (behind.end > sentence->last)
        behind.end = sentence->last;
    if (with_among(pattern, document, behind, &doing->complement))
        return true;
    if (doing->voice != VOICE_PASSIVE)
        return false;
    Span before = {sentence->first, doing->first};
    if (doing->first > sentence->first + WITH_BEFORE)
        before.start = doing->first - WITH_BEFORE;
    return with_among(pattern, document, before, &doing->complement);
}

static bool in_headline(const Document *document, const Sentence *sentence) {
    return document->paragraphs[sentence->paragraph].headline;
}

/* Where a bare root is a verb: in headlines, where it else is as often a noun
 * or part of another word, and behind a pronoun: "pelaku kami tangkap". */
static bool bare_verb_at(const Document *document, const Sentence *sentence,
                         uint32_t token) {
    return in_headline(document, sentence) ||
           (token > sentence->first &&
            document->tokens[token - 1].listed_class == CLASS_PRONOUN &&
            !(document->tokens[token].flags & TOKEN_CAPITAL));
}

static void chain_match(const PatternTable *table, const Document *document,
                        const Sentence *sentence, uint32_t row, Doing *doing) {
    static const Voice VOICES[] = {VOICE_NONE, VOICE_ACTIVE, VOICE_PASSIVE,
                                   VOICE_NOUN};
    Voice voice = doing->voice;
    for (; row != PATTERN_LAST; row = table->rows[row].next) {
        const Pattern *pattern = &table->rows[row];
        doing->voice =
            pattern->form == FORM_ROOT ? voice : VOICES[pattern->form];
        if ((pattern->headline &&
             !bare_verb_at(document, sentence, doing->first)) ||
            !with_holds(pattern, document, sentence, doing))
            continue;
        doing->pattern = pattern;
        return;
    }
}

static bool root_voice(const Document *document, const Sentence *sentence,
                       uint32_t token, Voice *voice) {
    switch (document->tokens[token].voice) {
    case VOICE_ACTIVE:
        *voice = VOICE_ACTIVE;
        return true;
    case VOICE_BARE:
        *voice = VOICE_ACTIVE;
        return bare_verb_at(document, sentence, token);
    case VOICE_PASSIVE:
    case VOICE_ACCIDENTAL:
        *voice = VOICE_PASSIVE;
        return true;
    default:
        return false;
    }
}

/* "Israel Deportasi Aktivis": inside a headline a bare root that is also a
 * noun is the verb. */
static bool headline_verb(const Document *document, const Sentence *sentence,
                          uint32_t token) {
    return in_headline(document, sentence) &&
           document->tokens[token].voice == VOICE_BARE &&
           token > sentence->first &&
           document->tokens[token - 1].listed_class != CLASS_ADPOSITION;
}

/* Tries the printed words at the token; sets doing->pattern when they say a
 * doing or are known to say none. */
static void words_match(const PatternTable *table, const Document *document,
                        const Sentence *sentence, Doing *doing) {
    PhraseMatch phrase = {.last = doing->last};
    if (!phrase_match(table->words, document, doing->first, sentence->last,
                      &phrase)) {
        /* "kunjungannya" */
        if (!(document->tokens[doing->first].flags & TOKEN_NYA))
            return;
        phrase.value = map_get(table->heads, word_bare(document, doing->first));
        if (phrase.value == MAP_ABSENT)
            return;
    }
    doing->last = phrase.last;
    chain_match(table, document, sentence, phrase.value, doing);
    if (doing->pattern)
        return;
    /* Without its complement "diserahkan ke" is still "diserahkan". */
    bool longer = doing->last > doing->first + 1;
    doing->last = doing->first + 1;
    uint32_t row = map_get(table->heads, document->tokens[doing->first].word);
    if (longer && row != MAP_ABSENT)
        chain_match(table, document, sentence, row, doing);
}

static void root_match(const PatternTable *table, const Document *document,
                       const Sentence *sentence, Doing *doing) {
    const Token *token = &document->tokens[doing->first];
    uint32_t row = map_get(table->roots, token->root);
    if (row != MAP_ABSENT &&
        root_voice(document, sentence, doing->first, &doing->voice))
        chain_match(table, document, sentence, row, doing);
}

bool doing_at(const PatternTable *table, const Document *document,
              const Sentence *sentence, uint32_t first, Doing *doing) {
    *doing = (Doing){.first = first, .last = first + 1};
    if (document->tokens[first].kind != TOKEN_WORD)
        return false;
    bool verb = headline_verb(document, sentence, first);
    if (verb)
        root_match(table, document, sentence, doing);
    if (!doing->pattern)
        words_match(table, document, sentence, doing);
    if (!doing->pattern && !verb)
        root_match(table, document, sentence, doing);
    return doing->pattern && doing->pattern->event;
}

bool verb_printed_at(const PatternTable *table, const Document *document,
                     uint32_t token) {
    PhraseMatch phrase;
    uint32_t limit = (uint32_t)document->token_count;
    if (!phrase_match(table->words, document, token, limit, &phrase))
        return false;
    return table->rows[phrase.value].form != FORM_NOUN;
}
