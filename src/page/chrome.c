/* SPDX-License-Identifier: MIT */
#include "page/chrome.h"

#include "base/list.h"
#include "base/map.h"
#include "base/table.h"
#include "base/utf8.h"
#include "page/byline.h"
#include "page/chrome_caption.h"
#include "page/chrome_within.h"
#include "page/fold.h"

typedef enum ChromeKind {
    CHROME_LINE,
    CHROME_START,
    CHROME_NEXT,
    CHROME_BOX,
    CHROME_REST,
    CHROME_CONTENTS,
    CHROME_CREDIT,
    CHROME_WITHIN,
    CHROME_SMALL,
    CHROME_KINDS,
    CHROME_NONE = CHROME_KINDS
} ChromeKind;

typedef struct Phrase {
    Slice text;    /* folded */
    bool headline; /* begins chrome only where a headline follows */
} Phrase;

typedef struct PhraseList {
    Phrase *rows;
    size_t count, capacity;
} PhraseList;

enum { FIRST_BYTES = 256 };

struct ChromeRules {
    Map *lines;                     /* hash of a whole line -> ChromeKind */
    PhraseList starts[FIRST_BYTES]; /* by the phrase's first byte */
    ChromeWithin within;
    ChromeCredits credits;
};

static void start_add(Arena *run, ChromeRules *rules, Phrase phrase) {
    PhraseList *list = &rules->starts[(unsigned char)phrase.text.text[0]];
    list->rows = list_room(run, list->rows, list->count, &list->capacity,
                           sizeof *list->rows);
    list->rows[list->count++] = phrase;
}

/* "phrase" as a line of its own, and "phrase: headline". */
static void label_add(Arena *run, ChromeRules *rules, ChromeKind kind,
                      Slice phrase) {
    const Slice words[] = {phrase, SLICE(":")};
    Slice colon = slice_join(run, words, 2, (Slice){0});
    Slice spaced = slice_join(run, words, 2, SLICE(" "));
    start_add(run, rules, (Phrase){.text = colon});
    start_add(run, rules, (Phrase){.text = spaced});
    map_set(rules->lines, slice_hash(phrase), kind);
}

static void phrase_add(Arena *run, ChromeRules *rules, ChromeKind kind,
                       Slice phrase) {
    const Slice words[] = {phrase, {0}};
    switch (kind) {
    case CHROME_START:
        start_add(run, rules, (Phrase){.text = phrase});
        break;
    case CHROME_CREDIT:
        chrome_credit_add(run, &rules->credits, phrase);
        break;
    case CHROME_WITHIN:
        chrome_within_phrase(run, &rules->within, phrase);
        break;
    case CHROME_SMALL:
        map_set(rules->within.small, word_fold_hash(phrase), 1);
        break;
    case CHROME_NEXT:
        start_add(run, rules,
                  (Phrase){slice_join(run, words, 2, SLICE(" ")), true});
        label_add(run, rules, kind, phrase);
        break;
    case CHROME_BOX:
        label_add(run, rules, kind, phrase);
        break;
    default:
        map_set(rules->lines, slice_hash(phrase), kind);
    }
}

ChromeRules *chrome_rules_load(Arena *run, const char *folder, Error *err) {
    static const char *const KINDS[CHROME_KINDS] = {
        "line",     "start",  "next",   "box",  "rest",
        "contents", "credit", "within", "small"};
    ChromeRules *rules = arena_take(run, sizeof *rules);
    rules->lines = map_open(run);
    rules->within.small = map_open(run);
    Table table = {.fields_min = 2};
    if (!table_read(run, folder, "chrome.tsv", &table, err))
        return NULL;
    for (size_t i = 0; i < table.count; i++) {
        const TableRow *row = &table.rows[i];
        ChromeKind kind = 0;
        while (kind < CHROME_KINDS &&
               !slice_equal(row->fields[0], slice_of(KINDS[kind])))
            kind++;
        if (kind == CHROME_KINDS) {
            table_error(&table, row, row->fields[0], "unknown kind", err);
            return NULL;
        }
        phrase_add(run, rules, kind, utf8_fold(run, row->fields[1]));
    }
    return rules;
}

const Map *chrome_small_words(const ChromeRules *rules) {
    return rules->within.small;
}

/* Without the colon, dots and blanks that may stand behind a label. */
static Slice label_trim(Slice folded) {
    while (folded.length) {
        char last = folded.text[folded.length - 1];
        if (last != ':' && last != '.' && last != ' ' && last != '>')
            break;
        folded.length--;
    }
    return slice_ends(folded, SLICE("\xe2\x80\xa6"))
               ? slice_part(folded, 0, folded.length - 3)
               : folded;
}

