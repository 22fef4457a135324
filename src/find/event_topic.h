/* event_topic.h -- whether a page is about politics, conflict or crime
 *
 * On other pages the same words say something else: a striker attacks, a
 * club refuses an offer.
 * Reads   data/<language>/event_topics.tsv: words with the weight they have
 *         for or against it */
#ifndef RUNUT_FIND_EVENT_TOPIC_H
#define RUNUT_FIND_EVENT_TOPIC_H

#include "base/error.h"
#include "find/finding.h"

typedef struct TopicTable TopicTable;

/* NULL with the error set when a line is wrong. */
TopicTable *topic_table_load(Arena *run, const char *folder, Error *err);

/* The sum of the weights of the page's words, each word counted at most
 * TOPIC_REPEATS_MAX times. */
enum { TOPIC_REPEATS_MAX = 3 };
int topic_score(Arena *page, const TopicTable *table, const Document *document);

#endif
