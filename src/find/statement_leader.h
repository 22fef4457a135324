/* statement_leader.h -- whom the sentences of a stretch are about
 *
 * A pronoun means whoever the last sentence was about, if he has not spoken:
 * "Ani mengatakan Budi pulang. | Ia ..." is Ani.
 * Reads   Speech, Findings.names */
#ifndef RUNUT_FIND_STATEMENT_LEADER_H
#define RUNUT_FIND_STATEMENT_LEADER_H

#include "find/statement_speech.h"

/* Was a sentence of the stretch about the entity? For "he" also about a thing
 * of his: "Alasan Ani berat. Ia ...", but not "Rumah Ani ramai. "...,"
 * ujarnya."
 */
bool leader_was(const Speech *speech, Range between, uint32_t entity, bool he);

/* The person or body whom the last such sentence was about; NULL: none. */
const Name *leader_between(const Speech *speech, Range between, NameKind kind);

/* "Polda Jabar datang. | Mereka ...": the body that the sentence before the
 * token's was about, unless it begins before `from`; NULL: none. */
const Name *leader_body(const Speech *speech, uint32_t from, uint32_t token);

#endif
