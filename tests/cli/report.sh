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
[ "$(awk '/^Where the pages differ/ { print "differ" }
    /^What the pages report/ { print "done" }
    /^What agrees/ { print "agree" }' "$work/out" | xargs)" = "differ done agree" ] ||
    fail "what differs does not come first: $(head -c 900 "$work/out")"
awk '/^What agrees/ { on = 1 } /^Who said/ { on = 0 } on' "$work/out" >"$work/agree"
lacks "nothing that differs among what agrees" agree "conflict"
lacks "nor an update" agree "update"
holds "pages that say the same are on one line" out "[2] [3] “33 lantai”"
sed -n '/  same  /{p;q;}' "$work/agree" >"$work/most"
holds "how many origins agree, the most first" most "same  Kota Mandalay  3 origins"
lacks "one speaker is one origin, however many print him" agree \
    "puluhan pekerja masih …  "
holds "a number that one speaker gave is his on every page" agree \
    "[2] [3] “puluhan pekerja”  according to Chadchart Sittipunt"
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
# Two outlets print one release; each also has lines that the other has not.
cat >"$work/release.jsonl" <<'END'
{"id": "rilis-1", "outlet": "Harian Pagi", "title": "Bank Contoh Naikkan Bunga Simpanan", "date": "2025-06-10T08:00", "text": "Bank Contoh menaikkan bunga simpanan menjadi 4 persen mulai bulan depan untuk semua nasabah di seluruh cabang. Nasabah lama tidak perlu mengurus apa pun di kantor cabang mereka sampai akhir tahun."}
{"id": "rilis-2", "outlet": "Kabar Kota", "title": "Bunga Simpanan Bank Contoh Naik", "date": "2025-06-10T09:00", "text": "Bank Contoh menaikkan bunga simpanan menjadi 4 persen mulai bulan depan untuk semua nasabah di seluruh cabang. Nasabah lama tidak perlu mengurus apa pun di kantor cabang mereka sampai akhir tahun."}
END
expect "a release is added" 0 "$runut" -q -d "$work/release.db" add "$work/release.jsonl"
release=$("$runut" -q -d "$work/release.db" stories | tail -n 1 | cut -d ' ' -f 1)
expect "its report" 0 "$runut" --lang=en -d "$work/release.db" story "$release"
holds "one text is one origin, whoever printed it" out "2 pages, 1 origin"
holds "with both outlets" out "Harian Pagi, Kabar Kota, source not said: [1] [2]"
holds "neither is said to have copied the other" out \
    "[2] shared source, direction unknown – [1]  exact: 100 % of [2], 100 % of [1]"

# One speaker under two of his names.
cat >"$work/names.jsonl" <<'END'
{"id": "nama-1", "outlet": "Harian Pagi", "title": "Bank Contoh Buka Cabang", "date": "2025-06-10T08:00", "text": "Bank Contoh membuka cabang di desa. \"Kami membuka dua belas cabang baru pada bulan depan untuk semua nasabah desa,\" kata Direktur Bank Contoh, Harun Salim."}
{"id": "nama-2", "outlet": "Kabar Kota", "title": "Bank Contoh Buka Cabang Baru", "date": "2025-06-10T09:00", "text": "Bank Contoh membuka cabang di desa. \"Kami membuka dua belas cabang baru pada bulan depan untuk semua nasabah desa,\" kata Direktur Bank Contoh, Harun Salim Wijaya."}
END
expect "two pages of one talk" 0 "$runut" -q -d "$work/names.db" add "$work/names.jsonl"
expect "their report" 0 "$runut" --lang=en -d "$work/names.db" story nama-1
holds "one speaker, by whichever of his names" out \
    "[1] [2] “dua belas cabang”  according to Harun Salim"

printf 'Kabar dari Solo\n\nSolo - Warga berkumpul Senin (17/6/2025) di balai.\n' \
    >"$work/salah-hari.txt"
expect "a page with a wrong weekday" 0 "$runut" -d "$record" add "$work/salah-hari.txt"
expect "its findings" 0 "$runut" --lang=en -d "$record" page salah-hari
holds "the weekday that it was" out "Senin (17/6/2025)  2025-06-17 is a Tuesday"
expect "its report" 0 "$runut" --lang=en -d "$record" story salah-hari
holds "what it prints" out "prints “Senin (17/6/2025)”, but 2025-06-17 is a Tuesday"
expect "the same in Indonesian" 0 "$runut" --lang=id -d "$record" story salah-hari
holds "in its words" out "menulis “Senin (17/6/2025)”, padahal 2025-06-17 hari Selasa"

finish
