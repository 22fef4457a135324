/* SPDX-License-Identifier: MIT */
/* Bulletins of one mould for other days, places, prices and teams are other
 * happenings, however many of them a record holds; the same bulletin in two
 * newspapers is one. */
#include "pages_fixture.h"

#include "link/link.h"

#include <stdio.h>
#include <string.h>

enum { PLACES = 6, DAYS = 4, PAPERS = 2, PAGES_MAX = 600, TEXT_MAX = 1600 };

static const char *const PLACE[PLACES] = {"Semarang", "Kupang", "Ternate",
                                          "Bengkulu", "Palu",   "Jambi"};
static const char *const DAY[DAYS] = {"Senin (9/6/2025)", "Selasa (10/6/2025)",
                                      "Rabu (11/6/2025)", "Kamis (12/6/2025)"};
static const char *const TEAM[] = {
    "Persela Lamongan", "Persiba Balikpapan", "Persipal Palu",
    "Sriwijaya FC",     "PSMS Medan",         "Deltras Sidoarjo",
    "Persikas Subang",  "Gresik United",      "Nusantara United",
    "Persekat Tegal",   "PSIM Yogyakarta",    "Bekasi City"};
static const char *const FORECAST[] = {
    "kabar baik soal keuangan datang dari teman lama",
    "jagalah kesehatan dan jangan begadang",
    "pasangan menunggu kejujuran Anda",
    "pekerjaan menumpuk tetapi selesai sebelum sore",
    "hindari bertengkar dengan tetangga",
    "perjalanan jauh membawa pelajaran",
    "peluang usaha terbuka bagi yang berani",
    "tahan diri dari belanja yang tidak perlu"};
static const char *const SKY[] = {"hujan ringan", "berawan", "cerah",
                                  "hujan petir"};

/* The signs of a mould: P the place, D the day, # a number of two digits, T a
 * clock time, R a sum, F a forecast, S the sky, A and B the teams. */
static const struct Mould {
    const char *kind, *title, *text;
} MOULDS[] = {
    {"ferries", "Jadwal Kapal Feri Pelabuhan P D",
     "Berikut jadwal kapal feri dari Pelabuhan P pada D. Kapal pertama "
     "berangkat pukul T WIB, disusul pukul T WIB, T WIB, dan T WIB.\nCalon "
     "penumpang diminta datang satu jam lebih awal dan membawa kartu tanda "
     "penduduk. Tiket dijual di loket dan lewat aplikasi dengan harga Rp R."},
    {"prayer times", "Jadwal Salat P D",
     "Jadwal salat untuk wilayah P dan sekitarnya pada D adalah sebagai "
     "berikut.\nImsak T WIB, subuh T WIB, zuhur T WIB, asar T WIB, magrib T "
     "WIB, dan isya T WIB. Jadwal ini disusun menurut hitungan Kementerian "
     "Agama."},
    {"weather", "Prakiraan Cuaca P D: Siang S",
     "Badan Meteorologi memperkirakan cuaca P pada D siang S dan malam "
     "S.\nSuhu udara berkisar # sampai # derajat Celsius dengan kelembapan # "
     "sampai # persen. Angin bertiup dengan kecepatan # kilometer per jam."},
    {"prices", "Harga Cabai Rawit di Pasar P D Rp R",
     "Harga cabai rawit di pasar induk P pada D tercatat Rp R per kilogram. "
     "Harga bawang merah Rp R, bawang putih Rp R, telur ayam Rp R, dan daging "
     "sapi Rp R per kilogram.\nPedagang memperkirakan harga bertahan sampai "
     "akhir pekan karena pasokan dari petani belum bertambah."},
    {"horoscopes", "Ramalan Zodiak Leo dan Virgo D",
     "Simak ramalan zodiak Leo dan Virgo untuk D.\nLeo: F, dan F. Virgo: F, "
     "dan F. Angka keberuntungan Leo # dan Virgo #."},
    {"matches", "Hasil Liga Nusantara: A Kalahkan B #-#",
     "A mengalahkan B dengan skor #-# dalam lanjutan Liga Nusantara pada D.\n"
     "A membuka keunggulan pada menit ke-# lewat sundulan. B sempat menyamakan "
     "kedudukan pada menit ke-#, tetapi tendangan bebas pada menit ke-# "
     "memastikan kemenangan A. Pelatih B mengakui timnya kalah di lini "
     "tengah."},
};
enum { KINDS = sizeof MOULDS / sizeof *MOULDS };

typedef struct Bulletins {
    ComposedPage pages[PAGES_MAX];
    size_t bulletin[PAGES_MAX]; /* the same number: the same bulletin */
    size_t kind[PAGES_MAX], count;
} Bulletins;

typedef struct Filling {
    uint64_t state;
    size_t place, day, match;
} Filling;

