/* SPDX-License-Identifier: MIT */
#include "pages_fixture.h"

#include "check/check.h"
#include "check/origin.h"
#include "check/same.h"

#include <string.h>

struct NameRow {
    const char *reason, *a, *b;
    bool same;
};

static const struct NameRow NAMES[] = {
    {"the surname alone", "Vladimir Putin", "Putin", true},
    {"an abbreviation in brackets", "Kantor Berita Pusat Korea (KCNA)", "KCNA",
     true},
    {"case does not count", "RIAU24.COM", "Riau24.com", true},
    {"two persons of one surname", "Rini Wahyuni", "Sri Wahyuni", false},
    {"nobody is not somebody", "", "Putin", false},
};

static void names_are_compared_by_words(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++)
        ROW_CHECK(NAMES[i].reason,
                  names_same(slice_of(NAMES[i].a), slice_of(NAMES[i].b)) ==
                      NAMES[i].same);
}

/* A flood: an early toll, a later one, and a page that copied the later. */
static const ComposedPage FLOOD[] = {
    {"banjir-1", "Harian Pagi", "2025-06-10T08:00",
     "Banjir di Kota Contoh, Tiga Orang Tewas",
     "Banjir melanda Kota Contoh pada Senin (9/6/2025). Sebanyak tiga orang "
     "tewas akibat banjir itu, kata Kepala BPBD Kota Contoh, Harun Salim."},
    {"banjir-2", "Kabar Kota", "2025-06-10T17:00",
     "Korban Tewas Banjir Kota Contoh Menjadi Tujuh Orang",
     "Banjir melanda Kota Contoh pada Senin (9/6/2025). Sebanyak tujuh orang "
     "tewas akibat banjir itu, demikian dikutip dari Antara, Selasa "
     "(10/6/2025)."},
    {"banjir-3", "Warta Timur", "2025-06-10T20:00",
     "Tujuh Orang Tewas akibat Banjir di Kota Contoh",
     "Banjir melanda Kota Contoh pada Minggu (8/6/2025). Sebanyak tujuh orang "
     "tewas akibat banjir itu, dilansir dari Kabar Kota, Selasa (10/6/2025)."},
};
enum { FLOOD_COUNT = sizeof FLOOD / sizeof *FLOOD };

static Check check_flood(const Fixture *fixture, StoredPages *pages) {
    *pages = pages_compose(fixture, FLOOD, FLOOD_COUNT);
    static const CopyList NO_COPIES = {0};
    const CheckInput input = {pages, &NO_COPIES,
                              language_check_rules(fixture->language)};
    Check check;
    Error err = {0};
    assert_true(story_check(fixture->run, &input, &check, &err));
    return check;
}

/* The comparison that has a value with this text; NULL: none has. */
static const Comparison *
comparison_with(const Check *check, ComparedField field, const char *text) {
    for (size_t i = 0; i < check->comparisons.count; i++) {
        const Comparison *row = &check->comparisons.rows[i];
        for (size_t v = 0; v < row->value_count; v++)
            if (row->field == field &&
                slice_equal_nocase(row->values[v].text, slice_of(text)))
                return row;
    }
    return NULL;
}

static void a_growing_toll_is_an_update(void **state) {
    (void)state;
    Fixture fixture = fixture_open();
    StoredPages pages;
    Check check = check_flood(&fixture, &pages);
    const Comparison *toll =
        comparison_with(&check, FIELD_FIGURE, "tiga orang");
    assert_non_null(toll);
    assert_int_equal(toll->relation, RELATION_UPDATE);
    assert_ptr_equal(toll,
                     comparison_with(&check, FIELD_FIGURE, "tujuh orang"));
    arena_close(fixture.run);
}

static void two_days_of_one_thing_conflict(void **state) {
    (void)state;
    Fixture fixture = fixture_open();
    StoredPages pages;
    Check check = check_flood(&fixture, &pages);
    const Comparison *day =
        comparison_with(&check, FIELD_DATE, "Minggu (8/6/2025)");
    assert_non_null(day);
    assert_int_equal(day->relation, RELATION_CONFLICT);
    arena_close(fixture.run);
}

