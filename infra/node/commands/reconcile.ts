import { given } from '@esep/domain';
import { Command } from 'commander';
import { type Cli, contextOf, withCommonOptions } from '../cli/context.ts';
import type { OperationResult } from '../council/operations.ts';
import { withCouncil } from '../council/with-council.ts';
import { exitCodes } from '../failures.ts';

type Total = OperationResult<'reconcile'>['totals'][number];

const withWhat = {
  parts: 'its parts add up to',
  ledger: 'the ledger counts',
  seats: 'deputies in office are',
} as const;

/** Exit code 0 when all agree, 1 when one does not. */
export function reconcileCommand(cli: Cli): Command {
  return withCommonOptions(new Command('reconcile'))
    .description('compare printed totals with their parts and with the ledger')
    .action(async (options: { data?: string; json?: boolean }) => {
      const context = contextOf(cli, options);
      const { asOf, totals } = await withCouncil(context, (run) => run('reconcile', {}));
      const differing = totals.filter(({ verdict }) => verdict === 'differs').length;
      const summary =
        totals.length === 0
          ? 'No printed totals are recorded. Import them as entries of the kind total.printed.'
          : `${totals.length} printed ${totals.length === 1 ? 'total' : 'totals'}, ${differing} ${differing === 1 ? 'does' : 'do'} not agree (as of entry ${asOf}).`;
      context.output.result({ asOf, differing, totals }, [...totals.flatMap(linesOf), summary]);
      if (differing) process.exitCode = exitCodes.no;
    })
    .addHelpText('after', '\nExample:\n  $ esep reconcile --json | jq .differing');
}

function linesOf({ printed, comparisons, parts: compared, verdict }: Total): string[] {
  const mark = { differs: 'DIFFERS', agrees: 'agrees ', alone: 'alone  ' }[verdict];
  const found = comparisons.map(({ with: what, value }) => `${withWhat[what]} ${value}`).join(', ');
  const parts = printed.parts?.map(({ label, value }) => `${given(label, 'en')} ${value}`).join(' + ');
  return [
    `${mark}  ${given(printed.label, 'en')}: printed ${printed.value}, ${found || 'nothing to compare it with'}`,
    ...(verdict === 'differs' && parts ? [`         ${parts}`] : []),
    ...compared.flatMap(({ label, value, counted, agrees }) =>
      agrees === false
        ? [`         ${given(label, 'en')}: printed ${value}, the ledger counts ${counted}`]
        : [],
    ),
    ...(verdict === 'differs' ? [`         entry ${printed.seq}, source: ${printed.source}`] : []),
  ];
}
