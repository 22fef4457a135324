/* SPDX-License-Identifier: MIT */
#include "pages_fixture.h"

#include "link/link.h"

static const ComposedPage PAGES[] = {
    {"kebakaran-1", "Harian Pagi", "2025-06-10T10:00",
     "Pasar Wates Terbakar, 40 Kios Hangus",
     "Kebakaran melanda Pasar Wates pada Selasa (10/6/2025) pagi. Sebanyak 40 "
     "kios pedagang hangus terbakar. Petugas pemadam mengerahkan delapan mobil "
     "ke Pasar Wates.\n\"Api berasal dari kios sembako di bagian timur,\" kata "
     "Kepala Dinas Pemadam Kebakaran, Sutarno.\nTidak ada korban jiwa dalam "
     "kebakaran pasar itu, tetapi kerugian pedagang ditaksir Rp 2 miliar."},
    {"kebakaran-2", "Kabar Kota", "2025-06-10T13:00",
     "Kebakaran Pasar Wates, Pedagang Rugi Rp 2 Miliar",
     "Kebakaran melanda Pasar Wates pada Selasa (10/6/2025) pagi. Sebanyak 40 "
     "kios pedagang hangus terbakar. Petugas pemadam mengerahkan delapan mobil "
     "ke Pasar Wates.\n\"Api berasal dari kios sembako di bagian timur,\" kata "
     "Kepala Dinas Pemadam Kebakaran, Sutarno."},
    {"kebakaran-3", "Warta Timur", "2025-06-10T18:00",
     "Pedagang Pasar Wates Minta Bantuan Setelah Kebakaran",
     "Para pedagang Pasar Wates meminta bantuan pemerintah setelah kios mereka "
     "terbakar. Pedagang berharap kios darurat segera dibangun.\nPasar Wates "
     "terbakar pada Selasa pagi. Api menghanguskan 40 kios di pasar itu."},
    {"gempa-a", "Harian Pagi", "2025-06-11T06:00", "Gempa M 4,1 Guncang Ruteng",
     "Gempa bermagnitudo 4,1 mengguncang Ruteng pada Rabu (11/6/2025) pukul "
     "05.12 WIB. Pusat gempa berada di laut 38 kilometer barat daya Ruteng "
     "pada kedalaman 24 kilometer, kata BMKG."},
    {"gempa-b", "Harian Pagi", "2025-06-12T21:00",
     "Gempa M 3,6 Guncang Ternate",
     "Gempa bermagnitudo 3,6 mengguncang Ternate pada Kamis (12/6/2025) pukul "
     "20.47 WIB. Pusat gempa berada di laut 61 kilometer utara Ternate pada "
     "kedalaman 10 kilometer, kata BMKG."},
};
enum { COUNT = sizeof PAGES / sizeof *PAGES };

static const Story *story_of(const Links *links, Id page) {
    for (size_t s = 0; s < links->stories.count; s++)
        for (size_t p = 0; p < links->stories.rows[s].pages.count; p++)
            if (links->stories.rows[s].pages.rows[p] == page)
                return &links->stories.rows[s];
    return NULL;
}

static const LinkedPair *pair_of(const Links *links, Id a, Id b) {
    for (size_t i = 0; i < links->pairs.count; i++)
        if (links->pairs.rows[i].a == a && links->pairs.rows[i].b == b)
            return &links->pairs.rows[i];
    return NULL;
}

static Links links_of(const Fixture *fixture) {
    StoredPages pages = pages_compose(fixture, PAGES, COUNT);
    Links links = {0};
    Error err = {0};
    assert_true(pages_link(fixture->run, &pages, &links, &err));
    return links;
}

static void one_happening_is_one_story(void **state) {
    (void)state;
    Fixture fixture = fixture_open();
    Links links = links_of(&fixture);
    assert_ptr_equal(story_of(&links, 1), story_of(&links, 2));
    assert_ptr_equal(story_of(&links, 1), story_of(&links, 3));
    assert_ptr_not_equal(story_of(&links, 1), story_of(&links, 4));
    assert_int_equal(story_of(&links, 1)->id, 1);
    arena_close(fixture.run);
}

