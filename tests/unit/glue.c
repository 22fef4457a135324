/* SPDX-License-Identifier: MIT */
#include "text_fixture.h"

struct Row {
    const char *reason, *text, *tokens;
};

static const struct Row ROWS[] = {
    {"a word of credit and a name", "dilansirAntara", "dilansir|Antara"},
    {"a title and a name", "PresidenSukarno", "Presiden|Sukarno"},
    {"a dateline and the sentence", "BanyuwangiMenteri", "Banyuwangi|Menteri"},
    {"two names and what joins them", "SantosodanAlya", "Santoso|dan|Alya"},
    {"a preposition behind capitals", "kepadaBBCdi", "kepada|BBC|di"},
    {"a long word behind a name", "Antaramelalui", "Antara|melalui"},
    {"an auxiliary behind a name", "Yulianaadalah", "Yuliana|adalah"},
    {"a short word behind a place", "Surabayaakan", "Surabaya|akan"},
    {"a verb behind a name", "Bantulmengatakan", "Bantul|mengatakan"},
    {"a site that writes itself so", "detikNews", "detikNews"},
    {"such a site behind a word", "dilansirdetikNews", "dilansir|detikNews"},
    {"a word behind a site", "Tempo.coberjudul", "Tempo.co|berjudul"},
    {"a word behind a site with a digit", "dariLiputan6.compada",
     "dari|Liputan6.com|pada"},
    {"a site of two words", "KabarKota.com", "KabarKota.com"},
    {"a site that ends like a word", "Lembah.id", "Lembah.id"},
    {"a short word behind a name that stands elsewhere", "Yuli Yulidan",
     "Yuli|Yuli|dan"},
    {"a name that ends like one", "Wildan", "Wildan"},
    {"a word that begins like a name", "Rama Ramadan", "Rama|Ramadan"},
    {"a foreign name", "WhatsApp", "WhatsApp"},
    {"a name that ends like a word", "Wahyudi", "Wahyudi"},
    {"a place that ends like a word", "Kotawaringin", "Kotawaringin"},
    {"an ordinary word", "Menyampaikan", "Menyampaikan"},
};

static void glued_words_are_cut(void **state) {
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        const Document *document = text_fixture_read(*state, ROWS[i].text);
        char shown[200] = "";
        for (uint32_t t = 0; t < document->token_count; t++) {
            show(shown, sizeof shown, t ? SLICE("|") : SLICE(""));
            show(shown, sizeof shown, token_text(document, t));
        }
        if (strcmp(shown, ROWS[i].tokens))
            fail_msg("%s: got %s", ROWS[i].reason, shown);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(glued_words_are_cut)};
    return cmocka_run_group_tests(tests, text_fixture_open, text_fixture_close);
}