static size_t draw_below(Filling *filling, size_t below) {
    uint64_t x = filling->state += 0x9e3779b97f4a7c15u;
    x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9u;
    x = (x ^ x >> 27) * 0x94d049bb133111ebu;
    return (size_t)(x ^ x >> 31) % below;
}

static void sign_fill(Filling *filling, char sign, char *text, size_t room) {
    unsigned hour = (unsigned)draw_below(filling, 24);
    unsigned minute = (unsigned)draw_below(filling, 60);
    size_t team = filling->match * 2 + (sign == 'B');
    switch (sign) {
    case '#':
        snprintf(text, room, "%zu", draw_below(filling, 89) + 10);
        break;
    case 'T':
        snprintf(text, room, "%02u.%02u", hour, minute);
        break;
    case 'R':
        snprintf(text, room, "%zu.%zu00", draw_below(filling, 90) + 10,
                 draw_below(filling, 9) + 1);
        break;
    default:
        snprintf(text, room, "%s",
                 sign == 'P'   ? PLACE[filling->place]
                 : sign == 'D' ? DAY[filling->day]
                 : sign == 'F' ? FORECAST[draw_below(filling, 8)]
                 : sign == 'S' ? SKY[draw_below(filling, 4)]
                               : TEAM[team]);
    }
}

/* A sign is a capital or # that stands alone, before a stop or a hyphen. */
static bool is_sign(const char *mould, const char *at) {
    bool alone = at == mould || strchr(" \n-", at[-1]);
    return strchr("PD#TRFSAB", *at) && alone && strchr(" .,:;-\n", at[1]);
}

static const char *mould_fill(Filling *filling, Arena *run, const char *mould) {
    char text[TEXT_MAX];
    size_t length = 0;
    for (const char *at = mould; *at && length + 80 < sizeof text; at++) {
        if (is_sign(mould, at)) {
            sign_fill(filling, *at, text + length, sizeof text - length);
            length += strlen(text + length);
        } else {
            text[length++] = *at;
        }
    }
    return slice_string(run, (Slice){text, length});
}

/* One bulletin in two newspapers, the second an hour later. */
static void bulletin_add(Bulletins *all, Arena *run, size_t kind,
                         const Filling *filling) {
    static const char *const PAPER[PAPERS] = {"Harian Pagi", "Kabar Kota"};
    size_t first = all->count;
    for (size_t paper = 0; paper < PAPERS; paper++) {
        char words[40];
        Filling same = *filling;
        snprintf(words, sizeof words, "%s-%zu-%zu-%zu-%zu", "b", kind,
                 filling->day, filling->place, paper);
        ComposedPage *page = &all->pages[all->count];
        page->ref = slice_string(run, slice_of(words));
        snprintf(words, sizeof words, "2025-06-%02zuT%02zu:%02zu",
                 9 + filling->day, 4 + paper, filling->place * 7 + kind);
        page->date = slice_string(run, slice_of(words));
        page->outlet = PAPER[paper];
        page->title = mould_fill(&same, run, MOULDS[kind].title);
        page->text = mould_fill(&same, run, MOULDS[kind].text);
        all->bulletin[all->count] = first;
        all->kind[all->count++] = kind;
    }
}

static Bulletins *bulletins_make(Arena *run) {
    Bulletins *all = arena_take(run, sizeof *all);
    for (size_t day = 0; day < DAYS; day++)
        for (size_t place = 0; place < PLACES; place++)
            for (size_t kind = 0; kind < KINDS; kind++) {
                Filling filling = {day * 1000 + place * 10 + kind, place, day,
                                   place};
                bool everywhere = strcmp(MOULDS[kind].kind, "horoscopes") == 0;
                if (!everywhere || place == 0)
                    bulletin_add(all, run, kind, &filling);
            }
    return all;
}

typedef struct Tally {
    size_t together, wrong; /* pairs in one story; of two bulletins */
    size_t parted;          /* one bulletin in two stories */
} Tally;

static void stories_tally(const Bulletins *all, const Links *links,
                          Tally tallies[KINDS]) {
    static Id story_of[PAGES_MAX + 1];
    for (size_t s = 0; s < links->stories.count; s++) {
        const Story *story = &links->stories.rows[s];
        for (size_t i = 0; i < story->pages.count; i++)
            story_of[story->pages.rows[i]] = story->id;
    }
    for (size_t a = 0; a < all->count; a++)
        for (size_t b = a + 1; b < all->count; b++) {
            Tally *tally = &tallies[all->kind[a]];
            bool same = all->bulletin[a] == all->bulletin[b];
            if (all->kind[a] != all->kind[b])
                continue; /* a timetable and prayer times of one town and day
                             still come together */
            bool together = story_of[a + 1] == story_of[b + 1];
            tally->together += together;
            tally->wrong += together && !same;
            tally->parted += same && !together;
        }
}

