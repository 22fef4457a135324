/* matching.h -- who printed a text: the pages that hold passages of it
 *
 * Reads   a text (RawPage), the record, the link index beside it
 * Gives   pages with the passages that they have in common with the text
 * Leaves  pages that are not linked yet; passages of fewer than PASSAGE_WORDS
 *         words (link/passage.h) */
#ifndef RUNUT_MATCHING_H
#define RUNUT_MATCHING_H

#include "input/raw_page.h"
#include "link/common_text.h"
#include "record/record.h"

/* What matching needs of a language pack: a part of it, quickly loaded. */
typedef struct MatchRules MatchRules;

/* NULL with the error set. */
MatchRules *match_rules_load(Arena *run, const char *data_folder, Error *err);

/* What is asked. */
typedef struct MatchWish {
    Record *record;
    const MatchRules *rules;
    double least; /* share of the text, or of the page, 0 to 1 */
    size_t limit; /* pages, those that hold most first; 0: all */
} MatchWish;

typedef struct MatchedPage {
    StoredPage page;   /* without its findings */
    CommonText common; /* a: the text; b: the page */
} MatchedPage;

typedef struct MatchedPages {
    Article text;      /* as it was read */
    size_t word_count; /* of its body */
    MatchedPage *rows;
    size_t count;
    size_t left_out; /* pages past the limit */
    size_t unlinked; /* pages of the record that were not looked at */
} MatchedPages;

/* How much of the text a page printed. */
typedef enum MatchDegree {
    MATCH_ALL,  /* nine tenths or more */
    MATCH_MOST, /* half or more */
    MATCH_PART,
    MATCH_DEGREES
} MatchDegree;
MatchDegree match_degree(const MatchedPage *page);

/* Finds the pages that hold passages of a text, sorted by degree, then by time
 * of publication, those without one last.
 * Owner   everything lives in `request`; `raw` must outlive it
 * Errors  ERR_INPUT when there is no text; ERR_RECORD when no link index fits
 *         the record */
bool text_match(Arena *request, const MatchWish *wish, const RawPage *raw,
                MatchedPages *matched, Error *err);

#endif