/* Nothing but words that are lines of chrome by themselves: "Facebook Twitter
 * WhatsApp", "Home | Login". */
static bool is_bar(const ChromeRules *rules, Slice line) {
    enum { BAR_BYTES_MAX = 120 };
    size_t words = 0;
    Slice word;
    if (line.length > BAR_BYTES_MAX)
        return false;
    for (size_t i = 0; (word = line_next_word(line, &i)).length;) {
        char buffer[FOLD_BYTES_MAX];
        Slice folded = label_trim(line_fold(word, buffer));
        if (!folded.length || slice_equal(folded, SLICE("|")))
            continue;
        if (map_get(rules->lines, slice_hash(folded)) != CHROME_LINE)
            return false;
        words++;
    }
    return words >= 2;
}

/* "#Banjir #Jawa Tengah": no sentence, no figure, more than one; no program
 * with remarks either ("# copy first"). */
static bool is_hashtags(Slice line) {
    if (!slice_starts(line, SLICE("#")) || slice_starts(line, SLICE("# ")) ||
        line_ends_sentence(line))
        return false;
    for (size_t i = 0; i < line.length; i++)
        if (utf8_is_digit((unsigned char)line.text[i]))
            return false;
    return slice_find(line, SLICE("#"), 1) != SIZE_MAX;
}

static ChromeKind line_kind(const ChromeRules *rules, Slice line) {
    enum { LABEL_BYTES_MAX = 100 }; /* no phrase of the table is longer */
    char buffer[FOLD_BYTES_MAX];
    Slice folded = line_fold(slice_part(line, 0, LABEL_BYTES_MAX), buffer);
    if (!folded.length)
        return CHROME_NONE;
    uint32_t kind = line.length > LABEL_BYTES_MAX
                        ? MAP_ABSENT
                        : map_get(rules->lines, slice_hash(label_trim(folded)));
    if (kind != MAP_ABSENT)
        return kind;
    const PhraseList *list = &rules->starts[(unsigned char)folded.text[0]];
    for (size_t i = 0; i < list->count; i++)
        if (slice_starts(folded, list->rows[i].text) &&
            (!list->rows[i].headline || line_is_headline(line)))
            return CHROME_START;
    bool chrome = line_is_caption(&rules->credits, line) ||
                  is_bar(rules, line) || is_hashtags(line);
    return chrome ? CHROME_LINE : CHROME_NONE;
}

bool line_is_chrome(const ChromeRules *rules, Slice line) {
    return line_kind(rules, line) != CHROME_NONE;
}

/* The row behind the headlines that a label takes along: one behind a colon,
 * else up to three, as far as they read like headlines. */
static size_t headlines_end(const Lines *lines, size_t label) {
    enum { LISTED_MAX = 3, SENTENCE_CASE_BYTES_MAX = 120 };
    bool colon = slice_ends(lines->rows[label].text, SLICE(":"));
    size_t most = label + 1 + (colon ? 1 : LISTED_MAX), i = label + 1;
    for (; i < lines->count && i < most; i++) {
        Slice line = lines->rows[i].text;
        bool broken =
            i + 1 < lines->count && line_continues(lines->rows[i + 1].text);
        bool plain = i == label + 1 && colon && !line_ends_sentence(line) &&
                     line.length <= SENTENCE_CASE_BYTES_MAX && !broken;
        if (!plain && (!line_is_headline(line) || broken))
            break;
    }
    return i;
}

/* The row behind a table of contents: lines that come again as subheads. */
static size_t contents_end(const Lines *lines, size_t label) {
    enum { ENTRIES_MAX = 40 };
    size_t i = label + 1;
    for (; i < lines->count && i <= label + ENTRIES_MAX; i++) {
        size_t again = i + 1;
        while (again < lines->count &&
               !slice_equal(lines->rows[again].text, lines->rows[i].text))
            again++;
        if (again == lines->count)
            break;
    }
    return i;
}

static size_t prose_count(const Lines *lines, size_t first, size_t last) {
    size_t count = 0;
    for (size_t i = first; i < last && i < lines->count; i++)
        count += line_is_prose(lines->rows[i].text);
    return count;
}

/* Small letters only, a few words, no stop: "timnas indonesia". */
static bool is_tag(Slice line) {
    enum { TAG_BYTES_MAX = 60, TAG_WORDS_MAX = 7 };
    size_t words = 0;
    if (line.length > TAG_BYTES_MAX || line_is_item(line))
        return false;
    for (size_t i = 0; i < line.length;) {
        uint32_t sign = utf8_next(line, &i);
        words += utf8_is_space(sign);
        if (utf8_is_upper(sign) || sign == '.' || sign == ',' || sign == '"')
            return false;
    }
    return words < TAG_WORDS_MAX;
}

