/* statement_person.h -- the person who stands between commas before a verb
 *
 * Units   `start` begins the sentence, `segment` the stretch behind its last
 *         comma; empty: no such person
 * Reads   Speech, Findings.names */
#ifndef RUNUT_FIND_STATEMENT_PERSON_H
#define RUNUT_FIND_STATEMENT_PERSON_H

#include "find/statement_speech.h"

/* "Praktisi yang juga dosen, Ani, | menjelaskan" */
Range person_set_off(const Speech *speech, uint32_t start, uint32_t comma);

/* "Ani, Sp.P.D (K), FINASIM | mengatakan": the person before the degrees;
 * empty when there is none. */
Range person_before_degrees(const Speech *speech, Range segment,
                            uint32_t start);

/* "Ani, juru bicara warga | mengatakan": the person who opens the sentence,
 * and behind a comma without its fellow what he is. */
Range person_described(const Speech *speech, Range segment, uint32_t start);

#endif
