/* name_rows.h -- rows of text and the mentions that are found in it */
#ifndef RUNUT_TESTS_NAME_ROWS_H
#define RUNUT_TESTS_NAME_ROWS_H

#include "find/name.h"

#include "row.h"
#include "text/read.h"

#include <stdlib.h>
#include <string.h>

typedef struct Pack {
    Arena *run, *page;
    TextRules *text;
    void *names;
} Pack;

typedef struct Page {
    Article article;
    Document document;
    Findings found;
} Page;
static inline int pack_open(void **state) {
    Pack *pack = calloc(1, sizeof *pack);
    char folder[512];
    Error err = {0};
    snprintf(folder, sizeof folder, "%s/id", getenv("RUNUT_DATA"));
    pack->run = arena_open(1 << 20);
    pack->page = arena_open(1 << 20);
    pack->text = text_rules_load(pack->run, folder, &err);
    pack->names = name_load(pack->run, folder, &err);
    if (!pack->text || !pack->names)
        fail_msg("%s", err.what);
    *state = pack;
    return 0;
}

static inline int pack_close(void **state) {
    Pack *pack = *state;
    arena_close(pack->page);
    arena_close(pack->run);
    free(pack);
    return 0;
}

/* A page whose headline ends before `body`. */
static inline Page *page_with(Pack *pack, const char *text, uint32_t body) {
    Error err = {0};
    arena_reset(pack->page);
    Page *page = arena_take(pack->page, sizeof *page);
    page->article = (Article){.text = slice_of(text), .body = body};
    if (!document_read(pack->page, &page->article, pack->text, &page->document,
                       &err))
        fail_msg("%s", err.what);
    name_find(pack->page, &page->document, pack->names, &page->found);
    return page;
}

static inline Page *page_of(Pack *pack, const char *text) {
    return page_with(pack, text, 0);
}

/* "kind:mention=entity name" of every proper name, joined by "; ". */
static inline const char *names_line(Pack *pack, const Page *page,
                                     bool described) {
    static const char KINDS[] = "plo";
    char *line = arena_buffer(pack->page, 4096);
    size_t length = 0;
    line[0] = 0;
    for (size_t i = 0; i < page->found.names.count; i++) {
        const Name *name = &page->found.names.rows[i];
        const Entity *entity = name_entity(&page->found, name);
        Slice text = slice_span(page->article.text, name->span);
        if (name->described != described)
            continue;
        length += (size_t)snprintf(
            line + length, 4096 - length, "%s%c:%.*s=%.*s", length ? "; " : "",
            KINDS[entity->kind], (int)text.length, text.text,
            (int)entity->name.length, entity->name.text);
    }
    return line;
}

struct Row {
    const char *reason, *text, *names;
};

static inline void rows_check(Pack *pack, const struct Row *rows, size_t count,
                              bool described) {
    for (size_t i = 0; i < count; i++) {
        Page *page = page_of(pack, rows[i].text);
        const char *got = names_line(pack, page, described);
        if (strcmp(got, rows[i].names) != 0)
            fail_msg("%s:\n  got  %s\n  want %s", rows[i].reason, got,
                     rows[i].names);
    }
}

#endif
