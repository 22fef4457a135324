/* SPDX-License-Identifier: MIT */
#include "find/date.h"

#include "base/list.h"
#include "find/date_read.h"

/* How far before a bare year the name of an event may begin. */
enum {
    WEEK_DAYS = 7,
    EVENT_REACH = 5,
    YEAR_EARLIEST = 1900,
    YEAR_LATEST = 2100
};

/* The dates that are known by a weekday's name alone, or from another. */
enum { WEEKDAYS_MAX = 64 };
typedef struct Weekdays {
    uint32_t rows[WEEKDAYS_MAX];
    size_t count;
} Weekdays;

static bool is_bare(const Weekdays *bare, size_t date) {
    for (size_t i = 0; i < bare->count; i++)
        if (bare->rows[i] == date)
            return true;
    return false;
}

void *date_load(Arena *run, const char *folder, Error *err) {
    return date_words_load(run, folder, err);
}

static bool is_lead(DateWordKind kind) {
    return kind == DATE_LEAD || kind == DATE_FROM || kind == DATE_TO ||
           kind == DATE_DAY || kind == DATE_PART;
}

/* The word that ends right before `at`; phrases of the table are at most
 * three words. */
static DateWord word_before(const DateScan *scan, uint32_t at) {
    DateWord nothing = {.kind = DATE_NOTHING};
    for (uint32_t i = 1; i <= 3 && at >= scan->first + i; i++) {
        DateWord word = date_scan_word(scan, at - i);
        if (word.kind != DATE_NOTHING && word.last == at)
            return word;
    }
    return nothing;
}

/* "(10/6)", "(8 Juni)" */
static bool is_enclosed(const DateScan *scan, uint32_t at, uint32_t last) {
    return at > scan->first &&
           scan->document->tokens[at - 1].kind == TOKEN_OPEN &&
           date_scan_kind(scan, last, TOKEN_CLOSE);
}

static bool event_before(const DateScan *scan, uint32_t at) {
    for (uint32_t i = 1; i <= EVENT_REACH && at >= scan->first + i; i++) {
        TokenKind kind = scan->document->tokens[at - i].kind;
        if (kind != TOKEN_WORD && kind != TOKEN_NUMBER)
            return false;
        if (date_scan_word(scan, at - i).kind == DATE_EVENT)
            return true;
    }
    return false;
}

/* A heading writes every word large, so that capitals tell nothing there. */
static bool is_heading(const DateScan *scan) {
    uint32_t words = 0, capitals = 0;
    for (uint32_t i = scan->first; i < scan->limit; i++) {
        const Token *token = &scan->document->tokens[i];
        if (token->kind != TOKEN_WORD)
            continue;
        words++;
        capitals += token->flags & TOKEN_CAPITAL;
    }
    return capitals * 4 > words * 3;
}

/* Something is counted: "pada 2000 orang". */
static bool counts_noun(const DateScan *scan, const DateRead *read) {
    if (!date_scan_kind(scan, read->last, TOKEN_WORD))
        return false;
    const Token *token = &scan->document->tokens[read->last];
    DateWordKind kind = date_scan_word(scan, read->last).kind;
    if (kind >= DATE_DAY && kind <= DATE_YEAR)
        return true; /* "2000 tahun" */
    return token->listed_class == CLASS_NOUN &&
           !(token->flags & TOKEN_CAPITAL) && read->printed.year % 10 == 0;
}

static bool year_stands(const DateScan *scan, uint32_t at, const DateRead *read,
                        bool joined) {
    int year = read->printed.year;
    DateWord before = word_before(scan, at);
    DateWord behind = date_scan_word(scan, read->last);
    if (year < YEAR_EARLIEST || year > YEAR_LATEST ||
        behind.kind == DATE_HIJRI || counts_noun(scan, read))
        return false;
    if (is_lead(before.kind) || joined)
        return true;
    if (event_before(scan, at))
        return false;
    if (at == scan->first)
        return false;
    const Token *token = &scan->document->tokens[at - 1];
    if (token->kind != TOKEN_WORD)
        return false;
    if (!(token->flags & TOKEN_CAPITAL))
        return true;
    return is_heading(scan) && !(token->flags & TOKEN_ALL_CAPS);
}

