/* SPDX-License-Identifier: MIT */
/* Every field of a page, a story and a check comes back from the record. */
#include "record/record.h"

#include "record_fixture.h"

#include <math.h>
#include <string.h>

/* Copies an array into a list. */
#define KEEP(list, from)                                     \
    list.rows = arena_take(arena, sizeof from);              \
    list.count = list.capacity = sizeof from / sizeof *from; \
    memcpy(list.rows, from, sizeof from)

static void names_make(Arena *arena, Findings *found) {
    Entity entities[] = {
        {SLICE("Siti Rahma"), NAME_PERSON, SLICE("Wali Kota Kendari")},
        {SLICE("Kendari"), NAME_PLACE, {0}},
        {SLICE("BPBD"), NAME_ORGANISATION, {0}}};
    Name names[] = {{{1, 11}, 2, 4, 1, 5, NAME_PERSON, NAME_PROPER, 0, false},
                    {{20, 23}, 7, 8, 7, 8, NAME_PERSON, NAME_PRONOUN, 0, true},
                    {{30, 37},
                     9,
                     10,
                     9,
                     10,
                     NAME_PLACE,
                     NAME_DESCRIBED,
                     ENTITY_NONE,
                     true}};
    Alias aliases[] = {{0, SLICE("Siti Rahma")}, {0, SLICE("Siti")}};
    Role roles[] = {{{40, 57}, 0, SLICE("Kendari"), true},
                    {{60, 66}, 0, {0}, false}};
    KEEP(found->entities, entities);
    KEEP(found->names, names);
    KEEP(found->aliases, aliases);
    KEEP(found->roles, roles);
}

static void values_make(Arena *arena, Findings *found) {
    Date dates[] = {
        {{3, 9}, 1, 2, {day_of(2025, 6, 1), day_of(2025, 6, 30)}, false},
        {{4, 5}, 1, 2, {DAY_NONE, day_of(1945, 8, 17)}, true}};
    Figure figures[] = {{{5, 9}, 3, 4, {10000, INFINITY}, SLICE("tentara")},
                        {{5, 9}, 3, 4, {-INFINITY, 0.1 + 0.2}, {0}},
                        {{6, 9}, 3, 4, {-2.5, 1e300}, SLICE("derajat")}};
    KEEP(found->dates, dates);
    KEEP(found->figures, figures);
}

static void statements_make(Arena *arena, Findings *found) {
    Statement statements[] = {{{7, 60},
                               SLICE("Air naik. \xe2\x80\xa6 Warga pindah."),
                               5,
                               19,
                               SLICE("Siti Rahma"),
                               {30, 40},
                               SLICE("ujarnya"),
                               STANCE_WARNS,
                               true},
                              {{8, 9},
                               SLICE("Tidak benar"),
                               1,
                               2,
                               {0},
                               {0, 0},
                               {0},
                               STANCE_DENIES,
                               false}};
    KEEP(found->statements, statements);
}

static void doings_make(Arena *arena, Findings *found) {
    Source sources[] = {{{11, 15}, {SLICE("Antara"), SLICE("BPBD")}, 2},
                        {{16, 19}, {SLICE("Kabar")}, 1}};
    Event events[] = {{.span = {12, 18},
                       .first = 4,
                       .last = 5,
                       .type = EVENT_ASSAULT,
                       .cameo = "190",
                       .actor = {{SLICE("A"), SLICE("B")}, 2},
                       .recipient = {{SLICE("C")}, 1},
                       .days = {day_of(2025, 6, 9), day_of(2025, 6, 9)},
                       .place = SLICE("Kendari"),
                       .status = STATUS_ALLEGED},
                      {.span = {20, 21},
                       .type = EVENT_NONE,
                       .days = {DAY_NONE, DAY_NONE},
                       .status = STATUS_DENIED}};
    KEEP(found->sources, sources);
    KEEP(found->events, events);
}

