# What the report on the sample pages shows: whose word, how many origins,
# where the pages differ, and the sentences behind a line.
. "$(dirname "$0")/check.sh"
record="$work/r.db"

# story WORDS: the id of the story whose headline has the words
story() { "$runut" -q -d "$record" stories | grep -F "$1" | cut -d ' ' -f 1; }

expect "the samples are added" 0 "$runut" -d "$record" add "$RUNUT_SAMPLES"
holds "a folder's pages, without its README" err "9 pages added"
expect "stories are listed" 0 "$runut" -d "$record" stories --format jsonl
[ "$(wc -l <"$work/out")" = 4 ] || fail "four stories: $(cat "$work/out")"

letter=$(story "Surat Tahun Baru")
expect "the letter's report" 0 "$runut" --lang=en -d "$record" story "$letter"
holds "three pages" out "3 pages"
holds "a fact on one page" out "“sekitar 12.000 tentara”  as fact"
holds "an allegation on another" out \
    "“puluhan ribu tentara”  alleged by Seoul dan Washington"
holds "they differ" out "conflict"
holds "who wrote to whom" out "Kim Jong Un → Vladimir Putin: mengirim surat"
lacks "no day is made up" out "1970"
lacks "site chrome" out "Berita Terkait"
lacks "comment forms" out "Tinggalkan Balasan"
expect "in Indonesian" 0 "$runut" --lang=id -d "$record" story "$letter"
holds "Indonesian words" out "sebagai fakta"

quake=$(story "Gempa Myanmar")
expect "the quake's report" 0 "$runut" --lang=en -d "$record" story "$quake"
cp "$work/out" "$work/story"
holds "a toll that grew is an update" out "update"
holds "a copy is seen, with what each page has of the other" out \
    "copy from [2]  nearly the same: 94 % of [3], 74 % of [2]"
holds "and the evidence for its direction" out "[3] names it as source"
"$runut" -q -d "$record" export --format jsonl >"$work/all.jsonl"
holds "the record has the share that the report prints" all.jsonl \
    '"kind":"copy","share":0.94'
holds "a chain goes on into the credited page" out \
    "through Harian Pagi ← AFP"

line=$(grep -F "gedung … lantai yang sedang dibangun" "$work/out" | head -n 1 | awk '{print $1}')
expect "why" 0 "$runut" -d "$record" why "$quake.$line"
holds "the sentence behind the line" out "[30 lantai]"
holds "and the page" out "gempa-1-kabar-kota"

copy=$(grep -F "copy from [2]" "$work/story" | awk '{print $1}')
expect "why a copy" 0 "$runut" --lang=en -d "$record" why "$quake.$copy"
holds "both texts side by side" out "│ [Jumlah korban tewas"
holds "what one has instead" out "│ , dilansir dari Harian Pagi, [Sabtu"
holds "and where, in both" out "bytes 228–557"

expect "one page" 0 "$runut" --color=never -d "$record" \
    page gempa-3-warta-timur
holds "how findings are marked" out "«statement» ~source~ [name] {figure}"
holds "a credit in its place" out "~dilansir dari Harian Pagi~"
holds "a figure and a day" out "{1.002 orang}"
holds "a statement's number behind its words" out "«masih hilang»(1)"
holds "and in the list" out "(1) Chadchart Sittipunt (mengatakan): enam orang"
expect "another page" 0 "$runut" -d "$record" page gempa-1-kabar-kota
holds "an interval's open end is left open" out \
    "Sedikitnya 144 orang  144… orang"
expect "in colour" 0 "$runut" --color=always -d "$record" \
    page gempa-3-warta-timur
holds "a day in blue" out "$(printf '\033[34m')Jumat (28/3/2025)"

expect "the export" 0 "$runut" -d "$record" export --format jsonl
python3 - "$work/out" <<'PYTHON' || fail "offsets are wrong"
import json, sys
for line in open(sys.argv[1], encoding="utf-8"):
    row = json.loads(line)
    if "page" not in row:
        continue
    text = row["page"]["text"].encode()
    for kind in ("names", "dates", "figures", "statements", "events"):
        for found in row[kind]:
            there = text[found["start"]:found["end"]].decode()
            if " … " not in found["text"]:
                assert there == found["text"], (kind, found, there)
PYTHON
finish
