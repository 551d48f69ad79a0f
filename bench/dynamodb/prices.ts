/**
 * List prices in US dollars, region us-east-1, as far as they were known in November 2026 without asking AWS: other regions
 * are up to a quarter dearer, and free tiers are left out but for CloudFront's, which does not end. Check them with the
 * AWS Pricing Calculator before relying on them.
 */
export const prices = {
  dynamodbWrite: 0.625e-6,
  dynamodbRead: 0.125e-6,
  dynamodbGbMonth: 0.25,
  dynamodbBackupGbMonth: 0.2,
  lambdaGbSecondArm: 0.0000133334,
  lambdaRequest: 0.2e-6,
  httpApiRequest: 1e-6,
  sqsRequest: 0.4e-6,
  sqsFifoRequest: 0.5e-6,
  pipeRequest: 0.4e-6,
  busEvent: 1e-6,
  schedule: 1e-6,
  firewallAcl: 5,
  firewallRule: 1,
  firewallRequest: 0.6e-6,
  keyMonth: 1,
  secretMonth: 0.4,
  keyRequest: 0.03 / 10_000,
  alarmMonth: 0.1,
  metricMonth: 0.3,
  dashboardMonth: 3,
  logGb: 0.5,
  traceRecorded: 5e-6,
  cloudFrontRequest: 1e-6,
  cloudFrontFreeRequests: 10_000_000,
  cognitoPlusUserMonth: 0.02,
  s3Put: 5e-6,
} as const;
