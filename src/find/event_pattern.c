/* SPDX-License-Identifier: MIT */
#include "find/event_pattern.h"

#include "base/list.h"
#include "base/table.h"

#include <ctype.h>
#include <string.h>

enum {
    COLUMN_WORD,
    COLUMN_FORM,
    COLUMN_WITH,
    COLUMN_TYPE,
    COLUMN_CAMEO,
    COLUMN_ACTOR,
    COLUMN_RECIPIENT,
    COLUMNS_MIN
};

enum { WITH_MAX = 64 };

typedef struct Choice {
    const char *name;
    int value;
} Choice;

static const Choice FORMS[] = {{"root", FORM_ROOT},
                               {"active", FORM_ACTIVE},
                               {"passive", FORM_PASSIVE},
                               {"noun", FORM_NOUN},
                               {NULL, 0}};

static const Choice ROLES[] = {{"subject", ROLE_SUBJECT},
                               {"object", ROLE_OBJECT},
                               {"toward", ROLE_TOWARD},
                               {"passive", ROLE_PASSIVE},
                               {"same", ROLE_SAME},
                               {"partner", ROLE_PARTNER},
                               {"place", ROLE_PLACE},
                               {"between", ROLE_BETWEEN},
                               {"from", ROLE_FROM},
                               {"owner", ROLE_OWNER},
                               {"helped", ROLE_HELPED},
                               {"accused", ROLE_ACCUSED},
                               {"charged", ROLE_CHARGED},
                               {"open", ROLE_OPEN},
                               {NULL, 0}};

/* Which PLOVER types the first two digits of a CAMEO code may stand for. */
static const struct {
    const char *root;
    EventType types[3];
} CAMEO_TYPES[] = {
    {"02", {EVENT_REQUEST}},
    {"03", {EVENT_AGREE}},
    {"04", {EVENT_CONSULT}},
    {"05", {EVENT_SUPPORT}},
    {"06", {EVENT_COOPERATE}},
    {"07", {EVENT_AID}},
    {"08", {EVENT_CONCEDE, EVENT_RETREAT}},
    {"09", {EVENT_ACCUSE}},
    {"10", {EVENT_REQUEST}},
    {"11", {EVENT_ACCUSE}},
    {"12", {EVENT_REJECT}},
    {"13", {EVENT_THREATEN}},
    {"14", {EVENT_PROTEST}},
    {"15", {EVENT_MOBILIZE}},
    {"16", {EVENT_SANCTION, EVENT_COERCE}},
    {"17", {EVENT_COERCE, EVENT_ASSAULT}},
    {"18", {EVENT_ASSAULT}},
    {"19", {EVENT_ASSAULT, EVENT_COERCE}},
    {"20", {EVENT_ASSAULT}},
};

static bool choice_read(const Choice *choices, Slice field, int *value) {
    for (; choices->name; choices++)
        if (slice_equal(field, slice_of(choices->name))) {
            *value = choices->value;
            return true;
        }
    return false;
}

/* Cuts the next part off a list like "a|b|c". */
static bool part_next(Slice *rest, Slice *part) {
    if (!rest->length)
        return false;
    size_t bar = slice_find(*rest, SLICE("|"), 0);
    size_t end = bar == SIZE_MAX ? rest->length : bar;
    *part = slice_trim(slice_part(*rest, 0, end));
    *rest = end < rest->length ? slice_part(*rest, end + 1, rest->length)
                               : (Slice){0};
    return true;
}

static bool type_read(Slice field, Pattern *pattern) {
    pattern->event = !slice_equal(field, SLICE("NOTHING"));
    if (slice_equal(field, SLICE("OTHER")))
        return true;
    for (EventType i = EVENT_AGREE; i < EVENT_TYPES; i++)
        if (slice_equal(field, slice_of(event_type_name(i)))) {
            pattern->type = i;
            return true;
        }
    return !pattern->event;
}