/* Two tags or more at the end, or one behind other chrome. */
static void tags_cut(Lines *lines, bool after_chrome) {
    size_t count = lines->count;
    while (count && is_tag(lines->rows[count - 1].text))
        count--;
    size_t tags = lines->count - count;
    bool ended = count && line_ends_sentence(lines->rows[count - 1].text);
    if ((tags >= 2 || (tags && after_chrome)) && ended)
        lines->count = count;
}

/* A rule of signs: "***", "--------". A lone dash may part a dateline. */
static bool is_rule(Slice line) {
    enum { RULE_BYTES_MIN = 2 };
    for (size_t i = 0; i < line.length;) {
        uint32_t sign = utf8_next(line, &i);
        if (utf8_is_letter(sign) || utf8_is_digit(sign))
            return false;
    }
    return line.length >= RULE_BYTES_MIN;
}

static bool same_words(Slice a, Slice b) {
    char one[FOLD_BYTES_MAX], other[FOLD_BYTES_MAX];
    if (a.length > b.length + b.length / 2 || b.length > a.length * 2)
        return false;
    return slice_equal(line_fold(a, one), line_fold(b, other));
}

/* A caption printed twice, one line right behind the other. */
static bool is_doubled(const Lines *lines, size_t i) {
    return i + 1 < lines->count &&
           slice_equal(lines->rows[i].text, lines->rows[i + 1].text) &&
           !line_ends_sentence(lines->rows[i].text) &&
           lines->rows[i].text.length > 40;
}

/* A link's words inside a sentence, which goes on behind them. */
static bool is_inside_sentence(const Lines *lines, size_t i) {
    if (i + 1 == lines->count || lines->rows[i + 1].gap ||
        !line_continues(lines->rows[i + 1].text))
        return false;
    bool letter =
        utf8_is_letter((unsigned char)lines->rows[i + 1].text.text[0]);
    return !letter || (i && !line_ends_sentence(lines->rows[i - 1].text));
}

/* The row behind what the chrome at row `i` takes along; `i` itself when the
 * row is text. `last` tells that hardly any running text stands behind. */
static size_t chrome_end(const ChromeRules *rules, Slice title,
                         const Lines *lines, size_t i, bool last) {
    Slice line = lines->rows[i].text;
    if (is_doubled(lines, i))
        return i + 2;
    if ((title.length && same_words(line, title)) || is_rule(line))
        return i + 1;
    bool slashed =
        line_is_signature(line) && slice_find(line, SLICE("/"), 0) != SIZE_MAX;
    if (is_inside_sentence(lines, i) && !slashed)
        return i;
    bool signs = line_is_signature(line);
    ChromeKind kind = signs ? CHROME_REST : line_kind(rules, line);
    switch (kind) {
    case CHROME_NONE:
        return i;
    case CHROME_NEXT:
    case CHROME_BOX:
        return headlines_end(lines, i);
    case CHROME_CONTENTS:
        return contents_end(lines, i);
    case CHROME_REST:
        return last ? lines->count : signs ? i + 1 : headlines_end(lines, i);
    default:
        return i + 1;
    }
}

/* A paragraph that was printed before; `seen` holds the hashes of those above.
 * Short lines may well come twice: refrains, table cells, subheads. */
static bool is_repeated(Map *seen, Slice line) {
    if (!line_is_prose(line))
        return false;
    uint64_t key = slice_hash(line);
    bool repeated = map_get(seen, key) != MAP_ABSENT;
    map_set(seen, key, 1);
    return repeated;
}

void chrome_clean(Arena *page, const ChromeRules *rules, Slice title,
                  Lines *lines) {
    enum { PROSE_MIN = 3 };
    size_t kept = 0;
    bool after_chrome = false;
    Map *seen = map_open(page);
    size_t behind = prose_count(lines, 0, lines->count);
    for (size_t i = 0; i < lines->count;) {
        behind -= line_is_prose(lines->rows[i].text);
        size_t end = chrome_end(rules, title, lines, i, behind < PROSE_MIN);
        behind -= prose_count(lines, i + 1, end);
        after_chrome = end > i;
        if (end > i) {
            i = end;
            continue;
        }
        Line line = lines->rows[i++];
        line.text = chrome_within_cut(page, &rules->within, line.text);
        if (line.text.length && !is_repeated(seen, line.text))
            lines->rows[kept++] = line;
    }
    lines->count = kept;
    tags_cut(lines, after_chrome);
}
