#!/bin/sh
# Installs the Debian packages that are missing: install.sh [test]
# Needs root or sudo, and Debian's mirror; says what it does; quick when
# nothing is missing.
set -eu

packages="gcc libc6-dev meson ninja-build pkg-config ca-certificates
    libarchive-dev libcurl4-openssl-dev libicu-dev libjansson-dev
    libsqlite3-dev libxml2-dev libxxhash-dev libzstd-dev uthash-dev zlib1g-dev
    hunspell-en-us hunspell-id miscfiles"
if [ "${1:-}" = test ]; then
    packages="$packages clang-14 libclang-rt-14-dev clang-format-14
        libcmocka-dev libmodest-dev git iproute2 mandoc openssl python3
        sqlite3"
fi

missing=""
for package in $packages; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null |
        grep -q 'ok installed' || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

as_root=""
if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || {
        echo "install.sh: run as root, or install sudo" >&2
        exit 2
    }
    as_root=sudo
fi
echo "== installing Debian packages:$missing"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
{ $as_root apt-get update -qq &&
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
        --no-install-recommends $missing; } >"$log" 2>&1 || {
    tail -n 20 "$log" >&2
    echo "install.sh: apt-get failed; its last lines stand above" >&2
    exit 2
}
