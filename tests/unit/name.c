/* SPDX-License-Identifier: MIT */
#include "find/name.h"

#include "name_rows.h"

static const struct Row PROPER[] = {
    {"a surname belongs to the full name before it",
     "Presiden Rusia Vladimir Putin tiba di Jakarta. Sore itu Putin bertemu "
     "wartawan.",
     "l:Rusia=Rusia; p:Vladimir Putin=Vladimir Putin; l:Jakarta=Jakarta; "
     "p:Putin=Vladimir Putin"},
    {"an office's own words are no part of the name",
     "Hal itu dikatakan Kepala Dinas Sosial Kota Bogor, Wayan Lesmana.",
     "o:Dinas Sosial Kota Bogor=Dinas Sosial Kota Bogor; "
     "p:Wayan Lesmana=Wayan Lesmana"},
    {"a land beside another is nobody",
     "Rusia mengatakan pasukannya maju.\n\nPasukan itu masuk ke wilayah "
     "tetangga Kartovsk. Ukraina membantahnya. Menurut Rusia, pasukannya telah "
     "mencapai Kartovsk.",
     "l:Rusia=Rusia; l:Ukraina=Ukraina; l:Rusia=Rusia"},
    {"an abbreviation in brackets is the same body",
     "Surat itu sampai di Komisi Pemberantasan Korupsi (KPK). Kemarin KPK "
     "menutupnya.",
     "o:Komisi Pemberantasan Korupsi=Komisi Pemberantasan Korupsi; "
     "o:KPK=Komisi Pemberantasan Korupsi; "
     "o:KPK=Komisi Pemberantasan Korupsi"},
    {"so is a name of several words",
     "Surat itu sampai di Bank Sentral Eropa (European Central Bank). Kemarin "
     "European Central Bank menutupnya.",
     "o:Bank Sentral Eropa=European Central Bank; "
     "o:European Central Bank=European Central Bank; "
     "o:European Central Bank=European Central Bank"},
    {"a bracket that closes behind the name is no part of it",
     "Badan Usaha Milik Daerah (BUMD) Kota Solo rugi.",
     "o:Badan Usaha Milik Daerah=Badan Usaha Milik Daerah; "
     "o:BUMD=Badan Usaha Milik Daerah; l:Kota Solo=Kota Solo"},
    {"titles of the church and of Aceh",
     "Pdt Wayan Lesmana tiba. Tgk Malik Santosa menemui Pdt. Lesmana di Solo.",
     "p:Wayan Lesmana=Wayan Lesmana; p:Malik Santosa=Malik Santosa; "
     "p:Lesmana=Wayan Lesmana; l:Solo=Solo"},
    {"initials in a headline are the body that the text spells out",
     "API Menolak Usulan Itu\n\nAliansi Petani Indonesia (API) menolak usulan "
     "itu "
     "kemarin.",
     "o:API=Aliansi Petani Indonesia; "
     "o:Aliansi Petani Indonesia=Aliansi Petani Indonesia; "
     "o:API=Aliansi Petani Indonesia"},
    {"the name that somebody is called by is the same person",
     "Dewi Lestari yang akrab disapa Depe datang ke Solo. Menurut Depe, laga "
     "itu seru.",
     "p:Dewi Lestari=Dewi Lestari; p:Depe=Dewi Lestari; l:Solo=Solo; "
     "p:Depe=Dewi Lestari"},
    {"whom somebody sends for is another person",
     "Reza Santosa dipanggil Dewi Lestari. Menurut Lestari, laga itu seru.",
     "p:Reza Santosa=Reza Santosa; p:Dewi Lestari=Dewi Lestari; "
     "p:Lestari=Dewi Lestari"},
    {"a title stands before the name that somebody is called by",
     "Dewi Lestari akrab disapa Mbak Depe. Menurut Depe, laga itu seru.",
     "p:Dewi Lestari=Dewi Lestari; p:Depe=Dewi Lestari; "
     "p:Depe=Dewi Lestari"},
    {"the name that somebody is known by, behind what he is",
     "Rudi Santosa, musisi yang dikenal dengan nama panggung Rusan, pulang.",
     "p:Rudi Santosa=Rudi Santosa; p:Rusan=Rudi Santosa"},
    {"somebody's wife is not him, and has a name made of hers",
     "Jessica Darmawan tiba di Solo.\n\nVincent Santosa, suami perempuan yang "
     "akrab disapa Jedar, ikut.",
     "p:Jessica Darmawan=Jessica Darmawan; l:Solo=Solo; "
     "p:Vincent Santosa=Vincent Santosa; p:Jedar=Jessica Darmawan"},
    {"the name of somebody described before, made of hers",
     "Rudi Santosa dan Ni Nyoman Budiani tiba di Solo.\n\nPerempuan yang "
     "akrab disapa Ani itu tersenyum.",
     "p:Rudi Santosa=Rudi Santosa; p:Ni Nyoman Budiani=Ni Nyoman Budiani; "
     "l:Solo=Solo; p:Ani=Ni Nyoman Budiani"},
    {"a name that stands before the words for it",
     "Defira Lestari tiba di Solo.\n\n\"Laga itu seru,\" kata Fira, sapaan "
     "akrabnya.",
     "p:Defira Lestari=Defira Lestari; l:Solo=Solo; p:Fira=Defira Lestari"},
    {"a title of nobility is no part of the name",
     "Hal itu dikatakan Kanit Polres Sumedang, Ipda Rd. Arief Wibowo, di Solo.",
     "o:Polres Sumedang=Polres Sumedang; p:Arief Wibowo=Arief Wibowo; "
     "l:Solo=Solo"},
    {"a body that is called otherwise behind its whole name",
     "Badan Pengelola Gula (BPG) Daya Nusantara alias Danantara buka suara di "
     "Solo. Menurut Danantara, harga naik.",
     "o:Badan Pengelola Gula=Badan Pengelola Gula; "
     "o:BPG=Badan Pengelola Gula; o:Danantara=Badan Pengelola Gula; "
     "l:Solo=Solo; o:Danantara=Badan Pengelola Gula"},
    {"a short name that the fullest one begins with",
     "Yuliana Lestari alias Yuli tiba di Solo.",
     "p:Yuliana Lestari=Yuliana Lestari; p:Yuli=Yuliana Lestari; "
     "l:Solo=Solo"},
    {"one letter less is a slip, and the same person",
     "Gol itu sah, kata Rudi Santosa kepada wartawan. Klub itu senang, ujar "
     "Sntosa kemarin.",
     "p:Rudi Santosa=Rudi Santosa; p:Sntosa=Rudi Santosa"},
    {"a bracket that opens before the name ends it, and its place is a place",
     "Balai Pelayanan Lelang (BPL) Denpasar menjual dua rumah itu.",
     "o:Balai Pelayanan Lelang=Balai Pelayanan Lelang; "
     "o:BPL=Balai Pelayanan Lelang; l:Denpasar=Denpasar"},
    {"two states held together by a hyphen are two places",
     "Perundingan Rusia-Ukraina berlanjut di Istanbul.",
     "l:Rusia=Rusia; l:Ukraina=Ukraina; l:Istanbul=Istanbul"},
    {"two bodies held together by a hyphen are two bodies",
     "Razia itu digelar TNI-Polri kemarin.", "o:TNI=TNI; o:Polri=Polri"},
    {"two states are two places, and what stands between is none",
     "Dampak Ekonomi Global Akibat Israel Serang Iran",
     "l:Israel=Israel; l:Iran=Iran"},
    {"initials in the bracket behind a person are that person",
     "Gol itu sah, kata Arif Hasan Yusuf (AHY) di Solo. \"Hujan turun,\" kata "
     "AHY.",
     "p:Arif Hasan Yusuf=Arif Hasan Yusuf; p:AHY=Arif Hasan Yusuf; "
     "l:Solo=Solo; p:AHY=Arif Hasan Yusuf"},
    {"a regency without its head is the same regency",
     "Warga Kabupaten Sukabumi mengungsi. Hujan di Sukabumi deras.",
     "l:Kabupaten Sukabumi=Kabupaten Sukabumi; "
     "l:Sukabumi=Kabupaten Sukabumi"},
    {"a stroke holds the two halves of a ministry together",
     "Sertifikat itu milik Kementerian ATR/BPN di Jakarta.",
     "o:Kementerian ATR/BPN=Kementerian ATR/BPN; l:Jakarta=Jakarta"},
    {"behind PT every capital is of the firm's name",
     "Tambang itu milik PT Maju Terus di Solo.",
     "o:PT Maju Terus=PT Maju Terus; l:Solo=Solo"},
    {"a state is no part of what sails under its flag or has its office",
     "Hal itu disampaikan Menteri Sosial RI Wayan Lesmana di Medan.",
     "l:RI=RI; p:Wayan Lesmana=Wayan Lesmana; l:Medan=Medan"},
    {"a place is no part of the name of its office's holder",
     "\"Air surut,\" kata Kepala Pelaksana BPBD Jakarta Isnawa Lesmana dalam "
     "keterangan tertulis.",
     "o:BPBD Jakarta=BPBD Jakarta; p:Isnawa Lesmana=Isnawa Lesmana"},
    {"a state is no part of a name that begins with an everyday word",
     "Hal itu dikatakan Menteri Kesehatan RI Budi Adi Lesmana di Medan.",
     "l:RI=RI; p:Budi Adi Lesmana=Budi Adi Lesmana; l:Medan=Medan"},
    {"a dateline that lost its sign is no part of the body's name",
     "Jakarta Otoritas Jasa Keuangan mencatat kenaikan kredit.",
     "l:Jakarta=Jakarta; o:Otoritas Jasa Keuangan=Otoritas Jasa Keuangan"},
    {"a body of the state is the same with the state behind it",
     "Kementerian Luar Negeri RI memanggil duta besar itu. Menurut Kemlu, "
     "rapat berlangsung singkat.",
     "o:Kementerian Luar Negeri RI=Kementerian Luar Negeri RI; "
     "o:Kemlu=Kementerian Luar Negeri RI"},
    {"a ministry of another state is another body",
     "Kementerian Luar Negeri Israel membantah. Menurut Kemlu, rapat "
     "berlangsung singkat.",
     "o:Kementerian Luar Negeri Israel=Kementerian Luar Negeri Israel; "
     "o:Kemlu=Kemlu"},
    {"a bracket that shortens the place is the place",
     "Jalan itu ditutup Polda Nusa Tenggara Barat (NTB) sejak kemarin.",
     "o:Polda Nusa Tenggara Barat=Polda Nusa Tenggara Barat; l:NTB=NTB"},
    {"a type of engine has a name and is nobody",
     "Saingannya, Skyrider X6, terbang perdana di Medan.", "l:Medan=Medan"},
    {"a bracket made of a body's syllables is that body",
     "Aliansi Tani Kreatif Indonesia (Atakrindo) menolak usulan itu. Menurut "
     "Atakrindo, harga naik.",
     "o:Aliansi Tani Kreatif Indonesia=Aliansi Tani Kreatif Indonesia; "
     "o:Atakrindo=Aliansi Tani Kreatif Indonesia; "
     "o:Atakrindo=Aliansi Tani Kreatif Indonesia"},
    {"a storm has a name and is nobody",
     "Warga Florida mengungsi karena Badai Katrina.", "l:Florida=Florida"},
    {"a rank is no part of the name",
     "Menurut Kompol Hendra Wibowo, jalan itu ditutup.",
     "p:Hendra Wibowo=Hendra Wibowo"},
    {"an everyday word behind a rank is a name",
     "Acara itu dibuka oleh H. Cahaya Irdian Saragih di Medan.",
     "p:Cahaya Irdian Saragih=Cahaya Irdian Saragih; l:Medan=Medan"},
    {"a function word stuck to a name is cut off",
     "Kemarin penyair Ani Lestari datang. Menurut Ani Lestariyang duduk di "
     "depan, "
     "acara itu bagus.",
     "p:Ani Lestari=Ani Lestari; p:Ani Lestari=Ani Lestari"},
    {"a word of the dictionary stuck to a name is cut off, behind or before it",
     "Kemarin penyair Ani Lestari datang. Lalu Ani Lestarirumah itu, kata "
     "PelatihAni Lestari.",
     "p:Ani Lestari=Ani Lestari; p:Ani Lestari=Ani Lestari; p:Ani "
     "Lestari=Ani Lestari"},
    {"a place of the lists that stands alone is a place",
     "Surat itu dikirim Bupati Pati kemarin. Hujan cuaca Ternate reda.",
     "l:Pati=Pati; l:Ternate=Ternate"},
    {"a short form of a state is that state",
     "Ekspor ke Amerika Serikat turun, tetapi impor dari AS naik.",
     "l:Amerika Serikat=Amerika Serikat; l:AS=Amerika Serikat"},
    {"a rank's word inside an office is no rank",
     "Rapat itu dihadiri Direktorat Jenderal Perhubungan Darat di Medan.",
     "o:Direktorat Jenderal Perhubungan Darat=Direktorat Jenderal Perhubungan "
     "Darat; l:Medan=Medan"},
    {"a body, its short form and the place are three names",
     "Bazar itu digelar Dinas Lingkungan Hidup (DLH) Sidoarjo pada Senin.",
     "o:Dinas Lingkungan Hidup=Dinas Lingkungan Hidup; "
     "o:DLH=Dinas Lingkungan Hidup; l:Sidoarjo=Sidoarjo"},
    {"a head, its short form and the place are one body",
     "Bazar itu digelar Pemerintah Kota (Pemkot) Surabaya pada Senin.",
     "o:Pemerintah Kota (Pemkot) Surabaya=Pemerintah Kota (Pemkot) Surabaya"},
    {"what the text does not have is no part of a full name in a headline",
     "Hendra Santosa Curhat Soal Banjir\n\nBupati Hendra Santosa bertemu "
     "warga di Medan.",
     "p:Hendra Santosa=Hendra Santosa; p:Hendra Santosa=Hendra Santosa; "
     "l:Medan=Medan"},
    {"what the lists spell out of a body's name is the same body",
     "Lomba itu digelar Pemerintah Provinsi Jawa Timur kemarin. Menurut "
     "Pemprov "
     "Jatim, pesertanya ramai.",
     "o:Pemerintah Provinsi Jawa Timur=Pemerintah Provinsi Jawa Timur; "
     "o:Pemprov Jatim=Pemerintah Provinsi Jawa Timur"},
    {"a degree is no part of the name",
     "Hal itu dikatakan dokter Hendra Wibowo SpPD di Medan.",
     "p:Hendra Wibowo=Hendra Wibowo; l:Medan=Medan"},
    {"what a page is quoted from is an outlet",
     "Harga naik. Dilansir Autopanorama, pabrik itu tutup.",
     "o:Autopanorama=Autopanorama"},
    {"a capital inside a word makes a firm",
     "Perusahaan rintisan LajuBayar mengumumkan tarif baru.",
     "o:LajuBayar=LajuBayar"},
    {"a time stuck to a word is no publication",
     "Hujan turun pada Pagi04.45 lalu reda, tulis Tempo.co.",
     "o:Tempo.co=Tempo.co"},
    {"a number that counts is no part of a name",
     "Survei Dewan Pangan 77 persen, lalu SDN 12 dan puskesmas.",
     "o:Dewan Pangan=Dewan Pangan; o:SDN 12=SDN 12"},
    {"a form of business in a bracket is no body of its own",
     "Kantor PT Angin Timur (Persero) pindah ke Medan.",
     "o:PT Angin Timur (Persero)=PT Angin Timur (Persero); l:Medan=Medan"},
    {"everyday words of a headline are no part of its names",
     "Hendra Sapa Tri Santosa Sesepuh Desa\n\nBupati Hendra bertemu Tri "
     "Santosa di Medan.",
     "p:Hendra=Hendra; p:Tri Santosa=Tri Santosa; p:Hendra=Hendra; "
     "p:Tri Santosa=Tri Santosa; l:Medan=Medan"},
    {"a long page needs more to be read as a work of reference",
     "Sinetron itu tayang setiap malam. Ceritanya berawal ketika seorang "
     "pemuda pulang ke desa Sukadamai. Ia kemudian bertemu dengan teman "
     "lamanya yang kini menjadi guru. Ayahnya ternyata menyimpan sebuah "
     "rahasia. Pemuda itu harus memilih antara keluarga dan cintanya. "
     "Sutradara mengatakan cerita ini diangkat dari novel terkenal. Para "
     "pemain berlatih selama tiga bulan. Penonton dapat menyaksikan episode "
     "pertama pada hari Senin. Menurut produser, sinetron ini juga akan "
     "tayang di luar negeri.",
     "l:Sukadamai=Sukadamai"},
    {"works of reference name the place, not the body of its head",
     "Pabrik gula itu didirikan pada tahun 1920 dan sekarang merupakan museum "
     "milik Pemerintah Kabupaten Bantul.",
     "l:Kabupaten Bantul=Kabupaten Bantul"},
    {"two persons of one surname stay two",
     "Menteri Rini Wibowo bertemu Hendra Wibowo di Medan.",
     "p:Rini Wibowo=Rini Wibowo; p:Hendra Wibowo=Hendra Wibowo; "
     "l:Medan=Medan"},
};

