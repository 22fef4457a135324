/* SPDX-License-Identifier: MIT */
/* name_score -- how well names are found in a corpus of tagged words
 *
 * name_score DATA_FOLDER FILE [-v]: one "word TAB tag" a line, B- and I- with
 * PERSON, PLACE or LOCATION, ORGANISATION or ORGANIZATION; a blank line ends
 * a sentence. Every sentence is read as a page of its own. A name counts as
 * found when its ends and its kind are the same. -v prints what differs. */
#include "base/file.h"
#include "base/list.h"
#include "find/name.h"
#include "text/read.h"
#include "text/word.h"

#include <stdio.h>
#include <string.h>

enum { FILE_BYTES_MAX = 64 << 20, SENTENCE_BYTES_MAX = 1 << 16 };

typedef struct Gold {
    Span span;
    NameKind kind;
} Gold;

typedef struct Sample {
    char text[SENTENCE_BYTES_MAX];
    size_t length;
    Gold names[512];
    size_t count;
} Sample;

typedef struct Tally {
    size_t hit[3], gold[3], got[3];
} Tally;

static NameKind kind_of(Slice tag) {
    if (slice_find(tag, SLICE("PERSON"), 0) != SIZE_MAX)
        return NAME_PERSON;
    if (slice_find(tag, SLICE("ORGANI"), 0) != SIZE_MAX)
        return NAME_ORGANISATION;
    return NAME_PLACE;
}

static void sample_add(Sample *sample, Slice line) {
    size_t tab = slice_find(line, SLICE("\t"), 0);
    if (tab == SIZE_MAX || sample->length + tab + 2 > SENTENCE_BYTES_MAX ||
        sample->count == 512)
        return;
    Slice tag = slice_part(line, tab + 1, line.length);
    if (sample->length)
        sample->text[sample->length++] = ' ';
    uint32_t start = (uint32_t)sample->length;
    memcpy(sample->text + start, line.text, tab);
    sample->length += tab;
    uint32_t end = (uint32_t)sample->length;
    if (slice_starts(tag, SLICE("B-")))
        sample->names[sample->count++] = (Gold){{start, end}, kind_of(tag)};
    else if (slice_starts(tag, SLICE("I-")) && sample->count)
        sample->names[sample->count - 1].span.end = end;
}

static bool same(const Gold *gold, const Name *name) {
    return gold->kind == name->kind && gold->span.start == name->span.start &&
           gold->span.end == name->span.end;
}

static void differences_print(const Sample *sample, const NameList *names) {
    static const char KINDS[] = "PLO";
    printf("%.*s\n", (int)sample->length, sample->text);
    for (size_t i = 0; i < sample->count; i++)
        printf("  gold %c %.*s\n", KINDS[sample->names[i].kind],
               (int)(sample->names[i].span.end - sample->names[i].span.start),
               sample->text + sample->names[i].span.start);
    for (size_t k = 0; k < names->count; k++)
        if (names->rows[k].form == NAME_PROPER)
            printf("  got  %c %.*s\n", KINDS[names->rows[k].kind],
                   (int)(names->rows[k].span.end - names->rows[k].span.start),
                   sample->text + names->rows[k].span.start);
}

static bool sample_count(const Sample *sample, const NameList *names,
                         Tally *tally) {
    bool right = true;
    for (size_t i = 0; i < sample->count; i++)
        tally->gold[sample->names[i].kind]++;
    for (size_t k = 0; k < names->count; k++) {
        const Name *name = &names->rows[k];
        if (name->form != NAME_PROPER)
            continue;
        tally->got[name->kind]++;
        bool hit = false;
        for (size_t i = 0; i < sample->count; i++)
            hit |= same(&sample->names[i], name);
        tally->hit[name->kind] += hit;
        right &= hit;
    }
    return right;
}

static void measure_print(const char *what, size_t hit, size_t gold,
                          size_t got) {
    double precision = got ? (double)hit / (double)got : 0;
    double recall = gold ? (double)hit / (double)gold : 0;
    double sum = precision + recall;
    printf("%-13s P %.3f  R %.3f  F1 %.3f   hit %zu gold %zu got %zu\n", what,
           precision, recall, sum > 0 ? 2 * precision * recall / sum : 0, hit,
           gold, got);
}

static void tally_print(const Tally *tally) {
    static const char *const KINDS[] = {"person", "place", "organisation"};
    size_t hit = 0, gold = 0, got = 0;
    for (int i = 0; i < 3; i++) {
        measure_print(KINDS[i], tally->hit[i], tally->gold[i], tally->got[i]);
        hit += tally->hit[i];
        gold += tally->gold[i];
        got += tally->got[i];
    }
    measure_print("all", hit, gold, got);
}

typedef struct Finder {
    Arena *page;
    const TextRules *text;
    const void *names;
    bool verbose;
} Finder;

static bool sample_read(const Finder *finder, Sample *sample, Tally *tally,
                        Error *err) {
    Article article = {.text = {sample->text, sample->length},
                       .published_day = DAY_NONE};
    Document document;
    Findings found = {0};
    if (!document_read(finder->page, &article, finder->text, &document, err))
        return false;
    name_find(finder->page, &document, finder->names, &found);
    size_t hits = tally->hit[0] + tally->hit[1] + tally->hit[2];
    bool right = sample_count(sample, &found.names, tally);
    hits = tally->hit[0] + tally->hit[1] + tally->hit[2] - hits;
    if (finder->verbose && (!right || hits < sample->count))
        differences_print(sample, &found.names);
    arena_reset(finder->page);
    sample->length = sample->count = 0;
    return true;
}

int main(int count, char **words) {
    Error err = {0};
    Arena *run = arena_open(1 << 20);
    Slice rest = {0}, line;
    Sample *sample = arena_take(run, sizeof *sample);
    Tally tally = {0};
    Finder finder = {.page = arena_open(1 << 20), .verbose = count > 3};
    bool fine = count > 2 &&
                (finder.text = text_rules_load(run, words[1], &err)) &&
                (finder.names = name_load(run, words[1], &err)) &&
                file_read(run, words[2], FILE_BYTES_MAX, &rest, &err);
    while (fine && slice_next_line(&rest, &line)) {
        if (slice_trim(line).length)
            sample_add(sample, line);
        else
            fine = sample_read(&finder, sample, &tally, &err);
    }
    fine = fine && sample_read(&finder, sample, &tally, &err);
    if (fine)
        tally_print(&tally);
    else
        fprintf(stderr, "name_score DATA_FOLDER FILE [-v]\n%s\n", err.what);
    arena_close(finder.page);
    arena_close(run);
    return fine ? 0 : 2;
}
