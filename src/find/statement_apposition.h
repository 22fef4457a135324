/* statement_apposition.h -- the name that stands behind a description
 *
 * "Kepala Dinas Sosial, Ani", "pria yang akrab disapa Adi", "Kepala Ekonom di
 * Bank Nusantara, Ani", "Kepala Dinas Pemuda, Olahraga, dan Wisata, Ani"
 * Reads   Speech, Findings.names */
#ifndef RUNUT_FIND_STATEMENT_APPOSITION_H
#define RUNUT_FIND_STATEMENT_APPOSITION_H

#include "find/statement_speech.h"

/* The phrase with its apposition, up to `limit`; the name alone where what
 * stands between belongs to neither. */
Range apposition_named(const Speech *speech, Range phrase, uint32_t limit);

/* Behind a quotation and its cue, where nothing but the speaker follows: the
 * person in whom a long office ends: "dokter tidur di Rumah Sakit Garut, Jawa
 * Barat, | Ani"; else the phrase. */
Range apposition_far(const Speech *speech, Range phrase, uint32_t limit);

/* "pelatih | yang lahir di Garut (itu)": the pointing word alone, since who is
 * described was named before and the names in between are others'; empty: no
 * such description. */
Range apposition_pointing(const Speech *speech, Range phrase, uint32_t limit);

/* Behind what is said of a source in apposition: "(Menurut Ani), Kepala Dinas
 * Garut, | ...", ", seorang warga, | ...", ", | ..." */
uint32_t apposition_behind(const Speech *speech, uint32_t from, uint32_t limit);

#endif
