/* lines.h -- a page's text as lines, while chrome is taken out of it
 *
 * What a line looks like is asked here: whether it ends a sentence, reads
 * like a headline, goes on from the line before. */
#ifndef RUNUT_PAGE_LINES_H
#define RUNUT_PAGE_LINES_H

#include "base/slice.h"

typedef struct Line {
    Slice text; /* trimmed, never empty */
    bool gap;   /* a blank line stands before it */
} Line;

typedef struct Lines {
    Line *rows;
    size_t count, capacity;
} Lines;

void lines_add(Arena *page, Lines *lines, Slice text, bool gap);

/* Cuts a text at its line ends; blank lines become gaps. */
void lines_read(Arena *page, Slice text, Lines *lines);

/* Takes out rows [first, last). */
void lines_remove(Lines *lines, size_t first, size_t last);

/* "." "!" "?" or ":" at the end, closing quotes and brackets aside; not
 * "..." or "…", by which teasers are cut off. */
bool line_ends_sentence(Slice line);

/* Short, no full stop, most of its longer words capitalised. */
bool line_is_headline(Slice line);

/* A line of running text: long, and a whole sentence at its end. */
bool line_is_prose(Slice line);

/* A small letter, or a sign that only stands behind words. */
bool line_continues(Slice line);

/* A bullet or a number such as "1." in front. */
bool line_is_item(Slice line);

/* The next word at *offset, cut at white space; empty at the end. */
Slice line_next_word(Slice line, size_t *offset);
size_t line_word_count(Slice line);

#endif
