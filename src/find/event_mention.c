/* SPDX-License-Identifier: MIT */
#include "find/event_mention.h"

#include "base/list.h"
#include "find/event_cast.h"
#include "find/event_party.h"
#include "find/event_refer.h"

enum { SENTENCES_BACK_MAX = 3 };

typedef enum Join {
    JOIN_NO,
    JOIN_COMMA, /* by a comma alone: a list, or one said twice */
    JOIN_WORD   /* "dan" */
} Join;

typedef struct Mention {
    uint32_t first, last, sentence;
    PieceKind kind;
    Slice name;
    bool named;  /* by a proper name */
    bool listed; /* the cast knows the names */
    Join join;   /* with the mention before */
    bool headline, definite;
    bool credited;  /* the page has its news from there */
    bool object;    /* behind a verb */
    bool undergoes; /* before a passive verb */
    bool said;      /* behind a verb for saying */
    bool oblique;   /* behind a preposition */
    NameKind name_kind;
    Word head;           /* the noun that says who; 0: none of the tables */
    uint32_t use;        /* its PartyWord; MAP_ABSENT */
    double number;       /* how many; 0: not said */
    const Parties *whom; /* NULL: nobody else than its name says */
} Mention;

struct Mentions {
    Arena *page;
    Mention *rows;
    size_t count, capacity;
};

static void head_read(const PieceText *text, Mention *mention) {
    mention->use = MAP_ABSENT;
    for (uint32_t i = mention->first; i < mention->last; i++) {
        Word word = text->document->tokens[i].word;
        uint32_t use = map_get(text->table->single, word);
        if (use > PARTY_COUNTED ||
            (mention->use != MAP_ABSENT && mention->use != PARTY_COUNTED))
            continue;
        mention->head = word;
        mention->use = use;
    }
}

static bool is_definite(const PieceText *text, uint32_t token) {
    const Document *document = text->document;
    return token < document->token_count &&
           map_get(text->table->single, document->tokens[token].word) ==
               PARTY_ENDS;
}

/* How a piece goes on with the party before it: "A, B dan C". */
static Join join_of(const Pieces *pieces, size_t before, size_t piece) {
    Join join = JOIN_NO;
    for (size_t i = before + 1; i < piece; i++) {
        PieceKind kind = pieces->rows[i].kind;
        if (kind != PIECE_COMMA && kind != PIECE_JOIN && kind != PIECE_HELPER)
            return JOIN_NO;
        if (kind == PIECE_JOIN)
            join = JOIN_WORD;
        else if (kind == PIECE_COMMA && join == JOIN_NO)
            join = JOIN_COMMA;
    }
    return join;
}

static void whom_set(Arena *page, Mention *mention, const Parties *whom) {
    if (!whom->count)
        return;
    Parties *kept = arena_take(page, sizeof *kept);
    *kept = *whom;
    mention->whom = kept;
}

static size_t whom_count(const Mention *mention) {
    return mention->whom ? mention->whom->count : 0;
}

/* An outlet or agency that the page has its news from. */
static bool is_credited(const PieceText *text, Slice name) {
    const SourceList *sources = &text->found->sources;
    for (size_t i = 0; i < sources->count; i++)
        for (size_t n = 0; n < sources->rows[i].count; n++)
            if (slice_equal(sources->rows[i].names[n], name))
                return true;
    return false;
}

static void mention_add(Arena *page, Mentions *mentions,
                        const Mention *mention) {
    mentions->rows = list_room(page, mentions->rows, mentions->count,
                               &mentions->capacity, sizeof *mentions->rows);
    mentions->rows[mentions->count++] = *mention;
}

/* "mereka telah ditetapkan" */
static bool is_undergoing(const Pieces *pieces, size_t i) {
    size_t next = i + 1;
    while (next < pieces->count && pieces->rows[next].kind == PIECE_HELPER)
        next++;
    return next < pieces->count && pieces->rows[next].kind == PIECE_VERB &&
           pieces->rows[next].voice == VOICE_PASSIVE;
}

