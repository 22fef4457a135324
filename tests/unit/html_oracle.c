/* SPDX-License-Identifier: MIT */
/* The tokenizer against MyHTML, which follows the standard to the letter.
 *
 * Two readings agree on a page when the words that a reader sees are the same
 * words in the same order. Words are what white space parts; the start and
 * the end of a block element and <br> part words too, so that an element that
 * is closed too early or too late shows. Not seen is what stands in an element
 * whose row in page/html_tag_list.h says so, the same list for both: head,
 * script, style, template, noscript, title, select, button, svg, ... */
#include "page/html.h"

#include "base/utf8.h"
#include "input/reader.h"
#include "page/encoding.h"
#include "page/entity.h"
#include "shared_fixture.h"

#include <myhtml/api.h>
#include <string.h>
#include <unistd.h>

typedef struct Fixture {
    Arena *run, *page;
    HtmlTags tags;
    ClassWords words;
    EntityTable entities;
    myhtml_t *myhtml;
    myhtml_tree_t *tree;
} Fixture;

static int open_fixture(void **state) {
    Fixture *fixture = calloc(1, sizeof *fixture);
    char folder[4096];
    Error err = {0};
    fixture->run = arena_open(1 << 16);
    fixture->page = arena_open(1 << 20);
    fixture->tags = html_tags_open(fixture->run);
    fixture->myhtml = myhtml_create();
    fixture->tree = myhtml_tree_create();
    myhtml_init(fixture->myhtml, MyHTML_OPTIONS_PARSE_MODE_SINGLE, 1, 0);
    myhtml_tree_init(fixture->tree, fixture->myhtml);
    snprintf(folder, sizeof folder, "%s/web", getenv("RUNUT_DATA"));
    *state = fixture;
    return class_words_load(fixture->run, folder, &fixture->words, &err) &&
                   entity_table_load(fixture->run, folder, &fixture->entities,
                                     &err)
               ? 0
               : -1;
}

static int close_fixture(void **state) {
    Fixture *fixture = *state;
    myhtml_tree_destroy(fixture->tree);
    myhtml_destroy(fixture->myhtml);
    arena_close(fixture->page);
    arena_close(fixture->run);
    free(fixture);
    return 0;
}

typedef struct Text {
    Arena *page;
    char *bytes;
    size_t length, capacity;
} Text;

static void text_append(Text *text, Slice part) {
    while (text->capacity < text->length + part.length + 1) {
        size_t room = text->capacity * 2 + part.length + 64;
        char *bytes = arena_buffer(text->page, room);
        if (text->length)
            memcpy(bytes, text->bytes, text->length);
        text->bytes = bytes;
        text->capacity = room;
    }
    if (part.length)
        memcpy(text->bytes + text->length, part.text, part.length);
    text->length += part.length;
}

static bool parts_words(uint8_t kinds, uint8_t tag) {
    return kinds & TAG_BLOCK || tag == HTML_BR;
}

static void decoded_append(const Fixture *fixture, Text *text, Slice source) {
    size_t start = 0;
    for (size_t i = 0; i < source.length;) {
        char decoded[ENTITY_BYTES_MAX + 1];
        size_t covered =
            source.text[i] == '&'
                ? entity_decode(&fixture->entities, source, i, decoded)
                : 0;
        if (covered) {
            text_append(text, slice_part(source, start, i));
            text_append(text, slice_of(decoded));
            start = i + covered;
        }
        i += covered ? covered : 1;
    }
    text_append(text, slice_part(source, start, source.length));
}

static Text own_text(Fixture *fixture, Slice source) {
    HtmlTree tree;
    Text text = {.page = fixture->page};
    html_read(fixture->page, source, &fixture->tags, &fixture->words, &tree);
    uint8_t *ends = arena_take(fixture->page, tree.count + 1);
    for (uint32_t i = 1; i < tree.count; i++) {
        const HtmlNode *node = &tree.nodes[i];
        uint8_t kinds = fixture->tags.kinds[node->tag];
        if (ends[i] || parts_words(kinds, node->tag))
            text_append(&text, SLICE(" "));
        if (kinds & TAG_BLOCK)
            ends[node->end] = 1;
        if (node->tag == HTML_TEXT && !node->unread)
            decoded_append(fixture, &text,
                           slice_part(tree.text, node->from, node->to));
    }
    return text;
}

