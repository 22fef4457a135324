/* SPDX-License-Identifier: MIT */
#include "find/source.h"

#include "find/source_chain.h"
#include "find/source_phrase.h"
#include "find/source_tag.h"

enum { STEPS_MAX = SOURCE_CHAIN_MAX, BY_TOKENS_MAX = 4 };

/* How near a credited one is to the page, the nearest first. */
typedef enum Distance {
    DISTANCE_NEAR,   /* dikutip dari X */
    DISTANCE_MAKER,  /* laporan X */
    DISTANCE_CITED,  /* ... yang mengutip X */
    DISTANCE_WRITER, /* tulis X di media sosial */
    DISTANCES
} Distance;

typedef struct Steps {
    Slice names[STEPS_MAX];
    size_t count;
} Steps;

/* What one sentence credits. */
typedef struct Credits {
    SourceScan *scan;
    const Sentence *sentence;
    Steps steps[DISTANCES];
    Span span;
} Credits;

/* "akun tersebut", and addresses */
static bool names_nobody(const SourceScan *scan, Slice name) {
    size_t start = name.length;
    while (start > 0 && name.text[start - 1] != ' ')
        start--;
    Word last = word_of(slice_part(name, start, name.length));
    return map_get(scan->table->pointing, last) != MAP_ABSENT ||
           slice_find(name, SLICE("://"), 0) != SIZE_MAX;
}

/* "platform X (dulu Twitter" */
static Slice without_open_bracket(Slice name) {
    size_t open = slice_find(name, SLICE("("), 0);
    bool closed =
        open == SIZE_MAX || slice_find(name, SLICE(")"), open) != SIZE_MAX;
    return closed ? name : slice_trim(slice_part(name, 0, open));
}

static void step_add(Credits *credits, Distance distance, Slice name,
                     Span span) {
    Steps *steps = &credits->steps[distance];
    name = text_spaced(credits->scan->page, credits->scan->document,
                       without_open_bracket(name));
    if (!name.length || steps->count == STEPS_MAX ||
        is_own_outlet(credits->scan, name) || names_nobody(credits->scan, name))
        return;
    steps->names[steps->count++] = name;
    if (!credits->span.end || span.start < credits->span.start)
        credits->span.start = span.start;
    if (span.end > credits->span.end)
        credits->span.end = span.end;
}

static Span tokens_span(const Credits *credits, uint32_t first, uint32_t last) {
    const Token *tokens = credits->scan->document->tokens;
    return (Span){tokens[first].start, tokens[last - 1].end};
}

static void credited_add(Credits *credits, Distance distance, uint32_t first,
                         Credited who) {
    if (who.name.length)
        step_add(credits, distance, who.name,
                 tokens_span(credits, first, who.last));
}

static uint32_t kinds_at(const Credits *credits, uint32_t token) {
    uint32_t last;
    return credit_at(credits->scan, token, &last);
}

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

/* "dikutip dari X | dan Y": a source of its own. */
static void read_second(Credits *credits, uint32_t token, Credited near) {
    const Token *tokens = credits->scan->document->tokens;
    if (!near.name.length || near.last + 1 >= credits->sentence->last ||
        tokens[near.last].word_class != CLASS_CONJUNCTION)
        return;
    Credited second = credited_at(credits->scan, near.last + 1,
                                  credits->sentence->last, false);
    if (!second.press || is_own_outlet(credits->scan, second.name))
        return;
    Source source = {.span = tokens_span(credits, token, second.last)};
    source_chain_add(
        &source,
        text_spaced(credits->scan->page, credits->scan->document, second.name));
    source_list_add(credits->scan->page, &credits->scan->found->sources,
                    source);
}

/* "KCNA, yang dikutip Yonhap": who stands before "yang" is farther. */
static void read_after(Credits *credits, uint32_t token, uint32_t behind) {
    Credited near =
        credited_at(credits->scan, behind, credits->sentence->last, false);
    if (near.name.length && is_own_outlet(credits->scan, near.name))
        near = behind_own(credits, near.last);
    credited_add(credits, DISTANCE_NEAR, token, near);
    read_second(credits, token, near);
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
    credited_add(
        credits, cited ? DISTANCE_CITED : DISTANCE_NEAR, token,
        credited_at(credits->scan, behind, credits->sentence->last, cited));
    if (cited && subject.press && !credits->steps[DISTANCE_NEAR].count)
        credited_add(credits, DISTANCE_MAKER, subject.first, subject);
}

/* "Pusat Riset Laut": a house of research by its name. */
static bool is_study(const Credits *credits, Credited who) {
    for (uint32_t i = who.first; i < who.last && who.name.length; i++)
        if (kinds_at(credits, i) & CREDIT_STUDY)
            return true;
    return false;
}

