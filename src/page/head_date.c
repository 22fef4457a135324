/* SPDX-License-Identifier: MIT */
#include "page/head_html.h"

#include "base/utf8.h"
#include "page/paragraph.h"

#include <unicode/uchar.h>

enum {
    NEAR_BLOCKS = 12,     /* a date stands this near above the text */
    BELOW_BLOCKS = 4,     /* notes stand this near below the text */
    HEADLINE_BLOCKS = 40, /* and the headline this near */
    DATE_LENGTH = 120,    /* of a line that is a date and little else */
    DATE_DIGITS = 3,      /* in it, or more */
    AGO_LENGTH = 60,      /* of a line that counts back and little else */
    AGO_DIGITS = 2
};

static void date_add(HtmlArticle *out, Slice text, HtmlDateFrom from) {
    for (size_t i = 0; i < out->published_count; i++)
        if (slice_equal(out->published[i].text, text))
            return;
    if (text.length && out->published_count < HTML_DATES_MAX)
        out->published[out->published_count++] = (HtmlDate){text, from};
}

static void voices_add(const Head *head, HtmlArticle *out) {
    for (size_t i = 0; i < head->counts[HEAD_PUBLISHED]; i++)
        date_add(out, head->voices[HEAD_PUBLISHED][i].text,
                 HTML_DATE_STRUCTURED);
    for (size_t i = 0; i < head->counts[HEAD_MODIFIED]; i++)
        out->modified[out->modified_count++] = (HtmlDate){
            head->voices[HEAD_MODIFIED][i].text, HTML_DATE_STRUCTURED};
}

HeadPlaces head_places(const BlockList *blocks) {
    size_t first = 0, last = 0, headline = SIZE_MAX;
    for (; first < blocks->count && !blocks->rows[first].kept; first++)
        if (blocks->rows[first].tag == HTML_H1)
            headline = first;
    if (first == blocks->count)
        return (HeadPlaces){{{0, 0}}};
    for (size_t i = first; i < blocks->count; i++)
        last = blocks->rows[i].kept ? i : last;
    last = last + BELOW_BLOCKS < blocks->count ? last + BELOW_BLOCKS
                                               : blocks->count - 1;
    size_t from = first > NEAR_BLOCKS ? first - NEAR_BLOCKS : 0;
    if (headline == SIZE_MAX || headline + HEADLINE_BLOCKS < first)
        headline = from;
    from = headline > NEAR_BLOCKS ? headline - NEAR_BLOCKS : 0;
    uint32_t start = blocks->rows[headline].element;
    uint32_t text = blocks->rows[first].first;
    return (HeadPlaces){{{start, text},
                         {blocks->rows[from].element, start},
                         {text, blocks->rows[last].last + 1}}};
}

static void times_add(const HeadReading *reading, Span near, HtmlArticle *out) {
    for (uint32_t i = near.start; i < near.end; i++)
        if (reading->tree->nodes[i].tag == HTML_TIME)
            date_add(out,
                     entity_text(
                         reading->page, &reading->rules->entities,
                         html_attribute(reading->tree, i, SLICE("datetime"))),
                     HTML_DATE_TIME);
}

static bool in_date_element(const HtmlTree *tree, uint32_t node) {
    for (int level = 0; node && level < 3; level++) {
        if (tree->nodes[node].class_words & CLASS_DATE ||
            tree->nodes[node].tag == HTML_TIME)
            return true;
        node = tree->nodes[node].parent;
    }
    return false;
}

/* Whether there are enough digits of any script; blocks count but 0 to 9. */
static bool has_digits(Slice line) {
    int digits = 0;
    for (size_t i = 0; i < line.length && digits < DATE_DIGITS;)
        digits += u_isdigit((UChar32)utf8_next(line, &i));
    return digits == DATE_DIGITS;
}

/* Short lines with digits near the text; those in an element that calls
 * itself a date come first. */
static void lines_add(const HeadReading *reading, Span near, bool named,
                      HtmlArticle *out) {
    const BlockList *blocks = reading->blocks;
    for (size_t i = 0; i < blocks->count; i++) {
        const Block *block = &blocks->rows[i];
        if (block->last < near.start || block->first >= near.end ||
            (block->digits < DATE_DIGITS && block->capitals) ||
            block->length > DATE_LENGTH ||
            in_date_element(reading->tree,
                            reading->tree->nodes[block->first].parent) != named)
            continue;
        Paragraphs lines = {0};
        paragraphs_add(reading->page, reading->tree, &reading->rules->entities,
                       block, &lines);
        for (size_t k = 0; k < lines.count; k++)
            if (block->digits >= DATE_DIGITS || has_digits(lines.rows[k]))
                date_add(out, lines.rows[k], HTML_DATE_VISIBLE);
    }
}

/* Short lines of a digit or two between the headline and the text. */
static void agos_add(const HeadReading *reading, Span near, HtmlArticle *out) {
    const BlockList *blocks = reading->blocks;
    for (size_t i = 0; i < blocks->count; i++) {
        const Block *block = &blocks->rows[i];
        if (block->last < near.start || block->first >= near.end ||
            !block->digits || block->digits > AGO_DIGITS ||
            block->length > AGO_LENGTH || block->kept)
            continue;
        Paragraphs lines = {0};
        paragraphs_add(reading->page, reading->tree, &reading->rules->entities,
                       block, &lines);
        for (size_t k = 0; k < lines.count; k++)
            date_add(out, lines.rows[k], HTML_DATE_AGO);
    }
}

void head_dates_choose(const HeadReading *reading, HtmlArticle *out) {
    voices_add(&reading->head, out);
    HeadPlaces places = head_places(reading->blocks);
    for (size_t i = 0; i < HEAD_PLACES; i++)
        times_add(reading, places.spans[i], out);
    for (size_t i = 0; i < HEAD_PLACES; i++)
        lines_add(reading, places.spans[i], true, out);
    for (size_t i = 0; i < HEAD_PLACES; i++)
        lines_add(reading, places.spans[i], false, out);
    agos_add(reading, places.spans[0], out);
}
