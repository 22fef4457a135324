/* SPDX-License-Identifier: MIT */
#include "statement_rows.h"

static const struct Row QUOTED[] = {
    {"a root behind its quotation",
     "\"Jembatan itu ambruk,\" kata Budi Santoso di Garut.",
     "D Budi Santoso: Jembatan itu ambruk"},
    {"a title before the name",
     "\"Warga sudah pulang,\" ujar Bupati Garut Budi Santoso, Selasa.",
     "D Budi Santoso: Warga sudah pulang"},
    {"a name in apposition",
     "\"Air sudah surut,\" kata Kepala Dinas Sosial Garut, Sri Rahayu.",
     "D Sri Rahayu: Air sudah surut"},
    {"a verb in front",
     "Budi Santoso mengatakan, \"Jembatan itu harus dibangun lagi.\"",
     "D Budi Santoso: Jembatan itu harus dibangun lagi."},
    {"a verb behind, with what else he does",
     "\"Jembatan itu harus dibangun lagi,\" Budi Santoso menegaskan seraya "
     "menunjuk jembatan.",
     "D Budi Santoso: Jembatan itu harus dibangun lagi"},
    {"a verb behind that no table has",
     "\"Jembatan itu harus dibangun lagi,\" Budi Santoso memungkaskan.",
     "D Budi Santoso: Jembatan itu harus dibangun lagi"},
    {"a quotation broken by its cue",
     "\"Jembatan itu ambruk,\" kata Budi Santoso. \"Kami segera "
     "membangunnya lagi.\"",
     "D Budi Santoso: Jembatan itu ambruk … Kami segera membangunnya lagi."},
    {"a quotation alone behind two paragraphs that tell on",
     "\"Jembatan itu ambruk,\" kata Budi Santoso.\n\n"
     "Jembatan itu tua.\n\n"
     "\"Kami segera membangunnya lagi bersama warga.\"",
     "D Budi Santoso: Jembatan itu ambruk / "
     "D Budi Santoso: Kami segera membangunnya lagi bersama warga."},
    {"what a colon introduces is somebody else's",
     "\"Jembatan itu ambruk,\" kata Budi Santoso.\n\n"
     "Tulisan di jembatan itu:\n\n"
     "\"Kami segera membangunnya lagi bersama warga.\"",
     "D Budi Santoso: Jembatan itu ambruk"},
    {"a quotation behind a sentence about somebody",
     "Sri Rahayu berkata bahwa jembatan itu tua. Budi Santoso angkat bicara. "
     "\"Kami segera membangunnya lagi bersama warga.\"",
     "I Sri Rahayu: jembatan itu tua / "
     "D Budi Santoso: Kami segera membangunnya lagi bersama warga."},
    {"a description that points back",
     "\"Jembatan itu tua,\" kata Budi Santoso.\n\n"
     "\"Kami membangunnya lagi,\" ujar pelatih yang karib disapa Ani ini.",
     "D Budi Santoso: Jembatan itu tua / "
     "D Budi Santoso: Kami membangunnya lagi"},
    {"a description of who has not spoken yet",
     "Budi Santoso datang ke Garut.\n\n"
     "\"Kami membangunnya lagi,\" ujar pelatih yang karib disapa Ani ini.",
     "D Budi Santoso: Kami membangunnya lagi"},
    {"a description with the name",
     "\"Jembatan itu tua,\" kata korban bernama Budi Santoso.",
     "D Budi Santoso: Jembatan itu tua"},
    {"an office whose name has commas",
     "\"Bantuan itu diberikan,\" kata Manager Communication, Relations & CSR "
     "PT Garut Jaya, Sri Rahayu, Selasa.",
     "D Sri Rahayu: Bantuan itu diberikan"},
    {"an office of small letters and a place",
     "\"Istirahatlah,\" ucap dokter spesialis paru dan spesialis tidur di "
     "Rumah Sakit Garut di Bandung, Jawa Barat, Sri Rahayu.",
     "D Sri Rahayu: Istirahatlah"},
    {"a cue amid one sentence",
     "\"Jembatan itu,\" kata Budi Santoso, Kepala Dinas Sosial, \"sudah "
     "ambruk.\"",
     "D Budi Santoso: Jembatan itu … sudah ambruk."},
    {"a quotation inside a quotation",
     "“Kami memakai “peta udara” untuk melihat jembatan,” jelas Budi Santoso.",
     "D Budi Santoso: Kami memakai “peta udara” untuk melihat jembatan"},
    {"a quotation alone in the next paragraph",
     "\"Jembatan itu ambruk,\" kata Budi Santoso.\n\n"
     "\"Kami segera membangunnya lagi bersama warga.\"",
     "D Budi Santoso: Jembatan itu ambruk … Kami segera membangunnya lagi "
     "bersama warga."},
    {"-nya is who spoke before",
     "Budi Santoso menegaskan bahwa jembatan itu ditutup.\n\n"
     "\"Jangan ada yang lewat dulu,\" ujarnya.",
     "I Budi Santoso: jembatan itu ditutup / "
     "D Budi Santoso: Jangan ada yang lewat dulu"},
    {"a few quoted words",
     "Budi Santoso menyebut jembatan itu sebagai \"warisan leluhur\".",
     "D Budi Santoso: warisan leluhur"},
    {"a passive that opens",
     "Dijelaskan Budi Santoso, jembatan itu akan dibuka lagi.",
     "I Budi Santoso: jembatan itu akan dibuka lagi"},
    {"a passive behind a lead",
     "Sementara itu, dikatakan Budi Santoso, jembatan itu ditutup.",
     "I Budi Santoso: jembatan itu ditutup"},
    {"a root that opens, with a person",
     "Lanjut Budi Santoso, jembatan itu akan dibuka lagi.",
     "I Budi Santoso: jembatan itu akan dibuka lagi"},
    {"who says it stands in the next sentence",
     "JAKARTA - Jembatan itu ambruk. Hal itu disampaikan Budi Santoso, Rabu.",
     "I Budi Santoso: Jembatan itu ambruk"},
    {"a clause set into what is said",
     "Budi Santoso menilai bahwa jembatan itu, meskipun baru, harus ditutup.",
     "I Budi Santoso: jembatan itu, meskipun baru, harus ditutup"},
    {"an office in English behind the source",
     "Menurut Budi Santoso, Head of Sales PT Garut, jembatan itu ditutup.",
     "I Budi Santoso: jembatan itu ditutup"},
    {"an outlet that is credited in front is no speaker",
     "Diberitakan CNN, jembatan itu ditutup.", ""},
    {"a clause with one quoted word stays indirect",
     "Budi Santoso mengatakan bahwa warga yang pulang ke desa itu akan "
     "\"dijamin\" keselamatannya oleh pemerintah.",
     "I Budi Santoso: warga yang pulang ke desa itu akan \"dijamin\" "
     "keselamatannya oleh pemerintah"},
    {"an office at a place",
     "\"Harga naik,\" kata Kepala Ekonom di Bank Nusantara, Sri Rahayu.",
     "D Sri Rahayu: Harga naik"},
    {"a name that comes with \"disapa\"",
     "\"Harga naik,\" kata pedagang yang akrab disapa Budi Santoso itu.",
     "D Budi Santoso: Harga naik"},
    {"the body that spoke right before, not a person named by the way",
     "Kementerian Sosial mengatakan bahwa Sri Rahayu selamat. \"Semua "
     "korban sudah pulang ke rumah,\" tulisnya.",
     "I Kementerian Sosial: Sri Rahayu selamat / "
     "D Kementerian Sosial: Semua korban sudah pulang ke rumah"},
    {"an office whose name has commas",
     "\"Pasar dibuka,\" kata Kepala Dinas Pemuda, Olahraga, dan Pariwisata "
     "Garut, Sri Rahayu, Senin.",
     "D Sri Rahayu: Pasar dibuka"},
    {"a lawyer named behind his client",
     "\"Dia tidak tahu,\" kata Pengacara Budi, Hendra Wijaya.",
     "D Hendra Wijaya: Dia tidak tahu"},
    {"an account nobody is named for",
     "\"Jembatan itu ambruk,\" tulis sebuah akun Facebook.",
     "D akun Facebook: Jembatan itu ambruk"},
    {"a word that no table has before a person",
     "\"Jembatan itu ambruk,\" seloroh Budi Santoso.",
     "D Budi Santoso: Jembatan itu ambruk"},
    {"or with -nya at the end",
     "\"Jembatan itu ambruk,\" kata Budi Santoso.\n\n"
     "\"Kami kaget sekali,\" candanya.",
     "D Budi Santoso: Jembatan itu ambruk / D Budi Santoso: Kami kaget "
     "sekali"},
    {"whose work it is", "Lagu \"Hujan di Kota,\" ciptaan Budi Santoso.", ""},
    {"an epithet",
     "Budi Santoso memuji Sri Rahayu sebagai sahabat terdekatnya.",
     "I Budi Santoso: sahabat terdekatnya"},
    {"a quoted title is no speech",
     "Lagu berjudul \"Hujan di Kota Tua\" diputar lagi tadi malam.", ""},
    {"two quotations under one cue",
     "Para pedagang meneriakkan, \"Turunkan sewa!\" dan \"Buka pasar!\"",
     "D Para pedagang: Turunkan sewa! … Buka pasar!"},
    {"a verb behind an age",
     "Sri Rahayu datang. \"Kami tidak lelah,\" wanita berusia 31 tahun itu "
     "menegaskan.",
     "D Sri Rahayu: Kami tidak lelah"},
    {"scripture", "Allah SWT berfirman: \"Berlombalah dalam kebaikan.\"",
     "D Allah SWT: Berlombalah dalam kebaikan."},
    {"a root that also is \"done\"",
     "\"Jembatan itu tua,\" tuntas pria berusia 31 tahun itu.",
     "D pria berusia 31 tahun itu: Jembatan itu tua"},
    {"a verb amid its quotation",
     "\"Udara itu dingin,\" Budi Santoso mengenang \"Saya ditegur.\"",
     "D Budi Santoso: Udara itu dingin … Saya ditegur."},
};

