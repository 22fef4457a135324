/* SPDX-License-Identifier: MIT */
#include "base/list.h"
#include "check/origin.h"
#include "check/same.h"

/* What two pages must share of somebody's words to have them from one talk. On
 * the annotated stories .4 to .6 serve equally well; less joins two talks. */
static const double SAME_TALK = 0.5;
enum { TALK_WORDS_LEAST = 5 };

/* What one page prints of somebody's words. */
typedef struct Said {
    WordList *texts;
    size_t count;
} Said;

/* Somebody who is quoted. */
typedef struct Speaker {
    Slice name;
    bool person;
    size_t *pages; /* their indexes, in order */
    size_t count;
    Said *said;    /* by place in `pages`; of persons */
    size_t *talk;  /* the same: from 1; 0: none yet */
    size_t *queue; /* places in `pages` */
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

static Said said_read(Arena *run, const StoredPage *page, Slice name) {
    const StatementList *statements = &page->findings.statements;
    Said said = {
        .texts = arena_take(run, (statements->count + 1) * sizeof(WordList))};
    for (size_t i = 0; i < statements->count; i++)
        if (is_said_by(&statements->rows[i], name))
            said.texts[said.count++] = pairs_of(run, statements->rows[i].text);
    return said;
}

/* Do two pages print some of the same words of his? */
static bool same_talk(const Said *a, const Said *b) {
    for (size_t i = 0; i < a->count; i++)
        for (size_t j = 0; j < b->count; j++)
            if (pairs_share(a->texts[i], b->texts[j]) >= SAME_TALK)
                return true;
    return false;
}

/* Marks the speaker's pages that hang together with the one at `first`;
 * returns how many they are. */
static size_t talk_mark(Speaker *speaker, size_t first) {
    size_t count = 0;
    speaker->talk[first] = first + 1;
    speaker->queue[count++] = first;
    for (size_t done = 0; done < count; done++) {
        size_t from = speaker->queue[done];
        for (size_t i = 0; i < speaker->count; i++) {
            if (speaker->talk[i] ||
                (speaker->person &&
                 !same_talk(&speaker->said[from], &speaker->said[i])))
                continue;
            speaker->talk[i] = first + 1;
            speaker->queue[count++] = i;
        }
    }
    return count;
}

static void talk_add(Arena *run, const StoredPages *pages, Speaker *speaker,
                     size_t first, OriginList *origins) {
    size_t count = talk_mark(speaker, first);
    origins->rows = list_room(run, origins->rows, origins->count,
                              &origins->capacity, sizeof *origins->rows);
    Origin *origin = &origins->rows[origins->count++];
    *origin = (Origin){.name = speaker->name,
                       .spoken = true,
                       .pages = arena_take(run, count * sizeof *origin->pages)};
    for (size_t i = first; i < speaker->count; i++)
        if (speaker->talk[i] == first + 1)
            origin->pages[origin->page_count++].page =
                pages->rows[speaker->pages[i]].id;
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

/* One origin for the pages of a speaker that hang together. */
static void talks_add(Arena *run, const StoredPages *pages, Speaker *speaker,
                      OriginList *origins) {
    speaker->said = arena_take(run, speaker->count * sizeof *speaker->said);
    speaker->talk = arena_take(run, speaker->count * sizeof *speaker->talk);
    speaker->queue = arena_take(run, speaker->count * sizeof *speaker->queue);
    for (size_t i = 0; speaker->person && i < speaker->count; i++)
        speaker->said[i] =
            said_read(run, &pages->rows[speaker->pages[i]], speaker->name);
    for (size_t i = 0; i < speaker->count; i++)
        if (!speaker->talk[i])
            talk_add(run, pages, speaker, i, origins);
}

void speakers_find(Arena *run, const CheckInput *input, OriginList *origins) {
    SpeakerList speakers = {0};
    speakers_collect(run, input->pages, &speakers);
    for (size_t i = 0; i < speakers.count; i++) {
        credits_add(run, input->pages, &speakers.rows[i]);
        talks_add(run, input->pages, &speakers.rows[i], origins);
    }
}
