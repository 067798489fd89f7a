import { readMarkets } from './decpMarkets';
import { looksLikeContract, recordsOf } from './decpRecords';
import { SourceRefused } from '../failure';
import { parseXml } from '../files/xmlNodes';
import { logOf, type Job } from '../job';
import type { ReadPart } from '../readPart';

/**
 * Reads XML essential data (decrees of 2019 and of 2022, contracts and concessions): the same nodes as JSON, whose values are all text.
 * @throws SourceRefused those of `parseXml`, `xml-sans-marche`, `annule`.
 */
export async function readDecpXml(text: string, job: Job): Promise<readonly ReadPart[]> {
  const records = recordsOf(await parseXml(text));
  const isEmpty = records?.every(({ node }) => node === '') === true;
  if (records === null || (!isEmpty && !records.some(({ node }) => looksLikeContract(node))))
    throw new SourceRefused('xml-sans-marche');
  return readMarkets(isEmpty ? [] : records, { format: 'xml', log: logOf(job), aside: 0 }, job);
}
