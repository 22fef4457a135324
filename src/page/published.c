/* SPDX-License-Identifier: MIT */
#include "page/published.h"

enum { WEB_BEGINS = 1991, RAW_BYTES_MAX = 400, SENTENCE_BYTES_MAX = 20000 };

/* What is at hand while the time of one page is read. */
typedef struct Dating {
    Arena *page;
    const PublishedRules *rules;
    const MomentRules *moments; /* with the page's own language */
    const DateString *strings;
    size_t count;
    Slice seen;
    Article *article;
} Dating;

static Dating dating_of(Arena *page, const PublishedRules *rules,
                        const DateStrings *strings, Article *article) {
    return (Dating){.page = page,
                    .rules = rules,
                    .moments = rules->moments,
                    .strings = strings->rows,
                    .count = strings->count,
                    .seen = strings->seen,
                    .article = article};
}

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

/* Whether the site lies under a country's name: "koran.id", not "koran.com". */
static bool is_of_country(Slice host) {
    enum { COUNTRY_BYTES = 2 };
    size_t dot = host.length;
    while (dot && host.text[dot - 1] != '.')
        dot--;
    return dot && host.length - dot == COUNTRY_BYTES;
}

/* Sites of many countries leave their software's "en-US" as it is. */
static bool is_month_first(const Dating *dating) {
    Slice language = dating->article->language;
    return slice_starts_nocase(language, SLICE("en")) &&
           !is_of_country(dating->article->host) &&
           moment_month_first(dating->page, language);
}

static bool string_read(const Dating *dating, Slice text, Moment *moment) {
    text = slice_part(text, 0, RAW_BYTES_MAX);
    if (!moment_read(dating->moments, text, moment))
        return false;
    if (moment->either && is_month_first(dating))
        *moment = moment_swapped(*moment);
    return true;
}

/* The first believable moment; `doubted` gets the first of the others. */
static bool strings_read(const Dating *dating, Moment *moment, size_t *which,
                         Moment *doubted) {
    for (size_t i = 0; i < dating->count; i++) {
        if (dating->strings[i].from == PUBLISHED_COUNTED ||
            !string_read(dating, dating->strings[i].text, moment))
            continue;
        *which = i;
        if (is_believable(dating->rules, *moment))
            return true;
        if (doubted->day == DAY_NONE)
            *doubted = *moment;
    }
    return false;
}

/* The same moment by the clock of a line on the page, if one shows it. */
static bool moment_printed(const Dating *dating, Moment *moment) {
    enum { DAY_MINUTES = 24 * 60, ZONE_MOST = 14 * 60, ZONE_STEP = 15 };
    Moment printed;
    for (size_t i = 0; i < dating->count; i++) {
        if (dating->strings[i].from != PUBLISHED_VISIBLE ||
            !string_read(dating, dating->strings[i].text, &printed) ||
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

/* A head that says changed on the day of publication or before it, without an
 * hour, may mean the day on which the site was built anew: an earlier day that
 * a line of its own shows beside the headline is what a reader sees. */
static bool printed_earlier(const Dating *dating, Moment *moment) {
    enum { LINE_BYTES_MOST = 40, DAYS_LEAST = 2 };
    Moment printed, changed;
    if (moment->minute != MINUTE_NONE ||
        !string_read(dating, dating->article->modified, &changed) ||
        changed.day > moment->day)
        return false;
    for (size_t i = 0; i < dating->count; i++) {
        const DateString *string = &dating->strings[i];
        if (string->from != PUBLISHED_VISIBLE ||
            string->text.length > LINE_BYTES_MOST ||
            !string_read(dating, string->text, &printed) ||
            !is_believable(dating->rules, printed))
            continue;
        if (printed.day > moment->day - DAYS_LEAST)
            return false;
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
static Moment moment_local(const Dating *dating, Moment moment) {
    const Article *article = dating->article;
    if (!moment.universal || moment.minute == MINUTE_NONE ||
        moment_printed(dating, &moment))
        return moment;
    moment = moment_at_home(dating->rules->moments, article->language, moment);
    if (moment.universal)
        address_day_take(article->url, &moment);
    return moment;
}

/* The first line that counts back from when the page was fetched. */
static bool counted_read(const Dating *dating, Moment *moment) {
    Moment seen;
    if (!dating->seen.length || !string_read(dating, dating->seen, &seen))
        return false;
    const MomentRules *moments = dating->rules->moments;
    seen = moment_at_home(moments, dating->article->language, seen);
    for (size_t i = 0; i < dating->count; i++)
        if (dating->strings[i].from == PUBLISHED_COUNTED &&
            moment_read_ago(moments, dating->strings[i].text, seen, moment))
            return true;
    return false;
}

/* What no string tells: the address, a line that counts back, a day in the
 * text, a doubted moment. */
static void other_set(const Dating *dating, Moment doubted) {
    Moment moment;
    Arena *page = dating->page;
    Article *article = dating->article;
    Slice text = slice_part(article->text, article->body, SENTENCE_BYTES_MAX);
    if (moment_read_address(article->url, &moment) &&
        is_believable(dating->rules, moment))
        moment_set(page, moment, PUBLISHED_ADDRESS, article);
    else if (counted_read(dating, &moment) &&
             is_believable(dating->rules, moment))
        moment_set(page, moment, PUBLISHED_COUNTED, article);
    else if (moment_read_sentence(page, dating->moments, text, &moment) &&
             is_believable(dating->rules, moment))
        moment_set(page, moment, PUBLISHED_TEXT, article);
    else if (doubted.day != DAY_NONE)
        moment_set(page, doubted, PUBLISHED_DOUBTED, article);
}

void published_set(Arena *page, const PublishedRules *rules,
                   const DateStrings *strings, Article *article) {
    Dating dating = dating_of(page, rules, strings, article);
    Moment moment, doubted = {.day = DAY_NONE};
    size_t which = 0;
    article->published_day = DAY_NONE;
    bool found = strings_read(&dating, &moment, &which, &doubted);
    const MomentRules *own =
        found || !strings->count
            ? NULL
            : moment_rules_in(page, rules->moments, article->language);
    if (own) {
        dating.moments = own;
        found = strings_read(&dating, &moment, &which, &doubted);
    }
    if (!found) {
        other_set(&dating, doubted);
        return;
    }
    moment = moment_local(&dating, moment);
    PublishedFrom from = strings->rows[which].from;
    if (from == PUBLISHED_STRUCTURED && printed_earlier(&dating, &moment))
        from = PUBLISHED_VISIBLE;
    moment_set(page, moment, from, article);
}

void modified_set(Arena *page, const PublishedRules *rules,
                  const DateStrings *strings, Article *article) {
    Dating dating = dating_of(page, rules, strings, article);
    Moment moment, doubted = {.day = DAY_NONE};
    size_t which;
    if (!strings_read(&dating, &moment, &which, &doubted))
        return;
    moment = moment_at_home(rules->moments, article->language, moment);
    article->modified = moment_iso(page, moment);
}
