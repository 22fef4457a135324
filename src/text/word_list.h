/* word_list.h -- the lists of words that Debian packages bring
 *
 * Reads   data/<language>/word_lists.tsv: use, path, package */
#ifndef RUNUT_TEXT_WORD_LIST_H
#define RUNUT_TEXT_WORD_LIST_H

#include "base/error.h"
#include "base/slice.h"

/* The bytes of the list that the pack names for `use` ("roots", "words",
 * "given"), unpacked; empty where it names none.
 * Owner   they live in `run`
 * Errors  ERR_DATA when the file is not there; it names the package */
bool word_list_read(Arena *run, const char *folder, Slice use, Slice *bytes,
                    Error *err);

#endif