static uint8_t tag_of(const Fixture *fixture, myhtml_tree_node_t *node) {
    size_t length;
    const char *name =
        myhtml_tag_name_by_id(fixture->tree, myhtml_node_tag_id(node), &length);
    uint32_t tag = name ? word_table_get(&fixture->tags.names,
                                         word_hash((Slice){name, length}))
                        : 0;
    return tag ? (uint8_t)tag : HTML_OTHER;
}

/* Appends what comes first of a node; whether to go into it. */
static bool node_enter(const Fixture *fixture, myhtml_tree_node_t *node,
                       Text *text) {
    if (myhtml_node_tag_id(node) == MyHTML_TAG__TEXT) {
        size_t length;
        const char *bytes = myhtml_node_text(node, &length);
        text_append(text, (Slice){bytes, bytes ? length : 0});
        return false;
    }
    if (myhtml_node_tag_id(node) == MyHTML_TAG__COMMENT ||
        myhtml_node_tag_id(node) == MyHTML_TAG__DOCTYPE)
        return false;
    uint8_t tag = tag_of(fixture, node), kinds = fixture->tags.kinds[tag];
    if (parts_words(kinds, tag))
        text_append(text, SLICE(" "));
    return !(kinds & TAG_UNREAD);
}

static void node_leave(const Fixture *fixture, myhtml_tree_node_t *node,
                       Text *text) {
    if (fixture->tags.kinds[tag_of(fixture, node)] & TAG_BLOCK)
        text_append(text, SLICE(" "));
}

static Text oracle_text(Fixture *fixture, Slice source) {
    Text text = {.page = fixture->page};
    myhtml_parse_single(fixture->tree, MyENCODING_UTF_8, source.text,
                        source.length);
    myhtml_tree_node_t *root = myhtml_tree_get_document(fixture->tree);
    myhtml_tree_node_t *node = myhtml_node_child(root);
    while (node) {
        myhtml_tree_node_t *next =
            node_enter(fixture, node, &text) ? myhtml_node_child(node) : NULL;
        while (!next && node && node != root) {
            node_leave(fixture, node, &text);
            next = myhtml_node_next(node);
            node = next ? next : myhtml_node_parent(node);
        }
        node = next;
    }
    return text;
}

/* The next word from *offset on; empty when there is none. */
static Slice word_next(const Text *text, size_t *offset) {
    Slice whole = {text->bytes, text->length};
    size_t start = *offset, end;
    while (start < text->length) {
        end = start;
        if (!utf8_is_space(utf8_next(whole, &end)))
            break;
        start = end;
    }
    *offset = start;
    while (*offset < text->length) {
        end = *offset;
        if (utf8_is_space(utf8_next(whole, &end)))
            break;
        *offset = end;
    }
    return slice_part(whole, start, *offset);
}

/* Where the first different word stands in each; SIZE_MAX: nowhere. */
static size_t difference(const Text *own, const Text *oracle, size_t *other) {
    size_t i = 0, k = 0;
    for (;;) {
        size_t start = i;
        *other = k;
        Slice one = word_next(own, &i), two = word_next(oracle, &k);
        if (!slice_equal(one, two))
            return start;
        if (!one.length)
            return SIZE_MAX;
    }
}

static void words_print(const char *who, const Text *text, size_t at) {
    enum { WORDS_SHOWN = 10 };
    fprintf(stderr, "  %s:", who);
    for (int i = 0; i < WORDS_SHOWN; i++) {
        Slice word = word_next(text, &at);
        fprintf(stderr, " %.*s", (int)word.length, word.text);
    }
    fputc('\n', stderr);
}

static bool page_agrees(Fixture *fixture, Slice bytes, const char *name) {
    Text own = own_text(fixture, bytes), oracle = oracle_text(fixture, bytes);
    size_t other, at = difference(&own, &oracle, &other);
    if (at != SIZE_MAX) {
        fprintf(stderr, "%s differs:\n", name);
        words_print("Runut ", &own, at);
        words_print("MyHTML", &oracle, other);
    }
    return at == SIZE_MAX;
}

typedef struct Agreement {
    size_t pages, agreed;
} Agreement;

