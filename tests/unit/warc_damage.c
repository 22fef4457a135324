/* SPDX-License-Identifier: MIT */
#include "warc_fixture.h"

/* Where a file is damaged, how, and what is heard; %zu is the damage's place,
 * a file's end or the start of the record `at`. */
struct Damage {
    const char *reason;
    Pack pack;
    enum { CUT, FLIP } how;
    size_t at;  /* the record */
    long where; /* bytes behind its start; below 0: before its end */
    const char *heard;
    enum { FILE_END, RECORD_START, ABOUT } place;
};

static const struct Part GOOD_PARTS[PARTS_MAX] = {GOOD("1"), GOOD("2"),
                                                  GOOD("3"), GOOD("4")};

#define PLACE "! a.warc%s: damaged at byte %zu: "
static const struct Damage DAMAGES[] = {
    {"cut off in the headers", PLAIN, CUT, 3, 40,
     HEARD("1") HEARD("2") HEARD("3") PLACE "the record's headers do not end\n",
     RECORD_START},
    {"cut off in the content", PLAIN, CUT, 3, -6,
     HEARD("1") HEARD("2") HEARD("3") PLACE
     "the record is shorter than it says\n",
     RECORD_START},
    {"cut off after the content: nothing is lost", PLAIN, CUT, 3, -4,
     HEARD("1") HEARD("2") HEARD("3") HEARD("4"), FILE_END},
    {"cut off in gzip", GZIP_EACH, CUT, 3, 60,
     HEARD("1") HEARD("2") HEARD("3") PLACE "the gzip data are cut off\n",
     FILE_END},
    {"cut off in gzip's own header", GZIP_EACH, CUT, 3, 5,
     HEARD("1") HEARD("2") HEARD("3") PLACE "the gzip data are cut off\n",
     FILE_END},
    {"cut off in zstd", ZSTD_EACH, CUT, 3, 60,
     HEARD("1") HEARD("2") HEARD("3") PLACE "the zstd data are cut off\n",
     FILE_END},
    {"a damaged member: the next is read", GZIP_EACH, FLIP, 1, 60,
     HEARD("1") PLACE "\n" HEARD("3") HEARD("4"), ABOUT},
    {"a member's damaged start", GZIP_EACH, FLIP, 1, 0,
     HEARD("1") PLACE "\n" HEARD("3") HEARD("4"), ABOUT},
    {"the first member", GZIP_EACH, FLIP, 0, 60,
     PLACE "\n" HEARD("2") HEARD("3") HEARD("4"), ABOUT},
    {"a checksum that is wrong", GZIP_EACH, FLIP, 1, -6,
     HEARD("1") PLACE "\n" HEARD("3") HEARD("4"), ABOUT},
    {"a damaged frame of zstd", ZSTD_EACH, FLIP, 1, 1,
     HEARD("1") PLACE "\n" HEARD("3") HEARD("4"), ABOUT},
    {"a record's damaged start", PLAIN, FLIP, 1, 0,
     HEARD("1") PLACE "no WARC record starts there\n" HEARD("3") HEARD("4"),
     RECORD_START},
};

/* Garbage may be noticed by what unpacks it or by what reads it. */
static void reason_remove(char *heard) {
    char *damaged = strstr(heard, "damaged at byte ");
    char *reason = damaged ? strstr(damaged, ": ") : NULL;
    assert_non_null(reason);
    char *end = strchr(reason, '\n');
    memmove(reason + 2, end, strlen(end) + 1);
}

/* The number behind "damaged at byte "; SIZE_MAX: none. */
static size_t place_heard(const char *heard) {
    const char *words = strstr(heard, "damaged at byte ");
    return words ? strtoul(words + strlen("damaged at byte "), NULL, 10)
                 : SIZE_MAX;
}

