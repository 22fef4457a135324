#!/usr/bin/env python3
"""Marks made by hand on pages that may not be copied: kept as spans, scored with the pages in place.

    marks.py pack PAGES GOLD            prints the marks of GOLD, its texts turned into spans of PAGES
    marks.py score RUNUT MARKS... [-v]  finds in the marked pages, prints the measures of what was marked
    marks.py names RUNUT MARKS... [-v]  finds in them too, prints how many names in each of their forms were found,
                                        and how many forms that are not the fullest were given that as their name
    marks.py stories RUNUT MARKS... [-v]  links all pages of the file, prints how many marked pairs are in one story
    marks.py storylines RUNUT MARKS... [-v]  the same for storylines
    marks.py named MARKS...             prints the marked pages with the names in them, the longest form first: what
                                        tools/name_train learns from
    marks.py copies RUNUT MARKS... [-v]  the same, prints how often what is said of two pages with common text is right
    marks.py compare RUNUT MARKS... [-v]  links the marked pages alone, prints how the comparisons of their stories are
                                        found, with which relation, and the disagreements among them
    marks.py others PAGES               prints the pages of a file that nobody marked: what may be learned from
    marks.py disagreements RUNUT MARKS... [-v]  the same, prints how many of the disagreements were read as right

PAGES is JSON Lines, plain or gzip, below ../shared/data (another folder: RUNUT_SHARED). One line of MARKS is
one page: its id, the file that holds it, who marked it when (`marked`), and lists named as in the gold files,
where `text` is a list of [start, end] in characters of the page's text. A list that is absent was not marked;
`quotations` are the direct statements alone.
Of stories, one line is some `pages` of the file, and in `happenings` a letter for what each tells of: pages with
one letter tell one happening, null was not decided; of storylines the same in `affairs`. Of copies, one line is a
`pair` of pages, what is to be `said` of them (null: nothing, too little is in common) and, of a copy or an excerpt, which
of them it is `from`. Of comparisons, one line is the `pages` of a story and what they state of one thing, as in the gold
checks. Of disagreements, one line is what was found once: its `field`,
a checksum of each value's text by page, and whether it is `right`.
"""
import gzip, itertools, json, os, pathlib, re, subprocess, sys, tempfile, zlib

SHARED = pathlib.Path(os.environ.get('RUNUT_SHARED', pathlib.Path(__file__).resolve().parents[2] / 'shared'))
LISTS = ('dates', 'figures', 'statements', 'sources', 'events', 'quotations')
JOINT = ' … '  # between the parts of a statement that its cue interrupts


def lines(path):
    with (gzip.open if str(path).endswith('.gz') else open)(path, 'rt', encoding='utf-8') as file:
        yield from (json.loads(line) for line in file if line.strip())


def spans(text, item):
    """The parts of an item's text as spans; its `nth` occurrence where it says so. White space may differ."""
    found, start = [], 0
    for part in item['text'].split(JOINT):
        places = list(re.finditer(r'\s*'.join(map(re.escape, part.split())), text[start:]))
        if len(places) < item.get('nth', 1):
            raise SystemExit(f'marks.py: not in the page: {part!r}')
        at = places[item.get('nth', 1) - 1]
        found.append([start + at.start(), start + at.end()])
        start += at.end()
    return found


def page_text(page):
    """What a mark may stand in: the headline and the text below it."""
    return (page.get('title') or '') + '\n' + (page.get('text') or '')


def pack_story(pages, gold):
    """The comparisons of a story, each value as a span of its page."""
    return [{**row, 'values': [{'page': value['page'], 'text': spans(page_text(pages[value['page']]), value)}
                               for value in row['values']]} for row in gold['compare']]


def pack(pages_path, gold_path):
    pages = {page['id']: page for page in lines(SHARED / 'data' / pages_path)}
    for gold in lines(gold_path):
        if 'compare' in gold:
            print(json.dumps({**gold, 'in': pages_path, 'compare': pack_story(pages, gold)}, ensure_ascii=False))
            continue
        text = page_text(pages[gold['id']])
        mark = {'id': gold['id'], 'in': pages_path, 'marked': gold.get('marked')}
        for name in (*LISTS, 'names'):
            if name not in gold:
                continue
            mark[name] = [
                {**{k: v for k, v in item.items() if k != 'nth'}, 'text': spans(text, item)}
                if isinstance(item, dict) else item for item in gold[name]]
        print(json.dumps(mark, ensure_ascii=False))


