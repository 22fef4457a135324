/* SPDX-License-Identifier: MIT */
/* Who did what to whom: the same doing told in active, passive and noun form
 * has the same parties, and what did not happen is not written down. */
#include "base/table.h"
#include "find/event_pattern.h"

#include "event_rows.h"

static const struct Row ROWS[] = {
    {"an attack, described by a word in ter-",
     "Israel meluncurkan serangan udara terkoordinasi ke Iran.",
     "ASSAULT Israel > Iran happened\n"},
    {"what happened many years ago is no news",
     "Polisi menangkap Budi Santoso. Serangan Rusia ke Ukraina pada 11 "
     "September 2001 dikenang.",
     "COERCE Polisi > Budi Santoso happened\n"},
    {"who asked is refused", "Hakim menolak permintaan Budi Santoso.",
     "REJECT Hakim > Budi Santoso happened\n"},
    {"who offered is refused", "Hendra Wijaya menolak usulan Budi Santoso.",
     "REJECT Hendra Wijaya > Budi Santoso happened\n"},
    {"asking for money is a request, and asking for the time is none",
     "Hendra Wijaya meminta uang kepada Budi Santoso. Rudi Salim meminta "
     "waktu kepada warga.",
     "REQUEST Hendra Wijaya > Budi Santoso happened\n"},
    {"a memorandum is signed as a treaty is",
     "Rudi Salim menandatangani nota kesepahaman dengan Hendra Wijaya.",
     "SUPPORT Rudi Salim, Hendra Wijaya >  happened\n"
     "COOPERATE Hendra Wijaya >  happened\n"},
    {"lifting sanctions yields",
     "Rudi Salim memuji pencabutan sanksi terhadap Suriah.",
     "SUPPORT Rudi Salim >  happened\n"
     "CONCEDE  > Suriah happened\n"},
    {"who does not want to refuses, unless to guess",
     "Hendra Wijaya tidak mau berandai-andai. Rudi Salim tak mau melaporkan "
     "Budi Santoso ke polisi.",
     "REJECT Rudi Salim >  happened\n"},
    {"absent from what one is called to",
     "Hendra Wijaya absen karena sakit. Rudi Salim absen dari rapat.",
     "REJECT Rudi Salim >  happened\n"},
    {"taken along as a partner", "Rudi Salim menggandeng Hendra Wijaya.",
     "COOPERATE Rudi Salim > Hendra Wijaya happened\n"},
    {"a crime in the passive", "Dana itu diselewengkan oleh Hendra Wijaya.",
     "none Hendra Wijaya >  happened\n"},
    {"the case that entangles somebody accuses him",
     "Kasus yang menjerat Hendra Wijaya berlanjut.",
     "ACCUSE  > Hendra Wijaya happened\n"},
    {"words of doings in other senses",
     "Rudi Salim menyabet tiga medali emas. Kebutuhan mendesak Hendra Wijaya "
     "dibicarakan. Kapal penangkapan ikan milik Budi Santoso karam. Hendra "
     "Wijaya diserang buaya. Ani Lestari menengok ke arah Rudi Salim. Budi "
     "Santoso enggan berkomentar.",
     ""},
    {"turns of speech that tell no doing",
     "Kasus Hendra Wijaya menemui titik terang. Rudi Salim membakar semangat "
     "warga. Hendra Wijaya membagikan foto Rudi Salim. Budi Santoso "
     "menghancurkan masa depan warga. \"Mari,\" kata Rudi Salim dalam "
     "sambutannya. Peringatan hari jadi kota dihadiri Ani Lestari.",
     ""},
    {"active: the subject does it to the object",
     "Polisi menangkap Hendra Wijaya di Semarang.",
     "COERCE Polisi > Hendra Wijaya happened\n"},
    {"passive with oleh", "Hendra Wijaya ditangkap oleh polisi di Semarang.",
     "COERCE polisi > Hendra Wijaya happened\n"},
    {"passive with a bare agent", "Hendra Wijaya ditangkap polisi di Semarang.",
     "COERCE polisi > Hendra Wijaya happened\n"},
    {"noun with its object and oleh",
     "Penangkapan Hendra Wijaya oleh polisi mengejutkan tetangganya.",
     "COERCE polisi > Hendra Wijaya happened\n"},
    {"a visit of work is a visit",
     "Rudi Salim memuji kunjungan kerja Hendra Wijaya ke Vietnam.",
     "SUPPORT Rudi Salim > Hendra Wijaya happened\n"
     "CONSULT Hendra Wijaya > Vietnam happened\n"},
    {"praised is who did it",
     "Rudi Salim mendukung langkah yang dilakukan Hendra Wijaya.",
     "SUPPORT Rudi Salim > Hendra Wijaya happened\n"},
    {"a pronoun behind a comma is the subject",
     "\"Setelah melihat pelaku, kami memerintahkan warga,\" kata Hendra "
     "Wijaya.",
     "REQUEST Hendra Wijaya > warga happened\n"},
    {"a clause before the main one has its subject",
     "Setelah diperiksa polisi, Hendra Wijaya pulang.",
     "ACCUSE polisi > Hendra Wijaya happened\n"},
    {"what it is done to is no subject",
     "Setelah menyerang Yaman, Lebanon dan Suriah. Iran diam.",
     "ASSAULT  > Yaman, Lebanon, Suriah happened\n"},
    {"whose step it is",
     "Rudi Salim memuji langkah Hendra Wijaya dalam mencabut izin tambang.",
     "SUPPORT Rudi Salim > Hendra Wijaya happened\n"
     "COERCE Hendra Wijaya >  happened\n"},
    {"one verb behind another's object",
     "Hendra Wijaya melakukan kunjungan ke Medan menemui Rudi Salim.",
     "CONSULT Hendra Wijaya > Medan happened\n"
     "CONSULT Hendra Wijaya > Rudi Salim happened\n"},
    {"verbs in a row share their object",
     "Rudi Salim mengapresiasi, memuji, dan mendukung Hendra Wijaya.",
     "SUPPORT Rudi Salim > Hendra Wijaya happened\n"},
    {"who holds somebody is not held",
     "\"Penahanan ini kami lakukan hari ini,\" kata Hendra Wijaya.",
     "COERCE  >  happened\n"},
    {"no place is arrested", "Polisi menangkap Semarang kemarin.",
     "COERCE Polisi >  happened\n"},
    {"an attack on the place where it is",
     "Serangan Israel di Lebanon berlanjut.",
     "ASSAULT Israel > Lebanon happened\n"},
    {"a relative clause between a noun and its parties",
     "Pembicaraan telepon yang telah lama dinantikan antara Iran dan Irak "
     "batal.",
     "CONSULT Iran, Irak >  happened\n"},
    {"what she says was done, she did not undergo",
     "Ani Lestari mengatakan, dari kantor itu disita uang.",
     "COERCE  >  happened\n"},
    {"a noun that somebody has done",
     "Penganiayaan yang dilakukan Hendra Wijaya terhadap Rudi Salim terjadi di "
     "Semarang.",
     "ASSAULT Hendra Wijaya > Rudi Salim happened\n"},
    {"the agent next to its verb, not one of another noun",
     "Hendra Wijaya ditangkap polisi setelah keterangan oleh Rudi Salim.",
     "COERCE polisi > Hendra Wijaya happened\n"},
    {"what is stolen from is its owner",
     "Hendra Wijaya mencuri sepeda motor Honda milik Rudi Salim.",
     "none Hendra Wijaya > Rudi Salim happened\n"},
    {"relative clause", "Keluarga mencari Hendra Wijaya yang ditangkap polisi.",
     "COERCE polisi > Hendra Wijaya happened\n"},
    {"both do it together, nobody undergoes it",
     "Jepang dan Filipina menandatangani pakta pertahanan.",
     "SUPPORT Jepang, Filipina >  happened\n"},
    {"a partner behind dengan acts too",
     "Jepang menandatangani pakta pertahanan dengan Filipina.",
     "SUPPORT Jepang, Filipina >  happened\n"},
    {"goods go to whom ke names", "Iran mengirim senjata ke Suriah.",
     "AID Iran > Suriah happened\n"},
    {"the same as a noun",
     "Pengiriman senjata oleh Iran ke Suriah terus berlangsung.",
     "AID Iran > Suriah happened\n"},
    {"wishes are no goods", "Iran mengirim ucapan selamat kepada Suriah.",
     "SUPPORT Iran > Suriah happened\n"},
    {"the owner of a visit makes it",
     "Kunjungan Hendra Wijaya ke Vietnam berlangsung singkat.",
     "CONSULT Hendra Wijaya > Vietnam happened\n"},
    {"a plan", "Jepang akan mengirim bantuan ke Filipina.",
     "AID Jepang > Filipina planned\n"},
    {"an allegation", "Iran diduga mengirim senjata ke Suriah.",
     "AID Iran > Suriah alleged\n"},
    {"what may happen did not", "Jika Iran menyerang Irak, harga minyak naik.",
     ""},
    {"what did not happen", "Iran tidak menyerang Irak.", ""},
    {"a plan that is none: somebody wishes it of another",
     "Gubernur ingin polisi menangkap Hendra Wijaya.", ""},
    {"asked for is not done",
     "Gubernur meminta polisi menangkap Hendra Wijaya.",
     "REQUEST Gubernur > polisi happened\n"},
    {"prevented is not done", "Polisi mencegah massa menyerang warga.", ""},
    {"not only is no denial",
     "Tidak hanya itu, polisi menangkap Hendra Wijaya.",
     "COERCE polisi > Hendra Wijaya happened\n"},
    {"the subject behind a comma is that of the sentence",
     "Iran memuji Suriah, mengirim senjata ke Lebanon.",
     "SUPPORT Iran > Suriah happened\nAID Iran > Lebanon happened\n"},
    {"joined verbs share what stands behind them",
     "Hendra Wijaya ditangkap dan ditahan oleh polisi.",
     "COERCE polisi > Hendra Wijaya happened\n"},
    {"two names in one word", "Perundingan Iran-Israel berjalan lambat.",
     "CONSULT Iran, Israel >  happened\n"},
    {"both countries are those named side by side",
     "Jepang dan Filipina bertetangga. Kedua negara menandatangani pakta.",
     "SUPPORT Jepang, Filipina >  happened\n"},
    {"told again in other words",
     "Polisi menangkap Hendra Wijaya di Semarang. Hendra Wijaya dibekuk di "
     "rumahnya.",
     "COERCE Polisi > Hendra Wijaya happened\n"},
    {"initials are not letters of other words",
     "Aparat menangkap pria berinisial RA. RA dibekuk aparat di rumahnya.",
     "COERCE Aparat > RA happened\n"},
    {"whoever took him, he was taken once",
     "Polda Bali menangkap Hendra Wijaya. Hendra Wijaya diringkus Polresta "
     "Denpasar.",
     "COERCE Polda Bali > Hendra Wijaya happened\n"},
    {"one investigation, whoever speaks of it",
     "Polda Bali menyelidiki ledakan itu. Rudi Salim masih menyelidiki.",
     "ACCUSE Polda Bali >  happened\n"},
    {"one clash, whatever the sides are called",
     "Mahasiswa bentrok dengan polisi. Bentrokan massa dengan aparat "
     "berlangsung satu jam.",
     "ASSAULT Mahasiswa > polisi happened\n"},
    {"of several doings those in passing are none",
     "Polisi menangkap Hendra Wijaya. Toko tutup sejak penjarahan.",
     "COERCE Polisi > Hendra Wijaya happened\n"},
    {"what somebody says of doings in general is none",
     "Polisi menangkap Rudi Salim. \"Banyak warga dibunuh di sana,\" kata "
     "Hendra Wijaya.",
     "COERCE Polisi > Rudi Salim happened\n"},
    {"a crime behind the verb that foils it is told with it",
     "Polisi menangkap Rudi Salim. Bea Cukai menggagalkan penyelundupan.",
     "COERCE Polisi > Rudi Salim happened\n"
     "COERCE Bea Cukai >  happened\n"},
    {"a phrase without its complement leaves the word",
     "Hendra Wijaya diserahkan ke kejaksaan.",
     "ACCUSE  > Hendra Wijaya happened\n"},
    {"handed to the police one is held",
     "Hendra Wijaya diserahkan ke Polsek Gambir.",
     "COERCE  > Hendra Wijaya happened\n"},
    {"warnings of crimes tell of none",
     "Polisi menangkap Rudi Salim. Awas penipuan di pasar.",
     "COERCE Polisi > Rudi Salim happened\n"},
    {"to undergo what a noun says",
     "Hendra Wijaya menjalani penahanan di Semarang.",
     "COERCE  > Hendra Wijaya happened\n"},
    {"of a promise one party is enough",
     "Gubernur berjanji menambah kelas di sekolah itu.",
     "AGREE Gubernur >  happened\n"},
    {"a page may leave the parties open",
     "Unjuk rasa berlangsung di alun-alun.", "PROTEST  >  happened\n"},
    {"a noun that names nobody tells again what was told",
     "Polisi menyerang mahasiswa di Semarang. Kekacauan reda setelah serangan "
     "itu.",
     "ASSAULT Polisi > mahasiswa happened\n"},
    {"also as another such doing",
     "Polisi menembak mahasiswa di Semarang. Kekacauan reda setelah serangan "
     "itu.",
     "ASSAULT Polisi > mahasiswa happened\n"},
    {"a crowd's fires are protest where people protest",
     "Mahasiswa berunjuk rasa di Semarang. Massa membakar mobil.",
     "PROTEST Mahasiswa >  happened\nPROTEST Massa >  happened\n"},
    {"what somebody is accused of is a doing too",
     "Hendra Wijaya dituduh menyuap hakim.",
     "ACCUSE  > Hendra Wijaya happened\n"
     "none Hendra Wijaya > hakim alleged\n"},
    {"what makes a doing none stands near it",
     "Gubernur meminta seluruh warga menolak informasi palsu.",
     "REQUEST Gubernur > warga happened\n"},
    {"information that is asked for is no request",
     "Gubernur meminta informasi kepada warga.", ""},
    {"words that are none hold none",
     "Masa penahanan Hendra Wijaya berlangsung lama.", ""},
    {"fees are freed of nobody", "Gubernur membebaskan biaya sekolah.", ""},
    {"to show is not to appoint",
     "Hasil itu menunjukkan Hendra Wijaya menjadi pilihan warga.", ""},
    {"only a judge can have convicted",
     "Hendra Wijaya divonis lima tahun penjara. Hakim diam saja.",
     "COERCE Hakim > Hendra Wijaya happened\n"},
    {"against whom forces go out is not said",
     "Mahasiswa berunjuk rasa di Semarang. Gubernur mengerahkan tentara.",
     "PROTEST Mahasiswa >  happened\n"
     "MOBILIZE Gubernur >  happened\n"},
    {"a dash behind a dateline joins nobody",
     "SEMARANG- Polisi menangkap Hendra Wijaya.",
     "COERCE Polisi > Hendra Wijaya happened\n"},
    {"the agent of a relative clause is not its subject",
     "Kelompok yang dipimpin Hendra Wijaya mengecam polisi.",
     "ACCUSE Kelompok > polisi happened\n"},
    {"a crime without a type of PLOVER", "Hendra Wijaya menyuap jaksa.",
     "none Hendra Wijaya > jaksa happened\n"},
    {"with a subject of its own, dengan says whom he meets",
     "Hendra Wijaya bertemu dengan Siti Rahayu.",
     "CONSULT Hendra Wijaya > Siti Rahayu happened\n"},
    {"behind antara both meet",
     "Pertemuan antara Hendra Wijaya dengan Siti Rahayu berlangsung singkat.",
     "CONSULT Hendra Wijaya, Siti Rahayu >  happened\n"},
    {"the suspect is who the page says he is",
     "Pelaku, Hendra Wijaya, lari ke hutan. Polisi menangkap pelaku.",
     "COERCE Polisi > Hendra Wijaya happened\n"},
    {"so is the victim, by initials",
     "Tetangga menolong korban berinisial SR di sana. Perampok membunuh korban "
     "itu.",
     "AID Tetangga > SR happened\n"
     "ASSAULT Perampok > SR happened\n"},
    {"of two suspects one cannot be told from the other",
     "Pelaku adalah Hendra Wijaya dan Joko Susilo. Polisi menangkap pelaku.",
     "COERCE Polisi > pelaku happened\n"},
    {"what belongs to a person is not the person",
     "Oposisi mengecam pemerintahan Hendra Wijaya.",
     "ACCUSE Oposisi > pemerintahan Hendra Wijaya happened\n"},
    {"who receives blame undergoes it",
     "Hendra Wijaya menuai kecaman dari mahasiswa.",
     "ACCUSE mahasiswa > Hendra Wijaya happened\n"},
    {"the owner of a deed against others does it",
     "Penangkapan polisi terhadap mahasiswa itu disesalkan.",
     "COERCE polisi > mahasiswa happened\n"},
    {"by doing this: the subject of the sentence does it",
     "Polisi mengakhiri perkara itu dengan menangkap Hendra Wijaya.",
     "COERCE Polisi > Hendra Wijaya happened\n"},
    {"whose removal is asked for is not who is asked",
     "Mahasiswa mendesak bupati dicopot.", "REQUEST Mahasiswa >  happened\n"},
    {"behind a comma he is described by his office",
     "Keluarga menjenguk Hendra Wijaya, pegawai yang ditangkap polisi.",
     "CONSULT Keluarga > Hendra Wijaya happened\n"
     "COERCE polisi > Hendra Wijaya happened\n"},
    {"the crime of him who is charged",
     "Jaksa menuntut Hendra Wijaya dalam kasus korupsi.",
     "ACCUSE Jaksa > Hendra Wijaya happened\n"
     "none Hendra Wijaya >  alleged\n"},
    {"acquitted is not convicted", "Hendra Wijaya divonis bebas.",
     "CONCEDE  > Hendra Wijaya happened\n"},
    {"one number of people in two words for them",
     "Polisi menangkap tiga orang. Tiga pemuda ditangkap polisi kemarin.",
     "COERCE Polisi > Tiga pemuda happened\n"},
    {"another number is others",
     "Polisi menangkap tiga orang. Dua pemuda ditangkap polisi kemarin.",
     "COERCE Polisi > tiga orang happened\n"
     "COERCE polisi > Dua pemuda happened\n"},
    {"a pronoun's bare verb has its object before it",
     "Pelakunya Hendra Wijaya. \"Pelaku kami tangkap,\" kata Siti Rahayu.",
     "COERCE Siti Rahayu > Pelaku happened\n"},
    {"blamed is who did the deed, not who suffered it",
     "Indonesia mengecam pembunuhan warga oleh milisi itu.",
     "ACCUSE Indonesia > milisi happened\n"
     "ASSAULT milisi > warga happened\n"},
    {"and who did it may be said elsewhere",
     "Irak menyerang Lebanon. Indonesia mengecam serangan itu.",
     "ASSAULT Irak > Lebanon happened\nACCUSE Indonesia > Irak happened\n"},
    {"who was in office is one party",
     "Bupati, camat, dan mantan gubernur mengecam polisi.",
     "ACCUSE Bupati, camat, mantan gubernur > polisi happened\n"},
    {"a subject that the sentence before has",
     "Mahasiswa menuduh bupati berbohong. Kedua, meminta agar polisi bertindak "
     "adil.",
     "ACCUSE Mahasiswa > bupati happened\n"
     "REQUEST Mahasiswa > polisi happened\n"},
    {"the right to do it is no doing",
     "Gubernur memiliki kewenangan pencabutan izin perusahaan itu.", ""},
    {"one attack under two codes",
     "Irak menyerang Lebanon. Serangan udara Irak ke Lebanon berlanjut.",
     "ASSAULT Irak > Lebanon happened\n"},
    {"asked for an interview is asked for nothing",
     "Kapolsek itu belum menjawab ketika dimintai konfirmasi.", ""},
    {"an hour is no blow", "Hari ini pukul 10 warga berdoa.", ""},
    {"told twice, written once",
     "Polisi menangkap Hendra Wijaya. Hendra Wijaya ditangkap polisi kemarin.",
     "COERCE Polisi > Hendra Wijaya happened\n"},
};

