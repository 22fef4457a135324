/* SPDX-License-Identifier: MIT */
#include "find/source_table.h"

#include "base/list.h"
#include "base/table.h"

enum { SQUEEZED_LETTERS_MIN = 6 };

static const struct Kind {
    const char *word;
    uint32_t kind;
} KINDS[] = {{"after", CREDIT_AFTER},
             {"citing", CREDIT_CITING},
             {"report", CREDIT_REPORT},
             {"opening", CREDIT_OPENING},
             {"written", CREDIT_WRITTEN},
             {"platform", CREDIT_PLATFORM},
             {"at", CREDIT_AT},
             {"told", CREDIT_TOLD},
             {"filler", CREDIT_FILLER},
             {"poster", CREDIT_POSTER},
             {"nobody", CREDIT_NOBODY},
             {"law", CREDIT_LAW},
             {"closing", CREDIT_CLOSING},
             {"wrote", CREDIT_WROTE},
             {"which", CREDIT_WHICH},
             {"inside", CREDIT_INSIDE},
             {"pointing", CREDIT_POINTING},
             {"publishes", CREDIT_PUBLISHES},
             {"published", CREDIT_PUBLISHED},
             {"piece", CREDIT_PIECE},
             {"study", CREDIT_STUDY},
             {"many", CREDIT_MANY},
             {"authority", CREDIT_AUTHORITY},
             {"spoken", CREDIT_SPOKEN},
             {"within", CREDIT_WITHIN},
             {"via", CREDIT_VIA},
             {"newsroom", CREDIT_NEWSROOM},
             {"some", CREDIT_SOME},
             {"spread", CREDIT_SPREAD},
             {"stands", CREDIT_STANDS},
             {"stuck", CREDIT_STUCK}};

static uint32_t kind_of(Slice word) {
    for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++)
        if (slice_equal(word, slice_of(KINDS[i].word)))
            return KINDS[i].kind;
    return 0;
}

static void tag_add(Arena *run, SourceTable *table, Slice tag, Slice name) {
    table->tag_names =
        list_room(run, table->tag_names, table->tag_count, &table->tag_capacity,
                  sizeof *table->tag_names);
    map_set(table->tags, word_of(tag), (uint32_t)table->tag_count);
    table->tag_names[table->tag_count++] = name;
}

static bool credits_load(Arena *run, const char *folder, SourceTable *table,
                         Error *err) {
    Table file = {.fields_min = 2};
    if (!table_read(run, folder, "credits.tsv", &file, err))
        return false;
    Map *kinds = map_open(run); /* of whole phrases */
    for (size_t i = 0; i < file.count; i++) {
        const TableRow *row = &file.rows[i];
        Slice kind = row->fields[0], phrase = row->fields[1];
        if (slice_equal(kind, SLICE("tag"))) {
            if (row->count < 3)
                return table_error(&file, row, phrase, "a tag without a name",
                                   err);
            tag_add(run, table, phrase, row->fields[2]);
            continue;
        }
        uint32_t bit = kind_of(kind);
        if (!bit)
            return table_error(&file, row, kind, "no kind of credit", err);
        uint64_t key = slice_hash(phrase);
        uint32_t before = map_get(kinds, key);
        uint32_t bits = before == MAP_ABSENT ? bit : before | bit;
        map_set(kinds, key, bits);
        if (slice_find(phrase, SLICE(" "), 0) == SIZE_MAX)
            map_set(table->singles, word_of(phrase), bits);
        phrase_set_add(table->credits, phrase, bits);
        if (bit == CREDIT_STUCK && table->stuck_count == STUCK_MAX)
            return table_error(&file, row, phrase, "one stuck word too many",
                               err);
        if (bit == CREDIT_STUCK)
            table->stuck[table->stuck_count++] = phrase;
        if (bit & (CREDIT_PLATFORM | CREDIT_POSTER))
            map_set(table->places, word_of(phrase), 1);
        if (bit == CREDIT_WROTE)
            map_set(table->wrote, word_of(phrase), 1);
        if (bit == CREDIT_POINTING)
            map_set(table->pointing, word_of(phrase), 1);
    }
    return true;
}

/* "Times of India" is found as "timesofindia" too. */
static void press_add(Arena *run, SourceTable *table, Slice name) {
    char *letters = arena_take(run, name.length);
    size_t length = 0;
    for (size_t i = 0; i < name.length; i++)
        if (name.text[i] != ' ')
            letters[length++] = name.text[i];
    bool spaced = length < name.length;
    Map *map = spaced ? table->squeezed : table->single;
    Word word = word_of((Slice){letters, length});
    if ((spaced && length < SQUEEZED_LETTERS_MIN) ||
        map_get(map, word) != MAP_ABSENT)
        return;
    table->press_names =
        list_room(run, table->press_names, table->press_count,
                  &table->press_capacity, sizeof *table->press_names);
    map_set(map, word, (uint32_t)table->press_count);
    table->press_names[table->press_count++] = name;
}

static uint32_t press_form(Slice name) {
    bool capitals = name.length > 1;
    for (size_t i = 0; i < name.length; i++)
        capitals &= name.text[i] >= 'A' && name.text[i] <= 'Z';
    char c = name.length ? name.text[0] : 'A';
    return capitals               ? PRESS_CAPITALS
           : c >= 'a' && c <= 'z' ? PRESS_SMALL
                                  : PRESS_CAPITAL;
}

static bool press_load(Arena *run, const char *folder, SourceTable *table,
                       Error *err) {
    Table file = {.fields_min = 1};
    if (!table_read(run, folder, "outlets_agencies.tsv", &file, err))
        return false;
    Map *forms = map_open(run); /* "Antara" is "ANTARA" too, "ANI" no "Ani" */
    for (size_t i = 0; i < file.count; i++) {
        Slice name = file.rows[i].fields[0];
        uint32_t form = press_form(name);
        uint32_t before = map_get(forms, word_of(name));
        if (before != MAP_ABSENT && before != form)
            form = PRESS_CAPITAL;
        map_set(forms, word_of(name), form);
        phrase_set_add(table->press, name, form);
        press_add(run, table, name);
    }
    return true;
}

SourceTable *source_table_load(Arena *run, const char *folder, Error *err) {
    SourceTable *table = arena_take(run, sizeof *table);
    table->credits = phrase_set_open(run);
    table->press = phrase_set_open(run);
    table->wrote = map_open(run);
    table->pointing = map_open(run);
    table->places = map_open(run);
    table->singles = map_open(run);
    table->squeezed = map_open(run);
    table->single = map_open(run);
    table->tags = map_open(run);
    if (!credits_load(run, folder, table, err) ||
        !press_load(run, folder, table, err))
        return NULL;
    return table;
}