/* "dua minggu ini", "lima hari Minggu": a unit that is counted. */
static bool is_counted(const DateScan *scan, uint32_t at, DateWord word) {
    bool unit = (word.kind >= DATE_DAY && word.kind <= DATE_YEAR) ||
                (word.kind == DATE_WEEKDAY && word.value == 7);
    const Token *tokens = scan->document->tokens;
    return unit && at > scan->first && !(tokens[at].flags & TOKEN_CAPITAL) &&
           number_starts(scan->words->numbers, &tokens[at - 1]);
}

/* "PMDN/2025" is the number of a paper. */
static bool hangs_on(const DateScan *scan, uint32_t at) {
    const Token *token = &scan->document->tokens[at];
    if (at == scan->first || token->flags & TOKEN_SPACED)
        return false;
    TokenKind before = scan->document->tokens[at - 1].kind;
    return before == TOKEN_OTHER || before == TOKEN_DASH;
}

/* A month amid small words, "target Juli", and not amid names. */
static bool month_stands(const DateScan *scan, uint32_t at,
                         const DateRead *read) {
    const Token *tokens = scan->document->tokens;
    if (read->grain != GRAIN_MONTH || at == scan->first ||
        !(tokens[at].flags & TOKEN_CAPITAL))
        return false;
    bool behind = date_scan_kind(scan, read->last, TOKEN_WORD) &&
                  tokens[read->last].flags & TOKEN_CAPITAL;
    return tokens[at - 1].kind == TOKEN_WORD && !behind &&
           !(tokens[at - 1].flags & TOKEN_CAPITAL);
}

static bool stands(const DateScan *scan, uint32_t at, const DateRead *read,
                   bool joined) {
    DateWord before = word_before(scan, at);
    if ((before.kind == DATE_EVERY && !read->printed.year) ||
        before.kind == DATE_NAME || hangs_on(scan, at))
        return false;
    switch (read->support) {
    case SUPPORT_NONE:
        return true;
    case SUPPORT_LEAD:
        return joined || is_lead(before.kind) || month_stands(scan, at, read) ||
               is_enclosed(scan, at, read->last);
    default:
        return year_stands(scan, at, read, joined);
    }
}

/* "13 Tahun 2003", "153.A Tahun 2013", "e-0046 Tahun 2025": the number and year
 * of a law. */
static bool is_law(const DateScan *scan, uint32_t at, DateWord word) {
    if (word.kind != DATE_YEAR || at == scan->first)
        return false;
    Slice number = token_text(scan->document, at - 1);
    char first = number.text[0], last = number.text[number.length - 1];
    bool letter = first >= 'a' && first <= 'z'; /* "Covid-19 tahun 2020" */
    return (first >= '0' && first <= '9') ||
           (letter && last >= '0' && last <= '9');
}

static void first_end_complete(const DateScan *scan, DateRead *read,
                               const DateRead *end) {
    Printed *printed = &read->printed;
    if (!printed->month || printed->year || end->days.from == DAY_NONE)
        return;
    printed->year = day_civil(end->days.from).year;
    Days days = printed_days(*printed, scan->today, TENSE_UNSAID);
    if (days.from > end->days.from) {
        printed->year--;
        days = printed_days(*printed, scan->today, TENSE_UNSAID);
    }
    if (days.from != DAY_NONE)
        read->days = days;
}

static bool is_day(const DateRead *read) {
    return read->grain == GRAIN_DAY || read->grain == GRAIN_WEEKDAY;
}

static bool spans_days(const DateRead *read) {
    return read->days.to > read->days.from &&
           read->days.to < read->days.from + WEEK_DAYS;
}

/* "dari tahun 2024 sampai Mei": the first end may be the longer one. */
static bool narrows(const DateRead *read) {
    return read->grain == GRAIN_YEAR || read->grain == GRAIN_MONTH;
}

/* "2025-26": the second year without its century. */
static bool short_year_read(const DateScan *scan, DateRead *read) {
    int second;
    if (read->grain != GRAIN_YEAR ||
        !date_scan_kind(scan, read->last, TOKEN_DASH) ||
        !date_scan_digits(scan, read->last + 1, 2, &second))
        return false;
    int year = day_civil(read->days.from).year + 1;
    if (second != year % 100)
        return false;
    read->days.to = days_of_year(year).to;
    read->last += 2;
    read->grain = GRAIN_OTHER;
    return true;
}

