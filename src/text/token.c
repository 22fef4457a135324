/* SPDX-License-Identifier: MIT */
#include "text/token.h"

#include "base/bytes16.h"
#include "base/list.h"
#include "base/utf8.h"
#include "text/word.h"

#include <string.h>

/* Where the scan stands: one code point known, its end, the end of it all. */
typedef struct Cursor {
    Slice text;
    size_t start, end;
} Cursor;

static uint32_t peek(const Cursor *cursor, size_t at) {
    if (at >= cursor->end)
        return 0;
    return utf8_next(cursor->text, &at);
}

/* The offset behind the code point at `at`. */
static size_t after(const Cursor *cursor, size_t at) {
    if (at < cursor->end)
        utf8_next(cursor->text, &at);
    return at;
}

static bool is_apostrophe(uint32_t sign) {
    return sign == '\'' || sign == 0x2019 || sign == 0x2018 || sign == 0x02BC;
}

static bool is_hyphen(uint32_t sign) {
    return sign == '-' || sign == 0x2010 || sign == 0x2011;
}

static bool is_dash(uint32_t sign) {
    return is_hyphen(sign) || (sign >= 0x2012 && sign <= 0x2015) ||
           sign == 0x2212;
}

static bool is_letter(uint32_t sign) {
    /* combining marks belong to the letter before them; the modifier
     * apostrophe is a letter to Unicode and a sign to us */
    return (utf8_is_letter(sign) && sign != 0x02BC) ||
           (sign >= 0x300 && sign <= 0x36F);
}

static bool is_upper_at(const Cursor *cursor, size_t at) {
    return utf8_is_upper(peek(cursor, at));
}

static bool is_alphanumeric(uint32_t sign) {
    return is_letter(sign) || utf8_is_digit(sign);
}

/* km², m³ */
static bool is_superscript(uint32_t sign) {
    return sign == 0xB2 || sign == 0xB3;
}

static TokenKind sign_kind(uint32_t sign) {
    switch (sign) {
    case '"':
    case '\'':
    case '`':
    case 0xAB:
    case 0xBB:
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2039:
    case 0x203A:
    case 0x2033:
    case 0x02BC:
        return TOKEN_QUOTE;
    case '(':
    case '[':
    case '{':
        return TOKEN_OPEN;
    case ')':
    case ']':
    case '}':
        return TOKEN_CLOSE;
    case '.':
    case '!':
    case '?':
    case 0x2026:
        return TOKEN_STOP;
    case ',':
    case ';':
        return TOKEN_COMMA;
    case ':':
        return TOKEN_COLON;
    default:
        return is_dash(sign) ? TOKEN_DASH : TOKEN_OTHER;
    }
}

/* Is the full stop at `dot` inside one word: "KOMPAS.com", "S.H.", but not
 * the end of one sentence glued to the next: "selesai.Dia". */
static bool dot_joins(const Cursor *cursor, size_t start, size_t dot) {
    uint32_t next = peek(cursor, dot + 1);
    if (!is_alphanumeric(next))
        return false;
    if (!utf8_is_upper(next))
        return true;
    uint32_t before = utf8_before(cursor->text, dot);
    if (!utf8_is_upper(before))
        return false;
    bool initial = dot - start == 1 || cursor->text.text[dot - 2] == '.';
    bool capitals = is_upper_at(cursor, after(cursor, dot + 1));
    return initial || capitals;
}

/* Does the sign at `at` hold two parts of a word together? */
static bool sign_joins(const Cursor *cursor, size_t start, size_t at) {
    uint32_t sign = peek(cursor, at);
    uint32_t next = peek(cursor, after(cursor, at));
    if (is_hyphen(sign))
        return is_alphanumeric(next);
    if (is_apostrophe(sign))
        return is_letter(next) && is_letter(utf8_before(cursor->text, at));
    return sign == '.' && dot_joins(cursor, start, at);
}

static bool is_address(const Cursor *cursor, size_t at) {
    return slice_starts(slice_part(cursor->text, at, cursor->end),
                        SLICE("://"));
}

static size_t address_end(const Cursor *cursor, size_t at) {
    while (at < cursor->end) {
        uint32_t sign = peek(cursor, at);
        if (utf8_is_space(sign) || sign_kind(sign) == TOKEN_QUOTE ||
            sign == ')' || sign == '<' || sign == '>')
            break;
        at = after(cursor, at);
    }
    while (at && strchr(".,;:!?", cursor->text.text[at - 1]))
        at--;
    return at;
}

/* "M6,4" is a magnitude: the letter alone, one digit, perhaps a decimal. */
static bool is_magnitude(const Cursor *cursor, size_t start, size_t digit) {
    return digit - start == 1 && cursor->text.text[start] == 'M' &&
           !is_alphanumeric(peek(cursor, digit + 1));
}

static AbbreviationKind kind_before(const TokenScan *scan, const Cursor *cursor,
                                    size_t start, size_t at) {
    return abbreviation_kind(scan->abbreviations,
                             word_of(slice_part(cursor->text, start, at)));
}

