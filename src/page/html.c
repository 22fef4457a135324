/* SPDX-License-Identifier: MIT */
#include "page/html.h"

#include "base/list.h"

#include <string.h>

typedef struct Reader {
    Arena *page;
    const HtmlTags *tags;
    const ClassWords *words;
    HtmlTree *tree;
    const char *start, *at, *end;
    size_t capacity;
    uint32_t open[HTML_DEPTH_MAX]; /* nodes from the root to the innermost */
    uint32_t depth;
    uint32_t too_deep; /* elements open that found no place in `open` */
    uint32_t open_count[HTML_TAG_COUNT];
    bool endless[HTML_TAG_COUNT]; /* no end tag is left in the text */
} Reader;

static HtmlNode *node_at(const Reader *reader, uint32_t depth) {
    return &reader->tree->nodes[reader->open[depth]];
}

static HtmlNode *innermost(const Reader *reader) {
    return node_at(reader, reader->depth - 1);
}

static uint8_t kinds_of(const Reader *reader, uint8_t tag) {
    return reader->tags->kinds[tag];
}

static bool is_block(const Reader *reader, uint8_t tag) {
    return kinds_of(reader, tag) & TAG_BLOCK;
}

static HtmlNode *node_add(Reader *reader, uint8_t tag, const char *from,
                          const char *to) {
    HtmlTree *tree = reader->tree;
    if (tree->count == reader->capacity)
        tree->nodes = list_room(reader->page, tree->nodes, tree->count,
                                &reader->capacity, sizeof *tree->nodes);
    HtmlNode *node = &tree->nodes[tree->count++];
    *node = (HtmlNode){.parent =
                           reader->depth ? reader->open[reader->depth - 1] : 0,
                       .end = tree->count,
                       .from = (uint32_t)(from - reader->start),
                       .to = (uint32_t)(to - reader->start),
                       .tag = tag};
    node->unread = (reader->depth && innermost(reader)->unread) ||
                   (kinds_of(reader, tag) & TAG_UNREAD);
    return node;
}

static void open_push(Reader *reader, uint8_t tag) {
    if (reader->depth == HTML_DEPTH_MAX) {
        reader->too_deep++;
        return;
    }
    reader->open[reader->depth++] = reader->tree->count - 1;
    reader->open_count[tag]++;
}

/* Closes all that is open from `depth` on. */
static void open_cut(Reader *reader, uint32_t depth) {
    while (reader->depth > depth) {
        HtmlNode *node = innermost(reader);
        node->end = reader->tree->count;
        reader->open_count[node->tag]--;
        reader->depth--;
    }
}

static const char *skip_past(const Reader *reader, const char *from,
                             char sign) {
    const char *found = memchr(from, sign, (size_t)(reader->end - from));
    return found ? found + 1 : reader->end;
}

static bool is_blank(char sign) {
    return (unsigned char)sign <= ' ';
}

/* One attribute from `at` on; NULL at the end of the tag. */
static const char *attribute_read(const char *at, const char *end,
                                  HtmlAttribute *found) {
    while (at < end && (is_blank(*at) || *at == '/'))
        at++;
    if (at >= end || *at == '>')
        return NULL;
    const char *name = at++; /* a stray "=" starts a name */
    while (at < end && *at != '=' && *at != '>' && *at != '/' && !is_blank(*at))
        at++;
    *found = (HtmlAttribute){{name, (size_t)(at - name)}, {0}};
    while (at < end && is_blank(*at))
        at++;
    if (at >= end || *at != '=')
        return at;
    at++;
    while (at < end && is_blank(*at))
        at++;
    const char *value = at;
    if (at < end && (*at == '"' || *at == '\'')) {
        value++;
        const char *quote =
            value < end ? memchr(value, *at, (size_t)(end - value)) : NULL;
        at = quote ? quote + 1 : end;
        found->value = (Slice){value, (size_t)((quote ? quote : end) - value)};
        return at;
    }
    while (at < end && !is_blank(*at) && *at != '>')
        at++;
    found->value = (Slice){value, (size_t)(at - value)};
    return at;
}

bool html_attribute_next(Slice text, size_t *offset, HtmlAttribute *found) {
    const char *end = text.text + text.length;
    const char *at = attribute_read(text.text + *offset, end, found);
    *offset = at ? (size_t)(at - text.text) : text.length;
    return at;
}

Slice html_attribute(const HtmlTree *tree, uint32_t node, Slice name) {
    size_t offset = tree->nodes[node].from;
    Slice source = slice_part(tree->text, 0, tree->nodes[node].to);
    HtmlAttribute found;
    if (tree->nodes[node].tag == HTML_TEXT)
        return (Slice){0};
    while (html_attribute_next(source, &offset, &found))
        if (slice_equal_nocase(found.name, name))
            return found.value;
    return (Slice){0};
}

