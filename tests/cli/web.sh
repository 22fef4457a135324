# Pages from the network: addresses, feeds, sitemaps, manners, faults.
. "$(dirname "$0")/check.sh"
. "$(dirname "$0")/web_check.sh"
serve
record="$work/r.db"
add() { "$runut" -d "$record" add --allow-private --pause 10ms "$@"; }

# Addresses of this machine are refused unless they are allowed.
article a
expect "a private address" 3 "$runut" -d "$record" add --pause 10ms \
    "$web/a.html" "http://localhost:$port/a.html" "http://[::1]:$port/a.html" \
    "http://169.254.169.254/latest/meta-data"
holds "the option is named" err "--allow-private"
[ ! -s "$work/requests" ] || fail "it was asked: $(cat "$work/requests")"

# One article, and its manners.
expect "an article" 0 add --contact "mailto:redaksi@kabar.example" "$web/a.html"
holds "is added" err "1 page added"
asked_times "the rules are asked for first" /robots.txt 1
holds "we say who asks" requests '"runut/'
holds "and where we are reached" requests "redaksi@kabar.example"
expect "the same article" 0 add "$web/a.html"
holds "is known" err "0 pages added"
holds "by its mark" requests "$(sqlite3 "$record" 'SELECT trim(etag, char(34)) FROM visit')"
ask "the record says where from" "SELECT address FROM fetched" "$web/a.html"
sleep 1 # the record tells versions apart by the second they were fetched in
article a "Dua orang lagi hilang."
expect "a changed article" 0 add "$web/a.html"
holds "is a new version" err "1 new version"
expect "the newest version is shown" 0 "$runut" -d "$record" page "$web/a.html"
holds "with its new words" out "lagi hilang"
expect "an address in another spelling" 0 add \
    "HTTP://127.0.0.1:$port/x/../a.html?utm_source=rss#isi"
holds "is the same" err "1 known already"
expect "other bytes but the same words" 0 add "$web/fault/never-same"
expect "again" 0 add "$web/fault/never-same"
holds "are no new version" err "1 known already"

# robots.txt
printf 'User-agent: runut\nDisallow: /rahasia/\nDisallow: /fault/hop\n' \
    >"$site/robots.txt"
expect "a page that robots.txt forbids" 3 add "$web/rahasia/a.html"
holds "says so" err "robots.txt does not allow it"
asked_times "and is not asked for" /rahasia/a.html 0
printf 'User-agent: *\nCrawl-delay: 1\n' >"$site/robots.txt"
article b && article c
start=$(date +%s%N)
expect "a site that wants pauses" 0 add "$web/b.html" "$web/c.html"
[ $(($(date +%s%N) - start)) -ge 1900000000 ] || fail "the pause was too short"
rm "$site/robots.txt"

# Feeds and sitemaps, recognised by content.
record="$work/feeds.db"
article d && article e && article f
feed feed.html a.html b.html '../c.html' fault/never-same a.html
expect "a feed under a page's name" 0 add "$web/feed.html"
holds "gives its pages" err "4 pages added"
expect "the feed again" 0 add "$web/feed.html"
holds "gives nothing new" err "0 pages added to $record, 4 known already"
printf '<link rel=alternate type=application/rss+xml href=feed.html>
<h1>Kabar</h1><p>Dua orang hilang di Sungai Batu, kata Ani di kantornya.' \
    >"$site/front.html"
expect "a front page that names a feed" 3 add "$web/"
holds "leads to it" err "no article; it names $web/feed.html; skipped"
expect "an article that names a feed" 0 add "$web/front.html"
holds "is added" err "1 page added"
printf '<urlset><url><loc>%s/d.html</loc></url></urlset>' "$web" |
    gzip >"$site/one.xml.gz"
printf '<urlset><url><loc>%s/e.html</loc></url></urlset>' "$web" \
    >"$site/two.xml"
