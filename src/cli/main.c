/* SPDX-License-Identifier: MIT */
#include "cli/help.h"
#include "cli/options.h"

#include <libgen.h>
#include <limits.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

const Command *const COMMANDS[] = {&ADD_COMMAND,
                                   &WATCH_COMMAND,
                                   &STORIES_COMMAND,
                                   &STORY_COMMAND,
                                   &PAGE_COMMAND,
                                   &WHY_COMMAND,
                                   &MATCH_COMMAND,
                                   &FIX_COMMAND,
                                   &SEARCH_COMMAND,
                                   &EXPORT_COMMAND,
                                   &DOCTOR_COMMAND,
                                   &HELP_COMMAND,
                                   NULL};

enum GlobalOption {
    GLOBAL_RECORD,
    GLOBAL_QUIET,
    GLOBAL_VERBOSE,
    GLOBAL_COLOUR,
    GLOBAL_LANG,
    GLOBAL_DATA,
    GLOBAL_HELP,
    GLOBAL_VERSION
};

const Option GLOBAL_OPTIONS[] = {
    {"record", 'd', "FILE", "The record; else $RUNUT_RECORD, else runut.db"},
    {"quiet", 'q', NULL, "No progress and no notes"},
    {"verbose", 'v', NULL, "Say more about what is done"},
    {"color", 0, "WHEN", "auto, always or never; NO_COLOR is honoured"},
    {"lang", 0, "LANGUAGE", "Words of reports and lists: id or en; else $LANG"},
    {"data", 0, "FOLDER", "Language packs; else $RUNUT_DATA"},
    {"help", 'h', NULL, "Show help"},
    {"version", 'V', NULL, "Show the version"},
    {0}};

/* Prints the error; returns EXIT_WRONG. */
static int command_failed(const Error *err) {
    terminal_note("runut: %s\n", err->what);
    return EXIT_WRONG;
}

enum { PATH_BYTES = PATH_MAX + 32 }; /* a path and one of PLACES */

/* The packs beside the program: in its source tree, or installed. */
static const char *data_folder(Arena *run) {
    static const char *const PLACES[] = {"../data", "../share/runut",
                                         "../../data"};
    const char *given = getenv("RUNUT_DATA");
    if (given && *given)
        return given;
    char *program = arena_take(run, PATH_BYTES);
    ssize_t length = readlink("/proc/self/exe", program, PATH_BYTES - 1);
    if (length <= 0)
        return RUNUT_DATA_INSTALLED;
    char *folder = dirname(program);
    for (size_t i = 0; i < sizeof PLACES / sizeof *PLACES; i++) {
        char *path = arena_take(run, PATH_BYTES);
        snprintf(path, PATH_BYTES, "%s/%s", folder, PLACES[i]);
        if (access(path, R_OK) == 0)
            return path;
    }
    return RUNUT_DATA_INSTALLED;
}

static bool colour_read(const char *value, ColourChoice *colour, Error *err) {
    static const char *const CHOICES[] = {"auto", "always", "never"};
    for (int i = 0; value && i < 3; i++) {
        if (strcmp(value, CHOICES[i]) == 0) {
            *colour = (ColourChoice)i;
            return true;
        }
    }
    return !value ||
           error_set(err, ERR_USE, "--color is auto, always or never, not '%s'",
                     value);
}

static bool language_read(const char *value, bool *indonesian, Error *err) {
    const char *environment = getenv("LC_ALL");
    if (!environment || !*environment)
        environment = getenv("LANG");
    if (!value) {
        *indonesian = environment && strncmp(environment, "id", 2) == 0;
        return true;
    }
    *indonesian = strcmp(value, "id") == 0;
    return *indonesian || strcmp(value, "en") == 0 ||
           error_set(err, ERR_USE, "--lang is id or en, not '%s'", value);
}

