/* SPDX-License-Identifier: MIT */
#include "find/event_choice.h"

#include "base/map.h"
#include "base/table.h"
#include "base/utf8.h"
#include "text/word.h"

#include <assert.h>

/* The table was learned from these numbers. */
static_assert(PIECE_OTHER == 34 && EVENT_TYPES == 17 && DOUBT_TALK == 4,
              "learn event_choice.tsv again: tools/train/events.sh");

#define FACT_TEXT(name) #name,
static const char *const FACT_NAMES[] = {FACTS(FACT_TEXT)};
#undef FACT_TEXT

const char *fact_name(size_t fact) {
    return FACT_NAMES[fact];
}

/* Larger counts say less and less. */
static uint16_t step(size_t count) {
    static const uint16_t STEPS[] = {30, 16, 10, 6, 4};
    for (size_t i = 0; i < sizeof STEPS / sizeof *STEPS; i++)
        if (count >= STEPS[i])
            return STEPS[i];
    return (uint16_t)count;
}

static uint16_t most(size_t count, size_t limit) {
    return (uint16_t)(count < limit ? count : limit);
}

/* A page's facts that those about its doings are made of. */
typedef struct Reading {
    const Tellings *tellings;
    const Document *document;
    const Findings *found;
    const Pieces *sentences;
    Slice *words; /* of each event */
    size_t sure;  /* events of which the words leave nothing open */
    int topic;
} Reading;

static bool opens_clause(PieceKind kind) {
    return kind == PIECE_PURPOSE || kind == PIECE_OPEN ||
           kind == PIECE_CONDITION || kind == PIECE_RELATIVE ||
           kind == PIECE_BREAK || kind == PIECE_SPEAKS || kind == PIECE_ORDERS;
}

/* What opens the doing's clause, and what stands before it; 0: nothing. */
static void place_read(const Reading *reading, const Event *event,
                       uint32_t sentence, uint16_t *values) {
    const Pieces *pieces = &reading->sentences[sentence];
    size_t at = piece_of(pieces, event->first);
    if (at == PIECE_NONE)
        return;
    size_t open = at, before = at;
    while (open > 0 && !opens_clause(pieces->rows[open - 1].kind))
        open--;
    while (before > 0 && pieces->rows[before - 1].kind == PIECE_HELPER)
        before--;
    values[FACT_clause] =
        open ? (uint16_t)(pieces->rows[open - 1].kind + 1) : 0;
    values[FACT_before] =
        before ? (uint16_t)(pieces->rows[before - 1].kind + 1) : 0;
}

/* Who is it? 0: nobody is named, 1: somebody without a name, or 2 and the kind
 * of the name. */
static uint16_t party_kind(const Findings *found, const Parties *parties) {
    if (!parties->count)
        return 0;
    const Entity *entity = entity_named(found, parties->names[0]);
    return entity ? (uint16_t)(2 + entity->kind) : 1;
}

/* 1: in reported words, 2: between quotation marks. */
static uint16_t said_kind(const Findings *found, uint32_t token) {
    uint16_t kind = 0;
    for (size_t i = 0; i < found->statements.count; i++) {
        const Statement *row = &found->statements.rows[i];
        if (row->first <= token && row->last > token)
            kind = row->direct ? 2 : kind ? kind : 1;
    }
    return kind;
}

/* How long before the page it was: 0: no day is said, 1: it is to come, 2: a
 * day, 3: a week, 4: a month, 5: a year, 6: longer. */
static uint16_t days_kind(const Document *document, const Event *event) {
    static const Day LIMITS[] = {0, 2, 8, 32, 366};
    Day told = day_read_iso(document->article->published);
    if (event->days.from == DAY_NONE || told == DAY_NONE)
        return 0;
    uint16_t kind = 1;
    for (size_t i = 0; i < sizeof LIMITS / sizeof *LIMITS; i++)
        kind = (uint16_t)(kind + (told - event->days.to >= LIMITS[i]));
    return kind;
}

