/* SPDX-License-Identifier: MIT */
#include "find/date.h"

#include "value_fixture.h"

/* Every text is of Wednesday, 18 June 2025, unless it says otherwise. */
#define PUBLISHED "2025-06-18"

struct Row {
    const char *reason, *text;
    const char *dates; /* "text=from", "text=from/to", joined by "; "; with
                          " misdated" behind a weekday of another day */
};

static const struct Row PRINTED[] = {
    {"weekday and numbers are one", "Ia tiba Senin (16/6/2025) pagi.",
     "Senin (16/6/2025) pagi=2025-06-16"},
    {"a weekday of another day", "Ia tiba Senin (17/6/2025) di Solo.",
     "Senin (17/6/2025)=2025-06-17 misdated"},
    {"the Islamic calendar may be a day off",
     "Ia tiba Senin (10 Zulhijah 1446 H) di Solo.",
     "Senin (10 Zulhijah 1446 H)=2025-06-06"},
    {"a comma before the bracket", "Ia tiba Senin, (16/6/2025) di Solo.",
     "Senin, (16/6/2025)=2025-06-16"},
    {"no year: the nearest", "Rapat pada 11 November batal.",
     "11 November=2025-11-11"},
    {"far away the weekday settles the year", "Rapat Rabu (11/12) batal.",
     "Rabu (11/12)=2024-12-11"},
    {"month name in brackets", "Ia pulang Jumat (13 Juni) lalu.",
     "Jumat (13 Juni) lalu=2025-06-13"},
    {"clock time belongs to its day",
     "Gempa terjadi Selasa (17/6) pukul 01.57 WIB di laut.",
     "Selasa (17/6) pukul 01.57 WIB=2025-06-17"},
    {"day part before the bracket", "Ia tiba Senin malam (16/6/2025).",
     "Senin malam (16/6/2025)=2025-06-16"},
    {"a full date", "Lahir di Kediri, 2 Mei 1998.", "2 Mei 1998=1998-05-02"},
    {"misspelt months and weekdays",
     "Ahad, 10 Nop 2024 dan Jum'at, 15 Agust 2025.",
     "Ahad, 10 Nop 2024=2024-11-10; Jum'at, 15 Agust 2025=2025-08-15"},
    {"days of one month", "Pameran dibuka 8–11 Juni 2025 di Bogor.",
     "8–11 Juni 2025=2025-06-08/2025-06-11"},
    {"weekdays and days of one range",
     "Sabtu-Minggu (14-15/6/2025) loket tutup.",
     "Sabtu-Minggu (14-15/6/2025)=2025-06-14/2025-06-15"},
    {"two months with their year", "Pada Juni-Juli 2024 sawah kering.",
     "Juni-Juli 2024=2024-06-01/2024-07-31"},
    {"two days with 'dan'", "Ujian pada 7 dan 8 Juli mendatang.",
     "7 dan 8 Juli mendatang=2025-07-07/2025-07-08"},
    {"days of two months", "Libur 30 Juni-2 Juli 2025 disetujui.",
     "30 Juni-2 Juli 2025=2025-06-30/2025-07-02"},
    {"a second year without its century", "Pada 2024-25 sawah kering.",
     "2024-25=2024-01-01/2025-12-31"},
    {"years with their first word", "Ia menjabat sejak 2022 hingga 2024.",
     "sejak 2022 hingga 2024=2022-01-01/2024-12-31"},
    {"neighbouring days", "Pasar tutup Sabtu dan Minggu.",
     "Sabtu dan Minggu=2025-06-14/2025-06-15"},
    {"hyphens and a short month", "Lindu 10-Jun-2025 kuat.",
     "10-Jun-2025=2025-06-10"},
    {"ISO", "Berlaku mulai 2025-07-01.", "2025-07-01=2025-07-01"},
    {"a wrong day is no date", "Berkas 31/6/2025 hilang.", ""},
    {"the score of a match", "Mereka menang 2-1 atas tamunya.", ""},
    {"an attack known by its day", "Film tentang serangan 9/11 itu.", ""},
    {"the year of a decree", "Tertuang dalam Nomor e-0046 Tahun 2025.", ""},
    {"the year of an illness", "Warga sakit Covid-19 tahun 2020 itu.",
     "tahun 2020=2020-01-01/2020-12-31"},
    {"the year of a law", "Dijerat UU Nomor 31 Tahun 1999.", ""},
    {"the year of an event", "Jadwal Piala Dunia 2026 keluar.", ""},
    {"the years of a league", "Ia juara Liga 1 2024-2025 bersama timnya.", ""},
    {"a count of four digits", "Panitia mencatat 2000 pelari.", ""},
    {"a market, a prayer", "Usai salat Jumat ia ke Pasar Minggu.", ""},
    {"each week is no date", "Ia berlatih setiap Senin, tiap hari Rabu.", ""},
};