/* A page with a finding of every kind, every field and every limit. */
static StoredPage full_page(Arena *arena, const RawPage *raw) {
    StoredPage page = {
        .article = {.ref = raw->ref,
                    .url = SLICE("https://kabar.id/banjir"),
                    .host = SLICE("kabar.id"),
                    .outlet = SLICE("Kabar"),
                    .title = SLICE("Banjir di Kendari"),
                    .byline = SLICE("Ani"),
                    .feed_source = SLICE("Warta"),
                    .dateline = SLICE("Kendari"),
                    .language = SLICE("id-ID"),
                    .published = SLICE("2025-06-10T17:42"),
                    .modified = SLICE("2025-06-11"),
                    .published_from = PUBLISHED_STRUCTURED,
                    .published_day = day_of(2025, 6, 10),
                    .text = SLICE("Banjir di Kendari\n\nAir naik, ujarnya."),
                    .body = 19},
        .language = SLICE("id"),
        .features = {"\0\1\2\0", 4}};
    names_make(arena, &page.findings);
    values_make(arena, &page.findings);
    statements_make(arena, &page.findings);
    doings_make(arena, &page.findings);
    return page;
}

static void slices_same(Slice a, Slice b) {
    if (!slice_equal(a, b))
        fail_msg("\"%.*s\" is not \"%.*s\"", (int)a.length, a.text,
                 (int)b.length, b.text);
}

static void spans_same(Span a, Span b) {
    assert_int_equal(a.start, b.start);
    assert_int_equal(a.end, b.end);
}

static void articles_same(const Article *a, const Article *b) {
    slices_same(a->ref, b->ref);
    slices_same(a->url, b->url);
    slices_same(a->host, b->host);
    slices_same(a->outlet, b->outlet);
    slices_same(a->title, b->title);
    slices_same(a->byline, b->byline);
    slices_same(a->feed_source, b->feed_source);
    slices_same(a->dateline, b->dateline);
    slices_same(a->language, b->language);
    slices_same(a->published, b->published);
    slices_same(a->modified, b->modified);
    slices_same(a->text, b->text);
    assert_int_equal(a->published_from, b->published_from);
    assert_int_equal(a->published_day, b->published_day);
    assert_int_equal(a->body, b->body);
}

static void names_same(const Findings *a, const Findings *b) {
    assert_int_equal(a->entities.count, b->entities.count);
    for (size_t i = 0; i < a->entities.count; i++) {
        slices_same(a->entities.rows[i].name, b->entities.rows[i].name);
        slices_same(a->entities.rows[i].role, b->entities.rows[i].role);
        assert_int_equal(a->entities.rows[i].kind, b->entities.rows[i].kind);
    }
    assert_int_equal(a->names.count, b->names.count);
    for (size_t i = 0; i < a->names.count; i++) {
        const Name *x = &a->names.rows[i], *y = &b->names.rows[i];
        spans_same(x->span, y->span);
        assert_int_equal(x->first, y->first);
        assert_int_equal(x->last, y->last);
        assert_int_equal(x->phrase_first, y->phrase_first);
        assert_int_equal(x->phrase_last, y->phrase_last);
        assert_int_equal(x->kind, y->kind);
        assert_int_equal(x->form, y->form);
        assert_int_equal(x->entity, y->entity);
        assert_int_equal(x->described, y->described);
    }
}

static void persons_same(const Findings *a, const Findings *b) {
    assert_int_equal(a->aliases.count, b->aliases.count);
    for (size_t i = 0; i < a->aliases.count; i++) {
        assert_int_equal(a->aliases.rows[i].entity, b->aliases.rows[i].entity);
        slices_same(a->aliases.rows[i].name, b->aliases.rows[i].name);
    }
    assert_int_equal(a->roles.count, b->roles.count);
    for (size_t i = 0; i < a->roles.count; i++) {
        const Role *x = &a->roles.rows[i], *y = &b->roles.rows[i];
        spans_same(x->span, y->span);
        assert_int_equal(x->entity, y->entity);
        slices_same(x->affiliation, y->affiliation);
        assert_int_equal(x->former, y->former);
    }
}

static void values_same(const Findings *a, const Findings *b) {
    assert_int_equal(a->dates.count, b->dates.count);
    for (size_t i = 0; i < a->dates.count; i++) {
        const Date *x = &a->dates.rows[i], *y = &b->dates.rows[i];
        spans_same(x->span, y->span);
        assert_int_equal(x->first, y->first);
        assert_int_equal(x->last, y->last);
        assert_int_equal(x->days.from, y->days.from);
        assert_int_equal(x->days.to, y->days.to);
        assert_int_equal(x->misdated, y->misdated);
    }
    assert_int_equal(a->figures.count, b->figures.count);
    for (size_t i = 0; i < a->figures.count; i++) {
        const Figure *x = &a->figures.rows[i], *y = &b->figures.rows[i];
        spans_same(x->span, y->span);
        assert_int_equal(x->first, y->first);
        assert_int_equal(x->last, y->last);
        assert_true(x->value.low == y->value.low);
        assert_true(x->value.high == y->value.high);
        slices_same(x->unit, y->unit);
    }
}

