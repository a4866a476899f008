export const readHtml = 'html';
