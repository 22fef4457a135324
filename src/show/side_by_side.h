/* side_by_side.h -- two texts in two columns, what both have in brackets
 *
 * One row a passage, with the bytes where it stands; long passages and what
 * stands between them are shortened in the middle. */
#ifndef RUNUT_SHOW_SIDE_BY_SIDE_H
#define RUNUT_SHOW_SIDE_BY_SIDE_H

#include "link/common_text.h"
#include "show/label.h"
#include "show/terminal.h"

/* Prints the columns from `indent` to the terminal's width. */
void side_by_side_print(Terminal *terminal, LabelLanguage language,
                        unsigned indent, const CommonText *common);

#endif
