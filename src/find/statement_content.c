/* SPDX-License-Identifier: MIT */
#include "find/statement_content.h"

#include "find/statement_content_end.h"
#include "text/word.h"

enum {
    SUBJECT_TOKENS_MAX = 7,
    ROLE_TOKENS_MAX = 18,
    ADJUNCT_TOKENS_MAX = 24,
    POINTING_TOKENS_MAX = 2
};

/* "jembatan itu | ambruk", "pihaknya | siap": something is said of a subject
 * that is complete. */
static bool subject_ends(const Speech *speech, Range range, uint32_t token) {
    return token + 1 < range.last &&
           speech_kind(speech, token + 1) == TOKEN_WORD &&
           !speech_is(speech, token + 1,
                      WORD_PLACE | WORD_AND | WORD_WHICH | WORD_POINTING) &&
           (speech_is(speech, token, WORD_POINTING) ||
            (token == range.first && speech_is(speech, token, WORD_HE)));
}

/* "terhindar": what happens to somebody */
static bool befalls(const Speech *speech, uint32_t token) {
    const Token *at = &speech->document->tokens[token];
    return at->kind == TOKEN_WORD && at->voice == VOICE_ACCIDENTAL &&
           !(at->flags & TOKEN_CAPITAL);
}

/* "warga tetap | tenang", "tarif itu jauh lebih | tinggi", but not "tarif yang
 * lebih tinggi". */
static bool is_state(const Speech *speech, Range range, uint32_t token) {
    const Token *tokens = speech->document->tokens;
    uint32_t first = token;
    while (first > range.first &&
           tokens[first - 1].listed_class == CLASS_ADVERB)
        first--;
    bool said = first < token || /* "stok | aman", but not "jalan | baru" */
                speech->words[token]->state;
    return said && first > range.first &&
           (tokens[token].listed_class == CLASS_ADJECTIVE ||
            speech->words[token]->state) &&
           speech_kind(speech, first - 1) == TOKEN_WORD &&
           !speech_is(speech, first - 1, WORD_WHICH | WORD_AND | WORD_PLACE);
}

static bool has_verb(const Speech *speech, Range range) {
    for (uint32_t i = range.first; i < range.last; i++) {
        if (speech_verb(speech, i) || subject_ends(speech, range, i) ||
            (speech->words[i]->copula && i > range.first) ||
            befalls(speech, i) || is_state(speech, range, i))
            return true;
        if (speech_is(speech, i, WORD_NOT | WORD_UNREAL) ||
            (speech_is(speech, i, WORD_ADVERB) && i > range.first))
            return true;
    }
    return false;
}

/* "Presiden akan pulang", "bukti itu telah diperiksa": a name, pronoun or noun
 * with "itu", and its verb right behind: a clause without anything to open
 * it. */
static bool is_clause(const Speech *speech, Range range) {
    const Name *name = name_introduced(speech->found, range.first);
    uint32_t last = range.first;
    if (name && name->form == NAME_PROPER)
        last = name->last > name->phrase_last ? name->last : name->phrase_last;
    else if (speech_is(speech, last, WORD_HE))
        last++;
    else
        while (last < range.last && last < range.first + SUBJECT_TOKENS_MAX &&
               speech_kind(speech, last) == TOKEN_WORD &&
               !speech_verb(speech, last) &&
               !speech_is(speech, last, WORD_PLACE | WORD_WHICH | WORD_AND))
            if (speech_is(speech, last++, WORD_POINTING))
                break;
    bool complete = last > range.first &&
                    !speech_is(speech, range.first, WORD_POINTING) &&
                    (name || speech_is(speech, last - 1, WORD_POINTING) ||
                     speech_is(speech, last - 1, WORD_HE));
    while (last < range.last &&
           speech_is(speech, last, WORD_ADVERB | WORD_NOT | WORD_UNREAL))
        last++;
    return complete && speech_verb(speech, last) &&
           !speech_quoted(speech, last);
}

/* "menambahkan", not "alasan" or "khawatir" */
static bool is_active(const Speech *speech, uint32_t cue) {
    return speech->document->tokens[cue].voice == VOICE_ACTIVE;
}

static bool opens_content(const Speech *speech, uint32_t token) {
    return speech_is(speech, token, WORD_THAT | WORD_REQUEST) ||
           speech_clause_mark(speech, token) ||
           speech_kind(speech, token) == TOKEN_QUOTE;
}

