/* event_option.h -- whom a page offers for a side of a doing, and what speaks
 * for each
 *
 * Reads   the page's parties (event_refer.h), those of its other doings,
 *         suspects and victims (event_cast.h), statements and sources
 * Gives   Options, from which event_likely.h chooses
 * Leaves  parties whose name the tagger missed; those that no word tells */
#ifndef RUNUT_FIND_EVENT_OPTION_H
#define RUNUT_FIND_EVENT_OPTION_H

#include "find/event_telling.h"

typedef enum Side { SIDE_ACTOR, SIDE_RECIPIENT, SIDES } Side;

/* Facts about an option for one side of a doing. Those of several names are
 * known together; `nobody` facts are those of the option that nobody is. */
/* clang-format off */
#define OPTION_FACTS(FACT) \
    FACT(kind_type) FACT(kind_distance) FACT(kind_mentions) FACT(kind_said) \
    FACT(kind_only) FACT(count) FACT(count_type) FACT(headline_type) \
    FACT(distance_voice) FACT(left) FACT(left_voice) FACT(right) \
    FACT(right_voice) FACT(other_type) FACT(acts_type) FACT(suffers_type) \
    FACT(acts_suffers) FACT(acts_suffers_any) FACT(said_type) FACT(says) \
    FACT(credited) FACT(nobody_type) FACT(nobody_voice) FACT(nobody_role) \
    FACT(nobody_headline) FACT(nobody_status)
/* clang-format on */

#define OPTION_NAME(name) OPTION_##name,
typedef enum OptionFact {
    OPTION_FACTS(OPTION_NAME) OPTION_FACT_COUNT
} OptionFact;
#undef OPTION_NAME

enum { OPTION_VALUES = 4096 }; /* every value is below; 0: not known */

/* The name as event_likely.tsv writes it. */
const char *option_fact_name(size_t fact);

typedef struct Option {
    Parties parties; /* the first of a list of options: nobody */
    uint16_t values[OPTION_FACT_COUNT];
} Option;

typedef struct Options Options;

/* What the page offers for the events of the tellings, in `tellings->page`;
 * `sentences` are those of the page in pieces. */
Options *options_of_page(const Tellings *tellings, const Pieces *sentences);

/* Fills in what speaks for each option as that side of event `row`; the list
 * is that of the last call. */
const Option *options_of(Options *options, size_t row, Side side,
                         size_t *count);

#endif
