/* SPDX-License-Identifier: MIT */
#include "page/html_article.h"

#include "base/list.h"
#include "base/utf8.h"

struct HtmlRules {
    int nothing_yet;
};

HtmlRules *html_rules_load(Arena *run, const char *folder, Error *err) {
    (void)folder;
    (void)err;
    return arena_take(run, sizeof(HtmlRules));
}

/* What stands between `open` and `close` from *offset on. */
static bool between(Slice text, Slice open, Slice close, size_t *offset,
                    Slice *inside) {
    size_t start = slice_find(text, open, *offset);
    if (start == SIZE_MAX)
        return false;
    start += open.length;
    size_t end = slice_find(text, close, start);
    if (end == SIZE_MAX)
        end = text.length;
    *inside = slice_part(text, start, end);
    *offset = end;
    return true;
}

static Slice without_tags(Arena *page, Slice html) {
    char *bytes = arena_buffer(page, html.length + 1);
    size_t used = 0;
    bool in_tag = true;
    for (size_t i = 0; i < html.length; i++) {
        char sign = html.text[i] == '\n' ? ' ' : html.text[i];
        if (!in_tag && sign != '<')
            bytes[used++] = sign;
        if (sign == '<' || sign == '>')
            in_tag = sign == '<';
    }
    return slice_trim((Slice){bytes, used});
}

bool html_article_read(Arena *page, const RawPage *raw, const HtmlRules *rules,
                       HtmlArticle *out, Error *err) {
    (void)rules;
    (void)err;
    *out = (HtmlArticle){0};
    Slice html = utf8_repair(page, raw->bytes), inside;
    size_t offset = 0, capacity = 0;
    if (between(html, SLICE("<title"), SLICE("</title"), &offset, &inside))
        out->title = without_tags(page, inside);
    while (between(html, SLICE("<p"), SLICE("</p"), &offset, &inside)) {
        Slice text = without_tags(page, inside);
        out->paragraphs = list_room(page, out->paragraphs, out->paragraph_count,
                                    &capacity, sizeof *out->paragraphs);
        if (text.length)
            out->paragraphs[out->paragraph_count++] = text;
    }
    return true;
}
