/* finding.h -- what the finders write down about one page
 *
 * The meaning of every field is the annotation guide, docs/findings.md.
 * Every finding has a span into article->text. Lists are in text order and
 * live, with all they point to, in the page's arena; slices mostly point into
 * the article's text. Finders know of one another only what stands here. */
#ifndef RUNUT_FIND_FINDING_H
#define RUNUT_FIND_FINDING_H

#include "base/calendar.h"
#include "base/interval.h"
#include "text/document.h"

typedef enum NameKind { NAME_PERSON, NAME_PLACE, NAME_ORGANISATION } NameKind;

#define ENTITY_NONE UINT32_MAX

/* One person, place or body of the page, under all its names. */
typedef struct Entity {
    Slice name; /* the fullest form the page uses, without title and role */
    NameKind kind;
    Slice role; /* "Presiden Rusia", as the page says it; empty: none */
} Entity;

typedef enum NameForm {
    NAME_PROPER,    /* "Kim Jong Un", "KCNA" */
    NAME_DESCRIBED, /* "pemimpin Korea Utara itu", "Presiden" alone */
    NAME_PRONOUN    /* "dia", "ia", "beliau"; "-nya" of "ujarnya" */
} NameForm;

/* One mention: a name, or a title, pronoun or description that stands for an
 * entity ("pemimpin Korea Utara itu", "dia"). Proper names never overlap one
 * another; a description may hold one ("Korea Utara"). */
typedef struct Name {
    Span span;
    uint32_t first, last; /* tokens */
    /* The same with title and role: "Presiden Rusia, Vladimir Putin". */
    uint32_t phrase_first, phrase_last;
    NameKind kind;
    NameForm form;
    uint32_t entity; /* index into Findings.entities */
    bool described;  /* no name but a description or pronoun */
} Name;

/* What the page says somebody is or was, once for each wording: "Presiden
 * Rusia" of "Presiden Rusia, Vladimir Putin". */
typedef struct Role {
    Span span;
    uint32_t entity;   /* index into Findings.entities, a person */
    Slice affiliation; /* the fullest name of the body in it, else of the place;
                          empty: none */
    bool former;       /* "mantan presiden" */
} Role;

/* A name by which the page calls a person or a body, its fullest included. */
typedef struct Alias {
    uint32_t entity; /* index into Findings.entities */
    Slice name;
} Alias;

typedef struct Date {
    Span span;
    uint32_t first, last; /* tokens */
    Days days;
    bool misdated; /* "Senin (10/6/2025)": the weekday is another day's */
} Date;

typedef struct Figure {
    Span span;
    uint32_t first, last; /* tokens, with what makes it vague and the unit */
    Interval value;
    Slice unit; /* "tentara", "IDR", "persen"; empty: none */
} Figure;

typedef enum Stance {
    STANCE_SAYS,
    STANCE_ACCUSES, /* menuduh, mendakwa */
    STANCE_DENIES,  /* membantah, menampik */
    STANCE_ASKS,    /* bertanya, meminta, mendesak */
    STANCE_PROMISES,
    STANCE_WARNS,
    STANCE_SUPPOSES /* menduga, memperkirakan, menilai, percaya */
} Stance;

typedef struct Statement {
    Span span;  /* from the first to the last byte of what was said */
    Slice text; /* what was said; the halves of a broken quote joined */
    uint32_t first, last; /* tokens of `span` */
    Slice speaker;        /* fullest name or description; empty: nobody named */
    Span speaker_span;
    Slice cue; /* empty in a headline "X: ..." */
    Stance stance;
    bool direct;
} Statement;

enum { SOURCE_CHAIN_MAX = 6 };

/* From the nearest to the farthest: ["Yonhap", "KCNA"]. */
typedef struct Source {
    Span span; /* the credit words with the names */
    Slice names[SOURCE_CHAIN_MAX];
    size_t count;
} Source;

