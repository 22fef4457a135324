/* SPDX-License-Identifier: MIT */
#include "link/person.h"

#include "base/list.h"
#include "base/utf8.h"
#include "link/person_group.h"
#include "text/word.h"

#include <stdlib.h>

enum { SIGHTINGS_MAX = 50000 };

NameKey name_key(Slice name, NameKind kind) {
    NameKey key = {.whole = (uint64_t)kind + 1};
    while (name.length && key.count < GROUP_WORDS_MAX) {
        size_t space = slice_find(name, SLICE(" "), 0);
        size_t end = space == SIZE_MAX ? name.length : space;
        Slice word = slice_part(name, 0, end);
        name = slice_trim(slice_part(name, end, name.length));
        if (!word.length)
            continue;
        key.words[key.count++] = word_of(word);
        uint64_t pair[2] = {key.whole, word_of(word)};
        key.whole = slice_hash((Slice){(const char *)pair, sizeof pair});
    }
    return key;
}

bool name_key_within(const NameKey *shorter, const NameKey *longer) {
    uint32_t at = 0;
    for (uint32_t i = 0; i < longer->count && at < shorter->count; i++)
        at += longer->words[i] == shorter->words[at];
    return at == shorter->count;
}

static uint64_t sighting_key(const Sighting *sighting) {
    uint64_t pair[2] = {(uint64_t)sighting->page, sighting->entity};
    return slice_hash((Slice){(const char *)pair, sizeof pair});
}

/* Adds all sightings under the name that are not there yet. */
static bool name_gather(Gathering *gathering, Slice name) {
    SightingList *list = &gathering->sightings;
    uint64_t asked = name_key(name, NAME_PERSON).whole;
    if (map_get(gathering->asked, asked) != MAP_ABSENT ||
        list->count > SIGHTINGS_MAX)
        return true;
    map_set(gathering->asked, asked, 1);
    size_t kept = list->count;
    if (!record_sightings(gathering->record, gathering->arena, name, list,
                          gathering->err))
        return false;
    for (size_t i = kept; i < list->count; i++) {
        uint64_t key = sighting_key(&list->rows[i]);
        if (map_get(gathering->seen, key) != MAP_ABSENT)
            continue;
        map_set(gathering->seen, key, 1);
        list->rows[kept++] = list->rows[i];
    }
    list->count = kept;
    return true;
}

/* All sightings under a name that one of the first `count` sightings has; of
 * one word, or of several. New ones are looked at too when `on` says so. */
static bool names_follow(Gathering *gathering, bool single, bool on) {
    size_t count = gathering->sightings.count;
    for (size_t i = 0; i < (on ? gathering->sightings.count : count); i++) {
        Sighting sighting = gathering->sightings.rows[i];
        for (size_t k = 0; k < sighting.name_count; k++) {
            NameKey key = name_key(sighting.names[k], sighting.kind);
            if ((key.count == 1) == single &&
                !name_gather(gathering, sighting.names[k]))
                return false;
        }
    }
    return true;
}

static bool holds_words(Slice name, const NameKey *words) {
    NameKey key = name_key(name, NAME_PERSON);
    for (uint32_t i = 0; i < words->count; i++) {
        bool found = false;
        for (uint32_t k = 0; k < key.count; k++)
            found |= key.words[k] == words->words[i];
        if (!found)
            return false;
    }
    return words->count > 0;
}

static bool asked_for(const Gathering *gathering, uint32_t person,
                      const NameKey *words) {
    for (uint32_t i = 0; i < gathering->sightings.count; i++) {
        const Sighting *sighting = &gathering->sightings.rows[i];
        if (person_of(gathering, i) != person)
            continue;
        for (size_t k = 0; k < sighting->name_count; k++)
            if (holds_words(sighting->names[k], words))
                return true;
    }
    return false;
}

/* A person while it is being described. */
typedef struct Describing {
    Arena *arena;
    Person person;
    size_t name_room, role_room;
    Map *names, *roles; /* name or role -> its place in the person's list */
} Describing;

static void name_count(Describing *describing, Slice name) {
    Person *person = &describing->person;
    uint64_t key = name_key(name, person->kind).whole;
    uint32_t at = map_get(describing->names, key);
    if (at == MAP_ABSENT) {
        at = (uint32_t)person->name_count++;
        person->names =
            list_room(describing->arena, person->names, at,
                      &describing->name_room, sizeof *person->names);
        person->names[at] = (KnownName){name, 0};
        map_set(describing->names, key, at);
    }
    person->names[at].pages++;
}

