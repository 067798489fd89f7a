import type { PaneSource } from '../sources';

/** What was pasted: a text, or a long one that the browser holds. */
export type Pasted = string | Blob;

/** Characters shown of a paste: the whole of it is kept aside, because a text area slows down on thousands of lines. */
const SHOWN = 2_000;

/** More than a text area shows: its beginning stands for it, and cannot be edited. */
export const isLong = (pasted: Pasted): boolean =>
  typeof pasted === 'string' ? pasted.length > SHOWN : pasted.size > SHOWN;

export const isBlank = (pasted: Pasted): boolean => typeof pasted === 'string' && pasted.trim() === '';

/** What is shown of a paste: all of a short one, the beginning of a long one. */
export async function startOf(pasted: Pasted): Promise<string> {
  if (!isLong(pasted)) return typeof pasted === 'string' ? pasted : pasted.text();
  const start =
    typeof pasted === 'string'
      ? pasted.slice(0, SHOWN)
      : // A letter cut in two by the end of the slice is left out.
        new TextDecoder().decode(await pasted.slice(0, SHOWN).arrayBuffer(), { stream: true });
  return `${start}…`;
}

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * A paste as a source. Two pastes are two sources, and nothing but their hour tells them apart: « Collage 2026-12-01 09:05:07 ».
 * @param at local time.
 */
export function sourceOf(pasted: Pasted, label: string, at: Date): PaneSource {
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const name = `${label} ${day} ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
  return typeof pasted === 'string' ? { name, text: pasted } : { name, file: pasted };
}
