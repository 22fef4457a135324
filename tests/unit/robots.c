/* SPDX-License-Identifier: MIT */
#include "input/robots.h"

#include "row.h"

#include <string.h>

static const struct Row {
    const char *reason, *robots, *path;
    bool allowed;
} ROWS[] = {
    {"nothing is said", "", "/a", true},
    {"all is forbidden", "User-agent: *\nDisallow: /", "/a", false},
    {"an empty rule forbids nothing", "User-agent: *\nDisallow:", "/a", true},
    {"a rule before any crawler is named", "Disallow: /\n", "/a", true},
    {"our group counts, not everybody's",
     "User-agent: *\nDisallow: /\n\nUser-agent: Runut\nDisallow: /x", "/a",
     true},
    {"our group, with a version",
     "User-agent: runut/9.1\nDisallow: /a\nUser-agent: *\nAllow: /", "/a",
     false},
    {"a name that only begins like ours", "User-agent: runutbot\nDisallow: /",
     "/a", true},
    {"two groups of ours are one",
     "User-agent: runut\nDisallow: /a\n\nUser-agent: other\nDisallow: /\n\n"
     "User-agent: RUNUT\nDisallow: /b",
     "/b", false},
    {"several crawlers share a group",
     "User-agent: other\nUser-agent: runut\nDisallow: /a", "/a", false},
    {"lines in between do not part a group",
     "User-agent: runut\nSitemap: /s\nUser-agent: other\nDisallow: /a", "/a",
     false},
    {"the longest rule decides",
     "User-agent: *\nAllow: /berita/umum\nDisallow: /berita", "/berita/umum/1",
     true},
    {"whatever the order", "User-agent: *\nAllow: /\nDisallow: /berita",
     "/berita/1", false},
    {"of two equally long ones the kinder",
     "User-agent: *\nDisallow: /a\nAllow: /a", "/a", true},
    {"a star is any run", "User-agent: *\nDisallow: /*/cetak", "/b/c/cetak/1",
     false},
    {"a star needs what is behind it", "User-agent: *\nDisallow: /*/cetak",
     "/b/c", true},
    {"a dollar is the end", "User-agent: *\nDisallow: /*.pdf$", "/a.pdf",
     false},
    {"and not before it", "User-agent: *\nDisallow: /*.pdf$", "/a.pdf?x", true},
    {"the end may come twice", "User-agent: *\nDisallow: /*a$", "/a/a", false},
    {"a star before the end", "User-agent: *\nDisallow: /a*$", "/abc", false},
    {"a dollar alone after the path", "User-agent: *\nDisallow: /$", "/a",
     true},
    {"the query counts", "User-agent: *\nDisallow: /*?cetak=", "/a?cetak=1",
     false},
    {"capitals differ in paths", "User-agent: *\nDisallow: /A", "/a", true},
    {"but not in field names", "USER-AGENT: *\nDISALLOW: /a", "/a", false},
    {"percent codes of plain letters", "User-agent: *\nDisallow: /%61b", "/ab",
     false},
    {"percent codes in other letters", "User-agent: *\nDisallow: /%e2%82%ac",
     "/%E2%82%AC", false},
    {"a letter beyond ASCII is its code", "User-agent: *\nDisallow: /\xc3\xa9",
     "/%C3%A9", false},
    {"a coded slash is no slash", "User-agent: *\nDisallow: /a/b", "/a%2Fb",
     true},
    {"comments", "User-agent: * # semua\nDisallow: /a # rahasia\n", "/a",
     false},
    {"line ends of other systems", "User-agent: *\rDisallow: /a\r\n", "/a",
     false},
    {"a byte order mark", "\xef\xbb\xbfUser-agent: *\nDisallow: /a", "/a",
     false},
    {"the rules themselves may be read", "User-agent: *\nDisallow: /",
     "/robots.txt", true},
    {"a page instead of rules", "<html><body>User-agent: * x</body></html>",
     "/a", true},
};

static void rules_are_followed(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        Arena *run = arena_open(1 << 12);
        RobotsRules rules;
        robots_read(run, slice_of(ROWS[i].robots), SLICE("runut"), &rules);
        bool allowed = robots_allow(&rules, slice_of(ROWS[i].path));
        ROW_CHECK(ROWS[i].reason, allowed == ROWS[i].allowed);
        arena_close(run);
    }
}

static void delays_are_read(void **state) {
    (void)state;
    static const struct {
        const char *robots;
        double seconds;
    } DELAYS[] = {
        {"User-agent: *\nCrawl-delay: 10", 10},
        {"User-agent: *\nCrawl-delay: 0.5\nUser-agent: runut\nAllow: /", 0},
        {"User-agent: *\nCrawl-delay: 10\nDisallow: /x\n\n"
         "User-agent: runut\nCrawl-delay: 2.5",
         2.5},
        {"User-agent: *\nCrawl-delay: sepuluh", 0},
        {"User-agent: *\nCrawl-delay: -1", 0},
        {"User-agent: *\nCrawl-delay: 99999999999999999999", 86400},
    };
    for (size_t i = 0; i < sizeof DELAYS / sizeof *DELAYS; i++) {
        Arena *run = arena_open(1 << 12);
        RobotsRules rules;
        robots_read(run, slice_of(DELAYS[i].robots), SLICE("runut"), &rules);
        ROW_CHECK(DELAYS[i].robots, rules.delay_seconds == DELAYS[i].seconds);
        arena_close(run);
    }
}

static void a_huge_file_is_cut(void **state) {
    (void)state;
    Arena *run = arena_open(1 << 20);
    char *bytes = arena_buffer(run, ROBOTS_BYTES_MAX + 100);
    memset(bytes, '#', ROBOTS_BYTES_MAX + 100);
    memcpy(bytes, "User-agent: *\nDisallow: /a\n", 27);
    memcpy(bytes + ROBOTS_BYTES_MAX, "\nDisallow: /b\n", 14);
    RobotsRules rules;
    robots_read(run, (Slice){bytes, ROBOTS_BYTES_MAX + 100}, SLICE("runut"),
                &rules);
    assert_false(robots_allow(&rules, SLICE("/a")));
    assert_true(robots_allow(&rules, SLICE("/b")));
    arena_close(run);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rules_are_followed),
        cmocka_unit_test(delays_are_read),
        cmocka_unit_test(a_huge_file_is_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