/* "30 Mei–2 Juni", "sejak 2022 hingga 2024", "Sabtu dan Minggu". */
static bool range_read(const DateScan *scan, bool from, DateRead *read) {
    DateWord word = date_scan_word(scan, read->last);
    bool dash = date_scan_kind(scan, read->last, TOKEN_DASH);
    bool joins = word.kind == DATE_AND && read->grain == GRAIN_WEEKDAY;
    if (!dash && !joins && word.kind != DATE_TO)
        return false;
    DateRead end;
    if (!date_read(scan, dash ? read->last + 1 : word.last, &end))
        return false;
    if (read->grain == GRAIN_WEEKDAY && spans_days(&end)) {
        read->days = end.days; /* "Sabtu-Minggu (14-15/6/2025)" */
        read->last = end.last;
        read->grain = GRAIN_OTHER;
        return true;
    }
    bool alike = is_day(read) ? is_day(&end) : read->grain == end.grain;
    alike |= from && narrows(read);
    if (!alike || (joins && end.grain != GRAIN_WEEKDAY))
        return false;
    first_end_complete(scan, read, &end);
    if (end.grain == GRAIN_WEEKDAY && end.days.to < read->days.from)
        end.days.to += WEEK_DAYS;
    if (end.days.to <= read->days.from ||
        (joins && end.days.to != read->days.from + 1))
        return false;
    read->days.to = end.days.to;
    read->last = end.last;
    read->grain = GRAIN_OTHER;
    read->support = SUPPORT_NONE;
    return true;
}

static void date_add(Arena *page, const Document *document, uint32_t first,
                     const DateRead *read, DateList *dates) {
    dates->rows = list_room(page, dates->rows, dates->count, &dates->capacity,
                            sizeof *dates->rows);
    dates->rows[dates->count++] = (Date){
        .span = {document->tokens[first].start,
                 document->tokens[read->last - 1].end},
        .first = first,
        .last = read->last,
        .days = read->days,
        .misdated = read->misdated && read->days.from == read->days.to,
    };
}

/* "Sabtu lalu (7/6)", "kemarin (Senin, 9/6/2025)", "Natal (25 Desember 2025)":
 * the day in the bracket is the same, and more exact. */
static void bracket_read(const DateScan *scan, DateRead *read) {
    if (!date_scan_kind(scan, read->last, TOKEN_OPEN))
        return;
    DateRead inside;
    if (date_read(scan, read->last + 1, &inside) && inside.printed.day &&
        date_scan_kind(scan, inside.last, TOKEN_CLOSE)) {
        read->days = inside.days;
        read->last = inside.last + 1;
        read->grain = GRAIN_DAY;
    }
}

/* "besok, Selasa (10/6/2025)", "tahun depan, 2026": the same said twice. */
static void repetition_read(const DateScan *scan, DateRead *read) {
    DateRead again;
    if (!date_scan_kind(scan, read->last, TOKEN_COMMA) ||
        !date_read(scan, read->last + 1, &again))
        return;
    if ((again.printed.day || again.printed.year) &&
        again.days.from == read->days.from && again.days.to == read->days.to)
        read->last = again.last;
}

/* One expression at `at`; *first moves before it for "sejak 2022 hingga". */
static bool expression_read(const DateScan *scan, uint32_t *first, bool joined,
                            DateRead *read) {
    uint32_t at = *first;
    if (!date_read(scan, at, read))
        return false;
    bool year = read->support == SUPPORT_YEAR;
    bool from = word_before(scan, at).kind == DATE_FROM;
    bool range = short_year_read(scan, read) || range_read(scan, from, read);
    if (!stands(scan, at, read, joined) ||
        (range && year && !from && event_before(scan, at)))
        return false;
    if (range && from)
        *first = at - 1;
    if (!range)
        repetition_read(scan, read);
    if (is_day(read) || read->days.from == read->days.to)
        bracket_read(scan, read);
    if (is_day(read))
        date_clock_read(scan, read);
    return true;
}

/* "Selasa (31/12/2024)", "Selasa, 31 Desember 2024": how news dates itself. */
static bool weekday_before(const DateScan *scan, uint32_t at) {
    for (uint32_t i = 1; i <= 3 && at >= i; i++) {
        TokenKind kind = scan->document->tokens[at - i].kind;
        if (date_scan_word(scan, at - i).kind == DATE_WEEKDAY)
            return true;
        if (kind != TOKEN_OPEN && kind != TOKEN_COMMA)
            return false;
    }
    return false;
}

/* Without a day of publication the first full date with its weekday serves;
 * others may be anybody's birthday. */
