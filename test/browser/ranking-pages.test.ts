import { describePages } from './support/describe-pages.ts';

describePages(['ranking', 'running', 'peers', 'convocation', 'found', 'deputy', 'lines', 'entry', 'missing']);
