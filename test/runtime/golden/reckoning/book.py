"""The facts of the golden quarter as they stand in the book on a day, read from the sheets."""

import csv
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

FACTS = Path(__file__).parent.parent / 'facts'


def table(name):
    with open(FACTS / f'{name}.csv', encoding='utf-8') as file:
        lines = [line for line in file if not line.startswith('#')]
    return list(csv.DictReader(lines))


def day(text):
    return date.fromisoformat(text) if text else None


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
            add('scheduled', f'{name}/scheduled', on, scheduled_on(row['deputy'], on), reception=name, deputy=row['deputy'])
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


def scheduled_on(deputy, on):
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
