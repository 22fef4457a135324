/* SPDX-License-Identifier: MIT */
#include "find/event_cast.h"

#include "base/list.h"
#include "find/event_party.h"
#include "find/event_refer.h"

enum { CAST_NAMES_MAX = 32 };

/* A role that somebody named has. */
typedef struct Part {
    Word role;
    PartyWord kind; /* suspect or victim */
    Slice name;
} Part;

struct Cast {
    Part *rows;
    size_t count, capacity;
};

static void part_add(Arena *page, Cast *cast, const Part *part) {
    for (size_t i = 0; i < cast->count; i++)
        if (cast->rows[i].role == part->role &&
            slice_equal(cast->rows[i].name, part->name))
            return;
    if (cast->count == CAST_NAMES_MAX)
        return;
    cast->rows = list_room(page, cast->rows, cast->count, &cast->capacity,
                           sizeof *cast->rows);
    cast->rows[cast->count++] = *part;
}

static bool names_somebody(const Piece *piece) {
    return piece->named && !piece->described && piece->name_kind != NAME_PLACE;
}

/* What stands between two names of one list: ",", "dan", ", serta". */
static uint32_t list_link(const Reader *reader, uint32_t token) {
    uint32_t at = token;
    if (at < reader->limit && reader->tokens[at].kind == TOKEN_COMMA)
        at++;
    if (at < reader->limit && piece_joins(reader->text, at))
        at++;
    return at;
}

/* "(21)", "(Ani)": what brackets add to a name. */
static uint32_t bracket_end(const Reader *reader, uint32_t token) {
    uint32_t at = token;
    if (at >= reader->limit || reader->tokens[at].kind != TOKEN_OPEN)
        return token;
    while (at < reader->limit && reader->tokens[at].kind != TOKEN_CLOSE)
        at++;
    return at < reader->limit ? at + 1 : token;
}

/* Adds the names of the list that begins at the token; returns how many. */
static size_t names_read(Reader *reader, uint32_t token, Part part,
                         Cast *cast) {
    size_t count = 0;
    for (;;) {
        Piece piece;
        reader->at = token;
        if (token >= reader->limit || !party_read(reader, &piece) ||
            !names_somebody(&piece))
            return count;
        part.name = piece.name;
        part_add(reader->page, cast, &part);
        count++;
        uint32_t end = bracket_end(reader, piece.last);
        token = list_link(reader, end);
        if (token == end)
            return count;
    }
}

/* "pelaku, Budi Santoso, ...": the name fills the place between two signs. */
static bool apposed_name(Reader *reader, uint32_t comma) {
    Piece piece;
    if (comma + 1 >= reader->limit || reader->tokens[comma].kind != TOKEN_COMMA)
        return false;
    reader->at = comma + 1;
    if (!party_read(reader, &piece) || !names_somebody(&piece))
        return false;
    uint32_t end = bracket_end(reader, piece.last);
    return end > piece.last || end >= reader->limit ||
           reader->tokens[end].kind == TOKEN_COMMA ||
           reader->tokens[end].kind == TOKEN_STOP;
}

/* Reads who has the role that stands at the token. */
static void part_read(Reader *reader, uint32_t token, PartyWord kind,
                      Cast *cast) {
    Part part = {.role = reader->tokens[token].word, .kind = kind};
    Piece piece;
    PhraseMatch match;
    reader->at = token;
    if (!party_read(reader, &piece))
        return;
    if (names_somebody(&piece)) {
        names_read(reader, token, part, cast);
        return;
    }
    uint32_t end = bracket_end(reader, piece.last);
    while (end < reader->limit && party_word(reader, end, &match) &&
           match.value == PARTY_ENDS)
        end = match.last;
    if (apposed_name(reader, end))
        names_read(reader, end + 1, part, cast);
    else if (end < reader->limit && party_word(reader, end, &match) &&
             match.value == PARTY_IS)
        names_read(reader, match.last, part, cast);
}

const Cast *cast_read(Arena *page, const PieceText *text) {
    Cast *cast = arena_take(page, sizeof *cast);
    const Document *document = text->document;
    for (size_t i = 0; i < document->sentence_count; i++) {
        const Sentence *sentence = &document->sentences[i];
        Reader reader;
        reader_open(&reader, page, text, sentence);
        for (uint32_t n = sentence->first; n < sentence->last; n++) {
            uint32_t kind =
                map_get(text->table->roles, document->tokens[n].word);
            if (kind != PARTY_SUSPECT && kind != PARTY_VICTIM)
                continue;
            part_read(&reader, n, (PartyWord)kind, cast);
            reader_open(&reader, page, text, sentence);
        }
    }
    return cast;
}

/* The role that the piece is, with nothing else but "itu" and numbers. */
static Word piece_role(const PieceText *text, const Piece *piece,
                       PartyWord *kind) {
    Word role = 0;
    for (uint32_t i = piece->first; i < piece->last; i++) {
        const Token *token = &text->document->tokens[i];
        PhraseMatch match;
        uint32_t known = map_get(text->table->roles, token->word);
        if (known != MAP_ABSENT && !role) {
            role = token->word;
            *kind = (PartyWord)known;
        } else if (known != MAP_ABSENT ||
                   !phrase_match(text->table->parties, text->document, i,
                                 piece->last, &match) ||
                   (match.value != PARTY_COUNTED &&
                    match.value != PARTY_ENDS)) {
            return 0;
        }
    }
    return role;
}

/* How many there are, said right before the piece; 0: not said. */
static double piece_number(const PieceText *text, const Piece *piece) {
    const FigureList *figures = &text->found->figures;
    for (size_t i = 0; i < figures->count; i++) {
        const Figure *figure = &figures->rows[i];
        if (figure->first < piece->last && figure->last > piece->first &&
            figure->value.low == figure->value.high)
            return figure->value.low;
    }
    return 0;
}

/* Adds all who have the role, or with role 0 a part of that kind. */
static void parts_add(const Cast *cast, Word role, PartyWord kind,
                      Parties *parties) {
    for (size_t i = 0; i < cast->count; i++)
        if (role ? cast->rows[i].role == role : cast->rows[i].kind == kind)
            party_name(parties, cast->rows[i].name);
}

bool cast_refer(const PieceText *text, const Piece *piece, Parties *parties) {
    PartyWord kind = PARTY_ROLE;
    if (piece->named || !text->cast)
        return false;
    Word role = piece_role(text, piece, &kind);
    if (!role || kind == PARTY_ROLE)
        return false;
    Parties found = {0};
    parts_add(text->cast, role, kind, &found);
    if (!found.count)
        parts_add(text->cast, 0, kind, &found);
    double number = piece_number(text, piece);
    if (!found.count || (double)found.count != (number > 0 ? number : 1))
        return false;
    for (size_t i = 0; i < found.count; i++)
        party_name(parties, found.names[i]);
    return true;
}
