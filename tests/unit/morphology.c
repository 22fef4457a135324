/* SPDX-License-Identifier: MIT */
#include "shared_fixture.h"
#include "text_fixture.h"

#include "text/root.h"

#include <unistd.h>

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
    {"a headline leaves the prefix away", "akhiri", "akhir", VOICE_BARE},
    {"and one of two prefixes", "perbaiki", "baik", VOICE_BARE},
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
    {"the most of its kind", "terbesar", "besar", VOICE_NONE},
    {"the same with a clitic", "terbesarnya", "besar", VOICE_NONE},
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

static void a_missing_dictionary_is_named(void **state) {
    TextFixture *fixture = *state;
    char folder[] = "/tmp/runut-test-XXXXXX", path[64];
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/word_lists.tsv", folder);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs("roots\t/nowhere/id_ID.dic\thunspell-id\n", file);
    fclose(file);
    Error err = {0};
    AffixTable *affixes = arena_take(fixture->run, sizeof *affixes);
    assert_null(roots_load(fixture->run, folder, affixes, &err));
    assert_int_equal(err.kind, ERR_DATA);
    assert_non_null(strstr(err.what, "install the package hunspell-id"));
    unlink(path);
    rmdir(folder);
}

/* Where Sastrawi's test expects something else, and why we do not. */
static const struct {
    const char *word, *why;
} OTHER_ROOTS[] = {
    {"bagian", "the treebanks have bagi, as the dictionary does"},
    {"apatah", "-tah is no longer a clitic; only this word has it"},
    {"budayawan", "-wan makes a new noun, as -man in other languages"},
    {"karyawati", "-wati the same"},
    {"finalisasi", "-isasi, -is, -isme came with their loan words"},
    {"idealis", "the same"},
    {"idealisme", "the same"},
    {"kinerja", "infixes are no longer alive: the dictionary lists the word"},
    {"lelembut", "the same, with the first syllable repeated"},
    {"lemigas", "no word but the name of an institute"},
    {"rerata", "the first syllable repeated: statistics alone have it"},
    {"teterbang", "the same, and in no dictionary"},
    {"kesepersepuluhnya", "four affixes, made for that test"},
    {"perdaerah", "a misspelling of per daerah"},
    {"permuka", "in no dictionary; permukaan is"},
    {"sebagai", "a preposition; its parts mean nothing any more"},
    {"siapakah memberdayakan pembangunan", "three words"},
};

static bool has_other_root(Slice word) {
    for (size_t i = 0; i < sizeof OTHER_ROOTS / sizeof *OTHER_ROOTS; i++)
        if (slice_equal(word, slice_of(OTHER_ROOTS[i].word)))
            return true;
    return false;
}

static void roots_of_another_stemmer(void **state) {
    TextFixture *fixture = *state;
    Slice rest = shared_read(fixture->run, "stem/pairs.tsv"), line;
    size_t pairs = 0;
    while (slice_next_line(&rest, &line)) {
        size_t tab = slice_find(line, SLICE("\t"), 0);
        if (tab == SIZE_MAX || line.text[0] == '#')
            continue;
        Slice word = slice_part(line, 0, tab);
        Slice root = slice_part(line, tab + 1, line.length);
        const Token *token =
            token_read(state, slice_string(fixture->run, word));
        pairs++;
        if (token->root != word_of(root) && !has_other_root(word))
            fail_msg("%.*s is not from %.*s", (int)word.length, word.text,
                     (int)root.length, root.text);
    }
    assert_true(pairs > 150);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(roots_and_voices),
        cmocka_unit_test(nya_is_a_flag),
        cmocka_unit_test(names_are_left_alone),
        cmocka_unit_test(a_missing_dictionary_is_named),
        cmocka_unit_test(roots_of_another_stemmer),
    };
    return cmocka_run_group_tests(tests, text_fixture_open, text_fixture_close);
}
