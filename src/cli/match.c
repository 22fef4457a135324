/* SPDX-License-Identifier: MIT */
#include "cli/options.h"
#include "cli/reading.h"
#include "input/reader.h"
#include "matching.h"
#include "show/json.h"
#include "show/opening.h"
#include "show/side_by_side.h"

#include <math.h>
#include <stdlib.h>

enum MatchOption { MATCH_PASSAGES, MATCH_LIMIT, MATCH_LEAST, MATCH_FORMAT };

static const Option OPTIONS[] = {
    {"passages", 'p', NULL, "Show the text and each page side by side"},
    {"limit", 'n', "N", "Show N pages, those that hold most; else 20; 0: all"},
    {"least", 0, "PERCENT", "Of the text or of the page in common; else 20"},
    {"format", 0, "FORMAT", "text or jsonl"},
    {0}};

enum {
    LIMIT_USUAL = 20,
    LIMIT_MOST = 1000000,
    LEAST_USUAL = 20, /* percent */
    INDENT = 4,
    WORDS_FEW = 40
};

typedef struct Asking {
    const Invocation *invocation;
    MatchWish wish;
    bool jsonl;
    Terminal terminal;
    LabelLanguage language;
    size_t texts, found, damaged;
} Asking;

static void head_print(Asking *asking, Arena *arena,
                       const MatchedPages *matched) {
    Terminal *terminal = &asking->terminal;
    if (asking->texts > 1)
        terminal_newline(terminal);
    terminal_colour(terminal, COLOUR_STRONG);
    terminal_wrap(terminal, article_opening(arena, &matched->text), 0);
    terminal_colour(terminal, COLOUR_NONE);
    terminal_print(terminal, "  %zu %s", matched->word_count,
                   label(asking->language, LABEL_WORDS));
    terminal_newline(terminal);
}

static void degree_print(Asking *asking, MatchDegree degree) {
    static const Label LABELS[MATCH_DEGREES] = {
        LABEL_MATCH_ALL, LABEL_MATCH_MOST, LABEL_MATCH_PART};
    Terminal *terminal = &asking->terminal;
    terminal_newline(terminal);
    terminal_colour(terminal, COLOUR_STRONG);
    terminal_print(terminal, "%s", label(asking->language, LABELS[degree]));
    terminal_colour(terminal, COLOUR_NONE);
    terminal_newline(terminal);
}

static void text_or_label(Asking *asking, Slice text, Label absent) {
    const char *words = label(asking->language, absent);
    terminal_text(&asking->terminal, text.length ? text : slice_of(words));
}

static void page_print(Asking *asking, Arena *arena, const MatchedPage *row) {
    Terminal *terminal = &asking->terminal;
    const Article *article = &row->page.article;
    terminal_print(terminal, "  ");
    text_or_label(asking, article->published, LABEL_NO_DATE);
    terminal_print(terminal, "  ");
    terminal_colour(terminal, COLOUR_STRONG);
    text_or_label(asking, article->outlet, LABEL_NO_OUTLET);
    terminal_colour(terminal, COLOUR_NONE);
    terminal_print(
        terminal, "  %.0f %% %s, %.0f %% %s", row->common.a_share * 100,
        label(asking->language, LABEL_OF_TEXT), row->common.b_share * 100,
        label(asking->language, LABEL_OF_PAGE));
    terminal_newline(terminal);
    terminal_column(terminal, INDENT);
    id_print(terminal, row->page.id);
    terminal_print(terminal, "  ");
    terminal_wrap(terminal, article_opening(arena, article), INDENT);
    terminal_newline(terminal);
    terminal_column(terminal, INDENT);
    terminal_text(terminal, article->url.length ? article->url : article->ref);
    terminal_newline(terminal);
    if (asking->invocation->values[MATCH_PASSAGES])
        side_by_side_print(terminal, asking->language, INDENT, &row->common);
}

static void matched_print(Asking *asking, Arena *arena,
                          const MatchedPages *matched) {
    Terminal *terminal = &asking->terminal;
    head_print(asking, arena, matched);
    for (size_t i = 0; i < matched->count; i++) {
        const MatchedPage *row = &matched->rows[i];
        if (!i || match_degree(row) != match_degree(row - 1))
            degree_print(asking, match_degree(row));
        page_print(asking, arena, row);
    }
    if (!matched->left_out)
        return;
    terminal_column(terminal, INDENT);
    terminal_print(terminal, "%zu %s", matched->left_out,
                   label(asking->language, LABEL_MATCH_MORE));
    terminal_newline(terminal);
}

static json_t *share_json(double share) {
    return json_real(round(share * 1000) / 1000);
}

static json_t *passages_json(const PassageList *passages) {
    json_t *rows = json_array();
    for (size_t i = 0; i < passages->count; i++) {
        const Passage *row = &passages->rows[i];
        json_array_append_new(rows,
                              json_pack("{so so so so sI}", "start",
                                        json_offset(row->a.start), "end",
                                        json_offset(row->a.end), "page_start",
                                        json_offset(row->b.start), "page_end",
                                        json_offset(row->b.end), "words",
                                        (json_int_t)row->words));
    }
    return rows;
}