static void bulletins_stay_apart(void **state) {
    (void)state;
    Fixture fixture = fixture_open();
    Bulletins *all = bulletins_make(fixture.run);
    StoredPages pages = pages_compose(&fixture, all->pages, all->count);
    Links links = {0};
    Tally tallies[KINDS] = {0};
    Error err = {0};
    assert_true(pages_link(fixture.run, &pages, &links, &err));
    stories_tally(all, &links, tallies);
    for (size_t kind = 0; kind < KINDS; kind++) {
        const Tally *tally = &tallies[kind];
        print_message("%s: %zu pairs in one story, %zu of two bulletins; %zu "
                      "parted\n",
                      MOULDS[kind].kind, tally->together, tally->wrong,
                      tally->parted);
        ROW_CHECK(MOULDS[kind].kind, tally->wrong == 0);
        ROW_CHECK(MOULDS[kind].kind, tally->parted == 0);
    }
    size_t wrong = 0;
    for (size_t i = 0; i < links.pairs.count; i++) {
        const LinkedPair *pair = &links.pairs.rows[i];
        wrong += all->bulletin[pair->a - 1] != all->bulletin[pair->b - 1];
    }
    print_message("%zu overlap, %zu of two bulletins\n", links.pairs.count,
                  wrong);
    assert_int_equal(wrong, 0);
    arena_close(fixture.run);
}

/* A list of prices that very many pages have: what two of one town have in
 * common beside it, the town's name, is a third of what tells a page from
 * others, and three of their fifteen prices are the same. */
static const char MARKET[] =
    "Dinas perdagangan mencatat harga bahan pokok di pasar P hari ini. Harga "
    "beras medium N rupiah, beras premium N rupiah, gula pasir N rupiah, dan "
    "minyak goreng curah N rupiah.\nSementara itu warga P membeli daging "
    "ayam ras N rupiah, telur ayam ras N rupiah, cabai merah keriting N "
    "rupiah, dan cabai rawit merah N rupiah per kilogram.\nPedagang asal "
    "P menjual bawang merah N rupiah, bawang putih honan N rupiah, tepung "
    "terigu N rupiah, dan kedelai impor N rupiah per kilogram. Jagung N "
    "rupiah, ikan kembung N rupiah, garam N rupiah. Petugas kali ini W dan W "
    "serta W di bawah W bersama W .";

enum { TOWNS = 40 }; /* and one more page of the last */

static const char *market_fill(Arena *run, const char *place, size_t day) {
    char text[TEXT_MAX];
    size_t length = 0, prices = 0;
    for (const char *at = MARKET; *at && length + 80 < sizeof text; at++) {
        char *to = text + length;
        size_t room = sizeof text - length;
        size_t same = prices < 3 && day >= TOWNS ? 0 : day;
        if (!strchr("PNW", *at) || at[-1] != ' ' || at[1] != ' ')
            snprintf(to, room, "%c", *at);
        else if (*at == 'P')
            snprintf(to, room, "%s", place);
        else if (*at == 'W')
            snprintf(to, room, "Ka%c%c", 'a' + (char)(day % 26),
                     'a' + (char)(length % 26));
        else
            snprintf(to, room, "%zu", 10001 + 17 * prices++ + 1313 * same);
        length += strlen(to);
    }
    return slice_string(run, (Slice){text, length});
}

static void markets_of_one_town_stay_apart(void **state) {
    (void)state;
    Fixture fixture = fixture_open();
    ComposedPage pages[TOWNS + 1];
    Links links = {0};
    Error err = {0};
    for (size_t i = 0; i <= TOWNS; i++) {
        char words[40];
        ComposedPage *page = &pages[i];
        bool asked = i + 2 > TOWNS; /* the last two */
        snprintf(words, sizeof words, "Kota%c%c", 'a' + (char)(i % 26),
                 'a' + (char)(i / 26));
        page->text =
            market_fill(fixture.run,
                        asked ? "Pasir Gintung"
                              : slice_string(fixture.run, slice_of(words)),
                        i + 1);
        snprintf(words, sizeof words, "2025-06-01T%02zu:%02zu", i / 4, i % 4);
        page->ref = page->date = slice_string(fixture.run, slice_of(words));
        snprintf(words, sizeof words, "Harian %zu", i);
        page->outlet = slice_string(fixture.run, slice_of(words));
        page->title = "Harga bahan pokok";
    }
    StoredPages stored = pages_compose(&fixture, pages, TOWNS + 1);
    assert_true(pages_link(fixture.run, &stored, &links, &err));
    for (size_t i = 0; i < links.pairs.count; i++)
        assert_false(links.pairs.rows[i].a == TOWNS &&
                     links.pairs.rows[i].b == TOWNS + 1);
    arena_close(fixture.run);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bulletins_stay_apart),
        cmocka_unit_test(markets_of_one_town_stay_apart)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
