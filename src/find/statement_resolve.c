/* SPDX-License-Identifier: MIT */
#include "find/statement_resolve.h"

#include "base/list.h"
#include "find/statement_leader.h"
#include "find/statement_phrase.h"
#include "text/word.h"

#include <stdlib.h>

/* How many statements back is looked for an outer one, an earlier noun. */
enum {
    OUTER_MAX = 16,
    EARLIER_MAX = 200,
    POINTS_PARAGRAPHS = 4,
    LONELY_PARAGRAPHS = 3
};

/* Who spoke: the name, and where the phrase stood. */
typedef struct Speaker {
    Slice name;
    Range phrase;
    bool body;   /* an organisation */
    bool person; /* somebody, named or described */
    bool direct; /* in its own words */
} Speaker;

typedef struct Resolver {
    Speech *speech;
    Speaker *earlier; /* every speaker so far, in text order */
    size_t count, capacity;
    uint32_t paragraph; /* of the last statement */
    uint32_t behind;    /* the token behind the last statement's sentence */
} Resolver;

static const Speaker *last_speaker(const Resolver *resolver) {
    return resolver->count ? &resolver->earlier[resolver->count - 1] : NULL;
}

static Speaker of_entity(const Speech *speech, const Name *name, Range phrase) {
    const Entity *entity = name_entity(speech->found, name);
    return (Speaker){.name = entity->name,
                     .phrase = phrase,
                     .body = entity->kind == NAME_ORGANISATION,
                     .person = entity->kind == NAME_PERSON};
}

/* "pejabat itu" after "seorang pejabat AS": an earlier speaker whose phrase
 * has the same first noun. */
static const Speaker *same_noun(const Resolver *resolver, Range phrase) {
    const Speech *speech = resolver->speech;
    const Token *tokens = speech->document->tokens;
    bool pointing = speech_is(speech, phrase.last - 1, WORD_POINTING);
    if (!pointing && phrase.last - phrase.first > 1)
        return NULL;
    size_t least =
        resolver->count > EARLIER_MAX ? resolver->count - EARLIER_MAX : 0;
    for (size_t i = resolver->count; i > least; i--) {
        const Speaker *speaker = &resolver->earlier[i - 1];
        for (uint32_t at = speaker->phrase.first; at < speaker->phrase.last;
             at++)
            if (tokens[at].word == tokens[phrase.first].word)
                return speaker;
    }
    return NULL;
}

/* "seorang warga", "vokalis itu": one person, whom "dia" may mean. */
static bool is_one(const Speech *speech, Range phrase) {
    return !speech_capital(speech, phrase.first) &&
           ((phrase.first && speech_is(speech, phrase.first - 1, WORD_ONE)) ||
            speech_is(speech, phrase.last - 1, WORD_POINTING));
}

static Speaker as_printed(const Speech *speech, Range phrase) {
    Slice text = tokens_text(speech->document, phrase.first, phrase.last);
    bool body = false;
    for (uint32_t i = phrase.first; i < phrase.last; i++) {
        const Name *name = name_at(speech->found, i);
        body |= name && name->kind == NAME_ORGANISATION;
    }
    return (Speaker){.name = text,
                     .phrase = phrase,
                     .body = body,
                     .person = !body && is_one(speech, phrase)};
}

/* The person of the page who bears a name that stands alone and was not taken
 * for one: "Trump (78)". */
static const Entity *bearer(const Speech *speech, Range phrase) {
    Slice word = token_text(speech->document, phrase.first);
    bool alone = phrase.last == phrase.first + 1 ||
                 speech_kind(speech, phrase.first + 1) == TOKEN_OPEN;
    if (!alone || !speech_capital(speech, phrase.first))
        return NULL;
    for (size_t i = 0; i < speech->found->entities.count; i++) {
        const Entity *entity = &speech->found->entities.rows[i];
        size_t at = slice_find(entity->name, word, 0);
        if (entity->kind != NAME_PERSON || at == SIZE_MAX)
            continue;
        size_t end = at + word.length;
        if ((at == 0 || entity->name.text[at - 1] == ' ') &&
            (end == entity->name.length || entity->name.text[end] == ' '))
            return entity;
    }
    return NULL;
}

