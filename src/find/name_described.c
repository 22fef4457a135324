/* SPDX-License-Identifier: MIT */
#include "find/name_described.h"

#include "find/name_mention.h"
#include "find/name_role.h"
#include "find/name_title.h"

enum {
    BEARERS_MAX = 64,
    NAMES_BACK = 64, /* names looked through for "kementerian itu" */
    BRACKET_MAX = 8,
    CLAUSE_MAX = 14, /* "anggota DPRD yang didakwa itu | bernama" */
    NOUN_MAX = 4     /* "perusahaan teknologi asal Jepang | Sinar" */
};

/* How the page says what somebody is. */
typedef enum Telling {
    TELLING_OFFICE, /* with the name: "Presiden Rusia Ani" */
    TELLING_CLAUSE, /* in words of their own: "Ani adalah dosen" */
    TELLING_NAMING  /* by the words that name: "dosen itu bernama Ani" */
} Telling;

/* What somebody is said to be: "Presiden Rusia". */
typedef struct Bearer {
    uint32_t start;
    RoleWords words;
    bool former;
    Telling telling;
    uint32_t entity;
} Bearer;

struct Described {
    NamePage *page;
    const Findings *found;
    size_t proper; /* the first so many names are proper, in text order */
    size_t at;     /* the first of them that ends behind the token */
    Bearer *rows;  /* BEARERS_MAX */
    size_t count;
};

static const Token *token_at(const Described *described, uint32_t i) {
    return &described->page->document->tokens[i];
}

static bool is_former(const NamePage *page, uint32_t role) {
    return (role > 0 && name_word_at(page, role - 1) & WORD_FORMER) ||
           name_word_at(page, role) & WORD_FORMER;
}

static void bearer_add(Described *described, Span role, Telling telling,
                       uint32_t entity) {
    if (role.end > role.start && described->count < BEARERS_MAX)
        described->rows[described->count++] =
            (Bearer){.start = role.start,
                     .words = name_role_words(described->page, role),
                     .former = is_former(described->page, role.start),
                     .telling = telling,
                     .entity = entity};
}

static bool has_class(const Described *described, uint32_t i,
                      WordClass listed) {
    return token_at(described, i)->listed_class == listed;
}

/* "seorang", "para", "dua": opens a phrase. */
static bool is_determiner(const Described *described, uint32_t i) {
    return has_class(described, i, CLASS_DETERMINER) ||
           has_class(described, i, CLASS_NUMERAL);
}

/* "adalah", "merupakan": of an auxiliary that stands before no verb. */
static bool is_copula(const Described *described, uint32_t i) {
    return has_class(described, i, CLASS_AUXILIARY);
}

