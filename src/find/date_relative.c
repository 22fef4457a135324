/* SPDX-License-Identifier: MIT */
#include "find/date_hijri.h"
#include "find/date_holiday.h"
#include "find/date_spoken.h"

#include <stdlib.h>

enum { WEEKEND_DAYS = 2, WEEK_DAYS = 7, CENTURY_YEARS = 100 };
enum { UNITS_MOST = 3000 }; /* "3000 tahun lalu" is the farthest reckoned */
enum { DECADE_FIRST = 1000, YEAR_FIRST = 1900, YEAR_LAST = 2100 };
enum { HIJRI_FIRST = 1301, HIJRI_LAST = 1599 }; /* 1883 to 2175 */

static bool settle(DateRead *read, Days days, Grain grain, uint32_t last) {
    read->days = days;
    read->grain = grain;
    read->last = last;
    return days.from != DAY_NONE;
}

static DateUnit unit_of(DateWord word) {
    switch (word.kind) {
    case DATE_DAY:
        return UNIT_DAY;
    case DATE_WEEK:
        return UNIT_WEEK;
    case DATE_WEEKDAY: /* "minggu" is Sunday and week */
        return word.value == 7 ? UNIT_WEEK : UNIT_NONE;
    case DATE_MONTH_UNIT:
        return UNIT_MONTH;
    case DATE_YEAR:
    case DATE_DECADE:
        return word.value ? UNIT_YEAR : UNIT_NONE;
    case DATE_ONE:
        return (DateUnit)word.value;
    default:
        return UNIT_NONE;
    }
}

static bool unit_after(const DateScan *scan, DateUnit unit, int count,
                       uint32_t last, DateRead *read) {
    Day today = scan->today;
    if (today == DAY_NONE)
        return false;
    switch (unit) {
    case UNIT_DAY:
        return settle(read, days_single(today + count), GRAIN_DAY, last);
    case UNIT_WEEK:
        return settle(read, week_days(today, count), GRAIN_OTHER, last);
    case UNIT_MONTH:
        return settle(read, month_after(today, count), GRAIN_MONTH, last);
    case UNIT_YEAR:
        return settle(read, year_after(today, count), GRAIN_YEAR, last);
    default:
        return false;
    }
}

/* "sepekan terakhir": the stretch that ends today. */
static bool unit_past(const DateScan *scan, DateUnit unit, uint32_t last,
                      DateRead *read) {
    static const int DAYS[] = {0, 1, WEEK_DAYS, 30, 365};
    if (scan->today == DAY_NONE || unit == UNIT_DAY)
        return false;
    Days days = {scan->today - DAYS[unit] + 1, scan->today};
    return settle(read, days, GRAIN_OTHER, last);
}

/* "setahun lalu", "sepekan terakhir". */
static bool one_read(const DateScan *scan, uint32_t at, DateWord word,
                     DateRead *read) {
    DateWord behind = date_scan_word(scan, word.last);
    DateUnit unit = unit_of(word);
    if ((behind.value && /* not "setahun itu" */
         date_spoken_read(scan, unit, 1, word.last, read)) ||
        (unit == UNIT_DAY && date_apposed_read(scan, at, word.last, read)))
        return true;
    if (behind.kind == DATE_PAST)
        return unit_past(scan, unit_of(word), behind.last, read);
    bool ago = behind.kind == DATE_RELATIVE && behind.value < 0;
    if (!ago && behind.kind != DATE_AGO)
        return false;
    return unit_after(scan, unit_of(word), ago ? -1 : 1, behind.last, read);
}

