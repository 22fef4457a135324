/* SPDX-License-Identifier: MIT */
#include "find/name_model.h"

#include "base/file.h"

#include <stdio.h>
#include <string.h>

enum { IMPOSSIBLE = -(1 << 28) };

const NameModel *name_model_load(Arena *run, const char *folder, Error *err) {
    Slice bytes, magic = SLICE(NAME_MODEL_MAGIC);
    char path[512];
    snprintf(path, sizeof path, "%s/name_weights.bin", folder);
    if (!file_read(run, path, 64 << 20, &bytes, err))
        return NULL;
    if (bytes.length != magic.length + sizeof(NameModel) ||
        !slice_starts(bytes, magic)) {
        error_set(err, ERR_DATA, "%s: not made for this version; train anew",
                  path);
        return NULL;
    }
    return (const NameModel *)(bytes.text + magic.length);
}

bool name_tag_follows(unsigned before, unsigned tag) {
    bool inside = tag == TAG_PERSON_INSIDE || tag == TAG_PLACE_INSIDE ||
                  tag == TAG_BODY_INSIDE;
    return !inside || before == tag || before == tag - 1;
}

static void step(NameLattice *lattice, uint32_t i,
                 int32_t transitions[NAME_TAGS + 1][NAME_TAGS]) {
    int32_t sums[NAME_TAGS];
    for (unsigned tag = 0; tag < NAME_TAGS; tag++) {
        int32_t best = IMPOSSIBLE;
        uint8_t from = 0;
        for (unsigned before = 0; before < NAME_TAGS; before++) {
            if (!name_tag_follows(before, tag))
                continue;
            int32_t sum =
                lattice->scores[i - 1][before] + transitions[before][tag];
            if (sum > best) {
                best = sum;
                from = (uint8_t)before;
            }
        }
        sums[tag] = best + lattice->scores[i][tag];
        lattice->back[i][tag] = from;
    }
    memcpy(lattice->scores[i], sums, sizeof sums);
}

void name_lattice_best(NameLattice *lattice,
                       int32_t transitions[NAME_TAGS + 1][NAME_TAGS],
                       uint8_t *tags) {
    if (!lattice->count)
        return;
    for (unsigned tag = 0; tag < NAME_TAGS; tag++)
        lattice->scores[0][tag] += name_tag_follows(NAME_TAGS, tag)
                                       ? transitions[NAME_TAGS][tag]
                                       : IMPOSSIBLE;
    for (uint32_t i = 1; i < lattice->count; i++)
        step(lattice, i, transitions);
    uint8_t best = 0;
    const int32_t *last = lattice->scores[lattice->count - 1];
    for (uint8_t tag = 1; tag < NAME_TAGS; tag++)
        if (last[tag] > last[best])
            best = tag;
    for (uint32_t i = lattice->count; i-- > 0;) {
        tags[i] = best;
        best = lattice->back[i][best];
    }
}

static void token_score(const NameModel *model, const NameFeatures *features,
                        int32_t scores[NAME_TAGS]) {
    memset(scores, 0, NAME_TAGS * sizeof *scores);
    for (uint32_t k = 0; k < features->count; k++) {
        const int16_t *row = model->weights[features->rows[k]];
        for (unsigned tag = 0; tag < NAME_TAGS; tag++)
            scores[tag] += row[tag];
    }
}

static uint32_t longest_sentence(const Document *document) {
    uint32_t most = 0;
    for (size_t i = 0; i < document->sentence_count; i++) {
        const Sentence *sentence = &document->sentences[i];
        if (sentence->last - sentence->first > most)
            most = sentence->last - sentence->first;
    }
    return most;
}

void name_tags_by_model(const NameModel *model, NamePage *page) {
    const Document *document = page->document;
    const NameMarks *marks = name_marks_read(page);
    uint32_t most = longest_sentence(document);
    NameLattice lattice = {
        .scores = arena_take(page->arena, (most + 1) * sizeof *lattice.scores),
        .back = arena_take(page->arena, (most + 1) * sizeof *lattice.back)};
    int32_t transitions[NAME_TAGS + 1][NAME_TAGS];
    for (unsigned a = 0; a <= NAME_TAGS; a++)
        for (unsigned b = 0; b < NAME_TAGS; b++)
            transitions[a][b] = model->transitions[a][b];
    for (size_t s = 0; s < document->sentence_count; s++) {
        const Sentence *sentence = &document->sentences[s];
        lattice.count = sentence->last - sentence->first;
        for (uint32_t i = 0; i < lattice.count; i++) {
            NameFeatures features;
            name_features_read(page, marks, sentence, sentence->first + i,
                               &features);
            token_score(model, &features, lattice.scores[i]);
        }
        name_lattice_best(&lattice, transitions, page->tags + sentence->first);
    }
}
