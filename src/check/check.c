/* SPDX-License-Identifier: MIT */
#include "check/check.h"

#include "check/compare.h"
#include "check/origin.h"
#include "check/rules.h"

/* The pages are split into sentences again: a record keeps no tokens. Findings
 * point to them by number, so it must be by the rules of then. */
static const Document *documents_read(Arena *run, const CheckInput *input,
                                      Error *err) {
    size_t count = input->pages->count;
    Document *documents = arena_take(run, (count + 1) * sizeof *documents);
    for (size_t p = 0; p < count; p++)
        if (!document_read(
                run, &input->pages->rows[p].article,
                rules_of_text(input->rules, input->pages->rows[p].language),
                &documents[p], err))
            return NULL;
    return documents;
}

static bool check_start(Arena *run, const CheckInput *input, Check *check,
                        Comparing *comparing, Error *err) {
    if (input->pages->count)
        check->story = input->pages->rows[0].id;
    origins_find(run, input, &check->origins);
    *comparing = (Comparing){.run = run,
                             .input = input,
                             .origins = &check->origins,
                             .found = &check->comparisons};
    if (input->pages->count > 1)
        comparing->documents = documents_read(run, input, err);
    return err->kind == ERR_NONE;
}

bool story_check(Arena *run, const CheckInput *input, Check *check,
                 Error *err) {
    Comparing comparing;
    *check = (Check){0};
    if (!check_start(run, input, check, &comparing, err))
        return false;
    if (!comparing.documents)
        return true; /* one page alone */
    figures_compare(&comparing);
    sayings_compare(&comparing);
    doings_compare(&comparing);
    places_compare(&comparing);
    wheres_compare(&comparing);
    dates_compare(&comparing);
    times_compare(&comparing);
    happenings_compare(&comparing);
    roles_compare(&comparing);
    phases_compare(&comparing);
    causes_compare(&comparing);
    namings_compare(&comparing);
    spellings_compare(&comparing);
    marks_compare(&comparing);
    siblings_drop(&comparing);
    ages_compare(&comparing); /* of one person, whoever else is told of */
    return true;
}

bool storyline_check(Arena *run, const CheckInput *input, Check *check,
                     Error *err) {
    Comparing comparing;
    *check = (Check){.storyline = true};
    if (!check_start(run, input, check, &comparing, err))
        return false;
    comparing.storyline = true;
    if (comparing.documents)
        doings_compare(&comparing);
    return true;
}