/* "dua tahun lalu", "3 hari lagi". */
static bool count_read(const DateScan *scan, uint32_t at, DateRead *read) {
    Number number;
    if (!number_read(scan->words->numbers, scan->document,
                     (Span){at, scan->limit}, false, &number) ||
        number.vague || number.about || number.value.low < 1 ||
        number.value.low > UNITS_MOST)
        return false;
    int count = (int)number.value.low;
    DateWord unit = date_scan_word(scan, number.last);
    DateWord behind = date_scan_word(scan, unit.last);
    bool ago = behind.kind == DATE_RELATIVE && behind.value < 0;
    bool later = behind.kind == DATE_AGO ||
                 (behind.kind == DATE_RELATIVE && behind.second);
    if (unit_of(unit) == UNIT_NONE || unit.kind == DATE_ONE ||
        count != number.value.low)
        return false;
    if (unit.kind == DATE_DECADE)
        count *= unit.value;
    if (date_spoken_read(scan, unit_of(unit), count, unit.last, read) ||
        (unit.kind == DATE_DAY && date_apposed_read(scan, at, unit.last, read)))
        return true;
    if (!ago && !later)
        return false;
    return unit_after(scan, unit_of(unit), ago ? -count : count, behind.last,
                      read);
}

static bool decade_read(const DateScan *scan, uint32_t at, DateRead *read) {
    if (!date_scan_kind(scan, at, TOKEN_NUMBER))
        return false;
    Slice digits = token_text(scan->document, at);
    double value;
    if (!number_ending_cut(scan->words->numbers, &digits) ||
        !digits_read(digits, &value) || (int)value % 10)
        return false;
    int year = (int)value;
    if (year < CENTURY_YEARS) /* "era 90-an" */
        year += YEAR_FIRST;
    if (year < DECADE_FIRST || year > YEAR_LAST)
        return false;
    Days days = {day_of(year, 1, 1), day_of(year + 9, 12, 31)};
    read->support = SUPPORT_LEAD;
    return settle(read, days, GRAIN_OTHER, at + 1);
}

static bool year_unit_read(const DateScan *scan, DateWord word,
                           DateRead *read) {
    int year;
    uint32_t last;
    if (date_year_read(scan, word.last, &year, &last)) {
        DateWord behind = date_scan_word(scan, last);
        if (behind.kind == DATE_RELATIVE && behind.value <= 0)
            last = behind.last;
        read->printed.year = year;
        return settle(read, days_of_year(year), GRAIN_YEAR, last);
    }
    if (decade_read(scan, word.last, read)) {
        read->support = SUPPORT_NONE;
        return true;
    }
    DateWord behind = date_scan_word(scan, word.last);
    if (word.value && date_spoken_read(scan, UNIT_YEAR, 1, word.last, read))
        return true;
    return word.value && behind.kind == DATE_RELATIVE &&
           unit_after(scan, UNIT_YEAR, behind.value, behind.last, read);
}

/* "tahun ajaran 2025/2026": from its first month to a year later. */
static bool year_kind_read(const DateScan *scan, DateWord word,
                           DateRead *read) {
    if (!date_scan_kind(scan, word.last, TOKEN_NUMBER))
        return false;
    Slice text = token_text(scan->document, word.last);
    double year;
    if (!digits_read(slice_part(text, 0, 4), &year) || year < YEAR_FIRST ||
        year > YEAR_LAST)
        return false;
    Day from = day_of((int)year, word.value, 1);
    Days end = month_after(from, 11);
    return settle(read, (Days){from, end.to}, GRAIN_OTHER, word.last + 1);
}

/* I to XXXIX; 0 when it is no Roman number. */
static int roman_value(Slice text) {
    int total = 0, before = 0;
    for (size_t i = 0; i < text.length; i++) {
        char sign = text.text[i];
        int value = sign == 'I' ? 1 : sign == 'V' ? 5 : sign == 'X' ? 10 : 0;
        if (!value || text.length > 6)
            return 0;
        total += value > before ? value - 2 * before : value;
        before = value;
    }
    return total;
}

/* "ke-21", "21", "XXI", "ketiga" with *last behind it; 0: none. */
static int ordinal_read(const DateScan *scan, uint32_t at, uint32_t *last) {
    DateWord word = date_scan_word(scan, at);
    int value = 0;
    *last = at + 1;
    if (word.kind == DATE_ORDINAL)
        return word.value;
    if (date_scan_digits(scan, at, 2, &value))
        return value;
    if (!date_scan_kind(scan, at, TOKEN_WORD))
        return 0;
    Slice text = token_text(scan->document, at);
    if (text.length > 3 && text.length < 6 && text.text[2] == '-') {
        double number;
        Slice digits = slice_part(text, 3, text.length);
        return digits_read(digits, &number) ? (int)number : 0;
    }
    return roman_value(text);
}

