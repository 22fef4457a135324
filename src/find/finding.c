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
