/* SPDX-License-Identifier: MIT */
#include "find/event_party.h"

#include "find/event_cast.h"
#include "find/event_office.h"

enum {
    DATELINE_FAR_MAX = 6, /* "Liputan6.com, " before it */
    PARTY_EXTRA_MAX = 2   /* words behind a noun that no table knows */
};

void reader_open(Reader *reader, Arena *page, const PieceText *text,
                 const Sentence *sentence) {
    *reader = (Reader){
        .page = page,
        .text = text,
        .tokens = text->document->tokens,
        .at = sentence->first,
        .limit = sentence->last,
        .headline = text->document->paragraphs[sentence->paragraph].headline,
        .name = name_from(&text->found->names, sentence->first)};
}

/* "warganya": the noun without the clitic. */
static bool clitic_word(const Reader *reader, uint32_t token,
                        PhraseMatch *match) {
    if (token >= reader->limit || !(reader->tokens[token].flags & TOKEN_NYA))
        return false;
    const Document *document = reader->text->document;
    Slice text = text_bare(document, token_text(document, token));
    match->value = map_get(reader->text->table->single, word_of(text));
    match->last = token + 1;
    return match->value != MAP_ABSENT && match->value < PARTY_COUNTED;
}

/* "saksi-saksi": the noun said once. */
static bool doubled_word(const Reader *reader, uint32_t token,
                         PhraseMatch *match) {
    if (token >= reader->limit)
        return false;
    Slice text = token_text(reader->text->document, token);
    size_t half = text.length / 2;
    if (text.length < 5 || text.length % 2 == 0 || text.text[half] != '-' ||
        !slice_equal(slice_part(text, 0, half),
                     slice_part(text, half + 1, text.length)))
        return false;
    match->value = map_get(reader->text->table->single,
                           word_of(slice_part(text, 0, half)));
    match->last = token + 1;
    return match->value != MAP_ABSENT && match->value < PARTY_COUNTED;
}