static void proper_names(void **state) {
    rows_check(*state, PROPER, sizeof PROPER / sizeof *PROPER, false);
}

/* The longest mention over the token, found by looking at every one. */
static const Name *covering_slowly(const Findings *found, uint32_t token) {
    const Name *best = NULL;
    for (size_t i = 0; i < found->names.count; i++) {
        const Name *name = &found->names.rows[i];
        if (name->first <= token && name->last > token &&
            (!best || name->last - name->first > best->last - best->first))
            best = name;
    }
    return best;
}

/* Every mention is found from each of its tokens, and from its title. */
static void mentions_by_token(void **state) {
    const Page *page = page_of(
        *state, "Presiden Rusia Vladimir Putin tiba di Medan. Presiden Rusia "
                "itu bertemu Ketua Komisi Pemberantasan Korupsi, Rini Wibowo. "
                "Menurutnya, Dinas Sosial Kota Bogor membantu warga.");
    const Findings *found = &page->found;
    assert_true(found->names.count > 4);
    for (uint32_t i = 0; i < page->document.token_count; i++)
        assert_ptr_equal(name_covering(found, i), covering_slowly(found, i));
    for (size_t i = 0; i < found->names.count; i++) {
        const Name *name = &found->names.rows[i];
        const Name *at = name_at(found, name->first);
        assert_non_null(at);
        assert_true(at->first == name->first && at->last >= name->last);
        assert_non_null(name_introduced(found, name->phrase_first));
        assert_non_null(name_introduced(found, name->phrase_last - 1));
    }
    assert_null(name_at(found, (uint32_t)page->document.token_count));
}

