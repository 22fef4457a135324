/* SPDX-License-Identifier: MIT */
#include "text_fixture.h"

/* The class of the token at `at`. */
struct Row {
    const char *reason, *text;
    uint32_t at;
    WordClass class;
};

static const struct Row ROWS[] = {
    {"preposition", "Ia pergi ke pasar.", 2, CLASS_ADPOSITION},
    {"auxiliary", "Ia akan pulang.", 1, CLASS_AUXILIARY},
    {"numeral in words", "Ada tiga orang.", 1, CLASS_NUMERAL},
    {"numeral in digits", "Ada 3 orang.", 1, CLASS_NUMERAL},
    {"verb by its prefix", "Polisi menangkap pencuri.", 1, CLASS_VERB},
    {"noun by its affixes", "Polisi menunda penangkapan.", 2, CLASS_NOUN},
    {"noun by its place", "Harga saham naik tajam.", 1, CLASS_NOUN},
    {"verb without a prefix", "Harga saham naik tajam.", 2, CLASS_VERB},
    {"adjective", "Rumah besar itu dijual.", 1, CLASS_ADJECTIVE},
    {"a name in mid-sentence", "Kemarin di Bogor hujan.", 2, CLASS_PROPER},
    {"a verb under a headline's capital",
     "Presiden Tolak Usul Menteri Soal Harga Beras", 1, CLASS_VERB},
    {"a role before a name is a noun",
     "Hal itu dikatakan Direktur Ani Lestari.", 3, CLASS_NOUN},
    {"what follows it is a name", "Hal itu dikatakan Direktur Ani Lestari.", 4,
     CLASS_PROPER},
    {"a determiner behind a noun", "Harga beras ini naik.", 2,
     CLASS_DETERMINER},
    {"the same word for the thing itself", "Ini membuat harga naik.", 0,
     CLASS_PRONOUN},
};

static void classes_are_told(void **state) {
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        const Document *document = text_fixture_read(*state, ROWS[i].text);
        int class = document->tokens[ROWS[i].at].word_class;
        if (class != (int)ROWS[i].class)
            fail_msg("%s: class %d", ROWS[i].reason, class);
    }
}

/* What finders ask for stays as listed, whatever the sentence makes of it. */
static void listed_classes_stay(void **state) {
    const Document *document =
        text_fixture_read(*state, "Kemarin Presiden membawa harga itu.");
    ROW_CHECK("capital", document->tokens[1].listed_class == CLASS_PROPER);
    ROW_CHECK("closed", document->tokens[4].listed_class == CLASS_PRONOUN);
    ROW_CHECK("open", document->tokens[2].listed_class == CLASS_VERB);
}

/* What was read before makes no difference: "dr." is not what "dr" is. */
static void what_came_before_does_not_matter(void **state) {
    static const char *const TEXTS[] = {
        "Dalam video tersebut dr. Tirta menyebut hal itu.",
        "Dalam video tersebut dr Tirta menyebut hal itu.",
    };
    (void)state;
    for (int late = 0; late < 2; late++) {
        void *fresh, *used;
        assert_int_equal(text_fixture_open(&fresh), 0);
        assert_int_equal(text_fixture_open(&used), 0);
        for (int times = 0; times < 3; times++)
            text_fixture_read(used, TEXTS[!late]);
        const Document *a = text_fixture_read(fresh, TEXTS[late]);
        const Document *b = text_fixture_read(used, TEXTS[late]);
        assert_int_equal(a->token_count, b->token_count);
        for (size_t i = 0; i < a->token_count; i++) {
            assert_int_equal(a->tokens[i].root, b->tokens[i].root);
            assert_int_equal(a->tokens[i].word_class, b->tokens[i].word_class);
            assert_int_equal(a->tokens[i].listed_class,
                             b->tokens[i].listed_class);
        }
        text_fixture_close(&fresh);
        text_fixture_close(&used);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(classes_are_told),
        cmocka_unit_test(listed_classes_stay),
        cmocka_unit_test(what_came_before_does_not_matter)};
    return cmocka_run_group_tests(tests, text_fixture_open, text_fixture_close);
}
