/* SPDX-License-Identifier: MIT */
#include "page/dateline.h"

#include "row.h"

#include <stdlib.h>

static Arena *run;
static const DatelineRules *rules;

static int load(void **state) {
    (void)state;
    char folder[1024];
    Error err = {0};
    run = arena_open(1 << 16);
    snprintf(folder, sizeof folder, "%s/id", getenv("RUNUT_DATA"));
    const OutletRules *outlets = outlet_rules_load(run, folder, &err);
    rules = outlets ? dateline_rules_load(run, folder, outlets, &err) : NULL;
    return rules ? 0 : -1;
}

static int unload(void **state) {
    (void)state;
    arena_close(run);
    return 0;
}

struct Row {
    const char *reason, *paragraph, *host;
    const char *place, *outlet; /* both "": no dateline */
};

static const struct Row ROWS[] = {
    {"place, outlet", "JAKARTA, KOMPAS.com - Polisi menangkap dua orang.", "",
     "Jakarta", "KOMPAS.com"},
    {"outlet, place", "Liputan6.com, Wina -Delapan orang terluka.", "", "Wina",
     "Liputan6.com"},
    {"outlet alone", "RIAU24.COM - Dua kapal kandas di muara.", "", "",
     "RIAU24.COM"},
    {"a colon after capitals", "JAKARTA, PANJIRAKYAT: Harga beras naik.", "",
     "Jakarta", "PANJIRAKYAT"},
    {"a hyphen in the outlet", "TRIBUN-MEDAN.com, Medan - Warga mengeluh.", "",
     "Medan", "TRIBUN-MEDAN.com"},
    {"no blank before the dash", "BOGOTA– Seorang calon ditembak.", "",
     "Bogota", ""},
    {"no blank at all", "LAMPUNG SELATAN-Kecelakaan terjadi lagi.", "",
     "Lampung Selatan", ""},
    {"two dashes", "REPUBLIKA.CO.ID, CIREBON--Kepolisian memastikan.", "",
     "Cirebon", "REPUBLIKA.CO.ID"},
    {"an agency is not the outlet", "Jakarta (ANTARA) - Presiden berangkat.",
     "warta.id", "Jakarta", ""},
    {"unless on its own site", "Jakarta (ANTARA) - Presiden berangkat.",
     "antaranews.com", "Jakarta", "ANTARA"},
    {"the site's own name, set apart", "POSMETRO MEDAN– Pencuri ditangkap.",
     "posmetromedan.com", "", "POSMETRO MEDAN"},
    {"a subdomain's town is a place", "BATAM - Kapal feri terlambat.",
     "batam.tribunnews.com", "Batam", ""},
    {"a state behind the town", "Liputan6.com, Washington, DC - Hujan turun.",
     "", "Washington, DC", "Liputan6.com"},
    {"the dash got lost", "Liputan6.com, JakartaPolisi menangkap.", "",
     "Jakarta", "Liputan6.com"},
    {"a hyphen inside a name", "SAINT-DENIS - Laga berakhir imbang.", "",
     "Saint-Denis", ""},
    {"a bar between them", "SURYA.co.id | SURABAYA - Hujan deras.", "",
     "Surabaya", "SURYA.co.id"},
    {"the day and two agencies",
     "ISTANBUL, 23 Februari 2016 (Antara/Kawat) -- Kota itu ramai.", "",
     "Istanbul", ""},
    {"the site's name with a section glued on",
     "Jakarta, WartaniagaMobil – Mobil baru.", "mobil.wartaniaga.com",
     "Jakarta", "WartaniagaMobil"},
    {"a sentence with a dash later",
     "Polisi menangkap dua orang - satu di antaranya buron.", "", "", ""},
    {"a hyphenated word", "Kupu-kupu langka terlihat di hutan.", "", "", ""},
    {"a colon after a name is speech", "Sari: Jembatan itu kokoh.", "", "", ""},
    {"no place, but a label", "FAKTA - Air itu tidak beracun.", "", "", ""},
    {"nothing", "", "", "", ""},
};

static void datelines_are_read(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        const struct Row *row = &ROWS[i];
        const Slice known[2] = {slice_of(row->host), {0}};
        Dateline dateline = {0};
        bool found = dateline_read(run, rules, slice_of(row->paragraph), known,
                                   &dateline);
        ROW_CHECK(row->reason, found == (row->place[0] || row->outlet[0]));
        if (!found)
            continue;
        ROW_CHECK(row->reason,
                  slice_equal(dateline.place, slice_of(row->place)));
        ROW_CHECK(row->reason,
                  slice_equal(dateline.outlet, slice_of(row->outlet)));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(datelines_are_read)};
    return cmocka_run_group_tests(tests, load, unload);
}
