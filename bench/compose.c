/* SPDX-License-Identifier: MIT */
#include "compose.h"

#include "base/table.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    WORDS_MAX = 4096,
    HOSTS = 40,
    MOULDS = 30,
    REMEMBERED = 400, /* a copy is made of one of the latest originals */
    COPIES_OF_HUNDRED = 55,
    FURNISHED_OF_HUNDRED = 40, /* of the originals */
    MINUTES_A_PAGE = 7
};

/* w a root, N a person, P a place, # a number; "/" begins a paragraph. */
static const char *const SENTENCES[] = {
    "N mengatakan w w w di P akan w w pada w w .",
    "Menurut N , w w w tersebut w karena w w di P .",
    "Sebanyak # w w w w dari P w w w .",
    "Pemerintah w w w w agar w w tidak w w w w .",
    "w w w itu w w w w , kata N di P .",
    "Dalam w w w , N w w bahwa w w w w w .",
    "Sejumlah w w w w w untuk w w w w w di w w .",
    "Namun w w w w w belum w w w w .",
    "w w telah w # w w w sejak w w w .",
    "N dan N w w w w dengan w w w P .",
    "Warga P w w w w w setelah w w w w w w .",
    "Ia w w w w w w itu w w w w w w w ."};
enum { SENTENCE_KINDS = sizeof SENTENCES / sizeof *SENTENCES };

/* Words of a page; "\n" stands between paragraphs. */
typedef struct Words {
    const char *rows[WORDS_MAX];
    size_t count;
} Words;

typedef struct Original {
    Words words;
    uint32_t index, host;
} Original;

struct Composer {
    Arena *run;
    uint64_t state;
    const char **roots, **names, **places;
    uint32_t *reach; /* of root i: the sum of frequencies up to it */
    size_t root_count, name_count, place_count;
    Words furniture[HOSTS];
    const char *moulds[MOULDS];
    Original originals[REMEMBERED];
    size_t original_count, page_count;
};

static const char *const WAY_NAMES[WAYS] = {
    "original", "exact",   "edits 5 %", "edits 15 %", "edits 30 %", "truncated",
    "excerpt",  "mixture", "reordered", "update",     "furniture",  "bulletin"};

const char *copy_way_name(CopyWay way) {
    return WAY_NAMES[way];
}

/* Sebastiano Vigna's splitmix64. */
static uint64_t draw(Composer *composer) {
    uint64_t x = composer->state += 0x9e3779b97f4a7c15u;
    x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9u;
    x = (x ^ x >> 27) * 0x94d049bb133111ebu;
    return x ^ x >> 31;
}

static uint32_t draw_below(Composer *composer, size_t below) {
    return (uint32_t)(draw(composer) % below);
}

static bool chance(Composer *composer, unsigned of_hundred) {
    return draw_below(composer, 100) < of_hundred;
}

static bool column_read(Composer *composer, const char *folder,
                        const char *name, Table *table, Error *err) {
    *table = (Table){.fields_min = 1};
    return table_read(composer->run, folder, name, table, err);
}

static const char **column_strings(Composer *composer, const Table *table) {
    const char **strings =
        arena_take(composer->run, (table->count + 1) * sizeof *strings);
    for (size_t i = 0; i < table->count; i++)
        strings[i] = slice_string(composer->run, table->rows[i].fields[0]);
    return strings;
}

static bool words_read(Composer *composer, const char *folder, Error *err) {
    Table table;
    if (!column_read(composer, folder, "given_names.tsv", &table, err))
        return false;
    composer->names = column_strings(composer, &table);
    composer->name_count = table.count;
    if (!column_read(composer, folder, "places.tsv", &table, err))
        return false;
    composer->places = column_strings(composer, &table);
    composer->place_count = table.count;
    if (!column_read(composer, folder, "frequency.tsv", &table, err))
        return false;
    composer->roots = column_strings(composer, &table);
    composer->root_count = table.count;
    composer->reach =
        arena_take(composer->run, (table.count + 1) * sizeof(uint32_t));
    uint32_t sum = 0;
    for (size_t i = 0; i < table.count; i++) {
        const char *digits =
            slice_string(composer->run, table.rows[i].fields[1]);
        sum += (uint32_t)strtoul(digits, NULL, 10);
        composer->reach[i] = sum;
    }
    return true;
}

