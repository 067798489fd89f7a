export { readSource, rowsOf } from '../../src/intake';