static void damage_hear(const struct Damage *damage) {
    char heard[HEARD_BYTES], expected[HEARD_BYTES];
    size_t starts[PARTS_MAX + 1];
    struct Bytes file = file_of(GOOD_PARTS, damage->pack, starts);
    size_t at =
        (damage->where < 0 ? starts[damage->at + 1] : starts[damage->at]) +
        (size_t)damage->where;
    if (damage->how == CUT)
        file.length = at;
    else
        file.text[at] ^= 0x55;
    file_write(NAMES[damage->pack], file.text, file.length);
    free(file.text);
    file_hear(NAMES[damage->pack], heard);
    size_t place = place_heard(heard);
    if (damage->place == ABOUT) {
        assert_in_range(place, starts[damage->at], starts[damage->at + 1] + 99);
        reason_remove(heard);
    } else {
        place = damage->place == FILE_END ? at : starts[damage->at];
    }
    snprintf(expected, sizeof expected, damage->heard,
             NAMES[damage->pack] + strlen("a.warc"), place);
    if (strcmp(heard, expected) != 0)
        fail_msg("%s: heard\n%sand not\n%s", damage->reason, heard, expected);
}

static void damage_is_named(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof DAMAGES / sizeof *DAMAGES; i++)
        damage_hear(&DAMAGES[i]);
}

/* A content that strings cannot hold; the record is the second of three. */
static void content_hear(const char *http, struct Bytes body, char *heard) {
    struct Part part = {"response", URL("2") HTTP, NULL};
    struct Bytes content = {0}, file = {0};
    bytes_add(&content, http, strlen(http));
    bytes_add(&content, body.text, body.length);
    for (size_t i = 0; i < 3; i++) {
        const struct Part *own = i == 1 ? &part : &GOOD_PARTS[i];
        struct Part given = *own;
        given.content = i == 1 ? content.text : own->content;
        struct Bytes record = record_of(
            &given, i, i == 1 ? content.length : strlen(given.content));
        bytes_add(&file, record.text, record.length);
        free(record.text);
    }
    file_write("a.warc", file.text, file.length);
    free(file.text);
    free(content.text);
    free(body.text);
    file_hear("a.warc", heard);
    places_remove(heard);
}

static void codings_are_undone(void **state) {
    (void)state;
    char heard[HEARD_BYTES];
    const char *all = HEARD("1") HEARD("2") HEARD("3");
    content_hear(OK HTML "Content-Encoding: x-gzip\r\n\r\n", gzip("<p>2", 4),
                 heard);
    assert_string_equal(heard, all);
    content_hear(OK HTML "Content-Encoding: zstd\r\n\r\n", zstd("<p>2", 4),
                 heard);
    assert_string_equal(heard, all);
    struct Bytes zlib = {malloc(99), 0};
    uLongf length = 99;
    compress((Bytef *)zlib.text, &length, (const Bytef *)"<p>2", 4);
    zlib.length = length;
    struct Bytes deflate = {malloc(99), length - 6};
    memcpy(deflate.text, zlib.text + 2, length - 6);
    content_hear(OK HTML "Content-Encoding: deflate\r\n\r\n", zlib, heard);
    assert_string_equal(heard, all);
    content_hear(OK HTML "Content-Encoding: deflate\r\n\r\n", deflate, heard);
    assert_string_equal(heard, all);
}

static void chunks_of_gzip_are_undone(void **state) {
    (void)state;
    char heard[HEARD_BYTES];
    struct Bytes body = gzip("<p>2", 4), chunks = {0};
    for (size_t i = 0; i < body.length; i++) {
        bytes_add(&chunks, "01\r\n", 4);
        bytes_add(&chunks, body.text + i, 1);
        bytes_add(&chunks, "\r\n", 2);
    }
    bytes_add(&chunks, "0\r\n\r\n", 5);
    free(body.text);
    content_hear(OK HTML "Content-Encoding: gzip\r\n"
                         "Transfer-Encoding: chunked\r\n\r\n",
                 chunks, heard);
    assert_string_equal(heard, HEARD("1") HEARD("2") HEARD("3"));
}