static void statements_same(const StatementList *a, const StatementList *b) {
    assert_int_equal(a->count, b->count);
    for (size_t i = 0; i < a->count; i++) {
        const Statement *x = &a->rows[i], *y = &b->rows[i];
        spans_same(x->span, y->span);
        spans_same(x->speaker_span, y->speaker_span);
        slices_same(x->text, y->text);
        slices_same(x->speaker, y->speaker);
        slices_same(x->cue, y->cue);
        assert_int_equal(x->first, y->first);
        assert_int_equal(x->last, y->last);
        assert_int_equal(x->stance, y->stance);
        assert_int_equal(x->direct, y->direct);
    }
}

static void parties_same(const Parties *a, const Parties *b) {
    assert_int_equal(a->count, b->count);
    for (size_t i = 0; i < a->count; i++)
        slices_same(a->names[i], b->names[i]);
}

static void doings_same(const Findings *a, const Findings *b) {
    assert_int_equal(a->sources.count, b->sources.count);
    for (size_t i = 0; i < a->sources.count; i++) {
        const Source *x = &a->sources.rows[i], *y = &b->sources.rows[i];
        spans_same(x->span, y->span);
        assert_int_equal(x->count, y->count);
        for (size_t k = 0; k < x->count; k++)
            slices_same(x->names[k], y->names[k]);
    }
    assert_int_equal(a->events.count, b->events.count);
    for (size_t i = 0; i < a->events.count; i++) {
        const Event *x = &a->events.rows[i], *y = &b->events.rows[i];
        spans_same(x->span, y->span);
        assert_int_equal(x->first, y->first);
        assert_int_equal(x->last, y->last);
        assert_int_equal(x->type, y->type);
        assert_string_equal(x->cameo, y->cameo);
        parties_same(&x->actor, &y->actor);
        parties_same(&x->recipient, &y->recipient);
        assert_int_equal(x->days.from, y->days.from);
        assert_int_equal(x->days.to, y->days.to);
        slices_same(x->place, y->place);
        assert_int_equal(x->status, y->status);
    }
}

static void pages_same(const StoredPage *a, const StoredPage *b) {
    assert_int_equal(a->id, b->id);
    articles_same(&a->article, &b->article);
    slices_same(a->language, b->language);
    slices_same(a->features, b->features);
    names_same(&a->findings, &b->findings);
    persons_same(&a->findings, &b->findings);
    values_same(&a->findings, &b->findings);
    statements_same(&a->findings.statements, &b->findings.statements);
    doings_same(&a->findings, &b->findings);
}

static void page_comes_back_whole(void **state) {
    (void)state;
    Arena *arena = arena_open(1 << 16);
    RawPage back, raw = {.kind = RAW_HTML,
                         .ref = SLICE("kabar-1"),
                         .bytes = SLICE("<p>Air\0 naik, ujarnya."),
                         .date = SLICE("10 Juni 2025"),
                         .charset = SLICE("utf-8")};
    StoredPage page = full_page(arena, &raw), loaded;
    Record *record;
    Added added;
    Error err = {0};
    assert_true(record_open(FILE_NAME, RECORD_WRITE, &record, &err));
    assert_true(record_add(record, &raw, &page, &added, &err));
    assert_int_equal(added, ADDED_NEW);
    record_close(record);
    assert_true(record_open(FILE_NAME, RECORD_READ, &record, &err));
    assert_true(record_page(record, arena, page.id, &loaded, &err));
    pages_same(&page, &loaded);
    assert_true(record_raw(record, arena, page.id, &back, &err));
    slices_same(back.bytes, raw.bytes);
    slices_same(back.date, raw.date);
    assert_int_equal(back.kind, raw.kind);
    assert_int_equal(page_id(&back), page.id);
    record_close(record);
    arena_close(arena);
}

