/* SPDX-License-Identifier: MIT */
#include "text/describe.h"

#include "base/utf8.h"
#include "text/word.h"

static WordClass class_of_voice(Voice voice) {
    switch (voice) {
    case VOICE_ACTIVE:
    case VOICE_PASSIVE:
    case VOICE_ACCIDENTAL:
    case VOICE_MIDDLE:
        return CLASS_VERB;
    case VOICE_NOUN:
        return CLASS_NOUN;
    default:
        return CLASS_UNKNOWN;
    }
}

/* "telah", "menurut", "merekalah": the class says what it is. It has no
 * voice, and its root is itself without clitics; "adalah" is not "ada". */
static bool closed_describe(const Describer *describer, Slice text,
                            Token *token) {
    const Lexicon *lexicon = describer->lexicon;
    bool nya = false;
    Word base = token->word;
    WordClass whole = lexicon_class(lexicon, token->word);
    WordClass part = CLASS_UNKNOWN;
    if (morphology_clitic(describer->morphology, text, &base, &nya))
        part = lexicon_class(lexicon, base);
    token->word_class = (uint8_t)(whole ? whole : part);
    if (!token->word_class)
        return false;
    bool refers = part == CLASS_ADPOSITION || part == CLASS_PRONOUN ||
                  part == CLASS_DETERMINER;
    token->flags |= nya && refers ? TOKEN_NYA : 0;
    token->root =
        morphology_form(describer->morphology, part ? base : token->word);
    return true;
}

static WordClass class_of(const Describer *describer, const Token *token,
                          Analysis found, bool title_case) {
    bool name = (token->flags & TOKEN_CAPITAL) &&
                !(token->flags & TOKEN_FIRST) && !title_case;
    if (name)
        return CLASS_PROPER;
    WordClass class = class_of_voice(found.voice);
    if (class == CLASS_VERB && found.voice == VOICE_ACCIDENTAL &&
        lexicon_class(describer->lexicon, found.root) == CLASS_ADJECTIVE)
        class = CLASS_ADJECTIVE; /* "terbesar" */
    if (!class && !found.score && (token->flags & TOKEN_CAPITAL))
        class = CLASS_PROPER;
    return class;
}

static bool is_open(const Token *token, bool title_case) {
    return !(token->flags & TOKEN_CAPITAL) || (token->flags & TOKEN_FIRST) ||
           title_case;
}

/* False when the class is settled: the lexicon has it, or a capital in
 * mid-sentence says it. */
static bool word_describe(const Describer *describer, Token *token,
                          bool title_case) {
    char bytes[WORD_BYTES_MAX];
    Slice text = slice_part(describer->text, token->start, token->end);
    text = (Slice){bytes, utf8_fold_into(bytes, sizeof bytes, text)};
    if (closed_describe(describer, text, token))
        return false;
    Analysis found = morphology_analyse(describer->morphology, text, token);
    if (found.score) {
        token->root = found.root;
        token->voice = (uint8_t)found.voice;
        token->flags |= found.nya ? TOKEN_NYA : 0;
    }
    token->word_class = (uint8_t)class_of(describer, token, found, title_case);
    if (token->word_class == CLASS_ADJECTIVE)
        token->voice = VOICE_NONE;
    return is_open(token, title_case);
}

/* word_describe(), or what it said of the same word before. */
static void word_describe_once(const Describer *describer, Token *token,
                               bool title_case) {
    enum { GIVEN = TOKEN_NYA | TOKEN_REDUPLICATED | TOKEN_OPEN_CLASS };
    uint64_t place = token->flags & (TOKEN_CAPITAL | TOKEN_FIRST);
    uint64_t key = token->word ^ (place << 1 | title_case);
    KnownWord *known = &describer->known[key % KNOWN_WORDS];
    if (known->key != key) {
        bool open = word_describe(describer, token, title_case);
        token->flags |= open ? TOKEN_OPEN_CLASS : 0;
        *known = (KnownWord){key, token->root, token->word_class, token->voice,
                             token->flags & GIVEN};
        return;
    }
    token->root = known->root;
    token->word_class = known->word_class;
    token->voice = known->voice;
    token->flags |= known->flags;
}

static void open_classes_tag(const Describer *describer,
                             const Sentence *sentence, Token *tokens,
                             bool title_case) {
    TaggerPlace place = {describer->text, tokens, sentence->first,
                         sentence->last,  0,      title_case};
    for (place.at = place.first; place.at < place.last; place.at++) {
        Token *token = &tokens[place.at];
        if (!(token->flags & TOKEN_OPEN_CLASS))
            continue;
        WordClass class = tagger_class(describer->tagger, &place);
        if (class)
            token->word_class = (uint8_t) class;
    }
}

void sentence_describe(const Describer *describer, const Sentence *sentence,
                       Token *tokens) {
    bool title_case =
        tokens_title_case(tokens, sentence->first, sentence->last);
    for (uint32_t i = sentence->first; i < sentence->last; i++) {
        if (tokens[i].kind == TOKEN_NUMBER)
            tokens[i].word_class = CLASS_NUMERAL;
        else if (tokens[i].kind == TOKEN_WORD)
            word_describe_once(describer, &tokens[i], title_case);
    }
    if (describer->tagger)
        open_classes_tag(describer, sentence, tokens, title_case);
}
