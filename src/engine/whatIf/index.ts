export { EMPTY_SCENARIO, type Scenario } from './scenario';
export { whatIf, type Move } from './whatIf';