static void doings_have_their_parties(void **state) {
    rows_check(*state, ROWS, sizeof ROWS / sizeof *ROWS);
}

/* The day of a doing is that of its own clause. */
static const struct DayRow {
    const char *reason, *text;
    int day; /* of May 2024; 0: the page does not say */
    EventStatus status;
} DAYS[] = {
    {"the sentence's own", "Pada 3 Mei 2024, polisi menangkap Hendra Wijaya.",
     3, STATUS_HAPPENED},
    {"at its end, behind a comma",
     "Polisi menangkap Hendra Wijaya saat ia tidur, Jumat (3/5/2024).", 3,
     STATUS_HAPPENED},
    {"the day of speaking is another",
     "\"Polisi menangkap Hendra Wijaya,\" kata Siti Rahayu, Jumat "
     "(3/5/2024).",
     0, STATUS_HAPPENED},
    {"so is that of a reason",
     "Polisi menangkap Hendra Wijaya karena ia membolos pada 3 Mei 2024.", 0,
     STATUS_HAPPENED},
    {"nothing has happened after the page",
     "Pada 3 Mei 2025, polisi menangkap Hendra Wijaya.", 0, STATUS_HAPPENED},
    {"talks of a later day are planned",
     "Indonesia dan Vietnam bertemu di Jakarta, Senin (20/5/2024).", 20,
     STATUS_PLANNED},
};

