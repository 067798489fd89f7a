import { describeContract } from './describeContract';

describeContract('browser');
