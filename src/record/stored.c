/* SPDX-License-Identifier: MIT */
#include "record/stored.h"

#include <stdlib.h>

const char *name_kind_name(NameKind kind) {
    static const char *const NAMES[] = {"person", "place", "organisation"};
    return NAMES[kind];
}

const char *copy_kind_name(CopyKind kind) {
    static const char *const NAMES[] = {"copy", "excerpt", "shared source"};
    return NAMES[kind];
}

const char *compared_field_name(ComparedField field) {
    static const char *const NAMES[] = {"figure", "date", "place", "person",
                                        "wording"};
    return NAMES[field];
}

const char *relation_name(Relation relation) {
    static const char *const NAMES[] = {"same", "compatible", "update",
                                        "conflict"};
    return NAMES[relation];
}

static int compare_stories(const void *a, const void *b) {
    const Story *x = a, *y = b;
    if (x->days.from != y->days.from)
        return x->days.from < y->days.from ? -1 : 1;
    return (x->id > y->id) - (x->id < y->id);
}

void stories_sort(StoryList *stories) {
    if (stories->count)
        qsort(stories->rows, stories->count, sizeof *stories->rows,
              compare_stories);
}