/* Over "kepada wartawan", "pada Senin" and the like, to what opens the
 * content; `limit` when nothing does. */
static uint32_t over_adjuncts(const Speech *speech, uint32_t token,
                              uint32_t limit) {
    uint32_t start = token; /* "mengaku | sudah pulang" */
    while (token < limit && speech_is(speech, token, WORD_ADVERB))
        token++;
    if (!speech_is(speech, token, WORD_PLACE) && !speech_date(speech, token) &&
        !speech_is(speech, token, WORD_CLAUSE | WORD_DAY))
        return opens_content(speech, token) ? token : start;
    uint32_t end = token + ADJUNCT_TOKENS_MAX;
    bool which = false, denied = false;
    for (uint32_t i = token; i < limit && i < end; i++) {
        if (speech_kind(speech, i) == TOKEN_OPEN) {
            i = speech_bracket_end(speech, i, limit) - 1;
            continue;
        }
        if (speech_clause_mark(speech, i) && denied)
            return start; /* "mengatakan hingga kini belum ada ..., jadi" */
        if (opens_content(speech, i) && !speech_is(speech, i, WORD_UNREAL))
            return speech_is(speech, i + 1, WORD_AND) /* "pada X, dan Y" */
                       ? start
                       : i;
        which |= speech_is(speech, i, WORD_WHICH);
        denied |= speech_is(speech, i, WORD_NOT) && !which;
    }
    return speech_is(speech, token, WORD_CLAUSE) ? token : limit;
}

static uint32_t word_of_class(const Speech *speech, Range range,
                              uint32_t classes) {
    for (uint32_t i = range.first; i < range.last; i++)
        if (!speech_quoted(speech, i) && speech_is(speech, i, classes))
            return i;
    return range.last;
}

/* "menyebut kegiatan itu dilaksanakan | sebagai": a clause has its verb. */
static bool tells_clause(const Speech *speech, Range range) {
    for (uint32_t i = range.first + 1; i < range.last; i++)
        if (speech_verb(speech, i))
            return true;
    return false;
}

static Range role_content(const Speech *speech, Range range) {
    Range near = range;
    if (near.last > near.first + ROLE_TOKENS_MAX)
        near.last = near.first + ROLE_TOKENS_MAX;
    uint32_t role = word_of_class(speech, near, WORD_ROLE);
    uint32_t that = word_of_class(speech, near, WORD_THAT | WORD_WHICH);
    uint32_t comma = near.first;
    while (comma < near.last && !speech_clause_mark(speech, comma))
        comma++;
    bool clause = tells_clause(speech, (Range){near.first, role});
    if (role == near.last || that < role || comma < role || clause)
        return (Range){range.last, range.last};
    return (Range){role + 1, content_end(speech, role + 1, range.last)};
}

/* A noun that nothing makes a verb of; "untuk tenang", "untuk berhati-hati". */
static bool is_noun(const Speech *speech, uint32_t token) {
    if (token >= speech->document->token_count)
        return false;
    const Token *at = &speech->document->tokens[token];
    return at->kind == TOKEN_WORD && at->listed_class == CLASS_NOUN &&
           !(at->flags & TOKEN_CAPITAL) && at->voice != VOICE_ACTIVE &&
           at->voice != VOICE_PASSIVE;
}

/* "meminta uang untuk pesta": a thing, and what it is for. */
static bool asks_for_thing(const Speech *speech, Range range) {
    uint32_t request = word_of_class(speech, range, WORD_REQUEST);
    return request + 1 < range.last &&
           speech_is(speech, request, WORD_UNREAL) &&
           is_noun(speech, request + 1) && is_noun(speech, range.first) &&
           !has_verb(speech, (Range){range.first, request});
}

/* "menuntut keadilan, | merasa ... untuk": the verb behind the comma has its
 * own "untuk". */
static bool tells_on(const Speech *speech, Range range) {
    for (uint32_t i = range.first; i + 1 < range.last; i++)
        if (speech_kind(speech, i) == TOKEN_COMMA && speech_verb(speech, i + 1))
            return true;
    return false;
}

