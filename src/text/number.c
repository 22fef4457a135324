/* SPDX-License-Identifier: MIT */
#include "text/number.h"

#include "base/table.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef enum Kind {
    KIND_DIGIT,
    KIND_TEEN,
    KIND_SCALE,
    KIND_MAGNITUDE,
    KIND_ONE,
    KIND_SHORT,
    KIND_VAGUE,
    KIND_TEENS,
    KIND_SOME,
    KIND_HALF,
    KIND_PART,
    KIND_PARTS,
    KIND_POINT,
    KIND_MINUS,
    KIND_ENDING,
    KINDS
} Kind;

static const char *const KIND_NAMES[KINDS] = {
    "digit", "teen", "scale", "magnitude", "one",   "short", "vague", "teens",
    "some",  "half", "part",  "parts",     "point", "minus", "ending"};

typedef struct NumberWord {
    Kind kind;
    double value;
} NumberWord;

struct NumberRules {
    Map *words; /* index into rows */
    NumberWord *rows;
    Slice ending; /* of digits; empty: the language has none */
};

static bool kind_read(Slice name, Kind *kind) {
    for (Kind i = 0; i < KINDS; i++)
        if (slice_equal(name, slice_of(KIND_NAMES[i]))) {
            *kind = i;
            return true;
        }
    return false;
}

static bool value_read(Arena *run, Slice field, double *value) {
    char *end, *text = slice_string(run, field);
    *value = strtod(text, &end);
    return end != text && !*end;
}

static bool kind_starts(Kind kind) {
    return kind != KIND_TEEN && kind != KIND_SCALE && kind != KIND_MAGNITUDE &&
           kind != KIND_SHORT && kind != KIND_PARTS && kind != KIND_POINT;
}

NumberRules *number_rules_load(Arena *run, const char *folder,
                               WordFilter *starts, Error *err) {
    Table table = {.fields_min = 3};
    if (!table_read(run, folder, "numbers.tsv", &table, err))
        return NULL;
    NumberRules *rules = arena_take(run, sizeof *rules);
    rules->words = map_open(run);
    rules->rows = arena_take(run, table.count * sizeof *rules->rows);
    for (size_t i = 0; i < table.count; i++) {
        const TableRow *row = &table.rows[i];
        NumberWord *word = &rules->rows[i];
        if (!kind_read(row->fields[1], &word->kind)) {
            table_error(&table, row, row->fields[1], "no such kind", err);
            return NULL;
        }
        if (!value_read(run, row->fields[2], &word->value)) {
            table_error(&table, row, row->fields[2], "not a number", err);
            return NULL;
        }
        if (word->kind == KIND_ENDING) {
            rules->ending = row->fields[0];
            continue;
        }
        map_set(rules->words, word_of(row->fields[0]), (uint32_t)i);
        if (kind_starts(word->kind))
            word_filter_add(starts, row->fields[0]);
    }
    return rules;
}

static const NumberWord *word_find(const NumberRules *rules,
                                   const Token *token) {
    if (token->kind != TOKEN_WORD)
        return NULL;
    uint32_t row = map_get(rules->words, token->word);
    return row == MAP_ABSENT ? NULL : &rules->rows[row];
}

bool number_starts(const NumberRules *rules, const Token *token) {
    if (token->kind == TOKEN_NUMBER)
        return true;
    const NumberWord *word = word_find(rules, token);
    return word && kind_starts(word->kind);
}

/* How many digits stand at `at`. */
static size_t digits_at(Slice text, size_t at) {
    size_t end = at;
    while (end < text.length && text.text[end] >= '0' && text.text[end] <= '9')
        end++;
    return end - at;
}

static bool is_thousands(Slice text, size_t sign) {
    if (digits_at(text, sign + 1) != 3 || sign == 0 || sign > 3)
        return false;
    size_t next = sign + 4;
    bool more = next < text.length &&
                (text.text[next] == ',' || text.text[next] == '.');
    return text.text[0] != '0' && (text.text[sign] == '.' || more ||
                                   memcmp(text.text + sign + 1, "000", 3) == 0);
}