static const Origin *origin_of(const Check *check, const char *name) {
    for (size_t i = 0; i < check->origins.count; i++)
        if (!check->origins.rows[i].spoken &&
            slice_equal(check->origins.rows[i].name, slice_of(name)))
            return &check->origins.rows[i];
    return NULL;
}

static void a_chain_goes_on_behind_the_credited_page(void **state) {
    (void)state;
    Fixture fixture = fixture_open();
    StoredPages pages;
    Check check = check_flood(&fixture, &pages);
    const Origin *agency = origin_of(&check, "Antara");
    assert_non_null(agency);
    assert_int_equal(agency->page_count, 2);
    assert_int_equal(agency->pages[1].page, 3);
    assert_true(slice_equal(agency->pages[1].via[0], SLICE("Kabar Kota")));
    const Id all[] = {1, 2, 3}, two[] = {2, 3};
    assert_int_equal(origins_behind(&check.origins, all, 3), 2);
    assert_int_equal(origins_behind(&check.origins, two, 2), 1);
    arena_close(fixture.run);
}

/* A capital and an office stand for their state; a day that is remembered
 * vaguely is compared across stories though the words differ. */
static const ComposedPage PACT[] = {
    {"pakta-1", "Harian Pagi", "2024-07-01T08:00",
     "Pakta Rusia dan Korea Utara",
     "Rusia dan Korea Utara menandatangani pakta pertahanan pada Juni 2024. "
     "Presiden Rusia mengunjungi Korea Utara saat itu."},
    {"pakta-2", "Kabar Kota", "2024-07-01T09:00", "Putin dan Kim Sepakat",
     "Presiden Rusia, Vladimir Putin, dan Pemimpin Korea Utara, Kim Jong Un, "
     "menandatangani perjanjian kerja sama pada awal tahun ini, yang memuat "
     "janji saling membantu bila salah satu pihak diserang negara lain."},
    {"pakta-3", "Warta Timur", "2024-07-01T10:00", "Pakta Moskow dan Pyongyang",
     "Moskow dan Pyongyang menandatangani pakta pertahanan pada bulan Juni."},
};

static void leaders_and_capitals_stand_for_states(void **state) {
    (void)state;
    Fixture fixture = fixture_open();
    StoredPages pages = pages_compose(&fixture, PACT, 3);
    static const CopyList NO_COPIES = {0};
    const CheckInput input = {&pages, &NO_COPIES,
                              language_check_rules(fixture.language)};
    Check check;
    Error err = {0};
    assert_true(storyline_check(fixture.run, &input, &check, &err));
    const Comparison *signing =
        comparison_with(&check, FIELD_DATE, "awal tahun ini");
    assert_non_null(signing);
    assert_int_equal(signing->value_count, 3);
    assert_int_equal(signing->relation, RELATION_CONFLICT);
    arena_close(fixture.run);
}

/* Two pages of one story, and how one value of each compares. */
struct PairRow {
    const char *reason;
    const char *first, *second; /* what the pages say */
    ComparedField field;
    const char *first_value, *second_value;
    int relation; /* Relation; APART: in no comparison together */
};
enum { APART = -1 };