static void sentence_add(Arena *page, const PieceText *text, size_t sentence,
                         const Pieces *pieces, Mentions *mentions) {
    size_t before = PIECE_NONE;
    for (size_t i = 0; i < pieces->count; i++) {
        const Piece *piece = &pieces->rows[i];
        if (!piece_is_party(piece))
            continue;
        Mention mention = {.first = piece->first,
                           .last = piece->last,
                           .sentence = (uint32_t)sentence,
                           .kind = piece->kind,
                           .name = piece->name,
                           .named = piece->named,
                           .headline = pieces->headline,
                           .name_kind = piece->name_kind,
                           .number = piece_number(text, piece)};
        if (before != PIECE_NONE)
            mention.join = join_of(pieces, before, i);
        mention.object = i > 0 && (piece[-1].kind == PIECE_VERB ||
                                   piece[-1].kind == PIECE_LIGHT);
        mention.undergoes = is_undergoing(pieces, i);
        mention.said = i > 0 && piece[-1].kind == PIECE_SPEAKS;
        mention.oblique = i > 0 && piece_is_preposition(&piece[-1]);
        mention.credited = piece->named && is_credited(text, piece->name);
        mention.definite = is_definite(text, piece->last);
        if (!piece->named)
            head_read(text, &mention);
        Parties whom = {0};
        mention.listed = cast_refer(text, piece, &whom);
        whom_set(page, &mention, &whom);
        mention_add(page, mentions, &mention);
        before = i;
    }
}

/* Who is a person, and one alone. */
static bool is_one(const Mention *mention) {
    if (mention->kind == PIECE_HE)
        return whom_count(mention);
    if (mention->kind != PIECE_PARTY || mention->number > 1)
        return false;
    if (mention->named)
        return mention->name_kind == NAME_PERSON;
    if (mention->listed && whom_count(mention) > 1)
        return false;
    return mention->use == PARTY_SUSPECT || mention->use == PARTY_VICTIM ||
           mention->use == PARTY_ONE ||
           (mention->number == 1 && mention->use <= PARTY_COUNTED);
}

/* Who may be many: "tiga pemuda", "polisi", a body. */
static bool is_many(const Mention *mention) {
    if (mention->kind == PIECE_THEY)
        return whom_count(mention);
    if (mention->kind != PIECE_PARTY ||
        (mention->named && mention->name_kind == NAME_PLACE))
        return false;
    if (mention->number >= 2 || (mention->listed && whom_count(mention) > 1))
        return true;
    if (mention->named)
        return mention->name_kind == NAME_ORGANISATION && !mention->credited;
    return mention->number == 0 &&
           (mention->use == PARTY_ALONE || mention->use == PARTY_FORCE ||
            mention->use == PARTY_CROWD || mention->use == PARTY_BODY);
}

static void whom_add(const Mention *mention, Parties *parties) {
    for (size_t i = 0; i < whom_count(mention); i++)
        party_name(parties, mention->whom->names[i]);
    if (!whom_count(mention))
        party_name(parties, mention->name);
}

/* The chain of parties that only commas and words like "dan" part. */
static size_t chain_first(const Mentions *mentions, size_t i) {
    while (mentions->rows[i].join != JOIN_NO)
        i--;
    return i;
}

static size_t chain_last(const Mentions *mentions, size_t i) {
    while (i + 1 < mentions->count && mentions->rows[i + 1].join != JOIN_NO)
        i++;
    return i;
}

/* "Ani, seorang guru" is no list: some word must join it. */
static bool is_list(const Mentions *mentions, size_t first, size_t last) {
    for (size_t i = first + 1; i <= last; i++)
        if (mentions->rows[i].join == JOIN_WORD)
            return true;
    return false;
}

/* The first and the last of the list that the mention is in. */
static size_t list_first(const Mentions *mentions, size_t i) {
    size_t first = chain_first(mentions, i), last = chain_last(mentions, i);
    return is_list(mentions, first, last) ? first : i;
}

static size_t list_last(const Mentions *mentions, size_t i) {
    size_t first = chain_first(mentions, i), last = chain_last(mentions, i);
    return is_list(mentions, first, last) ? last : i;
}

static void list_add(const Mentions *mentions, size_t i, Parties *parties) {
    size_t last = list_last(mentions, i);
    for (size_t n = list_first(mentions, i); n <= last; n++)
        whom_add(&mentions->rows[n], parties);
}

