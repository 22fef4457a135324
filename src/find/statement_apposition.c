/* SPDX-License-Identifier: MIT */
#include "find/statement_apposition.h"

enum {
    CALLED_TOKENS_MAX = 6,
    PLACE_TOKENS_MAX = 9,
    LIST_TOKENS_MAX = 20,
    UNKNOWN_TOKENS_MAX = 4,
    CONTENT_TOKENS_MIN = 3,
    INSIDE_BYTES = 3
};

/* "Kementerian Sosial | , Ani": a body, and no office of Ani's. */
static bool is_body(const Speech *speech, Range phrase) {
    const Name *name = name_at(speech->found, phrase.first);
    return name && name->kind == NAME_ORGANISATION &&
           name->form == NAME_PROPER && name->last == phrase.last;
}

static bool holds_name(const Speech *speech, Range phrase) {
    for (uint32_t i = phrase.first; i < phrase.last; i++) {
        const Name *name = name_at(speech->found, i);
        if (name && name->kind != NAME_PLACE && name->form == NAME_PROPER)
            return true;
    }
    return false;
}

/* "pemain belakang | , Pepe,": a description, and behind it words in capitals
 * that nobody knows as a name, set off by commas. */
static uint32_t unknown_end(const Speech *speech, Range phrase,
                            uint32_t limit) {
    uint32_t first = phrase.last + 1, last = first;
    if (speech_capital(speech, phrase.first) ||
        speech_is(speech, phrase.first, WORD_HE) || holds_name(speech, phrase))
        return phrase.last;
    while (last < limit && last < first + UNKNOWN_TOKENS_MAX &&
           speech_kind(speech, last) == TOKEN_WORD &&
           speech_capital(speech, last) && !speech_date(speech, last))
        last++;
    return last > first && speech_kind(speech, last) == TOKEN_COMMA
               ? last
               : phrase.last;
}

/* A person or body in apposition: "Kepala Dinas Perhubungan, Ani,", "surat
 * kabar terbesar, Suara Rakyat," */
static uint32_t apposition_end(const Speech *speech, Range phrase,
                               uint32_t limit) {
    uint32_t comma = phrase.last;
    if (speech_kind(speech, comma) != TOKEN_COMMA || comma + 1 >= limit)
        return phrase.last;
    const Name *name = name_introduced(speech->found, comma + 1);
    if (!name)
        return unknown_end(speech, phrase, limit);
    if (name->kind == NAME_PLACE || name->described || name->last > limit ||
        (name->kind == NAME_PERSON && is_body(speech, phrase)))
        return phrase.last;
    if (speech_is(speech, phrase.first, WORD_DOCUMENT) &&
        speech_kind(speech, name->last) != TOKEN_COMMA)
        return phrase.last; /* "menurut laporan Harian Kita, Ani pulang" */
    bool belongs = false;
    for (uint32_t i = phrase.first; i < phrase.last; i++) {
        const Name *inside = name_at(speech->found, i);
        belongs |= i > phrase.first && /* "pengacara kantor Ani, Budi" */
                   speech_is(speech, i - 1, WORD_BELONGS);
        if (inside && !inside->described && inside->kind != NAME_PLACE &&
            !belongs &&
            (inside->kind == NAME_PERSON || name->kind != NAME_PERSON))
            return phrase.last;
    }
    return name->last;
}

/* "pria | yang akrab disapa Adi", "korban | bernama Adi" */
static uint32_t called_end(const Speech *speech, uint32_t last,
                           uint32_t limit) {
    if (speech_is(speech, last, WORD_CALLED)) {
        const Name *name = name_at(speech->found, last + 1);
        return name && name->last <= limit ? name->last : last;
    }
    if (!speech_is(speech, last, WORD_WHICH))
        return last;
    for (uint32_t i = last + 1; i < limit && i < last + CALLED_TOKENS_MAX; i++)
        if (speech_is(speech, i, WORD_CALLED)) {
            const Name *name = name_introduced(speech->found, i + 1);
            return name && name->last <= limit ? name->last : last;
        }
    return last;
}

/* "Kepala Ekonom | di Bank Nusantara, Ani": the office has a place. */
static Range over_place(const Speech *speech, Range phrase, uint32_t limit) {
    if (!speech_is(speech, phrase.last, WORD_PLACE) ||
        !speech_capital(speech, phrase.last + 1))
        return phrase;
    for (uint32_t i = phrase.first; i < phrase.last; i++) {
        const Name *name = name_at(speech->found, i);
        if (name && name->kind == NAME_PERSON)
            return phrase;
    }
    for (uint32_t i = phrase.last + 1;
         i + 1 < limit && i < phrase.last + PLACE_TOKENS_MAX; i++) {
        if (speech_kind(speech, i) == TOKEN_COMMA) {
            const Name *name = name_introduced(speech->found, i + 1);
            bool person = name && name->kind == NAME_PERSON &&
                          name->form == NAME_PROPER && name->last <= limit;
            return person ? (Range){i + 1, name->last} : phrase;
        }
        if (speech_kind(speech, i) != TOKEN_WORD || speech_date(speech, i))
            break;
    }
    return phrase;
}

