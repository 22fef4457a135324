/* SPDX-License-Identifier: MIT */
#include "find/statement_person.h"

#include "text/word.h"

enum { DEGREES_TOKENS_MAX = 20 };

static bool is_degree(const Speech *speech, uint32_t token) {
    const Token *at = &speech->document->tokens[token];
    Slice text = token_text(speech->document, token);
    return at->kind == TOKEN_WORD &&
           (at->flags & TOKEN_ALL_CAPS ||
            (at->flags & TOKEN_CAPITAL &&
             slice_find(text, SLICE("."), 0) != SIZE_MAX));
}

/* The person whose name ends the stretch, behind the rest of an office at
 * most: "Pemuda dan Olahraga Garut Ani". */
static const Name *person_at_end(const Speech *speech, uint32_t first,
                                 uint32_t last) {
    for (uint32_t i = first; i < last; i++) {
        const Name *name = name_at(speech->found, i);
        if (name && name->last == last && name->kind == NAME_PERSON &&
            name->form == NAME_PROPER)
            return name;
        if (!speech_capital(speech, i) && !speech_is(speech, i, WORD_AND) &&
            !name_introduced(speech->found, i))
            return NULL;
    }
    return NULL;
}

/* May the person between commas be whom all before is about: "Pemilik Toko
 * Ani, | Budi, mengatakan", but not "Ani dan ayahnya, | Budi,"? */
static bool is_apart(const Speech *speech, uint32_t start, const Name *name) {
    const Name *first = name_covering(speech->found, start);
    if (first && first->kind == NAME_PERSON && first->form == NAME_PROPER &&
        first->first == start)
        return false;
    for (uint32_t i = start; i < name->first; i++) {
        const Name *other = name_at(speech->found, i);
        uint32_t next = other ? other->last : i;
        next += speech_kind(speech, next) == TOKEN_COMMA;
        if (other && other->kind == NAME_PERSON && other->form == NAME_PROPER &&
            speech_is(speech, next, WORD_PLACE))
            return false; /* "Ketua, Ani, melalui sekretaris, | Budi," */
        if ((speech_is(speech, i, WORD_AND) &&
             !speech_capital(speech, i + 1)) ||
            (speech_verb(speech, i) && !speech_is(speech, i, WORD_PLACE)))
            return false; /* "Ani mewakili ketua, | Budi," */
    }
    return true;
}

Range person_set_off(const Speech *speech, uint32_t start, uint32_t comma) {
    uint32_t first = speech_segment_start(speech, comma, start);
    const Name *name = person_at_end(speech, first, comma);
    if (!name)
        return (Range){comma, comma};
    bool apart = name->first == first && is_apart(speech, start, name);
    for (uint32_t i = start; i < name->first; i++) {
        const Name *other = name_at(speech->found, i);
        if (!apart && other && other->kind == NAME_PERSON &&
            other->form == NAME_PROPER)
            return (Range){comma, comma};
    }
    return (Range){name->first, comma};
}

Range person_before_degrees(const Speech *speech, Range segment,
                            uint32_t start) {
    for (uint32_t i = segment.first; i < segment.last; i++)
        if (!is_degree(speech, i))
            return (Range){start, start};
    uint32_t least = segment.first > start + DEGREES_TOKENS_MAX
                         ? segment.first - DEGREES_TOKENS_MAX
                         : start;
    for (uint32_t i = segment.first; i > least; i--) {
        const Name *name = name_covering(speech->found, i - 1);
        if (name && name->kind == NAME_PERSON && name->form == NAME_PROPER) {
            bool said = name->phrase_first > start && /* "kata Ani, RS" */
                        speech_cue(speech, name->phrase_first - 1,
                                   CUE_BARE | CUE_BEFORE);
            return said ? (Range){start, start}
                        : (Range){name->first, name->last};
        }
        uint8_t kind = speech_kind(speech, i - 1);
        if (kind == TOKEN_QUOTE || kind == TOKEN_NUMBER ||
            speech_date(speech, i - 1) ||
            (kind == TOKEN_WORD && !speech_capital(speech, i - 1)))
            break;
    }
    return (Range){start, start};
}

/* Does the stretch before the person lead in to him: "Sementara itu, | Ani"? */
static bool leads_in(const Speech *speech, uint32_t start, uint32_t first) {
    if (first > start && speech_kind(speech, first - 1) != TOKEN_COMMA)
        return false;
    for (uint32_t i = start; i < first; i++) {
        const Name *name = name_at(speech->found, i);
        if (speech_verb(speech, i) || (name && name->kind == NAME_PERSON))
            return false;
    }
    return true;
}

Range person_described(const Speech *speech, Range segment, uint32_t start) {
    uint32_t comma = segment.first > start ? segment.first - 1 : start;
    const Name *name =
        comma > start ? name_covering(speech->found, comma - 1) : NULL;
    if (!name || name->kind != NAME_PERSON || name->form != NAME_PROPER ||
        name->last != comma || speech_kind(speech, comma) != TOKEN_COMMA ||
        !leads_in(speech, start,
                  name->phrase_first < name->first ? name->phrase_first
                                                   : name->first))
        return (Range){start, start};
    bool which = false;
    for (uint32_t i = segment.first; i < segment.last; i++) {
        const Name *other = name_at(speech->found, i);
        which |= speech_is(speech, i, WORD_WHICH);
        if (speech_is(speech, i, WORD_HE) ||
            (speech_verb(speech, i) && !which) ||
            (other && other->kind == NAME_PERSON) ||
            speech_segment_ends(speech, i))
            return (Range){start, start};
    }
    return (Range){name->first, name->last};
}
