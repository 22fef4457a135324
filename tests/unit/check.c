/* SPDX-License-Identifier: MIT */
#include "check_fixture.h"

#include "check/origin.h"
#include "check/same.h"

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

static Check check_pages(const Fixture *fixture, const StoredPages *pages,
                         const CopyList *copies) {
    const CheckInput input = {pages, copies,
                              language_check_rules(fixture->language)};
    Check check;
    Error err = {0};
    assert_true(story_check(fixture->run, &input, &check, &err));
    return check;
}

static const CopyList NO_COPIES;

static Check check_flood(const Fixture *fixture, StoredPages *pages) {
    *pages = pages_compose(fixture, FLOOD, FLOOD_COUNT);
    return check_pages(fixture, pages, &NO_COPIES);
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

/* One page reports, two credit its outlet as each spells it; two more name one
 * ministry, short and in full. */
static const ComposedPage SPELLED[] = {
    {"kapal-1", "KABAR-KOTA.com", "2025-06-10T08:00", "Kapal Tenggelam",
     "Sebuah kapal tenggelam di Teluk Contoh pada Senin (9/6/2025)."},
    {"kapal-2", "Harian Pagi", "2025-06-10T10:00", "Kapal Tenggelam",
     "Sebuah kapal tenggelam di Teluk Contoh pada Senin (9/6/2025), dikutip "
     "dari KabarKota.com, Selasa (10/6/2025)."},
    {"kapal-3", "Warta Timur", "2025-06-10T11:00", "Kapal Tenggelam",
     "Sebuah kapal tenggelam di Teluk Contoh pada Senin (9/6/2025), dilansir "
     "dari Kabar Kota, Selasa (10/6/2025)."},
    {"kapal-4", "Suara Laut", "2025-06-10T12:00", "Kapal Tenggelam",
     "Dua warga Jepang hilang, kata Kemlu Jepang dalam keterangan "
     "tertulis, Selasa (10/6/2025). Kementerian Luar Negeri (Kemlu) mencari "
     "korban."},
    {"kapal-5", "Lembah Pos", "2025-06-10T13:00", "Kapal Tenggelam",
     "Dua warga Jepang hilang, kata Kementerian Luar Negeri Jepang dalam "
     "keterangan tertulis, Selasa (10/6/2025)."},
};

/* Two pages whose sources are nobody in particular. */
static const ComposedPage UNNAMED[] = {
    {"resep-1", "Harian Pagi", "2025-06-10T08:00", "Cara Memasak Rendang",
     "Rendang dimasak empat jam, dirangkum dari berbagai sumber, Senin "
     "(9/6/2025)."},
    {"resep-2", "Warta Timur", "2025-06-10T09:00", "Rendang yang Empuk",
     "Daging dipotong melawan serat, dikutip dari berbagai sumber, Senin "
     "(9/6/2025)."},
    {"resep-3", "Lembah Pos", "2025-06-10T10:00", "Rahasia Rendang",
     "Santan dituang dua kali, dikutip dari Reuters, Senin (9/6/2025)."},
};

static void sources_without_a_name_are_not_one_origin(void **state) {
    (void)state;
    Fixture fixture = fixture_open();
    StoredPages pages = pages_compose(&fixture, UNNAMED, 3);
    assert_int_equal(pages.rows[1].findings.sources.count, 1);
    Check check = check_pages(&fixture, &pages, &(CopyList){0});
    const Id all[] = {1, 2, 3};
    assert_int_equal(origins_behind(&check.origins, all, 2), 2);
    assert_int_equal(origins_behind(&check.origins, all, 3), 3);
    assert_null(origin_of(&check, "berbagai sumber"));
    assert_non_null(origin_of(&check, "Reuters"));
    arena_close(fixture.run);
}

/* Three pages of one outlet, spelled in two ways, and one of another that has
 * the text of the last: nobody names a source. */
static const ComposedPage SILENT[] = {
    {"banjir-1", "Kabar Kota", "2025-06-10T08:00", "Banjir di Kota Contoh",
     "Sungai meluap di Kota Contoh pada Senin (9/6/2025)."},
    {"banjir-2", "KabarKota.com", "2025-06-10T09:00", "Warga Mengungsi",
     "Warga Kota Contoh mengungsi ke balai desa pada Senin (9/6/2025)."},
    {"banjir-3", "Kabar Kota", "2025-06-10T10:00", "Jembatan Ditutup",
     "Jembatan di Kota Contoh ditutup pada Senin (9/6/2025)."},
    {"banjir-4", "Harian Pagi", "2025-06-10T11:00", "Jembatan Ditutup",
     "Jembatan di Kota Contoh ditutup pada Senin (9/6/2025)."},
    {"banjir-5", "Warta Timur", "2025-06-10T12:00", "Air Mulai Surut",
     "Air di Kota Contoh mulai surut pada Selasa (10/6/2025)."},
};

/* Which kind of copy the fourth page is of the third. */
static void check_silent(void **state, CopyKind kind) {
    (void)state;
    enum { COUNT = sizeof SILENT / sizeof *SILENT };
    Fixture fixture = fixture_open();
    StoredPages pages = pages_compose(&fixture, SILENT, COUNT);
    Copy copy = {.from = 3, .to = 4, .kind = kind, .share = 1};
    const CopyList copies = {.rows = &copy, .count = 1, .capacity = 1};
    Check check = check_pages(&fixture, &pages, &copies);
    const Id outlet[] = {1, 2, 3}, text[] = {3, 4}, all[] = {1, 2, 3, 4, 5};
    assert_int_equal(origins_behind(&check.origins, outlet, 3), 1);
    assert_int_equal(origins_behind(&check.origins, text, 2), 1);
    assert_int_equal(origins_behind(&check.origins, all, COUNT), 2);
    arena_close(fixture.run);
}

static void silent_pages_of_an_outlet_and_their_copies_are_one(void **state) {
    check_silent(state, COPY_WHOLE);
    check_silent(state, COPY_SHARED);
}

static void one_origin_has_several_spellings(void **state) {
    (void)state;
    enum { COUNT = sizeof SPELLED / sizeof *SPELLED };
    Fixture fixture = fixture_open();
    StoredPages pages = pages_compose(&fixture, SPELLED, COUNT);
    Check check = check_pages(&fixture, &pages, &NO_COPIES);
    const Id outlet[] = {1, 2, 3}, ministry[] = {4, 5}, all[] = {1, 2, 3, 4, 5};
    assert_int_equal(origins_behind(&check.origins, outlet, 3), 1);
    assert_int_equal(origins_behind(&check.origins, ministry, 2), 1);
    assert_int_equal(origins_behind(&check.origins, all, COUNT), 2);
    arena_close(fixture.run);
}

/* Pages 1 to 3 have one text, 4 one of its own, 5 and 6 another. Page 3 credits
 * an agency; 6 copied 5 and names it. */
static const ComposedPage RELEASED[] = {
    {"rilis-1", "Harian Pagi", "2025-06-10T08:00", "Bank Contoh",
     "Bank Contoh menaikkan bunga simpanan pada Senin (9/6/2025)."},
    {"rilis-2", "Kabar Kota", "2025-06-10T09:00", "Bank Contoh",
     "Bank Contoh menaikkan bunga simpanan pada Senin (9/6/2025)."},
    {"rilis-3", "Warta Timur", "2025-06-10T10:00", "Bank Contoh",
     "Bank Contoh menaikkan bunga simpanan pada Senin, dilansir Antara."},
    {"rilis-4", "Suara Laut", "2025-06-10T11:00", "Bank Contoh",
     "Nasabah menyambut kenaikan bunga simpanan Bank Contoh."},
    {"rilis-5", "Lembah Pos", "2025-06-10T12:00", "Bank Contoh",
     "Ekonom ragu bahwa bunga Bank Contoh akan bertahan."},
    {"rilis-6", "Panji Kota", "2025-06-10T13:00", "Bank Contoh",
     "Ekonom ragu bahwa bunga Bank Contoh akan bertahan, dilansir dari "
     "Lembah Pos dan dari Reuters."},
};

static void pages_with_one_text_rest_on_one_origin(void **state) {
    (void)state;
    enum { COUNT = sizeof RELEASED / sizeof *RELEASED };
    static const struct {
        const char *reason;
        Copy copies[3];
        size_t count, origins[3]; /* behind 1 and 2; 1 to 3; all */
    } ROWS[] = {
        {"nothing in common", {{0}}, 0, {2, 3, 5}},
        {"two that credit nobody", {{1, 2, COPY_SHARED, 0.9}}, 1, {1, 2, 4}},
        {"too little in common", {{1, 2, COPY_SHARED, 0.4}}, 1, {2, 3, 5}},
        {"what one credits holds for the next, and on from there",
         {{1, 2, COPY_SHARED, 0.9}, {2, 3, COPY_SHARED, 0.6}},
         2,
         {1, 1, 3}},
        {"it was copied, and rests on the copy's source no more than before",
         {{5, 6, COPY_WHOLE, 0.9}},
         1,
         {2, 3, 5}},
    };
    Fixture fixture = fixture_open();
    StoredPages pages = pages_compose(&fixture, RELEASED, COUNT);
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        const CopyList copies = {(Copy *)(uintptr_t)ROWS[i].copies,
                                 ROWS[i].count, ROWS[i].count};
        const Id all[] = {1, 2, 3, 4, 5, 6};
        const size_t counts[] = {2, 3, COUNT};
        Check check = check_pages(&fixture, &pages, &copies);
        for (int k = 0; k < 3; k++)
            ROW_CHECK(ROWS[i].reason,
                      origins_behind(&check.origins, all, counts[k]) ==
                          ROWS[i].origins[k]);
        const Origin *reuters = origin_of(&check, "Reuters");
        ROW_CHECK(ROWS[i].reason, reuters && reuters->page_count == 1);
    }
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
    Check same = check_two(&fixture, SCHOOL, SCHOOL, &ONE_DAY);
    assert_int_equal(pages_of_speaker(&same, "Harun Salim"), 2);
    Check other = check_two(&fixture, SCHOOL, BRIDGE, &ONE_DAY);
    assert_int_equal(pages_of_speaker(&other, "Harun Salim"), 1);
    arena_close(fixture.run);
}

