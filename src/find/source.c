/* SPDX-License-Identifier: MIT */
#include "find/source.h"

#include "find/source_chain.h"
#include "find/source_document.h"
#include "find/source_shown.h"
#include "find/source_subject.h"
#include "find/source_tag.h"
#include "find/source_writer.h"

static uint32_t without_comma(const Credits *credits, uint32_t token) {
    const Token *tokens = credits->scan->document->tokens;
    return token > credits->sentence->first &&
                   tokens[token - 1].kind == TOKEN_COMMA
               ? token - 1
               : token;
}

/* "dirangkum (Harian.com) | dari laman X": the page's own desk names it. */
static Credited behind_own(const Credits *credits, uint32_t token) {
    uint32_t last;
    bool goes_on = credit_at(credits->scan, token, &last) & CREDIT_AT;
    return goes_on ? credited_at(credits->scan, last, credits->sentence->last,
                                 false)
                   : (Credited){0};
}

/* In the list of the press, or "Harian.com" */
static bool is_outlet(Credited who) {
    return who.press || (slice_find(who.name, SLICE("."), 1) != SIZE_MAX &&
                         slice_find(who.name, SLICE(" "), 0) == SIZE_MAX);
}

/* "dilansir Y | dari kanal X": X is farther. */
static void read_from(Credits *credits, Credited near) {
    uint32_t token = near.last, limit = credits->sentence->last;
    uint32_t from = CREDIT_AT | CREDIT_FILLER;
    uint32_t place = token + 1 < limit ? kinds_at(credits, token + 1) : 0;
    bool site = place & CREDIT_REPORT && place & CREDIT_FILLER &&
                !(place & CREDIT_SPOKEN);
    if (is_outlet(near) && token + 1 < limit &&
        (kinds_at(credits, token) & from) == from &&
        (place & CREDIT_POSTER || site))
        credited_add(credits, DISTANCE_CITED, token,
                     credited_at(credits->scan, token + 1, limit, false));
}

/* "dikutip dari X | via Y": Y is nearer. */
static void read_via(Credits *credits, Credited far) {
    uint32_t token = far.last, limit = credits->sentence->last;
    if (!far.name.length || token + 1 >= limit ||
        !(kinds_at(credits, token) & CREDIT_VIA) ||
        kinds_at(credits, token + 1) & CREDIT_PLATFORM)
        return;
    credited_add(credits, DISTANCE_NEAR, token,
                 credited_at(credits->scan, token + 1, limit, false));
}

/* "mengutip | keterangan resminya": a release, where nobody is named. */
static Credited release_at(const Credits *credits, uint32_t token) {
    uint32_t last;
    bool written = credit_at(credits->scan, token, &last) & CREDIT_WRITTEN;
    return written && !statement_here(credits) &&
                   !(kinds_at(credits, last) & CREDIT_WHICH)
               ? credited(credits->scan, token, last)
               : (Credited){0};
}

/* "mengutip | data perdagangan Bank Dunia" */
static Credited figures_at(const Credits *credits, uint32_t token) {
    uint32_t last;
    bool report = credit_at(credits->scan, token, &last) & CREDIT_REPORT;
    return report ? credits_owner(credits, last) : (Credited){0};
}

/* "KCNA, yang dikutip Yonhap": who stands before "yang" is farther. */
static void read_after(Credits *credits, uint32_t token, uint32_t behind,
                       uint32_t kinds) {
    Credited near =
        credited_at(credits->scan, behind, credits->sentence->last, false);
    bool which = token > credits->sentence->first &&
                 kinds_at(credits, token - 1) & CREDIT_WHICH;
    if (which && kinds & CREDIT_SPOKEN && credited_person(credits->scan, near))
        return; /* "penghinaan | yang dilaporkan oleh Ani" */
    if (!near.name.length)
        near = figures_at(credits, behind);
    if (!near.name.length)
        near = release_at(credits, behind);
    if (near.name.length && is_own_outlet(credits->scan, near.name))
        near = behind_own(credits, near.last);
    credited_add(credits, DISTANCE_NEAR, token, near);
    read_via(credits, near);
    read_from(credits, near);
    second_add(credits, token, near);
    if (!near.name.length || token <= credits->sentence->first + 1 ||
        !(kinds_at(credits, token - 1) & CREDIT_WHICH))
        return;
    uint32_t end = without_comma(credits, token - 1);
    Credited maker = credited_before(credits->scan, end);
    const Name *name =
        maker.name.length ? name_at(credits->scan->found, maker.first) : NULL;
    if (maker.press || (name && name->kind == NAME_ORGANISATION))
        credited_add(credits, DISTANCE_MAKER, maker.first, maker);
}

