/* SPDX-License-Identifier: MIT */
#include "find/source_writer.h"

enum { BY_TOKENS_MAX = 4, OBJECT_TOKENS_MAX = 10, NAME_LETTERS_MIN = 4 };

static bool touches(const Credits *credits, Span span) {
    Span whole = credits->sentence->span;
    return span.end > whole.start && span.start < whole.end;
}

/* Whose words stand in the sentence, or end in it. */
const Statement *statement_here(const Credits *credits) {
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
Slice person_earlier(const Credits *credits, uint32_t token) {
    const NameList *names = &credits->scan->found->names;
    Slice writer = {0};
    for (size_t i = name_from(names, credits->sentence->first);
         i < names->count && names->rows[i].first < token; i++) {
        const Name *name = &names->rows[i];
        if (name->last <= token && name->kind == NAME_PERSON &&
            name->form == NAME_PROPER)
            writer = name_entity(credits->scan->found, name)->name;
    }
    return writer;
}

/* "dikutip dari | siaran pers Dinas Sosial": the release has its maker. */
static bool is_credited(const Credits *credits, uint32_t token,
                        uint32_t behind) {
    uint32_t last = 0, first = credits->sentence->first;
    bool after = false;
    if (token > first && kinds_at(credits, token - 1) & CREDIT_AT)
        token--; /* "dikutip dari" */
    for (uint32_t i = token > first + 2 ? token - 2 : first; i < token; i++)
        after |= credit_at(credits->scan, i, &last) &
                     (CREDIT_AFTER | CREDIT_CITING) &&
                 last >= token;
    uint32_t kinds = credit_at(credits->scan, token, &last);
    after |= kinds & CREDIT_POSTER && kinds & (CREDIT_AFTER | CREDIT_CITING);
    return after &&
           credited_at(credits->scan, behind, credits->sentence->last, false)
               .name.length;
}

static Span span_of(const Credits *credits, Slice part) {
    const char *text = credits->scan->document->article->text.text;
    uint32_t start = part.length ? (uint32_t)(part.text - text) : 0;
    return (Span){start, start + (uint32_t)part.length};
}

bool is_said(const Statement *statement, Span words) {
    Span said = statement->span;
    bool whole = slice_find(statement->text, SLICE("\xE2\x80\xA6"), 0) ==
                 SIZE_MAX; /* no cue amid it */
    return !statement->direct && whole && words.start >= said.start &&
           words.end <= said.end;
}

static uint32_t token_from(const Credits *credits, uint32_t offset) {
    const Token *tokens = credits->scan->document->tokens;
    uint32_t token = credits->sentence->first;
    while (token < credits->sentence->last && tokens[token].start < offset)
        token++;
    return token;
}

/* "dalam keterangan resmi | Dinas Kesehatan": the body whose release it is. */
static Slice releasing_body(const Credits *credits, uint32_t behind) {
    const Sentence *sentence = credits->sentence;
    if (behind >= sentence->last ||
        !(credits->scan->document->tokens[behind].flags & TOKEN_CAPITAL))
        return (Slice){0};
    Credited who = credited_at(credits->scan, behind, sentence->last, false);
    bool body = credited_body(credits->scan, who) ||
                (kinds_at(credits, behind) & CREDIT_AUTHORITY &&
                 !credited_person(credits->scan, who));
    return body ? who.name : (Slice){0};
}

/* "kata Ani di kanal YouTube | Budi TV": a house that has others speak. */
static Slice channel(const Credits *credits, uint32_t behind) {
    const Token *tokens = credits->scan->document->tokens;
    if (behind >= credits->sentence->last || tokens[behind].kind != TOKEN_WORD)
        return (Slice){0};
    Credited who =
        credited_at(credits->scan, behind, credits->sentence->last, false);
    return credited_place(credits->scan, who) ? (Slice){0} : who.name;
}

/* "kata Direktur Riset Bank Garut, | Ani Lestari": the name, not the office.
 */
static Slice speaker_of(const Credits *credits, const Statement *statement) {
    uint32_t cue = token_from(credits, span_of(credits, statement->cue).start);
    if (person_named(credits->scan->found, statement->speaker) ||
        kinds_at(credits, cue) & CREDIT_OPENING)
        return statement->speaker;
    uint32_t last = token_from(credits, statement->speaker_span.end);
    const Name *name = person_behind(credits->scan, last);
    return name && name->form == NAME_PROPER && name->entity != ENTITY_NONE
               ? name_entity(credits->scan->found, name)->name
               : statement->speaker;
}

void read_reporter(Credits *credits, uint32_t report, uint32_t kinds) {
    const Statement *statement = statement_here(credits);
    if (kinds & CREDIT_SPOKEN || !statement || !statement->speaker_span.end ||
        statement->speaker_span.start <
            credits->scan->document->tokens[report].end ||
        !touches(credits, statement->speaker_span) ||
        person_named(credits->scan->found, statement->speaker))
        return;
    uint32_t first = token_from(credits, statement->speaker_span.start);
    if (credits->scan->document->tokens[first].flags & TOKEN_CAPITAL)
        step_add(credits, DISTANCE_MAKER, statement->speaker,
                 tokens_span(credits, report, report + 1));
}

/* Whose cue is the last before the words, else the first behind them: "Ani
 * berkata begini, Budi berkata | di X begitu". */
static const Statement *statement_near(const Credits *credits, Span words) {
    const StatementList *list = &credits->scan->found->statements;
    const Statement *best = NULL;
    for (size_t i = 0; i < list->count; i++) {
        Span cue = span_of(credits, list->rows[i].cue);
        if (!cue.end || !touches(credits, cue) ||
            (best && cue.start > words.start))
            continue;
        best = &list->rows[i];
    }
    return best ? best : statement_here(credits);
}

/* "Tanggal rilis resmi belum ada, | banyak pihak memperkirakan ..." */
static bool is_crowd(const Credits *credits, const Statement *statement) {
    const uint32_t crowd = CREDIT_NOBODY | CREDIT_SOME;
    Span speaker = statement->speaker_span;
    return touches(credits, speaker) &&
           (kinds_at(credits, token_from(credits, speaker.start)) & crowd) ==
               crowd;
}

/* "ujar Ani dalam unggahan | tersebut", where an account was credited last;
 * "tulis pernyataan | itu" where anybody was */
static bool points_to_last(const Credits *credits, uint32_t behind,
                           uint32_t kinds) {
    const SourceList *list = &credits->scan->found->sources;
    if (!list->count || behind >= credits->sentence->last ||
        !(kinds_at(credits, behind) & CREDIT_POINTING))
        return false;
    if (kinds & CREDIT_WRITTEN) /* else an outlet has it */
        return !(credits->seen & (CREDIT_AFTER | CREDIT_CITING));
    const Source *last = &list->rows[list->count - 1];
    return last->names[last->count - 1].text[0] == '@';
}

/* Is the account of his name, or of a part of it? */
static bool bears_name(Slice account, Slice name) {
    size_t start = 0;
    for (size_t i = 0; i <= name.length; i++) {
        if (i < name.length && name.text[i] != ' ')
            continue;
        Slice word = slice_part(name, start, i);
        if (word.length >= NAME_LETTERS_MIN && letters_hold(account, word))
            return true;
        start = i + 1;
    }
    return false;
}

/* "kata Ani dalam unggahan | video di akun Instagram @dinas.garut": whose
 * account it is, where it is not hers. */
static Slice account_behind(const Credits *credits, uint32_t behind,
                            Slice speaker) {
    uint32_t limit = credits->sentence->last, last;
    for (uint32_t i = behind; i < limit && i < behind + BY_TOKENS_MAX; i++) {
        uint32_t kinds = credit_at(credits->scan, i, &last);
        Credited account = kinds & CREDIT_POSTER
                               ? handle_at(credits->scan, last, limit)
                               : (Credited){0};
        if (account.name.length)
            return bears_name(account.name, speaker) ? (Slice){0}
                                                     : account.name;
    }
    return (Slice){0};
}

void read_written(Credits *credits, uint32_t token, uint32_t behind,
                  uint32_t kinds) {
    Span words = tokens_span(credits, token, behind);
    const Statement *statement = statement_near(credits, words);
    Slice writer = {0};
    if (credits->steps[DISTANCE_WRITER].count ||
        credits->steps[DISTANCE_CITED].count ||
        (token > credits->sentence->first && /* "belum merilis | keterangan" */
         kinds_at(credits, token - 1) & CREDIT_PUBLISHES) ||
        is_credited(credits, token, behind) ||
        (statement &&
         (is_said(statement, words) || is_crowd(credits, statement))) ||
        points_to_last(credits, behind, kinds))
        return;
    if (kinds & CREDIT_WRITTEN)
        writer = releasing_body(credits, behind);
    else if (kinds & CREDIT_POSTER && statement)
        writer = channel(credits, behind);
    else if (statement)
        writer = account_behind(credits, behind, statement->speaker);
    bool itself = statement && /* "sebuah | pernyataan menyebut" */
                  statement->speaker_span.start >= words.start &&
                  statement->speaker_span.end <= words.end;
    if (statement && !writer.length && !itself)
        writer = speaker_of(credits, statement);
    else if (kinds & CREDIT_WRITTEN && !writer.length &&
             token > credits->sentence->first && /* "memberikan pernyataan" */
             kinds_at(credits, token - 1) & CREDIT_AT)
        writer = person_earlier(credits, token);
    bool piece = statement && /* "di | media sosial postingan menyebut" */
                 statement->speaker_span.start == words.start &&
                 kinds_at(credits, behind) & CREDIT_PIECE;
    if (!piece &&
        !(kinds & CREDIT_SPOKEN && person_named(credits->scan->found, writer)))
        step_add(credits, DISTANCE_WRITER, writer, words);
}

/* "video", "studi"; no "keterangan" that somebody gave to reporters. */
static bool is_written(const Credits *credits, uint32_t token) {
    uint32_t kinds = kinds_at(credits, token);
    return kinds & CREDIT_PIECE ||
           (kinds & CREDIT_REPORT && !(kinds & CREDIT_SPOKEN));
}

/* "daftar makanan yang | dirilis X"; no "drama yang dirilis X" */
static bool behind_report(const Credits *credits, uint32_t token) {
    uint32_t least = credits->sentence->first;
    least =
        token > least + OBJECT_TOKENS_MAX ? token - OBJECT_TOKENS_MAX : least;
    for (uint32_t i = least; i < token; i++)
        if (kinds_at(credits, i) & (CREDIT_REPORT | CREDIT_PIECE))
            return true;
    return false;
}

void read_published(Credits *credits, uint32_t token, uint32_t behind,
                    bool active) {
    Credited who = {0};
    if (active) {
        uint32_t limit = behind + BY_TOKENS_MAX;
        for (uint32_t i = behind; i < limit && !who.name.length; i++)
            if (is_written(credits, i))
                who = credited_before(credits->scan, token);
    } else if (!(kinds_at(credits, token) & CREDIT_SPOKEN) ||
               behind_report(credits, token)) {
        bool body = kinds_at(credits, behind) & CREDIT_AUTHORITY;
        who = credited_at(credits->scan, behind, credits->sentence->last, body);
    }
    if (!credits->steps[DISTANCE_WRITER].count)
        credited_add(credits, DISTANCE_WRITER, token, who);
}

/* "Kementerian Kesehatan", "pihak berwenang": no single person. */
static bool is_body(const Credits *credits, uint32_t token) {
    const Name *name = name_introduced(credits->scan->found, token);
    return (name && name->kind == NAME_ORGANISATION) ||
           kinds_at(credits, token) & CREDIT_AUTHORITY;
}

/* "laporan polisi"; not "menurut laporan itu", "keterangan Ani", "data
 * harian". */
static bool is_report(const Credits *credits, uint32_t first, uint32_t last) {
    uint32_t kinds = kinds_at(credits, first);
    if (!(kinds & CREDIT_REPORT) || last <= first + 1 ||
        (kinds_at(credits, last - 1) & CREDIT_POINTING && first > 0 &&
         kinds_at(credits, first - 1) & CREDIT_OPENING))
        return false;
    bool nobody =
        !(credits->scan->document->tokens[first + 1].flags & TOKEN_CAPITAL) &&
        !(kinds_at(credits, first + 1) &
          (CREDIT_AUTHORITY | CREDIT_FILLER | CREDIT_MANY));
    nobody &= !credits->steps[DISTANCE_NEAR].count; /* an agency heard them */
    return !(kinds & CREDIT_SPOKEN && nobody);
}

/* "studi dari | Universitas X", "laporan yang dirilis | X": the maker of a
 * report speaks. */
static bool made_report(const Credits *credits, uint32_t first) {
    uint32_t least = credits->sentence->first;
    least = first > least + BY_TOKENS_MAX ? first - BY_TOKENS_MAX : least;
    const Token *tokens = credits->scan->document->tokens;
    for (uint32_t i = first; i > least && tokens[i - 1].kind == TOKEN_WORD;
         i--) {
        uint32_t last, kinds = credit_at(credits->scan, i - 1, &last);
        if (kinds & CREDIT_REPORT && !(kinds & CREDIT_SPOKEN) && last <= first)
            return true;
    }
    return false;
}

/* "kata | akun X TMC Polda": an account, with its kind in front. */
static bool is_account(const Credits *credits, const Statement *statement) {
    if (!touches(credits, statement->speaker_span))
        return false;
    const Token *tokens = credits->scan->document->tokens;
    uint32_t first = token_from(credits, statement->speaker_span.start);
    uint32_t least = credits->sentence->first;
    least = first > least + BY_TOKENS_MAX ? first - BY_TOKENS_MAX : least;
    for (uint32_t i = first + 1; i > least; i--) {
        uint32_t last, kinds = credit_at(credits->scan, i - 1, &last);
        if (kinds & CREDIT_POSTER && !(tokens[i - 1].flags & TOKEN_CAPITAL))
            return last >= first && /* no "media sosial postingan" */
                   !(kinds_at(credits, last) & CREDIT_PIECE);
    }
    return false;
}

/* "bunyi | pernyataan tersebut" where the page credited somebody's already,
 * "tulis | akun tersebut" that is taken for a person */
static bool points_back(const Credits *credits, const Statement *statement,
                        Span cue) {
    uint32_t cue_last = token_from(credits, cue.end);
    uint32_t limit = cue_last + BY_TOKENS_MAX - 2;
    bool back = false;
    for (uint32_t i = cue_last; i < limit && i < credits->sentence->last; i++)
        back |= (kinds_at(credits, i) & CREDIT_POINTING) != 0;
    return back && (credits->scan->found->sources.count ||
                    person_named(credits->scan->found, statement->speaker));
}

/* "media lokal | Kabar Garut"; as printed "media lokal", "Media Iran". */
static Slice house_of(const Credits *credits, const Statement *statement,
                      const uint32_t speaker[2]) {
    const SourceScan *scan = credits->scan;
    uint32_t behind = speaker[0];
    credit_at(scan, behind, &behind);
    Credited paper = credited_at(scan, behind, speaker[1], false);
    const Name *name = name_at(scan->found, paper.first);
    bool named = paper.name.length && paper.first == behind &&
                 scan->document->tokens[behind].flags & TOKEN_CAPITAL &&
                 !(name && name->kind == NAME_PLACE);
    return named ? paper.name : statement->speaker;
}

/* The whole account where the speaker is but its sign. */
static Slice writer_of(const Credits *credits, const Statement *statement) {
    Span speaker = statement->speaker_span;
    if (!touches(credits, speaker))
        return statement->speaker;
    uint32_t last = token_from(credits, speaker.end);
    Credited account =
        handle_at(credits->scan, last - 1, credits->sentence->last);
    return account.name.length ? account.name : statement->speaker;
}

static void read_statement(Credits *credits, const Statement *statement,
                           Span cue) {
    SourceScan *scan = credits->scan;
    bool account = slice_find(statement->speaker, SLICE("@"), 0) != SIZE_MAX;
    if (account || is_account(credits, statement) ||
        map_get(scan->table->wrote, word_of(statement->cue)) != MAP_ABSENT) {
        if (account || !points_back(credits, statement, cue))
            step_add(credits, DISTANCE_WRITER, writer_of(credits, statement),
                     cue);
        return;
    }
    if (!touches(credits, statement->speaker_span))
        return;
    uint32_t first = token_from(credits, statement->speaker_span.start);
    uint32_t last = token_from(credits, statement->speaker_span.end);
    Credited press = press_inside(scan, first, last);
    uint32_t kinds = kinds_at(credits, first);
    bool bare = kinds & CREDIT_REPORT && !(kinds & CREDIT_SPOKEN);
    uint32_t behind = last; /* "hasil riset | Ipsos": Ipsos */
    credit_at(scan, first, &behind);
    Credited maker = !bare               ? (Credited){0}
                     : last == first + 1 ? credits_maker(credits, last)
                                         : credits_owner(credits, behind);
    if (last > first + 1 && maker.last > last)
        maker = (Credited){0};
    Credited who = credited_at(scan, first, last, false);
    const Name *name = name_at(scan->found, first);
    bool named = who.name.length && !credited_person(scan, who) &&
                 !(name && name->kind == NAME_PLACE);
    bool back = /* "laporan itu menyebut ..." */
        kinds_at(credits, last - 1) & CREDIT_POINTING;
    bool spoken = (kinds & CREDIT_SPOKEN || back) &&
                  person_named(credits->scan->found, statement->speaker);
    bool report =
        (is_report(credits, first, last) && !spoken) ||
        ((named || is_body(credits, first)) && made_report(credits, first));
    bool house = kinds & CREDIT_NEWSROOM;
    if (press.name.length)
        step_add(credits, DISTANCE_MAKER, press.name, cue);
    else if (house)
        step_add(credits, DISTANCE_MAKER,
                 house_of(credits, statement, (uint32_t[2]){first, last}), cue);
    else if (maker.name.length)
        step_add(credits, DISTANCE_MAKER, maker.name, cue);
    else if (report ||
             (credits->steps[DISTANCE_NEAR].count &&
              !credits->steps[DISTANCE_MAKER].count && is_body(credits, first)))
        step_add(credits, DISTANCE_MAKER, statement->speaker, cue);
}

/* Statements whose cue or speaker makes them sources: "tulis X", "laporan X
 * menyebut", "Reuters melaporkan". */
void read_statements(Credits *credits) {
    SourceScan *scan = credits->scan;
    for (size_t i = 0; i < scan->found->statements.count; i++) {
        const Statement *statement = &scan->found->statements.rows[i];
        if (!statement->cue.length)
            continue;
        Span cue = span_of(credits, statement->cue);
        if (touches(credits, cue))
            read_statement(credits, statement, cue);
    }
}
