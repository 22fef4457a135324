/* event_cast.h -- who the suspect is, and who the victim
 *
 * Court and police pages name somebody once ("korban berinisial SR", "pelaku,
 * Budi Santoso") and speak of "korban" and "pelaku" in the other sentences; or
 * count several ("tiga tersangka", "keempat perusahaan") and list them once.
 * Gives   Cast, which event_refer.c asks for the names
 * Leaves  lists of as many as another list; names told one by one; roles that
 *         a page gives to several when one of them is meant; names that only
 *         a later clause connects with the role */
#ifndef RUNUT_FIND_EVENT_CAST_H
#define RUNUT_FIND_EVENT_CAST_H

#include "find/event_piece.h"

/* Reads the whole page, in `page`; its rows live there. */
const Cast *cast_read(Arena *page, const PieceText *text);

/* Whether the page introduces the word as somebody's initials: "berinisial SR",
 * "SR (22)". */
bool cast_initials(const Cast *cast, Word word);

/* How many the party is, as a figure or a word right before it says; 0: not
 * said. */
double piece_number(const PieceText *text, const Piece *piece);

/* Adds those whom the page calls suspects or victims by name. */
void cast_parts(const Cast *cast, Parties *suspects, Parties *victims);

/* Adds suspects by name, and all who are introduced as private persons. */
void cast_suspects(const Cast *cast, Parties *suspects);

/* Adds whom a piece that is a role means; false: the page does not say. */
bool cast_refer(const PieceText *text, const Piece *piece, Parties *parties);

#endif
