/* statement_headline.h -- headlines that quote somebody behind a colon
 *
 * "BMKG: Tidak Ada Tsunami", "Gempa di Garut, BMKG: Tidak Ada Tsunami",
 * "Ani soal Banjir: Ini Pelajaran"
 * Reads   Speech, Findings.names
 * Leaves  subjects that no name and no word of clauses.tsv marks as speakers,
 *         since most colons in headlines only part a theme from its news */
#ifndef RUNUT_FIND_STATEMENT_HEADLINE_H
#define RUNUT_FIND_STATEMENT_HEADLINE_H

#include "find/statement_speech.h"

/* Adds the statement of a headline's sentence; false when it has none. */
bool headline_read(Speech *speech, const Sentence *sentence);

#endif
