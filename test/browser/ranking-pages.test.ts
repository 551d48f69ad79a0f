import { describePages } from './support/describe-pages.ts';

describePages(['ranking', 'running', 'found', 'deputy', 'lines', 'entry', 'missing']);
