/* SPDX-License-Identifier: MIT */
#include "show/label.h"

static const char *const WORDS[LABEL_COUNT][2] = {
    [LABEL_PAGES] = {"pages", "halaman"},
    [LABEL_PAGE] = {"page", "halaman"},
    [LABEL_ORIGINS] = {"origins", "sumber asal"},
    [LABEL_ORIGIN] = {"origin", "sumber asal"},
    [LABEL_NO_DATE] = {"no date", "tanpa tanggal"},
    [LABEL_NO_OUTLET] = {"outlet not said", "media tidak disebut"},
    [LABEL_AFTER] = {"after", "menurut"},
    [LABEL_CREDITS_NONE] = {"names no source", "tanpa menyebut sumber"},
    [LABEL_THROUGH] = {"through", "lewat"},
    [LABEL_NOT_SAID] = {"not said", "tidak disebut"},
    [LABEL_SOURCE_NOT_SAID] = {"source not said", "sumber tidak disebut"},
    [LABEL_STORYLINE] = {"Storyline", "Alur"},
    [LABEL_PART_ORIGINS] = {"Origins", "Sumber asal"},
    [LABEL_PART_DIFFERING] = {"Where the pages differ", "Yang berbeda"},
    [LABEL_PART_DONE] = {"What the pages report", "Yang diberitakan"},
    [LABEL_PART_COMPARED] = {"What agrees", "Yang sejalan"},
    [LABEL_PART_SAID] = {"Who said what", "Siapa berkata apa"},
    [LABEL_PART_COPIES] = {"Common text", "Teks yang sama"},
    [LABEL_PART_STORYLINE] = {"Across the storyline", "Sepanjang alur"},
    [LABEL_AS_FACT] = {"as fact", "sebagai fakta"},
    [LABEL_ACCORDING] = {"according to", "menurut"},
    [LABEL_OTHERWISE] = {"or in other words", "atau dengan kata lain"},
    [LABEL_ALLEGED] = {"alleged", "dituduhkan"},
    [LABEL_PLANNED] = {"planned", "direncanakan"},
    [LABEL_DENIED] = {"denied", "dibantah"},
    [LABEL_BY] = {"by", "oleh"},
    [LABEL_SAME] = {"same", "sama"},
    [LABEL_COMPATIBLE] = {"compatible", "sejalan"},
    [LABEL_UPDATE] = {"update", "pembaruan"},
    [LABEL_CONFLICT] = {"conflict", "berbeda"},
    [LABEL_MORE] = {"more; --all shows them", "lagi; --all menampilkannya"},
    [LABEL_COPY] = {"copy", "salinan"},
    [LABEL_EXCERPT] = {"excerpt", "kutipan"},
    [LABEL_SHARED] = {"shared source, direction unknown",
                      "sumber bersama, arah tidak diketahui"},
    [LABEL_FROM] = {"from", "dari"},
    [LABEL_REPORTED] = {"reported", "diberitakan"},
    [LABEL_BYTES] = {"bytes", "bita"},
    [LABEL_WORDS] = {"words", "kata"},
    [LABEL_MATCH_ALL] = {"All of the text", "Seluruh teks"},
    [LABEL_MATCH_MOST] = {"Most of the text", "Sebagian besar teks"},
    [LABEL_MATCH_PART] = {"Part of the text", "Sebagian teks"},
    [LABEL_MATCH_MORE] = {"more; --limit 0 shows them",
                          "lagi; --limit 0 menampilkannya"},
    [LABEL_OF_TEXT] = {"of the text", "dari teks"},
    [LABEL_OF] = {"of", "dari"},
    [LABEL_COMMON_EXACT] = {"exact", "persis"},
    [LABEL_COMMON_NEAR] = {"nearly the same", "hampir sama"},
    [LABEL_COMMON_CONTAINED] = {"inside a longer text",
                                "di dalam teks yang lebih panjang"},
    [LABEL_COMMON_EXCERPT] = {"a piece of it", "sepotong"},
    [LABEL_COMMON_PARTIAL] = {"in part", "sebagian"},
    [LABEL_CREDITS_IT] = {"names it as source", "menyebutnya sebagai sumber"},
    [LABEL_LATER] = {"came later", "terbit kemudian"},
    [LABEL_PUT_TOGETHER] = {"put together", "disatukan"},
    [LABEL_KEPT_APART] = {"kept apart from", "dipisahkan dari"},
    [LABEL_SOMEBODY] = {"a person", "seseorang"},
    [LABEL_ON_DAY] = {"on", "pada"},
    [LABEL_OF_PAGE] = {"of the page", "dari halaman"},
    [LABEL_PERSON] = {"person", "orang"},
    [LABEL_PLACE] = {"place", "tempat"},
    [LABEL_ORGANISATION] = {"organisation", "lembaga"},
    [LABEL_FORMER] = {"former", "mantan"},
    [LABEL_OTHERS] = {"more", "lagi"},
    [LABEL_BEAR_NAME] = {"more bear that name", "lagi bernama begitu"},
    [LABEL_STORY] = {"story", "cerita"},
    [LABEL_FIRST_DAY] = {"from", "sejak"},
    [LABEL_PAGES_SHORT] = {"pp.", "hal"},
    [LABEL_LINE] = {"line", "alur"},
    [LABEL_HEADLINE] = {"headline", "judul"},
    [LABEL_REFERENCE] = {"ref", "rujukan"},
    [LABEL_ADDRESS] = {"url", "alamat"},
    [LABEL_OUTLET] = {"outlet", "media"},
    [LABEL_BYLINE] = {"byline", "penulis"},
    [LABEL_PUBLISHED] = {"published", "terbit"},
    [LABEL_DATELINE] = {"dateline", "tempat"},
    [LABEL_FROM_FEED] = {"from feed", "dari umpan"},
    [LABEL_LANGUAGE] = {"language", "bahasa"},
    [LABEL_STATEMENT] = {"statement", "pernyataan"},
    [LABEL_SOURCE] = {"source", "sumber"},
    [LABEL_NAME] = {"name", "nama"},
    [LABEL_FIGURE] = {"figure", "angka"},
    [LABEL_DATE] = {"date", "tanggal"},
    [LABEL_EVENT] = {"event", "peristiwa"},
    [LABEL_DIRECT] = {"direct", "langsung"},
    [LABEL_PRINTS] = {"prints", "menulis"},
    [LABEL_BUT] = {"but", "padahal"},
    [LABEL_IS_A] = {"is a", "hari"},
    [LABEL_MONDAY] = {"Monday", "Senin"},
    [LABEL_TUESDAY] = {"Tuesday", "Selasa"},
    [LABEL_WEDNESDAY] = {"Wednesday", "Rabu"},
    [LABEL_THURSDAY] = {"Thursday", "Kamis"},
    [LABEL_FRIDAY] = {"Friday", "Jumat"},
    [LABEL_SATURDAY] = {"Saturday", "Sabtu"},
    [LABEL_SUNDAY] = {"Sunday", "Minggu"},
};

const char *label(LabelLanguage language, Label label) {
    return WORDS[label][language];
}

const char *label_counted(LabelLanguage language, size_t count, Label one,
                          Label many) {
    return label(language, count == 1 ? one : many);
}

Label label_of_status(EventStatus status) {
    static const Label LABELS[] = {LABEL_AS_FACT, LABEL_ALLEGED, LABEL_PLANNED,
                                   LABEL_DENIED};
    return LABELS[status];
}

Label label_of_relation(Relation relation) {
    static const Label LABELS[] = {LABEL_SAME, LABEL_COMPATIBLE, LABEL_UPDATE,
                                   LABEL_CONFLICT};
    return LABELS[relation];
}

Label label_of_copy(CopyKind kind) {
    static const Label LABELS[] = {LABEL_COPY, LABEL_EXCERPT, LABEL_SHARED};
    return LABELS[kind];
}

Label label_of_weekday(Day day) {
    return (Label)(LABEL_MONDAY + day_weekday(day));
}
