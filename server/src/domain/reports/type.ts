export interface ReportType {
  readonly id: string
}
