# Five real pages on letters between two heads of state: three stories on one
# storyline, and what the report on the first must show. Skipped where the
# pages are absent.
. "$(dirname "$0")/check.sh"
pages=$RUNUT_SHARED/data/seeds
if [ ! -d "$pages" ]; then
    echo "skipped: there is no $pages"
    exit 77
fi
record="$work/r.db"

expect "the pages are added" 0 "$runut" -d "$record" add "$pages"/*.txt
holds "all five" err "5 pages added"
expect "stories" 0 "$runut" -d "$record" stories --format jsonl
[ "$(wc -l <"$work/out")" = 3 ] || fail "three stories: $(cat "$work/out")"
lines=$(sed 's/.*"storyline":\([0-9]*\).*/\1/' "$work/out" | sort -u | wc -l)
[ "$lines" = 1 ] || fail "on one storyline"

first=$("$runut" -q -d "$record" stories --pages 3 | cut -d ' ' -f 1)
expect "the report" 0 "$runut" --lang=en -d "$record" story --all "$first"
holds "who wrote to whom" out "Kim Jong Un → Vladimir Putin"
holds "an origin behind two pages" out "[2] through DW [3]"
holds "and none named in the other" out "source not said: [1]"
holds "a number as fact" out "“lebih dari 10 ribu tentara”  as fact"
holds "as an allegation" out \
    "“puluhan ribu tentara”  alleged by Seoul dan Washington"
holds "as another's allegation" out \
    "“lebih dari 10.000 tentara”  alleged by Amerika Serikat dan Korea Selatan"
for epithet in "Sahabat Terkasih" "teman dan rekan terkasih" \
    "teman dan rekan tersayangnya" "teman dan kawan terkasihnya"; do
    holds "a translation of the salutation" out "“$epithet”"
done
sed -n '/^Across the storyline/,$p' "$work/out" >"$work/across"
holds "the signing in June" across "“bulan Juni 2024”"
holds "against the beginning of the year" across "“Awal tahun ini”"
holds "is shown as differing" across "conflict"
for chrome in "Related Posts" "Tinggalkan Balasan" "BACA JUGA" "berjabat"; do
    lacks "site chrome" out "$chrome"
done
finish
