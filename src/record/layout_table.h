/* layout_table.h -- the macros in which the layouts are written down
 *
 * Only for layout_page.c and layout_story.c. */
#ifndef RUNUT_RECORD_LAYOUT_TABLE_H
#define RUNUT_RECORD_LAYOUT_TABLE_H

#include "record/layout.h"

#include <stddef.h>

/* Fails when a struct grows: the new field needs a column here and in
 * schema.sql, or it would be lost on its way through the record. */
#if UINTPTR_MAX == UINT64_MAX
#define GIVES_EVERY_FIELD_A_COLUMN(type, bytes) \
    _Static_assert(sizeof(type) == (bytes),     \
                   #type ": give the new field a column, then this size")
#else
#define GIVES_EVERY_FIELD_A_COLUMN(type, bytes) _Static_assert(1, #type)
#endif

/* The names of an enum's values, in its order. */
#define WORDS(name, ...)                                          \
    static const char *const name##_WORDS[] = {__VA_ARGS__};      \
    enum { name##_COUNT = sizeof name##_WORDS / sizeof(char *) }; \
    static const char *name##_word(unsigned value) {              \
        return value < name##_COUNT ? name##_WORDS[value] : NULL; \
    }                                                             \
    _Static_assert((unsigned)name##_COUNT <= (unsigned)WORD_VALUES_MAX, #name)

/* One column or two: struct, column name, field. */
#define COLUMN(type, name, kind, field) \
    { name, kind, offsetof(type, field), NULL, 0 }
#define WORD(type, name, field, words) \
    { name, COLUMN_WORD, offsetof(type, field), words##_word, words##_COUNT }
#define SPAN(type, field)                                   \
    COLUMN(type, "start_byte", COLUMN_OFFSET, field.start), \
        COLUMN(type, "end_byte", COLUMN_OFFSET, field.end)
#define TOKENS(type)                                   \
    COLUMN(type, "first_token", COLUMN_OFFSET, first), \
        COLUMN(type, "last_token", COLUMN_OFFSET, last)
#define DAYS(type)                                   \
    COLUMN(type, "from_day", COLUMN_DAY, days.from), \
        COLUMN(type, "to_day", COLUMN_DAY, days.to)

#define LAYOUT(name, table, owned, columns, type) \
    const Layout name = {table, owned, columns,   \
                         sizeof columns / sizeof(Column), sizeof(type)}

#endif
