export { extract } from '../extraction/extract';
