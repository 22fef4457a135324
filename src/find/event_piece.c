/* SPDX-License-Identifier: MIT */
#include "find/event_piece.h"

#include "base/list.h"
#include "base/table.h"
#include "find/event_party.h"
#include "text/number.h"

#include <string.h>

enum { BRACKET_TOKENS_MAX = 12, ASIDE_PIECES_MAX = 6 };

static const struct {
    const char *name;
    PieceKind kind;
} PARTS[] = {
    {"by", PIECE_BY},
    {"toward", PIECE_TOWARD},
    {"partner", PIECE_PARTNER},
    {"between", PIECE_BETWEEN},
    {"place", PIECE_PLACE},
    {"from", PIECE_FROM},
    {"aside", PIECE_ASIDE},
    {"includes", PIECE_INCLUDES},
    {"join", PIECE_JOIN},
    {"then", PIECE_THEN},
    {"purpose", PIECE_PURPOSE},
    {"open", PIECE_OPEN},
    {"condition", PIECE_CONDITION},
    {"relative", PIECE_RELATIVE},
    {"helper", PIECE_HELPER},
    {"future", PIECE_FUTURE},
    {"possible", PIECE_POSSIBLE},
    {"not", PIECE_NOT},
    {"alleged", PIECE_ALLEGED},
    {"light", PIECE_LIGHT},
    {"receives", PIECE_RECEIVES},
    {"speaks", PIECE_SPEAKS},
    {"orders", PIECE_ORDERS},
    {"pair", PIECE_PAIR},
    {"self", PIECE_SELF},
    {"he", PIECE_HE},
    {"they", PIECE_THEY},
    {"states", PIECE_STATES},
    {"persons", PIECE_PERSONS},
    {"other", PIECE_OTHER},
    {"thing", PIECE_THING},
};

static const char *const PARTY_WORDS[] = {
    "suspect", "victim", "role",    "one",    "alone",  "force", "crowd",
    "body",    "owned",  "counted", "former", "called", "firm",  "also",
    "is",      "all",    "adds",    "ends",   "seat",   "law"};

static bool words_load(Arena *run, const char *folder, PieceTable *table,
                       Error *err) {
    Table lines = {.fields_min = 2};
    if (!table_read(run, folder, "event_words.tsv", &lines, err))
        return false;
    for (size_t i = 0; i < lines.count; i++) {
        const TableRow *row = &lines.rows[i];
        size_t n = 0, count = sizeof PARTS / sizeof *PARTS;
        while (n < count &&
               !slice_equal(row->fields[1], slice_of(PARTS[n].name)))
            n++;
        if (n == count)
            return table_error(&lines, row, row->fields[1],
                               "no part that pieces know", err);
        phrase_set_add(table->words, row->fields[0], PARTS[n].kind);
        if (row->count > 2 && slice_equal(row->fields[2], SLICE("body")))
            map_set(table->bodies, word_of(row->fields[0]), 1);
    }
    return true;
}

static bool all_load(const Table *lines, const TableRow *row, PieceTable *table,
                     Error *err) {
    double count;
    if (row->count < 3 || !digits_read(row->fields[2], &count))
        return table_error(lines, row, row->fields[0],
                           "says how many in the third column", err);
    map_set(table->all, word_of(row->fields[0]), (uint32_t)count);
    return true;
}

static bool seat_load(const Table *lines, const TableRow *row,
                      PieceTable *table, Error *err) {
    if (row->count < 3 || !slice_ends(row->fields[0], row->fields[2]))
        return table_error(lines, row, row->fields[0],
                           "ends in the force's own word, the third column",
                           err);
    map_set(table->seats, word_of(row->fields[0]),
            (uint32_t)(row->fields[0].length - row->fields[2].length));
    return true;
}

/* Towns stand for no government, as states and capitals do. */
static bool localities_load(Arena *run, const char *folder, PieceTable *table,
                            Error *err) {
    Table lines = {.fields_min = 2};
    if (!table_read(run, folder, "places.tsv", &lines, err))
        return false;
    for (size_t i = 0; i < lines.count; i++) {
        const TableRow *row = &lines.rows[i];
        if (slice_equal(row->fields[1], SLICE("regency")) ||
            slice_equal(row->fields[1], SLICE("city")))
            map_set(table->localities, word_of(row->fields[0]), 1);
    }
    return true;
}