bool party_word(const Reader *reader, uint32_t token, PhraseMatch *match) {
    return phrase_match(reader->text->table->parties, reader->text->document,
                        token, reader->limit, match) ||
           clitic_word(reader, token, match) ||
           doubled_word(reader, token, match);
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

uint32_t name_last(const Name *name) {
    return name->phrase_last > name->last ? name->phrase_last : name->last;
}

const Name *mention_at(Reader *reader, uint32_t token) {
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

bool called_read(const Reader *reader, uint32_t token, Piece *piece) {
    const Document *document = reader->text->document;
    uint32_t last = token;
    while (last < reader->limit && last - token < PARTY_TOKENS_MAX &&
           reader->tokens[last].flags & TOKEN_CAPITAL)
        last++;
    if (last == token)
        return false;
    piece->last = last;
    piece->named = true;
    piece->name_kind = NAME_PERSON;
    piece->name = tokens_text(document, token, last);
    return true;
}

bool plain_noun(const Token *token) {
    if (token->kind != TOKEN_WORD)
        return false;
    if (token->voice == VOICE_ACTIVE || token->voice == VOICE_PASSIVE ||
        token->voice == VOICE_ACCIDENTAL || token->voice == VOICE_MIDDLE)
        return false;
    return token->listed_class == CLASS_NOUN ||
           token->listed_class == CLASS_PROPER ||
           token->listed_class == CLASS_ADJECTIVE ||
           token->listed_class == CLASS_UNKNOWN || token->voice == VOICE_NOUN;
}

/* "pemerintahan Presiden AS Donald Trump" is "pemerintahan Donald Trump". */
static void owner_name(const Reader *reader, const Name *name, Piece *piece) {
    const Document *document = reader->text->document;
    Piece owner = {.first = piece->last};
    piece_name(reader, name, &owner);
    Slice parts[] = {tokens_text(document, piece->first, piece->last),
                     owner.name};
    piece->last = owner.last;
    piece->name = slice_join(reader->page, parts, 2, SLICE(" "));
}

typedef enum Extension { EXTEND_NO, EXTEND_YES, EXTEND_DONE } Extension;

/* One more name behind the noun: a person's takes its place. */
static Extension name_extend(Reader *reader, const Name *name, PartyWord word,
                             Piece *piece) {
    if (name->form != NAME_PROPER)
        return EXTEND_NO;
    if (name->kind != NAME_PERSON) {
        piece->last = name_last(name);
        return EXTEND_YES;
    }
    if (word == PARTY_OWNED)
        owner_name(reader, name, piece);
    else
        piece_name(reader, name, piece);
    return EXTEND_DONE;
}

/* "ibu rumah tangga (IRT) berinisial IM", "Fraksi Partai Amanat Nasional (PAN)
 * DPR": what goes on behind the bracket. */
static void bracket_extend(Reader *reader, Piece *piece) {
    PhraseMatch match;
    uint32_t behind = bracket_skipped(reader, piece->last);
    if (behind == piece->last || behind >= reader->limit)
        return;
    const Name *name = mention_at(reader, behind);
    if ((name && name->form == NAME_PROPER && name->kind != NAME_PERSON) ||
        (party_word(reader, behind, &match) && match.value == PARTY_CALLED))
        piece->last = behind;
}

/* "berinisial SR" at the token, "yang bernama Ani": the noun's name. */
static Extension called_extend(Reader *reader, uint32_t token, Piece *piece) {
    PhraseMatch match;
    if (!party_word(reader, token, &match) || match.value != PARTY_CALLED)
        return EXTEND_NO;
    const Name *name = mention_at(reader, match.last);
    if (name && name->form == NAME_PROPER && name->kind != NAME_PLACE)
        piece_name(reader, name, piece);
    else if (!called_read(reader, match.last, piece))
        return EXTEND_NO;
    return EXTEND_DONE;
}

/* One more word of the tables behind the noun. */
static Extension word_extend(Reader *reader, PartyWord word, Piece *piece) {
    PhraseMatch match;
    if (clause_word(reader, piece->last, &match) &&
        match.value == PIECE_RELATIVE)
        return called_extend(reader, match.last, piece);
    if (clause_word(reader, piece->last, &match)) {
        /* "delegasi dari Iran", "turis asal Tiongkok" */
        const Name *name =
            match.value == PIECE_FROM ? mention_at(reader, match.last) : NULL;
        if (!name || name->kind == NAME_PERSON)
            return EXTEND_NO;
        piece->last = name_last(name);
        return EXTEND_YES;
    }
    if (!party_word(reader, piece->last, &match) || match.value == PARTY_ENDS ||
        match.value == PARTY_IS)
        return EXTEND_NO;
    /* "tersangka pembunuhan istrinya, Ani", "dari tersangka polisi menyita
     * sabu": somebody else. */
    if ((match.value == PARTY_OWNED || match.value == PARTY_FORCE) &&
        word <= PARTY_ROLE)
        return EXTEND_NO;
    if (match.value == PARTY_ALSO) {
        /* "kader sekaligus advokat" */
        uint32_t behind = match.last;
        if (!party_word(reader, behind, &match) || match.value >= PARTY_COUNTED)
            return EXTEND_NO;
    }
    if (match.value != PARTY_CALLED) {
        piece->last = match.last;
        return EXTEND_YES;
    }
    return called_extend(reader, piece->last, piece);
}

static bool is_extra(const Reader *reader, uint32_t token) {
    const Document *document = reader->text->document;
    /* "Tekab 308 Presisi", "Satgas Gakkum 2" */
    if (document->tokens[token].kind == TOKEN_NUMBER && token > 0 &&
        document->tokens[token - 1].flags & TOKEN_CAPITAL &&
        !(document->tokens[token - 1].flags & TOKEN_FIRST))
        return !reader->headline;
    return !reader->headline && plain_noun(&document->tokens[token]) &&
           !verb_printed_at(reader->text->patterns, document, token);
}

/* "Liputan6.com" prints the page and does nothing in it. */
static bool is_address(Slice name) {
    size_t stop = slice_find(name, SLICE("."), 0);
    return stop != SIZE_MAX && stop > 2 && stop + 1 < name.length &&
           name.text[stop + 1] != ' ' &&
           slice_find(name, SLICE(" "), 0) == SIZE_MAX;
}

/* "SR" where the page has introduced such. */
static bool initials_read(const Reader *reader, uint32_t token, Piece *piece) {
    if (token >= reader->limit ||
        !cast_initials(reader->text->cast, reader->tokens[token].word) ||
        !(reader->tokens[token].flags & TOKEN_ALL_CAPS))
        return false;
    piece->last = token + 1;
    piece->named = true;
    piece->name_kind = NAME_PERSON;
    piece->name = token_text(reader->text->document, token);
    return true;
}

/* Extends a noun for somebody by the names and words that belong to it. */
static void party_extend(Reader *reader, PartyWord word, Piece *piece) {
    const Document *document = reader->text->document;
    uint32_t extra = 0;
    const Name *person =
        reader->headline || word == PARTY_OWNED || word == PARTY_COUNTED
            ? NULL
            : office_bearer(reader, piece->last);
    if (person) {
        piece_name(reader, person, piece);
        return;
    }
    while (piece->last < reader->limit &&
           piece->last - piece->first < PARTY_TOKENS_MAX) {
        PhraseMatch match;
        if (word != PARTY_OWNED && initials_read(reader, piece->last, piece))
            return;
        bracket_extend(reader, piece);
        const Name *name = mention_at(reader, piece->last);
        Extension more = name ? name_extend(reader, name, word, piece)
                              : word_extend(reader, word, piece);
        if (more == EXTEND_DONE)
            return;
        if (more == EXTEND_YES)
            continue;
        if (name || extra == PARTY_EXTRA_MAX ||
            clause_word(reader, piece->last, &match) ||
            party_word(reader, piece->last, &match) ||
            !is_extra(reader, piece->last) ||
            (word <= PARTY_ROLE &&
             document->tokens[piece->last].word_class == CLASS_ADJECTIVE))
            break;
        piece->last++;
        extra++;
    }
    piece->name = tokens_text(document, piece->first, piece->last);
}

static bool counted(const Reader *reader, uint32_t token) {
    if (!token || reader->tokens[token].flags & TOKEN_FIRST)
        return false; /* what stands before is of another sentence */
    const Token *before = &reader->tokens[token - 1];
    return before->kind == TOKEN_NUMBER ||
           before->listed_class == CLASS_NUMERAL;
}

/* "seorang pria", "sejumlah aktivis": said with the noun. */
static bool said_how_many(const Reader *reader, const Piece *piece,
                          uint32_t use) {
    if (!piece->first || use <= PARTY_ROLE || use == PARTY_OWNED ||
        reader->tokens[piece->first].flags & TOKEN_FIRST)
        return false;
    uint32_t many = map_get(reader->text->table->all,
                            reader->tokens[piece->first - 1].word);
    return many == 1 || many == PARTY_SEVERAL;
}

/* "MEDAN - Viral ...", where any word is a capital; but "MEDAN - Ani (62)". */
static bool begins_text(const Reader *reader, uint32_t token) {
    return token && reader->tokens[token - 1].kind == TOKEN_DASH &&
           reader->tokens[token].flags & TOKEN_SPACED &&
           !(token + 1 < reader->limit &&
             reader->tokens[token + 1].kind == TOKEN_OPEN);
}

static bool unknown_name(const Reader *reader, Piece *piece) {
    PhraseMatch match;
    uint32_t last = reader->at;
    if (reader->tokens[last].flags & (TOKEN_FIRST | TOKEN_REDUPLICATED) ||
        begins_text(reader, last))
        return false;
    while (!reader->headline && last < reader->limit &&
           reader->tokens[last].kind == TOKEN_WORD &&
           reader->tokens[last].listed_class == CLASS_PROPER &&
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

/* "mantan bupati", "mantan Wakil Presiden Ani": one party. */
static bool former_read(Reader *reader, uint32_t behind, Piece *piece) {
    uint32_t first = reader->at;
    reader->at = behind;
    bool read = behind < reader->limit && party_read(reader, piece);
    reader->at = first;
    if (!read)
        return false;
    piece->first = first;
    if (!piece->named)
        piece->name = tokens_text(reader->text->document, first, piece->last);
    return true;
}

static bool ampersand(const Reader *reader, uint32_t token) {
    return slice_equal(token_text(reader->text->document, token), SLICE("&"));
}

/* "PT Anugerah Surya Pratama": names of firms look like those of persons and
 * places, and are found in parts. */
static bool firm_read(const Reader *reader, const Name *known, Piece *piece) {
    PhraseMatch match;
    if (!party_word(reader, reader->at, &match) || match.value != PARTY_FIRM)
        return false;
    uint32_t last = match.last;
    while (
        last < reader->limit && !clause_word(reader, last, &match) &&
        (ampersand(reader, last) || reader->tokens[last].flags & TOKEN_CAPITAL))
        last++;
    if (last == reader->at + 1 || (known && name_last(known) >= last))
        return false;
    piece->last = last;
    piece->named = true;
    piece->name_kind = NAME_ORGANISATION;
    piece->name = tokens_text(reader->text->document, reader->at, last);
    return true;
}

/* "Liputan6.com, Jakarta Ketua DPR ...": where it was written. */
static bool is_dateline(const Reader *reader) {
    const Document *document = reader->text->document;
    Slice dateline = document->article->dateline;
    Slice word = token_text(document, reader->at);
    if (!dateline.length || slice_find(dateline, word, 0) != 0)
        return false;
    uint32_t sentence = sentence_of_token(document, reader->at);
    if (sentence == UINT32_MAX)
        return false;
    const Sentence *first = &document->sentences[sentence];
    return first->paragraph <= 1 &&
           reader->at < first->first + DATELINE_FAR_MAX &&
           (sentence == 0 ||
            document->sentences[sentence - 1].paragraph != first->paragraph);
}

/* "Kelurahan Darat", "Jalan Melati": a place to be at, and nobody. */
static bool is_address_part(const Reader *reader) {
    PhraseMatch match;
    if (is_dateline(reader))
        return true;
    uint32_t before = reader->at ? reader->at - 1 : 0;
    return (clause_word(reader, reader->at, &match) &&
            match.value == PIECE_THING) ||
           (reader->tokens[before].flags & TOKEN_CAPITAL &&
            clause_word(reader, before, &match) && match.value == PIECE_THING &&
            match.last == reader->at);
}

/* "para pembuat kebijakan": whatever the noun, they are people. */
static bool people_read(Reader *reader, Piece *piece) {
    uint32_t at = reader->at;
    PhraseMatch match;
    if (!at || reader->tokens[at].flags & TOKEN_FIRST ||
        map_get(reader->text->table->all, reader->tokens[at - 1].word) !=
            PARTY_EVERYBODY ||
        reader->tokens[at].listed_class != CLASS_NOUN ||
        clause_word(reader, at, &match))
        return false;
    piece->last = at + 1;
    party_extend(reader, PARTY_ALONE, piece);
    return true;
}

bool party_read(Reader *reader, Piece *piece) {
    const Name *name = mention_at(reader, reader->at);
    *piece = (Piece){.kind = PIECE_PARTY, .first = reader->at};
    bool proper = reader->tokens[reader->at].flags & TOKEN_CAPITAL &&
                  (!name || (name->kind != NAME_ORGANISATION &&
                             name->form == NAME_PROPER));
    if (proper && is_address_part(reader))
        return false;
    if (initials_read(reader, reader->at, piece) ||
        (!reader->headline && firm_read(reader, name, piece)))
        return true;
    if (name) {
        piece_name(reader, name, piece);
        const Name *next = mention_at(reader, piece->last);
        if (name->kind != NAME_PERSON && next && next->kind == NAME_PERSON &&
            next->form == NAME_PROPER)
            piece_name(reader, next, piece);
        return piece->last > piece->first && !is_address(piece->name);
    }
    PhraseMatch match;
    if (!party_word(reader, reader->at, &match))
        return people_read(reader, piece) || unknown_name(reader, piece);
    if (match.value == PARTY_FORMER)
        return former_read(reader, match.last, piece);
    if (match.value >= PARTY_CALLED)
        return false;
    piece->last = match.last;
    bool number = counted(reader, reader->at);
    if (match.value == PARTY_COUNTED && !number)
        return false;
    party_extend(reader, (PartyWord)match.value, piece);
    if (piece->last == piece->first + 1 &&
        reader->tokens[piece->first].flags & TOKEN_NYA)
        piece->name = text_bare(reader->text->document, piece->name);
    number = number || said_how_many(reader, piece, match.value);
    if (number && !piece->named) {
        uint32_t first = piece->first - 1;
        /* "10 ribu konsumen" */
        while (counted(reader, first + 1) && counted(reader, first))
            first--;
        piece->name = tokens_text(reader->text->document, first, piece->last);
    }
    return true;
}
