# What README.md shows of the program is what the program prints, and the
# questions of docs/record.md are such as a record answers.
. "$(dirname "$0")/check.sh"
readme=$(cd "$(dirname "$0")/../.." && pwd)/README.md
unset RUNUT_RECORD
cp -r "$RUNUT_SAMPLES" "$work/samples"
cd "$work" || exit 1

# The indented lines from "$ runut ..." to the next; "..." stands for lines left
# out, any other line must be printed as it stands there.
shown=0
while IFS= read -r line; do
    case $line in
    '    $ runut '*)
        command=${line#*runut }
        # shellcheck disable=SC2086 # words of the command
        "$runut" --lang=en $command >"$work/out" 2>&1 </dev/null ||
            fail "runut $command: exit $?"
        shown=$((shown + 1))
        ;;
    '    ...' | '') ;;
    '    '*)
        [ "$shown" = 0 ] || grep -qxF -- "${line#    }" "$work/out" ||
            fail "runut $command does not print: $line"
        ;;
    esac
done <"$readme"
[ "$shown" -ge 5 ] || fail "only $shown commands were found"

# Every command that the README names is one, and none is left out.
"$runut" --help | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p' |
    grep -vx help | sort >"$work/known"
sed -n 's/^| `runut \([a-z]*\).*/\1/p' "$readme" | sort >"$work/told"
cmp -s "$work/known" "$work/told" ||
    fail "commands: $(diff "$work/known" "$work/told")"

if command -v sqlite3 >/dev/null; then
    awk '/^```/ { on = $0 == "```sql"; next } on' \
        "${readme%/*}/docs/record.md" >"$work/questions"
    [ "$(grep -c ';$' "$work/questions")" -ge 6 ] || fail "too few questions"
    sqlite3 -bail runut.db <"$work/questions" >"$work/out" 2>"$work/err" ||
        fail "docs/record.md: $(cat "$work/err")"
    holds "an answer" out "Kim Jong Un|"
fi
finish
