/* rules.h -- the words that comparing needs, from data/<language>/checks.tsv */
#ifndef RUNUT_CHECK_RULES_H
#define RUNUT_CHECK_RULES_H

#include "base/map.h"
#include "check/check.h"

typedef enum RuleKind {
    RULE_NAMING = 1,
    RULE_GROWING = 2,
    RULE_NEGATION = 4,
    RULE_MODALITY = 8
} RuleKind;

struct CheckRules {
    const TextRules *text;
    Map *words; /* word or root -> RuleKind bits */
};

bool rule_has(const CheckRules *rules, Word word, RuleKind kind);

#endif
