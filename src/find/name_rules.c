/* SPDX-License-Identifier: MIT */
#include "find/name_rules.h"

#include "base/list.h"
#include "base/table.h"
#include "base/utf8.h"
#include "text/word_list.h"

#include <stdio.h>
#include <string.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

typedef struct SortName {
    const char *name;
    unsigned value;
} SortName;

static const SortName TITLE_SORTS[] = {
    {"role", TITLE_ROLE},
    {"rank", TITLE_RANK},
    {"honorific", TITLE_HONORIFIC},
    {"general", TITLE_GENERAL},
    {"kin", TITLE_KIN},
    {"near", TITLE_NEAR},
    {"aide", TITLE_AIDE},
    {NULL, 0},
};

static const SortName BODY_SORTS[] = {
    {"head", BODY_HEAD},   {"group", BODY_GROUP},
    {"name", BODY_NAME},   {"tail", BODY_TAIL},
    {"seat", BODY_SEAT},   {"press", BODY_PRESS},
    {"thing", BODY_THING}, {NULL, 0},
};

static const SortName PLACE_SORTS[] = {
    {"head", PLACE_HEAD},       {"country", PLACE_COUNTRY},
    {"seat", PLACE_SEAT},       {"province", PLACE_PROVINCE},
    {"regency", PLACE_REGENCY}, {"region", PLACE_REGION},
    {"city", PLACE_CITY},       {NULL, 0},
};

static const SortName WORD_SORTS[] = {
    {"particle", WORD_PARTICLE},
    {"binder", WORD_BINDER},
    {"says", WORD_SAYS},
    {"place", WORD_PLACE},
    {"naming", WORD_NAMING},
    {"pronoun", WORD_PRONOUN},
    {"both", WORD_BOTH},
    {"never", WORD_NEVER},
    {"itu", WORD_ITU},
    {"as", WORD_AS},
    {"sticks", WORD_STICKS},
    {"home", WORD_HOME},
    {"former", WORD_FORMER},
    {"degree", WORD_DEGREE},
    {"quoted", WORD_QUOTED},
    {"group", WORD_GROUP},
    {NULL, 0},
};

static bool sort_read(const Table *table, const TableRow *row,
                      const SortName *sorts, unsigned *sort, Error *err) {
    for (; sorts->name; sorts++)
        if (slice_equal(row->fields[1], slice_of(sorts->name))) {
            *sort = sorts->value;
            return true;
        }
    return table_error(table, row, row->fields[1], "no such sort", err);
}

static void word_mark(NameRules *rules, Slice word, unsigned bit) {
    Word id = word_of(word);
    map_set(rules->words, id, name_word(rules, id) | bit);
}

/* Every token asks what begins with it, and most words begin nothing. */
static void begin_mark(NameRules *rules, const PhraseSet *list, Slice phrase,
                       NameSort sort) {
    size_t space = slice_find(phrase, SLICE(" "), 0);
    unsigned bits = name_begins(rules, list);
    if (space == SIZE_MAX && (sort == BODY_NAME || sort == BODY_PRESS))
        bits |= WORD_BODY;
    word_mark(rules, slice_part(phrase, 0, space), bits);
}

static void entry_add(Arena *run, NameRules *rules, PhraseSet *list,
                      Slice phrase, NameEntry entry) {
    rules->entries = list_room(run, rules->entries, rules->entry_count,
                               &rules->entry_capacity, sizeof *rules->entries);
    uint32_t index = (uint32_t)rules->entry_count;
    rules->entries[rules->entry_count++] = entry;
    phrase_set_add(list, phrase, index);
    begin_mark(rules, list, phrase, entry.sort);
    /* A capital is a place of its own, though it may speak for a state. */
    if (entry.full.length && entry.sort != PLACE_SEAT && list != rules->titles)
        map_set(rules->aliases, word_of(phrase), index);
}

static bool phrases_load(Arena *run, const char *folder, NameRules *rules,
                         PhraseSet *list, Error *err) {
    const SortName *sorts = list == rules->titles   ? TITLE_SORTS
                            : list == rules->bodies ? BODY_SORTS
                                                    : PLACE_SORTS;
    const char *name = list == rules->titles   ? "titles.tsv"
                       : list == rules->bodies ? "organisations.tsv"
                                               : "places.tsv";
    Table table = {.fields_min = 2};
    if (!table_read(run, folder, name, &table, err))
        return false;
    for (size_t i = 0; i < table.count; i++) {
        unsigned sort = 0;
        const TableRow *row = &table.rows[i];
        if (!sort_read(&table, row, sorts, &sort, err))
            return false;
        entry_add(run, rules, list, row->fields[0],
                  (NameEntry){(NameSort)sort, row->fields[2]});
        /* "Otoritas Jasa Keuangan" of "OJK" is a name as well. */
        if (sort == BODY_NAME && row->fields[2].length)
            entry_add(run, rules, rules->full_bodies, row->fields[2],
                      (NameEntry){BODY_NAME, {0}});
    }
    return true;
}

