# Who printed a press release: the pages in order, with shares and passages.
. "$(dirname "$0")/check.sh"
record="$work/r.db"

# page REF OUTLET DATE TEXT: one line of JSON
page() {
    printf '{"id": "%s", "outlet": "%s", "title": "Kabar %s", "date": "%s", "text": "%s"}\n' \
        "$1" "$2" "$1" "$3" "$4" >>"$work/pages.jsonl"
}
first="Dinas Perikanan Kota Tual menutup pelelangan ikan Dumar selama dua pekan untuk memperbaiki atap yang bocor sejak musim angin barat. Para nelayan dipersilakan menjual hasil tangkapan mereka di pasar Langgur tanpa biaya tambahan."
second="Kepala dinas, Yosina Rahanra, mengatakan perbaikan itu menelan biaya Rp740 juta dari anggaran tahun ini. Ia meminta maaf kepada pedagang yang harus memindahkan lapak mereka ke tempat sementara di dekat dermaga."
other="Tim sepak bola pelajar Saumlaki menjuarai turnamen antarpulau setelah mengalahkan tuan rumah lewat adu penalti yang menegangkan di lapangan Olilit pada Sabtu sore di hadapan ribuan penonton yang memadati tribun."
more="Kapten tim, Marlon Batlajery, mempersembahkan piala itu bagi para pelatih yang sudah bekerja tanpa upah."
page utuh-siang "Kabar Tual" 2025-06-12T13:00 "$first $second"
page utuh-pagi "Warta Kei" 2025-06-12T08:00 "$first $second"
page separuh "Suara Langgur" 2025-06-12T07:00 "$other $second $more"
page tanpa-tanggal "Lentera Kei" "" "$first $second"
page lain "Kabar Tual" 2025-06-13T08:00 "$other"
printf '%s\n' "$first $second" >"$work/rilis.txt"
printf '<html><head><title>Rilis</title></head><body><article><p>%s</p><p>%s</p></article></body></html>' \
    "$first" "$second" >"$work/rilis.html"
"$runut" -q -d "$record" add "$work/pages.jsonl" || fail "not added"
"$runut" -d "$record" export >"$work/before"

expect "a text that was printed" 0 \
    "$runut" --lang=en -d "$record" match "$work/rilis.txt"
holds "all of it" out "All of the text"
holds "when, who and how much" out \
    "2025-06-12T08:00  Warta Kei  100 % of the text, 100 % of the page"
holds "a part in a longer page" out "Part of the text"
lacks "a page that has nothing of it" out "Kabar lain"
grep -oE "Warta Kei|Kabar Tual|Lentera Kei|Suara Langgur" "$work/out" \
    >"$work/order"
printf 'Warta Kei\nKabar Tual\nLentera Kei\nSuara Langgur\n' |
    cmp -s - "$work/order" ||
    fail "whole before part, then by time: $(cat "$work/order")"
lacks "no passages unless asked" out "["

expect "side by side" 0 \
    "$runut" --lang=en -d "$record" match --passages "$work/rilis.txt"
holds "the passage in brackets in both" out "│ [Dinas Perikanan"
holds "with its bytes" out "bytes 0–"
expect "in Indonesian" 0 "$runut" --lang=id -d "$record" match "$work/rilis.txt"
holds "Indonesian words" out "Seluruh teks"

expect "as JSON Lines" 0 \
    "$runut" -d "$record" match --format jsonl "$work/rilis.txt"
"$runut" -d "$record" export >"$work/export"
python3 - "$work/out" "$work/export" "$work/rilis.txt" <<'PYTHON' ||
import json, sys
pages = {}
for line in open(sys.argv[2], encoding="utf-8"):
    row = json.loads(line)
    if "page" in row:
        pages[row["page"]["ref"]] = row["page"]["text"].encode()
text = open(sys.argv[3], "rb").read()
rows = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
assert [row["ref"] for row in rows] == [
    "utuh-pagi", "utuh-siang", "tanpa-tanggal", "separuh"], rows
for row in rows:
    assert row["passages"], row
    for part in row["passages"]:
        here = text[part["start"]:part["end"]]
        there = pages[row["ref"]][part["page_start"]:part["page_end"]]
        assert here == there and part["words"] > 5, (here, there)
assert rows[0]["text_share"] == 1 and rows[3]["text_share"] < 0.9, rows
PYTHON
    fail "the lines are wrong: $(head -c 900 "$work/out")"

expect "no more than asked" 0 "$runut" --lang=en -d "$record" match -n 1 \
    "$work/rilis.txt"
holds "the rest is counted" out "3 more"
expect "only pages with much of it" 0 \
    "$runut" -d "$record" match --least 90 "$work/rilis.txt"
lacks "the half is left out" out "Suara Langgur"
expect "HTML is read too" 0 "$runut" -d "$record" match "$work/rilis.html"
holds "the same pages" out "Warta Kei"
"$runut" -d "$record" match - <"$work/rilis.txt" >"$work/out" ||
    fail "standard input"
holds "the same pages" out "Warta Kei"

echo "Kalimat ini tidak pernah dicetak oleh siapa pun di mana pun." |
    "$runut" -d "$record" match - >"$work/out" 2>"$work/err"
[ $? = 1 ] || fail "nothing found is exit 1"
holds "a short text is told as one" err "is short"
expect "no such file" 2 "$runut" -d "$record" match "$work/tiada.txt"
holds "which one" err "tiada.txt"
expect "a wrong share" 2 "$runut" -d "$record" match --least 101 \
    "$work/rilis.txt"
expect "a wrong limit" 2 "$runut" -d "$record" match -n x "$work/rilis.txt"
"$runut" -d "$record" export | cmp -s - "$work/before" ||
    fail "matching changed the record"

page baru "Ombak Kei" 2025-06-14T08:00 "$first $second"
"$runut" -q -d "$record" add --no-link "$work/pages.jsonl"
expect "a page that is not linked" 0 "$runut" -d "$record" match \
    "$work/rilis.txt"
holds "is told of" err "1 page was not looked at"
rm "$record-link"
expect "no index" 2 "$runut" -d "$record" match "$work/rilis.txt"
holds "what to do about it" err "runut add"
"$runut" -q -d "$record" add "$work/pages.jsonl"
expect "the index is made anew" 0 "$runut" -d "$record" match \
    "$work/rilis.txt"
holds "with the new page" out "Ombak Kei"

finish
