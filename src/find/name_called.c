/* SPDX-License-Identifier: MIT */
#include "find/name_called.h"

#include "find/name_variant.h"

enum {
    CALLING_WORDS_MAX = 7, /* "atau yang lebih dikenal dengan nama panggung" */
    TITLES_MAX = 3,        /* between it and the name: "Gus", a quote */
    APPOSITION_MAX = 4,    /* ", musisi senior" */
    LETTERS_MIN = 3,       /* of a name that others can be made of */
    NAMES_BACK_MAX = 64
};

/* The words that tell another name, and how they do it. */
typedef struct Calling {
    uint32_t first, last;
    NameCalling sort;
} Calling;

/* Before the title or the quotation mark that ends before the token. */
static uint32_t title_before(const NamePage *page, uint32_t token) {
    NameMatch title;
    if (token == 0)
        return token;
    if (page->document->tokens[token - 1].kind == TOKEN_QUOTE)
        return token - 1;
    Span word = {token - 1, token};
    return name_match_at(page, page->rules->titles, word, &title) ? token - 1
                                                                  : token;
}

/* The longest phrase that ends before the token. */
static bool calling_ends(const NamePage *page, uint32_t token,
                         Calling *calling) {
    bool found = false;
    for (uint32_t i = 1; i <= CALLING_WORDS_MAX && i <= token; i++) {
        PhraseMatch match;
        if (phrase_match(page->rules->callings, page->document, token - i,
                         token, &match) &&
            match.last == token) {
            *calling = (Calling){token - i, token, (NameCalling)match.value};
            found = true;
        }
    }
    return found;
}

/* What stands before the name, but for titles and quotation marks. */
static bool calling_before(const NamePage *page, const Name *name,
                           Calling *calling) {
    uint32_t at = name->first;
    for (uint32_t i = 0; i <= TITLES_MAX; i++) {
        if (calling_ends(page, at, calling))
            return true;
        uint32_t before = title_before(page, at);
        if (before == at)
            return false;
        at = before;
    }
    return false;
}

static bool calling_behind(const NamePage *page, const Name *name,
                           Calling *calling) {
    const Document *document = page->document;
    uint32_t at = name->last;
    if (at < document->token_count && document->tokens[at].kind == TOKEN_COMMA)
        at++;
    PhraseMatch match;
    if (!phrase_match(page->rules->callings, document, at,
                      (uint32_t)document->token_count, &match) ||
        match.value != CALLING_BEHIND)
        return false;
    *calling = (Calling){at, match.last, CALLING_BEHIND};
    return true;
}

static bool may_be_called(const Name *name) {
    return name->kind != NAME_PLACE && name->form == NAME_PROPER;
}

/* Nothing but commas and what stands in brackets, "Ani (39), yang", or the rest
 * of a body's name: "Badan Gula (BG) Daya Nusantara alias Danusa". */
static bool beside(const NamePage *page, const Name *before, uint32_t to) {
    const Token *tokens = page->document->tokens;
    bool inside = false, comma = false;
    for (uint32_t i = before->last; i < to; i++) {
        uint8_t kind = tokens[i].kind;
        bool rest = kind == TOKEN_WORD && !comma &&
                    before->kind == NAME_ORGANISATION &&
                    tokens[i].flags & TOKEN_CAPITAL;
        comma |= kind == TOKEN_COMMA;
        if (kind == TOKEN_OPEN)
            inside = true;
        else if (kind == TOKEN_CLOSE)
            inside = false;
        else if (!inside && !rest && kind != TOKEN_COMMA && kind != TOKEN_QUOTE)
            return false;
    }
    return true;
}

/* ", musisi" behind the name: a comma, and no word of kinship. */
static bool in_apposition(const NamePage *page, uint32_t from, uint32_t to) {
    const Token *tokens = page->document->tokens;
    if (from + 1 >= to || to - from > APPOSITION_MAX ||
        tokens[from].kind != TOKEN_COMMA)
        return false;
    for (uint32_t i = from + 1; i < to; i++) {
        NameMatch title;
        Span word = {i, i + 1};
        if (tokens[i].kind != TOKEN_WORD || tokens[i].flags & TOKEN_CAPITAL ||
            (name_match_at(page, page->rules->titles, word, &title) &&
             title.entry->sort == TITLE_KIN))
            return false;
    }
    return true;
}