static bool words_load(Arena *run, const char *folder, NameRules *rules,
                       Error *err) {
    Table words = {.fields_min = 2}, given = {.fields_min = 1};
    if (!table_read(run, folder, "name_words.tsv", &words, err) ||
        !table_read(run, folder, "given_names.tsv", &given, err))
        return false;
    for (size_t i = 0; i < words.count; i++) {
        unsigned bit = 0;
        if (!sort_read(&words, &words.rows[i], WORD_SORTS, &bit, err))
            return false;
        word_mark(rules, words.rows[i].fields[0], bit);
    }
    for (size_t i = 0; i < given.count; i++)
        word_mark(rules, given.rows[i].fields[0], WORD_GIVEN);
    return true;
}

/* The values are the sorts themselves. */
/* A phrase by itself and behind each opening: "juga disapa", "yang disapa". */
static void calling_add(Arena *run, const Table *table, Slice phrase,
                        unsigned sort, PhraseSet *callings) {
    bool opened = sort == CALLING_CLAUSE || sort == CALLING_WHICH;
    phrase_set_add(callings, phrase, opened ? CALLING_ALSO : sort);
    for (size_t i = 0; opened && i < table->count; i++) {
        const Slice *opening = table->rows[i].fields;
        bool relative = slice_equal(opening[1], SLICE("relative"));
        if (!relative && !slice_equal(opening[1], SLICE("before")))
            continue;
        const Slice words[] = {opening[0], phrase};
        phrase_set_add(callings, slice_join(run, words, 2, SLICE(" ")),
                       relative ? sort : CALLING_ALSO);
    }
}

static bool callings_load(Arena *run, const char *folder, NameRules *rules,
                          Error *err) {
    enum { OPENING = CALLING_BEHIND + 1 };
    static const SortName SORTS[] = {{"also", CALLING_ALSO},
                                     {"clause", CALLING_CLAUSE},
                                     {"which", CALLING_WHICH},
                                     {"behind", CALLING_BEHIND},
                                     {"before", OPENING},
                                     {"relative", OPENING},
                                     {NULL, 0}};
    Table table = {.fields_min = 2};
    if (!table_read(run, folder, "callings.tsv", &table, err))
        return false;
    rules->callings = phrase_set_open(run);
    for (size_t i = 0; i < table.count; i++) {
        unsigned sort = 0;
        if (!sort_read(&table, &table.rows[i], SORTS, &sort, err))
            return false;
        if (sort != OPENING)
            calling_add(run, &table, table.rows[i].fields[0], sort,
                        rules->callings);
    }
    return true;
}

/* The names of states in the pack's language: the folder is named after it. */
static void countries_load(Arena *run, const char *folder, NameRules *rules) {
    const char *slash = strrchr(folder, '/');
    const char *language = slash ? slash + 1 : folder;
    for (const char *const *code = uloc_getISOCountries(); *code; code++) {
        char locale[16], name[256];
        UChar wide[128];
        UErrorCode status = U_ZERO_ERROR;
        int32_t length;
        snprintf(locale, sizeof locale, "_%s", *code);
        uloc_getDisplayCountry(locale, language, wide, 128, &status);
        u_strToUTF8(name, sizeof name, &length, wide, -1, &status);
        if (U_FAILURE(status) || length < 4)
            continue;
        Slice copy = slice_copy(run, (Slice){name, (size_t)length});
        entry_add(run, rules, rules->places, copy,
                  (NameEntry){PLACE_COUNTRY, {0}});
    }
}

/* "abdi/DkM": the words of a hunspell list that begin with a small letter. */
static bool everyday_load(Arena *run, const char *folder, NameRules *rules,
                          Error *err) {
    Slice rest, line;
    if (!word_list_read(run, folder, SLICE("words"), &rest, err))
        return false;
    while (slice_next_line(&rest, &line)) {
        size_t end = slice_find(line, SLICE("/"), 0), at = 0;
        Slice word = slice_part(line, 0, end == SIZE_MAX ? line.length : end);
        if (word.length && !utf8_is_upper(utf8_next(word, &at)))
            word_mark(rules, word, WORD_COMMON);
    }
    return true;
}

