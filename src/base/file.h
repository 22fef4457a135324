/* file.h -- whole files, read within a bound */
#ifndef RUNUT_BASE_FILE_H
#define RUNUT_BASE_FILE_H

#include "base/error.h"
#include "base/slice.h"

/* Reads a file whole; "-" is standard input.
 * Errors  ERR_READ with the system's reason, ERR_LIMIT past `bytes_max` */
bool file_read(Arena *arena, const char *path, size_t bytes_max, Slice *bytes,
               Error *err);

/* "FOLDER/NAME". */
char *file_path(Arena *arena, const char *folder, const char *name);

/* A file that is there and holds nothing. */
bool file_is_empty(const char *path);

#endif
