/* SPDX-License-Identifier: MIT */
#include "page/moment.h"

#include "row.h"

#include <stdlib.h>
#include <string.h>

static Arena *run;
static const MomentRules *rules;

static int load(void **state) {
    (void)state;
    char folder[1024];
    Error err = {0};
    run = arena_open(1 << 16);
    snprintf(folder, sizeof folder, "%s/id", getenv("RUNUT_DATA"));
    rules = moment_rules_load(run, folder, &err);
    return rules ? 0 : -1;
}

static int unload(void **state) {
    (void)state;
    arena_close(run);
    return 0;
}

struct Row {
    const char *reason, *raw;
    const char *iso; /* "": no date in it */
};

static const struct Row STRINGS[] = {
    {"weekday, day, month, year, time, zone", "Rabu, 18 Jun 2025 20:29 WIB",
     "2025-06-18T20:29"},
    {"a word in front", "Diperbarui 18 Jun 2025, 14:05 WIB",
     "2025-06-18T14:05"},
    {"numbers and a time with a stop", "31/12/2024, 19.45", "2024-12-31T19:45"},
    {"a second date is no clock", "05.04.2025 - Diperbarui: 05.04.2025",
     "2025-04-05"},
    {"a short year behind a weekday", "Do 25.04.24 | 14:07 Uhr",
     "2024-04-25T14:07"},
    {"a short year between stops alone may be a clock", "20.11.24", ""},
    {"English, month first", "Dec 31, 2024", "2024-12-31"},
    {"English, day first", "31 Dec 2024, 19:45", "2024-12-31T19:45"},
    {"an apostrophe in Friday", "Jum'at, 06 Juni 2025 - 20:25 WIB",
     "2025-06-06T20:25"},
    {"a typographic apostrophe", "Jum’at, 06 Juni 2025 - 20:25 WIB",
     "2025-06-06T20:25"},
    {"a bar before the time", "11 Juni 2025 |07:55 WIB", "2025-06-11T07:55"},
    {"a bar and stops", "18 Juni 2025 | 20.04 WIB", "2025-06-18T20:04"},
    {"the outlet in front, the time twice",
     "Kompas.com - 10/06/2025, 21:08 WIB 21:08", "2025-06-10T21:08"},
    {"an empty label in front", ",\xc2\xa0Jurnalis-Senin, 16 Juni 2025 |15:20",
     "2025-06-16T15:20"},
    {"old spelling of November", "5 Nop 2019", "2019-11-05"},
    {"August shortened with a stop", "17 Agust. 2023 10:00",
     "2023-08-17T10:00"},
    {"February as some write it", "1 Pebruari 2020", "2020-02-01"},
    {"two blanks", "Sabtu, 31 Mei  2025 12:03 WIB", "2025-05-31T12:03"},
    {"the time first", "19:45 WIB, 10 Juni 2025", "2025-06-10T19:45"},
    {"what follows the year is no time", "10 Juni 2025 / 338 pembaca",
     "2025-06-10"},
    {"ISO day", "2025-06-10", "2025-06-10"},
    {"ISO with a zone keeps the printed time", "2025-06-10T17:42:08+07:00",
     "2025-06-10T17:42"},
    {"ISO with parts of a second and a zone", "2025-06-10T17:42:08.123+0700",
     "2025-06-10T17:42"},
    {"UTC is read by the clock at home", "2025-06-10T17:42:08Z",
     "2025-06-11T00:42"},
    {"+00:00 is UTC too", "2025-06-10T10:42:08+00:00", "2025-06-10T17:42"},
    {"SQL", "2025-06-10 17:42:08", "2025-06-10T17:42"},
    {"the form of mail and feeds", "Tue, 10 Jun 2025 17:42:08 +0700",
     "2025-06-10T17:42"},
    {"twelve hours", "June 10, 2025 at 5:42 PM", "2025-06-10T17:42"},
    {"midnight by twelve hours", "June 10, 2025 12:05 am", "2025-06-10T00:05"},
    {"a German date", "10. Juni 2025, 17:42 Uhr", "2025-06-10T17:42"},
    {"a Spanish date", "10 de junio de 2025", "2025-06-10"},
    {"a French date", "10 février 2025 à 17h42", "2025-02-10T17:42"},
    {"a Russian date", "10 июня 2025, 17:42", "2025-06-10T17:42"},
    {"a Japanese date", "2025年6月10日 17:42", "2025-06-10T17:42"},
    {"no month is 31: month first", "12/31/2024", "2024-12-31"},
    {"both may be months: day first", "06/07/2025", "2025-07-06"},
    {"two digits of the year", "31/12/24", "2024-12-31"},
    {"seconds since 1970", "1749552120", "2025-06-10T17:42"},
    {"milliseconds since 1970", "1749552120000", "2025-06-10T17:42"},
    {"eight digits", "20250610", "2025-06-10"},
    {"no such day", "31/06/2025", ""},
    {"no year", "10 Juni", ""},
    {"a placeholder", "Tidak ditemukan", ""},
    {"relative", "2 jam yang lalu", ""},
    {"a score is no date", "Skor 6-0 pada menit 45.30", ""},
    {"nothing", "", ""},
};