static const struct Row INDIRECT[] = {
    {"who stands behind \"yang\" is not the subject",
     "Budi Santoso dalam acara yang dibuat Sri Rahayu mengatakan, jembatan itu "
     "ambruk.",
     "I Budi Santoso: jembatan itu ambruk"},
    {"what is won is not said", "Budi Santoso memastikan lolos ke babak akhir.",
     ""},
    {"a state is said of a noun",
     "Budi Santoso memastikan stok beras aman hingga akhir tahun.",
     "I Budi Santoso: stok beras aman hingga akhir tahun"},
    {"a kind of noun is not", "Budi Santoso memastikan stok beras murah.", ""},
    {"one doing of several is none of saying",
     "Budi Santoso berteriak, dan tertawa di depan rumahnya.", ""},
    {"another verb has its own \"untuk\"",
     "Para pengusaha menuntut keadilan, merasa pengorbanan mereka untuk "
     "jembatan itu tidak dihargai.",
     ""},
    {"information is nobody's",
     "Berdasarkan informasi terbaru, jembatan itu ambruk.", ""},
    {"unless it has a maker",
     "Berdasarkan informasi Kementerian Sosial, jembatan itu ambruk.",
     "I Kementerian Sosial: jembatan itu ambruk"},
    {"a source opens a sentence in the passive",
     "Diprediksi oleh Bank Dunia, harga beras akan turun.",
     "I Bank Dunia: harga beras akan turun"},
    {"the lawyer of a house",
     "Pengacara kantor hukum Sri Rahayu, Budi Santoso, mengatakan jembatan "
     "itu ambruk.",
     "I Budi Santoso: jembatan itu ambruk"},
    {"a clause that has its verb before \"sebagai\"",
     "Budi Santoso menyebut kegiatan itu rutin dilaksanakan sebagai latihan.",
     "I Budi Santoso: kegiatan itu rutin dilaksanakan sebagai latihan"},
    {"what is handed to the police is not said",
     "Budi Santoso melaporkan tetangganya ke Polda Jabar.", ""},
    {"bahwa opens the content",
     "Budi Santoso mengatakan bahwa jembatan itu ambruk.",
     "I Budi Santoso: jembatan itu ambruk"},
    {"a comma opens it too", "Budi Santoso menjelaskan, jembatan itu ambruk.",
     "I Budi Santoso: jembatan itu ambruk"},
    {"a preposition with its source",
     "Menurut Budi Santoso, jembatan itu ambruk kemarin.",
     "I Budi Santoso: jembatan itu ambruk kemarin"},
    {"the source at the end",
     "Jembatan itu ambruk karena banjir, menurut Budi Santoso.",
     "I Budi Santoso: Jembatan itu ambruk karena banjir"},
    {"a root at the end of a clause",
     "Jembatan itu ambruk karena banjir, kata Budi Santoso.",
     "I Budi Santoso: Jembatan itu ambruk karena banjir"},
    {"a source set into its clause",
     "Para pengungsi, ungkap Budi Santoso, akan dipulangkan besok.",
     "I Budi Santoso: Para pengungsi … akan dipulangkan besok"},
    {"two verbs of one speaker",
     "Budi Santoso membenarkan bahwa jembatan itu ambruk dan mengatakan "
     "bahwa warga selamat.",
     "I Budi Santoso: jembatan itu ambruk / I Budi Santoso: warga selamat"},
    {"another clause is not his",
     "Budi Santoso mengatakan jembatan itu ambruk, sementara pasar tetap "
     "pasar dibuka.",
     "I Budi Santoso: jembatan itu ambruk"},
    {"somebody without a name",
     "Seorang pejabat daerah mengatakan bahwa jembatan itu ambruk.",
     "I pejabat daerah: jembatan itu ambruk"},
    {"the speaker behind a relative clause",
     "Budi Santoso, yang datang ke lokasi, mengatakan jembatan itu ambruk.",
     "I Budi Santoso: jembatan itu ambruk"},
    {"a request", "Budi Santoso meminta agar jembatan itu ditutup.",
     "I Budi Santoso: jembatan itu ditutup"},
    {"a passive with its speaker",
     "Dikatakan oleh Budi Santoso bahwa jembatan itu ambruk.",
     "I Budi Santoso: jembatan itu ambruk"},
    {"a passive without one is no cue",
     "Jembatan itu dikabarkan ambruk kemarin.", ""},
    {"what was not said", "Budi Santoso tidak mengatakan jembatan itu ambruk.",
     ""},
    {"what somebody should say",
     "Budi Santoso harus menjelaskan bahwa jembatan itu ambruk.", ""},
    {"things that show are no speakers",
     "Jembatan itu menunjukkan bahwa besi dapat berkarat.", ""},
    {"things assure without speaking",
     "Cuaca cerah memastikan kapal itu dapat berangkat.", ""},
    {"self-confidence is no belief",
     "Budi Santoso tampil percaya diri saat membuka pasar.", ""},
    {"what somebody has of his own",
     "Budi Santoso mengumumkan pencalonannya sebagai bupati.",
     "I Budi Santoso: pencalonannya sebagai bupati"},
    {"her hope is a part of what she said",
     "Sri Rahayu mengatakan bahwa dia berharap jembatan itu dibangun.",
     "I Sri Rahayu: dia berharap jembatan itu dibangun"},
    {"an office with commas before its verb",
     "Kepala Dinas Pemuda, Olahraga dan Pariwisata Garut, Sri Rahayu, "
     "mengatakan bahwa harga naik.",
     "I Sri Rahayu: harga naik"},
    {"a belief that is forbidden",
     "Jangan mudah percaya dengan pesan dari orang asing.", ""},
    {"a belief that nobody has",
     "Warga diminta tidak mudah percaya dengan akun palsu.", ""},
    {"a warning that something be done",
     "Budi Santoso mengingatkan agar warga menjauhi sungai.",
     "I Budi Santoso: warga menjauhi sungai"},
    {"a clause that only holds a purpose",
     "Budi Santoso meminta dewan menyusun aturan agar harga turun.",
     "I Budi Santoso: dewan menyusun aturan agar harga turun"},
    {"who says it was already so",
     "Budi Santoso mengaku sudah menutup jembatan itu.",
     "I Budi Santoso: sudah menutup jembatan itu"},
    {"the source is described behind its name",
     "Menurut Budi Santoso, seorang ahli gizi dari Garut, beras merah lebih "
     "menyehatkan.",
     "I Budi Santoso: beras merah lebih menyehatkan"},
    {"the source's degree and office behind its name",
     "Menurut Budi Santoso, Kepala Dinas Sosial Garut, beras merah lebih "
     "menyehatkan.",
     "I Budi Santoso: beras merah lebih menyehatkan"},
    {"a body has no office: the person behind it is in the content",
     "Menurut Kementerian Sosial, Sri Rahayu tiba di pelabuhan kemarin.",
     "I Kementerian Sosial: Sri Rahayu tiba di pelabuhan kemarin"},
    {"a verb without a prefix makes a clause",
     "Presiden Budi Santoso berharap Garut menang di Bandung.",
     "I Budi Santoso: Garut menang di Bandung"},
    {"what is so in some degree makes a clause",
     "Budi Santoso mengatakan bantuan dari kota jauh lebih penting.",
     "I Budi Santoso: bantuan dari kota jauh lebih penting"},
    {"a document shows, its reader says so",
     "Menurut pengamat, surat itu menunjukkan bahwa jembatan itu ambruk.",
     "I pengamat: surat itu menunjukkan bahwa jembatan itu ambruk"},
    {"a threat says what is to come",
     "Budi Santoso mengancam akan menutup jembatan itu.",
     "I Budi Santoso: akan menutup jembatan itu"},
    {"a threat to somebody", "Banjir mengancam warga yang tinggal di Garut.",
     ""},
    {"a contrast goes on behind its comma",
     "Budi Santoso mengatakan jembatan itu tidak ambruk, tetapi miring.",
     "I Budi Santoso: jembatan itu tidak ambruk, tetapi miring"},
    {"the sentence goes on behind its relative clause",
     "Budi Santoso, yang berharap jembatan itu dibuka, berada di Garut.",
     "I Budi Santoso: jembatan itu dibuka"},
    {"a passive of -nya",
     "Budi Santoso mengatakan bahwa pasar ramai. Dikatakannya, warga sudah "
     "pulang.",
     "I Budi Santoso: pasar ramai / I Budi Santoso: warga sudah pulang"},
    {"what will not be said",
     "Budi Santoso tidak akan mengatakan jembatan itu ambruk.", ""},
    {"a score is no dash",
     "Budi Santoso mengatakan dalam skor 6-0 warga mengalahkan tamu.",
     "I Budi Santoso: dalam skor 6-0 warga mengalahkan tamu"},
    {"a clause of the source's own subject",
     "Menurut Budi Santoso, seorang warga memperbaiki jembatan itu, "
     "kemudian pulang.",
     "I Budi Santoso: seorang warga memperbaiki jembatan itu, kemudian "
     "pulang"},
    {"a figure ends the name of who asked",
     "Menurut survei Dewan Pangan 77 persen warga Garut, nasi itu enak.",
     "I Dewan Pangan: nasi itu enak"},
    {"a plan says nothing", "Menurut rencana, jembatan itu dibuka besok.", ""},
    {"whose admission it is",
     "Menurut pengakuan Budi Santoso, jembatan itu ambruk kemarin.",
     "I Budi Santoso: jembatan itu ambruk kemarin"},
    {"a reminder among many is a purpose",
     "Acara itu menjadi ajang untuk saling mengingatkan akan pentingnya doa.",
     ""},
    {"who made the data",
     "Menurut data yang dirilis oleh Kementerian Sosial, harga naik.",
     "I Kementerian Sosial: harga naik"},
    {"a report of nobody", "Menurut laporan terbaru, jembatan itu dibuka lagi.",
     "I laporan terbaru: jembatan itu dibuka lagi"},
    {"a body with its kind", "Pihak berwenang menyatakan jembatan itu aman.",
     "I Pihak berwenang: jembatan itu aman"},
    {"a clause between two sentences of the page",
     "Pasar tutup. Sementara itu Budi Santoso mengatakan jembatan itu aman.",
     "I Budi Santoso: jembatan itu aman"},
    {"a dateline without a dash",
     "Harian.com, Jakarta Otoritas Jasa Keuangan mengatakan bahwa bank aman.",
     "I Otoritas Jasa Keuangan: bank aman"},
    {"a dateline is no speaker",
     "GARUT - Budi Santoso mengatakan jembatan itu ambruk.",
     "I Budi Santoso: jembatan itu ambruk"},
    {"a passive amid its clause",
     "\"Saya kaget,\" kata Budi Santoso. Adapun jembatan itu disebutnya "
     "sudah rapuh.",
     "D Budi Santoso: Saya kaget / I Budi Santoso: jembatan itu … sudah "
     "rapuh"},
    {"what somebody calls a thing by a passive",
     "\"Saya kaget,\" kata Budi Santoso. Banjir itu disebutnya sebagai "
     "musibah besar.",
     "D Budi Santoso: Saya kaget / I Budi Santoso: musibah besar"},
    {"a passive of what the sentence before told",
     "\"Saya kaget,\" kata Budi Santoso. Jembatan itu ambruk. Hal itu "
     "dikatakannya di Garut.",
     "D Budi Santoso: Saya kaget / I Budi Santoso: Jembatan itu ambruk"},
    {"examples belong to what is said",
     "Budi Santoso mengatakan bahwa harga naik, seperti beras dan gula.",
     "I Budi Santoso: harga naik, seperti beras dan gula"},
    {"what is not told", "Budi Santoso mengungkapkan hal lain.", ""},
    {"doings in a list", "Budi Santoso menulis, merekam, dan merilis lagu.",
     ""},
    {"a question by another verb",
     "Budi Santoso bertanya apakah warga akan pulang.",
     "I Budi Santoso: apakah warga akan pulang"},
    {"a second verb that contrasts",
     "Budi Santoso memuji warga, namun mengakui bahwa jembatan itu rapuh.",
     "I Budi Santoso: jembatan itu rapuh"},
    {"a purpose is no subject",
     "Untuk tahun ini, Budi Santoso menutup pasar, tetapi mengakui jembatan "
     "itu rapuh.",
     "I Budi Santoso: jembatan itu rapuh"},
    {"a clause right behind its source",
     "Menurut Budi Santoso jembatan itu akan dibuka lagi.",
     "I Budi Santoso: jembatan itu akan dibuka lagi"},
    {"what belongs to the source",
     "Menurut Polda Jabar setempat, jembatan itu akan dibuka lagi.",
     "I Polda Jabar setempat: jembatan itu akan dibuka lagi"},
    {"\"bahwa\" behind the source",
     "Menurut Budi Santoso, bahwa jembatan itu rapuh.",
     "I Budi Santoso: jembatan itu rapuh"},
    {"whom the clause is about is not its source",
     "Menurut pihak berwenang, Budi Santoso akan pulang ke Garut besok.",
     "I pihak berwenang: Budi Santoso akan pulang ke Garut besok"},
    {"a long office behind what the sentence before told",
     "Jembatan itu dibuka lagi. Hal itu disampaikan Analis Jalan, Bagian "
     "Jembatan Garut, Sri Rahayu.",
     "I Sri Rahayu: Jembatan itu dibuka lagi"},
    {"what the sentence before was for",
     "Warga bekerja untuk memastikan jembatan itu kuat. Hal itu disampaikan "
     "Sri Rahayu.",
     "I Sri Rahayu: Warga bekerja untuk memastikan jembatan itu kuat"},
};

