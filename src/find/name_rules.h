/* name_rules.h -- the word lists behind the names
 *
 * Reads   data/<language>/titles.tsv, organisations.tsv, places.tsv,
 *         name_words.tsv, callings.tsv, given_names.tsv; ICU's country names;
 *         everyday words and given names of the system, as word_lists.tsv says
 * Gives   NameRules */
#ifndef RUNUT_FIND_NAME_RULES_H
#define RUNUT_FIND_NAME_RULES_H

#include "base/error.h"
#include "find/name_word.h"
#include "text/word.h"

typedef enum NameSort {
    TITLE_ROLE,
    TITLE_RANK,
    TITLE_HONORIFIC,
    TITLE_KIN,     /* of somebody else: "istri Ani" is not Ani */
    TITLE_GENERAL, /* a role that says less than others: "pemimpin" */
    TITLE_AIDE,    /* a role beside somebody else: "juru bicara" */
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
    TITLE_NEAR /* as kin, but of lands too: "wilayah tetangga Pati" */
} NameSort;

/* What tells another name of somebody: callings.tsv. */
typedef enum NameCalling {
    CALLING_ALSO,
    CALLING_CLAUSE,
    CALLING_WHICH,
    CALLING_BEHIND
} NameCalling;

typedef struct NameEntry {
    NameSort sort;
    Slice full; /* the name that the row abbreviates, or empty */
} NameEntry;

typedef struct NameRules {
    PhraseSet *titles, *bodies, *places; /* values index `entries` */
    PhraseSet *full_bodies; /* of short names; the tagger never saw them */
    PhraseSet *callings;    /* values are NameCalling */
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
static inline unsigned name_begins(const NameRules *rules,
                                   const PhraseSet *list) {
    return list == rules->titles   ? WORD_BEGINS_TITLE
           : list == rules->bodies ? WORD_BEGINS_BODY
           : list == rules->places ? WORD_BEGINS_PLACE
                                   : WORD_BEGINS_FULL_BODY;
}

bool name_match(const NameRules *rules, const PhraseSet *list,
                const Document *document, Span tokens, NameMatch *match);

/* Is the word a listed place? */
bool name_is_place(const NameRules *rules, Slice word);

/* The full name that the lists give a short one, taken as one word, or "". */
Slice name_full(const NameRules *rules, Word name);

/* Bits of NameWord of a word; of a token, with WORD_EVERYDAY, of which a
 * capital at the start of a sentence says nothing. */
unsigned name_word(const NameRules *rules, Word word);
unsigned name_word_of(const NameRules *rules, const Token *token);

/* Makes the answers for a token that is to be asked for soon come faster. */
void name_word_fetch(const NameRules *rules, const Token *token);

#endif
