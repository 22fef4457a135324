/* SPDX-License-Identifier: MIT */
#include "check/check.h"

#include "check/compare.h"
#include "check/origin.h"

struct CheckRules {
    const TextRules *text;
};

CheckRules *check_rules_load(Arena *run, const char *folder,
                             const TextRules *text, Error *err) {
    (void)folder;
    (void)err;
    CheckRules *rules = arena_take(run, sizeof *rules);
    rules->text = text;
    return rules;
}

bool story_check(Arena *run, const CheckInput *input, Check *check,
                 Error *err) {
    (void)err;
    *check = (Check){0};
    if (input->pages->count)
        check->story = input->pages->rows[0].id;
    origins_find(run, input, &check->origins);
    if (input->pages->count < 2)
        return true;
    Comparing comparing = {run, input, &check->origins, &check->comparisons};
    doings_compare(&comparing);
    return true;
}

bool storyline_check(Arena *run, const CheckInput *input, Check *check,
                     Error *err) {
    (void)err;
    *check = (Check){.storyline = true};
    if (input->pages->count)
        check->story = input->pages->rows[0].id;
    origins_find(run, input, &check->origins);
    Comparing comparing = {run, input, &check->origins, &check->comparisons};
    doings_compare(&comparing);
    return true;
}
