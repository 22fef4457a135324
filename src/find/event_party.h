/* event_party.h -- one party at a time: names and nouns for somebody
 *
 * What event_piece.c needs to read a sentence from left to right. */
#ifndef RUNUT_FIND_EVENT_PARTY_H
#define RUNUT_FIND_EVENT_PARTY_H

#include "find/event_piece.h"
#include "text/word.h"

struct PieceTable {
    PhraseSet *words;   /* -> PieceKind */
    PhraseSet *parties; /* -> PartyWord */
    Map *single;        /* the same for those of one word */
    Map *roles;         /* the words among them that are roles */
    Map *localities;    /* towns, which do nothing */
    Map *all;           /* "keempat" -> 4 */
    Map *seats;         /* "mapolsek" -> 2 letters before "polsek" */
    Map *bodies;        /* words for the body of who speaks: "pihaknya" */
    Map *law;           /* words of offices -> LAW_: "jaksa", "pengacara" */
};

typedef enum PartyWord {
    PARTY_SUSPECT, /* a role that the page may give a name: terdakwa */
    PARTY_VICTIM,  /* korban */
    PARTY_ROLE,    /* saksi: too many may have it */
    PARTY_ONE,   /* one who may be named, without being like a suspect: pria */
    PARTY_ALONE, /* stands for somebody by itself: polisi, demonstran */
    PARTY_FORCE, /* the same, and upholds the law: polisi */
    PARTY_CROWD, /* the same, and protests: demonstran */
    PARTY_BODY,  /* the same, and no person: perusahaan */
    PARTY_OWNED, /* "keluarga Ani" is not Ani */
    PARTY_COUNTED, /* only with its number: "42 orang" */
    PARTY_FORMER,  /* opens the noun behind it: mantan, oknum */
    PARTY_CALLED,  /* a name follows: berinisial, bernama */
    PARTY_FIRM,    /* all capitals behind it are its name: PT */
    PARTY_ALSO,    /* joins two nouns for one: "kader sekaligus advokat" */
    PARTY_IS,      /* says who it is: adalah, yakni */
    PARTY_ALL,     /* "keempat": so many, all of them */
    PARTY_ADDS,    /* belongs to the noun before it: bersenjata */
    PARTY_ENDS,    /* itu, tersebut, lainnya: no word of the name follows */
    PARTY_SEAT,    /* where a force is: "Mapolsek Kuta" is Polsek Kuta's */
    PARTY_LAW      /* in an office: who has it upholds the law or pleads */
} PartyWord;

/* How an office has to do with the law. */
enum { LAW_UPHOLDS = 1, LAW_PLEADS };

enum {
    PARTY_TOKENS_MAX = 12, /* "juru bicara Kementerian Luar Negeri Iran" */
    PARTY_SEVERAL = 999,   /* how many "sejumlah" are */
    PARTY_EVERYBODY = 1000 /* "para": as many as there are */
};

/* Where the reading of one sentence stands. */
typedef struct Reader {
    Arena *page;
    const PieceText *text;
    const Token *tokens;
    uint32_t at, limit;
    bool headline; /* where any word may be a bare verb */
    size_t name;   /* first mention that may still start at `at` or later */
} Reader;

void reader_open(Reader *reader, Arena *page, const PieceText *text,
                 const Sentence *sentence);

/* The noun for somebody, or the word that holds clauses together, at the
 * token; match->value is a PartyWord or a PieceKind. */
bool party_word(const Reader *reader, uint32_t token, PhraseMatch *match);
bool clause_word(const Reader *reader, uint32_t token, PhraseMatch *match);

/* The mention that begins, with its title, at the token; proper names win. */
const Name *mention_at(Reader *reader, uint32_t token);

/* The token behind the mention and what belongs to it. */
uint32_t name_last(const Name *name);

/* Whether the token is a noun, or any word that may belong to one. */
bool plain_noun(const Token *token);

/* Names the piece after the mention and ends it behind it. */
void piece_name(const Reader *reader, const Name *name, Piece *piece);

/* Who is called so behind "berinisial", "bernama": a name that was found, or
 * capitals that nobody knows. */
bool called_read(const Reader *reader, uint32_t token, Piece *piece);

/* A name, or a noun for somebody, at the reader's place. */
bool party_read(Reader *reader, Piece *piece);

#endif
