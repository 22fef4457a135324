/* name_described.h -- what a page says its persons and bodies are, and whom a
 * description of that kind means
 *
 * "Kepala Badan Gizi (BGN), Ani", "Pria itu bernama Budi", "Citra adalah
 * dosen", "maskapai Garuda": then "Kepala BGN" is Ani, "dosen itu" Citra,
 * "maskapai tersebut" Garuda.
 * Reads   Findings.names that are proper, and whose they are; name_told.h,
 *         name_lead.h, name_role.h
 * Leaves  several of one kind ("ketiga dosen"), and whoever was spoken of
 *         last without being called so ("politikus itu") */
#ifndef RUNUT_FIND_NAME_DESCRIBED_H
#define RUNUT_FIND_NAME_DESCRIBED_H

#include "find/finding.h"
#include "find/name_page.h"

typedef struct Described Described;

/* Reads the whole page; lives in its arena, where `found` must stay. */
Described *described_read(NamePage *page, const Findings *found);

/* Whom the description that begins at the token means, ENTITY_NONE for nobody;
 * `last` is the token behind it, or behind what begins there else. Tokens are
 * asked for in text order. */
uint32_t described_at(Described *described, uint32_t token,
                      const Sentence *sentence, uint32_t *last);

#endif