static void a_clock_time_is_a_part_of_its_day(void **state) {
    (void)state;
    Fixture fixture = fixture_open();
    Check check = check_two(
        &fixture, "Kebakaran gudang dilaporkan Senin (9/6/2025) pukul 18.00.",
        "Kebakaran gudang dilaporkan warga pukul 18.00.", &ONE_DAY);
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

static const ComposedPage PRICES[] = {
    {"cabai-1", "Harian Pagi", "2025-06-10T05:00", "Harga Cabai di Contoh",
     "Harga cabai merah di pasar induk tercatat Rp 40.000."},
    {"cabai-2", "Harian Pagi", "2025-06-10T09:00", "Harga Cabai di Contoh",
     "Harga cabai merah di pasar induk tercatat Rp 30.000."},
};

static void one_outlet_does_not_disagree_with_itself(void **state) {
    (void)state;
    Fixture fixture = fixture_open();
    StoredPages pages;
    Check check = check_composed(&fixture, PRICES, &pages);
    assert_null(comparison_with(&check, FIELD_FIGURE, "Rp 40.000"));
    arena_close(fixture.run);
}

static const ComposedPage COPIED[] = {
    {"saham-1", "Harian Pagi", "2025-06-07T05:00", "Bursa Efek Contoh",
     "Saham pembuat mobil listrik itu turun tajam di bursa pada Kamis."},
    {"saham-2", "Kabar Kota", "2025-06-14T05:00", "Bursa Efek Contoh",
     "Saham pembuat mobil listrik itu turun tajam di bursa pada Kamis."},
};

static void a_weekday_that_was_copied_is_no_conflict(void **state) {
    (void)state;
    Fixture fixture = fixture_open();
    StoredPages pages;
    Check check = check_composed(&fixture, COPIED, &pages);
    assert_null(comparison_with(&check, FIELD_DATE, "Kamis"));
    arena_close(fixture.run);
}

static void what_comes_every_day_is_no_conflict(void **state) {
    (void)state;
    Fixture fixture = fixture_open();
    StoredPages pages;
    Check check = check_composed(&fixture, FORECAST, &pages);
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
        cmocka_unit_test(silent_pages_of_an_outlet_and_their_copies_are_one),
        cmocka_unit_test(one_origin_has_several_spellings),
        cmocka_unit_test(sources_without_a_name_are_not_one_origin),
        cmocka_unit_test(pages_with_one_text_rest_on_one_origin),
        cmocka_unit_test(leaders_and_capitals_stand_for_states),
        cmocka_unit_test(a_speaker_is_one_origin_for_one_talk),
        cmocka_unit_test(what_comes_every_day_is_no_conflict),
        cmocka_unit_test(one_outlet_does_not_disagree_with_itself),
        cmocka_unit_test(a_weekday_that_was_copied_is_no_conflict),
        cmocka_unit_test(a_clock_time_is_a_part_of_its_day)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
