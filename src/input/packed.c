/* SPDX-License-Identifier: MIT */
#include "input/packed.h"

#include "base/memory.h"
#include "input/unpack.h"

#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    PACKED_BYTES = 64 * 1024,
    PROBE_BYTES = 1024,    /* of a member, to see how its content starts */
    START_BYTES_MAX = 16,  /* of such a content */
    AGAIN_BYTES = 1 << 20, /* that may be read twice in a small file */
    SOURCE = -1
};

typedef enum Damage {
    DAMAGE_NONE,
    DAMAGE_READ, /* the system cannot read on */
    DAMAGE_CUT,  /* the file ends inside a member */
    DAMAGE_WRONG /* data that cannot be unpacked */
} Damage;

struct PackedFile {
    int file;            /* SOURCE: it is none */
    PackedSource source; /* then */
    Packing packing;
    Unpacker *unpacker; /* NULL: the file is not packed */
    bool member_open, member_began;
    Damage damage;
    Error reason;            /* of DAMAGE_READ */
    uint64_t offset, member; /* in the file: of `start`, of the member */
    uint64_t again;          /* bytes that were read twice so far */
    size_t start, end;       /* of what was read and not used */
    char bytes[PACKED_BYTES];
};

/* Reads into `into`; 0 at the end and where the file cannot be read. */
static size_t file_read_some(PackedFile *file, char *into, size_t room) {
    ssize_t got;
    do
        got = file->file == SOURCE ? file->source.read(file->source.own, into,
                                                       room, &file->reason)
                                   : read(file->file, into, room);
    while (file->file != SOURCE && got < 0 && errno == EINTR);
    if (got < 0) {
        file->damage = DAMAGE_READ;
        error_set(&file->reason, ERR_READ, "%s", strerror(errno));
    }
    return got > 0 ? (size_t)got : 0;
}

static Slice unused(const PackedFile *file) {
    return (Slice){file->bytes + file->start, file->end - file->start};
}

static void use(PackedFile *file, size_t bytes) {
    file->start += bytes;
    file->offset += bytes;
}

/* Tries to have `bytes` that were not used. */
static Slice unused_fill(PackedFile *file, size_t bytes) {
    if (file->end - file->start < bytes) {
        memmove(file->bytes, file->bytes + file->start,
                file->end - file->start);
        file->end -= file->start;
        file->start = 0;
    }
    size_t got = 1;
    while (file->end - file->start < bytes && got)
        file->end += got = file_read_some(file, file->bytes + file->end,
                                          PACKED_BYTES - file->end);
    return unused(file);
}

static PackedFile *file_open(int number, PackedSource source) {
    PackedFile *file = memory_regrow(NULL, sizeof *file);
    memset(file, 0, offsetof(PackedFile, bytes));
    file->file = number;
    file->source = source;
    file->packing = packing_of(unused_fill(file, PACKING_START_BYTES));
    if (file->packing != PACKING_NONE)
        file->unpacker = unpack_open(file->packing);
    return file;
}

PackedFile *packed_open(const char *path, Error *err) {
    int number = strcmp(path, "-") == 0 ? STDIN_FILENO
                                        : open(path, O_RDONLY | O_CLOEXEC);
    if (number < 0) {
        error_set(err, ERR_READ, "%s: %s", path, strerror(errno));
        return NULL;
    }
    return file_open(number, (PackedSource){0});
}

PackedFile *packed_open_source(PackedSource source) {
    return file_open(SOURCE, source);
}

void packed_close(PackedFile *file) {
    if (!file)
        return;
    unpack_close(file->unpacker);
    if (file->file > STDIN_FILENO)
        close(file->file);
    free(file);
}

static size_t plain_take(PackedFile *file, char *into, size_t room) {
    Slice kept = unused(file);
    if (!kept.length) {
        size_t got = file_read_some(file, into, room);
        file->offset += got;
        return got;
    }
    size_t length = kept.length < room ? kept.length : room;
    memcpy(into, kept.text, length);
    use(file, length);
    return length;
}

