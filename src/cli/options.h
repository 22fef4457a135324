/* options.h -- the words of the command line, read by the tables */
#ifndef RUNUT_CLI_OPTIONS_H
#define RUNUT_CLI_OPTIONS_H

#include "cli/command.h"

typedef struct Words {
    int count;
    char **rows;
} Words;

/* Reads options from the front of `words` into `values`, one place an option
 * ("" for those that take no value), and moves `words` behind them. With
 * `all`, options may stand anywhere: the other words are moved to the end.
 * Errors  ERR_USE that names the wrong word */
bool options_read(const Option *options, bool all, Words *words,
                  const char **values, Error *err);

/* A whole number in a range; a value that is NULL leaves it as it is.
 * Errors  ERR_USE that names the option */
typedef struct NumberRange {
    long least, most;
} NumberRange;
bool number_option(const Option *option, const char *value, NumberRange range,
                   long *number, Error *err);

#endif
