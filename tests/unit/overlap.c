/* SPDX-License-Identifier: MIT */
#include "pages_fixture.h"
#include "shared_fixture.h"

#include "link/link.h"

#include <ctype.h>
#include <jansson.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

enum { TEXTS_MAX = 300, WORDS_IN_SEQUENCE = 5, LINE_BYTES_MAX = 1 << 20 };

/* Texts on six subjects, many copied from one another; whole sequences of
 * words tell which, by brute force. */
typedef struct Texts {
    StoredPages pages;
    char topics[TEXTS_MAX][16];
    uint64_t *sequences[TEXTS_MAX]; /* sorted, without doubles */
    size_t sequence_counts[TEXTS_MAX];
} Texts;

static int compare_hashes(const void *a, const void *b) {
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

/* Letters and digits in small letters, one blank between words. */
static char *folded(Arena *run, Slice text) {
    char *copy = arena_take(run, text.length + 2);
    size_t length = 0;
    for (size_t i = 0; i < text.length; i++) {
        unsigned char byte = (unsigned char)text.text[i];
        if (isalnum(byte))
            copy[length++] = (char)tolower(byte);
        else if (length && copy[length - 1] != ' ')
            copy[length++] = ' ';
    }
    copy[length] = 0;
    return copy;
}

static void sequences_fill(Arena *run, Texts *texts, size_t page, Slice text) {
    char *words = folded(run, text);
    size_t starts[WORDS_IN_SEQUENCE + 1] = {0}, seen = 0, count = 0;
    uint64_t *hashes = arena_take(run, (text.length + 1) * sizeof *hashes);
    for (size_t i = 0; words[i]; i++) {
        if (words[i] != ' ')
            continue;
        seen++;
        memmove(starts, starts + 1, sizeof starts - sizeof *starts);
        starts[WORDS_IN_SEQUENCE] = i + 1;
        if (seen >= WORDS_IN_SEQUENCE)
            hashes[count++] = slice_hash((Slice){words + *starts, i - *starts});
    }
    if (count)
        qsort(hashes, count, sizeof *hashes, compare_hashes);
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (!i || hashes[i] != hashes[i - 1])
            hashes[kept++] = hashes[i];
    texts->sequences[page] = hashes;
    texts->sequence_counts[page] = kept;
}

static void text_add(const Fixture *fixture, Texts *texts, const char *line) {
    json_t *object = json_loads(line, 0, NULL);
    const char *text = json_string_value(json_object_get(object, "text"));
    const char *topic = json_string_value(json_object_get(object, "topic"));
    size_t page = texts->pages.count;
    if (text && topic && page < TEXTS_MAX) {
        Slice copy = slice_copy(fixture->run, slice_of(text));
        RawPage raw = {.kind = RAW_TEXT, .bytes = copy};
        Error err = {0};
        if (!page_analyse(fixture->run, &raw, fixture->language,
                          &texts->pages.rows[page], &err))
            fail_msg("%s", err.what);
        texts->pages.rows[page].id = (Id)page + 1;
        snprintf(texts->topics[page], sizeof *texts->topics, "%s", topic);
        sequences_fill(fixture->run, texts, page, copy);
        texts->pages.count++;
    }
    json_decref(object);
}

static Texts *texts_read(const Fixture *fixture, const char *path) {
    Texts *texts = arena_take(fixture->run, sizeof *texts);
    texts->pages.rows =
        arena_take(fixture->run, TEXTS_MAX * sizeof(StoredPage));
    char *line = arena_take(fixture->run, LINE_BYTES_MAX);
    gzFile file = gzopen(path, "rb");
    assert_non_null(file);
    while (gzgets(file, line, LINE_BYTES_MAX))
        text_add(fixture, texts, line);
    gzclose(file);
    return texts;
}

/* The share of the shorter text's sequences that the other has. */
static double sequences_shared(const Texts *texts, size_t a, size_t b) {
    size_t shared = 0, i = 0, j = 0;
    size_t x = texts->sequence_counts[a], y = texts->sequence_counts[b];
    while (i < x && j < y) {
        uint64_t left = texts->sequences[a][i], right = texts->sequences[b][j];
        shared += left == right;
        i += left <= right;
        j += right <= left;
    }
    size_t fewer = x < y ? x : y;
    return fewer ? (double)shared / (double)fewer : 0;
}

static void copied_texts_are_found_within_their_subject(void **state) {
    (void)state;
    char path[4096];
    shared_path("pages/topics-dev.jsonl.gz", path, sizeof path);
    if (access(path, R_OK) != 0) {
        fprintf(stderr, "skipped: no %s\n", path);
        skip();
    }
    Fixture fixture = fixture_open();
    Texts *texts = texts_read(&fixture, path);
    Links links = {0};
    Error err = {0};
    assert_true(pages_link(fixture.run, &texts->pages, &links, &err));
    static bool found[TEXTS_MAX][TEXTS_MAX];
    for (size_t i = 0; i < links.pairs.count; i++) {
        size_t a = (size_t)links.pairs.rows[i].a - 1;
        size_t b = (size_t)links.pairs.rows[i].b - 1;
        found[a][b] = found[b][a] = true;
        assert_string_equal(texts->topics[a], texts->topics[b]);
    }
    size_t wanted = 0, hit = 0;
    for (size_t a = 0; a < texts->pages.count; a++)
        for (size_t b = a + 1; b < texts->pages.count; b++)
            if (sequences_shared(texts, a, b) >= 0.5) {
                wanted++;
                hit += found[a][b];
            }
    print_message("%zu of %zu copied pairs found, %zu pairs in all\n", hit,
                  wanted, links.pairs.count);
    assert_true(wanted > 0 && hit * 100 >= wanted * 98);
    arena_close(fixture.run);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(copied_texts_are_found_within_their_subject)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
