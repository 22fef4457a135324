/* SPDX-License-Identifier: MIT */
#include "text/glue.h"

#include "base/list.h"
#include "base/table.h"
#include "text/glue_place.h"
#include "text/word.h"

#include <string.h>

static bool joined_load(Arena *run, const char *folder, Glue *glue,
                        Error *err) {
    Table file = {.fields_min = 1};
    if (!table_read(run, folder, "joined.tsv", &file, err))
        return false;
    glue->joined = map_open(run);
    for (size_t i = 0; i < file.count; i++) {
        Slice word = file.rows[i].fields[0];
        if (word.text[0] != '.') {
            bool never = word.text[0] == '-';
            word = slice_part(word, never, word.length);
            map_set(glue->joined, slice_hash(word),
                    never ? JOINED_NEVER : JOINED_HEAD);
            continue;
        }
        if (glue->ending_count == SITE_ENDINGS_MAX)
            return table_error(&file, &file.rows[i], word,
                               "one ending of sites too many", err);
        glue->endings[glue->ending_count++] = word;
    }
    return true;
}

/* A column of a list of names, and which of its rows by their sort. */
typedef struct NameList {
    const char *file;
    GlueName name;
    size_t column;
    Slice sort, not_sort; /* empty: whatever it is */
} NameList;

static bool is_single(Slice name) {
    return name.length && slice_find(name, SLICE(" "), 0) == SIZE_MAX;
}

static bool names_add(Arena *run, const char *folder, const NameList *list,
                      Glue *glue, Error *err) {
    Table table = {.fields_min = 1};
    if (!table_read(run, folder, list->file, &table, err))
        return false;
    for (size_t i = 0; i < table.count; i++) {
        Slice name = table.rows[i].fields[list->column];
        Slice sort = table.rows[i].fields[1];
        if (is_single(name) &&
            (!list->sort.length || slice_equal(sort, list->sort)) &&
            (!list->not_sort.length || !slice_equal(sort, list->not_sort)))
            *map_value(glue->names, word_of(name)) |= list->name;
    }
    return true;
}

/* The places that are one word, as a text. */
static bool places_load(Arena *run, const char *folder, Glue *glue,
                        Error *err) {
    enum { NAMES_A_ROW = 2 };
    Table table = {.fields_min = 2};
    if (!table_read(run, folder, "places.tsv", &table, err))
        return false;
    Slice *names =
        arena_take(run, (table.count * NAMES_A_ROW + 1) * sizeof *names);
    size_t count = 0;
    for (size_t i = 0; i < table.count; i++) {
        const Slice *fields = table.rows[i].fields;
        if (slice_equal(fields[1], SLICE("head")))
            continue;
        if (is_single(fields[0]))
            names[count++] = fields[0];
        if (is_single(fields[NAMES_A_ROW]))
            names[count++] = fields[NAMES_A_ROW];
    }
    glue->places = alone_read(run, slice_join(run, names, count, SLICE(" ")));
    return true;
}

bool glue_load(Arena *run, const char *folder, Glue *glue, Error *err) {
    const GlueName state = GLUE_PLACE | GLUE_STATE;
    const NameList LISTS[] = {
        {"places.tsv", GLUE_PLACE, 0, {0}, SLICE("head")},
        {"places.tsv", state, 0, SLICE("country"), {0}},
        {"places.tsv", state, 2, SLICE("country"), {0}},
        {"places.tsv", state, 0, SLICE("seat"), {0}},
        {"places.tsv", state, 2, SLICE("seat"), {0}},
        {"given_names.tsv", GLUE_PERSON, 0, {0}, {0}},
        {"titles.tsv", GLUE_HEAD, 0, {0}, {0}},
        {"organisations.tsv", GLUE_HEAD, 0, SLICE("head"), {0}},
    };
    glue->names = map_open(run);
    for (size_t i = 0; i < sizeof LISTS / sizeof *LISTS; i++)
        if (!names_add(run, folder, &LISTS[i], glue, err))
            return false;
    return joined_load(run, folder, glue, err) &&
           places_load(run, folder, glue, err);
}

static uint8_t flags_of(Slice word) {
    bool all = word.length > 1;
    for (size_t i = 0; i < word.length; i++)
        all &= !glue_is_small(word.text[i]);
    bool large = glue_is_large(word.text[0]);
    return (uint8_t)((large ? TOKEN_CAPITAL : 0) | (all ? TOKEN_ALL_CAPS : 0));
}

static void token_put(TokenScan *scan, Token token) {
    TokenList *tokens = &scan->tokens;
    tokens->rows = list_room(scan->page, tokens->rows, tokens->count,
                             &tokens->capacity, sizeof *tokens->rows);
    tokens->rows[tokens->count++] = token;
}

static void pieces_put(TokenScan *scan, Token token, GlueWord place) {
    while (token.kind == TOKEN_WORD && scan->tokens.count < TOKENS_MAX) {
        place.word = slice_part(scan->text, token.start, token.end);
        size_t cut = glue_place(&place);
        if (!cut)
            break;
        Slice head = slice_part(place.word, 0, cut);
        Token piece = token;
        piece.end = token.start + (uint32_t)cut;
        piece.word = piece.root = word_of(head);
        piece.flags = (uint8_t)(flags_of(head) | (token.flags & TOKEN_SPACED));
        token_put(scan, piece);
        Slice tail = slice_part(place.word, cut, place.word.length);
        token.start = piece.end;
        token.word = token.root = word_of(tail);
        token.flags = flags_of(tail);
    }
    token_put(scan, token);
}

void glue_cut(TokenScan *scan, size_t first, const Glue *glue,
              const AloneWords *alone) {
    size_t count = scan->tokens.count, glued = count;
    GlueWord place = {.glue = glue, .alone = alone, .text = scan->text};
    size_t change =
        first < count ? alone_change(alone, scan->tokens.rows[first].start) : 0;
    for (size_t i = first; i < count && glued == count; i++) {
        const Token *token = &scan->tokens.rows[i];
        while (change < alone->change_count &&
               alone->changes[change] < token->start)
            change++;
        place.changes =
            change < alone->change_count && alone->changes[change] < token->end;
        if (token->kind != TOKEN_WORD ||
            !(place.changes || (token->flags & TOKEN_CAPITAL)))
            continue;
        place.word = slice_part(scan->text, token->start, token->end);
        if (glue_place(&place))
            glued = i;
    }
    if (glued == count)
        return;
    place.changes = true; /* whatever they do */
    size_t rest = count - glued;
    Token *tokens = arena_take(scan->page, rest * sizeof *tokens);
    memcpy(tokens, &scan->tokens.rows[glued], rest * sizeof *tokens);
    scan->tokens.count = glued;
    for (size_t i = 0; i < rest; i++)
        pieces_put(scan, tokens[i], place);
}