/* "Reuters, yang mengutip X", "Reuters mengutip X" or "Mengutip X, ..." */
static void read_citing(Credits *credits, uint32_t token, uint32_t behind) {
    uint32_t end = token;
    bool which = token > credits->sentence->first &&
                 kinds_at(credits, token - 1) & CREDIT_WHICH;
    if (which)
        end = without_comma(credits, token - 1);
    Credited subject = end > credits->sentence->first
                           ? credited_before(credits->scan, end)
                           : (Credited){0};
    bool cited = which || (subject.name.length && subject.press);
    Credited who =
        credited_at(credits->scan, behind, credits->sentence->last, cited);
    if (!who.name.length)
        who = figures_at(credits, behind);
    if (!who.name.length)
        who = release_at(credits, behind);
    credited_add(credits, cited ? DISTANCE_CITED : DISTANCE_NEAR, token, who);
    if (!cited)
        read_from(credits, who);
    if (cited && subject.press && !credits->steps[DISTANCE_NEAR].count)
        credited_add(credits, DISTANCE_MAKER, subject.first, subject);
}

/* "Pusat Riset Laut", "lembaga survei Laut": a house of research. */
static bool is_study(const Credits *credits, Credited who) {
    bool study = false, named = false;
    for (uint32_t i = who.first; i < who.last && who.name.length; i++) {
        study |= (kinds_at(credits, i) & CREDIT_STUDY) != 0;
        named |=
            (credits->scan->document->tokens[i].flags & TOKEN_CAPITAL) != 0;
    }
    return study && named;
}

/* "menurut Badan Pangan"; a ministry or an army that is asked speaks for
 * itself. */
static bool is_asked_body(const Credits *credits, Credited who) {
    return credited_body(credits->scan, who) &&
           !(kinds_at(credits, who.first) & CREDIT_AUTHORITY);
}

/* "lembaga survei X": X, or the whole where the page's names lack X. */
static Credited study_at(const Credits *credits, uint32_t token,
                         uint32_t limit) {
    Credited who = credited_at(credits->scan, token, limit, true);
    if (!is_study(credits, who))
        return (Credited){0};
    for (uint32_t i = who.first; i < who.last; i++) {
        const Name *name = name_at(credits->scan->found, i);
        if (name && name->form == NAME_PROPER && name->kind != NAME_PLACE)
            return credited_at(credits->scan, i, limit, false);
    }
    return who;
}

/* "Informasi ini berdasarkan ...": the source named last had it from there. */
static bool explains_last(const Credits *credits, uint32_t token) {
    uint32_t first = credits->sentence->first, last;
    return credit_at(credits->scan, first, &last) & CREDIT_REPORT &&
           last < token && kinds_at(credits, last) & CREDIT_POINTING &&
           !credits->steps[DISTANCE_NEAR].count;
}

/* A comma, a date, a verb or "yang" behind it: what is told follows. */
static bool is_closed(const Credits *credits, Credited who) {
    if (who.last >= credits->sentence->last)
        return false;
    const Token *next = &credits->scan->document->tokens[who.last];
    return next->kind == TOKEN_COMMA || next->kind == TOKEN_OPEN ||
           in_date(credits->scan, who.last) || next->voice == VOICE_PASSIVE ||
           next->voice == VOICE_ACTIVE || next->voice == VOICE_ACCIDENTAL ||
           kinds_at(credits, who.last) & CREDIT_WHICH;
}

