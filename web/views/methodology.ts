import type { MethodologyRecord, Quarter } from '@esep/domain';
import { given } from '@esep/domain';
import { methodologyFor } from '@esep/rating';
import type { Speech } from '../locales/speech.ts';
import { formulaWords } from './formula.ts';

export interface MethodologyView {
  readonly version: string;
  readonly title: string;
  readonly inForce: string;
  readonly decision: string;
  readonly adoptedOn: string;
  readonly trial: boolean;
  readonly groups: readonly {
    readonly title: string;
    readonly weight: string;
    readonly criteria: readonly {
      readonly title: string;
      /** Share of the total. */
      readonly weight: string;
      readonly share: number;
      readonly formula: string;
      readonly rules: readonly string[];
    }[];
  }[];
  readonly rules: readonly string[];
  readonly shown: readonly string[];
  readonly others: readonly { readonly label: string; readonly href: string }[];
}

/** The version asked for, else the one in force in `quarter`, else the newest; undefined when none was adopted. */
export function methodologyView(
  records: Readonly<Record<string, MethodologyRecord>>,
  asked: string | undefined,
  quarter: Quarter,
  speech: Speech,
): MethodologyView | undefined {
  const all = Object.values(records);
  const record =
    (asked === undefined ? undefined : records[asked]) ??
    methodologyFor({ period: quarter, quarters: [quarter] }, all) ??
    all.at(-1);
  if (!record) return undefined;
  const { t, f, language } = speech;
  const { methodology } = record;
  const { groups, tiers, provisional } = methodology;
  const total = sum(groups);
  return {
    version: methodology.version,
    title: given(methodology.title, language),
    inForce: t.methodology.inForce(methodology.version, f.periodLong(record.from)),
    decision: record.decision,
    adoptedOn: f.date(record.adoptedOn),
    trial: record.trial,
    groups: groups.map((group) => ({
      title: given(group.title, language),
      weight: t.methodology.weightOf(f.percent(group.weight / total)),
      criteria: group.criteria.map((criterion) => {
        const share = (group.weight / total) * (criterion.weight / sum(group.criteria));
        return {
          title: given(criterion.title, language),
          weight: t.methodology.weightOf(f.percent(share)),
          share,
          ...formulaWords(criterion, speech),
        };
      }),
    })),
    rules: [
      ...t.methodology.ruleList,
      t.methodology.needs(f.percent(methodology.minWeightShare)),
      t.methodology.provisional(t.counted.deputies(provisional.minDeputies), f.percent(provisional.minShare)),
      t.methodology.tiers(f.decimal(tiers.high), f.decimal(tiers.good), f.decimal(tiers.middle)),
      t.methodology.range,
    ],
    shown: methodology.shown.map((counter) => f.counter(counter)),
    others: all
      .filter((other) => other !== record)
      .map((other) => ({
        label: t.methodology.inForce(other.methodology.version, f.periodLong(other.from)),
        href: `/${language}/methodology?version=${other.methodology.version}`,
      })),
  };
}

function sum(weighted: readonly { readonly weight: number }[]): number {
  return weighted.reduce((all, { weight }) => all + weight, 0);
}
