/* SPDX-License-Identifier: MIT */
#include "find/statement_cue.h"

#include "base/list.h"
#include "base/table.h"
#include "text/affix.h"
#include "text/word.h"

#include <string.h>

/* The columns of cues.tsv. */
enum {
    COLUMN_KIND,
    COLUMN_STANCE,
    COLUMN_TAKES,
    COLUMN_BARE,
    COLUMN_BESIDE,
    COLUMN_ACTIVE,
    COLUMN_HEADLINE,
    COLUMN_PASSIVE,
    COLUMNS
};

typedef struct Choice {
    const char *word;
    uint32_t value;
} Choice;

static const Choice STANCES[] = {
    {"says", STANCE_SAYS},     {"supposes", STANCE_SUPPOSES},
    {"denies", STANCE_DENIES}, {"accuses", STANCE_ACCUSES},
    {"asks", STANCE_ASKS},     {"promises", STANCE_PROMISES},
    {"warns", STANCE_WARNS},   {NULL, 0}};

static const Choice TAKES[] = {{"clause", TAKES_CLAUSE},
                               {"report", TAKES_REPORT},
                               {"request", TAKES_REQUEST},
                               {"thing", TAKES_THING},
                               {"role", TAKES_ROLE},
                               {"named", TAKES_NAMED},
                               {"plan", TAKES_PLAN},
                               {"view", TAKES_VIEW},
                               {NULL, 0}};

static const Choice CLASSES[] = {{"that", WORD_THAT},
                                 {"which", WORD_WHICH},
                                 {"role", WORD_ROLE},
                                 {"request", WORD_REQUEST},
                                 {"by", WORD_BY},
                                 {"place", WORD_PLACE},
                                 {"clause", WORD_CLAUSE},
                                 {"and", WORD_AND},
                                 {"apart", WORD_APART},
                                 {"while", WORD_WHILE},
                                 {"adverb", WORD_ADVERB},
                                 {"not", WORD_NOT},
                                 {"unreal", WORD_UNREAL},
                                 {"pointing", WORD_POINTING},
                                 {"one", WORD_ONE},
                                 {"he", WORD_HE},
                                 {"I", WORD_I},
                                 {"document", WORD_DOCUMENT},
                                 {"belongs", WORD_BELONGS},
                                 {"credit", WORD_CREDIT},
                                 {"thus", WORD_THUS},
                                 {"day", WORD_DAY},
                                 {"with", WORD_WITH},
                                 {"theme", WORD_THEME},
                                 {"speaks", WORD_SPEAKS},
                                 {"figures", WORD_FIGURES},
                                 {"called", WORD_CALLED},
                                 {"spoils", WORD_SPOILS},
                                 {"describes", WORD_DESCRIBES},
                                 {"platform", WORD_PLATFORM},
                                 {"accusation", WORD_ACCUSATION},
                                 {"mute", WORD_MUTE},
                                 {NULL, 0}};

/* What bare roots are cues beside; see cues.tsv. */
enum { BESIDE_ANY, BESIDE_QUOTE, BESIDE_NYA, BESIDE_NEVER };
static const Choice BESIDE[] = {{"any", BESIDE_ANY},
                                {"quote", BESIDE_QUOTE},
                                {"nya", BESIDE_NYA},
                                {"never", BESIDE_NEVER},
                                {NULL, 0}};

enum { KIND_VERB, KIND_REPORT, KIND_NOUN, KIND_BEFORE };
static const Choice KINDS[] = {{"verb", KIND_VERB},
                               {"report", KIND_REPORT},
                               {"noun", KIND_NOUN},
                               {"before", KIND_BEFORE},
                               {NULL, 0}};

static bool choose(const Choice *choices, Slice word, uint32_t *value) {
    for (; choices->word; choices++)
        if (slice_equal(word, slice_of(choices->word))) {
            *value = choices->value;
            return true;
        }
    return false;
}

/* Cuts the next of "menyebut,menyebutkan" off the list. */
static bool next_of(Slice *list, Slice *word) {
    if (!list->length)
        return false;
    const char *comma = memchr(list->text, ',', list->length);
    size_t end = comma ? (size_t)(comma - list->text) : list->length;
    *word = slice_trim(slice_part(*list, 0, end));
    *list = slice_part(*list, comma ? end + 1 : end, list->length);
    return true;
}

static SpeechWord *word_row(Arena *run, CueTable *table, Slice word) {
    uint32_t at = map_get(table->index, word_of(word));
    if (at != MAP_ABSENT)
        return &table->rows[at];
    table->rows = list_room(run, table->rows, table->count, &table->capacity,
                            sizeof *table->rows);
    map_set(table->index, word_of(word), (uint32_t)table->count);
    table->rows[table->count] = (SpeechWord){0};
    return &table->rows[table->count++];
}

typedef struct Loading {
    Arena *run;
    CueTable *table;
    const Table *file;
    const TableRow *row;
    SpeechWord cue; /* of the row: what all its forms share */
    Slice clitic;   /* of the speaker: "katanya" */
    Error *err;
} Loading;

static bool form_add(Loading *loading, Slice word, uint8_t form) {
    SpeechWord *row = word_row(loading->run, loading->table, word);
    if (row->forms && (row->takes != loading->cue.takes ||
                       row->stance != loading->cue.stance))
        return table_error(loading->file, loading->row, word,
                           "stands in two rows that differ", loading->err);
    SpeechWord cue = loading->cue;
    cue.classes = row->classes;
    cue.forms = row->forms | form;
    *row = cue;
    return true;
}

static bool nya_add(Loading *loading, Slice word, uint8_t form) {
    Slice parts[2] = {word, loading->clitic};
    return !loading->clitic.length ||
           form_add(loading, slice_join(loading->run, parts, 2, (Slice){0}),
                    form);
}

