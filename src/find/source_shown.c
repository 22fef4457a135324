/* SPDX-License-Identifier: MIT */
#include "find/source_shown.h"

#include "find/source_document.h"
#include "find/source_writer.h"

enum {
    ACCOUNT_TOKENS_MAX = 4,
    OPENING_TOKENS_MAX = 8,
    TELLING_TOKENS_MAX = 40
};

/* "akun Instagram | pribadinya": of whom the sentence tells. */
static bool tokens_nya(const Credits *credits, uint32_t first, uint32_t last) {
    const Token *tokens = credits->scan->document->tokens;
    for (uint32_t i = first; i < last; i++)
        if (tokens[i].flags & TOKEN_NYA)
            return true;
    return false;
}

/* "Unggahan di akun Instagram pribadinya, @ani": an account by its sign, where
 * the sentence tells of a post and credits nobody else. */
static void read_account(Credits *credits) {
    uint32_t posts = CREDIT_PUBLISHED | CREDIT_PUBLISHES | CREDIT_AFTER |
                     CREDIT_CITING,
             written = CREDIT_PIECE | CREDIT_PLATFORM;
    uint32_t place = CREDIT_POSTER | CREDIT_PLATFORM;
    uint32_t last, near = 0;
    bool post = false, owned = false;
    for (uint32_t i = credits->sentence->first; i < credits->sentence->last;
         i++) {
        const Token *at = &credits->scan->document->tokens[i];
        if (at->flags & TOKEN_IN_QUOTE)
            continue;
        Credited who =
            near ? handle_at(credits->scan, i, credits->sentence->last)
                 : (Credited){0};
        if (post && who.name.length && i <= near + ACCOUNT_TOKENS_MAX &&
            credits_empty(credits)) {
            if (owned && person_earlier(credits, i).length)
                who.name = person_earlier(credits, i);
            credited_add(credits, DISTANCE_WRITER, i, who);
        }
        uint32_t kinds = credit_at(credits->scan, i, &last);
        bool piece = kinds & CREDIT_PIECE && /* "video di akun" */
                     kinds_at(credits, last) & CREDIT_AT;
        post |= (kinds & posts || (kinds & written) == written || piece) &&
                at[1].kind == TOKEN_WORD; /* no "Foto/X" */
        owned = kinds & place ? tokens_nya(credits, i, last) : owned;
        near = kinds & place ? last : near;
    }
}

/* "terekam | dalam video yang beredar": where nobody else is credited. */
static void read_film(Credits *credits) {
    const Token *tokens = credits->scan->document->tokens;
    for (uint32_t i = credits->sentence->first;
         i + 1 < credits->sentence->last && credits_empty(credits); i++)
        if (kinds_at(credits, i) & CREDIT_WITHIN &&
            !(tokens[i].flags & TOKEN_IN_QUOTE))
            credited_add(
                credits, DISTANCE_MAKER, i,
                circulating_at(credits->scan, i + 1, credits->sentence->last));
}

/* "rekaman video", "postingan artikel": the pieces that stand together. */
static Credited pieces_at(const Credits *credits, uint32_t token) {
    uint32_t last = token;
    while (last < credits->sentence->last &&
           kinds_at(credits, last) & CREDIT_PIECE)
        last++;
    return last > token ? credited(credits->scan, token, last) : (Credited){0};
}

/* "Viral di media sosial | video seorang polisi ...": what goes around is told
 * of behind it. */
static Credited spread_first(const Credits *credits) {
    uint32_t first = credits->sentence->first, last;
    uint32_t limit = first + OPENING_TOKENS_MAX;
    if (!(kinds_at(credits, first) & CREDIT_SPREAD))
        return (Credited){0};
    for (uint32_t i = first + 1; i < limit && i < credits->sentence->last;) {
        uint32_t kinds = credit_at(credits->scan, i, &last);
        if (kinds & CREDIT_PIECE)
            return pieces_at(credits, i);
        if (!(kinds & (CREDIT_AT | CREDIT_PLATFORM | CREDIT_SOME)))
            break;
        i = last;
    }
    return (Credited){0};
}

/* "Sebuah video berdurasi dua menit | viral di media sosial": in the
 * sentence's own clause. */
static Credited spread_behind(const Credits *credits) {
    const Token *tokens = credits->scan->document->tokens;
    uint32_t first = credits->sentence->first;
    if (!(kinds_at(credits, first) & CREDIT_SOME))
        return (Credited){0};
    Credited film = pieces_at(credits, first + 1);
    for (uint32_t i = film.last; film.last && i < credits->sentence->last &&
                                 i < first + TELLING_TOKENS_MAX;
         i++)
        if (kinds_at(credits, i) & CREDIT_SPREAD &&
            !(tokens[i].flags & TOKEN_IN_QUOTE))
            return film;
    return (Credited){0};
}

