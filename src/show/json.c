/* SPDX-License-Identifier: MIT */
#include "show/json.h"

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

void json_line(FILE *out, json_t *object) {
    json_dumpf(object, out, JSON_COMPACT | JSON_REAL_PRECISION(15));
    fputc('\n', out);
    json_decref(object);
}
