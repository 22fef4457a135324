/* SPDX-License-Identifier: MIT */
#include "find/figure.h"

#include "base/list.h"
#include "find/figure_unit.h"

#include <math.h>
#include <string.h>

enum { YEAR_DIGITS = 4 };

typedef struct Reader {
    FigureScan scan;
    const Findings *found;
    size_t name;        /* the next proper name that ends behind here */
    uint32_t paragraph; /* of `counted` */
    Slice counted;      /* the last noun that was counted */
} Reader;

typedef struct FigureRead {
    uint32_t first, last;
    Interval value;
    Slice unit;
} FigureRead;

void *figure_load(Arena *run, const char *folder, Error *err) {
    return figure_words_load(run, folder, err);
}

static const Token *token_at(const Reader *reader, uint32_t at) {
    return &reader->scan.document->tokens[at];
}

/* Is the number the later part of a proper name: "Komisi 3", "Liga 1"? */
static bool in_name(Reader *reader, uint32_t at) {
    const NameList *names = &reader->found->names;
    while (reader->name < names->count &&
           (names->rows[reader->name].last <= at ||
            names->rows[reader->name].form != NAME_PROPER))
        reader->name++;
    return reader->name < names->count && names->rows[reader->name].first < at;
}

static bool is_label(const Reader *reader, uint32_t at, FigureWordKind kind) {
    const FigureScan *scan = &reader->scan;
    for (uint32_t i = 1; i <= 2 && at >= scan->first + i; i++) {
        FigureWord word = figure_before(scan, at - i);
        if (word.kind == kind && word.last == at)
            return true;
    }
    return false;
}

static bool is_sign(const Reader *reader, uint32_t at, const char *signs) {
    return strchr(signs, token_text(reader->scan.document, at).text[0]);
}

/* A number that hangs on another sign is part of something else: "01+200",
 * "24/7", "2-1"; not so "-10" behind a blank, "+5,3%", and what an em dash
 * sets apart. */
static bool hangs_on(const Reader *reader, uint32_t at, uint32_t last) {
    const FigureScan *scan = &reader->scan;
    bool number = token_at(reader, at)->kind == TOKEN_NUMBER;
    bool sign = number && at > scan->first + 1 && figure_touches(scan, at) &&
                is_sign(reader, at - 1, "+/#-");
    if (sign && figure_touches(scan, at - 1) &&
        token_at(reader, at - 2)->kind != TOKEN_OPEN)
        return true;
    return figure_touches(scan, last) && figure_touches(scan, last + 1) &&
           figure_kind(scan, last + 1, TOKEN_NUMBER) &&
           (is_sign(reader, last, "+/") ||
            token_at(reader, last)->kind == TOKEN_DASH);
}

/* A small plain number behind a name belongs to it: "Boeing 737". */
static bool named_before(const Reader *reader, uint32_t at,
                         const Amount *amount) {
    const FigureScan *scan = &reader->scan;
    if (at == scan->first || scan->heading || !amount->number.digits)
        return false;
    const Token *before = token_at(reader, at - 1);
    return before->kind == TOKEN_WORD && before->flags & TOKEN_CAPITAL &&
           !(before->flags & TOKEN_FIRST) && amount->number.plain &&
           figure_before(scan, at - 1).kind == FIGURE_NOTHING;
}

/* "SKB 3 Menteri": letters for a name, and the name goes on. */
static bool behind_acronym(const Reader *reader, uint32_t at) {
    const FigureScan *scan = &reader->scan;
    return at > scan->first && !scan->heading &&
           token_at(reader, at - 1)->kind == TOKEN_WORD &&
           token_at(reader, at - 1)->flags & TOKEN_ALL_CAPS &&
           figure_before(scan, at - 1).kind == FIGURE_NOTHING;
}

/* A number word written large amid a sentence is a name: "Dua Lipa". */
static bool is_named_word(const Reader *reader, uint32_t at,
                          const Amount *amount) {
    const FigureScan *scan = &reader->scan;
    const Token *token = token_at(reader, at);
    return !amount->number.digits && !scan->heading && at > scan->first &&
           token->flags & TOKEN_CAPITAL &&
           token_at(reader, at - 1)->kind == TOKEN_WORD;
}

/* A year, as far as its digits tell. */
static bool is_year(const Amount *amount) {
    return amount->number.plain && amount->number.figures == YEAR_DIGITS &&
           amount->value.low >= 1900 && amount->value.low <= 2100;
}

