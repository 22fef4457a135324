/* sniff.h -- what some bytes are, by their start */
#ifndef RUNUT_INPUT_SNIFF_H
#define RUNUT_INPUT_SNIFF_H

#include "base/slice.h"

/* What a person would call it ("a PDF document", "binary data"); NULL when it
 * may be text, in whatever encoding, with a few damaged bytes. */
const char *sniff_binary(Slice start);

bool sniff_html(Slice start);
bool sniff_json(Slice start); /* an object starts */
bool sniff_warc(Slice start);

#endif