printf '<sitemapindex><sitemap><loc>%s/one.xml.gz</loc></sitemap><sitemap>
<loc>%s/two.xml</loc></sitemap><sitemap><loc>%s/index.xml</loc></sitemap>
</sitemapindex>' "$web" "$web" "$web" >"$site/index.xml"
expect "a list of sitemaps that lists itself" 0 add "$web/index.xml"
holds "gives their pages" err "2 pages added"
printf '%s/f.html\n' "$web" "$web" >"$site/list.txt"
expect "a sitemap in text" 0 add "$web/list.txt"
holds "gives its page" err "1 page added"
cat >"$site/atom.xml" <<END
<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Judul umpan</title>
<link href="/bare.html"/><published>2025-06-01T08:00:00+07:00</published>
<source><title>Warta Contoh</title><link href="https://warta.example/"/></source>
</entry></feed>
END
printf '<p>Polisi menangkap tiga orang di pasar desa itu, kata Kapolres.</p>
<p>Laporan Warta Contoh pagi ini memuat nama mereka dan tempatnya.</p>' \
    >"$site/bare.html"
expect "an Atom feed" 0 add "$web/atom.xml"
ask "title and date of the feed help" \
    "SELECT title, published FROM page WHERE url LIKE '%bare.html'" \
    "Judul umpan|2025-06-01T08:00"
ask "its source is a source of the page" \
    "SELECT name FROM source_name JOIN page ON page.id = page
     WHERE url LIKE '%bare.html'" "Warta Contoh"
expect "the page" 0 "$runut" -d "$record" page "$web/bare.html"
holds "tells of it" out "from feed  Warta Contoh"
ask "and kept" "SELECT source_url FROM visit WHERE source IS NOT NULL" \
    "https://warta.example/"
expect "nothing there" 3 add "$web/nothing.xml"
holds "says so" err "HTTP 404"

# Faults: each is named, none takes the others along.
record="$work/faults.db"
limit=30s
fault() {
    expect "$1" 3 timeout 60 "$runut" -d "$record" add --allow-private \
        --pause 10ms --timeout $limit "$web/fault/$1" "$web/a.html"
    holds "$1 is named" err "/fault/$1: $2"
    ask "nothing of $1 is kept" "SELECT count(*) FROM page" 1
}
limit=2s
fault slow "Operation timed out"
fault endless-head ""
limit=30s
fault cut ""
fault cut-chunks ""
fault cut-gzip ""
fault endless "more than"
fault bomb "larger than"
fault bomb.xml.gz "larger than"
fault loop "more than 8 redirects"
fault to-file "only http and https"
fault to-ftp "only http and https"
fault image "a PNG image"
fault pdf "a PDF document"
fault script "neither a page nor a feed"
fault steering "neither a page nor a feed: application/"
if LC_ALL=C grep -q "$(printf '\033')" "$work/err"; then
    fail "a server's escape sequence reached the terminal"
fi
fault empty "empty"
fault busy "the site asks to be left alone"
fault broken "the server answered HTTP 500"
fault nothing ""
fault rubbish ""
expect "pages that are none" 3 add "http://127.0.0.1:1/" "ftp://127.0.0.1/" \
    "http://tidak-ada.invalid/"
asked_times "a busy site is not asked again" /fault/busy 1

expect "odd but sound answers" 0 add "$web/fault/plain" "$web/fault/busy-once" \
    "$web/fault/no-length" "$web/fault/hop"
holds "are pages" err "3 pages added"
asked_times "the site's wish to wait was heard" /fault/busy-once 2
expect "entities that grow" 3 add "$web/fault/laughs.xml"
holds "stay small" err "1 known already"

# https with a certificate for which nobody vouches
openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=127.0.0.1 -days 2 \
    -keyout "$work/key.pem" -out "$work/cert.pem" 2>/dev/null || exit 1
cat "$work/key.pem" "$work/cert.pem" >"$work/both.pem"
serve 127.0.0.1 "$work/both.pem"
expect "a self-made certificate" 3 add "$web/a.html"
holds "is not believed" err "certificate"
[ ! -s "$work/requests" ] || fail "it was asked: $(cat "$work/requests")"

expect "wrong options" 2 add --pause 5 "$web/a.html"
holds "are explained" err "500ms"
finish