static void days_are_the_doings_own(void **state) {
    Fixture *fixture = *state;
    for (size_t i = 0; i < sizeof DAYS / sizeof *DAYS; i++) {
        char text[1024];
        snprintf(text, sizeof text, "%s" TOPIC, DAYS[i].text);
        EventList doings = page_doings(fixture, text);
        ROW_CHECK(DAYS[i].reason, doings.count == 1);
        ROW_CHECK(DAYS[i].reason,
                  doings.rows[0].days.from ==
                      (DAYS[i].day ? day_of(2024, 5, DAYS[i].day) : DAY_NONE));
        ROW_CHECK(DAYS[i].reason, doings.rows[0].status == DAYS[i].status);
        arena_reset(fixture->page);
    }
}

/* Every example in events.tsv is read as the type of its row. */
static void examples_hold(void **state) {
    Fixture *fixture = *state;
    char folder[512], text[512], printed[1024], wanted[32];
    snprintf(folder, sizeof folder, "%s/id", getenv("RUNUT_DATA"));
    Table lines = {.fields_min = 7};
    Error err = {0};
    assert_true(table_read(fixture->run, folder, "events.tsv", &lines, &err));
    for (size_t i = 0; i < lines.count; i++) {
        const Slice *fields = lines.rows[i].fields;
        Slice type = fields[3], example = fields[7];
        if (!example.length || !slice_ends(example, SLICE(".")))
            continue;
        type.length -= slice_ends(type, SLICE("?"));
        snprintf(text, sizeof text, "%.*s" TOPIC, (int)example.length,
                 example.text);
        snprintf(wanted, sizeof wanted, "%.*s ", (int)type.length, type.text);
        page_events(fixture, text, printed, sizeof printed);
        const char *want = strcmp(wanted, "OTHER ") ? wanted : "none ";
        if (!strstr(printed, want))
            fail_msg("events.tsv:%zu: '%.*s' gives\n%s", lines.rows[i].line,
                     (int)example.length, example.text, printed);
    }
}

