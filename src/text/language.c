/* SPDX-License-Identifier: MIT */
#include "text/language.h"

#include "base/file.h"
#include "base/map.h"
#include "base/table.h"
#include "text/word.h"

#include <string.h>

enum {
    LANGUAGES_MAX = 16,
    TOKENS_READ_MAX = 4000, /* the start of a page tells */
    WORDS_MIN = 12,         /* fewer words decide nothing by themselves */
    SHARE_MIN = 9,          /* one word in so many must be a common one */
    SHORT_MAX = 80,         /* so few words may lack the common ones */
    FORMED_SHARE_MIN = 8    /* then one in so many must be formed from a root */
};

struct LanguageList {
    Slice codes[LANGUAGES_MAX];
    size_t count;
    Map *words; /* bit i: a common word of language i */
};

static bool words_load(Arena *run, const char *folder, LanguageList *languages,
                       Error *err) {
    Table table = {.fields_min = 1};
    if (!table_read(run, folder, "common_words.tsv", &table, err))
        return false;
    for (size_t i = 0; i < table.count; i++) {
        Word word = word_of(table.rows[i].fields[0]);
        uint32_t known = map_get(languages->words, word);
        known = known == MAP_ABSENT ? 0 : known;
        map_set(languages->words, word, known | 1u << languages->count);
    }
    return true;
}

LanguageList *languages_load(Arena *run, const char *folder, Error *err) {
    Table table = {.fields_min = 2};
    if (!table_read(run, folder, "languages.tsv", &table, err))
        return NULL;
    LanguageList *languages = arena_take(run, sizeof *languages);
    languages->words = map_open(run);
    for (size_t i = 0; i < table.count; i++) {
        const TableRow *row = &table.rows[i];
        if (languages->count == LANGUAGES_MAX) {
            table_error(&table, row, row->fields[0], "too many languages", err);
            return NULL;
        }
        const char *path =
            file_path(run, folder, slice_string(run, row->fields[1]));
        if (!words_load(run, path, languages, err))
            return NULL;
        languages->codes[languages->count++] = row->fields[0];
    }
    return languages;
}

/* Does the page declare this language: "id", "id-ID", "ID_id"? */
static bool is_declared(Slice code, Slice declared) {
    return slice_starts_nocase(declared, code) &&
           (declared.length == code.length ||
            strchr("-_", declared.text[code.length]));
}

/* "menyatakan", "dimiliki", "pencabutan": formed from a root that is known */
static bool is_formed(const Token *token) {
    return token->voice != VOICE_NONE && token->voice != VOICE_BARE;
}

Slice language_of(const LanguageList *languages, const Token *tokens,
                  size_t count, Slice declared) {
    size_t words = 0, formed = 0, common[LANGUAGES_MAX] = {0}, best = 0;
    for (size_t i = 0; i < count && i < TOKENS_READ_MAX; i++) {
        if (tokens[i].kind != TOKEN_WORD)
            continue;
        words++;
        formed += is_formed(&tokens[i]);
        uint32_t known = map_get(languages->words, tokens[i].word);
        known = known == MAP_ABSENT ? 0 : known; /* no branch: words differ */
        for (size_t l = 0; l < languages->count; l++)
            common[l] += known >> l & 1;
    }
    for (size_t l = 1; l < languages->count; l++)
        if (common[l] > common[best])
            best = l;
    for (size_t l = 0; words < WORDS_MIN && l < languages->count; l++)
        if (is_declared(languages->codes[l], declared) &&
            common[l] >= common[best])
            return languages->codes[l];
    bool enough = common[best] && common[best] * SHARE_MIN >= words;
    bool told = !best && words <= SHORT_MAX && formed + common[0] > 1 &&
                formed * FORMED_SHARE_MIN >= words;
    return enough || told ? languages->codes[best] : (Slice){0};
}
