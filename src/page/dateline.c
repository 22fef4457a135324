/* SPDX-License-Identifier: MIT */
#include "page/dateline.h"

#include "base/map.h"
#include "base/table.h"
#include "base/utf8.h"
#include "page/fold.h"
#include "page/lines.h"

enum { HEAD_BYTES_MAX = 90, WORDS_MAX = 4, PLACES_MAX = 3 };

typedef enum DatelineWord { WORD_OTHER, WORD_KEEP, WORD_MINOR } DatelineWord;

struct DatelineRules {
    Map *words; /* hash of the folded word -> DatelineWord */
    const OutletRules *outlets;
};

DatelineRules *dateline_rules_load(Arena *run, const char *folder,
                                   const OutletRules *outlets, Error *err) {
    static const char *const KINDS[] = {"other", "keep", "minor"};
    DatelineRules *rules = arena_take(run, sizeof *rules);
    *rules = (DatelineRules){map_open(run), outlets};
    Table table = {.fields_min = 2};
    if (!table_read(run, folder, "datelines.tsv", &table, err))
        return NULL;
    for (size_t i = 0; i < table.count; i++) {
        const TableRow *row = &table.rows[i];
        uint32_t kind = WORD_OTHER;
        while (kind <= WORD_MINOR &&
               !slice_equal(row->fields[0], slice_of(KINDS[kind])))
            kind++;
        if (kind > WORD_MINOR) {
            table_error(&table, row, row->fields[0], "not other, keep or minor",
                        err);
            return NULL;
        }
        map_set(rules->words, word_fold_hash(row->fields[1]), kind);
    }
    return rules;
}

static bool is_dash(uint32_t code_point) {
    return code_point == '-' || code_point == 0x2013 || code_point == 0x2014;
}

/* "JAKARTA-Polisi", "RIAU24.COM-Polisi": five capitals before, a capitalised
 * word behind. */
static bool capitals_meet(Slice text, size_t dash, size_t behind) {
    enum { CAPITALS_MIN = 5 };
    if (dash < CAPITALS_MIN || behind + 1 >= text.length)
        return false;
    for (size_t i = dash - CAPITALS_MIN; i < dash; i++)
        if (!utf8_is_upper((unsigned char)text.text[i]) && text.text[i] != '.')
            return false;
    return utf8_is_upper((unsigned char)text.text[behind]) &&
           !utf8_is_upper((unsigned char)text.text[behind + 1]);
}

/* The offset of the next dash or colon that may end a dateline, at or after
 * *offset, which moves behind the dashes. SIZE_MAX: none. */
static size_t head_end(Slice text, size_t *offset) {
    size_t limit = text.length < HEAD_BYTES_MAX ? text.length : HEAD_BYTES_MAX;
    uint32_t before = 0;
    for (size_t i = *offset; i < limit;) {
        size_t start = i;
        uint32_t code_point = utf8_next(text, &i);
        bool colon = code_point == ':';
        if (start && (is_dash(code_point) || colon)) {
            size_t last = i, more = i;
            while (more < text.length && is_dash(utf8_next(text, &more)))
                last = more;
            bool spaced = utf8_is_space(before) || last == text.length ||
                          utf8_is_space((unsigned char)text.text[last]) ||
                          slice_starts(slice_part(text, last, text.length),
                                       SLICE("\xc2\xa0"));
            *offset = last;
            if (spaced || (!colon && code_point != '-') || last - i ||
                (!colon && capitals_meet(text, start, last)))
                return start;
        }
        before = code_point;
    }
    return SIZE_MAX;
}

/* A place that a lost blank glued to the next word: "JakartaFilm" ends before
 * the capital that follows a small letter. */
static Slice glue_cut(Slice part) {
    uint32_t before = 0;
    for (size_t i = 0; i < part.length;) {
        size_t start = i;
        uint32_t letter = utf8_next(part, &i);
        if (start > 3 && utf8_is_upper(letter) && utf8_is_letter(before) &&
            !utf8_is_upper(before))
            return slice_part(part, 0, start);
        before = letter;
    }
    return part;
}