static Id plain_page_added(Record *record, const char *ref) {
    RawPage raw = {.kind = RAW_TEXT,
                   .ref = slice_of(ref),
                   .bytes = SLICE("Air naik."),
                   .charset = SLICE("utf-8")};
    StoredPage page = {.article = {.ref = raw.ref,
                                   .published_day = DAY_NONE,
                                   .text = raw.bytes}};
    Added added;
    Error err = {0};
    assert_true(record_add(record, &raw, &page, &added, &err));
    return page.id;
}

/* Two stories of two pages and one, on one storyline. */
static void links_store(Record *record, const Id pages[3]) {
    Id first_pages[] = {pages[0], pages[1]};
    Id second_pages[] = {pages[2]};
    Story stories[] = {
        {pages[0],
         pages[0],
         SLICE("Banjir"),
         {day_of(2025, 6, 9), day_of(2025, 6, 10)},
         {first_pages, 2, 2}},
        {pages[2], pages[0], {0}, {DAY_NONE, DAY_NONE}, {second_pages, 1, 1}}};
    Copy rows[] = {{pages[0], pages[1], COPY_EXCERPT, 0.93},
                   {pages[1], pages[2], COPY_SHARED, 1.0 / 3}};
    CopyList copies = {rows, 2, 2};
    Error err = {0};
    assert_true(record_links_clear(record, &err));
    assert_true(record_copies_store(record, &copies, &err));
    assert_true(record_story_store(record, &stories[0], &err));
    assert_true(record_story_store(record, &stories[1], &err));
}

static void copies_same(const CopyList *copies, const Copy *rows,
                        size_t count) {
    assert_int_equal(copies->count, count);
    for (size_t i = 0; i < count; i++) {
        bool found = false;
        for (size_t k = 0; k < count; k++)
            found |= copies->rows[k].from == rows[i].from &&
                     copies->rows[k].to == rows[i].to &&
                     copies->rows[k].kind == rows[i].kind &&
                     copies->rows[k].share == rows[i].share;
        assert_true(found);
    }
}

static void stories_come_back_whole(void **state) {
    (void)state;
    Arena *arena = arena_open(1 << 16);
    Record *record;
    Error err = {0};
    assert_true(record_open(FILE_NAME, RECORD_WRITE, &record, &err));
    const Id pages[] = {plain_page_added(record, "a"),
                        plain_page_added(record, "b"),
                        plain_page_added(record, "c")};
    links_store(record, pages);
    links_store(record, pages); /* the second time replaces the first */
    Story story;
    StoryList stories;
    StoredPages loaded;
    CopyList copies;
    assert_true(record_story(record, arena, pages[0], &story, &err));
    slices_same(story.title, SLICE("Banjir"));
    assert_int_equal(story.storyline, pages[0]);
    assert_int_equal(story.days.from, day_of(2025, 6, 9));
    assert_int_equal(story.days.to, day_of(2025, 6, 10));
    assert_int_equal(story.pages.count, 2);
    assert_int_equal(story.pages.rows[1], pages[1]);
    assert_true(record_stories(record, arena, &stories, &err));
    assert_int_equal(stories.count, 2);
    assert_true(stories.rows[0].id < stories.rows[1].id);
    assert_true(record_story_pages(record, arena, pages[0], &loaded, &err));
    assert_int_equal(loaded.count, 2);
    assert_true(record_storyline_pages(record, arena, pages[0], &loaded, &err));
    assert_int_equal(loaded.count, 3);
    const Copy rows[] = {{pages[0], pages[1], COPY_EXCERPT, 0.93},
                         {pages[1], pages[2], COPY_SHARED, 1.0 / 3}};
    assert_true(record_story_copies(record, arena, pages[0], &copies, &err));
    copies_same(&copies, rows, 1);
    assert_true(
        record_storyline_copies(record, arena, pages[0], &copies, &err));
    copies_same(&copies, rows, 2);
    assert_true(record_page_copies(record, arena, pages[2], &copies, &err));
    copies_same(&copies, rows + 1, 1);
    record_close(record);
    arena_close(arena);
}

static void origins_same(const OriginList *a, const OriginList *b) {
    assert_int_equal(a->count, b->count);
    for (size_t i = 0; i < a->count; i++) {
        const Origin *x = &a->rows[i], *y = &b->rows[i];
        slices_same(x->name, y->name);
        assert_int_equal(x->spoken, y->spoken);
        assert_int_equal(x->page_count, y->page_count);
        for (size_t k = 0; k < x->page_count; k++) {
            assert_int_equal(x->pages[k].page, y->pages[k].page);
            assert_int_equal(x->pages[k].via_count, y->pages[k].via_count);
            for (size_t v = 0; v < x->pages[k].via_count; v++)
                slices_same(x->pages[k].via[v], y->pages[k].via[v]);
        }
    }
}

