/* SPDX-License-Identifier: MIT */
#include "record/record.h"

#include "record_fixture.h"

#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static Record *record_made(RecordMode mode) {
    Error err = {0};
    Record *record;
    if (!record_open(FILE_NAME, mode, &record, &err))
        fail_msg("%s", err.what);
    return record;
}

static void slices_same(Slice a, Slice b) {
    if (!slice_equal(a, b))
        fail_msg("\"%.*s\" is not \"%.*s\"", (int)a.length, a.text,
                 (int)b.length, b.text);
}

/* Runs SQL on the file from outside. */
static void file_change(const char *sql) {
    sqlite3 *database;
    assert_int_equal(sqlite3_open(FILE_NAME, &database), SQLITE_OK);
    assert_int_equal(sqlite3_exec(database, sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(database);
}

static RawPage raw_made(const char *ref, const char *text) {
    return (RawPage){.kind = RAW_TEXT,
                     .ref = slice_of(ref),
                     .url = SLICE("https://kabar.id/1"),
                     .bytes = slice_of(text),
                     .date = SLICE("10 Juni 2025"),
                     .place = SLICE("kabar.txt")};
}

/* A page that says nothing but its text. */
static StoredPage page_made(const RawPage *raw, const char *published) {
    return (StoredPage){
        .article = {.ref = raw->ref,
                    .url = raw->url,
                    .published = slice_of(published),
                    .published_from =
                        *published ? PUBLISHED_VISIBLE : PUBLISHED_UNKNOWN,
                    .published_day = day_read_iso(slice_of(published)),
                    .text = raw->bytes}};
}

static Added page_added(Record *record, const char *ref, const char *text,
                        const char *published) {
    RawPage raw = raw_made(ref, text);
    StoredPage page = page_made(&raw, published);
    Added added;
    Error err = {0};
    if (!record_add(record, &raw, &page, &added, &err))
        fail_msg("%s", err.what);
    return added;
}

static void same_page_twice_changes_nothing(void **state) {
    (void)state;
    Record *record = record_made(RECORD_WRITE);
    assert_int_equal(page_added(record, "a", "Air naik.", ""), ADDED_NEW);
    assert_int_equal(page_added(record, "a", "Air naik.", ""), ADDED_KNOWN);
    assert_int_equal(page_added(record, "b", "Air naik.", ""), ADDED_NEW);
    record_close(record);
}

/* The text that is current after two versions came in this order. */
static Slice current_text(Arena *arena, const char *const texts[2],
                          const char *const times[2]) {
    unlink(FILE_NAME);
    Record *record = record_made(RECORD_WRITE);
    assert_int_equal(page_added(record, "a", texts[0], times[0]), ADDED_NEW);
    assert_int_equal(page_added(record, "a", texts[1], times[1]),
                     ADDED_VERSION);
    IdList pages;
    StoredPage page;
    Error err = {0};
    assert_true(record_page_ids(record, arena, &pages, &err));
    assert_int_equal(pages.count, 1);
    assert_true(record_article(record, arena, pages.rows[0], &page, &err));
    record_close(record);
    return page.article.text;
}

static void version_does_not_hang_on_order(void **state) {
    (void)state;
    static const struct Row {
        const char *reason, *times[2], *current;
    } ROWS[] = {
        {"the later time", {"2025-06-10T08:00", "2025-06-10T09:00"}, "Dua"},
        {"the later day", {"2025-06-11", "2025-06-10T09:00"}, "Satu"},
        {"any time is later than none", {"", "2025-06-10"}, "Dua"},
        {"without times the larger id", {"", ""}, NULL},
    };
    Arena *arena = arena_open(1 << 16);
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        const char *const turned[] = {ROWS[i].times[1], ROWS[i].times[0]};
        Slice first = current_text(arena, (const char *const[]){"Satu", "Dua"},
                                   ROWS[i].times);
        Slice second =
            current_text(arena, (const char *const[]){"Dua", "Satu"}, turned);
        ROW_CHECK(ROWS[i].reason, slice_equal(first, second));
        ROW_CHECK(ROWS[i].reason,
                  !ROWS[i].current ||
                      slice_equal(first, slice_of(ROWS[i].current)));
    }
    arena_close(arena);
}

static void old_version_stays(void **state) {
    (void)state;
    Arena *arena = arena_open(1 << 16);
    Record *record = record_made(RECORD_WRITE);
    page_added(record, "a", "Lama", "2025-06-10");
    page_added(record, "a", "Baru", "2025-06-11");
    RawPage raw = raw_made("a", "Lama");
    StoredPage page;
    Error err = {0};
    assert_true(record_page(record, arena, page_id(&raw), &page, &err));
    slices_same(page.article.text, SLICE("Lama"));
    record_close(record);
    arena_close(arena);
}

static void one_reference_two_addresses_are_two_pages(void **state) {
    (void)state;
    Record *record = record_made(RECORD_WRITE);
    page_added(record, "indeks", "Satu", "");
    RawPage raw = raw_made("indeks", "Dua");
    raw.url = SLICE("https://warta.id/9");
    StoredPage page = page_made(&raw, "");
    Added added;
    Error err = {0};
    assert_true(record_add(record, &raw, &page, &added, &err));
    assert_int_equal(added, ADDED_NEW);
    record_close(record);
}

static void order_is_time_then_reference(void **state) {
    (void)state;
    Arena *arena = arena_open(1 << 16);
    Record *record = record_made(RECORD_WRITE);
    page_added(record, "c", "1", "2025-06-11");
    page_added(record, "d", "2", "2025-06-10T09:00");
    page_added(record, "a", "3", "2025-06-11");
    page_added(record, "e", "4", "");
    StoredPages pages;
    Story story = {.days = {DAY_NONE, DAY_NONE}};
    Error err = {0};
    assert_true(record_page_ids(record, arena, &story.pages, &err));
    story.id = story.storyline = story.pages.rows[0];
    assert_true(record_story_store(record, &story, &err));
    assert_true(record_storyline_pages(record, arena, story.id, &pages, &err));
    assert_int_equal(pages.count, 4);
    for (size_t i = 0; i < 4; i++)
        slices_same(pages.rows[i].article.ref,
                    slice_part(SLICE("edac"), i, i + 1));
    record_close(record);
    arena_close(arena);
}

static void words_are_found(void **state) {
    (void)state;
    static const struct Row {
        const char *reason, *words, *refs;
    } ROWS[] = {
        {"one word", "banjir", "ab"},
        {"case and accents do not matter", "BANJIR jos\xc3\xa9", "b"},
        {"all words are needed", "banjir kendari", "a"},
        {"a phrase is together", "\"kendari banjir\"", ""},
        {"a phrase as it stands", "\"banjir di kendari\"", "a"},
        {"commands are words", "banjir NOT kendari*", ""},
        {"signs alone", "\" ( ) * :", ""},
        {"an open quote", "\"banjir di", "a"},
        {"nothing", "  ", ""},
        {"only current versions", "lama", ""},
    };
    Arena *arena = arena_open(1 << 16);
    Record *record = record_made(RECORD_WRITE);
    page_added(record, "a", "Banjir di Kendari surut.", "");
    page_added(record, "b", "Jose menulis: tidak ada banjir.", "");
    page_added(record, "c", "Kabar lama", "2025-06-10");
    page_added(record, "c", "Kabar baru", "2025-06-11");
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        IdList ids;
        Error err = {0};
        if (!record_search(record, arena, slice_of(ROWS[i].words), &ids, &err))
            fail_msg("%s: %s", ROWS[i].reason, err.what);
        ROW_CHECK(ROWS[i].reason, ids.count == strlen(ROWS[i].refs));
        for (size_t k = 0; k < ids.count; k++) {
            StoredPage page;
            record_page(record, arena, ids.rows[k], &page, &err);
            ROW_CHECK(ROWS[i].reason,
                      strchr(ROWS[i].refs, *page.article.ref.text));
        }
    }
    record_close(record);
    arena_close(arena);
}

