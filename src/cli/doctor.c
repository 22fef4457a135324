/* SPDX-License-Identifier: MIT */
#include "cli/reading.h"
#include "pipeline.h"

#include <unistd.h>

static const Option OPTIONS[] = {{0}};

static void finding_print(bool good, const char *what, const char *why) {
    printf("%-7s %s%s%s\n", good ? "good" : "WRONG", what, why[0] ? ": " : "",
           why);
}

static bool packs_check(const Invocation *invocation) {
    Error err = {0};
    const Language *language =
        language_load(invocation->run, invocation->data_folder, "id", &err);
    finding_print(language != NULL, "the Indonesian language pack",
                  language ? invocation->data_folder : err.what);
    return language != NULL;
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
    record_close(record);
    return good;
}

static int doctor_run(const Invocation *invocation, Error *err) {
    bool packs = packs_check(invocation);
    bool record = record_check_file(invocation);
    if (packs && record)
        return EXIT_DONE;
    error_set(err, ERR_USE, "something is wrong: see above");
    return EXIT_WRONG;
}

const Command DOCTOR_COMMAND = {
    .name = "doctor",
    .arguments = "",
    .summary = "Check the installation and the record",
    .details =
        "Loads the language pack, with every line of its files, and checks\n"
        "that the record is whole.\n",
    .options = OPTIONS,
    .words_min = 0,
    .words_max = 0,
    .run = doctor_run};
