/* SPDX-License-Identifier: MIT */
#include "base/list.h"
#include "check/origin.h"
#include "check/same.h"

/* What two pages must share of somebody's words to have them from one talk. On
 * the annotated stories .4 to .6 serve equally well; less joins two talks. */
static const double SAME_TALK = 0.5;
enum { TALK_WORDS_LEAST = 5 };

/* Somebody who is quoted. */
typedef struct Speaker {
    Slice name;
    bool person;
    size_t *pages; /* their indexes, in order */
    size_t count;
} Speaker;

typedef struct SpeakerList {
    Speaker *rows;
    size_t count, capacity;
} SpeakerList;

/* The page's entity of that name; NULL. */
static const Entity *entity_of(const StoredPage *page, Slice name) {
    const EntityList *entities = &page->findings.entities;
    for (size_t i = 0; name.length && i < entities->count; i++)
        if (entities->rows[i].kind != NAME_PLACE &&
            names_same(entities->rows[i].name, name))
            return &entities->rows[i];
    return NULL;
}

static void speaker_add_page(Speaker *speaker, size_t page) {
    if (!speaker->count || speaker->pages[speaker->count - 1] != page)
        speaker->pages[speaker->count++] = page;
}

static Speaker *speaker_named(Arena *run, SpeakerList *speakers,
                              size_t page_count, Slice name) {
    for (size_t i = 0; i < speakers->count; i++)
        if (names_same(speakers->rows[i].name, name))
            return &speakers->rows[i];
    speakers->rows = list_room(run, speakers->rows, speakers->count,
                               &speakers->capacity, sizeof *speakers->rows);
    Speaker *speaker = &speakers->rows[speakers->count++];
    *speaker = (Speaker){
        .name = name,
        .pages = arena_take(run, page_count * sizeof *speaker->pages)};
    return speaker;
}

static void speakers_collect(Arena *run, const StoredPages *pages,
                             SpeakerList *speakers) {
    for (size_t p = 0; p < pages->count; p++) {
        const StatementList *statements = &pages->rows[p].findings.statements;
        for (size_t i = 0; i < statements->count; i++) {
            Slice name = statements->rows[i].speaker;
            const Entity *entity = entity_of(&pages->rows[p], name);
            if (!entity)
                continue;
            Speaker *speaker = speaker_named(run, speakers, pages->count, name);
            if (name.length > speaker->name.length)
                speaker->name = name;
            speaker->person = speaker->person || entity->kind == NAME_PERSON;
            speaker_add_page(speaker, p);
        }
    }
}

static bool credits(const StoredPage *page, Slice name) {
    const SourceList *sources = &page->findings.sources;
    for (size_t i = 0; i < sources->count; i++)
        if (sources->rows[i].count &&
            names_same(sources->rows[i].names[sources->rows[i].count - 1],
                       name))
            return true;
    return false;
}

static bool is_said_by(const Statement *statement, Slice name) {
    return names_same(statement->speaker, name) &&
           words_count(statement->text) >= TALK_WORDS_LEAST;
}

/* Do two pages print some of the same words of his? */
static bool same_talk(const StoredPage *a, const StoredPage *b, Slice name) {
    const StatementList *x = &a->findings.statements;
    const StatementList *y = &b->findings.statements;
    for (size_t i = 0; i < x->count; i++) {
        if (!is_said_by(&x->rows[i], name))
            continue;
        for (size_t j = 0; j < y->count; j++)
            if (is_said_by(&y->rows[j], name) &&
                words_shared(x->rows[i].text, y->rows[j].text) >= SAME_TALK)
                return true;
    }
    return false;
}

static bool from_one_talk(const StoredPages *pages, const Speaker *speaker,
                          size_t p, size_t q) {
    return !speaker->person ||
           same_talk(&pages->rows[p], &pages->rows[q], speaker->name);
}

/* An origin of the speaker's pages from `first` on that hang together; a page
 * that is taken becomes SIZE_MAX. */
static void talk_add(Arena *run, const StoredPages *pages, Speaker *speaker,
                     size_t first, OriginList *origins) {
    size_t *talk = arena_take(run, speaker->count * sizeof *talk);
    size_t count = 0;
    talk[count++] = speaker->pages[first];
    speaker->pages[first] = SIZE_MAX;
    for (size_t done = 0; done < count; done++)
        for (size_t i = 0; i < speaker->count; i++)
            if (speaker->pages[i] != SIZE_MAX &&
                from_one_talk(pages, speaker, talk[done], speaker->pages[i])) {
                talk[count++] = speaker->pages[i];
                speaker->pages[i] = SIZE_MAX;
            }
    origins->rows = list_room(run, origins->rows, origins->count,
                              &origins->capacity, sizeof *origins->rows);
    Origin *origin = &origins->rows[origins->count++];
    *origin = (Origin){.name = speaker->name,
                       .spoken = true,
                       .pages = arena_take(run, count * sizeof *origin->pages)};
    for (size_t p = 0; p < pages->count; p++)
        for (size_t i = 0; i < count; i++)
            if (talk[i] == p)
                origin->pages[origin->page_count++].page = pages->rows[p].id;
}

/* A body that another page credits speaks there too. */
static void credits_add(Arena *run, const StoredPages *pages,
                        Speaker *speaker) {
    size_t *all = arena_take(run, pages->count * sizeof *all);
    size_t count = 0;
    for (size_t p = 0, i = 0; p < pages->count; p++) {
        bool speaks = i < speaker->count && speaker->pages[i] == p;
        i += speaks;
        if (speaks ||
            (!speaker->person && credits(&pages->rows[p], speaker->name)))
            all[count++] = p;
    }
    speaker->pages = all;
    speaker->count = count;
}

void speakers_find(Arena *run, const CheckInput *input, OriginList *origins) {
    SpeakerList speakers = {0};
    speakers_collect(run, input->pages, &speakers);
    for (size_t i = 0; i < speakers.count; i++) {
        Speaker *speaker = &speakers.rows[i];
        credits_add(run, input->pages, speaker);
        for (size_t p = 0; p < speaker->count; p++)
            if (speaker->pages[p] != SIZE_MAX)
                talk_add(run, input->pages, speaker, p, origins);
    }
}
