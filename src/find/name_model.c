/* SPDX-License-Identifier: MIT */
#include "find/name_model.h"

#include "base/file.h"
#include "base/widen.h"
#include "find/name_region.h"

#include <stdio.h>
#include <string.h>

/* A sum beyond TOKEN_MOST is as good as certain. With it no path is ahead of
 * that through TAG_OUTSIDE, or of a possible one behind it, by 6,400; three
 * such steps and IMPOSSIBLE stay within 16 bits. */
enum { TOKEN_MOST = 2000, IMPOSSIBLE = -12000, MANNER_TOKENS = 500 };

/* By how much a text must lean away from news: by this, and from so many
 * tokens on by one more for so many of them. The words of a page repeat one
 * another, so that their sum grows surer than it is. */
enum { DOUBT = 3, DOUBT_FROM = 50, DOUBT_TOKENS = 3 };

const NameModel *name_model_load(Arena *run, const char *folder, Error *err) {
    Slice bytes;
    char path[4096];
    snprintf(path, sizeof path, "%s/name_weights.bin", folder);
    if (!file_read(run, path, 64 << 20, &bytes, err))
        return NULL;
    const NameModel *model = (const NameModel *)bytes.text;
    if (bytes.length != sizeof *model ||
        memcmp(model->magic, NAME_MODEL_MAGIC, sizeof model->magic) != 0) {
        error_set(err, ERR_DATA, "%s: not made for this version; train anew",
                  path);
        return NULL;
    }
    return model;
}

uint32_t name_leaning_row(Word word) {
    return (uint32_t)(word >> (64 - NAME_LEANING_BITS));
}

bool name_tag_follows(unsigned before, unsigned tag) {
    bool inside = tag == TAG_PERSON_INSIDE || tag == TAG_PLACE_INSIDE ||
                  tag == TAG_BODY_INSIDE;
    return !inside || before == tag || before == tag - 1;
}

void name_transitions_finish(NameTransitions *transitions) {
    for (unsigned before = 0; before <= NAME_TAGS; before++)
        for (unsigned tag = 0; tag < NAME_TAGS; tag++)
            if (!name_tag_follows(before, tag))
                transitions->from[before][tag] = IMPOSSIBLE;
    for (unsigned tag = 0; tag < NAME_TAGS; tag++)
        for (unsigned before = 0; before <= NAME_TAGS; before++)
            transitions->to[tag][before] = transitions->from[before][tag];
}

static TagScores larger(TagScores a, TagScores b) {
    return (TagScores)wide_larger((Wide8)a, (Wide8)b);
}

/* What the token says of a name that ends with it, where `lanes` are set. */
static TagScores end_of(TagScores scores, TagScores lanes) {
    return ((TagScores){0} + scores[TAG_ENDS]) & lanes;
}

/* All tags at once: the best sum that leads to each, less what leads outside.
 * A name goes on with tags inside, and ends before the others. */
static void step(NameLattice *lattice, uint32_t i,
                 const NameTransitions *transitions) {
    static const TagScores OTHERS = {-1, -1, 0, -1, 0, -1, 0, 0};
    const TagScores *before = &lattice->scores[i - 1];
    TagScores here = lattice->scores[i];
    TagScores best = (*before)[1] + transitions->from[1];
    for (int tag = 2; tag < NAME_TAGS; tag++)
        best = larger((*before)[tag] + transitions->from[tag], best);
    best += end_of(*before, OTHERS);
    best = larger((*before)[TAG_OUTSIDE] + transitions->from[0], best) + here;
    best -= best[TAG_OUTSIDE];
    best[TAG_ENDS] = here[TAG_ENDS];
    lattice->scores[i] = best;
}

static uint8_t best_of(TagScores scores) {
    uint8_t best = 0;
    for (uint8_t tag = 1; tag < NAME_TAGS; tag++)
        best = scores[tag] > scores[best] ? tag : best;
    return best;
}

