#!/usr/bin/env python3
"""Works out by itself what the council of the golden scenario must come to.

Reads the facts in facts/*.csv and applies METHODOLOGY.md, read as a person reads it, to them: with fractions of whole
numbers, and without a line of Esep's own code. The tables in expected/*.tsv were made by

    python3 test/runtime/golden/reckon.py

which leaves them as they are when they are right already, and otherwise says which it wrote anew. The test reads only
the tables.
"""

import sys
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

sys.dont_write_bytecode = True
from reckoning.book import DEPUTIES, book_on, day
from reckoning.counting import QUARTER, count, on_leave
from reckoning.points import ESEP_1, Card, Result, decimal, indicators, norm, openness, promises, rank, rating, share

HERE = Path(__file__).parent

# When the book is looked into: in the evening of that day, after the morning's sweep.
MOMENTS = {
    'closing': date(2026, 10, 1),
    'preview': date(2026, 10, 5),
    'edition-1': date(2026, 10, 16),
    'edition-2': date(2026, 11, 2),
}


def months_served(deputy, leaves, moment):
    """Completed months in office net of approved leave, counted in days, as a ratio of whole numbers."""
    k = Fraction(0)
    starts = day(DEPUTIES[deputy]['from'])
    ends = day(DEPUTIES[deputy]['to']) or date(2100, 1, 1)
    for month in (7, 8, 9):
        first = date(2026, month, 1)
        days = [first + timedelta(days=n) for n in range(31) if (first + timedelta(days=n)).month == month]
        if days[-1] >= moment:
            continue
        served = [on for on in days if starts <= on <= ends and not on_leave(leaves, deputy, on)]
        k += Fraction(len(served), len(days))
    return k


def criteria_of(deputy, counted, moment):
    flows, last_four, stocks, leaves = counted
    now, year, stock = flows[deputy], last_four[deputy], stocks[deputy]
    k = months_served(deputy, leaves, moment)
    programme = [level for level in ('public', 'on-request', 'withheld') if stock[level]]
    promised = sum(stock[status] for status in ('kept', 'partly-kept', 'broken', 'unverifiable', 'dueOpen', 'notDue'))
    by_list = DEPUTIES[deputy]['elected'] == 'list' and not programme and not promised
    results = {
        'appeals-on-time': share(now['onTime'], now['due'], 5),
        'appeals-solved': share(year['solved'], year['solved'] + year['unsolved'], 5),
        'receptions': share(now['held'], now['scheduled'] - now['excusedReceptions'], 3),
        'meetings': norm(now['inDistrict'] + Fraction(now['elsewhere'], 2), 2, k),
        'sittings': share(now['attended'], now['sat'] - now['excusedSittings'], 3),
        'requests': norm(now['initiated'] + Fraction(min(5, now['signed']), 5), 1, k),
        'promises': promises(stock, by_list),
        'indicators': indicators(stock),
        'plans': share(now['actionsOnTime'], now['actions'], 2),
        'openness': openness(programme, by_list),
    }
    offered, visitors = year['offered'], year['visitors']
    stars = rating([year[f'rated{n}'] for n in (1, 2, 3, 4, 5)], year['receptionDays'])
    if 5 * offered < 4 * visitors:
        stars = Result(f'{stars.counts}; cards {offered}/{visitors}', Fraction(0))
    results['visitor-rating'] = stars
    return results


def in_office(row):
    starts, ends = day(row['from']), day(row['to'])
    return starts <= QUARTER[1] and (ends is None or ends >= QUARTER[0])


def lines_at(moment):
    counted = count(book_on(moment), moment)
    cards = rank([Card(deputy, criteria_of(deputy, counted, moment)) for deputy, row in DEPUTIES.items() if in_office(row)])
    names = list(cards[0].results)
    head = ['deputy', 'rank', 'best', 'worst', 'total', 'tier', 'work', 'voters', 'available', 'mean', 'variance']
    for name in names:
        head += [name, f'{name}: points', f'{name}: weight']
    yield '\t'.join(head)
    for card in cards:
        cells = [card.deputy, *(str(value or '') for value in (card.rank, card.best, card.worst))]
        cells += ['' if card.total is None else decimal(card.total), card.tier()]
        cells += [decimal(card.groups[group]) if group in card.groups else '' for group in ESEP_1]
        cells += [decimal(card.available, 4)]
        cells += ['' if card.mean is None else decimal(card.mean), '' if card.variance is None else decimal(card.variance, 4)]
        for name in names:
            result = card.results[name]
            points = result.why if result.points is None else decimal(result.points)
            cells += [result.counts, points, decimal(card.weights[name], 4)]
        yield '\t'.join(cells)


SHOWN = ['received', 'visitors', 'offered', 'issued', 'cast', 'attendees', 'remote', 'reports', 'significant', 'onPromise']


def shown_at(moment):
    """What is shown beside the points and not scored."""
    flows, *_ = count(book_on(moment), moment)
    yield '\t'.join(['deputy', *SHOWN])
    for deputy, row in DEPUTIES.items():
        if in_office(row):
            yield '\t'.join([deputy, *(str(flows[deputy][name]) for name in SHOWN)])


def main():
    differs = False
    for name, moment in MOMENTS.items():
        for path, lines in ((f'{name}.tsv', lines_at(moment)), (f'{name}-shown.tsv', shown_at(moment))):
            text = '\n'.join(lines) + '\n'
            file = HERE / 'expected' / path
            if file.exists() and file.read_text(encoding='utf-8') == text:
                continue
            differs = True
            file.write_text(text, encoding='utf-8')
            print(f'written anew: {file.relative_to(HERE)}')
    print('The tables differed from the facts.' if differs else 'The tables are what the facts come to.')
    return 1 if differs else 0


if __name__ == '__main__':
    sys.exit(main())
