/* SPDX-License-Identifier: MIT */
#include "input/zip.h"
#include "input/reader.h"

#include "row.h"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct Fixture {
    Arena *page;
    char folder[32], path[64];
} Fixture;

static int open_fixture(void **state) {
    Fixture *fixture = calloc(1, sizeof *fixture);
    fixture->page = arena_open(1 << 16);
    strncpy(fixture->folder, "/tmp/runut-zip-XXXXXX", 22);
    *state = fixture;
    if (!mkdtemp(fixture->folder))
        return -1;
    snprintf(fixture->path, sizeof fixture->path, "%s/a.zip", fixture->folder);
    return 0;
}

static int close_fixture(void **state) {
    Fixture *fixture = *state;
    unlink(fixture->path);
    rmdir(fixture->folder);
    arena_close(fixture->page);
    free(fixture);
    return 0;
}

typedef struct File {
    const char *path, *content;
} File;

static void file_add(struct archive *writer, const char *path,
                     const char *content, size_t length) {
    struct archive_entry *entry = archive_entry_new();
    archive_entry_set_pathname(entry, path);
    archive_entry_set_size(entry, (la_int64_t)length);
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    assert_int_equal(archive_write_header(writer, entry), ARCHIVE_OK);
    assert_int_equal(archive_write_data(writer, content, length),
                     (la_ssize_t)length);
    archive_entry_free(entry);
}

static void zip_write(const Fixture *fixture, const File *files) {
    struct archive *writer = archive_write_new();
    archive_write_set_format_zip(writer);
    assert_int_equal(archive_write_open_filename(writer, fixture->path),
                     ARCHIVE_OK);
    for (; files->path; files++)
        file_add(writer, files->path, files->content, strlen(files->content));
    assert_int_equal(archive_write_free(writer), ARCHIVE_OK);
}

/* What comes out, as one text: "ref=bytes" a page, "!" and why for damage. */
static void read_all(const Fixture *fixture, const char *path, char *out,
                     size_t room) {
    InputReader *input = input_open(&path, 1);
    RawPage raw;
    Error err;
    InputStep step;
    size_t used = 0;
    out[0] = '\0';
    while ((step = input_next(input, fixture->page, &raw, &err)) != INPUT_END)
        if (step == INPUT_PAGE)
            used += (size_t)snprintf(out + used, room - used, "%.*s=%.*s;",
                                     (int)raw.ref.length, raw.ref.text,
                                     (int)raw.bytes.length, raw.bytes.text);
        else
            used += (size_t)snprintf(out + used, room - used, "!%s;",
                                     err.what + strlen(fixture->folder) + 1);
    input_close(input);
}

#define RECORD                                                 \
    "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: "     \
    "http://kabar.example/satu\r\nContent-Type: text/html\r\n" \
    "Content-Length: 7\r\n\r\n<p>satu\r\n\r\n"

struct Row {
    const char *reason;
    File files[8];
    const char *read;
};

static const struct Row ROWS[] = {
    {"pages in folders, in their order",
     {{"b/satu.html", "<p>satu"}, {"a/dua.txt", "dua"}},
     "satu=<p>satu;dua=dua;"},
    {"lines of JSON, and who they are by their place",
     {{"a.jsonl", "{\"id\":\"x\",\"text\":\"satu\"}\n[]\n"}},
     "x=satu;!a.zip/a.jsonl:2: not a JSON object;"},
    {"company of pages is passed over",
     {{"a.html", "<p>satu"},
      {"a.css", "p{}"},
      {"a.png", "x"},
      {".a/b.html", "x"},
      {"__MACOSX/a.html", "x"},
      {"b/.html", "x"}},
     "a=<p>satu;"},
    {"a WACZ file gives its web archives alone",
     {{"datapackage.json", "{\"profile\":\"data-package\"}"},
      {"pages/pages.jsonl", "{\"format\":\"json-pages-1.0\"}\n"},
      {"indexes/index.cdx", "x"},
      {"archive/data.warc", RECORD}},
     "http://kabar.example/satu=<p>satu;"},
    {"a damaged file among good ones",
     {{"a.html", "<p>satu"},
      {"b.html", "\1\2\3\4\5\6\7\1\2\3\4"},
      {"c.html", "<p>tiga"}},
     "a=<p>satu;!a.zip/b.html: binary data, not text;c=<p>tiga;"},
    {"nothing but pictures",
     {{"a.png", "x"}},
     "!a.zip: a ZIP archive without pages in it;"},
    {"an archive in an archive is not opened",
     {{"a.zip", "PK\3\4"}},
     "!a.zip/a.zip: a ZIP archive or office document;"},
};

static void files_are_read(void **state) {
    Fixture *fixture = *state;
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        char read[1024];
        zip_write(fixture, ROWS[i].files);
        read_all(fixture, fixture->path, read, sizeof read);
        if (strcmp(read, ROWS[i].read) != 0)
            fail_msg("%s: %s", ROWS[i].reason, read);
    }
}

/* The same through standard input, which cannot be read at any place. */
static void standard_input_is_read(void **state) {
    Fixture *fixture = *state;
    char read[1024];
    zip_write(fixture, ROWS[0].files);
    int file = open(fixture->path, O_RDONLY), kept = dup(STDIN_FILENO);
    dup2(file, STDIN_FILENO);
    read_all(fixture, "-", read, sizeof read);
    dup2(kept, STDIN_FILENO);
    close(file);
    close(kept);
    assert_string_equal(read, ROWS[0].read);
}

/* Good files before the cut are kept. */
static void cut_off_archive_is_told(void **state) {
    Fixture *fixture = *state;
    char read[1024];
    zip_write(fixture, ROWS[0].files);
    assert_int_equal(truncate(fixture->path, 100), 0);
    read_all(fixture, fixture->path, read, sizeof read);
    assert_non_null(strstr(read, "satu=<p>satu;!a.zip"));
}

static void bomb_is_stopped(void **state) {
    Fixture *fixture = *state;
    enum { LINES = 4 << 20 };
    struct archive *writer = archive_write_new();
    archive_write_set_format_zip(writer);
    archive_write_open_filename(writer, fixture->path);
    char *blanks = malloc(LINES);
    memset(blanks, '\n', LINES);
    for (int i = 0; i < 2 * ZIP_BYTES_FREE / LINES; i++)
        file_add(writer, i ? "b.jsonl" : "a.jsonl", blanks, LINES);
    free(blanks);
    archive_write_free(writer);
    char read[1024];
    read_all(fixture, fixture->path, read, sizeof read);
    assert_non_null(strstr(read, "unpacks to more than 200 times its size"));
    assert_null(strstr(strchr(read, ';') + 1, "!")); /* told once */
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(files_are_read),
        cmocka_unit_test(standard_input_is_read),
        cmocka_unit_test(cut_off_archive_is_told),
        cmocka_unit_test(bomb_is_stopped),
    };
    return cmocka_run_group_tests(tests, open_fixture, close_fixture);
}
