/* event_table.h -- tables of learned weights that a test makes */
#ifndef RUNUT_TESTS_EVENT_TABLE_H
#define RUNUT_TESTS_EVENT_TABLE_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Writes a table of its own into a new folder: the rule, whatever was
 * learned. */
static inline const char *table_write(const char *name, const char *lines) {
    static const char MODEL[] = "/tmp/runut-table-XXXXXX";
    static char folder[sizeof MODEL];
    char path[128];
    memcpy(folder, MODEL, sizeof MODEL);
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *out = fopen(path, "w");
    assert_non_null(out);
    fputs(lines, out);
    fclose(out);
    return folder;
}

static inline void table_remove(const char *folder, const char *name) {
    char path[128];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    remove(path);
    remove(folder);
}

#endif
