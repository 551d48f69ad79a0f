// Lets a run of tests believe that today (in UTC) is another day: what is right only on some days of the year shows.
//
//   TEST_TODAY=2026-12-31 NODE_OPTIONS="--import $PWD/test/support/another-day.mjs" npx vitest run --project browser
//
// The clock is moved, not stopped, in every Node process of the run; the browsers keep their own.
const day = process.env.TEST_TODAY;

if (day) {
  const RealDate = Date;
  // All processes of a run move by the same whole days, so that they agree on the time.
  const days = Math.ceil((RealDate.parse(`${day}T00:00:00Z`) - RealDate.now()) / 86_400_000);
  const moved = days * 86_400_000;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [now()] : args, made),
    apply: () => new RealDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : target[name]),
  });

  function now() {
    return RealDate.now() + moved;
  }
}
