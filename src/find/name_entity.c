/* SPDX-License-Identifier: MIT */
#include "find/name_entity.h"

#include "base/list.h"
#include "find/name_mention.h"
#include "find/name_variant.h"
#include "text/word.h"

enum { NAME_WORDS_MAX = 12 };

/* The distinct words of one mention. */
typedef struct Form {
    Word words[NAME_WORDS_MAX];
    uint32_t count;
    uint64_t key;
} Form;

/* What the joining remembers. Maps are from a form's key, or from one of its
 * words with the kind, to an entity. */
typedef struct Joining {
    NamePage *page;
    Findings *found;
    Map *whole;    /* a whole name -> its entity */
    Map *initials; /* "FFC" of a long name -> its entity */
    Map *first;    /* a word of a long name -> the first such entity */
    Map *recent;   /* the same -> the last such entity before this mention */
    Form *forms;   /* the fullest form of each entity */
    size_t form_capacity, form_count;
} Joining;

static uint64_t key_with(uint64_t key, uint64_t more) {
    uint64_t pair[2] = {key, more};
    return slice_hash((Slice){(const char *)pair, sizeof pair});
}

/* Persons and bodies share words only with their own kind. */
static uint64_t word_key(Word word, NameKind kind) {
    return key_with(word, (uint64_t)kind + 1);
}

static void form_add(Form *form, Word word) {
    form->words[form->count++] = word;
    form->key = key_with(form->key, word);
}

/* "RiniWibowo" are two words if the page has both by themselves. */
static void parts_add(const NamePage *page, Form *form, Slice text) {
    for (size_t i = 3; i + 3 <= text.length; i++) {
        Slice left = slice_part(text, 0, i);
        Slice right = slice_part(text, i, text.length);
        if (text.text[i] < 'A' || text.text[i] > 'Z' || text.text[i - 1] < 'a')
            continue;
        if (form->count + 1 == NAME_WORDS_MAX || !name_printed(page, left) ||
            !name_printed(page, right))
            break;
        form_add(form, word_of(left));
        form_add(form, word_of(right));
        return;
    }
    form_add(form, word_of(text));
}

/* "Dinas Kebakaran (Damkar) Solo" is "Dinas Kebakaran Solo": the token behind
 * the bracket at `i`, or `i`. */
static uint32_t bracket_end(const NamePage *page, const Name *name,
                            uint32_t i) {
    const Token *tokens = page->document->tokens;
    bool bracket = name->kind == NAME_ORGANISATION && i > name->first &&
                   i + 2 < name->last && tokens[i].kind == TOKEN_OPEN &&
                   tokens[i + 2].kind == TOKEN_CLOSE;
    return bracket ? i + 3 : i;
}

/* "DPR RI" is "DPR". */
static bool home_behind(const NamePage *page, const Name *name, uint32_t i) {
    return name->kind == NAME_ORGANISATION && i > name->first &&
           i + 1 == name->last && name_word_at(page, i) & WORD_HOME;
}

static void words_add(Form *form, Slice words) {
    while (words.length && form->count < NAME_WORDS_MAX) {
        size_t space = slice_find(words, SLICE(" "), 0);
        size_t end = space == SIZE_MAX ? words.length : space;
        form_add(form, word_of(slice_part(words, 0, end)));
        words = slice_trim(slice_part(words, end, words.length));
    }
}

/* Is the token a place, as "Israel" of "Kemlu Israel"? */
static bool is_place_at(const NamePage *page, uint32_t i, uint32_t limit) {
    NameMatch place;
    Span tokens = {i, limit};
    return name_match_at(page, page->rules->places, tokens, &place);
}

/* "Pemprov Jatim" is "Pemerintah Provinsi Jawa Timur": adds what a part of a
 * body's name spells out, and gives the token behind it; `i`: nothing. */
