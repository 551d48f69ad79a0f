"""Counters of the golden quarter by METHODOLOGY.md, from the facts in the book."""

from collections import Counter, defaultdict
from datetime import date, timedelta
from fractions import Fraction

from .book import DEPUTIES, after_working_days, day, registered, table
from .points import half_up

QUARTER = (date(2026, 7, 1), date(2026, 9, 30))
# The last four quarters up to 2026-Q3; the council begins in the last but one of them.
LAST_FOUR = (date(2025, 10, 1), date(2026, 9, 30))


def within(on, span):
    return span[0] <= on <= span[1]


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