static bool holds_person(const Speech *speech, Range phrase) {
    for (uint32_t i = phrase.first; i < phrase.last; i++) {
        const Name *name = name_at(speech->found, i);
        if (name && name->kind == NAME_PERSON && name->form == NAME_PROPER)
            return true;
    }
    return false;
}

/* The rest of an office whose name has commas: "Kepala Dinas Pemuda | ,
 * Olahraga, dan Pariwisata Garut, Ani". Nobody is named at its end: nothing. */
static Range over_list(const Speech *speech, Range phrase, uint32_t limit) {
    if (limit > phrase.last + LIST_TOKENS_MAX)
        limit = phrase.last + LIST_TOKENS_MAX;
    if (speech_kind(speech, phrase.last) != TOKEN_COMMA ||
        !speech_capital(speech, phrase.first) || is_body(speech, phrase) ||
        holds_person(speech, phrase))
        return phrase;
    for (uint32_t i = phrase.last + 1; i < limit; i++) {
        const Name *name = name_at(speech->found, i);
        if (name && name->kind == NAME_PERSON && name->form == NAME_PROPER)
            return name->last <= limit ? (Range){i, name->last} : phrase;
        uint8_t kind = speech_kind(speech, i);
        if (kind == TOKEN_OPEN)
            i = speech_bracket_end(speech, i, limit) - 1;
        else if (speech_date(speech, i) ||
                 (kind != TOKEN_COMMA && kind != TOKEN_OTHER && /* "&" */
                  !speech_capital(speech, i) &&
                  !speech_is(speech, i, WORD_AND)))
            break;
    }
    return phrase;
}

/* May the token stand between an office and the name of who holds it? */
static bool in_office(const Speech *speech, uint32_t token) {
    uint8_t kind = speech_kind(speech, token);
    if (kind == TOKEN_COMMA || kind == TOKEN_OTHER)
        return true;
    return kind == TOKEN_WORD && !speech_date(speech, token) &&
           !speech_is(speech, token,
                      WORD_CREDIT | WORD_WHILE | WORD_CLAUSE | WORD_THAT |
                          WORD_APART | WORD_HE | WORD_WHICH) &&
           !speech_cue(speech, token, CUE_ACTIVE | CUE_BARE | CUE_NYA);
}

/* "kata manajer Ani, | Budi (saat itu)": a noun in small letters that is no
 * title, and whose it is; behind the comma the person himself. */
static Range over_owner(const Speech *speech, Range phrase, uint32_t limit) {
    const Name *owner = name_covering(speech->found, phrase.last - 1);
    const Name *name = name_introduced(speech->found, phrase.last + 1);
    bool owned = owner && owner->kind == NAME_PERSON &&
                 owner->form == NAME_PROPER && owner->last == phrase.last &&
                 owner->first > phrase.first &&
                 owner->phrase_first > phrase.first &&
                 !speech_capital(speech, phrase.first);
    bool person = owned && name && name->kind == NAME_PERSON &&
                  name->form == NAME_PROPER && name->entity != owner->entity &&
                  name->first == phrase.last + 1 && name->last <= limit;
    return person && speech_kind(speech, phrase.last) == TOKEN_COMMA
               ? (Range){name->first, name->last}
               : phrase;
}

Range apposition_far(const Speech *speech, Range phrase, uint32_t limit) {
    if (limit > phrase.last + LIST_TOKENS_MAX)
        limit = phrase.last + LIST_TOKENS_MAX;
    if (phrase.first == phrase.last)
        return phrase;
    if (holds_person(speech, phrase))
        return over_owner(speech, phrase, limit);
    if (is_body(speech, phrase) || speech_is(speech, phrase.first, WORD_HE) ||
        speech_is(speech, phrase.last - 1, WORD_POINTING))
        return phrase;
    for (uint32_t i = phrase.last; i < limit && in_office(speech, i); i++) {
        if (speech_kind(speech, i) != TOKEN_COMMA)
            continue;
        const Name *name = name_introduced(speech->found, i + 1);
        if (name && name->kind == NAME_PERSON && name->form == NAME_PROPER &&
            name->last <= limit)
            return (Range){name->first, name->last};
    }
    return phrase;
}

/* May the token stand in what says of somebody known who he is? */
static bool describes(const Speech *speech, uint32_t token) {
    switch (speech_kind(speech, token)) {
    case TOKEN_WORD:
    case TOKEN_NUMBER:
        return !speech_date(speech, token) || speech_capital(speech, token);
    case TOKEN_COMMA: /* "mantan pemain Milan, Ajax, dan Roma itu" */
        return speech_capital(speech, token + 1) ||
               speech_is(speech, token + 1, WORD_AND);
    default:
        return speech_kind(speech, token) == TOKEN_OTHER;
    }
}

/* Does the pointing word belong to the first noun, and not to the last one?
 * "pelatih yang lahir di Garut | itu", but "warga yang datang di acara itu" */
