# Nothing that a server sends reaches the terminal raw: headers, addresses of
# pages and of redirects, what a feed and its pages hold.
. "$(dirname "$0")/check.sh"
. "$(dirname "$0")/web_check.sh"
. "$(dirname "$0")/escape_check.sh"
serve
record="$work/r.db"
add() { "$runut" -v -d "$record" add --allow-private --pause 10ms "$@"; }
watch() { "$runut" -v -d "$record" watch --allow-private --pause 10ms --once "$@"; }

article a "Kata Ani$bad Budi."
mv "$site/a.html" "$site/b.html"
sed "s/Gempa/Gempa$(printf '\033[31m\302\233\062J\342\200\256')/" "$site/b.html" \
    >"$site/a.html"
shown "a page that would steer" 0 add "$web/a.html"
holds "is added" err "1 page added"
shown "an address that would steer" 3 add "$web/$bad.html"
for fault in steering steering-hop steering-mark steering-reason; do
    shown "what a server says: $fault" 3 add "$web/fault/$fault"
done

# XML allows C1 controls and marks of direction, and forbids the others.
soft=$(printf '\302\233\062J\342\200\256\342\201\246\342\200\250\302\205')
feed soft.xml a.html "$soft.html" "fault/steering" "fault/steering-hop"
sed -i "s/Judul/Judul$soft/; s/Kabar/Kabar$soft/" "$site/soft.xml"
shown "a feed that would steer" 3 watch "$web/soft.xml"
holds "its pages are asked for" err "/fault/steering: neither"
feed hard.xml a.html "$bad.html"
shown "a feed that is no XML" 0 watch "$web/hard.xml"
holds "is read as far as it can be" err "not well-formed XML"
shown "a feed whose address would steer" 2 watch "$web/$bad.xml"
holds "is refused" err "not an address"
shown "the check tells of feeds" 0 "$runut" -d "$record" doctor
finish