static const struct Row RELATIVE[] = {
    {"month without a year is past", "Pada bulan Februari ia mundur.",
     "bulan Februari=2025-02-01/2025-02-28"},
    {"and of last year when it must be", "Sejak Desember harga naik.",
     "Desember=2024-12-01/2024-12-31"},
    {"unless it is planned", "Jalan itu akan dibuka pada Maret.",
     "Maret=2026-03-01/2026-03-31"},
    {"month of this year", "Pada bulan Mei tahun ini ia menang.",
     "bulan Mei tahun ini=2025-05-01/2025-05-31"},
    {"weekday of the past week", "Polisi menangkapnya Kamis.",
     "Kamis=2025-06-12"},
    {"weekday of a plan", "Mereka akan bertemu Kamis.", "Kamis=2025-06-19"},
    {"the week of the weekday", "Ia datang Senin pekan lalu.",
     "Senin pekan lalu=2025-06-09"},
    {"Sunday and week", "Pada Minggu lalu sepi. Ia sakit minggu lalu.",
     "Minggu lalu=2025-06-15; minggu lalu=2025-06-09/2025-06-15"},
    {"the week, large at the start of a sentence", "Minggu lalu ia sakit.",
     "Minggu lalu=2025-06-09/2025-06-15"},
    {"a day's number alone", "Pada tanggal 29 ia pergi.",
     "tanggal 29=2025-06-29"},
    {"of the month before", "Pada tanggal 31 ia pergi.",
     "tanggal 31=2025-05-31"},
    {"parts of a month", "Akhir Mei ia cuti.",
     "Akhir Mei=2025-05-21/2025-05-31"},
    {"parts of a year", "Sejak awal tahun ini dan pertengahan 2024.",
     "awal tahun ini=2025-01-01/2025-04-30; "
     "pertengahan 2024=2024-05-01/2024-08-31"},
    {"day words", "Kemarin hujan, hari ini cerah, besok entah.",
     "Kemarin=2025-06-17; hari ini=2025-06-18; besok=2025-06-19"},
    {"last night", "Rumah itu terbakar tadi malam.", "tadi malam=2025-06-17"},
    {"counted back", "Ia wafat dua tahun lalu, menikah 3 hari yang lalu.",
     "dua tahun lalu=2023-01-01/2023-12-31; 3 hari yang lalu=2025-06-15"},
    {"the stretch until today", "Harga turun sepekan terakhir.",
     "sepekan terakhir=2025-06-12/2025-06-18"},
    {"the week of a month", "Sidang dibuka pekan ketiga Juni 2025.",
     "pekan ketiga Juni 2025=2025-06-15/2025-06-21"},
    {"weekend", "Jalan macet pada akhir pekan.",
     "akhir pekan=2025-06-14/2025-06-15"},
    {"season", "Sejak musim dingin lalu perang mereda.",
     "musim dingin lalu=2024-12-01/2025-02-28"},
    {"century", "Candi dari abad ke-9 itu.", "abad ke-9=0801-01-01/0900-12-31"},
    {"decade", "Lagu era 1990-an itu.", "era 1990-an=1990-01-01/1999-12-31"},
    {"quarter", "Laba kuartal I 2025 naik.",
     "kuartal I 2025=2025-01-01/2025-03-31"},
    {"school year", "Pada tahun ajaran 2025/2026 biaya naik.",
     "tahun ajaran 2025/2026=2025-07-01/2026-06-30"},
    {"holidays", "Pada Idul Adha 2025 dan Natal 2024 ia pulang.",
     "Idul Adha 2025=2025-06-06; Natal 2024=2024-12-25"},
    {"a holiday behind its date", "Libur 25 Desember 2025 (Natal) panjang.",
     "25 Desember 2025=2025-12-25; Natal=2025-12-25"},
    {"a holiday before its date", "Pada Natal (25 Desember 2025) ia pulang.",
     "Natal (25 Desember 2025)=2025-12-25"},
    {"a holiday of the Islamic year", "Hewan untuk Idul Fitri 1445 H.",
     "Idul Fitri 1445 H=2024-04-10"},
    {"a day of the Islamic calendar", "Pada 1 Syawal 1446 Hijriah ia pulang.",
     "1 Syawal 1446 Hijriah=2025-03-31"},
    {"days of an Islamic month", "Pada 11-13 Zulhijah 1446 H ia pulang.",
     "11-13 Zulhijah 1446 H=2025-06-07/2025-06-09"},
    {"a month of the Islamic calendar", "Selama Ramadan 1446 H ia puasa.",
     "Ramadan 1446 H=2025-03-01/2025-03-30"},
    {"a person with a month's name", "Kata Gilang Ramadhan, ia lelah.", ""},
    {"days before a holiday", "Arus mudik H-2 Lebaran 2025 lancar.",
     "H-2 Lebaran 2025=2025-03-29"},
    {"new year with its year", "Harapan Tahun Baru 2025.",
     "Tahun Baru 2025=2025-01-01/2025-12-31"},
    {"the day spoken of", "Ia tiba 3 Juni 2025. Pada hari itu hujan.",
     "3 Juni 2025=2025-06-03; hari itu=2025-06-03"},
    {"reckoned from the date named last",
     "Mei 2024 harga naik dibandingkan bulan sebelumnya.",
     "Mei 2024=2024-05-01/2024-05-31; "
     "bulan sebelumnya=2024-04-01/2024-04-30"},
    {"without one, from today", "Laba naik dibanding tahun sebelumnya.",
     "tahun sebelumnya=2024-01-01/2024-12-31"},
    {"years later", "Ia menikah pada 2010 dan pulang dua tahun kemudian.",
     "2010=2010-01-01/2010-12-31; "
     "dua tahun kemudian=2012-01-01/2012-12-31"},
    {"days before", "Ia tiba 3 Juni 2025. Sehari sebelumnya hujan.",
     "3 Juni 2025=2025-06-03; Sehari sebelumnya=2025-06-02"},
    {"days before no day", "Sehari sebelumnya hujan.", ""},
    {"the same day", "Ia tiba 3 Juni 2025 dan pulang pada hari yang sama.",
     "3 Juni 2025=2025-06-03; hari yang sama=2025-06-03"},
    {"the same year", "Pada 2019 ia menang. Di tahun yang sama ia pindah.",
     "2019=2019-01-01/2019-12-31; tahun yang sama=2019-01-01/2019-12-31"},
    {"an age is no year", "Pada 2019 pria 37 tahun itu menang.",
     "2019=2019-01-01/2019-12-31"},
    {"the day of the report is no year to reckon from",
     "Pada 2019 ia menang, katanya Selasa (17/6/2025). Tahun itu ia pindah.",
     "2019=2019-01-01/2019-12-31; Selasa (17/6/2025)=2025-06-17; "
     "Tahun itu=2019-01-01/2019-12-31"},
    {"the same months of another year",
     "Laba Januari-Mei 2025 naik dari periode yang sama tahun lalu.",
     "Januari-Mei 2025=2025-01-01/2025-05-31; "
     "periode yang sama tahun lalu=2024-01-01/2024-05-31"},
    {"set beside its day", "Ia sembuh pada 3 Juni 2025, sehari setelah gempa.",
     "3 Juni 2025=2025-06-03; sehari setelah gempa=2025-06-03"},
    {"elsewhere a length of time", "Ia sembuh sehari setelah gempa.", ""},
    {"month of this year, said so", "Sejak Mei ini harga akan naik.",
     "Mei ini=2025-05-01/2025-05-31"},
    {"from a year to a month", "Naik dari tahun 2023 sampai Mei 2025.",
     "dari tahun 2023 sampai Mei 2025=2023-01-01/2025-05-31"},
    {"the same said twice", "Laga digelar besok, Kamis (19/6/2025), di Solo.",
     "besok, Kamis (19/6/2025)=2025-06-19"},
    {"two that differ", "Ia datang kemarin, Senin (16/6/2025) ia pergi.",
     "kemarin=2025-06-17; Senin (16/6/2025)=2025-06-16"},
    {"a bracket tells the day", "Pada Sabtu lalu (7/6) ia tiba.",
     "Sabtu lalu (7/6)=2025-06-07"},
    {"some days are vague", "Ia sakit selama beberapa hari ini.", ""},
    {"new year by the moon", "Libur Imlek 2024 dan Tahun Baru Imlek 2025.",
     "Imlek 2024=2024-02-10; Tahun Baru Imlek 2025=2025-01-29"},
    {"holidays by decree", "Libur Nyepi 2025 dan Hari Raya Waisak 2024.",
     "Nyepi 2025=2025-03-29; Hari Raya Waisak 2024=2024-05-23"},
    {"no decree known", "Kisah Nyepi 1950 di desa.", ""},
    {"vague words", "Saat ini dan belakangan ini ia diam.", ""},
    {"counted weeks", "Ia cuti dua minggu ini, tiga bulan ini.", ""},
    {"durations", "Ia menunggu selama dua hari.", ""},
};