static void parties_read(const Reading *reading, size_t row, uint16_t *values) {
    const Event *event = &reading->found->events.rows[row];
    const Telling *telling = &reading->tellings->rows[row];
    uint16_t type = (uint16_t)(event->type * 10);
    uint16_t actor = party_kind(reading->found, &event->actor);
    uint16_t recipient = party_kind(reading->found, &event->recipient);
    uint16_t said = said_kind(reading->found, event->first);
    values[FACT_type_actor] = type + actor;
    values[FACT_type_recipient] = type + recipient;
    values[FACT_type_headline] = type + telling->headline;
    values[FACT_said_parties] = (uint16_t)(said * 100 + actor * 10 + recipient);
    values[FACT_weak_parties] =
        (uint16_t)((event->actor.count > 0) * 100 +
                   (event->recipient.count > 0) * 10 + telling->shown->weak);
}

/* Beside other doings those are doubted that the body names in passing ("sejak
 * serangan itu") or somebody in general, and that nobody is said to do. */
static Doubt doubt_of(const Reading *reading, size_t row) {
    const Event *event = &reading->found->events.rows[row];
    const Telling *telling = &reading->tellings->rows[row];
    bool actor = event->actor.count, recipient = event->recipient.count;
    if (telling->doubt || reading->sure < 2)
        return telling->doubt;
    if (telling->noun && telling->body && !actor && !recipient)
        return DOUBT_ASIDE;
    return said_kind(reading->found, event->first) == 2 &&
                   (!actor || (telling->shown->weak && !recipient))
               ? DOUBT_TALK
               : DOUBT_NONE;
}

static uint16_t topic_step(int score, int least, int last) {
    score = score < least ? least : score > last ? last : score;
    return (uint16_t)(score - least);
}

static void page_read(const Reading *reading, size_t row, uint16_t *values) {
    const EventList *list = &reading->found->events;
    const Document *document = reading->document;
    const Event *event = &list->rows[row];
    size_t rank = 0, others = 0, roots = 0;
    for (size_t i = 0; i < row; i++)
        rank += list->rows[i].type == event->type;
    for (size_t i = 0; i < list->count; i++)
        others +=
            i != row && slice_equal(reading->words[i], reading->words[row]);
    Word root = document->tokens[event->first].root;
    for (size_t i = 0; i < document->token_count; i++)
        roots += document->tokens[i].root == root;
    int sentences = (int)document->sentence_count;
    sentences = sentences < 3 ? 3 : sentences;
    values[FACT_type_rank] = step(rank);
    values[FACT_others] = most(others, 2);
    values[FACT_roots] = step(roots);
    values[FACT_topic] = topic_step(reading->topic / 8, 0, 12);
    values[FACT_topic_rate] = topic_step(reading->topic * 4 / sentences, 0, 12);
}

static void facts_fill(const Reading *reading, size_t row, Facts *facts) {
    static const char VOICES[] = " -apmmn"; /* by Voice */
    const Event *event = &reading->found->events.rows[row];
    const Telling *telling = &reading->tellings->rows[row];
    const Document *document = reading->document;
    uint32_t sentence = sentence_of_token(document, event->first);
    const Sentence *own = &document->sentences[sentence];
    uint16_t *values = facts->values;
    place_read(reading, event, sentence, values);
    parties_read(reading, row, values);
    page_read(reading, row, values);
    values[FACT_doubt] = (uint16_t)doubt_of(reading, row);
    values[FACT_type_doubt] = (uint16_t)(event->type * 10 + values[FACT_doubt]);
    values[FACT_status] = (uint16_t)event->status;
    values[FACT_days] = days_kind(document, event);
    values[FACT_length] = step(own->last - own->first);
    values[FACT_sentence] = step(sentence);
    values[FACT_told] = most(telling->told, 8);
    facts->word = reading->words[row];
    Slice parts[] = {telling->shown->label, {&VOICES[telling->voice], 1}};
    facts->pattern = slice_join(reading->tellings->page, parts, 2, SLICE("/"));
}

