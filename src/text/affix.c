/* SPDX-License-Identifier: MIT */
#include "text/affix.h"

#include "base/table.h"

static const struct {
    const char *name;
    Voice voice;
} VOICES[] = {
    {"none", VOICE_NONE},     {"bare", VOICE_BARE},
    {"active", VOICE_ACTIVE}, {"passive", VOICE_PASSIVE},
    {"middle", VOICE_MIDDLE}, {"accidental", VOICE_ACCIDENTAL},
    {"noun", VOICE_NOUN},
};

bool voice_named(Slice name, Voice *voice) {
    for (size_t i = 0; i < sizeof VOICES / sizeof *VOICES; i++)
        if (slice_equal(name, slice_of(VOICES[i].name))) {
            *voice = VOICES[i].voice;
            return true;
        }
    *voice = VOICE_NONE;
    return false;
}

/* The family of that name; FAMILIES_MAX when there is none. An empty field
 * is no prefix at all. */
static size_t family_find(const AffixTable *affixes, Slice name) {
    if (!name.length)
        return 0;
    for (size_t i = 0; i < affixes->family_count; i++)
        if (slice_equal(affixes->families[i].name, name))
            return i;
    return FAMILIES_MAX;
}

static size_t suffix_find(const AffixTable *affixes, Slice name) {
    if (!name.length || slice_equal(name, SLICE("none")))
        return 0;
    for (size_t i = 1; i < affixes->suffix_count; i++)
        if (slice_equal(affixes->suffixes[i], name))
            return i;
    return SUFFIXES_MAX;
}

/* Each returns NULL, or what is wrong with the row. */
typedef const char *RowReader(AffixTable *affixes, const TableRow *row);

static const char *family_row(AffixTable *affixes, const TableRow *row) {
    if (affixes->family_count == FAMILIES_MAX)
        return "too many families";
    Family *family = &affixes->families[affixes->family_count];
    family->name = row->fields[1];
    if (!voice_named(row->fields[2], &family->voice))
        return "the voice is unknown";
    affixes->family_count++;
    return NULL;
}

/* The families inside a family may be named before their own row. */
static const char *inner_row(AffixTable *affixes, const TableRow *row) {
    Family *family = &affixes->families[family_find(affixes, row->fields[1])];
    for (size_t i = 3; i < row->count; i++) {
        size_t inner = family_find(affixes, row->fields[i]);
        if (inner == FAMILIES_MAX)
            return "an inner family is unknown";
        family->inner |= 1u << inner;
    }
    return NULL;
}

static const char *prefix_row(AffixTable *affixes, const TableRow *row) {
    size_t family = family_find(affixes, row->fields[1]);
    if (family == FAMILIES_MAX)
        return "the family is unknown";
    if (affixes->prefix_count == PREFIXES_MAX)
        return "too many prefixes";
    Slice form = row->fields[2], restored = row->fields[4];
    if (!form.length || restored.length > 1)
        return "no form, or more than one letter is restored";
    affixes->starting[(unsigned char)form.text[0]] |= 1ull
                                                      << affixes->prefix_count;
    affixes->prefixes[affixes->prefix_count++] =
        (Prefix){.form = form,
                 .before = row->fields[3],
                 .restored = restored.length ? restored.text[0] : '\0',
                 .family = (uint8_t)family};
    return NULL;
}

static const char *suffix_row(AffixTable *affixes, const TableRow *row) {
    if (affixes->suffix_count == SUFFIXES_MAX)
        return "too many suffixes";
    if (slice_equal(row->fields[2], SLICE("noun")))
        affixes->noun_suffix = affixes->suffix_count;
    else if (slice_equal(row->fields[2], SLICE("verb")))
        affixes->verb_suffix = affixes->suffix_count;
    else if (row->fields[2].length)
        return "a suffix is noun, verb or neither";
    affixes->suffixes[affixes->suffix_count++] = row->fields[1];
    return NULL;
}

static const char *clitic_row(AffixTable *affixes, const TableRow *row) {
    if (affixes->clitic_count == CLITICS_MAX)
        return "too many clitics";
    if (slice_equal(row->fields[2], SLICE("third")))
        affixes->third_clitic = affixes->clitic_count;
    else if (row->fields[2].length)
        return "a clitic is third or nothing else";
    affixes->clitics[affixes->clitic_count++] = row->fields[1];
    return NULL;
}

static const char *guess_row(AffixTable *affixes, const TableRow *row) {
    affixes->guess = row->fields[1];
    return NULL;
}

static const char *circumfix_row(AffixTable *affixes, const TableRow *row) {
    size_t family = family_find(affixes, row->fields[1]);
    size_t suffix = suffix_find(affixes, row->fields[2]);
    if (family == FAMILIES_MAX || suffix == SUFFIXES_MAX)
        return "the family or suffix is unknown";
    affixes->circumfix[family][suffix] = true;
    return NULL;
}

/* The number of a combination, new or known; COMBINATIONS_MAX: too many. */
static size_t combination_of(AffixTable *affixes, Combination wanted) {
    uint8_t *index = &affixes->index[wanted.outer][wanted.inner][wanted.suffix];
    if (!*index) {
        if (affixes->combination_count == COMBINATIONS_MAX)
            return COMBINATIONS_MAX;
        affixes->combinations[affixes->combination_count] = wanted;
        *index = (uint8_t)++affixes->combination_count;
    }
    return *index - 1u;
}

