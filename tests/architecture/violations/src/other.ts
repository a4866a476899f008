export { one } from './no-cycles';
export const other = 'other';
