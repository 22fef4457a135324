/* SPDX-License-Identifier: MIT */
/* robots -- the first line as a path, the others as a robots.txt */
#include "input/robots.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    Arena *run = arena_open(1 << 16);
    Slice rest = {(const char *)bytes, length}, path = {0};
    RobotsRules rules;
    slice_next_line(&rest, &path);
    robots_read(run, rest, SLICE("runut"), &rules);
    if (!(rules.delay_seconds >= 0) || rules.count > ROBOTS_RULES_MAX)
        abort();
    (void)robots_allow(&rules, path);
    if (!robots_allow(&rules, SLICE("/robots.txt")))
        abort();
    arena_close(run);
    return 0;
}
