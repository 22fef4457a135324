/* SPDX-License-Identifier: MIT */
#include "speech_fixture.h"

/* Expected: chains "near < far", joined by "; ". */
struct Row {
    const char *reason, *text, *sources;
};

static const struct Row ROWS[] = {
    {"behind a word of credit",
     "Jembatan itu ambruk. Demikian dikutip dari Reuters, Selasa.", "Reuters"},
    {"behind a quotation",
     "\"Jembatan itu ambruk,\" kata Budi Santoso seperti dilansir Antara.",
     "Antara"},
    {"who cites is nearer than whom it cites",
     "Jembatan itu ambruk, menurut laporan Reuters, yang mengutip Kyodo.",
     "Reuters < Kyodo"},
    {"who is cited by another is farther",
     "Hal ini disampaikan oleh kantor berita Kyodo, yang dikutip oleh "
     "Reuters.",
     "Reuters < Kyodo"},
    {"an agency with a verb", "Reuters melaporkan bahwa jembatan itu ambruk.",
     "Reuters"},
    {"an active credit opens a sentence",
     "Mengutip Bloomberg, harga minyak naik tiga persen.", "Bloomberg"},
    {"a written statement",
     "\"Jembatan itu ambruk,\" kata Budi Santoso dalam keterangan tertulis, "
     "Selasa.",
     "Budi Santoso"},
    {"a post taken over by an agency",
     "\"Jembatan itu ambruk,\" tulis Budi Santoso di X, sebagaimana dilansir "
     "Reuters.",
     "Reuters < Budi Santoso"},
    {"behind \"seperti\", a verb that else names nobody",
     "\"Kami menang,\" ujar Budi Santoso seperti dikabarkan Football Italia.",
     "Football Italia"},
    {"alone it names nobody", "Persib dikabarkan Sri Rahayu akan pindah.", ""},
    {"what was seen on an account",
     "Ia menangis, dilihat dari channel YouTube Kabar Garut, Selasa.",
     "YouTube Kabar Garut"},
    {"what is seen from afar", "Dilihat dari Garut, gunung itu biru.", ""},
    {"a channel by way of an outlet",
     "\"Itu sesuai,\" ucap Budi Santoso, dikutip dari kanal YouTube tvOneNews "
     "via Tribunnews.com.",
     "Tribunnews.com < tvOneNews"},
    {"an outlet that has it from a channel",
     "\"Itu sesuai,\" ucap Budi Santoso dilansir Kompas.com dari kanal YouTube "
     "Kementerian Sosial.",
     "Kompas.com < Kementerian Sosial"},
    {"the page's own desk collected it",
     "Simak daftarnya, dirangkum Harian Kita dari berbagai sumber, Rabu.",
     "berbagai sumber"},
    {"what is told of a platform is not written on it",
     "Budi Santoso menambahkan, lihat di media sosial jembatan itu ambruk.",
     ""},
    {"a shop of the platform's name",
     "Budi Santoso menegaskan penjualan pada TikTok Shop selalu terbuka.", ""},
    {"a person's spoken statement",
     "\"Jembatan itu ambruk,\" ujar Budi Santoso dalam pernyataannya.", ""},
    {"a body has no other than written ones",
     "\"Jembatan itu ambruk,\" sebut Bank Dunia dalam pernyataannya.",
     "Bank Dunia"},
    {"a house of research behind its description",
     "Menurut lembaga survei harga Bank Dunia, harga naik.", "Bank Dunia"},
    {"neighbourhoods are no agency",
     "Surat keterangan dari RT dan RW wajib dibawa.", ""},
    {"a document on a page of somebody's",
     "Mengacu pada informasi di situs resmi Kementerian Sosial, harga naik.",
     "Kementerian Sosial"},
    {"figures of a body by its name",
     "Data dari Bank Dunia menunjukkan harga beras naik.", "Bank Dunia"},
    {"a study by where it came out",
     "Sebuah studi yang terbit di Journal of Coffee menemukan kopi itu sehat.",
     "Journal of Coffee"},
    {"a study by who asked whom",
     "Kopi itu sehat, menurut sebuah studi terhadap 300 dokter oleh Bank "
     "Dunia.",
     "Bank Dunia"},
    {"what goes around in a country is nobody's",
     "Menurut laporan yang beredar di Inggris, jembatan itu ambruk.", ""},
    {"a report by its own name",
     "Berdasarkan Laporan Harta Kekayaan Pejabat, ia punya lima rumah.",
     "Laporan Harta Kekayaan Pejabat"},
    {"an agency by its country and name",
     "Jembatan itu ambruk, dilansir kantor berita Turki, Anadolu Agency, Rabu.",
     "Anadolu Agency"},
    {"an account speaks in writing",
     "Akun @pasar_garut menambahkan, \"Jembatan itu ambruk.\"", "@pasar_garut"},
    {"a video that goes around",
     "Dalam video yang beredar, terlihat jembatan itu ambruk.",
     "video yang beredar"},
    {"a newsroom that nobody listed",
     "\"Itu sesuai,\" ujar Budi Santoso kepada media lokal Garut Media Group.",
     "Garut Media Group"},
    {"whoever sent it made it not",
     "Budi Santoso, dalam keterangan tertulis yang dikirim Bank Dunia, "
     "mengatakan jembatan itu ambruk.",
     "Budi Santoso"},
    {"an outlet in front has it from the next",
     "Diberitakan Kompas.com, seperti yang dilansir dari Reuters, jembatan itu "
     "ambruk.",
     "Kompas.com < Reuters"},
    {"pictures of an agency as the subject",
     "Rekaman dari Bank Dunia menunjukkan jembatan itu ambruk.", "Bank Dunia"},
    {"a closing line in small letters",
     "Jembatan itu ambruk.\n\nsumber: diskominfo Garut", "diskominfo Garut"},
    {"collected by a citing word", "Menyitir dari berbagai sumber, harga naik.",
     "berbagai sumber"},
    {"two at once", "Dikutip dari Reuters dan BBC, jembatan itu ambruk.",
     "BBC; Reuters"},
    {"the page's own desk between",
     "Jembatan itu ambruk, dilansir Harian Kita dari laman Reuters, Selasa.",
     "Reuters"},
    {"a document of a body in front",
     "Dalam siaran pers Kementerian Sosial, disebutkan jembatan itu ambruk.",
     "Kementerian Sosial"},
    {"where to read more is none",
     "Di laman resmi Kementerian Sosial, warga dapat mendaftar.", ""},
    {"in a study", "Menurut studi yang dimuat di jurnal Nature, kopi sehat.",
     "Nature"},
    {"a study's house as its subject",
     "Sebuah studi dari Universitas Garut menemukan bahwa kopi itu sehat.",
     "Universitas Garut"},
    {"a body by its name", "Menurut Bank Dunia, harga beras naik.",
     "Bank Dunia"},
    {"somebody of a body",
     "Menurut Kementerian Sosial, Sri Rahayu, harga naik.", ""},
    {"a camera is nobody", "Dalam rekaman CCTV, pria itu berlari.", ""},
    {"told to another outlet",
     "\"Jembatan itu ambruk,\" ujar Budi Santoso kepada Kompas TV.",
     "Kompas TV"},
    {"told to the page's own outlet",
     "\"Jembatan itu ambruk,\" ujar Budi Santoso kepada Harian Kita.", ""},
    {"told to reporters",
     "\"Jembatan itu ambruk,\" ujar Budi Santoso kepada wartawan.", ""},
    {"spoken, not written",
     "\"Jembatan itu ambruk,\" ujar Budi Santoso dalam keterangannya.", ""},
    {"the same credit twice",
     "Jembatan itu ambruk, dilansir Reuters. Dikutip dari Reuters, warga "
     "selamat.",
     "Reuters"},
    {"a chain holds its single names",
     "Reuters melaporkan jembatan ambruk. Kyodo, yang dikutip Reuters, "
     "menyebut warga selamat.",
     "Reuters < Kyodo"},
    {"a video that a body posted",
     "Sebuah video yang diunggah oleh kementerian luar negeri Israel beredar.",
     "kementerian luar negeri Israel"},
    {"an office named with its land, which posted a video",
     "Kemlu Israel menerbitkan sebuah video dari kapal itu, dikutip dari "
     "Reuters.",
     "Reuters < Kemlu Israel"},
    {"a body with its kind",
     "\"Bus itu terbalik,\" kata pihak berwenang Malaysia seperti dikutip "
     "dari Xinhua.",
     "Xinhua < pihak berwenang Malaysia"},
    {"a release taken over has its maker, not who is quoted in it",
     "\"Jembatan itu ambruk,\" kata Budi Santoso dikutip dari siaran pers "
     "Kementerian Sosial.",
     "Kementerian Sosial"},
    {"a person's word is no report",
     "Menurut keterangan Budi Santoso, jembatan itu ambruk.", ""},
    {"who made the survey",
     "Menurut survei yang dilakukan Litbang Kompas, harga naik.",
     "Litbang Kompas"},
    {"a report of nobody", "Menurut laporan terbaru, jembatan itu dibuka lagi.",
     "laporan terbaru"},
    {"where the source before had it from",
     "Jembatan itu ambruk, dikutip dari Reuters. Informasi ini berdasarkan "
     "keterangan sumber yang enggan disebutkan namanya.",
     "Reuters < sumber yang enggan disebutkan namanya"},
    {"first printed elsewhere",
     "Artikel ini sudah lebih dulu tayang di Kompas.com.", "Kompas.com"},
    {"figures of nobody", "Menurut data harian, harga naik tajam.", ""},
    {"officials whom an agency heard",
     "Dikutip dari Reuters, berdasarkan keterangan tiga pejabat, harga naik.",
     "Reuters < tiga pejabat"},
    {"the account that shared it",
     "Video yang dibagikan di akun TikTok @pasar.garut itu ramai.",
     "@pasar.garut"},
    {"a sister of the outlet, written small",
     "Artikel ini sudah lebih dulu tayang di detikjogja.", "detikjogja"},
    {"nameless sources", "Artikel ini dirangkum dari berbagai sumber.",
     "berbagai sumber"},
    {"a text of law",
     "Berdasarkan Pasal 5 Undang-Undang Nomor 3 Tahun 2020, jembatan itu "
     "milik negara.",
     "Pasal 5 Undang-Undang Nomor 3 Tahun 2020"},
    {"figures behind a word that leads over",
     "Selain itu, data dari Bank Dunia (BD) menunjukkan harga naik.",
     "Bank Dunia"},
    {"whoever confirms it made no report",
     "Informasi ini dikonfirmasi oleh Bank Dunia (BD), Selasa.", ""},
    {"several studies of nobody", "Menurut berbagai studi klinis, kopi sehat.",
     "berbagai studi klinis"},
    {"a study pointed back to", "Menurut studi tersebut, kopi itu sehat.", ""},
    {"a document that has a name",
     "Hal itu terungkap dalam dokumen Rencana Kerja dan Belanja Negara.",
     "dokumen Rencana Kerja dan Belanja Negara"},
    {"where a rule stands",
     "Kebijakan itu tertuang dalam Peraturan Menteri Sosial Nomor 5.",
     "Peraturan Menteri Sosial Nomor 5"},
    {"a list to be on is no document",
     "Ia berasal dari keluarga yang tercantum dalam Data Sosial Nasional.", ""},
    {"a book by its title",
     "Dikutip dari buku \"Jembatan Tua\" karya Budi Santoso, harga naik.",
     "Jembatan Tua"},
    {"a catalogue somebody was shown",
     "Dilihat dari katalog lelang KPK, Selasa, mobil itu biru.",
     "katalog lelang KPK"},
    {"what a body is stands before its name",
     "Data dari platform analitik Bank Dunia menunjukkan harga naik.",
     "Bank Dunia"},
    {"figures before who gave them out",
     "Dalam data penjualan beras yang dirilis Bank Dunia, harga naik.",
     "Bank Dunia"},
    {"an account that informs",
     "Informasi itu berdasarkan dari akun resmi Kementerian Sosial.",
     "Kementerian Sosial"},
    {"a post that goes around",
     "Dalam unggahan yang tersebar di media sosial, tampak jembatan itu.",
     "unggahan yang tersebar"},
    {"whose account a post is on",
     "Unggahan Ani pada akun Instagram pribadinya @ani.s memperlihatkan "
     "jembatan.",
     "@ani.s"},
    {"where to write to",
     "Warga mendaftar melalui akun Instagram @pasar.garut.", ""},
    {"a song is shown, not taken over",
     "Lagu ini telah tayang di Harian Garut TV.", ""},
    {"a photo's account", "Foto/Instagram @pasar.garut", ""},
    {"who is told has press in his name",
     "\"Kami menang,\" ujar Budi Santoso kepada Garut Media Group.",
     "Garut Media Group"},
    {"a closing line", "Jembatan itu ambruk.\n\nSumber: Reuters", "Reuters"},
    {"initials of an agency", "Jembatan itu ambruk.\n\n(Ant)", "Antara"},
    {"the first print", "Artikel ini telah tayang di Kompas.com.",
     "Kompas.com"},
    {"resources are no sources", "Sumber daya air itu dikelola desa.", ""},
};

static const char *shown(const Findings *found) {
    static char line[1000];
    line[0] = '\0';
    for (size_t i = 0; i < found->sources.count; i++) {
        const Source *source = &found->sources.rows[i];
        speech_show(line, sizeof line, i ? SLICE("; ") : SLICE(""));
        for (size_t n = 0; n < source->count; n++) {
            speech_show(line, sizeof line, n ? SLICE(" < ") : SLICE(""));
            speech_show(line, sizeof line, source->names[n]);
        }
    }
    return line;
}

static void sources_are_chained(void **state) {
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        const char *got =
            shown(speech_fixture_read(*state, ROWS[i].text, false));
        if (strcmp(got, ROWS[i].sources))
            fail_msg("%s: got %s", ROWS[i].reason, got);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(sources_are_chained)};
    return cmocka_run_group_tests(tests, speech_fixture_open,
                                  speech_fixture_close);
}
