/* command.h -- what a command is: one file and one row in main.c
 *
 * The same tables make `--help`, the man page and the parser. */
#ifndef RUNUT_CLI_COMMAND_H
#define RUNUT_CLI_COMMAND_H

#include "base/error.h"
#include "show/terminal.h"

enum ExitCode {
    EXIT_DONE = 0,
    EXIT_NOTHING = 1, /* nothing was found */
    EXIT_WRONG = 2,   /* wrong use, or failure */
    EXIT_DAMAGED = 3  /* done, but some inputs were damaged */
};

typedef struct Option {
    const char *name;  /* "format": given as --format */
    char letter;       /* 'd': given as -d; 0: none */
    const char *value; /* "FILE"; NULL: takes none */
    const char *help;
} Option;

enum { OPTIONS_MAX = 20 }; /* of a command, and those of every command */

/* What the user asked for; strings live as long as the program. */
typedef struct Invocation {
    const char *record_path;
    const char *data_folder;
    ColourChoice colour;
    bool indonesian;                 /* the words of reports */
    int quiet;                       /* -q 1, -v -1 */
    const char *values[OPTIONS_MAX]; /* by the command's option; NULL: absent */
    const char *const *words;
    size_t word_count;
    Arena *run;
} Invocation;

typedef struct Command {
    const char *name;
    const char *arguments;    /* "PATH..." */
    const char *summary;      /* one line */
    const char *details;      /* paragraphs of the help; may be empty */
    const Option *options;    /* ends with a row of zeros */
    int words_min, words_max; /* -1: no bound */
    int (*run)(const Invocation *invocation, Error *err);
} Command;

extern const Command ADD_COMMAND, WATCH_COMMAND, STORIES_COMMAND, STORY_COMMAND,
    PAGE_COMMAND, WHY_COMMAND, MATCH_COMMAND, FIX_COMMAND, SEARCH_COMMAND,
    EXPORT_COMMAND, DOCTOR_COMMAND, HELP_COMMAND;

/* Every command, in the order of the help; ends with NULL. */
extern const Command *const COMMANDS[];
extern const Option GLOBAL_OPTIONS[];

#endif
