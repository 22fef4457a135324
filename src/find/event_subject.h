/* event_subject.h -- the subject of a verb, by looking left in its sentence
 *
 * Leaves  those that only an earlier sentence names */
#ifndef RUNUT_FIND_EVENT_SUBJECT_H
#define RUNUT_FIND_EVENT_SUBJECT_H

#include "find/event_piece.h"

/* The party that is the subject of the verb at piece `verb`; PIECE_NONE when
 * the sentence names none, or when the subject is a thing. */
size_t subject_of(const Pieces *pieces, size_t verb);

/* The same; for a verb of the pieces [verb, last] that opens a headline or the
 * clause before the main one, the party that the main clause begins with. */
size_t subject_around(const Pieces *pieces, size_t verb, size_t last);

/* The first party behind `from`, before the clause turns to something else:
 * "kebijakan Trump" stands for Trump. */
size_t party_behind(const Pieces *pieces, size_t from);

#endif