static void bulletins_of_one_mould_stay_apart(void **state) {
    (void)state;
    Fixture fixture = fixture_open();
    Links links = links_of(&fixture);
    assert_ptr_not_equal(story_of(&links, 4), story_of(&links, 5));
    assert_null(pair_of(&links, 4, 5));
    arena_close(fixture.run);
}

static void the_same_text_overlaps(void **state) {
    (void)state;
    Fixture fixture = fixture_open();
    Links links = links_of(&fixture);
    const LinkedPair *pair = pair_of(&links, 1, 2);
    assert_non_null(pair);
    assert_true(pair->share > 0.9);
    assert_null(pair_of(&links, 1, 3));
    arena_close(fixture.run);
}

typedef struct PairRow {
    const char *reason;
    bool together;
    ComposedPage pages[2];
} PairRow;

static const PairRow PAIR_ROWS[] = {
    {"horoscopes of two days",
     false,
     {{"zodiak-a", "Kabar Kota", "2025-06-11T05:00",
       "Ramalan Zodiak Aries, Taurus, dan Gemini Hari Ini",
       "Simak ramalan zodiak Aries, Taurus, dan Gemini.\nAries akan mendapat "
       "kabar baik soal keuangan. Taurus perlu menjaga kesehatan dan asmara. "
       "Gemini sebaiknya menahan emosi di tempat kerja."},
      {"zodiak-b", "Kabar Kota", "2025-06-12T05:00",
       "Ramalan Zodiak Aries, Taurus, dan Gemini Hari Ini",
       "Simak ramalan zodiak Aries, Taurus, dan Gemini.\nAries perlu menjaga "
       "kesehatan dan keuangan. Taurus akan mendapat kabar baik soal asmara. "
       "Gemini sebaiknya bersabar di tempat kerja."}}},
    {"prayer times of two cities",
     false,
     {{"salat-a", "Kabar Kota", "2025-06-11T03:00",
       "Jadwal Salat Semarang Rabu 11 Juni 2025",
       "Berikut jadwal salat untuk Semarang dan sekitarnya pada Rabu "
       "(11/6/2025) menurut Kementerian Agama.\nSubuh 04.23 WIB, zuhur 11.42 "
       "WIB, asar 15.03 WIB, magrib 17.34 WIB, isya 18.48 WIB."},
      {"salat-b", "Kabar Kota", "2025-06-11T03:10",
       "Jadwal Salat Medan Rabu 11 Juni 2025",
       "Berikut jadwal salat untuk Medan dan sekitarnya pada Rabu "
       "(11/6/2025) menurut Kementerian Agama.\nSubuh 04.56 WIB, zuhur 12.27 "
       "WIB, asar 15.53 WIB, magrib 18.37 WIB, isya 19.51 WIB."}}},
    {"gold prices of two days: the weights are the same, the prices not",
     false,
     {{"emas-a", "Harian Pagi", "2025-06-11T09:00",
       "Harga Emas Batangan Naik Rp 9.000 per Gram",
       "Harga emas batangan naik Rp 9.000 menjadi Rp 1.918.000 per gram.\n"
       "Harga beli kembali Rp 1.762.000 per gram. Emas 2 gram dijual Rp "
       "3.776.000, emas 5 gram Rp 9.365.000, emas 10 gram Rp 18.675.000, dan "
       "emas 25 gram Rp 46.562.000."},
      {"emas-b", "Harian Pagi", "2025-06-12T09:00",
       "Harga Emas Batangan Turun Rp 4.000 per Gram",
       "Harga emas batangan turun Rp 4.000 menjadi Rp 1.914.000 per gram.\n"
       "Harga beli kembali Rp 1.758.000 per gram. Emas 2 gram dijual Rp "
       "3.768.000, emas 5 gram Rp 9.345.000, emas 10 gram Rp 18.635.000, dan "
       "emas 25 gram Rp 46.462.000."}}},
    {"two matches of one cup",
     false,
     {{"piala-a", "Warta Timur", "2025-06-11T21:00",
       "Persela Kalahkan Persiba 2-1 di Piala Nusantara",
       "Persela Lamongan mengalahkan Persiba Balikpapan 2-1 dalam laga Piala "
       "Nusantara.\nPersela unggul lewat tendangan bebas pada menit ke-12 dan "
       "sundulan pada menit ke-35. Persiba membalas melalui penalti pada "
       "menit ke-78."},
      {"piala-b", "Warta Timur", "2025-06-11T23:00",
       "Persipal Kalahkan Sriwijaya 3-0 di Piala Nusantara",
       "Persipal Palu mengalahkan Sriwijaya Palembang 3-0 dalam laga Piala "
       "Nusantara.\nPersipal unggul lewat tendangan bebas pada menit ke-9 dan "
       "sundulan pada menit ke-41. Gol ketiga lahir melalui penalti pada "
       "menit ke-66."}}},
    {"quakes of one day at two places, with the same agency in the headline",
     false,
     {{"bmkg-a", "Harian Pagi", "2025-06-11T06:00",
       "BMKG: Gempa M 4,1 Guncang Ruteng",
       "Gempa bermagnitudo 4,1 mengguncang Ruteng pada Rabu (11/6/2025) pukul "
       "05.12 WIB, kata BMKG. Pusat gempa berada di laut 38 kilometer dari "
       "Ruteng pada kedalaman 24 kilometer."},
      {"bmkg-b", "Harian Pagi", "2025-06-11T21:00",
       "BMKG: Gempa M 3,6 Guncang Ternate",
       "Gempa bermagnitudo 3,6 mengguncang Ternate pada Rabu (11/6/2025) pukul "
       "20.47 WIB, kata BMKG. Pusat gempa berada di laut 61 kilometer dari "
       "Ternate pada kedalaman 10 kilometer."}}},
    {"what two people say to one outlet about one decision",
     false,
     {{"izin-a", "Harian Pagi", "2025-06-11T10:00",
       "Hendra Lubis Memuji Ketegasan Menteri",
       "Anggota DPR Hendra Lubis memuji ketegasan menteri yang mencabut izin "
       "tiga perusahaan kebun sawit di Sembakung.\nHutan Sembakung rusak "
       "karena kebun sawit tanpa izin, dan warga Sembakung kehilangan sungai. "
       "Hendra menilai ganti rugi petani segera dibayar."},
      {"izin-b", "Harian Pagi", "2025-06-11T14:00",
       "Ratna Dewi Ragukan Penegakan Hukum Lingkungan",
       "Pegiat Ratna Dewi ragu penegakan hukum lingkungan berlanjut sesudah "
       "perusahaan sawit di Sembakung kehilangan izin kebun.\nSelama izin "
       "kebun sawit lain berlaku, hutan dan sungai Sembakung tetap rusak, kata "
       "Ratna. Jaksa diminta memeriksa pemilik lahan."}}},
    {"an update of one flood on the next day, with other figures",
     true,
     {{"banjir-a", "Harian Pagi", "2025-06-11T10:00",
       "Banjir Rendam 120 Rumah di Kecamatan Juwana",
       "Banjir merendam 120 rumah di Kecamatan Juwana, Kabupaten Pati, pada "
       "Rabu (11/6/2025).\nBanjir terjadi setelah tanggul Sungai Silugonggo "
       "jebol. Sebanyak 340 warga Juwana mengungsi ke balai desa."},
      {"banjir-b", "Kabar Kota", "2025-06-12T08:00",
       "Banjir di Juwana Meluas, 415 Rumah Terendam",
       "Banjir di Kecamatan Juwana, Kabupaten Pati, meluas dan merendam 415 "
       "rumah pada Kamis (12/6/2025).\nTanggul Sungai Silugonggo yang jebol "
       "belum tertutup. Sebanyak 900 warga Juwana mengungsi di balai desa."}}},
    {"a quake and its dead, counted again on the next day",
     true,
     {{"korban-a", "Harian Pagi", "2025-06-11T10:00",
       "Gempa Guncang Mamasa, 3 Warga Meninggal",
       "Gempa bermagnitudo 6,1 mengguncang Mamasa pada Rabu (11/6/2025). "
       "Sebanyak 3 warga Mamasa meninggal dan 40 rumah rusak akibat gempa "
       "itu, kata BPBD Mamasa."},
      {"korban-b", "Kabar Kota", "2025-06-12T08:00",
       "Korban Meninggal Gempa Mamasa Menjadi 7 Orang",
       "Korban meninggal akibat gempa bermagnitudo 6,1 di Mamasa bertambah "
       "menjadi 7 warga hingga Kamis (12/6/2025). Sebanyak 85 rumah di Mamasa "
       "rusak akibat gempa itu, kata BPBD Mamasa."}}},
};

