import { describePages } from './support/describe-pages.ts';

describePages(['promises', 'promise', 'projects', 'plans', 'requests']);
