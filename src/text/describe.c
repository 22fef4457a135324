/* SPDX-License-Identifier: MIT */
#include "text/describe.h"

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

/* "telah", "menurut", "kepadanya": the class says what it is. It has no
 * voice, and its root is itself without clitics: "adalah" is not "ada". */
static void closed_describe(const Describer *describer, Token *token,
                            Analysis found) {
    bool affixed = found.affixes.outer || found.affixes.suffix;
    bool closed = lexicon_class(describer->lexicon, found.root);
    if (found.score && !affixed && (!found.clitic || closed))
        token->root = found.root;
    bool refers = token->word_class == CLASS_ADPOSITION ||
                  token->word_class == CLASS_PRONOUN ||
                  token->word_class == CLASS_DETERMINER;
    token->flags |= found.nya && refers ? TOKEN_NYA : 0;
}

static WordClass class_of(const Describer *describer, const Token *token,
                          Analysis found, bool title_case) {
    bool affixed = found.affixes.outer || found.affixes.suffix;
    bool name = (token->flags & TOKEN_CAPITAL) &&
                !(token->flags & TOKEN_FIRST) && !title_case;
    if (name)
        return CLASS_PROPER;
    WordClass class = CLASS_UNKNOWN;
    if (found.score && !affixed) /* "dialah", "bukankah" */
        class = lexicon_class(describer->lexicon, found.root);
    if (!class)
        class = class_of_voice(found.voice);
    if (class == CLASS_VERB && found.voice == VOICE_ACCIDENTAL &&
        lexicon_class(describer->lexicon, found.root) == CLASS_ADJECTIVE)
        class = CLASS_ADJECTIVE; /* "terbesar" */
    if (!class && !found.score && (token->flags & TOKEN_CAPITAL))
        class = CLASS_PROPER;
    return class;
}

static void word_describe(const Describer *describer, Token *token,
                          bool title_case) {
    Slice text = slice_part(describer->text, token->start, token->end);
    Analysis found = morphology_analyse(describer->morphology, text, token);
    token->word_class = lexicon_class(describer->lexicon, token->word);
    if (token->word_class) {
        closed_describe(describer, token, found);
        return;
    }
    if (found.score) {
        token->root = found.root;
        token->voice = (uint8_t)found.voice;
        token->flags |= found.nya ? TOKEN_NYA : 0;
    }
    token->word_class = (uint8_t)class_of(describer, token, found, title_case);
    if (token->word_class == CLASS_ADJECTIVE)
        token->voice = VOICE_NONE;
}

void sentence_describe(const Describer *describer, const Sentence *sentence,
                       Token *tokens) {
    bool title_case =
        tokens_title_case(tokens, sentence->first, sentence->last);
    for (uint32_t i = sentence->first; i < sentence->last; i++) {
        if (tokens[i].kind == TOKEN_NUMBER)
            tokens[i].word_class = CLASS_NUMERAL;
        else if (tokens[i].kind == TOKEN_WORD)
            word_describe(describer, &tokens[i], title_case);
    }
}