static void bulletins_part_and_updates_join(void **state) {
    (void)state;
    Fixture fixture = fixture_open();
    for (size_t i = 0; i < sizeof PAIR_ROWS / sizeof *PAIR_ROWS; i++) {
        const PairRow *row = &PAIR_ROWS[i];
        StoredPages pages = pages_compose(&fixture, row->pages, 2);
        Links links = {0};
        Error err = {0};
        assert_true(pages_link(fixture.run, &pages, &links, &err));
        bool together = story_of(&links, 1) == story_of(&links, 2);
        ROW_CHECK(row->reason, together == row->together);
        ROW_CHECK(row->reason, row->together || !links.pairs.count);
    }
    arena_close(fixture.run);
}

static const PairRow AFFAIR_ROWS[] = {
    {"dividends of two companies",
     false,
     {{"dividen-a", "Harian Pagi", "2025-06-11T09:00",
       "Rembulan Jaya Tebar Dividen Rp 150 per Saham",
       "PT Rembulan Jaya Tbk membagikan dividen tunai tahun buku 2024 sebesar "
       "Rp 150 per saham. Pemegang saham yang tercatat berhak atas dividen.\n"
       "Keputusan itu diambil dalam rapat umum pemegang saham tahunan."},
      {"dividen-b", "Kabar Kota", "2025-06-12T09:00",
       "Samudra Makmur Bagikan Dividen Rp 55 per Saham",
       "PT Samudra Makmur Tbk membagikan dividen tunai tahun buku 2024 sebesar "
       "Rp 55 per saham. Pemegang saham yang tercatat berhak atas dividen.\n"
       "Rapat umum pemegang saham tahunan menyetujui pembagian itu."}}},
    {"an inquiry that goes on",
     true,
     {{"usut-a", "Harian Pagi", "2025-06-11T09:00",
       "Kejaksaan Usut Jembatan Serang, Bupati Harun Salim Diperiksa",
       "Kejaksaan Negeri Wates mengusut pembangunan Jembatan Serang di "
       "Kulon Progo. Penyidik memeriksa Bupati Kulon Progo Harun Salim.\n"
       "Harun Salim diperiksa selama enam jam soal Jembatan Serang."},
      {"usut-b", "Kabar Kota", "2025-06-25T09:00",
       "Dewan Minta Harun Salim Mundur",
       "Tiga fraksi di dewan perwakilan rakyat daerah meminta Bupati Kulon "
       "Progo Harun Salim mundur. Ketua fraksi menyebut kepercayaan warga "
       "sudah hilang sejak perkara Jembatan Serang.\nSidang paripurna "
       "dijadwalkan pekan depan. Fraksi lain memilih menunggu keputusan "
       "Kejaksaan Negeri Wates."}}},
};

static void one_affair_is_one_storyline(void **state) {
    (void)state;
    Fixture fixture = fixture_open();
    for (size_t i = 0; i < sizeof AFFAIR_ROWS / sizeof *AFFAIR_ROWS; i++) {
        const PairRow *row = &AFFAIR_ROWS[i];
        StoredPages pages = pages_compose(&fixture, row->pages, 2);
        Links links = {0};
        Error err = {0};
        assert_true(pages_link(fixture.run, &pages, &links, &err));
        const Story *first = story_of(&links, 1), *second = story_of(&links, 2);
        ROW_CHECK(row->reason,
                  first != second &&
                      (first->storyline == second->storyline) == row->together);
    }
    arena_close(fixture.run);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_happening_is_one_story),
        cmocka_unit_test(bulletins_of_one_mould_stay_apart),
        cmocka_unit_test(bulletins_part_and_updates_join),
        cmocka_unit_test(one_affair_is_one_storyline),
        cmocka_unit_test(the_same_text_overlaps)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