static bool left_out(Reader *reader, uint32_t at, const Amount *amount) {
    const FigureScan *scan = &reader->scan;
    const Number *number = &amount->number;
    if (amount->currency.length) /* "Euro 2008" is a tournament */
        return is_year(amount) && token_text(scan->document, at).length > 3;
    if (is_year(amount) && named_before(reader, at, amount))
        return true;
    bool zero = number->plain && number->figures > 1 &&
                token_text(scan->document, at).text[0] == '0';
    return zero || is_label(reader, at, FIGURE_LABEL) ||
           figure_behind(scan, amount->last).kind == FIGURE_ZONE ||
           hangs_on(reader, at, amount->last) ||
           is_named_word(reader, at, amount);
}

static Interval modified(Interval value, FigureWordKind modifier) {
    switch (modifier) {
    case FIGURE_LEAST:
    case FIGURE_MORE:
        return (Interval){value.low, INFINITY};
    case FIGURE_MOST:
    case FIGURE_UNDER:
        return (Interval){-INFINITY, value.high};
    case FIGURE_ABOUT:
        return amount_about(value);
    default:
        return value;
    }
}

/* "5 tahun dan 6 bulan" is 5.5 years. */
static void lasting_join(const Reader *reader, const FigureUnit *unit,
                         FigureRead *read) {
    const FigureScan *scan = &reader->scan;
    uint32_t at = read->last;
    if (figure_kind(scan, at, TOKEN_COMMA))
        at++;
    else if (at < scan->limit &&
             token_at(reader, at)->listed_class == CLASS_CONJUNCTION)
        at++;
    Amount amount;
    FigureUnit part;
    if (!amount_read(scan, at, &amount) || amount.range ||
        amount.currency.length ||
        !unit_read(scan, amount.last, &reader->found->entities, &part) ||
        !slice_equal(part.family, unit->family) || part.size >= unit->size)
        return;
    double more = amount.value.low * part.size / unit->size;
    read->value.low += more;
    read->value.high += more;
    read->last = part.last;
}

/* "10 tahun lebih", but not "3 kali lebih besar". */
static bool more_behind(const Reader *reader, uint32_t at) {
    const FigureScan *scan = &reader->scan;
    if (figure_behind(scan, at).kind != FIGURE_MORE)
        return false;
    if (!figure_kind(scan, at + 1, TOKEN_WORD) ||
        figure_behind(scan, at + 1).kind == FIGURE_OF)
        return true;
    switch ((WordClass)token_at(reader, at + 1)->listed_class) {
    case CLASS_ADPOSITION:
    case CLASS_CONJUNCTION:
    case CLASS_AUXILIARY:
    case CLASS_PRONOUN:
        return true;
    default:
        return false;
    }
}

/* "5 persen hingga 10 persen": the same unit twice is one range. */
static void range_join(const Reader *reader, FigureRead *read) {
    const FigureScan *scan = &reader->scan;
    FigureWord word = figure_before(scan, read->last);
    bool dash = figure_kind(scan, read->last, TOKEN_DASH);
    if (word.kind != FIGURE_MOST && !dash)
        return;
    Amount amount;
    FigureUnit unit;
    if (!amount_read(scan, dash ? read->last + 1 : word.last, &amount) ||
        !unit_read(scan, amount.last, &reader->found->entities, &unit) ||
        !slice_equal(unit.name, read->unit) ||
        amount.value.high <= read->value.low)
        return;
    read->value.high = amount.value.high;
    read->last = unit.last;
}

/* "dua dari tiga tersangka", "beberapa ratus dari pasukan". */
static bool of_read(const Reader *reader, const Amount *amount, bool told,
                    FigureRead *read) {
    const FigureScan *scan = &reader->scan;
    FigureWord word = figure_behind(scan, amount->last);
    const EntityList *bodies = &reader->found->entities;
    Amount whole;
    FigureUnit unit;
    if (word.kind != FIGURE_OF)
        return false;
    bool part = amount->value.high < 1; /* "setengah dari penduduk" */
    if (amount_read(scan, word.last, &whole) && !whole.currency.length) {
        if (!unit_read(scan, whole.last, bodies, &unit) ||
            unit.kind == FIGURE_LASTING || unit.kind == FIGURE_PERCENT ||
            amount->value.high > whole.value.high)
            return false;
        read->unit = unit.name;
        read->last = amount->last;
        return true;
    }
    if ((!told && !part && !amount->number.vague) ||
        !unit_read(scan, word.last, bodies, &unit))
        return false;
    read->unit = unit.name;
    read->last = unit.last;
    return true;
}

/* "2 tahun lalu" is a date, also where its day is not known. */
static bool is_ago(const Reader *reader, const FigureUnit *unit,
                   const Number *number) {
    return unit->kind == FIGURE_LASTING && !number->vague &&
           figure_behind(&reader->scan, unit->last).kind == FIGURE_AGO;
}

