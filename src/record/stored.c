/* SPDX-License-Identifier: MIT */
#include "record/stored.h"

const char *name_kind_name(NameKind kind) {
    static const char *const NAMES[] = {"person", "place", "organisation"};
    return NAMES[kind];
}

const char *copy_kind_name(CopyKind kind) {
    static const char *const NAMES[] = {"copy", "excerpt", "shared source"};
    return NAMES[kind];
}

const char *compared_field_name(ComparedField field) {
    static const char *const NAMES[] = {"figure", "date", "place", "person",
                                        "wording"};
    return NAMES[field];
}

const char *relation_name(Relation relation) {
    static const char *const NAMES[] = {"same", "compatible", "update",
                                        "conflict"};
    return NAMES[relation];
}
