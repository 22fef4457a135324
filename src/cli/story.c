/* SPDX-License-Identifier: MIT */
#include "cli/reading.h"
#include "show/story_json.h"

enum StoryOption { STORY_FORMAT, STORY_ALL };

static const Option OPTIONS[] = {
    {"format", 0, "FORMAT", "text or jsonl (one line, as in the export)"},
    {"all", 'a', NULL, "Also what one page alone has, and all that agrees"},
    {0}};

static int story_print(const Invocation *invocation, const ReportSource *source,
                       Id id, Error *err) {
    bool jsonl;
    Report report;
    if (!reading_format(invocation->values[STORY_FORMAT], &jsonl, err) ||
        !report_make(source, invocation->run, id, &report, err))
        return EXIT_WRONG;
    if (jsonl) {
        StoryParts parts = {.story = report.story,
                            .pages = report.pages,
                            .check = report.check,
                            .copies = report.copies};
        if (!record_corrections(source->record, invocation->run,
                                &parts.corrections, err))
            return EXIT_WRONG;
        story_json_write(stdout, &parts);
        return EXIT_DONE;
    }
    Terminal terminal = reading_terminal(invocation);
    ReportView view = reading_view(invocation, &terminal);
    view.all = invocation->values[STORY_ALL] != NULL;
    report_print(&view, &report);
    return EXIT_DONE;
}

static int story_run(const Invocation *invocation, Error *err) {
    ReportSource source = {0};
    Id id = ID_NONE;
    if (!reading_report(invocation, &source, err))
        return EXIT_WRONG;
    Slice name = slice_of(invocation->words[0]);
    int code = record_story_named(source.record, name, &id, err)
                   ? story_print(invocation, &source, id, err)
                   : EXIT_WRONG;
    record_close(source.record);
    return code;
}

static const char DETAILS[] =
    "ID is the story's, or as much of its beginning as names it alone; the\n"
    "id or reference of a page names the story that holds it. The report\n"
    "lists the story's pages and whose word each rests on, the independent\n"
    "origins, where the pages differ, what they report, what agrees, who said\n"
    "what, common text, and the storyline around it. What rests on most\n"
    "origins comes first.\n"
    "Its lines are numbered: `runut why ID.NUMBER` shows what one rests on.\n";

const Command STORY_COMMAND = {
    .name = "story",
    .arguments = "ID",
    .summary = "Show the report on one story",
    .details = DETAILS,
    .options = OPTIONS,
    .words_min = 1,
    .words_max = 1,
    .run = story_run,
};
