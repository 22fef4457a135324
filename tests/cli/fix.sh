# A person corrects the stories: the corrections hold, are told, and do not
# hang on when they were made or in which order the pages came.
. "$(dirname "$0")/check.sh"
record="$work/r.db"

# page REF OUTLET DATE TITLE TEXT: one page in a file of its own
page() {
    printf '{"id": "%s", "outlet": "%s", "date": "%s", "title": "%s", "text": "%s"}\n' \
        "$1" "$2" "$3" "$4" "$5" >"$work/$1.jsonl"
}
flood="Banjir setinggi satu meter merendam tiga desa di Kabupaten Konawe, Sulawesi Tenggara, sejak Senin malam. Sungai Lahumbuti meluap setelah hujan turun dua hari tanpa henti."
strike="Sopir angkutan kota di Ambon mogok dan memarkir kendaraan mereka di depan kantor gubernur Maluku. Mereka menolak rute baru yang melewati Jembatan Merah Putih."
page a1 "Kabar Kita" 2025-06-10T14:00 "Tiga Desa di Konawe Terendam" "$flood Sedikitnya 40 rumah rusak."
page a2 "Warta Timur" 2025-06-10T16:30 "Banjir Rendam Tiga Desa" "$flood Warga mengungsi ke balai desa."
page a3 "Suara Laut" 2025-06-11T08:00 "Banjir Konawe Mulai Surut" "$flood Air mulai surut pada Selasa siang, kata camat."
page b1 "Kabar Kita" 2025-06-12T09:00 "Sopir Angkot Ambon Mogok" "$strike Sekitar 200 sopir ikut mogok."
page b2 "Suara Laut" 2025-06-12T11:00 "Sopir Mogok di Ambon" "$strike Wali kota berjanji menemui mereka."
cat "$work"/a?.jsonl "$work"/b?.jsonl >"$work/all"

# stories_of RECORD: its stories as lists of pages
stories_of() {
    "$runut" -d "$1" export | python3 -c '
import json, sys
rows = [json.loads(line) for line in sys.stdin]
print(" ".join(sorted("+".join(sorted(row["pages"]))
                      for row in rows if "story" in row)))'
}
# are REASON STORIES: the stories of the record
are() {
    found=$(stories_of "$record")
    [ "$found" = "$2" ] || fail "$1: $found"
}

"$runut" -q -d "$record" add "$work"/??.jsonl || fail "not added"
are "as linking finds them" "a1+a2+a3 b1+b2"
"$runut" -d "$record" export >"$work/uncorrected"

expect "two stories are put together" 0 "$runut" --lang=en -d "$record" \
    fix merge --by ani --why "satu rangkaian" a2 b1
holds "what came of it" out "  5  "
are "with all their pages" "a1+a2+a3+b1+b2"
expect "the report" 0 "$runut" --lang=en -d "$record" story a1
holds "tells of it" out "[2] [4] put together by ani on 20"
holds "and why" out ": satu rangkaian"
expect "the list" 0 "$runut" -d "$record" fix list
holds "has it" out "merge  20"
holds "with its pages" out "Sopir Angkot Ambon Mogok"
expect "the same again" 0 "$runut" -d "$record" fix merge b1 a2
holds "changes nothing" err "says so already"
expect "its contrary" 2 "$runut" -d "$record" fix split a2 b1
holds "is refused, with the way out" err "runut fix undo 1"
expect "it is taken back" 0 "$runut" -d "$record" fix undo 1
are "all is as before" "a1+a2+a3 b1+b2"
"$runut" -d "$record" export | cmp -s - "$work/uncorrected" ||
    fail "undone, the export has other bytes"

expect "a page is kept apart" 0 "$runut" -d "$record" \
    fix split --by ani --why "surutnya air" a1 a3
expect "the two that belong together" 0 "$runut" -d "$record" fix merge a1 a2
are "the others stay" "a1+a2 a3 b1+b2"
expect "the report of the one" 0 "$runut" --lang=en -d "$record" story a3
holds "tells from what" out "[1] kept apart from a1 ("
holds "and why" out "by ani on 20"
expect "its contrary" 2 "$runut" -d "$record" fix merge a2 a3
holds "is refused, by way of the others" err "runut fix undo"
expect "in the export" 0 "$runut" -d "$record" export
holds "with its reason" out '"why":"surutnya air"'
expect "as JSON Lines" 0 "$runut" -d "$record" fix list --format jsonl
[ "$(wc -l <"$work/out")" = 2 ] || fail "two corrections: $(cat "$work/out")"
expect "the stories made from nothing" 0 \
    sh -c 'rm "$1-link" && "$2" -q -d "$1" add "$3"' - "$record" "$runut" \
    "$work/all"
are "they hold" "a1+a2 a3 b1+b2"
"$runut" -d "$record" export >"$work/first.jsonl"

# Corrections before the other pages, and between them in any order.
for order in "a1 a2 a3 b1 b2" "b2 b1 a3 a2 a1" "a3 b1 a1 b2 a2"; do
    rm -f "$work"/s.db*
    for ref in $order; do
        "$runut" -q -d "$work/s.db" add "$work/$ref.jsonl"
        "$runut" -q -d "$work/s.db" fix split --by ani --why "surutnya air" \
            a1 a3 >/dev/null 2>&1
        "$runut" -q -d "$work/s.db" fix merge --by "${USER:-}" a1 a2 \
            >/dev/null 2>&1
    done
    "$runut" -d "$work/s.db" export | cmp -s - "$work/first.jsonl" ||
        fail "pages in the order $order: other bytes"
done

page a3 "Suara Laut" 2025-06-11T09:00 "Banjir Konawe Mulai Surut" "$flood Air sudah surut, kata camat itu."
"$runut" -q -d "$record" add "$work/a3.jsonl"
are "a new version is kept apart too" "a1+a2 a3 b1+b2"
expect "undone for the new version" 0 "$runut" -d "$record" fix undo 1
are "it comes back" "a1+a2+a3 b1+b2"

expect "no such page" 2 "$runut" -d "$record" fix merge a1 tiada
holds "which one" err "tiada"
expect "one page is not enough" 2 "$runut" -d "$record" fix split a1
expect "a page twice" 2 "$runut" -d "$record" fix merge a1 a1
expect "no such correction" 2 "$runut" -d "$record" fix undo 99
expect "no such thing to do" 2 "$runut" -d "$record" fix break a1 a2
expect "no record" 2 "$runut" -d "$work/none.db" fix list
expect "no record to correct" 2 "$runut" -d "$work/none.db" fix merge a b
[ ! -e "$work/none.db" ] || fail "a record was made"

finish
