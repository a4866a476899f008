export const service = 'import';
