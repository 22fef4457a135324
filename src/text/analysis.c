/* SPDX-License-Identifier: MIT */
#include "text/analysis.h"

#include "text/word.h"

#include <string.h>

enum { ROOT_BYTES_MIN = 3, CLITIC_PENALTY = 30 };

/* One word being analysed: the variant without its clitics in hand. */
typedef struct Search {
    const AffixTable *affixes;
    const RootTable *roots;
    Analysis best;
    int penalty; /* for clitics */
    bool clitic, nya;
} Search;

/* Does the root take a verb's prefix and no suffix, so that it may be a verb
 * by itself? "surat" does not become one by "menyurati". */
static bool is_verbal(const AffixTable *affixes, const Root *root) {
    for (size_t f = 1; f < affixes->family_count; f++) {
        Voice voice = affixes->families[f].voice;
        uint8_t index = affixes->index[f][0][0];
        if ((voice == VOICE_ACTIVE || voice == VOICE_PASSIVE) && index &&
            root_allows(root, index - 1u))
            return true;
    }
    return false;
}

static Voice voice_of(const AffixTable *affixes, const Root *root,
                      Combination used) {
    bool noun_suffix = used.suffix && used.suffix == affixes->noun_suffix;
    Voice voice = affixes->families[used.outer].voice;
    if (noun_suffix && (!used.outer || voice == VOICE_BARE))
        return VOICE_NOUN; /* kiriman, pertemuan */
    if (used.outer)
        return voice == VOICE_NOUN && used.suffix && !noun_suffix ? VOICE_BARE
                                                                  : voice;
    return used.suffix || is_verbal(affixes, root) ? VOICE_BARE : VOICE_NONE;
}

static int count_allowed(const Root *root) {
    return __builtin_popcountll(root->allowed[0]) +
           __builtin_popcountll(root->allowed[1]);
}

static int score_of(const Search *search, const Root *root, Slice text,
                    Combination used) {
    const AffixTable *affixes = search->affixes;
    bool bare = !used.outer && !used.suffix;
    if (bare)
        return search->clitic ? SCORE_CLITIC + (int)text.length : SCORE_WHOLE;
    size_t index = affixes->index[used.outer][used.inner][used.suffix];
    if (index && root_allows(root, index - 1))
        return SCORE_ALLOWED + 100 + count_allowed(root) - search->penalty;
    if (!affixes->circumfix[used.outer][used.suffix] ||
        text.length < ROOT_BYTES_MIN)
        return 0;
    return SCORE_POSSIBLE + 100 + 4 * (int)text.length -
           10 * (used.inner != 0) - search->penalty;
}

static void root_try(Search *search, Slice text, Combination used) {
    if (text.length < 2)
        return;
    const Root *root = root_find(search->roots, slice_hash(text));
    if (!root)
        return;
    int score = score_of(search, root, text, used);
    if (score <= search->best.score)
        return;
    search->best = (Analysis){
        .root = root->word,
        .affixes = used,
        .voice = voice_of(search->affixes, root, used),
        .score = score,
        .clitic = search->clitic,
        .nya = search->nya,
    };
}

/* What follows the prefix, with the letter that it swallowed put back. The
 * word's bytes before it are overwritten: they are of no more use. */
static bool prefix_cut(const Prefix *prefix, Slice word, char *bytes,
                       Slice *rest) {
    size_t cut = prefix->form.length;
    if (word.length < cut + 2)
        return false;
    for (size_t i = 1; i < cut; i++) /* the first letter is known */
        if (word.text[i] != prefix->form.text[i])
            return false;
    if (prefix->before.length &&
        !memchr(prefix->before.text, word.text[cut], prefix->before.length))
        return false;
    size_t restored = prefix->restored != '\0';
    bytes[0] = prefix->restored;
    memcpy(bytes + restored, word.text + cut, word.length - cut);
    *rest = (Slice){bytes, word.length - cut + restored};
    return true;
}

static void inner_try(Search *search, Slice word, Combination used) {
    const AffixTable *affixes = search->affixes;
    char bytes[WORD_BYTES_MAX + 2];
    uint64_t left = affixes->starting[(unsigned char)word.text[0]];
    for (; left; left &= left - 1) {
        const Prefix *prefix = &affixes->prefixes[__builtin_ctzll(left)];
        Slice rest;
        used.inner = prefix->family;
        if (affixes->families[used.outer].inner >> prefix->family & 1 &&
            prefix_cut(prefix, word, bytes, &rest))
            root_try(search, rest, used);
    }
}

static void prefixes_try(Search *search, Slice word, uint8_t suffix) {
    const AffixTable *affixes = search->affixes;
    char bytes[WORD_BYTES_MAX + 1];
    root_try(search, word, (Combination){.suffix = suffix});
    uint64_t left = affixes->starting[(unsigned char)word.text[0]];
    for (; left; left &= left - 1) {
        const Prefix *prefix = &affixes->prefixes[__builtin_ctzll(left)];
        Slice rest;
        if (!prefix_cut(prefix, word, bytes, &rest))
            continue;
        Combination used = {.outer = prefix->family, .suffix = suffix};
        root_try(search, rest, used);
        inner_try(search, rest, used);
    }
}

static unsigned char last_byte(Slice word) {
    return (unsigned char)word.text[word.length - 1];
}

static void suffixes_try(Search *search, Slice word) {
    const AffixTable *affixes = search->affixes;
    if (!word.length)
        return;
    uint32_t left = affixes->suffix_ending[last_byte(word)];
    for (; left; left &= left - 1) {
        unsigned i = (unsigned)__builtin_ctz(left);
        Slice suffix = affixes->suffixes[i];
        if (word.length >= suffix.length + 2 && slice_ends(word, suffix))
            prefixes_try(search,
                         slice_part(word, 0, word.length - suffix.length),
                         (uint8_t)i);
    }
}

bool clitic_cut(const AffixTable *affixes, Slice *word, bool *nya) {
    if (!word->length)
        return false;
    uint32_t left = affixes->clitic_ending[last_byte(*word)];
    for (; left; left &= left - 1) {
        unsigned i = (unsigned)__builtin_ctz(left);
        Slice clitic = affixes->clitics[i];
        if (word->length < clitic.length + 3 || !slice_ends(*word, clitic))
            continue;
        *nya |= i == affixes->third_clitic;
        *word = slice_part(*word, 0, word->length - clitic.length);
        if (slice_ends(*word, SLICE("-")))
            word->length--;
        return true;
    }
    return false;
}

Analysis word_analyse(const AffixTable *affixes, const RootTable *roots,
                      Slice word) {
    Search search = {.affixes = affixes, .roots = roots};
    suffixes_try(&search, word);
    for (int clitics = 0; clitics < 2; clitics++) {
        if (search.best.score >= SCORE_ALLOWED ||
            !clitic_cut(affixes, &word, &search.nya))
            break;
        search.clitic = true;
        search.penalty += CLITIC_PENALTY;
        suffixes_try(&search, word);
    }
    return search.best;
}
