// Writes what a database still holds beside its file into it: checkpoint.mjs FILE
import { createRequire } from 'node:module';

const Database = createRequire(import.meta.url)('better-sqlite3');
const db = new Database(process.argv[2]);
db.pragma('wal_checkpoint(TRUNCATE)');
db.exec('ANALYZE');
db.close();