static bool cameo_fits(Slice code, EventType type) {
    if (code.length < 3 || code.length > 4)
        return false;
    for (size_t i = 0; i < code.length; i++)
        if (!isdigit((unsigned char)code.text[i]))
            return false;
    for (size_t i = 0; i < sizeof CAMEO_TYPES / sizeof *CAMEO_TYPES; i++)
        if (!memcmp(code.text, CAMEO_TYPES[i].root, 2))
            for (size_t n = 0; n < 3; n++)
                if (CAMEO_TYPES[i].types[n] == type && type != EVENT_NONE)
                    return true;
    return false;
}

bool role_among(PatternRole role, const PatternRole roles[PATTERN_ROLES_MAX]) {
    for (size_t i = 0; i < PATTERN_ROLES_MAX; i++)
        if (roles[i] == role)
            return true;
    return false;
}

/* "=jaksa" names who it can only be. */
static bool roles_read(Slice field, PatternRole roles[PATTERN_ROLES_MAX],
                       Word *implied) {
    Slice part;
    for (size_t count = 0; part_next(&field, &part); count++) {
        int role;
        if (implied && slice_starts(part, SLICE("=")) && part.length > 1) {
            *implied = word_of(slice_part(part, 1, part.length));
            continue;
        }
        if (count == PATTERN_ROLES_MAX || !choice_read(ROLES, part, &role))
            return false;
        roles[count] = (PatternRole)role;
    }
    return true;
}

static bool with_read(Arena *run, Slice field, Pattern *pattern) {
    Word *words = arena_take(run, WITH_MAX * sizeof *words);
    Slice part;
    while (part_next(&field, &part)) {
        if (pattern->with_count == WITH_MAX || !part.length)
            return false;
        words[pattern->with_count++] = word_of(part);
    }
    pattern->with = words;
    return true;
}

/* Rows of one word hang together, the conditional ones first. */
static void pattern_chain(PatternTable *table, uint32_t *head, uint32_t row) {
    Pattern *rows = table->rows;
    uint32_t *link = head;
    bool conditional = rows[row].with_count > 0;
    while (*link != PATTERN_LAST &&
           (!conditional || rows[*link].with_count > 0))
        link = &rows[*link].next;
    rows[row].next = *link;
    *link = row;
}

static void pattern_index(PatternTable *table, Slice word, uint32_t row) {
    bool root = table->rows[row].form == FORM_ROOT;
    Map *map = root ? table->roots : table->heads;
    uint32_t head = map_get(map, word_of(word));
    pattern_chain(table, &head, row);
    map_set(map, word_of(word), head);
    if (!root)
        phrase_set_add(table->words, word, head);
}

static bool pattern_new(PatternTable *table, const TableRow *row, Slice word) {
    Slice key[] = {word, row->fields[COLUMN_FORM], row->fields[COLUMN_WITH]};
    uint64_t hashes[3];
    for (size_t i = 0; i < 3; i++)
        hashes[i] = slice_hash(key[i]);
    uint64_t both = slice_hash((Slice){(const char *)hashes, sizeof hashes});
    bool known = map_get(table->seen, both) != MAP_ABSENT;
    map_set(table->seen, both, 1);
    return !known;
}

static bool pattern_read(Arena *run, const Table *lines, const TableRow *row,
                         Pattern *pattern, Error *err) {
    const Slice *fields = row->fields;
    int form;
    if (!choice_read(FORMS, fields[COLUMN_FORM], &form))
        return table_error(lines, row, fields[COLUMN_FORM],
                           "no form: root, active, passive, noun", err);
    Slice words = fields[COLUMN_WORD];
    *pattern = (Pattern){.form = (PatternForm)form};
    part_next(&words, &pattern->label);
    Slice type = fields[COLUMN_TYPE];
    pattern->weak = slice_ends(type, SLICE("?"));
    type.length -= pattern->weak;
    if (!type_read(type, pattern))
        return table_error(lines, row, type, "no type of PLOVER", err);
    Slice cameo = fields[COLUMN_CAMEO];
    bool coded = pattern->type != EVENT_NONE;
    if (coded != (cameo.length > 0) ||
        (coded && !cameo_fits(cameo, pattern->type)))
        return table_error(lines, row, cameo,
                           "no CAMEO code, or not one of this type", err);
    if (coded)
        memcpy(pattern->cameo, cameo.text, cameo.length);
    if (!with_read(run, fields[COLUMN_WITH], pattern))
        return table_error(lines, row, fields[COLUMN_WITH],
                           "too many words, or an empty one", err);
    if (!roles_read(fields[COLUMN_ACTOR], pattern->actor, &pattern->implied))
        return table_error(lines, row, fields[COLUMN_ACTOR], "no such role",
                           err);
    if (!roles_read(fields[COLUMN_RECIPIENT], pattern->recipient, NULL))
        return table_error(lines, row, fields[COLUMN_RECIPIENT], "no such role",
                           err);
    return true;
}

