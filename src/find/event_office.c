/* SPDX-License-Identifier: MIT */
#include "find/event_office.h"

enum { OFFICE_TOKENS_MAX = 20 };

uint32_t bracket_skipped(const Reader *reader, uint32_t token) {
    uint32_t at = token;
    if (at >= reader->limit || reader->tokens[at].kind != TOKEN_OPEN)
        return token;
    while (at < reader->limit && reader->tokens[at].kind != TOKEN_CLOSE &&
           at - token < PARTY_TOKENS_MAX)
        at++;
    return at < reader->limit && reader->tokens[at].kind == TOKEN_CLOSE ? at + 1
                                                                        : token;
}

/* "anggota DPR dari Fraksi Golkar", "duta besar Jepang untuk PBB": the token
 * behind the preposition inside an office; `token` where there is none. */
static uint32_t office_link(const Reader *reader, uint32_t token) {
    PhraseMatch match;
    bool link = clause_word(reader, token, &match) &&
                (match.value == PIECE_FROM || match.value == PIECE_TOWARD ||
                 match.value == PIECE_PURPOSE) &&
                match.last < reader->limit &&
                reader->tokens[match.last].flags & TOKEN_CAPITAL;
    return link ? match.last : token;
}

/* The token behind one more word of an office, `token` where it ends. */
static uint32_t office_word(Reader *reader, uint32_t token, const Name *name) {
    uint32_t skipped = bracket_skipped(reader, token);
    if (name)
        return name_last(name);
    if (skipped > token)
        return skipped;
    bool word = plain_noun(&reader->tokens[token]) &&
                reader->tokens[token].flags & TOKEN_CAPITAL;
    return word ? token + 1 : office_link(reader, token);
}

const Name *office_bearer(Reader *reader, uint32_t token) {
    uint32_t last = token;
    bool linked = false, link = false;
    while (last < reader->limit && last - token < OFFICE_TOKENS_MAX) {
        bool comma = linked && reader->tokens[last].kind == TOKEN_COMMA;
        const Name *name = mention_at(reader, last + comma);
        /* "tuntutan mahasiswa kepada Ani": she is another. */
        if (name && name->kind == NAME_PERSON)
            return name->form == NAME_PROPER && !link ? name : NULL;
        uint32_t next = comma ? last : office_word(reader, last, name);
        if (next == last)
            return NULL;
        link = !name && office_link(reader, last) > last;
        linked = linked || link;
        last = next;
    }
    return NULL;
}
