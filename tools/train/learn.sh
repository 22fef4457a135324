#!/bin/sh
# Learns data/web/block_trees.tsv anew from the marked pages of a folder.
#
#     tools/train/learn.sh BUILD DATA SETS
#
# SETS holds NAME.jsonl.gz or NAME.jsonl and NAME.gold.jsonl, as the README
# beside this file tells. The same pages give the same table, byte for byte.
set -eu
build=$1 data=$2 sets=$3
here=$(dirname "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for name in aeb fundus wcxb indonesian; do
    if [ -f "$sets/$name.jsonl.gz" ]; then
        gzip -dc "$sets/$name.jsonl.gz" >"$work/$name.jsonl"
    else
        cp "$sets/$name.jsonl" "$work/$name.jsonl"
    fi
done
"$build/tools/train/block_rows" "$data" "$work/aeb.jsonl" \
    "$work/fundus.jsonl" "$work/wcxb.jsonl" "$work/indonesian.jsonl" \
    >"$work/blocks.jsonl"
python3 "$here/label_blocks.py" "$sets/aeb.gold.jsonl" \
    "$sets/fundus.gold.jsonl" "$sets/wcxb.gold.jsonl" \
    "$sets/indonesian.gold.jsonl" <"$work/blocks.jsonl" >"$work/rows.tsv"
"$build/tools/train/train_trees" "$work/rows.tsv" "$work/trees.tsv"
mv "$work/trees.tsv" "$data/web/block_trees.tsv"
