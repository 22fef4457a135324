/* SPDX-License-Identifier: MIT */
#include "page/read.h"

#include "page/byline.h"
#include "page/chrome.h"
#include "page/dateline.h"
#include "page/html_article.h"
#include "page/join.h"
#include "page/outlet.h"
#include "page/plain.h"
#include "page/published.h"
#include "page/trunk.h"

#include <time.h>

struct PageRules {
    HtmlRules *html;
    ChromeRules *chrome;
    BylineRules *bylines;
    OutletRules *outlets;
    DatelineRules *datelines;
    PublishedRules published;
};

PageRules *page_rules_load(Arena *run, const char *folder, Error *err) {
    enum { DAY_SECONDS = 86400 };
    PageRules *rules = arena_take(run, sizeof *rules);
    MomentRules *moments = moment_rules_load(run, folder, err);
    if (!moments || !(rules->html = html_rules_load(run, folder, err)) ||
        !(rules->chrome = chrome_rules_load(run, folder, err)) ||
        !(rules->bylines = byline_rules_load(run, folder, moments, err)) ||
        !(rules->outlets = outlet_rules_load(run, folder, err)) ||
        !(rules->datelines =
              dateline_rules_load(run, folder, rules->outlets, err)))
        return NULL;
    rules->published =
        (PublishedRules){moments, (Day)(time(NULL) / DAY_SECONDS)};
    return rules;
}

/* A page on its way to an article: raw strings and lines. */
typedef struct Draft {
    Slice title, outlet, url, language;
    Slice writers[HTML_WRITERS_MAX + 1]; /* that may name them, surest first */
    size_t writer_count, writers_said;
    Slice site; /* an HTML page's own name for its site */
    DateString dates[HTML_DATES_MAX + 3], changes[HTML_DATES_MAX];
    size_t date_count, change_count;
    Lines lines;
    BylineFound found;
    BylineFound named; /* the same of lines that their element calls bylines */
    Dateline dateline;
} Draft;

static void date_add(Draft *draft, Slice text, PublishedFrom from) {
    if (text.length)
        draft->dates[draft->date_count++] = (DateString){text, from};
}

static Slice first_of(Slice one, Slice other) {
    return slice_trim(one).length ? slice_trim(one) : slice_trim(other);
}

/* A cell "Penulis" and a cell ": Ani Budi" are one line. */
static void notes_read(Arena *page, const PageRules *rules,
                       const HtmlArticle *html, Draft *draft) {
    for (size_t i = 0; i < html->note_count; i++) {
        Slice pair[2] = {html->notes[i].text, {0}};
        if (i + 1 < html->note_count)
            pair[1] = html->notes[i + 1].text;
        bool parted = slice_starts(pair[1], SLICE(":"));
        Slice line = slice_join(page, pair, parted ? 2 : 1, SLICE(""));
        line = text_clean(page, line);
        byline_note_read(rules->bylines, line, false, &draft->found);
        if (html->notes[i].names_writer)
            byline_note_read(rules->bylines, line, true, &draft->named);
    }
}

static PublishedFrom published_from(HtmlDateFrom from) {
    switch (from) {
    case HTML_DATE_VISIBLE:
        return PUBLISHED_VISIBLE;
    case HTML_DATE_AGO:
        return PUBLISHED_COUNTED;
    default:
        return PUBLISHED_STRUCTURED;
    }
}

static bool html_draft(Arena *page, const RawPage *raw, const PageRules *rules,
                       Draft *draft, Error *err) {
    HtmlArticle html = {0};
    if (!html_article_read(page, raw, rules->html, &html, err))
        return false;
    draft->url = first_of(html.url, raw->url);
    draft->language = html.language;
    draft->title = text_clean(
        page, first_of(first_of(raw->title, html.title), raw->note.title));
    draft->writers[draft->writer_count++] = raw->author;
    for (size_t i = 0; i < html.writer_count; i++)
        draft->writers[draft->writer_count++] = html.writers[i];
    draft->writers_said = 1 + html.writers_said;
    draft->outlet = first_of(raw->outlet, html.outlet);
    draft->site = html.outlet;
    for (size_t i = 0; i < html.published_count; i++)
        date_add(draft, html.published[i].text,
                 published_from(html.published[i].from));
    for (size_t i = 0; i < html.modified_count; i++)
        draft->changes[draft->change_count++] =
            (DateString){html.modified[i].text, PUBLISHED_STRUCTURED};
    for (size_t i = 0; i < html.paragraph_count; i++) {
        Slice text = slice_trim(text_clean(page, html.paragraphs[i]));
        if (text.length)
            lines_add(page, &draft->lines, text, true);
    }
    byline_take(rules->bylines, &draft->lines, &draft->found);
    notes_read(page, rules, &html, draft);
    return true;
}

static void text_draft(Arena *page, const RawPage *raw, const PageRules *rules,
                       Draft *draft) {
    HeadlineRules headline = {rules->chrome, rules->datelines};
    draft->url = raw->url;
    Slice title = first_of(raw->title, raw->note.title);
    draft->title = slice_trim(text_clean(page, title));
    draft->writers[draft->writer_count++] = raw->author;
    draft->writers_said = draft->writer_count;
    draft->outlet = raw->outlet;
    plain_read(page, raw->bytes, &draft->lines);
    TrunkRules trunks = {rules->chrome, rules->published.moments};
    Trunk trunk;
    bool heavy = !draft->title.length &&
                 trunk_take(page, &trunks, &draft->lines, &trunk);
    if (heavy)
        draft->title = trunk.title;
    else if (!draft->title.length)
        draft->title = headline_take(page, &headline, &draft->lines);
    byline_take(rules->bylines, &draft->lines, &draft->found);
    if (heavy)
        trunk_cut(&trunk, &draft->lines);
}

