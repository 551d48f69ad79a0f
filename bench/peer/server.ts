import { createHash, timingSafeEqual } from 'node:crypto';
import { registry } from '@esep/domain';
import express, { type Request } from 'express';
import pg from 'pg';

/** Express and PostgreSQL: token, zod check of the same body, one durable insert a request, the ranking from a view. */
const port = Number(process.env['PORT']);
const token = sha256(process.env['PEER_TOKEN'] ?? '');
const pool = new pg.Pool({
  host: process.env['PGHOST'],
  port: Number(process.env['PGPORT']),
  user: 'postgres',
  max: 16,
});
const app = express();
app.disable('x-powered-by');
app.use(express.json({ limit: '1mb' }));

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly occurredOn: string;
  readonly body: unknown;
}

const columns = 'id, kind, version, subject, occurred_on, recorded_by, body';
const insert = `insert into entries (${columns}) values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (id) do nothing returning seq`;
const insertMany = `insert into entries (${columns})
  select * from unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::date[], $6::text[], $7::jsonb[])
  on conflict (id) do nothing returning seq, id`;

app.get('/healthz', (_request, response) => {
  response.type('text').send('ok');
});

app.post('/api/v1/:council/entries/:kind', async (request, response) => {
  if (!allowed(request)) return void response.sendStatus(401);
  const values = checked({ ...request.body, kind: request.params.kind });
  if (!values) return void response.sendStatus(400);
  const { rows } = await pool.query({ name: 'insert', text: insert, values });
  const id = values[0];
  if (rows[0]) return void response.status(201).json({ seq: Number(rows[0].seq), id });
  const known = await pool.query({
    name: 'known',
    text: 'select seq from entries where id = $1',
    values: [id],
  });
  response.status(200).json({ seq: Number(known.rows[0].seq), id });
});

app.post('/api/v1/:council/entries', async (request, response) => {
  if (!allowed(request)) return void response.sendStatus(401);
  const all = (request.body as Row[]).map(checked);
  if (all.includes(undefined)) return void response.sendStatus(400);
  const values = Array.from({ length: 7 }, (_, column) => all.map((row) => row?.[column]));
  const { rows } = await pool.query({ name: 'insert-many', text: insertMany, values });
  response.status(201).json(rows.map(({ seq, id }) => ({ seq: Number(seq), id })));
});

app.get('/ranking', async (_request, response) => {
  const { rows } = await pool.query({ name: 'ranking', text: 'select * from ranking order by rank, name' });
  const cells = rows.map((row) => `<tr><td>${row.rank}<td>${row.name}<td>${row.total}</tr>`).join('');
  response.type('html').send(`<!doctype html><title>Ranking</title><table>${cells}</table>`);
});

/** The row's values in the order of `columns`; undefined when the body is not as its kind wants it. */
function checked({ id, kind: name, occurredOn, body }: Row): unknown[] | undefined {
  const kind = registry.kinds.get(name);
  const parsed = kind?.schema.safeParse(body);
  if (!kind || !parsed?.success) return undefined;
  return [id, kind.name, kind.version, kind.subject(parsed.data), occurredOn, 'office/bench', parsed.data];
}

function allowed(request: Request): boolean {
  return timingSafeEqual(sha256((request.headers.authorization ?? '').slice(7)), token);
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

app.listen(port, '127.0.0.1');