static const char *flag_row(AffixTable *affixes, const TableRow *row) {
    size_t outer = family_find(affixes, row->fields[2]);
    size_t inner = family_find(affixes, row->fields[3]);
    size_t suffix = suffix_find(affixes, row->fields[4]);
    if (outer == FAMILIES_MAX || inner == FAMILIES_MAX ||
        suffix == SUFFIXES_MAX)
        return "the family or suffix is unknown";
    Slice flag = row->fields[1];
    if (flag.length != 2 || (flag.text[0] | flag.text[1]) & 0x80)
        return "a flag is two ASCII signs";
    size_t combination =
        combination_of(affixes, (Combination){(uint8_t)outer, (uint8_t)inner,
                                              (uint8_t)suffix});
    if (combination == COMBINATIONS_MAX)
        return "too many combinations of affixes";
    affixes->flags[(size_t)flag.text[0]][(size_t)flag.text[1]] =
        (uint8_t)(combination + 1);
    return NULL;
}

/* Behind all flags: every combination of the first family brings another. */
static const char *implies_row(AffixTable *affixes, const TableRow *row) {
    size_t from = family_find(affixes, row->fields[1]);
    size_t to = family_find(affixes, row->fields[2]);
    if (from == FAMILIES_MAX || to == FAMILIES_MAX)
        return "the family is unknown";
    size_t count = affixes->combination_count;
    for (size_t c = 0; c < count; c++) {
        Combination other = affixes->combinations[c];
        if (other.outer != from)
            continue;
        other.outer = to ? (uint8_t)to : other.inner;
        other.inner = to ? other.inner : 0;
        if (!other.outer && !other.suffix)
            continue; /* the root alone */
        size_t implied = combination_of(affixes, other);
        if (implied == COMBINATIONS_MAX)
            return "too many combinations of affixes";
        affixes->implied[c][implied / 64] |= 1ull << implied % 64;
    }
    return NULL;
}

/* In this order, whatever the order of the rows: later kinds name what
 * earlier ones define. */
static const struct {
    const char *kind;
    RowReader *read;
} ROW_KINDS[] = {
    {"family", family_row}, {"family", inner_row},
    {"prefix", prefix_row}, {"suffix", suffix_row},
    {"clitic", clitic_row}, {"circumfix", circumfix_row},
    {"flag", flag_row},     {"implies", implies_row},
    {"guess", guess_row},
};

enum { ROW_KIND_COUNT = sizeof ROW_KINDS / sizeof *ROW_KINDS };

static bool kinds_known(const Table *table, Error *err) {
    for (size_t i = 0; i < table->count; i++) {
        Slice kind = table->rows[i].fields[0];
        size_t k = 0;
        while (k < ROW_KIND_COUNT &&
               !slice_equal(kind, slice_of(ROW_KINDS[k].kind)))
            k++;
        if (k == ROW_KIND_COUNT)
            return table_error(table, &table->rows[i], kind,
                               "not family, prefix, suffix, circumfix, "
                               "clitic, flag, implies or guess",
                               err);
    }
    return true;
}

static bool rows_read(AffixTable *affixes, const Table *table, size_t kind,
                      Error *err) {
    for (size_t i = 0; i < table->count; i++) {
        const TableRow *row = &table->rows[i];
        if (!slice_equal(row->fields[0], slice_of(ROW_KINDS[kind].kind)))
            continue;
        const char *why = ROW_KINDS[kind].read(affixes, row);
        if (why)
            return table_error(table, row, row->fields[1], why, err);
    }
    return true;
}

static void ending_mark(uint32_t ending[256], Slice form, size_t number) {
    if (form.length)
        ending[(unsigned char)form.text[form.length - 1]] |= 1u << number;
}

static void endings_mark(AffixTable *affixes) {
    for (size_t i = 0; i < 256; i++)
        affixes->suffix_ending[i] = 1; /* none */
    for (size_t i = 1; i < affixes->suffix_count; i++)
        ending_mark(affixes->suffix_ending, affixes->suffixes[i], i);
    for (size_t i = 0; i < affixes->clitic_count; i++)
        ending_mark(affixes->clitic_ending, affixes->clitics[i], i);
}

AffixTable *affixes_load(Arena *run, const char *folder, Error *err) {
    Table table = {.fields_min = 2};
    if (!table_read(run, folder, "affixes.tsv", &table, err) ||
        !kinds_known(&table, err))
        return NULL;
    AffixTable *affixes = arena_take(run, sizeof *affixes);
    affixes->suffix_count = 1; /* 0 is none */
    affixes->third_clitic = CLITICS_MAX;
    for (size_t kind = 0; kind < ROW_KIND_COUNT; kind++)
        if (!rows_read(affixes, &table, kind, err))
            return NULL;
    endings_mark(affixes);
    return affixes;
}

size_t affix_flag(const AffixTable *affixes, const char *flag) {
    if ((flag[0] | flag[1]) & 0x80)
        return COMBINATIONS_MAX;
    uint8_t known = affixes->flags[(size_t)flag[0]][(size_t)flag[1]];
    return known ? known - 1u : COMBINATIONS_MAX;
}

Slice affixes_third(const AffixTable *affixes) {
    return affixes->third_clitic == CLITICS_MAX
               ? (Slice){0}
               : affixes->clitics[affixes->third_clitic];
}
