/* SPDX-License-Identifier: MIT */
#include "text/glue.h"

#include "base/bytes16_part.h"
#include "base/list.h"
#include "base/table.h"
#include "base/utf8.h"
#include "text/word.h"

#include <string.h>

enum {
    HEAD_MIN = 2,         /* "di" of "diPiala" */
    CAPITAL_HEAD_MIN = 5, /* "Ketua" of "KetuaDPRD" */
    PLACE_HEAD_MIN = 4,   /* "Iran" of "IranAyatollah" */
    GUESSED_MIN = 7,      /* "dilansir" */
    TAIL_MIN = 2,         /* "di" of "BBCdi" */
    LONG_MIN = 10,        /* "Republikamelalui" */
    TOLD_MIN = 7,         /* "Trumpdan", where "Trump" stands elsewhere */
    NAME_MIN = 4,
    JOINING_MIN = LEXICON_ENDING, /* "dan" before another name */
    CLOSED_TAIL_MIN = 5,          /* names end in "di" and "dan" */
    AUXILIARY_TAIL_MIN = 6,       /* "Kotawaringin" ends in "ingin" */
    VERB_TAIL_MIN = 7,
    GLUED_MAX = 80
};

bool glue_load(Arena *run, const char *folder, Glue *glue, Error *err) {
    Table file = {.fields_min = 1};
    if (!table_read(run, folder, "joined.tsv", &file, err))
        return false;
    glue->joined = map_open(run);
    for (size_t i = 0; i < file.count; i++) {
        Slice word = file.rows[i].fields[0];
        if (word.text[0] != '.') {
            map_set(glue->joined, slice_hash(word), 1);
            continue;
        }
        if (glue->ending_count == SITE_ENDINGS_MAX)
            return table_error(&file, &file.rows[i], word,
                               "one ending of sites too many", err);
        glue->endings[glue->ending_count++] = word;
    }
    Table places = {.fields_min = 2};
    if (!table_read(run, folder, "places.tsv", &places, err))
        return false;
    glue->places = map_open(run);
    for (size_t i = 0; i < places.count; i++) {
        Slice place = places.rows[i].fields[0];
        if (!slice_equal(places.rows[i].fields[1], SLICE("head")) &&
            slice_find(place, SLICE(" "), 0) == SIZE_MAX)
            map_set(glue->places, word_of(place), 1);
    }
    return true;
}

static bool is_small(char c) {
    return c >= 'a' && c <= 'z';
}

static bool is_large(char c) {
    return c >= 'A' && c <= 'Z';
}

static bool is_letter(char c) {
    return is_small(c) || is_large(c);
}

static Analysis analysis_of(const Glue *glue, Slice text) {
    char bytes[WORD_BYTES_MAX];
    Slice word = {bytes, utf8_fold_into(bytes, sizeof bytes, text)};
    Token token = {.word = slice_hash(word)};
    return morphology_analyse(glue->morphology, word, &token);
}

/* A listed word, or a long one that the affixes alone show: "dilansir". */
static bool is_word(const Glue *glue, Slice text) {
    int least = text.length >= GUESSED_MIN ? 1 : SCORE_CLITIC;
    return lexicon_class(glue->lexicon, word_of(text)) ||
           analysis_of(glue, text).score >= least;
}

static bool is_place(const Glue *glue, Slice head) {
    return head.length >= PLACE_HEAD_MIN && is_large(head.text[0]) &&
           map_get(glue->places, word_of(head)) != MAP_ABSENT;
}

static bool head_ends(const Glue *glue, Slice head) {
    size_t least = is_large(head.text[0]) ? CAPITAL_HEAD_MIN : HEAD_MIN;
    if (map_get(glue->joined, slice_hash(head)) != MAP_ABSENT)
        return false;
    return is_place(glue, head) ||
           (head.length >= least && is_word(glue, head));
}

/* "di", "melalui", "bahwa": what a name or number is followed by. */
static bool is_joining(const Glue *glue, Slice text) {
    WordClass class = lexicon_class(glue->lexicon, word_of(text));
    return class == CLASS_ADPOSITION || class == CLASS_CONJUNCTION;
}

/* "BBC|di": behind capitals or digits only a word that no name ends in. */
static size_t cut_behind_capitals(const Glue *glue, Slice word) {
    size_t i = word.length;
    while (i > 0 && is_small(word.text[i - 1]))
        i--;
    bool capitals =
        i > 1 && !is_small(word.text[i - 1]) && !is_small(word.text[i - 2]);
    Slice tail = slice_part(word, i, word.length);
    return capitals && tail.length >= TAIL_MIN && is_joining(glue, tail) ? i
                                                                         : 0;
}