/* "'s" of "Ani's", whose sign is at `at`; 0: no word of its own. */
static size_t split_end(const TokenScan *scan, const Cursor *cursor,
                        size_t at) {
    if (!scan->splits || !is_apostrophe(peek(cursor, at)))
        return 0;
    size_t end = after(cursor, at);
    while (is_letter(peek(cursor, end)))
        end = after(cursor, end);
    return kind_before(scan, cursor, at, end) == ABBREVIATION_SPLIT ? end : 0;
}

/* Behind the plain letters at `at`, which most words consist of. */
static size_t letters_end(const Cursor *cursor, size_t at) {
    while (at < cursor->end &&
           (unsigned)(cursor->text.text[at] | 32) - 'a' < 26)
        at++;
    return at;
}

static size_t word_end(const TokenScan *scan, const Cursor *cursor,
                       size_t start) {
    size_t at = start;
    bool letters_only = true;
    while ((at = letters_end(cursor, at)) < cursor->end) {
        uint32_t sign = peek(cursor, at);
        if (utf8_is_digit(sign) && letters_only) {
            if (is_magnitude(cursor, start, at) ||
                kind_before(scan, cursor, start, at) == ABBREVIATION_CURRENCY)
                return at;
            letters_only = false;
        }
        uint32_t behind = peek(cursor, after(cursor, at));
        if (is_hyphen(sign) && letters_only &&
            (utf8_is_upper(behind) || utf8_is_digit(behind)) &&
            kind_before(scan, cursor, start, at) == ABBREVIATION_CALENDAR)
            return at;
        if (!is_alphanumeric(sign) && !is_superscript(sign) &&
            (!sign_joins(cursor, start, at) || split_end(scan, cursor, at)))
            break;
        letters_only &= is_letter(sign);
        at = after(cursor, at);
    }
    return is_address(cursor, at) ? address_end(cursor, at) : at;
}

/* Does the sign at `at` go on with a number, which has a point or comma
 * already if `pointed`: "10.000", "1,7", "19:45", "31/12/2024"?
 * "9.100/9.105" are two numbers. */
static bool number_goes_on(const Cursor *cursor, size_t at, bool *pointed) {
    uint32_t sign = peek(cursor, at);
    if (utf8_is_digit(sign))
        return true;
    if (at + 1 >= cursor->end || !utf8_is_digit(peek(cursor, at + 1)))
        return false;
    if (sign == '/')
        return !*pointed;
    if (sign == ':') /* two digits, and no third */
        return !*pointed && utf8_is_digit(peek(cursor, at + 2)) &&
               !utf8_is_digit(peek(cursor, at + 3));
    *pointed = true;
    return sign == '.' || sign == ',';
}

/* "1990-an" and "20-nya" are one token; so are "5G", "7A" and "4x4", which
 * are words. "20bus" and "1,5M" (miliar) are two. */
static size_t number_suffix(const TokenScan *scan, const Cursor *cursor,
                            size_t at) {
    size_t end = is_hyphen(peek(cursor, at)) ? after(cursor, at) : at;
    while (is_letter(peek(cursor, end)))
        end = after(cursor, end);
    bool suffix =
        end > at && !utf8_is_digit(peek(cursor, end)) &&
        kind_before(scan, cursor, at, end) == ABBREVIATION_BEHIND_NUMBER;
    return suffix ? end : at;
}

static bool letter_belongs(const Cursor *cursor, size_t at) {
    uint32_t sign = peek(cursor, at), next = peek(cursor, at + 1);
    if (sign == 'x')
        return utf8_is_digit(next);
    return sign >= 'A' && sign <= 'Z' && sign != 'M' && sign != 'T' &&
           !is_alphanumeric(next);
}

static Token number_token(const TokenScan *scan, const Cursor *cursor,
                          size_t start) {
    size_t at = start;
    bool pointed = false;
    while (at < cursor->end && number_goes_on(cursor, at, &pointed))
        at++;
    uint8_t kind = TOKEN_NUMBER;
    if (letter_belongs(cursor, at)) {
        kind = TOKEN_WORD;
        at++;
        while (utf8_is_digit(peek(cursor, at)))
            at++;
    } else {
        at = number_suffix(scan, cursor, at);
    }
    return (Token){.start = (uint32_t)start, .end = (uint32_t)at, .kind = kind};
}

static bool is_double_mark(uint32_t sign) {
    return sign_kind(sign) == TOKEN_QUOTE && !is_apostrophe(sign) &&
           sign != '`';
}

/* One sign, or a run of the same: "...", "--", "''"; a double mark that is
 * printed twice over is one. */
static Token sign_token(const Cursor *cursor, size_t start) {
    uint32_t sign = peek(cursor, start);
    TokenKind kind = sign_kind(sign);
    size_t at = after(cursor, start);
    bool runs = kind == TOKEN_STOP || kind == TOKEN_DASH;
    if (runs)
        while (at < cursor->end && sign_kind(peek(cursor, at)) == kind)
            at = after(cursor, at);
    if ((sign == '\'' || sign == '`') && peek(cursor, at) == sign)
        at++;
    else if (is_double_mark(sign))
        while (is_double_mark(peek(cursor, at)))
            at = after(cursor, at);
    return (Token){
        .start = (uint32_t)start, .end = (uint32_t)at, .kind = (uint8_t)kind};
}

