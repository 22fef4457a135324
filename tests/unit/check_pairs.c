/* SPDX-License-Identifier: MIT */
#include "check_fixture.h"

/* Two pages of one story, and how one value of each compares. */
struct PairRow {
    const char *reason;
    const char *first, *second; /* what the pages say */
    ComparedField field;
    const char *first_value, *second_value;
    int relation; /* Relation; APART: in no comparison together */
};
enum { APART = -1 };

static const struct PairRow PAIRS[] = {
    {"one minute on the clock",
     "Kebakaran gudang dilaporkan warga pukul 14.40 WIB.",
     "Warga melaporkan kebakaran gudang itu pukul 14.40 WIB.", FIELD_DATE,
     "pukul 14.40 WIB", "pukul 14.40 WIB", RELATION_SAME},
    {"roughly the same hour",
     "Kebakaran gudang kain dilaporkan warga sekitar pukul 8 malam.",
     "Kebakaran gudang kain dilaporkan warga pukul 20.05 WIB.", FIELD_DATE,
     "sekitar pukul 8 malam", "pukul 20.05 WIB", RELATION_COMPATIBLE},
    {"two hours of one report",
     "Kebakaran gudang kain dilaporkan warga pukul 14.40 WIB.",
     "Kebakaran gudang kain dilaporkan warga pukul 16.10 WIB.", FIELD_DATE,
     "pukul 14.40 WIB", "pukul 16.10 WIB", RELATION_CONFLICT},
    {"the dead are not the hurt",
     "Sebanyak tiga orang tewas akibat longsor di Desa Contoh.",
     "Sebanyak empat orang luka akibat longsor di Desa Contoh.", FIELD_FIGURE,
     "tiga orang", "empat orang", APART},
    {"the same outcome in another word",
     "Longsor di Desa Contoh menewaskan tujuh warga.",
     "Tujuh orang meninggal akibat longsor di Desa Contoh.", FIELD_FIGURE,
     "tujuh warga", "tujuh orang", RELATION_SAME},
    {"a part is not the whole",
     "Sebanyak sembilan orang tewas akibat longsor di Desa Contoh.",
     "Korban tewas akibat longsor di Desa Contoh terdiri dari delapan siswa.",
     FIELD_FIGURE, "sembilan orang", "delapan siswa", APART},
    {"a rounded amount",
     "Kerugian negara akibat korupsi lahan mencapai Rp 208,1 miliar.",
     "Kerugian negara akibat korupsi lahan mencapai Rp 208 miliar.",
     FIELD_FIGURE, "Rp 208,1 miliar", "Rp 208 miliar", RELATION_COMPATIBLE},
    {"a small count is never rounded",
     "Sebanyak 20 rumah rusak akibat gempa di Desa Contoh.",
     "Sebanyak 21 rumah rusak akibat gempa di Desa Contoh.", FIELD_FIGURE,
     "20 rumah", "21 rumah", RELATION_UPDATE},
    {"a page has the other number too: two things",
     "Harga cabai merah di pasar induk tercatat Rp 40.000.",
     "Harga cabai merah di pasar induk tercatat Rp 30.000. Ongkos angkutnya "
     "Rp 40.000.",
     FIELD_FIGURE, "Rp 40.000", "Rp 30.000", APART},
    {"two prices of one day",
     "Harga cabai merah di pasar induk tercatat Rp 40.000.",
     "Harga cabai merah di pasar induk tercatat Rp 30.000.", FIELD_FIGURE,
     "Rp 40.000", "Rp 30.000", RELATION_CONFLICT},
    {"a court and a field of one city",
     "Sidang digelar di Pengadilan Negeri Surabaya hari ini.",
     "Lahan itu terletak di Kecamatan Rungkut, Surabaya.", FIELD_PLACE,
     "Pengadilan Negeri Surabaya", "Kecamatan Rungkut, Surabaya", APART},
    {"a place inside the other",
     "Gudang kain terbakar di Rungkut, Surabaya, kemarin.",
     "Gudang kain terbakar di Kecamatan Rungkut, Surabaya, kemarin.",
     FIELD_PLACE, "Rungkut, Surabaya", "Kecamatan Rungkut, Surabaya",
     RELATION_SAME},
    {"what goes on is done later",
     "Para siswa sedang dievakuasi petugas dari gedung sekolah itu.",
     "Para siswa telah dievakuasi petugas dari gedung sekolah itu.",
     FIELD_WORDING, "sedang dievakuasi petugas dari gedung sekolah",
     "telah dievakuasi petugas dari gedung sekolah", RELATION_UPDATE},
    {"a light verb says nothing",
     "Para siswa akan menjadi saksi di gedung sekolah itu.",
     "Para siswa telah menjadi saksi di gedung sekolah itu.", FIELD_WORDING,
     "akan menjadi saksi", "telah menjadi saksi", APART},
    {"a cause that becomes known",
     "Penyebab kebakaran gudang itu belum diketahui.",
     "Penyebab kebakaran gudang itu adalah arus pendek listrik.", FIELD_WORDING,
     "Penyebab kebakaran gudang itu belum diketahui",
     "Penyebab kebakaran gudang itu adalah arus pendek listrik",
     RELATION_UPDATE},
    {"two causes may be of two things",
     "Penyebab kebakaran gudang itu adalah puntung rokok.",
     "Penyebab kebakaran gudang itu adalah arus pendek listrik.", FIELD_WORDING,
     "Penyebab kebakaran gudang itu adalah puntung rokok",
     "Penyebab kebakaran gudang itu adalah arus pendek listrik", APART},
    {"a negation that is lost",
     "Harun Salim mengatakan bendungan itu tidak rusak akibat gempa kemarin.",
     "Harun Salim mengatakan bendungan itu rusak akibat gempa kemarin.",
     FIELD_WORDING, "bendungan itu tidak rusak akibat gempa kemarin",
     "bendungan itu rusak akibat gempa kemarin", RELATION_CONFLICT},
    {"a doubt that is lost",
     "Harun Salim mengatakan bendungan itu mungkin rusak akibat gempa kemarin.",
     "Harun Salim mengatakan bendungan itu rusak akibat gempa kemarin.",
     FIELD_WORDING, "bendungan itu mungkin rusak akibat gempa kemarin",
     "bendungan itu rusak akibat gempa kemarin", RELATION_COMPATIBLE},
    {"the day of the same words",
     "\"Kami belum menerima laporan kerusakan dari desa itu,\" kata Kepala "
     "BPBD Kota Contoh, Harun Salim, Selasa (10/6/2025).",
     "\"Kami belum menerima laporan kerusakan dari desa itu,\" kata Kepala "
     "BPBD Kota Contoh, Harun Salim, Rabu (11/6/2025).",
     FIELD_DATE, "Selasa (10/6/2025)", "Rabu (11/6/2025)", RELATION_CONFLICT},
    {"two offices that begin alike",
     "Menteri Keuangan, Harun Salim, hadir dalam sidang itu.",
     "Menteri Perdagangan, Harun Salim, hadir dalam sidang itu.", FIELD_PERSON,
     "Menteri Keuangan, Harun Salim", "Menteri Perdagangan, Harun Salim",
     RELATION_CONFLICT},
    {"what is no office",
     "Penggiat lingkungan hidup, Harun Salim, hadir dalam sidang itu.",
     "Penggiat pendidikan dasar, Harun Salim, hadir dalam sidang itu.",
     FIELD_PERSON, "Penggiat lingkungan hidup, Harun Salim",
     "Penggiat pendidikan dasar, Harun Salim", APART},
    {"the same words from two mouths",
     "\"Bendungan itu rusak parah akibat gempa kemarin,\" kata Harun Salim.",
     "\"Bendungan itu rusak parah akibat gempa kemarin,\" kata Dewi Lestari.",
     FIELD_PERSON, "Harun Salim", "Dewi Lestari", RELATION_CONFLICT},
    {"an office, which is no name",
     "\"Perkara itu ditunda sampai pekan depan,\" ujar Hakim. \"Bendungan itu "
     "rusak parah akibat gempa kemarin,\" ujar hakim.",
     "\"Bendungan itu rusak parah akibat gempa kemarin,\" kata hakim Dewi "
     "Lestari.",
     FIELD_PERSON, "Hakim", "Dewi Lestari", APART},
    {"what a court says of two",
     "\"Menjatuhkan pidana penjara selama 16 tahun dan denda kepada "
     "terdakwa,\" kata hakim Harun Salim.",
     "\"Menjatuhkan pidana penjara selama 3 tahun dan denda kepada "
     "terdakwa,\" kata hakim Harun Salim.",
     FIELD_WORDING,
     "Menjatuhkan pidana penjara selama 16 tahun dan denda kepada terdakwa",
     "Menjatuhkan pidana penjara selama 3 tahun dan denda kepada terdakwa",
     APART},
    {"the same figure, and one more",
     "\"Menjatuhkan pidana penjara selama 16 tahun dan denda Rp 2 juta kepada "
     "terdakwa,\" kata hakim Harun Salim.",
     "\"Menjatuhkan pidana penjara selama 16 tahun dan denda kepada "
     "terdakwa,\" kata hakim Harun Salim.",
     FIELD_WORDING,
     "Menjatuhkan pidana penjara selama 16 tahun dan denda Rp 2 juta kepada "
     "terdakwa",
     "Menjatuhkan pidana penjara selama 16 tahun dan denda kepada terdakwa",
     RELATION_COMPATIBLE},
    {"a formula about two persons",
     "\"Menyatakan Dewi Lestari terbukti secara sah dan meyakinkan "
     "bersalah,\" kata hakim Harun Salim.",
     "\"Menyatakan Budi Santoso terbukti secara sah dan meyakinkan "
     "bersalah,\" kata hakim Harun Salim.",
     FIELD_WORDING,
     "Menyatakan Dewi Lestari terbukti secara sah dan meyakinkan bersalah",
     "Menyatakan Budi Santoso terbukti secara sah dan meyakinkan bersalah",
     APART},
    {"a mouth that is only meant",
     "\"Bendungan itu rusak parah akibat gempa kemarin,\" kata Harun Salim.",
     "Dewi Lestari datang dari kota. \"Bendungan itu rusak parah akibat gempa "
     "kemarin,\" ujarnya.",
     FIELD_PERSON, "Harun Salim", "Dewi Lestari", APART},
    {"an office behind the name, in two firms",
     "Sidang itu mendengar Harun Salim selaku Direktur Utama PT Contoh Jaya "
     "Abadi, hari ini.",
     "Sidang itu mendengar Harun Salim selaku Direktur PT Contoh Makmur "
     "Abadi, hari ini.",
     FIELD_PERSON, "Harun Salim selaku Direktur Utama PT Contoh Jaya Abadi",
     "Harun Salim selaku Direktur PT Contoh Makmur Abadi", RELATION_CONFLICT},
    {"the day on which an outlet read the words",
     "\"Kami belum menerima laporan kerusakan dari desa itu,\" kata Kepala "
     "BPBD Kota Contoh, Harun Salim, Selasa (10/6/2025).",
     "\"Kami belum menerima laporan kerusakan dari desa itu,\" kata Kepala "
     "BPBD Kota Contoh, Harun Salim, dikutip Rabu (11/6/2025).",
     FIELD_DATE, "Selasa (10/6/2025)", "Rabu (11/6/2025)", APART},
    {"two offices that begin alike, one with initials behind it",
     "Sidang itu mendengar Harun Salim selaku Direktur Independen PT Contoh "
     "Jaya Abadi, hari ini.",
     "Sidang itu mendengar Harun Salim selaku Direktur Keuangan PT CJA, hari "
     "ini.",
     FIELD_PERSON,
     "Harun Salim selaku Direktur Independen PT Contoh Jaya Abadi",
     "Harun Salim selaku Direktur Keuangan PT CJA", RELATION_CONFLICT},
    {"initials that skip small words",
     "Ketua Aliansi Petani dan Nelayan Contoh, Harun Salim, hadir di pasar.",
     "Ketua APNC, Harun Salim, hadir di pasar.", FIELD_PERSON,
     "Ketua Aliansi Petani dan Nelayan Contoh, Harun Salim",
     "Ketua APNC, Harun Salim", APART},
    {"a speaker who is named with another one",
     "\"Bendungan itu rusak parah akibat gempa kemarin,\" kata Harun Salim.",
     "\"Bendungan itu rusak parah akibat gempa kemarin,\" kata Dewi Lestari, "
     "menurut Harun Salim.",
     FIELD_PERSON, "Harun Salim", "Dewi Lestari", APART},
    {"words that lost the space between them",
     "\"Jalan desa dan bendungan tua Contoh tidak rusak akibat gempa "
     "kemarin,\" kata Harun Salim.",
     "\"Jalan desa dan bendungan tua Contohtidak rusak akibat gempa "
     "kemarin,\" kata Harun Salim.",
     FIELD_WORDING,
     "Jalan desa dan bendungan tua Contoh tidak rusak akibat gempa kemarin",
     "Jalan desa dan bendungan tua Contohtidak rusak akibat gempa kemarin",
     RELATION_SAME},
    {"what somebody plans is not yet what the page tells",
     "\"Pemerintah akan mencabut izin kebun sawit,\" kata Harun Salim.",
     "Pemerintah telah mencabut izin kebun sawit, kata Harun Salim.",
     FIELD_WORDING, "akan mencabut izin kebun sawit",
     "telah mencabut izin kebun sawit", APART},
    {"one verb done to two things",
     "Pelaku penabrak mobil itu masih menjalani pemeriksaan di kantor polisi.",
     "Pelaku penabrak mobil itu telah menjalani operasi di kantor polisi.",
     FIELD_WORDING, "masih menjalani pemeriksaan", "telah menjalani operasi",
     APART},
    {"what a number is a part of",
     "Satu bus terbakar dari sebanyak 104 bus di terminal itu.",
     "Sebanyak 50 bus terbakar di terminal itu.", FIELD_FIGURE, "104 bus",
     "50 bus", APART},
    {"one name in two spellings",
     "Sidang itu mendengar saksi Harun Rajagukguk di Contoh kemarin.",
     "Saksi Harun Rajaguguk didengar dalam sidang di Contoh kemarin.",
     FIELD_PERSON, "Harun Rajagukguk", "Harun Rajaguguk", RELATION_COMPATIBLE},
    {"brothers are no spellings of one name",
     "Sidang itu mendengar saksi Budi Rajagukguk di Contoh kemarin.",
     "Saksi Rudi Rajagukguk didengar dalam sidang di Contoh kemarin.",
     FIELD_PERSON, "Budi Rajagukguk", "Rudi Rajagukguk", APART},
    {"two marks of one road", "Tabrakan itu di Tol Contoh Km 93 arah Jakarta.",
     "Kecelakaan di Tol Contoh KM 95 menewaskan sopir.", FIELD_PLACE, "Km 93",
     "KM 95", RELATION_CONFLICT},
    {"a mark with its metres",
     "Tabrakan itu di Tol Contoh Km 14+200 arah Jakarta.",
     "Kecelakaan di Tol Contoh kilometer 14 menewaskan sopir.", FIELD_PLACE,
     "Km 14+200", "kilometer 14", RELATION_COMPATIBLE},
    {"a distance is no mark", "Tabrakan itu 12 km 300 meter dari kota.",
     "Kecelakaan di Tol Contoh KM 95 menewaskan sopir.", FIELD_PLACE, "km 300",
     "KM 95", APART},
    {"two minutes of one happening in other words",
     "Tabrakan dua truk itu terjadi pukul 01.10 WIB.",
     "Kecelakaan maut di jalan raya terjadi pukul 01.04 WIB.", FIELD_DATE,
     "pukul 01.10 WIB", "pukul 01.04 WIB", RELATION_CONFLICT},
    {"the same with the place before the minute",
     "Tabrakan dua truk itu terjadi pukul 01.10 WIB.",
     "Kecelakaan maut terjadi tepatnya di Jalan Raya Timur Barat (JRTB) dekat "
     "area istirahat dan pelayanan Contoh Titik (RNR), pada pukul 01.04 WIB.",
     FIELD_DATE, "pukul 01.10 WIB", "pukul 01.04 WIB", RELATION_CONFLICT},
    {"two hours are two happenings",
     "Tabrakan dua truk itu terjadi pukul 01.10 WIB.",
     "Kecelakaan maut di jalan raya terjadi pukul 06.30 WIB.", FIELD_DATE,
     "pukul 01.10 WIB", "pukul 06.30 WIB", APART},
    {"a misprinted year",
     "Tabrakan dua truk itu terjadi pada Selasa (10/6/2025).",
     "Kecelakaan maut di jalan raya terjadi pada Selasa (10/6/2024).",
     FIELD_DATE, "Selasa (10/6/2025)", "Selasa (10/6/2024)", RELATION_CONFLICT},
    {"a toll that only another happening has",
     "Longsor di Desa Contoh menewaskan tujuh warga.",
     "Longsor di Desa Contoh menewaskan 241 warga.", FIELD_FIGURE,
     "tujuh warga", "241 warga", APART},
    {"up to a rounded amount",
     "Kerugian negara akibat korupsi lahan mencapai Rp 224,7 miliar.",
     "Kerugian negara akibat korupsi lahan hingga Rp 224 miliar.", FIELD_FIGURE,
     "Rp 224,7 miliar", "hingga Rp 224 miliar", RELATION_COMPATIBLE},
    {"a share without its decimals",
     "Ekspor sepeda motor pada bulan Mei naik 24,2 persen.",
     "Ekspor sepeda motor pada bulan Mei naik 24 persen.", FIELD_FIGURE,
     "24,2 persen", "24 persen", RELATION_COMPATIBLE},
    {"a state by its initials",
     "Presiden Amerika Serikat, Harun Salim, hadir dalam sidang itu.",
     "Presiden AS, Harun Salim, hadir dalam sidang itu.", FIELD_PERSON,
     "Presiden Amerika Serikat, Harun Salim", "Presiden AS, Harun Salim",
     APART},
    {"two ages of one person", "Polisi menangkap Harun Salim (41) di rumahnya.",
     "Tersangka, Harun Salim, pria berusia 42 tahun, ditangkap kemarin.",
     FIELD_FIGURE, "(41)", "42 tahun", RELATION_CONFLICT},
    {"an age behind initials", "Polisi menangkap HRS (41) di rumahnya.",
     "Yang ditangkap kemarin ialah HRS, 41 tahun, seorang sopir.", FIELD_FIGURE,
     "(41)", "41 tahun", RELATION_SAME},
    {"one letter may be anybody", "Polisi menangkap M (41) di rumahnya.",
     "Yang ditangkap kemarin ialah M (22), seorang sopir.", FIELD_FIGURE,
     "(41)", "(22)", APART},
    {"a page with two ages of one name",
     "Harun Salim (41) ditangkap. Harun Salim (17), anaknya, tidak.",
     "Yang ditangkap kemarin ialah Harun Salim (42).", FIELD_FIGURE, "(41)",
     "(42)", APART},
    {"the office of the one who is quoted",
     "Ketua Komisi XI DPRD Contoh, Harun Salim, mengatakan jalan itu rusak.",
     "Ketua Komisi XI DPRD Contoh Harun Salim mengatakan jalan itu rusak.",
     FIELD_PERSON, "Ketua Komisi XI DPRD Contoh, Harun Salim",
     "Ketua Komisi XI DPRD Contoh Harun Salim", RELATION_SAME},
    {"another's office before an aide's name",
     "Staf khusus Menteri Sosial, Harun Salim, mengatakan jalan itu rusak.",
     "Staf khusus Menteri Sosial, Harun Salim, mengatakan jalan itu rusak.",
     FIELD_PERSON, "Menteri Sosial, Harun Salim", "Menteri Sosial, Harun Salim",
     APART},
    {"where somebody was brought to",
     "Gudang kain di Kota Malang terbakar kemarin.\n\nPetugas membawa empat "
     "korban luka ke Rumah Sakit Harapan Surabaya.",
     "Gudang kain di Kota Malang terbakar kemarin.\n\nEmpat korban luka dibawa "
     "petugas ke Rumah Sakit Harapan Surabaya.",
     FIELD_PLACE, "Rumah Sakit Harapan Surabaya",
     "Rumah Sakit Harapan Surabaya", RELATION_SAME},
    {"to a place and from it",
     "Gudang kain di Kota Malang terbakar kemarin.\n\nPetugas membawa empat "
     "korban luka ke Kecamatan Rungkut.",
     "Gudang kain di Kota Malang terbakar kemarin.\n\nPetugas membawa empat "
     "korban luka dari Kecamatan Rungkut.",
     FIELD_PLACE, "Kecamatan Rungkut", "Kecamatan Rungkut", APART},
    {"a measure that is revised",
     "Gempa magnitudo 5,0 mengguncang Desa Contoh. Kedalaman 47 km.",
     "Gempa magnitudo 5,0 mengguncang Desa Contoh. Pusatnya di laut pada "
     "kedalaman 70 km.",
     FIELD_FIGURE, "47 km", "70 km", RELATION_UPDATE},
    {"one measure of two earthquakes",
     "Gempa magnitudo 5,0 mengguncang Desa Contoh. Kedalaman 47 km.",
     "Gempa magnitudo 3,1 mengguncang Desa Contoh. Pusatnya di laut pada "
     "kedalaman 70 km.",
     FIELD_FIGURE, "47 km", "70 km", APART},
    {"a day of long ago in other words",
     "Harun Salim lahir di Desa Contoh pada 28 Januari 1986 dari keluarga "
     "petani miskin.",
     "Fraksi partai oposisi terbesar dewan kota kini dipimpin Harun, yang "
     "sejak 28 Januari 1986 tinggal bersama neneknya di ibu kota provinsi.",
     FIELD_DATE, "28 Januari 1986", "28 Januari 1986", RELATION_SAME},
    {"the day on which an outlet read it",
     "Gudang kain itu terbakar habis, demikian dikutip dari laman resmi, Rabu "
     "(11/6/2025).",
     "Gudang kain itu terbakar habis, demikian dikutip dari laman resmi, Rabu "
     "(11/6/2025).",
     FIELD_DATE, "Rabu (11/6/2025)", "Rabu (11/6/2025)", APART},
    {"bulletins that have their day in common",
     "Gempa terjadi pada Rabu (11/6/2025) di Desa Contoh. Harga beras merah "
     "per kilogram di pasar Rp 14.000. Pantauan dilakukan petugas dinas pada "
     "Rabu (11/6/2025). Harga gula pasir per kilogram di toko Rp 17.000.",
     "Gempa terjadi pada Rabu (11/6/2025) di Desa Contoh. Harga beras merah "
     "per kilogram di pasar Rp 15.000. Pantauan dilakukan petugas dinas pada "
     "Rabu (11/6/2025). Harga gula pasir per kilogram di toko Rp 18.000.",
     FIELD_FIGURE, "Rp 14.000", "Rp 15.000", APART},
    {"a loanword in two spellings",
     "Harun Salim selaku Direktur Retail PT Contoh hadir dalam rapat itu.",
     "Harun Salim selaku Direktur Ritel PT Contoh hadir dalam rapat itu.",
     FIELD_PERSON, "Harun Salim selaku Direktur Retail PT Contoh",
     "Harun Salim selaku Direktur Ritel PT Contoh", RELATION_COMPATIBLE},
    {"a unit and what is short for it",
     "Jalan tol baru di Desa Contoh itu panjangnya 20 km.",
     "Jalan tol baru di Desa Contoh itu panjangnya 20 kilometer.", FIELD_FIGURE,
     "20 km", "20 kilometer", RELATION_SAME},
    {"an office is no other mouth",
     "\"Semua dokumen perkara itu sudah kami periksa sejak pagi tadi,\" kata "
     "Hakim.",
     "\"Semua dokumen perkara itu sudah kami periksa sejak pagi tadi,\" kata "
     "Harun Purwanto.",
     FIELD_PERSON, "Hakim", "Harun Purwanto", APART},
    {"an office with its blend",
     "Kepala Dinas Perhubungan Surabaya, Harun Salim, hadir di terminal.",
     "Kepala Dishub Surabaya, Harun Salim, hadir di terminal.", FIELD_PERSON,
     "Kepala Dinas Perhubungan Surabaya, Harun Salim",
     "Kepala Dishub Surabaya, Harun Salim", APART},
};

static bool has_text(const Comparison *comparison, Id page, const char *text) {
    for (size_t v = 0; v < comparison->value_count; v++)
        if (comparison->values[v].page == page &&
            slice_equal_nocase(comparison->values[v].text, slice_of(text)))
            return true;
    return false;
}

static int relation_of(const Check *check, const struct PairRow *row) {
    for (size_t i = 0; i < check->comparisons.count; i++) {
        const Comparison *comparison = &check->comparisons.rows[i];
        if (comparison->field == row->field &&
            has_text(comparison, 1, row->first_value) &&
            has_text(comparison, 2, row->second_value))
            return (int)comparison->relation;
    }
    return APART;
}

static void values_of_two_pages_are_compared(void **state) {
    (void)state;
    Fixture fixture = fixture_open();
    for (size_t i = 0; i < sizeof PAIRS / sizeof *PAIRS; i++) {
        Check check = check_two(&fixture, PAIRS[i].first, PAIRS[i].second);
        ROW_CHECK(PAIRS[i].reason,
                  relation_of(&check, &PAIRS[i]) == PAIRS[i].relation);
    }
    arena_close(fixture.run);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_of_two_pages_are_compared)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
