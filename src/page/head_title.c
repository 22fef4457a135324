/* SPDX-License-Identifier: MIT */
#include "page/head_html.h"

#include "base/utf8.h"
#include "page/letters.h"
#include "page/paragraph.h"

#include <string.h>

enum {
    HEADINGS_MAX = 8,
    PARTS_MAX = 3, /* of a title that are no headline */
    VOICE_BYTES_MAX = 1000,
    TITLE_BYTES_MAX = 400,
    HEAD_BYTES_MIN = 20, /* before the outlet's name in <title> */
    TAIL_BYTES_MAX = 30,
    ALONE_BYTES_MIN = 24,  /* of a heading that no other voice knows */
    ABOVE_BYTES_MAX = 300, /* of a standfirst above the headline */
    KICKER_BYTES_MIN = 5   /* of letters that no sign parts from the rest */
};

/* The last three are the wide bars and the wide colon of East Asia. */
static const char *const SEPARATORS[] = {
    " | ",  " - ",        " \xe2\x80\x93 ", " \xe2\x80\x94 ", " \xc2\xb7 ",
    " :: ", " \xc2\xbb ", " \xc2\xab ",     " \xe2\x80\xa2 ", " / ",
    "|",    "_",          "\xef\xbd\x9c",   "\xe3\x85\xa3",   "\xef\xbc\x9a",
};

static const char KICKER_SIGNS[] = ":|-/";

static Slice host_of(Slice address) {
    size_t start = slice_find(address, SLICE("://"), 0);
    if (start == SIZE_MAX)
        return (Slice){0};
    Slice rest = slice_part(address, start + 3, address.length);
    size_t end = slice_find(rest, SLICE("/"), 0);
    return slice_part(rest, 0, end == SIZE_MAX ? rest.length : end);
}

/* Whether `tail` names the outlet: as the page does, or as its address. */
static bool names_outlet(const HeadReading *reading, Slice tail) {
    const Head *head = &reading->head;
    Slice letters = letters_of(reading->page, tail);
    if (letters.length < 2)
        return false;
    for (size_t i = 0; i < head->counts[HEAD_OUTLET]; i++) {
        Slice outlet =
            letters_of(reading->page, head->voices[HEAD_OUTLET][i].text);
        if (outlet.length > 1 && (slice_find(letters, outlet, 0) != SIZE_MAX ||
                                  (letters.length > 3 &&
                                   slice_find(outlet, letters, 0) != SIZE_MAX)))
            return true;
    }
    Slice address = head_best(head, HEAD_ADDRESS);
    Slice host = letters_of(
        reading->page, host_of(address.length ? address : reading->address));
    return letters.length > 3 && slice_find(host, letters, 0) != SIZE_MAX;
}

/* Without one part at its end or start that names the outlet. */
static Slice without_part(const HeadReading *reading, Slice title) {
    for (size_t i = 0; i < sizeof SEPARATORS / sizeof *SEPARATORS; i++) {
        Slice separator = slice_of(SEPARATORS[i]);
        size_t at = slice_find(title, separator, 0), next;
        if (at == SIZE_MAX)
            continue;
        Slice start = slice_part(title, 0, at);
        while ((next = slice_find(title, separator, at + 1)) != SIZE_MAX)
            at = next;
        Slice tail = slice_part(title, at + separator.length, title.length);
        if (names_outlet(reading, tail))
            return slice_trim(slice_part(title, 0, at));
        if (start.length < 30 && names_outlet(reading, start) &&
            tail.length > start.length)
            return slice_trim(slice_part(title, start.length + separator.length,
                                         title.length));
    }
    return title;
}

/* Without the outlet, and what may stand between it and the headline. */
static Slice without_outlet(const HeadReading *reading, Slice title) {
    for (int i = 0; i < PARTS_MAX; i++) {
        Slice shorter = without_part(reading, title);
        if (shorter.length == title.length)
            break;
        title = shorter;
    }
    return title;
}

typedef struct Headings {
    Slice rows[HEADINGS_MAX];
    size_t count;
    size_t above; /* of them, those with next to no text before them */
} Headings;

