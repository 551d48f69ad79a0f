#!/usr/bin/env python3
"""Works out by itself what the council of the golden scenario must come to.

Reads the facts in facts/*.csv and applies METHODOLOGY.md, read as a person reads it, to them: with fractions of whole
numbers, and without a line of Esep's own code. The tables in expected/*.tsv were made by

    python3 test/runtime/golden/reckon.py

which leaves them as they are when they are right already, and otherwise says which it wrote anew. The test reads only
the tables.
"""

import csv
import sys
from collections import Counter, defaultdict
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

sys.dont_write_bytecode = True
from points import ESEP_1, Card, Result, decimal, half_up, indicators, norm, openness, promises, rank, rating, share

HERE = Path(__file__).parent
QUARTER = (date(2026, 7, 1), date(2026, 9, 30))
# The last four quarters up to 2026-Q3; the council begins in the last but one of them.
LAST_FOUR = (date(2025, 10, 1), date(2026, 9, 30))

# When the book is looked into: in the evening of that day, after the morning's sweep.
MOMENTS = {
    'closing': date(2026, 10, 1),
    'preview': date(2026, 10, 5),
    'edition-1': date(2026, 10, 16),
    'edition-2': date(2026, 11, 2),
}


def table(name):
    with open(HERE / 'facts' / f'{name}.csv', encoding='utf-8') as file:
        lines = [line for line in file if not line.startswith('#')]
    return list(csv.DictReader(lines))


def day(text):
    return date.fromisoformat(text) if text else None


def within(on, span):
    return span[0] <= on <= span[1]


# --- The working calendar -------------------------------------------------------------------------------------------

DAYS_OFF = {day(row['day']) for row in table('calendar') if row['what'] == 'off'}
DAYS_WORKED = {day(row['day']) for row in table('calendar') if row['what'] == 'worked'}


def is_worked(on):
    if on in DAYS_OFF:
        return False
    return on.weekday() < 5 or on in DAYS_WORKED


def after_working_days(start, number):
    on = start
    while number > 0:
        on += timedelta(days=1)
        number -= 1 if is_worked(on) else 0
    return on


def registered(on):
    return on if is_worked(on) else after_working_days(on, 1)


# --- What the book says on a day: facts as entered until then, mistakes mended as if they had never been ------------


class Fact(dict):
    """One entry: its id, the day it speaks of (`on`), the day it was entered on, and what it says."""

    def __getattr__(self, name):
        return self[name]


