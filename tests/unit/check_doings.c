/* SPDX-License-Identifier: MIT */
#include "check_fixture.h"

#include "check/doing_join.h"

static const CopyList NO_COPIES;

static void a_doing_told_twice_keeps_its_words(void **state) {
    (void)state;
    static const ComposedPage PAGE = {"tangkap-1", "Harian Pagi",
                                      "2025-06-10T08:00", "Kabar Hari Ini",
                                      "Polisi menangkap Harun Salim di Wates."};
    Fixture fixture = fixture_open();
    StoredPages pages = pages_compose(&fixture, &PAGE, 1);
    const CheckInput input = {&pages, &NO_COPIES,
                              language_check_rules(fixture.language)};
    EventList *events = &pages.rows[0].findings.events;
    DoingList doings = {0};
    assert_int_equal(events->count, 1);
    Event twice[] = {events->rows[0], events->rows[0]};
    *events = (EventList){twice, 2, 2};
    doings_find(fixture.run, &input, &doings);
    assert_int_equal(doings.count, 1);
    assert_int_equal(doings.rows[0].count, 1); /* one line for each page */
    assert_ptr_equal(doings.rows[0].fullest, doings.rows[0].mentions[0].event);
    arena_close(fixture.run);
}

/* What two pages tell of one deed each: its word, who and whom; NULL: open. */
static const struct JoinRow {
    const char *reason;
    const char *first[3], *second[3];
    int days; /* from the first to the second; 0: neither says when */
    size_t lines;
} JOINS[] = {
    {"who did it is left open",
     {"menangkap", "Ani Lestari", "Harun Salim"},
     {"ditangkap", NULL, "Harun Salim"},
     0,
     1},
    {"whom is described",
     {"menangkap", "Ani Lestari", "Harun Salim"},
     {"menangkap", "Ani Lestari", "seorang pria"},
     0,
     1},
    {"neither is told",
     {"menangkap", "Ani Lestari", NULL},
     {"ditangkap"},
     0,
     1},
    {"two names are two",
     {"menangkap", "Ani Lestari", "Harun Salim"},
     {"menangkap", "Ani Lestari", "Budi Santoso"},
     0,
     2},
    {"one man and five are two",
     {"menangkap", "Ani Lestari", "Harun Salim"},
     {"menangkap", "Ani Lestari", "lima pria"},
     0,
     2},
    {"two days are two",
     {"menangkap", "Ani Lestari", "Harun Salim"},
     {"ditangkap", NULL, "Harun Salim"},
     1,
     2},
    {"two deeds are two",
     {"menangkap", "Ani Lestari", "Harun Salim"},
     {"divonis", NULL, "Harun Salim"},
     0,
     2},
};

static Slice in_text(Slice text, const char *words) {
    size_t at = slice_find(text, slice_of(words), 0);
    assert_true(at != SIZE_MAX);
    return slice_part(text, at, at + slice_of(words).length);
}

static void event_compose(const Fixture *fixture, StoredPage *page,
                          const char *const told[3], Day day) {
    Slice text = page->article.text, word = in_text(text, told[0]);
    Event *event = arena_take(fixture->run, sizeof *event);
    uint32_t start = (uint32_t)(word.text - text.text);
    *event = (Event){.span = {start, start + (uint32_t)word.length},
                     .type = EVENT_COERCE,
                     .cameo = "173",
                     .days = {day, day}};
    if (told[1])
        event->actor.names[event->actor.count++] = in_text(text, told[1]);
    if (told[2])
        event->recipient.names[event->recipient.count++] =
            in_text(text, told[2]);
    page->findings.events = (EventList){event, 1, 1};
}

static void deeds_told_more_and_less_fully_are_one(void **state) {
    (void)state;
    static const char TEXT[] =
        "Ani Lestari menangkap Harun Salim. Budi Santoso ditangkap, lalu "
        "divonis. Ada seorang pria dan lima pria di sana.";
    static const ComposedPage PAIR[] = {
        {"satu", "Harian Pagi", "2025-06-11T08:00", "Kabar Hari Ini", TEXT},
        {"dua", "Kabar Kota", "2025-06-11T15:00", "Kabar Terbaru", TEXT}};
    Fixture fixture = fixture_open();
    StoredPages pages = pages_compose(&fixture, PAIR, 2);
    const CheckInput input = {&pages, &NO_COPIES,
                              language_check_rules(fixture.language)};
    for (size_t i = 0; i < sizeof JOINS / sizeof *JOINS; i++) {
        const struct JoinRow *row = &JOINS[i];
        Day day = row->days ? day_of(2025, 6, 9) : DAY_NONE;
        DoingList doings = {0};
        event_compose(&fixture, &pages.rows[0], row->first, day);
        event_compose(&fixture, &pages.rows[1], row->second, day + row->days);
        doings_find(fixture.run, &input, &doings);
        ROW_CHECK(row->reason, doings.count == 2);
        doings_join(fixture.run, &input, &doings);
        ROW_CHECK(row->reason, doings.count == row->lines);
    }
    arena_close(fixture.run);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_doing_told_twice_keeps_its_words),
        cmocka_unit_test(deeds_told_more_and_less_fully_are_one)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
