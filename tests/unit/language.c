/* SPDX-License-Identifier: MIT */
#include "text_fixture.h"

struct Row {
    const char *reason, *text, *declared, *language;
};

static const struct Row ROWS[] = {
    {"Indonesian",
     "Polisi mengatakan bahwa jalan itu sudah dibuka karena air mulai surut "
     "dan warga bisa pulang ke rumah mereka.",
     "", "id"},
    {"Malay is not Indonesian",
     "Polis berkata bahawa jalan itu sudah dibuka kerana air mulai surut dan "
     "orang ramai boleh pulang ke rumah mereka selepas Jumaat.",
     "", "ms"},
    {"English",
     "The police said that the road had been opened because the water was "
     "going down and people could go home.",
     "", "en"},
    {"English on a page that declares Indonesian",
     "The police said that the road had been opened because the water was "
     "going down and people could go home.",
     "id", "en"},
    {"French is none of them",
     "La police a dit que la route est de nouveau ouverte parce que les eaux "
     "se retirent et que les habitants peuvent rentrer chez eux.",
     "", ""},
    {"a short line with function words", "Warga di Bogor dan Depok pulang.", "",
     "id"},
    {"no function words, but forms of its own",
     "Hakim menyatakan wewenang pencabutan izin profesi advokat dimiliki "
     "organisasi advokat, Lisa Rachmat menanggapi pernyataan Jokowi.",
     "", "id"},
    {"Turkish has none of them",
     "Nijeryalı santrfor Osimhen, geçen sezon Galatasaray forması altında "
     "rakip fileleri havalandırdı.",
     "", ""},
    {"too short to tell, but declared", "Banjir Surut", "id-ID", "id"},
    {"too short to tell", "Banjir Surut", "", ""},
    {"no words at all", "2025", "", ""},
};

static void languages_are_told_apart(void **state) {
    TextFixture *fixture = *state;
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        fixture->article = (Article){.text = slice_of(ROWS[i].text),
                                     .language = slice_of(ROWS[i].declared)};
        Error err = {0};
        assert_true(document_read(fixture->page, &fixture->article,
                                  fixture->rules, &fixture->document, &err));
        ROW_CHECK(ROWS[i].reason, slice_equal(fixture->document.language,
                                              slice_of(ROWS[i].language)));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(languages_are_told_apart)};
    return cmocka_run_group_tests(tests, text_fixture_open, text_fixture_close);
}
