/* SPDX-License-Identifier: MIT */
#include "runut.h"

#include "row.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char PAGE[] =
    "{\"id\": \"a\", \"title\": \"Gempa di Pulau Contoh\", "
    "\"date\": \"2025-06-02\", \"text\": \"Gempa bumi mengguncang Pulau "
    "Contoh. Tiga orang terluka, kata polisi.\"}\n"
    "{\"id\": \"b\", \"text\": broken\n";

typedef struct Told {
    size_t damaged, stories;
    char headline[80];
} Told;

static void damaged_tell(void *context, const char *what) {
    Told *told = context;
    told->damaged++;
    assert_non_null(strstr(what, ":2"));
}

static bool story_tell(void *context, const char *id, const char *headline,
                       const char *day, size_t pages) {
    Told *told = context;
    told->stories++;
    snprintf(told->headline, sizeof told->headline, "%s", headline);
    assert_int_equal(strlen(id), 12);
    assert_string_equal(day, "2025-06-02");
    assert_int_equal(pages, 1);
    return true;
}

static void a_page_goes_in_and_comes_out(void **state) {
    (void)state;
    char folder[] = "/tmp/runut-library-XXXXXX";
    assert_non_null(mkdtemp(folder));
    char pages[64], record[64];
    snprintf(pages, sizeof pages, "%s/pages.jsonl", folder);
    snprintf(record, sizeof record, "%s/r.db", folder);
    FILE *file = fopen(pages, "w");
    fputs(PAGE, file);
    fclose(file);

    RunutError error = {""};
    Told told = {0};
    Runut *runut = runut_open(record, getenv("RUNUT_DATA"), &error);
    assert_non_null(runut);
    const char *paths[] = {pages};
    RunutAdding adding = {.damaged = damaged_tell, .context = &told};
    RunutAdded added;
    assert_true(runut_add(runut, paths, 1, &adding, &added));
    assert_int_equal(added.pages, 1);
    assert_int_equal(added.damaged, 1);
    assert_int_equal(told.damaged, 1);
    assert_true(runut_stories(runut, story_tell, &told));
    assert_int_equal(told.stories, 1);
    assert_string_equal(told.headline, "Gempa di Pulau Contoh");

    char *text = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&text, &length);
    assert_true(runut_export(runut, out));
    fclose(out);
    assert_non_null(strstr(text, "\"unit\":\"orang\""));
    free(text);
    runut_close(runut);
    unlink(pages);
    unlink(record);
    rmdir(folder);
}

static void a_folder_is_no_record(void **state) {
    (void)state;
    RunutError error = {""};
    assert_null(runut_open("/tmp", getenv("RUNUT_DATA"), &error));
    assert_true(strlen(error.what) > 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_page_goes_in_and_comes_out),
        cmocka_unit_test(a_folder_is_no_record)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
