#!/bin/sh
# persons.sh -- who is who across pages: names, roles with their days, and two
# persons of one name
. "$(dirname "$0")/check.sh"

page() { # page NAME DAY HEADLINE TEXT
    printf '%s' "{\"id\":\"$1\",\"date\":\"$2\",\"title\":\"$3\",\"text\":\"$4\"}" |
        sed 's/$/\n/' >>"$work/pages.jsonl"
}
page a 2021-03-01 'Bupati Buka Pasar' \
    'Bupati Pati Rahmat Sulaksono membuka pasar baru. Rahmat mengatakan pasar itu ramai. Warga Pati senang.'
page b 2021-03-09 'Pasar Ramai' \
    'Bupati Pati Rahmat Sulaksono meninjau pasar. Menurut Rahmat, pedagang Pati sudah kembali.'
page c 2021-04-20 'Mantan Bupati Diperiksa' \
    'Mantan Bupati Pati Rahmat Sulaksono diperiksa jaksa. Rahmat Sulaksono diam saja.'
page d 2021-03-05 'Kapal Tenggelam' \
    'Kepala Dinas Perikanan Ambon, Rahmat Sulaksono, mengatakan kapal itu tenggelam di laut Banda.'
page e 2021-03-07 'Nelayan Selamat' \
    'Semua nelayan selamat, kata Kepala Dinas Perikanan Ambon, Rahmat Sulaksono.'
page f 2021-05-01 'Aturan Baru' \
    'Komisi Pengawas Pasar Daerah (KPPD) membuat aturan. Menurut KPPD, aturan itu berlaku hari ini.'
page g 2021-05-02 'KPPD Menunda' 'Pengurus KPPD menunda aturan itu. Menurut KPPD, pedagang belum siap.'
page h 2021-03-11 'Jalan Diperbaiki' \
    'Bupati Kabupaten Pati, Rahmat Sulaksono, mengatakan jalan itu diperbaiki.'
page i 2021-05-03 'Harga Ikan' \
    'Ketua ANP Surya Santosa mengatakan harga ikan turun. Aliansi Nelayan Pati (ANP) menjual ikan itu.'
page j 2021-05-12 'Kapal Baru' \
    'Ketua ANP Surya Santosa membeli kapal baru. Warga senang.'
page k 2021-05-20 'Harga Turun' \
    'Ketua ANP Dewi Anggraini mengatakan harga ikan turun. Aliansi Nelayan Pati (ANP) menjual ikan itu.'
page l 2021-06-02 'Kapal Datang' 'Bendahara ANP Dewi Anggraini membeli kapal baru. Warga senang.'

expect "pages are added" 0 "$runut" -d "$work/p.db" add "$work/pages.jsonl"
expect "a person by the full name" 0 "$runut" -d "$work/p.db" search \
    Rahmat Sulaksono
[ "$(grep -c '^Rahmat Sulaksono  person' "$work/out")" = 2 ] ||
    fail "two persons of one name: $(cat "$work/out")"
holds "the role with its first and last day" out "2021-03-01…2021-03-09     Bupati Pati [Pati]  2 pages"
holds "what somebody was" out "former"
holds "one body under a longer name" out "Bupati Kabupaten Pati"
holds "the other one's role" out "2021-03-05…2021-03-07     Kepala Dinas Perikanan Ambon"
expect "a person with one office in the same words" 0 "$runut" -d "$work/p.db" \
    search Surya Santosa
[ "$(grep -c '^Surya Santosa  person' "$work/out")" = 1 ] ||
    fail "one person taken for two: $(cat "$work/out")"
expect "a person of a body called by a short name" 0 "$runut" -d "$work/p.db" \
    search Dewi Anggraini
[ "$(grep -c '^Dewi Anggraini  person' "$work/out")" = 1 ] ||
    fail "one person taken for two: $(cat "$work/out")"
expect "a person by a part of the name" 0 "$runut" -d "$work/p.db" search rahmat
holds "has the full name" out "Rahmat Sulaksono  person"
expect "a body by its short name" 0 "$runut" -d "$work/p.db" search KPPD
holds "has its full name" out "Komisi Pengawas Pasar Daerah  organisation, 2 pages"
expect "a body by its full name" 0 "$runut" -d "$work/p.db" search \
    Komisi Pengawas Pasar Daerah
holds "is found where only the short one stands" out "KPPD Menunda"
expect "as lines" 0 "$runut" -d "$work/p.db" search --format jsonl rahmat
holds "with roles" out '"role":"Bupati Pati","affiliation":"Pati","former":false,"first":"2021-03-01","last":"2021-03-09","pages":2'
expect "in Indonesian" 0 "$runut" --lang=id -d "$work/p.db" search \
    Rahmat Sulaksono
holds "the kind and the pages" out "Rahmat Sulaksono  orang, 4 halaman"
holds "what somebody was" out ", mantan  1 halaman"
lacks "no English" out "page"
expect "one page" 0 "$runut" -d "$work/p.db" page f
holds "says who has which names" out "Komisi Pengawas Pasar Daerah organisation: KPPD"

sort -r "$work/pages.jsonl" >"$work/turned.jsonl"
"$runut" -d "$work/p.db" search --format jsonl rahmat | grep person >"$work/one"
expect "the same pages in another order" 0 "$runut" -d "$work/q.db" add \
    "$work/turned.jsonl"
"$runut" -d "$work/q.db" search --format jsonl rahmat | grep person >"$work/two"
cmp -s "$work/one" "$work/two" || fail "the order of arrival changed persons"
finish
