/* SPDX-License-Identifier: MIT */
#include "text/describe.h"

#include "base/utf8.h"
#include "text/word.h"

#include <stdatomic.h>

enum {
    PAGE_PLACES = 512,
    SHARED_PLACES = 1 << 16,
    SHARED_MAX = SHARED_PLACES / 2,
    SHARED_AHEAD = 4 /* tokens whose places are fetched from memory */
};

/* A place is taken by its key at once, but read only when it is `ready`, and
 * never changes then. What is known of a word does not depend on who asked
 * first, so that it does not matter either. */
typedef struct SharedWord {
    _Atomic(uint64_t) key;
    atomic_bool ready;
    KnownWord known;
} SharedWord;

struct SharedWords {
    SharedWord places[SHARED_PLACES];
    _Atomic(uint64_t) seen[SHARED_PLACES / 64]; /* words that came once */
    atomic_uint used;
};

SharedWords *shared_words_open(Arena *run) {
    enum { LINE_BYTES = 64 }; /* a place fills a cache line and lies in one */
    char *bytes = arena_take(run, sizeof(SharedWords) + LINE_BYTES);
    return (SharedWords *)(bytes + LINE_BYTES - (uintptr_t)bytes % LINE_BYTES);
}

/* Only the keys are zeroed: most pages fill few of the places. */
PageWords page_words_open(Arena *page) {
    PageWords words = {.keys =
                           arena_take(page, PAGE_PLACES * sizeof(uint64_t))};
    words.known = (void *)arena_buffer(page, PAGE_PLACES * sizeof(KnownWord));
    return words;
}

/* Open addressing, at most half full: the word's place, or a free one. */
static SharedWord *shared_place(SharedWords *shared, uint64_t key) {
    for (size_t at = key % SHARED_PLACES;; at = (at + 1) % SHARED_PLACES) {
        uint64_t there =
            atomic_load_explicit(&shared->places[at].key, memory_order_relaxed);
        if (!there || there == key)
            return &shared->places[at];
    }
}

static bool came_before(SharedWords *shared, uint64_t key) {
    uint64_t bit = 1ull << (key >> 40) % 64;
    _Atomic(uint64_t) *word = &shared->seen[(key >> 46) % (SHARED_PLACES / 64)];
    if (atomic_load_explicit(word, memory_order_relaxed) & bit)
        return true;
    atomic_fetch_or_explicit(word, bit, memory_order_relaxed);
    return false;
}

/* Nothing is lost when another thread was first: it writes the same. */
static void shared_add(SharedWords *shared, SharedWord *place, uint64_t key,
                       const KnownWord *known) {
    uint64_t none = 0;
    if (atomic_load_explicit(&shared->used, memory_order_relaxed) >=
            SHARED_MAX ||
        !came_before(shared, key) ||
        !atomic_compare_exchange_strong(&place->key, &none, key))
        return;
    atomic_fetch_add_explicit(&shared->used, 1, memory_order_relaxed);
    place->known = *known;
    atomic_store_explicit(&place->ready, true, memory_order_release);
}

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

/* "masing-masing", "biasanya": closed words that are a root twice over, or a
 * root with -nya. Of others, the parts mean nothing any more. */
