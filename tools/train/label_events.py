#!/usr/bin/env python3
"""Which of the doings that event_rows found people marked as events.

    label_events.py pages MARKS...                    prints the marked pages, for event_rows
    label_events.py rows MARKS... < ROWS.jsonl        prints rows for train_choice
    label_events.py unseen SCORES MARKS... < ROWS.jsonl   prints how well the scores of train_choice --unseen choose

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


def facts(names, event):
    return [f'{name}={value}' for name, value in zip(names, event['facts'])] + [
        'word=' + event['words'], 'word=' + event['pattern']]


def main():
    command, paths = sys.argv[1], sys.argv[2:]
    scores = open(paths.pop(0)) if command == 'unseen' else None
    wanted = pages_read(paths)
    if command == 'pages':
        for page, _, _ in wanted.values():
            print(json.dumps(page, ensure_ascii=False))
        return
    stories = stories_read()
    names = json.loads(sys.stdin.readline())['names']
    counts = {name: [0, 0, 0] for name in [stem for _, _, stem in wanted.values()] + ['all']}
    for line in map(json.loads, sys.stdin):
        events = line['events']
        _, gold, stem = wanted[line['id']]
        fold = zlib.crc32(stories.get(line['id'], line['id']).encode()) % FOLDS
        if command == 'rows':
            right = {id(found) for mark, found in pairs(gold, events) if mark['type'] == found['type']}
            for event in events:
                print(fold, int(id(event) in right), *facts(names, event), sep='\t')
            continue
        kept = [event for event in events if float(next(scores)) > 0]
        hits = sum(mark['type'] == found['type'] for mark, found in pairs(gold, kept))
        for name in (stem, 'all'):
            counts[name] = [a + b for a, b in zip(counts[name], (hits, len(gold), len(kept)))]
    for name, (hits, gold, got) in counts.items() if scores else ():
        print(f'{name:13} P {hits / max(got, 1):.3f} R {hits / max(gold, 1):.3f} F1 {2 * hits / max(got + gold, 1):.3f}'
              f'  hit {hits} gold {gold} got {got}')


if __name__ == '__main__':
    main()