static const struct PairRow PAIRS[] = {
    {"one minute on the clock",
     "Kebakaran gudang dilaporkan warga pukul 14.40 WIB.",
     "Warga melaporkan kebakaran gudang itu pukul 14.40 WIB.", FIELD_DATE,
     "pukul 14.40 WIB", "pukul 14.40 WIB", RELATION_SAME},
    {"roughly the same hour",
     "Kebakaran gudang kain dilaporkan warga sekitar pukul 8 malam.",
     "Kebakaran gudang kain dilaporkan warga pukul 20.05 WIB.", FIELD_DATE,
     "sekitar pukul 8 malam", "pukul 20.05 WIB", RELATION_COMPATIBLE},
    {"two hours of one report",
     "Kebakaran gudang kain dilaporkan warga pukul 14.40 WIB.",
     "Kebakaran gudang kain dilaporkan warga pukul 16.10 WIB.", FIELD_DATE,
     "pukul 14.40 WIB", "pukul 16.10 WIB", RELATION_CONFLICT},
    {"the dead are not the hurt",
     "Sebanyak tiga orang tewas akibat longsor di Desa Contoh.",
     "Sebanyak empat orang luka akibat longsor di Desa Contoh.", FIELD_FIGURE,
     "tiga orang", "empat orang", APART},
    {"the same outcome in another word",
     "Longsor di Desa Contoh menewaskan tujuh warga.",
     "Tujuh orang meninggal akibat longsor di Desa Contoh.", FIELD_FIGURE,
     "tujuh warga", "tujuh orang", RELATION_SAME},
    {"a part is not the whole",
     "Sebanyak sembilan orang tewas akibat longsor di Desa Contoh.",
     "Korban tewas akibat longsor di Desa Contoh terdiri dari delapan siswa.",
     FIELD_FIGURE, "sembilan orang", "delapan siswa", APART},
    {"a rounded amount",
     "Kerugian negara akibat korupsi lahan mencapai Rp 208,1 miliar.",
     "Kerugian negara akibat korupsi lahan mencapai Rp 208 miliar.",
     FIELD_FIGURE, "Rp 208,1 miliar", "Rp 208 miliar", RELATION_COMPATIBLE},
    {"a small count is never rounded",
     "Sebanyak 20 rumah rusak akibat gempa di Desa Contoh.",
     "Sebanyak 21 rumah rusak akibat gempa di Desa Contoh.", FIELD_FIGURE,
     "20 rumah", "21 rumah", RELATION_UPDATE},
    {"a page has the other number too: two things",
     "Harga cabai merah di pasar induk tercatat Rp 40.000.",
     "Harga cabai merah di pasar induk tercatat Rp 30.000. Ongkos angkutnya "
     "Rp 40.000.",
     FIELD_FIGURE, "Rp 40.000", "Rp 30.000", APART},
    {"two prices of one day",
     "Harga cabai merah di pasar induk tercatat Rp 40.000.",
     "Harga cabai merah di pasar induk tercatat Rp 30.000.", FIELD_FIGURE,
     "Rp 40.000", "Rp 30.000", RELATION_CONFLICT},
    {"a court and a field of one city",
     "Sidang digelar di Pengadilan Negeri Surabaya hari ini.",
     "Lahan itu terletak di Kecamatan Rungkut, Surabaya.", FIELD_PLACE,
     "Pengadilan Negeri Surabaya", "Kecamatan Rungkut, Surabaya", APART},
    {"a place inside the other",
     "Gudang kain terbakar di Rungkut, Surabaya, kemarin.",
     "Gudang kain terbakar di Kecamatan Rungkut, Surabaya, kemarin.",
     FIELD_PLACE, "Rungkut, Surabaya", "Kecamatan Rungkut, Surabaya",
     RELATION_SAME},
    {"what goes on is done later",
     "Para siswa sedang dievakuasi petugas dari gedung sekolah itu.",
     "Para siswa telah dievakuasi petugas dari gedung sekolah itu.",
     FIELD_WORDING, "sedang dievakuasi petugas dari gedung sekolah",
     "telah dievakuasi petugas dari gedung sekolah", RELATION_UPDATE},
    {"a light verb says nothing",
     "Para siswa akan menjadi saksi di gedung sekolah itu.",
     "Para siswa telah menjadi saksi di gedung sekolah itu.", FIELD_WORDING,
     "akan menjadi saksi", "telah menjadi saksi", APART},
    {"a cause that becomes known",
     "Penyebab kebakaran gudang itu belum diketahui.",
     "Penyebab kebakaran gudang itu adalah arus pendek listrik.", FIELD_WORDING,
     "Penyebab kebakaran gudang itu belum diketahui",
     "Penyebab kebakaran gudang itu adalah arus pendek listrik",
     RELATION_UPDATE},
    {"two causes may be of two things",
     "Penyebab kebakaran gudang itu adalah puntung rokok.",
     "Penyebab kebakaran gudang itu adalah arus pendek listrik.", FIELD_WORDING,
     "Penyebab kebakaran gudang itu adalah puntung rokok",
     "Penyebab kebakaran gudang itu adalah arus pendek listrik", APART},
    {"a negation that is lost",
     "Harun Salim mengatakan bendungan itu tidak rusak akibat gempa kemarin.",
     "Harun Salim mengatakan bendungan itu rusak akibat gempa kemarin.",
     FIELD_WORDING, "bendungan itu tidak rusak akibat gempa kemarin",
     "bendungan itu rusak akibat gempa kemarin", RELATION_CONFLICT},
    {"a doubt that is lost",
     "Harun Salim mengatakan bendungan itu mungkin rusak akibat gempa kemarin.",
     "Harun Salim mengatakan bendungan itu rusak akibat gempa kemarin.",
     FIELD_WORDING, "bendungan itu mungkin rusak akibat gempa kemarin",
     "bendungan itu rusak akibat gempa kemarin", RELATION_COMPATIBLE},
    {"the day of the same words",
     "\"Kami belum menerima laporan kerusakan dari desa itu,\" kata Kepala "
     "BPBD Kota Contoh, Harun Salim, Selasa (10/6/2025).",
     "\"Kami belum menerima laporan kerusakan dari desa itu,\" kata Kepala "
     "BPBD Kota Contoh, Harun Salim, Rabu (11/6/2025).",
     FIELD_DATE, "Selasa (10/6/2025)", "Rabu (11/6/2025)", RELATION_CONFLICT},
    {"two offices that begin alike",
     "Menteri Keuangan, Harun Salim, hadir dalam sidang itu.",
     "Menteri Perdagangan, Harun Salim, hadir dalam sidang itu.", FIELD_PERSON,
     "Menteri Keuangan, Harun Salim", "Menteri Perdagangan, Harun Salim",
     RELATION_CONFLICT},
    {"what is no office",
     "Penggiat lingkungan hidup, Harun Salim, hadir dalam sidang itu.",
     "Penggiat pendidikan dasar, Harun Salim, hadir dalam sidang itu.",
     FIELD_PERSON, "Penggiat lingkungan hidup, Harun Salim",
     "Penggiat pendidikan dasar, Harun Salim", APART},
    {"the same words from two mouths",
     "\"Bendungan itu rusak parah akibat gempa kemarin,\" kata Harun Salim.",
     "\"Bendungan itu rusak parah akibat gempa kemarin,\" kata Dewi Lestari.",
     FIELD_PERSON, "Harun Salim", "Dewi Lestari", RELATION_CONFLICT},
    {"a mouth that is only meant",
     "\"Bendungan itu rusak parah akibat gempa kemarin,\" kata Harun Salim.",
     "Dewi Lestari datang dari kota. \"Bendungan itu rusak parah akibat gempa "
     "kemarin,\" ujarnya.",
     FIELD_PERSON, "Harun Salim", "Dewi Lestari", APART},
    {"an office behind the name, in two firms",
     "Sidang itu mendengar Harun Salim selaku Direktur Utama PT Contoh Jaya "
     "Abadi, hari ini.",
     "Sidang itu mendengar Harun Salim selaku Direktur PT Contoh Makmur "
     "Abadi, hari ini.",
     FIELD_PERSON, "Harun Salim selaku Direktur Utama PT Contoh Jaya Abadi",
     "Harun Salim selaku Direktur PT Contoh Makmur Abadi", RELATION_CONFLICT},
    {"two minutes of one happening in other words",
     "Tabrakan dua truk itu terjadi pukul 01.10 WIB.",
     "Kecelakaan maut di jalan raya terjadi pukul 01.04 WIB.", FIELD_DATE,
     "pukul 01.10 WIB", "pukul 01.04 WIB", RELATION_CONFLICT},
    {"two hours are two happenings",
     "Tabrakan dua truk itu terjadi pukul 01.10 WIB.",
     "Kecelakaan maut di jalan raya terjadi pukul 06.30 WIB.", FIELD_DATE,
     "pukul 01.10 WIB", "pukul 06.30 WIB", APART},
    {"a misprinted year",
     "Tabrakan dua truk itu terjadi pada Selasa (10/6/2025).",
     "Kecelakaan maut di jalan raya terjadi pada Selasa (10/6/2024).",
     FIELD_DATE, "Selasa (10/6/2025)", "Selasa (10/6/2024)", RELATION_CONFLICT},
    {"a toll that only another happening has",
     "Longsor di Desa Contoh menewaskan tujuh warga.",
     "Longsor di Desa Contoh menewaskan 241 warga.", FIELD_FIGURE,
     "tujuh warga", "241 warga", APART},
    {"up to a rounded amount",
     "Kerugian negara akibat korupsi lahan mencapai Rp 224,7 miliar.",
     "Kerugian negara akibat korupsi lahan hingga Rp 224 miliar.", FIELD_FIGURE,
     "Rp 224,7 miliar", "hingga Rp 224 miliar", RELATION_COMPATIBLE},
    {"a share without its decimals",
     "Ekspor sepeda motor pada bulan Mei naik 24,2 persen.",
     "Ekspor sepeda motor pada bulan Mei naik 24 persen.", FIELD_FIGURE,
     "24,2 persen", "24 persen", RELATION_COMPATIBLE},
    {"a state by its initials",
     "Presiden Amerika Serikat, Harun Salim, hadir dalam sidang itu.",
     "Presiden AS, Harun Salim, hadir dalam sidang itu.", FIELD_PERSON,
     "Presiden Amerika Serikat, Harun Salim", "Presiden AS, Harun Salim",
     APART},
    {"an office with its blend",
     "Kepala Dinas Perhubungan Surabaya, Harun Salim, hadir di terminal.",
     "Kepala Dishub Surabaya, Harun Salim, hadir di terminal.", FIELD_PERSON,
     "Kepala Dinas Perhubungan Surabaya, Harun Salim",
     "Kepala Dishub Surabaya, Harun Salim", APART},
};