/* "menurut laporan tersebut": the source named last. */
static void add_last_source(Credits *credits, Distance distance, Span span) {
    const SourceList *list = &credits->scan->found->sources;
    if (!list->count)
        return;
    const Source *source = &list->rows[list->count - 1];
    for (size_t i = 0; i < source->count; i++)
        step_add(credits, distance, source->names[i], span);
}

/* "Informasi ini berdasarkan ...": the source named last had it from there. */
static bool explains_last(const Credits *credits, uint32_t token) {
    uint32_t first = credits->sentence->first, last;
    return credit_at(credits->scan, first, &last) & CREDIT_REPORT &&
           last < token && kinds_at(credits, last) & CREDIT_POINTING &&
           !credits->steps[DISTANCE_NEAR].count;
}

/* "data | yang dirilis (oleh) X": to X. */
static uint32_t over_making(const Credits *credits, uint32_t token) {
    const Token *tokens = credits->scan->document->tokens;
    if (token + 2 >= credits->sentence->last ||
        !(kinds_at(credits, token) & CREDIT_WHICH) ||
        tokens[token + 1].voice != VOICE_PASSIVE)
        return token;
    uint32_t last;
    bool at = credit_at(credits->scan, token + 2, &last) & CREDIT_AT;
    return at ? last : token + 2; /* "yang terbit di jurnal X" */
}

/* "Dalam laman resmi X, ...": a document of a body, with a comma or a passive
 * verb behind it. */
static void read_within(Credits *credits, uint32_t token, uint32_t behind) {
    SourceScan *scan = credits->scan;
    uint32_t last, limit = credits->sentence->last;
    bool opens = token == credits->sentence->first ||
                 scan->document->tokens[token - 1].kind == TOKEN_COMMA;
    if (!opens ||
        !(credit_at(scan, behind, &last) & (CREDIT_REPORT | CREDIT_WRITTEN)))
        return;
    uint32_t maker = over_making(credits, last);
    Credited who = credited_at(scan, maker, limit, false);
    if (maker > last && who.name.length &&
        !credited_person(credits->scan, who)) {
        credited_add(credits, DISTANCE_MAKER, token, who);
        return; /* "dalam studi yang dilakukan X ..." */
    }
    if (!who.name.length || who.last >= limit ||
        credited_person(credits->scan, who))
        return;
    const Token *next = &scan->document->tokens[who.last];
    bool date = next->kind != TOKEN_COMMA && in_date(scan, who.last);
    if (next->kind == TOKEN_COMMA || next->kind == TOKEN_OPEN || date ||
        next->voice == VOICE_PASSIVE || next->voice == VOICE_ACCIDENTAL)
        credited_add(credits, DISTANCE_MAKER, token, who);
}

/* "menurut laporan X", "berdasarkan Pasal 5", "menurut Reuters" */
static void read_opening(Credits *credits, uint32_t token, uint32_t behind) {
    uint32_t last = behind, limit = credits->sentence->last;
    uint32_t kinds = credit_at(credits->scan, behind, &last);
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
    Credited who =
        credited_at(credits->scan, report ? over_making(credits, last) : behind,
                    limit, false);
    if (kinds & CREDIT_SPOKEN && credited_person(credits->scan, who))
        return;
    if (report && who.name.length && explains_last(credits, token))
        add_last_source(credits, DISTANCE_NEAR,
                        tokens_span(credits, token, who.last));
    if (report || who.press || is_study(credits, who) ||
        credited_body(credits->scan, who))
        credited_add(credits, DISTANCE_MAKER, token, who);
}

static bool touches(const Credits *credits, Span span) {
    Span whole = credits->sentence->span;
    return span.end > whole.start && span.start < whole.end;
}

/* Whose words stand in the sentence, or end in it. */
static const Statement *statement_here(const Credits *credits) {
    const StatementList *list = &credits->scan->found->statements;
    const char *text = credits->scan->document->article->text.text;
    const Statement *best = NULL;
    for (size_t i = 0; i < list->count; i++) {
        const Statement *statement = &list->rows[i];
        uint32_t cue = statement->cue.length
                           ? (uint32_t)(statement->cue.text - text)
                           : statement->span.start;
        if (touches(credits, (Span){cue, cue + 1}) ||
            (!best && touches(credits, statement->speaker_span)))
            best = statement;
        if (best && statement->span.start > credits->sentence->span.end)
            break;
    }
    return best;
}

/* Somebody named earlier in the sentence: "disampaikan X dalam keterangan
 * tertulis". */
