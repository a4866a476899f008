export { service } from '../import/service';