bool digits_read(Slice text, double *value) {
    size_t at = digits_at(text, 0);
    if (at == 0 || at > 18)
        return false;
    *value = 0;
    for (size_t i = 0; i < at; i++)
        *value = *value * 10 + (text.text[i] - '0');
    char thousands = '\0';
    if (at < text.length && is_thousands(text, at))
        thousands = text.text[at];
    while (at < text.length && text.text[at] == thousands &&
           digits_at(text, at + 1) == 3) {
        for (size_t i = at + 1; i < at + 4; i++)
            *value = *value * 10 + (text.text[i] - '0');
        at += 4;
    }
    if (at == text.length)
        return true;
    if (text.text[at] != ',' && text.text[at] != '.')
        return false;
    double place = 1;
    size_t decimals = digits_at(text, at + 1);
    for (size_t i = at + 1; i <= at + decimals; i++) {
        place /= 10;
        *value += place * (text.text[i] - '0');
    }
    return decimals && at + decimals + 1 == text.length;
}

/* A number as it grows word by word: total + group + digit. */
typedef struct Growth {
    double total, group, digit, point;
    double magnitude; /* the smallest said so far */
    double largest;
    bool has_digit, has_group, closed, halved, minus;
    double spread_low, spread_high; /* vague: factors of the magnitudes */
    bool spread, about;
} Growth;

static void digit_flush(Growth *growth) {
    if (!growth->has_digit)
        return;
    growth->group += growth->digit;
    growth->has_group = true;
    growth->has_digit = false;
    growth->closed = true;
}

static bool grow_digit(Growth *growth, double value) {
    if (growth->point > 0) {
        growth->point /= 10;
        growth->digit += value * growth->point;
        return true;
    }
    if (growth->has_digit || growth->closed || growth->spread)
        return false;
    growth->digit = value;
    growth->has_digit = true;
    return true;
}

static bool grow_teen(Growth *growth) {
    if (!growth->has_digit || fmod(growth->group, 100) != 0)
        return false;
    growth->digit += 10;
    digit_flush(growth);
    return true;
}

static bool grow_scale(Growth *growth, double value) {
    if (growth->spread && growth->spread_low * value < growth->magnitude) {
        growth->spread_low *= value; /* beberapa puluh, puluhan ribu */
        growth->spread_high *= value;
        return true;
    }
    if (!growth->has_digit || growth->point > 0 ||
        fmod(growth->group, value * 10) != 0)
        return false;
    growth->group += growth->digit * value;
    growth->has_digit = false;
    growth->has_group = true;
    return true;
}

static bool grow_magnitude(Growth *growth, double value) {
    digit_flush(growth);
    if (growth->largest < value)
        growth->largest = value;
    if (growth->spread) {
        growth->spread_low *= value;
        growth->spread_high *= value;
        return true;
    }
    if (!growth->has_group || value >= growth->magnitude)
        return false;
    growth->total += growth->group * value;
    growth->group = growth->point = 0;
    growth->has_group = growth->closed = growth->halved = false;
    growth->magnitude = value;
    return true;
}

static bool is_empty(const Growth *growth) {
    return !growth->has_digit && !growth->has_group && !growth->spread &&
           growth->total == 0;
}

/* "400 jutaan" is about 400 million; "puluhan" alone is 20 to 99. */
static bool grow_vague(Growth *growth, double low, double high, double step) {
    if (!is_empty(growth)) {
        growth->about = true;
        return !growth->spread && step >= 1000 && grow_magnitude(growth, step);
    }
    growth->spread = true;
    growth->spread_low = low;
    growth->spread_high = high;
    return true;
}

static bool grow_half(Growth *growth) {
    if (growth->halved || growth->spread ||
        (is_empty(growth) ? false : !growth->has_digit && !growth->has_group))
        return false;
    growth->digit = (growth->has_digit ? growth->digit : 0) + 0.5;
    growth->has_digit = growth->halved = growth->closed = true;
    return true;
}

static bool grow_one(Growth *growth, double value) {
    if (value == 11)
        return grow_digit(growth, 1) && grow_teen(growth);
    if (value >= 1000)
        return !growth->has_digit && !growth->has_group &&
               grow_digit(growth, 1) && grow_magnitude(growth, value);
    return grow_digit(growth, 1) && grow_scale(growth, value);
}

static bool grow_part(Growth *growth, double value) {
    if (!is_empty(growth))
        return false;
    growth->digit = 1 / value;
    growth->has_digit = growth->closed = true;
    return true;
}