/* Is the name a word of its own somewhere in the text? */
static bool stands_alone(Slice text, Slice name) {
    for (size_t at = 0; (at = slice_find(text, name, at)) != SIZE_MAX; at++) {
        size_t end = at + name.length;
        bool before = at && is_letter(text.text[at - 1]);
        bool behind = end < text.length && is_letter(text.text[end]);
        if (!before && !behind)
            return true;
    }
    return false;
}

/* "Republika|melalui", "Bilbao|tersebut": no name ends so. */
static bool ends_no_name(Slice tail, WordClass class) {
    if (tail.length < CLOSED_TAIL_MIN)
        return false;
    return class == CLASS_ADPOSITION || class == CLASS_CONJUNCTION ||
           (tail.length >= AUXILIARY_TAIL_MIN &&
            (class == CLASS_AUXILIARY || class == CLASS_DETERMINER));
}

static bool is_verb(const Glue *glue, Slice tail) {
    Analysis found = analysis_of(glue, tail);
    return found.voice == VOICE_ACTIVE && found.score >= SCORE_ALLOWED;
}

/* "Republika|melalui", "Israel|mengatakan"; any closed word behind a listed
 * place, "Surabaya|akan", or a name that the text has elsewhere, "Trump|dan".
 */
static size_t cut_behind_name(const Glue *glue, Slice text, Slice word) {
    if (word.length < TOLD_MIN || !is_large(word.text[0]) ||
        !is_small(word.text[1]))
        return 0;
    bool listed = lexicon_may_end(glue->lexicon, word);
    if (!listed && word.length < LONG_MIN)
        return 0;
    for (size_t i = NAME_MIN; i + JOINING_MIN <= word.length; i++) {
        Slice head = slice_part(word, 0, i);
        Slice tail = slice_part(word, i, word.length);
        WordClass class = listed ? lexicon_class(glue->lexicon, word_of(tail))
                                 : CLASS_UNKNOWN;
        bool cut =
            class && (is_place(glue, head) ||
                      (!is_word(glue, word) && stands_alone(text, head)));
        if (word.length >= LONG_MIN)
            cut = cut || ends_no_name(tail, class) ||
                  (tail.length >= VERB_TAIL_MIN && is_verb(glue, tail));
        if (cut)
            return is_word(glue, word) ? 0 : i;
    }
    return 0;
}

/* "dari|detikNews": before a head that a capital may follow. */
static size_t cut_before_joined(const Glue *glue, Slice head) {
    for (size_t i = HEAD_MIN; i + NAME_MIN <= head.length; i++)
        if (map_get(glue->joined, slice_hash(slice_part(
                                      head, i, head.length))) != MAP_ABSENT &&
            is_word(glue, slice_part(head, 0, i)))
            return i;
    return 0;
}

/* "Ghazali|dan|Alyssa": the word that joins two names, which ends `head`; 0:
 * there is none. */
static size_t cut_between_names(const Glue *glue, Slice head) {
    for (size_t i = NAME_MIN; i + JOINING_MIN <= head.length; i++)
        if (is_large(head.text[0]) &&
            is_joining(glue, slice_part(head, i, head.length)))
            return i;
    return 0;
}

/* Does the word go on in large letters, in small ones behind two others, or
 * behind a full stop? Most do not, and need no other question. Of the bits, the
 * lowest two are of the bytes before the sixteen: none is a change there. */
static bool may_change(Slice text, Slice word) {
    uint32_t large = 3u << BYTES16, small = large, changes = 0;
    for (size_t i = 0; i < word.length; i += BYTES16) {
        Bytes16 signs = bytes16_load_part(
            word.text + i, text.text + text.length, word.length - i);
        large = large >> BYTES16 | bytes16_mask((Bytes16)((signs - 'A') < 26))
                                       << 2;
        small = small >> BYTES16 | bytes16_mask((Bytes16)((signs - 'a') < 26))
                                       << 2;
        changes |= large & ~(large << 1);
        changes |= small & ~(small << 1) & ~(small << 2);
        changes |= bytes16_mask((Bytes16)(signs == '.')) << 2;
    }
    return changes >> 2;
}

/* "Tempo.co|berjudul", "Liputan6.com|pada": a word that no site's name ends
 * in. */
