/* SPDX-License-Identifier: MIT */
#include "find/event_exclude.h"

#include "find/event_cast.h"
#include "find/event_party.h"
#include "text/word.h"

void actors_exclude(Event *event) {
    size_t kept = 0;
    for (size_t i = 0; i < event->recipient.count; i++) {
        bool acts = false;
        for (size_t n = 0; n < event->actor.count; n++)
            acts = acts || slice_equal(event->actor.names[n],
                                       event->recipient.names[i]);
        if (!acts)
            event->recipient.names[kept++] = event->recipient.names[i];
    }
    event->recipient.count = kept;
}

/* "ditangkap di rumah, Desa Maju ...": no place is arrested. */
bool places_exclude(const PieceText *text, Parties *parties) {
    size_t kept = 0;
    for (size_t i = 0; i < parties->count; i++) {
        /* "tersangka RI" */
        if (!place_named(text->found, parties->names[i]) ||
            cast_initials(text->cast, word_of(parties->names[i])))
            parties->names[kept++] = parties->names[i];
    }
    parties->count = kept;
    return kept > 0;
}

/* "Bos Sarolangun menyerahkan diri": no town does anything. */
void localities_exclude(const PieceTable *table, Parties *parties) {
    size_t kept = 0;
    for (size_t i = 0; i < parties->count; i++)
        if (map_get(table->localities, word_of(parties->names[i])) ==
            MAP_ABSENT)
            parties->names[kept++] = parties->names[i];
    parties->count = kept;
}
