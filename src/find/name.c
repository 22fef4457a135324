/* SPDX-License-Identifier: MIT */
#include "find/name.h"

#include "find/name_entity.h"
#include "find/name_mention.h"
#include "find/name_refer.h"
#include "find/name_rules.h"
#include "find/name_tag.h"

void *name_load(Arena *run, const char *folder, Error *err) {
    return name_rules_load(run, folder, err);
}

bool name_find(Arena *arena, const Document *document, const void *tables,
               Findings *found, Error *err) {
    (void)err;
    NamePage *page = name_page_read(arena, document, tables);
    name_tags_by_rule(page);
    name_mentions_add(page, found);
    name_entities_join(page, found);
    name_references_add(page, found);
    return true;
}