/* Offices stand for somebody without a name too. */
static bool offices_load(Arena *run, const char *folder, PieceTable *table,
                         Error *err) {
    Table lines = {.fields_min = 2};
    if (!table_read(run, folder, "titles.tsv", &lines, err))
        return false;
    for (size_t i = 0; i < lines.count; i++) {
        const TableRow *row = &lines.rows[i];
        if (!slice_equal(row->fields[1], SLICE("role")))
            continue;
        phrase_set_add(table->parties, row->fields[0], PARTY_ALONE);
        map_set(table->single, word_of(row->fields[0]), PARTY_ALONE);
    }
    return true;
}

static bool parties_load(Arena *run, const char *folder, PieceTable *table,
                         Error *err) {
    Table lines = {.fields_min = 2};
    if (!table_read(run, folder, "event_parties.tsv", &lines, err))
        return false;
    for (size_t i = 0; i < lines.count; i++) {
        const TableRow *row = &lines.rows[i];
        uint32_t n = 0;
        while (n < sizeof PARTY_WORDS / sizeof *PARTY_WORDS &&
               !slice_equal(row->fields[1], slice_of(PARTY_WORDS[n])))
            n++;
        if (n > PARTY_LAW)
            return table_error(&lines, row, row->fields[1],
                               "no use that parties have", err);
        if (n == PARTY_ALL) {
            if (!all_load(&lines, row, table, err))
                return false;
            continue;
        }
        if (n == PARTY_SEAT) {
            if (!seat_load(&lines, row, table, err))
                return false;
            continue;
        }
        if (n == PARTY_LAW) {
            bool pleads =
                row->count > 2 && slice_equal(row->fields[2], SLICE("client"));
            map_set(table->law, word_of(row->fields[0]),
                    pleads ? LAW_PLEADS : LAW_UPHOLDS);
            continue;
        }
        phrase_set_add(table->parties, row->fields[0], n);
        map_set(table->single, word_of(row->fields[0]), n);
        if (n <= PARTY_ONE)
            map_set(table->roles, word_of(row->fields[0]), n);
    }
    return true;
}

PieceTable *piece_table_load(Arena *run, const char *folder, Error *err) {
    PieceTable *table = arena_take(run, sizeof *table);
    table->words = phrase_set_open(run);
    table->parties = phrase_set_open(run);
    table->single = map_open(run);
    table->roles = map_open(run);
    table->all = map_open(run);
    table->seats = map_open(run);
    table->law = map_open(run);
    table->bodies = map_open(run);
    table->localities = map_open(run);
    bool loaded = words_load(run, folder, table, err) &&
                  offices_load(run, folder, table, err) &&
                  localities_load(run, folder, table, err) &&
                  parties_load(run, folder, table, err);
    return loaded ? table : NULL;
}

static PieceKind word_kind(const Token *token) {
    switch (token->voice) {
    case VOICE_ACTIVE:
    case VOICE_PASSIVE:
    case VOICE_ACCIDENTAL:
    case VOICE_MIDDLE:
        return token->listed_class == CLASS_NOUN ||
                       token->listed_class == CLASS_ADJECTIVE
                   ? PIECE_THING
                   : PIECE_VERB;
    case VOICE_NOUN:
        return PIECE_THING;
    default:
        break;
    }
    switch (token->listed_class) {
    case CLASS_VERB:
        return PIECE_VERB;
    case CLASS_NOUN:
    case CLASS_PROPER:
    case CLASS_UNKNOWN:
        return PIECE_THING;
    case CLASS_ADPOSITION:
        return PIECE_ASIDE;
    case CLASS_CONJUNCTION:
        return PIECE_OPEN;
    case CLASS_AUXILIARY:
        return PIECE_HELPER;
    default:
        return PIECE_OTHER;
    }
}

/* "Iran–Israel" joins, "GRAZ - Sebanyak" and "BOGOTA– Kandidat" do not. */
static bool dash_joins(const Reader *reader) {
    const Token *token = &reader->tokens[reader->at];
    return token->kind == TOKEN_DASH && !(token->flags & TOKEN_SPACED) &&
           reader->at + 1 < reader->limit && !(token[1].flags & TOKEN_SPACED);
}

static PieceKind sign_kind(const Token *token) {
    switch (token->kind) {
    case TOKEN_COMMA:
        return PIECE_COMMA;
    case TOKEN_DASH:
    case TOKEN_COLON:
    case TOKEN_STOP:
        return PIECE_BREAK;
    default:
        return PIECE_OTHER;
    }
}

/* Brackets say nothing about who does what: "(AS)", "(9/6/2025)". */
static bool bracket_skip(Reader *reader) {
    if (reader->tokens[reader->at].kind != TOKEN_OPEN)
        return false;
    for (uint32_t i = 1; i < BRACKET_TOKENS_MAX; i++) {
        uint32_t at = reader->at + i;
        if (at >= reader->limit)
            return false;
        if (reader->tokens[at].kind == TOKEN_CLOSE) {
            reader->at = at + 1;
            return true;
        }
    }
    return false;
}

