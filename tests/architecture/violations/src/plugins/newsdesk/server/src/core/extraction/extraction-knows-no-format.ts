export { readHtml } from '../document/read-html';
