/** Where to go after signing in: only a path of this site, never another origin. */
export function returnPath(wanted: string | null): string {
  if (wanted === null || !/^\/(?![/\\])/u.test(wanted) || wanted.startsWith('/sign-in')) return '/start';
  return wanted;
}
