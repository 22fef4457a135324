/* memory.h -- memory for things that are opened and closed
 *
 * free() gives it back; what belongs to a run, a page or a request is taken
 * from an arena (base/arena.h) instead. Running out of it stops the program:
 * sizes are limited where input enters, so it would be a bug. */
#ifndef RUNUT_BASE_MEMORY_H
#define RUNUT_BASE_MEMORY_H

#include <stddef.h>

/* Zeroed memory. */
void *memory_take(size_t bytes);

/* More or less of it, as realloc() does; what is new is not zeroed. */
void *memory_regrow(void *memory, size_t bytes);

/* What a library took; NULL, for want of memory, stops the program. */
void *memory_given(void *memory);

/* Says that so many bytes are not to be had, and stops the program. */
_Noreturn void memory_stop(size_t bytes);

#endif
