/* export.h -- the whole record as JSON Lines (docs/export.md) */
#ifndef RUNUT_SHOW_EXPORT_H
#define RUNUT_SHOW_EXPORT_H

#include "record/record.h"

#include <stdio.h>

/* Every page, then every story, each in the order of its id.
 * Errors  ERR_RECORD; ERR_READ when `out` cannot be written */
bool record_export(Record *record, FILE *out, Error *err);

#endif
