/* SPDX-License-Identifier: MIT */
/* What was reported as added is there, whatever happened after. */
#include "record/record.h"

#include "record_fixture.h"

#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { STEP_PAGES = 20, KILLS = 8 };

/* Adds page number `number`; the text is long enough to fill a disk. */
static bool page_add(Record *record, unsigned number, Error *err) {
    char ref[32], text[3000];
    snprintf(ref, sizeof ref, "kabar-%u", number);
    for (size_t i = 0; i < sizeof text; i++)
        text[i] = i % 7 ? (char)('a' + (number * 31 + i * i / 7) % 26) : ' ';
    RawPage raw = {
        .kind = RAW_TEXT, .ref = slice_of(ref), .bytes = {text, sizeof text}};
    StoredPage page = {
        .article = {.ref = raw.ref, .text = raw.bytes},
    };
    Added added;
    return record_add(record, &raw, &page, &added, err);
}

static bool step_add(Record *record, unsigned first, Error *err) {
    if (!record_begin(record, err))
        return false;
    for (unsigned i = first; i < first + STEP_PAGES; i++)
        if (!page_add(record, i, err))
            return false;
    return record_commit(record, err);
}

static Record *record_made(void) {
    Record *record;
    Error err = {0};
    if (!record_open(FILE_NAME, RECORD_WRITE, &record, &err))
        fail_msg("%s", err.what);
    return record;
}

/* How many pages the record holds; checks the whole file. */
static size_t pages_held(void) {
    Record *record = record_made();
    Arena *arena = arena_open(1 << 16);
    IdList ids;
    Error err = {0};
    if (!record_page_ids(record, arena, &ids, &err) ||
        !record_whole(record, &err))
        fail_msg("%s", err.what);
    size_t count = ids.count;
    arena_close(arena);
    record_close(record);
    return count;
}

/* In a process of its own: adds steps for ever, and reports each. */
static void steps_report(unsigned first, int report) {
    Error err = {0};
    Record *record;
    if (!record_open(FILE_NAME, RECORD_WRITE, &record, &err))
        _exit(1);
    for (;; first += STEP_PAGES)
        if (!step_add(record, first, &err) ||
            write(report, &first, sizeof first) != sizeof first)
            _exit(1);
}

/* Kills the process some time after its second report; returns how many
 * pages it reported in all. */
static unsigned reported_before_kill(unsigned first, unsigned microseconds) {
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0)
        steps_report(first, ends[1]);
    close(ends[1]);
    unsigned seen, reported = first;
    for (int i = 0; i < 2; i++) {
        assert_int_equal(read(ends[0], &seen, sizeof seen), sizeof seen);
        reported = seen + STEP_PAGES;
    }
    nanosleep(&(struct timespec){.tv_nsec = microseconds * 1000L}, NULL);
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
    while (read(ends[0], &seen, sizeof seen) == sizeof seen)
        reported = seen + STEP_PAGES;
    close(ends[0]);
    return reported;
}

static void kill_loses_nothing_reported(void **state) {
    (void)state;
    size_t held = 0;
    for (unsigned i = 0; i < KILLS; i++) {
        unsigned reported = reported_before_kill((unsigned)held, i * 1700);
        held = pages_held();
        assert_true(held >= reported);
        assert_true(held <= reported + STEP_PAGES);
        assert_int_equal(held % STEP_PAGES, 0); /* whole steps only */
    }
}

static void full_disk_leaves_nothing_half(void **state) {
    (void)state;
    Record *record = record_made();
    Error err = {0};
    assert_true(step_add(record, 0, &err));
    record_close(record);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        struct rlimit limit = {600 * 1024, 600 * 1024};
        signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &limit);
        record = record_made();
        unsigned first = STEP_PAGES;
        while (first < 100 * STEP_PAGES && step_add(record, first, &err))
            first += STEP_PAGES;
        /* The step is empty now; going on in it is refused. */
        bool told = err.kind == ERR_RECORD &&
                    strstr(err.what, "nothing of this step was kept");
        Error again = {0};
        bool refused = !record_commit(record, &again);
        _exit(told && refused ? 0 : 1);
    }
    int status;
    waitpid(child, &status, 0);
    assert_int_equal(status, 0);
    assert_int_equal(pages_held() % STEP_PAGES, 0);
}

static void lock_is_said(void **state) {
    (void)state;
    Record *record = record_made();
    record_patience(record, 10);
    sqlite3 *other;
    assert_int_equal(sqlite3_open(FILE_NAME, &other), SQLITE_OK);
    assert_int_equal(sqlite3_exec(other, "BEGIN IMMEDIATE", NULL, NULL, NULL),
                     SQLITE_OK);
    Error err = {0};
    assert_false(step_add(record, 0, &err));
    assert_int_equal(err.kind, ERR_RECORD);
    assert_non_null(strstr(err.what, "another program is writing to it"));
    assert_int_equal(sqlite3_exec(other, "COMMIT", NULL, NULL, NULL),
                     SQLITE_OK);
    sqlite3_close(other);
    err = (Error){0};
    assert_true(step_add(record, 0, &err));
    record_close(record);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        RECORD_TEST(kill_loses_nothing_reported),
        RECORD_TEST(full_disk_leaves_nothing_half),
        RECORD_TEST(lock_is_said),
    };
    return cmocka_run_group_tests(tests, folder_make, folder_remove);
}
