/* rules.h -- the words that comparing needs
 *
 * Reads   data/<language>/checks.tsv, and from places.tsv which names mean one
 *         state: another name of it, or its capital */
#ifndef RUNUT_CHECK_RULES_H
#define RUNUT_CHECK_RULES_H

#include "base/map.h"
#include "check/check.h"

typedef enum RuleKind {
    RULE_NAMING = 1,
    RULE_GROWING = 2,
    RULE_NEGATION = 4,
    RULE_MODALITY = 8,
    RULE_PEOPLE = 16,
    RULE_BOUNDARY = 32
} RuleKind;

struct CheckRules {
    const TextRules *text;
    Map *words;  /* word or root -> RuleKind bits */
    Map *states; /* a name's words as one -> a number for the state */
};

/* The number of the state that the name stands for; MAP_ABSENT. */
uint32_t rule_state(const CheckRules *rules, Slice name);

bool rule_has(const CheckRules *rules, Word word, RuleKind kind);

#endif