def facts_of_sheets():
    """Every entry that the sheets stand for, with the mistakes of the first day."""
    facts = []

    def add(what, id, on, entered=None, **said):
        facts.append(Fact(what=what, id=id, on=on, entered=entered or on, withdrawn=None, **said))

    for row in table('leave'):
        add('leave', row['leave'], day(row['approved']), deputy=row['deputy'], start=day(row['from']), end=day(row['to']))
    for row in table('appeals'):
        name = row['appeal']
        add('received', f'{name}/received', day(row['received']), appeal=name)
        add('assigned', f'{name}/assigned', day(row['assigned']), appeal=name, deputy=row['to'])
        if row['then_to']:
            add('assigned', f'{name}/handed-on', day(row['handed_on']), appeal=name, deputy=row['then_to'])
        if row['answered']:
            add('answered', f'{name}/answered', day(row['answered']), day(row['entered']), appeal=name)
        if row['told']:
            add('told', f'{name}/told', day(row['told']), appeal=name, solved=row['solved'] == 'yes')
    for number, row in enumerate(table('appeal-steps')):
        name, what, detail = row['appeal'], row['what'], row['detail']
        more = {'deputy': detail} if what == 'assigned' else {'solved': detail == 'yes'} if what == 'told' else {'until': day(detail)} if what == 'extended' else {}
        add(what, f'{name}/{number}', day(row['on']), appeal=name, **more)
    for row in table('receptions'):
        for column, cell in row.items():
            if column == 'deputy' or not cell:
                continue
            name = f'r-{column}-{row["deputy"]}'
            on = day(column)
            cell, _, late = cell.partition('@')
            add('scheduled', f'{name}/scheduled', on, SCHEDULED(row['deputy'], on), reception=name, deputy=row['deputy'])
            entered = day(late) if late else on
            if cell in ('m', 'e'):
                add('missed', f'{name}/missed', on, entered, reception=name, excused=cell == 'e')
            elif cell != '?':
                visitors, cards = cell.split('/')
                add('held', f'{name}/held', on, entered, reception=name, visitors=int(visitors))
                if int(cards) > 0:
                    add('cards', f'{name}/cards', on, entered, reception=name, number=int(cards))
    for row in table('meetings'):
        add('meeting', row['meeting'], day(row['on']), day(row['entered']), deputies=row['deputies'].split(),
            district=row['district'], attendees=int(row['attendees']), remote=row['remote'] == 'yes', report=row['report'] == 'yes')
    for row in table('sittings'):
        roll = {deputy: mark for deputy, mark in row.items() if deputy.startswith('d-') and mark != '.'}
        add('sitting', row['sitting'], day(row['on']), type=row['type'], roll=roll)
    for row in table('requests'):
        add('request', row['request'], day(row['on']), day(row['entered']), initiators=row['initiators'].split(), signers=row['signers'].split(),
            significant=row['significant'] == 'yes', promise=row['promise'])
    for row in table('programmes'):
        add('programme', f'programme-{row["deputy"]}-{row["on"]}', day(row['on']), deputy=row['deputy'],
            availability=row['availability'], quality=row['quality'])
    for row in table('promises'):
        name = row['promise']
        add('promise', f'{name}/made', day(row['made']), promise=name, deputy=row['deputy'], due=day(row['due']))
        for number in ('1', '2'):
            if row[f'status_{number}']:
                add('progress', f'{name}/{number}', day(row[f'on_{number}']), promise=name, status=row[f'status_{number}'])
    for row in table('indicators'):
        name = row['indicator']
        add('plan', f'{name}/planned', day(row['planned_on']), indicator=name, deputies=row['deputies'].split(), planned=Fraction(row['plan']))
        for number in ('1', '2'):
            if row[f'actual_{number}']:
                add('actual', f'{name}/{number}', day(row[f'on_{number}']), day(row[f'entered_{number}']), indicator=name, actual=Fraction(row[f'actual_{number}']))
    for row in table('actions'):
        name = row['action']
        add('action', f'{name}/planned', day(row['planned_on']), action=name, deputies=row['deputies'].split(), due=day(row['due']))
        if row['done_on']:
            add('done', f'{name}/done', day(row['done_on']), action=name)
    return facts


DEPUTIES = {row['deputy']: row for row in table('deputies')}


def SCHEDULED(deputy, on):
    """A reception is put on the schedule a week before, or on the deputy's first day."""
    return max(on - timedelta(days=7), day(DEPUTIES[deputy]['from']))


def book_on(moment):
    """The facts that stand in the evening of the day."""
    facts = {fact.id: fact for fact in facts_of_sheets() if fact.entered <= moment}
    changes = [row for row in table('changes') if day(row['day']) <= moment]
    void = {row['entry'] for row in changes if row['what'] == 'withdraw' and row['entry'].startswith('c-')}
    for row in changes:
        if row['change'] in void or row['entry'].startswith('c-'):
            continue
        fact = facts[row['entry']]
        if row['what'] == 'withdraw':
            fact['withdrawn'] = day(row['day'])
            # What was on the schedule until its day has come, and is then taken off, was missed.
            if fact.what != 'scheduled' or fact['withdrawn'] < fact.on:
                del facts[fact.id]
            continue
        for change in row['new'].split('; '):
            field, _, value = change.partition('=')
            correct(fact, field, value)
    return list(facts.values())


def correct(fact, field, value):
    if field == 'occurredOn':
        fact['on'] = day(value)
    elif field.startswith('roll.'):
        fact['roll'][field[5:]] = {'present': '+', 'absent': '-', 'excused': 'e'}[value]
    elif field in ('from', 'to'):
        fact[{'from': 'start', 'to': 'end'}[field]] = day(value)
    elif field in ('visitors', 'attendees'):
        fact[field] = int(value)
    elif field == 'actual':
        fact[field] = Fraction(value)
    elif field in ('district', 'status', 'availability'):
        fact[field] = value
    elif field == 'solved':
        fact[field] = value == 'true'
    else:
        raise SystemExit(f'changes.csv corrects {field}, which this reckoning does not know')


# --- Counting -------------------------------------------------------------------------------------------------------


def on_leave(leaves, deputy, on):
    return any(leave.deputy == deputy and leave.start <= on <= leave.end for leave in leaves)