static void bounds_hold(void **state) {
    (void)state;
    char heard[HEARD_BYTES];
    size_t length = LIMIT_BYTES * 40;
    char *zeros = calloc(1, length);
    memset(zeros, 'a', length);
    content_hear(OK HTML "Content-Encoding: gzip\r\n\r\n", gzip(zeros, length),
                 heard);
    assert_string_equal(heard, HEARD("1") "! larger than 65536 bytes when "
                                          "unpacked\n" HEARD("3"));
    struct Bytes giant = {0};
    bytes_add(&giant, zeros, length);
    content_hear(OK HTML "\r\n", giant, heard);
    assert_string_equal(heard,
                        HEARD("1") "! larger than 65536 bytes\n" HEARD("3"));
    giant = (struct Bytes){0};
    bytes_add(&giant, zeros, length);
    content_hear(OK "Content-Type: video/mp4\r\n\r\n", giant, heard);
    assert_string_equal(heard, HEARD("1") HEARD("3"));
    giant = (struct Bytes){0};
    bytes_add(&giant, zeros, length);
    content_hear(OK, giant, heard);
    assert_string_equal(heard, HEARD("1") "! HTTP headers of more than 262144 "
                                          "bytes\n" HEARD("3"));
    free(zeros);
}

/* A record that claims more than there is takes only the rest with it. */
static void claims_are_not_believed(void **state) {
    (void)state;
    char heard[HEARD_BYTES];
    static const char *const LENGTHS[] = {"Content-Length: 300\r\n",
                                          "Content-Length: 60000\r\n"};
    for (size_t i = 0; i < 2; i++) {
        char headers[400];
        snprintf(headers, sizeof headers, "%s" URL("2") HTTP, LENGTHS[i]);
        struct Part parts[PARTS_MAX] = {
            GOOD("1"),
            {"response", headers, OK HTML "\r\n<p>2"},
            GOOD("3"),
            GOOD("4")};
        for (Pack pack = PLAIN; pack < PACK_COUNT; pack++) {
            size_t starts[PARTS_MAX + 1];
            struct Bytes file = file_of(parts, pack, starts);
            file_write(NAMES[pack], file.text, file.length);
            free(file.text);
            file_hear(NAMES[pack], heard);
            assert_non_null(strstr(heard, ": the record "));
            assert_non_null(strstr(heard, HEARD("1") "! a.warc"));
            assert_non_null(strstr(heard, "\n" HEARD("3") HEARD("4")));
        }
    }
}

static void look_decides_without_a_suffix(void **state) {
    (void)state;
    char heard[HEARD_BYTES];
    size_t starts[PARTS_MAX + 1];
    struct Bytes file = file_of(GOOD_PARTS, GZIP_EACH, starts);
    file_write("unduhan", file.text, file.length);
    free(file.text);
    file_hear("unduhan", heard);
    assert_string_equal(heard, HEARD("1") HEARD("2") HEARD("3") HEARD("4"));
    file_write("kosong.warc", "", 0);
    file_hear("kosong.warc", heard);
    assert_string_equal(heard, "! kosong.warc: empty\n");
    struct Bytes lines = zstd("{\"id\":\"x\"}\n", 11);
    file_write("a.jsonl.zst", lines.text, lines.length);
    free(lines.text);
    file_hear("a.jsonl.zst", heard);
    assert_string_equal(heard, "! a.jsonl.zst:1: neither \"html\" nor "
                               "\"text\" is there\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(damage_is_named),
        cmocka_unit_test(codings_are_undone),
        cmocka_unit_test(chunks_of_gzip_are_undone),
        cmocka_unit_test(bounds_hold),
        cmocka_unit_test(claims_are_not_believed),
        cmocka_unit_test(look_decides_without_a_suffix),
    };
    return cmocka_run_group_tests(tests, folder_make, folder_remove);
}
