# The same pages give the same bytes: in any order, with any number of
# threads, in any number of steps.
. "$(dirname "$0")/check.sh"

cd "$RUNUT_SAMPLES" || exit 1
"$runut" -q -d "$work/first.db" add --threads 1 *.html
"$runut" -d "$work/first.db" export >"$work/first.jsonl"
[ "$(wc -l <"$work/first.jsonl")" -gt 9 ] || fail "nothing is exported"
export_of threads 4 *.html
export_of backwards 2 $(ls -r *.html)
for page in $(ls *.html | sort -t - -k 3); do
    "$runut" -q -d "$work/steps.db" add "$page"
done
export_of steps 1 gempa-1*.html

finish