static void page_line(const RawPage *raw, const MatchedPage *row) {
    const Article *article = &row->page.article;
    json_line(stdout,
              json_pack("{so sI so so so so so so so so}", "of",
                        json_slice(raw->place), "id", (json_int_t)row->page.id,
                        "ref", json_slice(article->ref), "published",
                        json_slice(article->published), "outlet",
                        json_slice(article->outlet), "url",
                        json_slice(article->url), "title",
                        json_slice(article->title), "text_share",
                        share_json(row->common.a_share), "page_share",
                        share_json(row->common.b_share), "passages",
                        passages_json(&row->common.passages)));
}

/* What a reader of an empty list should know. */
static void notes_print(const Asking *asking, const MatchedPages *matched) {
    if (asking->invocation->quiet > 0)
        return;
    if (matched->unlinked)
        terminal_note("runut: %zu page%s not looked at: not linked yet; "
                      "\"runut add\" without --no-link does it\n",
                      matched->unlinked,
                      matched->unlinked == 1 ? " was" : "s were");
    if (!matched->count && matched->word_count < WORDS_FEW)
        terminal_note("runut: a text of %zu words below its headline is "
                      "short: pages that hold it may not be found\n",
                      matched->word_count);
}

/* False on failures that are not the text's own. */
static bool text_ask(Asking *asking, Arena *arena, const RawPage *raw,
                     Error *err) {
    MatchedPages matched;
    asking->texts++;
    if (!text_match(arena, &asking->wish, raw, &matched, err))
        return false;
    notes_print(asking, &matched);
    asking->found += matched.count;
    if (!asking->jsonl)
        matched_print(asking, arena, &matched);
    for (size_t i = 0; asking->jsonl && i < matched.count; i++)
        page_line(raw, &matched.rows[i]);
    return true;
}

static bool texts_ask(Asking *asking, Error *err) {
    InputReader *input = input_open(asking->invocation->words, 1);
    Arena *arena = arena_open(1 << 20);
    bool fine = true;
    RawPage raw;
    InputStep step;
    Error piece = {0};
    while (fine &&
           (step = input_next(input, arena, &raw, &piece)) != INPUT_END) {
        if (step == INPUT_PAGE && !text_ask(asking, arena, &raw, &piece) &&
            piece.kind == ERR_RECORD)
            fine = false;
        if (piece.kind != ERR_NONE && fine) {
            asking->damaged++;
            terminal_note("runut: %s\n", piece.what);
        }
        if (fine)
            piece = (Error){0};
        arena_reset(arena);
    }
    arena_close(arena);
    input_close(input);
    return fine || error_set(err, piece.kind, "%s", piece.what);
}

static bool asking_read(Asking *asking, Error *err) {
    const char *const *values = asking->invocation->values;
    long limit = LIMIT_USUAL, least = LEAST_USUAL;
    if (!number_option(&OPTIONS[MATCH_LIMIT], values[MATCH_LIMIT],
                       (NumberRange){0, LIMIT_MOST}, &limit, err) ||
        !number_option(&OPTIONS[MATCH_LEAST], values[MATCH_LEAST],
                       (NumberRange){0, 100}, &least, err) ||
        !reading_format(values[MATCH_FORMAT], &asking->jsonl, err))
        return false;
    asking->wish.limit = (size_t)limit;
    asking->wish.least = (double)least / 100;
    asking->terminal = reading_terminal(asking->invocation);
    asking->language =
        asking->invocation->indonesian ? LABELS_INDONESIAN : LABELS_ENGLISH;
    return true;
}

static int match_run(const Invocation *invocation, Error *err) {
    Asking asking = {.invocation = invocation};
    if (!asking_read(&asking, err))
        return EXIT_WRONG;
    asking.wish.rules =
        match_rules_load(invocation->run, invocation->data_folder, err);
    if (!asking.wish.rules ||
        !reading_open(invocation, &asking.wish.record, err))
        return EXIT_WRONG;
    bool done = texts_ask(&asking, err);
    record_close(asking.wish.record);
    if (done && asking.damaged && !asking.found)
        done = error_set(err, ERR_INPUT, "no text was matched: see above");
    return !done            ? EXIT_WRONG
           : asking.damaged ? EXIT_DAMAGED
           : asking.found   ? EXIT_DONE
                            : EXIT_NOTHING;
}

static const char DETAILS[] =
    "Reads FILE as `runut add` does (plain text, HTML; - is standard input)\n"
    "and lists the pages that hold passages of it: first those that have all\n"
    "of it, then most, then part, in each the earliest first. The record is\n"
    "not changed.\n"
    "\n"
    "A passage is six or more words in a row; shares count the words in\n"
    "passages. Bytes are counted in the text without site chrome, as\n"
    "`runut page` shows it. Pages are found by phrases of three words, one\n"
    "in eight of which is in the link index; texts of fewer than 40 words\n"
    "may have none in it.\n";

const Command MATCH_COMMAND = {
    .name = "match",
    .arguments = "FILE|-",
    .summary = "Show who printed a text, such as a press release",
    .details = DETAILS,
    .options = OPTIONS,
    .words_min = 1,
    .words_max = 1,
    .run = match_run,
};