/* "yang", and not "itu". */
static bool is_relative(const Described *described, uint32_t i) {
    return has_class(described, i, CLASS_PRONOUN) &&
           !(name_word_at(described->page, i) & WORD_ITU);
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
static Span with_place(const Described *described, Span office,
                       uint32_t limit) {
    uint32_t place = office.end + 1;
    if (office.end > office.start && place < limit &&
        has_class(described, office.end, CLASS_ADPOSITION) &&
        described->page->tags[place] == TAG_PLACE)
        office.end = name_tag_end(described->page, place);
    return office;
}

/* Behind the name and what stands there in brackets: "Ani (45) |". */
static uint32_t behind_bracket(const Described *described, uint32_t i,
                               uint32_t limit) {
    uint32_t at = i;
    if (at >= limit || token_at(described, at)->kind != TOKEN_OPEN)
        return i;
    if (limit > at + BRACKET_MAX)
        limit = at + BRACKET_MAX;
    while (at < limit && token_at(described, at)->kind != TOKEN_CLOSE)
        at++;
    return at < limit ? at + 1 : i;
}

/* "Ani adalah | dosen", "Ani, seorang | dosen yang ...": what the page says
 * behind the name. */
static Span told_behind(const Described *described, const Name *name,
                        uint32_t limit) {
    const NamePage *page = described->page;
    const Span none = {0, 0};
    uint32_t i = behind_bracket(described, name->last, limit);
    if (i + 2 >= limit)
        return none;
    bool comma = token_at(described, i)->kind == TOKEN_COMMA;
    bool is = is_copula(described, i);
    i += 1 + is_determiner(described, i + 1);
    Span office = with_place(described, office_at(page, i, limit), limit);
    if ((!comma && !is) || office.end == office.start)
        return none;
    if (office.end == limit)
        return office;
    uint8_t kind = token_at(described, office.end)->kind;
    bool ends = is || kind == TOKEN_COMMA || kind == TOKEN_STOP ||
                is_relative(described, office.end);
    return ends && page->tags[office.end] != TAG_PERSON ? office : none;
}

/* Whether one clause goes on from the noun that opens the sentence to the word
 * that names: "Pria | yang mengaku sakit itu | bernama", but not "Pria | itu
 * menemui orang | bernama". */
static bool goes_on(const Described *described, uint32_t from, uint32_t to) {
    bool relative = from < to && is_relative(described, from);
    for (uint32_t i = from; i < to && !relative; i++)
        if (token_at(described, i)->voice == VOICE_ACTIVE)
            return false;
    return true;
}

/* "Anggota DPRD yang didakwa itu bernama | Ani", "Dosen itu adalah | Ani",
 * "dosen bernama | Ani": what stands before the word that names. */
static Span told_before(const Described *described, const Name *name,
                        const Sentence *sentence) {
    const NamePage *page = described->page;
    const Span none = {0, 0};
    uint32_t naming = name->phrase_first - 1;
    if (name->phrase_first <= sentence->first + 1 ||
        !(name_word_at(page, naming) & WORD_NAMING ||
          is_copula(described, naming)))
        return none;
    uint32_t least = naming > sentence->first + CLAUSE_MAX ? naming - CLAUSE_MAX
                                                           : sentence->first;
    bool itu = name_word_at(page, naming - 1) & WORD_ITU;
    bool clause = itu || name_word_at(page, naming) & WORD_NAMING;
    for (uint32_t i = naming; i > least; i--) {
        if (token_at(described, i - 1)->kind == TOKEN_COMMA ||
            page->tags[i - 1] == TAG_PERSON)
            break;
        Span office = office_at(page, i - 1, naming);
        if (office.end == office.start)
            continue;
        bool opens = clause && i - 1 == sentence->first &&
                     goes_on(described, office.end, naming);
        return office.end == naming - itu || opens ? office : none;
    }
    return none;
}

/* "Ani dan Budi", "Ani (30), Budi": a list begins with the name. */
static bool opens_list(const Described *described, const Name *name,
                       uint32_t limit) {
    uint32_t i = behind_bracket(described, name->last, limit);
    return i + 1 < limit && (has_class(described, i, CLASS_CONJUNCTION) ||
                             (token_at(described, i)->kind == TOKEN_COMMA &&
                              described->page->tags[i + 1] == TAG_PERSON));
}

/* "maskapai penerbangan | Garuda": the noun before the body, and what it says
 * of it. */
static Span kind_before(const Described *described, const Name *name) {
    const NamePage *page = described->page;
    const Span none = {0, 0};
    for (uint32_t i = name->first; i > 0 && i + NOUN_MAX > name->first; i--) {
        const Token *token = token_at(described, i - 1);
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

static void name_read(Described *described, const Name *name) {
    uint32_t entity = name->entity;
    const Sentence *sentence = name_sentence(described->page, name->first);
    if (name->kind == NAME_ORGANISATION)
        bearer_add(described, kind_before(described, name), TELLING_CLAUSE,
                   entity);
    if (name->kind != NAME_PERSON)
        return;
    bearer_add(described, name_role(described->page, name), TELLING_OFFICE,
               entity);
    if (name->phrase_last == name->last)
        bearer_add(described, told_behind(described, name, sentence->last),
                   TELLING_CLAUSE, entity);
    if (!opens_list(described, name, sentence->last))
        bearer_add(described, told_before(described, name, sentence),
                   TELLING_NAMING, entity);
}

Described *described_read(NamePage *page, const Findings *found) {
    Described *described = arena_take(page->arena, sizeof *described);
    *described =
        (Described){.page = page, .found = found, .proper = found->names.count};
    described->rows =
        (void *)arena_buffer(page->arena, BEARERS_MAX * sizeof(Bearer));
    for (size_t i = 0; i < described->proper; i++)
        name_read(described, &found->names.rows[i]);
    return described;
}

/* Does what the page tells of somebody elsewhere say all that the description
 * does, its places too? */
static bool tells(const Bearer *row, const RoleWords *words) {
    return name_role_covers(&row->words, words) && words->count &&
           (!words->place_count || row->words.place_count);
}

/* Whoever has the office: the last before the token, else the first behind;
 * nobody: whoever alone is told to be so, if `told`. */
static uint32_t bearer_of(const Described *described, Span description,
                          bool told) {
    const Bearer *office = NULL, *only = NULL;
    bool former = is_former(described->page, description.start), many = false;
    RoleWords words = name_role_words(described->page, description);
    for (size_t i = 0; i < described->count; i++) {
        const Bearer *row = &described->rows[i];
        bool behind = row->start > description.start;
        if (row->former && !former)
            continue;
        if (row->telling == TELLING_NAMING && row->start == description.start)
            return row->entity;
        if (row->telling == TELLING_OFFICE && !(behind && office) &&
            name_role_covers(&row->words, &words))
            office = row;
        if (row->telling == TELLING_OFFICE || !tells(row, &words))
            continue;
        many |= only && only->entity != row->entity;
        only = row;
    }
    if (office)
        return office->entity;
    return told && only && !many ? only->entity : ENTITY_NONE;
}

static bool part_of_phrase(const Described *described, uint32_t i) {
    for (size_t k = described->at > 2 ? described->at - 2 : 0;
         k < described->proper && k < described->at + 4; k++) {
        const Name *name = &described->found->names.rows[k];
        if (name->phrase_first <= i && i < name->phrase_last)
            return true;
    }
    return false;
}

/* Does the name begin with the words of the description? */
static bool begins_with(const Described *described, const Name *name,
                        Span words) {
    if (name->last - name->first <= words.end - words.start)
        return false;
    for (uint32_t i = words.start; i < words.end; i++)
        if (token_at(described, i)->word !=
            token_at(described, name->first + i - words.start)->word)
            return false;
    return true;
}

/* The last body before the token whose name begins so. */
static uint32_t body_called(const Described *described, Span words) {
    size_t from = described->at > NAMES_BACK ? described->at - NAMES_BACK : 0;
    for (size_t k = described->at; k > from; k--) {
        const Name *name = &described->found->names.rows[k - 1];
        if (name->kind == NAME_ORGANISATION && name->last <= words.start &&
            begins_with(described, name, words))
            return name->entity;
    }
    return ENTITY_NONE;
}

static bool says(const Described *described, uint32_t i,
                 const Sentence *sentence) {
    return i >= sentence->first && i < sentence->last &&
           name_word_at(described->page, i) & WORD_SAYS;
}

static bool points(const Described *described, uint32_t i,
                   const Sentence *sentence) {
    return i < sentence->last && name_word_at(described->page, i) & WORD_ITU;
}

/* "kementerian itu", "kata kementerian": a body by the head of its name. */
static uint32_t body_at(const Described *described, uint32_t i,
                        const Sentence *sentence, uint32_t *last) {
    const NamePage *page = described->page;
    NameMatch body;
    *last = i + 1;
    if (page->tags[i] != TAG_OUTSIDE ||
        !name_match_at(page, page->rules->bodies, (Span){i, sentence->last},
                       &body) ||
        (body.entry->sort != BODY_HEAD && body.entry->sort != BODY_GROUP))
        return ENTITY_NONE;
    *last = body.last;
    bool speaks = (i > sentence->first && says(described, i - 1, sentence)) ||
                  says(described, body.last, sentence);
    bool itu = points(described, body.last, sentence);
    if (!itu && !speaks)
        return ENTITY_NONE;
    *last += itu;
    return body_called(described, (Span){i, body.last});
}

/* "para dosen", "sebagai dosen", "tiga dosen": nobody in particular, or more
 * than one. */
static bool is_open(const Described *described, uint32_t i,
                    const Sentence *sentence) {
    if (i == sentence->first)
        return false;
    const Token *before = token_at(described, i - 1);
    return is_determiner(described, i - 1) || before->kind == TOKEN_NUMBER ||
           (name_word_at(described->page, i - 1) & WORD_AS &&
            !(before->flags & TOKEN_FIRST));
}

/* Which body was named last. */
static uint32_t last_body(const Described *described) {
    size_t from = described->at > NAMES_BACK ? described->at - NAMES_BACK : 0;
    for (size_t k = described->at; k > from; k--)
        if (described->found->names.rows[k - 1].kind == NAME_ORGANISATION)
            return described->found->names.rows[k - 1].entity;
    return ENTITY_NONE;
}

/* "maskapai (asal Malaysia) itu": a body by what it was said to be. */
static uint32_t group_at(const Described *described, uint32_t i,
                         const Sentence *sentence, uint32_t *last) {
    const NamePage *page = described->page;
    if (!(name_word_at(page, i) & WORD_GROUP) || page->tags[i] != TAG_OUTSIDE ||
        is_open(described, i, sentence))
        return ENTITY_NONE;
    uint32_t end = i + 1;
    while (end < sentence->last && end < i + NOUN_MAX &&
           token_at(described, end)->kind == TOKEN_WORD &&
           !points(described, end, sentence))
        end++;
    if (!points(described, end, sentence))
        return ENTITY_NONE;
    *last = end + 1;
    uint32_t entity = bearer_of(described, (Span){i, end}, true);
    return entity == last_body(described) ? entity : ENTITY_NONE;
}

uint32_t described_at(Described *described, uint32_t i,
                      const Sentence *sentence, uint32_t *last) {
    const NamePage *page = described->page;
    const Name *names = described->found->names.rows;
    while (described->at < described->proper && names[described->at].last <= i)
        described->at++;
    NameTitle title;
    if (!name_title_at(page, i, sentence->last, &title)) {
        uint32_t entity = body_at(described, i, sentence, last);
        return entity != ENTITY_NONE ? entity
                                     : group_at(described, i, sentence, last);
    }
    *last = title.last;
    if (part_of_phrase(described, i) || !title.role ||
        is_open(described, i, sentence))
        return ENTITY_NONE;
    bool itu = points(described, title.last, sentence);
    bool headline = page->document->paragraphs[sentence->paragraph].headline;
    Span words = {title.role_first, title.role_last};
    *last += itu;
    bool told = (itu || headline) && !title.kin;
    uint32_t entity = bearer_of(described, words, told);
    bool capital = token_at(described, i)->flags & TOKEN_CAPITAL;
    bool alone = words.end - words.start < 2 && !itu && !capital;
    return alone ? ENTITY_NONE : entity;
}
