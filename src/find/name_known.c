/* SPDX-License-Identifier: MIT */
#include "find/name_known.h"

#include "base/list.h"
#include "base/utf8.h"
#include "find/name_mention.h"

#include <string.h>

enum { KNOWN_BYTES_MAX = 256 };

typedef struct Knowing {
    NamePage *page;
    Findings *found;
    Map *known; /* what has been written down: entity, kind of thing, text */
} Knowing;

typedef enum Thing { THING_ALIAS, THING_ROLE } Thing;

/* Whether the thing is said of the entity for the first time, in whatever
 * letters. */
static bool is_new(Knowing *knowing, Thing thing, uint32_t entity, Slice text) {
    char folded[KNOWN_BYTES_MAX];
    size_t length = utf8_fold_into(folded, sizeof folded, text);
    uint64_t parts[3] = {thing, entity, slice_hash((Slice){folded, length})};
    uint64_t key = slice_hash((Slice){(const char *)parts, sizeof parts});
    if (map_get(knowing->known, key) != MAP_ABSENT)
        return false;
    map_set(knowing->known, key, 1);
    return true;
}

static void alias_add(Knowing *knowing, uint32_t entity, Slice name) {
    AliasList *list = &knowing->found->aliases;
    if (!is_new(knowing, THING_ALIAS, entity, name))
        return;
    list->rows = list_room(knowing->page->arena, list->rows, list->count,
                           &list->capacity, sizeof *list->rows);
    list->rows[list->count++] = (Alias){entity, name};
}

/* The body in the role, else the place: of "Kepala Dinas Sosial Solo" the
 * body, of "Presiden Rusia" the place. */
static Slice affiliation_of(const Findings *found, Span role) {
    Slice place = {0};
    for (size_t i = 0; i < found->names.count; i++) {
        const Name *name = &found->names.rows[i];
        if (name->first >= role.end)
            break;
        if (name->first < role.start || name->last > role.end ||
            name->form != NAME_PROPER || name->kind == NAME_PERSON)
            continue;
        Slice full = found->entities.rows[name->entity].name;
        if (name->kind == NAME_ORGANISATION)
            return full;
        if (!place.length)
            place = full;
    }
    return place;
}

static bool is_former(const NamePage *page, Span role) {
    bool before =
        role.start > 0 && name_word_at(page, role.start - 1) & WORD_FORMER;
    return before || name_word_at(page, role.start) & WORD_FORMER;
}

/* "pengacara | Ani", mostly followed by who her lawyer is: no office of hers.
 */
static bool is_served(const NamePage *page, Span role, const Name *name) {
    NameMatch title;
    return role.end == name->first &&
           name_match_at(page, page->rules->titles, role, &title) &&
           title.entry->sort == TITLE_AIDE && title.last == role.end;
}

static void role_add(Knowing *knowing, const Name *name) {
    const Document *document = knowing->page->document;
    RoleList *list = &knowing->found->roles;
    Span tokens = name_role(knowing->page, name);
    if (name->kind != NAME_PERSON || tokens.end <= tokens.start ||
        is_served(knowing->page, tokens, name))
        return;
    Slice text = tokens_text(document, tokens.start, tokens.end);
    if (!is_new(knowing, THING_ROLE, name->entity, text))
        return;
    list->rows = list_room(knowing->page->arena, list->rows, list->count,
                           &list->capacity, sizeof *list->rows);
    list->rows[list->count++] =
        (Role){.span = {document->tokens[tokens.start].start,
                        document->tokens[tokens.end - 1].end},
               .entity = name->entity,
               .affiliation = affiliation_of(knowing->found, tokens),
               .former = is_former(knowing->page, tokens)};
}

void name_known_add(NamePage *page, Findings *found) {
    Knowing knowing = {page, found, map_open(page->arena)};
    for (size_t i = 0; i < found->names.count; i++) {
        const Name *name = &found->names.rows[i];
        if (name->form != NAME_PROPER || name->entity == ENTITY_NONE ||
            found->entities.rows[name->entity].kind == NAME_PLACE)
            continue;
        alias_add(&knowing, name->entity,
                  slice_span(page->document->article->text, name->span));
        role_add(&knowing, name);
    }
}
