/* SPDX-License-Identifier: MIT */
#include "page/block.h"

#include "base/bytes16.h"
#include "base/list.h"
#include "base/utf8.h"

#include <string.h>

/* What the inline elements around a node are. */
typedef enum Around { IN_LINK = 1, IN_HIDDEN = 2 } Around;

typedef struct Cutter {
    Arena *page;
    HtmlTree *tree;
    const HtmlTags *tags;
    BlockList *blocks;
    uint8_t *around;    /* of every node: Around, or-ed */
    uint32_t *element;  /* the block element around every node */
    Block *open;        /* NULL between blocks */
    unsigned breaks;    /* <br> since the last text */
    uint8_t kinds[256]; /* of every byte: LetterKind, or-ed */
} Cutter;

typedef struct Counts {
    uint32_t length, words, stops, digits, capitals;
    bool ends_whole;
} Counts;

static bool is_stop(uint32_t code_point) {
    switch (code_point) {
    case '.':
    case ',':
    case '!':
    case '?':
    case ';':
    case 0x3001: /* ideographic comma and full stop */
    case 0x3002:
    case 0xFF0C: /* their full-width companions */
    case 0xFF01:
    case 0xFF1F:
    case 0x060C: /* Arabic comma and question mark */
    case 0x061F:
    case 0x06D4: /* Urdu full stop */
    case 0x0964: /* danda */
        return true;
    default:
        return false;
    }
}

static bool ends_sentence(uint32_t code_point) {
    return code_point == '.' || code_point == '!' || code_point == '?' ||
           code_point == ':' || code_point == '"' || code_point == ';' ||
           code_point == 0x201D || code_point == 0x2019 ||
           code_point == 0x3002 || code_point == 0xFF01 ||
           code_point == 0xFF1F || code_point == 0x300D ||
           code_point == 0x061F || code_point == 0x06D4 ||
           code_point == 0x0964 || code_point == 0xBB || code_point == 0x2026;
}

/* Bytes of the reference at the "&", and whether it is a space. */
static size_t reference_skip(Slice text, size_t i, bool *space) {
    const char *from = text.text + i;
    size_t most = text.length - i < 12 ? text.length - i : 12;
    const char *semicolon = memchr(from, ';', most);
    Slice name = {from, semicolon ? (size_t)(semicolon - from) + 1 : 1};
    *space = slice_equal(name, SLICE("&nbsp;")) ||
             slice_equal(name, SLICE("&#160;")) ||
             slice_equal_nocase(name, SLICE("&#xa0;"));
    return name.length;
}

typedef enum LetterKind {
    LETTER_BLANK = 1,
    LETTER_STOP = 2,
    LETTER_DIGIT = 4,
    LETTER_CAPITAL = 8,
    LETTER_ENDS = 16,
    LETTER_RARE = 32 /* a reference or beyond ASCII */
} LetterKind;

static void kinds_fill(uint8_t kinds[256]) {
    for (unsigned i = 0; i < 256; i++)
        kinds[i] = (uint8_t)((i <= ' ' ? LETTER_BLANK : 0) |
                             (is_stop(i) ? LETTER_STOP : 0) |
                             (utf8_is_digit(i) ? LETTER_DIGIT : 0) |
                             (i >= 'A' && i <= 'Z' ? LETTER_CAPITAL : 0) |
                             (i < 0x80 && ends_sentence(i) ? LETTER_ENDS : 0) |
                             (i >= 0x80 || i == '&' ? LETTER_RARE : 0));
}

/* The kinds of a rare letter at *offset; *wide where it counts for two. */
static unsigned rare_read(Slice text, size_t *offset, bool *wide) {
    bool blank = false;
    *wide = false;
    if (text.text[*offset] == '&') {
        *offset += reference_skip(text, *offset, &blank);
        return blank ? LETTER_BLANK : 0;
    }
    uint32_t letter = utf8_next(text, offset);
    *wide = letter >= 0x2E80;
    blank = letter == 0xA0 || letter == 0x3000;
    return (blank ? LETTER_BLANK : 0u) | (is_stop(letter) ? LETTER_STOP : 0u) |
           (ends_sentence(letter) ? LETTER_ENDS : 0u);
}

/* Sums of sixteen bytes each at once, in bytes that must not run over. */
typedef struct Sums {
    Bytes16 seen, words, stops, digits, capitals;
} Sums;

enum { SUMS_MAX = 255 };

static void sums_take(Sums *sums, Counts *counts) {
    uint32_t seen = bytes16_sum(sums->seen), words = bytes16_sum(sums->words);
    counts->words += words;
    counts->length += seen + words;
    counts->stops += bytes16_sum(sums->stops);
    counts->digits += bytes16_sum(sums->digits);
    counts->capitals += bytes16_sum(sums->capitals);
    *sums = (Sums){0};
}

/* Where counting stands in a text. */
typedef struct Counting {
    Slice text;
    size_t offset;
    unsigned space; /* 1: the letter before is blank, or there is none */
    unsigned last;  /* kinds of the last letter that is seen */
    Sums sums;
    unsigned summed; /* times that something was added to the sums */
} Counting;

