/* SPDX-License-Identifier: MIT */
#include "input/network_range.h"

#include <netinet/in.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct Range {
    uint8_t start[16];
    unsigned bits;
} Range;

static const Range IPV4[] = {
    {{0}, 8},             /* this network */
    {{10}, 8},            /* private */
    {{100, 64}, 10},      /* shared between a provider's customers */
    {{127}, 8},           /* loopback */
    {{169, 254}, 16},     /* link-local; clouds' metadata */
    {{172, 16}, 12},      /* private */
    {{192, 0, 0}, 24},    /* protocol assignments */
    {{192, 0, 2}, 24},    /* documentation */
    {{192, 88, 99}, 24},  /* relays of 6to4, given up */
    {{192, 168}, 16},     /* private */
    {{198, 18}, 15},      /* benchmarks */
    {{198, 51, 100}, 24}, /* documentation */
    {{203, 0, 113}, 24},  /* documentation */
    {{224}, 4},           /* multicast */
    {{240}, 4},           /* reserved; broadcast */
};

/* Only 2000::/3 is given out at all; these parts of it are special. */
static const Range IPV6_GIVEN = {{0x20}, 3};
static const Range IPV6[] = {
    {{0x20, 0x01}, 23},             /* protocol assignments, Teredo */
    {{0x20, 0x01, 0x0d, 0xb8}, 32}, /* documentation */
    {{0x3f, 0xff}, 20},             /* documentation */
};

/* IPv6 addresses that hold an IPv4 one, and at which byte. */
static const struct Holder {
    Range range;
    size_t offset;
} HOLDERS[] = {
    {{{[10] = 0xff, [11] = 0xff}, 96}, 12}, /* mapped */
    {{{0x00, 0x64, 0xff, 0x9b}, 96}, 12},   /* NAT64 */
    {{{0x20, 0x02}, 16}, 2},                /* 6to4 */
};

static bool range_holds(const Range *range, const uint8_t *address) {
    size_t bytes = range->bits / 8, bits = range->bits % 8;
    uint8_t mask = (uint8_t)(0xff << (8 - bits));
    return memcmp(range->start, address, bytes) == 0 &&
           (!bits || (address[bytes] & mask) == range->start[bytes]);
}

static bool ipv4_is_public(const uint8_t address[4]) {
    for (size_t i = 0; i < sizeof IPV4 / sizeof *IPV4; i++)
        if (range_holds(&IPV4[i], address))
            return false;
    return true;
}

static bool ipv6_is_public(const uint8_t address[16]) {
    for (size_t i = 0; i < sizeof HOLDERS / sizeof *HOLDERS; i++)
        if (range_holds(&HOLDERS[i].range, address))
            return ipv4_is_public(address + HOLDERS[i].offset);
    for (size_t i = 0; i < sizeof IPV6 / sizeof *IPV6; i++)
        if (range_holds(&IPV6[i], address))
            return false;
    return range_holds(&IPV6_GIVEN, address);
}

bool network_is_public(const struct sockaddr *address) {
    if (address->sa_family == AF_INET) {
        struct sockaddr_in ipv4;
        memcpy(&ipv4, address, sizeof ipv4);
        return ipv4_is_public((const uint8_t *)&ipv4.sin_addr);
    }
    if (address->sa_family == AF_INET6) {
        struct sockaddr_in6 ipv6;
        memcpy(&ipv6, address, sizeof ipv6);
        return ipv6_is_public((const uint8_t *)&ipv6.sin6_addr);
    }
    return false;
}
