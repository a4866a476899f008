import { expect } from '@jest/globals';

const step = 100;
const longest = 15_000;

/** Waits until a page says what it should; what it says at last is compared. */
export async function becomes<T>(read: () => Promise<T>, wanted: T): Promise<void> {
  let found = await read();
  for (let waited = 0; found !== wanted && waited < longest; waited += step) {
    await new Promise((resolve) => setTimeout(resolve, step));
    found = await read();
  }
  expect(found).toEqual(wanted);
}
