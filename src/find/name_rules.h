/* name_rules.h -- the word lists behind the names
 *
 * Reads   data/<language>/titles.tsv, organisations.tsv, places.tsv,
 *         name_words.tsv, given_names.tsv; ICU's country names; everyday words
 * and given names of the system, as word_lists.tsv says Gives   NameRules */
#ifndef RUNUT_FIND_NAME_RULES_H
#define RUNUT_FIND_NAME_RULES_H

#include "base/error.h"
#include "text/word.h"

typedef enum NameSort {
    TITLE_ROLE,
    TITLE_RANK,
    TITLE_HONORIFIC,
    TITLE_KIN,     /* of somebody else: "istri Ani" is not Ani */
    TITLE_GENERAL, /* a role that says less than others: "pemimpin" */
    BODY_HEAD,     /* goes on in capitals */
    BODY_GROUP,    /* a name only with what follows */
    BODY_NAME,
    BODY_TAIL,
    BODY_SEAT,
    BODY_PRESS,
    BODY_THING, /* begins the name of a thing: nobody */
    PLACE_HEAD, /* goes on in capitals */
    PLACE_COUNTRY,
    PLACE_SEAT, /* a capital city, which may stand for its government */
    PLACE_PROVINCE,
    PLACE_REGENCY,
    PLACE_REGION,
    PLACE_CITY,
    NAME_SORTS
} NameSort;

/* What a single word may be; bits. */
typedef enum NameWord {
    WORD_PARTICLE = 1,
    WORD_BINDER = 2,
    WORD_SAYS = 4,
    WORD_PLACE = 8,
    WORD_NAMING = 16,
    WORD_PRONOUN = 32,
    WORD_BOTH = 64,
    WORD_NEVER = 128,
    WORD_ITU = 256,
    WORD_GIVEN = 512,
    WORD_AS = 1024,
    WORD_STICKS = 2048,          /* found stuck to the end of names */
    WORD_COMMON = 4096,          /* stands in the dictionary in small letters */
    WORD_LISTED = 8191,          /* all of these; the tagger looks at them */
    WORD_BEGINS_TITLE = 1 << 13, /* begins a phrase there */
    WORD_BEGINS_BODY = 1 << 14,
    WORD_BEGINS_PLACE = 1 << 15,
    WORD_BODY = 1 << 16,     /* is a body's whole name: "detikcom" */
    WORD_EVERYDAY = 1 << 17, /* of a token: by dictionary, root or class */
    WORD_HOME = 1 << 18,     /* the state of the pack's language: "RI" */
    WORD_BEGINS_FULL_BODY = 1 << 19,
    WORD_FORMER = 1 << 20,
    WORD_CALLED = 1 << 21
} NameWord;

typedef struct NameEntry {
    NameSort sort;
    Slice full; /* the name that the row abbreviates, or empty */
} NameEntry;

typedef struct NameRules {
    PhraseSet *titles, *bodies, *places; /* values index `entries` */
    PhraseSet *full_bodies; /* of short names; the tagger never saw them */
    NameEntry *entries;
    size_t entry_count, entry_capacity;
    Map *words;   /* Word -> bits of NameWord */
    Map *aliases; /* name_key of a short name -> index in `entries` */
} NameRules;

typedef struct NameMatch {
    const NameEntry *entry;
    uint32_t last; /* the token behind the phrase */
} NameMatch;
NameRules *name_rules_load(Arena *run, const char *folder, Error *err);

/* The bit of NameWord of what begins a phrase of the list; the longest phrase
 * at `first` and before `limit`. */
unsigned name_begins(const NameRules *rules, const PhraseSet *list);
bool name_match(const NameRules *rules, const PhraseSet *list,
                const Document *document, Span tokens, NameMatch *match);

/* Is the single word a listed place? */
bool name_is_place(const NameRules *rules, Slice word);

/* The full name that the lists give a short one, taken as one word, or "". */
Slice name_full(const NameRules *rules, Word name);

/* Bits of NameWord of a word; of a token, with WORD_EVERYDAY, of which a
 * capital at the start of a sentence says nothing. */
unsigned name_word(const NameRules *rules, Word word);
unsigned name_word_of(const NameRules *rules, const Token *token);

#endif
