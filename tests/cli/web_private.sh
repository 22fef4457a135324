# What may be fetched from the open internet must not lead into a private
# network: neither by redirect, nor by a name, nor out of a feed. Runs in a
# network of its own, where a public address and two names are this machine's.
if [ "${1:-}" != inside ]; then
    unshare -rnm true 2>/dev/null && command -v ip >/dev/null || {
        echo "no network of its own can be made here: skipped" >&2
        exit 77
    }
    exec unshare -rnm sh "$0" inside "$1"
fi
shift
. "$(dirname "$0")/check.sh"
. "$(dirname "$0")/web_check.sh"
public=93.184.216.34
ip link set lo up && ip address add $public/32 dev lo || exit 77
printf '%s kabar.example\n127.0.0.1 dalam.example\n' $public >"$work/hosts"
mount --bind "$work/hosts" /etc/hosts || exit 77
serve 0.0.0.0
record="$work/r.db"
add() { "$runut" -d "$record" add --pause 10ms "$@"; }

article a
expect "a public address" 0 add "http://$public:$port/a.html"
expect "a public name" 0 add "http://kabar.example:$port/a.html"
: >"$work/requests"
expect "a private name" 3 add "http://dalam.example:$port/a.html"
holds "is refused" err "private network"
expect "a number that is this machine" 3 add "http://2130706433:$port/a.html"
holds "is refused" err "private network"
[ ! -s "$work/requests" ] || fail "it was asked: $(cat "$work/requests")"
expect "a redirect into the private" 3 add \
    "http://$public:$port/fault/to-private"
holds "is refused" err "private network"
asked_times "and not followed" /a.html 0
cat >"$site/feed.xml" <<END
<rss><item><link>http://dalam.example:$port/a.html</link></item></rss>
END
expect "a feed into the private" 3 add "http://kabar.example:$port/feed.xml"
holds "is refused" err "private network"
asked_times "and not followed" /a.html 0
expect "it can be allowed" 0 add --allow-private \
    "http://$public:$port/fault/to-private"
finish
