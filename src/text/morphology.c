/* SPDX-License-Identifier: MIT */
#include "text/morphology.h"

#include "base/table.h"
#include "text/analysis.h"
#include "text/word.h"

#include <string.h>

/* A form that forms.tsv explains. */
typedef struct Form {
    Word root;
    Voice voice;
} Form;

struct Morphology {
    const AffixTable *affixes;
    const RootTable *roots;
    Map *form_index;
    Form *forms;
};

static bool forms_load(Arena *run, const char *folder, Morphology *morphology,
                       Error *err) {
    Table table = {.fields_min = 3};
    if (!table_read(run, folder, "forms.tsv", &table, err))
        return false;
    morphology->form_index = map_open(run);
    morphology->forms = arena_take(run, table.count * sizeof(Form) + 1);
    for (size_t i = 0; i < table.count; i++) {
        const TableRow *row = &table.rows[i];
        Form *form = &morphology->forms[i];
        form->root = word_of(row->fields[1]);
        if (!voice_named(row->fields[2], &form->voice))
            return table_error(&table, row, row->fields[2], "no voice", err);
        map_set(morphology->form_index, word_of(row->fields[0]), (uint32_t)i);
    }
    return true;
}

Morphology *morphology_load(Arena *run, const char *folder, Error *err) {
    Morphology *morphology = arena_take(run, sizeof *morphology);
    const AffixTable *affixes = affixes_load(run, folder, err);
    if (!affixes)
        return NULL;
    morphology->affixes = affixes;
    morphology->roots = roots_load(run, folder, affixes, err);
    if (!morphology->roots || !forms_load(run, folder, morphology, err))
        return NULL;
    return morphology;
}

Slice morphology_third(const Morphology *morphology) {
    return affixes_third(morphology->affixes);
}

static Analysis analyse(const Morphology *morphology, Slice word) {
    return word_analyse(morphology->affixes, morphology->roots, word);
}

/* How many bytes at the start of `right` are the end of `left`: "meniru" and
 * "nirukan" share "niru". */
static size_t overlap(Slice left, Slice right) {
    size_t shared = left.length < right.length ? left.length : right.length;
    while (shared && !slice_ends(left, slice_part(right, 0, shared)))
        shared--;
    return shared;
}

/* "berlarut-larut", "meniru-nirukan": the second half repeats the root and
 * carries the suffix; put behind the first it makes the plain word. */
static Analysis halves_joined(const Morphology *morphology, Slice left,
                              Slice right) {
    enum { SHARED_MIN = 3 };
    char bytes[WORD_BYTES_MAX * 2];
    size_t shared = overlap(left, right);
    if (shared < SHARED_MIN && shared < right.length)
        return (Analysis){0};
    memcpy(bytes, left.text, left.length);
    memcpy(bytes + left.length, right.text + shared, right.length - shared);
    size_t length = left.length + right.length - shared;
    Analysis found = {0};
    if (length < WORD_BYTES_MAX)
        found = analyse(morphology, (Slice){bytes, length});
    if (!found.score && left.length == shared)
        found = (Analysis){.root = slice_hash(left), .score = SCORE_POSSIBLE};
    return found;
}

/* "di-PHK", "ber-AC": a prefix before a word that is no Indonesian root. */
static Analysis prefix_hyphen(const Morphology *morphology, Slice left,
                              Slice right) {
    const AffixTable *affixes = morphology->affixes;
    bool letter = right.text[0] > '9';
    for (size_t i = 0; letter && i < affixes->prefix_count; i++)
        if (slice_equal(left, affixes->prefixes[i].form))
            return (Analysis){
                .root = slice_hash(right),
                .voice = affixes->families[affixes->prefixes[i].family].voice,
                .score = SCORE_POSSIBLE};
    return (Analysis){0};
}

