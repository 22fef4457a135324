/* SPDX-License-Identifier: MIT */
/* Where two texts have the same words. */
#include "row.h"
#include "text_fixture.h"

#include "link/passage.h"

#define FLOOD "Air sungai meluap dan merendam tiga desa di tepi hutan"
#define BRIDGE "jembatan gantung yang menghubungkan dua dusun itu hanyut"

static const struct Row {
    const char *reason, *a, *b;
    const char *passages; /* as they stand in a, "|" between */
} ROWS[] = {
    {"one run", FLOOD " pada Senin malam.", "Kabar duka: " FLOOD ", kata Ona.",
     FLOOD},
    {"stops and marks do not part a run",
     "Air sungai meluap dan, \"merendam\" tiga desa di tepi hutan.", FLOOD ".",
     "Air sungai meluap dan, \"merendam\" tiga desa di tepi hutan"},
    {"capitals do not part a run", "Ternyata air Sungai Meluap dan merendam.",
     "Kata dia air sungai meluap dan merendam rumah.",
     NULL}, /* five words are too few */
    {"two runs in another order", FLOOD ". Kemudian " BRIDGE ".",
     "Pada malam hari " BRIDGE ". " FLOOD ".", FLOOD "|" BRIDGE},
    {"a run that stands twice is taken once", FLOOD ".",
     FLOOD ". Sekali lagi: " FLOOD ".", FLOOD},
    {"the same run twice in both, but longer once",
     FLOOD ". Lalu " FLOOD " pada malam hari.",
     FLOOD " pada malam hari. Lagi: " FLOOD ".",
     FLOOD "|" FLOOD}, /* from left to right: the second has fewer left */
    {"nothing in common", FLOOD ".", "Harga cabai naik di semua pasar kota.",
     NULL},
};

static void text_read(const TextFixture *fixture, const char *text,
                      Article *article, Document *document) {
    Error err = {0};
    *article = (Article){.text = slice_of(text)};
    if (!document_read(fixture->page, article, fixture->rules, document, &err))
        fail_msg("%s", err.what);
}

/* Seen from the other text. */
static bool has_passage(const PassageList *passages, const Passage *turned) {
    for (size_t i = 0; i < passages->count; i++) {
        const Passage *passage = &passages->rows[i];
        if (passage->a.start == turned->b.start &&
            passage->b.start == turned->a.start &&
            passage->words == turned->words && passage->own == turned->own)
            return true;
    }
    return false;
}

static void passages_are_found(void **state) {
    const TextFixture *fixture = *state;
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        const struct Row *row = &ROWS[i];
        char found[1000] = "";
        Article articles[2];
        Document a, b;
        PassageList passages;
        text_read(fixture, row->a, &articles[0], &a);
        text_read(fixture, row->b, &articles[1], &b);
        const BodyWords x = body_words(fixture->page, &a);
        const BodyWords y = body_words(fixture->page, &b);
        passages_find(fixture->page, &x, &y, &passages);
        for (size_t k = 0; k < passages.count; k++) {
            if (k)
                show(found, sizeof found, SLICE("|"));
            show(found, sizeof found,
                 slice_span(a.article->text, passages.rows[k].a));
        }
        if (strcmp(found, row->passages ? row->passages : "") != 0)
            fail_msg("%s: %s", row->reason, found);
        PassageList turned;
        passages_find(fixture->page, &y, &x, &turned);
        ROW_CHECK(row->reason, turned.count == passages.count);
        for (size_t k = 0; k < turned.count; k++)
            ROW_CHECK(row->reason, has_passage(&passages, &turned.rows[k]));
        arena_reset(fixture->page);
    }
}

static void quoted_words_are_told_apart(void **state) {
    const TextFixture *fixture = *state;
    Article articles[2];
    Document a, b;
    PassageList passages;
    text_read(fixture, FLOOD ", kata Ona. \"Semoga " BRIDGE ",\" kata dia.",
              &articles[0], &a);
    text_read(fixture, "\"" FLOOD ",\" kata Ona. Menurut Ali, " BRIDGE ".",
              &articles[1], &b);
    const BodyWords x = body_words(fixture->page, &a);
    const BodyWords y = body_words(fixture->page, &b);
    assert_int_equal(x.count, 23);
    assert_int_equal(x.own, 14);
    passages_find(fixture->page, &x, &y, &passages);
    assert_int_equal(passages.count, 2);
    assert_int_equal(passages.rows[0].words, 12);
    assert_int_equal(passages.rows[0].own, 2); /* "kata Ona" */
    assert_int_equal(passages.rows[1].own, 0); /* the first text quotes it */
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(passages_are_found, text_fixture_open,
                                        text_fixture_close),
        cmocka_unit_test_setup_teardown(quoted_words_are_told_apart,
                                        text_fixture_open, text_fixture_close)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
