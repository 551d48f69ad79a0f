import { describePages } from './support/describe-pages.ts';

describePages(['districts', 'address', 'district', 'organizations', 'organization']);
