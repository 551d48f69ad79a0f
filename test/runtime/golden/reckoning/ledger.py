"""Counters of every deputy and quarter by METHODOLOGY.md, from the ledger of a public export."""

from collections import Counter, defaultdict
from datetime import date, timedelta
from fractions import Fraction

from .points import half_up


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