static void pages_have_names(void **state) {
    (void)state;
    Record *record = record_made(RECORD_WRITE);
    RawPage raws[] = {raw_made("satu", "Lama"), raw_made("satu", "Baru"),
                      raw_made("dua", "Lain")};
    page_added(record, "satu", "Lama", "2025-06-10");
    page_added(record, "satu", "Baru", "2025-06-11");
    page_added(record, "dua", "Lain", "");
    char hex[3][16];
    for (size_t i = 0; i < 3; i++)
        snprintf(hex[i], sizeof hex[i], "%012llx",
                 (unsigned long long)page_id(&raws[i]));
    const struct Row {
        const char *reason, *name;
        Id id; /* ID_NONE: refused */
    } rows[] = {
        {"a reference names the current version", "satu", page_id(&raws[1])},
        {"all digits", hex[2], page_id(&raws[2])},
        {"an old version by its digits", hex[0], page_id(&raws[0])},
        {"nothing has this name", "tiga", ID_NONE},
        {"too many digits", "0123456789abcd", ID_NONE},
        {"no name", "", ID_NONE},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Id id;
        Error err = {0};
        bool found =
            record_page_named(record, slice_of(rows[i].name), &id, &err);
        ROW_CHECK(rows[i].reason, found == (rows[i].id != ID_NONE));
        ROW_CHECK(rows[i].reason, !found || id == rows[i].id);
        ROW_CHECK(rows[i].reason, found || err.kind == ERR_USE);
    }
    Id id;
    Error err = {0};
    hex[2][6] = '\0';
    assert_true(record_page_named(record, slice_of(hex[2]), &id, &err));
    assert_int_equal(id, page_id(&raws[2]));
    record_close(record);
}