static Range request_content(const Speech *speech, Range range) {
    uint32_t request = word_of_class(speech, range, WORD_REQUEST);
    if (request == range.last ||
        tells_on(speech, (Range){range.first, request}))
        return (Range){range.last, range.last};
    bool to = speech_is(speech, request, WORD_UNREAL); /* untuk */
    bool own = request > range.first && /* "membuat aturan agar harga turun" */
               has_verb(speech, (Range){range.first, request}) &&
               word_of_class(speech, (Range){range.first, request},
                             WORD_WHICH) == request;
    to |= own;
    uint32_t first = to || request > range.first + ROLE_TOKENS_MAX
                         ? range.first
                         : request + 1;
    return (Range){first, content_end(speech, first, range.last)};
}

/* A quotation of a few words behind the cue, whatever leads to it. */
static Range quoted_content(const Speech *speech, Range range) {
    uint32_t first = range.first;
    while (first < range.last && !speech_quoted(speech, first))
        first++;
    uint32_t last = first;
    while (last < range.last && speech_quoted(speech, last))
        last++;
    return (Range){first, last};
}

static Range opened_content(const Speech *speech, uint32_t first,
                            uint32_t limit) {
    while (first < limit && (speech_is(speech, first, WORD_THAT) ||
                             speech_clause_mark(speech, first)))
        first++;
    if (speech_is(speech, first, WORD_REQUEST) &&
        !speech_is(speech, first, WORD_UNREAL)) /* "mengimbau, agar" */
        first++;
    return (Range){first, content_end(speech, first, limit)};
}

/* "akan pergi", "tidak akan pergi" */
static bool plans(const Speech *speech, uint32_t token) {
    while (speech_is(speech, token, WORD_NOT))
        token++;
    return token < speech->document->token_count &&
           speech->document->tokens[token].listed_class == CLASS_AUXILIARY;
}

/* "berteriak | , dan tertawa": one doing of several, and nothing said. */
static bool lists_verbs(const Speech *speech, uint32_t mark) {
    if (speech_kind(speech, mark) != TOKEN_COMMA)
        return false;
    if (speech_verb(speech, mark + 1)) /* "menulis | , merekam, dan" */
        mark += speech_kind(speech, mark + 2) == TOKEN_COMMA ? 2 : 1;
    return speech_is(speech, mark + 1, WORD_AND) &&
           !speech_is(speech, mark + 1, WORD_APART) &&
           speech_verb(speech, mark + 2);
}

/* "melaporkan tetangganya | ke Polda Jabar": it is done to somebody. */
static bool hands_over(const Speech *speech, Range range) {
    for (uint32_t i = range.first + 1; i + 1 < range.last; i++) {
        const Name *name = name_introduced(speech->found, i + 1);
        if (slice_equal(token_text(speech->document, i), SLICE("ke")) && name &&
            name->kind == NAME_ORGANISATION)
            return true;
    }
    return false;
}

/* "menyampaikan | hal itu (kepada pers)": what was said stands elsewhere. */
static bool only_points(const Speech *speech, Range range) {
    if (range.last == range.first + 2 && /* "hal lain", "tindakan itu" */
        (speech_is(speech, range.first, WORD_THUS) ||
         speech_is(speech, range.first + 1, WORD_POINTING)))
        return true;
    uint32_t last = range.first;
    while (last < range.last && last < range.first + POINTING_TOKENS_MAX &&
           (speech_is(speech, last, WORD_POINTING) ||
            (last == range.first && speech_is(speech, last, WORD_THUS))))
        last++;
    return last > range.first &&
           (last == range.last || speech_date(speech, last) ||
            speech_is(speech, last, WORD_CREDIT) ||
            (speech_is(speech, last - 1, WORD_POINTING) &&
             (speech_is(speech, last, WORD_PLACE) ||
              speech->words[last]->time)));
}

/* "menyampaikan kritik | yang tajam": up to what tells on about the thing. */
static Range before_relative(const Speech *speech, Range range) {
    for (uint32_t i = range.first; i < range.last; i++)
        if (speech_is(speech, i, WORD_WHICH | WORD_CLAUSE | WORD_APART) ||
            speech_clause_mark(speech, i))
            return (Range){range.first, i};
    return range;
}

/* "memastikan | (satu) tempat", "mencatat | (dua) gol" */
static bool names_feat(const Speech *speech, uint32_t token) {
    bool counted =
        speech_kind(speech, token) == TOKEN_NUMBER ||
        speech->document->tokens[token].listed_class == CLASS_NUMERAL;
    return speech->words[token + counted]->feat;
}

