# The link index beside the record may be deleted, damaged, old, or half
# written when an add is killed: the next add makes all good.
. "$(dirname "$0")/check.sh"

cd "$RUNUT_SAMPLES" || exit 1
"$runut" -q -d "$work/first.db" add *.html
"$runut" -d "$work/first.db" export >"$work/first.jsonl"
[ -s "$work/first.db-link" ] || fail "there is no index beside the record"

# half NAME: a record with some of the pages, NAME.db
half() {
    "$runut" -q -d "$work/$1.db" add gempa-*.html
}

half deleted
expect "an index that fits" 0 "$runut" -d "$work/deleted.db" doctor
holds "an index that fits" out "good    the link index"
rm "$work/deleted.db-link"
expect "no index" 0 "$runut" -d "$work/deleted.db" doctor
holds "no index" out "note    the link index is absent"
export_of deleted 1 *.html

half damaged
dd if=/dev/urandom of="$work/damaged.db-link" bs=64 seek=3 count=20 \
    conv=notrunc 2>"$work/err"
rm "$work/damaged.db-link" && printf runutlnk >"$work/damaged.db-link"
export_of damaged 1 *.html

half old
cp "$work/old.db-link" "$work/kept"
"$runut" -q -d "$work/old.db" add surat-*.html
cp "$work/kept" "$work/old.db-link"
export_of old 1 *.html

half open
chmod 644 "$work/open.db-link"
printf '\0\0\0\0\0\0\0\0' |
    dd of="$work/open.db-link" bs=8 seek=2 conv=notrunc 2>"$work/err"
export_of open 1 *.html

"$runut" -q -d "$work/later.db" add --no-link *.html
export_of later 1 *.html

for tenths in 1 2 3 4 5 6; do
    "$runut" -q -d "$work/killed.db" add *.html &
    sleep "0.$tenths"
    kill -9 $! 2>"$work/err"
    wait $! 2>"$work/err"
done
export_of killed 1 *.html

finish
