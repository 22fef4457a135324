# escape_check.sh -- bytes that steer a terminal; sourced behind check.sh

# Escape sequences, C1 controls as UTF-8, DEL, BEL, backspace, marks of
# direction, a mark of the byte order, line and paragraph separators.
bad=$(printf '\033]0;x\a\033[31m\302\233\062J\177\b\342\200\256\342\201\246\342\200\217\357\273\277\342\200\250\302\205')

# clean REASON FILE: without any of these bytes; lines end as lines do
clean() {
    if LC_ALL=C grep -qaP '[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\x8e\x8f\xa8-\xae]|\xe2\x81[\xa6-\xa9]|\xef\xbb\xbf' "$work/$2"; then
        fail "$1: raw in $2: $(LC_ALL=C grep -aP '[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\x8e\x8f\xa8-\xae]|\xe2\x81[\xa6-\xa9]|\xef\xbb\xbf' "$work/$2" | head -2 | cat -v | cut -c 1-300)"
    fi
}

# shown REASON CODE COMMAND...: expect, and both outputs are clean
shown() {
    expect "$@"
    clean "$1" out
    clean "$1" err
}
