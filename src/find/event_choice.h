/* event_choice.h -- which of the doings that a page tells are its events
 *
 * People who mark events keep a page's main doings and leave out what it only
 * mentions. How likely a doing is kept is learned from marked pages: each fact
 * about it has a weight, and so have the words that say it.
 * Source  logistic regression with a Gaussian prior
 * Reads   data/<language>/event_choice.tsv, which tools/train makes
 * Leaves  which of two words for one doing a person writes down; what several
 *         doings of a page together make less or more likely */
#ifndef RUNUT_FIND_EVENT_CHOICE_H
#define RUNUT_FIND_EVENT_CHOICE_H

#include "find/event_telling.h"

/* Facts about a doing. Those with two names are known together: how much a
 * named recipient says differs from type to type. */
/* clang-format off */
#define FACTS(FACT) \
    FACT(any) FACT(type_actor) FACT(type_recipient) FACT(type_headline) \
    FACT(type_doubt) FACT(doubt) FACT(said_parties) FACT(weak_parties) \
    FACT(clause) FACT(before) FACT(status) FACT(days) FACT(length) \
    FACT(sentence) FACT(type_rank) FACT(told) FACT(roots) FACT(others) \
    FACT(topic) FACT(topic_rate)
/* clang-format on */

#define FACT_NAME(name) FACT_##name,
typedef enum Fact { FACTS(FACT_NAME) FACT_COUNT } Fact;
#undef FACT_NAME

enum { FACT_VALUES = 512 }; /* every value is below */

/* The name as event_choice.tsv writes it. */
const char *fact_name(size_t fact);

/* All that the choice knows of one doing. */
typedef struct Facts {
    uint16_t values[FACT_COUNT];
    Slice word;    /* as printed, folded */
    Slice pattern; /* first word of its row in events.tsv, and the voice */
} Facts;

/* The facts about each event of the tellings, in `tellings->page`; `sentences`
 * are those of the page in pieces, `topic` is its topic_score(). */
const Facts *facts_read(const Tellings *tellings, const Pieces *sentences,
                        int topic);

typedef struct ChoiceTable ChoiceTable;

/* NULL with the error set when a line is wrong. */
ChoiceTable *choice_table_load(Arena *run, const char *folder, Error *err);

/* Whether people would keep it. */
bool choice_keeps(const ChoiceTable *table, const Facts *facts);

#endif
