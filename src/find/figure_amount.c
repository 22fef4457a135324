/* SPDX-License-Identifier: MIT */
#include "find/figure_amount.h"

#include <math.h>

FigureWord figure_before(const FigureScan *scan, uint32_t at) {
    if (at >= scan->limit)
        return (FigureWord){.kind = FIGURE_NOTHING, .last = at};
    return figure_word_before(scan->words, scan->document, at, scan->limit);
}

FigureWord figure_behind(const FigureScan *scan, uint32_t at) {
    if (at >= scan->limit)
        return (FigureWord){.kind = FIGURE_NOTHING, .last = at};
    return figure_word_behind(scan->words, scan->document, at, scan->limit);
}

bool figure_kind(const FigureScan *scan, uint32_t at, TokenKind kind) {
    return at < scan->limit && scan->document->tokens[at].kind == kind;
}

bool figure_touches(const FigureScan *scan, uint32_t at) {
    return at < scan->limit &&
           !(scan->document->tokens[at].flags & TOKEN_SPACED);
}

Interval amount_about(Interval value) {
    if (value.low != value.high)
        return value;
    double tenth = fabs(value.low) / 10;
    return (Interval){value.low - tenth, value.high + tenth};
}

static bool number_at(const FigureScan *scan, uint32_t at, bool money,
                      Number *number) {
    return number_read(scan->words->numbers, scan->document,
                       (Span){at, scan->limit}, money, number);
}

/* The token behind what joins the two ends of a range; 0 when nothing does. */
static uint32_t range_sign(const FigureScan *scan, uint32_t at) {
    if (figure_kind(scan, at, TOKEN_DASH))
        return at + 1;
    FigureWord word = figure_behind(scan, at);
    if (word.kind == FIGURE_TO)
        return word.last;
    word = figure_before(scan, at);
    return word.kind == FIGURE_MOST ? word.last : 0;
}

/* "5-10 juta" are millions both; "2-1" is a score and no range. */
static bool range_value(const Number *from, const Number *to, Interval *value) {
    double factor = 1;
    if (from->magnitude == 1 && to->magnitude > 1 && !from->vague &&
        from->value.low < to->value.low / to->magnitude)
        factor = to->magnitude;
    *value = (Interval){from->value.low * factor, to->value.high};
    return from->value.high * factor < to->value.high;
}

static void range_read(const FigureScan *scan, Amount *amount) {
    uint32_t at = range_sign(scan, amount->last);
    if (!at)
        return;
    FigureWord currency = figure_before(scan, at);
    bool money = currency.kind == FIGURE_CURRENCY;
    Number to;
    Interval value;
    if (!number_at(scan, money ? currency.last : at, money, &to) ||
        !range_value(&amount->number, &to, &value))
        return;
    amount->value = value;
    amount->last = to.last;
    amount->range = true;
}

static bool is_times(const FigureScan *scan, uint32_t at) {
    if (at >= scan->limit)
        return false;
    Slice text = token_text(scan->document, at);
    return slice_equal(text, SLICE("x")) || slice_equal(text, SLICE("X")) ||
           slice_equal(text, SLICE("\xC3\x97")); /* the sign of times */
}

/* "17 x 10 meter persegi": length and breadth of an area. */
static void sides_read(const FigureScan *scan, Amount *amount) {
    Number side;
    if (!is_times(scan, amount->last) ||
        !number_at(scan, amount->last + 1, false, &side))
        return;
    amount->value.low *= side.value.low;
    amount->value.high *= side.value.high;
    amount->last = side.last;
    amount->sides = true;
}

/* "Rp 221, 69 miliar": a blank has slipped behind the comma. */
static void decimals_read(const FigureScan *scan, Amount *amount) {
    uint32_t at = amount->last;
    Number part;
    if (!amount->number.plain || !figure_kind(scan, at, TOKEN_COMMA) ||
        !figure_touches(scan, at) || figure_touches(scan, at + 1) ||
        !number_at(scan, at + 1, true, &part) || part.magnitude == 1 ||
        part.figures > 2)
        return;
    double more = part.value.low / pow(10, part.figures);
    amount->value.low = amount->value.high =
        amount->value.low * part.magnitude + more;
    amount->number.magnitude = part.magnitude;
    amount->number.plain = false;
    amount->last = part.last;
}

/* "5 (lima) saksi", "dua (2) ukuran": said twice. */
static void again_read(const FigureScan *scan, Amount *amount) {
    Number again;
    if (figure_kind(scan, amount->last, TOKEN_OPEN) &&
        number_at(scan, amount->last + 1, false, &again) &&
        figure_kind(scan, again.last, TOKEN_CLOSE) &&
        again.value.low == amount->value.low &&
        again.value.high == amount->value.high)
        amount->last = again.last + 1;
}

bool amount_read(const FigureScan *scan, uint32_t at, Amount *amount) {
    *amount = (Amount){0};
    FigureWord currency = figure_before(scan, at);
    bool money = currency.kind == FIGURE_CURRENCY;
    if (money) {
        amount->currency = currency.value;
        at = currency.last;
        if (figure_kind(scan, at, TOKEN_STOP))
            at++; /* "Rp. 5.000" */
    }
    if (!number_at(scan, at, money, &amount->number))
        return false;
    amount->value = amount->number.value;
    amount->last = amount->number.last;
    if (amount->number.about)
        amount->value = amount_about(amount->value);
    if (money)
        decimals_read(scan, amount);
    else
        sides_read(scan, amount);
    again_read(scan, amount);
    range_read(scan, amount);
    return true;
}
