/* SPDX-License-Identifier: MIT */
#include "watch.h"

#include "cli/web_options.h"
#include "show/terminal.h"

#include <string.h>
#include <time.h>
#include <unistd.h>

enum WatchOption { WATCH_EVERY = WEB_OPTION_COUNT, WATCH_AGAIN, WATCH_ONCE };

static const Option OPTIONS[] = {
    WEB_OPTIONS,
    {"every", 0, "TIME", "Between two polls of a feed; else 15m"},
    {"again", 0, "TIMES", "When pages are fetched again; else 1h,1d,1w"},
    {"once", 0, NULL, "Do what is due now and end"},
    {0}};

static volatile sig_atomic_t stop_asked;

static void stop_ask(int signal_number) {
    (void)signal_number;
    stop_asked = 1;
}

/* The second signal of a kind ends the program as ever. */
static void signals_take(void) {
    struct sigaction action = {.sa_handler = stop_ask,
                               .sa_flags = SA_RESETHAND | SA_RESTART};
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
}

/* How much is told, and where to. */
typedef struct Telling {
    bool terminal;
    int quiet;
} Telling;

static const char *time_text(int64_t time, const char *format, char text[32]) {
    time_t seconds = (time_t)time;
    struct tm parts;
    *text = '\0';
    if (localtime_r(&seconds, &parts))
        strftime(text, 32, format, &parts);
    return text;
}

static void counts_print(const RunutAdded *round) {
    fprintf(stderr, "%zu page%s added", round->pages,
            round->pages == 1 ? "" : "s");
    if (round->versions)
        fprintf(stderr, ", %zu new version%s", round->versions,
                round->versions == 1 ? "" : "s");
    if (round->known)
        fprintf(stderr, ", %zu unchanged", round->known);
    if (round->damaged)
        fprintf(stderr, ", %zu failed", round->damaged);
}

/* One line of a log, but only where something happened. */
static void round_print(const Telling *telling, const WatchNews *news) {
    char text[32];
    const RunutAdded *round = news->round;
    bool happened = round->pages || round->versions || round->damaged;
    if (telling->quiet > 0 || (!happened && telling->quiet >= 0))
        return;
    fprintf(stderr, "%s  ",
            time_text((int64_t)time(NULL), "%Y-%m-%dT%H:%M:%S", text));
    counts_print(round);
    fputc('\n', stderr);
}

static void status_print(const WatchNews *news) {
    char text[32];
    fputs("\r\033[K", stderr);
    counts_print(news->round);
    if (news->event != WATCH_ROUND)
        fprintf(stderr, ", %zu to come ", news->open);
    else if (news->next)
        fprintf(stderr, "; sleeping until %s ",
                time_text(news->next, "%H:%M:%S", text));
}

static void news_tell(void *context, const WatchNews *news) {
    const Telling *telling = context;
    bool always = news->of_feed || news->event == WATCH_GIVEN_UP;
    if (telling->terminal)
        fputs("\r\033[K", stderr);
    if (news->what && telling->quiet <= (always ? 0 : -1))
        terminal_note("runut: %s%s\n", news->what,
                      news->event == WATCH_GIVEN_UP ? "; given up"
                      : news->event == WATCH_FAILED ? "; tried again later"
                                                    : "");
    if (news->event == WATCH_ROUND)
        round_print(telling, news);
    if (telling->terminal)
        status_print(news);
}

/* "1h,1d,1w", in growing order. */
static bool again_read(const char *value, Ladder *ladder, Error *err) {
    char text[32];
    double seconds, before = 0;
    while (*value) {
        size_t length = strcspn(value, ",");
        snprintf(text, sizeof text, "%.*s", (int)length, value);
        if (length >= sizeof text || ladder->count == LADDER_MAX)
            return error_set(err, ERR_USE, "--again: too long at '%s'", value);
        if (!duration_read("again", text, &seconds, err))
            return false;
        if (seconds < 1 || seconds <= before)
            return error_set(err, ERR_USE,
                             "--again wants times of 1s and more that grow, "
                             "as in 1h,1d,1w");
        before = seconds;
        ladder->seconds[ladder->count++] = (int64_t)seconds;
        value += length + (value[length] == ',');
    }
    return true;
}

static bool watching_read(const Invocation *invocation, Watching *watching,
                          Error *err) {
    const char *every = invocation->values[WATCH_EVERY];
    const char *again = invocation->values[WATCH_AGAIN];
    *watching = (Watching){.record_path = invocation->record_path,
                           .data_folder = invocation->data_folder,
                           .feeds = invocation->words,
                           .feed_count = invocation->word_count,
                           .once = invocation->values[WATCH_ONCE] != NULL,
                           .stop = &stop_asked,
                           .tell = news_tell};
    return web_options_read(invocation->values, &watching->web, err) &&
           duration_read("every", every ? every : "15m",
                         &watching->every_seconds, err) &&
           again_read(again ? again : "1h,1d,1w", &watching->again, err);
}

static int watch_run(const Invocation *invocation, Error *err) {
    Telling telling = {.terminal =
                           invocation->quiet <= 0 && isatty(STDERR_FILENO),
                       .quiet = invocation->quiet};
    Watching watching;
    size_t failed = 0;
    if (!watching_read(invocation, &watching, err))
        return EXIT_WRONG;
    watching.context = &telling;
    signals_take();
    bool done = feeds_watch(&watching, &failed, err);
    if (telling.terminal)
        fputs("\r\033[K", stderr);
    return !done                                    ? EXIT_WRONG
           : watching.once && failed && !stop_asked ? EXIT_DAMAGED
                                                    : EXIT_DONE;
}

static const char DETAILS[] =
    "FEED is the address of a feed (RSS, Atom) or sitemap. All pages that it\n"
    "lists are added, and those that it lists later as they come. A page is\n"
    "fetched again an hour, a day and a week after the first time, and where\n"
    "its headline or text changed, the new version is kept beside the old.\n"
    "\n"
    "It runs until SIGINT or SIGTERM. What there is to do stands in the\n"
    "record, so it may be ended at any time, also by force, and goes on where\n"
    "it was; --once does what is due and ends, for cron. What fails is tried\n"
    "again, each time later, and a page is given up after six times. Feeds\n"
    "that fail are named; -v names pages too.\n"
    "\n" WEB_DETAILS;

const Command WATCH_COMMAND = {
    .name = "watch",
    .arguments = "FEED...",
    .summary = "Poll feeds and add what is new",
    .details = DETAILS,
    .options = OPTIONS,
    .words_min = 1,
    .words_max = -1,
    .run = watch_run,
};
