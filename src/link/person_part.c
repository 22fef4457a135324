/* SPDX-License-Identifier: MIT */
/* Persons of one name, told apart by their roles. */
#include "base/utf8.h"
#include "link/person_group.h"
#include "record/stories.h"

#include <string.h>

enum { PARTS_MAX = 24, NAME_WORDS_MAX = 2 };

/* Sightings of one name whose roles are of one body or place. */
typedef struct Part {
    Slice affiliation;
    NameKey key; /* of it */
    uint32_t sightings;
    uint32_t joined; /* the part that it turned out to be; itself: none */
} Part;

typedef struct Parting {
    Gathering *gathering;
    uint32_t person;
    Part parts[PARTS_MAX];
    uint32_t count;
    bool too_many;
    uint32_t *part; /* of a sighting; MAP_ABSENT: its roles say nothing */
    Map *roles;     /* "Presiden Prancis" -> part */
} Parting;

static uint32_t part_of(const Parting *parting, uint32_t part) {
    while (parting->parts[part].joined != part)
        part = parting->parts[part].joined;
    return part;
}

static void parts_join(Parting *parting, uint32_t a, uint32_t b) {
    a = part_of(parting, a);
    b = part_of(parting, b);
    if (a != b)
        parting->parts[a > b ? a : b].joined = a < b ? a : b;
}

/* The part of that body or place, made when it is not there; "PT Maju" and
 * "Maju", "Provinsi Riau" and "Riau" are one. */
static uint32_t part_for(Parting *parting, Slice affiliation) {
    NameKey key = name_key(affiliation, NAME_PLACE);
    uint32_t made = parting->count;
    for (uint32_t k = 0; k < made; k++)
        if (parting->parts[k].key.whole == key.whole)
            return k;
    if (made == PARTS_MAX) {
        parting->too_many = true;
        return 0;
    }
    parting->parts[parting->count++] =
        (Part){.affiliation = affiliation, .key = key, .joined = made};
    for (uint32_t k = 0; k < made; k++)
        if (name_key_within(&parting->parts[k].key, &key) ||
            name_key_within(&key, &parting->parts[k].key))
            parts_join(parting, k, made);
    return made;
}

/* One office in the same words is that of one body, whatever the pages call
 * it elsewhere: "Panglima TNI" of "Tentara Nasional Indonesia". */
static void role_join(Parting *parting, Slice role, uint32_t part) {
    uint64_t key = name_key(role, NAME_PLACE).whole;
    uint32_t other = map_get(parting->roles, key);
    if (other == MAP_ABSENT)
        map_set(parting->roles, key, part);
    else
        parts_join(parting, other, part);
}

static void sighting_part(Parting *parting, uint32_t i) {
    const Sighting *sighting = &parting->gathering->sightings.rows[i];
    parting->part[i] = MAP_ABSENT;
    for (size_t k = 0; k < sighting->role_count; k++) {
        Slice affiliation = sighting->roles[k].affiliation;
        if (!affiliation.length || sighting->roles[k].former)
            continue;
        uint32_t part = part_for(parting, affiliation);
        if (parting->part[i] == MAP_ABSENT)
            parting->part[i] = part;
        role_join(parting, sighting->roles[k].text, part);
        parts_join(parting, parting->part[i], part);
    }
    if (parting->part[i] != MAP_ABSENT)
        parting->parts[part_of(parting, parting->part[i])].sightings++;
}

/* A page that mentions the other part's body or place brings both together. */
static bool mentions_join(Parting *parting, uint32_t i) {
    const Gathering *gathering = parting->gathering;
    Id page = gathering->sightings.rows[i].page;
    for (uint32_t k = 0; k < parting->count; k++) {
        const Part *part = &parting->parts[k];
        bool mentions = false;
        if (part_of(parting, k) == part_of(parting, parting->part[i]))
            continue;
        if (!record_page_mentions(gathering->record, page, part->affiliation,
                                  &mentions, gathering->err))
            return false;
        if (mentions)
            parts_join(parting, k, parting->part[i]);
    }
    return true;
}

/* In one story one name is one person. */
static bool stories_join(Parting *parting, Map *stories, uint32_t i) {
    const Gathering *gathering = parting->gathering;
    Id story = ID_NONE;
    if (!record_page_story(gathering->record, gathering->sightings.rows[i].page,
                           &story, gathering->err))
        return false;
    if (story == ID_NONE)
        return true;
    uint64_t key = slice_hash((Slice){(const char *)&story, sizeof story});
    uint32_t part = map_get(stories, key);
    if (part != MAP_ABSENT && parting->part[i] != MAP_ABSENT)
        parts_join(parting, part, parting->part[i]);
    else if (part != MAP_ABSENT)
        parting->part[i] = part;
    else if (parting->part[i] != MAP_ABSENT)
        map_set(stories, key, parting->part[i]);
    return true;
}

/* Whoever's roles say nothing is taken for the one who is seen most. */
static void parts_apply(Parting *parting) {
    uint32_t best = 0, seen[PARTS_MAX] = {0}, first[PARTS_MAX];
    uint32_t *person = parting->gathering->person;
    for (uint32_t k = 0; k < parting->count; k++) {
        uint32_t whole = part_of(parting, k);
        seen[whole] += parting->parts[k].sightings;
        first[k] = MAP_ABSENT;
        if (seen[whole] > seen[best])
            best = whole;
    }
    for (uint32_t i = 0; i < parting->gathering->sightings.count; i++) {
        if (person[i] != parting->person)
            continue;
        uint32_t part = parting->part[i] == MAP_ABSENT
                            ? best
                            : part_of(parting, parting->part[i]);
        if (first[part] == MAP_ABSENT)
            first[part] = i;
        person[i] = first[part];
    }
}

static bool person_part(Parting *parting) {
    Gathering *gathering = parting->gathering;
    Map *stories = map_open(gathering->arena);
    uint32_t count = (uint32_t)gathering->sightings.count;
    for (uint32_t i = 0; i < count; i++)
        if (gathering->person[i] == parting->person)
            sighting_part(parting, i);
    if (parting->count < 2 || parting->too_many)
        return true;
    /* Twice: whom the first round has placed may place others. */
    for (uint32_t i = 0; i < 2 * count; i++)
        if (gathering->person[i % count] == parting->person &&
            !stories_join(parting, stories, i % count))
            return false;
    for (uint32_t i = 0; i < count; i++)
        if (gathering->person[i] == parting->person &&
            parting->part[i] != MAP_ABSENT && !mentions_join(parting, i))
            return false;
    parts_apply(parting);
    return true;
}

/* Nobody shares a name of three words with anybody in the same news. */
static bool may_be_several(const Sighting *sighting) {
    return sighting->kind == NAME_PERSON &&
           name_key(sighting->name, NAME_PERSON).count <= NAME_WORDS_MAX;
}

bool persons_part(Gathering *gathering) {
    uint32_t count = (uint32_t)gathering->sightings.count;
    Parting *parting = arena_take(gathering->arena, sizeof *parting);
    uint32_t *part = arena_take(gathering->arena, count * sizeof *part);
    for (uint32_t i = 0; i < count; i++)
        gathering->person[i] = person_of(gathering, i);
    for (uint32_t i = 0; i < count; i++) {
        if (gathering->person[i] != i ||
            !may_be_several(&gathering->sightings.rows[i]))
            continue;
        memset(parting, 0, sizeof *parting);
        *parting = (Parting){.gathering = gathering,
                             .person = i,
                             .part = part,
                             .roles = map_open(gathering->arena)};
        if (!person_part(parting))
            return false;
    }
    return true;
}