static void set_compare(Fixture *fixture, const char *path, Agreement *sum) {
    Arena *input_page = arena_open(1 << 20);
    InputReader *input = input_open(&path, 1);
    RawPage raw;
    Error err = {0};
    InputStep step;
    while ((step = input_next(input, input_page, &raw, &err)) != INPUT_END) {
        Slice text;
        assert_int_equal(step, INPUT_PAGE);
        assert_true(
            encoding_to_utf8(input_page, raw.bytes, raw.charset, &text, &err));
        char name[200];
        snprintf(name, sizeof name, "%.*s", (int)raw.ref.length, raw.ref.text);
        sum->pages++;
        sum->agreed += page_agrees(fixture, text, name);
        arena_reset(fixture->page);
        arena_reset(input_page);
    }
    input_close(input);
    arena_close(input_page);
}

static void real_pages_agree(void **state) {
    static const char *const SETS[] = {"aeb", "fundus", "wcxb", "indonesian"};
    Agreement sum = {0};
    for (size_t i = 0; i < sizeof SETS / sizeof *SETS; i++) {
        char name[64], path[4096];
        snprintf(name, sizeof name, "html/%s.jsonl.gz", SETS[i]);
        shared_path(name, path, sizeof path);
        if (access(path, R_OK) != 0) {
            fprintf(stderr, "skipped: %s is not there\n", path);
            skip();
        }
        set_compare(*state, path, &sum);
    }
    fprintf(stderr, "%zu of %zu pages agree\n", sum.agreed, sum.pages);
    assert_true((double)sum.agreed >= 0.995 * (double)sum.pages);
}

static void composed_pages_agree(void **state) {
    static const struct Row {
        const char *reason, *source;
    } ROWS[] = {
        {"an end tag of <br> breaks the line", "<p>satu</br>dua"},
        {"an end tag of <p> alone parts words", "<div>satu</p>dua</div>"},
        {"a block ends a paragraph with inline elements left open",
         "<p><b><i><u><s><em>satu<div>dua</div>tiga"},
        {"a button does not end its paragraph",
         "<p>satu <button>x</button> dua</p>tiga"},
        {"a button ends the button before", "<button>x<button>y</button>satu"},
        {"a field ends a list of choices",
         "<select><option>x<input>satu</select>dua"},
        {"a heading ends any heading", "<h2>satu</h3>dua<h1>tiga</h1>empat"},
        {"a cell's end tags do not leave the cell",
         "<div>satu<table><tr><td>dua</div>tiga</td></tr></table>empat</div>"},
        {"cells, rows and items without end tags",
         "<table><tr><td>satu<td>dua<tr><th>tiga</table><ul><li>a<li>b</ul>c"},
        {"a drawing that is closed at once", "<p>satu<svg/>dua</p>"},
        {"a drawing that is never closed", "<p>satu<svg><path><div>dua</div>"},
        {"a drawing may hold HTML",
         "<svg><foreignObject><div>x</div></foreignObject></svg>satu"},
        {"text for browsers without frames",
         "<noframes><p>x</p></noframes>satu<noembed><b></noembed>dua"},
        {"references with and without their semicolon",
         "a&amp;b &lt;p&gt; &copy2025 &notit; &nbsp;x &#8217; &#x2019 &#150; "
         "&"},
        {"signs that open no tag", "1 < 2 <3 a<b>c</b> <!x> <?y?>d"},
        {"comments as they come",
         "a<!-- <b> -->b<!--->c<!-->d<!-- x --!>e<!-- -- >f-->g"},
        {"attributes as they come", "<p a=\"<b>\" 'c' =d e=f>satu</p><p "
                                    "a=b/c>dua</p><a href=x\"y>tiga</a>"},
        {"scripts end at their end tag and nowhere else",
         "<script>'<p>'</scripts></SCRIPT >satu<style><p></style>dua"},
        {"a list in an item", "<ul><li>a<ul><li>b</ul>c<li>d</ul>e"},
        {"unknown elements are inline", "sa<x-y>tu</x-y> d<foo/>ua"},
        {"a head without end tags", "<title>x</title><meta a>satu<p>dua"},
    };
    size_t wrong = 0;
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++)
        wrong += !page_agrees(*state, slice_of(ROWS[i].source), ROWS[i].reason);
    assert_int_equal(wrong, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(composed_pages_agree),
        cmocka_unit_test(real_pages_agree),
    };
    return cmocka_run_group_tests(tests, open_fixture, close_fixture);
}
