#!/usr/bin/env python3
"""Counts a council anew from its public export, and compares tallies, points, totals, ranks and ranges.

    esep export ./export && python3 test/runtime/golden/recount.py ./export

Reads ledger.ndjson only, applies METHODOLOGY.md to it with fractions of whole numbers, without a line of Esep's code, and
then looks at what the export says; ranks under drawn weights are drawn again from each edition's own root. It knows the methodology that ships (esep-2) and the quarters that are closed. Ballots are
not public: their totals are taken from the ledger.
"""

import json
import sys
from collections import Counter
from datetime import timedelta
from fractions import Fraction
from pathlib import Path

sys.dont_write_bytecode = True
from reckoning.draws import drawn_ranks
from reckoning.ledger import Council, last_day, shifted
from reckoning.points import ESEP_1, Card, Result, decimal, indicators, norm, openness, promises, rank, rating, share

ESEP_2 = {
    'work': (70, {name: weight for name, weight in ESEP_1['work'][1].items() if name != 'openness'}
             | {'openness': Fraction(5, 2), 'yearly-report': Fraction(5, 2)}),
    'voters': ESEP_1['voters'],
}


def card_of(council, deputy, quarter):
    now = council.tallies[deputy, quarter]
    four = Counter()
    for back in range(4):
        four.update(council.tallies[deputy, shifted(quarter, -back)])
    stock = council.stocks[quarter][deputy]
    elected = council.roster[deputy]['elected']
    levels = [name for name, counter in (('public', 'public'), ('on-request', 'onRequest'), ('withheld', 'withheld')) if stock[f'programme.{counter}'] > 0]
    promised = {short: stock[f'promises.{name}'] for short, name in (('kept', 'kept'), ('partly-kept', 'partlyKept'), ('broken', 'broken'), ('dueOpen', 'dueOpen'))}
    by_list = elected == 'list' and not levels and not any(stock[name] for name in stock if name.startswith('promises.'))
    k = months_served(council, deputy, quarter)
    stars = rating([four[f'voters.rated{n}'] for n in (1, 2, 3, 4, 5)], four['voters.receptionDays'])
    offered, visitors = four['receptions.invitationsOffered'], four['receptions.visitors']
    if visitors >= 10 and 5 * offered < 4 * visitors:
        stars = Result(stars.counts, Fraction(0))
    return Card(deputy, {
        'appeals-on-time': share(now['appeals.answeredOnTime'], now['appeals.due'], 5),
        'appeals-solved': share(four['appeals.confirmedSolved'], four['appeals.confirmedSolved'] + four['appeals.confirmedUnsolved'], 5),
        'receptions': share(now['receptions.held'], now['receptions.scheduled'] - now['receptions.excused'], 3),
        'meetings': norm(now['meetings.inDistrict'] + Fraction(now['meetings.elsewhere'], 2), 2, k),
        'sittings': share(now['sittings.plenaryAttended'] + now['sittings.commissionAttended'],
                          now['sittings.plenaryHeld'] + now['sittings.commissionHeld'] - now['sittings.excused'], 3),
        'requests': norm(now['requests.initiated'] + Fraction(min(5, now['requests.signed']), 5), 1, k),
        'promises': promises(Counter(promised) + Counter({'withheld': stock['programme.withheld']}), by_list),
        'indicators': indicators(Counter({'ppm': stock['projects.attainmentPpm'], 'indicators': stock['projects.indicatorsDue']})),
        'plans': share(now['plans.actionsOnTime'], now['plans.actionsDue'], 2),
        'openness': openness(levels, by_list),
        'yearly-report': yearly_report(council, deputy, quarter, four),
        'visitor-rating': stars,
    }, ESEP_2)


def yearly_report(council, deputy, quarter, four):
    if four['meetings.reports'] > 0:
        return Result('reported', Fraction(100))
    begins = last_day(shifted(quarter, -4)) + timedelta(days=1)
    begun = min(fact.on for fact in council.by['methodology.adopted'])
    under_a_year = council.roster[deputy]['from'] > begins or begun > begins
    return Result('', why='not-applicable', applies=False) if under_a_year else Result('none', Fraction(0))