void name_lattice_best(NameLattice *lattice, const NameTransitions *transitions,
                       uint8_t *tags) {
    static const TagScores NAMES = {0, -1, -1, -1, -1, -1, -1, 0};
    if (!lattice->count)
        return;
    TagScores most = (TagScores){0} + TOKEN_MOST;
    for (uint32_t i = 0; i < lattice->count; i++)
        lattice->scores[i] = larger(-larger(-lattice->scores[i], -most), -most);
    lattice->scores[0] += transitions->from[lattice->before];
    for (uint32_t i = 1; i < lattice->count; i++)
        step(lattice, i, transitions);
    TagScores last = lattice->scores[lattice->count - 1];
    last += end_of(last, NAMES);
    if (lattice->goes_on)
        last += transitions->to[TAG_OUTSIDE];
    uint8_t best = best_of(last);
    for (uint32_t i = lattice->count; i-- > 0;) {
        tags[i] = best;
        if (i == 0)
            break;
        TagScores before = lattice->scores[i - 1];
        if (!name_tag_inside(best))
            before += end_of(before, NAMES);
        best = best_of(before + transitions->to[best]);
    }
}

/* What one page needs while it is tagged. */
typedef struct Tagging {
    const MannerWeights *model;
    NamePage *page;
    const NameMarks *marks;
    NameTransitions transitions;
    NameLattice lattice;
} Tagging;

/* The rows are far apart in memory: asked for here, they are there when the
 * features of the next token have been read. */
static void features_fetch(const Tagging *tagging, const Sentence *sentence,
                           uint32_t token, NameFeatures *features) {
    name_features_read(tagging->page, tagging->marks, sentence, token,
                       features);
    for (uint32_t k = 0; k < features->count; k++)
        __builtin_prefetch(&tagging->model->weights[features->rows[k]]);
}

static void token_score(const MannerWeights *model,
                        const NameFeatures *features, TagScores *sum) {
    Wide8 total = {0};
    for (uint32_t k = 0; k < features->count; k++)
        total += widen_eight(&model->weights[features->rows[k]]);
    *sum = (TagScores)total;
}

static void region_tag(Tagging *tagging, const Sentence *sentence,
                       Span tokens) {
    NameFeatures features[2];
    NameLattice *lattice = &tagging->lattice;
    lattice->count = tokens.end - tokens.start;
    lattice->before = tokens.start == sentence->first ? NAME_TAGS : TAG_OUTSIDE;
    lattice->goes_on = tokens.end < sentence->last;
    features_fetch(tagging, sentence, tokens.start, &features[0]);
    for (uint32_t i = 0; i < lattice->count; i++) {
        if (i + 1 < lattice->count)
            features_fetch(tagging, sentence, tokens.start + i + 1,
                           &features[(i + 1) % 2]);
        token_score(tagging->model, &features[i % 2], &lattice->scores[i]);
    }
    name_lattice_best(lattice, &tagging->transitions,
                      tagging->page->tags + tokens.start);
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

static int64_t doubt_of(size_t tokens) {
    size_t more = tokens > DOUBT_FROM ? tokens - DOUBT_FROM : 0;
    return (int64_t)(DOUBT * DOUBT_TOKENS + more) * NAME_WEIGHT_UNIT /
           DOUBT_TOKENS;
}

/* The manner in which most of the page's first words are at home; when in
 * doubt, that of news. */
static NameManner manner_of(const NameModel *model, const Document *document) {
    size_t count = document->token_count;
    count = count > MANNER_TOKENS ? MANNER_TOKENS : count;
    int64_t news = doubt_of(count), reference = 0;
    for (size_t i = 0; i < count; i++) {
        uint32_t row = name_leaning_row(document->tokens[i].word);
        news += model->leanings[row][MANNER_NEWS];
        reference += model->leanings[row][MANNER_REFERENCE];
    }
    return reference > news ? MANNER_REFERENCE : MANNER_NEWS;
}

void name_tags_by_model(const NameModel *model, NamePage *page) {
    const Document *document = page->document;
    uint32_t most = longest_sentence(document) + 1;
    page->manner = manner_of(model, document);
    Tagging tagging = {.model = &model->manners[page->manner],
                       .page = page,
                       .marks = name_marks_read(page)};
    tagging.lattice.scores =
        arena_take(page->arena, most * sizeof *tagging.lattice.scores);
    for (unsigned tag = 0; tag <= NAME_TAGS; tag++)
        tagging.transitions.from[tag] =
            __builtin_convertvector(tagging.model->transitions[tag], TagScores);
    name_transitions_finish(&tagging.transitions);
    memset(page->tags, TAG_OUTSIDE, document->token_count);
    const bool *regions = name_regions(page);
    for (size_t s = 0; s < document->sentence_count; s++) {
        const Sentence *sentence = &document->sentences[s];
        Span tokens = {sentence->first, sentence->first};
        while (name_region_next(regions, sentence, &tokens))
            region_tag(&tagging, sentence, tokens);
    }
}
