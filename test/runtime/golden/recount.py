#!/usr/bin/env python3
"""Counts a council anew from its public export, and compares tallies, points, totals, ranks and ranges.

    esep export ./export && python3 test/runtime/golden/recount.py ./export

Reads ledger.ndjson only, applies METHODOLOGY.md to it with fractions of whole numbers, without a line of Esep's code, and
then looks at what the export says; ranks under drawn weights are drawn again from each edition's own root. It knows the methodology that ships (esep-2) and the quarters that are closed. Ballots are
not public: their totals are taken from the ledger.
"""

import json
import sys
from base64 import b64decode
from collections import Counter, defaultdict
from datetime import date, timedelta
from fractions import Fraction
from hashlib import sha256
from pathlib import Path

sys.dont_write_bytecode = True
from points import ESEP_1, Card, Result, decimal, half_up, indicators, norm, openness, promises, rank, rating, share

ESEP_2 = {
    'work': (70, {name: weight for name, weight in ESEP_1['work'][1].items() if name != 'openness'}
             | {'openness': Fraction(5, 2), 'yearly-report': Fraction(5, 2)}),
    'voters': ESEP_1['voters'],
}


def day(text):
    return date.fromisoformat(text)


def quarter_of(on):
    return f'{on.year}-Q{(on.month + 2) // 3}'


