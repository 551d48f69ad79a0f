"""Points, totals and ranks by METHODOLOGY.md, in exact fractions; shares no line with Esep."""

from fractions import Fraction

Z = Fraction(1645, 1000)


def half_up(value):
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


def rounded(value, places):
    return Fraction(half_up(value * 10**places), 10**places)


class Result:
    """Points of a criterion, or why there are none; with mean and variance for the rank range."""

    def __init__(self, counts, points=None, why=None, mean=None, variance=Fraction(0), applies=True):
        self.counts, self.points, self.why, self.applies = counts, points, why, applies
        self.mean = points if mean is None else mean
        self.variance = variance


def share(a, b, least):
    counts = f'{a}/{b}'
    if b == 0:
        return Result(counts, why='no-data')
    if b < least:
        return Result(counts, why=f'under-minimum {b} of {least}')
    p = Fraction(a, b)
    # Wilson's interval: its centre, and (half-width / z)².
    centre = (p + Z * Z / (2 * b)) / (1 + Z * Z / b)
    squared = (p * (1 - p) / b + Z * Z / (4 * b * b)) / (1 + Z * Z / b) ** 2
    return Result(counts, 100 * p, mean=100 * centre, variance=10_000 * squared)


def norm(x, a_month, k):
    counts = f'{decimal(x)} of {a_month}·{k}'
    if k == 0:
        return Result(counts, why='no-months-served')
    return Result(counts, 100 * min(Fraction(1), x / (a_month * k)))


def rating(histogram, days):
    n = sum(histogram)
    total = sum(value * number for value, number in zip((1, 2, 3, 4, 5), histogram))
    counts = '-'.join(map(str, histogram)) + f' on {days} days'
    if n == 0:
        return Result(counts, why='no-data')
    if n < 10:
        return Result(counts, why=f'under-minimum {n} of 10')
    if days < 3:
        return Result(counts, why=f'under-minimum {days} of 3')
    points = 100 * (Fraction(10 * 3 + total, 10 + n) - 1) / 4
    mean = Fraction(total, n)
    squares = sum(number * (value - mean) ** 2 for value, number in zip((1, 2, 3, 4, 5), histogram))
    return Result(counts, points, variance=625 * max(Fraction(1, 4), squares / (n - 1)) / (10 + n))


def promises(stock, by_list):
    due = stock['kept'] + stock['partly-kept'] + stock['broken'] + stock['dueOpen']
    value = stock['kept'] + Fraction(stock['partly-kept'], 2)
    counts = f'{decimal(value)}/{due}'
    if by_list:
        return Result(counts, why='not-applicable', applies=False)
    if stock['withheld']:
        return Result(f'{counts}; withheld', Fraction(0))
    if due == 0:
        return Result(counts, why='no-data')
    if due < 3:
        return Result(counts, why=f'under-minimum {due} of 3')
    return Result(counts, 100 * value / due)


def indicators(stock):
    counts = f'{stock["ppm"]}/{stock["indicators"]}'
    if stock['indicators'] == 0:
        return Result(counts, why='no-data')
    if stock['indicators'] < 2:
        return Result(counts, why=f'under-minimum {stock["indicators"]} of 2')
    return Result(counts, Fraction(100 * stock['ppm'], 1_000_000 * stock['indicators']))


def openness(programme, by_list):
    if by_list:
        return Result('', why='not-applicable', applies=False)
    if not programme:
        return Result('', why='no-data')
    return Result(programme[0], Fraction({'public': 100, 'on-request': 50, 'withheld': 0}[programme[0]]))


# --- Totals and ranks -----------------------------------------------------------------------------------------------

ESEP_1 = {
    'work': (70, {
        'appeals-on-time': 15, 'appeals-solved': 10, 'receptions': 10, 'meetings': 10, 'sittings': 10, 'requests': 10,
        'promises': 15, 'indicators': 10, 'plans': 5, 'openness': 5,
    }),
    'voters': (30, {'visitor-rating': 100}),
}


class Card:
    def __init__(self, deputy, results, weights=ESEP_1):
        self.deputy, self.results = deputy, results
        self.weights = dict.fromkeys(results, Fraction(0))
        self.groups, has, applies = {}, Fraction(0), 0
        for group, (weight, criteria) in weights.items():
            with_points = {name: own for name, own in criteria.items() if results[name].points is not None}
            # What does not apply leaves its weight to the others of its group: the group weighs what it weighed.
            inside = sum(own for name, own in criteria.items() if results[name].applies)
            if inside:
                has += Fraction(weight * sum(with_points.values()), inside)
                applies += weight
            if with_points:
                parts = sum(with_points.values())
                self.groups[group] = sum(own * results[name].points for name, own in with_points.items()) / parts
                for name, own in with_points.items():
                    self.weights[name] = Fraction(weight * own, parts)
        # A group without points leaves its weight to the others.
        present = sum(weights[group][0] for group in self.groups)
        for name, weight in self.weights.items():
            self.weights[name] = weight / present if present else weight
        self.available = has / applies
        self.total = self.mean = self.variance = None
        self.rank = self.best = self.worst = None
        if self.available >= Fraction(1, 2):
            self.total = rounded(sum(self.weights[name] * result.points for name, result in results.items() if result.points is not None), 1)
            self.mean = rounded(sum(self.weights[name] * result.mean for name, result in results.items() if result.points is not None), 1)
            self.variance = sum(self.weights[name] ** 2 * result.variance for name, result in results.items())

    def tier(self):
        if self.total is None:
            return ''
        return 'high' if self.total >= 80 else 'good' if self.total >= 60 else 'middle' if self.total >= 40 else 'low'


def rank(cards):
    ranked = [card for card in cards if card.total is not None]
    for card in ranked:
        card.rank = 1 + sum(other.total > card.total for other in ranked)
        above = sum(surely_above(other, card) for other in ranked)
        below = sum(surely_above(card, other) for other in ranked)
        card.best = min(card.rank, 1 + above)
        card.worst = max(card.rank, len(ranked) - below)
    return sorted(cards, key=lambda card: (card.total is None, -(card.total or 0), card.deputy))


def surely_above(j, i):
    d = j.mean - i.mean
    return d > 0 and d * d >= Fraction(27055, 10_000) * (i.variance + j.variance)


def decimal(value, places=1):
    text = f'{half_up(Fraction(value) * 10**places) / 10**places:.{places}f}'
    return text.rstrip('0').rstrip('.') if '.' in text else text
