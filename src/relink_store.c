/* SPDX-License-Identifier: MIT */
/* What linking changed, into the record: only the copies and stories of the
 * pages that moved, and of those they were or are together with. */
#include "relink_parts.h"

#include "base/list.h"

#include <stdlib.h>
#include <string.h>

void number_add(Arena *arena, PageNumbers *list, PageNumber number) {
    list->rows = list_room(arena, list->rows, list->count, &list->capacity,
                           sizeof *list->rows);
    list->rows[list->count++] = number;
}

void id_add(Arena *arena, IdList *ids, Id id) {
    ids->rows = list_room(arena, ids->rows, ids->count, &ids->capacity,
                          sizeof *ids->rows);
    ids->rows[ids->count++] = id;
}

static int compare_ids(const void *a, const void *b) {
    Id x = *(const Id *)a, y = *(const Id *)b;
    return (x > y) - (x < y);
}

void ids_sort(IdList *ids) {
    size_t kept = 0;
    if (ids->count)
        qsort(ids->rows, ids->count, sizeof *ids->rows, compare_ids);
    for (size_t i = 0; i < ids->count; i++)
        if (!kept || ids->rows[i] != ids->rows[kept - 1])
            ids->rows[kept++] = ids->rows[i];
    ids->count = kept;
}

static int compare_copies(const void *a, const void *b) {
    const Copy *x = a, *y = b;
    if (x->from != y->from)
        return x->from < y->from ? -1 : 1;
    return (x->to > y->to) - (x->to < y->to);
}

/* What the record has of a page's copies with earlier pages and with those
 * that are gone. */
static bool copies_before(const Relinking *relinking, PageNumber page,
                          CopyList *copies, Error *err) {
    size_t kept = 0;
    Id id = index_page(relinking->index, page)->id;
    *copies = (CopyList){0};
    if (relinking->anew)
        return true;
    if (!record_page_copies(relinking->record, relinking->step, id, copies,
                            err))
        return false;
    for (size_t i = 0; i < copies->count; i++) {
        Copy copy = copies->rows[i];
        Id with = copy.from == id ? copy.to : copy.from;
        PageNumber other = index_number(relinking->index, with);
        if (!other || index_before(relinking->index, other, page))
            copies->rows[kept++] = copy;
    }
    copies->count = kept;
    return true;
}

static LinkWanted page_wanted(const LinkIndex *index, PageNumber number) {
    return (LinkWanted){.number = number, .id = index_page(index, number)->id};
}

/* What is to be said of two overlapping pages, once their texts are read. */
static bool copy_make(const Relinking *relinking, const Overlap *overlap,
                      CopyList *copies, Error *err) {
    Record *record = relinking->record;
    LinkWanted pages[] = {page_wanted(relinking->index, overlap->earlier),
                          page_wanted(relinking->index, overlap->page)};
    StoredPage heads[2];
    CommonText common;
    if (!texts_compare(relinking->texts, pages[0], pages[1], &common, err))
        return false;
    for (int i = 0; i < 2; i++)
        if (!record_head(record, relinking->step, pages[i].id, &heads[i], err))
            return false;
    copies->count +=
        copy_of(&heads[0], &heads[1], &common, &copies->rows[copies->count]);
    return true;
}

static bool copies_equal(const CopyList *a, const CopyList *b) {
    bool equal = a->count == b->count;
    for (size_t i = 0; equal && i < a->count; i++)
        equal = !compare_copies(&a->rows[i], &b->rows[i]) &&
                a->rows[i].kind == b->rows[i].kind &&
                a->rows[i].share == b->rows[i].share;
    return equal;
}

/* The copies of one page with those that it overlaps. */
static bool copies_make(const Relinking *relinking, const Overlap *overlaps,
                        size_t count, CopyList *copies, Error *err) {
    *copies = (CopyList){0};
    copies->rows =
        arena_take(relinking->step, (count + 1) * sizeof *copies->rows);
    for (size_t i = 0; i < count; i++)
        if (!copy_make(relinking, &overlaps[i], copies, err))
            return false;
    return true;
}