def unpack(mark, page):
    text = page_text(page)
    gold = {'id': mark['id']}
    for name in LISTS:
        gold[name] = [
            {**item, 'text': JOINT.join(text[a:b] for a, b in item['text'])} if isinstance(item, dict) else item
            for item in mark.get(name, [])]
    return gold


PAGES = {}


def marked_pages(runut, marks):
    """The export of a record of the marked pages, whose texts PAGES then has."""
    wanted = {}
    for mark in marks:
        wanted.setdefault(mark['in'], set()).update(mark.get('pages') or [mark['id']])
    for source, ids in wanted.items():
        if not (SHARED / 'data' / source).exists():
            raise SystemExit(f'marks.py: skipped: there is no {SHARED / "data" / source}')
        PAGES.update((page['id'], page) for page in lines(SHARED / 'data' / source) if page['id'] in ids)
    with tempfile.TemporaryDirectory() as folder:
        pile, record = (pathlib.Path(folder) / name for name in ('pages.jsonl', 'record.runut'))
        pile.write_text(''.join(json.dumps(PAGES[page]) + '\n' for ids in wanted.values() for page in sorted(ids)))
        subprocess.run([runut, '-q', '-d', record, 'add', pile], check=True)
        export = subprocess.run([runut, '-d', record, 'export', '--format', 'jsonl'], check=True, capture_output=True)
    return [json.loads(line) for line in export.stdout.splitlines()]


def findings(runut, marks):
    """The export's rows of the marked pages."""
    return [row for row in marked_pages(runut, marks) if 'names' in row]


def quoted(row):
    return {**row, 'statements': [said for said in row['statements'] if said['direct']]}


def score(runut, paths, talk):
    marks = [mark for path in paths for mark in lines(path)]
    rows = findings(runut, marks)
    with tempfile.TemporaryDirectory() as folder:
        gold = pathlib.Path(folder) / 'gold.jsonl'
        for name in LISTS:
            marked = [mark for mark in marks if name in mark]
            if not marked:
                continue
            kind = 'statements' if name == 'quotations' else name
            wanted = [unpack(mark, PAGES[mark['id']]) for mark in marked]
            export = ''.join(json.dumps(quoted(row) if name == 'quotations' else row) + '\n' for row in rows)
            gold.write_text(''.join(json.dumps({**page, kind: page[name]}) + '\n' for page in wanted))
            shown = subprocess.run([SHARED / 'eval' / 'score.py', gold] + talk, input=export.encode(), check=True,
                                   capture_output=True).stdout.decode()
            print('\n'.join(line.replace(kind, name, 1) for line in shown.splitlines()
                            if line.startswith(kind) or f' {kind}: ' in line), f'  ({len(marked)} pages)')


def names(runut, paths, talk):
    marks = [mark for path in paths for mark in lines(path)]
    wanted = {mark['id']: mark for mark in marks}
    hits = gold = got = named = short = 0
    for row in findings(runut, marks):
        mark, text = wanted[row['page']['ref']], page_text(PAGES[row['page']['ref']])
        form = {(' '.join(text[slice(*item['text'][0])].split()), item['kind']): item['name'] for item in mark['names']}
        free = {shape for shape, kind in form if not kind}
        called = {shape for entity in row['entities'] for shape in entity['names']}  # of persons and bodies
        there = {(' '.join(name['text'].split()), name['kind']): name['name'] for name in row['names']
                 if name['text'] not in free and (name['kind'] == 'place' or name['text'] in called)}
        right = {key for key in there if key in form}
        aliases = {key for key in right if form[key] != key[0]}
        gold += sum(1 for shape, kind in form if kind)
        got, hits = got + len(there), hits + len(right)
        short += len(aliases)
        named += sum(there[key] == form[key] for key in aliases)
        for key in sorted(set(there) ^ {key for key in form if key[1]}) if talk else ():
            print(mark['id'], 'extra:' if key in there else 'missed:', *key)
        for key in sorted(aliases) if talk else ():
            if there[key] != form[key]:
                print(mark['id'], 'named:', *key, 'as', there[key], 'not', form[key])
    print(f'names P {hits / got:.3f} R {hits / gold:.3f} F1 {2 * hits / (got + gold):.3f}  hit {hits} gold {gold} got {got};'
          f'  short forms with their name {named} of {short}  ({len(marks)} pages)')


