#!/usr/bin/env python3
"""Which of the doings that event_rows found people marked as events.

    label_events.py pages MARKS...                    prints the marked pages, for event_rows
    label_events.py rows MARKS... < ROWS.jsonl        prints rows for train_choice
    label_events.py unseen SCORES MARKS... < ROWS.jsonl   prints how well the scores of train_choice --unseen choose
    label_events.py sides MARKS... < ROWS.jsonl       prints rows for train_likely
    label_events.py filled CHOICES MARKS... < ROWS.jsonl  prints how often both sides of a doing are right, by grammar alone
                                                      and where the choices of train_likely --unseen fill what it leaves

MARKS are those of bench/marks, or gold files of data/pages/dev.jsonl; see tools/marks.py for where pages are. All
pages of a story are in one fold.
"""
import json, pathlib, re, sys, zlib

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import marks

FOLDS = 5


def folded(text):
    return re.sub(r'[\W_]+', ' ', text.casefold()).strip()


def touches(one, other):
    """Whether two texts say one thing: one holds the other, or half of the words are common."""
    one, other = folded(one), folded(other)
    if not one or not other:
        return False
    a, b = one.split(), other.split()
    common = sum(min(a.count(word), b.count(word)) for word in set(a))
    return one in other or other in one or 2 * common >= .5 * (len(a) + len(b))


def pages_read(paths):
    """The marked pages in order, each once, with their events and the file of marks."""
    known, wanted = {}, {}
    for path in paths:
        for mark in marks.lines(path):
            source = mark.get('in', 'pages/dev.jsonl')
            if source not in known:
                known[source] = {page['id']: page for page in marks.lines(marks.SHARED / 'data' / source)}
            if mark['id'] in wanted or 'events' not in mark:
                continue
            page = known[source][mark['id']]
            events = marks.unpack(mark, page)['events'] if 'in' in mark else mark['events']
            wanted[mark['id']] = (page, events, pathlib.Path(path).stem)
    return wanted


def stories_read():
    return {page: story['story'] for path in sorted((marks.SHARED / 'gold').glob('*.checks.jsonl'))
            for story in marks.lines(path) for page in story['pages']}


def pairs(gold, found):
    """One to one: those of one type first, then whose words are most alike."""
    options = sorted((-10 * (a['type'] == b['type']) - (folded(a['text']) == folded(b['text'])) - .2 *
                      (a['status'] == b['status']), i, k)
                     for i, a in enumerate(gold) for k, b in enumerate(found) if touches(a['text'], b['text']))
    left, right, both = set(), set(), []
    for _, i, k in options:
        if i not in left and k not in right:
            left.add(i), right.add(k), both.append((gold[i], found[k]))
    return both


def same_party(one, other):
    a, b = folded(one).split(), folded(other).split()
    if not a or not b:
        return a == b
    short, long = sorted((a, b), key=len)
    return ' '.join(short) in ' '.join(long) or len(set(short) & set(long)) >= .75 * len(set(short))


def same_parties(some, others):
    """Whether each has a partner on the other side."""
    return all(any(same_party(a, b) for b in others) for a in some) and all(
        any(same_party(a, b) for a in some) for b in others)


def facts(names, event):
    return [f'{name}={value}' for name, value in zip(names, event['facts'])] + [
        'word=' + event['words'], 'word=' + event['pattern']]


def sides(gold, found):
    """Both sides of the doings that are marked, with the same type: mark, found doing, side, options."""
    for mark, event in pairs(gold, found):
        if mark['type'] == event['type']:
            for side in ('actor', 'recipient'):
                yield mark, event, side, event[side + 's']


def print_sides(names, fold, start, gold, found):
    """Rows for train_likely: the groups of a page are numbered from `start`; returns the next number."""
    for mark, _, side, options in sides(gold, found):
        want = mark[side] or []
        for option in options:
            known = [f'{side}.{name}={value}' for name, value in zip(names, option['facts']) if value]
            print(fold, start, int(same_parties(want, option['names'])), *known, sep='\t')
        start += 1
    return start


def count_filled(count, choices, gold, found):
    """Adds to [doings, right by grammar, right when filled]."""
    right = []
    for mark, event, side, options in sides(gold, found):
        want, grammar = mark[side] or [], event[side]
        likely = options[int(next(choices))]['names']
        right.append((same_parties(want, grammar), same_parties(want, grammar or likely)))
    for actor, recipient in zip(right[::2], right[1::2]):
        count[0] += 1
        count[1] += actor[0] and recipient[0]
        count[2] += actor[1] and recipient[1]


def main():
    command, paths = sys.argv[1], sys.argv[2:]
    scores = open(paths.pop(0)) if command in ('unseen', 'filled') else None
    wanted = pages_read(paths)
    if command == 'pages':
        for page, _, _ in wanted.values():
            print(json.dumps(page, ensure_ascii=False))
        return
    stories = stories_read()
    head, group = json.loads(sys.stdin.readline()), 0
    counts = {name: [0, 0, 0] for name in [stem for _, _, stem in wanted.values()] + ['all']}
    for line in map(json.loads, sys.stdin):
        events = line['events']
        _, gold, stem = wanted[line['id']]
        fold = zlib.crc32(stories.get(line['id'], line['id']).encode()) % FOLDS
        if command == 'rows':
            right = {id(found) for mark, found in pairs(gold, events) if mark['type'] == found['type']}
            for event in events:
                print(fold, int(id(event) in right), *facts(head['names'], event), sep='\t')
        elif command == 'sides':
            group = print_sides(head['options'], fold, group, gold, events)
        elif command == 'filled':
            own = [0, 0, 0]
            count_filled(own, scores, gold, events)
            for name in (stem, 'all'):
                counts[name] = [a + b for a, b in zip(counts[name], own)]
        else:
            kept = [event for event in events if float(next(scores)) > 0]
            hits = sum(mark['type'] == found['type'] for mark, found in pairs(gold, kept))
            for name in (stem, 'all'):
                counts[name] = [a + b for a, b in zip(counts[name], (hits, len(gold), len(kept)))]
    for name, (doings, grammar, filled) in counts.items() if command == 'filled' else ():
        print(f'{name:13} both sides right of {doings:4} doings: {grammar:4} by grammar, {filled:4} filled')
    for name, (hits, gold, got) in counts.items() if command == 'unseen' else ():
        print(f'{name:13} P {hits / max(got, 1):.3f} R {hits / max(gold, 1):.3f} F1 {2 * hits / max(got + gold, 1):.3f}'
              f'  hit {hits} gold {gold} got {got}')


if __name__ == '__main__':
    main()
