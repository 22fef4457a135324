/* SPDX-License-Identifier: MIT */
#include "input/sniff.h"

#include "base/utf8.h"

#include <string.h>

static const struct Magic {
    const char *start;
    const char *what;
} MAGICS[] = {
    {"%PDF-", "a PDF document"},
    {"\x89PNG\r\n", "a PNG image"},
    {"\xff\xd8\xff", "a JPEG image"},
    {"GIF8", "a GIF image"},
    {"PK\x03\x04", "a ZIP archive or office document"},
    {"SQLite format 3", "an SQLite file"},
    {"\x7f"
     "ELF",
     "a program"},
    {"\xfd"
     "7zXZ",
     "compressed with xz, which is not read"},
    {"BZh9", "compressed with bzip2, which is not read"},
    {"\xd0\xcf\x11\xe0", "an old office document"},
};

/* Signs that no text has, beside tab, line ends and escape. */
static bool is_control(char sign) {
    unsigned char byte = (unsigned char)sign;
    return (byte < ' ' && !strchr("\t\n\v\f\r\x1b", sign)) || byte == 0 ||
           byte == 0x7f;
}

/* UTF-16 with or without its mark: every other byte of Latin text is 0. */
static bool is_utf16(Slice start) {
    if (slice_starts(start, SLICE("\xff\xfe")) ||
        slice_starts(start, SLICE("\xfe\xff")))
        return true;
    size_t zeros[2] = {0, 0};
    for (size_t i = 0; i < start.length; i++)
        zeros[i % 2] += start.text[i] == 0;
    size_t most = zeros[0] > zeros[1] ? zeros[0] : zeros[1];
    size_t least = zeros[0] > zeros[1] ? zeros[1] : zeros[0];
    return most * 10 > start.length * 4 && least * 50 < start.length;
}

const char *sniff_binary(Slice start) {
    for (size_t i = 0; i < sizeof MAGICS / sizeof *MAGICS; i++)
        if (slice_starts(start, slice_of(MAGICS[i].start)))
            return MAGICS[i].what;
    size_t controls = 0;
    for (size_t i = 0; i < start.length; i++)
        controls += is_control(start.text[i]);
    /* Random bytes hold 10 % of them, damaged text a few. */
    if (controls <= 1 || controls * 20 <= start.length || is_utf16(start))
        return NULL;
    return "binary data, not text";
}

bool sniff_html(Slice start) {
    static const char *const STARTS[] = {
        "<!doctype", "<html", "<head", "<body",   "<?xml", "<!--",     "<title",
        "<meta",     "<div",  "<p>",   "<script", "<h1",   "<article", "<table",
    };
    Slice text = slice_trim(utf8_without_mark(start));
    for (size_t i = 0; i < sizeof STARTS / sizeof *STARTS; i++)
        if (slice_starts_nocase(text, slice_of(STARTS[i])))
            return true;
    /* Rubbish may stand before it, and UTF-16 hides the signs. */
    return slice_find(start, SLICE("<html"), 0) != SIZE_MAX ||
           slice_find(start, SLICE("<HTML"), 0) != SIZE_MAX ||
           slice_find(start, SLICE("<\0h\0t\0m\0l"), 0) != SIZE_MAX;
}

bool sniff_json(Slice start) {
    Slice text = slice_trim(utf8_without_mark(start));
    if (!text.length || text.text[0] != '{')
        return false;
    text = slice_trim(slice_part(text, 1, text.length));
    return text.length && (text.text[0] == '"' || text.text[0] == '}');
}

bool sniff_warc(Slice start) {
    return slice_starts(start, SLICE("WARC/1."));
}
