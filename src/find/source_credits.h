/* source_credits.h -- whom one sentence credits, as far as it has been read
 *
 * Reads   SourceScan
 * Gives   Credits, and the chain they make */
#ifndef RUNUT_FIND_SOURCE_CREDITS_H
#define RUNUT_FIND_SOURCE_CREDITS_H

#include "find/source_phrase.h"

enum { STEPS_MAX = SOURCE_CHAIN_MAX };

/* How near a credited one is to the page, the nearest first. */
typedef enum Distance {
    DISTANCE_NEAR,   /* dikutip dari X */
    DISTANCE_MAKER,  /* laporan X */
    DISTANCE_CITED,  /* ... yang mengutip X */
    DISTANCE_WRITER, /* tulis X di media sosial */
    DISTANCES
} Distance;

typedef struct Steps {
    Slice names[STEPS_MAX];
    size_t count;
} Steps;

/* What one sentence credits. */
typedef struct Credits {
    SourceScan *scan;
    const Sentence *sentence;
    uint32_t seen; /* CreditKind bits of all its tokens */
    Steps steps[DISTANCES];
    Span span;
    bool opened; /* the nearest is named in front of all else */
} Credits;

/* Adds a name, unless it is the page's own outlet or names nobody; `span` are
 * the words that credit. */
void step_add(Credits *credits, Distance distance, Slice name, Span span);

/* The same for whoever was read behind the token `first`; nobody is none. */
void credited_add(Credits *credits, Distance distance, uint32_t first,
                  Credited who);

/* CreditKind bits of the longest phrase at the token. */
uint32_t kinds_at(const Credits *credits, uint32_t token);

Span tokens_span(const Credits *credits, uint32_t first, uint32_t last);

/* "data | yang dirilis (oleh) X", "informasi | di laman X": to X. */
uint32_t over_making(const Credits *credits, uint32_t token);

/* Who made the report that ends before the token: "studi | yang terbit di X",
 * "studi | terhadap dokter oleh X"; empty: a person or nobody. */
Credited credits_maker(const Credits *credits, uint32_t token);

/* The same, also "data | penjualan Badan Pangan": of a body by its name. */
Credited credits_owner(const Credits *credits, uint32_t token);

/* "menurut laporan tersebut": the source named last. */
void add_last_source(Credits *credits, Distance distance, Span span);

/* CreditKind bits at the token; a report's behind "sebuah" too. */
uint32_t report_kinds(const Credits *credits, uint32_t token, uint32_t *last);

/* "dikutip dari X | dan Y", "data dari X | dan Y": a source of its own. */
void second_add(Credits *credits, uint32_t token, Credited first);

bool credits_empty(const Credits *credits);

/* Nearest first; of those equally near, the one named later took it over. */
Source credits_chain(const Credits *credits);

#endif
