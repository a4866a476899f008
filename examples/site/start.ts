import { site } from './site.js';

const api = process.env['NEWSDESK_API'] ?? 'http://localhost:1337/api';
const address = await site(api).listen({
  host: process.env['SITE_HOST'] ?? '127.0.0.1',
  port: Number(process.env['SITE_PORT'] ?? 3000),
});
console.log(`The example site is at ${address}; it reads ${api}`);
