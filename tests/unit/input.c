/* SPDX-License-Identifier: MIT */
#include "input/reader.h"

#include "row.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

enum { HEARD_BYTES = 4096, LIMIT_BYTES = 4096 };

/* A file, and what reading it says: one line a page ("kind reference place
 * bytes") or a damage ("! message"). */
struct Row {
    const char *reason, *name, *bytes;
    size_t length; /* 0: the bytes are a string */
    const char *heard;
};

#define BINARY "\x01\x02\x03\x04\x05\x06\x07\x00\x01\x02\x03\x04\x05\x06\x07"

static const struct Row ROWS[] = {
    {"plain text", "kabar.txt", "Harga naik.\n", 0,
     "text kabar kabar.txt Harga naik.\n\n"},
    {"HTML by its suffix", "kabar.utama.htm", "<p>Harga", 0,
     "html kabar.utama kabar.utama.htm <p>Harga\n"},
    {"HTML by its look", "unduhan", "\n <!DOCTYPE html><p>Naik", 0,
     "html unduhan unduhan \n <!DOCTYPE html><p>Naik\n"},
    {"text by its look", "catatan.md", "Harga <naik>", 0,
     "text catatan catatan.md Harga <naik>\n"},
    {"JSON Lines by their look", "unduhan", "{\"id\":7,\"text\":\"Naik\"}", 0,
     "text 7 unduhan:1 Naik\n"},
    {"empty", "kosong.html", "", 0, "! kosong.html: empty\n"},
    {"white space only", "kosong.txt", " \n\t\n", 0, "! kosong.txt: empty\n"},
    {"binary", "data.txt", BINARY, sizeof BINARY,
     "! data.txt: binary data, not text\n"},
    {"an image under a wrong name", "foto.html", "\xff\xd8\xff\xe0 JFIF", 0,
     "! foto.html: a JPEG image\n"},
    {"one NUL among text is kept for the page to repair", "nul.txt",
     "Harga\0naik", 10, "text nul nul.txt Harga?naik\n"},
    {"UTF-16 is text", "lebar.txt", "N\0a\0i\0k\0!\0", 10,
     "text lebar lebar.txt N?a?i?k?!?\n"},
    {"another charset is text", "lama.txt", "caf\xe9 buka", 0,
     "text lama lama.txt caf\xe9 buka\n"},
    {"larger than the bound", "besar.txt", NULL, LIMIT_BYTES + 1,
     "! besar.txt: larger than 4096 bytes\n"},
    {"all fields of a line", "a.jsonl",
     "{\"id\":\"x\",\"html\":\"<p>A\",\"text\":\"B\",\"topic\":1}\n", 0,
     "html x a.jsonl:1 <p>A\n"},
    {"a bad line among good ones", "a.jsonl",
     "{\"id\":\"x\",\"text\":\"A\"}\n{\"id\":\n\n{\"id\":\"y\",\"text\":\"B\"}",
     0,
     "text x a.jsonl:1 A\n"
     "! a.jsonl:2: not JSON: unexpected token, column 6\n"
     "text y a.jsonl:4 B\n"},
    {"a byte order mark before the first line", "a.jsonl",
     "\xef\xbb\xbf{\"id\":\"x\",\"text\":\"A\"}\r\n", 0,
     "text x a.jsonl:1 A\n"},
    {"a line that is no object", "a.jsonl", "[1]\n", 0,
     "! a.jsonl:1: not a JSON object\n"},
    {"a line without a page", "a.jsonl", "{\"id\":\"x\"}\n", 0,
     "! a.jsonl:1: neither \"html\" nor \"text\" is there\n"},
    {"a line with an empty page", "a.jsonl", "{\"id\":\"x\",\"text\":\" \"}", 0,
     "! a.jsonl:1: the page is empty\n"},
    {"a field of the wrong kind", "a.jsonl", "{\"title\":3,\"text\":\"A\"}", 0,
     "! a.jsonl:1: \"title\" is not a string\n"},
    {"a time of fetching that is none", "a.jsonl",
     "{\"id\":\"x\",\"fetched\":true,\"text\":\"A\"}", 0,
     "text x a.jsonl:1 A\n"},
    {"damaged UTF-8 in a line", "a.jsonl", "{\"id\":\"x\",\"text\":\"A\xff\"}",
     0, "text x a.jsonl:1 A\xef\xbf\xbd\n"},
    {"an address stands in for the identifier", "a.jsonl",
     "{\"url\":\"https://kabar.id/1\",\"text\":\"A\"}", 0,
     "text https://kabar.id/1 a.jsonl:1 A\n"},
    {"a page without any name gets one from its bytes", "a.jsonl",
     "{\"text\":\"A\"}", 0, "text text-d0d496e05c553485 a.jsonl:1 A\n"},
    {"a line past the bound, in the middle", "a.jsonl", NULL, LIMIT_BYTES * 40,
     "! a.jsonl:1: longer than 4096 bytes\ntext z a.jsonl:2 Akhir\n"},
};