static bool globals_take(const char *const *values, Invocation *invocation,
                         Error *err) {
    const char *record = getenv("RUNUT_RECORD");
    invocation->record_path = values[GLOBAL_RECORD] ? values[GLOBAL_RECORD]
                              : record && *record   ? record
                                                    : "runut.db";
    invocation->data_folder = values[GLOBAL_DATA]
                                  ? values[GLOBAL_DATA]
                                  : data_folder(invocation->run);
    invocation->quiet =
        (values[GLOBAL_QUIET] ? 1 : 0) - (values[GLOBAL_VERBOSE] ? 1 : 0);
    return colour_read(values[GLOBAL_COLOUR], &invocation->colour, err) &&
           language_read(values[GLOBAL_LANG], &invocation->indonesian, err);
}

static bool words_fit(const Command *command, int count, Error *err) {
    if (count < command->words_min)
        return error_set(err, ERR_USE, "runut %s wants %s; see runut help %s",
                         command->name, command->arguments, command->name);
    bool any = command->words_max != 0;
    if (command->words_max >= 0 && count > command->words_max)
        return error_set(err, ERR_USE, "runut %s takes %s%s; see runut help %s",
                         command->name,
                         any ? command->arguments : "no argument",
                         any ? " and no more" : "", command->name);
    return true;
}

/* The options of every command may stand behind the command too; there they
 * win. Reads both kinds: the command's own into the invocation. */
static bool command_options_read(const Command *command, Words *words,
                                 const char **globals, Invocation *invocation,
                                 Error *err) {
    Option options[OPTIONS_MAX + 1] = {0};
    const char *values[OPTIONS_MAX + 1] = {0};
    int own = 0;
    for (; command->options[own].name; own++)
        options[own] = command->options[own];
    memcpy(&options[own], GLOBAL_OPTIONS, sizeof GLOBAL_OPTIONS);
    if (!options_read(options, true, words, values, err))
        return false;
    memcpy(invocation->values, values, (size_t)own * sizeof *values);
    for (int i = 0; GLOBAL_OPTIONS[i].name; i++)
        if (values[own + i])
            globals[i] = values[own + i];
    invocation->words = (const char *const *)words->rows;
    invocation->word_count = (size_t)words->count;
    return globals_take(globals, invocation, err);
}

static int command_run(const Command *command, Invocation *invocation,
                       Error *err) {
    int code = command->run(invocation, err);
    if (code == EXIT_WRONG)
        command_failed(err);
    if (code == EXIT_NOTHING && invocation->quiet <= 0)
        terminal_note("nothing was found\n");
    if (fflush(stdout) != 0 && code != EXIT_WRONG) {
        fprintf(stderr, "runut: standard output cannot be written\n");
        return EXIT_WRONG;
    }
    return code;
}

/* What is asked of the program itself. */
static bool asked_about(const char *const *globals, const Command *command) {
    if (globals[GLOBAL_VERSION])
        puts("runut " RUNUT_VERSION);
    else if (globals[GLOBAL_HELP] && command)
        help_command(stdout, command);
    else if (globals[GLOBAL_HELP])
        help_program(stdout);
    return globals[GLOBAL_VERSION] || globals[GLOBAL_HELP];
}

static int program_run(Words words, Invocation *invocation) {
    const char *globals[OPTIONS_MAX] = {0};
    Error err = {0};
    if (!options_read(GLOBAL_OPTIONS, false, &words, globals, &err) ||
        !globals_take(globals, invocation, &err))
        return command_failed(&err);
    if (asked_about(globals, NULL))
        return EXIT_DONE;
    if (!words.count) {
        help_program(stderr);
        return EXIT_WRONG;
    }
    const Command *command = command_named(words.rows[0], &err);
    if (!command ||
        !command_options_read(command, &words, globals, invocation, &err))
        return command_failed(&err);
    if (asked_about(globals, command))
        return EXIT_DONE;
    if (!words_fit(command, words.count, &err))
        return command_failed(&err);
    return command_run(command, invocation, &err);
}

int main(int count, char **rows) {
    setlocale(LC_CTYPE, "C.UTF-8");
    signal(SIGPIPE, SIG_DFL); /* `runut export | head` ends quietly */
    Arena *run = arena_open(1 << 20);
    Invocation invocation = {
        .run = run,
    };
    int code = program_run((Words){count, rows}, &invocation);
    arena_close(run);
    return code;
}
