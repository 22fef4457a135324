#!/bin/sh
# Installs what is missing, builds, adds samples/ to a new record, and shows
# the stories and the report on the first one.
set -eu
cd "$(dirname "$0")/.."

sh tools/install.sh
echo "== building build/runut"
[ -f build/build.ninja ] || meson setup build -Dtests=false >/dev/null
meson compile -C build >build/build.log 2>&1 || {
    tail -n 30 build/build.log >&2
    exit 2
}
record=$(mktemp -d)
trap 'rm -rf "$record"' EXIT
runut="build/runut -d $record/demo.db"
echo "== runut add samples/"
$runut add samples/
echo "== runut stories"
$runut stories
story=$($runut -q stories | head -n 1 | cut -d ' ' -f 1)
echo "== runut story $story"
$runut story "$story"
