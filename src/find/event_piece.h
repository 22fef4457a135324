/* event_piece.h -- a sentence as parties, verbs and the words between them
 *
 * Shallow: no tree is built.
 * Reads   data/<language>/event_words.tsv (grammar words), event_parties.tsv
 *         (nouns for people and bodies), titles.tsv (offices), places.tsv
 *         (towns), Findings.names
 * Leaves  clauses inside clauses */
#ifndef RUNUT_FIND_EVENT_PIECE_H
#define RUNUT_FIND_EVENT_PIECE_H

#include "base/error.h"
#include "find/event_pattern.h"

typedef enum PieceKind {
    PIECE_PARTY, /* a name or a noun for somebody */
    PIECE_THING, /* any other noun */
    PIECE_VERB,
    PIECE_BY,        /* oleh */
    PIECE_TOWARD,    /* ke, kepada, terhadap, atas ... */
    PIECE_PARTNER,   /* dengan, bersama */
    PIECE_BETWEEN,   /* antara */
    PIECE_PLACE,     /* di */
    PIECE_FROM,      /* dari, milik */
    PIECE_ASIDE,     /* other prepositions: dari, dalam, tentang ... */
    PIECE_INCLUDES,  /* termasuk: some of those are */
    PIECE_JOIN,      /* dan, serta ... */
    PIECE_THEN,      /* lalu, sambil: the same subject goes on */
    PIECE_PURPOSE,   /* untuk, guna, agar ... */
    PIECE_OPEN,      /* bahwa, setelah, karena ... */
    PIECE_CONDITION, /* jika, kalau ... */
    PIECE_RELATIVE,  /* yang */
    PIECE_HELPER,    /* telah, sedang, juga, kembali ... */
    PIECE_FUTURE,    /* akan, berencana ... */
    PIECE_POSSIBLE,  /* dapat, bisa, harus ... */
    PIECE_NOT,       /* tidak, belum ... */
    PIECE_ALLEGED,   /* diduga, dituduh ... */
    PIECE_LIGHT,     /* melakukan, menggelar: the noun behind is what is done */
    PIECE_RECEIVES,  /* menuai: its subject undergoes the noun behind it */
    PIECE_SPEAKS,    /* mengatakan: a clause with its own subject follows */
    PIECE_ORDERS,    /* meminta: its object is the next verb's subject */
    PIECE_PAIR,      /* keduanya: the two named last */
    PIECE_STATES,    /* kedua negara */
    PIECE_PERSONS,   /* kedua pemimpin */
    PIECE_SELF,      /* saya, kami: who speaks */
    PIECE_HE,        /* ia: one person */
    PIECE_THEY,      /* mereka */
    PIECE_COMMA,
    PIECE_BREAK, /* quotation mark, colon, dash */
    PIECE_OTHER
} PieceKind;
#define PIECE_NONE SIZE_MAX
typedef struct Piece {
    PieceKind kind;
    uint32_t first, last; /* tokens */
    Slice name;           /* of a party */
    NameKind name_kind;   /* of a named party */
    bool named;
    bool titled;    /* the piece begins with a title before the name */
    bool described; /* named by a description or pronoun */
    Voice voice;    /* of a verb */
} Piece;
typedef struct Pieces {
    Piece *rows;
    size_t count, capacity;
    bool headline; /* where a comma parts clauses more often than names */
} Pieces;

typedef struct PieceTable PieceTable;
typedef struct Cast Cast;
typedef struct Mentions Mentions;
/* NULL with the error set when a line is wrong. */
PieceTable *piece_table_load(Arena *run, const char *folder, Error *err);

typedef struct PieceText {
    Arena *page;
    const PieceTable *table;
    const PatternTable *patterns;
    const Document *document;
    Findings *found;
    const Cast *cast;         /* NULL: not read yet */
    const Mentions *mentions; /* NULL: not read yet */
} PieceText;

/* The pieces of each sentence of the document; they live in `page`. */
const Pieces *pieces_read(Arena *page, const PieceText *text);

/* The piece that holds the token; PIECE_NONE when none does. */
size_t piece_of(const Pieces *pieces, uint32_t token);

/* Whether the name is a role that somebody named may have: "terdakwa". */
bool party_is_role(const PieceTable *table, Slice name);

/* Whether the token joins two parties: dan, serta. */
bool piece_joins(const PieceText *text, uint32_t token);

bool piece_is_verb(const Piece *piece);
bool piece_is_party(const Piece *piece);
bool piece_is_preposition(const Piece *piece);

#endif
