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
    {"a bracket before the initials",
     "Polisi menangkap seorang ibu rumah tangga (IRT) berinisial IM (32).",
     "COERCE Polisi > IM happened\n"},
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
