/* SPDX-License-Identifier: MIT */
/* Whom pronouns mean, and descriptions that the page gives to somebody. */
#include "name_rows.h"

static const struct Row DESCRIBED[] = {
    {"the head of a body's name, with \"itu\", is that body",
     "Surat itu dikirim Kementerian Luar Negeri Norwegia pada Senin. "
     "Menurut kementerian tersebut, suratnya sudah lama.",
     "o:kementerian tersebut=Kementerian Luar Negeri Norwegia"},
    {"whom the speaker stands for is not who the page goes on about",
     "Ani Lestari yang mewakili Budi Santoso menyampaikan pesan. Ia tersenyum.",
     "p:Ia=Ani Lestari"},
    {"a pronoun and a clitic on a reporting verb are the last speaker",
     "Bupati Garut Sekar Ayuningtyas mengatakan jalan itu rusak. \"Kami akan "
     "perbaiki,\" ujarnya. Ia tidak menyebut biayanya.",
     "p:ujarnya=Sekar Ayuningtyas; p:Ia=Sekar Ayuningtyas"},
    {"a short title means the office spelled out",
     "Menlu Norwegia Hendra Wibowo tiba kemarin. Menteri Luar Negeri itu "
     "beristirahat.",
     "p:Menteri Luar Negeri itu=Hendra Wibowo"},
    {"a leader of a state is its president",
     "Presiden Rusia Vladimir Putin tiba kemarin. Lalu pemimpin Rusia "
     "tersebut beristirahat.",
     "p:pemimpin Rusia tersebut=Vladimir Putin"},
    {"an office that was named with somebody is that person",
     "Presiden Rusia Vladimir Putin tiba kemarin. Sore itu Presiden Rusia itu "
     "beristirahat.",
     "p:Presiden Rusia itu=Vladimir Putin"},
    {"whom the page tells to be so is meant by it later",
     "Hendra Wibowo merupakan dosen di Garut. Sore itu dosen tersebut "
     "beristirahat.",
     "p:dosen tersebut=Hendra Wibowo"},
    {"and whom it introduces by the noun behind his name",
     "Hendra Wibowo (45), seorang dosen yang ramah, tiba kemarin. Dosen itu "
     "beristirahat.",
     "p:Dosen itu=Hendra Wibowo"},
    {"and whom it calls by name only then",
     "Anggota DPRD Garut yang hilang itu bernama Hendra Wibowo.",
     "p:Anggota DPRD Garut=Hendra Wibowo"},
    {"two who are told to be so leave it open",
     "Hendra Wibowo merupakan dosen. Budi Santoso merupakan dosen. Lalu dosen "
     "itu beristirahat.",
     ""},
    {"one whom the page does not name is not who was told to be so before",
     "Hendra Wibowo merupakan dosen di Garut. Polisi mencari seorang dosen. "
     "Sore itu dosen tersebut beristirahat.",
     ""},
    {"nor who has the office by his name",
     "Hakim Hendra Wibowo tiba kemarin. Polisi mencari seorang hakim. Sore "
     "itu hakim tersebut beristirahat.",
     ""},
    {"nor who has it by his name only behind",
     "Polisi mencari seorang hakim. Sore itu hakim tersebut beristirahat. "
     "Lalu Hakim Hendra Wibowo tiba.",
     ""},
    {"a noun told of him in that way stays his",
     "Hendra Wibowo adalah seorang dosen. Sore itu dosen tersebut "
     "beristirahat.",
     "p:dosen tersebut=Hendra Wibowo"},
    {"a list behind it is of several",
     "Dosen itu adalah Hendra Wibowo dan Budi Santoso.", ""},
    {"another clause names another",
     "Perawat itu menemui orang bernama Hendra Wibowo.", ""},
    {"a noun that points back tells nothing of the name before it",
     "Sejak kedatangan Hendra Wibowo, dosen itu tersenyum.", ""},
    {"somebody's kin is somebody else",
     "Hendra Wibowo merupakan dosen. Istri dosen itu beristirahat.", ""},
    {"but who is named again in it is",
     "Hakim Hendra Wibowo diam. Polisi mencari seorang hakim. Sore itu hakim "
     "tersebut bungkam. Kemudian Hakim Hendra Wibowo tiba. Lalu hakim itu "
     "beristirahat.",
     "p:hakim itu=Hendra Wibowo"},
    {"nor is who lives beside somebody",
     "Tetangga Kepala Desa Suka, Hendra Wibowo, tiba kemarin. Kepala Desa Suka "
     "beristirahat.",
     ""},
    {"nor a friend or a relative",
     "Sepupu Menteri Sosial, Hendra Wibowo, tiba kemarin. Menteri Sosial "
     "beristirahat.",
     ""},
    {"of another place nobody was told",
     "Hendra Wibowo merupakan dosen. Dosen Medan itu beristirahat.", ""},
    {"nobody in particular, and what somebody is made, are not he",
     "Presiden Rusia Vladimir Putin tiba kemarin. Tiga presiden Rusia dan para "
     "presiden Rusia pulang. Ia bertugas sebagai presiden Rusia.",
     "p:Ia=Vladimir Putin"},
    {"who holds an office is not who held it before",
     "Mantan Menteri Sosial Hendra Wibowo tiba kemarin. Menteri Sosial itu "
     "beristirahat.",
     ""},
    {"an office with a bracket in it leads to the name behind",
     "Menteri Lingkungan Hidup dan Tata Ruang (MLHTR) Hendra Wibowo tiba.",
     "p:Menteri Lingkungan Hidup dan Tata Ruang=Hendra Wibowo"},
    {"and means him elsewhere, in words that lead to nobody else",
     "Kepala Badan Gula Nasional (BGN) Hendra Wibowo tiba. Lalu Kepala BGN "
     "beristirahat.",
     "p:Kepala Badan Gula Nasional=Hendra Wibowo; p:Kepala BGN=Hendra Wibowo"},
    {"one common word says too little",
     "Pakar dari Universitas Garut, Hendra Wibowo, tiba. Pakar beristirahat.",
     "p:Pakar=Hendra Wibowo"},
    {"what begins a body's name is that body",
     "Kepala Kantor Wilayah Solo (Kanwil BGN) Hendra Wibowo tiba. Lalu Kanwil "
     "BGN beristirahat.",
     "p:Kepala Kantor Wilayah Solo=Hendra Wibowo"},
    {"of several that the page has it is nobody",
     "Kader Partai Sejahtera Maju (PSM) Hendra Wibowo tiba. Sejumlah kader "
     "datang. Lalu Kader PSM beristirahat.",
     "p:Kader Partai Sejahtera Maju=Hendra Wibowo"},
    {"what leads to two is neither",
     "Kepala Badan Gula Nasional (BGN) Hendra Wibowo tiba. Kepala Badan Garam "
     "Nasional (BGN) Budi Santoso tiba. Lalu Kepala BGN beristirahat.",
     "p:Kepala Badan Gula Nasional=Hendra Wibowo; p:Kepala Badan Garam "
     "Nasional=Budi Santoso"},
    {"nor who stands beside the office",
     "Ketua Badan Gula Nasional (BGN) dan Hendra Wibowo tiba.", ""},
    {"nor who is told of behind its comma",
     "Menurut Ketua Badan Gula Nasional (BGN), langkah Hendra Wibowo tepat.",
     ""},
    {"an office inside a longer one is another",
     "Wakil Kepala Badan Gula Nasional (BGN) Hendra Wibowo tiba. Lalu Kepala "
     "BGN beristirahat.",
     "p:Wakil Kepala Badan Gula Nasional=Hendra Wibowo"},
    {"who speaks for it is not its head",
     "Kepala Badan Gula Nasional (BGN) melalui wakilnya, Hendra Wibowo, "
     "tiba.",
     ""},
    {"a body is what it was said to be with its name",
     "Keluhan itu menimpa maskapai penerbangan Lion Air. Kemarin maskapai "
     "tersebut meminta maaf.",
     "o:maskapai tersebut=Lion Air"},
    {"but for a body that was named since",
     "Keluhan itu menimpa maskapai penerbangan Lion Air. Polda Bali datang. "
     "Kemarin maskapai tersebut meminta maaf.",
     ""},
};

