/* SPDX-License-Identifier: MIT */
#include "find/source_subject.h"

#include "find/source_document.h"

enum { LEAD_TOKENS_MAX = 2 };

/* Behind "Selain itu, " */
static uint32_t subject_start(const Credits *credits) {
    uint32_t first = credits->sentence->first;
    for (uint32_t i = first;
         i < credits->sentence->last && i <= first + LEAD_TOKENS_MAX; i++)
        if (credits->scan->document->tokens[i].kind == TOKEN_COMMA)
            return i + 1;
    return first;
}

/* Was the source named last named in this paragraph or the one before? */
static bool told_last(const Credits *credits) {
    const Document *document = credits->scan->document;
    const SourceList *list = &credits->scan->found->sources;
    uint32_t paragraph = credits->sentence->paragraph;
    if (!list->count || !paragraph)
        return false;
    const Paragraph *before = &document->paragraphs[paragraph - 1];
    return list->rows[list->count - 1].span.start >=
           document->sentences[before->first].span.start;
}

/* "Rekaman dari X menunjukkan ...", "Sebuah studi menemukan ...", "Sebuah studi
 * yang dilakukan X mengenai ...": a document as the subject. */
static void subject_read(Credits *credits, uint32_t first) {
    uint32_t last, kinds = report_kinds(credits, first, &last);
    if (!(kinds & (CREDIT_REPORT | CREDIT_PIECE)))
        return;
    if (kinds_at(credits, last) & CREDIT_POINTING) {
        if (credits->steps[DISTANCE_NEAR].count && kinds & CREDIT_REPORT &&
            !(kinds & CREDIT_SPOKEN) && told_last(credits))
            add_last_source(credits, DISTANCE_MAKER,
                            tokens_span(credits, first, last));
        return; /* "Mengutip X, temuan ini ...": of whom was told before */
    }
    bool made = over_making(credits, last) > last && !(kinds & CREDIT_SPOKEN);
    Credited who = credits_owner(credits, last);
    if (!who.name.length && kinds_at(credits, first) & CREDIT_SOME)
        who = document_at(credits->scan, first, credits->sentence->last);
    if (!who.name.length || who.last >= credits->sentence->last)
        return;
    const Token *next = &credits->scan->document->tokens[who.last];
    bool cited = credits->steps[DISTANCE_NEAR].count > 0;
    if (made || next->voice == VOICE_ACTIVE || next->kind == TOKEN_OPEN ||
        (cited && next->kind == TOKEN_COMMA)) {
        credited_add(credits, DISTANCE_MAKER, first, who);
        second_add(credits, first, who);
    }
}

/* "Pasal 5 ayat 3, yang | berbunyi: ..." */
static bool law_says(const Credits *credits, uint32_t token) {
    const Token *tokens = credits->scan->document->tokens;
    uint32_t limit = credits->sentence->last;
    token += token < limit && tokens[token].kind == TOKEN_COMMA;
    token += token < limit && kinds_at(credits, token) & CREDIT_WHICH;
    return token < limit && kinds_at(credits, token) & CREDIT_STANDS;
}

static void read_law(Credits *credits) {
    const Token *tokens = credits->scan->document->tokens;
    uint32_t limit = credits->sentence->last;
    for (uint32_t i = credits->sentence->first; i < limit; i++) {
        if (!(kinds_at(credits, i) & CREDIT_LAW) ||
            tokens[i].flags & TOKEN_IN_QUOTE)
            continue;
        Credited law = law_at(credits->scan, i, limit);
        if (!law.name.length)
            continue;
        if (law_says(credits, law.last) &&
            !credits->steps[DISTANCE_MAKER].count) /* the law it is part of */
            credited_add(credits, DISTANCE_MAKER, i, law);
        i = law.last - 1;
    }
}

void read_subject(Credits *credits) {
    if (credits->seen & CREDIT_LAW && credits->seen & CREDIT_STANDS)
        read_law(credits);
    if (!(credits->seen & (CREDIT_REPORT | CREDIT_PIECE)))
        return;
    const Token *tokens = credits->scan->document->tokens;
    uint32_t first = subject_start(credits);
    subject_read(credits, first);
    for (uint32_t i = first + 1; i < credits->sentence->last; i++)
        if (tokens[i - 1].kind == TOKEN_COMMA &&
            !(tokens[i].flags & TOKEN_IN_QUOTE) &&
            !credits->steps[DISTANCE_MAKER].count)
            subject_read(credits, i);
}
