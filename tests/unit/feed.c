/* SPDX-License-Identifier: MIT */
#include "input/feed.h"

#include "row.h"

#include <stdlib.h>
#include <string.h>

#define RSS(items)                                          \
    "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel>" \
    "<title>Kabar</title>" items "</channel></rss>"
#define ATOM(entries) \
    "<feed xmlns=\"http://www.w3.org/2005/Atom\">" entries "</feed>"

static const struct Row {
    const char *reason, *bytes;
    const char *seen; /* "KIND url|title|date|source|source_url" an entry */
} ROWS[] = {
    {"an item of RSS 2.0",
     RSS("<item><title>Gempa &amp; banjir</title>"
         "<link>https://kabar.example/a</link>"
         "<pubDate>Wed, 18 Jun 2025 20:29:00 +0700</pubDate>"
         "<source url=\"https://warta.example/rss\">Warta</source></item>"),
     "rss\nhttps://kabar.example/a|Gempa & banjir|Wed, 18 Jun 2025 20:29:00 "
     "+0700|Warta|https://warta.example/rss\n"},
    {"a link in CDATA and with spaces around it",
     RSS("<item><link>\n <![CDATA[ https://kabar.example/a?x=1&y=2 ]]>\n"
         "</link></item>"),
     "rss\nhttps://kabar.example/a?x=1&y=2||||\n"},
    {"the guid where there is no link, unless it is none",
     RSS("<item><guid>https://kabar.example/b</guid></item>"
         "<item><guid isPermaLink=\"false\">https://kabar.example/c</guid>"
         "</item><item><guid>tag-7</guid></item>"),
     "rss\nhttps://kabar.example/b||||\n2 passed over\n"},
    {"a relative link is taken from the feed's address",
     RSS("<item><link>/berita/1#isi</link></item>"),
     "rss\nhttps://kabar.example/berita/1||||\n"},
    {"an address that only counts readers",
     RSS("<item><link>https://hitung.example/1</link>"
         "<f:origLink xmlns:f=\"http://rssnamespace.org/feedburner/ext/1.0\">"
         "https://kabar.example/d?id=4&amp;utm_source=rss</f:origLink></item>"),
     "rss\nhttps://kabar.example/d?id=4||||\n"},
    {"the link and title of an extension are not the item's",
     RSS("<item><media:title>Foto</media:title><link>https://k.example/a"
         "</link><atom:link href=\"https://k.example/b\"/>"
         "<media:link>https://k.example/c</media:link></item>"),
     "rss\nhttps://k.example/a||||\n"},
    {"a sitemap may be a list of lines",
     "\xef\xbb\xbfhttps://k.example/a\r\n\r\nhttps://k.example/b#isi\r\n"
     "/c\nftp://k.example/d\n",
     "sitemap\nhttps://k.example/a||||\nhttps://k.example/b||||\n"
     "2 passed over\n"},
    {"an item of RSS 1.0, and the date of Dublin Core",
     "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
     "xmlns=\"http://purl.org/rss/1.0/\" "
     "xmlns:d=\"http://purl.org/dc/elements/1.1/\">"
     "<channel><title>K</title></channel><item rdf:about=\"x\">"
     "<title>A</title><link>https://k.example/a</link>"
     "<d:date>2025-06-18</d:date></item></rdf:RDF>",
     "rss\nhttps://k.example/a|A|2025-06-18||\n"},
    {"an entry of Atom: the page, not what belongs to it",
     ATOM("<entry><link rel=\"self\" href=\"https://k.example/self\"/>"
          "<link rel=\"enclosure\" href=\"https://k.example/a.mp3\"/>"
          "<link href=\"https://k.example/a\"/><title>A</title>"
          "<updated>2025-06-19</updated><published>2025-06-18</published>"
          "</entry>"),
     "atom\nhttps://k.example/a|A|2025-06-18||\n"},
    {"the source of an Atom entry keeps to itself",
     ATOM("<entry><source><title>Warta</title><id>urn:w</id>"
          "<link href=\"https://warta.example/\"/><updated>1999</updated>"
          "</source><link href=\"/a\"/><title>A</title>"
          "<updated>2025-06-19</updated></entry>"),
     "atom\nhttps://kabar.example/a|A|2025-06-19|Warta|"
     "https://warta.example/\n"},
    {"Atom under a prefix",
     "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"><a:entry>"
     "<a:link href=\"https://k.example/a\"/></a:entry></a:feed>",
     "atom\nhttps://k.example/a||||\n"},
    {"a sitemap; the last change is no publication",
     "<urlset><url><loc>https://k.example/a</loc>"
     "<lastmod>2025-06-18</lastmod></url></urlset>",
     "sitemap\nhttps://k.example/a||||\n"},
    {"a news sitemap",
     "<urlset xmlns:n=\"http://www.google.com/schemas/sitemap-news/0.9\">"
     "<url><loc>https://kabar.example/a</loc><n:news><n:publication>"
     "<n:name>Kabar</n:name><n:language>id</n:language></n:publication>"
     "<n:publication_date>2025-06-18T10:00:00+07:00</n:publication_date>"
     "<n:title>A</n:title></n:news></url></urlset>",
     "sitemap\nhttps://kabar.example/a|A|2025-06-18T10:00:00+07:00|Kabar|"
     "https://kabar.example/feed\n"},
    {"a list of sitemaps",
     "<!-- dibuat --><sitemapindex><sitemap>"
     "<loc>https://k.example/s1.xml.gz</loc></sitemap></sitemapindex>",
     "index\nhttps://k.example/s1.xml.gz||||\n"},
    {"bytes before the declaration",
     "\xef\xbb\xbf \r\n" RSS("<item><link>https://k.example/a</link></item>"),
     "rss\nhttps://k.example/a||||\n"},
    {"an encoding that the feed declares",
     "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss><item>"
     "<title>Caf\xe9</title><link>https://k.example/a</link></item></rss>",
     "rss\nhttps://k.example/a|Caf\xc3\xa9|||\n"},
    {"signs that only HTML names",
     RSS("<item><title>A&nbsp;&ndash; B</title>"
         "<link>https://k.example/a</link></item>"),
     "rss\nhttps://k.example/a|A\xc2\xa0\xe2\x80\x93 B|||\n"},
    {"entities that grow are not known",
     "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">"
     "<!ENTITY c SYSTEM \"file:///etc/passwd\">]>"
     "<rss><item><title>x&b;&c;y</title><link>https://k.example/a</link>"
     "</item></rss>",
     "rss\nhttps://k.example/a|xy|||\ndamaged\n"},
    {"a feed that is cut off keeps its whole entries",
     "<rss><channel><item><link>https://k.example/a</link></item>"
     "<item><link>https://k.exa",
     "rss\nhttps://k.example/a||||\ndamaged\n"},
    {"a bare & in a headline",
     RSS("<item><title>A & B</title>"
         "<link>https://k.example/a</link></item>"),
     "rss\nhttps://k.example/a|A  B|||\ndamaged\n"},
    {"other schemes are not fetched",
     RSS("<item><link>javascript:alert(1)</link></item>"
         "<item><link>file:///etc/passwd</link></item>"
         "<item><link>https://ani:rahasia@k.example/</link></item>"),
     "rss\n3 passed over\n"},
    {"a page is no feed", "<!doctype html><html><body>rss</body></html>",
     "! not a feed or sitemap"},
    {"nothing", "", "! not a feed or sitemap"},
    {"damaged before the first entry", "<rss><channel><",
     "! not well-formed XML at line 1 (libxml2's error 5)"},
};