static Slice writer_before(const Credits *credits, uint32_t token) {
    const NameList *names = &credits->scan->found->names;
    Slice writer = {0};
    for (size_t i = 0; i < names->count; i++) {
        const Name *name = &names->rows[i];
        if (name->first >= credits->sentence->first && name->last <= token &&
            name->kind == NAME_PERSON && name->form == NAME_PROPER)
            writer = name_entity(credits->scan->found, name)->name;
    }
    return writer;
}

static void read_written(Credits *credits, uint32_t token, uint32_t behind,
                         bool alone) {
    const Statement *statement = statement_here(credits);
    Slice writer = {0};
    if (statement)
        writer = statement->speaker;
    else if (alone)
        writer = writer_before(credits, token);
    if (credits->steps[DISTANCE_WRITER].count)
        return;
    step_add(credits, DISTANCE_WRITER, writer,
             tokens_span(credits, token, behind));
}

/* "Ani mengunggah foto", "video yang diunggah (oleh) Ani" */
/* "dikutip dari | siaran pers Dinas Sosial": the release has its maker. */
static bool is_credited(const Credits *credits, uint32_t token,
                        uint32_t behind) {
    uint32_t last = 0, first = credits->sentence->first;
    bool after = false;
    for (uint32_t i = token > first + 2 ? token - 2 : first; i < token; i++)
        after |= credit_at(credits->scan, i, &last) &
                     (CREDIT_AFTER | CREDIT_CITING) &&
                 last == token;
    return after &&
           credited_at(credits->scan, behind, credits->sentence->last, false)
               .name.length;
}

static void read_published(Credits *credits, uint32_t token, uint32_t behind,
                           bool active) {
    Credited who = {0};
    if (active) {
        uint32_t limit = behind + BY_TOKENS_MAX;
        for (uint32_t i = behind; i < limit && !who.name.length; i++)
            if (kinds_at(credits, i) & CREDIT_PIECE)
                who = credited_before(credits->scan, token);
    } else {
        bool body = kinds_at(credits, behind) & CREDIT_AUTHORITY;
        who = credited_at(credits->scan, behind, credits->sentence->last, body);
    }
    if (!credits->steps[DISTANCE_WRITER].count)
        credited_add(credits, DISTANCE_WRITER, token, who);
}

static void read_told(Credits *credits, uint32_t token, uint32_t behind) {
    Credited who =
        credited_at(credits->scan, behind, credits->sentence->last, false);
    bool address = slice_find(who.name, SLICE("."), 1) != SIZE_MAX &&
                   slice_find(who.name, SLICE(" "), 0) == SIZE_MAX;
    if ((who.press || address) && (statement_here(credits) || token > 0))
        credited_add(credits, DISTANCE_NEAR, token, who);
}

static void token_read(Credits *credits, uint32_t token) {
    uint32_t last, kinds = credit_at(credits->scan, token, &last);
    if (!kinds)
        return;
    bool at = token > credits->sentence->first &&
              kinds_at(credits, token - 1) & CREDIT_AT;
    if (kinds & CREDIT_AFTER)
        read_after(credits, token, last);
    if (kinds & CREDIT_CITING)
        read_citing(credits, token, last);
    if (kinds & CREDIT_OPENING)
        read_opening(credits, token, last);
    if (kinds & CREDIT_WITHIN)
        read_within(credits, token, last);
    if ((kinds & CREDIT_WRITTEN || (kinds & CREDIT_PLATFORM && at)) &&
        !is_credited(credits, token, last))
        read_written(credits, token, last, kinds & CREDIT_WRITTEN);
    if (kinds & (CREDIT_PUBLISHES | CREDIT_PUBLISHED))
        read_published(credits, token, last, kinds & CREDIT_PUBLISHES);
    if (kinds & CREDIT_TOLD)
        read_told(credits, token, last);
    if (kinds & CREDIT_CLOSING)
        credited_add(
            credits, DISTANCE_NEAR, token,
            credited_at(credits->scan, last, credits->sentence->last, false));
}

/* "Kementerian Kesehatan", "pihak berwenang": no single person. */
static bool is_body(const Credits *credits, uint32_t token) {
    const Name *name = name_introduced(credits->scan->found, token);
    return (name && name->kind == NAME_ORGANISATION) ||
           (kinds_at(credits, token) & CREDIT_AUTHORITY &&
            !(name && name->kind == NAME_PERSON));
}

static uint32_t token_from(const Credits *credits, uint32_t offset) {
    const Token *tokens = credits->scan->document->tokens;
    uint32_t token = credits->sentence->first;
    while (token < credits->sentence->last && tokens[token].start < offset)
        token++;
    return token;
}

/* "laporan polisi"; not "menurut laporan itu", "keterangan Ani", "data
 * harian". */