def stories_of(runut, source):
    """The stories that a whole file of pages makes."""
    if not (SHARED / 'data' / source).exists():
        raise SystemExit(f'marks.py: skipped: there is no {SHARED / "data" / source}')
    with tempfile.TemporaryDirectory() as folder:
        record = pathlib.Path(folder) / 'record.runut'
        subprocess.run([runut, '-q', '-d', record, 'add', SHARED / 'data' / source], check=True)
        export = subprocess.run([runut, '-d', record, 'export', '--format', 'jsonl'], check=True, capture_output=True)
    rows = (json.loads(line) for line in export.stdout.splitlines())
    return [row for row in rows if 'story' in row]


def pairs_together(runut, paths, talk, kind):
    """Prints how many pairs of marked pages are in one story or storyline."""
    labels, place = {'story': ('happenings', 'id'), 'storyline': ('affairs', 'storyline')}[kind]
    known = {}
    for path in paths:
        together, pairs = {True: 0, False: 0}, {True: 0, False: 0}
        for mark in lines(path):
            if mark['in'] not in known:
                known[mark['in']] = {page: row['story'][place] for row in stories_of(runut, mark['in'])
                                     for page in row['pages']}
            home = known[mark['in']]
            told = [(page, label) for page, label in zip(mark['pages'], mark[labels]) if label]
            for (page, label), (other, other_label) in itertools.combinations(told, 2):
                one, joined = label == other_label, home[page] == home[other]
                together[one] += joined
                pairs[one] += 1
                if talk and joined != one:
                    print('joined:' if joined else 'apart: ', page, other)
        print(f'{path}: in one {kind} {together[True]} of {pairs[True]} pairs that tell of one {labels[:-1]}, '
              f'{together[False]} of {pairs[False]} that tell of two')


def named(paths):
    marks = [mark for path in paths for mark in lines(path)]
    pages = {page['id']: page for source in {mark['in'] for mark in marks} for page in lines(SHARED / 'data' / source)}
    for mark in marks:
        page = pages[mark['id']]
        text = page_text(page)
        forms = {text[slice(*item['text'][0])]: item['kind'] for item in reversed(mark['names'])}
        print(json.dumps({**page, 'names': sorted(forms.items(), key=lambda item: -len(item[0]))}, ensure_ascii=False))


def copies(runut, paths, talk):
    """A copy counts as right when it is known from whom, whether it is all of the page or an excerpt."""
    known = {}
    for path in paths:
        right, said = {}, {}
        for mark in lines(path):
            if mark['in'] not in known:
                known[mark['in']] = {frozenset((copy['from'], copy['to'])): copy for row in stories_of(runut, mark['in'])
                                     for copy in row['copies']}
            copy = known[mark['in']].get(frozenset(mark['pair']), {'kind': None})
            what = copy['kind'] if copy['kind'] in (None, 'shared source') else 'copied'
            fits = copy['from'] == mark['from'] if what == 'copied' else what == mark['said']
            said[what] = said.get(what, 0) + 1
            right[what] = right.get(what, 0) + fits
            if talk and not fits:
                print('wrong:', *mark['pair'], 'said:', copy['kind'], copy.get('from'), 'marked:', mark['said'], mark['from'])
        print(f'{path}: ' + ', '.join(f'{words} {right.get(what, 0)} of {said.get(what, 0)} right' for what, words in (
            ('copied', 'who copied whom'), ('shared source', 'a shared source'), (None, 'nothing'))))


def unpack_story(mark):
    """The comparisons of a story as the gold checks have them."""
    text = {page: page_text(PAGES[page]) for page in mark['pages']}
    return {'origins': [], **mark, 'compare': [
        {**row, 'values': [{**value, 'text': JOINT.join(text[value['page']][a:b] for a, b in value['text'])}
                           for value in row['values']]} for row in mark['compare']]}