static Analysis hyphen_analyse(const Morphology *morphology, Slice word,
                               bool *reduplicated) {
    bool nya = false, clitic = false;
    Slice base = word;
    if (clitic_cut(morphology->affixes, &base, &nya) &&
        word.text[base.length] == '-') {
        word = base;
        clitic = true;
    }
    size_t hyphen = slice_find(word, SLICE("-"), 0);
    Analysis found;
    if (hyphen == SIZE_MAX) {
        found = analyse(morphology, word);
    } else {
        Slice left = slice_part(word, 0, hyphen);
        Slice right = slice_part(word, hyphen + 1, word.length);
        if (!left.length || !right.length)
            return (Analysis){0};
        found = halves_joined(morphology, left, right);
        Analysis second = analyse(morphology, right);
        if (!found.score && second.score &&
            second.root == analyse(morphology, left).root)
            found = second; /* "tolong-menolong" */
        *reduplicated = found.score != 0;
        if (!found.score)
            found = prefix_hyphen(morphology, left, right);
        if (*reduplicated && found.voice == VOICE_BARE)
            found.voice = VOICE_NONE; /* "buku-buku" */
    }
    found.clitic |= clitic;
    found.nya |= nya && clitic;
    return found;
}

/* A word whose root nobody lists: "membombardir" is an active verb all the
 * same. Short prefixes and short rests would take foreign words apart. */
static Analysis guess(const Morphology *morphology, Slice word) {
    enum { PREFIX_MIN = 3, REST_MIN = 4 };
    const AffixTable *affixes = morphology->affixes;
    Analysis found = {0};
    Slice base = word;
    if (clitic_cut(affixes, &base, &found.nya) && !found.nya)
        base = word; /* other clitics are too short to be sure */
    found.root = slice_hash(base);
    for (size_t i = 0; i < affixes->prefix_count; i++) {
        const Prefix *prefix = &affixes->prefixes[i];
        Voice voice = affixes->families[prefix->family].voice;
        size_t cut = prefix->form.length;
        bool sure = voice == VOICE_PASSIVE
                        ? slice_equal(prefix->form, affixes->guess)
                        : voice == VOICE_ACTIVE && cut >= PREFIX_MIN;
        if (!sure || prefix->restored || base.length < cut + REST_MIN ||
            !slice_starts(base, prefix->form))
            continue;
        if (prefix->before.length &&
            !memchr(prefix->before.text, base.text[cut], prefix->before.length))
            continue;
        found.voice = voice;
        Slice rest = slice_part(base, cut, base.length);
        Slice suffix = affixes->suffixes[affixes->verb_suffix];
        if (suffix.length && slice_ends(rest, suffix))
            rest.length -= suffix.length;
        found.root = slice_hash(rest);
        break;
    }
    found.score = found.voice || found.nya ? 1 : 0;
    return found;
}

/* How sure an analysis must be: names look like anything. */
static int score_needed(const Token *token, Analysis found) {
    if (!(token->flags & TOKEN_CAPITAL))
        return 1;
    bool clitic = found.nya || (token->flags & TOKEN_FIRST);
    return clitic ? SCORE_CLITIC : SCORE_WHOLE;
}

/* What forms.tsv says of the word, or of the word without its clitic. */
static Analysis form_of(const Morphology *morphology, Slice word, Word id) {
    Analysis found = {.score = SCORE_ALLOWED};
    uint32_t form = map_get(morphology->form_index, id);
    if (form == MAP_ABSENT &&
        clitic_cut(morphology->affixes, &word, &found.nya)) {
        form = map_get(morphology->form_index, slice_hash(word));
        found.clitic = true;
    }
    if (form == MAP_ABSENT)
        return (Analysis){0};
    found.root = morphology->forms[form].root;
    found.voice = morphology->forms[form].voice;
    return found;
}

Analysis morphology_analyse(const Morphology *morphology, Slice word,
                            Token *token) {
    Analysis listed = form_of(morphology, word, token->word);
    if (listed.score)
        return listed;
    bool reduplicated = false, hyphen = memchr(word.text, '-', word.length);
    Analysis found = hyphen ? hyphen_analyse(morphology, word, &reduplicated)
                            : analyse(morphology, word);
    if (!found.score && !hyphen)
        found = guess(morphology, word);
    if (!found.score || found.score < score_needed(token, found))
        return (Analysis){0};
    token->flags |= reduplicated ? TOKEN_REDUPLICATED : 0;
    return found;
}

bool morphology_clitic(const Morphology *morphology, Slice word, Word *base,
                       bool *nya) {
    if (!clitic_cut(morphology->affixes, &word, nya))
        return false;
    *base = slice_hash(word);
    return true;
}

bool morphology_form(const Morphology *morphology, Word word, Word *root) {
    uint32_t form = map_get(morphology->form_index, word);
    if (form == MAP_ABSENT)
        return false;
    *root = morphology->forms[form].root;
    return true;
}