/* Given names of the western world. What the pack knows as something else
 * ("Tim") is left as it is. */
static bool given_load(Arena *run, const char *folder, NameRules *rules,
                       Error *err) {
    Slice rest, line;
    if (!word_list_read(run, folder, SLICE("given"), &rest, err))
        return false;
    while (slice_next_line(&rest, &line))
        if (line.length > 2 && !name_word(rules, word_of(line)))
            word_mark(rules, line, WORD_GIVEN);
    return true;
}

/* Four digits a word. */
static bool habits_load(Arena *run, const char *folder, NameRules *rules,
                        Error *err) {
    static const struct {
        unsigned at, most;
    } COLUMNS[] = {
        {HABIT_CAPITAL, 3}, {HABIT_KIND, 7}, {HABIT_PART, 3}, {HABIT_OFTEN, 1}};
    enum { COLUMN_COUNT = sizeof COLUMNS / sizeof *COLUMNS };
    Table table = {.fields_min = 2};
    if (!table_read(run, folder, "name_habits.tsv", &table, err))
        return false;
    for (size_t i = 0; i < table.count; i++) {
        Slice digits = table.rows[i].fields[1];
        unsigned habit = 0;
        bool fine = digits.length == COLUMN_COUNT;
        for (size_t k = 0; fine && k < COLUMN_COUNT; k++) {
            unsigned digit = (unsigned)(digits.text[k] - '0');
            fine = digit <= COLUMNS[k].most;
            habit |= digit << COLUMNS[k].at;
        }
        if (!fine)
            return table_error(&table, &table.rows[i], digits, "no such habit",
                               err);
        word_mark(rules, table.rows[i].fields[0], habit << WORD_HABIT_AT);
    }
    return true;
}

NameRules *name_rules_load(Arena *run, const char *folder, Error *err) {
    NameRules *rules = arena_take(run, sizeof *rules);
    rules->titles = phrase_set_open(run);
    rules->bodies = phrase_set_open(run);
    rules->full_bodies = phrase_set_open(run);
    rules->places = phrase_set_open(run);
    rules->words = map_open(run);
    rules->aliases = map_open(run);
    countries_load(run, folder, rules);
    if (!phrases_load(run, folder, rules, rules->titles, err) ||
        !phrases_load(run, folder, rules, rules->bodies, err) ||
        !phrases_load(run, folder, rules, rules->places, err) ||
        !words_load(run, folder, rules, err) ||
        !callings_load(run, folder, rules, err) ||
        !everyday_load(run, folder, rules, err) ||
        !given_load(run, folder, rules, err) ||
        !habits_load(run, folder, rules, err))
        return NULL;
    return rules;
}

bool name_match(const NameRules *rules, const PhraseSet *list,
                const Document *document, Span tokens, NameMatch *match) {
    PhraseMatch found;
    if (!phrase_match(list, document, tokens.start, tokens.end, &found))
        return false;
    *match = (NameMatch){&rules->entries[found.value], found.last};
    return true;
}

bool name_is_place(const NameRules *rules, Slice word) {
    Token token = {.word = word_of(word)};
    Document document = {.tokens = &token, .token_count = 1};
    NameMatch found;
    Span tokens = {0, 1};
    return name_match(rules, rules->places, &document, tokens, &found) &&
           found.entry->sort != PLACE_HEAD;
}

unsigned name_word(const NameRules *rules, Word word) {
    uint32_t bits = map_get(rules->words, word);
    return bits == MAP_ABSENT ? 0 : bits;
}

Slice name_full(const NameRules *rules, Word name) {
    uint32_t index = map_get(rules->aliases, name);
    return index == MAP_ABSENT ? (Slice){0} : rules->entries[index].full;
}

static bool everyday(const NameRules *rules, const Token *token,
                     unsigned word) {
    if (word & WORD_COMMON || (token->listed_class != CLASS_UNKNOWN &&
                               token->listed_class != CLASS_PROPER &&
                               token->listed_class != CLASS_NOUN))
        return true;
    return token->root != token->word &&
           name_word(rules, token->root) & WORD_COMMON;
}

unsigned name_word_of(const NameRules *rules, const Token *token) {
    unsigned word = name_word(rules, token->word);
    return everyday(rules, token, word) ? word | WORD_EVERYDAY : word;
}

void name_word_fetch(const NameRules *rules, const Token *token) {
    map_fetch(rules->words, token->word);
    if (token->root != token->word)
        map_fetch(rules->words, token->root);
}
