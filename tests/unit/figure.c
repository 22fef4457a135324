/* SPDX-License-Identifier: MIT */
#include "find/figure.h"

#include "value_fixture.h"

struct Row {
    const char *reason, *text;
    const char *figures; /* "text=low..high unit", joined by "; " */
};

static const struct Row ROWS[] = {
    {"counted people", "Banjir itu menewaskan 3 orang di Garut.",
     "3 orang=3..3 orang"},
    {"in words", "Ia membeli tiga kambing.", "tiga kambing=3..3 kambing"},
    {"a classifier before its noun", "Mereka membawa 4 unit truk tangki.",
     "4 unit truk=4..4 truk"},
    {"orang before a person", "Polisi memeriksa dua orang saksi kemarin.",
     "dua orang saksi=2..2 saksi"},
    {"orang before what became of them", "Lima orang tewas di tempat.",
     "Lima orang=5..5 orang"},
    {"the noun without its clitic", "Kapal dan 9 awaknya selamat.",
     "9 awaknya=9..9 awak"},
    {"two words for one thing", "Korban adalah satu orang dewasa.",
     "satu orang dewasa=1..1 orang dewasa"},
    {"more than", "Lebih dari 10 ribu relawan datang.",
     "Lebih dari 10 ribu relawan=10000..inf relawan"},
    {"more behind the number", "Ada 10 ribu lebih relawan.",
     "10 ribu lebih relawan=10000..inf relawan"},
    {"at least", "Sedikitnya 1.000 rumah rusak.",
     "Sedikitnya 1.000 rumah=1000..inf rumah"},
    {"nearly", "Hampir 25 tahun ia mengajar.",
     "Hampir 25 tahun=-inf..25 tahun"},
    {"nearly, and more after all", "Hampir 10 tahun lebih ia di sana.",
     "Hampir 10 tahun lebih=10..inf tahun"},
    {"up to", "Gudang memuat hingga 500 karung.",
     "hingga 500 karung=-inf..500 karung"},
    {"about", "Ada sekitar 500 rumah terendam.",
     "sekitar 500 rumah=450..550 rumah"},
    {"vague words", "Puluhan ribu buruh dan belasan mobil.",
     "Puluhan ribu buruh=20000..99999 buruh; "
     "belasan mobil=11..19 mobil"},
    {"a range", "Harga naik 5–10 persen.", "5–10 persen=5..10 persen"},
    {"a range in words", "Ia tidur 5 sampai 6 jam.", "5 sampai 6 jam=5..6 jam"},
    {"the magnitude belongs to both", "Biayanya Rp 5-10 juta.",
     "Rp 5-10 juta=5000000..10000000 IDR"},
    {"one or the other", "Umurnya 11 atau 12 tahun.",
     "11 atau 12 tahun=11..12 tahun"},
    {"rupiah and its short magnitudes", "Dana Rp 11,8 T dan Rp2 M cair.",
     "Rp 11,8 T=11800000000000..11800000000000 IDR; "
     "Rp2 M=2000000000..2000000000 IDR"},
    {"currency behind", "Utangnya 10 miliar dolar AS.",
     "10 miliar dolar AS=10000000000..10000000000 USD"},
    {"currency by code and sign", "Ia bayar USD 50.000 atau US$ 50.000.",
     "USD 50.000=50000..50000 USD; US$ 50.000=50000..50000 USD"},
    {"roughly so much money", "Harganya Rp400 jutaan.",
     "Rp400 jutaan=360000000..440000000 IDR"},
    {"per cent as a sign", "Suaranya lebih dari 80%.",
     "lebih dari 80%=80..inf persen"},
    {"magnitude of a quake", "Gempa M 6,4 terasa di Palu.",
     "M 6,4=6.4..6.4 magnitudo"},
    {"degrees", "Suhu naik 1,7 derajat Celsius.",
     "1,7 derajat Celsius=1.7..1.7 derajat Celsius"},
    {"two units of time", "Ia divonis 5 tahun dan 6 bulan penjara.",
     "5 tahun dan 6 bulan=5.5..5.5 tahun"},
    {"one unit in a word", "Ia pulang sehari setelah itu.", "sehari=1..1 hari"},
    {"an age in words of its own", "Ibunya berusia 81 tahun.",
     "81 tahun=81..81 tahun"},
    {"a number that grew", "Dari 200 tenda menjadi 450.",
     "200 tenda=200..200 tenda; 450=450..450 tenda"},
    {"some of those counted", "Ada 9 pendaki, dengan 4 di antaranya luka.",
     "9 pendaki=9..9 pendaki; 4=4..4 pendaki"},
    {"a blank that is missing", "Sebanyak 20bus bekas terbakar.",
     "20bus=20..20 bus"},
    {"the range says it all", "Dijual mulai dari Rp 3 juta hingga Rp 5 juta.",
     "mulai dari Rp 3 juta hingga Rp 5 juta=3000000..5000000 IDR"},
    {"an age in brackets", "Budi (54) dan Ani (9) selamat.", ""},
    {"ordinals", "Ulang tahun ke-72, kemenangan kedua, yang pertama.", ""},
    {"numbers of laws and bodies", "Pasal 5 ayat 2, Komisi III, Liga 1.", ""},
    {"the number and year of a law", "UU Nomor 5 Tahun 1999 berlaku.", ""},
    {"scores", "Tuan rumah menang 2-1, lalu kalah 0-3.", ""},
    {"addresses", "Rumahnya di Jalan Melati No. 12 RT 08 RW 06.", ""},
    {"clock times", "Pukul 14.40 WIB dan jam 10 pagi.", ""},
    {"a telephone", "Hubungi 081234567890 segera.", ""},
    {"one as an article", "Salah satu dari mereka, satu-satunya saksi.", ""},
    {"articles", "Seorang ibu, sebuah kota, sejumlah warga, beberapa anak.",
     ""},
    {"dates are none", "Pada 12 Mei 2024 dan tahun 2023.", ""},
    {"nor those whose day is not known", "Puisi itu terbit 1,5 tahun lalu.",
     ""},
    {"people without a noun", "Ledakan di pasar, 11 tewas dan dua hilang.",
     "11=11..11 orang; dua=2..2 orang"},
    {"weeks until now", "Ia cuti dua minggu ini.", "dua minggu=2..2 minggu"},
    {"said twice", "Ada 5 (lima) saksi.", "5 (lima) saksi=5..5 saksi"},
    {"so many times more", "Itu 3 kali lebih banyak.", "3 kali=3..3 kali"},
    {"a former noun", "Ada tiga mantan guru.", "tiga mantan guru=3..3 guru"},
    {"a part of a whole", "Dua dari lima rumah kosong.",
     "Dua=2..2 rumah; lima rumah=5..5 rumah"},
    {"less than a range", "Itu perlu kurang dari 3-4 jam.",
     "kurang dari 3-4 jam=-inf..4 jam"},
    {"a level of per cent", "Bunga di level 5,5%.", "5,5%=5.5..5.5 persen"},
    {"an em dash before it", "Datanya banyak—350 kali lipat.",
     "350 kali=350..350 kali"},
    {"a list's numbers", "1. Siapkan bumbu.", ""},
    {"two sums and a hyphen", "Ia butuh Rp 100 juta-Rp 500 juta lagi.",
     "Rp 100 juta-Rp 500 juta=100000000..500000000 IDR"},
    {"a blank behind the comma", "Negara rugi Rp 221, 69 miliar.",
     "Rp 221, 69 miliar=221690000000..221690000000 IDR"},
    {"a list of sums keeps its commas", "Ia bayar Rp 200, 300 juta kemudian.",
     "Rp 200=200..200 IDR"},
    {"the sides of an area", "Kebun 17 x 10 meter persegi itu terbakar.",
     "17 x 10 meter persegi=170..170 meter persegi"},
    {"so many times so long", "Dalam 2 x 24 jam ia ditemukan.",
     "2 x 24 jam=48..48 jam"},
    {"two lengths are no figure", "Kamar 3x4 meter itu sempit.", ""},
    {"a comma behind what makes it vague", "Setidaknya, ada 10 polisi.",
     "Setidaknya, ada 10 polisi=10..inf polisi"},
    {"a helping verb there", "Sekitar sudah 20 rumah rusak.",
     "Sekitar sudah 20 rumah=18..22 rumah"},
    {"a part of all", "Setengah dari penduduk mengungsi.",
     "Setengah dari penduduk=0.5..0.5 penduduk"},
    {"the number on a shirt", "Seragam bernomor 19 jelang laga dipajang.", ""},
    {"the minute of a goal", "Gol di detik 67 pertandingan itu sah.", ""},
    {"English ordinals", "Ia menjadi 2nd Runner-up ajang itu.", ""},
    {"no zero", "Gudang yang kosong lainnya disewakan.", ""},
    {"a number word in a name", "Ia ke Kantor Terpadu Satu Pintu di Garut.",
     ""},
    {"letters and a number for a name", "Menurut SKB 3 Menteri, libur tetap.",
     ""},
    {"a lost blank behind the noun", "Ribuan fansTimnas datang.",
     "Ribuan fansTimnas=2000..9999 fans"},
    {"names with numbers", "Ia naik Boeing 737 dan memakai iPhone 15.", ""},
};