static void member_start(PackedFile *file) {
    unpack_restart(file->unpacker);
    file->member = file->offset;
    file->member_open = file->member_began = true;
}

/* After a member another may follow, or the zeros that tapes pad with. */
static bool member_next(PackedFile *file) {
    while (unused_fill(file, 1).length) {
        if (file->bytes[file->start]) {
            member_start(file);
            return true;
        }
        use(file, 1);
    }
    return false;
}

size_t packed_take(PackedFile *file, char *into, size_t room) {
    UnpackRoom out = {into, room, 0};
    file->member_began = false;
    if (!file->unpacker)
        return plain_take(file, into, room);
    while (!out.got && file->damage == DAMAGE_NONE) {
        if (!file->member_open && !member_next(file))
            break;
        Slice packed = unused_fill(file, 1);
        if (!packed.length) {
            if (file->damage == DAMAGE_NONE)
                file->damage = DAMAGE_CUT;
            break;
        }
        size_t before = packed.length;
        UnpackStep step = unpack_some(file->unpacker, &packed, &out);
        use(file, before - packed.length);
        if (step == UNPACK_END)
            file->member_open = false;
        else if (step == UNPACK_DAMAGE)
            file->damage = DAMAGE_WRONG;
    }
    return out.got;
}

bool packed_member_began(const PackedFile *file) {
    return file->member_began;
}

uint64_t packed_offset(const PackedFile *file) {
    return file->offset;
}

uint64_t packed_member_offset(const PackedFile *file) {
    return file->member;
}

bool packed_is_packed(const PackedFile *file) {
    return file->unpacker != NULL;
}

bool packed_damage(const PackedFile *file, Error *err) {
    if (file->damage == DAMAGE_READ)
        error_set(err, file->reason.kind, "%s", file->reason.what);
    else if (file->damage != DAMAGE_NONE)
        error_set(err, ERR_INPUT, "the %s data are %s",
                  packing_name(file->packing),
                  file->damage == DAMAGE_CUT ? "cut off" : "damaged");
    return file->damage != DAMAGE_NONE;
}

/* Back to the byte after the damaged member's first, where the file can be
 * read again. What is read twice stays below what is read once. */
static void member_again(PackedFile *file) {
    uint64_t back = file->offset - file->member - 1;
    if (file->offset == file->member || file->file <= STDIN_FILENO ||
        file->again + back > file->offset + AGAIN_BYTES ||
        lseek(file->file, (off_t)file->member + 1, SEEK_SET) < 0)
        return;
    file->again += back;
    file->offset = file->member + 1;
    file->start = file->end = 0;
}

/* Whether a member with such a content starts at the bytes not used. */
static bool member_starts(PackedFile *file, Slice start) {
    char content[START_BYTES_MAX];
    Slice packed = slice_part(unused_fill(file, PROBE_BYTES), 0, PROBE_BYTES);
    if (packing_of(packed) != file->packing)
        return false;
    unpack_restart(file->unpacker);
    size_t length = 0;
    UnpackStep step = UNPACK_MORE;
    while (length < start.length && step == UNPACK_MORE && packed.length) {
        UnpackRoom room = {content + length, start.length - length, 0};
        step = unpack_some(file->unpacker, &packed, &room);
        length += room.got;
    }
    return slice_equal((Slice){content, length}, start);
}

bool packed_resume(PackedFile *file, Slice start) {
    if (!file->unpacker || start.length > START_BYTES_MAX)
        return false;
    file->damage = DAMAGE_NONE;
    file->member_open = false;
    member_again(file);
    while (unused_fill(file, PACKING_START_BYTES).length) {
        if (member_starts(file, start)) {
            member_start(file);
            return true;
        }
        use(file, 1);
    }
    return false;
}
