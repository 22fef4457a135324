/* fields.h -- lines "Name: value" before a blank line: WARC and HTTP headers */
#ifndef RUNUT_INPUT_FIELDS_H
#define RUNUT_INPUT_FIELDS_H

#include "base/slice.h"

/* The length of the lines with the blank one; 0 when it is not there. */
size_t fields_length(Slice bytes);

/* The value of the first field of that name, whatever its case, trimmed;
 * empty when absent. Lines that continue a value are not read. */
Slice field_value(Slice fields, Slice name);

#endif
