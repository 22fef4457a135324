/* SPDX-License-Identifier: MIT */
#include "link/person_group.h"

#include "base/list.h"

#include <string.h>

enum {
    SHARE_PERCENT = 60, /* of a short name's full names that are one person */
    PARTS_MAX = 24      /* persons of one name that are told apart */
};

uint32_t person_of(const Gathering *gathering, uint32_t sighting) {
    while (gathering->person[sighting] != sighting)
        sighting = gathering->person[sighting];
    return sighting;
}

/* The earlier sighting stands for both. */
static void join(Gathering *gathering, uint32_t a, uint32_t b) {
    a = person_of(gathering, a);
    b = person_of(gathering, b);
    if (a < b)
        gathering->person[b] = a;
    else
        gathering->person[a] = b;
}

static NameKey key_of(const Gathering *gathering, uint32_t i) {
    const Sighting *sighting = &gathering->sightings.rows[i];
    return name_key(sighting->name, sighting->kind);
}

/* By the fullest names of several words; `first` says who has one first. */
static void full_names_join(Gathering *gathering, Map *first) {
    for (uint32_t i = 0; i < gathering->sightings.count; i++) {
        NameKey key = key_of(gathering, i);
        uint32_t other = map_get(first, key.whole);
        if (other == MAP_ABSENT)
            map_set(first, key.whole, i);
        else
            join(gathering, i, other);
    }
}

/* "Ani Lestari" on a page that has "Ani Lestari Putri" as well. A name with
 * quite other words must be seen so twice: one page may have erred. */
static void variants_join(Gathering *gathering, const Map *first) {
    Map *once = map_open(gathering->arena);
    for (uint32_t i = 0; i < gathering->sightings.count; i++) {
        const Sighting *sighting = &gathering->sightings.rows[i];
        NameKey full = key_of(gathering, i);
        for (size_t k = 0; k < sighting->name_count; k++) {
            NameKey key = name_key(sighting->names[k], sighting->kind);
            uint32_t other = map_get(first, key.whole);
            if (key.count < 2 || full.count < 2 || other == MAP_ABSENT)
                continue;
            uint64_t pair = key.whole * 31 + full.whole;
            if (name_key_within(&key, &full) ||
                map_get(once, pair) != MAP_ABSENT)
                join(gathering, i, other);
            map_set(once, pair, 1);
        }
    }
}

/* How often each person has the name as a short one. */
typedef struct Share {
    uint32_t person, count;
} Share;

static bool has_name(const Sighting *sighting, uint64_t whole) {
    for (size_t k = 0; k < sighting->name_count; k++)
        if (name_key(sighting->names[k], sighting->kind).whole == whole)
            return true;
    return false;
}

/* The person who nearly always bears the short name; MAP_ABSENT: nobody. */
static uint32_t bearer_of(const Gathering *gathering, uint64_t whole) {
    Share shares[PARTS_MAX];
    uint32_t count = 0, all = 0, best = 0;
    for (uint32_t i = 0; i < gathering->sightings.count; i++) {
        if (key_of(gathering, i).count < 2 ||
            !has_name(&gathering->sightings.rows[i], whole))
            continue;
        uint32_t person = person_of(gathering, i), k = 0;
        all++;
        while (k < count && shares[k].person != person)
            k++;
        if (k == PARTS_MAX)
            continue;
        if (k == count)
            shares[count++] = (Share){person, 0};
        shares[k].count++;
    }
    for (uint32_t k = 1; k < count; k++)
        if (shares[k].count > shares[best].count)
            best = k;
    return count && shares[best].count * 100 >= all * SHARE_PERCENT
               ? shares[best].person
               : MAP_ABSENT;
}

static void short_names_join(Gathering *gathering) {
    Map *asked = map_open(gathering->arena);
    for (uint32_t i = 0; i < gathering->sightings.count; i++) {
        NameKey key = key_of(gathering, i);
        if (key.count != 1 || map_get(asked, key.whole) != MAP_ABSENT)
            continue;
        map_set(asked, key.whole, 1);
        uint32_t bearer = bearer_of(gathering, key.whole);
        if (bearer != MAP_ABSENT)
            join(gathering, i, bearer);
    }
}

bool persons_join(Gathering *gathering) {
    size_t count = gathering->sightings.count;
    Map *first = map_open(gathering->arena);
    gathering->person =
        arena_take(gathering->arena, count * sizeof *gathering->person);
    for (uint32_t i = 0; i < count; i++)
        gathering->person[i] = i;
    full_names_join(gathering, first);
    variants_join(gathering, first);
    short_names_join(gathering);
    return true;
}