static Slice block_text(const HeadReading *reading, const Block *block) {
    Paragraphs lines = {0};
    paragraphs_add(reading->page, reading->tree, &reading->rules->entities,
                   block, &lines);
    return slice_join(reading->page, lines.rows, lines.count, SLICE(" "));
}

static void headings_collect(const HeadReading *reading, Headings *headings) {
    size_t text = 0;
    for (size_t i = 0; i < reading->blocks->count; i++) {
        const Block *block = &reading->blocks->rows[i];
        if (block->tag == HTML_H1 && block->length < TITLE_BYTES_MAX &&
            headings->count < HEADINGS_MAX) {
            headings->rows[headings->count++] = block_text(reading, block);
            headings->above += text < ABOVE_BYTES_MAX;
        } else if (block->kept) {
            text += block->length;
        }
    }
}

/* A heading that another voice says too, maybe with more around it. */
static Slice heading_confirmed(const HeadReading *reading,
                               const Headings *headings, Slice voice) {
    Slice letters = letters_of(reading->page, voice);
    for (size_t i = 0; i < headings->count; i++) {
        Slice own = letters_of(reading->page, headings->rows[i]);
        if (own.length > 9 &&
            (slice_starts(letters, own) || slice_equal(letters, own)))
            return headings->rows[i];
    }
    return (Slice){0};
}

/* Whether the heading's part before `letters` is a kicker: a longer word, or
 * parted by a sign, not the "The" of "The Best Cameras". */
static bool is_kicker(const HeadReading *reading, Slice heading, Slice voice) {
    Slice own = letters_of(reading->page, heading);
    size_t before = own.length - letters_of(reading->page, voice).length;
    if (before >= KICKER_BYTES_MIN)
        return true;
    for (size_t i = 0; i < sizeof KICKER_SIGNS - 1; i++)
        if (memchr(heading.text, KICKER_SIGNS[i],
                   before + 2 < heading.length ? before + 2 : heading.length))
            return true;
    return false;
}

/* A voice that is the heading without the kicker before it. */
static Slice without_kicker(const HeadReading *reading, Slice heading) {
    Slice own = letters_of(reading->page, heading);
    for (size_t i = 0; i < reading->head.counts[HEAD_TITLE]; i++) {
        Slice voice =
            without_outlet(reading, reading->head.voices[HEAD_TITLE][i].text);
        Slice letters = letters_of(reading->page, voice);
        if (letters.length > 15 && letters.length < own.length &&
            slice_ends(own, letters) && is_kicker(reading, heading, voice))
            return voice;
    }
    return heading;
}

enum { WORDS_MAX = 64 };

static size_t words_split(Arena *page, Slice text, Slice *words) {
    Slice folded = utf8_fold(page, text);
    size_t count = 0, start = 0;
    for (size_t i = 0; i <= folded.length && count < WORDS_MAX; i++) {
        if (i < folded.length && folded.text[i] != ' ')
            continue;
        Slice word = letters_of(page, slice_part(folded, start, i));
        if (word.length)
            words[count++] = word;
        start = i + 1;
    }
    return count;
}

/* The share of words that two texts have in common, 0 to 1. */
static float words_shared(Arena *page, Slice heading, Slice voice) {
    Slice own[WORDS_MAX], other[WORDS_MAX];
    size_t own_count = words_split(page, heading, own), shared = 0;
    size_t other_count = words_split(page, voice, other);
    for (size_t i = 0; i < own_count; i++)
        for (size_t k = 0; k < other_count; k++)
            if (slice_equal(own[i], other[k])) {
                shared++;
                break;
            }
    return own_count > 1 ? 2 * (float)shared / (float)(own_count + other_count)
                         : 0;
}

static const float LIKE_SHARE = 0.34F;

