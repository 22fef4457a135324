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
        passages_find(fixture->page, &a, &b, &passages);
        for (size_t k = 0; k < passages.count; k++) {
            if (k)
                show(found, sizeof found, SLICE("|"));
            show(found, sizeof found,
                 slice_span(a.article->text, passages.rows[k].a));
        }
        if (strcmp(found, row->passages ? row->passages : "") != 0)
            fail_msg("%s: %s", row->reason, found);
        arena_reset(fixture->page);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test_setup_teardown(
        passages_are_found, text_fixture_open, text_fixture_close)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
