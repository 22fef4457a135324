/* web_options.h -- how addresses are fetched: the options of add and watch */
#ifndef RUNUT_CLI_WEB_OPTIONS_H
#define RUNUT_CLI_WEB_OPTIONS_H

#include "cli/command.h"
#include "runut.h"

/* The first rows of a command's options, so that their places are these. */
enum WebOption {
    WEB_PAUSE,
    WEB_TIMEOUT,
    WEB_CONTACT,
    WEB_ALLOW_PRIVATE,
    WEB_OPTION_COUNT
};

#define WEB_OPTIONS                                                            \
    {"pause", 0, "TIME", "Between two requests to a site; else 2s"},           \
        {"timeout", 0, "TIME", "For one request; else 60s"},                   \
        {"contact", 0, "ADDRESS", "Where sites can reach you: is sent along"}, \
    {                                                                          \
        "allow-private", 0, NULL, "Fetch from private networks too"            \
    }

/* A paragraph of the help, about both commands. */
#define WEB_DETAILS                                                        \
    "Sites are asked politely: what their robots.txt forbids is not\n"     \
    "fetched, each gets one request at a time and a pause after it (a\n"   \
    "longer one if its robots.txt asks for it), and an answer that says\n" \
    "\"unchanged\" is enough. TIME is a number with ms, s, m, h, d or w\n" \
    "behind it: 500ms, 15m.\n"

/* Reads them from the front of the command's values. */
bool web_options_read(const char *const *values, RunutWeb *web, Error *err);

/* "15m" into seconds, more than 0 and at most a year. `what` is the option.
 * Errors  ERR_USE */
bool duration_read(const char *what, const char *value, double *seconds,
                   Error *err);

#endif