/* Capitals or capitalised, no digits, few words. */
static bool is_place(const DatelineRules *rules, Slice part, bool *capitals) {
    size_t words = 0;
    Slice word;
    if (map_get(rules->words, word_fold_hash(part)) == WORD_OTHER)
        return false;
    for (size_t i = 0; (word = line_next_word(part, &i)).length; words++) {
        bool minor =
            words && map_get(rules->words, word_fold_hash(word)) == WORD_MINOR;
        for (size_t at = 0; at < word.length;) {
            bool initial = at == 0;
            uint32_t letter = utf8_next(word, &at);
            bool upper = utf8_is_upper(letter);
            bool sign = letter == '.' || letter == '\'' || letter == '-' ||
                        letter == 0x2019;
            if (!utf8_is_letter(letter) && (!sign || initial))
                return false;
            if (initial && !upper && !minor)
                return false;
            if (utf8_is_letter(letter) && !upper)
                *capitals = false;
        }
    }
    return words && words <= WORDS_MAX;
}

/* Small letters, but a capital behind a hyphen: "SAINT-DENIS". */
static size_t rest_written(char *bytes, Slice rest) {
    size_t used = utf8_fold_into(bytes, rest.length * 2 + 4, rest);
    for (size_t i = 1; i < used; i++)
        if (bytes[i - 1] == '-' && bytes[i] >= 'a' && bytes[i] <= 'z')
            bytes[i] = (char)(bytes[i] - 'a' + 'A');
    return used;
}

/* "LOS ANGELES" -> "Los Angeles"; "DC" and what has small letters stay. */
static Slice place_written(Arena *page, const DatelineRules *rules,
                           Slice place) {
    char *bytes = arena_buffer(page, place.length * 4 + 16);
    size_t used = 0;
    Slice word;
    for (size_t i = 0; (word = line_next_word(place, &i)).length;) {
        if (used)
            bytes[used++] = ' ';
        size_t at = 0;
        utf8_next(word, &at);
        Slice rest = slice_part(word, at, word.length);
        size_t last = at;
        bool capitals = rest.length > 1 &&
                        utf8_is_upper(utf8_next(word, &last)) &&
                        utf8_is_upper(utf8_before(word, word.length));
        bool keep = map_get(rules->words, word_fold_hash(word)) == WORD_KEEP;
        for (size_t copied = 0; copied < at; copied++)
            bytes[used++] = word.text[copied];
        if (capitals && !keep)
            used += rest_written(bytes + used, rest);
        else
            for (size_t copied = 0; copied < rest.length; copied++)
                bytes[used++] = rest.text[copied];
    }
    return (Slice){bytes, used};
}

typedef struct Head {
    Slice places[PLACES_MAX];
    size_t place_count;
    bool capitals;
    Dateline *dateline;
} Head;

/* "JAKARTA KOMPAS.com": a domain among the words is a part of its own. */
static Slice domain_split(Slice part, Slice *domain) {
    Slice word;
    *domain = (Slice){0};
    for (size_t i = 0; (word = line_next_word(part, &i)).length;) {
        size_t start = (size_t)(word.text - part.text);
        bool first = start == 0, last = i == part.length;
        if (!word_is_domain(word) || (!first && !last) || (first && last))
            continue;
        *domain = word;
        return slice_trim(first ? slice_part(part, i, part.length)
                                : slice_part(part, 0, start));
    }
    return part;
}

static bool part_read(const DatelineRules *rules, Slice part,
                      const Slice known[2], Head *head) {
    Slice domain;
    part = domain_split(part, &domain);
    if (domain.length)
        head->dateline->outlet = domain;
    OutletKind kind = outlet_kind(rules->outlets, part, known[0], known[1]);
    if (kind == OUTLET_NAME && !head->dateline->outlet.length) {
        head->dateline->outlet = part;
        return true;
    }
    if (kind == OUTLET_AGENCY) {
        head->dateline->agency = part;
        return true;
    }
    if (head->place_count && utf8_is_digit((unsigned char)part.text[0]))
        return true; /* "ISTANBUL, 23 Februari 2016" */
    if (head->place_count == PLACES_MAX ||
        !is_place(rules, part, &head->capitals))
        return false;
    head->places[head->place_count++] = glue_cut(part);
    return true;
}

