/* statement_beside.h -- sources set into, before or behind a clause
 *
 * "Menurut Ani, ...", "..., kata Ani.", "Menurut Ani harga itu akan turun"
 * Reads   Speech */
#ifndef RUNUT_FIND_STATEMENT_BESIDE_H
#define RUNUT_FIND_STATEMENT_BESIDE_H

#include "find/statement_clause_part.h"

/* Adds what the source beside the clause says; an empty speaker is -nya. */
void beside_read(const Clause *clause, uint32_t cue, Range speaker);

/* The same for "menurut", with its source behind it. */
void before_read(const Clause *clause, uint32_t cue);

/* "..., kata Ani." and "Kata Ani, ..." without quotation marks. */
void bare_read(const Clause *clause, uint32_t cue);

#endif
