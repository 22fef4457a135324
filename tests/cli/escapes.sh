# Nothing that a page holds reaches the terminal raw: escape sequences, C1
# controls and marks that turn the direction of text, in every field of a page
# and in the names of its files, through every command.
. "$(dirname "$0")/check.sh"
. "$(dirname "$0")/escape_check.sh"
record="$work/r.db"
json=$(printf '%s' "$bad" | sed 's/\x1b/\\u001b/g; s/\x07/\\u0007/g; s/\x08/\\u0008/g')

line() {
    printf '{"id":"%s","url":"https://%s.example/%s","outlet":"Kabar%s",' \
        "$1$json" "$1" "$json" "$json"
    printf '"title":"Gempa%s di Pulau Contoh","author":"Ani%s Budi",' \
        "$json" "$json"
    printf '"date":"Senin, 2 Jun 2025 10:00 WIB","text":"%s"}\n' "$2"
}
text="JAKARTA, Kabar$json - Gempa${json} bumi mengguncang Pulau Contoh pada Senin (2/6/2025). Sedikitnya tiga${json} orang terluka. \\\"Warga${json} mengungsi\\\", kata Kepala Desa Contoh, Siti${json} Aminah, dikutip dari Antara${json}.\\n\\nPolisi Pulau Contoh menangkap dua${json} orang di Surabaya${json}, kata Kapolres Budi${json} Santoso."
other="JAKARTA, Warta$json - Gempa bumi mengguncang Pulau Contoh pada Senin (2/6/2025). Sedikitnya lima${json} orang terluka, kata Kepala Desa Contoh, Siti Aminah${json}."
{ line satu "$text"; line dua "$other"; } >"$work/a.jsonl"
{
    printf '<html lang="id%s"><head><title>Banjir%s</title>' "$bad" "$bad"
    printf '<meta name="author" content="Ani%s">' "$bad"
    printf '<body><h1>Banjir&#27;[31m&#x9b;2J&#x202e; di Kota%s</h1>' "$bad"
    printf '<p>Banjir%s melanda Kota Contoh pada Selasa, kata Wali Kota ' "$bad"
    printf 'Budi&#27;[5m Santoso. Tiga rumah&#8238; rusak dan warga mengungsi.</p>'
} >"$work/b$bad.html"
printf '{"id": "a", "te\n' >"$work/broken$bad.jsonl"

shown "pages are added, and damage is named" 3 "$runut" -d "$record" add \
    "$work/a.jsonl" "$work/b$bad.html" "$work/broken$bad.jsonl" \
    "$work/absent$bad.html"
holds "all pages" err "3 pages added"
for format in text jsonl; do
    shown "stories as $format" 0 "$runut" -d "$record" stories --format $format
done
stories=$("$runut" -q -d "$record" stories | cut -d ' ' -f 1)
for story in $stories; do
    shown "a story" 0 "$runut" -d "$record" story --all "$story"
    for number in 1 2 3 4 5 6 7 8 9; do
        "$runut" -d "$record" why "$story.$number" >"$work/out" 2>"$work/err"
        clean "a line's ground" out
        clean "a line's ground" err
    done
done
shown "what is searched" 0 "$runut" -d "$record" search gempa
shown "what is not found" 1 "$runut" -d "$record" search "x$bad"
shown "the export" 0 "$runut" -d "$record" export
python3 -c 'import json, sys
for line in open(sys.argv[1]): print(json.loads(line)["page"]["id"])' \
    "$work/out" >"$work/ids" 2>/dev/null
[ -s "$work/ids" ] || fail "no pages in the export"
while read -r id; do
    shown "a page" 0 "$runut" -d "$record" page "$id"
done <"$work/ids"
export RUNUT_RECORD="$record"
printf '%s' "$text" | sed 's/\\n/\n/g' >"$work/text$bad.txt"
for format in text jsonl; do
    shown "who printed it as $format" 0 "$runut" match --passages --least 1 \
        --format $format "$work/text$bad.txt"
done
shown "nobody printed it" 2 "$runut" match "$work/none$bad.txt"
first=$(sed -n 1p "$work/ids") second=$(sed -n 2p "$work/ids")
shown "a correction" 0 "$runut" fix split "$first" "$second" \
    --why "x$bad" --by "Ani$bad"
for format in text jsonl; do
    shown "the corrections as $format" 0 "$runut" fix list --format $format
done
shown "a correction that is refused" 2 "$runut" fix merge "$first" "$second"
shown "a correction of nothing" 2 "$runut" fix merge "x$bad" "$first"
for story in $stories; do
    shown "a corrected story" 0 "$runut" story --all "$story"
done
shown "a person" 0 "$runut" search Siti Aminah
shown "a page that is not there" 2 "$runut" -d "$record" page "x$bad"
shown "a story that is not there" 2 "$runut" -d "$record" story "x$bad"
shown "the check" 0 "$runut" -d "$record" doctor
shown "no such command" 2 "$runut" "x$bad"
shown "no such record" 2 "$runut" -d "$work/none$bad.db" stories
finish
