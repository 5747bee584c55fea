/** Words of sign-in and passwords. */
export const accessWords = {
  title: 'Sign in',
  purpose: 'Sign in to assemble, review and release approved content.',
  expired:
    'Your session has ended. Sign in again: you come back to where you were, and text you typed was kept.',
  sessionFailed: 'It could not be found out whether you are signed in',
  demonstrationPeople: 'People of the demonstration',
  demonstrationPurpose: 'This is a demonstration with fictional brands. Choose whom you want to be.',
  allMarkets: 'All markets',
  name: 'Sign-in name',
  password: 'Password',
  showPassword: 'Show or hide the password',
  signIn: 'Sign in',
  nameMissing: 'Write your sign-in name.',
  passwordMissing: 'Write your password.',
  wrong: 'Name or password is wrong',
  failed: 'Signing in failed',
  changePassword: 'Change password',
  passwordRule: 'At least {{count}} characters; a sentence is easier to keep than a puzzle.',
  presentPassword: 'Present password',
  newPassword: 'New password',
  notChanged: 'The password was not changed',
};