/* The noun or unit behind the number says what is counted. */
static bool noun_settle(Reader *reader, uint32_t at, const Amount *amount,
                        const FigureUnit *unit, FigureRead *read) {
    bool listed = unit->kind != FIGURE_NOTHING;
    bool large = token_at(reader, amount->last)->flags & TOKEN_CAPITAL;
    bool person = unit->kind == FIGURE_PERSON;
    if ((!listed && large &&
         (is_year(amount) || named_before(reader, at, amount))) ||
        (large && (person || !listed) && behind_acronym(reader, at)) ||
        is_ago(reader, unit, &amount->number))
        return false;
    if (amount->sides && unit->kind != FIGURE_LASTING &&
        unit->kind != FIGURE_AREA)
        return false; /* "10x10 meter" are two lengths; "2 x 15 menit" not */
    read->unit = unit->name;
    read->last = unit->last;
    if (unit->kind == FIGURE_LASTING)
        lasting_join(reader, unit, read);
    range_join(reader, read);
    if (unit->kind != FIGURE_CURRENCY && unit->kind != FIGURE_PERCENT &&
        unit->kind != FIGURE_LASTING && unit->kind != FIGURE_MEASURE &&
        unit->kind != FIGURE_AREA)
        reader->counted = unit->name;
    return true;
}

/* No noun stands behind the number: what was counted before is meant, if the
 * words around tell that something is counted at all. */
static bool bare_settle(const Reader *reader, uint32_t at, const Amount *amount,
                        bool told, FigureRead *read) {
    const Number *number = &amount->number;
    FigureWord behind = figure_behind(&reader->scan, amount->last);
    if (named_before(reader, at, amount) ||
        (!number->digits && number->value.high == 0)) /* "kosong" */
        return false;
    if (behind.kind == FIGURE_STATE && !is_year(amount)) {
        read->unit = reader->counted.length ? reader->counted : behind.value;
        return true;
    }
    if (amount->sides)
        return false;
    told |= behind.kind == FIGURE_REST;
    if (of_read(reader, amount, told, read))
        return true;
    if (!told || is_year(amount) || (!number->digits && number->value.low == 1))
        return false;
    read->unit = reader->counted;
    return reader->counted.length || !number->plain;
}

/* What is counted, as the words behind the number or those before it say. */
static bool unit_settle(Reader *reader, uint32_t at, const Amount *amount,
                        bool told, FigureRead *read) {
    const FigureScan *scan = &reader->scan;
    FigureUnit unit;
    read->last = amount->last;
    bool found = unit_read(scan, amount->last, &reader->found->entities, &unit);
    if (amount->currency.length) {
        read->unit = amount->currency;
        if (found && unit.kind == FIGURE_CURRENCY)
            read->last = unit.last;
        return true;
    }
    bool listed = found && unit.kind != FIGURE_NOTHING;
    if (!listed && (is_label(reader, at, FIGURE_RANK) || in_name(reader, at) ||
                    (scan->heading && is_year(amount))))
        return false;
    return found ? noun_settle(reader, at, amount, &unit, read)
                 : bare_settle(reader, at, amount, told, read);
}

/* "M 6,4", "magnitudo (M) 6,4". */
static bool scale_read(const Reader *reader, FigureWord word, uint32_t at,
                       FigureRead *read) {
    const FigureScan *scan = &reader->scan;
    bool letter = word.last == at + 1 &&
                  token_at(reader, at)->end - token_at(reader, at)->start == 1;
    if (letter && !(token_at(reader, at)->flags & TOKEN_CAPITAL))
        return false;
    uint32_t number = word.last;
    while (number < scan->limit && number < word.last + 4 &&
           token_at(reader, number)->kind != TOKEN_NUMBER)
        number++;
    Amount amount;
    if (number > word.last + (letter ? 1 : 3) ||
        !amount_read(scan, number, &amount) || amount.value.high >= 12 ||
        (letter && amount.number.plain))
        return false;
    *read = (FigureRead){.first = at,
                         .last = amount.last,
                         .value = amount.value,
                         .unit = word.value};
    return true;
}

static bool is_modifier(FigureWordKind kind) {
    return kind >= FIGURE_LEAST && kind <= FIGURE_EXACT;
}

/* The token behind a modifier and what may part it from its number:
 * "setidaknya, ada", "setidaknya sudah". */
static uint32_t behind_link(const FigureScan *scan, FigureWord modifier) {
    uint32_t at = modifier.last;
    uint32_t next = at + figure_kind(scan, at, TOKEN_COMMA);
    FigureWord word = figure_before(scan, next);
    if (word.kind == FIGURE_LINK)
        return word.last;
    return word.kind == FIGURE_EXACT ? next : at;
}

