# check.sh -- what the command tests share; sourced with the program in $1
set -u
export LC_ALL=C.UTF-8 # English, unless a test asks for more
runut=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

fail() {
    echo "FAIL: $*" >&2
    failures=$((failures + 1))
}

# expect REASON CODE COMMAND...: runs it, keeps its output in $work/out, err
expect() {
    reason=$1 code=$2
    shift 2
    "$@" >"$work/out" 2>"$work/err" </dev/null
    got=$?
    [ "$got" = "$code" ] ||
        fail "$reason: exit $got, not $code: $(head -c 300 "$work/err")"
}

# holds REASON FILE WORDS: the file has a line with these words
holds() {
    grep -qF -- "$3" "$work/$2" || fail "$1: no '$3' in: $(head -c 600 "$work/$2")"
}

lacks() {
    ! grep -qF -- "$3" "$work/$2" || fail "$1: there is '$3'"
}

# export_of NAME THREADS PAGES...: adds to NAME.db; its export must be the first
export_of() {
    name=$1 threads=$2
    shift 2
    "$runut" -q -d "$work/$name.db" add --threads "$threads" "$@" ||
        fail "$name: not added"
    "$runut" -d "$work/$name.db" export >"$work/$name.jsonl" ||
        fail "$name: not exported"
    cmp -s "$work/first.jsonl" "$work/$name.jsonl" || fail "$name: other bytes"
}

finish() {
    [ "$failures" = 0 ] || exit 1
    exit 0
}
