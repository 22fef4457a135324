/* event_subject.h -- the subject of a verb, by looking left in its sentence
 *
 * Leaves  subjects behind their verb; those that only an earlier sentence
 *         names */
#ifndef RUNUT_FIND_EVENT_SUBJECT_H
#define RUNUT_FIND_EVENT_SUBJECT_H

#include "find/event_piece.h"

/* The party that is the subject of the verb at piece `verb`; PIECE_NONE when
 * the sentence names none, or when the subject is a thing. */
size_t subject_of(const Pieces *pieces, size_t verb);

#endif
