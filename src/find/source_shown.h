/* source_shown.h -- films and posts that go around, accounts, programmes
 *
 * Reads   SourceScan, statements
 * Gives   steps of Credits, where the sentence credits nobody else */
#ifndef RUNUT_FIND_SOURCE_SHOWN_H
#define RUNUT_FIND_SOURCE_SHOWN_H

#include "find/source_credits.h"

/* "Unggahan di akun Instagram pribadinya, @ani", "terekam dalam video yang
 * beredar", "Viral di media sosial video ...", "salah satu akun Facebook",
 * "kata Ani di Kabar Channel" */
void read_shown(Credits *credits);

#endif
