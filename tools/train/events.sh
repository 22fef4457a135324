#!/bin/sh
# Learns data/id/event_choice.tsv anew: which doings of a page are its events.
#
#     tools/train/events.sh BUILD DATA MARKS...
#
# MARKS are files of bench/marks that hold events, and gold files. What the
# weights are worth on pages that they were not learned from is printed. The
# same marks give the same bytes.
set -eu
build=$1 data=$2
shift 2
here=$(dirname "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$here/label_events.py" pages "$@" >"$work/pages.jsonl"
"$build/tools/train/event_rows" "$data" "$work/pages.jsonl" >"$work/found.jsonl"
"$here/label_events.py" rows "$@" <"$work/found.jsonl" >"$work/rows.tsv"
"$build/tools/train/train_choice" --unseen "$work/rows.tsv" >"$work/scores"
"$here/label_events.py" unseen "$work/scores" "$@" <"$work/found.jsonl"
"$build/tools/train/train_choice" "$work/rows.tsv" >"$work/event_choice.tsv"
mv "$work/event_choice.tsv" "$data/id/event_choice.tsv"