static const Name *pronoun_at(const Speech *speech, uint32_t token) {
    const Name *name = name_covering(speech->found, token);
    return name_resolved(name) && name->form == NAME_PRONOUN ? name : NULL;
}

static bool quoted_before(const Resolver *resolver, Slice name) {
    for (size_t i = 0; i < resolver->count && i < EARLIER_MAX; i++)
        if (resolver->earlier[i].direct &&
            slice_equal(resolver->earlier[i].name, name))
            return true;
    return false;
}

/* A body that spoke right before may be "-nya" (never "dia"): always in one
 * paragraph, else unless the person was quoted already. */
static bool body_spoke(const Resolver *resolver, const Said *said,
                       const Name *person) {
    const Speaker *last = last_speaker(resolver);
    if (!last || !last->body)
        return false;
    uint32_t paragraph =
        speech_sentence(resolver->speech, said->anchor)->paragraph;
    Slice name = name_entity(resolver->speech->found, person)->name;
    return paragraph == resolver->paragraph ||
           (paragraph == resolver->paragraph + 1 &&
            !quoted_before(resolver, name));
}

static const Name *leader_since(const Resolver *resolver, uint32_t token) {
    return leader_between(resolver->speech, (Range){resolver->behind, token},
                          NAME_PERSON);
}

/* Does the quotation speak of the person: "Dul mau sederhana"? */
static bool speaks_of(const Speech *speech, const Said *said, uint32_t entity) {
    for (size_t part = 0; part < said->part_count && said->direct; part++)
        for (uint32_t i = said->parts[part].first; i < said->parts[part].last;
             i++) {
            const Name *name = name_at(speech->found, i);
            if (name && name->entity == entity && name->form == NAME_PROPER)
                return true;
        }
    return false;
}

/* Who "dia" and "-nya" are: who spoke last, unless the names say that somebody
 * else was spoken of since. */
static Speaker of_pronoun(const Resolver *resolver, const Said *said) {
    const Speech *speech = resolver->speech;
    const Speaker *last = last_speaker(resolver);
    bool he = said->speaker.last > said->speaker.first;
    uint32_t token = he ? said->speaker.first : said->cue;
    const Name *name = pronoun_at(speech, token);
    bool stays =
        name && last && last->person && token >= resolver->behind &&
        !leader_was(speech, (Range){resolver->behind, token}, name->entity, he);
    stays |= name && last && last->person && !he &&
             speaks_of(speech, said, name->entity);
    if (name && !stays && (he || !body_spoke(resolver, said, name)))
        return of_entity(speech, name, said->speaker);
    name = NULL;
    if (he && speech->words[token]->they && (!last || last->person))
        name = leader_body(speech, resolver->behind, token);
    bool nya = !he && speech_cue(speech, token, CUE_NYA) &&
               (said->direct || speech_cue(speech, token, CUE_BEFORE));
    bool points = he && speech_is(speech, token, WORD_POINTING) &&
                  !speech_capital(speech, token);
    if (!name && (!last || (points && !last->person)) && (he || nya))
        name = leader_since(resolver, token); /* who has not spoken yet */
    if (!name && !last && points)
        name = name_before(speech->found, token, NAME_PERSON);
    if (name_resolved(name))
        return of_entity(speech, name, said->speaker);
    return last ? *last : (Speaker){.phrase = said->speaker};
}

/* "vokalis itu": most likely the one who spoke before. */
static bool points_back(const Resolver *resolver, Range phrase,
                        const Said *said) {
    const Speech *speech = resolver->speech;
    uint32_t paragraph = speech_sentence(speech, said->anchor)->paragraph;
    return resolver->count &&
           paragraph <= resolver->paragraph + POINTS_PARAGRAPHS &&
           speech_is(speech, phrase.last - 1, WORD_POINTING);
}

/* Whom a description means that names nobody: who stands before it in
 * apposition, else whom the page was about, else who spoke. */
