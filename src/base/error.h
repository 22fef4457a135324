/* error.h -- what went wrong, for a person and for the code that branches */
#ifndef RUNUT_BASE_ERROR_H
#define RUNUT_BASE_ERROR_H

#include <stdbool.h>

typedef enum ErrorKind {
    ERR_NONE,
    ERR_READ,   /* a file cannot be read */
    ERR_INPUT,  /* bytes that are damaged, empty or of the wrong kind */
    ERR_LIMIT,  /* a bound on size or depth was passed */
    ERR_DATA,   /* a line of a language pack is wrong */
    ERR_RECORD, /* the record cannot be opened, read or written */
    ERR_USE     /* the caller or the user asked for what does not exist */
} ErrorKind;

typedef struct Error {
    ErrorKind kind;
    char what[240]; /* place, cause, remedy: one sentence for a person */
} Error;

/* Sets the error unless one is set already: the first one wins.
 * Returns false always, so that callers can `return error_set(...)`. */
bool error_set(Error *err, ErrorKind kind, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
