#!/bin/sh
# Installs what is missing, builds with both compilers and with sanitizers,
# runs every test, and closes with "N passed, N failed, N skipped".
set -eu
cd "$(dirname "$0")/.."

sh tools/install.sh test
log=$(mktemp)
trap 'rm -f "$log"' EXIT
passed=0 failed=0 skipped=0

# build NAME COMPILER MESON_OPTIONS...
build() {
    name=$1 compiler=$2
    shift 2
    echo "== building $name"
    if [ ! -f "$name/build.ninja" ]; then
        CC=$compiler meson setup "$name" "$@" >"$log" 2>&1 || {
            tail -n 30 "$log" >&2
            return 1
        }
    else # made before, maybe without the tests
        meson configure "$name" "$@" >"$log" 2>&1 || {
            tail -n 30 "$log" >&2
            return 1
        }
    fi
    meson compile -C "$name" >"$log" 2>&1 || {
        grep -E 'error|warning' "$log" >&2 || tail -n 30 "$log" >&2
        return 1
    }
}

count() { sed -n "s/^$2: *\([0-9]*\).*/\1/p" "$1" | tail -n 1; }

# test_run NAME MESON_TEST_OPTIONS...
test_run() {
    name=$1
    shift
    echo "== testing $name"
    meson test -C "$name" --no-rebuild --print-errorlogs "$@" >"$log" 2>&1 ||
        grep -vE '^(ninja|\[)' "$log" >&2
    grep -E 'SKIP' "$log" || true
    passed=$((passed + $(count "$log" Ok)))
    failed=$((failed + $(count "$log" Fail) + $(count "$log" Timeout)))
    skipped=$((skipped + $(count "$log" Skipped)))
}

tried() {
    if "$@"; then
        return 0
    fi
    failed=$((failed + 1))
    return 1
}

echo "== checking layers, sizes and layout"
if tools/gates.py; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
if tried build build gcc -Dtests=true; then test_run build; fi
if tried build build-clang clang-14 -Dtests=true; then test_run build-clang; fi
if tried build build-sanitize gcc -Dtests=true \
    -Db_sanitize=address,undefined; then
    test_run build-sanitize --timeout-multiplier 5
fi

# fuzz_run NAME: a fixed number of inputs, new ones at every run
fuzz_run() {
    echo "== fuzzing $1"
    if RUNUT_DATA=$PWD/data "build-fuzz/tests/fuzz/fuzz_$1" -runs=4000 \
        -max_total_time=60 -artifact_prefix=build-fuzz/ >"$log" 2>&1; then
        passed=$((passed + 1))
    else
        tail -n 30 "$log" >&2
        failed=$((failed + 1))
    fi
}

if tried build build-fuzz clang-14 -Dtests=false -Dfuzz=true; then
    for name in feed html input link_index robots text text_page warc zip; do
        fuzz_run $name
    done
fi

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ]
