/* SPDX-License-Identifier: MIT */
#include "link/common_text.h"

static const double SHARE_EXACT = 0.98, SHARE_WHOLE = 0.8, SHARE_NEAR = 0.6;

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

CommonKind common_kind(const CommonText *common) {
    double a = common->a_share, b = common->b_share;
    if (a >= SHARE_EXACT && b >= SHARE_EXACT)
        return COMMON_EXACT;
    if (a >= SHARE_NEAR && b >= SHARE_NEAR)
        return COMMON_NEAR;
    if (a >= SHARE_WHOLE)
        return COMMON_CONTAINED;
    return b >= SHARE_WHOLE ? COMMON_EXCERPT : COMMON_PARTIAL;
}