static void rows_check(ValueFixture *fixture, const struct Row *rows,
                       size_t count) {
    size_t wrong = 0;
    for (size_t i = 0; i < count; i++) {
        char shown[1024] = "";
        const Findings *found =
            value_fixture_read(fixture, rows[i].text, PUBLISHED);
        for (size_t j = 0; j < found->dates.count; j++) {
            const Date *date = &found->dates.rows[j];
            char from[DAY_ISO_BYTES], to[DAY_ISO_BYTES];
            Slice text = slice_span(fixture->article.text, date->span);
            bool one = date->days.from == date->days.to;
            size_t used = strlen(shown);
            snprintf(shown + used, sizeof shown - used, "%s%.*s=%s%s%s%s",
                     used ? "; " : "", (int)text.length, text.text,
                     day_iso(date->days.from, from), one ? "" : "/",
                     one ? "" : day_iso(date->days.to, to),
                     date->misdated ? " misdated" : "");
        }
        if (strcmp(shown, rows[i].dates) != 0)
            print_error("%s: %s\n", rows[i].reason, shown);
        wrong += strcmp(shown, rows[i].dates) != 0;
    }
    assert_int_equal(wrong, 0);
}

static void printed_dates_are_read(void **state) {
    rows_check(*state, PRINTED, sizeof PRINTED / sizeof *PRINTED);
}

