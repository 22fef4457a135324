/* rules.h -- the words that comparing needs
 *
 * Reads   data/<language>/checks.tsv, and from places.tsv which names mean one
 *         state: another name of it, or its capital */
#ifndef RUNUT_CHECK_RULES_H
#define RUNUT_CHECK_RULES_H

#include "base/map.h"
#include "base/table.h"
#include "check/check.h"

typedef enum RuleKind {
    RULE_NAMING = 1,
    RULE_GROWING = 2,
    RULE_NEGATION = 4,
    RULE_MODALITY = 8,
    RULE_PEOPLE = 16,
    RULE_BOUNDARY = 32,
    RULE_PART = 64,
    RULE_CLOCK = 128,
    RULE_ABOUT = 256,
    RULE_ZONE = 512,
    RULE_AT = 1024,
    RULE_LIGHT = 2048,
    RULE_DAILY = 4096,
    RULE_TOPIC = 8192,
    RULE_KNOWN = 16384,
    RULE_SOUGHT = 32768,
    RULE_LISTED = 65536,
    RULE_OCCURS = 131072,
    RULE_AS = 262144,
    RULE_BODY = 524288,
    RULE_QUOTED = 1048576,
    RULE_OUT_OF = 2097152,
    RULE_WHICH = 4194304,
    RULE_MARK = 8388608,
    RULE_AGED = 16777216,
    RULE_YEARS = 33554432,
    RULE_MEASURE = 67108864,
    RULE_OFFICE = 134217728,
    RULE_AIDE = 268435456,
    RULE_TO = 536870912,
    RULE_FROM = 1073741824
} RuleKind;

struct CheckRules {
    const TextRules *text;
    struct CheckPack {
        Slice language;
        const TextRules *text;
    } packs[CHECK_PACKS_MAX];
    size_t pack_count;
    Map *words;    /* word or root -> RuleKind bits */
    Map *outcomes; /* word or root -> a number for what became of somebody */
    Map *daytimes; /* "malam" -> the hours that get twelve more */
    Map *phases;   /* word -> how far something has come */
    Map *states;   /* a name's words as one -> a number for the state */
    Map *units;    /* "km" -> the row that says what it is short for */
    const TableRow *rows;
};

/* By which rules a page in that language was read. */
const TextRules *rules_of_text(const CheckRules *rules, Slice language);

/* The unit that is meant: "kilometer" for "km"; the unit itself when it is
 * short for nothing. */
Slice rule_unit(const CheckRules *rules, Slice unit);

/* The number of the state that the name stands for; MAP_ABSENT. */
uint32_t rule_state(const CheckRules *rules, Slice name);

/* A number for what became of those whom the token speaks of: "tewas",
 * "meninggal" and "menewaskan" have one; MAP_ABSENT. */
uint32_t rule_outcome(const CheckRules *rules, const Token *token);

/* The hour of the day that a clock's hour means before the word: eight "malam"
 * is 20. The hour itself when the word names no part of the day. */
int rule_hour(const CheckRules *rules, Word daytime, int hour);

/* How far what follows the word has come: 1 not begun, 2 planned, 3 going on,
 * 4 done; MAP_ABSENT. */
uint32_t rule_phase(const CheckRules *rules, Word word);

/* Does one outcome make two figures one thing? One course ("naik") does not. */
bool outcome_joins(uint32_t outcome);

bool rule_has(const CheckRules *rules, Word word, RuleKind kind);

#endif
