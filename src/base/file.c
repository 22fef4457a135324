/* SPDX-License-Identifier: MIT */
#include "base/file.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

enum { FIRST_ROOM = 64 * 1024 };

static FILE *file_open(const char *path, size_t *room, Error *err) {
    *room = FIRST_ROOM;
    if (strcmp(path, "-") == 0)
        return stdin;
    FILE *file = fopen(path, "rb");
    struct stat status;
    if (!file) {
        error_set(err, ERR_READ, "%s: %s", path, strerror(errno));
        return NULL;
    }
    if (fstat(fileno(file), &status) == 0 && S_ISREG(status.st_mode))
        *room = (size_t)status.st_size + 1;
    return file;
}

bool file_read(Arena *arena, const char *path, size_t bytes_max, Slice *bytes,
               Error *err) {
    size_t room = 0, used = 0;
    FILE *file = file_open(path, &room, err);
    if (!file)
        return false;
    char *buffer = NULL;
    bool done = false;
    while (!done && room <= bytes_max + 1) {
        char *larger = arena_buffer(arena, room);
        if (used)
            memcpy(larger, buffer, used);
        buffer = larger;
        used += fread(buffer + used, 1, room - used, file);
        done = used < room;
        room *= 2;
    }
    if (ferror(file))
        error_set(err, ERR_READ, "%s: %s", path, strerror(errno));
    else if (!done || used > bytes_max)
        error_set(err, ERR_LIMIT, "%s: larger than %zu bytes", path, bytes_max);
    if (file != stdin)
        fclose(file);
    *bytes = (Slice){buffer, used};
    return err->kind == ERR_NONE;
}

char *file_path(Arena *arena, const char *folder, const char *name) {
    size_t room = strlen(folder) + strlen(name) + 2;
    char *path = arena_buffer(arena, room);
    snprintf(path, room, "%s/%s", folder, name);
    return path;
}

bool file_is_empty(const char *path) {
    struct stat about;
    return stat(path, &about) == 0 && S_ISREG(about.st_mode) && !about.st_size;
}
