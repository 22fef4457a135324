/* SPDX-License-Identifier: MIT */
#include "text_fixture.h"

/* Expected: the tokens with "|" between them, each after a letter for its
 * kind: w word, n number, q quote, ( ) . , : - and o for other signs. */
struct Row {
    const char *reason, *text, *tokens;
};

static const struct Row ROWS[] = {
    {"words and a full stop", "Hujan turun.", "wHujan|wturun|.."},
    {"thousands and decimals", "10.000 warga, 1,7 meter",
     "n10.000|wwarga|,,|n1,7|wmeter"},
    {"money glued to its number", "Rp156,54 triliun", "wRp|n156,54|wtriliun"},
    {"money with a full stop", "Rp. 5.000", "wRp.|n5.000"},
    {"foreign money", "USD10 dan US$7", "wUSD|n10|wdan|wUS|o$|n7"},
    {"percent", "50%", "n50|o%"},
    {"number glued to a word", "20bus", "n20|wbus"},
    {"magnitude", "M6,4", "wM|n6,4"},
    {"a rifle is no magnitude", "senapan M16", "wsenapan|wM16"},
    {"names with digits", "G20 Covid-19 F-16 ke-72",
     "wG20|wCovid-19|wF-16|wke-72"},
    {"digits with a letter", "jaringan 5G", "wjaringan|w5G"},
    {"decades", "era 1990-an", "wera|n1990-an"},
    {"a range of numbers", "8–11 Juni, 5-10 persen",
     "n8|-–|n11|wJuni|,,|n5|--|n10|wpersen"},
    {"a date in brackets", "Selasa (31/12/2024)", "wSelasa|((|n31/12/2024|))"},
    {"clock times", "pukul 01.57, 19:45 WIB", "wpukul|n01.57|,,|n19:45|wWIB"},
    {"a compound name", "Rusia-Ukraina - perang", "wRusia-Ukraina|--|wperang"},
    {"apostrophes in words", "Jum'at, Qur’an, 'baru'",
     "wJum'at|,,|wQur’an|,,|q'|wbaru|q'"},
    {"double marks", "“Siap”, \"ya\"", "q“|wSiap|q”|,,|q\"|wya|q\""},
    {"an address", "lihat https://contoh.id/a,b.",
     "wlihat|whttps://contoh.id/a,b|.."},
    {"a site's name", "kata KOMPAS.com dan detik.com.",
     "wkata|wKOMPAS.com|wdan|wdetik.com|.."},
    {"two sentences glued", "sudah selesai.Mereka pulang",
     "wsudah|wselesai|..|wMereka|wpulang"},
    {"abbreviations keep their stop", "dr. Sari, S.H., di PT. Maju",
     "wdr.|wSari|,,|wS.H.|,,|wdi|wPT.|wMaju"},
    {"initials", "oleh Budi P. Santoso dan A.M. Putri",
     "woleh|wBudi|wP.|wSantoso|wdan|wA.M.|wPutri"},
    {"months and days in a range", "Januari-September, 30 Mei-2 Juni",
     "wJanuari|--|wSeptember|,,|n30|wMei|--|n2|wJuni"},
    {"weeks on end", "minggu-minggu ini", "wminggu-minggu|wini"},
    {"an area", "60 km²", "n60|wkm²"},
    {"two prices", "Rp9.100/9.105", "wRp|n9.100|o/|n9.105"},
    {"an ellipsis", "tunggu... dulu", "wtunggu|....|wdulu"},
    {"damaged bytes are signs",
     "a\xff"
     "b",
     "wa|o\xff|wb"},
};

static char kind_letter(uint8_t kind) {
    return "wnq().,:-o"[kind];
}

static void tokens_are_cut(void **state) {
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        const Document *document = text_fixture_read(*state, ROWS[i].text);
        char shown[1000] = "";
        for (uint32_t t = 0; t < document->token_count; t++) {
            char head[2] = {kind_letter(document->tokens[t].kind), 0};
            show(shown, sizeof shown, t ? SLICE("|") : SLICE(""));
            show(shown, sizeof shown, slice_of(head));
            show(shown, sizeof shown, token_text(document, t));
        }
        if (strcmp(shown, ROWS[i].tokens) != 0)
            fail_msg("%s: %s", ROWS[i].reason, shown);
    }
}

static void spellings_are_one_word(void **state) {
    (void)state;
    assert_true(word_of(SLICE("Kata")) == word_of(SLICE("kata")));
    assert_true(word_of(SLICE("Jum’at")) == word_of(SLICE("jum'at")));
    assert_true(word_of(SLICE("dr.")) == word_of(SLICE("Dr")));
    assert_false(word_of(SLICE("kata")) == word_of(SLICE("kota")));
}

/* With much text behind it, and as the last of the text. */
static void words_are_the_same_wherever_they_stand(void **state) {
    static const char *const WORDS[] = {"a",
                                        "di",
                                        "Kota",
                                        "KPK",
                                        "pemerintah",
                                        "PEMERINTAH",
                                        "kebersahajaan",
                                        "berkesinambungan",
                                        "Indonesia",
                                        "I",
                                        "dipertanggungkan",
                                        "mempertanggungjawabkan"};
    enum { SHAPE = TOKEN_CAPITAL | TOKEN_ALL_CAPS };
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++) {
        char text[100];
        snprintf(text, sizeof text, "%s lalu orang banyak pulang", WORDS[i]);
        Token early = text_fixture_read(*state, text)->tokens[0];
        Token late = text_fixture_read(*state, WORDS[i])->tokens[0];
        assert_int_equal(early.end, strlen(WORDS[i]));
        assert_true(early.word == word_of(slice_of(WORDS[i])));
        assert_true(early.word == late.word && early.end == late.end);
        assert_int_equal(early.flags & SHAPE, late.flags & SHAPE);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tokens_are_cut),
        cmocka_unit_test(spellings_are_one_word),
        cmocka_unit_test(words_are_the_same_wherever_they_stand),
    };
    return cmocka_run_group_tests(tests, text_fixture_open, text_fixture_close);
}
