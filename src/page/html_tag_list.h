/* html_tag_list.h -- the elements, one row each, for html_tag.h alone */
#ifndef RUNUT_PAGE_HTML_TAG_LIST_H
#define RUNUT_PAGE_HTML_TAG_LIST_H

#define BLOCK_UNREAD (TAG_BLOCK | TAG_UNREAD)
#define RAW_UNREAD (TAG_RAW | TAG_UNREAD)
#define HEAD_UNREAD (TAG_IN_HEAD | TAG_UNREAD)
#define HEAD_RAW (TAG_IN_HEAD | RAW_UNREAD)
#define HEAD_VOID (TAG_IN_HEAD | TAG_VOID)

/* name, spelling, kinds */
#define HTML_TAGS(TAG)                       \
    TAG(HTML, "html", TAG_BLOCK)             \
    TAG(HEAD, "head", BLOCK_UNREAD)          \
    TAG(BODY, "body", TAG_BLOCK)             \
    TAG(P, "p", TAG_BLOCK)                   \
    TAG(DIV, "div", TAG_BLOCK)               \
    TAG(ARTICLE, "article", TAG_BLOCK)       \
    TAG(SECTION, "section", TAG_BLOCK)       \
    TAG(MAIN, "main", TAG_BLOCK)             \
    TAG(H1, "h1", TAG_BLOCK)                 \
    TAG(H2, "h2", TAG_BLOCK)                 \
    TAG(H3, "h3", TAG_BLOCK)                 \
    TAG(H4, "h4", TAG_BLOCK)                 \
    TAG(H5, "h5", TAG_BLOCK)                 \
    TAG(H6, "h6", TAG_BLOCK)                 \
    TAG(UL, "ul", TAG_BLOCK)                 \
    TAG(OL, "ol", TAG_BLOCK)                 \
    TAG(LI, "li", TAG_BLOCK)                 \
    TAG(DL, "dl", TAG_BLOCK)                 \
    TAG(DT, "dt", TAG_BLOCK)                 \
    TAG(DD, "dd", TAG_BLOCK)                 \
    TAG(TABLE, "table", TAG_BLOCK)           \
    TAG(TR, "tr", TAG_BLOCK)                 \
    TAG(TD, "td", TAG_BLOCK)                 \
    TAG(TH, "th", TAG_BLOCK)                 \
    TAG(CAPTION, "caption", TAG_BLOCK)       \
    TAG(NAV, "nav", TAG_BLOCK)               \
    TAG(ASIDE, "aside", TAG_BLOCK)           \
    TAG(FOOTER, "footer", TAG_BLOCK)         \
    TAG(HEADER, "header", TAG_BLOCK)         \
    TAG(FORM, "form", TAG_BLOCK)             \
    TAG(FIELDSET, "fieldset", TAG_BLOCK)     \
    TAG(ADDRESS, "address", TAG_BLOCK)       \
    TAG(CENTER, "center", TAG_BLOCK)         \
    TAG(BLOCKQUOTE, "blockquote", TAG_BLOCK) \
    TAG(PRE, "pre", TAG_BLOCK)               \
    TAG(DETAILS, "details", TAG_BLOCK)       \
    TAG(SUMMARY, "summary", TAG_BLOCK)       \
    TAG(FIGURE, "figure", TAG_BLOCK)         \
    TAG(FIGCAPTION, "figcaption", TAG_BLOCK) \
    TAG(BUTTON, "button", BLOCK_UNREAD)      \
    TAG(SELECT, "select", BLOCK_UNREAD)      \
    TAG(OPTION, "option", BLOCK_UNREAD)      \
    TAG(DIALOG, "dialog", BLOCK_UNREAD)      \
    TAG(VIDEO, "video", TAG_UNREAD)          \
    TAG(AUDIO, "audio", TAG_UNREAD)          \
    TAG(OBJECT, "object", TAG_UNREAD)        \
    TAG(CANVAS, "canvas", TAG_UNREAD)        \
    TAG(MATH, "math", TAG_UNREAD)            \
    TAG(SVG, "svg", TAG_UNREAD)              \
    TAG(TEMPLATE, "template", HEAD_UNREAD)   \
    TAG(SCRIPT, "script", HEAD_RAW)          \
    TAG(STYLE, "style", HEAD_RAW)            \
    TAG(NOSCRIPT, "noscript", HEAD_RAW)      \
    TAG(NOFRAMES, "noframes", HEAD_RAW)      \
    TAG(NOEMBED, "noembed", RAW_UNREAD)      \
    TAG(TITLE, "title", HEAD_RAW)            \
    TAG(TEXTAREA, "textarea", RAW_UNREAD)    \
    TAG(IFRAME, "iframe", RAW_UNREAD)        \
    TAG(META, "meta", HEAD_VOID)             \
    TAG(LINK, "link", HEAD_VOID)             \
    TAG(BASE, "base", HEAD_VOID)             \
    TAG(BR, "br", TAG_VOID)                  \
    TAG(HR, "hr", TAG_VOID | TAG_BLOCK)      \
    TAG(IMG, "img", TAG_VOID)                \
    TAG(INPUT, "input", TAG_VOID)            \
    TAG(AREA, "area", TAG_VOID)              \
    TAG(COL, "col", TAG_VOID)                \
    TAG(EMBED, "embed", TAG_VOID)            \
    TAG(SOURCE, "source", TAG_VOID)          \
    TAG(TRACK, "track", TAG_VOID)            \
    TAG(WBR, "wbr", TAG_VOID)                \
    TAG(PARAM, "param", TAG_VOID)            \
    TAG(A, "a", 0)                           \
    TAG(SPAN, "span", 0)                     \
    TAG(LABEL, "label", 0)                   \
    TAG(TIME, "time", 0)                     \
    TAG(B, "b", 0)                           \
    TAG(STRONG, "strong", 0)                 \
    TAG(I, "i", 0)                           \
    TAG(EM, "em", 0)

#endif
