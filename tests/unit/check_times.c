/* SPDX-License-Identifier: MIT */
#include "check_fixture.h"

/* What pages of two days or hours say, and what is of two things. */
static const struct DatedRow {
    struct PairRow pair;
    struct PairDates dates;
} ROWS[] = {
    {{"\"tanpa\" negates what somebody is, not what was said",
      "Menurut Harun Salim, mayat pria itu ditemukan warga di pinggir kali "
      "dekat jembatan.",
      "Menurut Harun Salim, mayat pria tanpa identitas itu ditemukan warga di "
      "pinggir kali dekat jembatan.",
      FIELD_WORDING,
      "mayat pria itu ditemukan warga di pinggir kali dekat jembatan",
      "mayat pria tanpa identitas itu ditemukan warga di pinggir kali dekat "
      "jembatan",
      RELATION_SAME},
     {NULL, NULL}},
    {{"a market counts others from hour to hour",
      "Sebanyak 218 saham menguat di bursa efek setelah perdagangan dibuka "
      "pagi ini.",
      "Sebanyak 189 saham menguat di bursa efek setelah perdagangan dibuka "
      "pagi ini.",
      FIELD_FIGURE, "218 saham", "189 saham", APART},
     {NULL, NULL}},
    {{"a toll of some dozens may triple",
      "Sebanyak 20 orang mengungsi akibat banjir di Desa Contoh.",
      "Sebanyak 60 orang mengungsi akibat banjir di Desa Contoh.", FIELD_FIGURE,
      "20 orang", "60 orang", RELATION_UPDATE},
     {NULL, NULL}},
    {{"what was counted once does not triple",
      "Sebanyak 200.000 orang mengungsi akibat banjir di Desa Contoh.",
      "Sebanyak 600.000 orang mengungsi akibat banjir di Desa Contoh.",
      FIELD_FIGURE, "200.000 orang", "600.000 orang", APART},
     {NULL, NULL}},
    {{"the same people by another noun",
      "Polisi menangkap tiga pelaku pembunuhan pedagang kain di Desa Contoh.",
      "Tiga pria ditangkap polisi dalam kasus pembunuhan pedagang kain itu.",
      FIELD_FIGURE, "tiga pelaku", "tiga pria", RELATION_SAME},
     {NULL, NULL}},
    {{"the same but for small words",
      "Menurut Harun Salim, hasil pemodelan menunjukkan gempa tidak berpotensi "
      "tsunami.",
      "Menurut Harun Salim, hasil pemodelan menunjukkan bahwa gempa ini tidak "
      "berpotensi tsunami.",
      FIELD_WORDING,
      "hasil pemodelan menunjukkan gempa tidak berpotensi tsunami",
      "hasil pemodelan menunjukkan bahwa gempa ini tidak berpotensi tsunami",
      RELATION_SAME},
     {NULL, NULL}},
    {{"two weekdays of one date",
      "Gudang kain itu terbakar di Desa Contoh pada Rabu (11/6/2025).",
      "Gudang kain itu terbakar di Desa Contoh pada Selasa (11/6/2025).",
      FIELD_DATE, "Rabu (11/6/2025)", "Selasa (11/6/2025)", RELATION_CONFLICT},
     {NULL, NULL}},
    {{"one weekday, with the year and without",
      "Gudang kain itu terbakar di Desa Contoh pada Rabu (11/6/2025).",
      "Gudang kain itu terbakar di Desa Contoh pada Rabu (11/6).", FIELD_DATE,
      "Rabu (11/6/2025)", "Rabu (11/6)", RELATION_SAME},
     {NULL, NULL}},
    {{"every day told of these days lies in their own month",
      "Harga beras di pasar induk kota itu naik pada Juni 2025 sejak libur.",
      "Harga beras di pasar induk kota itu naik pada Rabu (11/6/2025) sejak "
      "libur.",
      FIELD_DATE, "Juni 2025", "Rabu (11/6/2025)", APART},
     {NULL, NULL}},
    {{"a month long past holds its days",
      "Gudang kain di dekat pasar induk kota itu terbakar pada Maret 2024.",
      "Gudang kain di dekat pasar induk kota itu terbakar pada 4 Maret 2024.",
      FIELD_DATE, "Maret 2024", "4 Maret 2024", RELATION_COMPATIBLE},
     {NULL, NULL}},
    {{"up to its end and all of it",
      "Pemutihan pajak mobil di kota itu berlaku hingga 30 Juni 2025 saja.",
      "Pemutihan pajak mobil di kota itu berlaku 25 April hingga 30 Juni 2025 "
      "saja.",
      FIELD_DATE, "30 Juni 2025", "25 April hingga 30 Juni 2025",
      RELATION_COMPATIBLE},
     {NULL, NULL}},
    {{"two times that only overlap",
      "Pemutihan pajak mobil berlaku di kota itu 2 Juli hingga 31 Juli 2025.",
      "Pemutihan pajak mobil berlaku di kota itu 23 Juli hingga 9 Agustus "
      "2025.",
      FIELD_DATE, "2 Juli hingga 31 Juli 2025", "23 Juli hingga 9 Agustus 2025",
      APART},
     {NULL, NULL}},
    {{"the day on which an outlet looked ends its sentence",
      "\"Kami pulang,\" kata Ani Lestari dikutip dari kanal YouTube Kabar Desa "
      "Contoh Raya, Senin (9/6/2025).",
      "\"Kami pulang,\" kata Ani Lestari dikutip dari kanal YouTube Kabar Desa "
      "Contoh Raya, Senin (9/6/2025).",
      FIELD_DATE, "Senin (9/6/2025)", "Senin (9/6/2025)", APART},
     {NULL, NULL}},
    {{"who says more than three is near three",
      "Harga saham pabrik kain itu naik lebih dari 3 persen di bursa efek.",
      "Harga saham pabrik kain itu naik 22 persen di bursa efek kemarin.",
      FIELD_FIGURE, "lebih dari 3 persen", "22 persen", APART},
     {NULL, NULL}},
    {{"near a bound",
      "Harga saham pabrik kain itu naik lebih dari 20 persen di bursa efek.",
      "Harga saham pabrik kain itu naik 22 persen di bursa efek kemarin.",
      FIELD_FIGURE, "lebih dari 20 persen", "22 persen", RELATION_COMPATIBLE},
     {NULL, NULL}},
    {{"a toll goes past what was said of it",
      "Lebih dari 20 orang tewas akibat gempa di Desa Contoh kemarin.",
      "Sebanyak 60 orang tewas akibat gempa di Desa Contoh kemarin.",
      FIELD_FIGURE, "Lebih dari 20 orang", "60 orang", RELATION_COMPATIBLE},
     {NULL, NULL}},
    {{"each page tells of its own week",
      "Ganjil genap di jalan utama kota kembali berlaku pekan ini untuk semua "
      "mobil.",
      "Ganjil genap di jalan utama kota kembali berlaku 9–13 Juni 2025 untuk "
      "semua mobil.",
      FIELD_DATE, "pekan ini", "9–13 Juni 2025", APART},
     {"2025-06-05T08:00", "2025-06-11T08:00"}},
    {{"a thing that is like the one planned",
      "Pemerintah akan menyalurkan bantuan beras kepada warga desa itu.",
      "Pemerintah telah menyalurkan bantuan serupa kepada warga desa itu.",
      FIELD_WORDING, "akan menyalurkan bantuan beras",
      "telah menyalurkan bantuan serupa", APART},
     {NULL, NULL}},
    {{"a plan and its end",
      "Pemerintah akan menyalurkan bantuan beras kepada warga desa itu.",
      "Pemerintah telah menyalurkan bantuan beras kepada warga desa itu.",
      FIELD_WORDING, "akan menyalurkan bantuan beras",
      "telah menyalurkan bantuan beras", RELATION_UPDATE},
     {NULL, NULL}},
    {{"two days of one happening",
      "Gempa itu terjadi pada Senin (9/6/2025) di dekat pantai.",
      "Guncangan keras terjadi pada Selasa (10/6/2025), kata petugas.",
      FIELD_DATE, "Senin (9/6/2025)", "Selasa (10/6/2025)", RELATION_CONFLICT},
     {"2025-06-11T08:00", "2025-06-11T09:00"}},
    {{"a happening of the day on which each page came out",
      "Gempa itu terjadi pada Senin (9/6/2025) di dekat pantai.",
      "Guncangan keras terjadi pada Selasa (10/6/2025), kata petugas.",
      FIELD_DATE, "Senin (9/6/2025)", "Selasa (10/6/2025)", APART},
     {"2025-06-09T08:00", "2025-06-10T09:00"}},
};

static void pages_of_two_times_are_compared(void **state) {
    (void)state;
    Fixture fixture = fixture_open();
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++)
        row_check(&fixture, &ROWS[i].pair,
                  ROWS[i].dates.first ? &ROWS[i].dates : &ONE_DAY);
    arena_close(fixture.run);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pages_of_two_times_are_compared)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
