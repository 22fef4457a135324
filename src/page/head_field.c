/* SPDX-License-Identifier: MIT */
#include "page/head_field.h"

#include "base/table.h"

#include <string.h>

static const char *const FIELDS[HEAD_FIELD_COUNT] = {
    "title",   "published", "modified", "writer",      "outlet",
    "address", "language",  "body",     "description",
};
static const char *const PLACES[] = {"meta", "jsonld", "itemprop"};
enum { PLACE_COUNT = 3, RANK_MAX = 9, VOICE_BYTES_MAX = 2000 };

static uint64_t slot_hash(HeadPlace place, Slice name) {
    uint64_t hash = word_hash_step(WORD_HASH_START, (char)('0' + place));
    for (size_t i = 0; i < name.length; i++)
        hash = word_hash_step(hash, ascii_lower(name.text[i]));
    return hash;
}

static bool number_named(const char *const *names, uint32_t count, Slice name,
                         uint32_t *number) {
    for (*number = 0; *number < count; ++*number)
        if (slice_equal(slice_of(names[*number]), name))
            return true;
    return false;
}

bool head_fields_load(Arena *run, const char *folder, HeadFields *fields,
                      Error *err) {
    Table table = {.fields_min = 4};
    if (!table_read(run, folder, "head_fields.tsv", &table, err))
        return false;
    fields->slots = word_table_open(run, table.count);
    for (size_t i = 0; i < table.count; i++) {
        const TableRow *row = &table.rows[i];
        uint32_t place, field;
        char rank = row->fields[3].text[0];
        if (!number_named(PLACES, PLACE_COUNT, row->fields[0], &place))
            return table_error(&table, row, row->fields[0], "no such place",
                               err);
        if (!number_named(FIELDS, HEAD_FIELD_COUNT, row->fields[2], &field))
            return table_error(&table, row, row->fields[2], "no such field",
                               err);
        if (row->fields[3].length != 1 || rank < '1' || rank > '9')
            return table_error(&table, row, row->fields[3],
                               "a rank from 1 to 9 is expected", err);
        word_table_set(&fields->slots, slot_hash(place, row->fields[1]),
                       1 + field * (RANK_MAX + 1) + (uint32_t)(rank - '0'));
    }
    return true;
}

HeadSlot head_slot(const HeadFields *fields, HeadPlace place, Slice name) {
    uint32_t value = word_table_get(&fields->slots, slot_hash(place, name));
    if (!value)
        return (HeadSlot){0};
    return (HeadSlot){true, (HeadField)((value - 1) / (RANK_MAX + 1)),
                      (uint8_t)((value - 1) % (RANK_MAX + 1))};
}

void head_say(Head *head, HeadSlot slot, Slice text) {
    HeadVoice *voices = head->voices[slot.field];
    size_t count = head->counts[slot.field];
    if (!slot.known || !text.length ||
        (slot.field != HEAD_BODY && text.length > VOICE_BYTES_MAX))
        return;
    for (size_t i = 0; i < count; i++)
        if (slice_equal(voices[i].text, text) && voices[i].rank <= slot.rank)
            return;
    size_t at = count;
    while (at > 0 && voices[at - 1].rank > slot.rank)
        at--;
    if (at == HEAD_VOICES_MAX)
        return;
    if (count == HEAD_VOICES_MAX)
        count--;
    memmove(voices + at + 1, voices + at, (count - at) * sizeof *voices);
    voices[at] = (HeadVoice){text, slot.rank};
    head->counts[slot.field] = count + 1;
}

Slice head_best(const Head *head, HeadField field) {
    return head->counts[field] ? head->voices[field][0].text : (Slice){0};
}