static void figures_are_read(void **state) {
    ValueFixture *fixture = *state;
    size_t wrong = 0;
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        char shown[1024] = "";
        const Findings *found =
            value_fixture_read(fixture, ROWS[i].text, "2025-06-18");
        for (size_t j = 0; j < found->figures.count; j++) {
            const Figure *figure = &found->figures.rows[j];
            Slice text = slice_span(fixture->article.text, figure->span);
            size_t used = strlen(shown);
            snprintf(shown + used, sizeof shown - used,
                     "%s%.*s=%.14g..%.14g %.*s", used ? "; " : "",
                     (int)text.length, text.text, figure->value.low,
                     figure->value.high, (int)figure->unit.length,
                     figure->unit.text);
        }
        if (strcmp(shown, ROWS[i].figures) != 0)
            print_error("%s: %s\n", ROWS[i].reason, shown);
        wrong += strcmp(shown, ROWS[i].figures) != 0;
    }
    assert_int_equal(wrong, 0);
}

/* What other libraries' tests call durations and the guide does not. */
static bool is_exception(const char *input) {
    return strcmp(input, "2h 3j") == 0 || /* letters for units: chat, no news */
           strcmp(input, "beberapa detik") == 0 || /* "beberapa" is no number */
           strcmp(input, "foo") == 0;
}