def months_served(council, deputy, quarter):
    known = council.roster[deputy]
    closed = {fact.body['month'] for fact in council.by['month.closed']}
    k, on, end = Fraction(0), last_day(shifted(quarter, -1)) + timedelta(days=1), last_day(quarter)
    while on <= end:
        month = f'{on:%Y-%m}'
        length = ((on.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)).day
        served = known['from'] <= on and (known['to'] is None or on <= known['to']) and not council.on_leave(deputy, on)
        k += Fraction(int(served and month in closed), length)
        on += timedelta(days=1)
    return k


def ranking(council, quarter):
    start, end = last_day(shifted(quarter, -1)) + timedelta(days=1), last_day(quarter)
    return rank([card_of(council, deputy, quarter) for deputy, known in council.roster.items()
                 if known['from'] <= end and (known['to'] is None or known['to'] >= start)])


def edition_differences(council):
    methodologies = {fact.body['methodology']['version']: fact.body['methodology'] for fact in council.by['methodology.adopted']}
    for fact in council.by['edition.previewed'] + council.by['edition.published']:
        print(f'{fact.kind} {fact.body["edition"]}: {len(fact.body["rows"])} rows')
        drawn = drawn_ranks(fact.body, methodologies[fact.body['methodology']])
        for row in fact.body['rows']:
            if row['robust'] != drawn.get(row['deputy']):
                yield f'{fact.kind} {fact.body["edition"]} {row["deputy"]}: drawn {drawn.get(row["deputy"])}, exported {row["robust"]}'


def differences(folder):
    council = Council([json.loads(line) for line in (folder / 'ledger.ndjson').read_text('utf-8').splitlines()])
    council.count()
    yield from tally_differences(council, folder)
    yield from edition_differences(council)
    for quarter in (one['period'] for one in json.loads((folder / 'periods.json').read_text())['value']):
        if '-Q' not in quarter or council.today <= last_day(quarter):
            continue
        yield from ranking_differences(ranking(council, quarter), quarter, folder)


def tally_differences(council, folder):
    said = {}
    for line in (folder / 'tallies.ndjson').read_text('utf-8').splitlines():
        value = json.loads(line)['value']
        said[value['owner'], value['quarter']] = value['counters']
    print(f'{len(said)} tallies, {sum(map(len, said.values()))} counters')
    for key in sorted(set(said) | set(council.tallies)):
        own = {name: number for name, number in council.tallies[key].items() if number}
        for name in sorted(set(own) | set(said.get(key, {}))):
            if own.get(name, 0) != said.get(key, {}).get(name, 0):
                yield f'{key[0]} {key[1]} {name}: recounted {own.get(name, 0)}, exported {said.get(key, {}).get(name, 0)}'


def ranking_differences(cards, quarter, folder):
    rows = json.loads((folder / 'rankings' / f'{quarter}.json').read_text())['value']['rows']
    print(f'{quarter}: {len(rows)} scorecards')
    if [card.deputy for card in cards] != [row['deputy'] for row in rows]:
        yield f'{quarter}: the order differs'
    for card in cards:
        row = next((row for row in rows if row['deputy'] == card.deputy), {})
        own = {'total': card.total, 'rank': card.rank, 'best': card.best, 'worst': card.worst}
        said = {name: row.get(name) for name in own}
        value = json.loads((folder / 'scorecards' / quarter / f'{card.deputy}.json').read_text())['value']
        for result in value['criteria']:
            own[result['criterion']] = card.results[result['criterion']].points
            said[result['criterion']] = result['points']
        for name, number in own.items():
            printed = None if number is None else decimal(number)
            exported = None if said[name] is None else decimal(Fraction(str(said[name])))
            if printed != exported:
                yield f'{quarter} {card.deputy} {name}: recounted {printed}, exported {exported}'


def main():
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    found = list(differences(Path(sys.argv[1])))
    print('\n'.join(found) if found else 'Everything that was recounted is what the export says.')
    return 1 if found else 0


if __name__ == '__main__':
    sys.exit(main())
