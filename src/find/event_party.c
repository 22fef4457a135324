/* SPDX-License-Identifier: MIT */
#include "find/event_party.h"

enum {
    PARTY_TOKENS_MAX = 8, /* "juru bicara Kementerian Luar Negeri Iran" */
    PARTY_EXTRA_MAX = 2   /* words behind a noun that no table knows */
};

bool party_word(const Reader *reader, uint32_t token, PhraseMatch *match) {
    return phrase_match(reader->text->table->parties, reader->text->document,
                        token, reader->limit, match);
}

bool clause_word(const Reader *reader, uint32_t token, PhraseMatch *match) {
    return phrase_match(reader->text->table->words, reader->text->document,
                        token, reader->limit, match);
}

static uint32_t name_first(const Name *name) {
    return name->phrase_last > name->phrase_first &&
                   name->phrase_first < name->first
               ? name->phrase_first
               : name->first;
}

static uint32_t name_last(const Name *name) {
    return name->phrase_last > name->last ? name->phrase_last : name->last;
}

/* The mention that begins, with its title, at the token; proper names win. */
static const Name *mention_at(Reader *reader, uint32_t token) {
    const NameList *names = &reader->text->found->names;
    while (reader->name < names->count &&
           name_last(&names->rows[reader->name]) <= reader->at)
        reader->name++;
    const Name *best = NULL;
    for (size_t i = reader->name; i < names->count; i++) {
        const Name *name = &names->rows[i];
        if (name_first(name) > token && name->first > token + PARTY_TOKENS_MAX)
            break;
        if (name_first(name) != token && name->first != token)
            continue;
        bool proper = name->form == NAME_PROPER;
        if (name->last <= reader->limit &&
            (!best || (proper && best->form != NAME_PROPER) ||
             (proper == (best->form == NAME_PROPER) &&
              name_last(name) > name_last(best))))
            best = name;
    }
    return best;
}

void piece_name(const Reader *reader, const Name *name, Piece *piece) {
    const Findings *found = reader->text->found;
    piece->last = name_last(name);
    piece->name_kind = name->kind;
    piece->named = true;
    piece->described = name->form != NAME_PROPER;
    piece->titled = piece->first < name->first;
    if (name->entity != ENTITY_NONE)
        piece->name = name_entity(found, name)->name;
    if (!piece->name.length)
        piece->name =
            tokens_text(reader->text->document, name->first, name->last);
}

static bool plain_noun(const Token *token) {
    if (token->kind != TOKEN_WORD)
        return false;
    if (token->voice == VOICE_ACTIVE || token->voice == VOICE_PASSIVE ||
        token->voice == VOICE_ACCIDENTAL || token->voice == VOICE_MIDDLE)
        return false;
    return token->word_class == CLASS_NOUN ||
           token->word_class == CLASS_PROPER ||
           token->word_class == CLASS_ADJECTIVE ||
           token->word_class == CLASS_UNKNOWN || token->voice == VOICE_NOUN;
}

/* Extends a noun for somebody by the names and words that belong to it; a
 * person's name behind it is whom it introduces and takes its place. */
static void party_extend(Reader *reader, Piece *piece) {
    const Document *document = reader->text->document;
    uint32_t extra = 0;
    while (piece->last < reader->limit &&
           piece->last - piece->first < PARTY_TOKENS_MAX) {
        PhraseMatch match;
        const Name *name = mention_at(reader, piece->last);
        if (name && name->form == NAME_PROPER) {
            if (name->kind == NAME_PERSON) {
                piece_name(reader, name, piece);
                return;
            }
            piece->last = name_last(name);
        } else if (name) {
            break;
        } else if (clause_word(reader, piece->last, &match)) {
            /* "delegasi dari Iran", "turis asal Tiongkok" */
            name = match.value == PIECE_FROM ? mention_at(reader, match.last)
                                             : NULL;
            if (!name || name->kind == NAME_PERSON)
                break;
            piece->last = name_last(name);
        } else if (party_word(reader, piece->last, &match)) {
            if (match.value == PARTY_ENDS)
                break;
            piece->last = match.last;
        } else if (!reader->headline && extra < PARTY_EXTRA_MAX &&
                   plain_noun(&document->tokens[piece->last]) &&
                   !verb_printed_at(reader->text->patterns, document,
                                    piece->last)) {
            piece->last++;
            extra++;
        } else {
            break;
        }
    }
    piece->name = tokens_text(document, piece->first, piece->last);
}

static bool counted(const Reader *reader, uint32_t token) {
    if (!token)
        return false;
    const Token *before = &reader->tokens[token - 1];
    return before->kind == TOKEN_NUMBER || before->word_class == CLASS_NUMERAL;
}

/* Capitalised words inside a sentence that nobody knows as a name: whoever
 * they are, they are somebody or something with a name. */
static bool unknown_name(const Reader *reader, Piece *piece) {
    PhraseMatch match;
    uint32_t last = reader->at;
    while (!reader->headline && last < reader->limit &&
           reader->tokens[last].kind == TOKEN_WORD &&
           reader->tokens[last].word_class == CLASS_PROPER &&
           !(reader->tokens[last].flags & TOKEN_ALL_CAPS) &&
           (reader->tokens[last].voice == VOICE_NONE ||
            reader->tokens[last].voice == VOICE_BARE) &&
           !clause_word(reader, last, &match))
        last++;
    piece->last = last;
    piece->name = tokens_text(reader->text->document, reader->at, last);
    /* "Rp" and "Liputan6.com" are nobody. */
    return piece->name.length > 2 &&
           slice_find(piece->name, SLICE("."), 0) == SIZE_MAX;
}

bool party_read(Reader *reader, Piece *piece) {
    const Name *name = mention_at(reader, reader->at);
    *piece = (Piece){.kind = PIECE_PARTY, .first = reader->at};
    if (name) {
        piece_name(reader, name, piece);
        const Name *next = mention_at(reader, piece->last);
        if (name->kind != NAME_PERSON && next && next->kind == NAME_PERSON &&
            next->form == NAME_PROPER)
            piece_name(reader, next, piece);
        return piece->last > piece->first;
    }
    PhraseMatch match;
    if (!party_word(reader, reader->at, &match))
        return unknown_name(reader, piece);
    if (match.value == PARTY_ENDS)
        return false;
    piece->last = match.last;
    bool number = counted(reader, reader->at);
    if (match.value == PARTY_COUNTED && !number)
        return false;
    party_extend(reader, piece);
    if (number && !piece->named)
        piece->name =
            tokens_text(reader->text->document, piece->first - 1, piece->last);
    return true;
}
