/* SPDX-License-Identifier: MIT */
#include "page/outlet.h"

#include "base/map.h"
#include "base/table.h"
#include "base/utf8.h"
#include "page/fold.h"

#include <string.h>

enum { SQUEEZED_BYTES_MAX = 128 };

struct OutletRules {
    Map *hosts; /* hash of the host -> row of `names` */
    Map *kinds; /* hash of the folded name -> OutletKind */
    Slice *names;
};

OutletRules *outlet_rules_load(Arena *run, const char *folder, Error *err) {
    OutletRules *rules = arena_take(run, sizeof *rules);
    rules->hosts = map_open(run);
    rules->kinds = map_open(run);
    Table table = {.fields_min = 2};
    if (!table_read(run, folder, "outlets.tsv", &table, err))
        return NULL;
    rules->names = arena_take(run, (table.count + 1) * sizeof *rules->names);
    for (size_t i = 0; i < table.count; i++) {
        const TableRow *row = &table.rows[i];
        Slice kind = row->fields[0], word = row->fields[1];
        rules->names[i] = row->fields[2];
        if (slice_equal(kind, SLICE("host")) && row->fields[2].length)
            map_set(rules->hosts, word_fold_hash(word), (uint32_t)i);
        else if (slice_equal(kind, SLICE("name")))
            map_set(rules->kinds, word_fold_hash(word), OUTLET_NAME);
        else if (slice_equal(kind, SLICE("agency")))
            map_set(rules->kinds, word_fold_hash(word), OUTLET_AGENCY);
        else {
            table_error(&table, row, kind,
                        "not host with a name, name or agency", err);
            return NULL;
        }
    }
    return rules;
}

Slice address_host(Slice address) {
    size_t scheme = slice_find(address, SLICE("://"), 0);
    if (scheme != SIZE_MAX)
        address = slice_part(address, scheme + 3, address.length);
    size_t end = 0;
    while (end < address.length && !strchr("/?#:", address.text[end]))
        end++;
    Slice host = slice_trim(slice_part(address, 0, end));
    bool www = slice_starts_nocase(host, SLICE("www."));
    return slice_part(host, www ? 4 : 0, host.length);
}

Slice outlet_of_host(const OutletRules *rules, Slice host) {
    for (Slice site = host; site.length;) {
        uint32_t row = map_get(rules->hosts, word_fold_hash(site));
        if (row != MAP_ABSENT)
            return rules->names[row];
        size_t dot = slice_find(site, SLICE("."), 0);
        site = slice_part(site, dot == SIZE_MAX ? site.length : dot + 1,
                          site.length);
    }
    return host;
}

static bool is_host(Slice field) {
    size_t dot = slice_find(field, SLICE("."), 0);
    if (dot == SIZE_MAX)
        return false;
    for (size_t i = 0; i < field.length; i++)
        if (utf8_is_space((unsigned char)field.text[i]))
            return false;
    return true;
}

Slice outlet_of_field(const OutletRules *rules, Slice field, Slice host) {
    field = slice_trim(field);
    if (!field.length || !is_host(field))
        return field.length ? field : outlet_of_host(rules, host);
    Slice named = address_host(field);
    bool above = slice_ends_nocase(host, named);
    return outlet_of_host(rules, above ? host : named);
}