static void compared_same(const ComparedValue *x, const ComparedValue *y) {
    assert_int_equal(x->page, y->page);
    spans_same(x->span, y->span);
    slices_same(x->text, y->text);
    assert_int_equal(x->has_value, y->has_value);
    assert_true(!x->has_value || x->value.low == y->value.low);
    assert_true(!x->has_value || x->value.high == y->value.high);
    assert_int_equal(x->status, y->status);
    slices_same(x->speaker, y->speaker);
}

static void comparisons_same(const ComparisonList *a, const ComparisonList *b) {
    assert_int_equal(a->count, b->count);
    for (size_t i = 0; i < a->count; i++) {
        const Comparison *x = &a->rows[i], *y = &b->rows[i];
        slices_same(x->about, y->about);
        assert_int_equal(x->field, y->field);
        assert_int_equal(x->relation, y->relation);
        assert_int_equal(x->origins, y->origins);
        assert_int_equal(x->value_count, y->value_count);
        for (size_t k = 0; k < x->value_count; k++)
            compared_same(&x->values[k], &y->values[k]);
    }
}

static void checks_come_back_whole(void **state) {
    (void)state;
    Arena *arena = arena_open(1 << 16);
    Record *record;
    Error err = {0};
    assert_true(record_open(FILE_NAME, RECORD_WRITE, &record, &err));
    const Id pages[] = {plain_page_added(record, "a"),
                        plain_page_added(record, "b"),
                        plain_page_added(record, "c")};
    links_store(record, pages);
    OriginPage antara[] = {{pages[0], {SLICE("Kabar"), SLICE("Warta")}, 2},
                           {pages[1], {{0}}, 0}};
    OriginPage unknown[] = {{pages[1], {SLICE("Suara")}, 1}};
    Origin origins[] = {{SLICE("Antara"), true, antara, 2},
                        {{0}, false, unknown, 1}};
    ComparedValue tolls[] = {{.page = pages[0],
                              .span = {3, 9},
                              .text = SLICE("lebih dari 10"),
                              .value = {10, INFINITY},
                              .has_value = true,
                              .status = STATUS_ALLEGED,
                              .speaker = SLICE("Siti")},
                             {.page = pages[1],
                              .span = {4, 5},
                              .text = SLICE("kurang dari 5"),
                              .value = {-INFINITY, 5},
                              .has_value = true}};
    ComparedValue places[] = {{.page = pages[1], .text = SLICE("Kendari")}};
    Comparison comparisons[] = {
        {SLICE("korban"), FIELD_FIGURE, RELATION_CONFLICT, 2, tolls, 2},
        {SLICE("tempat"), FIELD_PLACE, RELATION_SAME, 1, places, 1}};
    Check check = {.story = pages[0],
                   .origins = {origins, 2, 2},
                   .comparisons = {comparisons, 2, 2}};
    Check across = {.story = pages[0],
                    .storyline = true,
                    .comparisons = {comparisons + 1, 1, 1}};
    Check loaded;
    assert_true(record_check_store(record, &check, &err));
    assert_true(record_check_store(record, &across, &err));
    assert_true(record_check(record, arena, pages[0], &loaded, &err));
    assert_false(loaded.storyline);
    origins_same(&check.origins, &loaded.origins);
    comparisons_same(&check.comparisons, &loaded.comparisons);
    assert_true(record_storyline_check(record, arena, pages[0], &loaded, &err));
    assert_true(loaded.storyline);
    assert_int_equal(loaded.origins.count, 0);
    comparisons_same(&across.comparisons, &loaded.comparisons);
    assert_true(record_links_clear(record, &err));
    assert_true(record_whole(record, &err));
    record_close(record);
    arena_close(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(page_comes_back_whole, file_remove),
        cmocka_unit_test_teardown(stories_come_back_whole, file_remove),
        cmocka_unit_test_teardown(checks_come_back_whole, file_remove),
    };
    return cmocka_run_group_tests(tests, folder_make, folder_remove);
}
