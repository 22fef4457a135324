/* SPDX-License-Identifier: MIT */
#include "find/source_document.h"

#include "base/utf8.h"

enum { LAW_TOKENS_MAX = 30, DOCUMENT_TOKENS_MAX = 20, SPREAD_TOKENS_MAX = 6 };

static uint32_t kinds_here(const SourceScan *scan, uint32_t token) {
    uint32_t last;
    return credit_at(scan, token, &last);
}

Credited law_at(const SourceScan *scan, uint32_t token, uint32_t limit) {
    uint32_t last = token;
    while (last < limit && last < token + LAW_TOKENS_MAX) {
        const Token *at = &scan->document->tokens[last];
        Slice text = token_text(scan->document, last);
        bool part = at->kind == TOKEN_NUMBER || at->kind == TOKEN_OPEN ||
                    at->kind == TOKEN_CLOSE || at->flags & TOKEN_CAPITAL ||
                    utf8_is_digit((unsigned char)text.text[text.length - 1]);
        part |= last + 1 < limit && /* "Pasal 5 | ayat (3)" */
                kinds_here(scan, last) & CREDIT_INSIDE;
        if (!part && !(kinds_here(scan, last) & CREDIT_LAW))
            break;
        last++;
    }
    return last > token + 1 ? credited(scan, token, last) : (Credited){0};
}

Credited title_at(const SourceScan *scan, uint32_t token, uint32_t limit) {
    const Token *tokens = scan->document->tokens;
    if (token + 1 >= limit || tokens[token].kind != TOKEN_QUOTE ||
        !(tokens[token + 1].flags & TOKEN_CAPITAL))
        return (Credited){0};
    uint32_t last = token + 1;
    while (last < limit && tokens[last].kind != TOKEN_QUOTE)
        last++;
    if (last >= limit || last > token + DOCUMENT_TOKENS_MAX)
        return (Credited){0};
    Credited title = credited(scan, token + 1, last);
    title.last = last + 1;
    return title;
}

/* "Makro | dan Fiskal" too, but not "laporan | nomor 5" */
static bool describes(const SourceScan *scan, uint32_t token, uint32_t limit) {
    const Token *at = &scan->document->tokens[token];
    bool joins = at->listed_class == CLASS_CONJUNCTION && token + 1 < limit &&
                 at[1].flags & TOKEN_CAPITAL;
    return (joins || !ends_description(scan, token)) &&
           !figure_covering(scan->found,
                            token) && /* "proyeksi harga | USD 10" */
           !(kinds_here(scan, token) & CREDIT_NOBODY);
}

Credited document_at(const SourceScan *scan, uint32_t token, uint32_t limit) {
    const Token *tokens = scan->document->tokens;
    uint32_t report = token, last;
    bool some = credit_at(scan, token, &last) & CREDIT_SOME;
    if (some)
        report = last;
    uint32_t kinds = report < limit ? credit_at(scan, report, &last) : 0;
    if (!(kinds & CREDIT_REPORT) || kinds & CREDIT_SPOKEN)
        return (Credited){0};
    Credited title = title_at(scan, last, limit);
    if (title.name.length)
        return title;
    bool named = some;
    while (last < limit && last < token + DOCUMENT_TOKENS_MAX &&
           describes(scan, last, limit))
        named |= (tokens[last++].flags & TOKEN_CAPITAL) != 0;
    Credited press = press_inside(scan, report, last);
    if (press.name.length)
        return press;
    bool back = kinds_here(scan, last - 1) & CREDIT_POINTING;
    return named && !back ? credited(scan, token, last) : (Credited){0};
}

Credited circulating_at(const SourceScan *scan, uint32_t token,
                        uint32_t limit) {
    uint32_t kinds = kinds_here(scan, token);
    if (!(kinds & CREDIT_PIECE) || kinds & CREDIT_REPORT)
        return (Credited){0};
    for (uint32_t i = token + 1; i < limit && i <= token + SPREAD_TOKENS_MAX &&
                                 scan->document->tokens[i].kind == TOKEN_WORD;
         i++)
        if (kinds_here(scan, i) & CREDIT_SPREAD)
            return credited(scan, token, i + 1);
    return (Credited){0};
}