/* Counts the next sixteen bytes when all of them are common. */
static bool sixteen_count(const uint8_t kinds[256], const char *from,
                          Counting *at, Counts *counts) {
    Bytes16 signs = bytes16_load(from);
    if (bytes16_mask(signs | (Bytes16)(signs == '&')))
        return false;
    Bytes16 blank = (Bytes16)(signs <= ' ');
    uint32_t blanks = bytes16_mask(blank), seen = ~blanks & 0xFFFF;
    if (!seen) {
        at->space = 1;
        return true;
    }
    Bytes16 before = bytes16_shift_in(blank, at->space ? 0xFF : 0);
    Sums *sums = &at->sums;
    sums->seen += ~blank & 1;
    sums->words += before & ~blank & 1;
    sums->stops += (Bytes16)((signs == '.') | (signs == ',') | (signs == '!') |
                             (signs == '?') | (signs == ';')) &
                   1;
    sums->digits += (Bytes16)((signs - '0') < 10) & 1;
    sums->capitals += (Bytes16)((signs - 'A') < 26) & 1;
    if (++at->summed == SUMS_MAX) {
        sums_take(sums, counts);
        at->summed = 0;
    }
    at->space = blanks >> 15;
    at->last = kinds[(unsigned char)from[bytes16_last(seen)]];
    return true;
}

static void letter_count(const uint8_t kinds[256], Counting *at,
                         Counts *counts) {
    unsigned kind = kinds[(unsigned char)at->text.text[at->offset]];
    bool wide = false;
    if (kind & LETTER_RARE)
        kind = rare_read(at->text, &at->offset, &wide);
    else
        at->offset++;
    unsigned seen = ~kind & LETTER_BLANK;
    counts->words += at->space & seen;
    counts->length += seen + (at->space & seen) + wide * seen;
    counts->stops += kind >> 1 & 1;
    counts->digits += kind >> 2 & 1;
    counts->capitals += kind >> 3 & 1;
    at->last = seen ? kind : at->last;
    at->space = !seen;
}

static void letters_count(const uint8_t kinds[256], Slice text,
                          Counts *counts) {
    Counting at = {.text = text, .space = 1};
    *counts = (Counts){0};
    while (text.length - at.offset >= BYTES16) {
        size_t end = at.offset + BYTES16;
        if (sixteen_count(kinds, text.text + at.offset, &at, counts))
            at.offset = end;
        while (at.offset < end && at.offset < text.length)
            letter_count(kinds, &at, counts);
    }
    char rest[BYTES16]; /* the last bytes, made sixteen with blanks */
    memset(rest, ' ', sizeof rest);
    for (size_t i = at.offset; i < text.length; i++)
        rest[i - at.offset] = text.text[i];
    if (at.offset < text.length && sixteen_count(kinds, rest, &at, counts))
        at.offset = text.length;
    while (at.offset < text.length)
        letter_count(kinds, &at, counts);
    if (at.summed)
        sums_take(&at.sums, counts);
    counts->ends_whole = at.last & LETTER_ENDS;
}

static void block_open(Cutter *cutter, uint32_t node) {
    BlockList *blocks = cutter->blocks;
    blocks->rows = list_room(cutter->page, blocks->rows, blocks->count,
                             &blocks->capacity, sizeof *blocks->rows);
    cutter->open = &blocks->rows[blocks->count++];
    uint32_t element = cutter->element[node];
    *cutter->open = (Block){.element = element,
                            .first = node,
                            .tag = cutter->tree->nodes[element].tag};
}

static void text_take(Cutter *cutter, uint32_t node) {
    const HtmlNode *text = &cutter->tree->nodes[node];
    Counts counts = {0};
    letters_count(cutter->kinds,
                  slice_part(cutter->tree->text, text->from, text->to),
                  &counts);
    if (!counts.length)
        return;
    if (!cutter->open || cutter->open->element != cutter->element[node])
        block_open(cutter, node);
    cutter->breaks = 0;
    Block *block = cutter->open;
    block->last = node;
    block->length += counts.length;
    block->words += counts.words;
    block->stops += counts.stops;
    block->digits += counts.digits;
    block->capitals += counts.capitals;
    block->ends_whole = counts.ends_whole;
    if (cutter->around[node] & IN_LINK)
        block->link_length += counts.length;
}

/* A hidden colon stays, which parts what stands before and behind it. */
static bool has_letters(const HtmlTree *tree, const HtmlNode *text) {
    Slice own = slice_part(tree->text, text->from, text->to);
    for (size_t i = 0; i < own.length;)
        if (utf8_is_letter(utf8_next(own, &i)))
            return true;
    return false;
}

static void node_take(Cutter *cutter, uint32_t node) {
    HtmlNode *own = &cutter->tree->nodes[node];
    bool block = cutter->tags->kinds[own->tag] & TAG_BLOCK;
    unsigned around = cutter->around[own->parent];
    if (block)
        around &= ~(unsigned)IN_HIDDEN;
    else if (own->class_words & CLASS_HIDDEN)
        around |= IN_HIDDEN;
    own->unread |= around & IN_HIDDEN && own->tag == HTML_TEXT &&
                   has_letters(cutter->tree, own);
    cutter->around[node] =
        (uint8_t)(around | (own->tag == HTML_A ? IN_LINK : 0u));
    cutter->element[node] = block ? node : cutter->element[own->parent];
    if (block || (own->tag == HTML_BR && ++cutter->breaks > 1))
        cutter->open = NULL;
    else if (own->tag == HTML_TEXT && !own->unread)
        text_take(cutter, node);
}

void blocks_read(Arena *page, HtmlTree *tree, const HtmlTags *tags,
                 BlockList *blocks) {
    *blocks = (BlockList){0};
    Cutter cutter = {.page = page,
                     .tree = tree,
                     .tags = tags,
                     .blocks = blocks,
                     .around = arena_take(page, tree->count),
                     .element =
                         arena_take(page, tree->count * sizeof(uint32_t))};
    kinds_fill(cutter.kinds);
    for (uint32_t node = 1; node < tree->count && blocks->count < BLOCKS_MAX;
         node++)
        node_take(&cutter, node);
}
