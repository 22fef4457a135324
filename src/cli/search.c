/* SPDX-License-Identifier: MIT */
#include "base/list.h"
#include "cli/reading.h"
#include "link/person.h"
#include "show/json.h"
#include "show/person_view.h"

enum SearchOption { SEARCH_FORMAT };

static const Option OPTIONS[] = {{"format", 0, "FORMAT", "text or jsonl"}, {0}};

static void hit_print(const ReportView *view, const StoredPage *page) {
    Terminal *terminal = view->terminal;
    const Article *article = &page->article;
    id_print(terminal, page->id);
    terminal_print(
        terminal, "  %-10.*s  ",
        (int)(article->published.length < 10 ? article->published.length : 10),
        article->published.length ? article->published.text : "");
    if (article->outlet.length)
        terminal_text(terminal, article->outlet);
    else
        terminal_print(terminal, "%s", label(view->language, LABEL_NO_OUTLET));
    terminal_print(terminal, "  ");
    terminal_text(terminal,
                  article->title.length ? article->title : article->ref);
    terminal_newline(terminal);
}

static void hit_line(const StoredPage *page) {
    json_line(stdout, json_pack("{sI so so so so}", "id", (json_int_t)page->id,
                                "ref", json_slice(page->article.ref), "outlet",
                                json_slice(page->article.outlet), "published",
                                json_slice(page->article.published), "title",
                                json_slice(page->article.title)));
}

enum { PERSONS_SHOWN = 5 };

typedef struct Search {
    const Invocation *invocation;
    Record *record;
    Slice words;
    bool jsonl;
    PersonList persons;
    IdList pages; /* those that hold the words, then others of the person */
} Search;

static bool pages_have(const Search *search, size_t count, Id page) {
    for (size_t i = 0; i < count; i++)
        if (search->pages.rows[i] == page)
            return true;
    return false;
}

static bool is_name_of(const Person *person, Slice words) {
    for (size_t i = 0; i < person->name_count; i++)
        if (slice_equal_nocase(person->names[i].text, words))
            return true;
    return false;
}

/* Whoever is called just so is meant under the other names as well. */
static void pages_add(Search *search, const Person *person, size_t hits) {
    IdList *pages = &search->pages;
    for (size_t i = 0; i < person->pages.count; i++) {
        if (pages_have(search, hits, person->pages.rows[i]))
            continue;
        pages->rows =
            list_room(search->invocation->run, pages->rows, pages->count,
                      &pages->capacity, sizeof *pages->rows);
        pages->rows[pages->count++] = person->pages.rows[i];
    }
}

static bool search_ask(Search *search, Error *err) {
    Arena *run = search->invocation->run;
    if (!record_search(search->record, run, search->words, &search->pages,
                       err) ||
        !persons_find(search->record, run, search->words, &search->persons,
                      err))
        return false;
    size_t hits = search->pages.count;
    for (size_t i = 0; i < search->persons.count; i++)
        if (is_name_of(&search->persons.rows[i], search->words))
            pages_add(search, &search->persons.rows[i], hits);
    return true;
}

static void persons_print(const Search *search, const ReportView *view) {
    Terminal *terminal = view->terminal;
    const PersonList *persons = &search->persons;
    for (size_t i = 0; i < persons->count; i++) {
        if (search->jsonl)
            person_json_write(stdout, &persons->rows[i]);
        else if (i < PERSONS_SHOWN)
            person_view_print(view, &persons->rows[i]);
    }
    if (search->jsonl || !persons->count)
        return;
    if (persons->count > PERSONS_SHOWN) {
        terminal_print(terminal, "%zu %s", persons->count - PERSONS_SHOWN,
                       label(view->language, LABEL_BEAR_NAME));
        terminal_newline(terminal);
    }
    terminal_newline(terminal);
}

static bool pages_print(const Search *search, const ReportView *view,
                        Error *err) {
    Arena *page_arena = arena_open(1 << 16);
    bool fine = true;
    for (size_t i = 0; fine && i < search->pages.count; i++) {
        StoredPage page;
        arena_reset(page_arena);
        fine = record_page(search->record, page_arena, search->pages.rows[i],
                           &page, err);
        if (fine && search->jsonl)
            hit_line(&page);
        else if (fine)
            hit_print(view, &page);
    }
    arena_close(page_arena);
    return fine;
}

static int hits_print(const Invocation *invocation, Record *record,
                      Error *err) {
    Search search = {.invocation = invocation, .record = record};
    Slice *words =
        arena_take(invocation->run, invocation->word_count * sizeof *words);
    for (size_t i = 0; i < invocation->word_count; i++)
        words[i] = slice_of(invocation->words[i]);
    search.words =
        slice_join(invocation->run, words, invocation->word_count, SLICE(" "));
    if (!reading_format(invocation->values[SEARCH_FORMAT], &search.jsonl,
                        err) ||
        !search_ask(&search, err))
        return EXIT_WRONG;
    Terminal terminal = reading_terminal(invocation);
    ReportView view = reading_view(invocation, &terminal);
    persons_print(&search, &view);
    if (!pages_print(&search, &view, err))
        return EXIT_WRONG;
    return search.pages.count ? EXIT_DONE : EXIT_NOTHING;
}

static int search_run(const Invocation *invocation, Error *err) {
    Record *record = NULL;
    if (!reading_open(invocation, &record, err))
        return EXIT_WRONG;
    int code = hits_print(invocation, record, err);
    record_close(record);
    return code;
}

static const char DETAILS[] =
    "First persons and bodies with a name that holds all the words: their\n"
    "names, and their roles with the first and last day on which a page\n"
    "had them. Then the pages, the best first; behind those that hold\n"
    "the words, those that mean the same person by another name. Words\n"
    "between double quotes must follow one another.\n";

const Command SEARCH_COMMAND = {
    .name = "search",
    .arguments = "WORD...",
    .summary = "Find who bears a name, and pages by words",
    .details = DETAILS,
    .options = OPTIONS,
    .words_min = 1,
    .words_max = -1,
    .run = search_run,
};
