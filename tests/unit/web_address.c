/* SPDX-License-Identifier: MIT */
#include "input/web_address.h"

#include "input/network_range.h"
#include "row.h"

#include <arpa/inet.h>
#include <locale.h>
#include <netinet/in.h>
#include <string.h>

static const struct Row {
    const char *reason, *text, *base, *address;
} ROWS[] = {
    {"as it is", "https://k.example/a?b=c", "", "https://k.example/a?b=c"},
    {"capitals of scheme and host", "HTTPS://K.Example/A", "",
     "https://k.example/A"},
    {"no path", "http://k.example", "", "http://k.example/"},
    {"the default port", "http://k.example:80/a", "", "http://k.example/a"},
    {"another port", "http://k.example:8080/a", "", "http://k.example:8080/a"},
    {"a fragment", "http://k.example/a#isi", "", "http://k.example/a"},
    {"dots", "http://k.example/a/../b/./c", "", "http://k.example/b/c"},
    {"spaces around and inside", " http://k.example/a b ", "",
     "http://k.example/a%20b"},
    {"letters beyond ASCII", "http://k.example/\xc3\xa9", "",
     "http://k.example/%c3%a9"},
    {"a host beyond ASCII", "http://caf\xc3\xa9.example/", "",
     "http://xn--caf-dma.example/"},
    {"a steering sign in a host", "http://a\xc2\x9b.example/", "", NULL},
    {"where readers came from", "http://k.example/a?utm_source=x&id=1&utm_b=2",
     "", "http://k.example/a?id=1"},
    {"nothing but that", "http://k.example/a?utm_source=x", "",
     "http://k.example/a"},
    {"relative to a folder", "b", "http://k.example/x/y",
     "http://k.example/x/b"},
    {"relative to a host", "//l.example/b", "https://k.example/x",
     "https://l.example/b"},
    {"another scheme", "ftp://k.example/a", "", NULL},
    {"a file", "file:///etc/passwd", "", NULL},
    {"a file, relative to a page", "file:///etc/passwd", "http://k.example/",
     NULL},
    {"a script", "javascript:alert(1)", "http://k.example/", NULL},
    {"a user name", "http://ani:rahasia@k.example/", "", NULL},
    {"no scheme", "k.example/a", "", NULL},
    {"nothing", "", "http://k.example/", NULL},
};

static void addresses_get_one_form(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        Arena *arena = arena_open(1 << 12);
        Slice address;
        Error err = {0};
        bool read = web_address_read(arena, slice_of(ROWS[i].text),
                                     slice_of(ROWS[i].base), &address, &err);
        if (read != (ROWS[i].address != NULL) ||
            (read && strcmp(address.text, ROWS[i].address) != 0))
            fail_msg("%s: %s", ROWS[i].reason, read ? address.text : err.what);
        arena_close(arena);
    }
}

static void parts_are_told_apart(void **state) {
    (void)state;
    Slice address = SLICE("https://www.k.example:8080/a?b");
    assert_true(slice_equal(web_address_site(address),
                            SLICE("https://www.k.example:8080")));
    assert_true(slice_equal(web_address_path(address), SLICE("/a?b")));
}

static const struct Place {
    const char *address;
    bool is_public;
} PLACES[] = {
    {"8.8.8.8", true},
    {"104.16.0.1", true},
    {"172.15.255.255", true},
    {"172.32.0.1", true},
    {"100.63.255.255", true},
    {"0.0.0.0", false},
    {"10.1.2.3", false},
    {"100.64.0.1", false},
    {"127.0.0.1", false},
    {"127.255.0.9", false},
    {"169.254.169.254", false},
    {"172.16.0.1", false},
    {"172.31.255.255", false},
    {"192.168.1.1", false},
    {"198.19.0.1", false},
    {"224.0.0.1", false},
    {"255.255.255.255", false},
    {"2606:4700::1", true},
    {"2a00:1450::1", true},
    {"::1", false},
    {"::", false},
    {"fe80::1", false},
    {"fc00::1", false},
    {"fd12::1", false},
    {"ff02::1", false},
    {"2001:db8::1", false},
    {"::ffff:127.0.0.1", false},
    {"::ffff:8.8.8.8", true},
    {"64:ff9b::7f00:1", false},
    {"64:ff9b::808:808", true},
    {"2002:7f00:1::", false},
    {"2002:808:808::", true},
    {"::127.0.0.1", false},
    {"fd00:ec2::254", false},
};

static void private_places_are_known(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof PLACES / sizeof *PLACES; i++) {
        struct sockaddr_in ipv4 = {.sin_family = AF_INET};
        struct sockaddr_in6 ipv6 = {.sin6_family = AF_INET6};
        bool four = inet_pton(AF_INET, PLACES[i].address, &ipv4.sin_addr) == 1;
        if (!four)
            assert_int_equal(
                inet_pton(AF_INET6, PLACES[i].address, &ipv6.sin6_addr), 1);
        bool is_public = network_is_public(four ? (struct sockaddr *)&ipv4
                                                : (struct sockaddr *)&ipv6);
        ROW_CHECK(PLACES[i].address, is_public == PLACES[i].is_public);
    }
    struct sockaddr local = {.sa_family = AF_UNIX};
    assert_false(network_is_public(&local));
}

int main(void) {
    setlocale(LC_CTYPE, "C.UTF-8"); /* as the program does: for IDNA */
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(addresses_get_one_form),
        cmocka_unit_test(parts_are_told_apart),
        cmocka_unit_test(private_places_are_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