static uint8_t letter_flags(Slice word) {
    size_t letters = 0, capitals = 0;
    bool first_is_capital = false;
    for (size_t i = 0; i < word.length;) {
        uint32_t sign = utf8_next(word, &i);
        if (!utf8_is_letter(sign))
            continue;
        bool upper = utf8_is_upper(sign);
        first_is_capital |= upper && !letters;
        letters++;
        capitals += upper;
    }
    return (uint8_t)((first_is_capital ? TOKEN_CAPITAL : 0) |
                     (letters > 1 && letters == capitals ? TOKEN_ALL_CAPS : 0));
}

/* Signs that are drawn differently and mean the same are one word. */
static Word sign_word(Slice text, TokenKind kind) {
    uint32_t sign;
    size_t at = 0;
    switch (kind) {
    case TOKEN_DASH:
        return word_of(SLICE("-"));
    case TOKEN_QUOTE:
        sign = utf8_next(text, &at);
        return word_of(is_apostrophe(sign) && at == text.length ? SLICE("'")
                                                                : SLICE("\""));
    default:
        return word_of(text);
    }
}

/* Most words are a few plain letters before a blank or comma: sixteen bytes at
 * once show all of one. False: it must be read sign by sign. */
static bool plain_word(const Cursor *cursor, size_t at, Token *token) {
    if (cursor->text.length - at < BYTES16)
        return false;
    const char *text = cursor->text.text + at;
    Bytes16 signs = bytes16_load(text), folded = signs | 0x20;
    uint32_t letters = bytes16_mask((Bytes16)((folded - 'a') < 26));
    unsigned length = bytes16_first(~letters);
    if (!length || length == BYTES16 ||
        (text[length] != ' ' && text[length] != ',' && text[length] != '\n'))
        return false;
    uint32_t all = (1u << length) - 1;
    uint32_t capitals = bytes16_mask((Bytes16)((signs - 'A') < 26)) & all;
    *token = (Token){
        .start = (uint32_t)at,
        .end = (uint32_t)(at + length),
        .word = slice_hash((Slice){(const char *)&folded, length}),
        .kind = TOKEN_WORD,
        .flags =
            (uint8_t)((capitals & 1 ? TOKEN_CAPITAL : 0) |
                      (capitals == all && length > 1 ? TOKEN_ALL_CAPS : 0)),
    };
    token->root = token->word;
    return true;
}

static Token token_at(const TokenScan *scan, const Cursor *cursor, size_t at) {
    Token token;
    if (plain_word(cursor, at, &token))
        return token;
    uint32_t sign = peek(cursor, at);
    bool behind = scan->splits && at > cursor->start &&
                  is_letter(utf8_before(cursor->text, at));
    size_t split = behind ? split_end(scan, cursor, at) : 0;
    if (split)
        token = (Token){
            .start = (uint32_t)at, .end = (uint32_t)split, .kind = TOKEN_WORD};
    else if (is_letter(sign))
        token = (Token){.start = (uint32_t)at,
                        .end = (uint32_t)word_end(scan, cursor, at),
                        .kind = TOKEN_WORD};
    else if (utf8_is_digit(sign))
        token = number_token(scan, cursor, at);
    else
        token = sign_token(cursor, at);
    Slice text = slice_part(cursor->text, token.start, token.end);
    if (token.kind == TOKEN_WORD || token.kind == TOKEN_NUMBER) {
        token.word = word_of(text);
        token.flags = letter_flags(text);
    } else {
        token.word = sign_word(text, token.kind);
    }
    token.root = token.word;
    return token;
}

void tokens_expect(TokenScan *scan) {
    enum { BYTES_A_TOKEN = 5, EXPECTED_MAX = 1 << 16 };
    size_t expected = scan->text.length / BYTES_A_TOKEN + BYTES_A_TOKEN;
    if (expected > EXPECTED_MAX)
        expected = EXPECTED_MAX;
    scan->tokens = (TokenList){
        .rows = (void *)arena_buffer(scan->page, expected * sizeof(Token)),
        .capacity = expected};
}

void tokens_scan(TokenScan *scan, Span span) {
    Cursor cursor = {scan->text, span.start, span.end};
    TokenList *tokens = &scan->tokens;
    bool spaced = true;
    for (size_t at = span.start; at < span.end;) {
        if (utf8_is_space(peek(&cursor, at))) {
            spaced = true;
            at = after(&cursor, at);
            continue;
        }
        if (tokens->count == TOKENS_MAX)
            break; /* the rest of the text is kept, but not analysed */
        Token token = token_at(scan, &cursor, at);
        token.flags |= spaced ? TOKEN_SPACED : 0;
        tokens->rows = list_room(scan->page, tokens->rows, tokens->count,
                                 &tokens->capacity, sizeof *tokens->rows);
        tokens->rows[tokens->count++] = token;
        spaced = false;
        at = token.end;
    }
}
