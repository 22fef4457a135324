/* SPDX-License-Identifier: MIT */
#include "name_marked.h"

#include "find/name_page.h"
#include "input/json_page.h"

#include <jansson.h>

/* Which bytes a form has taken, so that no shorter one takes them again. */
typedef struct Marking {
    MarkedPage *page;
    bool *taken;
} Marking;

static uint8_t tag_of_kind(const char *kind) {
    if (!kind)
        return TAG_OUTSIDE;
    if (strcmp(kind, "person") == 0)
        return TAG_PERSON;
    return strcmp(kind, "place") == 0 ? TAG_PLACE : TAG_BODY;
}

/* Do tokens begin and end where the form does? */
static bool is_whole(const Document *document, size_t start, size_t end) {
    bool begins = false, ends = false;
    for (size_t i = 0; i < document->token_count; i++) {
        begins = begins || document->tokens[i].start == start;
        ends = ends || document->tokens[i].end == end;
    }
    return begins && ends;
}

static void form_mark(Marking *marking, Slice form, uint8_t tag) {
    Slice text = marking->page->article.text;
    size_t at = 0;
    while ((at = slice_find(text, form, at)) != SIZE_MAX) {
        size_t end = at + form.length;
        if (!marking->taken[at] && !marking->taken[end - 1] &&
            is_whole(&marking->page->document, at, end)) {
            memset(marking->taken + at, true, form.length);
            memset(marking->page->tags + at, tag == TAG_OUTSIDE ? tag : tag + 1,
                   form.length);
            marking->page->tags[at] = tag;
        }
        at = end;
    }
}

static bool names_mark(Marking *marking, const json_t *names, Error *err) {
    size_t i;
    const json_t *name;
    json_array_foreach(names, i, name) {
        const json_t *form = json_array_get(name, 0);
        if (!json_string_length(form))
            return error_set(err, ERR_INPUT, "a name without its form");
        form_mark(marking,
                  (Slice){json_string_value(form), json_string_length(form)},
                  tag_of_kind(json_string_value(json_array_get(name, 1))));
    }
    return true;
}

bool marked_page_read(Arena *page, Slice line, const MarkedRules *rules,
                      MarkedPage *marked, Error *err) {
    RawPage raw;
    *marked = (MarkedPage){0};
    if (!json_page_read(page, line, &raw, err) ||
        !article_read(page, &raw, rules->page, &marked->article, err) ||
        !document_read(page, &marked->article, rules->text, &marked->document,
                       err))
        return false;
    size_t length = marked->article.text.length;
    marked->tags = arena_take(page, length);
    Marking marking = {marked, arena_take(page, length)};
    json_t *object = json_loadb(line.text, line.length, 0, NULL);
    bool fine = names_mark(&marking, json_object_get(object, "names"), err);
    json_decref(object);
    return fine;
}
