/* SPDX-License-Identifier: MIT */
#include "check/compare.h"
#include "check/same.h"
#include "text/word.h"

#include <ctype.h>

/* One person in two spellings: "Saut Rajagukguk", "Saut Rajaguguk". The names
 * differ in one long word by a letter or two; the others are the same. */
enum {
    NAME_WORDS_MAX = 6,
    LONG_LETTERS = 5, /* "Al" and "El" are brothers */
    LETTERS_MAX = 32,
    SLIPS_MAX = 2,
    TWO_SLIPS_LETTERS = 8 /* of a word that may have two */
};

static size_t name_split(Slice name, Slice words[NAME_WORDS_MAX]) {
    size_t count = 0;
    for (size_t start = 0; start < name.length && count < NAME_WORDS_MAX;) {
        size_t space = slice_find(name, SLICE(" "), start);
        size_t end = space == SIZE_MAX ? name.length : space;
        if (end > start)
            words[count++] = slice_part(name, start, end);
        start = end + 1;
    }
    return count;
}

/* Accents, numbers and strokes are no slips. */
static bool is_plain(Slice word) {
    for (size_t i = 0; i < word.length; i++)
        if (!isalpha((unsigned char)word.text[i]))
            return false;
    return word.length <= LETTERS_MAX;
}

static size_t least_of(size_t a, size_t b, size_t c) {
    size_t least = a < b ? a : b;
    return least < c ? least : c;
}

/* How many letters are changed, left out or added (Levenshtein). */
static size_t slips_between(Slice a, Slice b) {
    size_t row[LETTERS_MAX + 1];
    for (size_t j = 0; j <= b.length; j++)
        row[j] = j;
    for (size_t i = 1; i <= a.length; i++) {
        size_t corner = row[0];
        row[0] = i;
        for (size_t j = 1; j <= b.length; j++) {
            bool same = (a.text[i - 1] | 32) == (b.text[j - 1] | 32);
            size_t here = least_of(corner + !same, row[j] + 1, row[j - 1] + 1);
            corner = row[j];
            row[j] = here;
        }
    }
    return row[b.length];
}

static bool is_slip(Slice a, Slice b) {
    size_t shorter = a.length < b.length ? a.length : b.length;
    if (shorter < LONG_LETTERS || !is_plain(a) || !is_plain(b))
        return false;
    size_t slips = slips_between(a, b);
    return slips == 1 || (slips == SLIPS_MAX && shorter >= TWO_SLIPS_LETTERS);
}

/* Word by word from the first one on; the longer name may go on. */
static bool is_misspelt(Slice a, Slice b) {
    Slice x[NAME_WORDS_MAX], y[NAME_WORDS_MAX];
    size_t count = name_split(a, x), other = name_split(b, y), slips = 0;
    size_t shorter = count < other ? count : other;
    for (size_t i = 0; i < shorter; i++)
        if (!slice_equal_nocase(x[i], y[i])) {
            if (!is_slip(x[i], y[i]))
                return false;
            slips++;
        }
    return shorter > 1 && slips == 1;
}

/* The first mention of the entity that has its whole name. */
static bool mention_of(const Comparing *comparing, size_t page, size_t entity,
                       ComparedValue *value) {
    const StoredPage *row = &comparing->input->pages->rows[page];
    const Document *document = &comparing->documents[page];
    Slice whole = row->findings.entities.rows[entity].name;
    for (size_t i = 0; i < row->findings.names.count; i++) {
        const Name *name = &row->findings.names.rows[i];
        if (name->entity != entity || name->last > document->token_count)
            continue;
        Span span = {document->tokens[name->first].start,
                     document->tokens[name->last - 1].end};
        Slice text = slice_span(row->article.text, span);
        if (!slice_equal_nocase(text, whole))
            continue;
        *value = (ComparedValue){.page = row->id, .span = span, .text = text};
        return true;
    }
    return false;
}

/* Whoever of the page has the name, spelt so or a little otherwise. A page
 * that has both spellings has two persons, or does not know itself. */
static bool namesake_of(const Comparing *comparing, size_t page, Slice name,
                        ComparedValue *value, bool *misspelt) {
    const EntityList *entities =
        &comparing->input->pages->rows[page].findings.entities;
    bool found = false;
    for (size_t i = 0; i < entities->count; i++) {
        const Entity *entity = &entities->rows[i];
        bool same = slice_equal_nocase(entity->name, name);
        if (entity->kind != NAME_PERSON ||
            (!same && !is_misspelt(entity->name, name)) ||
            !mention_of(comparing, page, i, value))
            continue;
        if (found)
            return false;
        found = true;
        *misspelt = !same;
    }
    return found;
}

static void spelling_compare(Comparing *comparing, size_t page, size_t entity) {
    const StoredPages *pages = comparing->input->pages;
    Slice name = pages->rows[page].findings.entities.rows[entity].name;
    Lineup lineup = {0};
    bool differ = false;
    for (size_t p = page; p < pages->count; p++) {
        ComparedValue value;
        bool misspelt = false;
        if (!namesake_of(comparing, p, name, &value, &misspelt))
            continue;
        lineup_add(comparing, &lineup, value);
        differ = differ || misspelt;
    }
    if (differ)
        lineup_compare(comparing, &lineup, FIELD_PERSON, name,
                       RELATION_COMPATIBLE);
}

void spellings_compare(Comparing *comparing) {
    const StoredPages *pages = comparing->input->pages;
    for (size_t p = 0; p < pages->count; p++) {
        const EntityList *entities = &pages->rows[p].findings.entities;
        for (size_t i = 0; i < entities->count; i++)
            if (entities->rows[i].kind == NAME_PERSON)
                spelling_compare(comparing, p, i);
    }
}