Slice html_raw(const HtmlTree *tree, uint32_t node) {
    const HtmlNode *inside = &tree->nodes[node] + 1;
    if (tree->nodes[node].end == node + 1 || inside->tag != HTML_TEXT)
        return (Slice){0};
    return slice_part(tree->text, inside->from, inside->to);
}

static bool value_has(Slice value, Slice part) {
    return slice_find(value, part, 0) != SIZE_MAX;
}

static bool style_hides(Slice style) {
    return value_has(style, SLICE("display:none")) ||
           value_has(style, SLICE("display: none"));
}

/* Adds what one attribute says about the element. */
static void attribute_mark(const Reader *reader, const HtmlAttribute *found,
                           ClassMarks *marks) {
    Slice name = found->name, value = found->value;
    switch (name.length) {
    case 2:
        if (slice_equal_nocase(name, SLICE("id")))
            class_words_read(reader->words, value, marks);
        break;
    case 4:
        if (slice_equal_nocase(name, SLICE("role")) &&
            (slice_equal(value, SLICE("navigation")) ||
             slice_equal(value, SLICE("complementary"))))
            marks->kinds |= CLASS_CHROME;
        break;
    case 5:
        if (slice_equal_nocase(name, SLICE("class"))) {
            class_words_read(reader->words, value, marks);
            marks->hash = (uint32_t)slice_hash(value);
        } else if (slice_equal_nocase(name, SLICE("style")) &&
                   style_hides(value)) {
            marks->kinds |= CLASS_HIDDEN;
        }
        break;
    case 6:
        if (slice_equal_nocase(name, SLICE("hidden")))
            marks->kinds |= CLASS_HIDDEN;
        break;
    case 8:
        if (slice_equal_nocase(name, SLICE("itemprop")))
            marks->kinds |= value_has(value, SLICE("articleBody"))
                                ? CLASS_TEXT | CLASS_ITEM
                                : CLASS_ITEM;
        break;
    case 11:
        if (slice_equal_nocase(name, SLICE("aria-hidden")) &&
            slice_equal(value, SLICE("true")))
            marks->kinds |= CLASS_HIDDEN;
        break;
    default:
        break;
    }
}

/* Reads to the end of the tag; returns what its attributes say. */
static ClassMarks attributes_read(Reader *reader) {
    ClassMarks marks = {0};
    HtmlAttribute found;
    const char *next;
    while ((next = attribute_read(reader->at, reader->end, &found))) {
        attribute_mark(reader, &found, &marks);
        reader->at = next;
    }
    return marks;
}

/* Where the end tag of a raw element starts; NULL when there is none. */
static const char *raw_end(const Reader *reader, Slice name) {
    const char *at = reader->at;
    while ((at = memchr(at, '<', (size_t)(reader->end - at)))) {
        size_t left = (size_t)(reader->end - at);
        if (left < name.length + 3)
            return NULL;
        char after = at[name.length + 2];
        if (at[1] == '/' && (is_blank(after) || after == '>' || after == '/') &&
            slice_equal_nocase((Slice){at + 2, name.length}, name))
            return at;
        at++;
    }
    return NULL;
}

/* A raw element gets its source as one text inside, which is not read. */
static void raw_read(Reader *reader, uint8_t tag, Slice name) {
    const char *end = reader->endless[tag] ? NULL : raw_end(reader, name);
    if (!end) {
        reader->endless[tag] = true;
        if (tag != HTML_SCRIPT && tag != HTML_STYLE)
            return; /* rather markup than nothing */
        end = reader->end;
    }
    uint32_t raw = reader->tree->count - 1;
    uint32_t depth = reader->depth;
    if (end > reader->at && depth < HTML_DEPTH_MAX) {
        reader->open[reader->depth++] = raw;
        node_add(reader, HTML_TEXT, reader->at, end);
        reader->depth = depth;
        reader->tree->nodes[raw].end = reader->tree->count;
    }
    reader->at = end < reader->end ? skip_past(reader, end, '>') : end;
}

/* How far up an end tag that was left out is looked for: of an item, and of a
 * paragraph through the inline elements that were left open in it. */
enum { IMPLIED_LEVELS = 8, INLINE_LEVELS = 32 };

static bool closes(uint8_t tag, uint8_t open) {
    switch (tag) {
    case HTML_TD:
    case HTML_TH:
        return open == HTML_TD || open == HTML_TH;
    case HTML_DT:
    case HTML_DD:
        return open == HTML_DT || open == HTML_DD;
    case HTML_LI:
    case HTML_TR:
    case HTML_OPTION:
    case HTML_BUTTON:
    case HTML_A:
        return tag == open;
    case HTML_INPUT:
    case HTML_TEXTAREA:
        return open == HTML_SELECT;
    default:
        return false;
    }
}

