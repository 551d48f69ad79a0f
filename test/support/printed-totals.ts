import type { ServedCouncil } from './esep-process.ts';

type Body = Readonly<Record<string, unknown>>;

/** Two totals as an invented report prints them: the parts of one make the sum, those of the other do not. */
const totals: readonly Body[] = [
  {
    total: 'seats',
    label: { kk: 'Депутаттық орындар', ru: 'Депутатские места', en: 'Seats' },
    value: 32,
    source: 'An invented report',
    parts: [
      { label: { kk: 'Округтер', ru: 'Округа', en: 'Districts' }, value: 16 },
      { label: { kk: 'Партиялық тізімдер', ru: 'Партийные списки', en: 'Party lists' }, value: 16 },
    ],
  },
  {
    total: 'requests',
    label: { kk: 'Депутаттық сауалдар', ru: 'Депутатские запросы', en: 'Deputy requests' },
    value: 140,
    source: 'An invented report',
    parts: [
      {
        label: { kk: 'Бірінші жартыжылдық', ru: 'Первое полугодие', en: 'First half of the year' },
        value: 80,
      },
      {
        label: { kk: 'Екінші жартыжылдық', ru: 'Второе полугодие', en: 'Second half of the year' },
        value: 58,
      },
    ],
  },
];

/** Gives the page of reconciliation something to show: a demonstration has no printed report of its own. */
export async function printTotals({ address, council, token }: ServedCouncil): Promise<void> {
  const [day] = new Date().toISOString().split('T');
  const entries = totals.map((body) => ({
    kind: 'total.printed',
    id: `printed-${body['total']}`,
    occurredOn: day,
    body,
  }));
  const response = await fetch(`${address}/api/v1/${council}/entries`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ entries, allOrNothing: true }),
  });
  if (!response.ok) throw new Error(`printed totals were refused: ${await response.text()}`);
}
