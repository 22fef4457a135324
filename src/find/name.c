/* SPDX-License-Identifier: MIT */
#include "find/name.h"

#include "base/file.h"
#include "find/name_agree.h"
#include "find/name_doubt.h"
#include "find/name_entity.h"
#include "find/name_known.h"
#include "find/name_mention.h"
#include "find/name_model.h"
#include "find/name_refer.h"
#include "find/name_repair.h"
#include "find/name_rules.h"
#include "find/name_tag.h"

#include <stdio.h>

typedef struct NameTables {
    const NameRules *rules;
    const NameModel *model; /* NULL: the pack goes by lists and rules */
} NameTables;

void *name_load(Arena *run, const char *folder, Error *err) {
    NameTables *tables = arena_take(run, sizeof *tables);
    tables->rules = name_rules_load(run, folder, err);
    if (!tables->rules)
        return NULL;
    char path[4096];
    snprintf(path, sizeof path, "%s/name_weights.bin", folder);
    if (file_is_empty(path))
        return tables;
    tables->model = name_model_load(run, folder, err);
    return tables->model ? tables : NULL;
}

void name_find(Arena *arena, const Document *document, const void *tables,
               Findings *found) {
    const NameTables *names = tables;
    NamePage *page = name_page_read(arena, document, names->rules);
    name_tags_by_rule(page);
    if (names->model)
        name_tags_by_model(names->model, page);
    name_tags_repair(page);
    name_tags_doubt(page);
    name_tags_agree(page);
    name_mentions_add(page, found);
    name_entities_join(page, found);
    name_references_add(page, found);
    name_known_add(page, found);
}
