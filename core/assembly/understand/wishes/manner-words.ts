import { wordList } from '../../../library/vocabulary/synonyms/word-list.ts';

/** Words that say how something is meant, by class, folded: asked for, forbidden, asked about or told. */
export const MANNER_WORDS = {
  /** What an order is about, where it is not named by its content. */
  thing: wordList(
    `it, this, that, them, these, email, e mail, mail, message, draft, thing, lot, asset, piece, newsletter,
    everything, the whole thing, baby, sucker, puppy, es, sie, ihn, das, dies, diese, dieses, diesen, den,
    die, ding, mailing, entwurf, nachricht, sache, ganze, alles, rundmail, s, le, la, les, l, ca, cela,
    ce, cet, cette, courriel, brouillon, tout, truc, machin`,
  ),
  modal: wordList(
    `en sorte que, veiller a ce que, make sure, ensure, see to it that, sorge dafur, sorgen sie dafur,
    sicherstellen dass, stell sicher, fais en sorte, faites en sorte, can, could, may, should, must, needs
    to, need to, has to, have to, ought to, shall, is ready to, ready to, is to, it s time, time to, want,
    wants, let, kann, konnte, darf, soll, sollte, muss, musste, mochte, kanns, sollen, mussen, peut,
    pourrait, doit, devrait, faut, faudrait, faut que, que ca, que ce, qu il, qu elle, que le, que la,
    veux que, voudrais que, laisse`,
  ),
  want: wordList(
    `want, wants, need, needs, like, get, see, have, make sure, ensure, needs to be, should be, must be, has to
    be, to be, be, ought to be, let, expect, can be, may be, will be, mochte, mochten, ich will, wir
    wollen, soll, sollen, muss, mussen, bitte, gehort, brauche, hatte gern, wird, werden, lass, veux,
    voudrais, faut que, doit etre, doit, soit, faudrait, souhaite, j aimerais`,
  ),
  /** Before a verb: it is asked for. */
  request: wordList(
    `so freundlich, so nett, so gut, so lieb, be so kind, be kind enough, auriez vous l amabilite, l
    obligeance, la gentillesse, avoir la bonte, please, pls, plz, kindly, just, go ahead, let s, lets, let
    us, can you, could you, would you, will you, can we, could we, shall we, you can, you could, you may,
    you should, you must, need you to, want you     to, like you to, love you to, trust you to, ask you
    to, have to, need to, want to, time to, ready to, mind, maybe, perhaps, why don t you, why not,
    someone, somebody, do me a favour, be a dear, feel free     to, bitte, einfach, mal, doch, kannst,
    kannste, konntest, konnen sie, konnten sie, konnen wir, konnten     wir, wollen wir, wurdest, wurden
    sie, magst, willst, du sollst, du darfst, du kannst, du konntest, du     musst, sie konnen, sie
    durfen, lass uns, lassen sie uns, wir sollten, wir mussen, muss, soll, darf, durfen, am besten, jetzt,
    sofort, gleich, zu, dann, peux tu, tu peux, tu pourrais, pourrais tu, pouvez     vous, vous pouvez,
    pourriez vous, il faut, il faudrait, faut, faudrait, veux tu, veuillez, merci de, merci d, on peut,
    peut on, on va, vas y, allez, n hesite pas a, tu veux bien, tu devrais, on devrait, il suffit de,
    pense a, svp, stp, a, de, y a plus qu a, est il possible de, serait il possible de, c     est possible
    de, possible de, besoin que tu, envie de`,
  ),
  negation: wordList(
    `not, don, never, won, can t, cannot, didn, haven, hasn, shouldn, mustn, isn, aren, wasn, weren, wouldn,
    doesn, nicht, nichts, nie, niemals, kein, keine, keinen, keinesfalls, noch nichts, noch nicht, ne, n,
    jamais, pas, rien, aucun, aucune, avoid, hold off, wait before, stop`,
  ),
  /** Negations that are none. */
  noNegation: wordList(
    `why not, why don t, not only, not just, don t hesitate, do not hesitate, don t forget, do not forget,
    wouldn t mind, don t mind, couldn t you, can t you, can t we, couldn t we, wouldn t you, don t wait,
    warum nicht, nicht nur, nicht vergessen, vergiss nicht, zoger nicht, ohne zu zogern, n hesite pas, n
    hesitez pas, n oublie pas, n oubliez pas, pourquoi pas, pas seulement, ne tarde pas, kannst du nicht,
    konnen wir nicht, konnten wir nicht, konntest du nicht, ne peut on pas, on pourrait pas, tu pourrais
    pas, tu peux pas, si ce n est pas`,
  ),
  /** Those who act themselves, where they are named before the verb. */
  self: wordList(`i, we, ich, wir, je, j, nous`),
  others: wordList(
    `agency, agence, agentur, author, predecessor, vorganger, he, she, they, reps, rep, legal, medical,
    regulatory, reviewer, reviewers, boss, manager, colleague, colleagues, team, lawyers, who, people,
    doctors, er, recht, medizin, zulassung, kollege, kollegin, kollegen, chef, chefin, juristen, prufer,
    aussendienst, arzte, wer, il, elle, ils, elles, juridique, collegue, collegues, relecteur, relecteurs,
    delegues, medecins, qui`,
  ),
  later: wordList(
    `will, ll, going to, gonna, already, usually, always, often, would, had, have, has, was, were, werde,
    werden, wird, habe, haben, hat, hatte, wurde, bereits, schon, vais, allons, va, vont, avons, ai, ont,
    deja`,
  ),
  /** At the beginning of a clause: something is asked, nothing ordered. */
  questionWord: wordList(
    `a partir, ab wann, since when, from when, how soon, who, when, where, what, which, how, whether, why, is,
    are, was, were, has, have, had, did, does, do we, do     i, am i, may i, can i, should i, must i,
    could i, wer, wann, wo, welche, welcher, welches, wie, wem, ob, warum, wieso, ist, sind, war, hat,
    haben, hast, wird, wurde, darf ich, kann ich, soll ich, muss     ich, durfte ich, konnte ich, qui,
    quand, ou, quoi, quel, quelle, quels, quelles, comment, combien, pourquoi, a t on, as tu deja, avez
    vous deja, est ce que je, est ce qu ils, est ce qu il, est ce qu     elle, est ce deja, puis je, dois
    je, est il, est elle`,
  ),
  condition: wordList(
    `a partir de quand, ab wann, from when, since when, how soon, how early, before, until, till, once, after,
    as soon as, when, if, unless, whether, bevor, bis, nachdem, sobald, wenn, falls, ehe, ob, avant,
    apres, des que, quand, une fois, si, lorsque, jusqu`,
  ),
  to: wordList(
    `to, at, into, in, onto, towards, with, for, on, across to, over to, an, zu, zum, zur, bei, ins, unter,
    auf, a, au, aux, chez, vers, dans, sur, dem, den, der, aupres`,
  ),
  toReview: wordList(
    `to review, for review, into review, in review, to the review, to approval, for approval, to mlr, to
    medical, to legal, to regulatory, to the reviewers, to reviewers, to compliance, zur prufung, in die
    prufung, zur freigabe, in die freigabe, an die rechtsabteilung, an die medizin, an medical, an legal,
    zum review, ins review, in den review, an die prufer, en relecture, en validation, en revue, a la
    relecture, a la validation, au juridique, au service juridique, au medical, aux relecteurs, pour
    validation, pour relecture, pour approbation, a valider, zu prufen`,
  ),
  toMe: wordList(
    `send me, mail me, email me, forward me, show me, give me, send us, show us, send it to me, send that to
    me, email it to me, forward it to me, mail it to me, to myself, schick mir, schicke mir, schicken sie
    mir, sende mir, maile mir, mail mir, zeig mir, gib mir, schick uns, an mich, mir den, mir die, mir
    das, envoie moi, envoyez moi, montre moi, transmets moi, envoie nous, me l envoyer, m envoyer`,
  ),
  approvedOnly: wordList(
    `approved claim*, approved module*, approved text*, approved content, approved wording, approved texts,
    approved material*, approved words, textes valides, textes approuves, contenu valide, contenus
    valides, valides uniquement, only approved, freigegebene*, freigegebenen, nur freigegeben*,
    genehmigte, modules approuves, approuves, valides seulement, from the library, aus der bibliothek, de
    la bibliotheque`,
  ),
  number: wordList(`#`),
  quoted: wordList(`"`),
} as const satisfies Readonly<Record<string, readonly string[]>>;