static bool page_copies_replace(const Relinking *relinking, PageNumber page,
                                CopyList now, bool *changed, Error *err) {
    CopyList before;
    if (now.count)
        qsort(now.rows, now.count, sizeof *now.rows, compare_copies);
    if (!copies_before(relinking, page, &before, err))
        return false;
    *changed = !copies_equal(&before, &now);
    for (size_t i = 0; *changed && i < before.count; i++)
        if (!record_copy_drop(relinking->record, &before.rows[i], err))
            return false;
    return !*changed || record_copies_store(relinking->record, &now, err);
}

bool copies_drop(Relinking *relinking, Id page, Error *err) {
    CopyList copies;
    arena_reset(relinking->step);
    if (!record_page_copies(relinking->record, relinking->step, page, &copies,
                            err))
        return false;
    for (size_t i = 0; i < copies.count; i++)
        if (!record_copy_drop(relinking->record, &copies.rows[i], err))
            return false;
    return true;
}

static bool overlaps_store(Relinking *relinking, const LinkChanges *changes,
                           PageNumbers *changed, Error *err) {
    for (size_t i = 0; i < changes->copied.count; i++) {
        const PageOverlaps *copied = &changes->copied.rows[i];
        CopyList now;
        bool differ;
        arena_reset(relinking->step);
        if (!copied->page)
            continue;
        if (!copies_make(relinking, changes->overlaps.rows + copied->first,
                         copied->count, &now, err) ||
            !page_copies_replace(relinking, copied->page, now, &differ, err))
            return false;
        if (differ)
            number_add(relinking->run, changed, copied->page);
    }
    return true;
}

bool copies_replace(Relinking *relinking, const LinkChanges *changes,
                    PageNumbers *changed, Error *err) {
    relinking->texts =
        text_reader_open(relinking->run, relinking->record, relinking->text);
    bool done = overlaps_store(relinking, changes, changed, err);
    text_reader_close(relinking->texts);
    return done;
}

/* A story before and after. */
typedef struct Replacing {
    Relinking *relinking;
    PageNumbers roots;     /* stories to be stored, by their first groups */
    unsigned char *marked; /* by page number: it is among the roots */
    StoryList dropped;     /* sorted by id once all are */
} Replacing;

static void root_mark(Replacing *replacing, PageNumber root) {
    if (!root || replacing->marked[root])
        return;
    replacing->marked[root] = 1;
    number_add(replacing->relinking->run, &replacing->roots, root);
}

/* With a story all those that it was joined with. */
static void root_add(Replacing *replacing, PageNumber root) {
    const Corrected *corrected = &replacing->relinking->corrected;
    PageNumber head = story_head(replacing->relinking, root);
    root_mark(replacing, root);
    for (size_t i = 0; i < corrected->joined_count; i++)
        if (corrected->joined[i].head == head)
            root_mark(replacing, corrected->joined[i].root);
}

static int compare_stories(const void *a, const void *b) {
    const Story *x = a, *y = b;
    return (x->id > y->id) - (x->id < y->id);
}

/* The story of the same id that was dropped; NULL when there was none. */
static const Story *story_before(const Replacing *replacing, Id id) {
    const Story wanted = {.id = id};
    const StoryList *dropped = &replacing->dropped;
    return dropped->count ? bsearch(&wanted, dropped->rows, dropped->count,
                                    sizeof *dropped->rows, compare_stories)
                          : NULL;
}

/* Drops a story of the record; those of its pages are stored anew. */
static bool story_drop(Replacing *replacing, Id id, Error *err) {
    Relinking *relinking = replacing->relinking;
    StoryList *dropped = &replacing->dropped;
    Story story;
    if (!record_story(relinking->record, relinking->run, id, &story, err) ||
        !record_story_drop(relinking->record, id, err))
        return false;
    for (size_t i = 0; i < story.pages.count; i++) {
        PageNumber number = index_number(relinking->index, story.pages.rows[i]);
        if (number)
            root_add(replacing, story_of_page(relinking->index, number));
    }
    id_add(relinking->run, &relinking->storylines, story.storyline);
    dropped->rows = list_room(relinking->run, dropped->rows, dropped->count,
                              &dropped->capacity, sizeof *dropped->rows);
    dropped->rows[dropped->count++] = story;
    return true;
}