static bool century_read(const DateScan *scan, DateWord word, DateRead *read) {
    uint32_t last;
    int century = ordinal_read(scan, word.last, &last);
    if (century < 1 || century > 21)
        return false;
    int year = (century - 1) * CENTURY_YEARS + 1;
    Days days = {day_of(year, 1, 1), day_of(year + CENTURY_YEARS - 1, 12, 31)};
    return settle(read, days, GRAIN_OTHER, last);
}

/* "kuartal I 2025", "semester pertama tahun ini", "triwulan II/2025". */
static bool quarter_read(const DateScan *scan, DateWord word, DateRead *read) {
    int months = word.kind == DATE_QUARTER ? 3 : 6, year = 0;
    uint32_t last;
    int ordinal = ordinal_read(scan, word.last, &last);
    if (ordinal < 1 || ordinal > 12 / months)
        return false;
    uint32_t at = last;
    if (date_scan_kind(scan, at, TOKEN_OTHER) ||
        date_scan_kind(scan, at, TOKEN_DASH))
        at++;
    DateWord unit = date_scan_word(scan, at);
    DateWord behind = date_scan_word(scan, unit.last);
    if (unit.kind == DATE_YEAR && behind.kind == DATE_RELATIVE &&
        scan->today != DAY_NONE) {
        year = day_civil(scan->today).year + behind.value;
        last = behind.last;
    } else {
        at = unit.kind == DATE_YEAR ? unit.last : at;
        date_year_read(scan, at, &year, &last);
    }
    if (!year && scan->today != DAY_NONE)
        year = day_civil(scan->today).year;
    if (!year)
        return false;
    return settle(read,
                  season_days((ordinal - 1) * months + 1, months, year,
                              scan->today, TENSE_UNSAID),
                  GRAIN_OTHER, last);
}

/* "akhir pekan", "akhir pekan lalu". */
static bool weekend_read(const DateScan *scan, uint32_t at, DateWord word,
                         DateRead *read) {
    DateWord behind = date_scan_word(scan, word.last);
    bool said = behind.kind == DATE_RELATIVE;
    int weeks = said ? behind.value : 0;
    Days week = week_days(scan->today, weeks);
    if (week.from == DAY_NONE)
        return false;
    Day from = week.from + (word.kind == DATE_WEEKEND ? word.value - 1 : 0);
    if (!said && from > scan->today && date_scan_tense(scan, at) != TENSE_AHEAD)
        from -= WEEK_DAYS;
    Days days = {from, from + WEEKEND_DAYS - 1};
    return settle(read, days, GRAIN_OTHER, said ? behind.last : word.last);
}

/* Any expression of a month or more behind "awal", "akhir". */
static bool part_read(const DateScan *scan, DateWord word, DateRead *read) {
    uint32_t at = word.last;
    DateWord inner = date_scan_word(scan, at);
    if (inner.kind == DATE_PART || inner.kind == DATE_OFFSET)
        return false;
    bool found = date_read(scan, at, read);
    if (!found && (inner.kind == DATE_YEAR || inner.kind == DATE_MONTH_UNIT))
        found = unit_after(scan, unit_of(inner), 0, inner.last, read);
    if (!found || read->days.to - read->days.from < 27)
        return false;
    read->days = days_part(read->days, word.value);
    read->grain = GRAIN_OTHER;
    read->support = SUPPORT_NONE;
    return true;
}

static bool season_read(const DateScan *scan, uint32_t at, DateWord word,
                        DateRead *read) {
    int year = 0;
    uint32_t last = word.last;
    Tense tense = date_scan_tense(scan, at);
    DateWord behind = date_scan_word(scan, last);
    bool unit = behind.kind == DATE_YEAR;
    DateWord relative = unit ? date_scan_word(scan, behind.last) : behind;
    if (unit && relative.kind == DATE_RELATIVE && scan->today != DAY_NONE) {
        year = day_civil(scan->today).year + relative.value;
        last = relative.last;
    } else if (relative.kind == DATE_RELATIVE) {
        if (relative.value)
            tense = relative.value > 0 ? TENSE_AHEAD : TENSE_BEHIND;
        last = relative.last;
    } else if (!date_year_read(scan, unit ? behind.last : last, &year, &last)) {
        return false;
    }
    return settle(
        read, season_days(word.value, word.second, year, scan->today, tense),
        GRAIN_OTHER, last);
}

