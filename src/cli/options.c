/* SPDX-License-Identifier: MIT */
#include "cli/options.h"

#include <getopt.h>
#include <stdlib.h>

enum { LETTERS_MAX = 2 * OPTIONS_MAX + 4, LONG_ONLY = 256 };

typedef struct Parser {
    char letters[LETTERS_MAX];
    struct option longs[OPTIONS_MAX + 1];
} Parser;

static Parser parser_make(const Option *options, bool all) {
    Parser parser = {0};
    size_t used = 0;
    parser.letters[used++] = all ? ':' : '+';
    if (!all)
        parser.letters[used++] = ':';
    for (int i = 0; options[i].name && i < OPTIONS_MAX; i++) {
        parser.longs[i] = (struct option){
            .name = options[i].name,
            .has_arg = options[i].value ? required_argument : no_argument,
            .val = options[i].letter ? options[i].letter : LONG_ONLY + i};
        if (!options[i].letter)
            continue;
        parser.letters[used++] = options[i].letter;
        if (options[i].value)
            parser.letters[used++] = ':';
    }
    return parser;
}

static int option_index(const Option *options, int found) {
    for (int i = 0; options[i].name; i++)
        if (found == (options[i].letter ? options[i].letter : LONG_ONLY + i))
            return i;
    return -1;
}

bool options_read(const Option *options, bool all, Words *words,
                  const char **values, Error *err) {
    Parser parser = parser_make(options, all);
    int found;
    opterr = 0;
    optind = 0; /* glibc: start anew */
    while ((found = getopt_long(words->count, words->rows, parser.letters,
                                parser.longs, NULL)) != -1) {
        const char *word = words->rows[optind - 1];
        if (found == ':')
            return error_set(err, ERR_USE, "%s wants a value; see --help",
                             word);
        if (found == '?')
            return error_set(err, ERR_USE, "unknown option %s; see --help",
                             word);
        values[option_index(options, found)] = optarg ? optarg : "";
    }
    words->rows += optind;
    words->count -= optind;
    return true;
}

bool number_option(const Option *option, const char *value, NumberRange range,
                   long *number, Error *err) {
    char *end = NULL;
    if (!value)
        return true;
    *number = strtol(value, &end, 10);
    return (end != value && !*end && *number >= range.least &&
            *number <= range.most) ||
           error_set(err, ERR_USE,
                     "--%s wants a number of %ld to %ld, not '%s'",
                     option->name, range.least, range.most, value);
}
