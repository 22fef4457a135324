/* SPDX-License-Identifier: MIT */
/* Laws, studies, posts and accounts as sources */
#include "source_fixture.h"

static const struct Row ROWS[] = {
    {"what a text of law says",
     "Pasal 18 ayat (2) Perda Nomor 8 Tahun 2007 berbunyi: \"Taman itu milik "
     "warga.\"",
     "Pasal 18 ayat (2) Perda Nomor 8 Tahun 2007"},
    {"a law behind its article is the same",
     "Merujuk Undang-Undang Nomor 27 Tahun 2007 dalam Pasal 1, disebutkan "
     "bahwa pulau itu kecil.",
     "Undang-Undang Nomor 27 Tahun 2007"},
    {"a decree by its short word",
     "Merujuk pada SKB 3 Menteri Nomor 1017 Tahun 2024, hari itu libur.",
     "SKB 3 Menteri Nomor 1017 Tahun 2024"},
    {"a number that begins with a letter",
     "Hal itu tertuang dalam Keputusan Gubernur Garut Nomor e-0046 Tahun 2025 "
     "tentang pajak.",
     "Keputusan Gubernur Garut Nomor e-0046 Tahun 2025"},
    {"readings of dreams", "Menurut primbon Jawa, mimpi itu pertanda baik.",
     "primbon Jawa"},
    {"a report by its kind", "Menurut studi klinis, kopi itu sehat.",
     "studi klinis"},
    {"what neighbours told somebody",
     "Berdasarkan laporan warga, pria itu membawa tongkat dan menyerang orang.",
     ""},
    {"a text that points at its own page",
     "Parkir di sana dilarang. \"Kendaraan wajib parkir di luar,\" demikian "
     "bunyi aturannya.",
     ""},
    {"others like it are nobody",
     "\"Bagus,\" tulis @pasar.garut. \"Setuju,\" kata akun lainnya.",
     "@pasar.garut"},
    {"a crowd put nothing out",
     "Tanggal rilis resmi belum ada, dan banyak pihak memperkirakan jembatan "
     "itu selesai pada Juli.",
     ""},
    {"advice to the reader",
     "Warga disarankan untuk selalu merujuk pada situs resmi Bank Dunia di "
     "laman itu.",
     ""},
    {"who wrote a novel told nothing of it",
     "Drama itu diangkat dari novel berjudul Jembatan ditulis oleh Budi "
     "Santoso dan Ani Lestari.",
     ""},
    {"by the word of a page",
     "Sesuai info dari halaman Kementerian Sosial, bantuan itu cair Rabu.",
     "Kementerian Sosial"},
    {"films that go around",
     "Dalam video-video yang beredar di media sosial, jembatan itu ambruk.",
     "video-video yang beredar"},
    {"a talk on a channel",
     "Kabar itu berasal dari wawancara yang diunggah ke kanal YouTube Kabar "
     "Garut, Selasa.",
     "Kabar Garut"},
    {"an account that is not the speaker's",
     "\"Pulau itu tidak dijual,\" kata Budi Santoso dalam unggahan video di "
     "akun Instagram @dinas.garut.",
     "@dinas.garut"},
    {"an account that is",
     "\"Pulau itu tidak dijual,\" kata Budi Santoso dalam unggahan di akun "
     "Instagram @santoso_pergi.",
     "Budi Santoso"},
    {"a post that was credited is not credited again",
     "\"Waspada,\" kata Budi Santoso, dikutip dari akun Instagram "
     "@dinas.garut. \"Jangan tertipu,\" tutur Budi dalam unggahan tersebut.",
     "@dinas.garut"},
    {"a page of an account writes",
     "\"Jalan itu dibuka,\" tulis laman Instagram @dinas.garut, Senin.",
     "@dinas.garut"},
    {"a body by its full name, given before in brackets",
     "Berdasarkan data Direktorat Kapal dan Laut Kementerian Sosial (Ditkapal "
     "Kemensos), kapal itu milik warga. Kapal lain disewa, dikutip dari "
     "Ditkapal Kemensos.",
     "Direktorat Kapal dan Laut Kementerian Sosial"},
    {"figures of a kind before whose they are",
     "Berdasarkan data penjualan grosir Bank Dunia, harga beras naik.",
     "Bank Dunia"},
    {"figures taken over with their kind",
     "Mengutip data perdagangan Bank Dunia, harga beras naik.", "Bank Dunia"},
    {"a person's papers are a document, not his word",
     "Berdasarkan laporan kekayaan Budi Santoso, harga rumahnya naik.",
     "laporan kekayaan Budi Santoso"},
    {"by whom a finding is that speaks",
     "Hasil riset Bank Dunia menunjukkan bahwa harga beras naik.",
     "Bank Dunia"},
    {"a site by what it is, with its name behind",
     "Persib unggul, mengutip dari laman penyedia data sepak bola, Opta, "
     "Rabu.",
     "Opta"},
    {"an outlet in small letters with the day it was read",
     "Jembatan itu ambruk, seperti dilansir kabargarut, Senin (9/6/2025).",
     "kabargarut"},
    {"a post before its account",
     "Berikut ulasannya, melansir dari postingan akun Instagram garut.id, "
     "Rabu.",
     "garut.id"},
    {"media of a country, more than one",
     "\"Kami siap,\" ujarnya dirangkum dari media-media Jepang.",
     "media-media Jepang"},
    {"a report pointed back to is nobody's who is told of",
     "Menukil laporan Reuters, ada satu klub yang berminat. Pelatih Budi "
     "Santoso menilai harga itu tinggi.\n\nNamun laporan tersebut mengklaim "
     "bahwa Persib harus menunggu.",
     "Reuters"},
    {"an account pointed back to is nobody's who is told of",
     "Sri Rahayu mengatakan jembatan itu ambruk. \"Jalan itu ditutup,\" "
     "demikian tulis akun tersebut.",
     ""},
    {"a statement pointed back to was credited",
     "Mengutip Reuters, Selasa, jembatan itu ambruk.\n\nMenurut ahli gempa, "
     "Budi Santoso, jembatan itu tua.\n\n\"Jalan itu ditutup,\" tulis "
     "pernyataan itu.",
     "Reuters"},
    {"where something comes from made no report of it",
     "Batu itu menurut analisis mereka pasti berasal dari inti Bumi.", ""},
    {"a person of an agency's letters",
     "\"Uangnya belum cair,\" kata Wafa Lestari di Garut. Wafa mengatakan "
     "warga menunggu.",
     ""},
    {"a person of a paper's name",
     "Satrio Guardian, ketua panitia lomba itu, mengatakan jalan akan ditutup.",
     ""},
    {"what goes around there was not written there",
     "Terkait kabar yang viral di media sosial, Budi Santoso berharap "
     "masyarakat tidak terpengaruh oleh informasi itu.",
     ""},
    {"what was found was told of too long ago",
     "Sebuah studi dari Universitas Garut menemukan bahwa kopi itu "
     "sehat.\n\nHarga kopi naik.\n\nMengutip Reuters, Selasa, laporan ini "
     "disambut baik.",
     "Universitas Garut; Reuters"},
};

static void documents_are_sources(void **state) {
    source_rows_check(*state, ROWS, sizeof ROWS / sizeof *ROWS);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(documents_are_sources)};
    return cmocka_run_group_tests(tests, speech_fixture_open,
                                  speech_fixture_close);
}
