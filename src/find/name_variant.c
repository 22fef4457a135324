/* SPDX-License-Identifier: MIT */
#include "find/name_variant.h"

#include "base/utf8.h"
#include "find/name_called.h"

enum {
    ENTITIES_MAX = 300, /* lists of winners have more, and no variants */
    LETTERS_LEAST = 6   /* "Maria" and "Mario" are two */
};

void name_entity_become(Findings *found, uint32_t from, uint32_t to) {
    NameKind kind = found->entities.rows[to].kind;
    for (size_t i = 0; i < found->names.count; i++) {
        Name *name = &found->names.rows[i];
        if (name->entity != from)
            continue;
        name->entity = to;
        name->kind = kind;
    }
}

static bool is_small(char c) {
    return c >= 'a' && c <= 'z';
}

/* "Ani Lestaridan", "SoloAni Lestari": the same name with a word stuck to one
 * of its ends; "Onadio Leonardo" is no "Onad" with one. */
static bool glued(Slice longer, Slice name) {
    if (longer.length <= name.length)
        return false;
    size_t rest = longer.length - name.length;
    Slice behind = slice_part(longer, name.length, longer.length);
    return (slice_starts(longer, name) && is_small(behind.text[0]) &&
            slice_find(behind, SLICE(" "), 0) == SIZE_MAX) ||
           (slice_ends(longer, name) && is_small(longer.text[rest - 1]));
}

bool name_fuller(const Document *document, const Name *name, Slice text,
                 Slice than) {
    if (glued(text, than) || glued(than, text))
        return glued(than, text);
    if (text.length != than.length)
        return text.length > than.length;
    return !(document->tokens[name->first].flags & TOKEN_ALL_CAPS);
}

/* Are the words the same but for one letter, put in, left out, changed, or
 * two that changed places? */
static bool nearly_same(Slice a, Slice b) {
    if (a.length < b.length) {
        Slice longer = b;
        b = a;
        a = longer;
    }
    if (b.length < LETTERS_LEAST || a.length > b.length + 1)
        return false;
    size_t head = 0, tail = 0;
    while (head < b.length && a.text[head] == b.text[head])
        head++;
    while (tail < b.length - head &&
           a.text[a.length - 1 - tail] == b.text[b.length - 1 - tail])
        tail++;
    size_t left = b.length - head - tail;
    bool swapped = a.length == b.length && left == 2 &&
                   a.text[head] == b.text[head + 1] &&
                   a.text[head + 1] == b.text[head];
    return head > 0 &&
           (left == 0 || (left == 1 && a.length == b.length) || swapped);
}

static uint32_t words_of(const Name *name) {
    return name->last - name->first;
}

/* A single name that is nearly a word of the longer one, or a name of as many
 * words of which one is nearly the same and the others are. */
static bool spelled_otherwise(const NamePage *page, const Name *name,
                              const Name *other) {
    const Document *document = page->document;
    uint32_t count = words_of(name), near = 0;
    if (count != 1 && count != words_of(other))
        return false;
    for (uint32_t i = 0; i < words_of(other); i++) {
        uint32_t mine = name->first + (count == 1 ? 0 : i);
        uint32_t theirs = other->first + i;
        bool same =
            document->tokens[mine].word == document->tokens[theirs].word;
        bool nearly = !same && nearly_same(token_text(document, mine),
                                           token_text(document, theirs));
        if (count > 1 && !same && !nearly)
            return false;
        near += nearly;
    }
    return near == 1;
}

/* "Inter" of "Inter Milan", "City" of "Manchester City"; but "Polda" is many
 * bodies' first word. */
static bool shortens(const NamePage *page, const Name *name,
                     const Name *other) {
    const Token *tokens = page->document->tokens;
    Span one = {name->first, name->last};
    NameMatch listed;
    if (words_of(name) != 1 || words_of(other) < 2 ||
        (name_match_at(page, page->rules->bodies, one, &listed) &&
         listed.entry->sort != BODY_TAIL) ||
        name_match_at(page, page->rules->places, one, &listed))
        return false;
    Word word = tokens[name->first].word;
    return word == tokens[other->first].word ||
           word == tokens[other->last - 1].word;
}

/* "Sukabumi" of "Kabupaten Sukabumi". */
static bool lacks_head(const NamePage *page, const Name *name,
                       const Name *other) {
    NameMatch head;
    Span tokens = {other->first, other->last};
    if (!name_match_at(page, page->rules->places, tokens, &head) ||
        head.entry->sort != PLACE_HEAD ||
        other->last - head.last != words_of(name))
        return false;
    for (uint32_t i = 0; i < words_of(name); i++)
        if (page->document->tokens[name->first + i].word !=
            page->document->tokens[head.last + i].word)
            return false;
    return true;
}

typedef bool SameName(const NamePage *page, const Name *name,
                      const Name *other);

/* The fullest mention of each entity; NULL: it has no name any more. */
typedef struct Fullest {
    const Name *names[ENTITIES_MAX];
    uint32_t count;
} Fullest;

static void fullest_read(const Findings *found, Fullest *fullest) {
    *fullest = (Fullest){.count = (uint32_t)found->entities.count};
    for (size_t i = 0; i < found->names.count; i++) {
        const Name *name = &found->names.rows[i];
        const Name **now = &fullest->names[name->entity];
        if (!*now || words_of(name) > words_of(*now))
            *now = name;
    }
}

/* Joins each entity of the kind to the only other one that is the same. */
static void kind_join(const NamePage *page, Findings *found, NameKind kind,
                      SameName *same) {
    Fullest fullest;
    if (found->entities.count > ENTITIES_MAX)
        return;
    fullest_read(found, &fullest);
    for (uint32_t i = 0; i < fullest.count; i++) {
        uint32_t other = ENTITY_NONE, others = 0;
        const Name *name = fullest.names[i];
        for (uint32_t k = 0; name && k < fullest.count; k++) {
            const Name *full = fullest.names[k];
            if (k == i || !full || full->kind != kind || name->kind != kind ||
                !same(page, name, full))
                continue;
            other = k;
            others++;
        }
        if (others != 1)
            continue;
        name_entity_become(found, i, other);
        fullest.names[i] = NULL;
    }
}

void name_variants_join(NamePage *page, Findings *found) {
    name_called_join(page, found);
    kind_join(page, found, NAME_PERSON, spelled_otherwise);
    kind_join(page, found, NAME_ORGANISATION, shortens);
    kind_join(page, found, NAME_PLACE, lacks_head);
}
