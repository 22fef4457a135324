/* story_json.h -- a story as one line of the export (docs/export.md) */
#ifndef RUNUT_SHOW_STORY_JSON_H
#define RUNUT_SHOW_STORY_JSON_H

#include "record/correction.h"
#include "record/record.h"

#include <stdio.h>

/* What the line is made of. */
typedef struct StoryParts {
    Story story;
    StoredPages pages;
    Check check;
    CopyList copies;
    CorrectionList corrections; /* all; those of other stories are left out */
} StoryParts;

/* Writes one line, newline included. */
void story_json_write(FILE *out, const StoryParts *parts);

#endif