/* What record_open() says about the file. */
static void open_refused(RecordMode mode, const char *said) {
    Record *record;
    Error err = {0};
    assert_false(record_open(FILE_NAME, mode, &record, &err));
    assert_null(record);
    assert_int_equal(err.kind, ERR_RECORD);
    if (!strstr(err.what, said))
        fail_msg("\"%s\" does not say \"%s\"", err.what, said);
}

static void no_record_is_said(void **state) {
    (void)state;
    open_refused(RECORD_READ, "no record is there");
    FILE *file = fopen(FILE_NAME, "w");
    assert_non_null(file);
    fclose(file);
    open_refused(RECORD_READ, "an empty file and no record");
    file = fopen(FILE_NAME, "w");
    for (int i = 0; i < 200; i++)
        fputs("Harga naik. ", file);
    fclose(file);
    open_refused(RECORD_WRITE, "not a record");
    unlink(FILE_NAME);
    file_change("CREATE TABLE something (x)");
    open_refused(RECORD_WRITE, "an SQLite file but not a record");
    open_refused(RECORD_READ, "an SQLite file but not a record");
    unlink(FILE_NAME);
    mkdir(FILE_NAME, 0777);
    open_refused(RECORD_WRITE, "cannot be opened");
    rmdir(FILE_NAME);
}

static void newer_version_is_said(void **state) {
    (void)state;
    record_close(record_made(RECORD_WRITE));
    file_change("PRAGMA user_version = 999");
    open_refused(RECORD_WRITE, "made by a newer Runut (version 999");
    open_refused(RECORD_READ, "made by a newer Runut");
}

static void draft_is_said(void **state) {
    (void)state;
    record_close(record_made(RECORD_WRITE));
    file_change("PRAGMA user_version = 4");
    open_refused(RECORD_WRITE, "made by a draft of Runut (version 4");
    open_refused(RECORD_READ, "add its pages to a new record");
}

