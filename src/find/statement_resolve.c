/* SPDX-License-Identifier: MIT */
#include "find/statement_resolve.h"

#include "base/list.h"
#include "find/statement_referent.h"
#include "text/word.h"

#include <stdlib.h>

/* How many statements back is looked for an outer one. */
enum { OUTER_MAX = 16, LONELY_PARAGRAPHS = 3, OFFICE_REACH = 20 };

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
    const Speaker *last = speaker_last(resolver);
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
    const Name *name = speaker_leader(resolver, first);
    bool near =
        name && name->first >= before->first &&
        before->paragraph + 1 >= speech_sentence(speech, first)->paragraph;
    return near ? name : NULL;
}

/* "Psikolog: ...", on a page on which one person alone speaks; NULL: several
 * do, or nobody. */
static const Speaker *only_person(const Resolver *resolver) {
    const Speaker *only = NULL;
    for (size_t i = 0; i < resolver->count; i++) {
        const Speaker *speaker = &resolver->earlier[i];
        if (speaker->person && only && !slice_equal(speaker->name, only->name))
            return NULL;
        if (speaker->person)
            only = speaker;
    }
    return only;
}

/* Does the page say of the person that he has any office: "dr. Ani", "Direktur
 * ..., Ani"? Someone's mother and the accused hold none. */
static bool has_office(const Speech *speech, Slice person) {
    const NameList *names = &speech->found->names;
    bool has = false;
    for (size_t i = 0; i < names->count && !has; i++) {
        const Name *name = &names->rows[i];
        if (name->entity == ENTITY_NONE || name->form != NAME_PROPER ||
            !slice_equal(name_entity(speech->found, name)->name, person))
            continue;
        const Sentence *sentence = speech_sentence(speech, name->first);
        uint32_t at = name->first > sentence->first + OFFICE_REACH
                          ? name->first - OFFICE_REACH
                          : sentence->first;
        uint32_t end = name->last + OFFICE_REACH;
        has = name->phrase_first < name->first &&
              !name_entity(speech->found, name)->role.length;
        for (; at < end && at < sentence->last && !has; at++)
            has = speech->words[at]->office;
    }
    return has;
}

static bool is_open_office(const Speech *speech, const Said *said,
                           Speaker speaker) {
    return speech_headline(speech, said->anchor) && !speaker.person &&
           !speaker.body && said->speaker.last > said->speaker.first &&
           speech->words[said->speaker.first]->office;
}

void statements_resolve(Speech *speech, StatementList *statements) {
    Resolver resolver = {.speech = speech};
    size_t office = SIZE_MAX; /* the headline's, whose holder is not known */
    if (speech->count)
        qsort(speech->said, speech->count, sizeof *speech->said, by_anchor);
    for (size_t i = 0; i < speech->count; i++) {
        const Said *said = &speech->said[i];
        uint32_t paragraph = speech_sentence(speech, said->anchor)->paragraph;
        const Name *name = said->lonely ? introduced(&resolver, said) : NULL;
        if (said->lonely && !name && !goes_on(&resolver, said, paragraph))
            continue;
        Speaker speaker = name ? speaker_entity(speech, name, said->speaker)
                               : speaker_of(&resolver, said);
        if (!speaker.name.length ||
            repeats_outer(speech, statements, said, speaker))
            continue;
        if (is_open_office(speech, said, speaker))
            office = statements->count;
        statement_add(speech, statements, statement_of(speech, said, speaker));
        speaker.direct = said->direct;
        bool headline = speech_headline(speech, said->anchor) &&
                        (said->cue == TOKEN_NONE || !speaker.body);
        if ((headline && !speaker.person) || /* "Bos Pabrik: ..." */
            is_inside(statements, said, speech))
            continue; /* "Ani mengatakan bahwa polisi meminta ...": Ani goes on
                       */
        speaker_remember(&resolver, speaker, paragraph);
        resolver.behind = behind_said(speech, said);
    }
    const Speaker *only = only_person(&resolver);
    if (office < statements->count && only && has_office(speech, only->name))
        statements->rows[office].speaker =
            text_spaced(speech->page, speech->document, only->name);
    if (statements->count)
        qsort(statements->rows, statements->count, sizeof *statements->rows,
              by_start);
}
