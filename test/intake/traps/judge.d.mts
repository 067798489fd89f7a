import type { IntakeResult } from '../../../src/intake';
import type { Trap } from './traps.mjs';

export declare function judgeOurs(trap: Trap, results: readonly IntakeResult[]): boolean;
export declare function bytesOf(trap: Trap): Uint8Array;
