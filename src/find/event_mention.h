/* event_mention.h -- the page's parties in a row, and whom each of them means
 *
 * A page says once in full who it is ("seorang turis asing", "lima
 * narapidana") and then speaks of "turis itu", "5 napi", "ia" and "mereka".
 * Reads   all sentences, in pieces; event_cast.h for roles and lists
 * Gives   Mentions, which event_refer.c asks
 * Leaves  pronouns whose party stands more than three sentences back */
#ifndef RUNUT_FIND_EVENT_MENTION_H
#define RUNUT_FIND_EVENT_MENTION_H

#include "find/event_piece.h"

/* Of the whole page, whose sentences are pieces_read(); they live in `page`. */
const Mentions *mentions_read(Arena *page, const PieceText *text,
                              const Pieces *sentences);

/* Adds whom the party that begins at the token means; false: nobody else than
 * it says itself. */
bool mention_refer(const PieceText *text, uint32_t token, Parties *parties);

/* Adds the one person, or those many, whom "-nya" of the verb at the token
 * means as its object: named or told of last, and not the verb's subject. */
bool mention_clitic(const PieceText *text, uint32_t token, Parties *parties);

#endif
