/* SPDX-License-Identifier: MIT */
#include "find/name_lead.h"

enum {
    LEAD_TOKENS_MAX = 24,
    LINK_BYTES_MAX = 5 /* "untuk", which an office may have inside */
};

static const Token *token_at(const NamePage *page, uint32_t i) {
    return &page->document->tokens[i];
}

/* A verb, a quotation or another person: what leads to a name has none. */
static bool ends_lead(const NamePage *page, uint32_t i) {
    const Token *token = token_at(page, i);
    uint8_t tag = page->tags[i];
    bool far = token->listed_class == CLASS_ADPOSITION && /* "melalui" */
               token->end - token->start > LINK_BYTES_MAX;
    bool verb = !(token->flags & TOKEN_CAPITAL) &&
                (token->listed_class == CLASS_VERB ||
                 token->listed_class == CLASS_AUXILIARY ||
                 token->voice == VOICE_ACTIVE || token->voice == VOICE_PASSIVE);
    return verb || far || token->flags & TOKEN_IN_QUOTE ||
           token->kind == TOKEN_QUOTE || tag == TAG_PERSON ||
           tag == TAG_PERSON_INSIDE || name_word_at(page, i) & WORD_ITU;
}

/* "Menurut Menteri Sosial, | langkah Ani ...": the office ends at the comma,
 * unless its own name goes on or she follows. */
static bool is_break(const NamePage *page, const Name *name, uint32_t i) {
    const Token *next = token_at(page, i + 1);
    return token_at(page, i)->kind == TOKEN_COMMA &&
           i + 1 < name->phrase_first && !(next->flags & TOKEN_CAPITAL) &&
           next->listed_class != CLASS_CONJUNCTION &&
           next->listed_class != CLASS_UNKNOWN; /* "drh" */
}

/* "Gubernur dan | Ani", "pemilik nama | Ani itu": what stands before is not
 * she. */
static bool is_apart(const NamePage *page, const Name *name,
                     const Sentence *sentence) {
    uint32_t before = name->phrase_first;
    bool joined = before > sentence->first &&
                  token_at(page, before - 1)->listed_class == CLASS_CONJUNCTION;
    return joined || (name->last < sentence->last &&
                      name_word_at(page, name->last) & WORD_ITU);
}

void lead_note(Leads *leads, const NamePage *page, const Name *name,
               const Sentence *sentence) {
    uint32_t first = name->first;
    bool office = false;
    if (leads->count == LEADS_MAX || is_apart(page, name, sentence))
        return;
    while (first > sentence->first && name->first - first < LEAD_TOKENS_MAX &&
           !ends_lead(page, first - 1) && !is_break(page, name, first - 1))
        office |= name_word_at(page, --first) & WORD_BEGINS_TITLE;
    if (!office)
        return;
    leads->rows[leads->count].tokens = (Span){first, name->first};
    leads->rows[leads->count++].entity = name->entity;
}

/* Does an office begin at the token, and not "Ketua" of "Wakil Ketua" or
 * "kanwil" of "Kepala Kanwil"? */
static bool begins_office(const NamePage *page, uint32_t i, uint32_t start) {
    if (i == start)
        return page->tags[i] == TAG_OUTSIDE;
    return page->tags[i] == TAG_OUTSIDE &&
           !(token_at(page, i - 1)->flags & TOKEN_CAPITAL) &&
           !(name_word_at(page, i - 1) & (WORD_BEGINS_TITLE | WORD_FORMER));
}

static bool has_word(const NamePage *page, Span tokens, Word word) {
    for (uint32_t i = tokens.start; i < tokens.end; i++)
        if (token_at(page, i)->word == word)
            return true;
    return false;
}

/* "Pakar hukum dari Universitas Garut, | Ani": have the words that lead to the
 * name the office's first, and behind it all others? */
static bool leads_to(const NamePage *page, Span lead, Span office) {
    Word head = token_at(page, office.start)->word;
    uint32_t first = lead.end;
    while (first > lead.start && !(token_at(page, first - 1)->word == head &&
                                   begins_office(page, first - 1, lead.start)))
        first--;
    bool all = first > lead.start;
    for (uint32_t i = office.start + 1; all && i < office.end; i++)
        all = has_word(page, (Span){first, lead.end}, token_at(page, i)->word);
    return all;
}

uint32_t lead_here(const Leads *leads, Span office) {
    for (size_t i = 0; i < leads->count; i++)
        if (leads->rows[i].tokens.start <= office.start &&
            office.end <= leads->rows[i].tokens.end)
            return leads->rows[i].entity;
    return ENTITY_NONE;
}

uint32_t lead_of(const Leads *leads, const NamePage *page, Span office) {
    uint32_t only = ENTITY_NONE;
    for (size_t i = 0; i < leads->count; i++) {
        uint32_t entity = leads->rows[i].entity;
        if (entity == only || !leads_to(page, leads->rows[i].tokens, office))
            continue;
        if (only != ENTITY_NONE)
            return ENTITY_NONE;
        only = entity;
    }
    return only;
}
