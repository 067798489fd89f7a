export { createExcelHost, type ExcelHostOptions } from './excelHost';
export { MINIMUM_API, type ExcelRun, type RequirementCheck } from './runner';
