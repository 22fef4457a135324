/* statement_speech.h -- what is at hand while one page's speech is read
 *
 * Units   token indexes, half-open ranges
 * Owner   everything lives in the page's arena */
#ifndef RUNUT_FIND_STATEMENT_SPEECH_H
#define RUNUT_FIND_STATEMENT_SPEECH_H

#include "find/statement_cue.h"

typedef struct Range {
    uint32_t first, last; /* empty when equal */
} Range;

enum { SAID_PARTS_MAX = 8 };
#define TOKEN_NONE UINT32_MAX

/* A statement before its speaker is known. */
typedef struct Said {
    Range parts[SAID_PARTS_MAX]; /* joined in this order */
    size_t part_count;
    Range speaker;   /* noun phrase; empty: who spoke last */
    uint32_t cue;    /* token; TOKEN_NONE: none */
    uint32_t anchor; /* token that sorts it among the others */
    uint8_t stance;  /* Stance */
    bool direct;
    bool lonely; /* a quotation without a cue: only behind other speech */
} Said;

typedef struct Speech {
    Arena *page;
    const Document *document;
    const Findings *found;
    const CueTable *table;
    const SpeechWord **words; /* one a token */
    bool *taken;              /* one a token: a cue that is used up */
    bool *quoted; /* one a token; in headlines single marks quote too */
    Said *said;
    size_t count, capacity;
} Speech;

Speech speech_open(Arena *page, const Document *document, const CueTable *table,
                   const Findings *found);
void speech_add(Speech *speech, Said said);

/* The sentence that holds the token. */
const Sentence *speech_sentence(const Speech *speech, uint32_t token);

/* What a token is; past the end of the text it is nothing. */
uint8_t speech_kind(const Speech *speech, uint32_t token);
bool speech_is(const Speech *speech, uint32_t token, uint32_t classes);
bool speech_form(const Speech *speech, uint32_t token, uint8_t forms);

/* The same for a cue that may be used up already. */
bool speech_cue(const Speech *speech, uint32_t token, uint8_t forms);

/* Where the text of a sentence begins behind "JAKARTA, HARIAN.com -". */
uint32_t speech_behind_dateline(const Speech *speech, const Sentence *sentence);
bool speech_headline(const Speech *speech, uint32_t token);
bool speech_quoted(const Speech *speech, uint32_t token);
bool speech_capital(const Speech *speech, uint32_t token);

/* A lower-case verb that has a subject or an agent: mengirim, dikirim. */
bool speech_verb(const Speech *speech, uint32_t token);

/* The token behind the bracket that opens at `token`, within `limit`. */
uint32_t speech_bracket_end(const Speech *speech, uint32_t token,
                            uint32_t limit);

/* Does the token part stretches: a comma, stop, colon, dash or quote? */
bool speech_segment_ends(const Speech *speech, uint32_t token);

/* A comma, colon or dash; not the one of "2-1". */
bool speech_clause_mark(const Speech *speech, uint32_t token);

/* Where the stretch between two commas that ends at `last` begins. */
uint32_t speech_segment_start(const Speech *speech, uint32_t last,
                              uint32_t start);

/* The date that covers the token; NULL: none. */
const Date *speech_date(const Speech *speech, uint32_t token);

/* The share of quoted tokens in the range, 0 to 1. */
double speech_quoted_share(const Speech *speech, Range range);

#endif
