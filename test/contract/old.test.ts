import { describeContract } from './describeContract';

describeContract('Excel 1.7');
