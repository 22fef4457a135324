/* source_document.h -- writings and films that are credited by themselves
 *
 * Reads   SourceScan */
#ifndef RUNUT_FIND_SOURCE_DOCUMENT_H
#define RUNUT_FIND_SOURCE_DOCUMENT_H

#include "find/source_phrase.h"

/* A text of law that is named at the token, up to a comma or verb. */
Credited law_at(const SourceScan *scan, uint32_t token, uint32_t limit);

/* A report that nobody is said to have made, as printed: "berbagai studi
 * klinis", "dokumen Rencana Kerja 2026"; empty: it has no name, or points
 * back. */
Credited document_at(const SourceScan *scan, uint32_t token, uint32_t limit);

/* "video berdurasi dua menit yang beredar": nobody knows whose. */
Credited circulating_at(const SourceScan *scan, uint32_t token, uint32_t limit);

/* What the token's quotation mark opens, if it is a title. */
Credited title_at(const SourceScan *scan, uint32_t token, uint32_t limit);

#endif
