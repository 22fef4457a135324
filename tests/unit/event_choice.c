/* SPDX-License-Identifier: MIT */
/* Which doings of a page are its events: by weights that were learned. */
#include "find/event_choice.h"

#include "event_page.h"

/* A table of its own: the rule, whatever was learned. */
static ChoiceTable *table_of(Fixture *fixture, const char *lines, Error *err) {
    char folder[] = "/tmp/runut-choice-XXXXXX", path[64];
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/event_choice.tsv", folder);
    FILE *out = fopen(path, "w");
    assert_non_null(out);
    fputs(lines, out);
    fclose(out);
    ChoiceTable *table = choice_table_load(fixture->page, folder, err);
    remove(path);
    remove(folder);
    return table;
}

static void weights_add_up(void **state) {
    Fixture *fixture = *state;
    Error err = {0};
    ChoiceTable *table = table_of(fixture,
                                  "any\t0\t-500\n"
                                  "told\t2\t300\n"
                                  "word\tmenangkap\t300\n"
                                  "word\ttangkap/a\t-150\n",
                                  &err);
    assert_non_null(table);
    Facts facts = {.word = SLICE("menangkap"), .pattern = SLICE("sita/a")};
    assert_false(choice_keeps(table, &facts)); /* -200 */
    facts.values[FACT_told] = 2;
    assert_true(choice_keeps(table, &facts)); /* 100 */
    facts.pattern = SLICE("tangkap/a");
    assert_false(choice_keeps(table, &facts)); /* -50 */
    arena_reset(fixture->page);
}

static const struct Wrong {
    const char *reason, *line, *message;
} WRONG[] = {
    {"unknown fact", "tolds\t2\t300\n", "event_choice.tsv:1: 'tolds'"},
    {"value past the last", "told\t512\t300\n", "event_choice.tsv:1: '512'"},
    {"value below the first", "told\t-1\t300\n", "event_choice.tsv:1: '-1'"},
    {"no number", "any\t0\t3\ntold\t2\tmany\n", "event_choice.tsv:2: 'many'"},
    {"too heavy", "told\t2\t30000\n", "event_choice.tsv:1: '30000'"},
};

static void wrong_lines_are_named(void **state) {
    for (size_t i = 0; i < sizeof WRONG / sizeof *WRONG; i++) {
        Error err = {0};
        ROW_CHECK(WRONG[i].reason, !table_of(*state, WRONG[i].line, &err));
        ROW_CHECK(WRONG[i].reason, strstr(err.what, WRONG[i].message));
    }
}

static const char TITLE[] =
    "Polisi Tangkap Hendra Wijaya dalam Kasus Pembunuhan";
static const char ARREST[] =
    "Polres Pati menangkap Hendra Wijaya, tersangka pembunuhan Rudi Salim, di "
    "Semarang, Senin (13/5/2024).\n\n"
    "Hendra Wijaya membunuh Rudi Salim pada Minggu (12/5/2024). Polisi menyita "
    "sebilah pisau dari rumahnya.\n\n"
    "\"Warga diminta tenang. Banyak orang membantu kami,\" kata Kapolres Pati "
    "Siti Rahayu.";

/* With the weights in use, a page's main doings are kept, and what somebody
 * says in passing is not; of no page all is. */
static void main_doings_are_kept(void **state) {
    Fixture *fixture = *state;
    RawPage raw = {.kind = RAW_TEXT,
                   .ref = SLICE("test"),
                   .bytes = slice_of(ARREST),
                   .title = slice_of(TITLE),
                   .date = SLICE("2024-05-14")};
    StoredPage stored = {0};
    Error err = {0};
    assert_true(
        page_analyse(fixture->page, &raw, fixture->language, &stored, &err));
    bool arrest = false, murder = false, request = false;
    for (size_t i = 0; i < stored.findings.events.count; i++) {
        const Event *event = &stored.findings.events.rows[i];
        arrest = arrest || strcmp(event->cameo, "173") == 0;
        murder = murder || strcmp(event->cameo, "182") == 0;
        request = request || event->type == EVENT_REQUEST;
    }
    assert_true(arrest);
    assert_true(murder);
    assert_false(request);
    Findings found;
    page_candidates(fixture, TITLE, ARREST, &found);
    assert_true(found.events.count > stored.findings.events.count);
    arena_reset(fixture->page);
}

/* What a doing is known by. */
static void facts_are_read(void **state) {
    Fixture *fixture = *state;
    Findings found;
    const Facts *facts = page_candidates(fixture, TITLE, ARREST, &found);
    assert_non_null(facts);
    size_t at = 0;
    while (at < found.events.count &&
           strcmp(found.events.rows[at].cameo, "173"))
        at++;
    assert_true(at < found.events.count);
    const uint16_t *values = facts[at].values;
    assert_true(slice_equal(facts[at].word, SLICE("menangkap")));
    assert_true(slice_equal(facts[at].pattern, SLICE("tangkap/a")));
    assert_int_equal(values[FACT_told], 1);
    assert_int_equal(values[FACT_type_headline], EVENT_COERCE * 10 + 1);
    assert_int_equal(values[FACT_type_recipient],
                     EVENT_COERCE * 10 + 2 + NAME_PERSON);
    assert_int_equal(values[FACT_days], 2);
    assert_int_equal(values[FACT_said_parties] / 100, 0);
    assert_int_equal(values[FACT_doubt], DOUBT_NONE);
    arena_reset(fixture->page);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(weights_add_up),
        cmocka_unit_test(wrong_lines_are_named),
        cmocka_unit_test(main_doings_are_kept),
        cmocka_unit_test(facts_are_read),
    };
    return cmocka_run_group_tests(tests, open_pack, close_pack);
}
