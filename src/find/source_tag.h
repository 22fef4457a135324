/* source_tag.h -- who is credited beside the sentences of a page
 *
 * Initials of an agency at the end, "(Ant)", or in the byline; and whom the
 * feed names that listed the page
 * Reads   rows "tag" of data/<language>/credits.tsv */
#ifndef RUNUT_FIND_SOURCE_TAG_H
#define RUNUT_FIND_SOURCE_TAG_H

#include "find/source_phrase.h"

/* Each adds to scan->found->sources. */
void source_tags_read(SourceScan *scan);
void source_feed_read(SourceScan *scan);

#endif
