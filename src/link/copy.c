/* SPDX-License-Identifier: MIT */
#include "link/copy.h"

#include "page/outlet.h"
#include "record/linking.h"

#include <math.h>

/* Of one outlet's words outside quotation marks: it printed them again. */
static const double OWN_AGAIN = 0.3;
static const double SHARE_WHOLE = 0.8;
static const double SHARE_WHOLE_LONGER = 0.6; /* of the longer text */

/* Is it the outlet of `other` that `page` names? "detikcom" is that of all
 * pages of detik.com, for a page of another site. */
static bool names_outlet(const StoredPage *page, Slice name,
                         const StoredPage *other) {
    const Article *article = &other->article;
    return outlets_same(name, article->outlet) ||
           outlet_initials(name, article->outlet) ||
           (outlet_names_site(name, article->host) &&
            !outlet_names_site(name, page->article.host));
}

/* Does `page` credit the outlet of `other`? */
static bool credits(const StoredPage *page, const StoredPage *other) {
    const SourceList *sources = &page->findings.sources;
    for (size_t i = 0; i < sources->count; i++)
        for (size_t n = 0; n < sources->rows[i].count; n++)
            if (names_outlet(page, sources->rows[i].names[n], other))
                return true;
    return false;
}

/* Was `a` published before `b`, as far as both times are known to the minute?
 */
static bool is_earlier(const Article *a, const Article *b) {
    enum { DAY_BYTES = 10 };
    return a->published_from != PUBLISHED_DOUBTED &&
           b->published_from != PUBLISHED_DOUBTED &&
           a->published.length == b->published.length &&
           a->published.length > DAY_BYTES &&
           slice_compare(a->published, b->published) < 0;
}

static bool of_one_outlet(const Article *a, const Article *b) {
    return (a->host.length && slice_equal(a->host, b->host)) ||
           outlets_same(a->outlet, b->outlet);
}

CopyEvidence copy_evidence(const StoredPage *from, const StoredPage *to) {
    const Article *before = &from->article, *after = &to->article;
    if (is_earlier(after, before))
        return EVIDENCE_NONE;
    if (of_one_outlet(before, after))
        return is_earlier(before, after) ? EVIDENCE_TIME : EVIDENCE_NONE;
    return credits(to, from) && !credits(from, to) ? EVIDENCE_CREDIT
                                                   : EVIDENCE_NONE;
}

/* Is the evidence enough for what is in common? The same quotes do not show
 * that an outlet printed its own words again. */
static bool is_directed(CopyEvidence evidence, const CommonText *common,
                        double share) {
    return evidence == EVIDENCE_CREDIT ||
           (evidence == EVIDENCE_TIME &&
            (share >= SHARE_WHOLE ||
             fmax(common->a_own, common->b_own) >= OWN_AGAIN));
}

bool copy_of(const StoredPage *a, const StoredPage *b, const CommonText *common,
             Copy *copy) {
    double share = fmax(common->a_share, common->b_share);
    double of_longer = fmin(common->a_share, common->b_share);
    CopyEvidence evidence = copy_evidence(a, b);
    bool turned = evidence == EVIDENCE_NONE;
    if (turned)
        evidence = copy_evidence(b, a);
    bool directed = is_directed(evidence, common, share);
    if (!directed)
        turned = record_order(a, b) > 0;
    *copy = (Copy){.from = turned ? b->id : a->id,
                   .to = turned ? a->id : b->id,
                   .kind = COPY_SHARED,
                   .share = share};
    if (directed)
        copy->kind = share >= SHARE_WHOLE && of_longer >= SHARE_WHOLE_LONGER
                         ? COPY_WHOLE
                         : COPY_EXCERPT;
    return share >= COPY_SHARE_MIN;
}
