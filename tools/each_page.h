/* each_page.h -- whatever `runut add` reads, page by page, for tools */
#ifndef RUNUT_TOOLS_EACH_PAGE_H
#define RUNUT_TOOLS_EACH_PAGE_H

#include "base/error.h"
#include "input/raw_page.h"

/* What is done with a page; `page` is emptied behind it. */
typedef bool PageUse(Arena *page, const RawPage *raw, void *context,
                     Error *err);

/* The words of a tool's command: its own name, a folder, PATH... */
typedef struct ToolWords {
    const char *tool;
    char **words;
    int count;
} ToolWords;

/* Names what is damaged on standard error and goes on. Returns whether nothing
 * was. */
bool each_page(const ToolWords *words, PageUse *use, void *context);

#endif
