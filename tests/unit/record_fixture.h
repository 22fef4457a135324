/* record_fixture.h -- a folder of its own for tests that make records in it */
#ifndef RUNUT_TESTS_RECORD_FIXTURE_H
#define RUNUT_TESTS_RECORD_FIXTURE_H

#include "row.h"

#include <stdlib.h>
#include <unistd.h>

#define FILE_NAME "kabar.runut"

static int folder_make(void **state) {
    static char folder[] = "/tmp/runut-record-XXXXXX";
    *state = mkdtemp(folder);
    return *state ? chdir(folder) : -1;
}

static int file_remove(void **state) {
    (void)state;
    unlink(FILE_NAME);
    unlink(FILE_NAME "-wal");
    unlink(FILE_NAME "-shm");
    return 0;
}

static int folder_remove(void **state) {
    return rmdir(*state);
}

#define RECORD_TEST(name) cmocka_unit_test_teardown(name, file_remove)

#endif