static Word closed_root(const Describer *describer, Slice text, Token token) {
    Analysis found = morphology_analyse(describer->morphology, text, &token);
    bool plain = token.flags & TOKEN_REDUPLICATED;
    return plain && found.score >= SCORE_WHOLE ? found.root : token.word;
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
    token->root = part ? base : token->word;
    if (!morphology_form(describer->morphology, token->word, &token->root) &&
        !morphology_form(describer->morphology, base, &token->root) && !part)
        token->root = closed_root(describer, text, *token);
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

/* Class by lexicon, affixes and capitals; root and voice. False: the class is
 * a guess from the affixes, or none at all. */
static bool word_describe(const Describer *describer, Slice folded,
                          Token *token, bool title_case) {
    if (closed_describe(describer, folded, token))
        return true;
    Analysis found = morphology_analyse(describer->morphology, folded, token);
    if (found.score) {
        token->root = found.root;
        token->voice = (uint8_t)found.voice;
        token->flags |= found.nya ? TOKEN_NYA : 0;
    }
    token->word_class = (uint8_t)class_of(describer, token, found, title_case);
    if (token->word_class == CLASS_ADJECTIVE)
        token->voice = VOICE_NONE;
    return token->flags & TOKEN_CAPITAL && !(token->flags & TOKEN_FIRST) &&
           !title_case;
}

static void known_fill(const Describer *describer, Token token, bool title_case,
                       KnownWord *known) {
    char bytes[WORD_BYTES_MAX];
    Slice text = slice_part(describer->text, token.start, token.end);
    Slice folded = {bytes, utf8_fold_into(bytes, sizeof bytes, text)};
    bool listed = word_describe(describer, folded, &token, title_case);
    known->root = token.root;
    known->word_class = token.word_class;
    known->listed_class = listed ? token.word_class : CLASS_UNKNOWN;
    known->voice = token.voice;
    known->flags = token.flags & (TOKEN_NYA | TOKEN_REDUPLICATED);
    if (describer->tagger)
        tagger_word_score(describer->tagger, &token, folded, title_case,
                          &known->scores);
}

/* With its length, since "dr" and "dr." are one word but not one text. */
static uint64_t key_of(const Token *token, bool title_case) {
    uint64_t flags =
        token->flags & (TOKEN_CAPITAL | TOKEN_ALL_CAPS | TOKEN_FIRST);
    uint64_t length = token->end - token->start;
    uint64_t key = token->word ^ (length << 16 | flags << 1 | title_case);
    return key + !key;
}

/* What is known of a word with these flags, remembered from the last time. */
static const KnownWord *known_word(const Describer *describer,
                                   const Token *token, bool title_case) {
    uint64_t key = key_of(token, title_case);
    SharedWord *shared = shared_place(describer->shared, key);
    if (atomic_load_explicit(&shared->ready, memory_order_acquire))
        return &shared->known;
    size_t place = key % PAGE_PLACES;
    KnownWord *known = &describer->page.known[place];
    if (describer->page.keys[place] != key) {
        known_fill(describer, *token, title_case, known);
        describer->page.keys[place] = key;
        shared_add(describer->shared, shared, key, known);
    }
    return known;
}

static void token_describe(Token *token, const KnownWord *known) {
    token->root = known->root;
    token->word_class = known->word_class;
    token->listed_class = known->listed_class;
    token->voice = known->voice;
    token->flags |= known->flags;
}

static void token_tag(const Describer *describer, const TaggerPlace *place,
                      const TaggerScores *scores, Token *token) {
    if (token->kind != TOKEN_WORD)
        return;
    if (describer->tagger)
        token->word_class =
            (uint8_t)tagger_class(describer->tagger, place, scores);
    if (!token->listed_class)
        token->listed_class = token->word_class;
}

static void shared_fetch(SharedWords *shared, const Token *token,
                         bool title_case) {
    uint64_t key = key_of(token, title_case);
    __builtin_prefetch(&shared->places[key % SHARED_PLACES]);
}

/* The tagger looks at first guesses of what stands behind a word. */
void sentence_describe(const Describer *describer, const Sentence *sentence,
                       Token *tokens) {
    TaggerScores ring[TAGGER_AHEAD + 1];
    TaggerPlace place = {
        tokens, sentence->first, sentence->last, 0,
        tokens_title_case(tokens, sentence->first, sentence->last)};
    for (uint32_t i = sentence->first; i < sentence->last + TAGGER_AHEAD; i++) {
        if (i + SHARED_AHEAD < describer->token_count)
            shared_fetch(describer->shared, &tokens[i + SHARED_AHEAD],
                         place.title_case);
        if (i < sentence->last && tokens[i].kind == TOKEN_NUMBER)
            tokens[i].word_class = tokens[i].listed_class = CLASS_NUMERAL;
        else if (i < sentence->last && tokens[i].kind == TOKEN_WORD) {
            const KnownWord *known =
                known_word(describer, &tokens[i], place.title_case);
            token_describe(&tokens[i], known);
            ring[i % (TAGGER_AHEAD + 1)] = known->scores;
        }
        place.at = i - 1;
        if (describer->tagger && i > sentence->first && i <= sentence->last)
            tagger_fetch(describer->tagger, &place);
        if (i < sentence->first + TAGGER_AHEAD)
            continue;
        place.at = i - TAGGER_AHEAD;
        token_tag(describer, &place, &ring[place.at % (TAGGER_AHEAD + 1)],
                  &tokens[place.at]);
    }
}
