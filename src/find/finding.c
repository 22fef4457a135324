/* SPDX-License-Identifier: MIT */
#include "find/finding.h"

#include "text/word.h"

enum { DATELINE_TOKENS_MAX = 12, ADDRESS_TOKENS_MAX = 3 };

const char *event_type_name(EventType type) {
    static const char *const NAMES[EVENT_TYPES] = {
        NULL,      "AGREE",    "CONSULT",  "SUPPORT", "CONCEDE", "COOPERATE",
        "AID",     "RETREAT",  "REQUEST",  "ACCUSE",  "REJECT",  "THREATEN",
        "PROTEST", "SANCTION", "MOBILIZE", "COERCE",  "ASSAULT"};
    return type < EVENT_TYPES ? NAMES[type] : NULL;
}

const char *event_status_name(EventStatus status) {
    static const char *const NAMES[] = {"happened", "alleged", "planned",
                                        "denied"};
    return NAMES[status];
}

static bool longer(const Name *name, const Name *best) {
    return !best || name->last - name->first > best->last - best->first;
}

size_t name_from(const NameList *names, uint64_t token) {
    size_t low = 0, high = names->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (names->rows[middle].first < token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The first mention whose phrase could reach over the token. */
static size_t name_reaching(const NameList *names, uint32_t token) {
    bool near = names->reach && names->reach < token;
    return near ? name_from(names, token - names->reach) : 0;
}

const Name *name_at(const Findings *found, uint32_t token) {
    size_t i = name_from(&found->names, token);
    if (i == found->names.count || found->names.rows[i].first != token)
        return NULL;
    return &found->names.rows[i];
}

const Name *name_covering(const Findings *found, uint32_t token) {
    const Name *best = NULL;
    const NameList *names = &found->names;
    size_t end = name_from(names, (uint64_t)token + 1);
    for (size_t i = name_reaching(names, token); i < end; i++)
        if (names->rows[i].last > token && longer(&names->rows[i], best))
            best = &names->rows[i];
    return best;
}

const Name *name_introduced(const Findings *found, uint32_t token) {
    const Name *best = NULL;
    const NameList *names = &found->names;
    uint64_t reach = names->reach ? names->reach : UINT32_MAX;
    size_t end = name_from(names, token + reach + 1);
    for (size_t i = name_reaching(names, token); i < end; i++) {
        const Name *name = &names->rows[i];
        if (name->phrase_first > token && name->first > token)
            continue;
        if (name->phrase_last > token && longer(name, best))
            best = name;
    }
    return best;
}

const Name *name_before(const Findings *found, uint32_t token, NameKind kind) {
    for (size_t i = name_from(&found->names, token); i > 0; i--) {
        const Name *name = &found->names.rows[i - 1];
        if (name->last <= token && name->kind == kind)
            return name;
    }
    return NULL;
}

const Name *name_ending(const Findings *found, uint32_t first, uint32_t last) {
    const NameList *names = &found->names;
    for (size_t i = name_reaching(names, last); i < names->count; i++) {
        const Name *name = &names->rows[i];
        if (name->first >= last)
            break;
        if (name->last == last && name->first >= first)
            return name;
    }
    return NULL;
}

size_t date_from(const DateList *dates, uint32_t token) {
    size_t low = 0, high = dates->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (dates->rows[middle].last <= token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

size_t figure_from(const FigureList *figures, uint32_t token) {
    size_t low = 0, high = figures->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (figures->rows[middle].last <= token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const Date *date_covering(const Findings *found, uint32_t token) {
    const DateList *dates = &found->dates;
    size_t i = date_from(dates, token);
    return i < dates->count && dates->rows[i].first <= token ? &dates->rows[i]
                                                             : NULL;
}

const Figure *figure_covering(const Findings *found, uint32_t token) {
    const FigureList *figures = &found->figures;
    size_t i = figure_from(figures, token);
    return i < figures->count && figures->rows[i].first <= token
               ? &figures->rows[i]
               : NULL;
}

const Entity *name_entity(const Findings *found, const Name *name) {
    return &found->entities.rows[name->entity];
}

const Entity *entity_named(const Findings *found, Slice name) {
    for (size_t i = 0; i < found->entities.count; i++)
        if (slice_equal(found->entities.rows[i].name, name))
            return &found->entities.rows[i];
    return NULL;
}

bool person_named(const Findings *found, Slice name) {
    const Entity *entity = entity_named(found, name);
    return entity && entity->kind == NAME_PERSON;
}

bool place_named(const Findings *found, Slice name) {
    const Entity *entity = entity_named(found, name);
    return entity && entity->kind == NAME_PLACE;
}

static bool is_capital(const Document *document, uint32_t token) {
    return token < document->token_count &&
           document->tokens[token].flags & TOKEN_CAPITAL;
}

/* "Harian.com, Jakarta | Ani mengatakan": an address and a place, with
 * nothing behind them but the text. */
static uint32_t behind_bare_dateline(const Document *document,
                                     const Findings *found,
                                     const Sentence *sentence) {
    uint32_t first = sentence->first, place = first + 2;
    const Name *name = name_at(found, place);
    if (place >= sentence->last || !name || name->kind != NAME_PLACE ||
        document->tokens[first + 1].kind != TOKEN_COMMA ||
        slice_find(token_text(document, first), SLICE("."), 1) == SIZE_MAX)
        return first;
    return name->last < sentence->last && is_capital(document, name->last)
               ? name->last
               : first;
}

uint32_t behind_dateline(const Document *document, const Findings *found,
                         const Sentence *sentence) {
    const Paragraph *paragraph = &document->paragraphs[sentence->paragraph];
    uint32_t first = sentence->first;
    const Sentence *opening = &document->sentences[paragraph->first];
    /* "RIAU24.", "COM -": an address may end a sentence by mistake */
    bool split = sentence == opening + 1 &&
                 opening->last - opening->first <= ADDRESS_TOKENS_MAX;
    if (sentence != opening && !split)
        return first;
    uint32_t limit = first + DATELINE_TOKENS_MAX;
    uint32_t bare = behind_bare_dateline(document, found, sentence);
    if (bare > first)
        return bare;
    for (uint32_t i = first; i < sentence->last && i < limit; i++) {
        const Token *token = &document->tokens[i];
        if (token->kind == TOKEN_DASH && i > first)
            return i + 1;
        bool part = token->kind != TOKEN_WORD || token->flags & TOKEN_CAPITAL;
        if (!part || token->kind == TOKEN_QUOTE)
            return first;
    }
    return first;
}
