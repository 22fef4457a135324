/* root.h -- the roots of the language, and which affixes each takes
 *
 * Reads   the dictionary that data/<language>/word_lists.tsv names
 *         (hunspell-id), data/<language>/roots.tsv
 * Gives   RootTable, looked up by the hash of the folded root */
#ifndef RUNUT_TEXT_ROOT_H
#define RUNUT_TEXT_ROOT_H

#include "text/affix.h"

typedef struct Root {
    Word word;           /* 0: a free place in the table */
    uint64_t allowed[2]; /* bit c: takes combination c of the AffixTable */
} Root;

typedef struct RootTable RootTable;

/* Errors  ERR_DATA when the dictionary is not there; it names the package */
RootTable *roots_load(Arena *run, const char *folder, const AffixTable *affixes,
                      Error *err);

/* NULL when no such root is listed. */
const Root *root_find(const RootTable *roots, Word word);

bool root_allows(const Root *root, size_t combination);

#endif
