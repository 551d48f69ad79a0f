import { describePages } from './support/describe-pages.ts';

describePages([
  'methodology',
  'corrections',
  'verify',
  'reconciliation',
  'privacy',
  'feedback',
  'receipt',
  'api',
]);