static Piece piece_read(Reader *reader) {
    const Token *token = &reader->tokens[reader->at];
    Piece piece;
    if (party_read(reader, &piece))
        return piece;
    piece = (Piece){.first = reader->at,
                    .last = reader->at + 1,
                    .voice = (Voice)token->voice};
    PhraseMatch match;
    if (dash_joins(reader)) {
        piece.kind = PIECE_JOIN;
    } else if (clause_word(reader, reader->at, &match)) {
        piece.kind = (PieceKind)match.value;
        piece.last = match.last;
    } else {
        piece.kind =
            token->kind == TOKEN_WORD ? word_kind(token) : sign_kind(token);
    }
    return piece;
}

/* ", dan": a list goes on at the token. */
static bool goes_on(const Reader *reader, uint32_t token) {
    PhraseMatch match;
    token += token < reader->limit && reader->tokens[token].kind == TOKEN_COMMA;
    return token < reader->limit && clause_word(reader, token, &match) &&
           match.value == PIECE_JOIN;
}

/* "Setelah menangkap pelaku, Ani mengatakan": the comma ends a clause with a
 * verb of its own before the title. */
static bool clause_ends(const Reader *reader, const Pieces *pieces,
                        size_t title, uint32_t behind) {
    bool verb = false;
    for (size_t i = 1; i < title; i++) {
        if (pieces->rows[i].kind == PIECE_COMMA)
            return false;
        verb = verb || piece_is_verb(&pieces->rows[i]);
    }
    PieceKind first = pieces->rows[0].kind;
    return verb &&
           (first == PIECE_OPEN || first == PIECE_ASIDE ||
            first == PIECE_CONDITION) &&
           behind < reader->limit && reader->tokens[behind].kind == TOKEN_WORD;
}

/* "18 orang, Ani": she is not all of them. */
static bool counts_others(const Reader *reader, const Piece *title) {
    if (title->named || !title->first)
        return false;
    const Token *before = &reader->tokens[title->first - 1];
    return before->kind == TOKEN_NUMBER ||
           before->listed_class == CLASS_NUMERAL;
}

/* "Presiden Rusia, Vladimir Putin", "istri Ani yakni Budi" and "Presiden
 * Amerika Serikat (AS) Donald Trump" are one party under the person's name.
 * Returns how many pieces before the name belong to it. */
static size_t apposed(const Reader *reader, const Pieces *pieces,
                      const Piece *piece) {
    PhraseMatch match;
    if (!piece->named || piece->described || piece->name_kind != NAME_PERSON)
        return 0;
    for (size_t back = 1; back <= 2 && back <= pieces->count; back++) {
        const Piece *title = &pieces->rows[pieces->count - back];
        /* "Diperiksa KPK, Ani ...": a body is nobody's title. */
        if (title->kind == PIECE_PARTY && back == 2 && title->named &&
            title->name_kind == NAME_ORGANISATION && !title->described)
            return 0;
        /* "Setelah diperiksa polisi, Ani ..." */
        if (title->kind == PIECE_PARTY && back == 2 &&
            party_word(reader, title->first, &match) &&
            (match.value == PARTY_FORCE || match.value == PARTY_BODY))
            return 0;
        /* "Gubernur Abdul Wahid, Kapolda Herry Heryawan, dan ...": two. */
        if (title->kind == PIECE_PARTY && back == 2 && title->named &&
            title->name_kind == NAME_PERSON && !title->described &&
            goes_on(reader, piece->last))
            return 0;
        if (title->kind == PIECE_PARTY && back == 2 &&
            (clause_ends(reader, pieces, pieces->count - back, piece->last) ||
             (counts_others(reader, title) && !goes_on(reader, piece->last))))
            return 0;
        if (title->kind == PIECE_PARTY)
            return !title->named || title->described || title->titled ||
                           party_word(reader, title->first, &match)
                       ? back
                       : 0;
        if (title->kind != PIECE_COMMA &&
            !(party_word(reader, title->first, &match) &&
              match.value == PARTY_IS))
            break;
    }
    return 0;
}

/* ", ungkap Kementerian X," says nothing of who does what: drops it when the
 * comma that closes it is read. */
