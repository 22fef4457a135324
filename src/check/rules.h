/* rules.h -- the words that comparing needs
 *
 * Reads   data/<language>/checks.tsv, the weekdays of dates.tsv, and from
 *         places.tsv the other names of a state and its capital */
#ifndef RUNUT_CHECK_RULES_H
#define RUNUT_CHECK_RULES_H

#include "base/map.h"
#include "base/table.h"
#include "check/check.h"

typedef enum RuleKind {
    RULE_NAMING = 1,
    RULE_GROWING,
    RULE_NEGATION,
    RULE_MODALITY,
    RULE_PEOPLE,
    RULE_BOUNDARY,
    RULE_PART,
    RULE_CLOCK,
    RULE_ABOUT,
    RULE_ZONE,
    RULE_AT,
    RULE_LIGHT,
    RULE_DAILY,
    RULE_TOPIC,
    RULE_KNOWN,
    RULE_SOUGHT,
    RULE_LISTED,
    RULE_OCCURS,
    RULE_AS,
    RULE_BODY,
    RULE_QUOTED,
    RULE_OUT_OF,
    RULE_WHICH,
    RULE_MARK,
    RULE_AGED,
    RULE_YEARS,
    RULE_MEASURE,
    RULE_OFFICE,
    RULE_AIDE,
    RULE_TO,
    RULE_FROM,
    RULE_HOURLY,
    RULE_OTHER,
    RULE_ADMINISTRATIVE,
    RULE_BORDER,
    RULE_COORDINATE,
    RULE_NOWHERE,
    RULE_NOBODY
} RuleKind;

struct CheckRules {
    const TextRules *text;
    struct CheckPack {
        Slice language;
        const TextRules *text;
    } packs[CHECK_PACKS_MAX];
    size_t pack_count;
    Map *words;    /* word or root with a RuleKind -> 1 */
    Map *outcomes; /* word or root -> a number for what became of somebody */
    Map *daytimes; /* "malam" -> the hours that get twelve more */
    Map *phases;   /* word -> how far something has come */
    Map *weekdays; /* "Senin" -> 1 */
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

/* 1 for Monday to 7 for Sunday; MAP_ABSENT. */
uint32_t rule_weekday(const CheckRules *rules, Word word);

/* Does one outcome make two figures one thing? One course ("naik") does not. */
bool outcome_joins(uint32_t outcome);

bool rule_has(const CheckRules *rules, Word word, RuleKind kind);

#endif
