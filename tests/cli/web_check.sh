# web_check.sh -- a web server beside check.sh; sourced behind it
command -v python3 >/dev/null || exit 77
site="$work/site"
mkdir "$site"

# serve [ADDRESS [CERTIFICATE]]: starts a server; sets $port and $web, its address
serve() {
    rm -f "$work/port"
    python3 "$(dirname "$0")/web_server.py" "$site" "$work/port" \
        "$work/requests" "$@" &
    server=$!
    servers="${servers:-} $server"
    trap 'kill $servers 2>/dev/null; rm -rf "$work"' EXIT
    while [ ! -f "$work/port" ]; do
        kill -0 $server || exit 1
        sleep 0.05
    done
    port=$(cat "$work/port")
    web="http${2:+s}://${1:-127.0.0.1}:$port"
    : >"$work/requests"
}

# article NAME [WORDS]: a page of the site
article() {
    cat >"$site/$1.html" <<END
<html lang="id"><head><title>Gempa di Pulau $1</title></head><body>
<article><h1>Gempa di Pulau $1</h1><p>Gempa bumi mengguncang Pulau $1 pada
Senin (2/6/2025). Sedikitnya tiga orang terluka, kata kepala desa. ${2:-}</p>
<p>Warga mengungsi ke tempat yang lebih tinggi, kata petugas.</p></article>
</body></html>
END
}

# feed NAME PAGES...: an RSS feed that lists pages of the site
feed() {
    name=$1
    shift
    {
        echo '<rss version="2.0"><channel><title>Kabar</title>'
        for page in "$@"; do
            echo "<item><title>Judul</title><link>/$page</link></item>"
        done
        echo '</channel></rss>'
    } >"$site/$name.part"
    mv "$site/$name.part" "$site/$name"
}

# asked PATH: how often the server was asked for it
asked() { grep -cF "\"GET\", \"$1\"" "$work/requests"; }

# asked_times REASON PATH COUNT
asked_times() {
    [ "$(asked "$2")" = "$3" ] || fail "$1: asked $(asked "$2") times, not $3"
}

# ask REASON SQL ANSWER: what the record says
ask() {
    got=$(sqlite3 "$record" "$2")
    [ "$got" = "$3" ] || fail "$1: '$got', not '$3'"
}
