/* SPDX-License-Identifier: MIT */
/* The small pack of English: the same program with other tables. */
#include "text_fixture.h"

#include "pipeline.h"

static int english_open(void **state) {
    TextFixture *fixture = calloc(1, sizeof *fixture);
    char folder[4096];
    Error err = {0};
    fixture->run = arena_open(1 << 20);
    fixture->page = arena_open(1 << 20);
    snprintf(folder, sizeof folder, "%s/en", getenv("RUNUT_DATA"));
    fixture->rules = text_rules_load(fixture->run, folder, &err);
    if (!fixture->rules)
        fprintf(stderr, "%s\n", err.what);
    *state = fixture;
    return fixture->rules ? 0 : -1;
}

/* Tokens with a blank between any two, "|" between sentences. */
static const struct Row {
    const char *reason, *text, *expected;
} ROWS[] = {
    {"a title is no end", "Mr. Budi Putra left. Ani stayed.",
     "Mr. Budi Putra left .|Ani stayed ."},
    {"what is anybody's is a word of its own",
     "Ani's dog is the Putras\xe2\x80\x99s.",
     "Ani 's dog is the Putras \xe2\x80\x99s ."},
    {"so is a shortened verb", "They're here and we'll go.",
     "They 're here and we 'll go ."},
    {"a name with an apostrophe is one", "Sean O'Connor left.",
     "Sean O'Connor left ."},
    {"a negation is one word", "It wasn't here.", "It wasn't here ."},
    {"a company before the end of a sentence",
     "She works for Acme Corp. in Bogor. He does not.",
     "She works for Acme Corp. in Bogor .|He does not ."},
    {"initials of a state", "The U.S. embassy closed. Nobody knew.",
     "The U.S. embassy closed .|Nobody knew ."},
    {"a number and its word", "No. 5 won 1,250 votes. Good.",
     "No. 5 won 1,250 votes .|Good ."},
};

static void sentences_and_words(void **state) {
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        const Document *document = text_fixture_read(*state, ROWS[i].text);
        char shown[1000] = "";
        for (uint32_t t = 0; t < document->token_count; t++) {
            bool opens = t && sentence_of_token(document, t) !=
                                  sentence_of_token(document, t - 1);
            show(shown, sizeof shown,
                 opens ? SLICE("|") : slice_of(t ? " " : ""));
            show(shown, sizeof shown, token_text(document, t));
        }
        if (strcmp(shown, ROWS[i].expected))
            fail_msg("%s: %s", ROWS[i].reason, shown);
    }
}

static void classes_are_listed(void **state) {
    const Document *document =
        text_fixture_read(*state, "The new minister of Bogor said nothing.");
    static const WordClass CLASSES[] = {
        CLASS_DETERMINER, CLASS_ADJECTIVE, CLASS_NOUN,   CLASS_ADPOSITION,
        CLASS_PROPER,     CLASS_VERB,      CLASS_PRONOUN};
    for (size_t i = 0; i < sizeof CLASSES / sizeof *CLASSES; i++)
        assert_int_equal(document->tokens[i].word_class, CLASSES[i]);
}

/* A page chooses its pack by what it is written in. */
static void a_page_has_names(void **state) {
    TextFixture *fixture = *state;
    Error err = {0};
    Language *language =
        language_load(fixture->run, getenv("RUNUT_DATA"), &err);
    RawPage raw = {
        .kind = RAW_TEXT,
        .ref = SLICE("page"),
        .bytes = SLICE(
            "The bridge is open again\n\n"
            "President Ani Lestari said on Monday that the bridge over the "
            "river in Jakarta is open again.\n\n"
            "\"It is safe,\" Lestari's spokesman, Mr. Budi Putra, told "
            "Reuters after the United Nations had asked about it.\n")};
    StoredPage stored = {0};
    assert_non_null(language);
    assert_true(page_analyse(fixture->run, &raw, language, &stored, &err));
    assert_true(slice_equal(stored.language, SLICE("en")));
    char shown[1000] = "";
    for (size_t i = 0; i < stored.findings.names.count; i++) {
        const Name *name = &stored.findings.names.rows[i];
        if (name->form != NAME_PROPER)
            continue;
        show(shown, sizeof shown, SLICE("|"));
        show(shown, sizeof shown, slice_span(stored.article.text, name->span));
        show(shown, sizeof shown,
             slice_of(name->kind == NAME_PERSON  ? "=P"
                      : name->kind == NAME_PLACE ? "=L"
                                                 : "=O"));
    }
    assert_string_equal(shown,
                        "|Ani Lestari=P|Jakarta=L|Lestari=P|Budi Putra=P|"
                        "Reuters=O|United Nations=O");
}

/* Findings point to tokens, of which English has more: every "'s" is one. */
static void pages_are_compared_by_their_own_tokens(void **state) {
    TextFixture *fixture = *state;
    Error err = {0};
    Language *language =
        language_load(fixture->run, getenv("RUNUT_DATA"), &err);
    RawPage raw = {.kind = RAW_TEXT,
                   .ref = SLICE("page"),
                   .bytes = SLICE("Whose house is it\n\n"
                                  "It is the Prime Minister's brother's "
                                  "friend's sister's neighbour's, and it was "
                                  "the town's and the king's, said the Prime "
                                  "Minister, Ani Lestari.\n")};
    StoredPage rows[2] = {{.id = 1}, {.id = 2}};
    StoredPages pages = {rows, 2, 2};
    CopyList copies = {0};
    Check check;
    assert_non_null(language);
    for (size_t i = 0; i < 2; i++)
        assert_true(page_analyse(fixture->run, &raw, language, &rows[i], &err));
    const NameList *names = &rows[0].findings.names;
    assert_true(names->count && names->rows[names->count - 1].last > 31);
    const CheckInput input = {&pages, &copies, language_check_rules(language)};
    assert_true(story_check(fixture->run, &input, &check, &err));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sentences_and_words),
        cmocka_unit_test(classes_are_listed),
        cmocka_unit_test(a_page_has_names),
        cmocka_unit_test(pages_are_compared_by_their_own_tokens),
    };
    return cmocka_run_group_tests(tests, english_open, text_fixture_close);
}
