/* SPDX-License-Identifier: MIT */
#include "text/alone.h"

#include "base/bytes16_part.h"
#include "base/list.h"

enum {
    BYTES_A_WORD = 7, /* in lists of names; in prose there are fewer */
    PLACES_MIN = 64,
    STEPS_MAX = 64 /* as many words as may begin with the same letters */
};

static uint32_t place_of(const AloneWords *words, const char *letters) {
    uint32_t key = (uint32_t)(uint8_t)letters[0] << 16 |
                   (uint32_t)(uint8_t)letters[1] << 8 | (uint8_t)letters[2];
    return (key * 0x9E3779B1u >> 8) & (words->place_count - 1);
}

static Slice word_at(const AloneWords *words, const AloneWord *word) {
    return (Slice){words->text.text + word->start, word->length};
}

/* Where the word stands, or the free place for it; NULL: there is none. */
static AloneWord *place_find(const AloneWords *words, Slice word) {
    uint32_t at = place_of(words, word.text);
    for (size_t i = 0; i < STEPS_MAX; i++) {
        AloneWord *place = &words->places[at];
        if (!place->length || slice_equal(word_at(words, place), word))
            return place;
        at = (at + 1) & (words->place_count - 1);
    }
    return NULL;
}

static void alone_add(AloneWords *words, uint32_t start, size_t length) {
    Slice word = {words->text.text + start, length};
    AloneWord *place = place_find(words, word);
    if (!place)
        return;
    if (place->length) {
        if (place->count < UINT16_MAX)
            place->count++;
        return;
    }
    if (words->used >= words->place_count / 2)
        return;
    words->used++;
    *place = (AloneWord){start, (uint16_t)length, 1};
}

/* Sixteen bytes as bits, the two before them lowest: which are large letters,
 * small ones, blanks, full stops. */
typedef struct LetterBits {
    uint32_t large, small, blank, dot;
} LetterBits;

static uint32_t bits_next(uint32_t before, Bytes16 is) {
    return before >> BYTES16 | bytes16_mask(is) << 2;
}

static LetterBits letters_next(LetterBits before, Bytes16 signs) {
    return (LetterBits){
        bits_next(before.large, (Bytes16)((signs - 'A') < 26)),
        bits_next(before.small, (Bytes16)((signs - 'a') < 26)),
        bits_next(before.blank, (Bytes16)(signs <= ' ')),
        bits_next(before.dot, (Bytes16)(signs == '.')),
    };
}

/* Those that no blank stands before: most pages have few. */
static uint32_t changes_of(LetterBits bits) {
    uint32_t capitals = bits.large & ~(bits.large << 1) & ~(bits.blank << 1);
    uint32_t others = ~bits.small & ~bits.blank;
    uint32_t small = bits.small & (bits.dot << 1 | (others << 1 & others << 2));
    return (capitals | small) >> 2;
}

static size_t letters_end(Slice text, size_t at) {
    while (at < text.length && (unsigned)(text.text[at] | 32) - 'a' < 26)
        at++;
    return at;
}

static void words_add(AloneWords *words, uint32_t starts, size_t block) {
    for (; starts; starts &= starts - 1) {
        size_t start = block + bytes16_first(starts);
        size_t length = letters_end(words->text, start) - start;
        if (length >= ALONE_MIN && length <= ALONE_MAX)
            alone_add(words, (uint32_t)start, length);
    }
}

AloneWords alone_read(Arena *page, Slice text) {
    AloneWords words = {.text = text, .place_count = PLACES_MIN};
    while (words.place_count < 2 * ALONE_WORDS_MAX &&
           words.place_count < text.length / BYTES_A_WORD * 2)
        words.place_count *= 2;
    words.places = arena_take(page, words.place_count * sizeof(AloneWord));
    LetterBits bits = {.blank = 3};
    size_t capacity = 0;
    for (size_t block = 0; block < text.length; block += BYTES16) {
        bits = letters_next(bits, bytes16_load_part(text.text + block,
                                                    text.text + text.length,
                                                    text.length - block));
        uint32_t letters = bits.large | bits.small;
        words_add(&words, (bits.large & ~(letters << 1)) >> 2, block);
        for (uint32_t changes = changes_of(bits); changes;
             changes &= changes - 1) {
            words.changes = list_room(page, words.changes, words.change_count,
                                      &capacity, sizeof *words.changes);
            words.changes[words.change_count++] =
                (uint32_t)(block + bytes16_first(changes));
        }
    }
    return words;
}

size_t alone_change(const AloneWords *words, size_t byte) {
    size_t low = 0, high = words->change_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (words->changes[middle] < byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

unsigned alone_count(const AloneWords *words, Slice word) {
    if (word.length < ALONE_MIN)
        return 0;
    const AloneWord *place = place_find(words, word);
    return place ? place->count : 0;
}

size_t alone_before(const AloneWords *words, Slice word, size_t below) {
    size_t longest = 0;
    if (word.length < ALONE_MIN)
        return 0;
    uint32_t at = place_of(words, word.text);
    for (size_t i = 0; i < STEPS_MAX && words->places[at].length; i++) {
        Slice alone = word_at(words, &words->places[at]);
        if (alone.length > longest && alone.length < below &&
            slice_starts(word, alone))
            longest = alone.length;
        at = (at + 1) & (words->place_count - 1);
    }
    return longest;
}
