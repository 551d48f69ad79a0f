import { describePages } from './support/describe-pages.ts';

describePages(['editions', 'edition', 'preview', 'disputes', 'disputed', 'disputing', 'total']);
