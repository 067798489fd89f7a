import { readCorpus } from './corpus';
import { runSample, type HandlerResult } from './runSample';

export interface Measure {
  readonly samples: number;
  readonly results: readonly HandlerResult[];
}

/** Presses every button of every sample whose name contains `only`. `folder` holds the samples for Excel. */
export async function measure(folder: string, only = ''): Promise<Measure> {
  const samples = readCorpus(folder).filter(({ id }) => id.includes(only));
  const results: HandlerResult[] = [];
  for (const sample of samples) results.push(...(await runSample(sample)));
  return { samples: samples.length, results };
}