static void roles(void **state) {
    Page *page =
        page_of(*state, "Pemimpin Korea Utara, Kim Jong Un, tersenyum.");
    const Name *name = name_introduced(&page->found, 0);
    assert_non_null(name);
    const Entity *entity = name_entity(&page->found, name);
    assert_true(slice_equal(entity->name, SLICE("Kim Jong Un")));
    assert_true(slice_equal(entity->role, SLICE("Pemimpin Korea Utara")));
}

static void kin(void **state) {
    Page *page = page_of(*state, "Kemarin istri Hendra Wibowo tiba di Medan.");
    const Name *name = name_introduced(&page->found, 2);
    assert_non_null(name);
    assert_int_equal(name->phrase_first, 2);
    assert_int_equal(name_entity(&page->found, name)->role.length, 0);
}

/* "Kuasa hukum Hendra" is not what Hendra is. */
static void whose_lawyer_it_is(void **state) {
    const Page *page = page_of(
        *state, "Kuasa hukum Hendra Wibowo menolak tuntutan itu di Medan.");
    assert_int_equal(page->found.entities.count, 2);
    assert_int_equal(page->found.roles.count, 0);
}

/* Nobody can tell the spokesman's name from the president's. */
static void role_beside_another(void **state) {
    Page *page = page_of(*state, "Hal itu dikatakan juru bicara Presiden "
                                 "Wayan Lesmana pada Senin.");
    const Name *name = name_introduced(&page->found, 6);
    assert_non_null(name);
    assert_int_equal(name_entity(&page->found, name)->role.length, 0);
}

