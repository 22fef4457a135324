/* SPDX-License-Identifier: MIT */
#include "page/chrome_caption.h"

#include "base/list.h"
#include "base/utf8.h"
#include "page/fold.h"
#include "page/lines.h"

#include <string.h>
#include <strings.h>

enum { CAPTION_BYTES_MAX = 400, CREDIT_BYTES_MAX = 70 };

void chrome_credit_add(Arena *run, ChromeCredits *credits, Slice word) {
    credits->words = list_room(run, credits->words, credits->count,
                               &credits->capacity, sizeof *credits->words);
    credits->words[credits->count++] = word;
}

static bool starts_with(Slice text, Slice word) {
    return text.length >= word.length &&
           strncasecmp(text.text, word.text, word.length) == 0;
}

/* "Foto: Ani Budi/Runut" behind other words, to the end of the line. */
static bool ends_with_credit(const ChromeCredits *credits, Slice line) {
    size_t first =
        line.length > CREDIT_BYTES_MAX ? line.length - CREDIT_BYTES_MAX : 1;
    for (size_t i = first; i < line.length; i++)
        for (size_t word = 0; word < credits->count; word++)
            if (line.text[i - 1] == ' ' &&
                slice_ends(credits->words[word], SLICE(":")) &&
                starts_with(slice_part(line, i, line.length),
                            credits->words[word]))
                return true;
    return false;
}

/* "Ani Budi/runut": a capital, and a single word behind a slash. */
static bool is_name_and_house(Slice inside) {
    size_t slash = slice_find(inside, SLICE("/"), 0);
    size_t i = 0;
    if (slash == SIZE_MAX || !utf8_is_upper(utf8_next(inside, &i)))
        return false;
    Slice name = slice_part(inside, 0, slash);
    Slice house = slice_trim(slice_part(inside, slash + 1, inside.length));
    return slice_find(name, SLICE(" "), 0) != SIZE_MAX && house.length > 2 &&
           slice_find(house, SLICE(" "), 0) == SIZE_MAX &&
           !utf8_is_digit((unsigned char)house.text[0]);
}

static bool ends_with_bracket(const ChromeCredits *credits, Slice line) {
    if (!slice_ends(line, SLICE(")")))
        return false;
    size_t open = line.length;
    while (open && line.text[open - 1] != '(')
        open--;
    if (open < 2 || line.length - open > CREDIT_BYTES_MAX)
        return false;
    Slice inside = slice_part(line, open, line.length - 1);
    for (size_t i = 0; i < credits->count; i++) {
        size_t end = credits->words[i].length;
        if (starts_with(inside, credits->words[i]) &&
            (end == inside.length || strchr(" .:/", inside.text[end])))
            return true;
    }
    return is_name_and_house(inside);
}

bool line_is_caption(const ChromeCredits *credits, Slice line) {
    return line.length <= CAPTION_BYTES_MAX && !slice_ends(line, SLICE(".")) &&
           (ends_with_credit(credits, line) ||
            ends_with_bracket(credits, line));
}
