/* SPDX-License-Identifier: MIT */
#include "check/rules.h"

#include "base/table.h"
#include "text/number.h"
#include "text/word.h"

enum { HOURS = 24 };

static uint32_t kind_named(Slice name) {
    static const struct {
        const char *name;
        RuleKind kind;
    } KINDS[] = {{"naming", RULE_NAMING},
                 {"growing", RULE_GROWING},
                 {"negation", RULE_NEGATION},
                 {"modality", RULE_MODALITY},
                 {"people", RULE_PEOPLE},
                 {"boundary", RULE_BOUNDARY},
                 {"part", RULE_PART},
                 {"clock", RULE_CLOCK},
                 {"about", RULE_ABOUT},
                 {"zone", RULE_ZONE},
                 {"at", RULE_AT},
                 {"light", RULE_LIGHT},
                 {"daily", RULE_DAILY},
                 {"topic", RULE_TOPIC},
                 {"known", RULE_KNOWN},
                 {"sought", RULE_SOUGHT},
                 {"listed", RULE_LISTED},
                 {"occurs", RULE_OCCURS},
                 {"as", RULE_AS},
                 {"body", RULE_BODY},
                 {"quoted", RULE_QUOTED},
                 {"of", RULE_OUT_OF},
                 {"which", RULE_WHICH},
                 {"mark", RULE_MARK},
                 {"aged", RULE_AGED},
                 {"years", RULE_YEARS},
                 {"measure", RULE_MEASURE},
                 {"to", RULE_TO},
                 {"from", RULE_FROM},
                 {"hourly", RULE_HOURLY},
                 {"other", RULE_OTHER},
                 {"administrative", RULE_ADMINISTRATIVE},
                 {"border", RULE_BORDER},
                 {"coordinate", RULE_COORDINATE},
                 {"nowhere", RULE_NOWHERE},
                 {"nobody", RULE_NOBODY}};
    for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++)
        if (slice_equal(name, slice_of(KINDS[i].name)))
            return KINDS[i].kind;
    return 0;
}

/* Names of one state get one number, that of its full name. */
static bool states_load(Arena *run, const char *folder, CheckRules *rules,
                        Error *err) {
    Table table = {.fields_min = 2};
    rules->states = map_open(run);
    if (!table_read(run, folder, "places.tsv", &table, err))
        return false;
    for (size_t i = 0; i < table.count; i++) {
        const TableRow *row = &table.rows[i];
        if (!slice_equal(row->fields[1], SLICE("country")) &&
            !slice_equal(row->fields[1], SLICE("seat")))
            continue;
        Slice full = row->fields[row->fields[2].length ? 2 : 0];
        uint32_t state = (uint32_t)(word_of(full) & INT32_MAX);
        map_set(rules->states, word_of(row->fields[0]), state);
        map_set(rules->states, word_of(full), state);
    }
    return true;
}

/* Of one word and one kind. */
static uint64_t rule_key(Word word, RuleKind kind) {
    static const uint64_t MIXED = 0x9E3779B97F4A7C15; /* 2^64 / golden ratio */
    return word ^ ((uint64_t)kind * MIXED);
}

static void rule_set(CheckRules *rules, Word word, RuleKind kind) {
    map_set(rules->words, rule_key(word, kind), 1);
}

/* The words with which an office begins: "ketua" of "ketua umum", and one that
 * is beside another's: "ajudan". */
static bool offices_load(Arena *run, const char *folder, CheckRules *rules,
                         Error *err) {
    Table table = {.fields_min = 2};
    if (!table_read(run, folder, "titles.tsv", &table, err))
        return false;
    for (size_t i = 0; i < table.count; i++) {
        const TableRow *row = &table.rows[i];
        size_t space = slice_find(row->fields[0], SLICE(" "), 0);
        bool aide = slice_equal(row->fields[1], SLICE("aide"));
        if (!aide && !slice_equal(row->fields[1], SLICE("role")))
            continue;
        size_t end = space == SIZE_MAX ? row->fields[0].length : space;
        rule_set(rules, word_of(slice_part(row->fields[0], 0, end)),
                 aide ? RULE_AIDE : RULE_OFFICE);
    }
    return true;
}

uint32_t rule_state(const CheckRules *rules, Slice name) {
    return map_get(rules->states, word_of(name));
}

uint32_t rule_outcome(const CheckRules *rules, const Token *token) {
    uint32_t outcome = map_get(rules->outcomes, token->word);
    return outcome != MAP_ABSENT ? outcome
                                 : map_get(rules->outcomes, token->root);
}

Slice rule_unit(const CheckRules *rules, Slice unit) {
    uint32_t at = map_get(rules->units, word_of(unit));
    return at == MAP_ABSENT ? unit : rules->rows[at].fields[2];
}

