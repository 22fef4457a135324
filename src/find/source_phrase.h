/* source_phrase.h -- the name of whoever is credited
 *
 * Reads   Document, Findings.names, the press names of SourceTable */
#ifndef RUNUT_FIND_SOURCE_PHRASE_H
#define RUNUT_FIND_SOURCE_PHRASE_H

#include "find/source_table.h"

/* The longest phrase of credit at a token. */
typedef struct CreditPhrase {
    uint32_t kinds, last; /* CreditKind bits, 0: none */
} CreditPhrase;

typedef struct SourceScan {
    Arena *page;
    const Document *document;
    const SourceTable *table;
    Findings *found;
    const CreditPhrase *phrases; /* one a token */
    Map *brackets; /* hash of what stands in brackets -> its first "(" */
} SourceScan;

typedef struct Credited {
    Slice name; /* empty: nobody */
    uint32_t first, last;
    bool press;
} Credited;

/* Looks every token up once: it is asked for many times. */
void credit_phrases_read(SourceScan *scan);

/* CreditKind bits of the longest phrase at the token; its end in *last. */
uint32_t credit_at(const SourceScan *scan, uint32_t token, uint32_t *last);

Credited credited(const SourceScan *scan, uint32_t first, uint32_t last);

/* Whoever is named at the token, behind fillers ("laman resmi X"). With
 * `described` also somebody without a name: "kepolisian setempat". */
Credited credited_at(const SourceScan *scan, uint32_t token, uint32_t limit,
                     bool described);

/* "@nama": the sign and what sticks to it; empty: none. */
Credited handle_at(const SourceScan *scan, uint32_t token, uint32_t limit);

/* A press name somewhere in the tokens; empty: none. */
Credited press_inside(const SourceScan *scan, uint32_t first, uint32_t last);

/* The name that ends right before the token; empty: none. */
Credited credited_before(const SourceScan *scan, uint32_t token);

/* Is it a person, with whatever office in front? */
bool credited_person(const SourceScan *scan, Credited who);

bool credited_place(const SourceScan *scan, Credited who);

/* Is it a body by its name, and no part of somebody's office: "Polsek Garut,
 * Iptu Ani"? */
bool credited_body(const SourceScan *scan, Credited who);

/* Who is named at the token or behind a comma there: "Kapolsek Garut | , Iptu
 * Ani"; NULL: nobody. */
const Name *person_behind(const SourceScan *scan, uint32_t token);

/* Does a verb, a small word or a sign end what describes somebody? */
bool ends_description(const SourceScan *scan, uint32_t token);

/* Is the token part of a date? */
bool in_date(const SourceScan *scan, uint32_t token);

/* Is one the other, or a part of it, by the letters alone? */
bool letters_hold(Slice whole, Slice part);

/* Is it the page's own outlet? */
bool is_own_outlet(const SourceScan *scan, Slice name);

#endif
