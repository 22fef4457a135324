/* SPDX-License-Identifier: MIT */
#include "find/statement_referent.h"

#include "find/statement_leader.h"
#include "find/statement_phrase.h"
#include "text/word.h"

/* How many statements back is looked for an earlier noun. */
enum { EARLIER_MAX = 200, POINTS_PARAGRAPHS = 4, ABSTRACT_BYTES_MIN = 6 };

const Speaker *speaker_last(const Resolver *resolver) {
    return resolver->count ? &resolver->earlier[resolver->count - 1] : NULL;
}

Speaker speaker_entity(const Speech *speech, const Name *name, Range phrase) {
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
    bool one = phrase.first && speech_is(speech, phrase.first - 1, WORD_ONE);
    if (!pointing && (one || phrase.last - phrase.first > 1))
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
    const Speaker *last = speaker_last(resolver);
    if (!last || !last->body)
        return false;
    uint32_t paragraph =
        speech_sentence(resolver->speech, said->anchor)->paragraph;
    Slice name = name_entity(resolver->speech->found, person)->name;
    return paragraph == resolver->paragraph ||
           (paragraph == resolver->paragraph + 1 &&
            !quoted_before(resolver, name));
}

const Name *speaker_leader(const Resolver *resolver, uint32_t token) {
    return leader_between(resolver->speech, (Range){resolver->behind, token},
                          NAME_PERSON);
}

/* Do the words speak of the person: "Dul mau sederhana"? */
static bool speaks_of(const Speech *speech, const Said *said, uint32_t entity) {
    for (size_t part = 0; part < said->part_count; part++)
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
    const Speaker *last = speaker_last(resolver);
    bool he = said->speaker.last > said->speaker.first;
    uint32_t token = he ? said->speaker.first : said->cue;
    const Name *name = pronoun_at(speech, token);
    bool stays =
        name && last && last->person && token >= resolver->behind &&
        !leader_was(speech, (Range){resolver->behind, token}, name->entity, he);
    stays |=
        name && last && last->person && speaks_of(speech, said, name->entity);
    if (name && !stays && (he || !body_spoke(resolver, said, name)))
        return speaker_entity(speech, name, said->speaker);
    name = NULL;
    if (he && speech->words[token]->they && (!last || last->person))
        name = leader_body(speech, resolver->behind, token);
    bool nya = !he && speech_cue(speech, token, CUE_NYA) &&
               (said->direct || speech_cue(speech, token, CUE_BEFORE));
    bool points = he && speech_is(speech, token, WORD_POINTING) &&
                  !speech_capital(speech, token);
    if (!name && (!last || (points && !last->person)) && (he || nya))
        name = speaker_leader(resolver, token); /* who has not spoken yet */
    if (!name && !last && points)
        name = name_before(speech->found, token, NAME_PERSON);
    if (name_resolved(name))
        return speaker_entity(speech, name, said->speaker);
    return last ? *last : (Speaker){.phrase = said->speaker};
}

/* "penawaran", "ketentuan": a thing and nobody. */
static bool is_abstract(const Speech *speech, uint32_t token) {
    Slice text = token_text(speech->document, token);
    Slice first = slice_part(text, 0, 2);
    bool cut = speech_capital(speech, token) && /* "warga | Kecamatan X ini" */
               !(speech->document->tokens[token].flags & TOKEN_FIRST);
    return text.length > ABSTRACT_BYTES_MIN && !cut &&
           !speech->words[token]->somebody &&
           (slice_equal_nocase(first, SLICE("pe")) ||
            slice_equal_nocase(first, SLICE("ke"))) &&
           slice_equal(slice_part(text, text.length - 2, text.length),
                       SLICE("an"));
}

