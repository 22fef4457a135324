/* SPDX-License-Identifier: MIT */
#include "find/name_mention.h"

#include "base/list.h"
#include "base/utf8.h"
#include "find/name_title.h"

enum {
    STUCK_BYTES_MAX = 16,
    STUCK_SURE_BYTES = 6,  /* from here on any word of the page may stick */
    STUCK_COMMON_BYTES = 4 /* and from here on any word of the dictionary */
};

static NameKind tag_kind(uint8_t tag) {
    switch (tag) {
    case TAG_PERSON:
        return NAME_PERSON;
    case TAG_PLACE:
        return NAME_PLACE;
    default:
        return NAME_ORGANISATION;
    }
}

/* The hyphen of "Rusia-Korea" in a place that begins with this token, or of
 * "TNI-Polri": two names of one kind. 0: none, or the lists know neither. */
static uint32_t hyphen_between(const NamePage *page, uint32_t first,
                               NameKind *kind) {
    const Token *token = &page->document->tokens[first];
    Slice text = token_text(page->document, first);
    size_t at = slice_find(text, SLICE("-"), 0), next = at + 1;
    if (at == SIZE_MAX || next >= text.length ||
        !utf8_is_upper(utf8_next(text, &next)))
        return 0;
    Slice left = slice_part(text, 0, at);
    Slice right = slice_part(text, at + 1, text.length);
    bool bodies = name_word(page->rules, word_of(left)) & WORD_BODY &&
                  name_word(page->rules, word_of(right)) & WORD_BODY;
    if (!bodies && !name_is_place(page->rules, left))
        return 0;
    *kind = bodies ? NAME_ORGANISATION : NAME_PLACE;
    return token->start + (uint32_t)at;
}

/* "yang", or a longer word that the page has by itself as well; at a token that
 * no corpus has also "pamit". */
static bool stuck_word(const NamePage *page, uint32_t token, Slice end) {
    unsigned word = name_word(page->rules, word_of(end));
    return word & WORD_STICKS ||
           (end.length >= STUCK_COMMON_BYTES && word & WORD_COMMON &&
            !name_habit_at(page, token)) ||
           (end.length >= STUCK_SURE_BYTES && name_printed(page, end));
}

/* Where the name ends in its last token: "Lestari" of "Lestariyang", if the
 * page has "Lestari" elsewhere. */
static uint32_t unstuck_end(const NamePage *page, uint32_t last) {
    const Token *token = &page->document->tokens[last];
    Slice text = token_text(page->document, last);
    if (name_is_place(page->rules, text))
        return token->end;
    for (size_t n = 2; n + 3 <= text.length && n <= STUCK_BYTES_MAX; n++) {
        Slice rest = slice_part(text, 0, text.length - n);
        Slice end = slice_part(text, text.length - n, text.length);
        if (end.text[0] >= 'a' && end.text[0] <= 'z' &&
            stuck_word(page, last, end) && name_printed(page, rest))
            return token->start + (uint32_t)rest.length;
    }
    return token->end;
}

/* Where the name begins in its first token: "Ani" of "PenyairAni", if the page
 * has "Ani" elsewhere. */
static uint32_t unstuck_start(const NamePage *page, uint32_t first) {
    const Token *token = &page->document->tokens[first];
    Slice text = token_text(page->document, first);
    for (size_t n = STUCK_COMMON_BYTES;
         n + 3 <= text.length && n <= STUCK_BYTES_MAX; n++) {
        size_t next = n;
        bool small = text.text[n - 1] >= 'a' && text.text[n - 1] <= 'z';
        if (small && utf8_is_upper(utf8_next(text, &next)) &&
            stuck_word(page, first, slice_part(text, 0, n)) &&
            name_printed(page, slice_part(text, n, text.length)))
            return token->start + (uint32_t)n;
    }
    return token->start;
}

bool name_is_stuck(const NamePage *page, uint32_t token) {
    return unstuck_end(page, token) < page->document->tokens[token].end;
}

static void mention_push(NamePage *page, NameList *names, Name name) {
    names->rows = list_room(page->arena, names->rows, names->count,
                            &names->capacity, sizeof *names->rows);
    names->rows[names->count++] = name;
}

