/* SPDX-License-Identifier: MIT */
#include "link/common_text.h"

static const double SHARE_EXACT = 0.98, SHARE_WHOLE = 0.8, SHARE_NEAR = 0.6;

static double share_of(size_t part, size_t whole) {
    return whole ? (double)part / (double)whole : 0;
}

void common_words_find(Arena *request, const BodyWords *a, const BodyWords *b,
                       CommonText *common) {
    size_t words = 0, own = 0;
    passages_find(request, a, b, &common->passages);
    for (size_t i = 0; i < common->passages.count; i++) {
        words += common->passages.rows[i].words;
        own += common->passages.rows[i].own;
    }
    common->a_share = share_of(words, a->count);
    common->b_share = share_of(words, b->count);
    common->a_own = share_of(own, a->own);
    common->b_own = share_of(own, b->own);
}

bool common_text_find(Arena *request, const TextRules *rules,
                      CommonText *common, Error *err) {
    Document a, b;
    if (!document_split(request, common->a, rules, &a, err) ||
        !document_split(request, common->b, rules, &b, err))
        return false;
    const BodyWords x = body_words(request, &a), y = body_words(request, &b);
    common_words_find(request, &x, &y, common);
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