static size_t cut_behind_domain(const Glue *glue, Slice word) {
    if (slice_find(word, SLICE("."), 1) == SIZE_MAX)
        return 0;
    for (size_t e = 0; e < glue->ending_count; e++) {
        Slice ending = glue->endings[e];
        size_t at = slice_find(word, ending, 1);
        if (at == SIZE_MAX)
            continue;
        size_t end = at + ending.length;
        Slice tail = slice_part(word, end, word.length);
        if (tail.length >= TAIL_MIN && is_small(tail.text[0]) &&
            is_word(glue, tail))
            return end;
    }
    return 0;
}

/* "KabarKota.com": a site may write its name so. */
static bool is_domain(Slice word) {
    size_t dot = slice_find(word, SLICE("."), 1);
    return is_large(word.text[0]) && dot != SIZE_MAX;
}

/* Where a word ends that goes on in other letters; 0: it is one word. */
static size_t cut_at_change(const Glue *glue, Slice word) {
    for (size_t i = 1; i < word.length; i++) {
        if (!is_small(word.text[i - 1]) || !is_large(word.text[i]))
            continue;
        Slice head = slice_part(word, 0, i);
        size_t cut = cut_before_joined(glue, head);
        if (cut || (head_ends(glue, head) && !is_domain(word)))
            return cut ? cut : i;
        cut = cut_between_names(glue, head);
        if (cut)
            return cut;
    }
    return cut_behind_capitals(glue, word);
}

/* Where the first word of a glued one ends; 0: it is one word. */
static size_t cut_at(const Glue *glue, Slice text, Slice word) {
    size_t cut = may_change(text, word) ? cut_at_change(glue, word) : 0;
    if (!cut)
        cut = cut_behind_domain(glue, word);
    return cut ? cut : cut_behind_name(glue, text, word);
}

static bool may_be_glued(Slice text, Slice word) {
    if (word.length > GLUED_MAX)
        return false; /* rubbish; every place in it would be tried */
    return (is_large(word.text[0]) && word.length >= TOLD_MIN) ||
           may_change(text, word);
}

static uint8_t flags_of(Slice word) {
    bool all = word.length > 1;
    for (size_t i = 0; i < word.length; i++)
        all &= !is_small(word.text[i]);
    return (uint8_t)((is_large(word.text[0]) ? TOKEN_CAPITAL : 0) |
                     (all ? TOKEN_ALL_CAPS : 0));
}

static void token_put(TokenScan *scan, Token token) {
    TokenList *tokens = &scan->tokens;
    tokens->rows = list_room(scan->page, tokens->rows, tokens->count,
                             &tokens->capacity, sizeof *tokens->rows);
    tokens->rows[tokens->count++] = token;
}

static void pieces_put(TokenScan *scan, Token token, const Glue *glue) {
    while (token.kind == TOKEN_WORD && scan->tokens.count < TOKENS_MAX) {
        Slice word = slice_part(scan->text, token.start, token.end);
        size_t cut =
            may_be_glued(scan->text, word) ? cut_at(glue, scan->text, word) : 0;
        if (!cut)
            break;
        Slice head = slice_part(word, 0, cut);
        Token piece = token;
        piece.end = token.start + (uint32_t)cut;
        piece.word = piece.root = word_of(head);
        piece.flags = (uint8_t)(flags_of(head) | (token.flags & TOKEN_SPACED));
        token_put(scan, piece);
        Slice tail = slice_part(word, cut, word.length);
        token.start = piece.end;
        token.word = token.root = word_of(tail);
        token.flags = flags_of(tail);
    }
    token_put(scan, token);
}

void glue_cut(TokenScan *scan, size_t first, const Glue *glue) {
    size_t count = scan->tokens.count, glued = count;
    for (size_t i = first; i < count && glued == count; i++) {
        const Token *token = &scan->tokens.rows[i];
        Slice word = slice_part(scan->text, token->start, token->end);
        if (token->kind == TOKEN_WORD && may_be_glued(scan->text, word) &&
            cut_at(glue, scan->text, word))
            glued = i;
    }
    if (glued == count)
        return;
    size_t rest = count - glued;
    Token *tokens = arena_take(scan->page, rest * sizeof *tokens);
    memcpy(tokens, &scan->tokens.rows[glued], rest * sizeof *tokens);
    scan->tokens.count = glued;
    for (size_t i = 0; i < rest; i++)
        pieces_put(scan, tokens[i], glue);
}
