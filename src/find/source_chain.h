/* source_chain.h -- chains of sources, each name and each chain once
 *
 * Gives   Source and SourceList without repetitions */
#ifndef RUNUT_FIND_SOURCE_CHAIN_H
#define RUNUT_FIND_SOURCE_CHAIN_H

#include "find/source_phrase.h"

/* Notes what stands in brackets: it is asked for at every source. */
void source_brackets_read(SourceScan *scan);

/* The full name of a body that the page gives with this short one in brackets:
 * "Kementerian Sosial (Kemensos) Garut" of "Kemensos Garut"; else the name. */
Slice source_name_full(const SourceScan *scan, Slice name);

/* Adds the name behind the others, unless the chain has it in another form or
 * is full. */
void source_chain_add(Source *chain, Slice name);

/* Adds the chain, unless it is empty or the list has it. A single name gives
 * way to a chain that holds it. */
void source_list_add(Arena *page, SourceList *list, Source source);

#endif
