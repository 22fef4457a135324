/* terminal.h -- text for a person: colour, width, and nothing raw
 *
 * Pages may hold escape sequences and control characters; what they say is
 * always printed through terminal_text(), which shows such bytes as U+FFFD. */
#ifndef RUNUT_SHOW_TERMINAL_H
#define RUNUT_SHOW_TERMINAL_H

#include "base/slice.h"

#include <stdio.h>

typedef enum Colour {
    COLOUR_NONE,
    COLOUR_STRONG,
    COLOUR_FAINT,
    COLOUR_RED,
    COLOUR_GREEN,
    COLOUR_YELLOW,
    COLOUR_BLUE,
    COLOUR_PURPLE,
    COLOUR_CYAN
} Colour;

typedef enum ColourChoice {
    COLOUR_AUTO, /* on a terminal, unless NO_COLOR is set */
    COLOUR_ALWAYS,
    COLOUR_NEVER
} ColourChoice;

typedef struct Terminal {
    FILE *out;
    bool colour;
    unsigned width;  /* columns; lines are broken before it */
    unsigned column; /* where the next character goes */
    unsigned blanks; /* that stand before it, not printed yet */
    bool spaced;     /* nothing but white space stands right before it */
} Terminal;

/* Whether a sign is shown, and does not steer the terminal. */
bool terminal_shows(uint32_t sign);

/* Prints a message on standard error, with U+FFFD for what is not shown: it
 * may name files and pages. Line ends stay. */
void terminal_note(const char *format, ...)
    __attribute__((format(printf, 1, 2)));

Terminal terminal_open(FILE *out, ColourChoice choice);

void terminal_colour(Terminal *terminal, Colour colour);

/* Prints as it is, for our own words. */
void terminal_print(Terminal *terminal, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Prints a page's words on one line: control characters replaced, white
 * space folded. */
void terminal_text(Terminal *terminal, Slice text);

/* The same, broken between words; further lines start at `indent`. */
void terminal_wrap(Terminal *terminal, Slice text, unsigned indent);

/* The columns that a text takes; the next word of one, cut off its front. */
unsigned terminal_columns(Slice text);
Slice terminal_word_next(Slice *rest);

void terminal_newline(Terminal *terminal);
/* Moves to a column, on this line if it is free, else on the next. */
void terminal_column(Terminal *terminal, unsigned column);

/* Starts a new line at `indent` when fewer columns than these are left. */
void terminal_room(Terminal *terminal, unsigned columns, unsigned indent);

#endif
