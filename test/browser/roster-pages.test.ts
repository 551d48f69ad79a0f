import { describePages } from './support/describe-pages.ts';

describePages(['boards', 'calendar', 'districts', 'address', 'district', 'organizations', 'organization']);
