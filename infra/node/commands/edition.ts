import { firstDayToPublish } from '@esep/domain';
import { Command } from 'commander';
import { type Cli, contextOf, withCommonOptions } from '../cli/context.ts';
import { table } from '../cli/output.ts';
import { withCouncil } from '../council/with-council.ts';
import { wrongUsage } from '../failures.ts';

interface Options {
  readonly data?: string;
  readonly json?: boolean;
}

const by = 'office/command';

export function editionCommand(cli: Cli): Command {
  const edition = new Command('edition').description('preview and publish the official ranking of a period');

  withCommonOptions(edition.command('preview'))
    .description('show the deputies what will be published; asked again, it names the preview that stands')
    .argument('<period>', 'a closed quarter or year, such as 2026-Q3')
    .action(async (period: string, options: Options) => {
      const context = contextOf(cli, options);
      const previewed = await withCouncil(context, (run) => run('edition.preview', { period, by }));
      const { edition: id, seq, created, earliest } = previewed;
      context.output.result(previewed, [
        `${id} ${created ? 'is previewed' : 'was previewed before'}, entry ${seq}. It may be published from ${earliest} on.`,
      ]);
    });

  withCommonOptions(edition.command('publish'))
    .description('publish an edition that was previewed ten whole days ago')
    .argument('<edition>', 'such as 2026-Q3-1')
    .option(
      '--without-answer <dispute=reason>',
      'why the edition does not wait for the answer to this dispute; may be repeated',
      collected,
      {},
    )
    .action(async (id: string, options: Options & { withoutAnswer: Readonly<Record<string, string>> }) => {
      const context = contextOf(cli, options);
      const refusals = options.withoutAnswer;
      const published = await withCouncil(context, (run) =>
        run('edition.publish', { edition: id, refusals, by }),
      );
      const { created, seq } = published;
      context.output.result(published, [
        `${id} ${created ? 'is published' : 'was published before'}, entry ${seq}.`,
      ]);
    });

  withCommonOptions(edition.command('list'))
    .description('list editions with the days on which they were previewed and published')
    .action(async (options: Options) => {
      const context = contextOf(cli, options);
      const editions = await withCouncil(context, (run) => run('edition.list', {}));
      const rows = editions.map(({ edition: id, previewed, published }) => [
        id,
        previewed.on,
        published?.on ?? `from ${firstDayToPublish(previewed.on)}`,
        String((published ?? previewed).seq),
      ]);
      context.output.result(
        editions,
        rows.length ? table([['edition', 'previewed', 'published', 'entry'], ...rows]) : ['No editions yet.'],
      );
    });

  return edition.addHelpText(
    'after',
    `
Examples:
  $ esep edition preview 2026-Q3
  $ esep edition publish 2026-Q3-1
  $ esep edition publish 2026-Q3-1 --without-answer 2026-k-3="the archive answers in November"`,
  );
}

function collected(text: string, before: Readonly<Record<string, string>>): Record<string, string> {
  const [dispute = '', ...reason] = text.split('=');
  if (dispute === '' || reason.length === 0) throw wrongUsage(`"${text}" is not dispute=reason.`);
  return { ...before, [dispute]: reason.join('=') };
}
