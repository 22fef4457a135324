/* SPDX-License-Identifier: MIT */
#include "find/name_refer.h"

#include "base/list.h"
#include "find/name_described.h"
#include "find/name_title.h"
#include "text/word.h"

#include <stdlib.h>

typedef struct Reading {
    NamePage *page;
    Findings *found;
    size_t proper;  /* the first so many names are proper, in text order */
    size_t at;      /* the next of them */
    uint32_t focus; /* whom a pronoun means now */
    Described *described;
} Reading;

static const Token *token_at(const Reading *reading, uint32_t i) {
    return &reading->page->document->tokens[i];
}

static void reference_add(Reading *reading, uint32_t first, uint32_t last,
                          NameForm form, uint32_t entity) {
    NameList *names = &reading->found->names;
    names->rows = list_room(reading->page->arena, names->rows, names->count,
                            &names->capacity, sizeof *names->rows);
    names->rows[names->count++] = (Name){
        .span = {token_at(reading, first)->start,
                 token_at(reading, last - 1)->end},
        .first = first,
        .last = last,
        .phrase_first = first,
        .phrase_last = last,
        .kind = reading->found->entities.rows[entity].kind,
        .form = form,
        .entity = entity,
        .described = true,
    };
}

/* "ujarnya": a reporting verb with the clitic. */
static bool says_with_clitic(const Reading *reading, uint32_t i) {
    const Token *token = token_at(reading, i);
    if (!(token->flags & TOKEN_NYA))
        return false;
    const Document *document = reading->page->document;
    Slice verb = text_bare(document, token_text(document, i));
    return name_word(reading->page->rules, word_of(verb)) & WORD_SAYS;
}

static bool says(const Reading *reading, uint32_t i, const Sentence *sentence) {
    return i >= sentence->first && i < sentence->last &&
           name_word_at(reading->page, i) & WORD_SAYS;
}

/* "Ani yang mewakili | Budi, menyampaikan": a verb parts the mention from the
 * person before, and no comma does: what is told behind is told of her. */
static bool is_object(const Reading *reading, const Name *before,
                      const Name *name) {
    bool verb = false;
    for (uint32_t i = before ? before->last : name->first; i < name->first;
         i++) {
        const Token *token = token_at(reading, i);
        if (token->kind != TOKEN_WORD)
            return false;
        verb |= token->voice == VOICE_ACTIVE && !(token->flags & TOKEN_CAPITAL);
    }
    return verb;
}

/* Is the mention the subject of a reporting verb beside it? */
static bool is_speaker(const Reading *reading, const Name *name,
                       const Sentence *sentence) {
    uint32_t first = name->phrase_first, last = name->phrase_last;
    if (first > sentence->first && says(reading, first - 1, sentence))
        return true;
    for (uint32_t i = last; i < last + 3; i++)
        if (says(reading, i, sentence))
            return true;
    return false;
}

/* The first "ia" or "dia" of the sentence: whoever it means is its subject. */
static uint32_t leading_pronoun(const Reading *reading,
                                const Sentence *sentence) {
    for (uint32_t i = sentence->first; i < sentence->last; i++)
        if (name_word_at(reading->page, i) & WORD_PRONOUN &&
            !(token_at(reading, i)->flags & TOKEN_IN_QUOTE))
            return i;
    return UINT32_MAX;
}

/* "keponakan Ani, Budi, berkata": the sentence is about Budi. */
static bool whose_kin(const Reading *reading, size_t i) {
    const Name *name = &reading->found->names.rows[i];
    const Name *next = name + 1;
    Span before = {name->phrase_first - 1, name->phrase_first};
    NameMatch title;
    return name->phrase_first > 0 && i + 1 < reading->proper &&
           next->kind == NAME_PERSON && next->first == name->last + 1 &&
           token_at(reading, name->last)->kind == TOKEN_COMMA &&
           name_match_at(reading->page, reading->page->rules->titles, before,
                         &title) &&
           title.entry->sort == TITLE_KIN;
}

/* Whom the next sentence's pronoun will mean: who speaks in this one, else
 * the first person in it, outside quotation marks. */
static void focus_move(Reading *reading, const Sentence *sentence,
                       size_t from) {
    uint32_t first = ENTITY_NONE, pronoun = leading_pronoun(reading, sentence);
    const Name *before = NULL;
    for (size_t i = from; i < reading->proper; i++) {
        const Name *name = &reading->found->names.rows[i];
        if (name->first >= sentence->last)
            break;
        if (name->kind != NAME_PERSON ||
            token_at(reading, name->first)->flags & TOKEN_IN_QUOTE)
            continue;
        bool object = is_object(reading, before, name);
        before = name;
        if (!object && is_speaker(reading, name, sentence)) {
            reading->focus = name->entity;
            return;
        }
        if (name->first > pronoun)
            continue;
        if (first == ENTITY_NONE && !whose_kin(reading, i))
            first = name->entity;
    }
    if (first != ENTITY_NONE)
        reading->focus = first;
}

/* The first person of the sentence before token `i`, else the focus. */
static uint32_t meant_by_pronoun(const Reading *reading, size_t from,
                                 uint32_t i) {
    for (size_t k = from; k < reading->proper; k++) {
        const Name *name = &reading->found->names.rows[k];
        if (name->last > i)
            break;
        if (name->kind == NAME_PERSON &&
            !(token_at(reading, name->first)->flags & TOKEN_IN_QUOTE))
            return name->entity;
    }
    return reading->focus;
}

static void sentence_read(Reading *reading, const Sentence *sentence) {
    size_t from = reading->at;
    for (uint32_t i = sentence->first; i < sentence->last;) {
        bool quoted = token_at(reading, i)->flags & TOKEN_IN_QUOTE;
        bool pronoun = name_word_at(reading->page, i) & WORD_PRONOUN ||
                       says_with_clitic(reading, i);
        uint32_t next = i + 1;
        if (quoted) {
            i = next;
            continue;
        }
        if (pronoun) {
            uint32_t entity = meant_by_pronoun(reading, from, i);
            if (entity != ENTITY_NONE)
                reference_add(reading, i, i + 1, NAME_PRONOUN, entity);
        } else {
            uint32_t entity =
                described_at(reading->described, i, sentence, &next);
            if (entity != ENTITY_NONE)
                reference_add(reading, i, next, NAME_DESCRIBED, entity);
        }
        i = next;
    }
    focus_move(reading, sentence, from);
}

static int name_order(const void *a, const void *b) {
    const Name *x = a, *y = b;
    if (x->first != y->first)
        return x->first < y->first ? -1 : 1;
    return x->last > y->last ? -1 : x->last < y->last;
}

static void names_sort(NameList *names) {
    if (names->count)
        qsort(names->rows, names->count, sizeof(Name), name_order);
    for (size_t i = 0; i < names->count; i++) {
        const Name *name = &names->rows[i];
        uint32_t tokens = name->phrase_last - name->phrase_first;
        names->reach = tokens > names->reach ? tokens : names->reach;
    }
}

void name_references_add(NamePage *page, Findings *found) {
    Reading *reading = arena_take(page->arena, sizeof *reading);
    reading->page = page;
    reading->found = found;
    reading->proper = found->names.count;
    reading->focus = ENTITY_NONE;
    reading->described = described_read(page, found);
    for (size_t i = 0; i < page->document->sentence_count; i++) {
        const Sentence *sentence = &page->document->sentences[i];
        while (reading->at < reading->proper &&
               found->names.rows[reading->at].first < sentence->first)
            reading->at++;
        sentence_read(reading, sentence);
    }
    names_sort(&found->names);
}
