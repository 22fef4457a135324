/* source_chain.h -- chains of sources, each name and each chain once
 *
 * Gives   Source and SourceList without repetitions */
#ifndef RUNUT_FIND_SOURCE_CHAIN_H
#define RUNUT_FIND_SOURCE_CHAIN_H

#include "find/finding.h"

/* Adds the name behind the others, unless the chain has it in another form or
 * is full. */
void source_chain_add(Source *chain, Slice name);

/* Adds the chain, unless it is empty or the list has it. A single name gives
 * way to a chain that holds it. */
void source_list_add(Arena *page, SourceList *list, Source source);

#endif
