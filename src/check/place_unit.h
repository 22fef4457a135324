/* place_unit.h -- villages and districts by which two pages cannot both be
 * right
 *
 * "Desa Makmur, Kecamatan Jaya" and "Desa Sentosa, Kecamatan Jaya" are two
 * villages; "Kecamatan Jaya" alone may be either's. One name in two spellings
 * is no other place, but "XII Koto" is not "XIII Koto".
 * Leaves  units that are shortened ("Kec.", "IT I") */
#ifndef RUNUT_CHECK_PLACE_UNIT_H
#define RUNUT_CHECK_PLACE_UNIT_H

#include "check/compare.h"

/* Do two outlets name two units of one kind? */
bool place_units_differ(const Comparing *comparing, const Lineup *lineup);

#endif
