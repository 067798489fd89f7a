import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** No build takes this long: whatever holds the lock then is not one. */
const STALE = 10 * 60_000;

const pause = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

/** The file is made by one process only, and says which. */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

const isRunning = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // The process of another user may not be signalled, but it runs.
    return error.code === 'EPERM';
  }
};

/** A process stopped in the middle of its work leaves the file behind. */
function isAbandoned(file) {
  const since = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (since === undefined) return false;
  if (Date.now() - since > STALE) return true;
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return pid > 0 && !isRunning(pid);
  } catch {
    return false;
  }
}

/** Runs some work while no other process runs the same. */
export function withLock(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  let isFirst = true;
  while (!take(file)) {
    if (isAbandoned(file)) rmSync(file, { force: true });
    else {
      if (isFirst) console.error('Une autre construction est en cours : attente…');
      isFirst = false;
      pause(100);
    }
  }
  try {
    return work();
  } finally {
    rmSync(file, { force: true });
  }
}