Range content_after(const Speech *speech, uint32_t cue, uint32_t limit) {
    uint8_t takes = speech->words[cue]->takes;
    uint32_t first = over_adjuncts(speech, cue + 1, limit);
    if (first >= limit && takes & TAKES_CLAUSE && cue + 1 < limit &&
        has_verb(speech, (Range){cue + 1, limit}))
        first = cue + 1; /* "menegaskan sampai saat ini belum ada ..." */
    Range rest = {first, content_end(speech, first, limit)};
    if (first >= limit)
        return (Range){limit, limit};
    bool told = takes & TAKES_VIEW && /* "menyampaikan pidato, pesan" */
                speech_is(speech, first, WORD_DOCUMENT);
    told |= speech->words[cue]->tally && names_feat(speech, first);
    if (told || lists_verbs(speech, first) || only_points(speech, rest))
        return (Range){limit, limit};
    bool opened = speech_is(speech, first, WORD_THAT) ||
                  speech_clause_mark(speech, first) ||
                  (takes & TAKES_CLAUSE && opens_content(speech, first) &&
                   speech_is(speech, first, WORD_REQUEST) &&
                   !speech_is(speech, first, WORD_UNREAL)); /* agar */
    if (takes & TAKES_ROLE && !opened) {
        Range role = role_content(speech, (Range){cue + 1, limit});
        if (role.last > role.first)
            return role;
    }
    if (opened && takes & TAKES_CLAUSE)
        return opened_content(speech, first, limit);
    if (takes & TAKES_REQUEST && !opened && asks_for_thing(speech, rest))
        return quoted_content(speech, rest);
    if (takes & TAKES_REQUEST) {
        Range request = request_content(speech, rest);
        if (request.last > request.first)
            return request;
    }
    if (opened && takes & (TAKES_CLAUSE | TAKES_REPORT | TAKES_REQUEST))
        return opened_content(speech, first, limit);
    bool headline = speech_headline(speech, cue);
    Range quoted = quoted_content(speech, rest);
    if (takes & TAKES_PLAN && plans(speech, first))
        return rest;
    if (headline && takes & TAKES_ROLE && quoted.last > quoted.first)
        return quoted; /* Ani Sebut Budi 'Sahabat' */
    Range main = takes & TAKES_VIEW ? before_relative(speech, rest) : rest;
    if (takes & TAKES_CLAUSE && (headline || has_verb(speech, main)))
        return rest;
    bool asks = speech->words[cue]->stance == STANCE_ASKS &&
                speech_is(speech, first, WORD_MUTE) && /* "apakah" */
                has_verb(speech, rest);
    if (takes & TAKES_REPORT && !headline &&
        (asks || (is_active(speech, cue) && is_clause(speech, rest))))
        return rest;
    bool owned = takes & TAKES_CLAUSE && /* "mengumumkan niatnya" */
                 speech->document->tokens[first].flags & TOKEN_NYA;
    bool view = takes & TAKES_VIEW && speech->words[first]->view;
    if ((takes & TAKES_THING || owned || view) && !speech_quoted(speech, first))
        return hands_over(speech, rest) ? (Range){limit, limit} : rest;
    return quoted;
}

static void part_add(Said *said, Range part) {
    if (said->part_count < SAID_PARTS_MAX && part.last > part.first)
        said->parts[said->part_count++] = part;
}

/* The quoted stretches of the content as parts. */
static void quoted_parts(const Speech *speech, Range content, Said *said) {
    for (uint32_t i = content.first; i < content.last; i++) {
        uint32_t first = i;
        while (i < content.last && speech_quoted(speech, i))
            i++;
        uint32_t last = i;
        while (last > first && speech_kind(speech, last - 1) == TOKEN_COMMA)
            last--;
        part_add(said, (Range){first, last});
    }
}

Said content_said(const Speech *speech, uint32_t cue, Range content) {
    Said said = {.cue = cue,
                 .anchor = cue,
                 .stance = cue == TOKEN_NONE ? STANCE_SAYS
                                             : speech->words[cue]->stance};
    uint32_t first = content.first;
    while (first < content.last && speech_kind(speech, first) == TOKEN_QUOTE)
        first++;
    bool role = cue != TOKEN_NONE && speech->words[cue]->takes & TAKES_ROLE &&
                content.first &&
                speech_is(speech, content.first - 1, WORD_ROLE);
    said.direct = speech_quoted_share(speech, content) >= .5 ||
                  (role && speech_quoted(speech, first));
    if (said.direct)
        quoted_parts(speech, content, &said);
    else
        part_add(&said, content);
    return said;
}