static Speaker of_description(const Resolver *resolver, Range phrase,
                              const Said *said) {
    const Speech *speech = resolver->speech;
    const Name *name = name_before(speech->found, phrase.first, NAME_PERSON);
    const Speaker *earlier = same_noun(resolver, phrase);
    const Speaker *last = last_speaker(resolver);
    uint32_t paragraph = speech_sentence(speech, said->anchor)->paragraph;
    bool near = last && last->person &&
                paragraph <= resolver->paragraph + POINTS_PARAGRAPHS;
    if (name && name_resolved(name) && name->last + 1 == phrase.first &&
        speech_kind(speech, name->last) == TOKEN_COMMA)
        return of_entity(speech, name, phrase);
    const Token *tokens = speech->document->tokens;
    if (earlier &&
        tokens[earlier->phrase.first].word == tokens[phrase.first].word)
        return *earlier;
    name = leader_since(resolver, phrase.first);
    if (!name && near)
        return *last;
    if (!name)
        name = leader_between(speech, (Range){0, phrase.first}, NAME_PERSON);
    return name ? of_entity(speech, name, phrase) : as_printed(speech, phrase);
}

/* "Perusahaan (itu)": the body that spoke last, else the one that the sentence
 * before was about; no name: none. */
static Speaker of_firm(const Resolver *resolver, Range phrase,
                       const Said *said) {
    const Speech *speech = resolver->speech;
    const Speaker *last = last_speaker(resolver);
    uint32_t paragraph = speech_sentence(speech, said->anchor)->paragraph;
    if (last && last->body && paragraph <= resolver->paragraph + 1)
        return *last;
    const Name *name = leader_body(
        speech, resolver->behind ? resolver->behind : 1, phrase.first);
    return name ? of_entity(speech, name, phrase) : (Speaker){.phrase = phrase};
}

/* "Lebih lanjut | ia": the pronoun alone, whatever stands before it. */
static bool ends_in_pronoun(const Speech *speech, Range phrase) {
    if (phrase.last < phrase.first + 2)
        return false;
    uint32_t last = phrase.last - 1;
    return pronoun_at(speech, last) && !speech->words[last - 1]->somebody &&
           !speech_is(speech, last - 1, WORD_AND | WORD_BELONGS);
}

/* Whom the names in and of the phrase give; nobody: no name. */
static Speaker of_names(const Speech *speech, Range phrase) {
    const Name *person = phrase_person(speech, phrase);
    if (person)
        return of_entity(speech, person, phrase);
    const Name *name = name_introduced(speech->found, phrase.first);
    if (name_resolved(name) && name->first <= phrase.first + 1 &&
        (name->last >= phrase.last || name->form != NAME_PROPER ||
         speech_kind(speech, name->last) == TOKEN_OPEN))
        return of_entity(speech, name, phrase);
    const Name *body = phrase_body(speech, phrase);
    if (body)
        return of_entity(speech, body, phrase);
    Range end = phrase_unknown(speech, phrase);
    if (end.first > phrase.first) {
        Speaker unknown = as_printed(speech, end);
        unknown.person = true;
        return unknown;
    }
    name = speech_capital(speech, phrase.first) ? phrase_office(speech, phrase)
                                                : NULL;
    if (name)
        return of_entity(speech, name, phrase);
    const Entity *entity = bearer(speech, phrase);
    return entity ? (Speaker){.name = entity->name,
                              .phrase = phrase,
                              .person = true}
                  : (Speaker){.phrase = phrase};
}

/* "Ani menulis | pernyataan yang menyebut ...": whom the sentence is about. */
static const Name *writer_of(const Speech *speech, Range document) {
    uint32_t first = speech_sentence(speech, document.first)->first;
    uint32_t verb = document.first;
    if (verb > first && speech_is(speech, verb - 1, WORD_ONE))
        verb--;
    if (verb == first || !speech_verb(speech, verb - 1) ||
        speech->document->tokens[verb - 1].voice != VOICE_ACTIVE)
        return NULL;
    Range before = {first, document.first};
    const Name *writer = leader_between(speech, before, NAME_PERSON);
    return writer ? writer : leader_between(speech, before, NAME_ORGANISATION);
}

