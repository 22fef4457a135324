/* SPDX-License-Identifier: MIT */
#include "find/event.h"

#include "find/event_cast.h"
#include "find/event_choice.h"
#include "find/event_fill.h"
#include "find/event_mention.h"
#include "find/event_part.h"
#include "find/event_pattern.h"
#include "find/event_piece.h"
#include "find/event_refer.h"
#include "find/event_role.h"
#include "find/event_status.h"
#include "find/event_suspect.h"
#include "find/event_telling.h"
#include "find/event_topic.h"
#include "text/word.h"

#include <stdlib.h>
#include <string.h>

enum {
    TOPIC_SCORE_MIN = 4,
    COMPLEMENT_FAR_MAX = 1 /* words between a verb and its complement */
};

typedef struct EventTables {
    PatternTable *patterns;
    PieceTable *pieces;
    TopicTable *topics;
    ChoiceTable *choice;
} EventTables;

void *event_load(Arena *run, const char *folder, Error *err) {
    EventTables *tables = arena_take(run, sizeof *tables);
    tables->patterns = pattern_table_load(run, folder, err);
    if (!tables->patterns)
        return NULL;
    tables->pieces = piece_table_load(run, folder, err);
    if (!tables->pieces)
        return NULL;
    tables->topics = topic_table_load(run, folder, err);
    if (!tables->topics)
        return NULL;
    tables->choice = choice_table_load(run, folder, err);
    return tables->choice ? tables : NULL;
}

/* Everything that reading one page's events needs. */
typedef struct Reading {
    Arena *page;
    const EventTables *tables;
    const Document *document;
    Findings *found;
    const Pieces *sentences; /* of the document */
    const Pieces *pieces;    /* of the sentence that is read */
    const Cast *cast;
    const Mentions *mentions;
    Tellings tellings;
    Tellings doubted; /* kept apart, so that they complete no others */
    Findings doubted_found;
    Suspects suspects;
    /* Who acted last, for a sentence that leaves its subject out. */
    Parties subject;
    uint32_t subject_sentence;
} Reading;

static bool takes(const Pattern *pattern, PatternRole role) {
    return role_among(role, pattern->actor);
}

/* Who alone may do such a thing, where the page names one: "jaksa". */
static void actors_imply(const Reading *reading) {
    const Document *document = reading->document;
    EventList *list = &reading->found->events;
    for (size_t i = 0; i < list->count; i++) {
        Word implied = reading->tellings.rows[i].pattern->implied;
        Event *event = &list->rows[i];
        if (!implied || event->actor.count)
            continue;
        for (uint32_t n = 0; n < document->token_count; n++)
            if (document->tokens[n].word == implied) {
                event->actor.names[0] = token_text(document, n);
                event->actor.count = 1;
                break;
            }
    }
}

/* Who did one thing to somebody did the other things of that kind, where the
 * page leaves it open. */
static void actors_complete(const Reading *reading) {
    EventList *list = &reading->found->events;
    for (size_t i = 0; i < list->count; i++) {
        Event *event = &list->rows[i];
        if (event->actor.count || !event->recipient.count ||
            !takes(reading->tellings.rows[i].pattern, ROLE_SAME))
            continue;
        for (size_t n = 0; n < list->count; n++) {
            const Event *other = &list->rows[n];
            if (other->type == event->type && other->actor.count &&
                other->recipient.count &&
                takes(reading->tellings.rows[n].pattern, ROLE_SAME) &&
                party_among(event->recipient.names[0], &other->recipient)) {
                event->actor = other->actor;
                break;
            }
        }
    }
}

/* "mengecam serangan itu": blamed is who attacked, if the page names but one
 * who did. */
static void judged_complete(Reading *reading) {
    EventList *list = &reading->found->events;
    for (size_t i = 0; i < list->count; i++) {
        Word deed = reading->tellings.rows[i].deed;
        Event *event = &list->rows[i];
        if (!deed || event->recipient.count)
            continue;
        Parties doers = {0};
        for (size_t n = 0; n < list->count; n++)
            if (reading->tellings.rows[n].root == deed)
                for (size_t k = 0; k < list->rows[n].actor.count; k++)
                    party_name(&doers, list->rows[n].actor.names[k]);
        if (doers.count == 1 && !party_among(doers.names[0], &event->actor))
            event->recipient = doers;
    }
}

