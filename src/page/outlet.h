/* outlet.h -- the publication, as it names itself
 *
 * Reads   data/<language>/outlets.tsv
 * Gives   names for Article.outlet; what is an outlet's name in a dateline */
#ifndef RUNUT_PAGE_OUTLET_H
#define RUNUT_PAGE_OUTLET_H

#include "base/error.h"
#include "base/slice.h"

typedef struct OutletRules OutletRules;

/* NULL with the error set when the table is wrong. */
OutletRules *outlet_rules_load(Arena *run, const char *folder, Error *err);

/* The host of an address without "www."; a bare host is its own. */
Slice address_host(Slice address);

/* The name known for a host or for the site above it; the host itself when
 * none is known; empty for an empty host. */
Slice outlet_of_host(const OutletRules *rules, Slice host);

/* The name for the field that came with the page: a host is looked up, a name
 * stays as it is. */
Slice outlet_of_field(const OutletRules *rules, Slice field, Slice host);

typedef enum OutletKind {
    OUTLET_NONE,  /* no publication's name */
    OUTLET_NAME,  /* "KOMPAS.com", "PANJIRAKYAT" on panjirakyat.com */
    OUTLET_AGENCY /* "ANTARA": names the page's outlet only on its own site */
} OutletKind;

/* What a part of a dateline is, on a page of that host and outlet. */
OutletKind outlet_kind(const OutletRules *rules, Slice part, Slice host,
                       Slice outlet);

/* "POSMETRO MEDAN" squeezed is all of "posmetromedan" in posmetromedan.com;
 * "KompasOtomotif" begins with "kompas". */
bool outlet_names_site(Slice part, Slice host);

/* One publication in two spellings: "Tribun Medan" and "TribunMedan.com",
 * "Antara" and "ANTARA News". */
bool outlets_same(Slice a, Slice b);

/* Initials as pages sign whom they print: "okz" of "Okezone", "dtk" of
 * "detikNews": three or four small letters that stand in the name in that
 * order, the first of them in front. */
bool outlet_initials(Slice initials, Slice outlet);

/* Without what a site calls out behind its name: "Kabar Lembah | Berita Desa",
 * "Lembah - Kabar Hari Ini" on lembah.id. */
Slice outlet_without_motto(Slice name, Slice host);

/* "KOMPAS.com", "RIAU24.COM", "REPUBLIKA.CO.ID"; not "D.C.", "St. Louis". */
bool word_is_domain(Slice part);

#endif
