/* SPDX-License-Identifier: MIT */
#include "page/trunk.h"

#include "base/map.h"
#include "base/utf8.h"
#include "page/fold.h"

enum {
    PROSE_SCORE_MAX = 300,
    SHORT_COST = 40,
    MENU_MIN = 15,  /* short lines above the run, more than an article has */
    MENU_SMALL = 4, /* enough of them if as many as these stand below it: */
    FOOTER_MIN = 25,
    ABOVE_MAX = 80, /* lines above the run where its headline may stand */
    BELOW_KEPT = 6  /* lines below it that may sign */
};

/* What a line says for a run of running text, or against it. */
static int line_score(Slice line) {
    enum { SENTENCE_BYTES_MIN = 40, BROKEN_BYTES_MIN = 60, BRIEF = 10 };
    int length =
        line.length < PROSE_SCORE_MAX ? (int)line.length : PROSE_SCORE_MAX;
    if (line_ends_sentence(line) && !slice_ends(line, SLICE(":")))
        return length >= SENTENCE_BYTES_MIN ? length : BRIEF;
    if (length >= BROKEN_BYTES_MIN && !line_is_headline(line))
        return length / 2;
    return line_continues(line) ? 0 : -SHORT_COST;
}

typedef struct Run {
    size_t first, last; /* half open */
} Run;

/* The run of lines whose scores sum to the most. */
static Run run_find(const Lines *lines) {
    Run best = {0, 0};
    long sum = 0, best_sum = 0;
    size_t start = 0;
    for (size_t i = 0; i < lines->count; i++) {
        int score = line_score(lines->rows[i].text);
        if (sum <= 0) {
            sum = 0;
            start = i;
        }
        sum += score;
        if (score > 0 && sum > best_sum) {
            best_sum = sum;
            best = (Run){start, i + 1};
        }
    }
    return best;
}

static size_t short_count(const Lines *lines, size_t first, size_t last) {
    size_t count = 0;
    for (size_t i = first; i < last; i++)
        count += line_score(lines->rows[i].text) < 0;
    return count;
}

/* The longer words of the run's beginning. */
static Map *words_of(Arena *page, const Lines *lines, Run run) {
    enum { LINES_MAX = 12, WORD_BYTES_MIN = 4 };
    Map *words = map_open(page);
    for (size_t i = run.first; i < run.last && i < run.first + LINES_MAX; i++) {
        Slice line = lines->rows[i].text, word;
        for (size_t at = 0; (word = line_next_word(line, &at)).length;)
            if (word.length >= WORD_BYTES_MIN)
                map_set(words, word_fold_hash(word), 1);
    }
    return words;
}

/* How much of a line's longer words the run has too: per cent, less for lines
 * of a few words, which may be a name or a section. */
static int shared_words(const Map *words, Slice line) {
    enum { WORD_BYTES_MIN = 4, WORDS_FULL = 6, PER_CENT = 100 };
    int all = 0, shared = 0;
    Slice word;
    for (size_t i = 0; (word = line_next_word(line, &i)).length;) {
        if (word.length < WORD_BYTES_MIN)
            continue;
        all++;
        shared += map_get(words, word_fold_hash(word)) != MAP_ABSENT;
    }
    return shared * PER_CENT / (all > WORDS_FULL ? all : WORDS_FULL);
}

/* A short line with a date and an hour, as stands by a headline. */
static bool is_dated(const TrunkRules *rules, const Lines *lines, size_t i) {
    enum { DATED_BYTES_MAX = 110 };
    Moment moment;
    Slice line = i < lines->count ? lines->rows[i].text : (Slice){0};
    return line.length && line.length <= DATED_BYTES_MAX &&
           moment_read(rules->moments, line, &moment) &&
           moment.minute != MINUTE_NONE;
}

/* The row of the headline above the run; run.first when there is none. */
static size_t headline_row(Arena *page, const TrunkRules *rules,
                           const Lines *lines, Run run) {
    enum { SHARED_MIN = 30, DATED_BONUS = 60, HEADLINE_BYTES_MAX = 250 };
    const Map *words = words_of(page, lines, run);
    size_t first = run.first > ABOVE_MAX ? run.first - ABOVE_MAX : 0;
    size_t best = run.first;
    int best_score = SHARED_MIN;
    for (size_t i = first; i < run.first; i++) {
        Slice line = lines->rows[i].text;
        if (line.length > HEADLINE_BYTES_MAX || is_dated(rules, lines, i) ||
            line_is_chrome(rules->chrome, line))
            continue;
        int score = shared_words(words, line);
        if (score &&
            (is_dated(rules, lines, i + 1) || is_dated(rules, lines, i + 2) ||
             (i && is_dated(rules, lines, i - 1))))
            score += DATED_BONUS;
        if (score > best_score) {
            best_score = score;
            best = i;
        }
    }
    return best;
}

bool trunk_take(Arena *page, const TrunkRules *rules, Lines *lines,
                Trunk *trunk) {
    enum { DATED_ABOVE = 3 };
    Run run = run_find(lines);
    size_t above = short_count(lines, 0, run.first);
    size_t below = short_count(lines, run.last, lines->count);
    if (above < MENU_MIN && (above < MENU_SMALL || below < FOOTER_MIN))
        return false;
    Slice first = lines->rows[run.first].text;
    Slice last = lines->rows[run.last - 1].text;
    *trunk = (Trunk){.start = first.text, .end = last.text + last.length};
    if (run.last + BELOW_KEPT < lines->count)
        lines->count = run.last + BELOW_KEPT;
    size_t row = headline_row(page, rules, lines, run), kept = row;
    if (row < run.first)
        trunk->title = lines->rows[row].text;
    for (size_t i = 1; i <= DATED_ABOVE && i <= row; i++)
        if (is_dated(rules, lines, row - i))
            kept = row - i;
    if (row < run.first)
        lines_remove(lines, row, row + 1);
    lines_remove(lines, 0, kept);
    return true;
}

void trunk_cut(const Trunk *trunk, Lines *lines) {
    size_t kept = 0;
    for (size_t i = 0; i < lines->count; i++) {
        Line line = lines->rows[i];
        if (line.text.text >= trunk->start && line.text.text < trunk->end)
            lines->rows[kept++] = line;
    }
    lines->count = kept;
}
