/* SPDX-License-Identifier: MIT */
#include "page/encoding.h"

#include "base/bytes16.h"
#include "base/utf8.h"

#include <string.h>
#include <strings.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

enum {
    META_BYTES = 4096,      /* a page's start */
    DECLARED_BYTES = 65536, /* where a page declares its encoding */
    DETECT_BYTES = 65536,   /* what ICU is shown */
    ESCAPE = 0x1b
};

typedef struct Damage {
    size_t sequences; /* whole letters beyond ASCII */
    size_t damaged;
    size_t nuls;
} Damage;

/* Moves over whole runs of ASCII letters without NUL. */
static size_t plain_skip(Slice bytes, size_t i) {
    for (; bytes.length - i >= 4 * BYTES16; i += 4 * BYTES16) {
        const char *at = bytes.text + i;
        Bytes16 first = bytes16_load(at), second = bytes16_load(at + BYTES16);
        Bytes16 third = bytes16_load(at + 2 * BYTES16);
        Bytes16 fourth = bytes16_load(at + 3 * BYTES16);
        if (bytes16_mask(first | second | third | fourth |
                         (Bytes16)((first == 0) | (second == 0) | (third == 0) |
                                   (fourth == 0))))
            break;
    }
    for (; bytes.length - i >= BYTES16; i += BYTES16) {
        Bytes16 signs = bytes16_load(bytes.text + i);
        uint32_t found = bytes16_mask(signs | (Bytes16)(signs == 0));
        if (found)
            return i + bytes16_first(found);
    }
    return i;
}

static Damage damage_of(Slice bytes) {
    Damage damage = {0};
    for (size_t i = plain_skip(bytes, 0); i < bytes.length;) {
        size_t start = i;
        uint32_t code_point = utf8_next(bytes, &i);
        if (code_point >= 0x80 && i > start + 1)
            damage.sequences++;
        else if (code_point >= 0x80)
            damage.damaged++;
        else if (!code_point)
            damage.nuls++;
        else
            i = plain_skip(bytes, i);
    }
    return damage;
}

/* Many bytes that no text holds: pictures, archives, programs. */
static bool is_binary(Slice bytes, const Damage *damage) {
    Slice start = slice_part(bytes, 0, META_BYTES);
    size_t controls = 0;
    for (size_t i = 0; i < start.length; i++)
        controls += (unsigned char)start.text[i] < ' ' &&
                    !memchr("\t\n\f\r\v\x1b", start.text[i], 6);
    return controls > start.length / 10 || damage->nuls > bytes.length / 10;
}

typedef struct Alias {
    const char *name, *meant;
} Alias;

/* What browsers read under these names. */
static const Alias ALIASES[] = {
    {"iso-8859-1", "windows-1252"}, {"iso8859-1", "windows-1252"},
    {"latin1", "windows-1252"},     {"us-ascii", "windows-1252"},
    {"ascii", "windows-1252"},      {"iso-8859-9", "windows-1254"},
    {"iso-8859-11", "windows-874"}, {"tis-620", "windows-874"},
    {"gb2312", "gb18030"},          {"gbk", "gb18030"},
    {"x-gbk", "gb18030"},           {"ks_c_5601-1987", "windows-949"},
    {"euc-kr", "windows-949"},      {"shift_jis", "windows-31j"},
    {"shift-jis", "windows-31j"},   {"sjis", "windows-31j"},
    {"x-sjis", "windows-31j"},      {"utf-16", "utf-16le"},
};

static const char *name_meant(const char *name) {
    for (size_t i = 0; i < sizeof ALIASES / sizeof *ALIASES; i++)
        if (strcasecmp(ALIASES[i].name, name) == 0)
            return ALIASES[i].meant;
    return name;
}

/* False when ICU does not know the name. */
static bool convert(Arena *page, Slice bytes, const char *name, Slice *text) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter *from = ucnv_open(name_meant(name), &status);
    UConverter *to = ucnv_open("UTF-8", &status);
    if (U_SUCCESS(status)) {
        size_t room = bytes.length * 4 + 16;
        char *target = arena_buffer(page, room), *used = target;
        const char *source = bytes.text ? bytes.text : "";
        ucnv_convertEx(to, from, &used, target + room, &source,
                       source + bytes.length, NULL, NULL, NULL, NULL, true,
                       true, &status);
        if (U_SUCCESS(status))
            *text = (Slice){target, (size_t)(used - target)};
    }
    ucnv_close(from);
    ucnv_close(to);
    return U_SUCCESS(status);
}

static bool is_name_sign(char sign) {
    return (sign | 32) >= 'a' ? (sign | 32) <= 'z'
                              : (sign >= '0' && sign <= '9') || sign == '-' ||
                                    sign == '_' || sign == ':';
}

/* Whether the tag around `at` is one that may declare: <meta>, <?xml>. */
static bool may_declare(Slice start, size_t at) {
    const char *open = memrchr(start.text, '<', at);
    size_t from = open ? (size_t)(open - start.text) : at;
    Slice tag = slice_part(start, from, from + 5);
    return slice_equal_nocase(tag, SLICE("<meta")) ||
           slice_equal_nocase(tag, SLICE("<?xml"));
}

/* The word behind the next "charset=" or "encoding=" from *from on, which
 * moves behind it; empty when there is none. */
