export { other } from './other';
export const one = 'one';