/* Letters and digits only, in small letters: for names written together. */
static Slice squeeze(Slice name, char bytes[SQUEEZED_BYTES_MAX]) {
    size_t used = 0;
    for (size_t i = 0; i < name.length && used < SQUEEZED_BYTES_MAX; i++) {
        char sign = name.text[i];
        if (sign >= 'A' && sign <= 'Z')
            sign = (char)(sign + 'a' - 'A');
        if ((sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9'))
            bytes[used++] = sign;
    }
    return (Slice){bytes, used};
}

/* The site's own part of a host: "tribunnews.com" of "batam.tribunnews.com",
 * "panjirakyat.co.id". */
static Slice host_site(Slice host) {
    enum { SECOND_LEVEL_BYTES_MAX = 3 };
    size_t start = host.length, labels = 0;
    for (size_t i = host.length; i > 0; i--) {
        if (host.text[i - 1] != '.')
            continue;
        labels++;
        bool second_level =
            labels == 2 && start - i <= SECOND_LEVEL_BYTES_MAX + 1;
        if (labels >= 2 && !second_level)
            return slice_part(host, i, host.length);
        start = i;
    }
    return host;
}

bool outlet_names_site(Slice part, Slice site) {
    enum { NAME_BYTES_MIN = 4 };
    char a[SQUEEZED_BYTES_MAX], b[SQUEEZED_BYTES_MAX];
    Slice name = squeeze(part, a);
    site = host_site(site);
    size_t dot = slice_find(site, SLICE("."), 0);
    Slice label = slice_part(site, 0, dot);
    bool compound = label.length > NAME_BYTES_MIN &&
                    part.length > label.length &&
                    slice_find(part, SLICE(" "), 0) == SIZE_MAX &&
                    slice_starts(name, label);
    return name.length >= NAME_BYTES_MIN &&
           (compound || slice_equal(squeeze(label, b), name) ||
            slice_equal(squeeze(site, b), name));
}

/* "TribunMedan" of "TribunMedan.com" */
static Slice without_domain(Slice name) {
    size_t dot = slice_find(name, SLICE("."), 0);
    bool domain = dot != SIZE_MAX && word_is_domain(name) &&
                  slice_find(name, SLICE(" "), 0) == SIZE_MAX;
    return slice_part(name, 0, domain ? dot : name.length);
}

enum { OUTLET_BYTES_MIN = 3 };

/* "antara" of "Antara", "ANTARA News" and "antaranews.com" */
static Slice bare_name(Slice name, char bytes[SQUEEZED_BYTES_MAX]) {
    static const char *const BEHIND[] = {"news", "live"};
    Slice bare = squeeze(without_domain(name), bytes);
    for (size_t i = 0; i < sizeof BEHIND / sizeof *BEHIND; i++) {
        Slice behind = slice_of(BEHIND[i]);
        if (bare.length >= OUTLET_BYTES_MIN + behind.length &&
            slice_ends(bare, behind))
            return slice_part(bare, 0, bare.length - behind.length);
    }
    return bare;
}

bool outlets_same(Slice a, Slice b) {
    char x[SQUEEZED_BYTES_MAX], y[SQUEEZED_BYTES_MAX];
    Slice first = bare_name(a, x), second = bare_name(b, y);
    return a.length &&
           (slice_equal_nocase(a, b) ||
            (first.length >= OUTLET_BYTES_MIN && slice_equal(first, second)));
}

bool outlet_initials(Slice initials, Slice outlet) {
    enum { INITIALS_MIN = 3, INITIALS_MAX = 4 };
    char bytes[SQUEEZED_BYTES_MAX];
    Slice name = squeeze(outlet, bytes);
    size_t found = 0;
    for (size_t i = 0; i < initials.length; i++)
        if (initials.text[i] < 'a' || initials.text[i] > 'z')
            return false;
    if (!slice_starts(name, slice_part(initials, 0, 1)))
        return false;
    for (size_t i = 0; i < name.length && found < initials.length; i++)
        found += name.text[i] == initials.text[found];
    return found == initials.length && found >= INITIALS_MIN &&
           found <= INITIALS_MAX;
}

Slice outlet_without_motto(Slice name, Slice host) {
    static const char *const SIGNS[] = {" | ", " - ", " \xe2\x80\x93 ",
                                        " \xe2\x80\x94 "};
    for (size_t i = 0; i < sizeof SIGNS / sizeof *SIGNS; i++) {
        size_t at = slice_find(name, slice_of(SIGNS[i]), 0);
        if (at == SIZE_MAX || !at)
            continue;
        Slice first = slice_trim(slice_part(name, 0, at));
        bool bar = i == 0;
        if (first.length && (bar || outlet_names_site(first, host)))
            return first;
    }
    return name;
}

bool word_is_domain(Slice part) {
    enum { DOMAIN_BYTES_MIN = 6 };
    if (part.length < DOMAIN_BYTES_MIN)
        return false;
    for (size_t i = 2; i + 2 < part.length; i++)
        if (part.text[i] == '.' &&
            utf8_is_letter((unsigned char)part.text[i + 1]) &&
            utf8_is_letter((unsigned char)part.text[i + 2]) &&
            !utf8_is_space((unsigned char)part.text[i - 1]))
            return true;
    return false;
}

OutletKind outlet_kind(const OutletRules *rules, Slice part, Slice host,
                       Slice outlet) {
    bool own = outlet_names_site(part, host) ||
               outlet_names_site(part, outlet) ||
               slice_equal_nocase(part, outlet_of_host(rules, host));
    uint32_t known = map_get(rules->kinds, word_fold_hash(part));
    if (known == OUTLET_AGENCY)
        return own ? OUTLET_NAME : OUTLET_AGENCY;
    return known == OUTLET_NAME || own || word_is_domain(part) ? OUTLET_NAME
                                                               : OUTLET_NONE;
}