static void read_spread(Credits *credits) {
    if (!credits_empty(credits))
        return;
    Credited film = spread_first(credits);
    if (!film.name.length)
        film = spread_behind(credits);
    credited_add(credits, DISTANCE_MAKER, film.first, film);
}

/* "Salah satu akun ada yang mengunggahnya di Facebook." */
static void read_nameless(Credits *credits) {
    uint32_t first = credits->sentence->first, last;
    if (!(credit_at(credits->scan, first, &last) & CREDIT_MANY))
        return;
    uint32_t limit = last + ACCOUNT_TOKENS_MAX;
    for (uint32_t i = last; i < limit && i < credits->sentence->last; i++)
        if (kinds_at(credits, i) & CREDIT_PUBLISHES) {
            credited_add(credits, DISTANCE_WRITER, first,
                         credited(credits->scan, first, last));
            return;
        }
}

/* "Garut Channel", of the press by the last word of the name; no "Media
 * Center", no "Garut TV Tower" */
static bool is_newsroom(const Credits *credits, Credited who) {
    const Token *tokens = credits->scan->document->tokens;
    bool goes_on = who.last < credits->sentence->last &&
                   tokens[who.last].flags & TOKEN_CAPITAL;
    if (!who.name.length || goes_on)
        return false;
    return who.press || (who.last > who.first + 1 &&
                         tokens[who.last - 1].flags & TOKEN_CAPITAL &&
                         kinds_at(credits, who.last - 1) & CREDIT_NEWSROOM);
}

/* "di | situs resmi Persib", "di | situs resmi klub", "dalam | jurnal X" */
static Credited site_at(const Credits *credits, uint32_t token) {
    uint32_t last, limit = credits->sentence->last;
    uint32_t kinds = credit_at(credits->scan, token, &last);
    const Token *tokens = credits->scan->document->tokens;
    if (tokens[token].flags & TOKEN_CAPITAL ||
        kinds & (CREDIT_SPOKEN | CREDIT_WRITTEN) ||
        !(kinds & (CREDIT_REPORT | CREDIT_NEWSROOM)) || last >= limit ||
        tokens[last].kind != TOKEN_WORD)
        return (Credited){0};
    if (tokens[last].flags & TOKEN_CAPITAL)
        return credited_at(credits->scan, token, limit, false);
    bool body = kinds & CREDIT_REPORT && last > token + 1 && /* "resmi" */
                tokens[last].word_class == CLASS_NOUN &&
                !(kinds_at(credits, last) & CREDIT_POINTING);
    return body ? credited(credits->scan, token, last + 1) : (Credited){0};
}

/* Did reporters meet or call somebody? */
static bool is_told(const Credits *credits) {
    for (uint32_t i = credits->sentence->first; i < credits->sentence->last;
         i++)
        if (kinds_at(credits, i) & CREDIT_TOLD)
            return true;
    return false;
}

/* "kata Ani | di Garut Channel", "| di situs resmi Persib" */
static void read_programme(Credits *credits) {
    const Token *tokens = credits->scan->document->tokens;
    const Statement *statement = statement_here(credits);
    uint32_t limit = credits->sentence->last;
    if (!statement || is_told(credits))
        return;
    for (uint32_t i = credits->sentence->first;
         i + 1 < limit && credits_empty(credits); i++) {
        if (tokens[i].flags & TOKEN_IN_QUOTE ||
            tokens[i].end < statement->speaker_span.end ||
            !(kinds_at(credits, i) & CREDIT_AT) ||
            kinds_at(credits, i) & CREDIT_FILLER)
            continue;
        Credited who = credited_at(credits->scan, i + 1, limit, false);
        Credited site = site_at(credits, i + 1);
        bool said = is_said(statement, tokens_span(credits, i, i + 1));
        if (is_newsroom(credits, who))
            credited_add(credits, DISTANCE_NEAR, i, who);
        else if (!said && !credited_place(credits->scan, site))
            credited_add(credits, DISTANCE_NEAR, i, site);
    }
}

void read_shown(Credits *credits) {
    uint32_t seen = credits->seen;
    if (seen & (CREDIT_POSTER | CREDIT_PLATFORM))
        read_account(credits);
    if (seen & CREDIT_WITHIN && seen & CREDIT_SPREAD)
        read_film(credits);
    if (seen & CREDIT_SPREAD)
        read_spread(credits);
    if (seen & CREDIT_MANY)
        read_nameless(credits);
    if (seen & CREDIT_AT)
        read_programme(credits);
}
