/* help.h -- the help of the program and of a command */
#ifndef RUNUT_CLI_HELP_H
#define RUNUT_CLI_HELP_H

#include "cli/command.h"

void help_program(FILE *out);
void help_command(FILE *out, const Command *command);

/* NULL with ERR_USE when no command has that name. */
const Command *command_named(const char *name, Error *err);

#endif
