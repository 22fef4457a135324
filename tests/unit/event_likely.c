/* SPDX-License-Identifier: MIT */
/* Who most likely does what nobody is said to do: by weights that were
 * learned. */
#include "find/event_likely.h"

#include "event_page.h"
#include "event_table.h"

static const char TITLE[] = "Warga Wonosari Berunjuk Rasa";
static const char PROTEST[] =
    "Hendra Wijaya memimpin PT Sumber Jaya di Wonosari sejak Januari.\n\n"
    "Pada Senin (13/5/2024) terjadi penangkapan di pasar. Polres Pati menahan "
    "Rudi Salim.";

static LikelyTable *table_of(Fixture *fixture, const char *lines, Error *err) {
    const char *folder = table_write("event_likely.tsv", lines);
    LikelyTable *table = likely_table_load(fixture->page, folder, err);
    table_remove(folder, "event_likely.tsv");
    return table;
}

/* The first arrest of the page with its sides filled by the table. */
static Event filled(Fixture *fixture, const char *lines) {
    Error err = {0};
    Findings found;
    LikelyTable *table = table_of(fixture, lines, &err);
    assert_non_null(table);
    Doings doings = page_tells(fixture, TITLE, PROTEST, &found);
    Options *options = options_of_page(doings.tellings, doings.sentences);
    for (size_t i = 0; i < found.events.count; i++) {
        Event event = found.events.rows[i];
        event.actor.count = event.recipient.count = 0;
        if (event.type != EVENT_COERCE)
            continue;
        likely_fill(table, options, i, &event);
        return event;
    }
    fail_msg("no arrest");
    return (Event){0};
}

static const struct Choice {
    const char *reason, *lines, *actor, *recipient; /* "": nobody */
} CHOICES[] = {
    {"nothing was learned: nobody", "", "", ""},
    {"a kind of party: 1 + EVENT_COERCE x 19 + what a force is",
     "actor.kind_type\t291\t900\n", "Polres Pati", ""},
    {"its own side alone", "recipient.kind_type\t288\t900\n", "",
     "Hendra Wijaya"},
    {"what speaks for nobody weighs more",
     "actor.kind_type\t291\t900\nactor.nobody_headline\t1\t950\n", "", ""},
    {"whoever does it does not undergo it",
     "actor.kind_type\t291\t900\nrecipient.kind_type\t291\t900\n",
     "Polres Pati", ""},
};

static void sides_are_filled(void **state) {
    for (size_t i = 0; i < sizeof CHOICES / sizeof *CHOICES; i++) {
        const struct Choice *row = &CHOICES[i];
        Event event = filled(*state, row->lines);
        Slice actor = event.actor.count ? event.actor.names[0] : SLICE("");
        Slice recipient =
            event.recipient.count ? event.recipient.names[0] : SLICE("");
        ROW_CHECK(row->reason, slice_equal(actor, slice_of(row->actor)));
        ROW_CHECK(row->reason,
                  slice_equal(recipient, slice_of(row->recipient)));
        arena_reset(((Fixture *)*state)->page);
    }
}

static const struct Wrong {
    const char *reason, *line, *message;
} WRONG[] = {
    {"no side", "kind_type\t2\t3\n", "event_likely.tsv:1: 'kind_type'"},
    {"unknown fact", "actor.kinds\t2\t3\n",
     "event_likely.tsv:1: 'actor.kinds'"},
    {"value past the last", "actor.left\t4096\t3\n",
     "event_likely.tsv:1: '4096'"},
};

static void wrong_lines_are_named(void **state) {
    for (size_t i = 0; i < sizeof WRONG / sizeof *WRONG; i++) {
        Error err = {0};
        ROW_CHECK(WRONG[i].reason, !table_of(*state, WRONG[i].line, &err));
        ROW_CHECK(WRONG[i].reason, strstr(err.what, WRONG[i].message));
    }
}

/* With the weights in use: who investigates whom no sentence says. */
static void investigator_is_found(void **state) {
    static const char TEXT[] =
        "Polres Pati menangkap Hendra Wijaya di Semarang, Senin (13/5/2024). "
        "Penyelidikan masih berlangsung. Pencurian itu terjadi pada Minggu "
        "(12/5/2024).";
    Fixture *fixture = *state;
    RawPage raw = {.kind = RAW_TEXT,
                   .ref = SLICE("test"),
                   .bytes = slice_of(TEXT),
                   .title = SLICE("Polres Pati Tangkap Hendra Wijaya"),
                   .date = SLICE("2024-05-14")};
    StoredPage stored = {0};
    Error err = {0};
    assert_true(
        page_analyse(fixture->page, &raw, fixture->language, &stored, &err));
    const EventList *events = &stored.findings.events;
    size_t at = 0;
    while (at < events->count && events->rows[at].type != EVENT_ACCUSE)
        at++;
    assert_true(at < events->count);
    const Event *event = &events->rows[at];
    assert_int_equal(event->actor.count, 1);
    assert_int_equal(event->recipient.count, 1);
    assert_true(slice_equal(event->actor.names[0], SLICE("Polres Pati")));
    assert_true(slice_equal(event->recipient.names[0], SLICE("Hendra Wijaya")));
    arena_reset(fixture->page);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sides_are_filled),
        cmocka_unit_test(wrong_lines_are_named),
        cmocka_unit_test(investigator_is_found),
    };
    return cmocka_run_group_tests(tests, open_pack, close_pack);
}