/* Whether the law holds the recipient for a crime. */
static bool charges(const Reading *reading, size_t row) {
    const PatternRole *roles = reading->tellings.rows[row].pattern->recipient;
    return roles[0] == ROLE_CHARGED &&
           reading->found->events.rows[row].status == STATUS_HAPPENED;
}

/* Who is accused of a crime that only its noun names. */
static void accused_fill(const Reading *reading, Event *crime) {
    const EventList *list = &reading->found->events;
    for (size_t i = 0; i < list->count; i++) {
        const Parties *accused = &list->rows[i].recipient;
        if (!charges(reading, i))
            continue;
        for (size_t n = 0; n < accused->count; n++)
            if ((person_named(reading->found, accused->names[n]) ||
                 cast_initials(reading->cast, word_of(accused->names[n]))) &&
                !party_among(accused->names[n], &crime->recipient))
                party_name(&crime->actor, accused->names[n]);
    }
    if (crime->actor.count && crime->status == STATUS_HAPPENED)
        crime->status = STATUS_ALLEGED;
}

/* The kinds of crime that the page names; of several it is not clear which
 * one the accused did. */
static size_t crime_kinds(const Reading *reading) {
    const EventList *list = &reading->found->events;
    size_t kinds = 0;
    const Pattern *last = NULL;
    for (size_t i = 0; i < list->count; i++) {
        const Pattern *pattern = reading->tellings.rows[i].pattern;
        if (!takes(pattern, ROLE_ACCUSED) || pattern == last)
            continue;
        last = pattern;
        kinds++;
    }
    return kinds;
}

/* Crimes of the accused; those of nobody are alleged. */
static void crimes_complete(Reading *reading) {
    EventList *list = &reading->found->events;
    size_t kinds = crime_kinds(reading);
    for (size_t i = 0; i < list->count; i++) {
        Event *event = &list->rows[i];
        if (event->actor.count ||
            !takes(reading->tellings.rows[i].pattern, ROLE_ACCUSED))
            continue;
        if (event->type == EVENT_NONE || kinds == 1)
            accused_fill(reading, event);
        if (!event->actor.count && !event->recipient.count &&
            event->type == EVENT_NONE && event->status == STATUS_HAPPENED)
            event->status = STATUS_ALLEGED;
    }
}

/* Where people protest, what a crowd burns and breaks is protest too. */
static void riots_complete(Reading *reading) {
    static const char DESTROYS[] = "1712", RIOTS[] = "145";
    EventList *list = &reading->found->events;
    bool protest = false;
    for (size_t i = 0; i < list->count; i++)
        protest = protest || list->rows[i].type == EVENT_PROTEST;
    for (size_t i = 0; protest && i < list->count; i++) {
        Event *event = &list->rows[i];
        if (event->type != EVENT_ASSAULT || strcmp(event->cameo, DESTROYS) ||
            (event->actor.count &&
             entity_named(reading->found, event->actor.names[0])))
            continue;
        event->type = EVENT_PROTEST;
        memcpy(event->cameo, RIOTS, sizeof RIOTS);
    }
}

/* A page may leave the parties open: "Penembakan di sekolah". Of words that are
 * said of many things one must be named. */
static bool parties_suffice(const Event *event, const Doing *doing) {
    return event->actor.count || event->recipient.count ||
           !doing->pattern->weak;
}

static PieceText piece_text(const Reading *reading) {
    return (PieceText){.page = reading->page,
                       .table = reading->tables->pieces,
                       .patterns = reading->tables->patterns,
                       .document = reading->document,
                       .found = reading->found,
                       .cast = reading->cast,
                       .mentions = reading->mentions};
}

/* "mengirim ucapan": a verb with a thing right behind it says it with it. */
static uint32_t words_last(const Reading *reading, const Doing *doing) {
    if (doing->complement < doing->last ||
        doing->complement > doing->last + COMPLEMENT_FAR_MAX)
        return doing->last;
    size_t piece = piece_of(reading->pieces, doing->complement);
    return piece != PIECE_NONE &&
                   reading->pieces->rows[piece].kind == PIECE_THING
               ? doing->complement + 1
               : doing->last;
}

static Telling telling_of(const Reading *reading, const Sentence *sentence,
                          const Doing *doing, PieceKind kind) {
    const Token *tokens = reading->document->tokens;
    bool headline = reading->document->paragraphs[sentence->paragraph].headline;
    /* What "melancarkan serangan" tells, "serangan" tells. */
    uint32_t says =
        doing->complement >= doing->last ? doing->complement : doing->last - 1;
    return (Telling){
        .pattern = doing->pattern,
        .root =
            pattern_kin(reading->tables->patterns,
                        tokens[kind == PIECE_LIGHT ? says : doing->first].root),
        .headline = headline,
        .noun = doing->voice == VOICE_NOUN,
        .shown = doing->pattern,
        .voice = doing->voice,
        .body = !headline,
        .bare = headline && tokens[doing->first].voice == VOICE_BARE};
}

