/* SPDX-License-Identifier: MIT */
#include "find/event_status.h"

enum { SETTING_TOKENS_MAX = 12 };

typedef struct Marks {
    bool future, possible, negated, alleged, condition, purpose, light;
} Marks;

/* Whether the clause around a relative clause is a condition. */
static bool conditional(const Pieces *pieces, size_t i) {
    for (; i > 0; i--) {
        PieceKind kind = pieces->rows[i - 1].kind;
        if (kind == PIECE_CONDITION)
            return true;
        if (kind == PIECE_OPEN || kind == PIECE_BREAK || kind == PIECE_COMMA)
            break;
    }
    return false;
}

/* The marks between the clause's start and the verb. */
static Marks marks_before(const Pieces *pieces, size_t at, bool noun) {
    Marks marks = {0};
    bool nouns = false, joined = false, aside = false;
    for (size_t i = at; i > 0; i--) {
        const Piece *piece = &pieces->rows[i - 1];
        switch (piece->kind) {
        case PIECE_FUTURE:
            /* "ingin gubernur ditangkap" is a wish about somebody else. */
            marks.future = true;
            marks.possible = marks.possible || nouns;
            break;
        case PIECE_POSSIBLE:
            marks.possible = true;
            break;
        case PIECE_NOT:
            /* "Tidak lama kemudian, polisi menangkap" denies nothing. */
            marks.negated = marks.negated || !nouns;
            break;
        case PIECE_ALLEGED:
            marks.alleged = true;
            break;
        case PIECE_CONDITION:
            marks.condition = true;
            return marks;
        case PIECE_PURPOSE:
            marks.purpose = marks.purpose || !nouns;
            break;
        case PIECE_PARTY:
        case PIECE_THING:
            nouns = true;
            joined = false;
            break;
        case PIECE_JOIN:
        case PIECE_THEN:
            joined = true;
            break;
        case PIECE_COMMA:
            /* "harus diberhentikan, dipecat" */
            joined = joined || i == at;
            break;
        case PIECE_PARTNER:
            /* "berharap hakim berlaku adil dengan membebaskannya" */
            joined = joined || i == at;
            break;
        case PIECE_RELATIVE:
            marks.condition = conditional(pieces, i - 1);
            return marks;
        case PIECE_VERB:
            /* "untuk ditangkap dan dideportasi", "akan mulai bertemu": one
             * mark for both. */
            if (joined || i == at)
                break;
            return marks;
        case PIECE_LIGHT:
            /* "akan melakukan serangan": the light verb's marks count. */
            if (nouns)
                return marks;
            marks.light = true;
            break;
        case PIECE_OPEN:
        case PIECE_BREAK:
        case PIECE_SPEAKS:
            return marks;
        case PIECE_ORDERS:
            /* "menuntut Ani dalam kasus suap" orders no bribe. */
            marks.possible = marks.possible || !(aside && noun);
            return marks;
        case PIECE_ASIDE:
            aside = true;
            break;
        default:
            break;
        }
    }
    return marks;
}

static const Statement *statement_around(const Findings *found,
                                         uint32_t token) {
    const Statement *best = NULL;
    for (size_t i = 0; i < found->statements.count; i++) {
        const Statement *row = &found->statements.rows[i];
        if (row->first > token)
            break;
        if (row->last > token && (!best || row->first >= best->first))
            best = row;
    }
    return best;
}

bool status_find(const PieceText *text, const Pieces *pieces,
                 const Doing *doing, size_t at, Event *event) {
    Marks marks = marks_before(pieces, at, doing->voice == VOICE_NOUN);
    const Statement *statement = statement_around(text->found, doing->first);
    Stance stance = statement ? statement->stance : STANCE_SAYS;
    event->status = STATUS_HAPPENED;
    if (marks.condition || marks.possible)
        return false;
    if (stance == STANCE_DENIES || marks.negated) {
        event->status = STATUS_DENIED;
        return stance == STANCE_DENIES;
    }
    if (stance == STANCE_ASKS)
        return false;
    if (marks.future || stance == STANCE_PROMISES)
        event->status = STATUS_PLANNED;
    else if (marks.alleged || stance == STANCE_ACCUSES ||
             stance == STANCE_SUPPOSES)
        event->status = STATUS_ALLEGED;
    else if (marks.purpose && (marks.light || doing->voice != VOICE_NOUN))
        return false;
    return true;
}

static uint32_t distance(uint32_t token, uint32_t first, uint32_t last) {
    if (token < first)
        return first - token;
    return token >= last ? token - last + 1 : 0;
}

/* Whether the clause turns to something else between two of its pieces: what
 * is said on Tuesday was not done on Tuesday. A date behind a comma at the end
 * is that of the whole sentence. */
static bool clause_turns(const Pieces *pieces, size_t from, size_t to) {
    bool closed = to > 0 && pieces->rows[to - 1].kind == PIECE_COMMA;
    for (size_t i = from; i < to; i++) {
        PieceKind kind = pieces->rows[i].kind;
        if (kind == PIECE_BREAK || kind == PIECE_SPEAKS ||
            (!closed && (kind == PIECE_OPEN || kind == PIECE_RELATIVE ||
                         kind == PIECE_CONDITION)))
            return true;
    }
    return false;
}

/* Whether the date may be that of the doing at piece `at`. */
static bool date_reaches(const Pieces *pieces, size_t at, const Date *date) {
    size_t piece = piece_of(pieces, date->first);
    if (piece == PIECE_NONE) /* in brackets, or in a name */
        return true;
    return piece > at ? !clause_turns(pieces, at + 1, piece)
                      : !clause_turns(pieces, piece, at);
}

static void days_find(const PieceText *text, const Pieces *pieces,
                      const Sentence *sentence, size_t at, Event *event) {
    uint32_t best = UINT32_MAX;
    const DateList *dates = &text->found->dates;
    for (size_t i = date_from(dates, sentence->first); i < dates->count; i++) {
        const Date *date = &dates->rows[i];
        if (date->first >= sentence->last)
            break;
        if (!date_reaches(pieces, at, date))
            continue;
        uint32_t far = distance(event->first, date->first, date->last);
        if (far < best) {
            best = far;
            event->days = date->days;
        }
    }
}

/* What is told cannot have happened on a later day. A meeting of a later day
 * is planned; else the date is that of something else ("meminta X hadir
 * besok"), or a misprint. */
static void days_judge(const PieceText *text, Event *event) {
    enum { MISPRINT_DAYS = 300 };
    Day told = day_read_iso(text->document->article->published);
    if (told == DAY_NONE || event->days.from == DAY_NONE ||
        event->days.from <= told || event->status == STATUS_PLANNED)
        return;
    if (event->type == EVENT_CONSULT && event->days.from - told < MISPRINT_DAYS)
        event->status = STATUS_PLANNED;
    else
        event->days = (Days){DAY_NONE, DAY_NONE};
}

void setting_find(const PieceText *text, const Pieces *pieces,
                  const Sentence *sentence, size_t at, Event *event) {
    event->days = (Days){DAY_NONE, DAY_NONE};
    days_find(text, pieces, sentence, at, event);
    days_judge(text, event);
    uint32_t limit = event->last + SETTING_TOKENS_MAX;
    for (size_t i = at + 1; i + 1 < pieces->count; i++) {
        const Piece *piece = &pieces->rows[i];
        if (piece->first > limit || piece->kind == PIECE_BREAK)
            break;
        const Piece *next = piece + 1;
        if (piece->kind == PIECE_PLACE && next->name_kind == NAME_PLACE) {
            event->place = next->name;
            break;
        }
    }
}
