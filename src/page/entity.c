/* SPDX-License-Identifier: MIT */
#include "page/entity.h"

#include "base/bytes16.h"
#include "base/table.h"
#include "base/utf8.h"

#include <string.h>

/* What &#128; to &#159; mean: pages number them as windows-1252 does. */
static const uint16_t WINDOWS_1252[32] = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
    0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178,
};

static bool code_point_read(Slice field, uint32_t *code_point) {
    *code_point = 0;
    for (size_t i = 0; i < field.length; i++) {
        int digit = hex_digit(field.text[i]);
        if (digit < 0 || *code_point > 0x10FFFF)
            return false;
        *code_point = *code_point * 16 + (uint32_t)digit;
    }
    return *code_point > 0 && *code_point <= 0x10FFFF;
}

bool entity_table_load(Arena *run, const char *folder, EntityTable *table,
                       Error *err) {
    Table rows = {.fields_min = 2};
    if (!table_read(run, folder, "entities.tsv", &rows, err))
        return false;
    table->names = word_table_open(run, rows.count);
    table->texts = arena_take(run, (rows.count + 1) * sizeof *table->texts);
    for (size_t i = 0; i < rows.count; i++) {
        const TableRow *row = &rows.rows[i];
        char *text = table->texts[i + 1];
        for (size_t k = 1; k < row->count && k < 3; k++) {
            uint32_t code_point;
            if (!code_point_read(row->fields[k], &code_point))
                return table_error(&rows, row, row->fields[k],
                                   "a hexadecimal code point is expected", err);
            text += utf8_put(text, code_point);
        }
        word_table_set(&table->names, word_hash(row->fields[0]),
                       (uint32_t)i + 1);
    }
    return true;
}

static uint32_t number_meant(uint32_t number) {
    if (number >= 128 && number < 160)
        return WINDOWS_1252[number - 128];
    bool bad = !number || number > 0x10FFFF || (number >> 11) == 0x1B;
    return bad ? 0xFFFD : number;
}

static size_t number_decode(Slice text, size_t offset, char *decoded) {
    size_t i = offset + 2;
    bool hex = i < text.length && ascii_lower(text.text[i]) == 'x';
    i += hex;
    size_t first = i;
    uint32_t number = 0;
    for (; i < text.length; i++) {
        int digit = hex_digit(text.text[i]);
        if (digit < 0 || digit >= (hex ? 16 : 10))
            break;
        if (number <= 0x10FFFF)
            number = number * (hex ? 16 : 10) + (uint32_t)digit;
    }
    if (i == first)
        return 0;
    decoded[utf8_put(decoded, number_meant(number))] = '\0';
    return i - offset + (i < text.length && text.text[i] == ';');
}

static bool is_name_sign(char sign) {
    return ascii_is_letter(sign) || (sign >= '0' && sign <= '9');
}

size_t entity_decode(const EntityTable *table, Slice text, size_t offset,
                     char decoded[ENTITY_BYTES_MAX + 1]) {
    if (offset + 1 < text.length && text.text[offset + 1] == '#')
        return number_decode(text, offset, decoded);
    uint64_t hash = WORD_HASH_START;
    uint32_t found = 0;
    size_t found_end = 0, i = offset + 1;
    for (; i < text.length && i - offset < ENTITY_NAME_MAX; i++) {
        if (!is_name_sign(text.text[i]))
            break;
        hash = word_hash_step(hash, text.text[i]);
        uint32_t row = word_table_get(&table->names, hash);
        found = row ? row : found;
        found_end = row ? i + 1 : found_end;
    }
    if (i < text.length && text.text[i] == ';' && i > offset + 1) {
        uint32_t row = word_table_get(&table->names, word_hash_step(hash, ';'));
        if (row || found_end == i) {
            found = row ? row : found;
            found_end = i + 1;
        }
    }
    if (!found)
        return 0;
    memcpy(decoded, table->texts[found], ENTITY_BYTES_MAX + 1);
    return found_end - offset;
}

/* Lead bytes of the code points that may be blank or unseen. */
static bool may_be_blank(char byte) {
    unsigned char lead = (unsigned char)byte;
    return lead <= ' ' || lead == 0xC2 || (lead >= 0xE1 && lead <= 0xE3) ||
           lead == 0xEF;
}

static bool is_unseen(uint32_t code_point) {
    return code_point == 0xAD || code_point == 0xFEFF || code_point == 0x2060 ||
           (code_point >= 0x200B && code_point <= 0x200F) ||
           (code_point > 0 && code_point < ' ');
}

/* Copies whole ASCII letters and single blanks, in steps of sixteen bytes;
 * returns how many. A blank is behind one already when `used` is 0. */
static size_t plain_copy(char *bytes, Slice part, size_t i, size_t used) {
    size_t start = i;
    for (; part.length - i >= BYTES16; i += BYTES16) {
        Bytes16 signs = bytes16_load(part.text + i);
        Bytes16 blank = (Bytes16)(signs == ' ');
        const char *before = bytes + (i - start) - 1;
        bool follows = used + (i - start) == 0 || *before == ' ';
        uint32_t found =
            bytes16_mask(signs | (Bytes16)(signs < ' ') |
                         (blank & bytes16_shift_in(blank, follows ? 0xFF : 0)));
        memcpy(bytes + (i - start), part.text + i, BYTES16);
        if (found)
            return i - start + bytes16_first(found);
    }
    return i - start;
}

/* Appends what is seen of `part`; returns the new length. */
static size_t seen_append(char *bytes, size_t used, Slice part) {
    for (size_t i = 0; i < part.length;) {
        size_t plain = plain_copy(bytes + used, part, i, used);
        i += plain;
        used += plain;
        if (i == part.length)
            break;
        if (!may_be_blank(part.text[i])) {
            bytes[used++] = part.text[i++];
            continue;
        }
        size_t start = i;
        uint32_t code_point = utf8_next(part, &i);
        if (utf8_is_space(code_point)) {
            if (used && bytes[used - 1] != ' ')
                bytes[used++] = ' ';
        } else if (!is_unseen(code_point)) {
            memcpy(bytes + used, part.text + start, i - start);
            used += i - start;
        }
    }
    return used;
}

Slice entity_text(Arena *page, const EntityTable *table, Slice raw) {
    /* No reference is shorter than its UTF-8, but for a few two-letter
     * names: "&gt" is longer than ">", "&nGt;" than its six bytes less one. */
    char *bytes = arena_buffer(page, raw.length * 2 + 1 + BYTES16);
    size_t used = 0;
    for (size_t i = 0; i < raw.length;) {
        const char *found = memchr(raw.text + i, '&', raw.length - i);
        size_t end = found ? (size_t)(found - raw.text) : raw.length;
        used = seen_append(bytes, used, slice_part(raw, i, end));
        if (!found)
            break;
        char decoded[ENTITY_BYTES_MAX + 1];
        size_t covered = entity_decode(table, raw, end, decoded);
        used =
            seen_append(bytes, used, covered ? slice_of(decoded) : SLICE("&"));
        i = end + (covered ? covered : 1);
    }
    used -= used && bytes[used - 1] == ' ';
    return (Slice){bytes, used};
}
