export { createExcelHost, type ExcelHostOptions } from './excelHost';
export { MINIMUM_API } from './requirements';
export type { ExcelRun, RequirementCheck } from './runner';