static void strings_are_read(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof STRINGS / sizeof *STRINGS; i++) {
        const struct Row *row = &STRINGS[i];
        Moment moment;
        bool found = moment_read(rules, slice_of(row->raw), &moment);
        Slice iso = {0};
        if (found)
            iso = moment_iso(run, moment_at_home(rules, SLICE("id"), moment));
        ROW_CHECK(row->reason, slice_equal(iso, slice_of(row->iso)));
    }
}

static const struct Row ADDRESSES[] = {
    {"folders", "https://a.id/read/2025/06/10/338/3146303/bus-terbakar",
     "2025-06-10"},
    {"one folder", "https://a.id/2025-06-10/bus", "2025-06-10"},
    {"eight digits", "https://a.id/berita/20250610-bus", "2025-06-10"},
    {"the query is no part of it", "https://a.id/bus?x=/2025/06/10/", ""},
    {"year and month are no day", "https://a.id/2025/06/bus", ""},
    {"a day, an hour and more", "https://a.id/news/20250610101112-4-99/bus",
     "2025-06-10"},
    {"the same behind a letter", "https://a.id/article/A2025061010110001/",
     "2025-06-10"},
    {"a long number of no day", "https://a.id/read/20259910101112/bus", ""},
    {"no such hour", "https://a.id/read/202506109912/bus", ""},
    {"a long word before it", "https://a.id/foto20250610101112", ""},
    {"an article's number", "https://a.id/read/31461020/bus", ""},
};

static void addresses_are_read(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof ADDRESSES / sizeof *ADDRESSES; i++) {
        const struct Row *row = &ADDRESSES[i];
        Moment moment;
        bool found = moment_read_address(slice_of(row->raw), &moment);
        Slice iso = found ? moment_iso(run, moment) : (Slice){0};
        ROW_CHECK(row->reason, slice_equal(iso, slice_of(row->iso)));
    }
}

static const struct Row SENTENCES[] = {
    {"in brackets", "Hal itu dikatakan Sari, Selasa (31/12/2024).",
     "2024-12-31"},
    {"part of the day between", "Kapal itu kandas Senin malam (9/6/2025).",
     "2025-06-09"},
    {"in words", "Ia tiba pada Selasa, 31 Desember 2024, di Medan.",
     "2024-12-31"},
    {"weekday and date differ: a misprint", "Senin (9/6/2026) dini hari.", ""},
    {"without a weekday it may be any day", "Ia lahir pada 9 Juni 1987.", ""},
    {"the first that agrees", "Senin (9/6/2026), lalu Selasa (10/6/2025).",
     "2025-06-10"},
};

static void sentences_are_read(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof SENTENCES / sizeof *SENTENCES; i++) {
        const struct Row *row = &SENTENCES[i];
        Moment moment;
        bool found =
            moment_read_sentence(run, rules, slice_of(row->raw), &moment);
        Slice iso = found ? moment_iso(run, moment) : (Slice){0};
        ROW_CHECK(row->reason, slice_equal(iso, slice_of(row->iso)));
    }
}

static void only_pages_read_at_home_change_their_hour(void **state) {
    (void)state;
    Moment printed;
    assert_true(moment_read(rules, SLICE("2025-06-10T17:42Z"), &printed));
    assert_int_equal(moment_at_home(rules, SLICE("en-US"), printed).minute,
                     17 * 60 + 42);
    assert_int_equal(moment_at_home(rules, SLICE("In-Id"), printed).minute, 42);
    assert_int_equal(moment_at_home(rules, (Slice){0}, printed).minute, 42);
}

