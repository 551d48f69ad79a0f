/** How many scans come at once and how large they may be, where this office runs. */
export interface ScanLimits {
  readonly files: number;
  readonly eachMb: number;
  readonly togetherMb: number;
}
