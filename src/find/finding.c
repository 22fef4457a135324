/* SPDX-License-Identifier: MIT */
#include "find/finding.h"

const char *event_type_name(EventType type) {
    static const char *const NAMES[EVENT_TYPES] = {
        NULL,      "AGREE",    "CONSULT",  "SUPPORT", "CONCEDE", "COOPERATE",
        "AID",     "RETREAT",  "REQUEST",  "ACCUSE",  "REJECT",  "THREATEN",
        "PROTEST", "SANCTION", "MOBILIZE", "COERCE",  "ASSAULT"};
    return type < EVENT_TYPES ? NAMES[type] : NULL;
}

const char *event_status_name(EventStatus status) {
    static const char *const NAMES[] = {"happened", "alleged", "planned",
                                        "denied"};
    return NAMES[status];
}

static bool longer(const Name *name, const Name *best) {
    return !best || name->last - name->first > best->last - best->first;
}

const Name *name_at(const Findings *found, uint32_t token) {
    const Name *best = NULL;
    for (size_t i = 0; i < found->names.count; i++) {
        const Name *name = &found->names.rows[i];
        if (name->first > token)
            break;
        if (name->first == token && longer(name, best))
            best = name;
    }
    return best;
}

const Name *name_covering(const Findings *found, uint32_t token) {
    const Name *best = NULL;
    for (size_t i = 0; i < found->names.count; i++) {
        const Name *name = &found->names.rows[i];
        if (name->first > token)
            break;
        if (name->last > token && longer(name, best))
            best = name;
    }
    return best;
}

const Name *name_introduced(const Findings *found, uint32_t token) {
    const Name *best = NULL;
    for (size_t i = 0; i < found->names.count; i++) {
        const Name *name = &found->names.rows[i];
        if (name->phrase_first > token && name->first > token)
            continue;
        if (name->phrase_last > token && longer(name, best))
            best = name;
    }
    return best;
}

const Name *name_before(const Findings *found, uint32_t token, NameKind kind) {
    for (size_t i = found->names.count; i > 0; i--) {
        const Name *name = &found->names.rows[i - 1];
        if (name->last <= token && name->kind == kind)
            return name;
    }
    return NULL;
}

const Entity *name_entity(const Findings *found, const Name *name) {
    return &found->entities.rows[name->entity];
}