/* "Jakarta (ANTARA)": cuts the bracket off and reads it as a part. */
static bool bracket_read(const DatelineRules *rules, Slice *text,
                         const Slice known[2], Head *head) {
    size_t open = slice_find(*text, SLICE("("), 0);
    if (open == SIZE_MAX)
        return true;
    if (!slice_ends(*text, SLICE(")")) || !open)
        return false;
    Slice inside = slice_part(*text, open + 1, text->length - 1);
    inside =
        slice_trim(slice_part(inside, 0, slice_find(inside, SLICE("/"), 0)));
    if (!inside.length)
        return false;
    *text = slice_trim(slice_part(*text, 0, open));
    size_t places = head->place_count;
    bool read = part_read(rules, inside, known, head);
    if (head->place_count > places)
        head->dateline->agency = head->places[--head->place_count];
    return read;
}

static bool parts_read(const DatelineRules *rules, Slice text,
                       const Slice known[2], Head *head) {
    head->capitals = true;
    if (!bracket_read(rules, &text, known, head))
        return false;
    while (text.length) {
        size_t comma = slice_find(text, SLICE(","), 0);
        size_t bar = slice_find(text, SLICE("|"), 0);
        comma = bar < comma ? bar : comma;
        Slice part = slice_trim(slice_part(text, 0, comma));
        text = slice_part(text, comma == SIZE_MAX ? text.length : comma + 1,
                          text.length);
        if (part.length && !part_read(rules, part, known, head))
            return false;
    }
    return head->place_count || head->dateline->outlet.length ||
           head->dateline->agency.length;
}

/* Before a colon only capitals with a second part are a dateline, and the
 * last part is the outlet: "JAKARTA, PANJIRAKYAT:". */
static bool colon_fits(Head *head) {
    if (head->dateline->outlet.length)
        return true;
    if (!head->capitals || head->place_count < 2)
        return false;
    head->dateline->outlet = head->places[--head->place_count];
    return true;
}

/* "Liputan6.com, JakartaPolisi menangkap": the outlet, a comma, a place, and
 * the dash lost with the blanks. Or the outlet's capitals alone: "RIAU24.COM
 * Polisi menangkap". */
static bool undashed_read(Slice paragraph, Dateline *dateline) {
    enum { PLACE_BYTES_MAX = 40 };
    size_t i = 0;
    Slice word = line_next_word(paragraph, &i);
    bool comma = slice_ends(word, SLICE(","));
    Slice outlet = slice_part(word, 0, word.length - comma);
    if (!word_is_domain(outlet))
        return false;
    bool capitals = true;
    for (size_t at = 0; at < outlet.length; at++)
        capitals = capitals && (outlet.text[at] < 'a' || outlet.text[at] > 'z');
    *dateline = (Dateline){.outlet = outlet, .strong = true};
    Slice behind = slice_trim(slice_part(paragraph, i, i + PLACE_BYTES_MAX));
    Slice place = glue_cut(behind);
    size_t hyphen = slice_find(place, SLICE("-"), 0);
    place = slice_part(place, 0, hyphen);
    if (comma && place.length < behind.length) {
        size_t words = 0;
        Slice part;
        for (size_t at = 0; (part = line_next_word(place, &at)).length; words++)
            if (part.text[0] < 'A' || part.text[0] > 'Z')
                return capitals;
        if (words <= WORDS_MAX)
            dateline->place = place;
    }
    return capitals || dateline->place.length;
}

bool dateline_read(Arena *page, const DatelineRules *rules, Slice paragraph,
                   const Slice known[2], Dateline *dateline) {
    size_t offset = 0, end;
    while ((end = head_end(paragraph, &offset)) != SIZE_MAX) {
        *dateline = (Dateline){0};
        Head head = {.dateline = dateline};
        Slice text = slice_trim(slice_part(paragraph, 0, end));
        if (!text.length || !parts_read(rules, text, known, &head) ||
            (paragraph.text[end] == ':' && !colon_fits(&head)))
            continue;
        Slice places[PLACES_MAX];
        for (size_t i = 0; i < head.place_count; i++)
            places[i] = place_written(page, rules, head.places[i]);
        dateline->place =
            slice_join(page, places, head.place_count, SLICE(", "));
        dateline->strong =
            dateline->outlet.length || dateline->agency.length || head.capitals;
        return true;
    }
    return undashed_read(paragraph, dateline);
}
