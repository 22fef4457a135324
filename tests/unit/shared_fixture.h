/* shared_fixture.h -- test data that lies beside the project, if it does
 *
 * Its terms do not let it be part of the project. RUNUT_SHARED names the
 * folder; else it is looked for beside the project's own. */
#ifndef RUNUT_TESTS_SHARED_FIXTURE_H
#define RUNUT_TESTS_SHARED_FIXTURE_H

#include "row.h"

#include "base/file.h"

#include <stdlib.h>

/* FOLDER/data/`name` */
static inline void shared_path(const char *name, char *path, size_t bytes) {
    const char *shared = getenv("RUNUT_SHARED");
    if (shared)
        snprintf(path, bytes, "%s/data/%s", shared, name);
    else
        snprintf(path, bytes, "%s/../../shared/data/%s", getenv("RUNUT_DATA"),
                 name);
}

/* Reads FOLDER/data/`name`; skips the running test when it is absent. */
static inline Slice shared_read(Arena *arena, const char *name) {
    char path[4096];
    Slice bytes = {0};
    Error err = {0};
    shared_path(name, path, sizeof path);
    if (!file_read(arena, path, 1 << 28, &bytes, &err)) {
        fprintf(stderr, "skipped: %s\n", err.what);
        skip();
    }
    return bytes;
}

#endif
