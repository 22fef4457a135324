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