static bool has_prefix(const AffixTable *affixes, Slice word, Voice voice) {
    for (size_t i = 0; i < affixes->prefix_count; i++) {
        const Prefix *prefix = &affixes->prefixes[i];
        if (affixes->families[prefix->family].voice == voice &&
            slice_starts(word, prefix->form))
            return true;
    }
    return false;
}

/* In a row that also has a word with the active's prefix, one without prefix
 * is the bare root that headlines print: "menahan|tahan". */
static bool bare_root(const AffixTable *affixes, Slice words, Slice word) {
    Slice part;
    bool active = false;
    while (part_next(&words, &part))
        active = active || (has_prefix(affixes, part, VOICE_ACTIVE) &&
                            slice_find(part, SLICE(" "), 0) == SIZE_MAX);
    return active && !has_prefix(affixes, word, VOICE_ACTIVE) &&
           !has_prefix(affixes, word, VOICE_MIDDLE) &&
           slice_find(word, SLICE(" "), 0) == SIZE_MAX;
}

static bool row_add(Arena *run, PatternTable *table, const Table *lines,
                    const TableRow *row, Error *err) {
    Pattern pattern;
    if (!pattern_read(run, lines, row, &pattern, err))
        return false;
    Slice words = row->fields[COLUMN_WORD], word;
    while (part_next(&words, &word)) {
        if (!word.length || !pattern_new(table, row, word))
            return table_error(lines, row, word,
                               "twice, with the same form and complement", err);
        table->rows = list_room(run, table->rows, table->count,
                                &table->capacity, sizeof *table->rows);
        table->rows[table->count] = pattern;
        table->rows[table->count].headline =
            pattern.form == FORM_ACTIVE &&
            bare_root(table->affixes, row->fields[COLUMN_WORD], word);
        pattern_index(table, word, (uint32_t)table->count++);
    }
    return true;
}

/* Roots that tell one doing, a line each. */
static bool kin_load(Arena *run, const char *folder, PatternTable *table,
                     Error *err) {
    Table lines = {.fields_min = 1};
    if (!table_read(run, folder, "event_kin.tsv", &lines, err))
        return false;
    table->kin = map_open(run);
    table->first_kin = arena_take(run, (lines.count + 1) * sizeof(Word));
    for (size_t i = 0; i < lines.count; i++) {
        Slice roots = lines.rows[i].fields[0], root;
        while (part_next(&roots, &root)) {
            Word word = word_of(root);
            if (map_get(table->kin, word) != MAP_ABSENT)
                return table_error(&lines, &lines.rows[i], root, "twice", err);
            if (!table->first_kin[i])
                table->first_kin[i] = word;
            map_set(table->kin, word, (uint32_t)i);
        }
    }
    return true;
}

Word pattern_kin(const PatternTable *table, Word root) {
    uint32_t line = map_get(table->kin, root);
    return line == MAP_ABSENT ? root : table->first_kin[line];
}

PatternTable *pattern_table_load(Arena *run, const char *folder, Error *err) {
    PatternTable *table = arena_take(run, sizeof *table);
    table->roots = map_open(run);
    table->heads = map_open(run);
    table->seen = map_open(run);
    table->words = phrase_set_open(run);
    table->affixes = affixes_load(run, folder, err);
    Table lines = {.fields_min = COLUMNS_MIN};
    if (!table->affixes || !table_read(run, folder, "events.tsv", &lines, err))
        return NULL;
    for (size_t i = 0; i < lines.count; i++)
        if (!row_add(run, table, &lines, &lines.rows[i], err))
            return NULL;
    return kin_load(run, folder, table, err) ? table : NULL;
}