/* "Idul Adha 2025", "Idul Fitri 1446 H", "25 Desember 2025 (Natal)": without a
 * year it is the one nearest to the day that the sentence named before. */
static bool holiday_read(const DateScan *scan, DateWord word, DateRead *read) {
    uint32_t last = word.last;
    int year = 0, hijri;
    DateWord unit = date_scan_word(scan, last);
    uint32_t at = unit.kind == DATE_YEAR ? unit.last : last;
    Days days;
    DateWord relative = date_scan_word(scan, at);
    if (unit.kind == DATE_YEAR && relative.kind == DATE_RELATIVE &&
        scan->today != DAY_NONE) {
        year = day_civil(scan->today).year + relative.value;
        return settle(read, holiday_of_year(scan->words, word, year),
                      GRAIN_OTHER, relative.last);
    }
    if (date_scan_digits(scan, at, 4, &hijri) && hijri >= HIJRI_FIRST &&
        hijri <= HIJRI_LAST) {
        days = holiday_of_hijri(scan->words, word, hijri);
        last = at + 1;
        DateWord sign = date_scan_word(scan, last);
        if (sign.kind == DATE_HIJRI)
            last = sign.last;
        if (word.kind != DATE_ISLAMIC)
            return false;
    } else if (date_year_read(scan, at, &year, &last)) {
        days = holiday_of_year(scan->words, word, year);
    } else {
        Day near = scan->near_last ? scan->that.from : scan->today;
        days = holiday_nearest(scan->words, word, near);
        read->support = SUPPORT_LEAD;
    }
    return settle(read, days, GRAIN_OTHER, last);
}

/* "H-1 Lebaran", "H+3 Idul Fitri 2025": days from a holiday. The hyphen makes
 * one word of the first, the plus three tokens of the second. */
static bool countdown_read(const DateScan *scan, uint32_t at, DateRead *read) {
    int days = 0;
    Slice text = token_text(scan->document, at);
    uint32_t last = at + 1;
    bool after = date_scan_kind(scan, last, TOKEN_OTHER) &&
                 slice_equal(token_text(scan->document, last), SLICE("+"));
    if (after && date_scan_digits(scan, at + 2, 2, &days))
        last = at + 3;
    else if (text.length == 3 && text.text[1] == '-' && text.text[2] >= '0' &&
             text.text[2] <= '9')
        days = '0' - text.text[2];
    else
        return false;
    DateWord holiday = date_scan_word(scan, last);
    bool known = holiday.kind == DATE_FIXED || holiday.kind == DATE_ISLAMIC ||
                 holiday.kind == DATE_EASTER || holiday.kind == DATE_LUNAR ||
                 holiday.kind == DATE_DECREED;
    if (!known || !holiday_read(scan, holiday, read))
        return false;
    read->days = days_single(read->days.from + days);
    read->grain = GRAIN_DAY;
    read->support = SUPPORT_NONE;
    return true;
}

/* "tanggal 5", "tanggal 5 Juni", "tgl 5/6". */
static bool date_day_read(const DateScan *scan, DateWord word, DateRead *read) {
    int day;
    if (date_scan_kind(scan, word.last, TOKEN_NUMBER) &&
        date_number_read(scan, word.last, read) && read->grain != GRAIN_YEAR) {
        read->support = SUPPORT_NONE;
        return true;
    }
    if (!date_scan_digits(scan, word.last, 2, &day) || scan->today == DAY_NONE)
        return false;
    Day nearest =
        DAY_NONE; /* of that number in this month and its neighbours */
    for (int i = -1; i <= 1; i++) {
        Days month = month_after(scan->today, i);
        Day candidate = month.from + day - 1;
        if (day >= 1 && candidate <= month.to &&
            (nearest == DAY_NONE ||
             abs(candidate - scan->today) < abs(nearest - scan->today)))
            nearest = candidate;
    }
    return settle(read, days_single(nearest), GRAIN_DAY, word.last + 1);
}