static const char *const KIND_NAMES[] = {"none", "rss", "atom", "sitemap",
                                         "index"};

static void feeds_are_read(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        Arena *arena = arena_open(1 << 16);
        Feed feed;
        Error err = {0};
        char seen[4096];
        int used;
        if (!feed_read(arena, slice_of(ROWS[i].bytes),
                       SLICE("https://kabar.example/feed"), &feed, &err))
            used = snprintf(seen, sizeof seen, "! %s", err.what);
        else
            used = snprintf(seen, sizeof seen, "%s\n", KIND_NAMES[feed.kind]);
        for (size_t n = 0; !err.kind && n < feed.count; n++) {
            const FeedEntry *entry = &feed.entries[n];
            used += snprintf(
                seen + used, sizeof seen - (size_t)used,
                "%.*s|%.*s|%.*s|%.*s|%.*s\n", (int)entry->url.length,
                entry->url.text, (int)entry->note.title.length,
                entry->note.title.text, (int)entry->note.date.length,
                entry->note.date.text, (int)entry->note.source.length,
                entry->note.source.text, (int)entry->note.source_url.length,
                entry->note.source_url.text);
        }
        if (!err.kind && feed.passed_over)
            used += snprintf(seen + used, sizeof seen - (size_t)used,
                             "%zu passed over\n", feed.passed_over);
        if (!err.kind && feed.damage.kind)
            snprintf(seen + used, sizeof seen - (size_t)used, "damaged\n");
        if (strcmp(seen, ROWS[i].seen) != 0)
            fail_msg("%s: %s", ROWS[i].reason, seen);
        arena_close(arena);
    }
}

static void a_long_sitemap_is_bounded(void **state) {
    (void)state;
    enum { COUNT = FEED_ENTRIES_MAX + 10, ROOM = 64 };
    char *bytes = malloc((size_t)COUNT * ROOM);
    size_t used = (size_t)snprintf(bytes, ROOM, "<urlset>");
    for (int i = 0; i < COUNT; i++)
        used += (size_t)snprintf(bytes + used, ROOM,
                                 "<url><loc>http://k.id/%d</loc></url>", i);
    used += (size_t)snprintf(bytes + used, ROOM, "</urlset>");
    Arena *arena = arena_open(1 << 16);
    Feed feed;
    Error err = {0};
    assert_true(feed_read(arena, (Slice){bytes, used},
                          SLICE("http://k.id/sitemap.xml"), &feed, &err));
    assert_int_equal(feed.count, FEED_ENTRIES_MAX);
    assert_int_equal(feed.damage.kind, ERR_LIMIT);
    arena_close(arena);
    free(bytes);
}

static void kinds_are_told_by_content(void **state) {
    (void)state;
    assert_int_equal(feed_kind(SLICE("<?xml version='1.0'?>\n<rss ")),
                     FEED_RSS);
    assert_int_equal(feed_kind(SLICE("<rdf:RDF xmlns")), FEED_RSS);
    assert_int_equal(feed_kind(SLICE("<!-- x --><urlset>")), FEED_SITEMAP);
    assert_int_equal(feed_kind(SLICE("https://k.id/a\nhttp://k.id/b")),
                     FEED_SITEMAP);
    assert_int_equal(feed_kind(SLICE("https://k.id/a\n\nBanjir surut")),
                     FEED_NONE);
    assert_int_equal(feed_kind(SLICE("https://k.id/a adalah")), FEED_NONE);
    assert_int_equal(feed_kind(SLICE("<html>")), FEED_NONE);
    assert_int_equal(feed_kind(SLICE("<?xml")), FEED_NONE);
    assert_int_equal(feed_kind(SLICE("")), FEED_NONE);
    assert_int_equal(feed_kind(SLICE("{\"feed\": 1}")), FEED_NONE);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(feeds_are_read),
        cmocka_unit_test(a_long_sitemap_is_bounded),
        cmocka_unit_test(kinds_are_told_by_content),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