static void aside_drop(Pieces *pieces) {
    size_t last = pieces->count - 1;
    if (pieces->rows[last].kind != PIECE_COMMA)
        return;
    for (size_t i = last; i > 0 && last - i <= ASIDE_PIECES_MAX; i--) {
        const Piece *piece = &pieces->rows[i - 1];
        if (piece->kind == PIECE_COMMA)
            return;
        if (piece->kind == PIECE_SPEAKS && piece->voice == VOICE_BARE &&
            i > 1 && piece[-1].kind == PIECE_COMMA) {
            pieces->count = i - 2;
            return;
        }
    }
}

static void piece_add(Arena *page, Pieces *pieces, const Piece *piece) {
    pieces->rows = list_room(page, pieces->rows, pieces->count,
                             &pieces->capacity, sizeof *pieces->rows);
    pieces->rows[pieces->count++] = *piece;
}

/* "Iran-Israel" is one word with two names: the second joins the first. */
static void names_add(Arena *page, const Reader *reader, Pieces *pieces) {
    Piece first = pieces->rows[pieces->count - 1];
    const NameList *names = &reader->text->found->names;
    if (first.kind != PIECE_PARTY || !first.named ||
        first.last != first.first + 1)
        return;
    for (size_t i = reader->name; i < names->count; i++) {
        const Name *name = &names->rows[i];
        if (name->first >= first.last)
            break;
        Piece piece = {.kind = PIECE_PARTY, .first = first.first};
        piece_name(reader, name, &piece);
        if (name->first + 1 != first.last || name->last != first.last ||
            name->form != NAME_PROPER || slice_equal(piece.name, first.name))
            continue;
        Piece join = {
            .kind = PIECE_JOIN, .first = first.first, .last = first.last};
        piece_add(page, pieces, &join);
        piece_add(page, pieces, &piece);
    }
}

/* Fills `pieces` anew. */
static void sentence_read(Arena *page, const PieceText *text,
                          const Sentence *sentence, Pieces *pieces) {
    Reader reader;
    reader_open(&reader, page, text, sentence);
    pieces->count = 0;
    pieces->headline = reader.headline;
    while (reader.at < reader.limit) {
        if (bracket_skip(&reader))
            continue;
        Piece piece = piece_read(&reader);
        reader.at = piece.last;
        size_t title =
            piece.kind == PIECE_PARTY ? apposed(&reader, pieces, &piece) : 0;
        if (title) {
            pieces->count -= title;
            piece.first = pieces->rows[pieces->count].first;
        }
        piece_add(page, pieces, &piece);
        names_add(page, &reader, pieces);
        aside_drop(pieces);
    }
}

const Pieces *pieces_read(Arena *page, const PieceText *text) {
    size_t count = text->document->sentence_count;
    Pieces *sentences = arena_take(page, (count + 1) * sizeof *sentences);
    Pieces pieces = {0};
    for (size_t i = 0; i < count; i++) {
        sentence_read(page, text, &text->document->sentences[i], &pieces);
        size_t bytes = pieces.count * sizeof *pieces.rows;
        sentences[i] = pieces;
        sentences[i].rows = arena_take(page, bytes + 1);
        if (bytes)
            memcpy(sentences[i].rows, pieces.rows, bytes);
    }
    return sentences;
}

size_t piece_of(const Pieces *pieces, uint32_t token) {
    for (size_t i = 0; i < pieces->count; i++)
        if (pieces->rows[i].first <= token && pieces->rows[i].last > token)
            return i;
    return PIECE_NONE;
}

bool party_is_role(const PieceTable *table, Slice name) {
    return map_get(table->roles, word_of(name)) != MAP_ABSENT;
}

bool piece_joins(const PieceText *text, uint32_t token) {
    PhraseMatch match;
    return text->document->tokens[token].kind == TOKEN_DASH ||
           (phrase_match(text->table->words, text->document, token, token + 1,
                         &match) &&
            match.value == PIECE_JOIN);
}

bool piece_is_verb(const Piece *piece) {
    return piece->kind == PIECE_VERB || piece->kind == PIECE_LIGHT ||
           piece->kind == PIECE_RECEIVES || piece->kind == PIECE_SPEAKS ||
           piece->kind == PIECE_ORDERS;
}

bool piece_is_party(const Piece *piece) {
    return piece->kind == PIECE_PARTY || piece->kind == PIECE_PAIR ||
           piece->kind == PIECE_STATES || piece->kind == PIECE_PERSONS ||
           piece->kind == PIECE_SELF || piece->kind == PIECE_HE ||
           piece->kind == PIECE_THEY;
}

bool piece_is_preposition(const Piece *piece) {
    return piece->kind >= PIECE_BY && piece->kind <= PIECE_INCLUDES;
}
