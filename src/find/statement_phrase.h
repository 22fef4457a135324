/* statement_phrase.h -- whom the noun phrase of a speaker names
 *
 * Reads   Speech, Findings.names */
#ifndef RUNUT_FIND_STATEMENT_PHRASE_H
#define RUNUT_FIND_STATEMENT_PHRASE_H

#include "find/statement_speech.h"

/* Is it known whom the mention means? */
bool name_resolved(const Name *name);

/* The last person named in the phrase ("juru bicara Trump, Ani"), unless it is
 * somebody's who belongs to the person: "pengacara Trump"; NULL: none. */
const Name *phrase_person(const Speech *speech, Range phrase);

/* "surat kabar terbesar, Suara Rakyat"; NULL: none. */
const Name *phrase_body(const Speech *speech, Range phrase);

/* "pemain belakang, | Pepe": the name, though no name of the page; else the
 * phrase. */
Range phrase_unknown(const Speech *speech, Range phrase);

/* "informasi (terbaru)": nobody's. */
bool phrase_bare_data(const Speech *speech, Range phrase);

/* Does it hold a name or a pronoun? */
bool phrase_has_name(const Speech *speech, Range phrase);

/* "laporan Ani", "studi itu": a document, with its maker where it is one of
 * figures. */
bool phrase_is_document(const Speech *speech, Range phrase);

/* "Ani | Tinjau Jembatan" of "Ani Tinjau Jembatan, Minta Warga Pulang": the
 * subject of a headline's first verb. */
Range phrase_before_verb(const Speech *speech, Range phrase);

/* "Ani dan Budi" */
bool phrase_joins_two(const Speech *speech, Range phrase);

/* Without "laporan", "seorang" and the like in front. */
Range phrase_without_document(const Speech *speech, Range phrase);

/* "vokalis Garut itu", "politisi 33 tahun": one person, by what he is, though
 * others are named in it: "anak buah Ani itu". */
bool phrase_describes(const Speech *speech, Range phrase);

/* "perusahaan", "raksasa teknologi itu": one body, by what it is. */
bool phrase_firm(const Speech *speech, Range phrase);

/* "kementerian (tersebut)" where the page has the name of one: the last one
 * named before, else the first; NULL: none. */
const Name *phrase_body_by_noun(const Speech *speech, Range phrase);

#endif
