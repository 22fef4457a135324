/* letters.h -- a text without what differs between two printings of it */
#ifndef RUNUT_PAGE_LETTERS_H
#define RUNUT_PAGE_LETTERS_H

#include "base/slice.h"

/* Letters and digits only, lower case: "Liputan6.com" is "liputan6com". */
Slice letters_of(Arena *page, Slice text);

#endif