static bool bare_add(Loading *loading, uint32_t kind, uint32_t beside) {
    Slice bare = loading->row->fields[COLUMN_BARE];
    if (!bare.length || beside == BESIDE_NEVER)
        return true;
    if (kind == KIND_BEFORE)
        return form_add(loading, bare, CUE_BEFORE) &&
               nya_add(loading, bare, CUE_BEFORE | CUE_NYA);
    if (kind == KIND_NOUN)
        return form_add(loading, bare, CUE_NOUN) &&
               nya_add(loading, bare, CUE_NOUN | CUE_NYA);
    uint8_t headline = beside == BESIDE_ANY ? CUE_HEADLINE : 0;
    return (beside == BESIDE_NYA ||
            form_add(loading, bare, (uint8_t)(CUE_BARE | headline))) &&
           nya_add(loading, bare, CUE_NYA);
}

static bool forms_add(Loading *loading, int column, uint8_t form,
                      uint8_t nya_form) {
    Slice list = loading->row->fields[column], word;
    while (next_of(&list, &word))
        if (!form_add(loading, word, form) ||
            (nya_form && !nya_add(loading, word, nya_form)))
            return false;
    return true;
}

static bool takes_read(Loading *loading) {
    Slice list = loading->row->fields[COLUMN_TAKES], word;
    while (next_of(&list, &word)) {
        uint32_t takes;
        if (!choose(TAKES, word, &takes))
            return table_error(loading->file, loading->row, word,
                               "nothing that a cue takes", loading->err);
        loading->cue.takes |= (uint8_t)takes;
    }
    return true;
}

static bool cue_add(Loading *loading) {
    const Slice *fields = loading->row->fields;
    uint32_t kind, stance, beside = BESIDE_ANY;
    loading->cue = (SpeechWord){0};
    if (!choose(KINDS, fields[COLUMN_KIND], &kind))
        return table_error(loading->file, loading->row, fields[COLUMN_KIND],
                           "no kind of cue", loading->err);
    if (!choose(STANCES, fields[COLUMN_STANCE], &stance))
        return table_error(loading->file, loading->row, fields[COLUMN_STANCE],
                           "no stance", loading->err);
    if (fields[COLUMN_BARE].length &&
        !choose(BESIDE, fields[COLUMN_BESIDE], &beside))
        return table_error(loading->file, loading->row, fields[COLUMN_BESIDE],
                           "nothing that a root stands beside", loading->err);
    loading->cue.stance = (uint8_t)stance;
    loading->cue.report = kind == KIND_REPORT;
    loading->cue.quote_only = beside == BESIDE_QUOTE;
    return takes_read(loading) && bare_add(loading, kind, beside) &&
           forms_add(loading, COLUMN_ACTIVE, CUE_ACTIVE,
                     CUE_ACTIVE | CUE_OBJECT) &&
           forms_add(loading, COLUMN_HEADLINE, CUE_HEADLINE, 0) &&
           forms_add(loading, COLUMN_PASSIVE, CUE_PASSIVE,
                     CUE_PASSIVE | CUE_NYA);
}

static bool cues_load(Loading *loading, const char *folder) {
    Table *file = arena_take(loading->run, sizeof *file);
    file->fields_min = COLUMNS;
    if (!table_read(loading->run, folder, "cues.tsv", file, loading->err))
        return false;
    loading->file = file;
    for (size_t i = 0; i < file->count; i++) {
        loading->row = &file->rows[i];
        if (!cue_add(loading))
            return false;
    }
    return true;
}

/* What has no place among the 32 classes. */
static bool trait_read(SpeechWord *word, Slice name) {
    struct {
        const char *name;
        bool *trait;
    } traits[] = {
        {"state", &word->state},       {"office", &word->office},
        {"view", &word->view},         {"they", &word->they},
        {"amid", &word->amid},         {"firm", &word->firm},
        {"tally", &word->tally},       {"feat", &word->feat},
        {"retold", &word->retold},     {"time", &word->time},
        {"somebody", &word->somebody}, {"copula", &word->copula},
        {"many", &word->many},         {"utterance", &word->utterance}};
    for (size_t i = 0; i < sizeof traits / sizeof *traits; i++)
        if (slice_equal(name, slice_of(traits[i].name)))
            return *traits[i].trait = true;
    return false;
}

static bool classes_load(Loading *loading, const char *folder) {
    Table file = {.fields_min = 2};
    if (!table_read(loading->run, folder, "clauses.tsv", &file, loading->err))
        return false;
    for (size_t i = 0; i < file.count; i++) {
        const TableRow *row = &file.rows[i];
        uint32_t class;
        SpeechWord *word =
            word_row(loading->run, loading->table, row->fields[0]);
        if (trait_read(word, row->fields[1]))
            continue;
        if (!choose(CLASSES, row->fields[1], &class))
            return table_error(&file, row, row->fields[1], "no class of word",
                               loading->err);
        word->classes |= class;
    }
    return true;
}

CueTable *cue_table_load(Arena *run, const char *folder, Error *err) {
    CueTable *table = arena_take(run, sizeof *table);
    table->index = map_open(run);
    const AffixTable *affixes = affixes_load(run, folder, err);
    if (!affixes)
        return NULL;
    Loading loading = {.run = run,
                       .table = table,
                       .clitic = affixes_third(affixes),
                       .err = err};
    if (!cues_load(&loading, folder) || !classes_load(&loading, folder))
        return NULL;
    return table;
}

const SpeechWord *cue_table_word(const CueTable *table, Word word) {
    static const SpeechWord NONE = {0};
    uint32_t at = map_get(table->index, word);
    return at == MAP_ABSENT ? &NONE : &table->rows[at];
}
