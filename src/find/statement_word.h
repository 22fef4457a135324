/* statement_word.h -- what the tables of speech say of a single word
 *
 * Reads   data/<language>/cues.tsv, clauses.tsv, which explain them
 * Gives   SpeechWord, looked up by statement_cue.h */
#ifndef RUNUT_FIND_STATEMENT_WORD_H
#define RUNUT_FIND_STATEMENT_WORD_H

#include <stdbool.h>
#include <stdint.h>

/* The bits are in statement_cue.h; the rest are classes of clauses.tsv for
 * which 32 bits have no room. */
typedef struct SpeechWord {
    uint32_t classes; /* ClauseWord */
    uint8_t forms;    /* CueForm; 0: no cue */
    uint8_t takes;    /* CueTakes */
    uint8_t stance;   /* Stance */
    bool report;      /* only a document is its subject */
    bool quote_only;  /* bare, it is a cue beside a quotation only */
    bool state;       /* the adjective of "stok aman" */
    bool office;      /* opens what one person is: "pakar hukum" */
    bool view;        /* what somebody thinks of it: "apresiasi" */
    bool time;        /* opens when something happened: "setelah" */
    bool retold;      /* of who spoke last: "Dijelaskan bahwa ..." */
    bool amid;        /* opens a doing as a noun: "dalam menjelaskan" */
    bool firm;        /* a noun for one body: "perusahaan" */
    bool tally;       /* a cue that also is "achieves": "mencatat" */
    bool feat;        /* what is achieved: "kemenangan" */
    bool they;        /* may be a body: "mereka" */
    bool somebody;    /* a noun for one person: "pria", "vokalis" */
    bool copula;      /* joins a subject to what it is: "adalah" */
    bool many;        /* opens a noun for several: "para" */
    bool utterance;   /* what somebody said, as a document: "pernyataan" */
} SpeechWord;

#endif
