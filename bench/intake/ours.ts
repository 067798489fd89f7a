export { readSource } from '../../src/intake';