static void role_count(Describing *describing, const SightedRole *role,
                       Day day) {
    Person *person = &describing->person;
    Slice folded = utf8_fold(describing->arena, role->text);
    uint64_t key = slice_hash(folded) + role->former;
    uint32_t at = map_get(describing->roles, key);
    if (at == MAP_ABSENT) {
        at = (uint32_t)person->role_count++;
        person->roles =
            list_room(describing->arena, person->roles, at,
                      &describing->role_room, sizeof *person->roles);
        person->roles[at] = (KnownRole){.text = role->text,
                                        .affiliation = role->affiliation,
                                        .former = role->former,
                                        .days = {DAY_NONE, DAY_NONE}};
        map_set(describing->roles, key, at);
    }
    person->roles[at].pages++;
    days_widen(&person->roles[at].days, day);
}

static void sighting_count(Describing *describing, const Sighting *sighting) {
    IdList *pages = &describing->person.pages;
    pages->rows = list_room(describing->arena, pages->rows, pages->count,
                            &pages->capacity, sizeof *pages->rows);
    if (!pages->count || pages->rows[pages->count - 1] != sighting->page)
        pages->rows[pages->count++] = sighting->page;
    days_widen(&describing->person.days, sighting->day);
    for (size_t k = 0; k < sighting->name_count; k++)
        name_count(describing, sighting->names[k]);
    for (size_t k = 0; k < sighting->role_count; k++)
        role_count(describing, &sighting->roles[k], sighting->day);
}

static int name_order(const void *a, const void *b) {
    const KnownName *x = a, *y = b;
    if (x->pages != y->pages)
        return x->pages > y->pages ? -1 : 1;
    return slice_compare(x->text, y->text);
}

static int role_order(const void *a, const void *b) {
    const KnownRole *x = a, *y = b;
    if (x->days.from != y->days.from)
        return x->days.from < y->days.from ? -1 : 1;
    return slice_compare(x->text, y->text);
}

static int person_order(const void *a, const void *b) {
    const Person *x = a, *y = b;
    if (x->pages.count != y->pages.count)
        return x->pages.count > y->pages.count ? -1 : 1;
    int order = slice_compare(x->name, y->name);
    return order ? order
                 : (x->pages.rows[0] > y->pages.rows[0]) -
                       (x->pages.rows[0] < y->pages.rows[0]);
}

/* The most frequent name of several words, else the most frequent. */
static Slice best_name(const Person *person) {
    for (size_t i = 0; i < person->name_count; i++)
        if (name_key(person->names[i].text, person->kind).count > 1)
            return person->names[i].text;
    return person->names[0].text;
}

static Person person_describe(const Gathering *gathering, uint32_t number) {
    const Sighting *sightings = gathering->sightings.rows;
    Describing describing = {.arena = gathering->arena,
                             .person = {.kind = sightings[number].kind,
                                        .days = {DAY_NONE, DAY_NONE}},
                             .names = map_open(gathering->arena),
                             .roles = map_open(gathering->arena)};
    for (uint32_t i = 0; i < gathering->sightings.count; i++)
        if (person_of(gathering, i) == number)
            sighting_count(&describing, &sightings[i]);
    Person *person = &describing.person;
    qsort(person->names, person->name_count, sizeof *person->names, name_order);
    if (person->role_count)
        qsort(person->roles, person->role_count, sizeof *person->roles,
              role_order);
    person->name = best_name(person);
    return *person;
}

/* Sightings by day, then page: they were gathered name by name. */
static int sighting_order(const void *a, const void *b) {
    const Sighting *x = a, *y = b;
    if (x->day != y->day)
        return x->day < y->day ? -1 : 1;
    if (x->page != y->page)
        return x->page < y->page ? -1 : 1;
    return (x->entity > y->entity) - (x->entity < y->entity);
}

bool persons_find(Record *record, Arena *arena, Slice words,
                  PersonList *persons, Error *err) {
    Gathering gathering = {.record = record,
                           .arena = arena,
                           .err = err,
                           .seen = map_open(arena),
                           .asked = map_open(arena)};
    NameKey key = name_key(words, NAME_PERSON);
    NameTexts names = {0};
    *persons = (PersonList){0};
    if (!record_names_with(record, arena, words, &names, err))
        return false;
    for (size_t i = 0; i < names.count; i++)
        if (holds_words(names.rows[i], &key) &&
            !name_gather(&gathering, names.rows[i]))
            return false;
    if (!names_follow(&gathering, false, true) ||
        !names_follow(&gathering, true, false))
        return false;
    size_t count = gathering.sightings.count;
    if (!count)
        return true;
    qsort(gathering.sightings.rows, count, sizeof(Sighting), sighting_order);
    if (!persons_join(&gathering) || !persons_part(&gathering))
        return false;
    for (uint32_t i = 0; i < count; i++) {
        if (person_of(&gathering, i) != i || !asked_for(&gathering, i, &key))
            continue;
        persons->rows = list_room(arena, persons->rows, persons->count,
                                  &persons->capacity, sizeof *persons->rows);
        persons->rows[persons->count++] = person_describe(&gathering, i);
    }
    if (persons->count)
        qsort(persons->rows, persons->count, sizeof *persons->rows,
              person_order);
    return true;
}
