/* SPDX-License-Identifier: MIT */
/* Corrections hold whatever comes when: the export hangs on the pages and the
 * corrections alone. */
#include "correcting.h"
#include "show/export.h"

#include "row.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define FILE_NAME "kabar.runut"

enum {
    TOPICS = 7,
    PAGES_A_TOPIC = 4,
    PAGE_COUNT = TOPICS * PAGES_A_TOPIC,
    TOPIC_WORDS = 14,
    ROUNDS = 6
};

/* Where the words of each topic begin: some share words with the one before,
 * and storylines come of it. */
static const unsigned FIRST_WORDS[TOPICS] = {0, 9, 18, 60, 69, 78, 120};

/* Topic 0 is of pages 0 to 3, and so on. */
static const struct Fixed {
    CorrectionAction action;
    int pages[3];
    size_t count;
} CORRECTIONS[] = {
    {CORRECTION_MERGE, {10, 14}, 2},     {CORRECTION_MERGE, {5, 25, 26}, 3},
    {CORRECTION_SPLIT, {16, 18}, 2},     {CORRECTION_MERGE, {18, 19}, 2},
    {CORRECTION_SPLIT, {24, 25, 27}, 3}, {CORRECTION_SPLIT, {0, 2}, 2},
};
enum { CORRECTION_COUNT = sizeof CORRECTIONS / sizeof *CORRECTIONS };

typedef struct Bench {
    Arena *run;
    const Language *language;
    Id ids[PAGE_COUNT];
} Bench;

static uint64_t seed;

static unsigned drawn(unsigned below) {
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    return (unsigned)(seed >> 33) % below;
}

/* A made-up word: "Bakore". */
static void word_write(FILE *out, unsigned number) {
    static const char *const PARTS[] = {"ba", "ko", "re", "tu", "mi", "sa",
                                        "le", "da", "go", "ni", "pu", "ja"};
    for (int i = 0; i < 3; i++, number /= 12)
        fputs(PARTS[number % 12], out);
}

/* The same text every time. */
static char *text_of(int page) {
    char *text = NULL;
    size_t length;
    FILE *out = open_memstream(&text, &length);
    unsigned topic = (unsigned)page / PAGES_A_TOPIC;
    seed = (uint64_t)page * 77 + 5;
    for (int sentence = 0; sentence < 6; sentence++) {
        fputs("Warga", out);
        for (int i = 0; i < 8; i++) {
            fputc(' ', out);
            word_write(out, FIRST_WORDS[topic] + drawn(TOPIC_WORDS));
        }
        fputs(" di sana.\n", out);
    }
    fclose(out);
    return text;
}

static void page_add(Bench *bench, Record *record, int number) {
    char ref[16], date[32], *text = text_of(number);
    Arena *arena = arena_open(1 << 16);
    Error err = {0};
    StoredPage page;
    Added added;
    snprintf(ref, sizeof ref, "p%d", number);
    snprintf(date, sizeof date, "2025-06-%02dT%02d:00",
             10 + number / PAGES_A_TOPIC, 6 + 3 * (number % PAGES_A_TOPIC));
    const RawPage raw = {.kind = RAW_TEXT,
                         .ref = slice_of(ref),
                         .bytes = slice_of(text),
                         .outlet = SLICE("Kabar Kita"),
                         .title = slice_of(ref),
                         .date = slice_of(date),
                         .charset = SLICE("utf-8"),
                         .place = slice_of(ref)};
    if (!page_analyse(arena, &raw, bench->language, &page, &err) ||
        !record_add(record, &raw, &page, &added, &err))
        fail_msg("%s", err.what);
    bench->ids[number] = page.id;
    arena_close(arena);
    free(text);
}

static int64_t correct(const Bench *bench, Record *record, size_t number) {
    const struct Fixed *fixed = &CORRECTIONS[number];
    Id ids[3];
    Error err = {0};
    int64_t made;
    for (size_t i = 0; i < fixed->count; i++)
        ids[i] = bench->ids[fixed->pages[i]];
    const CorrectionWish wish = {.action = fixed->action,
                                 .pages = {ids, fixed->count, fixed->count},
                                 .by = SLICE("ani")};
    if (!correction_make(record, bench->language, &wish, &made, &err))
        fail_msg("correction %zu: %s", number, err.what);
    assert_true(made > 0);
    return made;
}

static void relink(const Bench *bench, Record *record) {
    Error err = {0};
    if (!record_relink(record, bench->language, &err))
        fail_msg("%s", err.what);
}

static Record *record_new(void) {
    Record *record;
    Error err = {0};
    unlink(FILE_NAME);
    unlink(FILE_NAME "-link");
    if (!record_open(FILE_NAME, RECORD_WRITE, &record, &err))
        fail_msg("%s", err.what);
    return record;
}

static char *exported(Record *record) {
    char *text = NULL;
    size_t length;
    Error err = {0};
    FILE *out = open_memstream(&text, &length);
    assert_true(record_export(record, out, &err));
    fclose(out);
    return text;
}

static bool is_ready(const struct Fixed *fixed, const bool *came) {
    for (size_t i = 0; i < fixed->count; i++)
        if (!came[fixed->pages[i]])
            return false;
    return true;
}

/* Pages in a drawn order, relinked now and then; corrections as soon as they
 * can be made or later; some are taken back and made again. */