/* Whether the mention, or the list it is in, may be whom the pronoun means. */
static bool fits(const Mentions *mentions, size_t i, bool plural) {
    const Mention *mention = &mentions->rows[i];
    size_t first = list_first(mentions, i), last = list_last(mentions, i);
    bool list = first != last;
    for (size_t n = first; n <= last; n++)
        if (mentions->rows[n].named &&
            mentions->rows[n].name_kind == NAME_PLACE)
            return false;
    return plural ? list || is_many(mention) : !list && is_one(mention);
}

/* People whom the page counts or lists, and not "polisi". */
static bool is_told_apart(const Mentions *mentions, size_t i) {
    const Mention *mention = &mentions->rows[i];
    return mention->number >= 2 || whom_count(mention) > 1 ||
           list_first(mentions, i) != list_last(mentions, i);
}

/* Whether the mention, or the list it is in, are two persons: "keduanya". */
static bool is_pair(const Mentions *mentions, size_t i) {
    const Mention *mention = &mentions->rows[i];
    size_t first = list_first(mentions, i), last = list_last(mentions, i);
    if (last > first)
        return last == first + 1 && is_one(&mentions->rows[first]) &&
               is_one(&mentions->rows[last]);
    return mention->kind == PIECE_PARTY && !mention->named &&
           (mention->listed ? whom_count(mention) == 2 : mention->number == 2);
}

/* How much is asked of whom a pronoun may mean, the most first. */
typedef enum Choice {
    CHOICE_COUNTED, /* counted or listed, behind no preposition */
    CHOICE_SUBJECT, /* behind no preposition */
    CHOICE_ANY
} Choice;

/* The first mention of the sentence that may be whom the pronoun means: what
 * stands first is the subject. The nearest before an object is the subject of
 * its own clause. */
static size_t candidate(const Mentions *mentions, size_t pronoun,
                        uint32_t sentence, Choice choice) {
    const Mention *rows = mentions->rows;
    bool object = rows[pronoun].object || rows[pronoun].oblique;
    size_t found = PIECE_NONE;
    for (size_t i = pronoun; i > 0 && rows[i - 1].sentence >= sentence; i--) {
        bool own = object && i == pronoun &&
                   rows[i - 1].sentence == rows[pronoun].sentence;
        if (rows[i - 1].sentence == sentence && !own &&
            (choice == CHOICE_ANY || !rows[i - 1].oblique) &&
            (choice != CHOICE_COUNTED || is_told_apart(mentions, i - 1)) &&
            (rows[pronoun].kind == PIECE_PAIR
                 ? is_pair(mentions, i - 1)
                 : fits(mentions, i - 1, rows[pronoun].kind == PIECE_THEY)))
            found = i - 1;
    }
    return found;
}

static size_t antecedent(const Mentions *mentions, size_t pronoun) {
    uint32_t sentence = mentions->rows[pronoun].sentence;
    /* "Pengawal Revolusi mengatakan mereka ..." */
    if (mentions->rows[pronoun].said && pronoun > 0 &&
        mentions->rows[pronoun - 1].sentence == sentence)
        return pronoun - 1;
    bool counted = mentions->rows[pronoun].kind == PIECE_THEY &&
                   mentions->rows[pronoun].undergoes;
    for (Choice choice = counted ? CHOICE_COUNTED : CHOICE_SUBJECT;
         choice <= CHOICE_ANY; choice++)
        for (uint32_t back = 0; back <= SENTENCES_BACK_MAX && back <= sentence;
             back++) {
            size_t found =
                candidate(mentions, pronoun, sentence - back, choice);
            if (found != PIECE_NONE)
                return found;
        }
    return PIECE_NONE;
}

static void pronoun_resolve(Mentions *mentions, size_t i) {
    Mention *pronoun = &mentions->rows[i];
    size_t found = antecedent(mentions, i);
    if (found == PIECE_NONE)
        return;
    Parties whom = {0};
    if (pronoun->kind != PIECE_HE)
        list_add(mentions, found, &whom);
    else
        whom_add(&mentions->rows[found], &whom);
    whom_set(mentions->page, pronoun, &whom);
}