static bool is_report(const Credits *credits, uint32_t first, uint32_t last) {
    uint32_t kinds = kinds_at(credits, first);
    if (!(kinds & CREDIT_REPORT) || last <= first + 1 ||
        (kinds_at(credits, last - 1) & CREDIT_POINTING && first > 0 &&
         kinds_at(credits, first - 1) & CREDIT_OPENING))
        return false;
    const Name *name = name_introduced(credits->scan->found, first + 1);
    bool nobody =
        !(credits->scan->document->tokens[first + 1].flags & TOKEN_CAPITAL) &&
        !(kinds_at(credits, first + 1) &
          (CREDIT_AUTHORITY | CREDIT_FILLER | CREDIT_MANY));
    nobody &= !credits->steps[DISTANCE_NEAR].count; /* an agency heard them */
    return !(kinds & CREDIT_SPOKEN &&
             (nobody || (name && name->kind == NAME_PERSON)));
}

/* "studi dari | Universitas X", "laporan yang dirilis | X": the maker of a
 * report speaks. */
static bool made_report(const Credits *credits, uint32_t first) {
    uint32_t least = credits->sentence->first;
    least = first > least + BY_TOKENS_MAX ? first - BY_TOKENS_MAX : least;
    for (uint32_t i = first; i > least; i--) {
        uint32_t last, kinds = credit_at(credits->scan, i - 1, &last);
        if (kinds & CREDIT_REPORT && !(kinds & CREDIT_SPOKEN) && last < first)
            return true;
    }
    return false;
}

static void read_statement(Credits *credits, const Statement *statement,
                           Span cue) {
    SourceScan *scan = credits->scan;
    if (map_get(scan->table->wrote, word_of(statement->cue)) != MAP_ABSENT) {
        step_add(credits, DISTANCE_WRITER, statement->speaker, cue);
        return;
    }
    if (!statement->speaker_span.end ||
        !touches(credits, statement->speaker_span))
        return;
    uint32_t first = token_from(credits, statement->speaker_span.start);
    uint32_t last = token_from(credits, statement->speaker_span.end);
    Credited press = press_inside(scan, first, last);
    bool report = is_report(credits, first, last) ||
                  (is_body(credits, first) && made_report(credits, first));
    if (press.name.length)
        step_add(credits, DISTANCE_MAKER, press.name, cue);
    else if (report ||
             (credits->steps[DISTANCE_NEAR].count &&
              !credits->steps[DISTANCE_MAKER].count && is_body(credits, first)))
        step_add(credits, DISTANCE_MAKER, statement->speaker, cue);
}

/* Statements whose cue or speaker makes them sources: "tulis X", "laporan X
 * menyebut", "Reuters melaporkan". */
static void read_statements(Credits *credits) {
    SourceScan *scan = credits->scan;
    const char *text = scan->document->article->text.text;
    for (size_t i = 0; i < scan->found->statements.count; i++) {
        const Statement *statement = &scan->found->statements.rows[i];
        if (!statement->cue.length)
            continue;
        uint32_t start = (uint32_t)(statement->cue.text - text);
        Span cue = {start, start + (uint32_t)statement->cue.length};
        if (touches(credits, cue))
            read_statement(credits, statement, cue);
    }
}

static Source chain_of(const Credits *credits) {
    Source chain = {.span = credits->span};
    const Steps *near = &credits->steps[DISTANCE_NEAR];
    for (size_t i = near->count; i > 0; i--) /* the later took it over */
        source_chain_add(&chain, near->names[i - 1]);
    for (int distance = DISTANCE_MAKER; distance < DISTANCES; distance++)
        for (size_t i = 0; i < credits->steps[distance].count; i++)
            source_chain_add(&chain, credits->steps[distance].names[i]);
    return chain;
}

void *source_load(Arena *run, const char *folder, Error *err) {
    return source_table_load(run, folder, err);
}

bool source_find(Arena *page, const Document *document, const void *tables,
                 Findings *found, Error *err) {
    (void)err;
    SourceScan scan = {
        .page = page, .document = document, .table = tables, .found = found};
    for (size_t i = 0; i < document->sentence_count; i++) {
        const Sentence *sentence = &document->sentences[i];
        if (document->paragraphs[sentence->paragraph].headline)
            continue;
        Credits credits = {.scan = &scan, .sentence = sentence};
        for (uint32_t at = sentence->first; at < sentence->last; at++)
            if (!(document->tokens[at].flags & TOKEN_IN_QUOTE))
                token_read(&credits, at);
        read_statements(&credits);
        source_list_add(page, &found->sources, chain_of(&credits));
    }
    source_tags_read(&scan);
    source_feed_read(&scan);
    return true;
}