static Check check_two(const Fixture *fixture, const char *first,
                       const char *second) {
    const ComposedPage pair[] = {
        {"satu", "Harian Pagi", "2025-06-11T08:00", "Kabar Hari Ini", first},
        {"dua", "Kabar Kota", "2025-06-11T15:00", "Kabar Terbaru", second},
    };
    StoredPages *pages = arena_take(fixture->run, sizeof *pages);
    *pages = pages_compose(fixture, pair, 2);
    static const CopyList NO_COPIES = {0};
    const CheckInput input = {pages, &NO_COPIES,
                              language_check_rules(fixture->language)};
    Check check;
    Error err = {0};
    assert_true(story_check(fixture->run, &input, &check, &err));
    return check;
}

static bool has_text(const Comparison *comparison, Id page, const char *text) {
    for (size_t v = 0; v < comparison->value_count; v++)
        if (comparison->values[v].page == page &&
            slice_equal_nocase(comparison->values[v].text, slice_of(text)))
            return true;
    return false;
}

static int relation_of(const Check *check, const struct PairRow *row) {
    for (size_t i = 0; i < check->comparisons.count; i++) {
        const Comparison *comparison = &check->comparisons.rows[i];
        if (comparison->field == row->field &&
            has_text(comparison, 1, row->first_value) &&
            has_text(comparison, 2, row->second_value))
            return (int)comparison->relation;
    }
    return APART;
}

