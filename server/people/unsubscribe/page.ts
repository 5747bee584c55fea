import { escapeHtml } from '../../release/render-markup.ts';

const WORDS = {
  en: {
    title: 'Unsubscribe',
    ask: 'Do you want to stop getting these emails?',
    button: 'Unsubscribe',
    done: 'You are unsubscribed',
    told: 'You will not get any more of these emails. You can close this page.',
    later: 'Please try again later',
    laterTold: 'Too many requests came from your network. Wait a minute, then use the link again.',
    unclear: 'Nothing was changed',
    unclearTold: 'Open the link in the email again and use the button.',
  },
  de: {
    title: 'Abmelden',
    ask: 'Möchten Sie diese E-Mails nicht mehr erhalten?',
    button: 'Abmelden',
    done: 'Sie sind abgemeldet',
    told: 'Sie erhalten keine weiteren E-Mails dieser Art. Sie können diese Seite schließen.',
    later: 'Bitte versuchen Sie es später noch einmal',
    laterTold:
      'Aus Ihrem Netz kamen zu viele Anfragen. Warten Sie eine Minute und öffnen Sie den Link noch einmal.',
    unclear: 'Es wurde nichts geändert',
    unclearTold: 'Öffnen Sie den Link in der E-Mail noch einmal und verwenden Sie die Schaltfläche.',
  },
  fr: {
    title: 'Se désabonner',
    ask: 'Souhaitez-vous ne plus recevoir ces e-mails ?',
    button: 'Se désabonner',
    done: 'Vous êtes désabonné',
    told: 'Vous ne recevrez plus d’e-mails de ce type. Vous pouvez fermer cette page.',
    later: 'Veuillez réessayer plus tard',
    laterTold:
      'Trop de demandes sont venues de votre réseau. Attendez une minute, puis utilisez de nouveau le lien.',
    unclear: 'Rien n’a été modifié',
    unclearTold: 'Ouvrez de nouveau le lien de l’e-mail et utilisez le bouton.',
  },
} as const;

export type PageLanguage = keyof typeof WORDS;
export type PageState = 'ask' | 'done' | 'later' | 'unclear';

/** A language of the page for a language of an email, or for an Accept-Language header (RFC 9110 section 12.5.4). */
export function pageLanguageOf(wanted: string): PageLanguage {
  const known: readonly PageLanguage[] = ['en', 'de', 'fr'];
  for (const range of wanted.split(',')) {
    const found = known.find((language) => language === range.trim().slice(0, 2).toLowerCase());
    if (found) return found;
  }
  return 'en';
}

const STYLE = `:root{color-scheme:light dark}body{margin:0;font:1.0625rem/1.5 system-ui,sans-serif;color:#1c2430;background:#fff}
main{max-width:32rem;margin:0 auto;padding:3rem 1.25rem}h1{font-size:1.5rem;line-height:1.25;margin:0 0 1rem}
button{font:inherit;font-weight:600;padding:.75rem 1.5rem;border:0;border-radius:.375rem;color:#fff;background:#1f4fd8;cursor:pointer}
button:focus-visible{outline:3px solid #1c2430;outline-offset:3px}
@media (prefers-color-scheme:dark){body{color:#eef1f6;background:#14181f}button{color:#10141b;background:#9db8ff}button:focus-visible{outline-color:#fff}}`;

/** A whole page without script; its form sends what a mailbox provider sends (RFC 8058 section 3.1). */
export function unsubscribePage(state: PageState, language: PageLanguage, nonce: string): string {
  const words = WORDS[language];
  const heading = { ask: words.ask, done: words.done, later: words.later, unclear: words.unclear }[state];
  const below = {
    ask: `<form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click"><button type="submit">${words.button}</button></form>`,
    done: `<p role="status">${words.told}</p>`,
    later: `<p>${words.laterTold}</p>`,
    unclear: `<p>${words.unclearTold}</p>`,
  }[state];
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${words.title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex, nofollow">
<style nonce="${escapeHtml(nonce)}">${STYLE}</style></head><body><main><h1>${heading}</h1>${below}</main></body></html>`;
}
