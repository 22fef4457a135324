/* SPDX-License-Identifier: MIT */
#include "page/published.h"

enum { WEB_BEGINS = 1991, RAW_BYTES_MAX = 400, SENTENCE_BYTES_MAX = 20000 };

static bool is_believable(const PublishedRules *rules, Moment moment) {
    return moment.day <= rules->today + 1 &&
           moment.day >= day_of(WEB_BEGINS, 1, 1);
}

static void moment_set(Arena *page, Moment moment, PublishedFrom from,
                       Article *article) {
    article->published = moment_iso(page, moment);
    article->published_from = from;
    article->published_day = from == PUBLISHED_DOUBTED ? DAY_NONE : moment.day;
}

/* The first believable moment; `doubted` gets the first of the others. */
static bool strings_read(const PublishedRules *rules, const DateString *strings,
                         size_t count, Moment *moment, Moment *doubted) {
    for (size_t i = 0; i < count; i++) {
        Slice text = slice_part(strings[i].text, 0, RAW_BYTES_MAX);
        if (!moment_read(rules->moments, text, moment))
            continue;
        if (is_believable(rules, *moment))
            return true;
        if (doubted->day == DAY_NONE)
            *doubted = *moment;
    }
    return false;
}

/* The same moment by the clock of a line on the page, if one shows it. */
static bool moment_printed(const PublishedRules *rules,
                           const DateString *strings, size_t count,
                           Moment *moment) {
    enum { DAY_MINUTES = 24 * 60, ZONE_MOST = 14 * 60, ZONE_STEP = 15 };
    Moment printed;
    for (size_t i = 0; i < count; i++) {
        if (strings[i].from != PUBLISHED_VISIBLE ||
            !moment_read(rules->moments,
                         slice_part(strings[i].text, 0, RAW_BYTES_MAX),
                         &printed) ||
            printed.minute == MINUTE_NONE || printed.universal)
            continue;
        int64_t ahead = ((int64_t)printed.day - moment->day) * DAY_MINUTES +
                        printed.minute - moment->minute;
        if (ahead > ZONE_MOST || ahead < -ZONE_MOST || ahead % ZONE_STEP)
            continue;
        *moment = printed;
        return true;
    }
    return false;
}

/* Takes the day that the address names, where the moment in UTC can be on that
 * day by the clock of the writers. */
static void address_day_take(Slice url, Moment *moment) {
    enum { WEST_MOST = 12 * 60, EAST_MOST = 10 * 60 };
    Moment named;
    if (!moment_read_address(url, &named))
        return;
    bool west = named.day == moment->day - 1 && moment->minute < WEST_MOST;
    bool east = named.day == moment->day + 1 && moment->minute >= EAST_MOST;
    if (west || east)
        *moment = named;
}

/* A moment in UTC as a reader of the page would write it down. */
static Moment moment_local(const PublishedRules *rules,
                           const DateString *strings, size_t count,
                           const Article *article, Moment moment) {
    if (!moment.universal || moment.minute == MINUTE_NONE ||
        moment_printed(rules, strings, count, &moment))
        return moment;
    moment = moment_at_home(rules->moments, article->language, moment);
    if (moment.universal)
        address_day_take(article->url, &moment);
    return moment;
}

void published_set(Arena *page, const PublishedRules *rules,
                   const DateString *strings, size_t count, Article *article) {
    Moment moment, doubted = {.day = DAY_NONE};
    article->published_day = DAY_NONE;
    for (size_t i = 0; i < count; i++)
        if (strings_read(rules, strings + i, 1, &moment, &doubted)) {
            moment = moment_local(rules, strings, count, article, moment);
            moment_set(page, moment, strings[i].from, article);
            return;
        }
    Slice text = slice_part(article->text, article->body, SENTENCE_BYTES_MAX);
    if (moment_read_address(article->url, &moment) &&
        is_believable(rules, moment))
        moment_set(page, moment, PUBLISHED_ADDRESS, article);
    else if (moment_read_sentence(page, rules->moments, text, &moment) &&
             is_believable(rules, moment))
        moment_set(page, moment, PUBLISHED_TEXT, article);
    else if (doubted.day != DAY_NONE)
        moment_set(page, doubted, PUBLISHED_DOUBTED, article);
}

void modified_set(Arena *page, const PublishedRules *rules,
                  const DateString *strings, size_t count, Article *article) {
    Moment moment, doubted = {.day = DAY_NONE};
    if (!strings_read(rules, strings, count, &moment, &doubted))
        return;
    moment = moment_at_home(rules->moments, article->language, moment);
    article->modified = moment_iso(page, moment);
}
