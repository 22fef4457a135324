/* SPDX-License-Identifier: MIT */
#include "show/person_view.h"

#include "show/json.h"

enum { NAMES_SHOWN = 8, ROLES_SHOWN = 12, DATE_COLUMN = 4, ROLE_COLUMN = 30 };

static void days_print(const ReportView *view, Days days) {
    Terminal *terminal = view->terminal;
    char from[DAY_ISO_BYTES], to[DAY_ISO_BYTES];
    if (days.from == DAY_NONE) {
        terminal_print(terminal, "%s", label(view->language, LABEL_NO_DATE));
        return;
    }
    terminal_print(terminal, "%s", day_iso(days.from, from));
    if (days.to != days.from)
        terminal_print(terminal, "…%s", day_iso(days.to, to));
}

static void pages_print(const ReportView *view, size_t pages) {
    terminal_print(
        view->terminal, "%zu %s", pages,
        label_counted(view->language, pages, LABEL_PAGE, LABEL_PAGES));
}

static void more_print(const ReportView *view, size_t count, size_t shown) {
    if (count > shown)
        terminal_print(view->terminal, "… %zu %s", count - shown,
                       label(view->language, LABEL_OTHERS));
}

static void names_print(const ReportView *view, const Person *person) {
    Terminal *terminal = view->terminal;
    size_t shown = 0;
    if (person->name_count < 2)
        return;
    terminal_column(terminal, DATE_COLUMN);
    for (size_t i = 0; i < person->name_count && shown < NAMES_SHOWN; i++) {
        const KnownName *name = &person->names[i];
        terminal_print(terminal, "%s", shown++ ? ", " : "");
        terminal_wrap(terminal, name->text, DATE_COLUMN);
        terminal_print(terminal, " (%zu)", name->pages);
    }
    terminal_print(terminal, "%s",
                   person->name_count > NAMES_SHOWN ? ", " : "");
    more_print(view, person->name_count, NAMES_SHOWN);
    terminal_newline(terminal);
}

static void role_print(const ReportView *view, const KnownRole *role) {
    Terminal *terminal = view->terminal;
    terminal_column(terminal, DATE_COLUMN);
    terminal_colour(terminal, COLOUR_FAINT);
    days_print(view, role->days);
    terminal_colour(terminal, COLOUR_NONE);
    terminal_column(terminal, ROLE_COLUMN);
    terminal_wrap(terminal, role->text, ROLE_COLUMN);
    if (role->affiliation.length) {
        terminal_print(terminal, " [");
        terminal_wrap(terminal, role->affiliation, ROLE_COLUMN);
        terminal_print(terminal, "]");
    }
    if (role->former)
        terminal_print(terminal, ", %s", label(view->language, LABEL_FORMER));
    terminal_print(terminal, "  ");
    pages_print(view, role->pages);
    terminal_newline(terminal);
}

/* How many pages the last role must have that is still shown. */
static size_t pages_least(const Person *person) {
    size_t least = 1, count = person->role_count;
    while (count > ROLES_SHOWN) {
        count = 0;
        least++;
        for (size_t i = 0; i < person->role_count; i++)
            count += person->roles[i].pages >= least;
    }
    return least;
}

void person_view_print(const ReportView *view, const Person *person) {
    static const Label KIND_LABELS[] = {LABEL_PERSON, LABEL_PLACE,
                                        LABEL_ORGANISATION};
    Terminal *terminal = view->terminal;
    terminal_colour(terminal, COLOUR_STRONG);
    terminal_text(terminal, person->name);
    terminal_colour(terminal, COLOUR_NONE);
    terminal_print(terminal, "  %s, ",
                   label(view->language, KIND_LABELS[person->kind]));
    pages_print(view, person->pages.count);
    terminal_print(terminal, ", ");
    days_print(view, person->days);
    terminal_newline(terminal);
    names_print(view, person);
    size_t least = pages_least(person), shown = 0;
    for (size_t i = 0; i < person->role_count; i++) {
        if (person->roles[i].pages < least)
            continue;
        role_print(view, &person->roles[i]);
        shown++;
    }
    if (shown < person->role_count) {
        terminal_column(terminal, DATE_COLUMN);
        more_print(view, person->role_count, shown);
        terminal_newline(terminal);
    }
}

static json_t *names_json(const Person *person) {
    json_t *rows = json_array();
    for (size_t i = 0; i < person->name_count; i++)
        json_array_append_new(
            rows,
            json_pack("{so sI}", "name", json_slice(person->names[i].text),
                      "pages", (json_int_t)person->names[i].pages));
    return rows;
}

static json_t *roles_json(const Person *person) {
    json_t *rows = json_array();
    for (size_t i = 0; i < person->role_count; i++) {
        const KnownRole *role = &person->roles[i];
        json_array_append_new(
            rows,
            json_pack("{so so sb so so sI}", "role", json_slice(role->text),
                      "affiliation", json_slice(role->affiliation), "former",
                      role->former, "first", json_day(role->days.from), "last",
                      json_day(role->days.to), "pages",
                      (json_int_t)role->pages));
    }
    return rows;
}

void person_json_write(FILE *out, const Person *person) {
    json_t *pages = json_array();
    for (size_t i = 0; i < person->pages.count; i++)
        json_array_append_new(pages, json_integer(person->pages.rows[i]));
    json_line(out,
              json_pack("{s{so ss so so so so so}}", "person", "name",
                        json_slice(person->name), "kind",
                        name_kind_name(person->kind), "first",
                        json_day(person->days.from), "last",
                        json_day(person->days.to), "names", names_json(person),
                        "roles", roles_json(person), "pages", pages));
}
