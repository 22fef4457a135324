/* event_introduced.h -- private persons, by how a page introduces them
 *
 * Court and police pages give suspects, victims and witnesses an age, officials
 * none: "Ani Lestari (45)", "SR (22 tahun)"; or initials alone: "berinisial
 * SR", "pelaku EKK".
 * Leaves  ages told in words ("pria 45 tahun") */
#ifndef RUNUT_FIND_EVENT_INTRODUCED_H
#define RUNUT_FIND_EVENT_INTRODUCED_H

#include "find/event_piece.h"

enum { INTRODUCED_INITIALS_MAX = 32 };

typedef struct Introduced {
    Parties persons; /* in the order of the page */
    Parties aged;    /* those of them who are given an age */
    bool more;       /* than `persons` holds */
    Word initials[INTRODUCED_INITIALS_MAX];
    size_t initial_count;
} Introduced;

/* Reads the whole page into `introduced`, which is empty. */
void introduced_read(const PieceText *text, Introduced *introduced);

/* Whether the word is somebody's initials on the page. */
bool introduced_initials(const Introduced *introduced, Word word);

#endif
