/* SPDX-License-Identifier: MIT */
/* event_rows -- the doings of pages, and the facts by which they are chosen and
 * by which their sides are filled
 *
 * event_rows DATA_FOLDER PATH... prints one JSON line a page of whatever
 * `runut add` reads, for label_events.py, which says which doings people
 * marked. */
#include "each_page.h"
#include "find/event.h"
#include "find/event_choice.h"
#include "find/event_option.h"
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

/* What the page offers for a side: parties and facts. */
static json_t *options_json(Options *page, size_t row, Side side) {
    json_t *list = json_array();
    size_t count;
    const Option *options = options_of(page, row, side, &count);
    for (size_t i = 0; i < count; i++) {
        json_t *values = json_array();
        for (size_t n = 0; n < OPTION_FACT_COUNT; n++)
            json_array_append_new(values, json_integer(options[i].values[n]));
        json_array_append_new(list, json_pack("{s:o,s:o}", "names",
                                              names(&options[i].parties),
                                              "facts", values));
    }
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
    Doings doings = {0};
    EventList *events = &stored.findings.events;
    event_doings(page, &document, tables->events, &stored.findings, &doings);
    Options *options = events->count
                           ? options_of_page(doings.tellings, doings.sentences)
                           : NULL;
    json_t *rows = json_array();
    for (size_t i = 0; i < events->count; i++) {
        json_t *row =
            event_json(&stored.article, &events->rows[i], &doings.facts[i]);
        json_object_set_new(row, "actors",
                            options_json(options, i, SIDE_ACTOR));
        json_object_set_new(row, "recipients",
                            options_json(options, i, SIDE_RECIPIENT));
        json_array_append_new(rows, row);
    }
    json_t *line = json_pack("{s:o,s:o}", "id", string(stored.article.ref),
                             "events", rows);
    json_dumpf(line, stdout, JSON_COMPACT);
    putchar('\n');
    json_decref(line);
    return true;
}

static void names_print(void) {
    json_t *facts = json_array(), *options = json_array();
    for (size_t i = 0; i < FACT_COUNT; i++)
        json_array_append_new(facts, json_string(fact_name(i)));
    for (size_t i = 0; i < OPTION_FACT_COUNT; i++)
        json_array_append_new(options, json_string(option_fact_name(i)));
    json_t *line = json_pack("{s:o,s:o}", "names", facts, "options", options);
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