static Speaker of_phrase(const Resolver *resolver, const Said *said) {
    const Speech *speech = resolver->speech;
    Range whole = said->speaker;
    if (ends_in_pronoun(speech, whole)) {
        Said he = *said;
        he.speaker.first = whole.last - 1;
        return of_pronoun(resolver, &he);
    }
    Range phrase = phrase_without_document(speech, whole);
    bool document = speech_is(speech, whole.first, WORD_DOCUMENT);
    if (phrase.first == phrase.last ||
        speech_is(speech, phrase.first, WORD_POINTING | WORD_HE)) {
        bool points = phrase.first < phrase.last;
        if (!document || (points && last_speaker(resolver)))
            return of_pronoun(resolver, said);
        const Name *writer = points ? NULL : writer_of(speech, whole);
        return writer ? of_entity(speech, writer, whole)
                      : as_printed(speech, whole);
    }
    if (phrase_joins_two(speech, phrase))
        return as_printed(speech, phrase);
    if (phrase_describes(speech, phrase))
        return of_description(resolver, phrase, said);
    Speaker named = of_names(speech, phrase);
    if (named.name.length)
        return named;
    const Speaker *earlier = same_noun(resolver, phrase);
    const Name *name = earlier ? NULL : phrase_body_by_noun(speech, phrase);
    if (name)
        return of_entity(speech, name, phrase);
    if (!earlier && phrase_firm(speech, phrase))
        named = of_firm(resolver, phrase, said);
    if (named.name.length)
        return named;
    bool back = !earlier && points_back(resolver, phrase, said);
    name = back ? leader_since(resolver, phrase.first) : NULL;
    if (name)
        return of_entity(speech, name, phrase);
    if (back)
        earlier = last_speaker(resolver);
    return earlier ? (Speaker){.name = earlier->name,
                               .phrase = phrase,
                               .body = earlier->body,
                               .person = earlier->person}
                   : as_printed(speech, phrase);
}

static Slice text_of(const Speech *speech, const Said *said) {
    Slice parts[SAID_PARTS_MAX];
    for (size_t i = 0; i < said->part_count; i++)
        parts[i] = tokens_text(speech->document, said->parts[i].first,
                               said->parts[i].last);
    if (said->part_count == 1)
        return parts[0];
    return slice_join(speech->page, parts, said->part_count, SLICE(" … "));
}

static Statement statement_of(const Speech *speech, const Said *said,
                              Speaker speaker) {
    const Token *tokens = speech->document->tokens;
    uint32_t first = said->parts[0].first;
    uint32_t last = said->parts[said->part_count - 1].last;
    Statement statement = {
        .span = {tokens[first].start, tokens[last - 1].end},
        .text = text_of(speech, said),
        .first = first,
        .last = last,
        .speaker = text_spaced(speech->page, speech->document, speaker.name),
        .stance = (Stance)said->stance,
        .direct = said->direct};
    if (said->speaker.last > said->speaker.first)
        statement.speaker_span = (Span){tokens[said->speaker.first].start,
                                        tokens[said->speaker.last - 1].end};
    if (said->cue != TOKEN_NONE)
        statement.cue = token_text(speech->document, said->cue);
    return statement;
}

static int by_anchor(const void *a, const void *b) {
    uint32_t first = ((const Said *)a)->anchor,
             second = ((const Said *)b)->anchor;
    return (first > second) - (first < second);
}

static int by_start(const void *a, const void *b) {
    const Span *first = &((const Statement *)a)->span,
               *second = &((const Statement *)b)->span;
    if (first->start != second->start)
        return first->start < second->start ? -1 : 1;
    return (first->end > second->end) - (first->end < second->end);
}

static void speaker_remember(Resolver *resolver, Speaker speaker,
                             uint32_t paragraph) {
    resolver->earlier =
        list_room(resolver->speech->page, resolver->earlier, resolver->count,
                  &resolver->capacity, sizeof *resolver->earlier);
    resolver->earlier[resolver->count++] = speaker;
    resolver->paragraph = paragraph;
}

/* Behind the sentence of the cue and those of the words. */
static uint32_t behind_said(const Speech *speech, const Said *said) {
    uint32_t last = said->parts[said->part_count - 1].last;
    if (said->anchor >= last)
        last = said->anchor + 1;
    return speech_sentence(speech, last - 1)->last;
}

