/* SPDX-License-Identifier: MIT */
#include "input/folder.h"

#include "base/memory.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

typedef struct Folder {
    char *path;
    struct dirent **entries;
    size_t count, next;
} Folder;

struct FolderWalk {
    const char *const *paths;
    size_t count, next;
    Folder folders[FOLDER_DEPTH_MAX]; /* the innermost last */
    size_t depth;
    char *path; /* the one given away */
};

FolderWalk *folder_walk_open(const char *const *paths, size_t count) {
    FolderWalk *walk = memory_take(sizeof *walk);
    walk->paths = paths;
    walk->count = count;
    return walk;
}

static void folder_leave(FolderWalk *walk) {
    Folder *folder = &walk->folders[--walk->depth];
    for (size_t i = 0; i < folder->count; i++)
        free(folder->entries[i]);
    free(folder->entries);
    free(folder->path);
}

void folder_walk_close(FolderWalk *walk) {
    if (!walk)
        return;
    while (walk->depth)
        folder_leave(walk);
    free(walk->path);
    free(walk);
}

/* What stands beside saved pages and is none; named itself, it is read. */
bool folder_is_no_page(const char *name) {
    static const char *const SUFFIXES[] = {
        ".cdx", ".cdxj", ".idx", ".css",  ".db",   ".gif",   ".ico", ".jpeg",
        ".jpg", ".js",   ".map", ".md",   ".mp3",  ".mp4",   ".pdf", ".png",
        ".svg", ".ttf",  ".wal", ".webp", ".woff", ".woff2", ".xml"};
    const char *suffix = strrchr(name, '.');
    for (size_t i = 0; suffix && i < sizeof SUFFIXES / sizeof *SUFFIXES; i++)
        if (strcasecmp(suffix, SUFFIXES[i]) == 0)
            return true;
    return false;
}

static int visible(const struct dirent *entry) {
    return entry->d_name[0] != '.' && !folder_is_no_page(entry->d_name);
}

static int by_name(const struct dirent **a, const struct dirent **b) {
    return strcmp((*a)->d_name, (*b)->d_name);
}

static void folder_enter(FolderWalk *walk, const char *path, Error *err) {
    if (walk->depth == FOLDER_DEPTH_MAX) {
        error_set(err, ERR_LIMIT, "%s: more than %d folders deep", path,
                  FOLDER_DEPTH_MAX);
        return;
    }
    struct dirent **entries;
    int count = scandir(path, &entries, visible, by_name);
    if (count < 0) {
        error_set(err, ERR_READ, "%s: %s", path, strerror(errno));
        return;
    }
    walk->folders[walk->depth++] = (Folder){
        .path = memory_given(strdup(path)),
        .entries = entries,
        .count = (size_t)count,
    };
}

/* The path of the next entry, which becomes walk->path. */
static void path_join(FolderWalk *walk, Folder *folder) {
    const char *name = folder->entries[folder->next++]->d_name;
    size_t length = strlen(folder->path), room = length + strlen(name) + 2;
    const char *slash = length && folder->path[length - 1] == '/' ? "" : "/";
    free(walk->path);
    walk->path = memory_take(room);
    snprintf(walk->path, room, "%s%s%s", folder->path, slash, name);
}

/* Inside a folder: enters the folders that it holds; true for a file. */
static bool entry_is_file(FolderWalk *walk, Error *err) {
    struct stat status;
    if (lstat(walk->path, &status) != 0)
        return true; /* opening it will say why */
    if (S_ISDIR(status.st_mode))
        folder_enter(walk, walk->path, err);
    if (S_ISLNK(status.st_mode) && stat(walk->path, &status) != 0)
        return true;
    return S_ISREG(status.st_mode);
}

static bool is_folder(const char *path) {
    struct stat status;
    return strcmp(path, "-") != 0 && stat(path, &status) == 0 &&
           S_ISDIR(status.st_mode);
}

const char *folder_walk_next(FolderWalk *walk, Error *err) {
    while (err->kind == ERR_NONE) {
        Folder *folder = walk->depth ? &walk->folders[walk->depth - 1] : NULL;
        if (folder && folder->next == folder->count) {
            folder_leave(walk);
        } else if (folder) {
            path_join(walk, folder);
            if (entry_is_file(walk, err))
                return walk->path;
        } else if (walk->next == walk->count) {
            return NULL;
        } else {
            const char *path = walk->paths[walk->next++];
            if (!is_folder(path))
                return path;
            folder_enter(walk, path, err);
        }
    }
    return NULL;
}