static bool page_story_drop(Replacing *replacing, Id page, Error *err) {
    Id story;
    return record_page_story(replacing->relinking->record, page, &story, err) &&
           (story == ID_NONE || story_drop(replacing, story, err));
}

/* Drops what the record has of the pages of all roots; that may add roots. */
static bool stories_drop(Replacing *replacing, Error *err) {
    const Relinking *relinking = replacing->relinking;
    for (size_t r = 0; r < replacing->roots.count; r++) {
        PageNumbers pages = {0};
        arena_reset(relinking->step);
        story_pages(relinking->step, relinking->index, replacing->roots.rows[r],
                    &pages);
        for (size_t i = 0; i < pages.count; i++)
            if (!page_story_drop(
                    replacing, index_page(relinking->index, pages.rows[i])->id,
                    err))
                return false;
    }
    return true;
}

static int compare_order(const void *a, const void *b, void *index) {
    PageNumber x = *(const PageNumber *)a, y = *(const PageNumber *)b;
    return x == y ? 0 : index_before(index, x, y) ? -1 : 1;
}

/* The pages of a story and of those that it was joined with, in linking
 * order. */
static PageNumbers joined_pages(const Relinking *relinking, PageNumber root) {
    PageNumbers roots = {0}, pages = {0};
    story_roots(relinking, root, &roots);
    for (size_t i = 0; i < roots.count; i++)
        story_pages(relinking->step, relinking->index, roots.rows[i], &pages);
    if (roots.count > 1 && pages.count)
        qsort_r(pages.rows, pages.count, sizeof *pages.rows, compare_order,
                relinking->index);
    return pages;
}

/* Stores those of the pages that go into one part. */
static bool part_store(Relinking *relinking, const StoredPages *heads,
                       const size_t *parts, size_t part, Error *err) {
    StoredPages own = {0};
    Story story;
    own.rows =
        arena_take(relinking->step, (heads->count + 1) * sizeof *own.rows);
    for (size_t i = 0; i < heads->count; i++)
        if (parts[i] == part)
            own.rows[own.count++] = heads->rows[i];
    if (!own.count)
        return true;
    qsort(own.rows, own.count, sizeof *own.rows, record_order);
    story_fill(relinking->step, &own, &story);
    id_add(relinking->run, &relinking->stories, story.id);
    return record_story_store(relinking->record, &story, err);
}

/* Stores the story of a root, or those into which persons parted it; joined
 * ones are stored once, with their head. */
static bool story_store(const Replacing *replacing, PageNumber root,
                        Error *err) {
    Relinking *relinking = replacing->relinking;
    StoredPages heads = {0};
    if (story_head(relinking, root) != root)
        return true;
    arena_reset(relinking->step);
    PageNumbers numbers = joined_pages(relinking, root);
    heads.rows =
        arena_take(relinking->step, (numbers.count + 1) * sizeof *heads.rows);
    for (; heads.count < numbers.count; heads.count++)
        if (!record_head(
                relinking->record, relinking->step,
                index_page(relinking->index, numbers.rows[heads.count])->id,
                &heads.rows[heads.count], err))
            return false;
    size_t *parts =
        arena_take(relinking->step, (numbers.count + 1) * sizeof *parts);
    size_t count = story_parts(relinking, &numbers, &heads, parts);
    for (size_t part = 1; part <= count; part++)
        if (!part_store(relinking, &heads, parts, part, err))
            return false;
    return true;
}

/* The story that the record has for the first group of one. */
static bool root_story(const Replacing *replacing, PageNumber root, Id *story,
                       Error *err) {
    Id page = index_page(replacing->relinking->index, root)->id;
    return record_page_story(replacing->relinking->record, page, story, err);
}

static bool holds_page(const Story *story, Id page) {
    for (size_t i = 0; i < story->pages.count; i++)
        if (story->pages.rows[i] == page)
            return true;
    return false;
}

/* Puts the story of one page on a storyline. *changed: it, or the page, was
 * not there before. */
static bool page_storyline_store(const Replacing *replacing, Id page,
                                 Id storyline, bool *changed, Error *err) {
    Id story;
    Record *record = replacing->relinking->record;
    if (!record_page_story(record, page, &story, err) ||
        !record_storyline_set(record, story, storyline, err))
        return false;
    const Story *before = story_before(replacing, story);
    *changed = *changed || !before || before->storyline != storyline ||
               !holds_page(before, page);
    return true;
}

