/* page_view.h -- one page with its findings marked, for a person */
#ifndef RUNUT_SHOW_PAGE_VIEW_H
#define RUNUT_SHOW_PAGE_VIEW_H

#include "record/stored.h"
#include "show/label.h"
#include "show/terminal.h"

/* Head, text with names, dates, figures, events, credits and statements marked
 * (by colour, or by brackets where there is none), then what they mean; a
 * statement's words end with its number in that list. */
void page_view_print(Terminal *terminal, LabelLanguage language, Arena *arena,
                     const StoredPage *page);

#endif