/* Outside headlines a bare root is a verb behind a pronoun alone: "kami
 * tangkap", and not "hari ini pukul 10". */
static bool bare_noun(const Reading *reading, const Doing *doing, size_t at) {
    const Token *token = &reading->document->tokens[doing->first];
    if (token->voice != VOICE_BARE || doing->pattern->form == FORM_NOUN ||
        reading->pieces->headline || at == 0)
        return false;
    const Piece *before = &reading->pieces->rows[at - 1];
    bool verb = doing->pattern->form == FORM_ROOT || doing->pattern->headline;
    return verb && before->kind != PIECE_SELF &&
           !(before->kind == PIECE_PARTY && before->described);
}

static bool has_party(const Pieces *pieces, size_t before) {
    for (size_t i = 0; i < before; i++)
        if (piece_is_party(&pieces->rows[i]))
            return true;
    return false;
}

/* "Kedua, meminta ...": who acted in the sentence before does it. */
static void subject_carry(Reading *reading, const Doing *doing, size_t at,
                          PatternRole role, Event *event) {
    uint32_t sentence = sentence_of_token(reading->document, doing->first);
    /* "Lalu berkoordinasi dengan Ani": with her he does. */
    bool partner = role == ROLE_PARTNER && event->actor.count;
    if ((!event->actor.count || partner) && doing->voice == VOICE_ACTIVE &&
        !reading->pieces->headline && reading->subject.count &&
        reading->subject_sentence + 1 == sentence &&
        doing->pattern->actor[0] == ROLE_SUBJECT &&
        !has_party(reading->pieces, at) &&
        !party_among(reading->subject.names[0], &event->recipient) &&
        !party_among(reading->subject.names[0], &event->actor)) {
        Parties partners = event->actor;
        event->actor = reading->subject;
        for (size_t i = 0; i < partners.count; i++)
            party_name(&event->actor, partners.names[i]);
    }
    if (event->actor.count && doing->voice == VOICE_ACTIVE) {
        reading->subject = event->actor;
        reading->subject_sentence = sentence;
    }
}

/* "sejak serangan 11 September 2001": years ago, and no news. */
static bool is_history(const PieceText *text, const Event *event) {
    enum { HISTORY_DAYS = 5 * 365 };
    Day told = day_read_iso(text->document->article->published);
    return told != DAY_NONE && event->days.to != DAY_NONE &&
           told - event->days.to > HISTORY_DAYS;
}

static void doing_read(Reading *reading, const Sentence *sentence,
                       const Doing *doing) {
    size_t at = piece_of(reading->pieces, doing->first);
    if (at == PIECE_NONE || reading->pieces->rows[at].kind == PIECE_PARTY ||
        bare_noun(reading, doing, at))
        return;
    uint32_t last = words_last(reading, doing);
    const Token *tokens = reading->document->tokens;
    Event event = {.span = {tokens[doing->first].start, tokens[last - 1].end},
                   .first = doing->first,
                   .last = last,
                   .type = doing->pattern->type};
    memcpy(event.cameo, doing->pattern->cameo, sizeof event.cameo);
    PieceText text = piece_text(reading);
    if (!status_find(&text, reading->pieces, doing, at, &event))
        return;
    Telling telling =
        telling_of(reading, sentence, doing, reading->pieces->rows[at].kind);
    Roles roles = roles_find(&text, reading->pieces, doing, at, &event);
    subject_carry(reading, doing, at, roles.actor, &event);
    telling.deed = event.recipient.count
                       ? 0
                       : pattern_kin(reading->tables->patterns, roles.deed);
    setting_find(&text, reading->pieces, sentence, at, &event);
    if (doing->voice == VOICE_NOUN && is_history(&text, &event))
        return;
    suspects_note(&reading->suspects, &text, doing->pattern, &event);
    if (telling.deed || parties_suffice(&event, doing)) {
        if (telling_add(&reading->tellings, &event, telling))
            return;
        telling.doubt = DOUBT_RECALLS;
    } else {
        telling.doubt = DOUBT_NOBODY;
    }
    telling_add(&reading->doubted, &event, telling);
}

