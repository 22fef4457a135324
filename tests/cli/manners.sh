# How the program behaves as a command: exit codes, messages, bad input.
. "$(dirname "$0")/check.sh"
record="$work/r.db"
page='<html lang="id"><head><title>Gempa di Pulau Contoh</title></head><body>
<article><h1>Gempa di Pulau Contoh</h1><p>Gempa bumi mengguncang Pulau Contoh
pada Senin (2/6/2025). Sedikitnya tiga orang terluka, kata kepala desa.</p>
<p>Warga mengungsi ke tempat yang lebih tinggi, kata petugas.</p></article>
</body></html>'

expect "help is asked for" 0 "$runut" --help
holds "help lists the commands" out "stories"
expect "nothing is asked for" 2 "$runut"
expect "a command's help" 0 "$runut" add --help
holds "the command's options" out "--threads"
expect "version" 0 "$runut" --version
expect "unknown command" 2 "$runut" stroy
holds "the message names it" err "stroy"
expect "unknown option" 2 "$runut" stories --colour
holds "the message names it" err "--colour"
expect "a word is missing" 2 "$runut" story
expect "no record yet" 2 "$runut" -d "$record" stories
holds "says what to do" err "runut add"

mkdir "$work/pages"
printf '%s' "$page" >"$work/pages/good.html"
: >"$work/pages/empty.html"
head -c 2000 /dev/urandom >"$work/pages/binary.txt"
expect "damaged pieces are skipped" 3 "$runut" -d "$record" add \
    "$work/pages/good.html" "$work/pages/empty.html" \
    "$work/pages/binary.txt" "$work/pages/absent.html"
holds "the empty page is named" err "empty.html"
holds "the binary page is named" err "binary.txt"
holds "the absent page is named" err "absent.html"
holds "the good page is in" err "1 page added"
expect "the same page again" 0 "$runut" -d "$record" add "$work/pages/good.html"
holds "changes nothing" err "0 pages added"
expect "options stand behind a command too" 0 "$runut" -d "$work/none.db" \
    stories --record "$record"
holds "and win there" out "Gempa di Pulau Contoh"

printf '{"id": "a", "text": "Satu."}\n{"id": "b", "te\n' >"$work/bad.jsonl"
expect "a broken JSON line" 3 "$runut" -d "$work/j.db" add "$work/bad.jsonl"
holds "file and line are named" err "bad.jsonl:2"

# warc_page NUMBER LENGTH: a record that says it is so long
warc_page() {
    printf 'WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:x:%s>\r\n' "$1"
    printf 'WARC-Target-URI: https://kabar.example/%s\r\n' "$1"
    printf 'Content-Type: application/http;msgtype=response\r\n'
    printf 'Content-Length: %s\r\n\r\n' "$2"
    printf 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n%s\r\n\r\n' \
        "$page"
}
length=$(($(printf '%s' "$page" | wc -c) + 44))
warc_page a "$length" | gzip >"$work/crawl.warc.gz"
offset=$(wc -c <"$work/crawl.warc.gz")
warc_page b 99999 | gzip >>"$work/crawl.warc.gz"
warc_page c "$length" | gzip >>"$work/crawl.warc.gz"
expect "a damaged web archive" 3 "$runut" -d "$work/w.db" add \
    "$work/crawl.warc.gz"
holds "file and byte are named" err "crawl.warc.gz: damaged at byte $offset: "
holds "the good pages are in" err "2 pages added"
expect "under their names" 0 "$runut" -d "$work/w.db" page urn:x:c

mkdir "$work/one" "$work/two"
printf '<h1>Gempa di Pulau Satu</h1><p>Tiga orang terluka, kata polisi.</p>' \
    >"$work/one/index.html"
printf '<h1>Banjir di Pulau Dua</h1><p>Warga mengungsi, kata petugas itu.</p>' \
    >"$work/two/index.html"
expect "two sites' pages of one name" 0 "$runut" -d "$work/i.db" add \
    "$work/one" "$work/two"
expect "are two pages" 0 "$runut" -d "$work/i.db" search kata
[ "$(wc -l <"$work/out")" = 2 ] || fail "not both pages: $(cat "$work/out")"
printf '<h1>Banjir di Pulau Dua</h1><p>Warga sudah pulang, kata petugas.</p>' \
    >"$work/two/index.html"
expect "a changed page" 0 "$runut" -d "$work/i.db" add "$work/two"
holds "is a new version" err "1 new version"

printf 'JAKARTA - Polisi menangkap tiga orang di pasar, kata Kapolres.\n' \
    >"$work/bare.txt"
expect "a page without a headline" 0 "$runut" -d "$work/b.db" add \
    "$work/bare.txt"
expect "is listed" 0 "$runut" -d "$work/b.db" stories
holds "by its first words" out "JAKARTA - Polisi menangkap"

printf 'not a record' >"$work/text.db"
expect "a file that is no record" 2 "$runut" -d "$work/text.db" stories
holds "one clear sentence" err "text.db"

expect "no story of that name" 2 "$runut" -d "$record" story ffffffffffff
expect "nothing is found" 1 "$runut" -d "$record" search tidakadakataini
expect "something is found" 0 "$runut" -d "$record" search mengungsi
number=$("$runut" -d "$record" stories --format jsonl | sed 's/.*"id":\([0-9]*\).*/\1/')
expect "a story by its number in the export" 0 "$runut" -d "$record" story "$number"
expect "a line that is none" 2 "$runut" -d "$record" why good
expect "the record is whole" 0 "$runut" -d "$record" doctor

printf '<p>Warna \033[31mmerah\033[0m dan \007 bel kata polisi di Pulau.</p>' \
    >"$work/steering.html"
expect "a page with control characters" 0 "$runut" -d "$work/c.db" add \
    "$work/steering.html"
expect "is shown" 0 "$runut" -d "$work/c.db" page steering
if LC_ALL=C grep -q "$(printf '\033')" "$work/out"; then
    fail "a page's escape sequence reached the terminal"
fi
expect "colour can be forced" 0 "$runut" --color=always -d "$record" page good
LC_ALL=C grep -q "$(printf '\033')" "$work/out" || fail "no colour was printed"
finish