/* "tertuang | dalam Peraturan 5", "| dalam video yang beredar" */
static Credited found_in(const Credits *credits, uint32_t behind, bool stands) {
    SourceScan *scan = credits->scan;
    uint32_t limit = credits->sentence->last;
    if (kinds_at(credits, behind) & CREDIT_LAW)
        return stands ? law_at(scan, behind, limit) : (Credited){0};
    Credited film = circulating_at(scan, behind, limit);
    return film.name.length ? film
           : stands         ? document_at(scan, behind, limit)
                            : (Credited){0};
}

/* "Dalam laman resmi X, ...": a document of a body, with a comma or a passive
 * verb behind it. */
static void read_within(Credits *credits, uint32_t token, uint32_t behind) {
    SourceScan *scan = credits->scan;
    uint32_t last, limit = credits->sentence->last;
    bool stands = token > credits->sentence->first &&
                  kinds_at(credits, token - 1) & CREDIT_STANDS;
    bool opens = token == credits->sentence->first ||
                 scan->document->tokens[token - 1].kind == TOKEN_COMMA;
    uint32_t kinds = report_kinds(credits, behind, &last);
    if (!opens && !stands)
        return;
    credited_add(credits, DISTANCE_MAKER, token,
                 found_in(credits, behind, stands));
    if (!(kinds & (CREDIT_REPORT | CREDIT_WRITTEN)) ||
        (stands && kinds & CREDIT_SPOKEN) || /* listed in data */
        credits->steps[DISTANCE_MAKER].count)
        return;
    uint32_t maker = over_making(credits, last);
    if (maker > last && kinds & CREDIT_WRITTEN)
        return; /* "keterangan tertulis yang dikirim X": a messenger */
    bool body = maker > last && kinds_at(credits, maker) & CREDIT_AUTHORITY;
    Credited who = credited_at(scan, maker, limit, body);
    if (!who.name.length && kinds & CREDIT_REPORT)
        who = credits_maker(credits, last);
    if (!who.name.length)
        who = document_at(scan, behind, limit);
    if (!who.name.length && !stands && kinds & CREDIT_REPORT)
        read_reporter(credits, behind, kinds);
    bool made = maker > last; /* "dalam studi yang dilakukan X ..." */
    if (who.name.length && (made || is_closed(credits, who)) &&
        !credited_person(scan, who))
        credited_add(credits, DISTANCE_MAKER, token, who);
}

/* "menurut laporan | (yang dirilis) X", "berdasarkan | Laporan Tahunan X" */
static Credited report_maker(const Credits *credits, uint32_t report,
                             uint32_t behind) {
    const SourceScan *scan = credits->scan;
    const Token *tokens = scan->document->tokens;
    uint32_t limit = credits->sentence->last;
    bool named = behind < limit && tokens[report].flags & TOKEN_CAPITAL &&
                 tokens[behind].flags & TOKEN_CAPITAL;
    uint32_t maker = named ? report : over_making(credits, behind);
    Credited who = credited_at(scan, maker, limit, false);
    if (maker > behind && credited_place(scan, who))
        return (Credited){0}; /* "yang beredar di Inggris" */
    return who.name.length ? who : credits_owner(credits, behind);
}

/* "warga disarankan untuk selalu | merujuk pada situs X" */
static bool is_advice(const Credits *credits, uint32_t token) {
    const Token *tokens = credits->scan->document->tokens;
    uint32_t first = credits->sentence->first, verb = token;
    while (token > first && tokens[token - 1].listed_class == CLASS_ADVERB)
        token--;
    return token > first && tokens[verb].voice == VOICE_ACTIVE &&
           tokens[token - 1].listed_class == CLASS_ADPOSITION;
}

