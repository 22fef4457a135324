/* SPDX-License-Identifier: MIT */
#include "cli/web_options.h"

#include <stdlib.h>
#include <string.h>

bool duration_read(const char *what, const char *value, double *seconds,
                   Error *err) {
    static const struct {
        const char *unit;
        double seconds;
    } UNITS[] = {{"ms", 0.001}, {"s", 1},     {"m", 60},
                 {"h", 3600},   {"d", 86400}, {"w", 604800}};
    static const double SECONDS_MAX = 366 * 86400.0;
    char *end = NULL;
    double number = *value >= '0' && *value <= '9' ? strtod(value, &end) : 0;
    for (size_t i = 0; end && i < sizeof UNITS / sizeof *UNITS; i++) {
        *seconds = number * UNITS[i].seconds;
        if (strcmp(end, UNITS[i].unit) == 0 && *seconds > 0 &&
            *seconds <= SECONDS_MAX)
            return true;
    }
    return error_set(err, ERR_USE,
                     "--%s wants a time like 500ms, 2s, 15m, 1h, 1d or 1w, "
                     "not '%s'",
                     what, value);
}

/* It goes into a header: printable ASCII without brackets. */
static bool contact_read(const char *value, const char **contact, Error *err) {
    enum { CONTACT_BYTES_MAX = 200 };
    *contact = value;
    if (!value)
        return true;
    bool good = strlen(value) <= CONTACT_BYTES_MAX;
    for (const char *sign = value; *sign; sign++)
        good &= *sign > ' ' && *sign < 0x7f && !strchr("()", *sign);
    return good ||
           error_set(err, ERR_USE, "--contact wants a mail or web address");
}

bool web_options_read(const char *const *values, RunutWeb *web, Error *err) {
    *web = (RunutWeb){.allow_private = values[WEB_ALLOW_PRIVATE] != NULL};
    return (!values[WEB_PAUSE] || duration_read("pause", values[WEB_PAUSE],
                                                &web->pause_seconds, err)) &&
           (!values[WEB_TIMEOUT] ||
            duration_read("timeout", values[WEB_TIMEOUT], &web->timeout_seconds,
                          err)) &&
           contact_read(values[WEB_CONTACT], &web->contact, err);
}