def count(facts, moment):
    """Counters by (deputy, quarter): flows of the quarter, flows of the last four, and stocks at the quarter's end."""
    flows = defaultdict(Counter)
    last_four = defaultdict(Counter)
    stocks = defaultdict(Counter)

    def add(deputy, on, counter, number=1):
        if within(on, QUARTER):
            flows[deputy][counter] += number
        if within(on, LAST_FOUR):
            last_four[deputy][counter] += number

    by = defaultdict(list)
    for fact in facts:
        by[fact.what].append(fact)
    leaves = by['leave']
    count_appeals(by, moment, add)
    count_receptions(by, moment, leaves, add)
    for meeting in by['meeting']:
        for deputy in meeting.deputies:
            own = meeting.district in DEPUTIES[deputy]['districts'].split()
            add(deputy, meeting.on, 'inDistrict' if own else 'elsewhere')
            add(deputy, meeting.on, 'attendees', meeting.attendees)
            add(deputy, meeting.on, 'remote', int(meeting.remote))
            add(deputy, meeting.on, 'reports', int(meeting.report))
    for sitting in by['sitting']:
        for deputy, mark in sitting.roll.items():
            add(deputy, sitting.on, 'sat')
            if mark == '+':
                add(deputy, sitting.on, 'attended')
            elif mark == 'e' or on_leave(leaves, deputy, sitting.on):
                add(deputy, sitting.on, 'excusedSittings')
    for request in by['request']:
        for deputy in request.initiators:
            add(deputy, request.on, 'initiated')
            add(deputy, request.on, 'significant', int(request.significant))
            add(deputy, request.on, 'onPromise', int(bool(request.promise)))
        for deputy in request.signers:
            add(deputy, request.on, 'signed')
    done = {fact.action: fact.on for fact in by['done']}
    for action in by['action']:
        # In the quarter in which it falls due, once it is done or the day has passed.
        on = done.get(action.action)
        if on is None and action.due >= moment:
            continue
        for deputy in action.deputies:
            add(deputy, action.due, 'actions')
            add(deputy, action.due, 'actionsOnTime', int(on is not None and on <= action.due))
    count_stocks(by, moment, stocks)
    count_ballots(moment, by, add)
    return flows, last_four, stocks, leaves


STEPS = ['received', 'reopened', 'assigned', 'extended', 'forwarded', 'answered', 'told', 'marked']


def count_appeals(by, moment, add):
    courses = defaultdict(list)
    for what in STEPS:
        for fact in by[what]:
            courses[fact.appeal].append(fact)
    for facts in courses.values():
        facts.sort(key=lambda fact: (fact.on, STEPS.index(fact.what)))
        terms = terms_of(facts)
        for deputy, on in first_given(facts).items():
            add(deputy, on, 'received')
        for number, term in enumerate(terms):
            count_term(term, number < len(terms) - 1, moment, add)


def terms_of(facts):
    """From registration to an answer, and again from each reopening, for the deputy who had it last."""
    terms = []
    for fact in facts:
        if fact.what in ('received', 'reopened'):
            last = terms[-1]['holder'] if terms else None
            terms.append({'start': registered(fact.on), 'holder': last, 'given': None})
        elif fact.what == 'assigned':
            terms[-1]['holder'], terms[-1]['given'] = fact.deputy, fact.on
        else:
            terms[-1][fact.what] = fact
    return terms


def first_given(facts):
    given = {}
    for fact in facts:
        if fact.what == 'assigned':
            given.setdefault(fact.deputy, fact.on)
    return given


def count_term(term, reopened_later, moment, add):
    start, holder, given = term['start'], term['holder'], term['given']
    three_days = after_working_days(start, 3)
    # Fifteen working days after registration. Who got it later than three days after that has fifteen of the own.
    late_to_get = given is not None and given > three_days
    due = after_working_days(given if late_to_get else start, 15)
    if 'extended' in term:
        due = max(due, registered(term['extended'].until))
    answer, forwarded = term.get('answered'), term.get('forwarded')
    if answer:
        add(holder, due, 'due')
        add(holder, due, 'onTime' if answer.on <= due else 'late')
    elif forwarded:
        # In time it is no longer the deputy's; later it is a miss.
        if forwarded.on > three_days:
            add(holder, due, 'due')
    elif due < moment:
        add(holder, due, 'due')
    if 'told' in term:
        told = term['told']
        # An answer that was a template, or that did not hold, has solved nothing.
        if told.solved and not reopened_later and 'marked' not in term:
            add(holder, told.on, 'solved')
        elif not told.solved:
            add(holder, told.on, 'unsolved')


