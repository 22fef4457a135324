/* source_subject.h -- documents that are the subject of a clause
 *
 * Reads   SourceScan
 * Gives   steps of Credits */
#ifndef RUNUT_FIND_SOURCE_SUBJECT_H
#define RUNUT_FIND_SOURCE_SUBJECT_H

#include "find/source_credits.h"

/* "Rekaman dari X menunjukkan ...", "Dikutip dari X, studi Y ...": at the
 * sentence's start, else behind a comma. */
void read_subject(Credits *credits);

#endif