/* What keeps an inner item from closing an outer one. */
static bool bounds(uint8_t tag, uint8_t open) {
    switch (open) {
    case HTML_UL:
    case HTML_OL:
    case HTML_DL:
    case HTML_TABLE:
    case HTML_SELECT:
        return true;
    case HTML_TR:
        return tag != HTML_TR;
    default:
        return tag == HTML_A && open != HTML_SPAN && open >= HTML_HTML &&
               open <= HTML_DIALOG;
    }
}

static bool ends_paragraph(const Reader *reader, uint8_t tag) {
    return is_block(reader, tag) && tag != HTML_BUTTON && tag != HTML_SELECT &&
           tag != HTML_OPTION;
}

/* No drawing or formula holds a <div>: its end was left out, unless the
 * drawing has a place for HTML. */
static void foreign_leave(Reader *reader, uint8_t tag) {
    uint8_t kinds = kinds_of(reader, tag);
    bool leaves = tag == HTML_SPAN || tag == HTML_BR || tag == HTML_IMG ||
                  tag == HTML_B || tag == HTML_STRONG || tag == HTML_I ||
                  tag == HTML_EM || (kinds & TAG_BLOCK && tag < HTML_BUTTON);
    for (uint32_t depth = reader->depth - 1; leaves && depth; depth--) {
        const HtmlNode *node = node_at(reader, depth);
        if (node->tag == HTML_SVG || node->tag == HTML_MATH)
            open_cut(reader, depth);
        if (node->tag != HTML_OTHER || node->name == reader->tags->html_inside)
            return;
    }
}

/* Closes what the start of `tag` ends: a paragraph before a block, an item
 * before its like, the head before what belongs to the body. */
static void imply_ends(Reader *reader, uint8_t tag) {
    uint32_t depth = reader->depth;
    if (reader->open_count[HTML_HEAD] &&
        !(kinds_of(reader, tag) & TAG_IN_HEAD) && tag != HTML_OTHER)
        while (reader->open_count[HTML_HEAD])
            open_cut(reader, reader->depth - 1);
    if (reader->open_count[HTML_P] && ends_paragraph(reader, tag))
        for (uint32_t k = 1; k <= INLINE_LEVELS && k < depth; k++) {
            uint8_t open = node_at(reader, depth - k)->tag;
            if (open == HTML_P)
                open_cut(reader, depth - k);
            if (open == HTML_P || is_block(reader, open))
                break;
        }
    if (reader->open_count[HTML_SVG] + reader->open_count[HTML_MATH])
        foreign_leave(reader, tag);
    depth = reader->depth;
    for (uint32_t k = 1; k <= IMPLIED_LEVELS && k < depth; k++) {
        uint8_t open = node_at(reader, depth - k)->tag;
        if (closes(tag, open))
            open_cut(reader, depth - k);
        if (closes(tag, open) || bounds(tag, open))
            break;
    }
}

/* The name's hash, lower case; reader->at moves behind the name. */
static uint64_t name_read(Reader *reader) {
    uint64_t hash = WORD_HASH_START;
    const char *at = reader->at;
    for (; at < reader->end && *at != '>' && *at != '/' && !is_blank(*at); at++)
        hash = word_hash_step(hash, ascii_lower(*at));
    reader->at = at;
    return hash;
}

static uint8_t tag_of(const Reader *reader, uint64_t hash) {
    uint32_t tag = word_table_get(&reader->tags->names, hash);
    return tag ? (uint8_t)tag : HTML_OTHER;
}

static void start_tag_read(Reader *reader) {
    const char *name = reader->at;
    uint64_t hash = name_read(reader);
    Slice spelling = {name, (size_t)(reader->at - name)};
    uint8_t tag = tag_of(reader, hash), kinds = kinds_of(reader, tag);
    const char *from = reader->at;
    ClassMarks marks = attributes_read(reader);
    reader->at = skip_past(reader, reader->at, '>');
    bool may_be_empty =
        tag == HTML_OTHER || tag == HTML_SVG || tag == HTML_MATH;
    bool empty = kinds & TAG_VOID || (may_be_empty && reader->at - from > 1 &&
                                      reader->at[-2] == '/');
    if (tag == HTML_BODY && reader->open_count[HTML_BODY])
        return;
    imply_ends(reader, tag);
    HtmlNode *node = node_add(reader, tag, from, reader->at);
    node->class_words = marks.kinds;
    node->chrome_word = marks.chrome;
    node->class_hash = marks.hash;
    node->name = tag_name_part(hash);
    if (kinds & TAG_RAW)
        raw_read(reader, tag, spelling);
    else if (!empty)
        open_push(reader, tag);
}

