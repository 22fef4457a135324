/* SPDX-License-Identifier: MIT */
/* words -- what the text stage makes of a text
 *
 * words DATA_FOLDER FILE prints one token a line: text, kind, class, voice,
 * root, flags; a blank line between sentences, two between paragraphs. Roots
 * are known by their hash alone: they are spelled from the dictionary, the
 * tables and the text itself. */
#include "base/file.h"
#include "base/table.h"
#include "text/read.h"
#include "text/word.h"
#include "text/word_list.h"

#include <stdio.h>

enum { FILE_BYTES_MAX = 1 << 30, SPELLINGS_MAX = 1 << 20 };

typedef struct Spellings {
    Map *index;
    Slice *words;
    uint32_t count;
} Spellings;

static void spelling_add(Spellings *spellings, Slice word) {
    Word id = word_of(word);
    if (!word.length || spellings->count == SPELLINGS_MAX ||
        map_get(spellings->index, id) != MAP_ABSENT)
        return;
    spellings->words[spellings->count] = word;
    map_set(spellings->index, id, spellings->count++);
}

static void lines_add(Spellings *spellings, Slice rest) {
    Slice line;
    while (slice_next_line(&rest, &line)) {
        size_t end = 0;
        while (end < line.length && line.text[end] != '/' &&
               line.text[end] != '\t')
            end++;
        spelling_add(spellings, slice_part(line, 0, end));
    }
}

static bool spellings_load(Arena *run, const char *folder, Spellings *spellings,
                           Error *err) {
    static const char *const NAMES[] = {"roots.tsv", "forms.tsv"};
    Slice bytes;
    if (!word_list_read(run, folder, SLICE("roots"), &bytes, err))
        return false;
    lines_add(spellings, bytes);
    for (size_t i = 0; i < 2; i++) {
        Table words = {.fields_min = 1};
        if (!table_read(run, folder, NAMES[i], &words, err))
            return false;
        for (size_t r = 0; r < words.count; r++)
            for (size_t f = 0; f < 2; f++)
                spelling_add(spellings, words.rows[r].fields[f]);
    }
    return true;
}

static const char *const CLASSES[] = {"-",    "NOUN", "PROPN", "VERB", "ADJ",
                                      "ADV",  "PRON", "DET",   "ADP",  "CONJ",
                                      "PART", "AUX",  "NUM"};
static const char *const VOICES[] = {"-",   "bare",   "active", "passive",
                                     "ter", "middle", "noun"};

static void token_print(const Document *document, const Spellings *spellings,
                        uint32_t i) {
    const Token *token = &document->tokens[i];
    Slice text = token_text(document, i), root = text;
    uint32_t known = map_get(spellings->index, token->root);
    if (known != MAP_ABSENT)
        root = spellings->words[known];
    printf("%.*s\t%c\t%s\t%s\t%.*s\t%s%s%s%s%s\n", (int)text.length, text.text,
           "wnq().,:-o"[token->kind], CLASSES[token->word_class],
           VOICES[token->voice], (int)root.length, root.text,
           token->flags & TOKEN_CAPITAL ? "C" : "",
           token->flags & TOKEN_IN_QUOTE ? "Q" : "",
           token->flags & TOKEN_NYA ? "N" : "",
           token->flags & TOKEN_FIRST ? "F" : "",
           token->flags & TOKEN_REDUPLICATED ? "R" : "");
}

static void document_print(const Document *document,
                           const Spellings *spellings) {
    for (size_t p = 0; p < document->paragraph_count; p++) {
        const Paragraph *paragraph = &document->paragraphs[p];
        for (uint32_t s = paragraph->first; s < paragraph->last; s++) {
            const Sentence *sentence = &document->sentences[s];
            for (uint32_t i = sentence->first; i < sentence->last; i++)
                token_print(document, spellings, i);
            putchar('\n');
        }
        putchar('\n');
    }
}

int main(int count, char **words) {
    Arena *run = arena_open(1 << 20);
    Error err = {0};
    Slice text = {0};
    Document document = {0};
    Spellings spellings = {map_open(run),
                           arena_take(run, SPELLINGS_MAX * sizeof(Slice)), 0};
    if (count != 3) {
        error_set(&err, ERR_USE, "words DATA_FOLDER/id FILE|-");
    } else {
        const TextRules *rules = text_rules_load(run, words[1], &err);
        Article article = {0};
        if (rules && file_read(run, words[2], FILE_BYTES_MAX, &text, &err) &&
            spellings_load(run, words[1], &spellings, &err)) {
            article.text = text;
            if (document_read(run, &article, rules, &document, &err)) {
                for (uint32_t i = 0; i < document.token_count; i++)
                    spelling_add(&spellings, token_text(&document, i));
                document_print(&document, &spellings);
            }
        }
    }
    if (err.kind)
        fprintf(stderr, "%s\n", err.what);
    arena_close(run);
    return err.kind ? 2 : 0;
}