static void fuller_role(void **state) {
    Page *page = page_of(*state, "Menurut Presiden Vladimir Putin, musim panas "
                                 "lewat. Lalu Presiden Rusia Vladimir Putin "
                                 "pulang.");
    const Name *name = name_before(&page->found, 6, NAME_PERSON);
    assert_non_null(name);
    assert_true(slice_equal(name_entity(&page->found, name)->role,
                            SLICE("Presiden Rusia")));
}

/* The rank of police and army stands between an office and its name. */
static void role_before_rank(void **state) {
    Page *page = page_of(*state, "Hal itu dikatakan Kapolres Pati, AKBP Wayan "
                                 "Lesmana, di Pati.");
    const Name *name = name_introduced(&page->found, 3);
    assert_non_null(name);
    assert_true(slice_equal(name_entity(&page->found, name)->role,
                            SLICE("Kapolres Pati")));
}

/* Behind a semicolon a list goes on with another's office. */
static void role_of_the_next(void **state) {
    Page *page =
        page_of(*state, "Presiden memanggil Wayan Lesmana; Menteri "
                        "Lingkungan Hidup, Hendra Wibowo; dan bupati.");
    const Name *name = name_before(&page->found, 4, NAME_PERSON);
    assert_non_null(name);
    assert_int_equal(name_entity(&page->found, name)->role.length, 0);
}

/* Words that dictionaries list as names are part of an office. */
static void role_with_listed_name(void **state) {
    Page *page = page_of(*state, "Direktur Reserse Narkoba Polda Bali Kombes "
                                 "Wayan Lesmana tersenyum.");
    const Name *name = name_before(&page->found, 10, NAME_PERSON);
    assert_non_null(name);
    assert_true(slice_equal(name_entity(&page->found, name)->role,
                            SLICE("Direktur Reserse Narkoba Polda Bali")));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(proper_names),
        cmocka_unit_test(mentions_by_token),
        cmocka_unit_test(roles),
        cmocka_unit_test(whose_lawyer_it_is),
        cmocka_unit_test(kin),
        cmocka_unit_test(role_beside_another),
        cmocka_unit_test(fuller_role),
        cmocka_unit_test(role_of_the_next),
        cmocka_unit_test(role_before_rank),
        cmocka_unit_test(role_with_listed_name),
    };
    return cmocka_run_group_tests(tests, pack_open, pack_close);
}
