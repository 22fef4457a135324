/* SPDX-License-Identifier: MIT */
#include "text_fixture.h"

/* Expected: what stands in each quote, "|" between two. */
struct Row {
    const char *reason, *text, *quotes;
};

static const struct Row ROWS[] = {
    {"straight marks", "\"Kami siap,\" kata Ani.", "Kami siap,"},
    {"curly marks", "“Kami siap,” kata Ani.", "Kami siap,"},
    {"a quote of two sentences", "\"Kami siap. Mari mulai.\" Dia pergi.",
     "Kami siap. Mari mulai."},
    {"a quote broken by its cue", "\"Kami siap,\" kata Ani. \"Mari mulai.\"",
     "Kami siap,|Mari mulai."},
    {"a few words", "Ani menyebut Budi \"sahabat lama\" kemarin.",
     "sahabat lama"},
    {"closing marks at both ends", "”Kami siap,” kata Ani.", "Kami siap,"},
    {"opening marks at both ends", "“Kami siap,“ kata Ani.", "Kami siap,"},
    {"two apostrophes for one mark", "\"Kami siap,'' kata Ani.", "Kami siap,"},
    {"a mark printed twice", "“\"Kami siap,” kata Ani.", "Kami siap,"},
    {"no space before the quote", "Hujan reda.“Kami pulang,” kata Ani.",
     "Kami pulang,"},
    {"never closed: to the end of the paragraph", "\"Kami siap.\n\nAni pergi.",
     "Kami siap."},
    {"every paragraph opens, the last one closes",
     "\"Kami siap.\n\n\"Mari mulai,\" kata Ani.", "Kami siap.|Mari mulai,"},
    {"closed in the next paragraph", "\"Kami siap\n\nbesok pagi,\" kata Ani.",
     "Kami siap|besok pagi,"},
    {"closed two paragraphs on", "\"Satu\n\ndua\n\ntiga,\" kata Ani.",
     "Satu|dua|tiga,"},
    {"a mark that closes nothing opens nothing",
     "Layar 17\" dijual. Ani pergi.", ""},
    {"an opening mark instead of the forgotten closing one",
     "\"Satu, kata Ani. \"Dua.\"", "Satu, kata Ani.|Dua."},
    {"single marks are no quotes", "Ia bilang 'siap' saja.", ""},
    {"inside brackets", "Ani (\"si bungsu\") datang.", "si bungsu"},
};

static void quotes_are_found(void **state) {
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        const Document *document = text_fixture_read(*state, ROWS[i].text);
        char shown[1000] = "";
        for (size_t q = 0; q < document->quote_count; q++) {
            show(shown, sizeof shown, q ? SLICE("|") : SLICE(""));
            show(shown, sizeof shown,
                 slice_span(document->article->text, document->quotes[q].span));
        }
        if (strcmp(shown, ROWS[i].quotes) != 0)
            fail_msg("%s: %s", ROWS[i].reason, shown);
    }
}

static void tokens_know_their_quote(void **state) {
    const Document *document =
        text_fixture_read(*state, "Ia \"datang. Lalu\" pergi.");
    for (uint32_t i = 0; i < document->token_count; i++) {
        bool inside = i >= 2 && i <= 4;
        bool flagged = document->tokens[i].flags & TOKEN_IN_QUOTE;
        ROW_CHECK("flag", flagged == inside);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(quotes_are_found),
        cmocka_unit_test(tokens_know_their_quote),
    };
    return cmocka_run_group_tests(tests, text_fixture_open, text_fixture_close);
}