static bool is_cell(uint8_t tag) {
    return tag == HTML_TD || tag == HTML_TH || tag == HTML_CAPTION;
}

/* HTML_OTHER may be <tbody>. */
static bool is_of_table(uint8_t tag) {
    return is_cell(tag) || tag == HTML_TR || tag == HTML_TABLE ||
           tag == HTML_OTHER;
}

/* The depth at which the end tag's element is open; 0: nowhere. */
static uint32_t depth_of(const Reader *reader, uint8_t tag, uint16_t name) {
    bool block = is_block(reader, tag);
    for (uint32_t depth = reader->depth - 1; depth; depth--) {
        const HtmlNode *node = node_at(reader, depth);
        if (node->tag == tag && (tag != HTML_OTHER || node->name == name))
            return depth;
        if (tag_is_heading(tag) && tag_is_heading(node->tag))
            return depth; /* <h2> ended by </h3> */
        if (is_cell(node->tag) && !is_of_table(tag))
            return 0;
        /* An inline end does not end the block that it stands in. */
        if (!block && tag != HTML_OTHER && tag != HTML_A &&
            is_block(reader, node->tag))
            return 0;
    }
    return 0;
}

static void end_tag_read(Reader *reader) {
    uint64_t hash = name_read(reader);
    uint8_t tag = tag_of(reader, hash);
    reader->at = skip_past(reader, reader->at, '>');
    if (reader->too_deep && !(kinds_of(reader, tag) & TAG_VOID)) {
        reader->too_deep--;
        return;
    }
    if (tag == HTML_BODY || tag == HTML_HTML)
        return;
    uint32_t depth = 0;
    if (reader->open_count[tag] || tag_is_heading(tag))
        depth = depth_of(reader, tag, tag_name_part(hash));
    if (depth)
        open_cut(reader, depth);
    else if (tag == HTML_P || tag == HTML_BR) /* as browsers read it */
        node_add(reader, tag, reader->at, reader->at);
}

static void text_add(Reader *reader, const char *from, const char *to) {
    if (to > from)
        node_add(reader, HTML_TEXT, from, to);
}

static const char *comment_end(const Reader *reader) {
    const char *at = reader->at; /* at the "!" */
    bool comment = reader->end - at > 2 && at[1] == '-' && at[2] == '-';
    if (!comment)
        return skip_past(reader, at, '>');
    for (at += 1; reader->end - at > 2; at++) { /* <!--> is a whole one */
        at = memmem(at, (size_t)(reader->end - at), "--", 2);
        if (!at)
            break;
        if (at + 2 < reader->end && at[2] == '>')
            return at + 3;
        if (at + 3 < reader->end && at[2] == '!' && at[3] == '>')
            return at + 4;
    }
    return reader->end;
}

/* Reads what starts with the "<" before reader->at. */
static void markup_read(Reader *reader) {
    const char *open = reader->at - 1;
    char sign = reader->at < reader->end ? *reader->at : '\0';
    char next = reader->end - reader->at > 1 ? reader->at[1] : '\0';
    if (sign == '!') {
        reader->at = comment_end(reader);
    } else if (sign == '?') {
        reader->at = skip_past(reader, reader->at, '>');
    } else if (sign == '/' && ascii_is_letter(next)) {
        reader->at++;
        end_tag_read(reader);
    } else if (sign == '/' && next) {
        reader->at = skip_past(reader, reader->at, '>');
    } else if (ascii_is_letter(sign)) {
        start_tag_read(reader);
    } else {
        text_add(reader, open, reader->at);
    }
}

void html_read(Arena *page, Slice text, const HtmlTags *tags,
               const ClassWords *words, HtmlTree *tree) {
    text = text.length ? slice_part(text, 0, HTML_BYTES_MAX) : SLICE("");
    *tree = (HtmlTree){.text = text};
    Reader reader = {.page = page,
                     .tags = tags,
                     .words = words,
                     .tree = tree,
                     .start = text.text,
                     .at = text.text,
                     .end = text.text + text.length,
                     .capacity = 0};
    node_add(&reader, HTML_OTHER, reader.start, reader.start);
    open_push(&reader, HTML_OTHER);
    while (reader.at < reader.end && tree->count < HTML_NODES_MAX) {
        const char *found =
            memchr(reader.at, '<', (size_t)(reader.end - reader.at));
        const char *from = reader.at;
        reader.at = found ? found : reader.end;
        text_add(&reader, from, reader.at);
        if (found) {
            reader.at++;
            markup_read(&reader);
        }
    }
    open_cut(&reader, 0);
}