static Slice charset_next(Slice start, size_t *from) {
    static const char *const KEYS[] = {"charset", "encoding"};
    for (size_t i = *from; i < start.length; i++)
        for (size_t k = 0; k < 2; k++) {
            size_t at = i + strlen(KEYS[k]);
            if (at >= start.length || (start.text[i] | 32) != KEYS[k][0] ||
                strncasecmp(start.text + i, KEYS[k], at - i) != 0)
                continue;
            while (at < start.length && strchr(" =\"'", start.text[at]) &&
                   start.text[at])
                at++;
            size_t end = at;
            while (end < start.length &&
                   (is_name_sign(start.text[end]) || start.text[end] == '_'))
                end++;
            *from = end;
            if (end > at)
                return slice_part(start, at, end);
        }
    *from = start.length;
    return (Slice){0};
}

static bool convert_named(Arena *page, Slice bytes, Slice name, Slice *text) {
    if (!name.length || name.length > 40)
        return false;
    const char *string = slice_string(page, name);
    bool wrong = strcasecmp(string, "utf-8") == 0 ||
                 strcasecmp(string, "utf8") == 0 ||
                 strncasecmp(string, "utf-16", 6) == 0;
    return !wrong && convert(page, bytes, string, text);
}

/* As the page declares: in a tag made for it, or else anywhere (a script's
 * encoding is often the page's). */
static bool convert_declared(Arena *page, Slice bytes, Slice *text) {
    enum { TRIED_MAX = 16 };
    Slice start = slice_part(bytes, 0, DECLARED_BYTES);
    for (int anywhere = 0; anywhere < 2; anywhere++) {
        size_t from = 0;
        for (int tried = 0; tried < TRIED_MAX && from < start.length; tried++) {
            Slice name = charset_next(start, &from);
            if (name.length && (anywhere || may_declare(start, from)) &&
                convert_named(page, bytes, name, text))
                return true;
        }
    }
    return false;
}

static bool convert_detected(Arena *page, Slice bytes, Slice *text) {
    UErrorCode status = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&status);
    bool done = false;
    if (U_SUCCESS(status)) {
        Slice shown = slice_part(bytes, 0, DETECT_BYTES);
        ucsdet_enableInputFilter(detector, true);
        ucsdet_setText(detector, shown.text, (int32_t)shown.length, &status);
        const UCharsetMatch *match = ucsdet_detect(detector, &status);
        const char *name =
            match ? ucsdet_getName(match, &status) : "windows-1252";
        if (name && strncasecmp(name, "utf", 3) == 0)
            name = "windows-1252";
        done = name && convert(page, bytes, name, text);
    }
    ucsdet_close(detector);
    return done;
}

/* UTF-16 without a mark: every other byte of ASCII text is NUL. */
static const char *wide_kind(Slice bytes) {
    Slice start = slice_part(bytes, 0, META_BYTES);
    size_t even = 0, odd = 0;
    for (size_t i = 0; i < start.length; i++)
        if (!start.text[i])
            *(i % 2 ? &odd : &even) += 1;
    if (start.length >= 4 && odd > start.length / 4 && odd > even * 8)
        return "UTF-16LE";
    if (start.length >= 4 && even > start.length / 4 && even > odd * 8)
        return "UTF-16BE";
    return NULL;
}

static bool marked_kind(Slice bytes, const char **kind, size_t *mark) {
    *mark = 2;
    *kind = NULL;
    if (slice_starts(bytes, SLICE("\xff\xfe")))
        *kind = "UTF-16LE";
    else if (slice_starts(bytes, SLICE("\xfe\xff")))
        *kind = "UTF-16BE";
    else if (slice_starts(bytes, SLICE("\xef\xbb\xbf")))
        *mark = 3;
    else
        *mark = 0;
    return *mark;
}

/* Pages in ISO-2022-JP are ASCII bytes with escapes. */
static bool is_escaped(Slice bytes, Slice declared) {
    static const char NAME[] = "iso-2022";
    size_t from = 0;
    Slice start = slice_part(bytes, 0, META_BYTES), name = declared;
    if (!bytes.length || !memchr(bytes.text, ESCAPE, bytes.length))
        return false;
    while (name.length < sizeof NAME ||
           strncasecmp(name.text, NAME, sizeof NAME - 1) != 0) {
        if (from == start.length)
            return false;
        name = charset_next(start, &from);
    }
    return true;
}

bool encoding_to_utf8(Arena *page, Slice bytes, Slice declared, Slice *text,
                      Error *err) {
    const char *wide;
    size_t mark;
    bool marked = marked_kind(bytes, &wide, &mark);
    bytes = slice_part(bytes, mark, bytes.length);
    *text = bytes;
    if (!marked)
        wide = wide_kind(bytes);
    if (wide && convert(page, bytes, wide, text))
        bytes = *text;
    Damage damage = damage_of(bytes);
    if (is_binary(bytes, &damage))
        return error_set(err, ERR_INPUT, "the bytes are no text");
    bool plain = damage.damaged == 0 && damage.nuls == 0;
    bool mostly = marked || wide || damage.damaged <= damage.sequences;
    bool escaped = is_escaped(bytes, declared);
    if (plain && !escaped)
        return true;
    if (escaped || (damage.damaged && !mostly))
        (void)(convert_named(page, bytes, declared, text) ||
               convert_declared(page, bytes, text) ||
               convert_detected(page, bytes, text));
    *text = utf8_repair(page, *text);
    return true;
}
