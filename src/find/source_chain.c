/* SPDX-License-Identifier: MIT */
#include "find/source_chain.h"

#include "base/list.h"
#include "find/source_phrase.h"

enum { LETTERS_MIN = 6, HEAD_MIN = 7, SHORT_MIN = 3, BRACKET_BYTES_MAX = 128 };

/* "Ani Lestari" and "@anilestari" too */
static bool same_name(Slice a, Slice b) {
    bool both = a.length >= LETTERS_MIN && b.length >= LETTERS_MIN;
    return slice_equal(a, b) || slice_find(a, b, 0) != SIZE_MAX ||
           slice_find(b, a, 0) != SIZE_MAX || (both && letters_hold(a, b));
}

static Slice first_word(Slice name) {
    size_t blank = slice_find(name, SLICE(" "), 0);
    return blank == SIZE_MAX ? (Slice){0} : slice_part(name, 0, blank);
}

void source_brackets_read(SourceScan *scan) {
    Slice text = scan->document->article->text;
    scan->brackets = map_open(scan->page);
    for (size_t open = slice_find(text, SLICE("("), 0); open != SIZE_MAX;
         open = slice_find(text, SLICE("("), open + 1)) {
        size_t most = open + 1 + BRACKET_BYTES_MAX;
        Slice inside =
            slice_part(text, open + 1, most < text.length ? most : text.length);
        size_t close = slice_find(inside, SLICE(")"), 0);
        if (close == SIZE_MAX)
            continue;
        uint64_t word = slice_hash(slice_part(inside, 0, close));
        if (map_get(scan->brackets, word) == MAP_ABSENT)
            map_set(scan->brackets, word, (uint32_t)open);
    }
}

/* What stands before the first "(word)"; empty: nothing does. */
static Slice before_bracket(const SourceScan *scan, Slice word) {
    uint32_t open = map_get(scan->brackets, slice_hash(word));
    return open == MAP_ABSENT
               ? (Slice){0}
               : slice_trim(slice_part(scan->document->article->text, 0, open));
}

/* Does the text end in the name, or in its first two words or more? */
static bool ends_in(Slice text, Slice name) {
    size_t words = 0;
    for (size_t i = 0; i <= name.length; i++)
        if ((i == name.length || name.text[i] == ' ') && ++words > 1 &&
            slice_ends(text, slice_part(name, 0, i)))
            return true;
    return false;
}

Slice source_name_full(const SourceScan *scan, Slice name) {
    Slice rest = {0};
    if (name.length < SHORT_MIN || name.text[0] < 'A' || name.text[0] > 'Z')
        return name;
    Slice before = before_bracket(scan, name), word = first_word(name);
    if (!before.length && word.length >= SHORT_MIN) {
        before = before_bracket(scan, word);
        rest = slice_part(name, word.length, name.length);
    }
    const EntityList *list = &scan->found->entities;
    Slice full = name;
    for (size_t i = 0; i < list->count && before.length; i++)
        if (list->rows[i].kind == NAME_ORGANISATION &&
            list->rows[i].name.length > full.length &&
            slice_ends(list->rows[i].name, rest) &&
            ends_in(before, list->rows[i].name))
            full = list->rows[i].name;
    const SourceList *sources = &scan->found->sources;
    for (size_t i = 0; i < sources->count && before.length; i++)
        for (size_t n = 0; n < sources->rows[i].count; n++)
            if (sources->rows[i].names[n].length > full.length &&
                slice_ends(sources->rows[i].names[n], rest) &&
                ends_in(before, sources->rows[i].names[n]))
                full = sources->rows[i].names[n];
    return full;
}

/* "kepolisian setempat" behind "Kepolisian Garut": the same, described. */
static bool describes(Slice described, Slice name) {
    Slice head = first_word(described);
    return head.length >= HEAD_MIN && head.text[0] >= 'a' &&
           head.text[0] <= 'z' && slice_equal_nocase(head, first_word(name));
}

void source_chain_add(Source *chain, Slice name) {
    for (size_t i = 0; i < chain->count; i++)
        if (same_name(chain->names[i], name))
            return;
    if (chain->count < SOURCE_CHAIN_MAX)
        chain->names[chain->count++] = name;
}

static bool same_chain(const Source *a, const Source *b) {
    if (a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++)
        if (!same_name(a->names[i], b->names[i]))
            return false;
    return true;
}

/* A single name adds nothing to a chain that holds it. */
static bool held_by(const Source *one, const Source *chain) {
    for (size_t i = 0; i < chain->count; i++)
        if (one->count == 1 && (same_name(one->names[0], chain->names[i]) ||
                                describes(one->names[0], chain->names[i])))
            return true;
    return same_chain(one, chain);
}

void source_list_add(Arena *page, SourceList *list, Source source) {
    /* No article credits as many; of a page that does, time must not grow with
     * the square. */
    enum { COMPARED_MAX = 256 };
    if (!source.count)
        return;
    size_t kept = list->count > COMPARED_MAX ? list->count - COMPARED_MAX : 0;
    for (size_t i = kept; i < list->count; i++) {
        if (held_by(&source, &list->rows[i]))
            return;
        if (!held_by(&list->rows[i], &source))
            list->rows[kept++] = list->rows[i];
    }
    list->count = kept;
    list->rows = list_room(page, list->rows, list->count, &list->capacity,
                           sizeof *list->rows);
    list->rows[list->count++] = source;
}