static uint32_t spelled_out(const NamePage *page, const Name *name, uint32_t i,
                            Form *form) {
    NameMatch found;
    Span tokens = {i, name->last};
    const PhraseSet *list =
        i == name->first ? page->rules->bodies : page->rules->places;
    if (name->kind != NAME_ORGANISATION || name->last == name->first + 1 ||
        !name_match_at(page, list, tokens, &found) ||
        !found.entry->full.length || found.entry->sort == PLACE_SEAT ||
        (found.entry->sort == BODY_NAME &&
         !is_place_at(page, found.last, name->last)))
        return i;
    words_add(form, found.entry->full);
    return found.last;
}

/* The words of the mention; of a token that it shares with another name
 * ("Rusia-Korea") only its own part. */
static Form form_of(const NamePage *page, const Name *name) {
    const Document *document = page->document;
    Form form = {.key = (uint64_t)name->kind + 1};
    for (uint32_t i = name->first; i < name->last; i++) {
        i = bracket_end(page, name, i);
        if (home_behind(page, name, i))
            break;
        uint32_t behind = spelled_out(page, name, i, &form);
        if (behind > i) {
            i = behind - 1;
            continue;
        }
        const Token *token = &document->tokens[i];
        if (token->kind != TOKEN_WORD)
            continue;
        if (form.count == NAME_WORDS_MAX)
            break;
        Span part = {token->start, token->end};
        if (part.start < name->span.start)
            part.start = name->span.start;
        if (part.end > name->span.end)
            part.end = name->span.end;
        parts_add(page, &form, slice_span(document->article->text, part));
    }
    return form;
}

/* The key of the name that the lists give for a short one; 0: none. */
static uint64_t alias_key(const NamePage *page, const Name *name,
                          const Form *form) {
    Slice text = slice_span(page->document->article->text, name->span);
    Word word = form->count == 1 ? form->words[0] : word_of(text);
    Slice full = name_full(page->rules, word);
    if (!full.length)
        return 0;
    Form whole = {.key = (uint64_t)name->kind + 1};
    words_add(&whole, full);
    return whole.key;
}

/* Are the words of the short form all in the long one, in the same order? */
static bool form_within(const Form *shorter, const Form *longer) {
    uint32_t at = 0;
    for (uint32_t i = 0; i < longer->count && at < shorter->count; i++)
        at += longer->words[i] == shorter->words[at];
    return at == shorter->count;
}

/* A body's short form is its beginning ("Kementerian Luar Negeri" of
 * "... Israel") or one telling word; a person's any part in order. */
static bool form_fits(const Form *shorter, const Form *longer, NameKind kind) {
    if (shorter->count > longer->count)
        return false;
    if (kind == NAME_PERSON)
        return form_within(shorter, longer);
    /* "Gag Nikel" of "PT Gag Nikel" */
    uint32_t skip = shorter->count + 1 == longer->count &&
                    shorter->words[0] != longer->words[0];
    for (uint32_t i = 0; i < shorter->count; i++)
        if (shorter->words[i] != longer->words[i + skip])
            return false;
    return kind == NAME_ORGANISATION && shorter->count > 1;
}

static uint32_t entity_new(Joining *joining, const Name *name,
                           const Form *form) {
    EntityList *entities = &joining->found->entities;
    Arena *arena = joining->page->arena;
    entities->rows = list_room(arena, entities->rows, entities->count,
                               &entities->capacity, sizeof *entities->rows);
    joining->forms = list_room(arena, joining->forms, joining->form_count,
                               &joining->form_capacity, sizeof *joining->forms);
    joining->forms[joining->form_count++] = *form;
    entities->rows[entities->count] = (Entity){
        .name = slice_span(joining->page->document->article->text, name->span),
        .kind = name->kind};
    return (uint32_t)entities->count++;
}

static void entity_remember(Joining *joining, uint32_t entity, Map *map,
                            bool replace) {
    const Form *form = &joining->forms[entity];
    NameKind kind = joining->found->entities.rows[entity].kind;
    for (uint32_t i = 0; i < form->count; i++) {
        uint64_t key = word_key(form->words[i], kind);
        if (replace || map_get(map, key) == MAP_ABSENT)
            map_set(map, key, entity);
    }
}