static bool record_refuses_pages(Record *record) {
    RawPage raw = raw_made("b", "Dua");
    StoredPage page = page_made(&raw, "");
    Added added;
    Error err = {0};
    return !record_add(record, &raw, &page, &added, &err) &&
           strstr(err.what, "may not be written");
}

/* As somebody who may write neither the file nor its folder: reading works,
 * writing is refused with the reason. */
static bool stranger_reads(void) {
    Record *record;
    Arena *arena = arena_open(1 << 16);
    IdList ids;
    Error err = {0};
    bool refused = !record_open(FILE_NAME, RECORD_WRITE, &record, &err) &&
                   strstr(err.what, "may not be written");
    err = (Error){0};
    bool read = record_open(FILE_NAME, RECORD_READ, &record, &err) &&
                record_page_ids(record, arena, &ids, &err) && ids.count == 1;
    record_close(record);
    arena_close(arena);
    return refused && read;
}

static void write_protection_is_said(void **state) {
    Record *record = record_made(RECORD_WRITE);
    page_added(record, "a", "Satu", "");
    record_close(record);
    record = record_made(RECORD_READ);
    assert_true(record_refuses_pages(record));
    record_close(record);
    assert_int_not_equal(access(FILE_NAME "-wal", F_OK), 0);
    chmod(FILE_NAME, 0444);
    chmod(*state, 0555);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) /* root may write everything, so be somebody else */
        _exit((geteuid() || setuid(65534) == 0) && stranger_reads() ? 0 : 1);
    int status;
    waitpid(child, &status, 0);
    chmod(*state, 0777);
    assert_int_equal(status, 0);
}

static void damage_is_noticed(void **state) {
    (void)state;
    Record *record = record_made(RECORD_WRITE);
    Error err = {0};
    for (int i = 0; i < 50; i++) {
        char ref[16];
        snprintf(ref, sizeof ref, "%d", i);
        page_added(record, ref, "Banjir di Kendari surut.", "2025-06-10");
    }
    assert_true(record_whole(record, &err));
    record_close(record);
    FILE *file = fopen(FILE_NAME, "r+b");
    assert_non_null(file);
    for (int page = 1; page <= 10; page++) {
        fseek(file, -page * 4096L, SEEK_END);
        fputs("rusak rusak rusak", file);
    }
    fclose(file);
    bool whole = record_open(FILE_NAME, RECORD_READ, &record, &err) &&
                 record_whole(record, &err);
    assert_false(whole);
    assert_int_equal(err.kind, ERR_RECORD);
    assert_non_null(strstr(err.what, "damaged"));
    record_close(record);
}

static void failed_step_leaves_nothing(void **state) {
    (void)state;
    Record *record = record_made(RECORD_WRITE);
    Error err = {0};
    assert_true(record_begin(record, &err));
    page_added(record, "a", "Satu", "");
    record_rollback(record);
    IdList pages;
    Arena *arena = arena_open(1 << 16);
    assert_true(record_page_ids(record, arena, &pages, &err));
    assert_int_equal(pages.count, 0);
    record_close(record);
    arena_close(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        RECORD_TEST(same_page_twice_changes_nothing),
        RECORD_TEST(version_does_not_hang_on_order),
        RECORD_TEST(old_version_stays),
        RECORD_TEST(one_reference_two_addresses_are_two_pages),
        RECORD_TEST(order_is_time_then_reference),
        RECORD_TEST(words_are_found),
        RECORD_TEST(pages_have_names),
        RECORD_TEST(no_record_is_said),
        RECORD_TEST(newer_version_is_said),
        RECORD_TEST(draft_is_said),
        RECORD_TEST(write_protection_is_said),
        RECORD_TEST(failed_step_leaves_nothing),
        RECORD_TEST(damage_is_noticed),
    };
    return cmocka_run_group_tests(tests, folder_make, folder_remove);
}
