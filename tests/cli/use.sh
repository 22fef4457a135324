# Every command as it is asked, misused, filtered and cut short.
. "$(dirname "$0")/check.sh"
record="$work/r.db"
export NO_COLOR=1
unset RUNUT_RECORD
"$runut" -q -d "$record" add "$RUNUT_SAMPLES" || fail "not added"

commands=$("$runut" --help | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p')
[ "$(echo "$commands" | wc -l)" -ge 12 ] || fail "commands: $commands"
for command in $commands; do
    expect "help of $command" 0 "$runut" help "$command"
    holds "how it is called" out "Usage: runut $command"
    cp "$work/out" "$work/help"
    expect "$command --help" 0 "$runut" "$command" --help
    cmp -s "$work/out" "$work/help" || fail "$command: two helps"
    expect "an option that $command lacks" 2 "$runut" -d "$record" \
        "$command" --no-such-option
    holds "is named" err "--no-such-option"
    [ "$command" = help ] ||
        expect "no data for $command" 2 "$runut" -d "$work/none/r.db" \
        "$command" --data "$work"
done
expect "the man page" 0 "$runut" help --man
for command in $commands; do
    holds "has $command" out ".SS \"$command"
done
for lines in "$work/help" "$work/out"; do
    [ "$(awk 'length > 80' "$lines")" = "" ] || fail "wide lines in the help"
done

for command in story page why match search watch add fix; do
    expect "$command without a word" 2 "$runut" -d "$record" "$command"
    holds "says what is wanted" err "runut $command wants"
done
for command in stories export doctor; do
    expect "$command with a word" 2 "$runut" -d "$record" "$command" word
    holds "says that it takes none" err "takes no argument"
done
for command in stories "story e568" "page surat-3-warta-timur" "search Kim"; do
    # shellcheck disable=SC2086 # words of the command
    expect "$command as CSV" 2 "$runut" -d "$record" $command --format csv
    holds "the formats are named" err "text, jsonl"
done
for value in -1 x 2x 99999999999999999999 ""; do
    for option in "stories --pages" "match text --limit" "match text --least" \
        "add none --threads"; do
        # shellcheck disable=SC2086
        expect "$option of '$value'" 2 "$runut" -d "$record" $option "$value"
        holds "is named" err "wants a number"
    done
done

# stories_are REASON COUNT OPTION...
stories_are() {
    reason=$1 count=$2
    shift 2
    "$runut" -d "$record" stories --format jsonl "$@" >"$work/out"
    [ "$(wc -l <"$work/out")" = "$count" ] ||
        fail "$reason: not $count: $(cat "$work/out")"
}
stories_are "all" 4
expect "the list in Indonesian" 0 "$runut" --lang id -d "$record" stories
holds "has Indonesian columns" out "judul"
stories_are "from a day on" 2 --since 2025-04-01
stories_are "a story's last day counts" 3 --since 2025-03-30
stories_are "up to a day" 2 --until 2025-03-28
stories_are "large ones" 2 --pages 2
stories_are "all conditions" 1 --pages 2 --since 2025-03-01 --until 2025-12-31
expect "none is left" 1 "$runut" -d "$record" stories --since 2099-01-01
holds "and it says so" err "nothing was found"
expect "quiet" 1 "$runut" -q -d "$record" stories --since 2099-01-01
[ ! -s "$work/err" ] || fail "quiet, but: $(cat "$work/err")"
expect "no such day" 2 "$runut" -d "$record" stories --since 2025-02-30
holds "is named" err "2025-02-30"
expect "the record by its variable" 0 env RUNUT_RECORD="$record" "$runut" stories
expect "quiet" 0 "$runut" -q -d "$record" stories
[ "$(wc -l <"$work/out")" = 4 ] || fail "a heading: $(cat "$work/out")"

story=$("$runut" -q -d "$record" stories | sed -n 1p | cut -d ' ' -f 1)
expect "the short report" 0 "$runut" -d "$record" story "$story" --lang en
holds "says what it leaves out" out "--all shows them"
short=$(wc -l <"$work/out")
expect "the long one" 0 "$runut" -d "$record" story "$story" --all
[ "$(wc -l <"$work/out")" -gt "$short" ] || fail "--all shows no more"
expect "a report as a line" 0 "$runut" -d "$record" story "$story" --format jsonl
cp "$work/out" "$work/line"
"$runut" -d "$record" export | grep -qxF -f "$work/line" ||
    fail "the line is not that of the export"
expect "a beginning of two ids" 2 "$runut" -d "$record" story e
holds "is too short" err "more than one"
page=$("$runut" -q -d "$record" export | python3 -c 'import json, sys
print("%012x" % max(json.loads(line)["page"]["id"] for line in sys.stdin
                    if "surat-3" in line and line.startswith("{\"page")))')
expect "a story by the id of a page in it" 0 "$runut" -d "$record" story "$page"
holds "is the story that holds it" out "$story"
expect "a line past the last" 2 "$runut" -d "$record" why "$story.9999"
holds "says how many there are" err "lines 1 to"

for command in stories "story $story" "page surat-3-warta-timur" \
    "search Kim" "why $story.1" "match $RUNUT_SAMPLES/surat-3-warta-timur.html"; do
    # shellcheck disable=SC2086 # words of the command
    "$runut" -d "$record" $command >"$work/out" || fail "$command: exit $?"
    ! grep -q ' $' "$work/out" || fail "$command: a line ends in a blank"
    # shellcheck disable=SC2086
    "$runut" -d "$record" $command >/dev/full 2>"$work/err"
    [ $? = 2 ] || fail "$command: a full disk is not told"
    holds "and why" err "written"
done
{
    sleep 0.3 # the reader is gone when the first line comes
    "$runut" -d "$record" export 2>"$work/err"
    echo $? >"$work/code"
} | true
[ ! -s "$work/err" ] || fail "a reader that goes is told: $(cat "$work/err")"
[ "$(cat "$work/code")" = 141 ] || fail "exit $(cat "$work/code"), not SIGPIPE"

mkdir "$work/empty"
expect "an empty folder" 0 "$runut" -d "$work/e.db" add "$work/empty"
expect "a record without stories" 1 "$runut" -d "$work/e.db" stories
expect "its export" 0 "$runut" -d "$work/e.db" export
[ ! -s "$work/out" ] || fail "lines in the export of nothing"
expect "the doctor" 0 "$runut" -d "$record" doctor
holds "finds the record whole" out "the record"
printf 'no record, but long enough to be read as one' >"$work/text.db"
expect "the doctor of a file that is none" 2 "$runut" -d "$work/text.db" doctor
holds "says what is wrong" out "WRONG"
finish