static uint32_t entity_in(const Joining *joining, const Map *map,
                          const Form *form, NameKind kind) {
    if (!form->count)
        return ENTITY_NONE;
    uint32_t entity = map_get(map, word_key(form->words[0], kind));
    if (entity == MAP_ABSENT || !form_fits(form, &joining->forms[entity], kind))
        return ENTITY_NONE;
    return entity;
}

/* The first letters of a name's words, without "dan" and "bin". */
static void initials_remember(Joining *joining, const Name *name) {
    const NamePage *page = joining->page;
    char letters[NAME_WORDS_MAX];
    size_t count = 0;
    for (uint32_t i = name->first; i < name->last; i++) {
        const Token *token = &page->document->tokens[i];
        char letter = page->document->article->text.text[token->start];
        if (token->flags & TOKEN_CAPITAL && letter >= 'A' && letter <= 'Z' &&
            count < NAME_WORDS_MAX)
            letters[count++] = letter;
    }
    uint64_t key = word_key(word_of((Slice){letters, count}), name->kind);
    if (count > 2 && map_get(joining->initials, key) == MAP_ABSENT)
        map_set(joining->initials, key, name->entity);
}

/* "Dinas Kebakaran (Damkar) Jakarta": "Damkar" alone is that body. */
static void bracket_remember(Joining *joining, const Name *name) {
    const Token *tokens = joining->page->document->tokens;
    for (uint32_t i = name->first; i + 2 < name->last; i++) {
        Form form = {.key = (uint64_t)name->kind + 1};
        if (tokens[i].kind != TOKEN_OPEN || tokens[i + 2].kind != TOKEN_CLOSE)
            continue;
        form_add(&form, tokens[i + 1].word);
        map_set(joining->whole, form.key, name->entity);
    }
}

/* First round: every name of two words and more is somebody, unless a longer
 * name holds it. */
static void long_names_join(Joining *joining) {
    NameList *names = &joining->found->names;
    for (size_t i = 0; i < names->count; i++) {
        Name *name = &names->rows[i];
        Form form = form_of(joining->page, name);
        if (form.count < 2)
            continue;
        uint32_t entity = map_get(joining->whole, form.key);
        if (entity == MAP_ABSENT) {
            entity = entity_new(joining, name, &form);
            map_set(joining->whole, form.key, entity);
            entity_remember(joining, entity, joining->first, false);
        }
        name->entity = entity;
        initials_remember(joining, name);
        bracket_remember(joining, name);
    }
}

static uint32_t short_name_entity(Joining *joining, const Name *name,
                                  const Form *form) {
    uint32_t entity = entity_in(joining, joining->recent, form, name->kind);
    if (entity == ENTITY_NONE)
        entity = entity_in(joining, joining->first, form, name->kind);
    if (entity != ENTITY_NONE)
        return entity;
    entity = map_get(joining->whole, form->key);
    const Token *token = &joining->page->document->tokens[name->first];
    if (entity == MAP_ABSENT && form->count == 1 &&
        token->flags & TOKEN_ALL_CAPS)
        entity = map_get(joining->initials, word_key(token->word, name->kind));
    uint64_t alias = alias_key(joining->page, name, form);
    if (entity == MAP_ABSENT && alias)
        entity = map_get(joining->whole, alias);
    if (entity == MAP_ABSENT)
        entity = entity_new(joining, name, form);
    map_set(joining->whole, form->key, entity);
    if (alias && map_get(joining->whole, alias) == MAP_ABSENT)
        map_set(joining->whole, alias, entity);
    return entity;
}

/* "Askrindo" of "Asuransi Kredit Indonesia": made of its letters, in order. */
static bool made_of(const Document *document, const Name *shorter,
                    const Name *longer) {
    Slice text = document->article->text;
    uint32_t at = longer->span.start;
    for (uint32_t i = shorter->span.start; i < shorter->span.end; i++, at++) {
        while (at < longer->span.end &&
               (text.text[at] | ' ') != (text.text[i] | ' '))
            at++;
        if (at >= longer->span.end)
            return false;
    }
    return true;
}