/* The heading most like what the page says elsewhere, or the only one. */
static Slice heading_alike(const HeadReading *reading, const Headings *headings,
                           Slice element) {
    Slice best = {0};
    float most = LIKE_SHARE;
    const Head *head = &reading->head;
    for (size_t i = 0; i < headings->count; i++) {
        if (names_outlet(reading, headings->rows[i]))
            continue;
        for (size_t k = 0; k <= head->counts[HEAD_TITLE]; k++) {
            Slice voice = k < head->counts[HEAD_TITLE]
                              ? head->voices[HEAD_TITLE][k].text
                              : element;
            float like = words_shared(reading->page, headings->rows[i], voice);
            if (like > most) {
                most = like;
                best = headings->rows[i];
            }
        }
    }
    return best;
}

static Slice title_element(const HeadReading *reading) {
    for (uint32_t i = 1; i < reading->tree->count; i++)
        if (reading->tree->nodes[i].tag == HTML_TITLE)
            return entity_text(
                reading->page, &reading->rules->entities,
                slice_part(html_raw(reading->tree, i), 0, VOICE_BYTES_MAX));
    return (Slice){0};
}

/* Without a short part behind the last bar, which nearly always names the
 * outlet. Only for what no heading confirms. */
static Slice without_last(Slice title, Slice bar) {
    size_t at = SIZE_MAX, next = slice_find(title, bar, 0);
    for (; next != SIZE_MAX; next = slice_find(title, bar, next + 1))
        at = next;
    return at != SIZE_MAX && at >= HEAD_BYTES_MIN &&
                   title.length - at - bar.length <= TAIL_BYTES_MAX
               ? slice_trim(slice_part(title, 0, at))
               : title;
}

static Slice without_tail(Slice title) {
    static const char *const BARS[] = {" | ", "|", " \xe2\x80\x93 ",
                                       " \xe2\x80\x94 ", " - "};
    for (size_t i = 0; i < sizeof BARS / sizeof *BARS; i++) {
        Slice shorter = without_last(title, slice_of(BARS[i]));
        if (shorter.length < title.length)
            return shorter;
    }
    return title;
}

/* The heading right above the text, which no other voice knows. */
static Slice heading_alone(const HeadReading *reading, const Headings *headings,
                           bool others) {
    if (!headings->above)
        return (Slice){0};
    Slice heading = headings->rows[headings->above - 1];
    bool is_headline = heading.length >= ALONE_BYTES_MIN || !others;
    return is_headline && !names_outlet(reading, heading) ? heading
                                                          : (Slice){0};
}

/* Where one voice goes on behind another with a sign, which is mostly the
 * section and the outlet ("Jembatan Dibangun-Daerah_Kabar"), the shorter. */
static Slice voice_shortest(const HeadReading *reading, Slice voice) {
    static const char SIGNS[] = "-|_/";
    const Head *head = &reading->head;
    for (size_t i = 0; i < head->counts[HEAD_TITLE]; i++) {
        Slice other = head->voices[HEAD_TITLE][i].text;
        Slice rest = slice_trim(slice_part(voice, other.length, voice.length));
        if (other.length >= HEAD_BYTES_MIN && rest.length &&
            slice_starts(voice, other) && strchr(SIGNS, rest.text[0]))
            voice = other;
    }
    return voice;
}

Slice head_title_choose(const HeadReading *reading) {
    Headings headings = {.count = 0};
    headings_collect(reading, &headings);
    const Head *head = &reading->head;
    Slice element = title_element(reading), found = {0};
    for (size_t i = 0; i < head->counts[HEAD_TITLE] && !found.length; i++)
        found = heading_confirmed(reading, &headings,
                                  head->voices[HEAD_TITLE][i].text);
    if (!found.length)
        found = heading_confirmed(reading, &headings, element);
    if (!found.length)
        found = heading_alike(reading, &headings, element);
    if (!found.length)
        found = heading_alone(reading, &headings,
                              head->counts[HEAD_TITLE] + element.length);
    if (found.length)
        return without_kicker(reading, found);
    found = head_best(head, HEAD_TITLE);
    if (found.length)
        return without_last(
            without_outlet(reading, voice_shortest(reading, found)),
            SLICE(" | "));
    found = without_outlet(reading, element);
    return found.length < element.length ? found : without_tail(found);
}
