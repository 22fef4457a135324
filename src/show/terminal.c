/* SPDX-License-Identifier: MIT */
#include "show/terminal.h"

#include "base/utf8.h"

#include <stdarg.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unicode/uchar.h>
#include <unistd.h>

enum { WIDTH_DEFAULT = 100, WIDTH_MIN = 40, WIDTH_MAX = 110 };

static unsigned width_of(FILE *out) {
    struct winsize size;
    if (!isatty(fileno(out)) || ioctl(fileno(out), TIOCGWINSZ, &size) != 0 ||
        size.ws_col == 0)
        return WIDTH_DEFAULT;
    if (size.ws_col < WIDTH_MIN)
        return WIDTH_MIN;
    return size.ws_col > WIDTH_MAX ? WIDTH_MAX : size.ws_col;
}

Terminal terminal_open(FILE *out, ColourChoice choice) {
    const char *no_colour = getenv("NO_COLOR");
    bool wanted = isatty(fileno(out)) && !(no_colour && *no_colour);
    return (Terminal){
        .out = out,
        .colour = choice == COLOUR_ALWAYS || (choice == COLOUR_AUTO && wanted),
        .width = width_of(out),
        .spaced = true,
    };
}

static void blanks_put(Terminal *terminal) {
    for (; terminal->blanks; terminal->blanks--)
        fputc(' ', terminal->out);
}

/* Blanks wait for what follows them, so that no line ends in one. */
static void bytes_put(Terminal *terminal, Slice bytes) {
    for (size_t i = 0; i < bytes.length; i++) {
        terminal->spaced = bytes.text[i] == ' ';
        if (bytes.text[i] == ' ') {
            terminal->blanks++;
            continue;
        }
        blanks_put(terminal);
        fputc(bytes.text[i], terminal->out);
    }
    terminal->column += terminal_columns(bytes);
}

void terminal_colour(Terminal *terminal, Colour colour) {
    static const char *const CODES[] = {"0",  "1",  "2",  "31", "32",
                                        "33", "34", "35", "36"};
    if (!terminal->colour)
        return;
    blanks_put(terminal);
    fprintf(terminal->out, "\033[%sm", CODES[colour]);
}

/* Columns that the text takes: wide East Asian characters take two. */
unsigned terminal_columns(Slice text) {
    unsigned columns = 0;
    for (size_t i = 0; i < text.length;) {
        UChar32 sign = (UChar32)utf8_next(text, &i);
        int width = u_getIntPropertyValue(sign, UCHAR_EAST_ASIAN_WIDTH);
        bool wide = width == U_EA_WIDE || width == U_EA_FULLWIDTH;
        bool mark = u_charType(sign) == U_NON_SPACING_MARK;
        columns += mark ? 0 : wide ? 2 : 1;
    }
    return columns;
}

void terminal_print(Terminal *terminal, const char *format, ...) {
    char line[512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    bytes_put(terminal, slice_of(line));
}

/* Control, format and unassigned characters could steer the terminal. */
bool terminal_shows(uint32_t sign) {
    int8_t type = u_charType((UChar32)sign);
    return type != U_CONTROL_CHAR && type != U_FORMAT_CHAR &&
           type != U_SURROGATE && type != U_UNASSIGNED &&
           type != U_LINE_SEPARATOR && type != U_PARAGRAPH_SEPARATOR;
}

void terminal_note(const char *format, ...) {
    enum { NOTE_BYTES = 8192 }; /* paths may be 4096 long */
    char line[NOTE_BYTES], bytes[4];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    Slice text = slice_of(line);
    for (size_t i = 0; i < text.length;) {
        uint32_t sign = utf8_next(text, &i);
        bool shown = sign == '\n' || terminal_shows(sign);
        fwrite(bytes, 1, utf8_put(bytes, shown ? sign : 0xFFFD), stderr);
    }
}

static void sign_put(Terminal *terminal, uint32_t sign) {
    char bytes[4];
    size_t length = utf8_put(bytes, terminal_shows(sign) ? sign : 0xFFFD);
    bytes_put(terminal, (Slice){bytes, length});
}

/* The next word and what is left behind it. */
Slice terminal_word_next(Slice *rest) {
    *rest = slice_trim(*rest);
    size_t end = 0;
    while (end < rest->length) {
        size_t next = end;
        if (utf8_is_space(utf8_next(*rest, &next)))
            break;
        end = next;
    }
    Slice word = slice_part(*rest, 0, end);
    *rest = slice_part(*rest, end, rest->length);
    return word;
}

static void word_put(Terminal *terminal, Slice word) {
    for (size_t i = 0; i < word.length;)
        sign_put(terminal, utf8_next(word, &i));
}

void terminal_text(Terminal *terminal, Slice text) {
    bool first = true;
    for (Slice word; (word = terminal_word_next(&text)).length; first = false) {
        if (!first)
            sign_put(terminal, ' ');
        word_put(terminal, word);
    }
}

void terminal_wrap(Terminal *terminal, Slice text, unsigned indent) {
    bool first = true;
    for (Slice word; (word = terminal_word_next(&text)).length; first = false) {
        unsigned space = first ? 0 : 1;
        bool fits = terminal->column + space + terminal_columns(word) <=
                    terminal->width;
        bool sticks = first && !terminal->spaced; /* "[Harun]|, kemarin" */
        if (!fits && !sticks && terminal->column > indent) {
            terminal_newline(terminal);
            terminal_column(terminal, indent);
        } else if (space) {
            sign_put(terminal, ' ');
        }
        word_put(terminal, word);
    }
}

void terminal_newline(Terminal *terminal) {
    fputc('\n', terminal->out);
    terminal->column = 0;
    terminal->blanks = 0;
    terminal->spaced = true;
}

void terminal_column(Terminal *terminal, unsigned column) {
    if (terminal->column > column)
        terminal_newline(terminal);
    terminal->spaced = true;
    for (; terminal->column < column; terminal->column++)
        terminal->blanks++;
}

void terminal_room(Terminal *terminal, unsigned columns, unsigned indent) {
    if (terminal->column + columns <= terminal->width)
        return;
    terminal_newline(terminal);
    terminal_column(terminal, indent);
}
