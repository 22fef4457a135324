/* SPDX-License-Identifier: MIT */
/* event_rows -- the doings of pages, and the facts by which they are chosen
 *
 * event_rows DATA_FOLDER PATH... prints one JSON line a page of whatever
 * `runut add` reads, for label_events.py, which says which doings people
 * marked. */
#include "each_page.h"
#include "find/event.h"
#include "find/event_choice.h"
#include "pipeline.h"
#include "text/read.h"

#include <jansson.h>

typedef struct Tables {
    const Language *language;
    const TextRules *text;
    const void *events;
} Tables;

static json_t *string(Slice text) {
    return json_stringn(text.length ? text.text : "", text.length);
}

static json_t *names(const Parties *parties) {
    json_t *list = json_array();
    for (size_t i = 0; i < parties->count; i++)
        json_array_append_new(list, string(parties->names[i]));
    return list;
}

static json_t *event_json(const Article *article, const Event *event,
                          const Facts *facts) {
    json_t *values = json_array();
    for (size_t i = 0; i < FACT_COUNT; i++)
        json_array_append_new(values, json_integer(facts->values[i]));
    Slice text = slice_part(article->text, event->span.start, event->span.end);
    return json_pack("{s:o,s:s?,s:s,s:o,s:o,s:o,s:o,s:o}", "text", string(text),
                     "type", event_type_name(event->type), "status",
                     event_status_name(event->status), "actor",
                     names(&event->actor), "recipient",
                     names(&event->recipient), "words", string(facts->word),
                     "pattern", string(facts->pattern), "facts", values);
}

static bool page_print(Arena *page, const RawPage *raw, void *context,
                       Error *err) {
    const Tables *tables = context;
    StoredPage stored = {0};
    Document document = {0};
    if (!page_analyse(page, raw, tables->language, &stored, err) ||
        !document_read(page, &stored.article, tables->text, &document, err))
        return false;
    stored.findings.events = (EventList){0};
    const Facts *facts =
        event_candidates(page, &document, tables->events, &stored.findings);
    json_t *rows = json_array();
    for (size_t i = 0; facts && i < stored.findings.events.count; i++)
        json_array_append_new(rows, event_json(&stored.article,
                                               &stored.findings.events.rows[i],
                                               &facts[i]));
    json_t *line = json_pack("{s:o,s:o}", "id", string(stored.article.ref),
                             "events", rows);
    json_dumpf(line, stdout, JSON_COMPACT);
    putchar('\n');
    json_decref(line);
    return true;
}

static void names_print(void) {
    json_t *list = json_array();
    for (size_t i = 0; i < FACT_COUNT; i++)
        json_array_append_new(list, json_string(fact_name(i)));
    json_t *line = json_pack("{s:o}", "names", list);
    json_dumpf(line, stdout, JSON_COMPACT);
    putchar('\n');
    json_decref(line);
}

int main(int count, char **words) {
    Arena *run = arena_open(1 << 20);
    Error err = {0};
    Tables tables = {0};
    if (count < 3)
        error_set(&err, ERR_USE, "usage: event_rows DATA_FOLDER PATH...");
    else
        tables.language = language_load(run, words[1], &err);
    if (tables.language) {
        const char *folder = language_folder(run, words[1]);
        tables.text = text_rules_load(run, folder, &err);
        tables.events = event_load(run, folder, &err);
    }
    if (!tables.events || !tables.text) {
        fprintf(stderr, "%s\n", err.what);
        return 2;
    }
    names_print();
    const ToolWords tool = {"event_rows", words, count};
    bool sound = each_page(&tool, page_print, &tables);
    arena_close(run);
    return sound ? 0 : 2;
}
