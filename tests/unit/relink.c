/* SPDX-License-Identifier: MIT */
/* Stories and checks hang on the pages alone: not on the order in which they
 * came, nor on the steps. */
#include "pipeline.h"

#include "row.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define FILE_NAME "kabar.runut"

enum { PAGE_COUNT = 6 };

#define FLOOD                                                                \
    "Banjir setinggi satu meter merendam tiga desa di Kabupaten Konawe, "    \
    "Sulawesi Tenggara, sejak Senin malam. Sungai Lahumbuti meluap setelah " \
    "hujan turun dua hari tanpa henti.\n"                                    \
    "Kepala BPBD Konawe, Herianto Pagala, mengatakan air mulai surut pada "  \
    "Selasa siang. \"Kami menyiapkan dapur umum di kantor camat,\" kata "    \
    "Herianto.\n"
#define STRIKE                                                              \
    "Sopir angkutan kota di Ambon mogok dan memarkir kendaraan mereka di "  \
    "depan kantor gubernur Maluku. Mereka menolak rute baru yang melewati " \
    "Jembatan Merah Putih.\n"                                               \
    "Ketua serikat sopir, Izak Pelamonia, menuduh dinas perhubungan tidak " \
    "pernah mengajak mereka bicara.\n"

static const struct Came {
    const char *ref, *outlet, *title, *date, *text;
} PAGES[PAGE_COUNT] = {
    {"a1", "Kabar Kita", "Tiga Desa di Konawe Terendam", "2025-06-10T14:00",
     FLOOD "Sedikitnya 40 rumah rusak."},
    {"a2", "Warta Timur", "Banjir Rendam Tiga Desa", "2025-06-10T16:30",
     FLOOD "Sedikitnya 40 rumah rusak."},
    {"a3", "Suara Laut", "Banjir Konawe Mulai Surut", "2025-06-11T08:00",
     FLOOD "Herianto menyebut 65 rumah rusak."},
    {"b1", "Kabar Kita", "Sopir Angkot Ambon Mogok", "2025-06-12T09:00",
     STRIKE "Sekitar 200 sopir ikut mogok."},
    {"b2", "Suara Laut", "Sopir Mogok di Ambon", "2025-06-12T11:00",
     STRIKE "Sekitar 200 sopir ikut mogok."},
    {"c1", "Warta Timur", "Harga Cabai Naik", "",
     "Harga cabai rawit di Pasar Mardika naik menjadi Rp90.000 per kilogram "
     "pada pekan ini, kata pedagang bernama Ona."},
};

static void pages_add(Record *record, const Language *language,
                      const int *order, int count) {
    Arena *arena = arena_open(1 << 16);
    Error err = {0};
    for (int i = 0; i < count; i++) {
        const struct Came *came = &PAGES[order[i]];
        RawPage raw = {.kind = RAW_TEXT,
                       .ref = slice_of(came->ref),
                       .bytes = slice_of(came->text),
                       .outlet = slice_of(came->outlet),
                       .title = slice_of(came->title),
                       .date = slice_of(came->date),
                       .charset = SLICE("utf-8"),
                       .place = slice_of(came->ref)};
        StoredPage page;
        Added added;
        if (!page_analyse(arena, &raw, language, &page, &err) ||
            !record_add(record, &raw, &page, &added, &err))
            fail_msg("%s", err.what);
        arena_reset(arena);
    }
    if (!record_relink(record, language, &err))
        fail_msg("%s", err.what);
    arena_close(arena);
}

static void check_print(FILE *out, const Check *check) {
    for (size_t i = 0; i < check->origins.count; i++)
        fprintf(out, " origin %.*s %zu",
                (int)check->origins.rows[i].name.length,
                check->origins.rows[i].name.text,
                check->origins.rows[i].page_count);
    for (size_t i = 0; i < check->comparisons.count; i++) {
        const Comparison *comparison = &check->comparisons.rows[i];
        fprintf(out, " %.*s: %s", (int)comparison->about.length,
                comparison->about.text, relation_name(comparison->relation));
        for (size_t k = 0; k < comparison->value_count; k++)
            fprintf(out, " %llx/%u",
                    (unsigned long long)comparison->values[k].page,
                    comparison->values[k].span.start);
    }
}

/* All that was made from the pages, as text. */
static char *links_printed(Record *record, size_t *most_pages) {
    Arena *arena = arena_open(1 << 16);
    StoryList stories;
    Error err = {0};
    char *text = NULL;
    size_t length;
    FILE *out = open_memstream(&text, &length);
    assert_true(record_stories(record, arena, &stories, &err));
    *most_pages = 0;
    for (size_t i = 0; i < stories.count; i++) {
        const Story *story = &stories.rows[i];
        CopyList copies;
        Check check;
        fprintf(out, "%llx %.*s", (unsigned long long)story->id,
                (int)story->title.length, story->title.text);
        for (size_t k = 0; k < story->pages.count; k++)
            fprintf(out, " %llx", (unsigned long long)story->pages.rows[k]);
        if (story->pages.count > *most_pages)
            *most_pages = story->pages.count;
        assert_true(
            record_story_copies(record, arena, story->id, &copies, &err));
        for (size_t k = 0; k < copies.count; k++)
            fprintf(out, " copy %llx %llx %f",
                    (unsigned long long)copies.rows[k].from,
                    (unsigned long long)copies.rows[k].to,
                    copies.rows[k].share);
        assert_true(record_check(record, arena, story->id, &check, &err));
        check_print(out, &check);
        fputc('\n', out);
    }
    fclose(out);
    arena_close(arena);
    return text;
}

/* Adds the pages in this order, relinks after the first `step` and at the
 * end, and prints the outcome. */
static char *links_of(const Language *language, const int order[PAGE_COUNT],
                      int step) {
    Record *record;
    Error err = {0};
    size_t most_pages;
    unlink(FILE_NAME);
    if (!record_open(FILE_NAME, RECORD_WRITE, &record, &err))
        fail_msg("%s", err.what);
    pages_add(record, language, order, step);
    pages_add(record, language, order + step, PAGE_COUNT - step);
    char *printed = links_printed(record, &most_pages);
    assert_true(most_pages >= 2); /* or nothing would be compared */
    record_close(record);
    return printed;
}

static void links_do_not_hang_on_order(void **state) {
    (void)state;
    static const struct Row {
        const char *reason;
        int order[PAGE_COUNT], step;
    } ROWS[] = {
        {"turned round", {5, 4, 3, 2, 1, 0}, 3},
        {"mixed, in two steps", {2, 5, 0, 4, 1, 3}, 1},
        {"all at once", {0, 1, 2, 3, 4, 5}, 6},
    };
    Arena *run = arena_open(1 << 20);
    Error err = {0};
    const Language *language = language_load(run, getenv("RUNUT_DATA"), &err);
    if (!language)
        fail_msg("%s", err.what);
    char *expected = links_of(language, (const int[]){0, 1, 2, 3, 4, 5}, 2);
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        char *found = links_of(language, ROWS[i].order, ROWS[i].step);
        if (strcmp(found, expected) != 0)
            fail_msg("%s:\n%s\nand not\n%s", ROWS[i].reason, found, expected);
        free(found);
    }
    free(expected);
    arena_close(run);
}

static int folder_make(void **state) {
    static char folder[] = "/tmp/runut-relink-XXXXXX";
    *state = mkdtemp(folder);
    return *state ? chdir(folder) : -1;
}

static int folder_remove(void **state) {
    unlink(FILE_NAME);
    return rmdir(*state);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(links_do_not_hang_on_order),
    };
    return cmocka_run_group_tests(tests, folder_make, folder_remove);
}