static bool points_at_first(const Speech *speech, uint32_t from,
                            uint32_t token) {
    if (speech_capital(speech, token - 1) ||
        speech_kind(speech, token - 1) == TOKEN_NUMBER)
        return true;
    for (uint32_t i = from; i < token; i++)
        if (speech_is(speech, i, WORD_PLACE) || speech_capital(speech, i))
            return false;
    return true;
}

static bool opens_sentence(const Speech *speech, uint32_t token) {
    return speech->document->tokens[token].flags & TOKEN_FIRST;
}

Range apposition_pointing(const Speech *speech, Range phrase, uint32_t limit) {
    uint32_t last = phrase.last;
    bool somebody = speech->words[phrase.first]->somebody;
    bool described =
        speech_is(speech, last, WORD_WHICH | WORD_CALLED) ||
        (somebody && speech_is(speech, last, WORD_PLACE)) ||
        (last > phrase.first + 1 && speech_capital(speech, last - 1));
    uint32_t called = called_end(speech, last, limit); /* in full: Ani Rahma */
    const Name *name =
        called > last ? name_covering(speech->found, called - 1) : NULL;
    bool full = name && name->last > name->first + 1;
    bool goes_on = described && !full &&
                   !speech_is(speech, phrase.first, WORD_MUTE) &&
                   !speech->words[phrase.first]->many &&
                   (!speech_capital(speech, phrase.first) ||
                    (somebody && opens_sentence(speech, phrase.first))) &&
                   !speech_is(speech, last - 1, WORD_POINTING) &&
                   !(phrase.first &&
                     speech_is(speech, phrase.first - 1, WORD_ONE | WORD_HE));
    for (uint32_t i = last; goes_on && i < limit && describes(speech, i); i++)
        if (speech_is(speech, i, WORD_POINTING)) {
            uint8_t next = speech_kind(speech, i + 1);
            bool ends = next == TOKEN_STOP || next == TOKEN_COMMA ||
                        i + 1 == limit || speech_is(speech, i + 1, WORD_PLACE);
            return ends && points_at_first(speech, last, i)
                       ? (Range){i, i + 1}
                       : (Range){last, last};
        }
    return (Range){last, last};
}

Range apposition_named(const Speech *speech, Range phrase, uint32_t limit) {
    phrase.last = called_end(speech, phrase.last, limit);
    uint32_t last = apposition_end(speech, phrase, limit);
    if (last == phrase.last)
        phrase = over_list(speech, phrase, limit);
    else
        phrase.last = last;
    return over_place(speech, phrase, limit);
}

static bool ends_phrase(const Speech *speech, uint32_t token) {
    uint8_t kind = speech_kind(speech, token);
    return kind == TOKEN_COMMA || kind == TOKEN_DASH;
}

/* Behind the source of "menurut X, seperti dilansir Y, | ..." */
static uint32_t behind_comma(const Speech *speech, uint32_t from,
                             uint32_t limit) {
    for (uint32_t i = from; i < limit; i++) {
        if (speech_kind(speech, i) == TOKEN_OPEN)
            i = speech_bracket_end(speech, i, limit) - 1;
        else if (ends_phrase(speech, i))
            return i + 1;
    }
    return limit;
}

/* The "of" of "Head of Sales". */
static bool is_inside(const Speech *speech, uint32_t first, uint32_t token) {
    const Token *at = &speech->document->tokens[token];
    return token > first && at->end - at->start <= INSIDE_BYTES &&
           !speech_verb(speech, token) && speech_capital(speech, token + 1);
}

/* "Menurut Ani, | SpPD, anemia ...", "Menurut Ani, | Kepala Dinas Garut, ...":
 * all in capitals, with a small letter behind the comma. */
static bool in_capitals(const Speech *speech, uint32_t first, uint32_t limit) {
    uint32_t last = first;
    while (last < limit && !ends_phrase(speech, last)) {
        uint8_t kind = speech_kind(speech, last);
        if (kind == TOKEN_WORD ? !speech_capital(speech, last) &&
                                     !is_inside(speech, first, last)
                               : kind != TOKEN_OPEN && kind != TOKEN_CLOSE &&
                                     kind != TOKEN_OTHER)
            return false;
        last++;
    }
    return last > first && last + CONTENT_TOKENS_MIN < limit &&
           speech_kind(speech, last + 1) == TOKEN_WORD &&
           !speech_capital(speech, last + 1) &&
           !speech_is(speech, last + 1, WORD_AND | WORD_WHICH);
}

/* ", seorang ahli gizi dari Garut, | ...", ", yang datang, | ...": says who
 * the source is. */
uint32_t apposition_behind(const Speech *speech, uint32_t from,
                           uint32_t limit) {
    uint32_t next = behind_comma(speech, from, limit);
    if (in_capitals(speech, next, limit))
        return behind_comma(speech, next, limit);
    if (!speech_is(speech, next, WORD_ONE | WORD_WHICH))
        return next;
    uint32_t behind = behind_comma(speech, next, limit);
    if (speech_is(speech, next, WORD_ONE))
        for (uint32_t i = next; i < behind; i++)
            if (speech_verb(speech, i)) /* "seorang warga jatuh, ..." */
                return next;
    return behind < limit ? behind : next;
}