static const char LAST_LINE[] = "\n{\"id\":\"z\",\"text\":\"Akhir\"}\n";

static void file_write(const char *name, const char *bytes, size_t length) {
    FILE *file = fopen(name, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, length, file), length);
    assert_int_equal(fclose(file), 0);
}

/* The row's bytes, or a giant line before a good one. */
static void row_write(const struct Row *row) {
    size_t length = row->length ? row->length : strlen(row->bytes);
    char *giant = malloc(length + sizeof LAST_LINE);
    memset(giant, 'a', length);
    if (row->bytes)
        memcpy(giant, row->bytes, length);
    else if (strcmp(row->name, "a.jsonl") == 0)
        memcpy(giant + length - strlen(LAST_LINE), LAST_LINE,
               strlen(LAST_LINE));
    file_write(row->name, giant, length);
    free(giant);
}

static size_t page_note(char *heard, size_t room, const RawPage *raw) {
    int length =
        snprintf(heard, room, "%s %.*s %.*s ",
                 raw->kind == RAW_HTML ? "html" : "text", (int)raw->ref.length,
                 raw->ref.text, (int)raw->place.length, raw->place.text);
    size_t used = (size_t)length;
    for (size_t i = 0; i < raw->bytes.length && used + 2 < room; i++)
        heard[used++] = raw->bytes.text[i] ? raw->bytes.text[i] : '?';
    heard[used++] = '\n';
    heard[used] = '\0';
    return used;
}

/* Reads the paths to the end; `heard` holds HEARD_BYTES. */
static void paths_read(const char *const *paths, size_t count, char *heard) {
    Arena *page = arena_open(1 << 16);
    InputReader *input = input_open(paths, count);
    input_limit(input, LIMIT_BYTES);
    RawPage raw;
    Error err;
    InputStep step;
    size_t used = 0;
    heard[0] = '\0';
    while ((step = input_next(input, page, &raw, &err)) != INPUT_END) {
        if (step == INPUT_DAMAGED)
            used += (size_t)snprintf(heard + used, HEARD_BYTES - used, "! %s\n",
                                     err.what);
        else
            used += page_note(heard + used, HEARD_BYTES - used, &raw);
        arena_reset(page);
    }
    input_close(input);
    arena_close(page);
}

static void files_are_read(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        char heard[HEARD_BYTES];
        row_write(&ROWS[i]);
        paths_read(&ROWS[i].name, 1, heard);
        if (strcmp(heard, ROWS[i].heard) != 0)
            fail_msg("%s: heard\n%sand not\n%s", ROWS[i].reason, heard,
                     ROWS[i].heard);
        unlink(ROWS[i].name);
    }
}

/* Writes `count` numbered lines packed; returns the file's size. */
static long lines_pack(const char *name, int count) {
    gzFile file = gzopen(name, "wb");
    for (int i = 0; i < count; i++)
        gzprintf(file, "{\"id\":\"%d\",\"text\":\"Kabar %d %08x\"}\n", i, i,
                 (unsigned)i * 2654435761u);
    gzclose(file);
    struct stat status;
    assert_int_equal(stat(name, &status), 0);
    return status.st_size;
}

/* Counts the pages; keeps the last damage. */
static size_t pages_count(const char *path, Error *damage) {
    Arena *page = arena_open(1 << 16);
    InputReader *input = input_open(&path, 1);
    RawPage raw;
    Error err;
    InputStep step;
    size_t count = 0;
    *damage = (Error){0};
    while ((step = input_next(input, page, &raw, &err)) != INPUT_END) {
        if (step == INPUT_DAMAGED)
            *damage = err;
        else
            count++;
        arena_reset(page);
    }
    input_close(input);
    arena_close(page);
    return count;
}

static void gzip_is_read(void **state) {
    (void)state;
    Error damage;
    lines_pack("utuh.jsonl.gz", 10000);
    assert_int_equal(pages_count("utuh.jsonl.gz", &damage), 10000);
    assert_int_equal(damage.kind, ERR_NONE);
    gzFile file = gzopen("utuh.jsonl.gz", "ab"); /* a second member */
    gzputs(file, "{\"id\":\"z\",\"text\":\"Akhir\"}");
    gzclose(file);
    assert_int_equal(pages_count("utuh.jsonl.gz", &damage), 10001);
    file = gzopen("halaman.html.gz", "wb");
    gzputs(file, "<p>Naik");
    gzclose(file);
    char heard[HEARD_BYTES];
    const char *path = "halaman.html.gz";
    paths_read(&path, 1, heard);
    assert_string_equal(heard, "html halaman halaman.html.gz <p>Naik\n");
}

