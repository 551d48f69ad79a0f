"""How much the ranks of an edition owe to the choice of weights: drawn again from the edition's own root."""

from base64 import b64decode
from fractions import Fraction
from hashlib import sha256

from .points import half_up


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
