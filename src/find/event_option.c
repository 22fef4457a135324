/* SPDX-License-Identifier: MIT */
#include "find/event_option.h"

#include "base/list.h"
#include "find/event_cast.h"
#include "find/event_party.h"
#include "find/event_refer.h"
#include "find/event_seat.h"
#include "text/word.h"

#include <assert.h>
#include <string.h>

/* The table was learned from these numbers. */
static_assert(PIECE_OTHER == 34 && EVENT_TYPES == 17 && PARTY_FORMER == 10,
              "learn event_likely.tsv again: tools/train/events.sh");

#define OPTION_TEXT(name) #name,
static const char *const FACT_NAMES[] = {OPTION_FACTS(OPTION_TEXT)};
#undef OPTION_TEXT

enum { OPTIONS_MAX = 128, PIECE_KINDS = PIECE_OTHER + 2 };

/* What a name is; a noun for somebody is KIND_NOUN and its PartyWord. */
typedef enum NameSort {
    KIND_OFFICIAL = 1, /* a person of whom a role is told */
    KIND_PERSON,
    KIND_INITIALS,
    KIND_BODY,
    KIND_FORCE,
    KIND_PLACE,
    KIND_OTHER,
    KIND_NOUN,
    KINDS = KIND_NOUN + PARTY_FORMER + 1
} NameSort;

/* Where an option stands: the pieces [first, last] of a sentence. */
typedef struct Place {
    uint32_t option, sentence, first, last;
    bool opens; /* its sentence: no party stands before */
} Place;

typedef struct Known {
    uint16_t kind, says, only;
    bool credited, list;
    Slice force; /* for which he speaks; empty: none */
} Known;

struct Options {
    Arena *page;
    const Tellings *tellings;
    const Pieces *sentences;
    Option *rows;
    Known *known; /* of each of them, on the page */
    size_t count;
    Place *places; /* in text order */
    size_t place_count, place_capacity;
};

const char *option_fact_name(size_t fact) {
    return FACT_NAMES[fact];
}

static uint16_t most(size_t count, size_t limit) {
    return (uint16_t)(count < limit ? count : limit);
}

static bool holds(const Parties *parties, Slice name) {
    for (size_t i = 0; i < parties->count; i++)
        if (slice_equal(parties->names[i], name))
            return true;
    return false;
}

static bool share(const Parties *a, const Parties *b) {
    for (size_t i = 0; i < a->count; i++)
        if (holds(b, a->names[i]))
            return true;
    return false;
}

static bool are_same(const Parties *a, const Parties *b) {
    for (size_t i = 0; i < a->count; i++)
        if (!holds(b, a->names[i]))
            return false;
    return a->count == b->count;
}

/* The option of these parties; OPTIONS_MAX: there are too many. */
static uint32_t option_add(Options *options, const Parties *parties) {
    for (size_t i = 1; i < options->count; i++)
        if (are_same(&options->rows[i].parties, parties))
            return (uint32_t)i;
    if (options->count < OPTIONS_MAX && parties->count)
        options->rows[options->count++] = (Option){.parties = *parties};
    return parties->count ? (uint32_t)options->count - 1 : OPTIONS_MAX;
}

static void place_add(Options *options, const Parties *parties, Place place) {
    place.option = option_add(options, parties);
    if (place.option == OPTIONS_MAX)
        return;
    options->places =
        list_room(options->page, options->places, options->place_count,
                  &options->place_capacity, sizeof *options->places);
    options->places[options->place_count++] = place;
}

/* Adds to `all` those that are joined to the party at piece `at`: "A, B dan C".
 * The last piece of the list; `at`: it is none. */
static size_t list_last(const Options *options, const Pieces *pieces, size_t at,
                        Parties *all) {
    bool joined = false;
    size_t last = at;
    for (size_t i = at + 1; i < pieces->count; i++) {
        PieceKind kind = pieces->rows[i].kind;
        if (kind == PIECE_COMMA || kind == PIECE_HELPER)
            continue;
        joined = joined || kind == PIECE_JOIN;
        if (kind == PIECE_JOIN)
            continue;
        if (!piece_is_party(&pieces->rows[i]))
            break;
        Parties more = {0};
        party_refer(&options->tellings->text, &pieces->rows[i], &more);
        for (size_t n = 0; n < more.count; n++)
            party_name(all, more.names[n]);
        last = i;
    }
    return joined ? last : at;
}