static const char *root_draw(Composer *composer) {
    uint32_t at =
        draw_below(composer, composer->reach[composer->root_count - 1]);
    size_t low = 0, high = composer->root_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (composer->reach[middle] <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return composer->roots[low];
}

static void word_add(Words *words, const char *word) {
    if (words->count < WORDS_MAX)
        words->rows[words->count++] = word;
}

static void number_add(Composer *composer, Words *words) {
    char digits[16];
    int count =
        snprintf(digits, sizeof digits, "%u", 2 + draw_below(composer, 9000));
    word_add(words,
             slice_string(composer->run, (Slice){digits, (size_t)count}));
}

/* Fills one mould: signs as in SENTENCES, anything else as it stands. */
static void mould_fill(Composer *composer, Words *words, const char *mould) {
    for (const char *at = mould; *at;) {
        size_t length = strcspn(at, " ");
        char sign = length == 1 ? *at : 0;
        if (sign == 'w') {
            word_add(words, root_draw(composer));
        } else if (sign == 'N') {
            size_t names = composer->name_count;
            word_add(words, composer->names[draw_below(composer, names)]);
            word_add(words, composer->names[draw_below(composer, names)]);
        } else if (sign == 'P') {
            size_t places = composer->place_count;
            word_add(words, composer->places[draw_below(composer, places)]);
        } else if (sign == '#') {
            number_add(composer, words);
        } else {
            word_add(words, sign == '/' ? "\n"
                                        : slice_string(composer->run,
                                                       (Slice){at, length}));
        }
        at += length + (at[length] == ' ');
    }
}

static void sentences_add(Composer *composer, Words *words, size_t count) {
    for (size_t i = 0; i < count; i++) {
        mould_fill(composer, words,
                   SENTENCES[draw_below(composer, SENTENCE_KINDS)]);
        if (i % 3 == 2)
            word_add(words, "\n");
    }
}

static void part_add(Words *words, const Words *from, size_t first,
                     size_t last) {
    for (size_t i = first; i < last && i < from->count; i++)
        word_add(words, from->rows[i]);
}

/* A third each: another word, one word less, one word more. */
static void edits_add(Composer *composer, Words *words, const Words *from,
                      unsigned of_hundred) {
    for (size_t i = 0; i < from->count; i++) {
        bool edit = *from->rows[i] != '\n' && chance(composer, of_hundred);
        uint32_t way = edit ? draw_below(composer, 3) : 0;
        if (edit && way != 1)
            word_add(words, root_draw(composer));
        if (!edit || way == 2)
            word_add(words, from->rows[i]);
    }
}

/* The paragraphs in the order last to first. */
static void reordered_add(Words *words, const Words *from) {
    size_t end = from->count;
    while (end) {
        size_t start = end - 1;
        while (start && *from->rows[start - 1] != '\n')
            start--;
        part_add(words, from, start, end);
        word_add(words, "\n");
        end = start;
    }
}

/* A mould of a bulletin: the words are drawn once, its slots stay. */
static const char *mould_make(Composer *composer) {
    static const char *const PARTS[] = {
        "w w w P w w # w w w w w w .", "w w w w pada # w w w w w P .",
        "w w # w w w w sampai # w w .", "w w w w w N w w w w w ."};
    Words words = {.count = 0};
    size_t sentences = 5 + draw_below(composer, 24);
    for (size_t i = 0; i < sentences; i++) {
        const char *part = i < 3 ? PARTS[i] : PARTS[draw_below(composer, 4)];
        for (; *part; part++) {
            char sign[2] = {*part, 0};
            if (*part == 'w')
                word_add(&words, root_draw(composer));
            else if (strchr("P#N.", *part))
                word_add(&words, slice_string(composer->run, slice_of(sign)));
        }
    }
    Slice *slices = arena_take(composer->run, words.count * sizeof *slices);
    for (size_t i = 0; i < words.count; i++)
        slices[i] = slice_of(words.rows[i]);
    Slice mould = slice_join(composer->run, slices, words.count, SLICE(" "));
    return slice_string(composer->run, mould);
}

Composer *composer_open(Arena *run, const char *folder, uint64_t seed,
                        Error *err) {
    Composer *composer = arena_take(run, sizeof *composer);
    composer->run = run;
    composer->state = seed;
    if (!words_read(composer, folder, err))
        return NULL;
    for (size_t host = 0; host < HOSTS; host++)
        sentences_add(composer, &composer->furniture[host], 3);
    for (size_t i = 0; i < MOULDS; i++)
        composer->moulds[i] = mould_make(composer);
    return composer;
}

/* Blanks between words, none before stops; sentences begin with a capital. */
static Slice text_of(Composer *composer, const Words *words) {
    size_t room = 1, length = 0;
    for (size_t i = 0; i < words->count; i++)
        room += strlen(words->rows[i]) + 2;
    char *text = arena_buffer(composer->run, room);
    bool opens = true;
    for (size_t i = 0; i < words->count; i++) {
        const char *word = words->rows[i];
        bool sign = strchr(".,", *word) != NULL, breaks = *word == '\n';
        if (length && !sign && !breaks && text[length - 1] != '\n')
            text[length++] = ' ';
        size_t start = length, bytes = strlen(word);
        memcpy(text + length, word, bytes);
        length += bytes;
        if (opens && !breaks)
            text[start] = (char)toupper((unsigned char)text[start]);
        opens = *word == '.' || (opens && breaks);
    }
    return (Slice){text, length};
}

static const Original *original_draw(Composer *composer) {
    size_t known = composer->original_count < REMEMBERED
                       ? composer->original_count
                       : REMEMBERED;
    return &composer->originals[draw_below(composer, known)];
}

static void original_compose(Composer *composer, ComposedCopy *page,
                             Words *words) {
    sentences_add(composer, words, 12 + draw_below(composer, 24));
    page->sources[page->source_count++] = (uint32_t)composer->page_count;
    Original *own =
        &composer->originals[composer->original_count++ % REMEMBERED];
    own->words = *words;
    own->index = (uint32_t)composer->page_count;
    own->host = page->host;
    if (chance(composer, FURNISHED_OF_HUNDRED)) {
        const Words *furniture = &composer->furniture[page->host];
        part_add(words, furniture, 0, furniture->count);
    }
}

static void bulletin_compose(Composer *composer, ComposedCopy *page,
                             Words *words) {
    uint32_t mould = draw_below(composer, MOULDS);
    page->sources[page->source_count++] = mould;
    page->host %= 6;
    mould_fill(composer, words, composer->moulds[mould]);
}

static void mixture_compose(Composer *composer, ComposedCopy *page,
                            Words *words, const Original *first) {
    const Original *second = original_draw(composer);
    part_add(words, &first->words, 0, first->words.count * 2 / 3);
    sentences_add(composer, words, 3);
    if (second == first)
        return;
    part_add(words, &second->words, second->words.count / 3,
             second->words.count);
    page->sources[page->source_count++] = second->index;
}

static void copy_compose(Composer *composer, ComposedCopy *page, Words *words) {
    const Original *source = original_draw(composer);
    const Words *from = &source->words;
    size_t all = from->count;
    page->sources[page->source_count++] = source->index;
    if (page->way == WAY_EDITS_5 || page->way == WAY_EDITS_15 ||
        page->way == WAY_EDITS_30) {
        unsigned edits = page->way == WAY_EDITS_5    ? 5
                         : page->way == WAY_EDITS_15 ? 15
                                                     : 30;
        edits_add(composer, words, from, edits);
    } else if (page->way == WAY_TRUNCATION) {
        part_add(words, from, 0, all * (25 + draw_below(composer, 50)) / 100);
    } else if (page->way == WAY_EXCERPT) {
        size_t start = all * draw_below(composer, 45) / 100;
        sentences_add(composer, words, 8 + draw_below(composer, 12));
        part_add(words, from, start, start + all / 2);
        sentences_add(composer, words, 8);
    } else if (page->way == WAY_MIXTURE) {
        mixture_compose(composer, page, words, source);
    } else if (page->way == WAY_REORDERED) {
        reordered_add(words, from);
    } else if (page->way == WAY_UPDATE) {
        page->host = source->host;
        sentences_add(composer, words, 3);
        part_add(words, from, all / 6, all);
        sentences_add(composer, words, 3);
    } else {
        part_add(words, from, 0, all);
    }
    const Words *furniture = &composer->furniture[page->host];
    if (page->way == WAY_FURNITURE)
        part_add(words, furniture, 0, furniture->count);
}

ComposedCopy compose_next(Composer *composer) {
    ComposedCopy page = {.host = draw_below(composer, HOSTS)};
    page.minute = (int)composer->page_count * MINUTES_A_PAGE;
    Words words = {.count = 0}, title = {.count = 0};
    if (composer->original_count < 10 || !chance(composer, COPIES_OF_HUNDRED))
        page.way = WAY_ORIGINAL;
    else
        page.way = 1 + draw_below(composer, WAYS - 1);
    if (page.way == WAY_ORIGINAL)
        original_compose(composer, &page, &words);
    else if (page.way == WAY_BULLETIN)
        bulletin_compose(composer, &page, &words);
    else
        copy_compose(composer, &page, &words);
    mould_fill(composer, &title, "w w w P w w");
    page.title = text_of(composer, &title);
    page.text = text_of(composer, &words);
    composer->page_count++;
    return page;
}