static void relative_dates_are_reckoned(void **state) {
    rows_check(*state, RELATIVE, sizeof RELATIVE / sizeof *RELATIVE);
}

static void without_publication_nothing_is_guessed(void **state) {
    const Findings *found =
        value_fixture_read(*state, "Kemarin dan Juni lalu ia sakit.", "");
    assert_int_equal(found->dates.count, 0);
    found = value_fixture_read(*state,
                               "Ia lahir 2 Mei 1998. Kemarin ia sembuh.", "");
    assert_int_equal(found->dates.count, 1);
    found = value_fixture_read(
        *state, "Ia sakit Senin (9/6/2025). Kemarin ia sembuh.", "");
    assert_int_equal(found->dates.count, 2);
    assert_int_equal(found->dates.rows[1].days.from, day_of(2025, 6, 8));
}

static void a_weekday_follows_what_the_page_prints(void **state) {
    const Findings *found = value_fixture_read(
        *state, "Laga digelar Kamis malam.\n\nTiket laga Kamis (19/6/2025).",
        PUBLISHED);
    assert_int_equal(found->dates.count, 2);
    assert_int_equal(found->dates.rows[0].days.from, day_of(2025, 6, 19));
}

/* What other libraries' tests expect and the annotation guide does not. */
static const char *const EXCEPTIONS[][2] = {
    {"saat ini", "a vague word"},
    {"saat  ini", "a vague word"},
    {"Saat Ini", "a vague word"},
    {"sekarang", "a vague word"},
    {"skrg", "a vague word"},
    {"2/1", "a bare pair is as often a score, a share or an event"},
    {"28/2", "a bare pair is as often a score, a share or an event"},
    {"11:00", "a bare clock time"},
    {"11:00:05", "a bare clock time"},
    {"23.00", "a bare clock time"},
    {"28 jun 11 11:00", "in prose two digits behind a month count the next"},
    {"28 jun, 11 23:00:05",
     "in prose two digits behind a month count the next"},
    {"dalam 2 hari", "a duration: a figure"},
    {"senin lalu", "the last Monday, not that of last week: so moment too"},
    {"Sabtu pukul 00.00", "moment names coming days so, news past ones"},
    {"Minggu pukul 00.00", "moment names coming days so, news past ones"},
    {"Senin pukul 00.00", "moment names coming days so, news past ones"},
    {"Selasa pukul 00.00", "moment names coming days so, news past ones"},
    {"Rabu pukul 00.00", "moment names coming days so, news past ones"},
    {"Kamis pukul 00.00", "moment names coming days so, news past ones"},
    {"Jumat pukul 00.00", "moment names coming days so, news past ones"},
    {"Min", "a weekday's shortest form alone is any word"},
};

