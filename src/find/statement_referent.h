/* statement_referent.h -- whom a speaker's noun phrase or pronoun means
 *
 * Reads   Speech, Findings.names and entities
 * Owner   everything lives in the page's arena */
#ifndef RUNUT_FIND_STATEMENT_REFERENT_H
#define RUNUT_FIND_STATEMENT_REFERENT_H

#include "find/statement_speech.h"

/* Who spoke: the name, and where the phrase stood. */
typedef struct Speaker {
    Slice name;
    Range phrase;
    bool body;   /* an organisation */
    bool person; /* somebody, named or described */
    bool direct; /* in its own words */
} Speaker;

typedef struct Resolver {
    Speech *speech;
    Speaker *earlier; /* every speaker so far, in text order */
    size_t count, capacity;
    uint32_t paragraph; /* of the last statement */
    uint32_t behind;    /* the token behind the last statement's sentence */
} Resolver;

/* Who spoke last; NULL: nobody yet. */
const Speaker *speaker_last(const Resolver *resolver);

/* The bearer of the name, whom the phrase means. */
Speaker speaker_entity(const Speech *speech, const Name *name, Range phrase);

/* The person whom the sentences since the last statement are about, up to the
 * token; NULL: none. */
const Name *speaker_leader(const Resolver *resolver, uint32_t token);

/* Whose the statement is; without a name nobody's. */
Speaker speaker_of(const Resolver *resolver, const Said *said);

#endif