static void sentence_read(Options *options, uint32_t sentence) {
    const Pieces *pieces = &options->sentences[sentence];
    bool opens = true;
    for (uint32_t i = 0; i < pieces->count; i++) {
        Parties whom = {0};
        if (!piece_is_party(&pieces->rows[i]))
            continue;
        party_refer(&options->tellings->text, &pieces->rows[i], &whom);
        Place place = {
            .sentence = sentence, .first = i, .last = i, .opens = opens};
        place_add(options, &whom, place);
        Parties all = whom;
        place.last = (uint32_t)list_last(options, pieces, i, &all);
        if (place.last > i && all.count > whom.count)
            place_add(options, &all, place);
        opens = false;
    }
}

static uint16_t kind_of(const PieceText *text, Slice name) {
    const EntityList *entities = &text->found->entities;
    if (force_named(text, name))
        return KIND_FORCE;
    for (size_t i = 0; i < entities->count; i++) {
        const Entity *entity = &entities->rows[i];
        if (!slice_equal(entity->name, name))
            continue;
        if (entity->kind == NAME_PERSON)
            return entity->role.length ? KIND_OFFICIAL : KIND_PERSON;
        return entity->kind == NAME_PLACE ? KIND_PLACE : KIND_BODY;
    }
    if (cast_initials(text->cast, word_of(name)))
        return KIND_INITIALS;
    for (Slice word, rest = name; slice_next_word(&rest, &word);) {
        uint32_t use = map_get(text->table->single, word_of(word));
        if (use <= PARTY_FORMER)
            return (uint16_t)(KIND_NOUN + use);
    }
    return KIND_OTHER;
}

static bool is_credited(const Findings *found, const Parties *parties) {
    for (size_t i = 0; i < found->sources.count; i++)
        for (size_t n = 0; n < found->sources.rows[i].count; n++)
            if (holds(parties, found->sources.rows[i].names[n]))
                return true;
    return false;
}

/* How many options of one name are of each kind tells how sure the kind makes
 * it who is meant. */
static void known_fill(Options *options) {
    enum { ONLY_MAX = 4, LIST = 9, SAYS_MAX = 3 };
    const PieceText *text = &options->tellings->text;
    const StatementList *statements = &text->found->statements;
    size_t kinds[KINDS] = {0};
    for (size_t i = 1; i < options->count; i++) {
        const Parties *parties = &options->rows[i].parties;
        Known *known = &options->known[i];
        size_t says = 0;
        for (size_t n = 0; n < statements->count; n++)
            says += holds(parties, statements->rows[n].speaker);
        known->says = most(says, SAYS_MAX);
        known->credited = is_credited(text->found, parties);
        known->kind = kind_of(text, parties->names[0]);
        if (known->kind == KIND_OFFICIAL)
            known->force = force_of(options->page, text, parties->names[0]);
        kinds[known->kind] += parties->count == 1;
    }
    for (size_t i = 1; i < options->count; i++)
        options->known[i].only =
            options->rows[i].parties.count > 1
                ? LIST
                : most(kinds[options->known[i].kind], ONLY_MAX);
    for (size_t i = 0; i < options->place_count; i++) {
        const Place *place = &options->places[i];
        if (place->last > place->first)
            options->known[place->option].list = true;
    }
}

Options *options_of_page(const Tellings *tellings, const Pieces *sentences) {
    const PieceText *text = &tellings->text;
    const EventList *events = &text->found->events;
    Options *options = arena_take(tellings->page, sizeof *options);
    *options = (Options){.page = tellings->page,
                         .tellings = tellings,
                         .sentences = sentences,
                         .count = 1};
    options->rows = arena_take(tellings->page, OPTIONS_MAX * sizeof(Option));
    options->known = arena_take(tellings->page, OPTIONS_MAX * sizeof(Known));
    for (size_t i = 0; i < text->document->sentence_count; i++)
        sentence_read(options, (uint32_t)i);
    for (size_t i = 0; i < events->count; i++) {
        option_add(options, &events->rows[i].actor);
        option_add(options, &events->rows[i].recipient);
    }
    Parties suspects = {0}, victims = {0};
    cast_parts(text->cast, &suspects, &victims);
    option_add(options, &suspects);
    option_add(options, &victims);
    known_fill(options);
    return options;
}

/* What the places of an option say of it beside one doing. */
typedef struct Nearness {
    uint16_t mentions, headline, distance, left, right;
} Nearness;