/* Whether two nouns for so many may be the same people. */
static bool nouns_agree(const Mention *a, const Mention *b) {
    if (a->head == b->head)
        return true;
    if ((a->use == PARTY_BODY) != (b->use == PARTY_BODY) ||
        (a->use == PARTY_VICTIM) != (b->use == PARTY_VICTIM))
        return false;
    return a->use == PARTY_COUNTED || b->use == PARTY_COUNTED ||
           a->use == PARTY_SUSPECT || b->use == PARTY_SUSPECT || a->headline ||
           b->headline;
}

/* How well the mention says who the counted are. */
static int fullness(const Mention *mention) {
    return 4 * mention->listed + 2 * !mention->headline +
           (mention->use != PARTY_COUNTED);
}

/* "5 Napi", "lima orang": the body's "lima narapidana". */
static void counted_resolve(Mentions *mentions, Mention *mention) {
    const Mention *best = mention;
    for (size_t i = 0; i < mentions->count; i++) {
        const Mention *other = &mentions->rows[i];
        if (other->number == mention->number && !other->named &&
            other->kind == PIECE_PARTY && nouns_agree(mention, other) &&
            fullness(other) > fullness(best))
            best = other;
    }
    Parties whom = {0};
    if (best != mention)
        whom_add(best, &whom);
    whom_set(mentions->page, mention, &whom);
}

/* "turis itu", and the headline's "turis mabuk": who was introduced as
 * "seorang turis asing". */
static void described_resolve(Mentions *mentions, size_t at) {
    Mention *mention = &mentions->rows[at];
    if (!mention->definite && !mention->headline)
        return;
    for (size_t i = 0; i < mentions->count; i++) {
        const Mention *other = &mentions->rows[i];
        if ((!mention->headline && i >= at) || other->headline ||
            other->named || other->number != 1 || other->head != mention->head)
            continue;
        Parties whom = {0};
        whom_add(other, &whom);
        whom_set(mentions->page, mention, &whom);
        return;
    }
}

const Mentions *mentions_read(Arena *page, const PieceText *text,
                              const Pieces *sentences) {
    Mentions *mentions = arena_take(page, sizeof *mentions);
    mentions->page = page;
    for (size_t i = 0; i < text->document->sentence_count; i++)
        sentence_add(page, text, i, &sentences[i], mentions);
    for (size_t i = 0; i < mentions->count; i++) {
        Mention *mention = &mentions->rows[i];
        if (mention->kind == PIECE_THEY || mention->kind == PIECE_HE ||
            (mention->kind == PIECE_PAIR &&
             mention->last == mention->first + 1)) /* "keduanya" */
            pronoun_resolve(mentions, i);
        else if (mention->kind != PIECE_PARTY || mention->named ||
                 mention->listed)
            continue;
        else if (mention->number >= 2 && mention->number < PARTY_SEVERAL)
            counted_resolve(mentions, mention);
        else if (mention->number <= 1 && mention->head)
            described_resolve(mentions, i);
    }
    return mentions;
}

bool mention_refer(const PieceText *text, uint32_t token, Parties *parties) {
    const Mentions *mentions = text->mentions;
    for (size_t i = 0; mentions && i < mentions->count; i++) {
        const Mention *mention = &mentions->rows[i];
        if (mention->first != token)
            continue;
        for (size_t n = 0; n < whom_count(mention); n++)
            party_name(parties, mention->whom->names[n]);
        return whom_count(mention) > 0;
    }
    return false;
}

bool mention_clitic(const PieceText *text, uint32_t token, Parties *parties) {
    const Mentions *mentions = text->mentions;
    size_t behind = 0;
    while (mentions && behind < mentions->count &&
           mentions->rows[behind].first < token)
        behind++;
    uint32_t sentence = sentence_of_token(text->document, token);
    if (!behind || sentence == UINT32_MAX)
        return false;
    size_t own = mentions->rows[behind - 1].sentence == sentence ? 1 : 0;
    for (size_t i = behind - own; i > 0; i--) {
        const Mention *mention = &mentions->rows[i - 1];
        if (mention->sentence + SENTENCES_BACK_MAX < sentence)
            break;
        if (!is_one(mention))
            continue;
        whom_add(mention, parties);
        return true;
    }
    return false;
}
