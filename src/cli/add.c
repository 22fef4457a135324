/* SPDX-License-Identifier: MIT */
#include "cli/options.h"
#include "cli/web_options.h"

#include <stdlib.h>
#include <unistd.h>

enum { THREADS_MAX = 64 };

enum AddOption { ADD_THREADS = WEB_OPTION_COUNT, ADD_NO_LINK };

static const Option OPTIONS[] = {
    WEB_OPTIONS,
    {"threads", 't', "N", "Analyse N pages at once; else one a core"},
    {"no-link", 0, NULL, "Leave copies and stories as they are"},
    {0}};

static void damaged_show(void *context, const char *what) {
    (void)context;
    terminal_note("runut: %s; skipped\n", what);
}

/* Told only where standard error is a terminal. */
static void progress_show(void *context, const RunutAdded *added,
                          double bytes) {
    (void)context;
    fprintf(stderr, "\r%zu pages added, %zu known, %.1f MB read ",
            added->pages + added->versions, added->known, bytes / 1e6);
}

static void added_show(const Invocation *invocation, const RunutAdded *added) {
    terminal_note("%zu page%s added to %s", added->pages,
                  added->pages == 1 ? "" : "s", invocation->record_path);
    if (added->versions)
        fprintf(stderr, ", %zu new version%s", added->versions,
                added->versions == 1 ? "" : "s");
    if (added->known)
        fprintf(stderr, ", %zu known already", added->known);
    if (added->unread)
        fprintf(stderr, ", %zu in a language without a pack", added->unread);
    if (added->passed_over)
        fprintf(stderr, ", %zu redirects, errors and other files passed over",
                added->passed_over);
    if (added->damaged)
        fprintf(stderr, ", %zu damaged and skipped", added->damaged);
    fputc('\n', stderr);
}

static bool pages_add_all(const Invocation *invocation, RunutAdded *added,
                          Error *err) {
    RunutError error = {""};
    RunutAdding adding = {.damaged = damaged_show,
                          .no_link = invocation->values[ADD_NO_LINK] != NULL};
    bool terminal = invocation->quiet <= 0 && isatty(STDERR_FILENO);
    if (terminal)
        adding.progress = progress_show;
    long threads = 0;
    if (!number_option(&OPTIONS[ADD_THREADS], invocation->values[ADD_THREADS],
                       (NumberRange){1, THREADS_MAX}, &threads, err) ||
        !web_options_read(invocation->values, &adding.web, err))
        return false;
    adding.threads = (unsigned)threads;
    Runut *runut =
        runut_open(invocation->record_path, invocation->data_folder, &error);
    if (!runut)
        return error_set(err, ERR_RECORD, "%s", error.what);
    bool done = runut_add(runut, invocation->words, invocation->word_count,
                          &adding, added);
    if (terminal)
        fputs("\r\033[K", stderr);
    if (!done)
        error_set(err, ERR_RECORD, "%s", runut_error(runut));
    runut_close(runut);
    return done;
}

static int add_run(const Invocation *invocation, Error *err) {
    RunutAdded added = {0};
    if (!pages_add_all(invocation, &added, err))
        return EXIT_WRONG;
    if (invocation->quiet <= 0)
        added_show(invocation, &added);
    return added.damaged ? EXIT_DAMAGED : EXIT_DONE;
}

static const char DETAILS[] =
    "PATH is a file or a folder with all below it: HTML pages, plain text\n"
    "pages, JSON Lines, and web archives (WARC), each also compressed with\n"
    "gzip or zstd, or packed into a ZIP or WACZ archive; - is standard\n"
    "input. A line of JSON Lines is one page with any of the fields id,\n"
    "url, outlet, title, author, date, fetched (when: \"5 jam lalu\" is\n"
    "counted from it), html, text. Of a web archive the pages are read,\n"
    "and its redirects, errors and images are passed over.\n"
    "\n"
    "ADDRESS starts with http:// or https:// and leads to an article, or to a\n"
    "feed (RSS, Atom) or sitemap, of which all pages are read that the record\n"
    "does not have. runut watch goes on with it. The front page of a site is\n"
    "left out when it names feeds, and they are told.\n"
    "\n" WEB_DETAILS "\n"
    "The record is made when it is not there. The same page again changes\n"
    "nothing; a page whose text changed becomes a new version. What cannot\n"
    "be read is named and skipped, and the exit code is then 3.\n";

const Command ADD_COMMAND = {
    .name = "add",
    .arguments = "PATH|ADDRESS|-...",
    .summary = "Read pages into the record",
    .details = DETAILS,
    .options = OPTIONS,
    .words_min = 1,
    .words_max = -1,
    .run = add_run,
};