def compare(runut, paths, talk):
    for path in paths:
        marks = list(lines(path))
        export = ''.join(json.dumps(row) + '\n' for row in marked_pages(runut, marks))
        with tempfile.TemporaryDirectory() as folder:
            pages, checks = (pathlib.Path(folder) / name for name in ('pages.jsonl', 'checks.jsonl'))
            pages.write_text('')  # of the pages themselves nothing was marked
            checks.write_text(''.join(json.dumps(unpack_story(mark)) + '\n' for mark in marks))
            shown = subprocess.run([SHARED / 'eval' / 'score.py', pages, checks] + talk, input=export.encode(),
                                   check=True, capture_output=True).stdout.decode()
        print(f'{path}: {len(marks)} stories')
        print('\n'.join(line for line in shown.splitlines() if not line.startswith('origins')))


def others(pages_path):
    """Left out are those of the gold files, too."""
    marked = {page['id'] for page in lines(SHARED / 'data' / 'pages' / 'dev.jsonl')}
    for path in (pathlib.Path(__file__).resolve().parents[1] / 'bench' / 'marks').glob('*.jsonl'):
        for mark in lines(path):
            marked |= {mark.get('id'), *mark.get('pages', ()), *mark.get('values', ())}
    for page in lines(SHARED / 'data' / pages_path):
        if page['id'] not in marked:
            print(json.dumps(page, ensure_ascii=False))


def checksums(row):
    return {value['ref']: zlib.crc32(value['text'].encode()) for value in row['values']}


def disagreements(runut, paths, talk):
    for path in paths:
        marks = list(lines(path))
        found = {True: 0, False: 0, None: 0}
        for source in {mark['in'] for mark in marks}:
            for row in (row for story in stories_of(runut, source) for row in story['compare']):
                if row['relation'] not in ('conflict', 'update'):
                    continue
                values = checksums(row).items()
                judged = [mark['right'] for mark in marks if mark['in'] == source and mark['field'] == row['field']
                          and len(values & mark['values'].items()) > 1]
                found[judged[0] if judged else None] += 1
                if talk and not (judged and judged[0]):
                    print('wrong:' if judged else 'not read:', row['field'], row['about'], *checksums(row))
        right = sum(mark['right'] for mark in marks)
        print(f'{path}: {found[True]} of {right} right ones, {found[False]} of {len(marks) - right} wrong ones, '
              f'{found[None]} that nobody has read')


def main():
    arguments = [a for a in sys.argv[1:] if a != '-v']
    if arguments[:1] == ['pack'] and len(arguments) == 3:
        pack(*arguments[1:])
    elif arguments[:1] == ['named'] and len(arguments) >= 2:
        named(arguments[1:])
    elif arguments[:1] == ['others'] and len(arguments) == 2:
        others(arguments[1])
    elif arguments[:1] == ['score'] and len(arguments) >= 3:
        score(arguments[1], arguments[2:], [a for a in sys.argv[1:] if a == '-v'])
    elif arguments[:1] == ['names'] and len(arguments) >= 3:
        names(arguments[1], arguments[2:], '-v' in sys.argv[1:])
    elif arguments[:1] == ['stories'] and len(arguments) >= 3:
        pairs_together(arguments[1], arguments[2:], '-v' in sys.argv[1:], 'story')
    elif arguments[:1] == ['storylines'] and len(arguments) >= 3:
        pairs_together(arguments[1], arguments[2:], '-v' in sys.argv[1:], 'storyline')
    elif arguments[:1] == ['copies'] and len(arguments) >= 3:
        copies(arguments[1], arguments[2:], '-v' in sys.argv[1:])
    elif arguments[:1] == ['compare'] and len(arguments) >= 3:
        compare(arguments[1], arguments[2:], [a for a in sys.argv[1:] if a == '-v'])
    elif arguments[:1] == ['disagreements'] and len(arguments) >= 3:
        disagreements(arguments[1], arguments[2:], '-v' in sys.argv[1:])
    else:
        raise SystemExit(__doc__)


if __name__ == '__main__':
    main()
