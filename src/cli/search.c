/* SPDX-License-Identifier: MIT */
#include "cli/reading.h"
#include "show/json.h"

enum SearchOption { SEARCH_FORMAT };

static const Option OPTIONS[] = {{"format", 0, "FORMAT", "text or jsonl"}, {0}};

static void hit_print(Terminal *terminal, const StoredPage *page) {
    char id[ID_TEXT_BYTES];
    const Article *article = &page->article;
    terminal_colour(terminal, COLOUR_CYAN);
    terminal_print(terminal, "%s", id_text(page->id, id));
    terminal_colour(terminal, COLOUR_NONE);
    terminal_print(
        terminal, "  %-10.*s  ",
        (int)(article->published.length < 10 ? article->published.length : 10),
        article->published.length ? article->published.text : "");
    terminal_text(terminal, article->outlet);
    terminal_print(terminal, "  ");
    terminal_text(terminal,
                  article->title.length ? article->title : article->ref);
    terminal_newline(terminal);
}

static void hit_line(const StoredPage *page) {
    json_line(stdout, json_pack("{sI so so so so}", "id", (json_int_t)page->id,
                                "ref", json_slice(page->article.ref), "outlet",
                                json_slice(page->article.outlet), "published",
                                json_slice(page->article.published), "title",
                                json_slice(page->article.title)));
}

static int hits_print(const Invocation *invocation, Record *record,
                      Error *err) {
    static const char *const FORMATS[] = {"text", "jsonl", NULL};
    size_t format = 0;
    Arena *run = invocation->run;
    Slice *words = arena_take(run, invocation->word_count * sizeof *words);
    for (size_t i = 0; i < invocation->word_count; i++)
        words[i] = slice_of(invocation->words[i]);
    Slice query = slice_join(run, words, invocation->word_count, SLICE(" "));
    IdList hits = {0};
    if (!reading_format(invocation->values[SEARCH_FORMAT], FORMATS, &format,
                        err) ||
        !record_search(record, run, query, &hits, err))
        return EXIT_WRONG;
    Terminal terminal = reading_terminal(invocation);
    for (size_t i = 0; i < hits.count; i++) {
        StoredPage page;
        if (!record_page(record, run, hits.rows[i], &page, err))
            return EXIT_WRONG;
        if (format == 0)
            hit_print(&terminal, &page);
        else
            hit_line(&page);
    }
    return hits.count ? EXIT_DONE : EXIT_NOTHING;
}

static int search_run(const Invocation *invocation, Error *err) {
    Record *record = NULL;
    if (!reading_open(invocation, &record, err))
        return EXIT_WRONG;
    int code = hits_print(invocation, record, err);
    record_close(record);
    return code;
}

const Command SEARCH_COMMAND = {
    .name = "search",
    .arguments = "WORD...",
    .summary = "Find pages that hold all the words",
    .details = "The best first. Words between double quotes must follow one\n"
               "another.\n",
    .options = OPTIONS,
    .words_min = 1,
    .words_max = -1,
    .run = search_run};
