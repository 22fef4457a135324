/* SPDX-License-Identifier: MIT */
#include "cli/options.h"
#include "cli/reading.h"
#include "show/json.h"
#include "show/opening.h"

enum StoriesOption {
    STORIES_FORMAT,
    STORIES_SINCE,
    STORIES_UNTIL,
    STORIES_PAGES
};

static const Option OPTIONS[] = {
    {"format", 0, "FORMAT", "text or jsonl"},
    {"since", 0, "DAY", "Only stories with a page of that day or later"},
    {"until", 0, "DAY", "Only stories with a page of that day or earlier"},
    {"pages", 0, "N", "Only stories of N pages or more"},
    {0}};

enum { PAGES_MOST = 1000000 };

typedef struct Filter {
    Day since, until; /* DAY_NONE: no bound */
    long pages;       /* at least */
} Filter;

static bool day_option(const char *value, const char *name, Day *day,
                       Error *err) {
    *day = value ? day_read_iso(slice_of(value)) : DAY_NONE;
    return !value || *day != DAY_NONE ||
           error_set(err, ERR_USE, "--%s wants a day like 2025-06-10, not '%s'",
                     name, value);
}

static bool filter_read(const Invocation *invocation, Filter *filter,
                        Error *err) {
    const char *const *values = invocation->values;
    const NumberRange range = {0, PAGES_MOST};
    return number_option(&OPTIONS[STORIES_PAGES], values[STORIES_PAGES], range,
                         &filter->pages, err) &&
           day_option(values[STORIES_SINCE], "since", &filter->since, err) &&
           day_option(values[STORIES_UNTIL], "until", &filter->until, err);
}

static bool story_passes(const Story *story, const Filter *filter) {
    if (story->pages.count < (size_t)filter->pages)
        return false;
    if (filter->since != DAY_NONE &&
        (story->days.to == DAY_NONE || story->days.to < filter->since))
        return false;
    return filter->until == DAY_NONE ||
           (story->days.from != DAY_NONE && story->days.from <= filter->until);
}

static void heading_print(const Invocation *invocation, Terminal *terminal) {
    LabelLanguage language = reading_view(invocation, terminal).language;
    terminal_colour(terminal, COLOUR_FAINT);
    terminal_print(
        terminal, "%-6s  %-10s  %3s  %-6s  %s", label(language, LABEL_STORY),
        label(language, LABEL_FIRST_DAY), label(language, LABEL_PAGES_SHORT),
        label(language, LABEL_LINE), label(language, LABEL_HEADLINE));
    terminal_colour(terminal, COLOUR_NONE);
    terminal_newline(terminal);
}

static void story_text(Terminal *terminal, const Story *story) {
    char line[ID_TEXT_BYTES], from[DAY_ISO_BYTES];
    id_print(terminal, story->id);
    terminal_print(terminal, "  %-10s  %3zu  %s  ",
                   day_iso(story->days.from, from), story->pages.count,
                   story->storyline == story->id
                       ? "      "
                       : id_text(story->storyline, line));
    terminal_text(terminal, story->title);
    terminal_newline(terminal);
}

static void story_line(const Story *story) {
    json_t *pages = json_array();
    for (size_t i = 0; i < story->pages.count; i++)
        json_array_append_new(pages,
                              json_integer((json_int_t)story->pages.rows[i]));
    json_line(stdout,
              json_pack("{sI so so so sI so}", "id", (json_int_t)story->id,
                        "title", json_slice(story->title), "from",
                        json_day(story->days.from), "to",
                        json_day(story->days.to), "storyline",
                        (json_int_t)story->storyline, "pages", pages));
}

/* A story whose pages have no headline is called by its first words. */
static bool titles_fill(const Invocation *invocation, Record *record,
                        StoryList *stories, Error *err) {
    for (size_t i = 0; i < stories->count; i++) {
        StoredPage page;
        Story *story = &stories->rows[i];
        if (story->title.length)
            continue;
        if (!record_page(record, invocation->run, story->id, &page, err))
            return false;
        story->title = article_opening(invocation->run, &page.article);
    }
    return true;
}

static int stories_print(const Invocation *invocation, Record *record,
                         StoryList *stories, Error *err) {
    size_t printed = 0;
    bool jsonl;
    Filter filter = {0};
    if (!filter_read(invocation, &filter, err) ||
        !reading_format(invocation->values[STORIES_FORMAT], &jsonl, err) ||
        (!jsonl && !titles_fill(invocation, record, stories, err)))
        return EXIT_WRONG;
    Terminal terminal = reading_terminal(invocation);
    stories_sort(stories);
    for (size_t i = 0; i < stories->count; i++) {
        const Story *story = &stories->rows[i];
        if (!story_passes(story, &filter))
            continue;
        if (!printed++ && !jsonl && invocation->quiet <= 0)
            heading_print(invocation, &terminal);
        if (jsonl)
            story_line(story);
        else
            story_text(&terminal, story);
    }
    return printed ? EXIT_DONE : EXIT_NOTHING;
}

static int stories_run(const Invocation *invocation, Error *err) {
    Record *record = NULL;
    StoryList stories = {0};
    if (!reading_open(invocation, &record, err))
        return EXIT_WRONG;
    int code = record_stories(record, invocation->run, &stories, err)
                   ? stories_print(invocation, record, &stories, err)
                   : EXIT_WRONG;
    record_close(record);
    return code;
}

static const char DETAILS[] =
    "One line a story, the oldest first: the beginning of its id, its first\n"
    "day, the number of its pages, the storyline that it continues, and the\n"
    "headline that fits its pages best.\n";

const Command STORIES_COMMAND = {
    .name = "stories",
    .arguments = "",
    .summary = "List the stories",
    .details = DETAILS,
    .options = OPTIONS,
    .words_min = 0,
    .words_max = 0,
    .run = stories_run,
};
