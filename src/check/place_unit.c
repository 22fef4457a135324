/* SPDX-License-Identifier: MIT */
#include "check/place_unit.h"

#include "check/rules.h"
#include "check/same.h"
#include "text/word.h"

#include <ctype.h>
#include <string.h>

/* Reads a place word by word, up to its next comma at a time. */
typedef struct UnitReader {
    const CheckRules *rules;
    Slice rest;
} UnitReader;

/* The next word; `comma` tells whether one stands behind it. */
static Slice next_word(UnitReader *reader, bool *comma) {
    Slice rest = slice_trim(reader->rest);
    size_t end = 0;
    while (end < rest.length && rest.text[end] != ' ' &&
           rest.text[end] != ',' && rest.text[end] != '\n')
        end++;
    *comma = end < rest.length && rest.text[end] == ',';
    reader->rest = slice_part(rest, end + *comma, rest.length);
    return slice_part(rest, 0, end);
}

static bool is_unit(const CheckRules *rules, Slice word) {
    return rule_has(rules, word_of(word), RULE_ADMINISTRATIVE);
}

/* The next unit of the place, "Kecamatan" and "XIII Koto Kampar"; false: there
 * is none. */
static bool next_unit(UnitReader *reader, Slice *kind, Slice *name) {
    bool comma = false;
    do
        *kind = next_word(reader, &comma);
    while (kind->length && (comma || !is_unit(reader->rules, *kind)));
    *name = (Slice){0};
    while (!comma) {
        UnitReader before = *reader;
        Slice word = next_word(reader, &comma);
        if (!word.length)
            break;
        if (is_unit(reader->rules, word)) {
            *reader = before;
            break;
        }
        name->text = name->length ? name->text : word.text;
        name->length = (size_t)(word.text + word.length - name->text);
    }
    return name->length;
}

static bool is_sign(char letter) {
    return !isalnum((unsigned char)letter);
}

/* The first word when it is a Roman number: "XIII"; empty: it is none. */
static Slice roman_of(Slice name) {
    size_t end = 0;
    while (end < name.length && strchr("IVXLC", name.text[end]))
        end++;
    return end == name.length || name.text[end] == ' '
               ? slice_part(name, 0, end)
               : (Slice){0};
}

/* Has a name capitals alone that are no number, "IT I"? It is short for one. */
static bool is_short(Slice name) {
    size_t capitals = 0;
    while (capitals < name.length &&
           isupper((unsigned char)name.text[capitals]))
        capitals++;
    return capitals > 1 && !roman_of(name).length;
}

static bool names_differ(Slice a, Slice b) {
    if (letters_same(a, b, is_sign) || is_short(a) || is_short(b))
        return false;
    Slice x = roman_of(a), y = roman_of(b);
    return x.length && y.length ? !slice_equal(x, y) : !names_alike(a, b);
}

/* Has the place `b` a unit of the kind, but under another name alone? */
static bool lacks_unit(const CheckRules *rules, Slice kind, Slice name,
                       Slice b) {
    UnitReader reader = {rules, b};
    bool other = false;
    for (Slice own, own_name; next_unit(&reader, &own, &own_name);) {
        if (!slice_equal_nocase(own, kind))
            continue;
        if (!names_differ(own_name, name))
            return false;
        other = true;
    }
    return other;
}

static bool units_differ(const CheckRules *rules, Slice a, Slice b) {
    UnitReader reader = {rules, a};
    for (Slice kind, name; next_unit(&reader, &kind, &name);)
        if (lacks_unit(rules, kind, name, b))
            return true;
    return false;
}

/* A border lies in two units. */
static bool at_border(const CheckRules *rules, Slice place) {
    UnitReader reader = {rules, place};
    bool comma;
    for (Slice word; (word = next_word(&reader, &comma)).length;)
        if (rule_has(rules, word_of(word), RULE_BORDER))
            return true;
    return false;
}

static Slice outlet_of(const Comparing *comparing, const ComparedValue *value) {
    const StoredPages *pages = comparing->input->pages;
    return pages->rows[page_index(pages, value->page)].article.outlet;
}

bool place_units_differ(const Comparing *comparing, const Lineup *lineup) {
    const CheckRules *rules = comparing->input->rules;
    for (size_t i = 0; i < lineup->count; i++) {
        const ComparedValue *a = &lineup->values[i];
        for (size_t j = i + 1; j < lineup->count; j++) {
            const ComparedValue *b = &lineup->values[j];
            if (!slice_equal_nocase(outlet_of(comparing, a),
                                    outlet_of(comparing, b)) &&
                !at_border(rules, a->text) && !at_border(rules, b->text) &&
                units_differ(rules, a->text, b->text))
                return true;
        }
    }
    return false;
}
