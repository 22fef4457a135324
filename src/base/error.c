/* SPDX-License-Identifier: MIT */
#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>

bool error_set(Error *err, ErrorKind kind, const char *format, ...) {
    if (err->kind != ERR_NONE)
        return false;
    err->kind = kind;
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(err->what, sizeof err->what, format, arguments);
    va_end(arguments);
    return false;
}
