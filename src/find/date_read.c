/* SPDX-License-Identifier: MIT */
#include "find/date_read.h"

/* How far behind an expression its verb may stand: "Kamis, ia akan". */
enum { TENSE_REACH = 5 };

DateWord date_scan_word(const DateScan *scan, uint32_t at) {
    if (at >= scan->limit || scan->document->tokens[at].kind != TOKEN_WORD)
        return (DateWord){.kind = DATE_NOTHING, .last = at};
    return date_word_at(scan->words, scan->document, at, scan->limit);
}

bool date_scan_kind(const DateScan *scan, uint32_t at, TokenKind kind) {
    return at < scan->limit && scan->document->tokens[at].kind == kind;
}

bool date_scan_digits(const DateScan *scan, uint32_t at, size_t digits_max,
                      int *value) {
    if (!date_scan_kind(scan, at, TOKEN_NUMBER))
        return false;
    Slice text = token_text(scan->document, at);
    if (text.length > digits_max)
        return false;
    *value = 0;
    for (size_t i = 0; i < text.length; i++) {
        if (text.text[i] < '0' || text.text[i] > '9')
            return false;
        *value = *value * 10 + (text.text[i] - '0');
    }
    return true;
}

static Tense word_tense(const DateScan *scan, uint32_t at) {
    switch (date_scan_word(scan, at).kind) {
    case DATE_AHEAD:
        return TENSE_AHEAD;
    case DATE_BEHIND:
        return TENSE_BEHIND;
    case DATE_SHIFT: /* "sebelumnya" */
        return date_scan_word(scan, at).value < 0 ? TENSE_BEHIND : TENSE_UNSAID;
    default:
        return TENSE_UNSAID;
    }
}

Tense date_scan_tense(const DateScan *scan, uint32_t at) {
    for (uint32_t i = at; i > scan->first; i--) {
        Tense tense = word_tense(scan, i - 1);
        if (tense != TENSE_UNSAID)
            return tense;
    }
    for (uint32_t i = at; i < scan->limit && i < at + TENSE_REACH; i++) {
        Tense tense = word_tense(scan, i);
        if (tense != TENSE_UNSAID)
            return tense;
    }
    return TENSE_UNSAID;
}

/* "minggu" is Sunday or week: written small it is the week, and at the start
 * of a sentence what follows tells. */
static bool is_week(const DateScan *scan, uint32_t at, DateWord word) {
    const Token *token = &scan->document->tokens[at];
    if (word.value != 7 || word.last != at + 1)
        return false;
    DateWord behind = date_scan_word(scan, word.last);
    bool relative = behind.kind == DATE_RELATIVE;
    if (!relative && behind.kind != DATE_PAST)
        return false;
    if (!(token->flags & TOKEN_CAPITAL))
        return true;
    DateWord clock = date_scan_word(scan, behind.last);
    return clock.kind != DATE_CLOCK &&
           (behind.value >= 0 || token->flags & TOKEN_FIRST) &&
           !date_scan_kind(scan, behind.last, TOKEN_OPEN);
}

bool date_read(const DateScan *scan, uint32_t at, DateRead *read) {
    *read = (DateRead){0};
    if (date_scan_kind(scan, at, TOKEN_NUMBER) &&
        date_number_read(scan, at, read))
        return true;
    DateWord word = date_scan_word(scan, at);
    switch (word.kind) {
    case DATE_NOTHING:
        *read = (DateRead){0};
        return at < scan->limit &&
               (number_starts(scan->words->numbers,
                              &scan->document->tokens[at]) ||
                token_text(scan->document, at).text[0] == 'H') &&
               date_relative_read(scan, at, word, read);
    case DATE_MONTH:
    case DATE_MONTH_SHORT:
        return date_month_read(scan, at, word, read);
    case DATE_WEEKDAY:
    case DATE_WEEKDAY_SHORT:
        if (is_week(scan, at, word))
            return date_relative_read(scan, at, word, read);
        /* written small it is a common word: "rabu" never, "minggu" week */
        if (!(scan->document->tokens[at].flags & TOKEN_CAPITAL) &&
            word.value == 7)
            return date_weekday_read(scan, at, word, read) &&
                   read->grain != GRAIN_WEEKDAY;
        return date_weekday_read(scan, at, word, read);
    default:
        return date_relative_read(scan, at, word, read);
    }
}