static void quotations_have_speakers(void **state) {
    rows_check(*state, QUOTED, sizeof QUOTED / sizeof *QUOTED, false);
}

static void clauses_have_speakers(void **state) {
    rows_check(*state, INDIRECT, sizeof INDIRECT / sizeof *INDIRECT, false);
}

static void stances_are_kept(void **state) {
    static const struct {
        const char *text;
        Stance stance;
    } STANCES[] = {
        {"Budi Santoso membantah bahwa jembatan itu ambruk.", STANCE_DENIES},
        {"Budi Santoso menduga jembatan itu ambruk.", STANCE_SUPPOSES},
        {"Budi Santoso berjanji akan membangun jembatan.", STANCE_PROMISES},
        {"Budi Santoso menuduh warga merusak jembatan.", STANCE_ACCUSES},
        {"Budi Santoso memperingatkan bahwa jembatan itu rapuh.", STANCE_WARNS},
        {"Budi Santoso meminta agar jembatan itu ditutup.", STANCE_ASKS},
        {"Tuduhan ini datang dari Budi Santoso, yang menyatakan bahwa beras "
         "itu dicuri.",
         STANCE_ACCUSES},
        {"Tuduhan ini dibantah Budi Santoso, yang menyatakan bahwa beras itu "
         "masih ada.",
         STANCE_SAYS},
    };
    for (size_t i = 0; i < sizeof STANCES / sizeof *STANCES; i++) {
        const Findings *found =
            speech_fixture_read(*state, STANCES[i].text, false);
        ROW_CHECK(STANCES[i].text, found->statements.count == 1);
        ROW_CHECK(STANCES[i].text,
                  found->statements.rows[0].stance == STANCES[i].stance);
    }
}

/* The span covers both halves of a broken quotation and the cue. */
static void spans_cover_the_statement(void **state) {
    const char *text = "\"Jembatan ambruk,\" kata Budi Santoso. \"Kami "
                       "segera membangunnya lagi.\"";
    const Findings *found = speech_fixture_read(*state, text, false);
    assert_int_equal(found->statements.count, 1);
    Span span = found->statements.rows[0].span;
    assert_int_equal(span.start, 1);
    assert_int_equal(span.end, strlen(text) - 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(quotations_have_speakers),
        cmocka_unit_test(clauses_have_speakers),
        cmocka_unit_test(stances_are_kept),
        cmocka_unit_test(spans_cover_the_statement),
    };
    return cmocka_run_group_tests(tests, speech_fixture_open,
                                  speech_fixture_close);
}
