/* SPDX-License-Identifier: MIT */
#include "page/copied.h"

enum { LONG_LEAST = 1000, COPIED_PERCENT = 75, WORDS = 4, BLOCK_MASK = 0xFFFF };

/* The sequences of four words of the kept blocks so far, and in the low bits
 * the block that had them first: a refrain is no copy. */
typedef struct Seen {
    uint64_t *rows; /* 0: a free place */
    uint32_t mask;
    uint32_t room; /* blanks of other scripts are words without length */
    uint64_t block;
} Seen;

typedef struct Sequence {
    Seen *seen;
    uint64_t words[WORDS]; /* the last of them, the newest at the end */
    uint64_t word;         /* the open one; 0: none is */
    uint32_t read, count, known;
} Sequence;

static uint64_t mix(uint64_t hash, uint64_t more) {
    hash = (hash ^ more) * 0x9E3779B97F4A7C15ull;
    return hash ^ hash >> 29;
}

static void sequence_take(Sequence *sequence) {
    Seen *seen = sequence->seen;
    uint64_t hash = 1;
    for (size_t i = 0; i < WORDS; i++)
        hash = mix(hash, sequence->words[i]);
    hash &= ~(uint64_t)BLOCK_MASK;
    uint32_t at = (uint32_t)(hash >> 32) & seen->mask;
    while (seen->rows[at] && (seen->rows[at] & ~(uint64_t)BLOCK_MASK) != hash)
        at = (at + 1) & seen->mask;
    sequence->count++;
    if (seen->rows[at]) {
        sequence->known += (seen->rows[at] & BLOCK_MASK) != seen->block;
    } else if (seen->room) {
        seen->room--;
        seen->rows[at] = hash | seen->block;
    }
}

static void word_end(Sequence *sequence) {
    if (!sequence->word)
        return;
    for (size_t i = 1; i < WORDS; i++)
        sequence->words[i - 1] = sequence->words[i];
    sequence->words[WORDS - 1] = sequence->word;
    sequence->word = 0;
    if (++sequence->read >= WORDS)
        sequence_take(sequence);
}

/* Of scripts without blanks, which begin with these bytes, every letter is
 * taken for a word. */
static bool is_wide(unsigned char byte) {
    return byte >= 0xE3;
}

static void text_take(Sequence *sequence, Slice text) {
    for (size_t i = 0; i < text.length; i++) {
        unsigned char byte = (unsigned char)text.text[i];
        unsigned char lower = byte | 32;
        bool letter = byte >= 0x80 || (lower >= 'a' && lower <= 'z') ||
                      (byte >= '0' && byte <= '9');
        if (!letter || is_wide(byte))
            word_end(sequence);
        if (letter)
            sequence->word = mix(sequence->word + 1, lower);
    }
    word_end(sequence);
}

/* Reads a block's words; whether most of them stood above. */
static bool is_copied(Seen *seen, const HtmlTree *tree, const Block *block) {
    Sequence sequence = {.seen = seen};
    for (uint32_t i = block->first; i <= block->last; i++) {
        const HtmlNode *node = &tree->nodes[i];
        if (node->tag == HTML_TEXT && !node->unread)
            text_take(&sequence, slice_part(tree->text, node->from, node->to));
    }
    return block->length >= LONG_LEAST && sequence.count > WORDS &&
           sequence.known * 100ull >= (uint64_t)sequence.count * COPIED_PERCENT;
}

void copied_drop(Arena *page, const HtmlTree *tree, BlockList *blocks) {
    size_t letters = 0, places = 64, longest = 0;
    for (size_t i = 0; i < blocks->count; i++) {
        const Block *block = &blocks->rows[i];
        size_t length = block->kept ? block->length : 0;
        longest = length > longest ? length : longest;
        letters += length;
    }
    if (longest < LONG_LEAST || longest == letters)
        return;
    while (places < letters)
        places *= 2;
    Seen seen = {.rows = arena_take(page, places * sizeof *seen.rows),
                 .mask = (uint32_t)places - 1,
                 .room = (uint32_t)places / 2};
    for (size_t i = 0; i < blocks->count; i++) {
        Block *block = &blocks->rows[i];
        seen.block = i % BLOCK_MASK + 1;
        if (block->kept && is_copied(&seen, tree, block))
            block->kept = KEEP_NOT;
    }
}