/* "vokalis itu": most likely the one who spoke before. */
static bool points_back(const Resolver *resolver, Range phrase,
                        const Said *said) {
    const Speech *speech = resolver->speech;
    uint32_t paragraph = speech_sentence(speech, said->anchor)->paragraph;
    return resolver->count && !speech->words[phrase.first]->many &&
           !is_abstract(speech, phrase.first) &&
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
    const Speaker *last = speaker_last(resolver);
    uint32_t paragraph = speech_sentence(speech, said->anchor)->paragraph;
    bool near = last && last->person &&
                paragraph <= resolver->paragraph + POINTS_PARAGRAPHS;
    if (name && name_resolved(name) && name->last + 1 == phrase.first &&
        speech_kind(speech, name->last) == TOKEN_COMMA)
        return speaker_entity(speech, name, phrase);
    const Token *tokens = speech->document->tokens;
    if (earlier &&
        tokens[earlier->phrase.first].word == tokens[phrase.first].word)
        return *earlier;
    name = speaker_leader(resolver, phrase.first);
    if (!name && near)
        return *last;
    if (!name)
        name = leader_between(speech, (Range){0, phrase.first}, NAME_PERSON);
    return name ? speaker_entity(speech, name, phrase)
                : as_printed(speech, phrase);
}

/* "Perusahaan (itu)": the body that spoke last, else the one that the sentence
 * before was about; no name: none. */
static Speaker of_firm(const Resolver *resolver, Range phrase,
                       const Said *said) {
    const Speech *speech = resolver->speech;
    const Speaker *last = speaker_last(resolver);
    uint32_t paragraph = speech_sentence(speech, said->anchor)->paragraph;
    if (last && last->body && paragraph <= resolver->paragraph + 1)
        return *last;
    const Name *name = leader_body(
        speech, resolver->behind ? resolver->behind : 1, phrase.first);
    return name ? speaker_entity(speech, name, phrase)
                : (Speaker){.phrase = phrase};
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
        return speaker_entity(speech, person, phrase);
    const Name *name = name_introduced(speech->found, phrase.first);
    if (name_resolved(name) && name->first <= phrase.first + 1 &&
        (name->last >= phrase.last || name->form != NAME_PROPER ||
         speech_kind(speech, name->last) == TOKEN_OPEN))
        return speaker_entity(speech, name, phrase);
    if (name_resolved(name) && name->phrase_first == phrase.first &&
        name->first > phrase.last && /* "Kapolsek Kuta | , Iptu Ani" */
        speech_kind(speech, phrase.last) == TOKEN_COMMA)
        return speaker_entity(speech, name, phrase);
    const Name *body = phrase_body(speech, phrase);
    if (body)
        return speaker_entity(speech, body, phrase);
    Range end = phrase_unknown(speech, phrase);
    if (end.first > phrase.first) {
        Speaker unknown = as_printed(speech, end);
        unknown.person = true;
        return unknown;
    }
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
        if (!document || (points && speaker_last(resolver)))
            return of_pronoun(resolver, said);
        const Name *writer = points ? NULL : writer_of(speech, whole);
        return writer ? speaker_entity(speech, writer, whole)
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
    if (earlier && earlier->person && phrase_firm(speech, phrase))
        earlier = NULL; /* "presiden perusahaan itu" is no firm */
    const Name *name = earlier ? NULL : phrase_body_by_noun(speech, phrase);
    if (name)
        return speaker_entity(speech, name, phrase);
    if (!earlier && phrase_firm(speech, phrase))
        named = of_firm(resolver, phrase, said);
    if (named.name.length)
        return named;
    bool back = !earlier && points_back(resolver, phrase, said);
    name = back ? speaker_leader(resolver, phrase.first) : NULL;
    if (name)
        return speaker_entity(speech, name, phrase);
    if (back)
        earlier = speaker_last(resolver);
    return earlier ? (Speaker){.name = earlier->name,
                               .phrase = phrase,
                               .body = earlier->body,
                               .person = earlier->person}
                   : as_printed(speech, phrase);
}

Speaker speaker_of(const Resolver *resolver, const Said *said) {
    bool phrase = said->speaker.last > said->speaker.first;
    return phrase ? of_phrase(resolver, said) : of_pronoun(resolver, said);
}
