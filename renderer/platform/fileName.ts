/**
 * A title as a file name that every system takes and that a screen shows as it is: characters that are part of a path,
 * that Windows refuses, or that are not seen become a dash.
 */
export const fileName = (title: string): string =>
  [...title.replace(/[/\\:*?"<>|\p{Cc}\p{Cf}]+/gu, '-').replace(/^[.\s]+|[.\s]+$/g, '')].slice(0, 100).join('') ||
  'waymark';
