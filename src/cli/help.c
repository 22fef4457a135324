/* SPDX-License-Identifier: MIT */
#include "cli/help.h"

#include <string.h>

static const char INTRODUCTION[] =
    "Runut reads a pile of news pages and writes the record: which pages tell\n"
    "the same story, who did or said what to whom, when, on whose word, how\n"
    "many independent origins stand behind it, and where the pages differ.\n"
    "Every line of the record points at the bytes of a page.\n";

static const char EXAMPLE[] = "runut add pages/*.html\n"
                              "runut stories\n"
                              "runut story 3f2a\n"
                              "runut why 3f2a.4\n";

static const struct {
    int code;
    const char *meaning;
} EXIT_CODES[] = {
    {EXIT_DONE, "done; something was found"},
    {EXIT_NOTHING, "nothing was found"},
    {EXIT_WRONG, "wrong use, or failure; one sentence says why"},
    {EXIT_DAMAGED, "done, but some inputs were damaged: each is named"},
};

const Command *command_named(const char *name, Error *err) {
    for (size_t i = 0; COMMANDS[i]; i++)
        if (strcmp(COMMANDS[i]->name, name) == 0)
            return COMMANDS[i];
    error_set(err, ERR_USE, "no command is named '%s'; see runut --help", name);
    return NULL;
}

static void option_name(const Option *option, char *text, size_t room) {
    char letter[8] = "    ";
    if (option->letter)
        snprintf(letter, sizeof letter, "-%c, ", option->letter);
    snprintf(text, room, "%s--%s%s%s", letter, option->name,
             option->value ? " " : "", option->value ? option->value : "");
}

static void options_print(FILE *out, const Option *options) {
    char name[64];
    for (; options->name; options++) {
        option_name(options, name, sizeof name);
        fprintf(out, "  %-24s %s\n", name, options->help);
    }
}

void help_program(FILE *out) {
    fprintf(out, "%s\nUsage: runut [OPTION...] COMMAND [ARGUMENT...]\n",
            INTRODUCTION);
    fprintf(out, "\nCommands:\n");
    for (size_t i = 0; COMMANDS[i]; i++)
        fprintf(out, "  %-8s %-18s %s\n", COMMANDS[i]->name,
                COMMANDS[i]->arguments, COMMANDS[i]->summary);
    fprintf(out, "\nOptions:\n");
    options_print(out, GLOBAL_OPTIONS);
    fprintf(out, "\nExample:\n");
    const char *line = EXAMPLE;
    for (size_t length; (length = strcspn(line, "\n")); line += length + 1)
        fprintf(out, "  %.*s\n", (int)length, line);
    fprintf(out, "\nExit codes:\n");
    for (size_t i = 0; i < sizeof EXIT_CODES / sizeof *EXIT_CODES; i++)
        fprintf(out, "  %d  %s\n", EXIT_CODES[i].code, EXIT_CODES[i].meaning);
    fprintf(out, "\n`runut help COMMAND` tells more about a command.\n");
}

void help_command(FILE *out, const Command *command) {
    fprintf(out, "Usage: runut %s%s%s%s\n\n%s.\n", command->name,
            command->options->name ? " [OPTION...]" : "",
            command->arguments[0] ? " " : "", command->arguments,
            command->summary);
    if (command->details[0])
        fprintf(out, "\n%s", command->details);
    if (command->options->name) {
        fprintf(out, "\nOptions:\n");
        options_print(out, command->options);
    }
    fprintf(out, "\nOptions of every command: runut --help\n");
}

/* Text for troff: backslashes, and dots and quotes at the start of a line. */
static void man_text(FILE *out, const char *text) {
    for (bool start = true; *text; start = *text == '\n', text++) {
        if (start && (*text == '.' || *text == '\''))
            fputs("\\&", out);
        if (*text == '\\')
            fputs("\\e", out);
        else if (*text == '-')
            fputs("\\-", out);
        else
            fputc(*text, out);
    }
}

static void man_options(FILE *out, const Option *options) {
    for (; options->name; options++) {
        fputs(".TP\n.B ", out);
        if (options->letter)
            fprintf(out, "\\-%c, ", options->letter);
        fprintf(out, "\\-\\-%s", options->name);
        if (options->value)
            fprintf(out, " \\fI%s\\fR", options->value);
        fputs("\n", out);
        man_text(out, options->help);
        fputs("\n", out);
    }
}

static void man_command(FILE *out, const Command *command) {
    fprintf(out, ".SS \"%s%s%s\"\n", command->name,
            command->arguments[0] ? " " : "", command->arguments);
    man_text(out, command->summary);
    fputs(".\n", out);
    if (command->details[0])
        fputs(".PP\n", out);
    for (const char *text = command->details; *text;) {
        const char *end = strstr(text, "\n\n");
        size_t length = end ? (size_t)(end - text) + 1 : strlen(text);
        char paragraph[2048];
        snprintf(paragraph, sizeof paragraph, "%.*s", (int)length, text);
        man_text(out, paragraph);
        text += length;
        if (*text == '\n') {
            fputs(".PP\n", out);
            text++;
        }
    }
    man_options(out, command->options);
}

/* runut(1) in the man macros; the same texts. */
static void help_man(FILE *out) {
    fputs(".TH RUNUT 1 \"\" \"runut " RUNUT_VERSION "\" \"User commands\"\n"
          ".SH NAME\nrunut \\- write the record of what news pages say\n"
          ".SH SYNOPSIS\n.B runut\n[\\fIOPTION\\fR...] \\fICOMMAND\\fR "
          "[\\fIARGUMENT\\fR...]\n.SH DESCRIPTION\n",
          out);
    man_text(out, INTRODUCTION);
    fputs(".SH OPTIONS\n", out);
    man_options(out, GLOBAL_OPTIONS);
    fputs(".SH COMMANDS\n", out);
    for (size_t i = 0; COMMANDS[i]; i++)
        man_command(out, COMMANDS[i]);
    fputs(".SH \"EXIT STATUS\"\n", out);
    for (size_t i = 0; i < sizeof EXIT_CODES / sizeof *EXIT_CODES; i++)
        fprintf(out, ".TP\n.B %d\n%s\n", EXIT_CODES[i].code,
                EXIT_CODES[i].meaning);
    fputs(".SH EXAMPLES\n.nf\n", out);
    man_text(out, EXAMPLE);
    fputs(".fi\n", out);
}

static const Option OPTIONS[] = {{"man", 0, NULL, "Print the man page"}, {0}};

static int help_run(const Invocation *invocation, Error *err) {
    if (invocation->values[0]) {
        help_man(stdout);
        return EXIT_DONE;
    }
    if (!invocation->word_count) {
        help_program(stdout);
        return EXIT_DONE;
    }
    const Command *command = command_named(invocation->words[0], err);
    if (!command)
        return EXIT_WRONG;
    help_command(stdout, command);
    return EXIT_DONE;
}

const Command HELP_COMMAND = {
    .name = "help",
    .arguments = "[COMMAND]",
    .summary = "Tell how a command is used",
    .details = "",
    .options = OPTIONS,
    .words_min = 0,
    .words_max = 1,
    .run = help_run,
};