/* "Polda Nusa Tenggara Barat (NTB)": the bracket shortens the place alone. */
static bool short_place(const NamePage *page, const Name *name,
                        const Name *before) {
    Slice text = page->document->article->text;
    Slice full = name_full(page->rules, word_of(slice_span(text, name->span)));
    return name->kind == NAME_PLACE && full.length &&
           slice_ends(slice_span(text, before->span), full);
}

/* May a bracket with this name stand for the body or person before it? */
static bool names_again(const NamePage *page, const Name *name,
                        const Name *before) {
    const Token *token = &page->document->tokens[name->first];
    if (name->kind == before->kind)
        return true;
    if (before->kind == NAME_PLACE || short_place(page, name, before))
        return false;
    return token->flags & TOKEN_ALL_CAPS ||
           (before->kind == NAME_ORGANISATION && name->kind == NAME_PERSON &&
            token->end - token->start > 3 && before->last - before->first > 1 &&
            made_of(page->document, name, before));
}

/* Is the name all that the bracket behind the one before it holds? */
static bool fills_bracket(const Joining *joining, size_t i) {
    const Document *document = joining->page->document;
    const Token *tokens = document->tokens;
    const Name *name = &joining->found->names.rows[i];
    return i > 0 && name->first == name[-1].last + 1 &&
           tokens[name[-1].last].kind == TOKEN_OPEN &&
           name->last < document->token_count &&
           tokens[name->last].kind == TOKEN_CLOSE;
}

/* "Komisi Pemberantasan Korupsi (KPK)": the bracket names the body again. */
static bool in_bracket_of(const Joining *joining, size_t i) {
    const Name *name = &joining->found->names.rows[i];
    return fills_bracket(joining, i) && name->last - name->first == 1 &&
           names_again(joining->page, name, name - 1);
}

/* "AHY" alone looks like a body. */
static void initials_of_person(Joining *joining, const Name *name) {
    Name body = *name;
    body.kind = NAME_ORGANISATION;
    Form form = form_of(joining->page, &body);
    map_set(joining->whole, form.key, name->entity);
}

static void brackets_join(Joining *joining) {
    NameList *names = &joining->found->names;
    for (size_t i = 1; i < names->count; i++) {
        if (!in_bracket_of(joining, i) ||
            names->rows[i - 1].entity == ENTITY_NONE)
            continue;
        Name *name = &names->rows[i];
        Form form = form_of(joining->page, name);
        if (name->kind != NAME_PLACE)
            map_set(joining->whole, form.key, names->rows[i - 1].entity);
        name->kind = names->rows[i - 1].kind;
        name->entity = names->rows[i - 1].entity;
        form = form_of(joining->page, name);
        map_set(joining->whole, form.key, name->entity);
        if (name->kind == NAME_PERSON)
            initials_of_person(joining, name);
    }
}

static void short_names_join(Joining *joining) {
    NameList *names = &joining->found->names;
    brackets_join(joining);
    for (size_t i = 0; i < names->count; i++) {
        Name *name = &names->rows[i];
        Form form = form_of(joining->page, name);
        if (name->entity == ENTITY_NONE) {
            name->entity = short_name_entity(joining, name, &form);
            name->kind = joining->found->entities.rows[name->entity].kind;
        } else
            entity_remember(joining, name->entity, joining->recent, true);
    }
}

/* "Federal Reserve (The Fed)": two names of one body. */
static bool is_other_name(const Joining *joining, size_t i) {
    const Name *name = &joining->found->names.rows[i];
    return fills_bracket(joining, i) && name->kind == NAME_ORGANISATION &&
           name[-1].kind == name->kind && name->entity != ENTITY_NONE &&
           name[-1].entity != ENTITY_NONE;
}

static uint32_t farthest(const uint32_t *parent, uint32_t entity) {
    while (parent[entity] != entity)
        entity = parent[entity];
    return entity;
}

