/* runut.h -- the library: open a record, add pages, ask, export
 *
 * Link with what `pkg-config --libs runut` says. A Runut is used by
 * one thread at a time; several may be open, also on one record.
 * Errors  runut_open() fills its `error`; the others return false, and
 *         runut_error() says why */
#ifndef RUNUT_H
#define RUNUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

typedef struct Runut Runut;

typedef struct RunutError {
    char what[240]; /* place, cause, remedy; empty: no error */
} RunutError;

/* Opens the record at `path`, made when it is absent, with the language packs
 * of `data_folder` ("/usr/share/runut"). NULL on failure. */
Runut *runut_open(const char *path, const char *data_folder, RunutError *error);
void runut_close(Runut *runut);

/* What one call of runut_add() did. */
typedef struct RunutAdded {
    size_t pages;       /* new ones */
    size_t versions;    /* known pages with a new text */
    size_t known;       /* pages that changed nothing, or were not asked for
                           again */
    size_t damaged;     /* pieces that were skipped; each was told */
    size_t unread;      /* of the new: in a language without a pack */
    size_t passed_over; /* what web archives hold beside pages */
} RunutAdded;

/* How addresses are fetched. Zeros are a good start. */
typedef struct RunutWeb {
    double pause_seconds;   /* between two requests to a site; 0: 2 s. What its
                               robots.txt asks for counts if it is more */
    double timeout_seconds; /* of one request; 0: 60 s */
    bool allow_private;     /* fetch from private networks and this machine */
    const char *contact;    /* an address in the User-Agent; NULL: none */
} RunutWeb;

/* How runut_add() works. Zeros are a good start. */
typedef struct RunutAdding {
    unsigned threads; /* pages analysed at once; 0: one a core */
    bool no_link;     /* leave copies and stories as they are */
    RunutWeb web;
    /* Told of every damaged piece; NULL: nobody is. */
    void (*damaged)(void *context, const char *what);
    /* Told now and then how far it has come; NULL: nobody is. */
    void (*progress)(void *context, const RunutAdded *so_far, double bytes);
    void *context;
} RunutAdding;

/* Reads files, folders, "-" for standard input, and addresses of http and https
 * (articles, feeds, sitemaps) into the record. What was told by progress() is
 * kept, whatever happens later. */
bool runut_add(Runut *runut, const char *const *paths, size_t count,
               const RunutAdding *adding, RunutAdded *added);
/* Why the last call failed. */
const char *runut_error(const Runut *runut);

/* Writes the export (JSON Lines): every page, then every story. */
bool runut_export(Runut *runut, FILE *out);

/* Told of a story: its id in hexadecimal digits, headline ("": none), first
 * day ("": unknown) and number of pages. Returns false to stop. */
typedef bool RunutStory(void *context, const char *id, const char *headline,
                        const char *day, size_t pages);

/* Tells each story, the oldest first. */
bool runut_stories(Runut *runut, RunutStory *tell, void *context);

#endif
