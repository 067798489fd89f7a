import { randomBytes } from 'node:crypto';
import type { Environment } from '../app';

const pad = (value: number): string => String(value).padStart(2, '0');

export const environment: Environment = {
  now: () => {
    const date = new Date();
    return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())} ${pad(date.getHours())}:${pad(date.getMinutes())}`;
  },
  newSecret: () => randomBytes(32).toString('hex'),
};
