import { describeContract } from './describeContract';
import { everyColumn } from './everyColumn';

everyColumn('Excel latest en', ['Excel 1.14 en', 'Excel 1.17 en']).forEach(describeContract);