/* A name of several words inside a longer one ("Joko Widodo", "Joko Widodo
 * Putra") is that one's; `parents` says whose. */
static void long_names_merge(Joining *joining) {
    NameList *names = &joining->found->names;
    size_t count = joining->form_count;
    uint32_t *parent =
        arena_take(joining->page->arena, (count + 1) * sizeof *parent);
    for (uint32_t i = 0; i < count; i++) {
        const Form *form = &joining->forms[i];
        NameKind kind = joining->found->entities.rows[i].kind;
        uint32_t longer = entity_in(joining, joining->first, form, kind);
        parent[i] =
            longer != ENTITY_NONE && joining->forms[longer].count > form->count
                ? longer
                : i;
    }
    for (size_t i = 1; i < names->count; i++)
        if (is_other_name(joining, i))
            parent[farthest(parent, names->rows[i].entity)] =
                farthest(parent, names->rows[i - 1].entity);
    for (size_t i = 0; i < names->count; i++)
        if (names->rows[i].entity != ENTITY_NONE)
            names->rows[i].entity = farthest(parent, names->rows[i].entity);
}

static void longest_first(Joining *joining) {
    for (uint32_t i = 0; i < joining->form_count; i++) {
        const Form *form = &joining->forms[i];
        NameKind kind = joining->found->entities.rows[i].kind;
        for (uint32_t k = 0; k < form->count; k++) {
            uint64_t key = word_key(form->words[k], kind);
            uint32_t now = map_get(joining->first, key);
            if (now == MAP_ABSENT || (joining->forms[now].count < form->count &&
                                      form_within(&joining->forms[now], form)))
                map_set(joining->first, key, i);
        }
    }
}

/* A first role, or the same one with what it is of: "Presiden", later
 * "Presiden Rusia". */
static bool says_more(const Document *document, Span role, Slice than) {
    Slice text = tokens_text(document, role.start, role.end);
    size_t space = slice_find(than, SLICE(" "), 0);
    Slice title = slice_part(than, 0, space == SIZE_MAX ? than.length : space);
    return !than.length ||
           (text.length > than.length &&
            word_of(title) == document->tokens[role.start].word);
}

/* The fullest printed form names the entity; its first role describes it. */
static void entities_describe(Joining *joining) {
    NameList *names = &joining->found->names;
    const Document *document = joining->page->document;
    for (size_t i = 0; i < names->count; i++) {
        const Name *name = &names->rows[i];
        Entity *entity = &joining->found->entities.rows[name->entity];
        Slice text = slice_span(document->article->text, name->span);
        if (name_fuller(document, name, text, entity->name))
            entity->name = text;
        Span role = name_role(joining->page, name);
        if (role.end > role.start && says_more(document, role, entity->role))
            entity->role = tokens_text(document, role.start, role.end);
    }
}

/* What turned out to be another entity has no name left, and goes. */
static void entities_close_up(NamePage *page, Findings *found) {
    EntityList *entities = &found->entities;
    uint32_t *place =
        arena_take(page->arena, (entities->count + 1) * sizeof *place);
    uint32_t kept = 0;
    for (size_t i = 0; i < found->names.count; i++)
        place[found->names.rows[i].entity] = 1;
    for (uint32_t i = 0; i < entities->count; i++) {
        if (!place[i])
            continue;
        entities->rows[kept] = entities->rows[i];
        place[i] = kept++;
    }
    entities->count = kept;
    for (size_t i = 0; i < found->names.count; i++)
        found->names.rows[i].entity = place[found->names.rows[i].entity];
}

void name_entities_join(NamePage *page, Findings *found) {
    Joining joining = {.page = page,
                       .found = found,
                       .whole = map_open(page->arena),
                       .initials = map_open(page->arena),
                       .first = map_open(page->arena),
                       .recent = map_open(page->arena)};
    long_names_join(&joining);
    longest_first(&joining);
    long_names_merge(&joining);
    short_names_join(&joining);
    name_variants_join(page, found);
    entities_describe(&joining);
    entities_close_up(page, found);
}
