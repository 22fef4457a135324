/* SPDX-License-Identifier: MIT */
#include "find/statement.h"

#include "find/statement_clause.h"
#include "find/statement_quote.h"
#include "find/statement_resolve.h"

void *statement_load(Arena *run, const char *folder, Error *err) {
    return cue_table_load(run, folder, err);
}

void statement_find(Arena *page, const Document *document, const void *tables,
                    Findings *found) {
    Speech speech = speech_open(page, document, tables, found);
    quotes_read(&speech);
    clauses_read(&speech);
    statements_resolve(&speech, &found->statements);
}