enum { FAR = 12, DISTANCE_MAX = 11 };

static bool opens_clause(PieceKind kind) {
    return kind == PIECE_OPEN || kind == PIECE_CONDITION ||
           kind == PIECE_RELATIVE || kind == PIECE_BREAK ||
           kind == PIECE_SPEAKS || kind == PIECE_ORDERS ||
           kind == PIECE_PURPOSE || kind == PIECE_THEN;
}

/* How many parties stand between, what stands before the option, and whether a
 * clause begins between; from 1. */
static uint16_t between(const Pieces *pieces, const Place *place, size_t from,
                        size_t to) {
    enum { PARTIES_MAX = 3 };
    size_t parties = 0;
    bool clause = false;
    for (size_t i = from; i < to; i++) {
        parties += piece_is_party(&pieces->rows[i]);
        clause = clause || opens_clause(pieces->rows[i].kind);
    }
    size_t before = place->first ? pieces->rows[place->first - 1].kind + 1u : 0;
    parties = most(parties, PARTIES_MAX);
    return (uint16_t)(1 + (parties * PIECE_KINDS + before) * 2 + clause);
}

static void place_read(const Options *options, const Place *place,
                       const Event *event, uint32_t sentence, Nearness *near) {
    enum { MENTIONS_MAX = 6 };
    const Document *document = options->tellings->text.document;
    uint32_t paragraph = document->sentences[place->sentence].paragraph;
    if (document->paragraphs[paragraph].headline && near->headline < 2)
        near->headline = place->opens ? 2 : 1;
    near->mentions = most(near->mentions + 1u, MENTIONS_MAX);
    size_t distance = place->sentence <= sentence
                          ? 2 * (sentence - place->sentence)
                          : 2 * (place->sentence - sentence) + 1;
    if (distance < near->distance)
        near->distance = most(distance, DISTANCE_MAX);
    if (distance)
        return;
    const Pieces *pieces = &options->sentences[sentence];
    size_t at = piece_of(pieces, event->first);
    if (at == PIECE_NONE)
        return;
    if (place->last < at) /* later ones are nearer */
        near->left = between(pieces, place, place->last + 1u, at);
    else if (place->first > at && !near->right)
        near->right = between(pieces, place, at + 1, place->first);
}

/* How often the parties act and suffer in the page's other doings. */
typedef struct Deeds {
    size_t acts, suffers, acts_any, suffers_any;
} Deeds;

static Deeds deeds_of(const Options *options, const Parties *parties,
                      size_t row) {
    const EventList *events = &options->tellings->text.found->events;
    Deeds deeds = {0};
    for (size_t i = 0; i < events->count; i++) {
        const Event *event = &events->rows[i];
        if (i == row)
            continue;
        bool acts = share(parties, &event->actor);
        bool suffers = share(parties, &event->recipient);
        bool alike = event->type == events->rows[row].type;
        deeds.acts += acts && alike;
        deeds.suffers += suffers && alike;
        deeds.acts_any += acts && !alike;
        deeds.suffers_any += suffers && !alike;
    }
    return deeds;
}

/* Whether they say where the doing is told: 1: in reported words, 2: between
 * quotation marks. */
static uint16_t says_there(const Options *options, const Parties *parties,
                           const Event *event) {
    const StatementList *statements =
        &options->tellings->text.found->statements;
    uint16_t says = 0;
    for (size_t i = 0; i < statements->count; i++) {
        const Statement *row = &statements->rows[i];
        if (row->first <= event->first && row->last > event->first &&
            holds(parties, row->speaker))
            says = row->direct ? 2 : 1;
    }
    return says;
}

static void nobody_fill(const Options *options, size_t row, Side side,
                        uint16_t *values) {
    const Event *event = &options->tellings->text.found->events.rows[row];
    const Telling *telling = &options->tellings->rows[row];
    const Pattern *pattern = telling->shown;
    const Parties *other =
        side == SIDE_ACTOR ? &event->recipient : &event->actor;
    const Parties *grammar =
        side == SIDE_ACTOR ? &event->actor : &event->recipient;
    const PatternRole *roles =
        side == SIDE_ACTOR ? pattern->actor : pattern->recipient;
    unsigned left = grammar->count == 0; /* by grammar */
    values[OPTION_nobody_type] =
        (uint16_t)(1 + (event->type * 2 + (other->count > 0)) * 2 + left);
    values[OPTION_nobody_voice] = (uint16_t)(1 + telling->voice * 2 + left);
    values[OPTION_nobody_role] = (uint16_t)(1 + roles[0] * 2 + left);
    values[OPTION_nobody_headline] = (uint16_t)(1 + telling->headline);
    values[OPTION_nobody_status] = (uint16_t)(1 + event->status);
}