static bool month_unit_read(const DateScan *scan, DateWord word,
                            DateRead *read) {
    DateWord behind = date_scan_word(scan, word.last);
    if (behind.kind == DATE_RELATIVE)
        return unit_after(scan, UNIT_MONTH, behind.value, behind.last, read);
    if (date_spoken_read(scan, UNIT_MONTH, 1, word.last, read))
        return true;
    if (!date_month_read(scan, word.last, behind, read))
        return false;
    read->support = SUPPORT_NONE;
    return true;
}

/* "pekan ketiga Juni 2025": the third seven days of the month. */
static bool week_of_month(const DateScan *scan, DateWord ordinal,
                          DateRead *read) {
    uint32_t at = ordinal.last;
    DateWord month = date_scan_word(scan, at);
    if (month.kind == DATE_MONTH_UNIT)
        month = date_scan_word(scan, at = month.last);
    if (ordinal.kind != DATE_ORDINAL || month.kind != DATE_MONTH ||
        !date_month_read(scan, at, month, read))
        return false;
    Day from = read->days.from + (ordinal.value - 1) * WEEK_DAYS;
    read->support = SUPPORT_NONE;
    return settle(read, (Days){from, from + WEEK_DAYS - 1}, GRAIN_OTHER,
                  read->last);
}

static bool unit_read(const DateScan *scan, DateWord word, DateRead *read) {
    DateWord behind = date_scan_word(scan, word.last);
    if (unit_of(word) == UNIT_WEEK && week_of_month(scan, behind, read))
        return true;
    if (date_spoken_read(scan, unit_of(word), 1, word.last, read))
        return true;
    if (word.kind == DATE_DAY)
        return behind.kind == DATE_WEEKDAY &&
               date_weekday_read(scan, word.last, behind, read);
    return behind.kind == DATE_RELATIVE &&
           unit_after(scan, UNIT_WEEK, behind.value, behind.last, read);
}

bool date_relative_read(const DateScan *scan, uint32_t at, DateWord word,
                        DateRead *read) {
    *read = (DateRead){0};
    switch (word.kind) {
    case DATE_NOTHING:
        if (token_text(scan->document, at).text[0] == 'H')
            return countdown_read(scan, at, read);
        return decade_read(scan, at, read) || count_read(scan, at, read);
    case DATE_OFFSET:
        return unit_after(scan, UNIT_DAY, word.value, word.last, read);
    case DATE_THAT:
        return scan->that.from != DAY_NONE &&
               settle(read, days_single(scan->that.to + word.value), GRAIN_DAY,
                      word.last);
    case DATE_SAME:
        return date_same_read(scan, word, read);
    case DATE_ONE:
        return one_read(scan, at, word, read);
    case DATE_DAY:
    case DATE_WEEK:
    case DATE_WEEKDAY:
        return unit_read(scan, word, read);
    case DATE_MONTH_UNIT:
        return month_unit_read(scan, word, read);
    case DATE_YEAR:
        return year_unit_read(scan, word, read);
    case DATE_YEAR_KIND:
        return year_kind_read(scan, word, read);
    case DATE_CENTURY:
        return century_read(scan, word, read);
    case DATE_DECADE:
        if (!decade_read(scan, word.last, read))
            return false;
        read->support = SUPPORT_NONE;
        return true;
    case DATE_QUARTER:
    case DATE_SEMESTER:
        return quarter_read(scan, word, read);
    case DATE_PART:
        return part_read(scan, word, read);
    case DATE_WEEKEND:
    case DATE_WORKWEEK:
        return weekend_read(scan, at, word, read);
    case DATE_SEASON:
        return season_read(scan, at, word, read);
    case DATE_FIXED:
    case DATE_ISLAMIC:
    case DATE_EASTER:
    case DATE_LUNAR:
    case DATE_DECREED:
        return holiday_read(scan, word, read);
    case DATE_ISLAMIC_MONTH:
        return date_hijri_month(scan, word, read);
    case DATE_HIJRI:
        return countdown_read(scan, at, read);
    case DATE_DATE:
        return date_day_read(scan, word, read);
    default:
        return false;
    }
}