const Facts *facts_read(const Tellings *tellings, const Pieces *sentences,
                        int topic) {
    const EventList *list = &tellings->text.found->events;
    Reading reading = {.tellings = tellings,
                       .document = tellings->text.document,
                       .found = tellings->text.found,
                       .sentences = sentences,
                       .topic = topic};
    Facts *facts =
        arena_take(tellings->page, (list->count + 1) * sizeof *facts);
    reading.words =
        arena_take(tellings->page, (list->count + 1) * sizeof(Slice));
    for (size_t i = 0; i < list->count; i++) {
        const Event *event = &list->rows[i];
        reading.words[i] =
            utf8_fold(tellings->page,
                      tokens_text(reading.document, event->first, event->last));
        reading.sure += !tellings->rows[i].doubt;
    }
    for (size_t i = 0; i < list->count; i++)
        facts_fill(&reading, i, &facts[i]);
    return facts;
}

struct ChoiceTable {
    int32_t weights[FACT_COUNT][FACT_VALUES]; /* thousandths */
    Map *words;                               /* -> index into `said` */
    int32_t *said;
};

static bool number_read(Slice field, int32_t least, int32_t last,
                        int32_t *number) {
    bool minus = slice_starts(field, SLICE("-"));
    *number = 0;
    for (size_t i = minus; i < field.length; i++) {
        if (field.text[i] < '0' || field.text[i] > '9' || *number > 999999)
            return false;
        *number = *number * 10 + (field.text[i] - '0');
    }
    *number = minus ? -*number : *number;
    return field.length > minus && *number >= least && *number <= last;
}

static bool row_take(ChoiceTable *table, const Table *lines, size_t at,
                     Error *err) {
    enum { WEIGHT_MAX = 20000 };
    const TableRow *row = &lines->rows[at];
    int32_t weight, value;
    if (!number_read(row->fields[2], -WEIGHT_MAX, WEIGHT_MAX, &weight))
        return table_error(lines, row, row->fields[2],
                           "no weight from -20000 to 20000", err);
    if (slice_equal(row->fields[0], SLICE("word"))) {
        table->said[at] = weight;
        map_set(table->words, slice_hash(row->fields[1]), (uint32_t)at);
        return true;
    }
    for (size_t i = 0; i < FACT_COUNT; i++) {
        if (!slice_equal(row->fields[0], slice_of(FACT_NAMES[i])))
            continue;
        if (!number_read(row->fields[1], 0, FACT_VALUES - 1, &value))
            return table_error(lines, row, row->fields[1],
                               "no value from 0 to 511", err);
        table->weights[i][value] = weight;
        return true;
    }
    return table_error(lines, row, row->fields[0], "no such fact", err);
}

ChoiceTable *choice_table_load(Arena *run, const char *folder, Error *err) {
    Table lines = {.fields_min = 3};
    if (!table_read(run, folder, "event_choice.tsv", &lines, err))
        return NULL;
    ChoiceTable *table = arena_take(run, sizeof *table);
    table->words = map_open_for(run, lines.count);
    table->said = arena_take(run, (lines.count + 1) * sizeof(int32_t));
    for (size_t i = 0; i < lines.count; i++)
        if (!row_take(table, &lines, i, err))
            return NULL;
    return table;
}

static int32_t said_weight(const ChoiceTable *table, Slice words) {
    uint32_t row = map_get(table->words, slice_hash(words));
    return row == MAP_ABSENT ? 0 : table->said[row];
}

bool choice_keeps(const ChoiceTable *table, const Facts *facts) {
    int32_t sum =
        said_weight(table, facts->word) + said_weight(table, facts->pattern);
    for (size_t i = 0; i < FACT_COUNT; i++)
        sum += table->weights[i][facts->values[i]];
    return sum > 0;
}
