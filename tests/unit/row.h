/* row.h -- tables of cases: one row a reason, the reason in the message */
#ifndef RUNUT_TESTS_ROW_H
#define RUNUT_TESTS_ROW_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>

/* Fails the running test with the row's reason in front. */
#define ROW_CHECK(reason, condition)                  \
    do {                                              \
        if (!(condition))                             \
            fail_msg("%s: %s", (reason), #condition); \
    } while (0)

#endif
