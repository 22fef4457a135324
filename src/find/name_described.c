/* SPDX-License-Identifier: MIT */
#include "find/name_described.h"

#include "find/name_lead.h"
#include "find/name_mention.h"
#include "find/name_role.h"
#include "find/name_title.h"
#include "find/name_told.h"

enum {
    BEARERS_MAX = 64,
    SHARED_MAX = 32,
    NAMES_BACK = 64, /* names looked through for "kementerian itu" */
    NAMES_NEAR = 2,  /* names before a token whose phrases may reach it */
    GROUP_MAX = 4    /* "perusahaan teknologi asal Jepang | itu" */
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

/* Where the page last spoke of one whom it does not name: "seorang dosen". */
typedef struct Other {
    Word noun;
    uint32_t start;
    RoleWords words;
} Other;

/* A noun that the page gives to several, or to one whom it does not name. */
typedef struct Shared {
    Word noun;
    bool open;    /* so the last time */
    bool resumed; /* "seorang dosen ... dosen itu" */
} Shared;

struct Described {
    NamePage *page;
    const Findings *found;
    size_t proper; /* the first so many names are proper, in text order */
    size_t at;     /* the first of them that ends behind the token */
    Bearer *rows;  /* BEARERS_MAX */
    size_t count;
    Leads leads;
    Shared shared[SHARED_MAX];
    size_t shared_count;
    Other others[SHARED_MAX]; /* so far */
    size_t other_count;
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

static bool in_headline(const Described *described, const Sentence *sentence) {
    return described->page->document->paragraphs[sentence->paragraph].headline;
}

static bool points(const Described *described, uint32_t i,
                   const Sentence *sentence) {
    return i < sentence->last && name_word_at(described->page, i) & WORD_ITU;
}

/* "para dosen", "sebagai dosen", "tiga dosen": nobody in particular, or more
 * than one. */
static bool is_open(const Described *described, uint32_t i,
                    const Sentence *sentence) {
    if (i == sentence->first)
        return false;
    const Token *before = token_at(described, i - 1);
    return before->kind == TOKEN_NUMBER ||
           before->listed_class == CLASS_DETERMINER ||
           before->listed_class == CLASS_NUMERAL ||
           (name_word_at(described->page, i - 1) & WORD_AS &&
            !(before->flags & TOKEN_FIRST));
}

static Shared *shared_of(Described *described, Word noun) {
    for (size_t i = 0; i < described->shared_count; i++)
        if (described->shared[i].noun == noun)
            return &described->shared[i];
    return NULL;
}

static void shared_note(Described *described, uint32_t i,
                        const Sentence *sentence) {
    Word noun = token_at(described, i)->word;
    Shared *shared = shared_of(described, noun);
    bool open = is_open(described, i, sentence);
    if (!shared && open && described->shared_count < SHARED_MAX) {
        shared = &described->shared[described->shared_count++];
        *shared = (Shared){.noun = noun};
    }
    if (!shared)
        return;
    shared->resumed |= shared->open && points(described, i + 1, sentence);
    shared->open = open;
}

/* "sejumlah kader", "tujuh kader": of such there are more. */
static void shared_read(Described *described) {
    const Document *document = described->page->document;
    for (size_t k = 0; k < document->sentence_count; k++)
        for (uint32_t i = document->sentences[k].first;
             i < document->sentences[k].last; i++)
            if (name_word_at(described->page, i) & WORD_BEGINS_TITLE)
                shared_note(described, i, &document->sentences[k]);
}

static void person_read(Described *described, const Name *name) {
    const NamePage *page = described->page;
    uint32_t entity = name->entity;
    const Sentence *sentence = name_sentence(page, name->first);
    bearer_add(described, name_role(page, name), TELLING_OFFICE, entity);
    if (name->phrase_last == name->last)
        bearer_add(described, told_behind(page, name, sentence->last),
                   TELLING_CLAUSE, entity);
    bearer_add(described, told_before(page, name, sentence), TELLING_NAMING,
               entity);
    if (!in_headline(described, sentence))
        lead_note(&described->leads, page, name, sentence);
}

Described *described_read(NamePage *page, const Findings *found) {
    Described *described = arena_take(page->arena, sizeof *described);
    *described =
        (Described){.page = page, .found = found, .proper = found->names.count};
    described->rows =
        (void *)arena_buffer(page->arena, BEARERS_MAX * sizeof(Bearer));
    shared_read(described);
    for (size_t i = 0; i < described->proper; i++) {
        const Name *name = &found->names.rows[i];
        if (name->kind == NAME_PERSON)
            person_read(described, name);
        else if (name->kind == NAME_ORGANISATION)
            bearer_add(described, told_group(page, name), TELLING_CLAUSE,
                       name->entity);
    }
    return described;
}

static Other *other_of(Described *described, Word noun) {
    for (size_t i = 0; i < described->other_count; i++)
        if (described->others[i].noun == noun)
            return &described->others[i];
    return NULL;
}

static void other_note(Described *described, Span role) {
    Word noun = token_at(described, role.start)->word;
    Other *other = other_of(described, noun);
    if (!other && described->other_count < SHARED_MAX)
        other = &described->others[described->other_count++];
    if (other)
        *other =
            (Other){noun, role.start, name_role_words(described->page, role)};
}

/* Does what the page tells of somebody elsewhere say all that the description
 * does, its places too? */
static bool tells(const Bearer *row, const RoleWords *words) {
    return name_role_covers(&row->words, words) && words->count &&
           (!words->place_count || row->words.place_count);
}

/* "Ani adalah dosen. Seorang dosen ditangkap. | Dosen itu": the one of whom the
 * page goes on, not she, nor a "Dosen Budi" who comes only then. */
static bool is_other(Described *described, const Bearer *row, Span description,
                     const RoleWords *words) {
    const Other *other =
        other_of(described, token_at(described, description.start)->word);
    bool behind =
        row->start > description.start && row->telling == TELLING_OFFICE;
    return other && (row->start < other->start || behind) &&
           name_role_covers(&other->words, words);
}

/* "Dosen Ditangkap", where the page goes on with "seorang dosen" as "dosen
 * itu": a headline's one noun is nobody's who only has it with his name. */
static bool is_unnamed(Described *described, Span description) {
    uint32_t noun = description.start;
    const Shared *shared =
        shared_of(described, token_at(described, noun)->word);
    return description.end == noun + 1 && shared && shared->resumed &&
           in_headline(described, name_sentence(described->page, noun));
}

/* Whoever has the office: the last before the token, else the first behind;
 * nobody: whoever alone is told to be so, if `told`. */
static uint32_t bearer_of(Described *described, Span description, bool told) {
    const Bearer *office = NULL, *only = NULL;
    bool former = is_former(described->page, description.start), many = false;
    bool unnamed = is_unnamed(described, description);
    RoleWords words = name_role_words(described->page, description);
    for (size_t i = 0; i < described->count; i++) {
        const Bearer *row = &described->rows[i];
        bool behind = row->start > description.start;
        if (row->former && !former)
            continue;
        if (row->telling == TELLING_NAMING && row->start == description.start)
            return row->entity;
        if (row->telling == TELLING_OFFICE && !unnamed && !(behind && office) &&
            name_role_covers(&row->words, &words))
            office = row;
        if (row->telling == TELLING_OFFICE || !tells(row, &words))
            continue;
        many |= only && only->entity != row->entity;
        only = row;
    }
    if (!office)
        office = told && !many ? only : NULL;
    return office && !is_other(described, office, description, &words)
               ? office->entity
               : ENTITY_NONE;
}

static bool part_of_phrase(const Described *described, uint32_t i) {
    size_t from = described->at > NAMES_NEAR ? described->at - NAMES_NEAR : 0;
    for (size_t k = from;
         k < described->proper && k < described->at + 2 * NAMES_NEAR; k++) {
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

/* The last body before the words whose name begins with them; any, where there
 * are none. */
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

/* "maskapai (asal Malaysia) itu": a body by what it was said to be. */
static uint32_t group_at(Described *described, uint32_t i,
                         const Sentence *sentence, uint32_t *last) {
    const NamePage *page = described->page;
    if (!(name_word_at(page, i) & WORD_GROUP) || page->tags[i] != TAG_OUTSIDE ||
        is_open(described, i, sentence))
        return ENTITY_NONE;
    uint32_t end = i + 1;
    while (end < sentence->last && end < i + GROUP_MAX &&
           token_at(described, end)->kind == TOKEN_WORD &&
           !points(described, end, sentence))
        end++;
    if (!points(described, end, sentence))
        return ENTITY_NONE;
    *last = end + 1;
    uint32_t entity = bearer_of(described, (Span){i, end}, true);
    uint32_t last_named = body_called(described, (Span){i, i});
    return entity == last_named ? entity : ENTITY_NONE;
}

static bool is_verb(const Token *token) {
    bool verb = token->voice != VOICE_NONE && token->voice != VOICE_NOUN;
    return token->kind == TOKEN_WORD &&
           (verb || token->listed_class == CLASS_VERB ||
            token->listed_class == CLASS_UNKNOWN);
}

/* Whom an office with a capital means by the words that lead to a name. One
 * common word says too little ("Jaksa", but "Mensesneg"), unless a headline
 * has somebody speak so: "Pakar: ...", "Dokter Minta ...". */
static uint32_t led_to(Described *described, Span office,
                       const Sentence *sentence) {
    const NamePage *page = described->page;
    uint32_t i = office.start, entity = lead_here(&described->leads, office);
    if (name_word_at(page, i) & WORD_BEGINS_BODY) /* "Kanwil" */
        return ENTITY_NONE;
    if (entity != ENTITY_NONE)
        return entity;
    bool speaks = in_headline(described, sentence) &&
                  office.end < sentence->last &&
                  (token_at(described, office.end)->kind == TOKEN_COLON ||
                   is_verb(token_at(described, office.end)));
    if (shared_of(described, token_at(described, i)->word) ||
        (office.end == i + 1 && name_common_at(page, i) && !speaks))
        return ENTITY_NONE;
    return lead_of(&described->leads, page, office);
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
    if (part_of_phrase(described, i) || !title.role || title.kin)
        return ENTITY_NONE;
    if (is_open(described, i, sentence)) {
        if (token_at(described, i - 1)->listed_class == CLASS_DETERMINER)
            other_note(described, (Span){title.role_first, title.role_last});
        return ENTITY_NONE;
    }
    bool itu = points(described, title.last, sentence);
    bool capital = token_at(described, i)->flags & TOKEN_CAPITAL;
    Span words = {title.role_first, title.role_last};
    *last = title.last + itu;
    if (words.end - words.start < 2 && !itu && !capital)
        return ENTITY_NONE;
    uint32_t entity =
        bearer_of(described, words, itu || in_headline(described, sentence));
    return entity == ENTITY_NONE && capital ? led_to(described, words, sentence)
                                            : entity;
}
