/* SPDX-License-Identifier: MIT */
#include "show/story_json.h"

#include "show/json.h"

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

void story_json_write(FILE *out, const StoryParts *parts) {
    json_line(out,
              json_pack("{so so so so so}", "story", head_json(&parts->story),
                        "pages", pages_json(parts), "origins",
                        origins_json(parts), "copies", copies_json(parts),
                        "compare", comparisons_json(parts)));
}