/* Seconds or months of "P2DT3H", "P3M", whichever family it is of. */
static double duration_size(const char *duration) {
    double size = 0;
    bool time = false;
    for (const char *at = duration + 1; *at;) {
        if (*at == 'T') {
            time = true;
            at++;
            continue;
        }
        char *end;
        double count = strtod(at, &end);
        char unit = *end;
        double seconds = unit == 'D'           ? 86400
                         : unit == 'W'         ? 604800
                         : unit == 'H'         ? 3600
                         : unit == 'S'         ? 1
                         : time && unit == 'M' ? 60
                         : unit == 'Y'         ? 12
                                               : 1;
        size += count * seconds;
        at = end + 1;
    }
    return size;
}

static double figure_size(const Figure *figure) {
    static const struct {
        const char *unit;
        double size;
    } UNITS[] = {{"detik", 1},    {"menit", 60},      {"jam", 3600},
                 {"hari", 86400}, {"minggu", 604800}, {"bulan", 1},
                 {"tahun", 12},   {"kuartal", 3}};
    for (size_t i = 0; i < sizeof UNITS / sizeof *UNITS; i++)
        if (slice_equal(figure->unit, slice_of(UNITS[i].unit)))
            return figure->value.low * UNITS[i].size;
    return -1;
}

static void other_libraries_durations_hold(void **state) {
    ValueFixture *fixture = *state;
    Slice line, lines = shared_lines(fixture, "data/dates/dates.jsonl");
    size_t wrong = 0;
    while (slice_next_line(&lines, &line)) {
        json_t *row = json_loadb(line.text, line.length, 0, NULL);
        const char *kind = json_string_value(json_object_get(row, "kind"));
        const char *input = json_string_value(json_object_get(row, "input"));
        const char *expected =
            json_string_value(json_object_get(row, "expected"));
        if (strcmp(kind, "duration") == 0 && !is_exception(input)) {
            const FigureList *figures =
                &value_fixture_read(fixture, input, "")->figures;
            bool right =
                figures->count == 1 && fabs(figure_size(figures->rows) -
                                            duration_size(expected)) < 1e-3;
            if (!right)
                print_error("%s\n", input);
            wrong += !right;
        }
        json_decref(row);
    }
    assert_int_equal(wrong, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(figures_are_read),
        cmocka_unit_test(other_libraries_durations_hold),
    };
    return cmocka_run_group_tests(tests, value_fixture_open,
                                  value_fixture_close);
}