static void sport_has_no_attacks(void **state) {
    char printed[1024];
    page_events(*state,
                "Pelatih timnas menyerang wasit lewat kata-kata usai laga. "
                "Penyerang klub itu mencetak gol pada babak kedua liga.",
                printed, sizeof printed);
    assert_string_equal(printed, "");
}

/* One wrong line a row; the message must name the line and the reason. */
static const struct Wrong {
    const char *reason, *line, *message;
} WRONG[] = {
    {"unknown type", "tangkap\troot\t-\tGRAB\t173\tsubject\tobject\n",
     "events.tsv:1: 'GRAB'"},
    {"code of another type", "tangkap\troot\t-\tCOERCE\t036\tsubject\tobject\n",
     "events.tsv:1: '036'"},
    {"no code at all", "tangkap\troot\t-\tCOERCE\tabc\tsubject\tobject\n",
     "events.tsv:1: 'abc'"},
    {"unknown role", "tangkap\troot\t-\tCOERCE\t173\twho\tobject\n",
     "events.tsv:1: 'who'"},
    {"twice the same",
     "tangkap\troot\t-\tCOERCE\t173\tsubject\tobject\n"
     "# a comment\n"
     "tangkap\troot\t-\tCOERCE\t173\tsubject\t-\n",
     "events.tsv:3: 'tangkap'"},
};

static void wrong_lines_are_named(void **state) {
    Fixture *fixture = *state;
    char folder[] = "/tmp/runut-event-XXXXXX", path[64];
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/affixes.tsv", folder);
    FILE *none = fopen(path, "w");
    assert_non_null(none);
    fclose(none);
    snprintf(path, sizeof path, "%s/events.tsv", folder);
    for (size_t i = 0; i < sizeof WRONG / sizeof *WRONG; i++) {
        FILE *out = fopen(path, "w");
        assert_non_null(out);
        fputs(WRONG[i].line, out);
        fclose(out);
        Error err = {0};
        ROW_CHECK(WRONG[i].reason,
                  !pattern_table_load(fixture->page, folder, &err));
        ROW_CHECK(WRONG[i].reason, strstr(err.what, WRONG[i].message));
    }
    remove(path);
    snprintf(path, sizeof path, "%s/affixes.tsv", folder);
    remove(path);
    remove(folder);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(doings_have_their_parties),
        cmocka_unit_test(days_are_the_doings_own),
        cmocka_unit_test(examples_hold),
        cmocka_unit_test(sport_has_no_attacks),
        cmocka_unit_test(wrong_lines_are_named),
    };
    return cmocka_run_group_tests(tests, open_pack, close_pack);
}
