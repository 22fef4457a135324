/* folder.h -- the files behind the paths that were given
 *
 * A folder gives all files below it, in the byte order of their names, so
 * that the order is the same everywhere. Hidden files and what is no file
 * (sockets, devices) are passed over; links to folders are not followed. */
#ifndef RUNUT_INPUT_FOLDER_H
#define RUNUT_INPUT_FOLDER_H

#include "base/error.h"

#include <stddef.h>

enum { FOLDER_DEPTH_MAX = 64 };

typedef struct FolderWalk FolderWalk;

/* `paths` must outlive the walk. */
FolderWalk *folder_walk_open(const char *const *paths, size_t count);
void folder_walk_close(FolderWalk *walk);

/* The next file, or NULL: at the end, or with the error set for a folder that
 * cannot be read, after which the next call goes on.
 * Owner   the path stays until the next call */
const char *folder_walk_next(FolderWalk *walk, Error *err);

/* Whether by its name a file stands beside pages and is none. */
bool folder_is_no_page(const char *name);

#endif
