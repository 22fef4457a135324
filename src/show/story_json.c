/* SPDX-License-Identifier: MIT */
#include "show/story_json.h"

#include "show/json.h"

#include <stdlib.h>

static Slice ref_of(const StoryParts *parts, Id page) {
    for (size_t i = 0; i < parts->pages.count; i++)
        if (parts->pages.rows[i].id == page)
            return parts->pages.rows[i].article.ref;
    return (Slice){0};
}

static json_t *head_json(const Story *story) {
    return json_pack("{sI so so so sI}", "id", (json_int_t)story->id, "title",
                     json_slice(story->title), "from",
                     json_day(story->days.from), "to", json_day(story->days.to),
                     "storyline", (json_int_t)story->storyline);
}

static json_t *pages_json(const StoryParts *parts) {
    json_t *rows = json_array();
    for (size_t i = 0; i < parts->story.pages.count; i++)
        json_array_append_new(
            rows, json_slice(ref_of(parts, parts->story.pages.rows[i])));
    return rows;
}

static json_t *origin_json(const StoryParts *parts, const Origin *origin) {
    json_t *pages = json_array(), *via = json_object();
    for (size_t i = 0; i < origin->page_count; i++) {
        const OriginPage *page = &origin->pages[i];
        Slice ref = ref_of(parts, page->page);
        json_array_append_new(pages, json_slice(ref));
        json_t *names = json_array();
        for (size_t n = 0; n < page->via_count; n++)
            json_array_append_new(names, json_slice(page->via[n]));
        if (page->via_count)
            json_object_setn_new(via, ref.text, ref.length, names);
        else
            json_decref(names);
    }
    return json_pack("{so so so so}", "origin", json_slice(origin->name),
                     "pages", pages, "via", via, "spoken",
                     json_boolean(origin->spoken));
}

static json_t *origins_json(const StoryParts *parts) {
    json_t *rows = json_array();
    for (size_t i = 0; i < parts->check.origins.count; i++)
        json_array_append_new(
            rows, origin_json(parts, &parts->check.origins.rows[i]));
    return rows;
}

static json_t *copies_json(const StoryParts *parts) {
    json_t *rows = json_array();
    for (size_t i = 0; i < parts->copies.count; i++) {
        const Copy *copy = &parts->copies.rows[i];
        int percent = (int)(copy->share * 100 + 0.5);
        json_array_append_new(
            rows,
            json_pack("{so so ss sf}", "from",
                      json_slice(ref_of(parts, copy->from)), "to",
                      json_slice(ref_of(parts, copy->to)), "kind",
                      copy_kind_name(copy->kind), "share", percent / 100.0));
    }
    return rows;
}

static json_t *bound_json(const ComparedValue *value, ComparedField field,
                          double bound) {
    if (!value->has_value)
        return json_null();
    return field == FIELD_DATE ? json_moment(bound) : json_figure(bound);
}

static json_t *value_json(const StoryParts *parts, ComparedField field,
                          const ComparedValue *value) {
    return json_pack("{so so so so so so ss so}", "ref",
                     json_slice(ref_of(parts, value->page)), "text",
                     json_slice(value->text), "start",
                     json_offset(value->span.start), "end",
                     json_offset(value->span.end), "low",
                     bound_json(value, field, value->value.low), "high",
                     bound_json(value, field, value->value.high), "status",
                     event_status_name(value->status), "speaker",
                     json_slice(value->speaker));
}

static json_t *comparison_json(const StoryParts *parts,
                               const Comparison *comparison) {
    json_t *values = json_array();
    for (size_t i = 0; i < comparison->value_count; i++)
        json_array_append_new(values, value_json(parts, comparison->field,
                                                 &comparison->values[i]));
    return json_pack("{so ss so ss sI}", "about", json_slice(comparison->about),
                     "field", compared_field_name(comparison->field), "values",
                     values, "relation", relation_name(comparison->relation),
                     "origins", (json_int_t)comparison->origins);
}

static json_t *comparisons_json(const StoryParts *parts) {
    json_t *rows = json_array();
    for (size_t i = 0; i < parts->check.comparisons.count; i++)
        json_array_append_new(
            rows, comparison_json(parts, &parts->check.comparisons.rows[i]));
    return rows;
}

static bool holds_page(const StoryParts *parts, Id page) {
    for (size_t i = 0; i < parts->story.pages.count; i++)
        if (parts->story.pages.rows[i] == page)
            return true;
    return false;
}

static int compare_corrections(const void *a, const void *b) {
    const Correction *x = a, *y = b;
    if (x->action != y->action)
        return x->action < y->action ? -1 : 1;
    if (x->page != y->page)
        return x->page < y->page ? -1 : 1;
    if (x->other != y->other)
        return x->other < y->other ? -1 : 1;
    return slice_compare(x->why, y->why);
}

static json_t *correction_json(const Correction *row) {
    return json_pack("{ss s[II] so so}", "action",
                     row->action == CORRECTION_SPLIT ? "split" : "merge",
                     "pages", (json_int_t)row->page, (json_int_t)row->other,
                     "by", json_slice(row->by), "why", json_slice(row->why));
}

/* Sorted by what they say: the order in which they were made, and when, does
 * not show. */
static json_t *corrections_json(const StoryParts *parts) {
    json_t *rows = json_array();
    Arena *scratch = arena_open(1 << 12);
    Correction *own =
        arena_take(scratch, (parts->corrections.count + 1) * sizeof *own);
    size_t count = 0;
    for (size_t i = 0; i < parts->corrections.count; i++) {
        Correction row = parts->corrections.rows[i];
        bool first = holds_page(parts, row.page);
        if (row.action == CORRECTION_MERGE
                ? first && holds_page(parts, row.other)
                : first != holds_page(parts, row.other)) {
            if (row.page > row.other) {
                row.page = parts->corrections.rows[i].other;
                row.other = parts->corrections.rows[i].page;
            }
            own[count++] = row;
        }
    }
    if (count)
        qsort(own, count, sizeof *own, compare_corrections);
    for (size_t i = 0; i < count; i++)
        json_array_append_new(rows, correction_json(&own[i]));
    arena_close(scratch);
    return rows;
}

void story_json_write(FILE *out, const StoryParts *parts) {
    json_line(out,
              json_pack("{so so so so so so}", "story",
                        head_json(&parts->story), "pages", pages_json(parts),
                        "origins", origins_json(parts), "copies",
                        copies_json(parts), "compare", comparisons_json(parts),
                        "corrections", corrections_json(parts)));
}