static bool is_exception(const char *input) {
    for (size_t i = 0; i < sizeof EXCEPTIONS / sizeof *EXCEPTIONS; i++)
        if (strcmp(EXCEPTIONS[i][0], input) == 0)
            return true;
    return false;
}

/* "-P2D", "+P1M" from PUBLISHED; DAY_NONE for hours and less. */
static Day offset_day(const char *offset) {
    char unit;
    int count;
    if (sscanf(offset + 1, "P%d%c", &count, &unit) != 2)
        return DAY_NONE;
    Civil civil = day_civil(day_read_iso(slice_of(PUBLISHED)));
    count = offset[0] == '-' ? -count : count;
    if (unit == 'Y')
        return day_of(civil.year + count, civil.month, civil.day);
    if (unit == 'M')
        return day_of(civil.year, civil.month + count, civil.day);
    return day_of(civil.year, civil.month, civil.day) +
           count * (unit == 'W' ? 7 : 1);
}

static bool names_day(ValueFixture *fixture, const char *input,
                      const char *today, Day day) {
    const DateList *dates = &value_fixture_read(fixture, input, today)->dates;
    return dates->count == 1 && dates->rows[0].days.from <= day &&
           dates->rows[0].days.to >= day;
}

/* Month and weekday names are tried where they may stand in a text. */
static bool case_holds(ValueFixture *fixture, const json_t *row) {
    static const char *const WEEKDAYS[] = {"monday",   "tuesday", "wednesday",
                                           "thursday", "friday",  "saturday",
                                           "sunday"};
    const char *kind = json_string_value(json_object_get(row, "kind"));
    const char *input = json_string_value(json_object_get(row, "input"));
    const char *today = json_string_value(json_object_get(row, "reference"));
    const char *expected = json_string_value(json_object_get(row, "expected"));
    char text[256];
    if (strcmp(kind, "month-name") == 0) {
        snprintf(text, sizeof text, "Pada 5 %s 2025.", input);
        return names_day(fixture, text, PUBLISHED,
                         day_of(2025, (int)strtol(expected, NULL, 10), 5));
    }
    if (strcmp(kind, "weekday-name") == 0) {
        int weekday = 0;
        while (strcmp(WEEKDAYS[weekday], expected) != 0)
            weekday++;
        snprintf(text, sizeof text, "%s (%d/6/2025)", input, 9 + weekday);
        const DateList *dates =
            &value_fixture_read(fixture, text, PUBLISHED)->dates;
        return dates->count == 1 && dates->rows[0].first == 0 &&
               dates->rows[0].days.from == day_of(2025, 6, 9 + weekday);
    }
    if (!expected)
        return value_fixture_read(fixture, input, today)->dates.count == 0;
    bool offset = strcmp(kind, "offset") == 0;
    Day day = offset ? offset_day(expected) : day_read_iso(slice_of(expected));
    if (day == DAY_NONE)
        return true; /* hours name no day */
    return names_day(fixture, input, offset || !today ? PUBLISHED : today, day);
}

static void other_libraries_cases_hold(void **state) {
    Slice line, lines = shared_lines(*state, "data/dates/dates.jsonl");
    size_t wrong = 0;
    while (slice_next_line(&lines, &line)) {
        json_t *row = json_loadb(line.text, line.length, 0, NULL);
        const char *kind = json_string_value(json_object_get(row, "kind"));
        const char *input = json_string_value(json_object_get(row, "input"));
        bool days =
            strncmp(kind, "duration", 8) != 0 && strcmp(kind, "translate") != 0;
        if (days && !is_exception(input) && !case_holds(*state, row)) {
            fprintf(stderr, "%s: %s\n", kind, input);
            wrong++;
        }
        json_decref(row);
    }
    assert_int_equal(wrong, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(printed_dates_are_read),
        cmocka_unit_test(relative_dates_are_reckoned),
        cmocka_unit_test(without_publication_nothing_is_guessed),
        cmocka_unit_test(a_weekday_follows_what_the_page_prints),
        cmocka_unit_test(other_libraries_cases_hold),
    };
    return cmocka_run_group_tests(tests, value_fixture_open,
                                  value_fixture_close);
}