def last_day(quarter):
    month = int(quarter[6]) * 3
    return date(int(quarter[:4]) + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def shifted(quarter, by):
    index = int(quarter[:4]) * 4 + int(quarter[6]) - 1 + by
    return f'{index // 4}-Q{index % 4 + 1}'


def a_month_later(on):
    first = (on.replace(day=28) + timedelta(days=4)).replace(day=1)
    last = (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return first.replace(day=min(on.day, last.day))


# --- The ledger, with corrections applied as if the mistakes had never been ------------------------------------------


class Fact:
    def __init__(self, entry):
        self.seq, self.kind, self.subject = entry['seq'], entry['kind'], entry['subject']
        self.on, self.body, self.by = day(entry['occurredOn']), entry['body'], entry['recordedBy']
        self.withdrawn = None


def standing_facts(entries):
    facts = {entry['seq']: Fact(entry) for entry in entries}
    changes = [fact for fact in facts.values() if fact.kind in ('entry.corrected', 'entry.withdrawn')]
    void = set()
    for change in reversed(changes):
        if change.seq not in void and facts[change.body['entry']].kind in ('entry.corrected', 'entry.withdrawn'):
            void.add(change.body['entry'])
    for change in changes:
        target = facts[change.body['entry']]
        if change.seq in void or target.kind.startswith('entry.'):
            continue
        if change.kind == 'entry.withdrawn':
            target.withdrawn = target.withdrawn or change.on
        else:
            target.body = change.body['body']
            target.on = day(change.body['occurredOn']) if 'occurredOn' in change.body else target.on
    kept = [fact for fact in facts.values() if not fact.kind.startswith('entry.')]
    # What was on the schedule until its day has come, and is then taken off, was missed.
    return [
        fact for fact in kept
        if not fact.withdrawn or (fact.kind == 'reception.scheduled' and fact.withdrawn >= day(fact.body['on']))
        or (fact.kind == 'action.planned' and fact.withdrawn > day(fact.body['due']))
    ]


class Council:
    def __init__(self, entries):
        self.facts = standing_facts(entries)
        self.by = defaultdict(list)
        for fact in self.facts:
            self.by[fact.kind].append(fact)
        calendars = {fact.body['year']: fact.body for fact in self.by['calendar.set']}
        self.off = {day(one) for calendar in calendars.values() for one in calendar['holidays']}
        self.worked = {day(one) for calendar in calendars.values() for one in calendar['workingDays']}
        self.leaves = [(fact.body['deputy'], day(fact.body['from']), day(fact.body['to'])) for fact in self.by['leave.approved']]
        self.maker = {fact.body['promise']: fact.body['deputy'] for fact in self.by['promise.made']}
        self.topics = {fact.body['topic']: fact.body for fact in self.by['topic.defined']}
        self.roster = {}
        for fact in sorted(self.by['deputy.seated'], key=lambda fact: fact.on):
            known = self.roster.setdefault(fact.body['deputy'], {'from': fact.on, 'to': None})
            known.update(districts=fact.body['districts'], elected=fact.body['elected'])
        for fact in self.by['deputy.left']:
            self.roster[fact.body['deputy']]['to'] = fact.on
        # The day of the last sweep: what was due before it has fallen due.
        self.today = max(day(entry['recordedAt'][:10]) for entry in entries)
        self.tallies = defaultdict(Counter)
        self.stocks = defaultdict(lambda: defaultdict(Counter))

    def is_worked(self, on):
        return on not in self.off and (on.weekday() < 5 or on in self.worked)

    def after(self, on, number):
        while number > 0:
            on += timedelta(days=1)
            number -= self.is_worked(on)
        return on

    def registered(self, on):
        return on if self.is_worked(on) else self.after(on, 1)

    def on_leave(self, deputy, on):
        return any(who == deputy and start <= on <= end for who, start, end in self.leaves)

    def add(self, deputy, on, counter, number=1):
        self.tallies[deputy, quarter_of(on)][counter] += number

    # --- Flows

    def count(self):
        self.count_appeals()
        self.count_receptions()
        for fact in self.by['meeting.held']:
            for deputy in fact.body['deputies']:
                own = fact.body.get('district') in self.roster[deputy]['districts']
                self.add(deputy, fact.on, 'meetings.inDistrict' if own else 'meetings.elsewhere')
                self.add(deputy, fact.on, 'meetings.attendees', fact.body['attendees'])
                self.add(deputy, fact.on, 'meetings.remote', int(fact.body['remote']))
                self.add(deputy, fact.on, 'meetings.reports', int(fact.body.get('report', False)))
                own_promise = any(self.maker[promise] == deputy for promise in fact.body.get('promises', []))
                self.add(deputy, fact.on, 'meetings.onPromise', int(own_promise))
        for fact in self.by['report.delivered']:
            self.add(fact.body['deputy'], fact.on, 'meetings.reports')
        for fact in self.by['sitting.held']:
            area = 'plenary' if fact.body['type'] == 'plenary' else 'commission'
            for deputy, mark in fact.body['roll'].items():
                self.add(deputy, fact.on, f'sittings.{area}Held')
                if mark == 'present':
                    self.add(deputy, fact.on, f'sittings.{area}Attended')
                elif mark == 'excused' or self.on_leave(deputy, fact.on):
                    self.add(deputy, fact.on, 'sittings.excused')
        self.count_requests()
        self.count_actions()
        for fact in self.by['training.completed']:
            for deputy in fact.body['deputies']:
                self.add(deputy, fact.on, 'learning.trainingHours', fact.body['hours'])
        for fact in self.by['outreach.published']:
            for deputy in fact.body['deputies']:
                self.add(deputy, fact.on, 'outreach.publications')
                self.add(deputy, fact.on, 'outreach.reach', fact.body.get('reach', 0))
        for fact in self.by['feedback.counted']:
            deputy = fact.body['deputy']
            for value, number in enumerate(fact.body['histogram'], 1):
                self.add(deputy, fact.on, f'voters.rated{value}', number)
            self.add(deputy, fact.on, 'voters.receptionDays', fact.body['newReceptionDays'])
            self.add(deputy, fact.on, 'voters.invitationsIssued', fact.body['issued'])
            self.add(deputy, fact.on, 'voters.invitationsCast', fact.body['cast'])
        for fact in self.by['month.closed']:
            self.add('council', day(f'{fact.body["month"]}-01'), 'time.monthsClosed')
        self.count_stocks()

    def count_requests(self):
        answers = {fact.body['request']: fact.on for fact in self.by['request.answered']}
        for fact in self.by['request.sent']:
            answer = answers.get(fact.body['request'])
            due = self.registered(a_month_later(fact.on))
            outcome = 'answered' if answer else 'unanswered' if due < self.today else None
            for deputy in fact.body['initiators']:
                self.add(deputy, fact.on, 'requests.initiated')
                self.add(deputy, fact.on, 'requests.sociallySignificant', int(self.is_significant(fact.body)))
                self.add(deputy, fact.on, 'requests.onPromise', int('promise' in fact.body))
                if outcome:
                    self.add(deputy, due, f'requests.{outcome}')
            for deputy in fact.body['signers']:
                self.add(deputy, fact.on, 'requests.signed')

    def is_significant(self, body):
        """As the office says, or because of a topic that the council counts among the socially significant."""
        named = set()
        for topic in body.get('topics', []):
            while topic:
                named.add(topic)
                topic = self.topics.get(topic, {}).get('parent')
        return body.get('sociallySignificant', False) or any(self.topics.get(topic, {}).get('sociallySignificant') for topic in named)

    def count_actions(self):
        done = {fact.body['action']: fact.on for fact in self.by['action.completed']}
        told = {fact.body['action'] for fact in self.by['action.missed']}
        for plan in self.by['action.planned']:
            name, due = plan.body['action'], day(plan.body['due'])
            on = done.get(name)
            if on is None and name not in told and due >= self.today:
                continue
            for deputy in plan.body['deputies']:
                self.add(deputy, due, 'plans.actionsDue')
                if on:
                    self.add(deputy, due, f'plans.actions{"OnTime" if on <= due else "Late"}')

    def count_appeals(self):
        steps = ['received', 'reopened', 'assigned', 'extended', 'forwarded', 'answered', 'confirmed', 'marked']
        courses = defaultdict(list)
        for step in steps:
            for fact in self.by[f'appeal.{step}']:
                courses[fact.body['appeal']].append((fact.on, steps.index(step), step, fact))
        for course in courses.values():
            terms, given = [], {}
            for on, _, step, fact in sorted(course, key=lambda one: one[:2]):
                if step in ('received', 'reopened'):
                    terms.append({'start': self.registered(on), 'holder': terms[-1]['holder'] if terms else None, 'given': None})
                elif step == 'assigned':
                    deputy = fact.body['deputy']
                    terms[-1].update(holder=deputy, given=on)
                    given.setdefault(deputy, on)
                else:
                    terms[-1][step] = fact
            for deputy, on in given.items():
                self.add(deputy, on, 'appeals.received')
            for number, term in enumerate(terms):
                self.count_term(term, number < len(terms) - 1)

    def count_term(self, term, reopened_later):
        start, holder, given = term['start'], term['holder'], term['given']
        three_days = self.after(start, 3)
        forwarded, answer = term.get('forwarded'), term.get('answered')
        if forwarded and not answer and forwarded.on <= three_days:
            return self.add(holder or 'council', forwarded.on, 'appeals.forwardedOnTime')
        if holder is None:
            return
        late_to_get = given is not None and given > three_days
        due = self.after(given if late_to_get else start, 15)
        if 'extended' in term:
            due = max(due, self.registered(day(term['extended'].body['until'])))
        if answer:
            outcome = 'answeredOnTime' if answer.on <= due else 'answeredLate'
        elif forwarded:
            outcome = 'forwardedLate' if forwarded.on <= due else 'overdue'
        elif due < self.today:
            outcome = 'overdue'
        else:
            return
        self.add(holder, due, 'appeals.due')
        self.add(holder, due, f'appeals.{outcome}')
        mark, told = term.get('marked'), term.get('confirmed')
        is_template = bool(mark and mark.body['template'])
        if is_template:
            self.add(holder, mark.on, 'appeals.templateReplies')
        if told and not told.body['solved']:
            self.add(holder, told.on, 'appeals.confirmedUnsolved')
        elif told and not reopened_later and not is_template:
            self.add(holder, told.on, 'appeals.confirmedSolved')

    def count_receptions(self):
        outcomes = {fact.body['reception']: fact for kind in ('reception.missed', 'reception.held') for fact in self.by[kind]}
        cards = Counter()
        for fact in self.by['invitations.issued']:
            cards[fact.body['reception']] += fact.body['number']
        for plan in self.by['reception.scheduled']:
            name, deputy, on = plan.body['reception'], plan.body['deputy'], day(plan.body['on'])
            known = outcomes.get(name)
            if known is None:
                if plan.withdrawn or on + timedelta(days=7) < self.today:
                    self.add(deputy, on, 'receptions.scheduled')
                    self.add(deputy, on, 'receptions.missed')
                continue
            self.add(deputy, on, 'receptions.scheduled')
            if known.kind == 'reception.held':
                self.add(deputy, on, 'receptions.held')
                self.add(deputy, on, 'receptions.visitors', known.body['visitors'])
                self.add(deputy, on, 'receptions.invitationsOffered', min(cards[name], known.body['visitors']))
            else:
                excused = known.body['excused'] or self.on_leave(deputy, on)
                self.add(deputy, on, f'receptions.{"excused" if excused else "missed"}')

    # --- Stocks: what stands at the end of each quarter, and in the tally what changed since the one before

    def count_stocks(self):
        first = min(fact.on for fact in self.facts)
        quarter = quarter_of(first)
        before = defaultdict(Counter)
        while quarter <= quarter_of(self.today):
            end = min(last_day(quarter), self.today)
            now = self.stock_at(end)
            for deputy in set(now) | set(before):
                self.stocks[quarter][deputy] = now[deputy]
                for counter in set(now[deputy]) | set(before[deputy]):
                    self.tallies[deputy, quarter][counter] += now[deputy][counter] - before[deputy][counter]
            before, quarter = now, shifted(quarter, 1)

    def stock_at(self, end):
        stock = defaultdict(Counter)
        newest = {}
        for fact in sorted(self.by['programme.published'], key=lambda fact: fact.on):
            if fact.on <= end:
                newest[fact.body['deputy']] = fact.body
        names = {'public': 'public', 'on-request': 'onRequest', 'withheld': 'withheld', 'broken-link': 'withheld'}
        for deputy, body in newest.items():
            if self.roster[deputy]['elected'] == 'district' or body['quality'] in ('own', 'own-with-party'):
                stock[deputy][f'programme.{names[body["availability"]]}'] = 1
        for made in self.by['promise.made']:
            if made.on <= end:
                stock[made.body['deputy']][f'promises.{self.status_at(made, end)}'] += 1
        for plan in self.by['indicator.planned']:
            self.attain(plan, end, stock)
        return stock

    def status_at(self, made, end):
        told = [fact for fact in self.by['promise.progressed'] if fact.body['promise'] == made.body['promise'] and fact.on <= end]
        status = max(told, key=lambda fact: (fact.on, fact.seq)).body['status'] if told else 'not-started'
        due = day(made.body['due']) if 'due' in made.body else None
        passed = due is not None and due <= end and due < self.today
        if status in ('kept', 'unverifiable'):
            return status
        if (passed or due is None) and status in ('partly-kept', 'broken'):
            return {'partly-kept': 'partlyKept', 'broken': 'broken'}[status]
        return 'dueOpen' if passed else 'notStarted' if status == 'not-started' else 'inProgress'

    def attain(self, plan, end, stock):
        body = plan.body
        if plan.on > end:
            return
        told = [fact for fact in self.by['indicator.updated']
                if fact.body['indicator'] == body['indicator'] and fact.body['quarter'] == body['quarter'] and fact.on <= end]
        actual = Fraction(str(max(told, key=lambda fact: (fact.on, fact.seq)).body['actual'])) if told else Fraction(0)
        planned = Fraction(str(body['planned']))
        ended = last_day(body['quarter']) <= end and last_day(body['quarter']) < self.today
        if actual < planned and not ended:
            return
        for deputy in body['deputies']:
            stock[deputy]['projects.indicatorsDue'] += 1
            stock[deputy]['projects.attainmentPpm'] += half_up(min(Fraction(1), actual / planned) * 1_000_000)

    # --- Points of a closed quarter

    def card(self, deputy, quarter):
        now = self.tallies[deputy, quarter]
        four = Counter()
        for back in range(4):
            four.update(self.tallies[deputy, shifted(quarter, -back)])
        stock = self.stocks[quarter][deputy]
        elected = self.roster[deputy]['elected']
        levels = [name for name, counter in (('public', 'public'), ('on-request', 'onRequest'), ('withheld', 'withheld')) if stock[f'programme.{counter}'] > 0]
        promised = {short: stock[f'promises.{name}'] for short, name in (('kept', 'kept'), ('partly-kept', 'partlyKept'), ('broken', 'broken'), ('dueOpen', 'dueOpen'))}
        by_list = elected == 'list' and not levels and not any(stock[name] for name in stock if name.startswith('promises.'))
        k = self.months_served(deputy, quarter)
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
            'yearly-report': self.yearly_report(deputy, quarter, four),
            'visitor-rating': stars,
        }, ESEP_2)

    def yearly_report(self, deputy, quarter, four):
        if four['meetings.reports'] > 0:
            return Result('reported', Fraction(100))
        begins = last_day(shifted(quarter, -4)) + timedelta(days=1)
        begun = min(fact.on for fact in self.by['methodology.adopted'])
        under_a_year = self.roster[deputy]['from'] > begins or begun > begins
        return Result('', why='not-applicable', applies=False) if under_a_year else Result('none', Fraction(0))

    def months_served(self, deputy, quarter):
        known = self.roster[deputy]
        closed = {fact.body['month'] for fact in self.by['month.closed']}
        k, on, end = Fraction(0), last_day(shifted(quarter, -1)) + timedelta(days=1), last_day(quarter)
        while on <= end:
            month = f'{on:%Y-%m}'
            length = ((on.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)).day
            served = known['from'] <= on and (known['to'] is None or on <= known['to']) and not self.on_leave(deputy, on)
            k += Fraction(int(served and month in closed), length)
            on += timedelta(days=1)
        return k

    def ranking(self, quarter):
        start, end = last_day(shifted(quarter, -1)) + timedelta(days=1), last_day(quarter)
        return rank([self.card(deputy, quarter) for deputy, known in self.roster.items()
                     if known['from'] <= end and (known['to'] is None or known['to'] >= start)])


