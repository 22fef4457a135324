/* SPDX-License-Identifier: MIT */
#include "warc_fixture.h"

/* Records, and what reading them says, in every packing: one line a page
 * ("kind url charset bytes") or a damage ("! message"). */
struct Row {
    const char *reason;
    struct Part parts[PARTS_MAX];
    const char *heard;
    uint64_t passed_over;
};

static const struct Row ROWS[] = {
    {"two pages",
     {{"warcinfo", "Content-Type: application/warc-fields\r\n", "a: b\r\n"},
      GOOD("1"),
      GOOD("2")},
     HEARD("1") HEARD("2"),
     0},
    {"what belongs to a response is no page",
     {{"request", URL("1") "Content-Type: application/http\r\n",
       "GET / HTTP/1.1\r\n\r\n"},
      {"metadata", URL("1") "Content-Type: text/plain\r\n", "fetched: 1\r\n"},
      {"revisit", URL("1") HTTP, OK HTML "\r\n"},
      GOOD("2")},
     HEARD("2"),
     0},
    {"redirects, errors, images, empty pages and crawlers' files are counted",
     {{"response", URL("1") HTTP,
       "HTTP/1.1 301 Pindah\r\nLocation: /2\r\n" HTML "\r\n<p>Pindah"},
      {"response", URL("2") HTTP, "HTTP/1.1 404 Tiada\r\n" HTML "\r\n<p>Tiada"},
      {"response", URL("3") HTTP, OK "Content-Type: image/png\r\n\r\nPNG"},
      {"response", URL("4") HTTP, OK HTML "\r\n \r\n"},
      {"response", URL("robots.txt") HTTP,
       OK "Content-Type: text/plain\r\n\r\nAllow: /"}},
     "",
     5},
    {"other writers: line ends, an address in brackets, no charset, HTTP/2",
     {{"Response",
       "warc-target-uri: <http://kabar.id/1>\n"
       "CONTENT-TYPE: Application/HTTP\n",
       "HTTP/2 200\ncontent-type: application/xhtml+xml\n\n<p>Satu"}},
     "html http://kabar.id/1  <p>Satu\n",
     0},
    {"a charset in quotes after another parameter",
     {{"response", URL("1") HTTP,
       OK "Content-Type: text/html;level=1; Charset=\"iso-8859-1\"\r\n\r\n"
          "<p>caf\xe9"}},
     "html https://kabar.id/1 iso-8859-1 <p>caf\xe9\n",
     0},
    {"no type, but the look of HTML",
     {{"response", URL("1") HTTP, OK "\r\n<!doctype html><p>Satu"},
      {"response", URL("2") HTTP, OK "\r\n{}"}},
     "html https://kabar.id/1  <!doctype html><p>Satu\n",
     1},
    {"resources are pages as they are, logs of the writer are none",
     {{"resource", URL("1") "Content-Type: text/plain; charset=utf-8\r\n",
       "Satu."},
      {"resource",
       "WARC-Target-URI: metadata://contoh/log\r\nContent-Type: "
       "text/plain\r\n",
       "Mulai."}},
     "text https://kabar.id/1 utf-8 Satu.\n",
     1},
    {"chunks, split in odd places, with what may stand behind a size",
     {{"response", URL("1") HTTP,
       OK HTML "Transfer-Encoding: chunked\r\n\r\n"
               "1\r\n<\r\n002;x=\"y\"\r\np>\r\nA\r\nSatu \r\ndua\r\n"
               "0\r\nX-Sum: 1\r\n\r\n"}},
     "html https://kabar.id/1 UTF-8 <p>Satu \r\ndua\n",
     0},
    {"chunks that were joined already",
     {{"response", URL("1") HTTP,
       OK HTML "Transfer-Encoding: chunked\r\n\r\n<p>Satu"}},
     "html https://kabar.id/1 UTF-8 <p>Satu\n",
     0},
    {"a coding that was undone already",
     {{"response", URL("1") HTTP,
       OK HTML "Content-Encoding: gzip\r\n\r\n<p>Satu"}},
     "html https://kabar.id/1 UTF-8 <p>Satu\n",
     0},
    {"a page cut off by the crawler is read as far as it goes",
     {{"response", "WARC-Truncated: length\r\n" URL("1") HTTP,
       OK HTML "Transfer-Encoding: chunked\r\n\r\nff\r\n<p>Satu"}},
     "html https://kabar.id/1 UTF-8 <p>Satu\n",
     0},
    {"the standard's continued lines are passed over",
     {{"response", "X: a\r\n\tWARC-Truncated: b\r\n" URL("1") HTTP,
       OK HTML "\r\n<p>Satu"}},
     "html https://kabar.id/1 UTF-8 <p>Satu\n",
     0},
};

