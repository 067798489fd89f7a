/** The same numbers, with room for `length` of them. */
export function wider(numbers: Int32Array, length: number): Int32Array {
  const room = new Int32Array(length);
  room.set(numbers);
  return room;
}