# --- How much the ranks of an edition owe to the choice of weights ----------------------------------------------------


def drawn_ranks(edition, methodology):
    """5th and 95th percentile of each rank over 1,000 draws of the weights, drawn from the edition's own root."""
    groups = methodology['groups']
    names = [[one['id'] for one in group['criteria']] for group in groups]
    plain = [Fraction(str(group['weight'])) for group in groups]
    plain += [Fraction(str(one['weight'])) for group in groups for one in group['criteria']]
    ranked = [row for row in edition['rows'] if row['total'] is not None]
    points = [{name: Fraction(str(value)) for name, value in row['criteria'].items() if value is not None} for row in ranked]
    blocks = -(-len(plain) // 16)
    ranks = [[] for _ in ranked]
    for draw in range(1000):
        chance = b''.join(sha256(b64decode(edition['root']) + (draw * blocks + n).to_bytes(8, 'big')).digest() for n in range(blocks))
        # Two bytes a weight: a factor from 0.75 to 1.25.
        factors = [196605 + 2 * int.from_bytes(chance[2 * n:2 * n + 2], 'big') for n in range(len(plain))]
        weights = [weight * factor for weight, factor in zip(plain, factors)]
        totals = [drawn_total(one, names, weights) for one in points]
        for own, total in zip(ranks, totals):
            own.append(1 + sum(other > total for other in totals))
    return {row['deputy']: [sorted(own)[49], sorted(own)[949]] for row, own in zip(ranked, ranks)}


def drawn_total(points, names, weights):
    at, top, bottom = len(names), Fraction(0), Fraction(0)
    for group, own in enumerate(names):
        present = [(weights[at + n], points[name]) for n, name in enumerate(own) if name in points]
        at += len(own)
        if present:
            top += weights[group] * sum(weight * value for weight, value in present) / sum(weight for weight, _ in present)
            bottom += weights[group]
    return half_up(10 * top / bottom)


def edition_differences(council):
    methodologies = {fact.body['methodology']['version']: fact.body['methodology'] for fact in council.by['methodology.adopted']}
    for fact in council.by['edition.previewed'] + council.by['edition.published']:
        print(f'{fact.kind} {fact.body["edition"]}: {len(fact.body["rows"])} rows')
        drawn = drawn_ranks(fact.body, methodologies[fact.body['methodology']])
        for row in fact.body['rows']:
            if row['robust'] != drawn.get(row['deputy']):
                yield f'{fact.kind} {fact.body["edition"]} {row["deputy"]}: drawn {drawn.get(row["deputy"])}, exported {row["robust"]}'


# --- What the export says ---------------------------------------------------------------------------------------------


def differences(folder):
    council = Council([json.loads(line) for line in (folder / 'ledger.ndjson').read_text('utf-8').splitlines()])
    council.count()
    yield from tally_differences(council, folder)
    yield from edition_differences(council)
    for quarter in (one['period'] for one in json.loads((folder / 'periods.json').read_text())['value']):
        if '-Q' not in quarter or council.today <= last_day(quarter):
            continue
        yield from ranking_differences(council.ranking(quarter), quarter, folder)


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
