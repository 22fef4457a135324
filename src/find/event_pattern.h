/* event_pattern.h -- the words that say a doing, and what they make of it
 *
 * Reads   data/<language>/events.tsv, whose head explains every column;
 *         event_kin.tsv, words that tell one doing; affixes.tsv, to know the
 *         bare roots of headlines
 * Gives   Pattern, for event.c and event_role.c */
#ifndef RUNUT_FIND_EVENT_PATTERN_H
#define RUNUT_FIND_EVENT_PATTERN_H

#include "base/error.h"
#include "find/finding.h"
#include "text/affix.h"
#include "text/word.h"

typedef enum PatternForm {
    FORM_ROOT,    /* a root in its verb forms; the token tells the voice */
    FORM_ACTIVE,  /* a printed word: its subject does it */
    FORM_PASSIVE, /* a printed word: its subject undergoes it */
    FORM_NOUN     /* a printed noun */
} PatternForm;

/* Where in the clause a party stands. */
typedef enum PatternRole {
    ROLE_NONE,
    ROLE_SUBJECT, /* of the active clause, or of the verb a noun hangs on */
    ROLE_OBJECT,  /* who undergoes it: object, or subject of the passive */
    ROLE_CHARGED, /* the same, whom the law holds for a crime */
    ROLE_PASSIVE, /* the subject of the passive alone */
    ROLE_SAME,    /* who did the other such doing to them, on the page */
    ROLE_TOWARD,  /* behind ke, kepada, terhadap, atas ... */
    ROLE_FROM,    /* behind dari, milik: from whom it is taken */
    ROLE_PARTNER, /* behind dengan, bersama */
    ROLE_BETWEEN, /* behind antara: both do it */
    ROLE_PLACE,   /* behind di: "perang di Ukraina" */
    ROLE_OPEN,    /* nobody, where its sentence does not say who */
    ROLE_ACCUSED, /* who is accused or arrested on the page */
    ROLE_HELPED,  /* object of the verb behind untuk: "untuk membantu X" */
    ROLE_OWNER    /* right behind a noun: "kunjungan Putin" */
} PatternRole;

enum { PATTERN_ROLES_MAX = 4 };

typedef struct Pattern {
    PatternForm form;
    EventType type;
    bool event;    /* false: the words look like a doing and are none */
    bool headline; /* a bare root, which is a verb in headlines only */
    bool weak;     /* said of many things: counts only with both parties */
    char cameo[8];
    Slice label;      /* the first word of its row */
    const Word *with; /* one of these must stand near; none: no condition */
    size_t with_count;
    PatternRole actor[PATTERN_ROLES_MAX]; /* the first that is found holds */
    PatternRole recipient[PATTERN_ROLES_MAX];
    Word implied;  /* who it can only be, if the page names such; 0: nobody */
    uint32_t next; /* row of the same word; PATTERN_LAST: no more */
} Pattern;

#define PATTERN_LAST UINT32_MAX

typedef struct PatternTable {
    Pattern *rows;
    size_t count, capacity;
    Map *roots;       /* root -> first row */
    PhraseSet *words; /* printed words -> first row */
    Map *heads;       /* printed word or phrase -> first row */
    Map *seen;        /* word, form and complement: duplicates */
    Map *kin;         /* root -> index into first_kin */
    Word *first_kin;  /* the root that stands for all of its line */
    const AffixTable *affixes;
} PatternTable;

/* Whether the role is one of a pattern's. */
bool role_among(PatternRole role, const PatternRole roles[PATTERN_ROLES_MAX]);

/* NULL with the error set when a line is wrong. */
PatternTable *pattern_table_load(Arena *run, const char *folder, Error *err);

/* What stands at one token: the pattern, the tokens that say it, its voice. */
typedef struct Doing {
    const Pattern *pattern;
    uint32_t first, last;
    uint32_t complement; /* the word that had to stand near; 0: none had to */
    Voice voice; /* active, passive or noun; a bare root counts as active */
} Doing;

/* The doing said at token `first` of the sentence; rows that name a
 * complement come before those without. False: none. */
bool doing_at(const PatternTable *table, const Document *document,
              const Sentence *sentence, uint32_t first, Doing *doing);

/* The root that stands for all that tell the same doing: "bekuk" is
 * "tangkap"; the root itself where no other does. */
Word pattern_kin(const PatternTable *table, Word root);

/* Whether a printed verb of the table stands at the token: "bentrok". */
bool verb_printed_at(const PatternTable *table, const Document *document,
                     uint32_t token);

#endif