typedef enum EventType {
    EVENT_NONE, /* something done that no type of PLOVER covers */
    EVENT_AGREE,
    EVENT_CONSULT,
    EVENT_SUPPORT,
    EVENT_CONCEDE,
    EVENT_COOPERATE,
    EVENT_AID,
    EVENT_RETREAT,
    EVENT_REQUEST,
    EVENT_ACCUSE,
    EVENT_REJECT,
    EVENT_THREATEN,
    EVENT_PROTEST,
    EVENT_SANCTION,
    EVENT_MOBILIZE,
    EVENT_COERCE,
    EVENT_ASSAULT,
    EVENT_TYPES
} EventType;

/* "AGREE"; NULL for EVENT_NONE. */
const char *event_type_name(EventType type);

typedef enum EventStatus {
    STATUS_HAPPENED,
    STATUS_ALLEGED,
    STATUS_PLANNED,
    STATUS_DENIED
} EventStatus;

const char *event_status_name(EventStatus status);

enum { EVENT_PARTIES_MAX = 8 };

typedef struct Parties {
    Slice names[EVENT_PARTIES_MAX];
    size_t count;
} Parties;

typedef struct Event {
    Span span; /* the word that says it */
    uint32_t first, last;
    EventType type;
    char cameo[8]; /* "036"; empty: none */
    Parties actor, recipient;
    Days days; /* DAY_NONE: not said */
    Slice place;
    EventStatus status;
} Event;

typedef struct NameList {
    Name *rows; /* in text order, of those that begin together the longest
                   first */
    size_t count, capacity;
    uint32_t reach; /* tokens of the longest phrase; 0: not known */
} NameList;

typedef struct EntityList {
    Entity *rows;
    size_t count, capacity;
} EntityList;

typedef struct RoleList {
    Role *rows;
    size_t count, capacity;
} RoleList;

typedef struct AliasList {
    Alias *rows;
    size_t count, capacity;
} AliasList;

typedef struct DateList {
    Date *rows;
    size_t count, capacity;
} DateList;

typedef struct FigureList {
    Figure *rows;
    size_t count, capacity;
} FigureList;

typedef struct StatementList {
    Statement *rows;
    size_t count, capacity;
} StatementList;

typedef struct SourceList {
    Source *rows;
    size_t count, capacity;
} SourceList;

typedef struct EventList {
    Event *rows;
    size_t count, capacity;
} EventList;

typedef struct Findings {
    NameList names;
    EntityList entities;
    RoleList roles;
    AliasList aliases;
    DateList dates;
    FigureList figures;
    StatementList statements;
    SourceList sources;
    EventList events;
} Findings;

/* The first mention that begins at the token or behind it; `count`: none. */
size_t name_from(const NameList *names, uint64_t token);

/* The mention that starts at the token, or that covers it; of several the
 * longest. NULL: there is none. `found->names` must be complete. */
const Name *name_at(const Findings *found, uint32_t token);
const Name *name_covering(const Findings *found, uint32_t token);

/* The same, with its title and role: at "Presiden" of "Presiden Rusia,
 * Vladimir Putin" the mention is "Vladimir Putin". */
const Name *name_introduced(const Findings *found, uint32_t token);

/* The last mention, in whatever form, that ends at or before the token. */
const Name *name_before(const Findings *found, uint32_t token, NameKind kind);

/* The longest mention that ends before `last` and begins at `first` or on. */
const Name *name_ending(const Findings *found, uint32_t first, uint32_t last);

/* The first that ends behind the token (`count`: none), and the one over it. */
size_t date_from(const DateList *dates, uint32_t token);
size_t figure_from(const FigureList *figures, uint32_t token);
const Date *date_covering(const Findings *found, uint32_t token);
const Figure *figure_covering(const Findings *found, uint32_t token);

const Entity *name_entity(const Findings *found, const Name *name);

/* The page's entity of exactly that name; NULL: none has it. */
const Entity *entity_named(const Findings *found, Slice name);
bool person_named(const Findings *found, Slice name);
bool place_named(const Findings *found, Slice name);

/* Where a sentence begins to tell: "JAKARTA, Harian.com - | Ani datang". */
uint32_t behind_dateline(const Document *document, const Findings *found,
                         const Sentence *sentence);

#endif
