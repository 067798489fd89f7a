import { describeContract } from './describeContract';
import { everyColumn } from './everyColumn';

everyColumn('Excel 1.14 fr', ['Excel 1.17 fr', 'Excel latest fr']).forEach(describeContract);
