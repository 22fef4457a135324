/* json.h -- small helpers on jansson: absent values are null */
#ifndef RUNUT_SHOW_JSON_H
#define RUNUT_SHOW_JSON_H

#include "base/calendar.h"
#include "base/slice.h"

#include <jansson.h>
#include <stdio.h>

json_t *json_slice(Slice slice);    /* null when empty */
json_t *json_day(Day day);          /* "2024-12-31"; null for DAY_NONE */
json_t *json_moment(double day);    /* the same; a part of it: "…T14:40" */
json_t *json_figure(double number); /* integer where it is one; null: inf */
json_t *json_offset(uint32_t offset);

/* Writes one compact line and frees the object. Control and format characters
 * are escaped: a terminal may be where the line goes. */
void json_line(FILE *out, json_t *object);

#endif
