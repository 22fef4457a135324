/* SPDX-License-Identifier: MIT */
#include "find/name_told.h"

#include "find/name_title.h"

enum {
    BRACKET_MAX = 8,
    CLAUSE_MAX = 14, /* "anggota DPRD yang didakwa itu | bernama" */
    NOUN_MAX = 4     /* "perusahaan teknologi asal Jepang | Sinar" */
};

static const Token *token_at(const NamePage *page, uint32_t i) {
    return &page->document->tokens[i];
}

static bool has_class(const NamePage *page, uint32_t i, WordClass listed) {
    return token_at(page, i)->listed_class == listed;
}

/* "seorang", "para", "dua": opens a phrase. */
static bool is_determiner(const NamePage *page, uint32_t i) {
    return has_class(page, i, CLASS_DETERMINER) ||
           has_class(page, i, CLASS_NUMERAL);
}

/* "adalah", "merupakan": of an auxiliary that stands before no verb. */
static bool is_copula(const NamePage *page, uint32_t i) {
    return has_class(page, i, CLASS_AUXILIARY);
}

/* "yang", and not "itu". */
static bool is_relative(const NamePage *page, uint32_t i) {
    return has_class(page, i, CLASS_PRONOUN) &&
           !(name_word_at(page, i) & WORD_ITU);
}

/* The office at the token; empty where none is. */
static Span office_at(const NamePage *page, uint32_t i, uint32_t limit) {
    NameTitle title;
    return i < limit && name_title_at(page, i, limit, &title) && title.role &&
                   !title.kin && !title.aide
               ? (Span){title.role_first, title.role_last}
               : (Span){0, 0};
}

/* "dosen | di Garut": with the place behind it. */
static Span with_place(const NamePage *page, Span office, uint32_t limit) {
    uint32_t place = office.end + 1;
    if (office.end > office.start && place < limit &&
        has_class(page, office.end, CLASS_ADPOSITION) &&
        page->tags[place] == TAG_PLACE)
        office.end = name_tag_end(page, place);
    return office;
}

/* Behind the name and what stands there in brackets: "Ani (45) |". */
static uint32_t behind_bracket(const NamePage *page, uint32_t i,
                               uint32_t limit) {
    uint32_t at = i;
    if (at >= limit || token_at(page, at)->kind != TOKEN_OPEN)
        return i;
    if (limit > at + BRACKET_MAX)
        limit = at + BRACKET_MAX;
    while (at < limit && token_at(page, at)->kind != TOKEN_CLOSE)
        at++;
    return at < limit ? at + 1 : i;
}

Span told_behind(const NamePage *page, const Name *name, uint32_t limit) {
    const Span none = {0, 0};
    uint32_t i = behind_bracket(page, name->last, limit);
    if (i + 2 >= limit)
        return none;
    bool comma = token_at(page, i)->kind == TOKEN_COMMA;
    bool is = is_copula(page, i);
    i += 1 + is_determiner(page, i + 1);
    Span office = with_place(page, office_at(page, i, limit), limit);
    if ((!comma && !is) || office.end == office.start)
        return none;
    if (office.end == limit)
        return office;
    uint8_t kind = token_at(page, office.end)->kind;
    bool ends = is || kind == TOKEN_COMMA || kind == TOKEN_STOP ||
                is_relative(page, office.end);
    return ends && page->tags[office.end] != TAG_PERSON ? office : none;
}

/* Whether one clause goes on from the noun that opens the sentence to the word
 * that names: "Pria | yang mengaku sakit itu | bernama", but not "Pria | itu
 * menemui orang | bernama". */
static bool goes_on(const NamePage *page, uint32_t from, uint32_t to) {
    bool relative = from < to && is_relative(page, from);
    for (uint32_t i = from; i < to && !relative; i++)
        if (token_at(page, i)->voice == VOICE_ACTIVE)
            return false;
    return true;
}

/* "Ani dan Budi", "Ani (30), Budi": a list begins with the name. */
static bool opens_list(const NamePage *page, const Name *name, uint32_t limit) {
    uint32_t i = behind_bracket(page, name->last, limit);
    return i + 1 < limit && (has_class(page, i, CLASS_CONJUNCTION) ||
                             (token_at(page, i)->kind == TOKEN_COMMA &&
                              page->tags[i + 1] == TAG_PERSON));
}

Span told_before(const NamePage *page, const Name *name,
                 const Sentence *sentence) {
    const Span none = {0, 0};
    uint32_t naming = name->phrase_first - 1;
    if (name->phrase_first <= sentence->first + 1 ||
        !(name_word_at(page, naming) & WORD_NAMING ||
          is_copula(page, naming)) ||
        opens_list(page, name, sentence->last))
        return none;
    uint32_t least = naming > sentence->first + CLAUSE_MAX ? naming - CLAUSE_MAX
                                                           : sentence->first;
    bool itu = name_word_at(page, naming - 1) & WORD_ITU;
    bool clause = itu || name_word_at(page, naming) & WORD_NAMING;
    for (uint32_t i = naming; i > least; i--) {
        if (token_at(page, i - 1)->kind == TOKEN_COMMA ||
            page->tags[i - 1] == TAG_PERSON)
            break;
        Span office = office_at(page, i - 1, naming);
        if (office.end == office.start)
            continue;
        bool opens = clause && i - 1 == sentence->first &&
                     goes_on(page, office.end, naming);
        return office.end == naming - itu || opens ? office : none;
    }
    return none;
}

Span told_group(const NamePage *page, const Name *name) {
    const Span none = {0, 0};
    for (uint32_t i = name->first; i > 0 && i + NOUN_MAX > name->first; i--) {
        const Token *token = token_at(page, i - 1);
        if (name_word_at(page, i - 1) & WORD_GROUP)
            return (Span){i - 1, name->first};
        if (token->kind != TOKEN_WORD || token->flags & TOKEN_FIRST ||
            page->tags[i - 1] != TAG_OUTSIDE ||
            !(token->listed_class == CLASS_NOUN ||
              token->listed_class == CLASS_UNKNOWN ||
              token->listed_class == CLASS_ADJECTIVE))
            return none;
    }
    return none;
}