static void mention_add(NamePage *page, Findings *found, uint32_t first) {
    const Document *document = page->document;
    uint8_t tag = page->tags[first];
    uint32_t last = first + 1;
    while (last < document->token_count && page->tags[last] == tag + 1)
        last++;
    Name name = {
        .span = {unstuck_start(page, first), unstuck_end(page, last - 1)},
        .first = first,
        .last = last,
        .phrase_first = first,
        .phrase_last = last,
        .kind = tag_kind(tag),
        .form = NAME_PROPER,
        .entity = ENTITY_NONE,
    };
    uint32_t hyphen = hyphen_between(page, first, &name.kind);
    uint32_t end = hyphen ? hyphen : name.span.end;
    if (name.span.start >= end) /* the words stuck to both ends overlap */
        name.span.start = document->tokens[first].start;
    if (hyphen) {
        Name left = name;
        left.span.end = hyphen;
        left.last = left.phrase_last = first + 1;
        mention_push(page, &found->names, left);
        name.span.start = hyphen + 1;
    }
    mention_push(page, &found->names, name);
}

/* "NAME, ketua komisi itu," and "NAME selaku ketua komisi"; behind a semicolon
 * a list goes on with somebody else's office. */
static void role_behind(const NamePage *page, Name *name, uint32_t limit) {
    const Document *document = page->document;
    uint32_t i = name->last;
    NameTitle title;
    if (i + 1 >= limit)
        return;
    bool comma = slice_equal(token_text(document, i), SLICE(","));
    bool as = name_word_at(page, i) & WORD_AS;
    if ((!comma && !as) || !name_title_at(page, i + 1, limit, &title))
        return;
    bool named = title.last < limit && page->tags[title.last] == TAG_PERSON;
    if (!title.role || named)
        return;
    if (comma && title.last < limit &&
        document->tokens[title.last].kind != TOKEN_COMMA &&
        document->tokens[title.last].kind != TOKEN_STOP)
        return;
    name->phrase_last = title.last;
}

/* The person whom a title ending at `i` announces, over a comma at most. */
static Name *announced(const NamePage *page, Findings *found, size_t from,
                       uint32_t i) {
    uint32_t behind = i;
    if (i < page->document->token_count &&
        page->document->tokens[i].kind == TOKEN_COMMA)
        behind++;
    for (size_t k = from; k < found->names.count; k++) {
        Name *name = &found->names.rows[k];
        if (name->first > behind)
            break;
        if (name->kind == NAME_PERSON &&
            (name->first == i || name->first == behind))
            return name;
    }
    return NULL;
}

/* "Kapolres Kuta, | AKP Ani": behind the comma and the rank that stand between
 * an office and its name; `i` where none do. */
static uint32_t behind_rank(const NamePage *page, uint32_t i, uint32_t limit) {
    NameTitle rank;
    if (i + 1 < limit && page->document->tokens[i].kind == TOKEN_COMMA &&
        name_title_at(page, i + 1, limit, &rank) && !rank.role && !rank.kin)
        return rank.last;
    return i;
}

static void roles_before(NamePage *page, Findings *found,
                         const Sentence *sentence, size_t from) {
    for (uint32_t i = sentence->first; i < sentence->last;) {
        NameTitle title;
        if (!name_title_at(page, i, sentence->last, &title)) {
            i++;
            continue;
        }
        if (title.role)
            title.last = behind_rank(page, title.last, sentence->last);
        Name *name = announced(page, found, from, title.last);
        bool close = name && name->first == title.last;
        if (name && !title.kin && (title.role || close) &&
            !(title.aide && close))
            name->phrase_first = title.first;
        i = title.last;
    }
}

void name_mentions_add(NamePage *page, Findings *found) {
    const Document *document = page->document;
    for (size_t i = 0; i < document->sentence_count; i++) {
        const Sentence *sentence = &document->sentences[i];
        size_t from = found->names.count;
        for (uint32_t k = sentence->first;
             (k = name_next(page, k, sentence->last)) < sentence->last; k++)
            mention_add(page, found, k);
        roles_before(page, found, sentence, from);
        for (size_t k = from; k < found->names.count; k++)
            if (found->names.rows[k].kind == NAME_PERSON)
                role_behind(page, &found->names.rows[k], sentence->last);
    }
}

Span name_role(const NamePage *page, const Name *name) {
    NameTitle title;
    if (name->phrase_first < name->first &&
        name_title_at(page, name->phrase_first, name->first, &title) &&
        title.role)
        return (Span){title.role_first, title.role_last};
    if (name->phrase_last > name->last)
        return (Span){name->last + 1, name->phrase_last};
    return (Span){0, 0};
}
