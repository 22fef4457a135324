/* event_behind.h -- who stands where behind the words of a doing
 *
 * `last` is the piece that these words end in; PIECE_NONE: nobody does. */
#ifndef RUNUT_FIND_EVENT_BEHIND_H
#define RUNUT_FIND_EVENT_BEHIND_H

#include "find/event_piece.h"

/* The piece behind the verbs joined to the doing, which share its object and
 * agent: "mengecam dan menggugat Wali Kota". */
size_t behind_joined(const Pieces *pieces, size_t last);

/* The party behind a preposition of the kind. */
size_t behind_preposition(const Pieces *pieces, size_t last, PieceKind kind);

/* Whom it shall help or hit: "mengirim tentara untuk memperkuat Rusia",
 * "mengancam akan menyerang Iran". */
size_t behind_helped(const Pieces *pieces, size_t last);

/* "pencabulan yang dilakukan seorang pria": the bare agent. */
size_t behind_done(const Pieces *pieces, size_t last);

/* "menuduh langkah yang diambil Ani": the agent of a verb that says more of the
 * object. */
size_t behind_made(const Pieces *pieces, size_t last);

/* "Dari tangan Ani, polisi menyita uang": who opens the sentence. */
size_t before_all(const Pieces *pieces, PieceKind kind);

#endif
