export { service } from '../plugins/newsdesk/server/src/import/service';
