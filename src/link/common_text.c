/* SPDX-License-Identifier: MIT */
#include "link/common_text.h"

static double share_of(size_t part, size_t whole) {
    return whole ? (double)part / (double)whole : 0;
}

void common_passages_find(Arena *request, const Document *a, const Document *b,
                          CommonText *common) {
    size_t words = 0;
    common->a = a->article;
    common->b = b->article;
    passages_find(request, a, b, &common->passages);
    for (size_t i = 0; i < common->passages.count; i++)
        words += common->passages.rows[i].words;
    common->a_share = share_of(words, passage_words(a));
    common->b_share = share_of(words, passage_words(b));
}

bool common_text_find(Arena *request, const TextRules *rules,
                      CommonText *common, Error *err) {
    Document a, b;
    if (!document_read(request, common->a, rules, &a, err) ||
        !document_read(request, common->b, rules, &b, err))
        return false;
    common_passages_find(request, &a, &b, common);
    return true;
}
