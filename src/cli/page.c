/* SPDX-License-Identifier: MIT */
#include "cli/reading.h"
#include "show/page_json.h"
#include "show/page_view.h"

enum PageOption { PAGE_FORMAT };

static const Option OPTIONS[] = {
    {"format", 0, "FORMAT", "text or jsonl (one line, as in the export)"}, {0}};

static bool page_print(const Invocation *invocation, Record *record,
                       Error *err) {
    bool jsonl;
    Id id = ID_NONE;
    StoredPage page;
    if (!reading_format(invocation->values[PAGE_FORMAT], &jsonl, err) ||
        !record_page_named(record, slice_of(invocation->words[0]), &id, err) ||
        !record_page(record, invocation->run, id, &page, err))
        return false;
    Terminal terminal = reading_terminal(invocation);
    if (jsonl)
        page_json_write(stdout, &page);
    else
        page_view_print(&terminal, reading_view(invocation, &terminal).language,
                        invocation->run, &page);
    return true;
}

static int page_run(const Invocation *invocation, Error *err) {
    Record *record = NULL;
    if (!reading_open(invocation, &record, err))
        return EXIT_WRONG;
    bool done = page_print(invocation, record, err);
    record_close(record);
    return done ? EXIT_DONE : EXIT_WRONG;
}

static const char DETAILS[] =
    "ID is the page's reference (a file's name without its suffix, the id of\n"
    "a JSON line, an address) or the beginning of its id in the export, in\n"
    "hexadecimal digits.\n";

const Command PAGE_COMMAND = {
    .name = "page",
    .arguments = "ID",
    .summary = "Show one page with its findings marked",
    .details = DETAILS,
    .options = OPTIONS,
    .words_min = 1,
    .words_max = 1,
    .run = page_run,
};