static void gzip_cut_off_keeps_good_lines(void **state) {
    (void)state;
    long size = lines_pack("potong.jsonl.gz", 10000);
    assert_int_equal(truncate("potong.jsonl.gz", size / 2), 0);
    Error damage;
    size_t count = pages_count("potong.jsonl.gz", &damage);
    assert_in_range(count, 4000, 6000);
    char offset[80];
    snprintf(offset, sizeof offset, "cut off at byte %ld of the file",
             size / 2);
    assert_non_null(strstr(damage.what, offset));
    assert_int_equal(damage.kind, ERR_INPUT);
}

static void gzip_damaged_keeps_good_lines(void **state) {
    (void)state;
    long size = lines_pack("rusak.jsonl.gz", 10000);
    FILE *file = fopen("rusak.jsonl.gz", "r+b");
    fseek(file, size / 2, SEEK_SET);
    for (int i = 0; i < 200; i++)
        fputc(0xff, file);
    fclose(file);
    Error damage;
    size_t count = pages_count("rusak.jsonl.gz", &damage);
    assert_in_range(count, 4000, 6000);
    assert_non_null(strstr(damage.what, "rusak.jsonl.gz: the gzip data are "
                                        "damaged at byte"));
}

static void folders_are_read_in_order(void **state) {
    (void)state;
    mkdir("map", 0777);
    mkdir("map/b", 0777);
    file_write("map/c.txt", "C", 1);
    file_write("map/b/z.txt", "Z", 1);
    file_write("map/a.txt", "A", 1);
    file_write("map/.rahasia", "R", 1);
    assert_int_equal(symlink("../map", "map/lingkar"), 0);
    assert_int_equal(symlink("tiada", "map/putus.txt"), 0);
    const char *paths[] = {"tiada.txt", "map/"};
    char heard[HEARD_BYTES];
    paths_read(paths, 2, heard);
    assert_string_equal(heard, "! tiada.txt: No such file or directory\n"
                               "text a map/a.txt A\n"
                               "text z map/b/z.txt Z\n"
                               "text c map/c.txt C\n"
                               "! map/putus.txt: No such file or directory\n");
}

static void standard_input_is_read(void **state) {
    (void)state;
    file_write("masuk", "{\"id\":\"x\",\"text\":\"A\"}\n{", 24);
    int kept = dup(STDIN_FILENO);
    assert_non_null(freopen("masuk", "rb", stdin));
    const char *path = "-";
    char heard[HEARD_BYTES];
    paths_read(&path, 1, heard);
    dup2(kept, STDIN_FILENO);
    assert_string_equal(heard, "text x standard input:1 A\n"
                               "! standard input:2: not JSON: string or '}' "
                               "expected, column 2\n");
}

static void shared_pages_are_read(void **state) {
    (void)state;
    const char *folder = getenv("RUNUT_SHARED");
    char path[512];
    snprintf(path, sizeof path, "%s%s/data/pages/corpus-2025-06.jsonl.gz",
             folder ? folder : getenv("RUNUT_DATA"),
             folder ? "" : "/../../shared");
    if (access(path, R_OK) != 0) {
        print_message("no pages at %s\n", path);
        skip();
    }
    Error damage;
    assert_int_equal(pages_count(path, &damage), 5708);
    assert_int_equal(damage.kind, ERR_NONE);
}

static int folder_make(void **state) {
    static char folder[] = "/tmp/runut-input-XXXXXX";
    *state = mkdtemp(folder);
    return *state ? chdir(folder) : -1;
}

static int folder_remove(void **state) {
    static const char *const LEFT[] = {
        "utuh.jsonl.gz", "halaman.html.gz", "potong.jsonl.gz", "rusak.jsonl.gz",
        "masuk",         "map/c.txt",       "map/b/z.txt",     "map/a.txt",
        "map/.rahasia",  "map/lingkar",     "map/putus.txt"};
    for (size_t i = 0; i < sizeof LEFT / sizeof *LEFT; i++)
        unlink(LEFT[i]);
    rmdir("map/b");
    rmdir("map");
    return rmdir(*state);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(files_are_read),
        cmocka_unit_test(gzip_is_read),
        cmocka_unit_test(gzip_cut_off_keeps_good_lines),
        cmocka_unit_test(gzip_damaged_keeps_good_lines),
        cmocka_unit_test(folders_are_read_in_order),
        cmocka_unit_test(standard_input_is_read),
        cmocka_unit_test(shared_pages_are_read),
    };
    return cmocka_run_group_tests(tests, folder_make, folder_remove);
}
