/* rows.h -- rows of facts that train_choice and train_likely learn from
 *
 * A row is one line: leading fields that the program reads itself, and facts
 * ("told=3", "word=ditangkap"), parted by tabs. */
#ifndef RUNUT_TRAIN_ROWS_H
#define RUNUT_TRAIN_ROWS_H

#include "base/arena.h"
#include "base/error.h"
#include "base/map.h"
#include "base/slice.h"

enum { ROW_FACTS_MAX = 32, FOLDS = 5 };

/* A fact that some rows have, and what it weighs. */
typedef struct Feature {
    Slice name;
    double weight, prior; /* prior: one over the variance */
    size_t count;         /* of rows */
} Feature;

typedef struct Rows {
    uint32_t (*facts)[ROW_FACTS_MAX]; /* of each row: indices into `all` */
    uint8_t *counts;
    size_t count;
    Feature *all;
    size_t features;
    Map *known;
} Rows;

/* The file's bytes; room for a row a line is made. */
bool rows_open(Arena *run, const char *path, Slice *bytes, Rows *rows,
               Error *err);

/* Cuts the field that the line begins with; false: none is left. */
bool cut_field(Slice *line, Slice *field);

/* The facts of row `at`: what is left of its line. */
void row_facts(Rows *rows, size_t at, Slice line);

/* Prints the features in the order of their names, as lines of "fact", value
 * and thousandths; those that say nothing are left out. */
void weights_print(Rows *rows);

#endif