static void a_language_of_its_own_is_asked_of_icu(void **state) {
    (void)state;
    Moment moment;
    Slice finnish = SLICE("10. kes\xc3\xa4kuuta 2025");
    assert_false(moment_read(rules, finnish, &moment));
    const MomentRules *own = moment_rules_in(run, rules, SLICE("fi-FI"));
    assert_non_null(own);
    assert_true(moment_read(own, finnish, &moment));
    assert_int_equal(moment.day, day_of(2025, 6, 10));
    assert_true(moment_read(own, SLICE("10 Juni 2025"), &moment));
    assert_null(moment_rules_in(run, rules, SLICE("id-ID")));
    assert_null(moment_rules_in(run, rules, SLICE("en")));
    assert_null(moment_rules_in(run, rules, SLICE("")));
}

static void digits_and_years_of_other_scripts_are_read(void **state) {
    (void)state;
    static const struct {
        const char *language, *text;
    } ROWS[] = {{"ar-EG", "\u0661\u0660 \u064a\u0648\u0646\u064a\u0648 "
                          "\u0662\u0660\u0662\u0665"},
                {"hi", "\u0967\u0966 \u091c\u0942\u0928 "
                       "\u0968\u0966\u0968\u096b, \u0967\u096e:\u0969\u0966"},
                {"th", "10 \u0e21\u0e34\u0e16\u0e38\u0e19\u0e32\u0e22\u0e19 "
                       "2568"}};
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        Moment moment = {.day = DAY_NONE};
        const MomentRules *own =
            moment_rules_in(run, rules, slice_of(ROWS[i].language));
        assert_non_null(own);
        ROW_CHECK(ROWS[i].language,
                  moment_read(own, slice_of(ROWS[i].text), &moment) &&
                      moment.day == day_of(2025, 6, 10));
        ROW_CHECK(ROWS[i].language,
                  moment.minute == (i == 1 ? 18 * 60 + 30 : MINUTE_NONE));
    }
}

struct AgoRow {
    const char *reason, *line;
    const char *iso; /* "": it does not count back */
};

static void lines_count_back(void **state) {
    (void)state;
    static const struct AgoRow ROWS[] = {
        {"hours of the same day", "5 jam lalu", "2025-06-10"},
        {"hours past midnight", "11 jam yang lalu", "2025-06-09"},
        {"days, behind the writer", "Ani Budi \u2022 3 hari lalu",
         "2025-06-07"},
        {"English, with a sign behind", "2 days ago |", "2025-06-08"},
        {"minutes past midnight", "609 menit lalu", ""},
        {"in a sentence", "Warga yang hilang 3 hari lalu ditemukan", ""},
        {"a duration", "3 menit baca", ""},
        {"a week names no day", "2 minggu lalu", ""},
        {"nothing that counts", "yang lalu", ""},
    };
    const Moment now = {.day = day_of(2025, 6, 10), .minute = 10 * 60 + 8};
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        Moment moment;
        bool found =
            moment_read_ago(rules, slice_of(ROWS[i].line), now, &moment);
        Slice iso = found ? moment_iso(run, moment) : (Slice){0};
        ROW_CHECK(ROWS[i].reason, slice_equal(iso, slice_of(ROWS[i].iso)));
    }
}

static void month_and_day_change_over_only_where_both_may(void **state) {
    (void)state;
    Moment moment;
    assert_true(moment_read(rules, SLICE("3/4/2025"), &moment));
    assert_int_equal(moment.day, day_of(2025, 4, 3));
    assert_int_equal(moment_swapped(moment).day, day_of(2025, 3, 4));
    assert_true(moment_read(rules, SLICE("31/4/2025 12/31/2024"), &moment));
    assert_int_equal(moment_swapped(moment).day, day_of(2024, 12, 31));
    assert_true(moment_month_first(run, SLICE("en-US")));
    assert_false(moment_month_first(run, SLICE("en-GB")));
    assert_false(moment_month_first(run, SLICE("id")));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(strings_are_read),
        cmocka_unit_test(addresses_are_read),
        cmocka_unit_test(sentences_are_read),
        cmocka_unit_test(a_language_of_its_own_is_asked_of_icu),
        cmocka_unit_test(digits_and_years_of_other_scripts_are_read),
        cmocka_unit_test(lines_count_back),
        cmocka_unit_test(month_and_day_change_over_only_where_both_may),
        cmocka_unit_test(only_pages_read_at_home_change_their_hour)};
    return cmocka_run_group_tests(tests, load, unload);
}