/* Is it said inside what another one says? */
static bool is_inside(const StatementList *list, const Said *said,
                      const Speech *speech) {
    uint32_t start = speech->document->tokens[said->parts[0].first].start;
    size_t least = list->count > OUTER_MAX ? list->count - OUTER_MAX : 0;
    for (size_t i = list->count; i > least; i--) {
        const Statement *outer = &list->rows[i - 1];
        if (outer->span.start < start && start < outer->span.end)
            return true;
    }
    return false;
}

static void statement_add(const Speech *speech, StatementList *list,
                          Statement statement) {
    list->rows = list_room(speech->page, list->rows, list->count,
                           &list->capacity, sizeof *list->rows);
    list->rows[list->count++] = statement;
}

/* "Ani mengatakan bahwa dia berharap ...": hoping is a part of what she said.
 */
static bool repeats_outer(const Speech *speech, const StatementList *list,
                          const Said *said, Speaker speaker) {
    uint32_t start = speech->document->tokens[said->parts[0].first].start;
    uint32_t verb = said->cue == TOKEN_NONE ? 0 : said->cue;
    while (verb > 1 && speech_is(speech, verb - 1, WORD_ADVERB))
        verb--; /* "warga yang telah | mengusulkan" */
    bool which = verb > 0 && speech_is(speech, verb - 1, WORD_WHICH);
    size_t least = list->count > OUTER_MAX ? list->count - OUTER_MAX : 0;
    for (size_t i = list->count; i > least && !said->direct; i--) {
        const Statement *outer = &list->rows[i - 1];
        if (outer->span.start < start && start < outer->span.end &&
            !outer->direct &&
            (which || slice_equal(outer->speaker, speaker.name)))
            return true;
    }
    return false;
}

/* A quotation without a cue is who spoke last's, where no more than two
 * paragraphs tell on in a person's words between; what a colon introduces is
 * none of his: "Unggahan itu berbunyi:". */
static bool goes_on(const Resolver *resolver, const Said *said,
                    uint32_t paragraph) {
    const Speaker *last = last_speaker(resolver);
    uint32_t first = said->parts[0].first;
    if (!last || paragraph <= resolver->paragraph + 1)
        return last != NULL;
    return last->person && first > 1 &&
           speech_kind(resolver->speech, first - 2) != TOKEN_COLON &&
           paragraph <= resolver->paragraph + LONELY_PARAGRAPHS;
}

/* The person whom the sentence right before a quotation without a cue is
 * about: "Ani angkat bicara. | "...""; NULL: none. */
static const Name *introduced(const Resolver *resolver, const Said *said) {
    const Speech *speech = resolver->speech;
    uint32_t first = said->parts[0].first;
    const Sentence *before = speech_sentence(speech, first);
    while (before->first > 0 && before->first + 1 >= first)
        before = speech_sentence(speech, before->first - 1);
    const Name *name = leader_since(resolver, first);
    bool near =
        name && name->first >= before->first &&
        before->paragraph + 1 >= speech_sentence(speech, first)->paragraph;
    return near ? name : NULL;
}

void statements_resolve(Speech *speech, StatementList *statements) {
    Resolver resolver = {.speech = speech};
    if (speech->count)
        qsort(speech->said, speech->count, sizeof *speech->said, by_anchor);
    for (size_t i = 0; i < speech->count; i++) {
        const Said *said = &speech->said[i];
        uint32_t paragraph = speech_sentence(speech, said->anchor)->paragraph;
        const Name *name = said->lonely ? introduced(&resolver, said) : NULL;
        if (said->lonely && !name && !goes_on(&resolver, said, paragraph))
            continue;
        bool phrase = said->speaker.last > said->speaker.first;
        Speaker speaker = name     ? of_entity(speech, name, said->speaker)
                          : phrase ? of_phrase(&resolver, said)
                                   : of_pronoun(&resolver, said);
        if (!speaker.name.length ||
            repeats_outer(speech, statements, said, speaker))
            continue;
        statement_add(speech, statements, statement_of(speech, said, speaker));
        speaker.direct = said->direct;
        if (is_inside(statements, said, speech))
            continue; /* "Ani mengatakan bahwa polisi meminta ...": Ani goes on
                       */
        speaker_remember(&resolver, speaker, paragraph);
        resolver.behind = behind_said(speech, said);
    }
    if (statements->count)
        qsort(statements->rows, statements->count, sizeof *statements->rows,
              by_start);
}