static bool figure_read(Reader *reader, uint32_t at, FigureRead *read) {
    const FigureScan *scan = &reader->scan;
    FigureWordKind modifier = FIGURE_EXACT;
    bool told = false;
    uint32_t start = at, first = UINT32_MAX;
    FigureWord word = figure_before(scan, at);
    while (is_modifier(word.kind)) {
        told = true;
        if (word.kind != FIGURE_EXACT) {
            modifier = word.kind;
            first = first == UINT32_MAX ? start : first;
        }
        start = behind_link(scan, word);
        word = figure_before(scan, start);
    }
    if (word.kind == FIGURE_SCALE && scale_read(reader, word, start, read))
        return true;
    *read = (FigureRead){.first = first == UINT32_MAX ? start : first};
    if (word.kind == FIGURE_ONE) {
        if (figure_behind(scan, word.last).kind == FIGURE_AGO)
            return false;
        read->last = word.last;
        read->value = modified((Interval){1, 1}, modifier);
        read->unit = word.value;
        return true;
    }
    if (word.kind == FIGURE_NONE)
        return false;
    Amount amount;
    if (!amount_read(scan, start, &amount) || left_out(reader, start, &amount))
        return false;
    if (figure_behind(scan, amount.last).kind == FIGURE_MORE &&
        amount.value.low >= 10) {
        modifier = FIGURE_MORE;
        amount.last++;
    }
    read->value = amount.value;
    if (!unit_settle(reader, start, &amount, told, read))
        return false;
    if (more_behind(reader, read->last)) {
        modifier = FIGURE_MORE;
        read->last++;
    }
    /* "mulai dari 449 hingga 488 juta": the range says it all */
    if (!amount.range || modifier == FIGURE_UNDER || modifier == FIGURE_MOST)
        read->value = modified(read->value, modifier);
    return true;
}

static void figure_add(Arena *page, const Document *document,
                       const FigureRead *read, FigureList *figures) {
    figures->rows = list_room(page, figures->rows, figures->count,
                              &figures->capacity, sizeof *figures->rows);
    figures->rows[figures->count++] = (Figure){
        .span = {document->tokens[read->first].start,
                 document->tokens[read->last - 1].end},
        .first = read->first,
        .last = read->last,
        .value = read->value,
        .unit = read->unit,
    };
}

/* Where a figure that could not be read was tried: how far to go on. */
static uint32_t skip_from(const Reader *reader, uint32_t at) {
    FigureWord word = figure_before(&reader->scan, at);
    if (word.kind == FIGURE_NONE)
        return word.last;
    Amount amount;
    if (!amount_read(&reader->scan, at, &amount))
        return at + 1;
    return amount.last;
}

static bool may_start(const Reader *reader, uint32_t at) {
    const Token *token = token_at(reader, at);
    return token->kind == TOKEN_NUMBER ||
           word_filter_has(&reader->scan.words->starts, token->word);
}

static void stretch_find(Arena *page, Reader *reader, uint32_t from,
                         FigureList *figures) {
    for (uint32_t i = from; i < reader->scan.limit;) {
        FigureRead read;
        if (!may_start(reader, i)) {
            i++;
        } else if (figure_read(reader, i, &read)) {
            figure_add(page, reader->scan.document, &read, figures);
            i = read.last;
        } else {
            i = skip_from(reader, i);
        }
    }
}

/* A sentence of names that ends with a full stop is none. */
static bool is_heading(const Document *document, const Sentence *sentence) {
    uint32_t words = 0, capitals = 0;
    const Paragraph *paragraph = &document->paragraphs[sentence->paragraph];
    if (!paragraph->headline && sentence->last > sentence->first &&
        document->tokens[sentence->last - 1].kind == TOKEN_STOP)
        return false;
    for (uint32_t i = sentence->first; i < sentence->last; i++) {
        const Token *token = &document->tokens[i];
        words += token->kind == TOKEN_WORD;
        capitals += (token->flags & TOKEN_CAPITAL) != 0;
    }
    return capitals * 3 > words * 2;
}

void figure_find(Arena *page, const Document *document, const void *tables,
                 Findings *found) {
    Reader reader = {.scan = {.document = document, .words = tables},
                     .found = found};
    size_t date = 0;
    for (size_t i = 0; i < document->sentence_count; i++) {
        const Sentence *sentence = &document->sentences[i];
        if (sentence->paragraph != reader.paragraph)
            reader.counted = (Slice){0};
        reader.paragraph = sentence->paragraph;
        reader.scan.first = sentence->first;
        reader.scan.heading = is_heading(document, sentence);
        /* from one date to the next */
        for (uint32_t from = sentence->first; from < sentence->last;) {
            while (date < found->dates.count &&
                   found->dates.rows[date].last <= from)
                date++;
            const Date *next =
                date < found->dates.count ? &found->dates.rows[date] : NULL;
            bool inside = next && next->first < sentence->last;
            reader.scan.limit = inside ? next->first : sentence->last;
            if (reader.scan.limit > from)
                stretch_find(page, &reader, from, &found->figures);
            from = inside ? next->last : sentence->last;
        }
    }
}
