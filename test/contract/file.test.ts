import { describeContract } from './describeContract';

describeContract('file');
