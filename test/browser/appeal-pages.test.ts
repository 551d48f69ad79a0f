import { describePages } from './support/describe-pages.ts';

describePages(['appeals', 'appealList', 'agenda']);