/* All stories that persons made of one story of the index, or of joined ones,
 * stay on its storyline. */
static bool storyline_store(const Replacing *replacing, PageNumber root,
                            bool *changed, Error *err) {
    Relinking *relinking = replacing->relinking;
    const LinkIndex *index = relinking->index;
    PageNumbers pages = {0};
    Id storyline;
    *changed = false;
    if (!root_story(replacing, storyline_head(relinking, root), &storyline,
                    err))
        return false;
    id_add(relinking->run, &relinking->storylines, storyline);
    if (!relinking->corrected.splits.count &&
        !relinking->corrected.joined_count)
        number_add(relinking->step, &pages, root);
    else
        pages = joined_pages(relinking, root);
    for (size_t i = 0; i < pages.count; i++)
        if (!page_storyline_store(replacing,
                                  index_page(index, pages.rows[i])->id,
                                  storyline, changed, err))
            return false;
    return true;
}

static bool number_held(const PageNumbers *numbers, PageNumber number) {
    for (size_t i = 0; i < numbers->count; i++)
        if (numbers->rows[i] == number)
            return true;
    return false;
}

/* All that follows a story, directly or not, or one that it was joined with;
 * with the story itself. */
static PageNumbers followers_find(const Relinking *relinking, PageNumber root) {
    PageNumbers followers = {0};
    story_followers(relinking->step, relinking->index, root, &followers);
    for (size_t i = 0; i < followers.count; i++) {
        PageNumbers roots = {0};
        if (!relinking->corrected.joined_count)
            break;
        story_roots(relinking, followers.rows[i], &roots);
        for (size_t k = 0; k < roots.count; k++)
            if (!number_held(&followers, roots.rows[k]))
                story_followers(relinking->step, relinking->index,
                                roots.rows[k], &followers);
    }
    return followers;
}

/* The stories that follow one whose storyline may have another name. */
static bool followers_store(const Replacing *replacing, PageNumber root,
                            Error *err) {
    const Relinking *relinking = replacing->relinking;
    bool changed;
    arena_reset(relinking->step);
    PageNumbers followers = followers_find(relinking, root);
    for (size_t i = 0; i < followers.count; i++)
        if (!replacing->marked[followers.rows[i]] &&
            !storyline_store(replacing, followers.rows[i], &changed, err))
            return false;
    return true;
}

/* All stories stand in the record: now each gets its storyline. */
static bool storylines_store(const Replacing *replacing, Error *err) {
    for (size_t r = 0; r < replacing->roots.count; r++) {
        bool changed;
        PageNumber root = replacing->roots.rows[r];
        if (story_head(replacing->relinking, root) != root)
            continue;
        arena_reset(replacing->relinking->step);
        if (!storyline_store(replacing, root, &changed, err))
            return false;
        if (changed && !replacing->relinking->anew &&
            !followers_store(replacing, root, err))
            return false;
    }
    return true;
}

bool stories_replace(Relinking *relinking, const PageNumbers *pages,
                     const IdList *gone, Error *err) {
    size_t count = index_page_count(relinking->index);
    Replacing replacing = {.relinking = relinking};
    if (!corrections_read(relinking, err))
        return false;
    replacing.marked = arena_take(relinking->run, count + 1);
    for (size_t i = 0; i < pages->count; i++)
        if (index_page(relinking->index, pages->rows[i])->id != ID_NONE)
            root_add(&replacing,
                     story_of_page(relinking->index, pages->rows[i]));
    for (size_t i = 0; i < gone->count; i++)
        if (!page_story_drop(&replacing, gone->rows[i], err))
            return false;
    if (!relinking->anew && !stories_drop(&replacing, err))
        return false;
    if (replacing.dropped.count)
        qsort(replacing.dropped.rows, replacing.dropped.count, sizeof(Story),
              compare_stories);
    for (size_t r = 0; r < replacing.roots.count; r++)
        if (!story_store(&replacing, replacing.roots.rows[r], err))
            return false;
    return storylines_store(&replacing, err);
}