static void about_fill(const Options *options, size_t at, size_t row,
                       const Nearness *near, uint16_t *values) {
    const Event *event = &options->tellings->text.found->events.rows[row];
    const Parties *parties = &options->rows[at].parties;
    const Known *known = &options->known[at];
    unsigned type = event->type, kind = known->kind;
    unsigned voice = options->tellings->rows[row].voice;
    unsigned count = 2u * most(parties->count, 3) + known->list;
    unsigned said = says_there(options, parties, event);
    Deeds deeds = deeds_of(options, parties, row);
    unsigned acts = most(deeds.acts, 2), suffers = most(deeds.suffers, 2);
    values[OPTION_kind_type] = (uint16_t)(1 + type * KINDS + kind);
    values[OPTION_kind_distance] = (uint16_t)(1 + kind * 16 + near->distance);
    values[OPTION_kind_mentions] = (uint16_t)(1 + kind * 8 + near->mentions);
    values[OPTION_kind_said] = (uint16_t)(1 + kind * 4 + said);
    values[OPTION_kind_only] = (uint16_t)(1 + kind * 10 + known->only);
    values[OPTION_count] = (uint16_t)(1 + count);
    values[OPTION_count_type] = (uint16_t)(1 + type * 8 + count);
    values[OPTION_headline_type] = (uint16_t)(1 + type * 4 + near->headline);
    values[OPTION_distance_voice] = (uint16_t)(1 + near->distance * 8 + voice);
    values[OPTION_left] = (uint16_t)(1 + near->left);
    values[OPTION_left_voice] = (uint16_t)(1 + near->left * 8 + voice);
    values[OPTION_right] = (uint16_t)(1 + near->right);
    values[OPTION_right_voice] = (uint16_t)(1 + near->right * 8 + voice);
    values[OPTION_acts_type] = (uint16_t)(1 + type * 4 + acts);
    values[OPTION_suffers_type] = (uint16_t)(1 + type * 4 + suffers);
    values[OPTION_acts_suffers] = (uint16_t)(1 + acts * 4 + suffers);
    values[OPTION_acts_suffers_any] =
        (uint16_t)(1 + most(deeds.acts_any, 3) * 4 +
                   most(deeds.suffers_any, 3));
    values[OPTION_said_type] = (uint16_t)(1 + type * 4 + said);
    values[OPTION_says] = (uint16_t)(1 + known->says);
    values[OPTION_credited] = (uint16_t)(1 + known->credited);
}

/* How the option goes with who is on the other side: 0: nobody is, 1: others,
 * 2: partly the same, or who speaks for them, 3: the same. */
static unsigned beside(const Option *option, const Known *known,
                       const Parties *other) {
    if (!other->count)
        return 0;
    if (are_same(&option->parties, other))
        return 3;
    return share(&option->parties, other) ||
                   (known->force.length && holds(other, known->force))
               ? 2
               : 1;
}

const Option *options_of(Options *options, size_t row, Side side,
                         size_t *count) {
    const Event *event = &options->tellings->text.found->events.rows[row];
    const Document *document = options->tellings->text.document;
    uint32_t sentence = sentence_of_token(document, event->first);
    const Parties *other =
        side == SIDE_ACTOR ? &event->recipient : &event->actor;
    Nearness near[OPTIONS_MAX] = {0};
    for (size_t i = 0; i < options->count; i++)
        near[i].distance = FAR;
    for (size_t i = 0; i < options->place_count; i++)
        place_read(options, &options->places[i], event, sentence,
                   &near[options->places[i].option]);
    memset(options->rows[0].values, 0, sizeof options->rows[0].values);
    nobody_fill(options, row, side, options->rows[0].values);
    for (size_t i = 1; i < options->count; i++) {
        uint16_t *values = options->rows[i].values;
        about_fill(options, i, row, &near[i], values);
        unsigned with = beside(&options->rows[i], &options->known[i], other);
        values[OPTION_other_type] = (uint16_t)(1 + event->type * 4 + with);
    }
    *count = options->count;
    return options->rows;
}
