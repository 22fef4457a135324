/* chrome_caption.h -- captions of pictures, known by the credit at their end:
 * "Terminal yang terbakar. Foto: Ani/Runut", "Pasar baru (dok. istimewa)" */
#ifndef RUNUT_PAGE_CHROME_CAPTION_H
#define RUNUT_PAGE_CHROME_CAPTION_H

#include "base/slice.h"

typedef struct ChromeCredits {
    Slice *words; /* folded; those with a colon may stand without brackets */
    size_t count, capacity;
} ChromeCredits;

void chrome_credit_add(Arena *run, ChromeCredits *credits, Slice word);

bool line_is_caption(const ChromeCredits *credits, Slice line);

#endif
