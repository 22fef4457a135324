# runut watch: polls, visits again, bears faults, signals and being killed.
. "$(dirname "$0")/check.sh"
. "$(dirname "$0")/web_check.sh"
serve
record="$work/r.db"
verbosity=""
watch() {
    timeout 60 "$runut" $verbosity -d "$record" watch --allow-private \
        --pause 10ms --every 1s "$@"
}

# start OPTIONS...: the same in the background, as $watcher
start() {
    "$runut" $verbosity -d "$record" watch --allow-private --pause 10ms \
        --every 1s "$@" 2>"$work/log" &
    watcher=$!
}

# One round, as from cron.
for page in a b c; do article $page; done
feed feed.xml a.html b.html
expect "the first round" 0 watch --once "$web/feed.xml"
holds "adds what the feed lists" err "2 pages added"
expect "stories are there" 0 "$runut" -d "$record" stories
expect "the second round" 0 watch --once "$web/feed.xml"
holds "the feed is asked whether it changed" requests \
    "$(sqlite3 "$record" "SELECT trim(etag, char(34)) FROM visit WHERE kind = 'feed'")"
asked_times "a page is not asked for again so soon" /a.html 1
feed feed.xml a.html b.html c.html
sleep 1
expect "the feed has a new page" 0 watch --once "$web/feed.xml"
holds "which alone is added" err "1 page added"
asked_times "once" /c.html 1

# A page is no feed, but may name some.
printf '<html><head><link rel="alternate" type="application/rss+xml" %s' \
    'href="/feed.xml"></head><body>Kabar</body></html>' >"$site/front.html"
record="$work/front.db"
expect "a front page" 3 watch --once "$web/front.html"
holds "leads to its feed" err "not a feed or sitemap; the page names $web/feed.xml"

# What fails is named, tried again later, and ends nothing else.
record="$work/failing.db"
feed failing.xml fault/broken-once a.html nothing.html fault/image
verbosity=-v
expect "pages that fail" 3 watch --once "$web/failing.xml" \
    "$web/c.html" "$web/nothing.xml"
holds "a feed that is none is named" err "/c.html: not a feed"
holds "an absent feed is named" err "/nothing.xml: the server answered HTTP 404"
ask "the others are there" "SELECT count(*) FROM page" 1
asked_times "a failing page is asked for once" /fault/broken-once 1
expect "the doctor" 0 "$runut" -d "$record" doctor
holds "tells of a feed that fails" out \
    "note    feed $web/nothing.xml: answered last never, failed 1 time since"
holds "and of one that does not" out "good    feed $web/failing.xml"
holds "and of pages that wait" out \
    "addresses of pages: 4; 3 wait to be fetched, 0 were given up"
verbosity=""
sleep 2
expect "another round" 3 watch --once "$web/failing.xml"
ask "the page that recovered is there" "SELECT count(*) FROM page" 2
for try in 1 2 3; do watch --once "$web/failing.xml" 2>/dev/null; done
[ "$(asked /nothing.html)" -lt 4 ] || fail "a failing page is asked for at once"

# A busy site is left alone for as long as it asks for.
record="$work/busy.db"
expect "a busy site" 3 watch --once "$web/fault/busy"
holds "is named" err "asks to be left alone for 3600 s"
sleep 1
expect "and left alone" 0 watch --once "$web/fault/busy"
asked_times "for so long" /fault/busy 1

# Known pages are visited again; changed ones become new versions.
record="$work/again.db"
article d && article e
feed again.xml d.html e.html
start --again 1s,8s "$web/again.xml"
until [ "$(asked /e.html)" -ge 1 ]; do sleep 0.1; done
article d "Jumlah korban bertambah menjadi lima orang."
for wait in $(seq 300); do
    [ "$(asked /e.html)" -ge 3 ] && break
    sleep 0.1
done
sleep 2
kill -INT $watcher
wait $watcher
[ $? = 0 ] || fail "SIGINT: not a sound end"
ask "both versions are kept" \
    "SELECT count(*) FROM page WHERE url LIKE '%/d.html'" 2
ask "the new one is current" "SELECT count(*) FROM page WHERE
    url LIKE '%/d.html' AND text LIKE '%lima orang%' AND replaced_by IS NULL" 1
ask "an unchanged page is one" \
    "SELECT count(*) FROM page WHERE url LIKE '%/e.html'" 1
asked_times "a page is visited three times" /e.html 3
ask "and no more" "SELECT count(*) FROM visit WHERE due_time IS NOT NULL
    AND kind = 'page'" 0
[ "$(wc -l <"$work/log")" -le 3 ] || fail "a long log: $(cat "$work/log")"

# A list of sitemaps: those that it lists are polled too.
record="$work/maps.db"
printf '<sitemapindex><sitemap><loc>%s/map.xml</loc></sitemap></sitemapindex>' \
    "$web" >"$site/maps.xml"
printf '<urlset><url><loc>%s/a.html</loc></url></urlset>' "$web" \
    >"$site/map.xml"
expect "a list of sitemaps" 0 watch --once "$web/maps.xml"
holds "gives pages" err "1 page added"
printf '<urlset><url><loc>%s/b.html</loc></url></urlset>' "$web" \
    >"$site/map.xml"
sleep 2
expect "a listed sitemap changed" 0 watch --once "$web/maps.xml"
holds "and gives the new page" err "1 page added"

# Killed again and again, in the middle of whatever it does. The feeds stay as
# they are: what a feed's mark covers and the record has not would be lost.
record="$work/killed.db"
: >"$work/requests"
feeds=""
kills=12 pages=0
for i in $(seq 8); do
    for n in 1 2 3 4 5; do
        article "k$i-$n" "Berita ke-$i bagian $n dari pulau itu."
        pages=$((pages + 1))
    done
    feed "killed$i.xml" "k$i-1.html" "k$i-2.html" "k$i-3.html" "k$i-4.html" \
        "k$i-5.html"
    feeds="$feeds $web/killed$i.xml"
done
for i in $(seq $kills); do
    start --again 1h $feeds
    sleep "0.$((i * 37 % 9))$((i * 13 % 10))"
    kill -KILL $watcher 2>/dev/null || fail "it ended: $(cat "$work/log")"
    wait $watcher 2>/dev/null
done
expect "a round to the end" 0 watch --once --again 1h $feeds
ask "every page is there once" "SELECT count(*), count(DISTINCT url) FROM page" \
    "$pages|$pages"
ask "every visit has its page" "SELECT count(*) FROM visit
    WHERE kind = 'page' AND page IS NULL" 0
ask "every page is in a story" "SELECT count(DISTINCT page) FROM story_page" \
    $pages
[ "$(grep -c '/k[0-9]*-' "$work/requests")" -le $((pages + kills)) ] ||
    fail "pages were fetched that were there"
expect "the record is whole" 0 "$runut" -d "$record" doctor

expect "no address" 2 watch --once feed.xml
expect "another scheme" 2 watch --once ftp://kabar.example/feed
expect "wrong times" 2 watch --again 1d,1h "$web/feed.xml"
holds "are explained" err "1h,1d,1w"
finish
