import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { serveHttp } from './http-server.ts';

const options = { host: '127.0.0.1', port: 0, note: () => {} };

describe('http server', () => {
  it('says what to set when the port is taken', async () => {
    const first = await serveHttp({ ...options, fetch: () => new Response('ok') });
    const port = Number(new URL(first.address).port);
    await expect(serveHttp({ ...options, port, fetch: () => new Response('ok') })).rejects.toThrow(
      /Set PORT to a free one/,
    );
    await first.close(0);
  });

  it('lets a running request end when it closes, and takes no new one', async () => {
    let release = () => {};
    const gate = new Promise<void>((done) => {
      release = done;
    });
    const asked = Promise.withResolvers<void>();
    const server = await serveHttp({
      ...options,
      fetch: async () => {
        asked.resolve();
        await gate;
        return new Response('whole');
      },
    });
    const answer = fetch(server.address).then((response) => response.text());
    await asked.promise;
    const closed = server.close(5_000);
    await expect(fetch(server.address)).rejects.toThrow();
    release();
    expect(await answer).toBe('whole');
    await closed;
  });

  it('cuts a request that does not end when the grace is over', async () => {
    const asked = Promise.withResolvers<void>();
    const server = await serveHttp({
      ...options,
      fetch: () => {
        asked.resolve();
        return new Promise<Response>(() => {});
      },
    });
    const answer = fetch(server.address);
    const failed = expect(answer).rejects.toThrow();
    await asked.promise;
    await server.close(20);
    await failed;
  });

  it('cuts a client that never ends its headers', async () => {
    const limits = { headersTimeout: 200, connectionsCheckingInterval: 50 };
    const server = await serveHttp({ ...options, limits, fetch: () => new Response('ok') });
    const socket = connect(Number(new URL(server.address).port), '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n');
    const drip = setInterval(() => socket.write('x: y\r\n'), 20);
    await new Promise((done) => socket.on('close', done).on('error', () => {}));
    clearInterval(drip);
    await server.close(0);
  });
});
