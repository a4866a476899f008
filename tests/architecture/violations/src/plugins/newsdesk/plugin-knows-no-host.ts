export { controller } from '../../api/controller';
