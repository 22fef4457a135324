# One page in many encodings, declared, undeclared, late, and wrongly: the same
# text, and findings at the same bytes of it.
. "$(dirname "$0")/check.sh"

# write.py NAME CODEC HEAD WORD: the page; HEAD is what it declares, WORD stands
# in its text
cat >"$work/write.py" <<'END'
import sys
name, codec, head, word = sys.argv[1:]
body = ("<h1>Gempa di Pulau Contoh</h1><p>JAKARTA - Gempa bumi mengguncang "
        "Pulau Contoh pada Senin (2/6/2025). Sedikitnya 12 orang terluka. "
        "“Warga mengungsi ke tempat yang lebih tinggi”, kata Kepala Desa "
        "Contoh, Siti Aminah.</p><p>“Bantuan sudah tiba”, kata Bupati Budi "
        "Santoso di %s… ia tidak menyebut jumlahnya.</p>" % word)
page = "<html lang=id><head>%s<title>Gempa di Pulau Contoh</title></head>" \
    "<body>%s</body></html>" % (head, body)
open(name, "wb").write(page.encode(codec))
END
# same NAME CODEC HEAD: read like the first page with this $word
same() {
    python3 "$work/write.py" "$work/$1.html" "$2" "$3" "$word" ||
        fail "$1: not written"
    "$runut" -q -d "$work/$1.db" add "$work/$1.html" || fail "$1: not added"
    "$runut" -d "$work/$1.db" export 2>/dev/null |
        sed "s/\"ref\":\"$1\"//; s/\"id\":[0-9]*//g; s/\"page\":[0-9]*//g" |
        head -n 1 >"$work/$1.out"
    grep -q "Santoso di $word" "$work/$1.out" || fail "$1: no $word"
    [ -f "$work/first-$word" ] || cp "$work/$1.out" "$work/first-$word"
    cmp -s "$work/first-$word" "$work/$1.out" ||
        fail "$1: other text or findings: $(cut -c 1-700 "$work/$1.out")"
}
late=$(printf '%6000s' '')
script='<script charset="utf-8" src="a.js"></script>'

word=Café
same utf-8 utf-8 '<meta charset=utf-8>'
same undeclared utf-8 ''
same mark utf-8-sig ''
same declared-as-another utf-8 '<meta charset=iso-8859-1>'
same western cp1252 '<meta charset=windows-1252>'
same western-as-latin cp1252 '<meta charset=iso-8859-1>'
same western-as-utf-8 cp1252 '<meta charset=utf-8>'
same western-undeclared cp1252 ''
same wide utf-16 ''
same wide-without-mark utf-16-le ''
same wide-other-way utf-16-be ''
same wide-as-utf-8 utf-16 '<meta charset=utf-8>'

word=Москва
same russian utf-8 ''
same cyrillic cp1251 '<meta charset=windows-1251>'
same cyrillic-late cp1251 "$late<meta charset=windows-1251>"
same cyrillic-behind-a-script cp1251 "$script<meta charset=windows-1251>"

word=東京
same asian utf-8 ''
same chinese gbk \
    '<meta http-equiv=content-type content="text/html; charset=gb2312">'
same japanese cp932 '<meta charset=Shift_JIS>'
same japanese-late cp932 "$late<meta charset=Shift_JIS>"
same japanese-with-escapes iso-2022-jp '<meta charset=iso-2022-jp>'
finish
