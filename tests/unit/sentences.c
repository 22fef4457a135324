/* SPDX-License-Identifier: MIT */
#include "text_fixture.h"

/* Expected: the sentences, "|" between two, "||" between paragraphs. */
struct Row {
    const char *reason, *text, *sentences;
};

static const struct Row ROWS[] = {
    {"full stop, question, exclamation", "Hujan turun. Banjir? Ya! Surut.",
     "Hujan turun.|Banjir?|Ya!|Surut."},
    {"a headline has no full stop", "Banjir Surut\n\nWarga pulang.",
     "Banjir Surut||Warga pulang."},
    {"a title before a name", "Ia menemui dr. Sari. Mereka pulang.",
     "Ia menemui dr. Sari.|Mereka pulang."},
    {"two titles, the second small", "Prof. dr. Sari hadir.",
     "Prof. dr. Sari hadir."},
    {"a company", "Saham PT. Maju naik.", "Saham PT. Maju naik."},
    {"a number", "Lihat Pasal No. 5. Selesai.", "Lihat Pasal No. 5.|Selesai."},
    {"degrees", "Budi, S.H., M.Si., hadir.", "Budi, S.H., M.Si., hadir."},
    {"initials", "A. B. Putra dan Joko P. Susilo hadir.",
     "A. B. Putra dan Joko P. Susilo hadir."},
    {"a letter that ends the sentence", "Ia tinggal di Blok M. Dia senang.",
     "Ia tinggal di Blok M.|Dia senang."},
    {"an agency in brackets", "Pyongyang (KCNA) diam. Seoul tidak.",
     "Pyongyang (KCNA) diam.|Seoul tidak."},
    {"thousands and times", "Pukul 01.57 ada 10.000 orang. Ramai.",
     "Pukul 01.57 ada 10.000 orang.|Ramai."},
    {"the mark behind the stop belongs to the sentence",
     "\"Kami siap.\" Ani pergi.", "\"Kami siap.\"|Ani pergi."},
    {"a comma before the mark goes on", "\"Kami siap,\" kata Ani. Ia pergi.",
     "\"Kami siap,\" kata Ani.|Ia pergi."},
    {"so does a question before its cue", "\"Siapa?\" tanya Ani. Ia pergi.",
     "\"Siapa?\" tanya Ani.|Ia pergi."},
    {"and a stop before its cue", "\"Siap.\" kata Ani.", "\"Siap.\" kata Ani."},
    {"sentences inside a quote", "\"Siap. Mari pergi,\" kata Ani.",
     "\"Siap.|Mari pergi,\" kata Ani."},
    {"a stop in brackets", "Ani datang (telat.) Budi pergi.",
     "Ani datang (telat.)|Budi pergi."},
    {"an ellipsis inside", "Ia... ragu. Lalu pergi.",
     "Ia... ragu.|Lalu pergi."},
    {"no space behind the stop", "Ani pulang.Budi tinggal.",
     "Ani pulang.|Budi tinggal."},
    {"a small letter behind the stop", "Ani pulang. ia lelah.",
     "Ani pulang.|ia lelah."},
    {"a numbered list", "1. Cuci tangan.\n\n2. Pakai masker.",
     "1. Cuci tangan.||2. Pakai masker."},
    {"a mark that opens behind a stop, though one is open",
     "Ani berkata \"Kami siap. \"Mari pergi,\" kata Budi.",
     "Ani berkata \"Kami siap.|\"Mari pergi,\" kata Budi."},
    {"a place before a dash", "JAKARTA - Hujan turun. Jalan tergenang.",
     "JAKARTA - Hujan turun.|Jalan tergenang."},
    {"dashes inside", "Hujan \u2014 kata warga \u2014 turun. Banjir datang.",
     "Hujan \u2014 kata warga \u2014 turun.|Banjir datang."},
    {"an ellipsis at the end", "Ia diam\u2026 Lalu ia pergi.",
     "Ia diam\u2026|Lalu ia pergi."},
    {"money with a full stop", "Harganya Rp. 5.000. Murah.",
     "Harganya Rp. 5.000.|Murah."},
    {"a date with points", "Rapat 12.6.2025 batal. Warga pulang.",
     "Rapat 12.6.2025 batal.|Warga pulang."},
    {"a quote over three sentences", "\"Satu. Dua. Tiga,\" kata Ani. Ia pergi.",
     "\"Satu.|Dua.|Tiga,\" kata Ani.|Ia pergi."},
    {"a list of lines", "Syarat:\n- Sehat\n- Kuat", "Syarat:|- Sehat|- Kuat"},
    {"letters that count", "a. Cuci tangan.\n\nb. Pakai masker.",
     "a. Cuci tangan.||b. Pakai masker."},
    {"two headlines, one behind the other", "Banjir Surut\n\nWarga Pulang",
     "Banjir Surut||Warga Pulang"},
    {"lines of one paragraph", "Satu\ndua", "Satu|dua"},
    {"nothing", "\n\n  \n\n", ""},
};

static void show_paragraph(char *shown, const Document *document, size_t p) {
    const Paragraph *paragraph = &document->paragraphs[p];
    for (uint32_t s = paragraph->first; s < paragraph->last; s++) {
        show(shown, 1000, s > paragraph->first ? SLICE("|") : SLICE(""));
        show(shown, 1000,
             slice_span(document->article->text, document->sentences[s].span));
    }
}

static void sentences_are_split(void **state) {
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        const Document *document = text_fixture_read(*state, ROWS[i].text);
        char shown[1000] = "";
        for (size_t p = 0; p < document->paragraph_count; p++) {
            show(shown, sizeof shown, p ? SLICE("||") : SLICE(""));
            show_paragraph(shown, document, p);
        }
        if (strcmp(shown, ROWS[i].sentences) != 0)
            fail_msg("%s: %s", ROWS[i].reason, shown);
    }
}

static void tokens_know_their_sentence(void **state) {
    const Document *document =
        text_fixture_read(*state, "Ani datang.\n\nBudi pergi.");
    assert_int_equal(document->token_count, 6);
    for (uint32_t i = 0; i < 6; i++) {
        assert_int_equal(sentence_of_token(document, i), i / 3);
        assert_int_equal(paragraph_of_token(document, i), i / 3);
        assert_int_equal((document->tokens[i].flags & TOKEN_FIRST) != 0,
                         i % 3 == 0);
    }
    assert_int_equal(sentence_of_token(document, 6), UINT32_MAX);
    assert_int_equal(token_at_byte(document, 4), 1);
}

static void the_headline_is_marked(void **state) {
    TextFixture *fixture = *state;
    const char *text = "Banjir Surut\n\nWarga pulang.";
    fixture->article = (Article){.text = slice_of(text), .body = 14};
    Error err = {0};
    assert_true(document_read(fixture->page, &fixture->article, fixture->rules,
                              &fixture->document, &err));
    assert_true(token_in_headline(&fixture->document, 1));
    assert_false(token_in_headline(&fixture->document, 2));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sentences_are_split),
        cmocka_unit_test(tokens_know_their_sentence),
        cmocka_unit_test(the_headline_is_marked),
    };
    return cmocka_run_group_tests(tests, text_fixture_open, text_fixture_close);
}