/* "serangan" behind "melancarkan" has been told with it, and so has the crime
 * behind "menggagalkan", and "memberlakukan" behind "mengumumkan ...
 * pembatasan". */
static bool told_with(const Doing *verb, const Doing *next) {
    if (!verb->pattern || verb->complement < verb->last)
        return false;
    bool alike = verb->pattern->type == next->pattern->type;
    if (next->voice != VOICE_NOUN)
        return alike && verb->complement == next->complement;
    return verb->complement >= next->first && verb->complement < next->last &&
           (alike || next->pattern->type == EVENT_NONE);
}

static void sentence_read(Reading *reading, const Sentence *sentence) {
    Doing verb = {0};
    uint32_t told = 0; /* the words before this token have been told */
    for (uint32_t i = sentence->first; i < sentence->last; i++) {
        Doing doing;
        if (!doing_at(reading->tables->patterns, reading->document, sentence, i,
                      &doing)) {
            if (doing.pattern) /* "masa penahanan" holds no "penahanan" */
                i = doing.last - 1;
            continue;
        }
        i = doing.last - 1;
        if (doing.first < told || told_with(&verb, &doing))
            continue;
        doing_read(reading, sentence, &doing);
        if (doing.voice == VOICE_NOUN)
            told = words_last(reading, &doing);
        else
            verb = doing;
    }
}

/* "PasukanIsrael" acts as "Pasukan Israel". */
static void parties_space(Arena *page, const Document *document,
                          Parties *parties) {
    for (size_t i = 0; i < parties->count; i++)
        parties->names[i] = text_spaced(page, document, parties->names[i]);
}

static int event_order(const void *a, const void *b) {
    const Event *left = a, *right = b;
    return (left->first > right->first) - (left->first < right->first);
}

static void doings_read(Reading *reading) {
    PieceText text = piece_text(reading);
    reading->cast = cast_read(reading->page, &text);
    text = piece_text(reading);
    reading->sentences = pieces_read(reading->page, &text);
    reading->mentions = mentions_read(reading->page, &text, reading->sentences);
    reading->tellings = (Tellings){.page = reading->page,
                                   .text = piece_text(reading),
                                   .called = map_open(reading->page)};
    reading->suspects = suspects_open(reading->page);
    reading->doubted_found = *reading->found;
    reading->doubted = reading->tellings;
    reading->doubted.text.found = &reading->doubted_found;
    for (size_t i = 0; i < reading->document->sentence_count; i++) {
        reading->pieces = &reading->sentences[i];
        sentence_read(reading, &reading->document->sentences[i]);
    }
}

static void doings_complete(Reading *reading) {
    parts_name(&reading->tellings);
    suspects_check(&reading->suspects, &reading->tellings);
    actors_complete(reading);
    actors_imply(reading);
    crimes_complete(reading);
    events_fill(&reading->tellings);
    judged_complete(reading);
    riots_complete(reading);
    parts_name(&reading->doubted);
    suspects_check(&reading->suspects, &reading->doubted);
    tellings_join(&reading->tellings, &reading->doubted);
}

/* Keeps those that people would. */
static void events_choose(const EventTables *tables, const Facts *facts,
                          EventList *list) {
    size_t kept = 0;
    for (size_t i = 0; i < list->count; i++)
        if (choice_keeps(tables->choice, &facts[i]))
            list->rows[kept++] = list->rows[i];
    list->count = kept;
}

const Facts *event_candidates(Arena *page, const Document *document,
                              const void *tables, Findings *found) {
    const EventTables *own = tables;
    int topic = topic_score(page, own->topics, document);
    if (topic < TOPIC_SCORE_MIN)
        return NULL;
    Reading reading = {
        .page = page, .tables = own, .document = document, .found = found};
    doings_read(&reading);
    doings_complete(&reading);
    return facts_read(&reading.tellings, reading.sentences, topic);
}

void event_find(Arena *page, const Document *document, const void *tables,
                Findings *found) {
    const Facts *facts = event_candidates(page, document, tables, found);
    if (!facts)
        return;
    events_choose(tables, facts, &found->events);
    for (size_t i = 0; i < found->events.count; i++) {
        parties_space(page, document, &found->events.rows[i].actor);
        parties_space(page, document, &found->events.rows[i].recipient);
    }
    if (found->events.count)
        qsort(found->events.rows, found->events.count,
              sizeof *found->events.rows, event_order);
}
