/* SPDX-License-Identifier: MIT */
/* Who does it and to whom, where another sentence of the page says it: names
 * for those who are counted or play a part, forces and crowds. */
#include "event_rows.h"

static const struct Row ROWS[] = {
    {"several who are counted are those whom the page lists",
     "Polisi menangkap dua tersangka. Mereka adalah Hendra Wijaya (30) dan "
     "Rudi Salim (31).",
     "COERCE Polisi > Hendra Wijaya, Rudi Salim happened\n"},
    {"two lists of as many say nothing",
     "Polisi menangkap dua pria. Hendra Wijaya dan Rudi Salim menonton. Budi "
     "Santoso dan Joko Susilo pulang.",
     "COERCE Polisi > dua pria happened\n"},
    {"all of them, by their number",
     "PT Sumber Jaya, PT Maju Terus, dan PT Bina Karya menggali nikel. "
     "Pemerintah mencabut izin ketiga perusahaan itu.",
     "COERCE Pemerintah > PT Sumber Jaya, PT Maju Terus, PT Bina Karya "
     "happened\n"},
    {"a list of one name a line",
     "Pemerintah mencabut izin dua perusahaan.\n\n1. PT Sumber Jaya\n\n2. PT "
     "Maju Sentosa",
     "COERCE Pemerintah > PT Sumber Jaya, PT Maju Sentosa happened\n"},
    {"taken from whom they arrested",
     "Polisi menangkap Hendra Wijaya di Semarang. Polisi menyita uang.",
     "COERCE Polisi > Hendra Wijaya happened\n"
     "COERCE Polisi > Hendra Wijaya happened\n"},
    {"the suspect who was caught is named",
     "Polisi menangkap pelaku. Pelaku yang ditangkap adalah RK (26).",
     "COERCE Polisi > RK happened\n"},
    {"initials that the page has introduced",
     "Pria berinisial JHP memukul SR (22). JHP ditangkap polisi.",
     "ASSAULT JHP > SR happened\nCOERCE polisi > JHP happened\n"},
    {"all of them, told in groups",
     "Polisi menangkap tiga orang. Mereka adalah CNA (16) dan NA (17). "
     "Menyusul "
     "pula SRT (16).",
     "COERCE Polisi > CNA, NA, SRT happened\n"},
    {"all suspects there are",
     "Tersangka, Hendra Wijaya dan Rudi Salim, diam. Polisi menahan para "
     "tersangka.",
     "COERCE Polisi > Hendra Wijaya, Rudi Salim happened\n"},
    {"an office with a preposition in it",
     "Duta Besar Jepang untuk Filipina, Hendra Wijaya, mengecam Iran.",
     "ACCUSE Hendra Wijaya > Iran happened\n"},
    {"who yakni names", "Istri korban yakni Ani Lestari mengecam polisi.",
     "ACCUSE Ani Lestari > polisi happened\n"},
    {"the one force that arrests on the page did it all",
     "Polres Pati menangkap Hendra Wijaya. Rudi Salim ditahan di sana.",
     "COERCE Polres Pati > Hendra Wijaya happened\n"
     "COERCE Polres Pati > Rudi Salim happened\n"},
    {"of two forces none did",
     "Polres Pati menangkap Hendra Wijaya. Polres Kudus menangkap Budi "
     "Santoso. "
     "Rudi Salim ditahan di sana.",
     "COERCE Polres Pati > Hendra Wijaya happened\n"
     "COERCE Polres Kudus > Budi Santoso happened\n"
     "COERCE  > Rudi Salim happened\n"},
    {"forces are sent out against those who protest",
     "Para demonstran berunjuk rasa di Semarang. Gubernur mengerahkan tentara. "
     "Sejumlah demonstran pulang.",
     "PROTEST demonstran >  happened\n"
     "MOBILIZE Gubernur > demonstran happened\n"},
    {"initials for a name",
     "Polisi menangkap pelaku. Pelaku diketahui "
     "berinisial JHP.",
     "COERCE Polisi > JHP happened\n"},
    {"two sides that attack attack each other",
     "Israel menyerang Iran kemarin. Iran melancarkan serangan balasan.",
     "ASSAULT Israel > Iran happened\nASSAULT Iran > Israel happened\n"},
    {"those who are counted in a headline are whom the body tells of",
     "Polisi menangkap lima orang. Lima narapidana ditangkap polisi.",
     "COERCE Polisi > Lima narapidana happened\n"},
    {"one who is told of without a name goes by how he was brought in",
     "Seorang turis Jerman memukul warga. Polisi menangkap turis itu.",
     "ASSAULT Seorang turis Jerman > warga happened\n"
     "COERCE Polisi > Seorang turis Jerman happened\n"},
    {"a pronoun for one who has no name",
     "Seorang pria berinisial JHP memukul warga. Ia ditangkap polisi.",
     "ASSAULT JHP > warga happened\nCOERCE polisi > JHP happened\n"},
    {"a pronoun for many is no pronoun for one",
     "Hendra Wijaya dan Rudi Salim pulang. Polisi menangkap mereka.",
     "COERCE Polisi > Hendra Wijaya, Rudi Salim happened\n"},
    {"those who do something are not whom they do it to",
     "Tiga pemuda kabur. Polisi mengejar lalu menangkap mereka.",
     "none Tiga pemuda >  happened\n"
     "COERCE Polisi > Tiga pemuda happened\n"},
    {"suspects are whom the law arrests",
     "Polisi menangkap Hendra Wijaya. Pelaku memukul Rudi Salim.",
     "COERCE Polisi > Hendra Wijaya happened\n"
     "ASSAULT Hendra Wijaya > Rudi Salim happened\n"},
    {"victims are to whom it was done",
     "Hendra Wijaya memukul Rudi Salim. Polisi menangkap Hendra Wijaya. Ia "
     "juga menendang korban.",
     "ASSAULT Hendra Wijaya > Rudi Salim happened\n"
     "COERCE Polisi > Hendra Wijaya happened\n"
     "ASSAULT Hendra Wijaya > Rudi Salim happened\n"},
    {"who holds to an article of the law stays open",
     "Polres Pati menangkap Hendra Wijaya. Hendra Wijaya dijerat Pasal 5.",
     "COERCE Polres Pati > Hendra Wijaya happened\n"
     "ACCUSE  > Hendra Wijaya happened\n"},
    {"what somebody becomes does nothing",
     "Hendra Wijaya ditetapkan tersangka.",
     "ACCUSE  > Hendra Wijaya happened\n"},
    {"from whom it is taken may stand first",
     "Dari tangan Hendra Wijaya, polisi menyita sabu.",
     "COERCE polisi > Hendra Wijaya happened\n"},
    {"who struck somebody strikes the next, and not whom he struck",
     "Hendra Wijaya memukul Rudi Salim sebelum menyerang Budi Santoso.",
     "ASSAULT Hendra Wijaya > Rudi Salim happened\n"
     "ASSAULT Hendra Wijaya > Budi Santoso happened\n"},
    {"fights are done by both",
     "Polisi terlibat baku tembak dengan perampok di Semarang.",
     "ASSAULT Polisi, perampok >  happened\n"},
    {"forces of one state act for it",
     "Militer Israel menahan Hendra Wijaya. Angkatan Laut Israel menahan Rudi "
     "Salim. Budi Santoso akan ditahan juga.",
     "COERCE Militer Israel > Hendra Wijaya happened\n"
     "COERCE Angkatan Laut Israel > Rudi Salim happened\n"
     "COERCE Israel > Budi Santoso planned\n"},
    {"a part of an address does nothing",
     "Di Jalan Melati, Kelurahan Darat, polisi menangkap Hendra Wijaya.",
     "COERCE polisi > Hendra Wijaya happened\n"},
    {"some of them by name",
     "Polisi menangkap demonstran, termasuk Hendra Wijaya dan Rudi Salim.",
     "COERCE Polisi > demonstran, Hendra Wijaya, Rudi Salim happened\n"},
    {"an officer who tells of it does not stand for the police",
     "Polisi menangkap Rudi Salim. \"Rudi Salim kami tangkap,\" kata Hendra "
     "Wijaya.",
     "COERCE Polisi > Rudi Salim happened\n"},
    {"where it was written does nothing",
     "Jakarta Ketua DPR Hendra Wijaya mengecam Iran.",
     "ACCUSE Hendra Wijaya > Iran happened\n"},
    {"a town does nothing", "Semarang mengecam Iran.",
     "ACCUSE  > Iran happened\n"},
    {"the force whose arrest it is made it",
     "Warga membicarakan penangkapan Polres Pati di Semarang.",
     "COERCE Polres Pati >  happened\n"},
    {"those who are charged are people, and not who charges them",
     "Polres Pati menahan empat tersangka. Mereka ditetapkan sebagai "
     "tersangka.",
     "COERCE Polres Pati > empat tersangka happened\n"
     "ACCUSE Polres Pati > empat tersangka happened\n"},
    {"one who is told of twice is one",
     "Hendra Wijaya, seorang guru, memukul warga. Ia ditangkap polisi.",
     "ASSAULT Hendra Wijaya > warga happened\n"
     "COERCE polisi > Hendra Wijaya happened\n"},
    {"the only one named is who has no name",
     "Korban berinisial RL. Seorang perempuan dipukul dua pria.",
     "ASSAULT dua pria > RL happened\n"},
    {"who did it, with how many they are",
     "Hendra Wijaya ditikam seorang pria. Rudi Salim ditembak dua polisi.",
     "ASSAULT seorang pria > Hendra Wijaya happened\n"
     "ASSAULT dua polisi > Rudi Salim happened\n"},
    {"who did it, with a number of two words",
     "Hendra Wijaya digugat 10 ribu warga di Semarang.",
     "ACCUSE 10 ribu warga > Hendra Wijaya happened\n"},
    {"who tells of a charge is not charged",
     "Hendra Wijaya menambahkan, setelah ditetapkan sebagai tersangka, Rudi "
     "Salim pulang.",
     "ACCUSE  >  happened\n"},
    {"who visits meets",
     "Presiden Hendra Wijaya mengunjungi Rusia. Kunjungan itu mencakup "
     "pertemuan bilateral dengan Presiden Vladimir Putin.",
     "CONSULT Hendra Wijaya > Rusia happened\n"
     "CONSULT Hendra Wijaya, Vladimir Putin >  happened\n"},
    {"doubled nouns are people", "Polisi menangkap teroris-teroris.",
     "COERCE Polisi > teroris-teroris happened\n"},
    {"a bracket before the initials",
     "Polisi menangkap seorang ibu rumah tangga (IRT) berinisial IM (32).",
     "COERCE Polisi > IM happened\n"},
    {"who fight one another, with \"vs\"", "Perang Iran vs Israel meletus.",
     "ASSAULT Iran, Israel >  happened\n"},
    {"people who are told of by their deed are named like suspects",
     "Polisi menangkap dua pengedar ganja. Yang diamankan yakni Hendra Wijaya "
     "(45) warga Jalan Melati dan Rudi Salim (53).",
     "COERCE Polisi > Hendra Wijaya, Rudi Salim happened\n"},
    {"initials right behind a role",
     "Warga memukul pelaku EKK. EKK ditangkap polisi.",
     "ASSAULT Warga > EKK happened\nCOERCE polisi > EKK happened\n"},
    {"long ones are no initials", "Tentara menahan pelaku UMKM.",
     "COERCE Tentara > pelaku UMKM happened\n"},
    {"an age with its unit",
     "Korban adalah SR (28 tahun). Hendra Wijaya menikam korban.",
     "ASSAULT Hendra Wijaya > SR happened\n"},
    {"all of them where the page lists as many as it counts",
     "Polisi menetapkan tiga orang tersangka, mereka adalah EO (28), IP (35), "
     "dan AM (29). Para tersangka ditangkap di Medan.",
     "ACCUSE Polisi > EO, IP, AM happened\nCOERCE  > EO, IP, AM happened\n"},
    {"not all of them where it counts more",
     "Polisi menetapkan delapan orang tersangka, yakni EO (28) dan IP (35). "
     "Para tersangka ditangkap di Medan.",
     "ACCUSE Polisi > delapan orang tersangka happened\n"
     "COERCE  > delapan orang tersangka happened\n"},
    {"the parents of the victim are not the victim",
     "Sejumlah orang tua korban memukul Hendra Wijaya (45). SR (12) menangis.",
     "ASSAULT Sejumlah orang tua korban > Hendra Wijaya happened\n"},
    {"where somebody lives is nobody",
     "Polisi menangkap pelaku. Pelaku adalah RK (26), warga Desa Maju, "
     "Kecamatan Pugung.",
     "COERCE Polisi > RK happened\n"},
    {"who does it together with another",
     "Polres Pati bersama Polres Kudus menangkap Hendra Wijaya.",
     "COERCE Polres Pati, Polres Kudus > Hendra Wijaya happened\n"},
    {"who is escorted by another",
     "Menteri Hendra Wijaya didampingi Gubernur Rudi Salim menemui warga.",
     "CONSULT Hendra Wijaya, Rudi Salim > warga happened\n"},
    {"whom he met in the clause before does nothing",
     "Gubernur Hendra Wijaya yang turun menemui massa menuduh polisi.",
     "CONSULT Hendra Wijaya > massa happened\n"
     "ACCUSE Hendra Wijaya > polisi happened\n"},
    {"asked with a preposition, or behind a comma",
     "Hendra Wijaya mendesak kepada pemerintah untuk mundur. Rudi Salim "
     "mengimbau, masyarakat untuk waspada.",
     "REQUEST Hendra Wijaya > pemerintah happened\n"
     "REQUEST Rudi Salim > masyarakat happened\n"},
    {"shot dead", "Tentara menembak mati tiga polisi di Medan.",
     "ASSAULT Tentara > tiga polisi happened\n"},
    {"rejected is whose attempt it is",
     "Hendra Wijaya mencalonkan diri. Pengadilan menolak upayanya.",
     "REJECT Pengadilan > Hendra Wijaya happened\n"},
    {"accused is who took the step",
     "Hendra Wijaya menuduh langkah yang diambil Rudi Salim melanggar aturan.",
     "ACCUSE Hendra Wijaya > Rudi Salim happened\n"
     "none Rudi Salim >  alleged\n"},
    {"taken from their hands", "Dari tangan para pelaku, polisi menyita uang.",
     "COERCE polisi > pelaku happened\n"},
    {"a clause that a comma ends has its own subject",
     "Setelah Ani Lestari memuji Hendra Wijaya, polisi menahan Rudi Salim.",
     "SUPPORT Ani Lestari > Hendra Wijaya happened\n"
     "COERCE polisi > Rudi Salim happened\n"},
    {"whoever they are, they are people",
     "Hendra Wijaya meminta para pembuat kebijakan untuk mundur.",
     "REQUEST Hendra Wijaya > pembuat kebijakan happened\n"},
    {"who spoke last, by himself",
     "\"Kami siap,\" kata Hendra Wijaya. Pihaknya menangkap Rudi Salim.",
     "COERCE Hendra Wijaya > Rudi Salim happened\n"},
    {"units are counted, and are nobody",
     "Beberapa unit handphone disita petugas.", "COERCE petugas >  happened\n"},
    {"held at his seat, by his own name",
     "Hendra Wijaya diamankan di Mapolsek Kuta. Warga memuji Polsek Kuta.",
     "COERCE Polsek Kuta > Hendra Wijaya happened\n"
     "SUPPORT Warga > Polsek Kuta happened\n"},
    {"blamed is who took the step, and not who supports it",
     "Hendra Wijaya mengkritik RUU yang didukung Rudi Salim.",
     "ACCUSE Hendra Wijaya >  happened\nSUPPORT Rudi Salim >  happened\n"},
    {"three officials, and not two",
     "Warga meminta Gubernur Hendra Wijaya, Bupati Rudi Salim, dan Wali Kota "
     "Joko Susilo untuk mundur.",
     "REQUEST Warga > Hendra Wijaya, Rudi Salim, Joko Susilo happened\n"},
    {"a lawyer is not whom he defends",
     "Pengacara Hendra Wijaya, Rudi Salim, mengecam polisi.",
     "ACCUSE Rudi Salim > polisi happened\n"},
    {"what he is besides",
     "Hendra Wijaya, yang ternyata pecatan TNI, ditangkap polisi.",
     "COERCE polisi > Hendra Wijaya happened\n"},
    {"where he lives besides",
     "Hendra Wijaya warga Medan yang ternyata pecatan TNI ditangkap polisi.",
     "COERCE polisi > Hendra Wijaya happened\n"},
    {"initials that are joined, and those of a state",
     "Polisi menangkap empat pelaku. Pelaku SG di Bali, tersangka UA dan ZI di "
     "Padang, tersangka RI di Medan.",
     "COERCE Polisi > SG, UA, ZI, RI happened\n"},
    {"lists that share no one",
     "Tiga tersangka berinisial BB, TR, dan FT bungkam. Polisi memeriksa dua "
     "tersangka. Tersangka lain berinisial T dan ID.",
     "ACCUSE Polisi > T, ID happened\n"},
    {"so many as have an age",
     "Polisi menangkap dua pengedar. Mereka Hendra Wijaya (45) warga Medan dan "
     "Rudi Salim (53). Pelaku N buron.",
     "COERCE Polisi > Hendra Wijaya, Rudi Salim happened\n"},
    {"who is charged by initials did the crime",
     "Terjadi penipuan di Medan. SR (22) ditetapkan sebagai tersangka.",
     "none SR >  alleged\nACCUSE  > SR happened\n"},
    {"who searches is whom the main clause tells of, who is searched whom they "
     "hold",
     "Tentara menangkap Hendra Wijaya. Saat dilakukan penggeledahan, polisi "
     "menemukan sabu.",
     "COERCE Tentara > Hendra Wijaya happened\n"
     "COERCE polisi > Hendra Wijaya happened\n"},
    {"a person who is told of behind the search did not search",
     "Tentara menangkap Hendra Wijaya. Dari hasil penggeledahan, Rudi Salim "
     "panik.",
     "COERCE Tentara > Hendra Wijaya happened\n"},
    {"the one force that the page names did it",
     "Hendra Wijaya ditahan di Medan. Warga memuji Polres Pati.",
     "COERCE Polres Pati > Hendra Wijaya happened\n"
     "SUPPORT Warga > Polres Pati happened\n"},
    {"a force and its unit are one",
     "Hendra Wijaya ditahan di Medan. Warga memuji Polres Pati dan Satreskrim "
     "Polres Pati.",
     "COERCE Satreskrim Polres Pati > Hendra Wijaya happened\n"
     "SUPPORT Warga > Polres Pati, Satreskrim Polres Pati happened\n"},
    {"who speaks for a force does not arrest: his force does",
     "Kapolres Pati AKBP Hendra Wijaya mengatakan pihaknya menangkap Rudi "
     "Salim.",
     "COERCE Polres Pati > Rudi Salim happened\n"},
    {"nor does who heads a part of it",
     "Kasat Reskrim Polres Pati AKP Hendra Wijaya menangkap Rudi Salim.",
     "COERCE Polres Pati > Rudi Salim happened\n"},
    {"what a force does not do, its head does",
     "Kapolres Pati AKBP Hendra Wijaya mengecam Rudi Salim.",
     "ACCUSE Hendra Wijaya > Rudi Salim happened\n"},
    {"an officer is no suspect by a pronoun",
     "Kapolres Pati AKBP Hendra Wijaya tersenyum. Ia ditangkap polisi.",
     "COERCE polisi >  happened\n"},
    {"nor is who speaks on the page",
     "\"Hujan turun,\" kata Hendra Wijaya. Ia ditangkap polisi.",
     "COERCE polisi >  happened\n"},
    {"an officer is one by name",
     "Kapolres Pati AKBP Hendra Wijaya ditangkap polisi.",
     "COERCE polisi > Hendra Wijaya happened\n"},
    {"a client is not his lawyer", "Pengacara Hendra Wijaya divonis hakim.",
     "COERCE hakim >  happened\n"},
    {"nor is a lawyer whom he defends",
     "Kuasa hukum bupati Medan, Hendra Wijaya, diam. Bupati Medan ditangkap "
     "polisi.",
     "COERCE polisi >  happened\n"},
    {"nor is a neighbour who it is beside whom he lives",
     "Tetangga Kepala Desa Suka, Hendra Wijaya, tersenyum. Kepala Desa Suka "
     "ditangkap polisi.",
     "COERCE polisi > Kepala Desa Suka happened\n"},
    {"nor did he do the crime",
     "Kapolres Pati AKBP Hendra Wijaya tersenyum. Ia mencuri motor Rudi Salim.",
     "none  > Rudi Salim happened\n"},
    {"whatever his side does, his force does",
     "Kapolres Pati AKBP Hendra Wijaya tersenyum. \"Hujan turun,\" kata "
     "Hendra. Pihaknya mengimbau warga.",
     "REQUEST Polres Pati > warga happened\n"},
    {"a search by those who speak",
     "\"Ini penggerebekan kami,\" kata Kapolres Pati AKBP Hendra "
     "Wijaya.",
     "COERCE Polres Pati >  happened\n"},
    {"a force that the sentence does not name stole nothing",
     "Polsek Kuta ramai. Mereka mencuri motor Rudi Salim.",
     "none  > Rudi Salim happened\n"},
    {"nothing is taken from a force",
     "Hendra Wijaya menahan Polres Pati. Polisi menyita uang.",
     "COERCE Hendra Wijaya > Polres Pati happened\n"
     "COERCE Polisi >  happened\n"},
    {"a letter forbids nothing",
     "Kemarin Surat Edaran itu melarang perusahaan.",
     "COERCE  > perusahaan happened\n"},
    {"against whose policy they protest",
     "Demonstrasi kebijakan Presiden Hendra Wijaya berlanjut.",
     "PROTEST  > Hendra Wijaya happened\n"},
    {"his opponents are not he",
     "Iran menuai kecaman dari lawan politik Hendra Wijaya.",
     "ACCUSE lawan politik Hendra Wijaya > Iran happened\n"},
    {"the first word of the text is a capital anyway",
     "MEDAN - Getol menuduh Rudi Salim, Hendra Wijaya diam.",
     "ACCUSE  > Rudi Salim happened\n"},
    {"how many were caught is not who tells it",
     "Setelah menangkap 18 orang, Hendra Wijaya memuji Rudi Salim.",
     "COERCE Hendra Wijaya > 18 orang happened\nSUPPORT Hendra Wijaya > Rudi "
     "Salim happened\n"},
    {"to whom a demand goes is nobody's office",
     "Permintaan mahasiswa kepada Gubernur Hendra Wijaya belum dijawab.",
     "REQUEST mahasiswa > Hendra Wijaya happened\n"},
    {"a war between two", "Perang antara Iran dan Israel berlanjut.",
     "ASSAULT Iran, Israel >  happened\n"},
    {"with what somebody is threatened",
     "Israel mengancam akan menyerang Iran.",
     "THREATEN Israel > Iran happened\n"},
    {"a threat against a thing", "Israel mengancam menaikkan tarif Iran.",
     "THREATEN Israel >  happened\n"},
    {"who did the first thing did what it includes",
     "Hendra Wijaya menindak warga, termasuk mengusir Rudi Salim.",
     "COERCE Hendra Wijaya > warga happened\n"
     "COERCE Hendra Wijaya > Rudi Salim happened\n"},
};

static void pages_name_the_parties(void **state) {
    rows_check(*state, ROWS, sizeof ROWS / sizeof *ROWS);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pages_name_the_parties),
    };
    return cmocka_run_group_tests(tests, open_pack, close_pack);
}
