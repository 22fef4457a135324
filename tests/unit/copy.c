/* SPDX-License-Identifier: MIT */
/* Who copied whom: what is said of two pages, and on what evidence. */
#include "pages_fixture.h"

#include "link/copy.h"
#include "page/outlet.h"

#define WHALE                                                               \
    "Nelayan di Teluk Bintuni menemukan seekor paus yang terdampar di "     \
    "pantai berlumpur pada Minggu pagi. Mereka menyiram tubuh paus dengan " \
    "air laut sambil menunggu petugas datang. Petugas konservasi menarik "  \
    "paus ke laut lepas ketika air pasang naik pada sore hari."
#define QUOTE                                                              \
    "\"Kami meminta warga tidak menyentuh paus itu dan segera melapor "    \
    "kepada petugas supaya hewan yang dilindungi undang-undang ini dapat " \
    "kembali ke laut dengan selamat tanpa luka di kulitnya,\" kata Yance."
#define SEAWEED                                                           \
    "Di tempat lain, panen rumput laut tahun ini turun separuh karena "   \
    "penyakit, kata ketua koperasi. Harga di tingkat petani justru naik " \
    "sejak awal bulan karena pasokan dari daerah lain juga berkurang."
#define VERDICT                                                           \
    "Terdakwa Ona terbukti secara sah dan meyakinkan bersalah melakukan " \
    "pencurian kayu di hutan lindung Serui."

enum { NOTHING = -1 };

static const struct Row {
    const char *reason;
    struct Printed {
        const char *outlet, *date, *text;
    } pages[2];
    int kind; /* NOTHING: too little in common */
    Id from;
} ROWS[] = {
    {"the same text later in another paper: both may have it from a release",
     {{"Harian Pagi", "2025-06-10T10:00", WHALE},
      {"Kabar Kota", "2025-06-10T13:00", WHALE}},
     COPY_SHARED,
     1},
    {"it names the other as its source",
     {{"Harian Pagi", "2025-06-10T10:00", WHALE},
      {"Kabar Kota", "2025-06-10T13:00", WHALE " Dikutip dari Harian Pagi."}},
     COPY_WHOLE,
     1},
    {"the earlier in the record's order may be the one that names the other",
     {{"Harian Pagi", "", WHALE " Dikutip dari Kabar Kota."},
      {"Kabar Kota", "2025-06-10", WHALE}},
     COPY_WHOLE,
     2},
    {"it names the other, but came first: it has its text from another page",
     {{"Kabar Kota", "2025-06-10T08:00", WHALE " Dikutip dari Harian Pagi."},
      {"Harian Pagi", "2025-06-10T21:00", WHALE}},
     COPY_SHARED,
     1},
    {"each names the other",
     {{"Harian Pagi", "2025-06-10T10:00", WHALE " Dikutip dari Kabar Kota."},
      {"Kabar Kota", "2025-06-10T13:00", WHALE " Dikutip dari Harian Pagi."}},
     COPY_SHARED,
     1},
    {"a part of it, among other things",
     {{"Harian Pagi", "2025-06-10T10:00", WHALE},
      {"Kabar Kota", "2025-06-10T13:00",
       SEAWEED " " SEAWEED " " WHALE " Dikutip dari Harian Pagi."}},
     COPY_EXCERPT,
     1},
    {"one paper printed it again",
     {{"Harian Pagi", "2025-06-10T10:00", WHALE},
      {"Harian Pagi", "2025-06-10T13:00", WHALE}},
     COPY_WHOLE,
     1},
    {"one paper, but on one day: which came first is not known",
     {{"Harian Pagi", "2025-06-10", WHALE},
      {"Harian Pagi", "2025-06-10", WHALE}},
     COPY_SHARED,
     1},
    {"one paper used a quote again: its source is who spoke",
     {{"Harian Pagi", "2025-06-10T10:00", QUOTE " " SEAWEED},
      {"Harian Pagi", "2025-06-10T13:00", WHALE " " QUOTE}},
     COPY_SHARED,
     1},
    {"a formula alone is nothing in common",
     {{"Harian Pagi", "2025-06-10T10:00", WHALE " " VERDICT},
      {"Kabar Kota", "2025-06-10T13:00",
       SEAWEED " Hakim menyatakan Ali terbukti secara sah dan meyakinkan "
               "bersalah melakukan suap. Dikutip dari Harian Pagi."}},
     NOTHING,
     0},
};

static void who_copied_whom(void **state) {
    (void)state;
    Fixture fixture = fixture_open();
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        const struct Row *row = &ROWS[i];
        ComposedPage composed[2];
        for (int k = 0; k < 2; k++)
            composed[k] = (ComposedPage){k ? "b" : "a", row->pages[k].outlet,
                                         row->pages[k].date, "Kabar Hari Ini",
                                         row->pages[k].text};
        StoredPages pages = pages_compose(&fixture, composed, 2);
        CommonText common = {.a = &pages.rows[0].article,
                             .b = &pages.rows[1].article};
        Copy copy, turned;
        Error err = {0};
        assert_true(common_text_find(
            fixture.run, language_text_rules(fixture.language), &common, &err));
        bool told = copy_of(&pages.rows[0], &pages.rows[1], &common, &copy);
        ROW_CHECK(row->reason, told == (row->kind != NOTHING));
        ROW_CHECK(row->reason, !told || copy.kind == (CopyKind)row->kind);
        ROW_CHECK(row->reason, !told || copy.from == row->from);
        ROW_CHECK(row->reason, !told || copy.share == common.b_share ||
                                   copy.share == common.a_share);
        copy_of(&pages.rows[1], &pages.rows[0], &common, &turned);
        ROW_CHECK(row->reason, turned.from == copy.from &&
                                   turned.to == copy.to &&
                                   turned.kind == copy.kind);
    }
    arena_close(fixture.run);
}

static void initials_are_of_a_name(void **state) {
    (void)state;
    assert_true(outlet_initials(SLICE("okz"), SLICE("Okezone")));
    assert_true(outlet_initials(SLICE("dtk"), SLICE("detikNews")));
    assert_false(outlet_initials(SLICE("dtk"), SLICE("Tribun Medan")));
    assert_false(outlet_initials(SLICE("okz"), SLICE("Koran Okezone")));
    assert_false(outlet_initials(SLICE("ok"), SLICE("Okezone")));
    assert_false(outlet_initials(SLICE("OKZ"), SLICE("Okezone")));
    assert_false(outlet_initials(SLICE("okezone"), SLICE("Okezone")));
    assert_false(outlet_initials(SLICE(""), SLICE("Okezone")));
}

static void one_publication_has_several_spellings(void **state) {
    (void)state;
    assert_true(outlets_same(SLICE("Tribun Medan"), SLICE("TribunMedan.com")));
    assert_true(outlets_same(SLICE("Antara"), SLICE("ANTARA News")));
    assert_true(outlets_same(SLICE("WARTAKOTALIVE.COM"), SLICE("Warta Kota")));
    assert_false(outlets_same(SLICE("News"), SLICE("Live")));
    assert_false(outlets_same(SLICE("Tribun Medan"), SLICE("Tribun Batam")));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_publication_has_several_spellings),
        cmocka_unit_test(who_copied_whom),
        cmocka_unit_test(initials_are_of_a_name)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