/* The same for what cannot be read; the messages without their place. */
static const struct Row UNREAD[] = {
    {"chunks that do not fit",
     {{"response", URL("1") HTTP,
       OK HTML "Transfer-Encoding: chunked\r\n\r\nff\r\n<p>Satu"},
      GOOD("2")},
     "! the chunks of the body do not fit\n" HEARD("2"),
     0},
    {"a chunk of a size that nobody has",
     {{"response", URL("1") HTTP,
       OK HTML "Transfer-Encoding: chunked\r\n\r\n"
               "1\r\n<\r\nfffffffffffffffffff\r\n<p>Satu"},
      GOOD("2")},
     "! the chunks of the body do not fit\n" HEARD("2"),
     0},
    {"a coding that is not read",
     {{"response", URL("1") HTTP, OK HTML "Content-Encoding: br\r\n\r\n\x1b"},
      GOOD("2")},
     "! compressed with br (Brotli), which is not read\n" HEARD("2"),
     0},
    {"a damaged coding",
     {{"response", URL("1") HTTP,
       OK HTML "Content-Encoding: gzip\r\n\r\n\x1f\x8b\x08 no"},
      GOOD("2")},
     "! the gzip data are cut off or damaged\n" HEARD("2"),
     0},
    {"no HTTP",
     {{"response", URL("1") HTTP, "<p>Satu\r\n\r\n"}, GOOD("2")},
     "! no HTTP status line\n" HEARD("2"),
     0},
    {"HTTP headers without an end",
     {{"response", URL("1") HTTP, OK HTML}, GOOD("2")},
     "! the HTTP headers do not end\n" HEARD("2"),
     0},
    {"another thing under the type of HTML",
     {{"response", URL("1") HTTP, OK HTML "\r\n%PDF-1.7"}, GOOD("2")},
     "! a PDF document\n" HEARD("2"),
     0},
    {"a segment",
     {{"response", "WARC-Segment-Number: 1\r\n" URL("1") HTTP,
       OK HTML "\r\n<p>Satu"},
      GOOD("2")},
     "! split into segments, which are not joined\n" HEARD("2"),
     0},
    {"a record that says it is shorter than it is",
     {{"response", URL("1") "Content-Length: 70\r\n" HTTP,
       OK HTML "\r\n<p>Satu dua tiga empat lima enam tujuh"},
      GOOD("2")},
     "! the record does not end where it says\n" HEARD("2"),
     0},
    {"a last record that claims more than there is",
     {GOOD("1"), {"response", "Content-Length: 2000\r\n" URL("2") HTTP, OK}},
     HEARD("1") "! the record is shorter than it says\n",
     0},
    {"a record without a length",
     {{"response", "Content-Length: x\r\n" URL("1") HTTP, OK HTML "\r\n<p>"},
      GOOD("2")},
     "! the record has no Content-Length\n" HEARD("2"),
     0},
    {"a record that is no page and says it is shorter",
     {{"request", "Content-Length: 3\r\n" HTTP, "GET / HTTP/1.1\r\n\r\n"},
      GOOD("2")},
     "! the record does not end where it says\n" HEARD("2"),
     0},
};

static void rows_hear(const struct Row *rows, size_t count) {
    for (size_t i = 0; i < count; i++)
        for (Pack pack = PLAIN; pack < PACK_COUNT; pack++) {
            char heard[HEARD_BYTES];
            size_t starts[PARTS_MAX + 1];
            struct Bytes file = file_of(rows[i].parts, pack, starts);
            file_write(NAMES[pack], file.text, file.length);
            free(file.text);
            uint64_t passed_over = file_hear(NAMES[pack], heard);
            places_remove(heard);
            if (strcmp(heard, rows[i].heard) != 0)
                fail_msg("%s (%s, %d): heard\n%sand not\n%s", rows[i].reason,
                         NAMES[pack], pack, heard, rows[i].heard);
            if (passed_over != rows[i].passed_over)
                fail_msg("%s (%s, %d): %d passed over", rows[i].reason,
                         NAMES[pack], pack, (int)passed_over);
        }
}

static void records_are_read(void **state) {
    (void)state;
    rows_hear(ROWS, sizeof ROWS / sizeof *ROWS);
}

static void bad_records_are_named(void **state) {
    (void)state;
    rows_hear(UNREAD, sizeof UNREAD / sizeof *UNREAD);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(records_are_read),
        cmocka_unit_test(bad_records_are_named),
    };
    return cmocka_run_group_tests(tests, folder_make, folder_remove);
}