def count_receptions(by, moment, leaves, add):
    outcome = {fact.reception: fact for what in ('held', 'missed') for fact in by[what]}
    cards = {fact.reception: fact.number for fact in by['cards']}
    for plan in by['scheduled']:
        known = outcome.get(plan.reception)
        deputy = plan.deputy
        if known is None:
            # Taken off too late, or nobody has said within seven days how it went.
            if plan.withdrawn or plan.on + timedelta(days=7) < moment:
                add(deputy, plan.on, 'scheduled')
                add(deputy, plan.on, 'missed')
            continue
        add(deputy, plan.on, 'scheduled')
        if known.what == 'held':
            add(deputy, plan.on, 'held')
            add(deputy, plan.on, 'visitors', known.visitors)
            add(deputy, plan.on, 'offered', min(cards.get(plan.reception, 0), known.visitors))
        else:
            excused = known.excused or on_leave(leaves, deputy, plan.on)
            add(deputy, plan.on, 'excusedReceptions' if excused else 'missed')


def count_stocks(by, moment, stocks):
    end = QUARTER[1]
    programme = {}
    for fact in sorted(by['programme'], key=lambda fact: fact.on):
        if fact.on <= end:
            programme[fact.deputy] = fact
    for deputy, fact in programme.items():
        own = fact.quality in ('own', 'own-with-party')
        if DEPUTIES[deputy]['elected'] == 'list' and not own:
            continue  # One elected by list is not measured by the party's programme.
        stocks[deputy]['withheld' if fact.availability in ('withheld', 'broken-link') else fact.availability] = 1
    for promise in by['promise']:
        progress = [fact for fact in by['progress'] if fact.promise == promise.promise and fact.on <= end]
        status = max(progress, key=lambda fact: fact.on).status if progress else 'not-started'
        passed = promise.due is not None and promise.due < moment and promise.due <= end
        final = passed or promise.due is None
        if status in ('kept', 'unverifiable'):
            counted = status
        elif final and status in ('partly-kept', 'broken'):
            counted = status
        else:
            counted = 'dueOpen' if passed else 'notDue'
        stocks[promise.deputy][counted] += 1
    for plan in by['plan']:
        reports = [fact for fact in by['actual'] if fact.indicator == plan.indicator and fact.on <= end]
        actual = max(reports, key=lambda fact: fact.on).actual if reports else Fraction(0)
        if actual < plan.planned and not end < moment:
            continue
        for deputy in plan.deputies:
            stocks[deputy]['indicators'] += 1
            # In millionths, so that sums are whole numbers.
            stocks[deputy]['ppm'] += half_up(min(Fraction(1), actual / plan.planned) * 1_000_000)


def count_ballots(moment, by, add):
    """On Mondays, once ten ballots from three reception days wait; what waits, waits for the next Monday."""
    deputies = {fact.reception: fact.deputy for fact in by['scheduled']}
    waiting = defaultdict(list)
    known_days = defaultdict(set)
    issued_before = Counter()
    rows = sorted(table('ballots'), key=lambda row: row['cast'])
    cards = [(fact.entered, deputies[fact.reception], fact.number) for fact in by['cards'] if fact.reception in deputies]
    monday = date(2026, 6, 1)
    while monday <= moment:
        while rows and day(rows[0]['cast']) < monday:
            row = rows.pop(0)
            for rating in row['ratings'].split():
                # `5>2`: cast as a 5, and as a 2 when the visitor thought again.
                waiting[deputies[row['reception']]].append((day(row['reception'][2:12]), int(rating.split('>')[-1])))
        for deputy in sorted(waiting):
            ballots = waiting[deputy]
            days = {on for on, _ in ballots}
            if len(ballots) < 10 or len(days) < 3:
                continue
            for _, rating in ballots:
                add(deputy, monday, f'rated{rating}')
            add(deputy, monday, 'receptionDays', len(days - known_days[deputy]))
            add(deputy, monday, 'cast', len(ballots))
            issued = sum(number for entered, whose, number in cards if whose == deputy and entered < monday)
            add(deputy, monday, 'issued', issued - issued_before[deputy])
            issued_before[deputy] = issued
            known_days[deputy] |= days
            waiting[deputy] = []
        monday += timedelta(days=7)


# --- From counters to points ----------------------------------------------------------------------------------------


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


# --- The tables -----------------------------------------------------------------------------------------------------


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