int rule_hour(const CheckRules *rules, Word daytime, int hour) {
    uint32_t hours = map_get(rules->daytimes, daytime);
    bool later = hours != MAP_ABSENT && hour >= (int)(hours / HOURS) &&
                 hour <= (int)(hours % HOURS);
    return later ? hour + 12 : hour;
}

uint32_t rule_phase(const CheckRules *rules, Word word) {
    return map_get(rules->phases, word);
}

uint32_t rule_weekday(const CheckRules *rules, Word word) {
    return map_get(rules->weekdays, word);
}

bool outcome_joins(uint32_t outcome) {
    return outcome != MAP_ABSENT && outcome & 1;
}

/* One row of checks.tsv. */
static bool rule_add(CheckRules *rules, const Table *table, const TableRow *row,
                     Error *err) {
    Word word = word_of(row->fields[1]);
    bool outcome = slice_equal(row->fields[0], SLICE("outcome"));
    if (outcome || slice_equal(row->fields[0], SLICE("course"))) {
        if (!row->fields[2].length)
            return table_error(table, row, row->fields[1],
                               "a third field is wanted: the outcome", err);
        map_set(rules->outcomes, word,
                (uint32_t)(word_of(row->fields[2]) & INT32_MAX & ~1U) |
                    outcome);
        return true;
    }
    if (slice_equal(row->fields[0], SLICE("unit"))) {
        if (!row->fields[2].length)
            return table_error(table, row, row->fields[1],
                               "a third field is wanted: the unit", err);
        map_set(rules->units, word, (uint32_t)(row - table->rows));
        return true;
    }
    if (slice_equal(row->fields[0], SLICE("phase"))) {
        double phase;
        if (!digits_read(row->fields[2], &phase) || phase < 1 || phase > 4)
            return table_error(table, row, row->fields[1],
                               "a phase from 1 to 4 is wanted", err);
        map_set(rules->phases, word, (uint32_t)phase);
        return true;
    }
    if (slice_equal(row->fields[0], SLICE("daytime"))) {
        double first, last;
        if (!digits_read(row->fields[2], &first) ||
            !digits_read(row->fields[3], &last) || first > last || last > 11)
            return table_error(table, row, row->fields[1],
                               "two hours up to 11 are wanted", err);
        map_set(rules->daytimes, word,
                (uint32_t)first * HOURS + (uint32_t)last);
        return true;
    }
    uint32_t kind = kind_named(row->fields[0]);
    if (!kind)
        return table_error(table, row, row->fields[0],
                           "no such kind: the table's comments tell them", err);
    rule_set(rules, word, (RuleKind)kind);
    return true;
}

/* Weekdays are what dates are read with. */
static bool weekdays_load(Arena *run, const char *folder, CheckRules *rules,
                          Error *err) {
    Table table = {.fields_min = 2};
    if (!table_read(run, folder, "dates.tsv", &table, err))
        return false;
    double number;
    for (size_t i = 0; i < table.count; i++)
        if (slice_equal(table.rows[i].fields[1], SLICE("weekday")) &&
            digits_read(table.rows[i].fields[2], &number))
            map_set(rules->weekdays, word_of(table.rows[i].fields[0]),
                    (uint32_t)number);
    return true;
}

CheckRules *check_rules_load(Arena *run, const char *folder,
                             const TextRules *text, Error *err) {
    CheckRules *rules = arena_take(run, sizeof *rules);
    rules->text = text;
    rules->words = map_open(run);
    rules->outcomes = map_open(run);
    rules->daytimes = map_open(run);
    rules->phases = map_open(run);
    rules->units = map_open(run);
    rules->weekdays = map_open(run);
    Table table = {.fields_min = 2};
    if (!states_load(run, folder, rules, err) ||
        !offices_load(run, folder, rules, err) ||
        !weekdays_load(run, folder, rules, err) ||
        !table_read(run, folder, "checks.tsv", &table, err))
        return NULL;
    rules->rows = table.rows;
    for (size_t i = 0; i < table.count; i++)
        if (!rule_add(rules, &table, &table.rows[i], err))
            return NULL;
    return rules;
}

bool rule_has(const CheckRules *rules, Word word, RuleKind kind) {
    return map_get(rules->words, rule_key(word, kind)) != MAP_ABSENT;
}

void check_rules_pack(CheckRules *rules, Slice language,
                      const TextRules *text) {
    rules->packs[rules->pack_count++] = (struct CheckPack){language, text};
}

const TextRules *rules_of_text(const CheckRules *rules, Slice language) {
    for (size_t i = 0; i < rules->pack_count; i++)
        if (slice_equal(rules->packs[i].language, language))
            return rules->packs[i].text;
    return rules->text;
}
