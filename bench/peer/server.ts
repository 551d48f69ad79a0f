import { createHash, timingSafeEqual } from 'node:crypto';
import { registry } from '@esep/domain';
import express from 'express';
import pg from 'pg';

/** Express and PostgreSQL: token, zod check of the same body, one durable insert an entry, the ranking from a view. */
const port = Number(process.env['PORT']);
const token = createHash('sha256').update(process.env['PEER_TOKEN'] ?? '').digest();
const pool = new pg.Pool({ host: process.env['PGHOST'], port: Number(process.env['PGPORT']), user: 'postgres', max: 16 });
const app = express();
app.disable('x-powered-by');
app.use(express.json({ limit: '1mb' }));

const insert = `insert into entries (id, kind, version, subject, occurred_on, recorded_by, body)
  values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing returning seq`;

app.post('/api/v1/:council/entries/:kind', async (request, response) => {
  const given = createHash('sha256').update((request.headers.authorization ?? '').slice(7)).digest();
  if (!timingSafeEqual(given, token)) return void response.sendStatus(401);
  const kind = registry.kinds.get(request.params.kind);
  const parsed = kind?.schema.safeParse(request.body.body);
  if (!kind || !parsed?.success) return void response.sendStatus(400);
  const { id, occurredOn } = request.body;
  const values = [id, kind.name, kind.version, kind.subject(parsed.data), occurredOn, 'office/bench', parsed.data];
  const { rows } = await pool.query({ name: 'insert', text: insert, values });
  if (rows[0]) return void response.status(201).json({ seq: Number(rows[0].seq), id });
  const known = await pool.query({ name: 'known', text: 'select seq from entries where id = $1', values: [id] });
  response.status(200).json({ seq: Number(known.rows[0].seq), id });
});

app.get('/ranking', async (_request, response) => {
  const { rows } = await pool.query({ name: 'ranking', text: 'select * from ranking order by rank, name' });
  const cells = rows.map((row) => `<tr><td>${row.rank}<td>${row.name}<td>${row.total}</tr>`).join('');
  response.type('html').send(`<!doctype html><title>Ranking</title><table>${cells}</table>`);
});

app.listen(port, '127.0.0.1', () => console.log(`listening ${port}`));