static void descriptions(void **state) {
    rows_check(*state, DESCRIBED, sizeof DESCRIBED / sizeof *DESCRIBED, true);
}

/* Whom a headline means the page says only behind it. */
static void headline(void **state) {
    static const struct {
        const char *text, *names;
    } ROWS[] = {
        {"Polisi Cari Dosen Garut\n\nHendra Wibowo merupakan dosen di Garut.",
         "p:Dosen Garut=Hendra Wibowo"},
        {"Pakar Minta Jalan Diperbaiki\n\nPakar dari Universitas Garut, Hendra "
         "Wibowo, tiba.",
         "p:Pakar=Hendra Wibowo; p:Pakar=Hendra Wibowo"},
        {"Pakar: Jalan Rusak\n\nMenurut pakar dari Universitas Garut, Hendra "
         "Wibowo, jalan itu rusak.",
         "p:Pakar=Hendra Wibowo"},
        {"Kepala BGN Sebut Ani Lestari Hebat\n\nKepala Badan Gula Nasional "
         "(BGN) "
         "Hendra Wibowo tiba.",
         "p:Kepala BGN=Hendra Wibowo; p:Kepala Badan Gula Nasional=Hendra "
         "Wibowo"},
        {"Hakim Ditahan\n\nHakim Hendra Wibowo diam. Seorang hakim mencuri. "
         "Polisi menahan hakim itu.",
         ""},
        {"Hakim Ditahan\n\nHakim Hendra Wibowo ditahan. Seorang hakim heran.",
         "p:Hakim=Hendra Wibowo"},
        {"Hakim Ditahan\n\nSeorang hakim heran. Hakim Hendra Wibowo ditahan. "
         "Polisi memeriksa hakim itu.",
         "p:Hakim=Hendra Wibowo; p:hakim itu=Hendra Wibowo"},
        {"Hakim Medan Ditahan\n\nHakim Medan Hendra Wibowo diam. Seorang "
         "hakim mencuri. Polisi menahan hakim itu.",
         "p:Hakim Medan=Hendra Wibowo"},
        {"Jalan Rusak, Pakar Heran\n\nPara pakar datang. Menurut pakar dari "
         "Universitas Garut, Hendra Wibowo, jalan itu rusak.",
         ""}};
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        const char *body = strstr(ROWS[i].text, "\n\n") + 2;
        Page *page =
            page_with(*state, ROWS[i].text, (uint32_t)(body - ROWS[i].text));
        assert_string_equal(names_line(*state, page, true), ROWS[i].names);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(descriptions),
        cmocka_unit_test(headline),
    };
    return cmocka_run_group_tests(tests, pack_open, pack_close);
}
