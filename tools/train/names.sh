#!/bin/sh
# Learns the tagger of names anew: data/id/name_habits.tsv, name_weights.bin.
#
#     tools/train/names.sh BUILD DATA NEWS REFERENCE MARKED PAGES...
#
# NEWS and REFERENCE are corpora of tagged words, MARKED are pages with the
# names that people marked (docs/names.md); PAGES are Indonesian pages that
# nobody marked. A first tagger, which knows nothing of habits, finds the names
# of PAGES; with what they do with each word the second one is trained. The
# same files give the same bytes.
set -eu
build=$1 data=$2 news=$3 reference=$4 marked=$5
shift 5
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$data" "$work/data"
id=$work/data/id
: >"$id/name_habits.tsv"
train() {
    "$build/tools/name_train" "$id" "$id/name_weights.bin" \
        "$news" "$reference" "$marked"
}
train
"$build/tools/name_habits" "$id" "$@" >"$work/name_habits.tsv"
cp "$work/name_habits.tsv" "$id/name_habits.tsv"
train
cp "$id/name_habits.tsv" "$id/name_weights.bin" "$data/id/"
