/* SPDX-License-Identifier: MIT */
#include "show/page_json.h"

#include "show/json.h"

static json_t *article_json(const StoredPage *page) {
    const Article *article = &page->article;
    return json_pack(
        "{sI so so so so so so so so so}", "id", (json_int_t)page->id, "ref",
        json_slice(article->ref), "url", json_slice(article->url), "outlet",
        json_slice(article->outlet), "title", json_slice(article->title),
        "byline", json_slice(article->byline), "published",
        json_slice(article->published), "dateline",
        json_slice(article->dateline), "language", json_slice(page->language),
        "text", json_slice(article->text));
}

/* An object that starts with the finding's text and span. */
static json_t *finding_json(const StoredPage *page, Span span) {
    return json_pack("{so so so}", "text",
                     json_slice(slice_span(page->article.text, span)), "start",
                     json_offset(span.start), "end", json_offset(span.end));
}

static json_t *names_json(const StoredPage *page) {
    const Findings *found = &page->findings;
    json_t *rows = json_array();
    for (size_t i = 0; i < found->names.count; i++) {
        const Name *name = &found->names.rows[i];
        json_t *row = finding_json(page, name->span);
        json_object_set_new(row, "kind",
                            json_string(name_kind_name(name->kind)));
        Slice full = name->entity < found->entities.count
                         ? found->entities.rows[name->entity].name
                         : slice_span(page->article.text, name->span);
        json_object_set_new(row, "name", json_slice(full));
        json_array_append_new(rows, row);
    }
    return rows;
}

static json_t *aliases_json(const Findings *found, uint32_t entity) {
    json_t *rows = json_array();
    for (size_t i = 0; i < found->aliases.count; i++)
        if (found->aliases.rows[i].entity == entity)
            json_array_append_new(rows,
                                  json_slice(found->aliases.rows[i].name));
    return rows;
}

static json_t *roles_json(const StoredPage *page, uint32_t entity) {
    json_t *rows = json_array();
    for (size_t i = 0; i < page->findings.roles.count; i++) {
        const Role *role = &page->findings.roles.rows[i];
        if (role->entity != entity)
            continue;
        json_t *row = finding_json(page, role->span);
        json_object_set_new(row, "affiliation", json_slice(role->affiliation));
        json_object_set_new(row, "former", json_boolean(role->former));
        json_array_append_new(rows, row);
    }
    return rows;
}

/* Persons and bodies: of a place there is nothing to say but its names. */
static json_t *entities_json(const StoredPage *page) {
    const Findings *found = &page->findings;
    json_t *rows = json_array();
    for (uint32_t i = 0; i < found->entities.count; i++) {
        const Entity *entity = &found->entities.rows[i];
        if (entity->kind == NAME_PLACE)
            continue;
        json_array_append_new(rows, json_pack("{so ss so so}", "name",
                                              json_slice(entity->name), "kind",
                                              name_kind_name(entity->kind),
                                              "names", aliases_json(found, i),
                                              "roles", roles_json(page, i)));
    }
    return rows;
}

static json_t *dates_json(const StoredPage *page) {
    json_t *rows = json_array();
    for (size_t i = 0; i < page->findings.dates.count; i++) {
        const Date *date = &page->findings.dates.rows[i];
        json_t *row = finding_json(page, date->span);
        json_object_set_new(row, "from", json_day(date->days.from));
        json_object_set_new(row, "to", json_day(date->days.to));
        json_object_set_new(row, "misdated", json_boolean(date->misdated));
        json_array_append_new(rows, row);
    }
    return rows;
}

static json_t *figures_json(const StoredPage *page) {
    json_t *rows = json_array();
    for (size_t i = 0; i < page->findings.figures.count; i++) {
        const Figure *figure = &page->findings.figures.rows[i];
        json_t *row = finding_json(page, figure->span);
        json_object_set_new(row, "low", json_figure(figure->value.low));
        json_object_set_new(row, "high", json_figure(figure->value.high));
        json_object_set_new(row, "unit", json_slice(figure->unit));
        json_array_append_new(rows, row);
    }
    return rows;
}

static json_t *statements_json(const StoredPage *page) {
    static const char *const STANCES[] = {
        "says", "accuses", "denies", "asks", "promises", "warns", "supposes"};
    json_t *rows = json_array();
    for (size_t i = 0; i < page->findings.statements.count; i++) {
        const Statement *statement = &page->findings.statements.rows[i];
        json_t *row = finding_json(page, statement->span);
        json_object_set_new(row, "text", json_slice(statement->text));
        json_object_set_new(row, "speaker", json_slice(statement->speaker));
        json_object_set_new(row, "cue", json_slice(statement->cue));
        json_object_set_new(row, "direct", json_boolean(statement->direct));
        json_object_set_new(row, "stance",
                            json_string(STANCES[statement->stance]));
        json_array_append_new(rows, row);
    }
    return rows;
}

static json_t *slices_json(const Slice *slices, size_t count) {
    json_t *rows = json_array();
    for (size_t i = 0; i < count; i++)
        json_array_append_new(rows, json_slice(slices[i]));
    return rows;
}

static json_t *sources_json(const StoredPage *page) {
    json_t *rows = json_array();
    for (size_t i = 0; i < page->findings.sources.count; i++) {
        const Source *source = &page->findings.sources.rows[i];
        json_array_append_new(rows, slices_json(source->names, source->count));
    }
    return rows;
}

static json_t *event_json(const StoredPage *page, const Event *event) {
    json_t *row = finding_json(page, event->span);
    const char *type = event_type_name(event->type);
    json_object_set_new(row, "type", type ? json_string(type) : json_null());
    json_object_set_new(row, "cameo", json_slice(slice_of(event->cameo)));
    json_object_set_new(row, "actor",
                        slices_json(event->actor.names, event->actor.count));
    json_object_set_new(
        row, "recipient",
        slices_json(event->recipient.names, event->recipient.count));
    json_object_set_new(row, "from", json_day(event->days.from));
    json_object_set_new(row, "to", json_day(event->days.to));
    json_object_set_new(row, "place", json_slice(event->place));
    json_object_set_new(row, "status",
                        json_string(event_status_name(event->status)));
    return row;
}

static json_t *events_json(const StoredPage *page) {
    json_t *rows = json_array();
    for (size_t i = 0; i < page->findings.events.count; i++)
        json_array_append_new(rows,
                              event_json(page, &page->findings.events.rows[i]));
    return rows;
}

void page_json_write(FILE *out, const StoredPage *page) {
    json_line(out, json_pack("{so so so so so so so so}", "page",
                             article_json(page), "names", names_json(page),
                             "entities", entities_json(page), "dates",
                             dates_json(page), "figures", figures_json(page),
                             "statements", statements_json(page), "sources",
                             sources_json(page), "events", events_json(page)));
}