/* Chrome goes once line by line and once more from whole paragraphs. */
static void draft_clean(Arena *page, const PageRules *rules, Draft *draft) {
    chrome_clean(page, rules->chrome, draft->title, &draft->lines);
    lines_join(page, chrome_small_words(rules->chrome), &draft->lines);
    lines_split(page, &draft->lines);
    chrome_clean(page, rules->chrome, draft->title, &draft->lines);
}

/* The first of the opening paragraphs that has a dateline; behind the very
 * first only one that can hardly be anything else. */
static void dateline_find(Arena *page, const PageRules *rules, Draft *draft,
                          Slice host) {
    enum { OPENING_PARAGRAPHS = 4 };
    const Slice known[2] = {host, draft->outlet};
    for (size_t i = 0; i < draft->lines.count && i < OPENING_PARAGRAPHS; i++) {
        Dateline dateline;
        if (!dateline_read(page, rules->datelines, draft->lines.rows[i].text,
                           known, &dateline) ||
            (i && !dateline.strong))
            continue;
        draft->dateline = dateline;
        return;
    }
}

/* "Kompas Cyber Media" on kompas.com: a house that signs, no writer. */
static bool is_house(Slice writer, Slice host) {
    size_t end = 0;
    return outlet_names_site(line_next_word(writer, &end), host);
}

static void names_set(Arena *page, const PageRules *rules, Draft *draft,
                      Article *article) {
    Slice field = outlet_of_field(rules->outlets, draft->outlet, article->host);
    Slice outlet =
        first_of(draft->site, first_of(draft->dateline.outlet, field));
    article->outlet = outlet_without_motto(outlet, article->host);
    article->dateline = draft->dateline.place;
    const Slice names[] = {outlet, article->outlet, field,
                           outlet_of_host(rules->outlets, article->host)};
    article->title = draft->title;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        article->title = headline_clean(article->title, names[i]);
    const BylineFound *found = &draft->found;
    Slice writer = {0};
    for (size_t i = 0; i < draft->writer_count && !writer.length; i++) {
        if (i == draft->writers_said && found->writer.length)
            break;
        writer = byline_clean(page, rules->bylines, draft->writers[i], field);
        if (is_house(writer, article->host))
            writer = (Slice){0};
    }
    writer = first_of(writer, first_of(found->writer, draft->named.writer));
    article->byline =
        first_of(writer, first_of(found->signature, found->editor));
}

/* "kabar.example" and "olahraga.kabar.example" are one house. */
static bool same_house(Slice host, Slice other) {
    Slice longer = host.length > other.length ? host : other;
    Slice shorter = host.length > other.length ? other : host;
    size_t behind = longer.length - shorter.length;
    return shorter.length && slice_ends(longer, shorter) &&
           (!behind || longer.text[behind - 1] == '.');
}

/* What a feed calls the source of a page is its outlet, if that is where the
 * page stands; else whom it is taken from. */
static void source_set(const RawPage *raw, Draft *draft, Article *article) {
    Slice source = slice_trim(raw->note.source);
    if (!same_house(article->host, address_host(raw->note.source_url)))
        article->feed_source = source;
    else if (!slice_trim(draft->outlet).length)
        draft->outlet = source;
}

static void text_set(Arena *page, const Draft *draft, Article *article) {
    const Lines *lines = &draft->lines;
    bool titled = article->title.length > 0;
    Slice *parts = arena_take(page, (lines->count + 1) * sizeof *parts);
    parts[0] = article->title;
    for (size_t i = 0; i < lines->count; i++)
        parts[i + titled] = lines->rows[i].text;
    article->text =
        slice_join(page, parts, lines->count + titled, SLICE("\n\n"));
    article->body = titled ? (uint32_t)article->title.length + 2 : 0;
    if (article->body > article->text.length)
        article->body = (uint32_t)article->text.length;
}

bool article_read(Arena *page, const RawPage *raw, const PageRules *rules,
                  Article *article, Error *err) {
    Draft *draft = arena_take(page, sizeof *draft);
    *article = (Article){.ref = raw->ref, .published_day = DAY_NONE};
    date_add(draft, raw->date, PUBLISHED_STRUCTURED);
    if (raw->kind == RAW_TEXT)
        text_draft(page, raw, rules, draft);
    else if (!html_draft(page, raw, rules, draft, err))
        return false;
    article->url = draft->url;
    article->language = draft->language;
    article->host = address_host(article->url);
    date_add(draft, draft->found.date, PUBLISHED_VISIBLE);
    date_add(draft, raw->note.date, PUBLISHED_STRUCTURED);
    source_set(raw, draft, article);
    draft_clean(page, rules, draft);
    dateline_find(page, rules, draft, article->host);
    names_set(page, rules, draft, article);
    text_set(page, draft, article);
    DateStrings changes = {draft->changes, draft->change_count, {0}};
    DateStrings dates = {draft->dates, draft->date_count, raw->seen};
    modified_set(page, &rules->published, &changes, article);
    published_set(page, &rules->published, &dates, article);
    if (article->text.length)
        return true;
    return error_set(err, ERR_INPUT, "%.*s: no text in it",
                     (int)raw->place.length, raw->place.text);
}
