# The same for real pages in a shuffled order and in two steps. Skipped where
# the real pages are absent.
. "$(dirname "$0")/check.sh"
corpus=$RUNUT_SHARED/data/pages/dev.jsonl
if [ ! -f "$corpus" ]; then
    echo "skipped: there is no $corpus"
    exit 77
fi

"$runut" -q -d "$work/first.db" add --threads 1 "$corpus"
"$runut" -d "$work/first.db" export >"$work/first.jsonl"
sort "$corpus" >"$work/sorted.jsonl"
export_of sorted 4 "$work/sorted.jsonl"
head -n 20 "$work/sorted.jsonl" >"$work/head.jsonl"
"$runut" -q -d "$work/parts.db" add "$work/head.jsonl"
export_of parts 2 "$corpus"
finish
