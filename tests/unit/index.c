/* SPDX-License-Identifier: MIT */
/* The link index: keys, lists, and its file. */
#include "row.h"

#include "link/index.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define PATH "kabar.runut-link"
enum { STAMP = 77, KEYS = 5000, HOLDERS = 300 };

/* A page for every minute, in an order that is not that of time. */
static PageNumber page_add(LinkIndex *index, int minute) {
    Error err = {0};
    const IndexPage page = {.id = 1000 + minute, .minute = minute};
    assert_true(index_reserve(index, KEYS, &err));
    return index_page_add(index, &page);
}

/* Key k is held by every page whose minute k divides. */
static void index_fill(LinkIndex *index) {
    for (int i = 0; i < HOLDERS; i++) {
        int minute = i * 7 % HOLDERS + 1;
        PageNumber number = page_add(index, minute);
        for (int key = 1; key <= KEYS; key++)
            if (minute % key == 0)
                index_hold(index, (uint64_t)key, number);
    }
}

static void holders_check(const LinkIndex *index, int key, int but) {
    PageList list = index_holders(index, (uint64_t)key);
    size_t at = 0;
    for (int minute = key; minute <= HOLDERS; minute += key) {
        if (minute == but)
            continue;
        assert_in_range(at, 0, list.count - 1);
        assert_int_equal(index_page(index, list.rows[at++])->minute, minute);
    }
    assert_int_equal(list.count, at);
}

static void keys_hold_pages_in_order(void **state) {
    (void)state;
    Error err = {0};
    LinkIndex *index = index_make(&err);
    index_fill(index);
    for (int key = 1; key <= KEYS; key++)
        holders_check(index, key, 0);
    PageNumber gone = index_number(index, 1000 + 60);
    for (int key = 1; key <= KEYS; key++)
        index_drop(index, (uint64_t)key, gone);
    index_page_remove(index, gone);
    for (int key = 1; key <= KEYS; key++)
        holders_check(index, key, 60);
    assert_int_equal(index_number(index, 1000 + 60), 0);
    assert_true(index_close(index, 0, &err));
}

static void file_write(uint64_t stamp) {
    Error err = {0};
    LinkIndex *index = index_create(PATH, &err);
    assert_non_null(index);
    index_fill(index);
    assert_true(index_close(index, stamp, &err));
}

static bool opens(bool writing, uint64_t stamp) {
    Error err = {0};
    LinkIndex *index = index_open(PATH, writing, stamp);
    if (index)
        for (int key = 1; key <= KEYS; key++)
            holders_check(index, key, 0);
    bool opened = index != NULL;
    index_close(index, 0, &err);
    return opened;
}

static void file_opens_when_it_is_whole_and_fits(void **state) {
    (void)state;
    unlink(PATH);
    assert_false(opens(false, STAMP));
    file_write(0);
    assert_int_equal(access(PATH, F_OK), -1);
    file_write(STAMP);
    assert_true(opens(false, STAMP));
    assert_false(opens(false, STAMP + 1));
    assert_false(opens(false, 0));
    assert_true(opens(true, STAMP)); /* closed without a stamp, as after ... */
    assert_false(opens(false, STAMP)); /* ... a crash */
}

static void reader_sees_that_a_writer_began(void **state) {
    (void)state;
    Error err = {0};
    file_write(STAMP);
    LinkIndex *reader = index_open(PATH, false, STAMP);
    assert_true(index_unchanged(reader));
    LinkIndex *writer = index_open(PATH, true, STAMP);
    assert_false(index_unchanged(reader));
    page_add(writer, HOLDERS + 1);
    assert_true(index_close(writer, STAMP + 1, &err));
    assert_false(index_unchanged(reader));
    index_close(reader, 0, &err);
    assert_true(opens(false, STAMP + 1));
}

static void file_of_the_wrong_size_is_refused(void **state) {
    (void)state;
    struct stat about;
    file_write(STAMP);
    assert_int_equal(stat(PATH, &about), 0);
    for (off_t length = about.st_size - 1; length > 0; length /= 2) {
        assert_int_equal(truncate(PATH, length), 0);
        assert_false(opens(false, STAMP));
    }
}

static int folder_make(void **state) {
    static char folder[] = "/tmp/runut-index-XXXXXX";
    *state = mkdtemp(folder);
    return *state ? chdir(folder) : -1;
}

static int folder_remove(void **state) {
    unlink(PATH);
    return rmdir(*state);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keys_hold_pages_in_order),
        cmocka_unit_test(file_opens_when_it_is_whole_and_fits),
        cmocka_unit_test(reader_sees_that_a_writer_began),
        cmocka_unit_test(file_of_the_wrong_size_is_refused),
    };
    return cmocka_run_group_tests(tests, folder_make, folder_remove);
}