static bool points_back(const NamePage *page, const Name *name) {
    return name->last < page->document->token_count &&
           name_word_at(page, name->last) & WORD_ITU;
}

/* Who was named just before the words that end at `calling.first`, in the same
 * sentence; NULL: they are about somebody described. */
static const Name *named_before(const NamePage *page, const NameList *names,
                                size_t i, Calling calling) {
    const Sentence *sentence = name_sentence(page, calling.first);
    for (; i > 0 && names->rows[i - 1].first >= sentence->first; i--) {
        const Name *before = &names->rows[i - 1];
        if (before->last > calling.first || !may_be_called(before))
            continue;
        bool near = beside(page, before, calling.first) ||
                    (calling.sort != CALLING_ALSO &&
                     !points_back(page, &names->rows[i]) &&
                     in_apposition(page, before->last, calling.first));
        return near ? before : NULL;
    }
    return NULL;
}

static bool same_letter(char a, char b) {
    return (a | ' ') == (b | ' ');
}

/* Are the letters of the short name all in the long one, in order? */
static bool letters_within(Slice shorter, Slice longer) {
    size_t at = 0;
    for (size_t i = 0; i < longer.length && at < shorter.length; i++)
        at += same_letter(longer.text[i], shorter.text[at]);
    return at == shorter.length;
}

/* Is "Gio" made of "Giorgio Antonio", "Solmed" of "Soleh Mahmud", "Tika" of
 * "Kartika"? From the start of a word on, or as one piece. */
static bool made_of(Slice called, Slice name) {
    for (size_t i = 0; i + called.length <= name.length; i++) {
        bool starts = i == 0 || name.text[i - 1] == ' ';
        Slice rest = slice_part(name, i, name.length);
        if (slice_starts_nocase(rest, called) ||
            (starts && same_letter(rest.text[0], called.text[0]) &&
             letters_within(called, rest)))
            return called.length >= LETTERS_MIN;
    }
    return false;
}

/* Of those named before, in other sentences, the only one of whose name it is
 * made; the only person of all when it is made of none. NULL: nobody can tell.
 */
static const Name *described_before(const NamePage *page, const NameList *names,
                                    size_t i) {
    Slice text = page->document->article->text;
    Slice called = slice_span(text, names->rows[i].span);
    const Sentence *own = name_sentence(page, names->rows[i].first);
    const Name *only = NULL, *fits = NULL;
    bool several = false;
    for (size_t k = i; k > 0 && i - k < NAMES_BACK_MAX; k--) {
        const Name *before = &names->rows[k - 1];
        if (before->kind != NAME_PERSON || before->first >= own->first ||
            before->entity == names->rows[i].entity)
            continue;
        several = several || (only && only->entity != before->entity);
        only = before;
        if (!made_of(called, slice_span(text, before->span)))
            continue;
        if (fits && fits->entity != before->entity)
            return NULL;
        fits = before;
    }
    return fits ? fits : several ? NULL : only;
}

/* Who has a longer name as well is somebody by himself. */
static bool has_longer(const Findings *found, const Name *name) {
    for (size_t i = 0; i < found->names.count; i++) {
        const Name *other = &found->names.rows[i];
        if (other->entity == name->entity &&
            other->last - other->first > name->last - name->first)
            return true;
    }
    return false;
}

static void called_join(const NamePage *page, Findings *found, size_t i) {
    const Name *name = &found->names.rows[i], *other = NULL;
    Calling calling = {0};
    bool before =
        calling_before(page, name, &calling) && calling.sort != CALLING_BEHIND;
    if (before)
        other = named_before(page, &found->names, i, calling);
    else if (!calling_behind(page, name, &calling))
        return;
    bool person = name->kind == NAME_PERSON;
    if (!other && (!before || calling.sort == CALLING_WHICH) && person &&
        !has_longer(found, name))
        other = described_before(page, &found->names, i);
    if (!other || other->entity == name->entity)
        return;
    if (other->kind == name->kind ||
        (other->kind == NAME_PERSON && name->last == name->first + 1))
        name_entity_become(found, name->entity, other->entity);
}

void name_called_join(const NamePage *page, Findings *found) {
    for (size_t i = 0; i < found->names.count; i++)
        if (may_be_called(&found->names.rows[i]))
            called_join(page, found, i);
}