/* "menurut laporan X", "berdasarkan Pasal 5", "menurut Reuters" */
static void read_opening(Credits *credits, uint32_t token, uint32_t behind) {
    uint32_t last = behind, limit = credits->sentence->last;
    uint32_t kinds = report_kinds(credits, behind, &last);
    if (is_advice(credits, token))
        return;
    if (kinds & CREDIT_AT && !(kinds & CREDIT_REPORT)) {
        behind = last; /* "berdasarkan dari X" */
        kinds = report_kinds(credits, behind, &last);
    }
    bool account = kinds & CREDIT_POSTER;
    bool opens = token == credits->sentence->first ||
                 credits->scan->document->tokens[token - 1].kind == TOKEN_COMMA;
    uint32_t ignored;
    if (kinds & CREDIT_REPORT && last < limit &&
        credit_at(credits->scan, last, &ignored) & CREDIT_POINTING) {
        add_last_source(credits, DISTANCE_MAKER,
                        tokens_span(credits, token, last));
        return;
    }
    if (kinds & CREDIT_LAW && !opens)
        return;
    if (kinds & CREDIT_LAW) {
        credited_add(credits, DISTANCE_MAKER, token,
                     law_at(credits->scan, behind, limit));
        return;
    }
    bool report = kinds & CREDIT_REPORT;
    Credited who = report ? report_maker(credits, behind, last)
                          : credited_at(credits->scan, behind, limit, false);
    if (kinds & CREDIT_SPOKEN && who.name.length &&
        (credited_person(credits->scan, who) ||
         person_behind(credits->scan, who.last)))
        return;
    bool many = kinds_at(credits, behind) & CREDIT_MANY;
    bool study = !report && !who.name.length;
    if (study) /* "menurut lembaga survei X" */
        who = study_at(credits, behind, limit);
    if (!who.name.length) { /* "menurut berbagai studi" */
        who = document_at(credits->scan, behind, limit);
        report |= who.name.length > 0;
    }
    if (report && who.name.length && explains_last(credits, token))
        add_last_source(credits, DISTANCE_NEAR,
                        tokens_span(credits, token, who.last));
    if (report || many || study || account || who.press ||
        is_study(credits, who) || is_asked_body(credits, who)) {
        credited_add(credits, DISTANCE_MAKER, token, who);
        if (report || who.press)
            second_add(credits, token, who);
    }
}

/* "kepada X, | dikutip Y": who is quoted on is of the press. */
static bool is_quoted_on(const Credits *credits, Credited who) {
    uint32_t next = who.last, limit = credits->sentence->last;
    if (!who.name.length || next + 1 >= limit ||
        credited_person(credits->scan, who) ||
        credited_place(credits->scan, who))
        return false;
    next += credits->scan->document->tokens[next].kind == TOKEN_COMMA;
    next += kinds_at(credits, next) == 0; /* "seperti" */
    uint32_t last, kinds = credit_at(credits->scan, next, &last);
    Credited by = kinds & CREDIT_AFTER
                      ? credited_at(credits->scan, last, limit, false)
                      : (Credited){0};
    return by.name.length && !credited_person(credits->scan, by);
}

static void read_told(Credits *credits, uint32_t token, uint32_t behind) {
    Credited who =
        credited_at(credits->scan, behind, credits->sentence->last, false);
    bool press =
        is_outlet(who) || is_quoted_on(credits, who) ||
        /* "kepada media lokal X" */
        (kinds_at(credits, behind) & CREDIT_NEWSROOM && who.first > behind);
    for (uint32_t i = who.first + 1; i < who.last; i++) /* "kepada X News" */
        press |= kinds_at(credits, i) & CREDIT_NEWSROOM &&
                 credits->scan->document->tokens[i].flags & TOKEN_CAPITAL;
    if (press)
        credited_add(credits, DISTANCE_NEAR, token, who);
}

/* "Sumber: diskominfo Garut": behind a line's head small letters count too. */
static Credited closing_at(const Credits *credits, uint32_t token,
                           uint32_t behind) {
    bool line = token == credits->sentence->first;
    Credited who =
        credited_at(credits->scan, behind, credits->sentence->last, line);
    for (uint32_t i = who.first; i < who.last; i++)
        if (credits->scan->document->tokens[i].flags & TOKEN_CAPITAL)
            return who;
    bool many = kinds_at(credits, who.first) & CREDIT_MANY;
    return line && !many && !who.press ? (Credited){0} : who;
}

/* "TikTok Shop": a name that opens with a platform's. */
static bool opens_name(const Credits *credits, uint32_t token,
                       uint32_t behind) {
    const Name *name = name_at(credits->scan->found, token);
    return name && name->form == NAME_PROPER && name->last > behind;
}