static Day day_of_text(DateScan scan) {
    scan.limit = (uint32_t)scan.document->token_count;
    for (uint32_t i = 0; i < scan.limit; i++) {
        DateRead read;
        if (date_scan_kind(&scan, i, TOKEN_NUMBER) &&
            weekday_before(&scan, i) && date_number_read(&scan, i, &read) &&
            read.grain == GRAIN_DAY && read.printed.year)
            return read.days.from;
    }
    return DAY_NONE;
}

/* "H-1" is one word, and in no table. */
static bool is_countdown(const Document *document, const Token *token) {
    return token->flags & TOKEN_CAPITAL && token->end - token->start == 3 &&
           document->article->text.text[token->start] == 'H';
}

static bool may_start(const DateScan *scan, const Token *token) {
    if (token->kind != TOKEN_WORD)
        return token->kind == TOKEN_NUMBER;
    return word_filter_has(&scan->words->starts, token->word) ||
           is_countdown(scan->document, token);
}

/* What stands between two dates of one list: "2022, 2023 dan 2024". */
static bool joins_dates(const DateScan *scan, uint32_t at) {
    DateWordKind kind = date_scan_word(scan, at).kind;
    return kind == DATE_AND || kind == DATE_TO ||
           date_scan_kind(scan, at, TOKEN_COMMA);
}

/* A bare weekday whose day the page prints a week sooner or later is that
 * day: "Kick-off Selasa" where the text says "Selasa (10/6)". */
static void weekdays_settle(const Weekdays *bare, DateList *dates) {
    for (size_t i = 0; i < bare->count; i++) {
        Date *date = &dates->rows[bare->rows[i]];
        Day day = date->days.from, other = DAY_NONE;
        bool printed = false;
        for (size_t j = 0; j < dates->count; j++) {
            Days days = dates->rows[j].days;
            if (days.from != days.to || is_bare(bare, j))
                continue;
            printed |= days.from == day;
            if (days.from == day + 7 || days.from == day - 7)
                other = days.from;
        }
        if (other != DAY_NONE && !printed)
            date->days = days_single(other);
    }
}

/* What later words can be reckoned from. "Selasa (10/6/2025)" mostly says when
 * the page was made, and no month or year is reckoned from it. */
static void remember(DateScan *scan, uint32_t first, const DateRead *read) {
    bool report = is_day(read) &&
                  date_scan_word(scan, first).kind == DATE_WEEKDAY &&
                  date_scan_kind(scan, read->last - 1, TOKEN_CLOSE);
    if (!report)
        scan->spoken = read->days;
    if (read->days.from != read->days.to)
        return;
    scan->that = read->days;
    scan->near_last = read->last;
}

static void sentence_find(Arena *page, DateScan *scan, Weekdays *bare,
                          DateList *dates) {
    const Document *document = scan->document;
    uint32_t behind = UINT32_MAX; /* the token behind the date before */
    for (uint32_t i = scan->first; i < scan->limit; i++) {
        const Token *token = &document->tokens[i];
        if (!may_start(scan, token))
            continue;
        DateWord word = date_scan_word(scan, i);
        if (word.kind == DATE_NAME) {
            i = word.last - 1;
            continue;
        }
        if (is_law(scan, i, word) || (behind != i && is_counted(scan, i, word)))
            continue;
        DateRead read;
        uint32_t first = i;
        bool joined = behind + 1 == i && joins_dates(scan, behind);
        if (!expression_read(scan, &first, joined, &read)) {
            if (word_before(scan, i).kind == DATE_EVERY && read.last > i)
                i = read.last - 1;
            continue;
        }
        bool unprinted = read.grain == GRAIN_WEEKDAY || read.reckoned;
        if (unprinted && bare->count < WEEKDAYS_MAX)
            bare->rows[bare->count++] = (uint32_t)dates->count;
        date_add(page, document, first, &read, dates);
        remember(scan, first, &read);
        behind = read.last;
        i = read.last - 1;
    }
}

void date_find(Arena *page, const Document *document, const void *tables,
               Findings *found) {
    DateScan scan = {.document = document,
                     .words = tables,
                     .today = document->article->published_day,
                     .that = DAYS_NONE,
                     .spoken = DAYS_NONE};
    if (scan.today == DAY_NONE)
        scan.today = day_of_text(scan);
    Weekdays bare = {.count = 0};
    for (size_t i = 0; i < document->sentence_count; i++) {
        scan.first = document->sentences[i].first;
        scan.limit = document->sentences[i].last;
        scan.near_last = 0;
        sentence_find(page, &scan, &bare, &found->dates);
    }
    weekdays_settle(&bare, &found->dates);
}
