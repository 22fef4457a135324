/* SPDX-License-Identifier: MIT */
#include "find/statement_speech.h"

#include "base/list.h"
#include "text/word.h"

/* In a headline single marks quote, and a double one around all of it does
 * not: it shows the headline. */
static void headline_quotes(Speech *speech, const Paragraph *paragraph) {
    const Document *document = speech->document;
    if (!paragraph->headline || paragraph->first >= paragraph->last)
        return;
    uint32_t first = document->sentences[paragraph->first].first;
    uint32_t last = document->sentences[paragraph->last - 1].last;
    bool whole = last > first + 2 && speech->quoted[first + 1] &&
                 speech->quoted[last - 2] &&
                 document->tokens[first].kind == TOKEN_QUOTE;
    bool open = false;
    Word single = word_of(SLICE("'"));
    for (uint32_t i = first; i < last; i++) {
        const Token *token = &document->tokens[i];
        if (whole)
            speech->quoted[i] = false;
        if (token->kind == TOKEN_QUOTE && token->word == single)
            open = !open;
        else
            speech->quoted[i] |= open;
    }
}

Speech speech_open(Arena *page, const Document *document, const CueTable *table,
                   const Findings *found) {
    Speech speech = {
        .page = page, .document = document, .found = found, .table = table};
    size_t count = document->token_count;
    speech.words = arena_take(page, (count + 1) * sizeof *speech.words);
    speech.taken = arena_take(page, count + 1);
    speech.quoted = arena_take(page, count + 1);
    for (size_t i = 0; i < count; i++) {
        speech.words[i] = cue_table_word(table, document->tokens[i].word);
        speech.quoted[i] = document->tokens[i].flags & TOKEN_IN_QUOTE;
    }
    if (document->paragraph_count)
        headline_quotes(&speech, &document->paragraphs[0]);
    return speech;
}

void speech_add(Speech *speech, Said said) {
    speech->said = list_room(speech->page, speech->said, speech->count,
                             &speech->capacity, sizeof *speech->said);
    speech->said[speech->count++] = said;
}

const Sentence *speech_sentence(const Speech *speech, uint32_t token) {
    const Document *document = speech->document;
    size_t low = 0, high = document->sentence_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (document->sentences[middle].first <= token)
            low = middle;
        else
            high = middle;
    }
    return &document->sentences[low];
}

uint8_t speech_kind(const Speech *speech, uint32_t token) {
    return token < speech->document->token_count
               ? speech->document->tokens[token].kind
               : TOKEN_STOP;
}

bool speech_is(const Speech *speech, uint32_t token, uint32_t classes) {
    return token < speech->document->token_count &&
           speech->words[token]->classes & classes;
}

bool speech_form(const Speech *speech, uint32_t token, uint8_t forms) {
    return token < speech->document->token_count &&
           speech->words[token]->forms & forms && !speech->taken[token];
}

bool speech_cue(const Speech *speech, uint32_t token, uint8_t forms) {
    return token < speech->document->token_count &&
           speech->words[token]->forms & forms;
}

uint32_t speech_behind_dateline(const Speech *speech,
                                const Sentence *sentence) {
    return behind_dateline(speech->document, speech->found, sentence);
}

bool speech_headline(const Speech *speech, uint32_t token) {
    uint32_t paragraph = speech_sentence(speech, token)->paragraph;
    return speech->document->paragraphs[paragraph].headline;
}

bool speech_quoted(const Speech *speech, uint32_t token) {
    return token < speech->document->token_count && speech->quoted[token];
}

bool speech_capital(const Speech *speech, uint32_t token) {
    return token < speech->document->token_count &&
           speech->document->tokens[token].flags & TOKEN_CAPITAL;
}

bool speech_verb(const Speech *speech, uint32_t token) {
    if (token >= speech->document->token_count)
        return false;
    const Token *at = &speech->document->tokens[token];
    if (at->flags & TOKEN_CAPITAL || at->kind != TOKEN_WORD)
        return false;
    if (at->listed_class == CLASS_VERB || at->listed_class == CLASS_AUXILIARY)
        return true;
    return at->listed_class == CLASS_UNKNOWN &&
           (at->voice == VOICE_ACTIVE || at->voice == VOICE_PASSIVE);
}

uint32_t speech_bracket_end(const Speech *speech, uint32_t token,
                            uint32_t limit) {
    for (uint32_t i = token; i < limit; i++)
        if (speech_kind(speech, i) == TOKEN_CLOSE)
            return i + 1;
    return token + 1;
}

bool speech_segment_ends(const Speech *speech, uint32_t token) {
    uint8_t kind = speech_kind(speech, token);
    return kind == TOKEN_COMMA || kind == TOKEN_STOP || kind == TOKEN_COLON ||
           kind == TOKEN_DASH || kind == TOKEN_QUOTE;
}

bool speech_clause_mark(const Speech *speech, uint32_t token) {
    uint8_t kind = speech_kind(speech, token);
    return kind == TOKEN_COMMA || kind == TOKEN_COLON ||
           (kind == TOKEN_DASH &&
            speech_kind(speech, token + 1) != TOKEN_NUMBER);
}

uint32_t speech_segment_start(const Speech *speech, uint32_t last,
                              uint32_t start) {
    uint32_t i = last;
    uint32_t depth = 0;
    for (; i > start; i--) {
        uint8_t kind = speech_kind(speech, i - 1);
        depth += kind == TOKEN_CLOSE;
        if (kind == TOKEN_OPEN && depth)
            depth--;
        if (!depth && speech_segment_ends(speech, i - 1))
            break;
    }
    return i;
}

const Date *speech_date(const Speech *speech, uint32_t token) {
    return date_covering(speech->found, token);
}

double speech_quoted_share(const Speech *speech, Range range) {
    uint32_t words = 0, quoted = 0;
    for (uint32_t i = range.first; i < range.last; i++) {
        uint8_t kind = speech_kind(speech, i);
        if (kind != TOKEN_WORD && kind != TOKEN_NUMBER)
            continue;
        words++;
        quoted += speech_quoted(speech, i);
    }
    return words ? (double)quoted / words : 0;
}
