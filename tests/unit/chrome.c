/* SPDX-License-Identifier: MIT */
#include "page/chrome.h"

#include "page/byline.h"
#include "page/join.h"
#include "row.h"

#include <stdlib.h>

static Arena *run;
static const ChromeRules *rules;
static const BylineRules *bylines;

static int load(void **state) {
    (void)state;
    char folder[1024];
    Error err = {0};
    run = arena_open(1 << 16);
    snprintf(folder, sizeof folder, "%s/id", getenv("RUNUT_DATA"));
    rules = chrome_rules_load(run, folder, &err);
    const MomentRules *moments = moment_rules_load(run, folder, &err);
    bylines = moments ? byline_rules_load(run, folder, moments, &err) : NULL;
    return rules && bylines ? 0 : -1;
}

static int unload(void **state) {
    (void)state;
    arena_close(run);
    return 0;
}

/* Lines with "|" between them, before and after. */
struct Row {
    const char *reason, *before, *after;
};

#define PROSE                                                              \
    "Warga kembali ke rumah setelah air surut dan semua jalan desa dapat " \
    "dilalui lagi."

static Lines lines_of(const char *text) {
    Lines lines = {0};
    Slice rest = slice_of(text);
    while (rest.length) {
        size_t bar = slice_find(rest, SLICE("|"), 0);
        lines_add(run, &lines, slice_part(rest, 0, bar), false);
        rest = slice_part(rest, bar == SIZE_MAX ? rest.length : bar + 1,
                          rest.length);
    }
    return lines;
}

static Slice text_of(const Lines *lines) {
    Slice parts[64];
    for (size_t i = 0; i < lines->count; i++)
        parts[i] = lines->rows[i].text;
    return slice_join(run, parts, lines->count, SLICE("|"));
}

static const struct Row CLEANED[] = {
    {"a call to follow, in brackets",
     PROSE "|(Ayo ikuti saluran WhatsApp Kabar Lembah agar tidak ketinggalan "
           "kabar desa)",
     PROSE},
    {"a note on the text",
     PROSE "|Disclaimer:Keputusan membeli saham ada di tangan pembaca.", PROSE},
    {"a call to share the page, not to share meat",
     PROSE "|Jangan lupa bagikan artikel ini kepada teman.|"
           "Jangan lupa bagikan daging kepada tetangga, pesan kepala desa.",
     PROSE "|Jangan lupa bagikan daging kepada tetangga, pesan kepala desa."},
    {"an advertisement's label", PROSE "|ADVERTISEMENT|" PROSE "x.",
     PROSE "|" PROSE "x."},
    {"a bullet in front does not hide it", "• Baca juga: Air Naik|" PROSE,
     PROSE},
    {"a label takes its headline along",
     "Baca juga:|Tanggul Laut Jebol Lagi|" PROSE, PROSE},
    {"a label without a headline keeps the text", "Baca Juga|" PROSE, PROSE},
    {"a headline in sentence case behind a label",
     "Baca juga:|Tanggul laut jebol lagi di utara kota|" PROSE, PROSE},
    {"the headline repeated", "Air Surut|" PROSE, PROSE},
    {"related posts at the end", PROSE "|Related Posts|Panen Raya Digelar",
     PROSE},
    {"a list of posts inside the text is not its end",
     PROSE "|Berita Terkait|Panen Raya Digelar|" PROSE "a.|" PROSE "b.|" PROSE
           "c.",
     PROSE "|" PROSE "a.|" PROSE "b.|" PROSE "c."},
    {"tags behind the initials", PROSE "|(rtn/bim)|banjir|air surut", PROSE},
    {"tags at the end, without initials", PROSE "|banjir|air surut", PROSE},
    {"one short line at the end is no tag", PROSE "|tamat", PROSE "|tamat"},
    {"a caption printed twice",
     "Warga menyeberangi jalan desa yang terendam|Warga menyeberangi jalan "
     "desa yang terendam|" PROSE,
     PROSE},
    {"a paragraph printed twice", PROSE "|Subjudul|" PROSE, PROSE "|Subjudul"},
    {"a caption with a credit", "Jalan desa Foto: Ani Budi/warta|" PROSE,
     PROSE},
    {"a name and its house in brackets", "Jalan desa (Ani Budi/warta)|" PROSE,
     PROSE},
    {"brackets of another kind", "Tol Utara (1-30 Juni)|" PROSE,
     "Tol Utara (1-30 Juni)|" PROSE},
    {"a teaser in brackets",
     "Air surut (baca juga: Air Naik Lagi) pada pagi hari.",
     "Air surut pada pagi hari."},
    {"a teaser behind a dash",
     "Air surut. BACA JUGA - Tanggul Laut Jebol Lagi Warga kini pulang.",
     "Air surut. Warga kini pulang."},
    {"a teaser whose blanks got lost",
     "Air surut.Baca JugaTanggul Laut Jebol LagiWarga kini pulang.",
     "Air surut. Warga kini pulang."},
    {"a teaser in small letters ends with its sentence",
     "Air surut. Baca juga: cara membersihkan lumpur. Warga kini pulang.",
     "Air surut. Warga kini pulang."},
    {"a bar of site words", "Facebook Twitter WhatsApp|" PROSE, PROSE},
    {"hashtags", PROSE "|#Banjir #Jawa Tengah", PROSE},
    {"remarks of a program", "# mulai|git init # salin|" PROSE,
     "# mulai|git init # salin|" PROSE},
    {"a program in one line", "# mulai git init # salin git clone|" PROSE,
     "# mulai git init # salin git clone|" PROSE},
    {"a quotation may begin like a phrase of the site",
     "“Lihat video itu sampai selesai, baru bicara,” kata Ani.",
     "“Lihat video itu sampai selesai, baru bicara,” kata Ani."},
    {"a link's words inside a sentence are no label",
     "Bacalah di bagian|Home|sebelum mendaftar.",
     "Bacalah di bagian|Home|sebelum mendaftar."},
    {"where the text is from stays", PROSE "|Sumber: Kantor Berita",
     PROSE "|Sumber: Kantor Berita"},
};

