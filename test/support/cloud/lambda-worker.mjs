// One execution environment of a Lambda: a thread with its own environment and modules, which loads the deployed bundle
// and answers one event at a time. Plain JavaScript, because it runs before any loader.
import { parentPort, workerData } from 'node:worker_threads';

let now = workerData.now;
const RealDate = Date;
/** The scenario's clock: entries carry the time of their recording, and two runtimes must write the same bytes. */
globalThis.Date = class extends RealDate {
  constructor(...args) {
    super(...(args.length === 0 ? [now] : args));
  }
  static now() {
    return now;
  }
};

const { handler } = await import(workerData.file);
parentPort.postMessage({ ready: true });
parentPort.on('message', async ({ id, event, remainingMs, at }) => {
  now = at;
  const until = performance.now() + remainingMs;
  const context = {
    awsRequestId: `request-${id}`,
    functionName: workerData.name,
    functionVersion: '1',
    invokedFunctionArn: `arn:aws:lambda:eu-central-1:111122223333:function:${workerData.name}`,
    memoryLimitInMB: '512',
    logGroupName: `/aws/lambda/${workerData.name}`,
    logStreamName: 'stream',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, until - performance.now()),
  };
  try {
    parentPort.postMessage({ id, result: await handler(event, context) });
  } catch (error) {
    parentPort.postMessage({
      id,
      error: { name: error?.name, message: error?.message, stack: error?.stack },
    });
  }
});
