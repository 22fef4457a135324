/* SPDX-License-Identifier: MIT */
#include "link/common_text.h"

#include "row.h"

#include <stdlib.h>

#define FIRST                                                               \
    "Nelayan di Teluk Bintuni menemukan seekor paus yang terdampar di "     \
    "pantai berlumpur pada Minggu pagi. Mereka menyiram tubuh paus dengan " \
    "air laut sambil menunggu petugas datang."
#define SECOND                                                              \
    "Petugas konservasi menarik paus ke laut lepas ketika air pasang naik " \
    "pada sore hari. Dokter hewan menyatakan paus itu sehat dan berenang "  \
    "menjauh bersama kawanannya."
#define THIRD                                                             \
    "Di tempat lain, panen rumput laut tahun ini turun separuh karena "   \
    "penyakit, kata ketua koperasi. Harga di tingkat petani justru naik " \
    "sejak awal bulan karena pasokan dari daerah lain juga berkurang."

static const struct Row {
    const char *reason, *a, *b;
    CommonKind kind;
} ROWS[] = {
    {"the same words", FIRST "\n\n" SECOND, FIRST "\n\n" SECOND, COMMON_EXACT},
    {"paragraphs the other way round", FIRST "\n\n" SECOND, SECOND "\n\n" FIRST,
     COMMON_EXACT},
    {"other words at the end", FIRST "\n\n" SECOND,
     FIRST "\n\n" SECOND " Warga bersorak dan bertepuk tangan di tepi pantai.",
     COMMON_NEAR},
    {"inside a longer text", FIRST, THIRD "\n\n" FIRST "\n\n" THIRD,
     COMMON_CONTAINED},
    {"a piece of a longer one", THIRD "\n\n" FIRST "\n\n" THIRD, FIRST,
     COMMON_EXCERPT},
    {"half of each", FIRST "\n\n" SECOND, FIRST "\n\n" THIRD, COMMON_PARTIAL},
};

static void kinds_are_told(void **state) {
    (void)state;
    Arena *run = arena_open(1 << 20);
    Error err = {0};
    char folder[4096];
    snprintf(folder, sizeof folder, "%s/id", getenv("RUNUT_DATA"));
    const TextRules *rules = text_rules_load_untagged(run, folder, &err);
    assert_non_null(rules);
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        const Article a = {.text = slice_of(ROWS[i].a)};
        const Article b = {.text = slice_of(ROWS[i].b)};
        CommonText common = {.a = &a, .b = &b};
        assert_true(common_text_find(run, rules, &common, &err));
        ROW_CHECK(ROWS[i].reason, common_kind(&common) == ROWS[i].kind);
    }
    arena_close(run);
}

static void nothing_in_common(void **state) {
    (void)state;
    Arena *run = arena_open(1 << 20);
    Error err = {0};
    char folder[4096];
    snprintf(folder, sizeof folder, "%s/id", getenv("RUNUT_DATA"));
    const TextRules *rules = text_rules_load_untagged(run, folder, &err);
    const Article a = {.text = SLICE(FIRST)}, b = {.text = SLICE(THIRD)};
    const Article empty = {.text = {NULL, 0}};
    CommonText common = {.a = &a, .b = &b};
    assert_true(common_text_find(run, rules, &common, &err));
    assert_int_equal(common.passages.count, 0);
    common = (CommonText){.a = &a, .b = &empty};
    assert_true(common_text_find(run, rules, &common, &err));
    assert_true(common.a_share == 0 && common.b_share == 0);
    arena_close(run);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(kinds_are_told),
        cmocka_unit_test(nothing_in_common),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