static void values_of_two_pages_are_compared(void **state) {
    (void)state;
    Fixture fixture = fixture_open();
    for (size_t i = 0; i < sizeof PAIRS / sizeof *PAIRS; i++) {
        Check check = check_two(&fixture, PAIRS[i].first, PAIRS[i].second);
        ROW_CHECK(PAIRS[i].reason,
                  relation_of(&check, &PAIRS[i]) == PAIRS[i].relation);
    }
    arena_close(fixture.run);
}

static size_t pages_of_speaker(const Check *check, const char *name) {
    size_t most = 0;
    for (size_t i = 0; i < check->origins.count; i++)
        if (check->origins.rows[i].spoken &&
            slice_equal(check->origins.rows[i].name, slice_of(name)) &&
            check->origins.rows[i].page_count > most)
            most = check->origins.rows[i].page_count;
    return most;
}

static void a_speaker_is_one_origin_for_one_talk(void **state) {
    (void)state;
    static const char SCHOOL[] =
        "\"Sekolah di desa itu akan dibuka lagi pekan depan,\" kata Gubernur "
        "Contoh, Harun Salim.";
    static const char BRIDGE[] =
        "\"Jembatan baru tidak boleh dilalui truk besar,\" kata Gubernur "
        "Contoh, Harun Salim.";
    Fixture fixture = fixture_open();
    Check same = check_two(&fixture, SCHOOL, SCHOOL);
    assert_int_equal(pages_of_speaker(&same, "Harun Salim"), 2);
    Check other = check_two(&fixture, SCHOOL, BRIDGE);
    assert_int_equal(pages_of_speaker(&other, "Harun Salim"), 1);
    arena_close(fixture.run);
}

