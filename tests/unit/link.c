/* SPDX-License-Identifier: MIT */
#include "pages_fixture.h"

#include "link/link.h"

static const ComposedPage PAGES[] = {
    {"kebakaran-1", "Harian Pagi", "2025-06-10T10:00",
     "Pasar Wates Terbakar, 40 Kios Hangus",
     "Kebakaran melanda Pasar Wates pada Selasa (10/6/2025) pagi. Sebanyak 40 "
     "kios pedagang hangus terbakar. Petugas pemadam mengerahkan delapan mobil "
     "ke Pasar Wates.\n\"Api berasal dari kios sembako di bagian timur,\" kata "
     "Kepala Dinas Pemadam Kebakaran, Sutarno.\nTidak ada korban jiwa dalam "
     "kebakaran pasar itu, tetapi kerugian pedagang ditaksir Rp 2 miliar."},
    {"kebakaran-2", "Kabar Kota", "2025-06-10T13:00",
     "Kebakaran Pasar Wates, Pedagang Rugi Rp 2 Miliar",
     "Kebakaran melanda Pasar Wates pada Selasa (10/6/2025) pagi. Sebanyak 40 "
     "kios pedagang hangus terbakar. Petugas pemadam mengerahkan delapan mobil "
     "ke Pasar Wates.\n\"Api berasal dari kios sembako di bagian timur,\" kata "
     "Kepala Dinas Pemadam Kebakaran, Sutarno."},
    {"kebakaran-3", "Warta Timur", "2025-06-10T18:00",
     "Pedagang Pasar Wates Minta Bantuan Setelah Kebakaran",
     "Para pedagang Pasar Wates meminta bantuan pemerintah setelah kios mereka "
     "terbakar. Pedagang berharap kios darurat segera dibangun.\nPasar Wates "
     "terbakar pada Selasa pagi. Api menghanguskan 40 kios di pasar itu."},
    {"gempa-a", "Harian Pagi", "2025-06-11T06:00", "Gempa M 4,1 Guncang Ruteng",
     "Gempa bermagnitudo 4,1 mengguncang Ruteng pada Rabu (11/6/2025) pukul "
     "05.12 WIB. Pusat gempa berada di laut 38 kilometer barat daya Ruteng "
     "pada kedalaman 24 kilometer, kata BMKG."},
    {"gempa-b", "Harian Pagi", "2025-06-12T21:00",
     "Gempa M 3,6 Guncang Ternate",
     "Gempa bermagnitudo 3,6 mengguncang Ternate pada Kamis (12/6/2025) pukul "
     "20.47 WIB. Pusat gempa berada di laut 61 kilometer utara Ternate pada "
     "kedalaman 10 kilometer, kata BMKG."},
};
enum { COUNT = sizeof PAGES / sizeof *PAGES };

static const Story *story_of(const Links *links, Id page) {
    for (size_t s = 0; s < links->stories.count; s++)
        for (size_t p = 0; p < links->stories.rows[s].pages.count; p++)
            if (links->stories.rows[s].pages.rows[p] == page)
                return &links->stories.rows[s];
    return NULL;
}

static const Copy *copy_between(const Links *links, Id from, Id to) {
    for (size_t i = 0; i < links->copies.count; i++)
        if (links->copies.rows[i].from == from &&
            links->copies.rows[i].to == to)
            return &links->copies.rows[i];
    return NULL;
}

static Links links_of(const Fixture *fixture) {
    StoredPages pages = pages_compose(fixture, PAGES, COUNT);
    Links links = {0};
    Error err = {0};
    assert_true(pages_link(fixture->run, &pages, &links, &err));
    return links;
}

static void one_happening_is_one_story(void **state) {
    (void)state;
    Fixture fixture = fixture_open();
    Links links = links_of(&fixture);
    assert_ptr_equal(story_of(&links, 1), story_of(&links, 2));
    assert_ptr_equal(story_of(&links, 1), story_of(&links, 3));
    assert_ptr_not_equal(story_of(&links, 1), story_of(&links, 4));
    assert_int_equal(story_of(&links, 1)->id, 1);
    arena_close(fixture.run);
}

static void bulletins_of_one_mould_stay_apart(void **state) {
    (void)state;
    Fixture fixture = fixture_open();
    Links links = links_of(&fixture);
    assert_ptr_not_equal(story_of(&links, 4), story_of(&links, 5));
    assert_null(copy_between(&links, 4, 5));
    arena_close(fixture.run);
}

static void the_later_page_copied_the_earlier(void **state) {
    (void)state;
    Fixture fixture = fixture_open();
    Links links = links_of(&fixture);
    const Copy *copy = copy_between(&links, 1, 2);
    assert_non_null(copy);
    assert_true(copy->kind != COPY_SHARED);
    assert_true(copy->share > 0.9);
    assert_null(copy_between(&links, 1, 3));
    arena_close(fixture.run);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_happening_is_one_story),
        cmocka_unit_test(bulletins_of_one_mould_stay_apart),
        cmocka_unit_test(the_later_page_copied_the_earlier)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
