import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * Says why a finding of cdk-nag is no fault here. Only for this construct and what it is made of; a wildcard is named
 * by its own finding (`AwsSolutions-IAM5[Resource::…]`), so that another one beside it is still found.
 */
export function acknowledge(construct: IConstruct, id: string, reason: string): void {
  Validations.of(construct).acknowledge({ id, reason });
}
