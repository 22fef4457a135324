/* SPDX-License-Identifier: MIT */
#include "input/robots.h"

#include "base/list.h"
#include "base/utf8.h"

#include <ctype.h>
#include <string.h>

enum { PATH_BYTES_MAX = 4096, DELAY_SECONDS_MAX = 86400 };

/* Groups with our name, and those for everybody. */
typedef struct Reading {
    Arena *run;
    Slice agent;
    RobotsRules ours, all;
    bool ours_seen, to_ours, to_all, ruled; /* of the group being read */
} Reading;

/* Whether a percent code stands for the sign itself: "%61" is "a". */
static bool is_unreserved(int sign) {
    return sign < 0x80 && (isalnum(sign) || strchr("-._~", sign)) && sign;
}

static size_t code_put(char *to, int byte) {
    static const char DIGITS[] = "0123456789ABCDEF";
    if (is_unreserved(byte)) {
        *to = (char)byte;
        return 1;
    }
    to[0] = '%';
    to[1] = DIGITS[byte >> 4];
    to[2] = DIGITS[byte & 15];
    return 3;
}

/* One spelling for each path: `to` holds three times the length. */
static Slice path_spell(char *to, Slice path) {
    size_t used = 0;
    for (size_t i = 0; i < path.length; i++) {
        char sign = path.text[i];
        int high = i + 2 < path.length ? hex_digit(path.text[i + 1]) : -1;
        int low = high >= 0 ? hex_digit(path.text[i + 2]) : -1;
        if (sign == '%' && low >= 0) {
            used += code_put(to + used, high << 4 | low);
            i += 2;
        } else if ((unsigned char)sign >= 0x80) {
            used += code_put(to + used, (unsigned char)sign);
        } else {
            to[used++] = sign;
        }
    }
    return (Slice){to, used};
}

static void rule_add(Reading *reading, RobotsRules *rules, Slice path,
                     bool allow) {
    if (!path.length || path.length > PATH_BYTES_MAX ||
        rules->count == ROBOTS_RULES_MAX)
        return;
    rules->rows = list_room(reading->run, rules->rows, rules->count,
                            &rules->capacity, sizeof *rules->rows);
    char *spelled = arena_buffer(reading->run, 3 * path.length);
    rules->rows[rules->count++] =
        (RobotsRule){path_spell(spelled, path), allow};
}

/* "runut" of "Runut/1.0". */
static Slice product_of(Slice value) {
    size_t length = 0;
    while (length < value.length &&
           (isalpha((unsigned char)value.text[length]) ||
            value.text[length] == '-' || value.text[length] == '_'))
        length++;
    return slice_part(value, 0, length);
}

static void agent_read(Reading *reading, Slice value) {
    if (reading->ruled)
        reading->to_ours = reading->to_all = reading->ruled = false;
    if (slice_starts(value, SLICE("*")))
        reading->to_all = true;
    if (slice_equal_nocase(product_of(value), reading->agent))
        reading->to_ours = reading->ours_seen = true;
}

static double seconds_read(Slice value) {
    double seconds = 0, place = 1;
    bool behind = false;
    for (size_t i = 0; i < value.length; i++) {
        char sign = value.text[i];
        if (sign == '.' && !behind)
            behind = true;
        else if (!isdigit((unsigned char)sign))
            return 0;
        else if (behind)
            seconds += (sign - '0') * (place /= 10);
        else if (seconds < DELAY_SECONDS_MAX)
            seconds = 10 * seconds + (sign - '0');
    }
    return seconds < DELAY_SECONDS_MAX ? seconds : DELAY_SECONDS_MAX;
}

static void line_read(Reading *reading, Slice line) {
    line = slice_part(line, 0, slice_find(line, SLICE("#"), 0));
    size_t colon = slice_find(line, SLICE(":"), 0);
    if (colon == SIZE_MAX)
        return;
    Slice name = slice_trim(slice_part(line, 0, colon));
    Slice value = slice_trim(slice_part(line, colon + 1, line.length));
    bool allow = slice_equal_nocase(name, SLICE("allow"));
    if (slice_equal_nocase(name, SLICE("user-agent"))) {
        agent_read(reading, value);
    } else if (allow || slice_equal_nocase(name, SLICE("disallow"))) {
        reading->ruled = true;
        if (reading->to_ours)
            rule_add(reading, &reading->ours, value, allow);
        if (reading->to_all)
            rule_add(reading, &reading->all, value, allow);
    } else if (slice_equal_nocase(name, SLICE("crawl-delay"))) {
        reading->ruled = true;
        if (reading->to_ours)
            reading->ours.delay_seconds = seconds_read(value);
        if (reading->to_all)
            reading->all.delay_seconds = seconds_read(value);
    }
}

/* Cuts the next line off; a lone "\r" ends one too. */
static bool line_next(Slice *rest, Slice *line) {
    size_t length = 0;
    while (length < rest->length && rest->text[length] != '\r' &&
           rest->text[length] != '\n')
        length++;
    bool more = rest->length > 0;
    *line = slice_part(*rest, 0, length);
    *rest = slice_part(*rest, length + 1, rest->length);
    return more;
}

void robots_read(Arena *run, Slice bytes, Slice agent, RobotsRules *rules) {
    Reading reading = {.run = run, .agent = agent};
    Slice line;
    bytes = utf8_without_mark(slice_part(bytes, 0, ROBOTS_BYTES_MAX));
    while (line_next(&bytes, &line))
        line_read(&reading, line);
    *rules = reading.ours_seen ? reading.ours : reading.all;
}

/* Does the path begin as the pattern says? "*" is any run of signs. */
static bool pattern_fits(Slice pattern, Slice path) {
    bool anchored = slice_ends(pattern, SLICE("$"));
    pattern.length -= anchored;
    size_t at = 0, start = 0;
    for (bool first = true; start <= pattern.length; first = false) {
        size_t end = slice_find(pattern, SLICE("*"), start);
        bool last = end == SIZE_MAX;
        Slice piece = slice_part(pattern, start, last ? pattern.length : end);
        Slice rest = slice_part(path, at, path.length);
        size_t found = !piece.length      ? 0
                       : first            ? 0
                       : last && anchored ? rest.length - piece.length
                                          : slice_find(rest, piece, 0);
        if (piece.length > rest.length || found == SIZE_MAX ||
            !slice_starts(slice_part(rest, found, rest.length), piece))
            return false;
        at += found + piece.length;
        if (last)
            return !anchored || at == path.length || (!piece.length && !first);
        start = end + 1;
    }
    return true;
}

bool robots_allow(const RobotsRules *rules, Slice path) {
    char spelled[3 * PATH_BYTES_MAX];
    path = path_spell(spelled, slice_part(path, 0, PATH_BYTES_MAX));
    if (slice_equal(path, SLICE("/robots.txt")))
        return true;
    size_t longest = 0;
    bool allow = true;
    for (size_t i = 0; i < rules->count; i++) {
        const RobotsRule *rule = &rules->rows[i];
        if (rule->pattern.length < longest ||
            (rule->pattern.length == longest && !rule->allow && longest) ||
            !pattern_fits(rule->pattern, path))
            continue;
        longest = rule->pattern.length;
        allow = rule->allow;
    }
    return allow;
}
