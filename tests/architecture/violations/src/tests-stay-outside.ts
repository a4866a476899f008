export { sample } from '../tests/sample';