static char *drawn_export(Bench *bench, uint64_t round) {
    Record *record = record_new();
    bool came[PAGE_COUNT] = {false}, made[CORRECTION_COUNT] = {false};
    Error err = {0};
    uint64_t state = round * 0x9e3779b97f4a7c15u;
    for (int left = PAGE_COUNT; left > 0; left--) {
        seed = state;
        int page = (int)drawn(PAGE_COUNT);
        bool linked = drawn(4) == 0, corrected = drawn(3) == 0;
        bool back = drawn(3) == 0;
        state = seed;
        while (came[page])
            page = (page + 1) % PAGE_COUNT;
        page_add(bench, record, page);
        came[page] = true;
        if (linked)
            relink(bench, record);
        for (size_t i = 0; corrected && i < CORRECTION_COUNT; i++) {
            if (made[i] || !is_ready(&CORRECTIONS[i], came))
                continue;
            int64_t number = correct(bench, record, i);
            made[i] = !back;
            if (back && !correction_undo(record, bench->language, number, &err))
                fail_msg("%s", err.what);
        }
    }
    for (size_t i = 0; i < CORRECTION_COUNT; i++)
        if (!made[i])
            correct(bench, record, i);
    relink(bench, record);
    char *text = exported(record);
    record_close(record);
    return text;
}

static void lines_differ(const char *found, const char *expected) {
    while (*found && *found == *expected)
        found++, expected++;
    fail_msg("…%.300s\nand not\n…%.300s", found, expected);
}

static void export_hangs_on_pages_and_corrections_alone(void **state) {
    Bench *bench = *state;
    Record *record = record_new();
    for (int i = 0; i < PAGE_COUNT; i++)
        page_add(bench, record, i);
    relink(bench, record);
    char *linked = exported(record);
    for (size_t i = 0; i < CORRECTION_COUNT; i++)
        correct(bench, record, i);
    char *expected = exported(record);
    assert_string_not_equal(linked, expected);
    for (int64_t i = 0; i < 3 * (int64_t)CORRECTION_COUNT; i++) {
        Error err = {0};
        correction_undo(record, bench->language, i + 1, &err);
    }
    char *undone = exported(record);
    if (strcmp(undone, linked) != 0)
        lines_differ(undone, linked);
    record_close(record);
    for (uint64_t round = 1; round <= ROUNDS; round++) {
        char *found = drawn_export(bench, round);
        if (strcmp(found, expected) != 0)
            lines_differ(found, expected);
        free(found);
    }
    free(undone);
    free(expected);
    free(linked);
}

static Id story_of(Record *record, Id page) {
    Error err = {0};
    Id story;
    assert_true(record_page_story(record, page, &story, &err));
    return story;
}

static void corrected_pages_are_where_they_were_put(void **state) {
    Bench *bench = *state;
    Record *record = record_new();
    for (int i = 0; i < PAGE_COUNT; i++)
        page_add(bench, record, i);
    for (size_t i = 0; i < CORRECTION_COUNT; i++)
        correct(bench, record, i);
    for (size_t i = 0; i < CORRECTION_COUNT; i++) {
        const struct Fixed *fixed = &CORRECTIONS[i];
        for (size_t k = 1; k < fixed->count; k++) {
            Id a = story_of(record, bench->ids[fixed->pages[0]]);
            Id b = story_of(record, bench->ids[fixed->pages[k]]);
            assert_true((a == b) == (fixed->action == CORRECTION_MERGE));
        }
    }
    record_close(record);
}

static void contradictions_are_refused(void **state) {
    Bench *bench = *state;
    Record *record = record_new();
    Error err = {0};
    int64_t number;
    for (int i = 0; i < PAGE_COUNT; i++)
        page_add(bench, record, i);
    correct(bench, record, 1); /* 5, 25 and 26 are one */
    Id pages[] = {bench->ids[25], bench->ids[26]};
    CorrectionWish wish = {CORRECTION_SPLIT, {pages, 2, 2}, {0}, {0}};
    assert_false(
        correction_make(record, bench->language, &wish, &number, &err));
    assert_int_equal(err.kind, ERR_USE);
    assert_non_null(strstr(err.what, "runut fix undo 1"));
    wish.action = CORRECTION_MERGE;
    err = (Error){0};
    assert_true(correction_make(record, bench->language, &wish, &number, &err));
    assert_int_equal(number, 0); /* known already */
    record_close(record);
}

static int bench_make(void **state) {
    static char folder[] = "/tmp/runut-correcting-XXXXXX";
    static Bench bench;
    Error err = {0};
    bench.run = arena_open(1 << 20);
    bench.language = language_load(bench.run, getenv("RUNUT_DATA"), &err);
    *state = &bench;
    return bench.language && mkdtemp(folder) ? chdir(folder) : -1;
}

static int bench_remove(void **state) {
    char folder[64];
    Bench *bench = *state;
    arena_close(bench->run);
    unlink(FILE_NAME);
    unlink(FILE_NAME "-link");
    return getcwd(folder, sizeof folder) ? rmdir(folder) : -1;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(export_hangs_on_pages_and_corrections_alone),
        cmocka_unit_test(corrected_pages_are_where_they_were_put),
        cmocka_unit_test(contradictions_are_refused),
    };
    return cmocka_run_group_tests(tests, bench_make, bench_remove);
}
