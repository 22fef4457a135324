/* SPDX-License-Identifier: MIT */
#include "find/event_cast.h"

#include "base/list.h"
#include "find/event_introduced.h"
#include "find/event_party.h"
#include "find/event_refer.h"
#include "find/event_telling.h"

enum {
    CAST_NAMES_MAX = 32,
    CAST_LISTS_MAX = 16,
    SAYING_FAR_MAX = 4,
    CALLED_FAR_MAX = 8,
};

/* A role that somebody named has. */
typedef struct Part {
    Word role;
    PartyWord kind; /* suspect or victim */
    Slice name;
} Part;

/* Names in a row: "A, B (32), dan C". */
typedef struct Row {
    Parties names;
    bool bodies; /* all of them are, else all are persons */
} Row;

struct Cast {
    Part *rows;
    size_t count, capacity;
    Row lists[CAST_LISTS_MAX];
    size_t list_count;
    Introduced introduced;
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

/* "warga Desa Maju, Kecamatan Pugung": where somebody lives. */
static bool names_place(const Reader *reader, const Piece *piece) {
    PhraseMatch match;
    for (uint32_t i = piece->first; i < piece->last; i++)
        if (token_text(reader->text->document, i).text == piece->name.text)
            return clause_word(reader, i, &match) && match.value == PIECE_THING;
    return false;
}

static bool names_somebody(const Reader *reader, const Piece *piece) {
    return piece->named && !piece->described &&
           piece->name_kind != NAME_PLACE && !names_place(reader, piece);
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

/* Capitals that nobody knows: "SL (22)", "JHP", "Jepri". */
static bool unknown_read(const Reader *reader, uint32_t token, Piece *piece) {
    PhraseMatch match;
    const Token *first = &reader->tokens[token];
    if (clause_word(reader, token, &match)) /* "Kecamatan Pugung" */
        return false;
    bool unknown = first->flags & TOKEN_ALL_CAPS ||
                   first->listed_class == CLASS_UNKNOWN ||
                   first->listed_class == CLASS_PROPER;
    return unknown && !party_word(reader, token, &match) &&
           !name_covering(reader->text->found, token) &&
           called_read(reader, token, piece);
}

/* One name of a list; behind "berinisial", "yakni" unknown ones too. */
static bool member_read(Reader *reader, uint32_t token, bool called,
                        Piece *piece) {
    reader->at = token;
    if (token >= reader->limit)
        return false;
    if (party_read(reader, piece) && names_somebody(reader, piece))
        return true;
    return called && unknown_read(reader, token, piece);
}

/* Adds the names of the list that begins at the token. */
static void names_read(Reader *reader, uint32_t token, Part part, Cast *cast) {
    Piece piece;
    while (member_read(reader, token, true, &piece)) {
        part.name = piece.name;
        part_add(reader->page, cast, &part);
        uint32_t end = bracket_end(reader, piece.last);
        token = list_link(reader, end);
        if (token == end)
            return;
    }
}

/* "pelaku, Budi Santoso, ...": the name fills the place between two signs. */
static bool apposed_name(Reader *reader, uint32_t comma) {
    Piece piece;
    if (comma + 1 >= reader->limit || reader->tokens[comma].kind != TOKEN_COMMA)
        return false;
    reader->at = comma + 1;
    if (!party_read(reader, &piece) || !names_somebody(reader, &piece))
        return false;
    uint32_t end = bracket_end(reader, piece.last);
    return end > piece.last || end >= reader->limit ||
           reader->tokens[end].kind == TOKEN_COMMA ||
           reader->tokens[end].kind == TOKEN_STOP;
}

/* The word that says who it is, shortly behind the token: "berinisial",
 * "diketahui berinisial", "yang ditangkap adalah"; `token` if there is none. */
static uint32_t saying(const Reader *reader, uint32_t token) {
    PhraseMatch match;
    uint32_t limit = token + SAYING_FAR_MAX;
    for (uint32_t i = token; i < limit && i < reader->limit; i++) {
        if (party_word(reader, i, &match) &&
            (match.value == PARTY_IS || match.value == PARTY_CALLED))
            return i;
        bool relative =
            clause_word(reader, i, &match) && match.value == PIECE_RELATIVE;
        if (!relative && reader->tokens[i].voice != VOICE_PASSIVE)
            break;
    }
    /* "diketahui seorang penumpang bus berinisial" */
    for (uint32_t i = token; i < token + CALLED_FAR_MAX && i < reader->limit &&
                             reader->tokens[i].kind == TOKEN_WORD &&
                             reader->tokens[i].voice != VOICE_ACTIVE;
         i++)
        if (party_word(reader, i, &match) && match.value == PARTY_CALLED)
            return i;
    return token;
}

/* The token behind "tersebut", "itu diketahui", "yang ditangkap". */
static uint32_t behind_role(const Reader *reader, uint32_t token) {
    PhraseMatch match;
    uint32_t end = bracket_end(reader, token);
    while (end < reader->limit && party_word(reader, end, &match) &&
           match.value == PARTY_ENDS)
        end = match.last;
    return saying(reader, end);
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
    if (names_somebody(reader, &piece)) {
        names_read(reader, token, part, cast);
        return;
    }
    uint32_t end = behind_role(reader, piece.last);
    if (apposed_name(reader, end))
        names_read(reader, end + 1, part, cast);
    else if (end < reader->limit && party_word(reader, end, &match) &&
             (match.value == PARTY_IS || match.value == PARTY_CALLED))
        names_read(reader, match.last, part, cast);
}

/* Whether the names of `a` are the last ones of `b`: a list that was read from
 * its middle on. */
static bool ends_list(const Parties *a, const Parties *b) {
    if (a->count > b->count)
        return false;
    for (size_t i = 0; i < a->count; i++)
        if (!slice_equal(a->names[i], b->names[b->count - a->count + i]))
            return false;
    return true;
}

static void list_add(Cast *cast, const Row *row) {
    for (size_t i = 0; i < cast->list_count; i++)
        if (cast->lists[i].bodies == row->bodies &&
            ends_list(&row->names, &cast->lists[i].names))
            return;
    if (row->names.count >= 2 && cast->list_count < CAST_LISTS_MAX)
        cast->lists[cast->list_count++] = *row;
}

/* Reads the list that begins at the token; returns the token behind it. */
static uint32_t list_read(Reader *reader, uint32_t token, bool called,
                          Cast *cast) {
    Row row = {0};
    Piece piece;
    uint32_t end = token;
    while (member_read(reader, token, called, &piece) && !piece.titled) {
        /* "berinisial ESS dan CT": no bodies, whatever they look like. */
        bool body = !called && piece.name_kind == NAME_ORGANISATION;
        if (row.names.count && body != row.bodies)
            break;
        row.bodies = body;
        party_name(&row.names, piece.name);
        end = bracket_end(reader, piece.last);
        token = list_link(reader, end);
        if (token == end)
            break;
    }
    list_add(cast, &row);
    return end;
}

/* Lists whose first name the finder of names found. */
static void lists_read(Arena *page, const PieceText *text, Cast *cast) {
    const NameList *names = &text->found->names;
    uint32_t end = 0;
    for (size_t i = 0; i < names->count; i++) {
        const Name *name = &names->rows[i];
        uint32_t sentence = sentence_of_token(text->document, name->first);
        if (name->form != NAME_PROPER || name->kind == NAME_PLACE ||
            name->first < end || sentence == UINT32_MAX)
            continue;
        Reader reader;
        reader_open(&reader, page, text, &text->document->sentences[sentence]);
        end = list_read(&reader, name->first, false, cast);
    }
}

/* Where the text of the line begins: "2. PT Nurham"; 0: it has no number. */
static uint32_t line_text(const Document *document, const Sentence *sentence) {
    const Token *tokens = document->tokens;
    uint32_t at = sentence->first;
    if (at == sentence->last || tokens[at].kind != TOKEN_NUMBER)
        return 0;
    at++;
    return at < sentence->last && tokens[at].kind == TOKEN_STOP ? at + 1 : at;
}

/* Lists of one name a line. */
static void lines_read(Arena *page, const PieceText *text, Cast *cast) {
    const Document *document = text->document;
    Row row = {0};
    for (size_t i = 0; i < document->sentence_count; i++) {
        const Sentence *sentence = &document->sentences[i];
        uint32_t first = line_text(document, sentence);
        Reader reader;
        Piece piece;
        reader_open(&reader, page, text, sentence);
        if (first && member_read(&reader, first, false, &piece)) {
            row.bodies = piece.name_kind == NAME_ORGANISATION;
            party_name(&row.names, piece.name);
        } else if (row.names.count) {
            list_add(cast, &row);
            row.names.count = 0;
        }
    }
    list_add(cast, &row);
}

bool cast_initials(const Cast *cast, Word word) {
    return cast && introduced_initials(&cast->introduced, word);
}

const Cast *cast_read(Arena *page, const PieceText *whole) {
    Cast *cast = arena_take(page, sizeof *cast);
    PieceText known = *whole, *text = &known;
    known.cast = cast;
    const Document *document = text->document;
    introduced_read(text, &cast->introduced);
    for (size_t i = 0; i < document->sentence_count; i++) {
        const Sentence *sentence = &document->sentences[i];
        Reader reader;
        reader_open(&reader, page, text, sentence);
        for (uint32_t n = sentence->first; n < sentence->last; n++) {
            uint32_t kind =
                map_get(text->table->single, document->tokens[n].word);
            if (kind == PARTY_CALLED || kind == PARTY_IS)
                list_read(&reader, n + 1, true, cast);
            else if (kind <= PARTY_ONE)
                part_read(&reader, n, (PartyWord)kind, cast);
            else
                continue;
            reader_open(&reader, page, text, sentence);
        }
    }
    lists_read(page, text, cast);
    lines_read(page, text, cast);
    return cast;
}

/* The role that the piece is: "tersangka", "pelaku pencurian kabel", and not
 * "keluarga korban". */
static Word piece_role(const PieceText *text, const Piece *piece,
                       PartyWord *kind) {
    Word role = 0;
    for (uint32_t i = piece->first; i < piece->last; i++) {
        Word word = text->document->tokens[i].word;
        uint32_t known = map_get(text->table->single, word);
        if (known == MAP_ABSENT && !role && i > piece->first)
            return 0; /* "orang tua korban" */
        if (known <= PARTY_ONE && !role) {
            role = word;
            *kind = (PartyWord)known;
        } else if (known != MAP_ABSENT && known != PARTY_COUNTED &&
                   known != PARTY_ENDS) {
            return 0;
        }
    }
    return role;
}

double piece_number(const PieceText *text, const Piece *piece) {
    const FigureList *figures = &text->found->figures;
    size_t i = figure_from(figures, piece->first);
    for (; i < figures->count && figures->rows[i].first < piece->last; i++)
        if (figures->rows[i].value.low == figures->rows[i].value.high)
            return figures->rows[i].value.low;
    /* "keempat perusahaan" */
    if (!piece->first)
        return 0;
    Word before = text->document->tokens[piece->first - 1].word;
    uint32_t all = map_get(text->table->all, before);
    return all == MAP_ABSENT ? 0 : (double)all;
}

/* Adds all who have the role, or with role 0 a part of that kind. */
static void parts_add(const Cast *cast, Word role, PartyWord kind,
                      Parties *parties) {
    for (size_t i = 0; i < cast->count; i++)
        if (role ? cast->rows[i].role == role : cast->rows[i].kind == kind)
            party_name(parties, cast->rows[i].name);
}

void cast_parts(const Cast *cast, Parties *suspects, Parties *victims) {
    parts_add(cast, 0, PARTY_SUSPECT, suspects);
    parts_add(cast, 0, PARTY_VICTIM, victims);
}

void cast_suspects(const Cast *cast, Parties *suspects) {
    parts_add(cast, 0, PARTY_SUSPECT, suspects);
    for (size_t i = 0; i < cast->introduced.persons.count; i++)
        party_name(suspects, cast->introduced.persons.names[i]);
}

/* Those who are introduced as private persons, without the other side's. */
static void introduced_add(const Cast *cast, PartyWord side,
                           const Parties *persons, Parties *parties) {
    Parties others = {0};
    parts_add(cast, 0, side == PARTY_SUSPECT ? PARTY_VICTIM : PARTY_SUSPECT,
              &others);
    for (size_t i = 0; !cast->introduced.more && i < persons->count; i++)
        if (!party_among(persons->names[i], &others))
            party_name(parties, persons->names[i]);
}

static bool is_bodies(const PieceText *text, const Piece *piece) {
    for (uint32_t i = piece->first; i < piece->last; i++)
        if (map_get(text->table->single, text->document->tokens[i].word) ==
            PARTY_BODY)
            return true;
    return false;
}

/* "empat perusahaan": the only list of so many on the page. */
static void listed_add(const PieceText *text, const Piece *piece, double number,
                       Parties *parties) {
    const Cast *cast = text->cast;
    const Row *only = NULL;
    bool bodies = is_bodies(text, piece);
    for (size_t i = 0; i < cast->list_count; i++) {
        if ((double)cast->lists[i].names.count != number ||
            cast->lists[i].bodies != bodies)
            continue;
        if (only)
            return;
        only = &cast->lists[i];
    }
    if (only)
        *parties = only->names;
    if (only || bodies)
        return;
    /* "lima orang" may be all of them, told in groups. */
    const Parties *among[] = {&cast->introduced.persons,
                              &cast->introduced.aged};
    for (size_t i = 0; i < sizeof among / sizeof *among && !parties->count;
         i++) {
        introduced_add(cast, PARTY_SUSPECT, among[i], parties);
        if ((double)parties->count != number)
            parties->count = 0;
    }
}

/* Where the victim is known, the one other person who is introduced by a noun
 * ("seorang pria berinisial JHP") is the suspect. */
static void lone_add(const Cast *cast, Parties *parties) {
    Parties victims = {0};
    parts_add(cast, 0, PARTY_VICTIM, &victims);
    for (size_t i = 0; i < cast->count; i++)
        if (cast->rows[i].kind == PARTY_ONE &&
            !party_among(cast->rows[i].name, &victims))
            party_name(parties, cast->rows[i].name);
    if (parties->count > 1)
        parties->count = 0;
}

/* Whether the page counts more of them than the cast knows. */
static bool counts_more(const PieceText *text, PartyWord kind, size_t known) {
    const FigureList *figures = &text->found->figures;
    for (size_t i = 0; i < figures->count; i++)
        if (figures->rows[i].value.low > (double)known &&
            map_get(text->table->single, word_of(figures->rows[i].unit)) ==
                (uint32_t)kind)
            return true;
    return false;
}

/* "para tersangka": the only list of private persons. */
static const Row *only_list(const Cast *cast) {
    const Row *only = NULL;
    for (size_t i = 0; i < cast->list_count; i++) {
        const Row *row = &cast->lists[i];
        if (row->bodies ||
            !party_among(row->names.names[0], &cast->introduced.persons))
            continue;
        if (only)
            return NULL;
        only = row;
    }
    return only;
}

static void all_add(const PieceText *text, PartyWord kind, Parties *parties) {
    if (parties->count < 2) {
        const Row *row = only_list(text->cast);
        parties->count = 0;
        if (row)
            *parties = row->names;
    }
    if (counts_more(text, kind, parties->count))
        parties->count = 0;
}

/* Who has the role that the piece is, as many as it says. */
static void role_add(const PieceText *text, const Piece *piece, double number,
                     Parties *parties) {
    PartyWord kind = PARTY_ROLE;
    Word role = piece_role(text, piece, &kind);
    if (!role || kind == PARTY_ROLE)
        return;
    parts_add(text->cast, role, kind, parties);
    if (!parties->count && kind != PARTY_ONE)
        parts_add(text->cast, 0, kind, parties);
    if (!parties->count && kind == PARTY_SUSPECT)
        lone_add(text->cast, parties);
    if (number == PARTY_EVERYBODY)
        all_add(text, kind, parties);
    else if (!parties->count && (kind == PARTY_SUSPECT || kind == PARTY_VICTIM))
        introduced_add(text->cast, kind, &text->cast->introduced.persons,
                       parties);
    if (number == PARTY_EVERYBODY
            ? parties->count < 2
            : (double)parties->count != (number > 0 ? number : 1))
        parties->count = 0;
}

bool cast_refer(const PieceText *text, const Piece *piece, Parties *parties) {
    if (piece->named || !text->cast)
        return false;
    Parties found = {0};
    double number = piece_number(text, piece);
    role_add(text, piece, number, &found);
    if (!found.count && number >= 2 && number <= EVENT_PARTIES_MAX)
        listed_add(text, piece, number, &found);
    for (size_t i = 0; i < found.count; i++)
        party_name(parties, found.names[i]);
    return found.count > 0;
}
