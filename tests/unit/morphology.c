/* SPDX-License-Identifier: MIT */
#include "text_fixture.h"

struct Row {
    const char *reason, *word, *root;
    Voice voice;
};

static const struct Row ROWS[] = {
    {"active", "mengirim", "kirim", VOICE_ACTIVE},
    {"passive", "dikirim", "kirim", VOICE_PASSIVE},
    {"accidental", "terkirim", "kirim", VOICE_ACCIDENTAL},
    {"active with -kan", "mengirimkan", "kirim", VOICE_ACTIVE},
    {"noun of doing", "pengiriman", "kirim", VOICE_NOUN},
    {"noun of the thing done", "kiriman", "kirim", VOICE_NOUN},
    {"passive with clitic", "dikirimkannya", "kirim", VOICE_PASSIVE},
    {"the root alone", "kirim", "kirim", VOICE_BARE},
    {"first person before the verb", "kukirim", "kirim", VOICE_PASSIVE},
    {"swallowed p", "memukul", "pukul", VOICE_ACTIVE},
    {"swallowed t", "menolak", "tolak", VOICE_ACTIVE},
    {"swallowed k", "mengecam", "kecam", VOICE_ACTIVE},
    {"swallowed s", "menyerang", "serang", VOICE_ACTIVE},
    {"nothing swallowed", "membantah", "bantah", VOICE_ACTIVE},
    {"before a vowel", "mengancam", "ancam", VOICE_ACTIVE},
    {"menge- before one syllable", "mengebom", "bom", VOICE_ACTIVE},
    {"two prefixes", "mempersatukan", "satu", VOICE_ACTIVE},
    {"passive of two prefixes", "dipertahankan", "tahan", VOICE_PASSIVE},
    {"ber-", "bertemu", "temu", VOICE_MIDDLE},
    {"be- before -er-", "bekerja", "kerja", VOICE_MIDDLE},
    {"bel-", "belajar", "ajar", VOICE_MIDDLE},
    {"ke- -an", "kekerasan", "keras", VOICE_NOUN},
    {"per- -an", "pertemuan", "temu", VOICE_NOUN},
    {"keter- -an", "keterlibatan", "libat", VOICE_NOUN},
    {"the one who does", "penyerang", "serang", VOICE_NOUN},
    {"reduplicated noun", "buku-bukunya", "buku", VOICE_NONE},
    {"reduplicated verb", "meniru-nirukan", "tiru", VOICE_ACTIVE},
    {"each other", "tolong-menolong", "tolong", VOICE_ACTIVE},
    {"prefix before capitals", "di-PHK", "phk", VOICE_PASSIVE},
    {"a root that looks affixed", "menteri", "menteri", VOICE_NONE},
    {"a root that ends in a clitic's letters", "sekolah", "sekolah",
     VOICE_NONE},
    {"a verb from nowhere", "memblokade", "blokade", VOICE_ACTIVE},
    {"a function word", "merekalah", "mereka", VOICE_NONE},
};

static const Token *token_read(void **state, const char *word) {
    const Document *document = text_fixture_read(*state, word);
    return document->tokens;
}

static void roots_and_voices(void **state) {
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        const Token *token = token_read(state, ROWS[i].word);
        bool root = token->root == word_of(slice_of(ROWS[i].root));
        if (!root || token->voice != ROWS[i].voice)
            fail_msg("%s: %s: root %s, voice %d", ROWS[i].reason, ROWS[i].word,
                     root ? "right" : "wrong", token->voice);
    }
}

static void nya_is_a_flag(void **state) {
    ROW_CHECK("possessor", token_read(state, "rumahnya")->flags & TOKEN_NYA);
    ROW_CHECK("no clitic", !(token_read(state, "hanya")->flags & TOKEN_NYA));
    ROW_CHECK("reduplication",
              token_read(state, "kota-kota")->flags & TOKEN_REDUPLICATED);
}

static void names_are_left_alone(void **state) {
    static const char *const NAMES[] = {"Maluku",  "Diponegoro", "Kenya",
                                        "Terawan", "Mendagri",   "Berlin"};
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) {
        char text[100];
        snprintf(text, sizeof text, "Kemarin di %s hujan deras.", NAMES[i]);
        const Document *document = text_fixture_read(*state, text);
        const Token *token = &document->tokens[2];
        ROW_CHECK(NAMES[i], token->root == token->word);
        ROW_CHECK(NAMES[i], token->word_class == CLASS_PROPER);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(roots_and_voices),
        cmocka_unit_test(nya_is_a_flag),
        cmocka_unit_test(names_are_left_alone),
    };
    return cmocka_run_group_tests(tests, text_fixture_open, text_fixture_close);
}
