/* SPDX-License-Identifier: MIT */
#include "cli/reading.h"
#include "pipeline.h"
#include "record/visit.h"

#include <curl/curl.h>
#include <time.h>
#include <unistd.h>

static const Option OPTIONS[] = {{0}};

static void finding_print(bool good, const char *what, const char *why) {
    printf("%-7s %s%s%s\n", good ? "good" : "WRONG", what, why[0] ? ": " : "",
           why);
}

static bool packs_check(const Invocation *invocation) {
    Error err = {0};
    const Language *language =
        language_load(invocation->run, invocation->data_folder, &err);
    finding_print(language != NULL, "the Indonesian language pack",
                  language ? invocation->data_folder : err.what);
    return language != NULL;
}

static void feed_print(const Visit *feed) {
    char text[32] = "never";
    time_t time = (time_t)feed->last;
    struct tm parts;
    if (feed->last && localtime_r(&time, &parts))
        strftime(text, sizeof text, "%Y-%m-%d %H:%M", &parts);
    printf("%-7s feed %.*s: answered last %s", feed->failures ? "note" : "good",
           (int)feed->entry.url.length, feed->entry.url.text, text);
    if (feed->failures)
        printf(", failed %zu time%s since", feed->failures,
               feed->failures == 1 ? "" : "s");
    putchar('\n');
}

/* What runut watch has to do; a feed that fails is nothing wrong here. */
static bool visits_tell(const Invocation *invocation, Record *record,
                        Error *err) {
    VisitList feeds;
    VisitCounts counts;
    if (!record_feeds(record, invocation->run, &feeds, err) ||
        !record_visit_counts(record, &counts, err))
        return false;
    for (size_t i = 0; i < feeds.count; i++)
        feed_print(&feeds.rows[i]);
    if (counts.pages)
        printf("%-7s addresses of pages: %lld; %lld wait to be fetched, %lld "
               "were given up\n",
               "note", (long long)counts.pages, (long long)counts.waiting,
               (long long)counts.given_up);
    return true;
}

/* An index that does not fit is nothing wrong: it is made from the record. */
static bool index_tell(Record *record, Error *err) {
    LinkIndex *index = record_index(record, err);
    if (err->kind != ERR_NONE)
        return false;
    if (index)
        finding_print(true, "the link index", "");
    else
        printf("%-7s the link index is absent or does not fit; `runut add` "
               "makes it anew\n",
               "note");
    return index_close(index, 0, err);
}

static bool record_check_file(const Invocation *invocation) {
    Error err = {0};
    Record *record = NULL;
    const char *path = invocation->record_path;
    if (access(path, F_OK) != 0) {
        printf("%-7s there is no record at %s yet; `runut add` makes one\n",
               "note", path);
        return true;
    }
    bool good =
        reading_open(invocation, &record, &err) && record_whole(record, &err);
    finding_print(good, "the record", good ? path : err.what);
    if (good && !index_tell(record, &err)) {
        finding_print(false, "the link index", err.what);
        good = false;
    }
    if (good && !visits_tell(invocation, record, &err)) {
        finding_print(false, "the visits of pages", err.what);
        good = false;
    }
    record_close(record);
    return good;
}

static bool web_check(void) {
    static const char WHAT[] = "fetching from the web";
    const curl_version_info_data *version = curl_version_info(CURLVERSION_NOW);
    bool secure = version->features & CURL_VERSION_SSL;
    bool vouched = !version->cainfo || access(version->cainfo, R_OK) == 0;
    if (!secure)
        finding_print(false, WHAT, "this libcurl cannot speak https");
    else if (!vouched)
        finding_print(false, WHAT,
                      "no certificates are there, so https fails; install "
                      "ca-certificates");
    else
        finding_print(true, WHAT, version->ssl_version);
    return secure && vouched;
}

static int doctor_run(const Invocation *invocation, Error *err) {
    bool packs = packs_check(invocation);
    bool record = record_check_file(invocation);
    bool web = web_check();
    if (packs && record && web)
        return EXIT_DONE;
    error_set(err, ERR_USE, "something is wrong: see above");
    return EXIT_WRONG;
}

static const char DETAILS[] =
    "Loads the language pack, with every line of its files, and checks\n"
    "that the record is whole. Tells how the feeds are that runut watch\n"
    "polls, and whether https can be fetched.\n";

const Command DOCTOR_COMMAND = {
    .name = "doctor",
    .arguments = "",
    .summary = "Check the installation and the record",
    .details = DETAILS,
    .options = OPTIONS,
    .words_min = 0,
    .words_max = 0,
    .run = doctor_run,
};