static void chrome_goes(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof CLEANED / sizeof *CLEANED; i++) {
        const struct Row *row = &CLEANED[i];
        Lines lines = lines_of(row->before);
        chrome_clean(run, rules, SLICE("Air Surut"), &lines);
        ROW_CHECK(row->reason,
                  slice_equal(text_of(&lines), slice_of(row->after)));
    }
}

static const struct Row JOINED[] = {
    {"a link in the middle", "Ada 20 bus bekas|Transjakarta|terbakar di sini.",
     "Ada 20 bus bekas Transjakarta terbakar di sini."},
    {"a link before the stop",
     "Ia bertemu Presiden|Sari Lestari|. Mereka lama.",
     "Ia bertemu Presiden Sari Lestari. Mereka lama."},
    {"a link in brackets", "Partai Danau (|PD|) menang.",
     "Partai Danau (PD) menang."},
    {"behind a preposition",
     "Menurut laporan yang dikutip dari|CNN|, air naik.",
     "Menurut laporan yang dikutip dari CNN, air naik."},
    {"a dateline on three lines", "Jakarta|-|Polisi menangkap dua orang.",
     "Jakarta - Polisi menangkap dua orang."},
    {"a subhead stays apart", PROSE "|Dukungan Militer|" PROSE,
     PROSE "|Dukungan Militer|" PROSE},
    {"a list stays a list", "Syaratnya:|Kartu identitas|Surat sehat",
     "Syaratnya:|Kartu identitas|Surat sehat"},
    {"items with bullets", "Ada tiga:|• air|• tanah",
     "Ada tiga:|• air|• tanah"},
    {"a quotation opens a paragraph", "Ia diam.|\"Pergi,\" katanya.",
     "Ia diam.|\"Pergi,\" katanya."},
};

static void broken_sentences_join(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof JOINED / sizeof *JOINED; i++) {
        const struct Row *row = &JOINED[i];
        Lines lines = lines_of(row->before);
        lines_join(run, chrome_small_words(rules), &lines);
        ROW_CHECK(row->reason,
                  slice_equal(text_of(&lines), slice_of(row->after)));
    }
}

static const struct Row FIELDS[] = {
    {"the channel behind the name", "Ani Budi - wartaKota", "Ani Budi"},
    {"no blank behind the dash", "Ani Budi -wartaKota", "Ani Budi"},
    {"a hyphen inside a name", "Siti Nur-Aini", "Siti Nur-Aini"},
    {"two names and a role on lines of their own",
     "Ani Budi,      \n\n    Candra   \n\nTim Redaksi", "Ani Budi, Candra"},
    {"the role in front", "Penulis: Ani Budi", "Ani Budi"},
    {"the outlet is no writer", "Warta.com", ""},
    {"a placeholder", "Tidak Ditemukan", ""},
    {"only the channel", "- wartaKota", ""},
};

static void author_fields_are_cleaned(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof FIELDS / sizeof *FIELDS; i++) {
        const struct Row *row = &FIELDS[i];
        Slice names = byline_clean(run, bylines, slice_of(row->before),
                                   SLICE("Warta.com"));
        ROW_CHECK(row->reason, slice_equal(names, slice_of(row->after)));
    }
}

static const struct Row SIGNED[] = {
    {"initials on a line", PROSE "|(rtn)", "rtn"},
    {"a name behind the last sentence", PROSE "(Rahayu)", "Rahayu"},
    {"a labelled name", "Penulis: Ani Budi|" PROSE, "Ani Budi"},
    {"a report with the house", "Laporan Wartawan Warta.com, Ani Budi|" PROSE,
     "Ani Budi"},
    {"beside the date on top", "Amalia 31 Dec 2024, 19:45|" PROSE, "Amalia"},
    {"the date on top alone", "Selasa, 31 Desember 2024 19:45|" PROSE, ""},
    {"name and house on the last line", PROSE "(*)|Ani Budi/Warta", "Ani Budi"},
    {"stars sign nobody", PROSE "|(***)", ""},
    {"a bracket that explains", PROSE "|Ia ditahan (lihat peta).", ""},
};

static void writers_are_found(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof SIGNED / sizeof *SIGNED; i++) {
        const struct Row *row = &SIGNED[i];
        Lines lines = lines_of(row->before);
        BylineFound found;
        byline_take(bylines, &lines, &found);
        Slice name = found.writer.length ? found.writer : found.signature;
        ROW_CHECK(row->reason, slice_equal(name, slice_of(row->after)));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(chrome_goes), cmocka_unit_test(broken_sentences_join),
        cmocka_unit_test(author_fields_are_cleaned),
        cmocka_unit_test(writers_are_found)};
    return cmocka_run_group_tests(tests, load, unload);
}
