/* SPDX-License-Identifier: MIT */
#include "text_fixture.h"

struct Row {
    const char *reason, *text, *tokens;
};

static const struct Row ROWS[] = {
    {"a word of credit and a name", "dilansirAntara", "dilansir|Antara"},
    {"a title and a name", "PresidenSukarno", "Presiden|Sukarno"},
    {"a dateline and the sentence", "BanyuwangiMenteri", "Banyuwangi|Menteri"},
    {"two names and what joins them", "SantosodanAlya", "Santoso|dan|Alya"},
    {"a preposition behind capitals", "kepadaBBCdi", "kepada|BBC|di"},
    {"a long word behind a name", "Antaramelalui", "Antara|melalui"},
    {"an auxiliary behind a name", "Yulianaadalah", "Yuliana|adalah"},
    {"a short word behind a place", "Surabayaakan", "Surabaya|akan"},
    {"a verb behind a name", "Bantulmengatakan", "Bantul|mengatakan"},
    {"a site that writes itself so", "detikNews", "detikNews"},
    {"such a site behind a word", "dilansirdetikNews", "dilansir|detikNews"},
    {"a word behind a site", "Tempo.coberjudul", "Tempo.co|berjudul"},
    {"a word behind a site with a digit", "dariLiputan6.compada",
     "dari|Liputan6.com|pada"},
    {"a site of two words", "KabarKota.com", "KabarKota.com"},
    {"a site that ends like a word", "Lembah.id", "Lembah.id"},
    {"a short word behind a name that stands elsewhere", "Yuli Yulidan",
     "Yuli|Yuli|dan"},
    {"a name that ends like one", "Wildan", "Wildan"},
    {"a word that begins like a name", "Rama Ramadan", "Rama|Ramadan"},
    {"a foreign name", "WhatsApp", "WhatsApp"},
    {"a name that ends like a word", "Wahyudi", "Wahyudi"},
    {"a place that ends like a word", "Kotawaringin", "Kotawaringin"},
    {"an ordinary word", "Menyampaikan", "Menyampaikan"},
    {"any word behind a name that stands elsewhere", "Wibowo Wibowoalias",
     "Wibowo|Wibowo|alias"},
    {"such a name that is all of the word", "Permata Permatasari",
     "Permata|Permatasari"},
    {"a short name with the one before it", "Rudi Hon dan Rudi Honyang",
     "Rudi|Hon|dan|Rudi|Hon|yang"},
    {"two letters behind a name that stands elsewhere with the one before it",
     "Ani Wibowo dan Ani Wibowodi", "Ani|Wibowo|dan|Ani|Wibowo|di"},
    {"two letters that may be the name's", "Surya dan Suryadi",
     "Surya|dan|Suryadi"},
    {"an everyday word that begins a place", "Kota Kotaraja", "Kota|Kotaraja"},
    {"a word behind a place", "Yogyakartaresmi", "Yogyakarta|resmi"},
    {"a word behind the last of the listed places", "Wonosariresmi",
     "Wonosari|resmi"},
    {"a name of two of which one is listed, and a word", "Soekarnoputri",
     "Soekarnoputri"},
    {"a word behind a state that is in the dictionary", "Indiajatuh",
     "India|jatuh"},
    {"a place that begins like another", "Tegalalang", "Tegalalang"},
    {"two names that stand elsewhere", "Lestari, Wibowo, LestariWibowo",
     "Lestari|,|Wibowo|,|Lestari|Wibowo"},
    {"which the text writes so twice", "Lesta Wibo LestaWibo LestaWibo",
     "Lesta|Wibo|LestaWibo|LestaWibo"},
    {"a short title and a name", "BekTimnas", "Bek|Timnas"},
    {"a name and a long word", "KartonoKomisaris", "Kartono|Komisaris"},
    {"a state that only its other names list", "Indonesiaresmi",
     "Indonesia|resmi"},
    {"an auxiliary behind a name", "Williamsudah", "William|sudah"},
    {"a name that ends so", "Malalayang", "Malalayang"},
    {"a longer one that does not", "Airlinesyang", "Airlines|yang"},
    {"a passive verb behind a name", "Bakungandigelar", "Bakungan|digelar"},
    {"a place that ends like a word", "Banjarbaru", "Banjarbaru"},
    {"a name that begins like a passive verb", "Diks Diksdan", "Diks|Diks|dan"},
    {"a clitic behind a name", "Instagram Instagramnya",
     "Instagram|Instagramnya"},
    {"a brand of two words", "SilverQueen", "SilverQueen"},
    {"a word in small letters that nobody lists", "wamilSuga", "wamil|Suga"},
    {"a brand that begins small", "resmiiPhone", "resmi|iPhone"},
    {"one that stands alone", "visionOS", "visionOS"},
    {"a firm behind what it is", "PTWijaya", "PT|Wijaya"},
    {"a word behind a body that stands elsewhere", "KPKmenahan KPK",
     "KPK|menahan|KPK"},
    {"a word in capitals and one that is none", "TIGApemain", "TIGA|pemain"},
    {"capitals that begin a name", "JPMorgan", "JPMorgan"},
    {"a title in capitals whose last letter begins no word", "PSIlantaran",
     "PSI|lantaran"},
    {"a preposition between two names", "JepangdiPiala", "Jepang|di|Piala"},
    {"a verb before a site", "MengutipKota.com", "Mengutip|Kota.com"},
    {"a site in small letters", "dimuatkota.compada", "dimuatkota.com|pada"},
};

static void glued_words_are_cut(void **state) {
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        const Document *document = text_fixture_read(*state, ROWS[i].text);
        char shown[200] = "";
        for (uint32_t t = 0; t < document->token_count; t++) {
            show(shown, sizeof shown, t ? SLICE("|") : SLICE(""));
            show(shown, sizeof shown, token_text(document, t));
        }
        if (strcmp(shown, ROWS[i].tokens))
            fail_msg("%s: got %s", ROWS[i].reason, shown);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(glued_words_are_cut)};
    return cmocka_run_group_tests(tests, text_fixture_open, text_fixture_close);
}