static bool grow_parts(Growth *growth, double value) {
    if (!growth->has_digit || growth->digit >= value)
        return false;
    growth->digit /= value;
    growth->closed = true;
    return true;
}

static bool grow_point(Growth *growth) {
    if (is_empty(growth) || growth->point > 0 || growth->spread)
        return false;
    if (!growth->has_digit)
        growth->digit = 0;
    growth->has_digit = true;
    growth->closed = false;
    growth->point = 1;
    return true;
}

static bool grow(Growth *growth, const NumberWord *word, bool money) {
    double value = word->value;
    switch (word->kind) {
    case KIND_DIGIT:
        return grow_digit(growth, value);
    case KIND_TEEN:
        return grow_teen(growth);
    case KIND_SCALE:
        return grow_scale(growth, value);
    case KIND_SHORT:
        return money && growth->total == 0 && grow_magnitude(growth, value);
    case KIND_MAGNITUDE:
        return grow_magnitude(growth, value);
    case KIND_ONE:
        return grow_one(growth, value);
    case KIND_VAGUE:
        return grow_vague(growth, 2 * value, 10 * value, value);
    case KIND_TEENS:
        return grow_vague(growth, 11, 20, 1);
    case KIND_SOME:
        return grow_vague(growth, 2, 10, 1);
    case KIND_HALF:
        return grow_half(growth);
    case KIND_PART:
        return grow_part(growth, value);
    case KIND_PARTS:
        return grow_parts(growth, value);
    case KIND_POINT:
        return grow_point(growth);
    default:
        growth->minus = is_empty(growth);
        return growth->minus;
    }
}

bool number_ending_cut(const NumberRules *rules, Slice *digits) {
    Slice ending = rules->ending;
    if (!ending.length || !slice_ends(*digits, ending))
        return false;
    digits->length -= ending.length;
    digits->length -= slice_ends(*digits, SLICE("-"));
    return true;
}

static Slice digits_part(Slice text) {
    size_t end = text.length;
    while (end && (text.text[end - 1] < '0' || text.text[end - 1] > '9'))
        end--;
    return slice_part(text, 0, end);
}

/* A number token begins the number, or goes on with it: "2 ribu 500". */
static bool grow_token(const NumberRules *rules, Growth *growth, Slice text,
                       Number *number) {
    bool first = is_empty(growth);
    bool about = number_ending_cut(rules, &text);
    double value;
    Slice digits = digits_part(text);
    if (!digits_read(digits, &value))
        return false;
    if (!first && (growth->has_digit || growth->has_group || growth->spread ||
                   value >= growth->magnitude || value != floor(value)))
        return false;
    growth->group = value;
    growth->has_group = growth->closed = true;
    growth->about |= about;
    if (first) {
        number->digits = true;
        number->plain = digits_at(digits, 0) == digits.length;
        number->figures = (uint8_t)digits.length;
    }
    return true;
}

/* Two number words may stand side by side by chance: what has been read up
 * to here is a number only if its last word is not left hanging. */
static bool is_whole(const NumberWord *word) {
    return !word || (word->kind != KIND_POINT && word->kind != KIND_MINUS &&
                     word->kind != KIND_SOME);
}

static void number_set(Number *number, const Growth *growth, uint32_t last) {
    double value =
        growth->total + growth->group + (growth->has_digit ? growth->digit : 0);
    value = growth->minus ? -value : value;
    number->value = (Interval){value, value};
    if (growth->spread)
        number->value = (Interval){growth->spread_low, growth->spread_high - 1};
    number->vague = growth->spread;
    number->about = growth->about;
    number->magnitude = growth->largest;
    number->last = last;
}

bool number_read(const NumberRules *rules, const Document *document,
                 Span tokens, bool money, Number *number) {
    Growth growth = {.magnitude = INFINITY, .largest = 1};
    *number = (Number){.last = tokens.start};
    for (uint32_t i = tokens.start; i < tokens.end; i++) {
        const Token *token = &document->tokens[i];
        const NumberWord *word = word_find(rules, token);
        Growth before = growth;
        if (token->kind == TOKEN_NUMBER) {
            if (!grow_token(rules, &growth, token_text(document, i), number))
                break;
        } else if (!word || !grow(&growth, word, money)) {
            growth = before;
            break;
        }
        if (is_whole(word))
            number_set(number, &growth, i + 1);
        number->plain &= i == tokens.start;
    }
    return number->last > tokens.start;
}