static void a_clock_time_is_a_part_of_its_day(void **state) {
    (void)state;
    Fixture fixture = fixture_open();
    Check check = check_two(
        &fixture, "Kebakaran gudang dilaporkan Senin (9/6/2025) pukul 18.00.",
        "Kebakaran gudang dilaporkan warga pukul 18.00.");
    const Comparison *row = comparison_with(&check, FIELD_DATE, "pukul 18.00");
    assert_non_null(row);
    assert_true(row->values[0].value.low == day_of(2025, 6, 9) + 0.75);
    assert_true(row->values[1].value.low == day_of(2025, 6, 11) + 0.75);
    arena_close(fixture.run);
}

/* A forecast that comes anew every day. */
static const ComposedPage FORECAST[] = {
    {"cuaca-1", "Harian Pagi", "2025-06-09T05:00", "Cuaca Kota Contoh",
     "Hujan lebat turun di Kota Contoh Senin (9/6/2025) mulai pukul 13.00."},
    {"cuaca-2", "Harian Pagi", "2025-06-10T05:00", "Cuaca Kota Contoh",
     "Hujan lebat turun di Kota Contoh Selasa (10/6/2025) mulai pukul 16.00."},
};

static void what_comes_every_day_is_no_conflict(void **state) {
    (void)state;
    Fixture fixture = fixture_open();
    StoredPages pages = pages_compose(&fixture, FORECAST, 2);
    static const CopyList NO_COPIES = {0};
    const CheckInput input = {&pages, &NO_COPIES,
                              language_check_rules(fixture.language)};
    Check check;
    Error err = {0};
    assert_true(story_check(fixture.run, &input, &check, &err));
    assert_null(comparison_with(&check, FIELD_DATE, "Senin (9/6/2025)"));
    assert_null(comparison_with(&check, FIELD_DATE, "pukul 13.00"));
    arena_close(fixture.run);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_compared_by_words),
        cmocka_unit_test(a_growing_toll_is_an_update),
        cmocka_unit_test(two_days_of_one_thing_conflict),
        cmocka_unit_test(a_chain_goes_on_behind_the_credited_page),
        cmocka_unit_test(leaders_and_capitals_stand_for_states),
        cmocka_unit_test(values_of_two_pages_are_compared),
        cmocka_unit_test(a_speaker_is_one_origin_for_one_talk),
        cmocka_unit_test(what_comes_every_day_is_no_conflict),
        cmocka_unit_test(a_clock_time_is_a_part_of_its_day)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
