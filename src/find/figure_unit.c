/* SPDX-License-Identifier: MIT */
#include "find/figure_unit.h"

enum { GLUED_BYTES = 3 };

static bool is_small(char byte) {
    return byte >= 'a' && byte <= 'z';
}

/* "penggemarTimnas", where a link lost its blank: a small word and a large one;
 * not the letters of "kWh". */
static Slice without_glued(Slice text) {
    for (size_t i = GLUED_BYTES; i + 1 < text.length; i++)
        if (text.text[i] >= 'A' && text.text[i] <= 'Z' &&
            is_small(text.text[i - 1]) && is_small(text.text[i - 2]) &&
            is_small(text.text[i + 1]))
            return slice_part(text, 0, i);
    return text;
}

/* The token's text without its clitic. */
static Slice noun_text(const FigureScan *scan, uint32_t at) {
    const Token *token = &scan->document->tokens[at];
    Slice text = token_text(scan->document, at);
    if (token->flags & TOKEN_NYA)
        text = text_bare(scan->document, text);
    return without_glued(text);
}

static bool is_open_class(const Token *token) {
    switch ((WordClass)token->listed_class) {
    case CLASS_UNKNOWN:
    case CLASS_NOUN:
    case CLASS_PROPER:
    case CLASS_ADJECTIVE: /* state words are in the table */
        return true;
    case CLASS_VERB: /* a root alone is as often a noun: "lima tembak" */
        return token->voice == VOICE_BARE || token->voice == VOICE_NOUN;
    default:
        return false;
    }
}

/* Could the token be a counted noun? */
static bool unit_is_noun(const FigureScan *scan, uint32_t at) {
    if (!figure_kind(scan, at, TOKEN_WORD))
        return false;
    const Token *token = &scan->document->tokens[at];
    FigureWordKind behind = figure_behind(scan, at).kind;
    FigureWordKind before = figure_before(scan, at).kind;
    bool told = behind >= FIGURE_CLASSIFIER && behind <= FIGURE_LASTING;
    if (behind != FIGURE_NOTHING)
        return told;
    return is_open_class(token) && token->end - token->start > 1 &&
           (before == FIGURE_NOTHING || before == FIGURE_LABEL ||
            before == FIGURE_RANK) &&
           !number_starts(scan->words->numbers, token);
}

static bool noun_read(const FigureScan *scan, uint32_t at, FigureUnit *unit) {
    if (!unit_is_noun(scan, at))
        return false;
    FigureWord word = figure_behind(scan, at);
    unit->kind = word.kind;
    unit->last = at + 1;
    unit->name = noun_text(scan, at);
    if (word.kind == FIGURE_COMPOUND) {
        unit->last = word.last;
        unit->name = tokens_text(scan->document, at, word.last);
    }
    return true;
}

/* "2.000 Garda Nasional": the body is what is counted. Its name is looked for
 * by its words, since the number in front may have hidden it from the names. */
static bool body_read(const FigureScan *scan, uint32_t at,
                      const EntityList *bodies, FigureUnit *unit) {
    const Document *document = scan->document;
    if (!(document->tokens[at].flags & TOKEN_CAPITAL))
        return false;
    for (size_t i = 0; i < bodies->count; i++) {
        Slice name = bodies->rows[i].name;
        uint32_t last = at + 1;
        if (bodies->rows[i].kind != NAME_ORGANISATION || !name.length)
            continue;
        while (last < scan->limit &&
               tokens_text(document, at, last).length < name.length)
            last++;
        if (last == at + 1 ||
            !slice_equal(tokens_text(document, at, last), name))
            continue;
        *unit =
            (FigureUnit){.name = name, .last = last, .kind = FIGURE_NOTHING};
        return true;
    }
    return false;
}

/* Behind "orang" only persons are the unit, behind "unit" any noun. */
static void classified_read(const FigureScan *scan, FigureUnit *unit) {
    FigureWord word = figure_behind(scan, unit->last);
    bool person = word.kind == FIGURE_PERSON;
    if (unit->kind == FIGURE_PEOPLE && !person)
        return;
    const Token *token = &scan->document->tokens[unit->last];
    bool name = token->flags & TOKEN_CAPITAL && !scan->heading && !person;
    FigureUnit noun = {0};
    if (unit->last < scan->limit && !name && noun_read(scan, unit->last, &noun))
        *unit = noun;
}

bool unit_read(const FigureScan *scan, uint32_t at, const EntityList *bodies,
               FigureUnit *unit) {
    *unit = (FigureUnit){.kind = FIGURE_NOTHING, .last = at};
    FigureWord word = figure_behind(scan, at);
    if (word.kind == FIGURE_FORMER) {
        at = word.last;
        word = figure_behind(scan, at);
    }
    unit->kind = word.kind;
    unit->last = word.last;
    unit->name = tokens_text(scan->document, at, word.last);
    switch (word.kind) {
    case FIGURE_PERCENT:
        unit->name = word.value;
        return true;
    case FIGURE_CURRENCY: /* "2025 Rp 5 juta": it belongs to the next */
        unit->name = word.value;
        return !figure_kind(scan, word.last, TOKEN_NUMBER);
    case FIGURE_LASTING:
        unit->family = word.value;
        unit->size = word.second;
        return true;
    case FIGURE_MEASURE:
    case FIGURE_AREA:
    case FIGURE_COMPOUND:
        return true;
    case FIGURE_CLASSIFIER:
    case FIGURE_PEOPLE:
        classified_read(scan, unit);
        return true;
    default:
        break;
    }
    if (!unit_is_noun(scan, at))
        return false;
    return body_read(scan, at, bodies, unit) || noun_read(scan, at, unit);
}
