/* SPDX-License-Identifier: MIT */
#include "show/json.h"

#include "base/utf8.h"
#include "show/terminal.h"

#include <math.h>

json_t *json_slice(Slice slice) {
    return slice.length ? json_stringn(slice.text, slice.length) : json_null();
}

json_t *json_day(Day day) {
    char text[DAY_ISO_BYTES];
    return day == DAY_NONE ? json_null() : json_string(day_iso(day, text));
}

json_t *json_moment(double day) {
    enum { HOUR_MINUTES = 60, DAY_MINUTES = 24 * 60, CLOCK_BYTES = 8 };
    char text[DAY_ISO_BYTES], moment[DAY_ISO_BYTES + CLOCK_BYTES];
    double whole = floor(day);
    int minutes = (int)lround((day - whole) * DAY_MINUTES);
    if (!minutes)
        return json_day((Day)whole);
    snprintf(moment, sizeof moment, "%sT%02d:%02d", day_iso((Day)whole, text),
             minutes / HOUR_MINUTES, minutes % HOUR_MINUTES);
    return json_string(moment);
}

json_t *json_figure(double number) {
    if (!isfinite(number))
        return json_null();
    if (number == floor(number) && fabs(number) < 9e15)
        return json_integer((json_int_t)number);
    return json_real(number);
}

json_t *json_offset(uint32_t offset) {
    return json_integer((json_int_t)offset);
}

static void escaped_put(uint32_t sign, FILE *out) {
    if (sign < 0x10000) {
        fprintf(out, "\\u%04x", sign);
        return;
    }
    sign -= 0x10000;
    fprintf(out, "\\u%04x\\u%04x", 0xD800 | sign >> 10,
            0xDC00 | (sign & 0x3FF));
}

/* Writes whole letters. What would steer a terminal gets an escape too, which
 * jansson gives only to what JSON asks it for. */
static int line_write(const char *bytes, size_t length, void *own) {
    Slice text = {bytes, length};
    size_t start = 0;
    for (size_t i = 0; i < length;) {
        size_t at = i;
        uint32_t sign = utf8_next(text, &i);
        if (sign < 0x7F || (sign > 0x9F && terminal_shows(sign)))
            continue;
        fwrite(bytes + start, 1, at - start, own);
        escaped_put(sign, own);
        start = i;
    }
    fwrite(bytes + start, 1, length - start, own);
    return 0; /* what cannot be written is seen when the output is closed */
}

void json_line(FILE *out, json_t *object) {
    json_dump_callback(object, line_write, out,
                       JSON_COMPACT | JSON_REAL_PRECISION(15));
    fputc('\n', out);
    json_decref(object);
}