static void token_read(Credits *credits, uint32_t token) {
    uint32_t last, kinds = credit_at(credits->scan, token, &last);
    if (!kinds)
        return;
    bool at = token > credits->sentence->first &&
              kinds_at(credits, token - 1) & CREDIT_AT;
    if (kinds & CREDIT_AFTER)
        read_after(credits, token, last, kinds);
    if (kinds & CREDIT_CITING)
        read_citing(credits, token, last);
    if (kinds & CREDIT_OPENING)
        read_opening(credits, token, last);
    if (kinds & CREDIT_WITHIN)
        read_within(credits, token, last);
    bool spread = token > credits->sentence->first + 1 &&
                  kinds_at(credits, token - 2) & CREDIT_SPREAD;
    if (kinds & CREDIT_WRITTEN || /* nobody wrote on it "yang viral di X" */
        (kinds & CREDIT_PLATFORM && at && !spread &&
         !opens_name(credits, token, last)))
        read_written(credits, token, last, kinds);
    if (kinds & (CREDIT_PUBLISHES | CREDIT_PUBLISHED))
        read_published(credits, token, last, kinds & CREDIT_PUBLISHES);
    if (kinds & CREDIT_TOLD)
        read_told(credits, token, last);
    if (kinds & CREDIT_CLOSING)
        credited_add(credits, DISTANCE_NEAR, token,
                     closing_at(credits, token, last));
}

void *source_load(Arena *run, const char *folder, Error *err) {
    return source_table_load(run, folder, err);
}

/* The sentence without its dateline. */
static Sentence told_of(const SourceScan *scan, const Sentence *sentence) {
    Sentence told = *sentence;
    told.first = behind_dateline(scan->document, scan->found, sentence);
    if (told.first < told.last)
        told.span.start = scan->document->tokens[told.first].start;
    return told;
}

/* What no token is, no reader need look for. */
static uint32_t kinds_seen(const SourceScan *scan, const Sentence *sentence) {
    uint32_t seen = 0;
    for (uint32_t i = sentence->first; i < sentence->last; i++)
        seen |= scan->phrases[i].kinds;
    return seen;
}

/* Whom a paragraph has taken its words from so far. */
typedef struct Near {
    Steps steps;
    uint32_t paragraph;
} Near;

/* "Mengutip X, kopi sehat. \"Benar,\" kata Ani dalam sebuah pernyataan.": X
 * had her statement too. */
static void near_carry(Credits *credits, Near *near) {
    const Steps *own = credits->steps;
    if (own[DISTANCE_NEAR].count && credits->opened)
        near->steps = own[DISTANCE_NEAR];
    if (own[DISTANCE_NEAR].count)
        return;
    if (own[DISTANCE_WRITER].count && !own[DISTANCE_MAKER].count &&
        !own[DISTANCE_CITED].count)
        credits->steps[DISTANCE_NEAR] = near->steps;
}

void source_find(Arena *page, const Document *document, const void *tables,
                 Findings *found) {
    SourceScan scan = {
        .page = page, .document = document, .table = tables, .found = found};
    Near near = {0};
    credit_phrases_read(&scan);
    source_brackets_read(&scan);
    for (size_t i = 0; i < document->sentence_count; i++) {
        const Sentence *sentence = &document->sentences[i];
        if (document->paragraphs[sentence->paragraph].headline)
            continue;
        Sentence told = told_of(&scan, sentence);
        Credits credits = {
            .scan = &scan, .sentence = &told, .seen = kinds_seen(&scan, &told)};
        if (near.paragraph != sentence->paragraph)
            near = (Near){.paragraph = sentence->paragraph};
        for (uint32_t at = told.first; at < told.last; at++)
            if (!(document->tokens[at].flags & TOKEN_IN_QUOTE))
                token_read(&credits, at);
        read_subject(&credits);
        read_statements(&credits);
        read_shown(&credits);
        near_carry(&credits, &near);
        source_list_add(page, &found->sources, credits_chain(&credits));
    }
    source_tags_read(&scan);
    source_feed_read(&scan);
}
