import { wordList } from '../../../library/vocabulary/synonyms/word-list.ts';

/** Words of writing, changing and leaving out text by class, folded; `*` stands for any ending. */
export const WRITING_WORDS = {
  write: wordList(
    `write, invent, make up, compose, draft, formulate, come up with, think up, think of, dream up, craft, pen,
    give me, create, produce, i d love, we need, i need, i want, would like, could use, needs, how about,
    what about, generate, brainstorm, schreib, schreibe, schreiben, schreiben sie, erfind, erfinde,
    erfinden, verfass*, dicht, dichte, dichten, formulier, formuliere, formulieren, texte, texten, denk
    dir, ausdenken, zauber, zaubere, brauche, brauchen, fehlt noch, hatte gern, gib mir, mach mir, bastel,
    bastle, uberleg dir, lass dir, ecris, ecrivez, ecrire, redige, redigez, rediger, invente, inventez,
    inventer, formule, formulez, imagine, imaginez, imaginer, ponds, pondre, trouve, trouvez, trouver,
    concocte*, il faudrait, il faut, il nous faut, il me faut, propose moi, je voudrais, j aimerais, fais
    moi`,
  ),
  /** Pieces of text that somebody would have to write. */
  text: wordList(
    `sentence, sentences, line about, line that, line on, line saying, one liner*, claim, claims, headline,
    headlines, paragraph about, paragraph on, statement, statements, slogan*, tagline*, strapline*,
    catchphrase*, punchline, punch line, bullet points, bullets, bullet point, blurb, testimonial*, quote
    from, endorsement, call to action, hook, hooks, conclusion, closing line, opening line, selling
    point*, marketing copy, sales pitch, teaser, something catchy, something punchy, something about
    living, something snappy, satz, satze, satzchen, zeile, zeilen, zeile uber, aussage, aussagen,
    schlagzeile*, behauptung*, werbespruch, spruch, spruche, formulierung, werbetext, verkaufsargument*,
    zitat, zitate, fazit, aufmacher, was knackiges, was griffiges, was flottes, slogan, schlusssatz,
    phrase, phrases, accroche, accroches, allegation, allegations, temoignage*, citation, argument,
    arguments, petit mot, formule choc, argumentaire, texte accrocheur, mots sympas`,
  ),
  add: wordList(
    `add, adding, insert, include, put, put in, pop, slip, squeeze, append, throw, drop in, work in, stick,
    chuck, sneak, tack, slot in, sprinkle, tuck, weave, toss, shove, mention, mentioning, say, saying,
    state, claim, stress, emphasise, emphasize, underline, highlight, hint, imply, insinuate, promise,
    guarantee, assure, tell, point out, let them know, make clear, make it clear, spell out, convince,
    reassure, write, play up, push, boast, brag, rave, bau, baue, bauen, einbauen, fug, fuge, fugen,
    schreib, schreibe, reinschreiben, hinschreiben, dazuschreiben, pack, packe, nimm, setz, setze, bring,
    bringe, streu, klatsch, hau, hang, hange, erganz*, erwahn*, betone, betonen, sag, sage, sagen,
    versprich, versprechen, garantier*, behaupt*, unterstreich*, hervorheb*, hebe, heb, verkauf, verkaufe,
    uberzeug*, erzahl*, deute, andeuten, versicher*, schreib rein, ajoute, ajoutez, ajouter, rajoute,
    rajoutez, rajouter, insere*, mets, mettez, mettre, glisse, glissez, glisser, colle, case, caser,
    place, placer, integre*, dis, dites, dire, precise*, affirme*, pretends, pretendre, souligne*,
    mentionne*, promets, promettez, promettre, garantis, garantissez, garantir, assure*, indique*,
    rappelle*, insinue*, signale*, marque, ecris, ecrivez, ecrire, vante*, convainc*, raconte*, insiste*`,
  ),
  /** A statement follows. */
  that: wordList(
    `that, saying, stating, claiming, how, dass, das s, que, qu, comme quoi, disant, it s, it is, its, they,
    it, there s, there are, we, our, wir, es, elle, il, on, ca, c est, nous`,
  ),
  /** What nobody may say of a medicine without proof: praise, promises and comparisons. */
  praise: wordList(
    `breakthrough, sensation*, for everyone, for everybody, in everyone, in all patients, bei allen, bei jedem,
    fur alle, jedem patienten, chez tous, pour tous, tous les patients, a tous les coups, immer, toujours,
    better than, superior, beat, beats, beating, best, safest, strongest, number one, leading, leader, no
    side     effects, no side effect, zero side effects, without side effects, no risk, no risks, zero
    risk, risk     free, completely safe, totally safe, perfectly safe, 100 safe, harmless, cure, cures,
    cured, heal, heals, guaranteed, guarantee*, miracle, revolution*, game changer, game changing, unique,
    unmatched, unrivalled, unbeatable, best in class, first choice, gold standard, wonder*, lives
    longer, live longer, save lives, saves lives, lifesaver, life saving, in children, for children, in
    kids, off label, entresto, sacubitril, jardiance, forxiga, dapagliflozin*, empagliflozin*,
    competitor*, competition, rival*, the others, other drugs, nobody died, never, always works, works
    wonders, love it, amazing, fantastic, outperform*, faster than, stronger than, safer than, cheaper
    than, more effective than, besser als, beste, besten, bestes, sicherste*, starkste*, uberlegen*,
    nebenwirkungsfrei*, risikofrei*, keine nebenwirkungen, keinerlei, ohne nebenwirkungen, keine risiken,
    kein risiko, null risiko, heilt, heilen, geheilt, wunder*, garantiert, einzigartig, unschlagbar,
    konkurrenz*, wettbewerb*, mitbewerb*, bahnbrechend, lebensrettend*, voll sicher, absolut sicher,
    vollig sicher, harmlos, ungefahrlich, bei kindern, fur kinder, langer leben, leben rettet, leben
    retten, nie wieder, goldstandard, nummer eins, marktfuhrer, klar vorne, schneller als, starker als,
    sicherer als, wirksamer als, meilleur*, superieur*, le plus sur, la plus sure, le plus efficace, sans
    risque*, aucun risque, aucun effet, zero risque, zero effet, sans effet*, guerit, guerir, guerison,
    revolutionn*, imbattable, sans danger, sauve des vies, sauve la vie, numero un, chez l enfant, chez
    les enfants, concurren*, hors amm, mieux que, plus efficace que, plus sur que, vivent plus longtemps,
    vivre plus longtemps, reference absolue, inegale*`,
  ),
  change: wordList(
    `punch up, punch it up, pump up, pump, talk up, hype, hype up, glorify, oversell, aufblas*, hochjubel*,
    enjolive, rewrite, reword, rephrase, paraphrase, shorten, condense, polish, spice, jazz, soften, tone
    down, tone it     down, tone up, embellish, massage, inflate, dumb down, liven up, liven it up, liven,
    dress up, punch     up, sex up, pep up, beef up, water down, sugarcoat, sugar coat, play down,
    downplay, exaggerate, doctor, edit, amend, tweak, alter, modify, adjust, change, round, bump, raise,
    lower, double, correct, fix, replace, turn, make, substitute, swap, strengthen, sharpen, simplify,
    improve, tidy, translate     freely, umformulier*, umschreib*, formulier, formuliere, umtext*,
    straff*, aufpepp*, aufhubsch*, aufpolier*, beschonig*, verharmlos*, abschwach*, verscharf*,
    ubertreib*, verwasser*, ander, andere, andern, verander*, abander*, bearbeit*, kurz, kurze, kurzen,
    einkurz*, polier*, runde, runden, aufrunden, erhoh*, korrigier*, pass, passe, anpassen, vereinfach*,
    mach, mache, machen, ersetz*, tausch, tausche, austauschen, schreib, dreh, drehe, entscharf*,
    schwach*, pepp, peppe, hubsch, reformule*, reecri*, raccourci*, abrege*, adouci*, renforce*,
    simplifi*, arrondi*, gonfle*, corrige*, retouche*, embelli*, muscle*, edulcore*, allege*, minimise*,
    enjolive*, exagere*, modifie*, changez, changer, remplace, remplacez, remplacer, rends, rendez,
    rendre, fais, augmente*, traduis librement`,
  ),
  wording: wordList(
    `result, results, outcome, outcomes, ergebnis, ergebnisse, resultat*, conclusion, wording, text, texts,
    copy, words, word, phrasing, tone, style, sentence, sentences, headline, paragraph, claim, claims,
    first line, title, quotation, body, intro, number, numbers, figure, figures, percent, percentage, p
    value, hazard ratio, digits, result look, results look, data look, it look, it sound, it     read,
    sound, sounds, look better, look good, look nicer, text*, wortlaut, wort, worter, worte,
    formulierung*, ton, stil, satz, satze, absatz, uberschrift, aussage, zahl*, prozent*, ziffer*, wert, p
    wert, wirkt besser, klingt, klingen, den text, schoner, texte, mots, mot, formulation*, phrase,
    phrases, titre, paragraphe, allegation*, chiffre*, nombre*, pourcent*, valeur, redaction`,
  ),
  tone: wordList(
    `shorter, catchier, punchier, snappier, stronger, bolder, sexier, livelier, friendlier, warmer, sharper,
    tighter, crisper, edgier, flashier, jazzier, nicer, softer, funnier, cooler, zingier, slicker, longer,
    simpler, catchy, punchy, exciting, boring, dull, dry, promotional, convincing, emotional, persuasive,
    upbeat, engaging, dramatic, impressive, compelling, eye catching, salesy, wordy, clunky, stiff, bland,
    lame, too long, too technical, too weak, too cautious, more positive, more confident, kurzer, knapper,
    werblicher, knackiger, packender, reisserischer, lockerer, flotter, peppiger, positiver, emotionaler,
    uberzeugender, spannender, spritziger, frecher, griffiger, schmissiger, pfiffiger, freundlicher,
    schoner, netter, verstandlicher, trocken, langweilig, sperrig, holprig, lahm, bieder, steif, zu lang,
    schwammig, mehr pepp, mehr schwung, mehr biss, mehr pfiff, mehr emotion*, plus court*, plus vendeu*,
    plus accroch*, plus percutant*, plus convaincant*, plus dynamique*, plus punchy, plus sexy, plus
    emotionnel*, plus positi*, plus fun, plus sympa*, plus fort*, plus marquant*, plus simple*, moins
    technique*, moins sec, moins froid*, ennuyeu*, trop long*, trop sec, trop seche, trop technique*, trop
    plat*, plus vivant*, plus chaleureu*, du peps, du pep, du punch`,
  ),
  rounding: wordList(
    `round, rounded, round up, round down, rounder, rundere, runde, rund, runden, aufrunden, abrunden,
    aufrunde, arrondi*, gonfle*`,
  ),
  /** A text of another length, which another approved module may have. */
  size: wordList(
    `shorter, longer, simpler, lighter, briefer, less technical, kurzer*, kurzeres, langer*, einfacher*,
    knapper*, knapperes, plus court*, plus long*, plus simple*, plus leger*`,
  ),
  offer: wordList(
    `gibt s, hatten wir, habt ihr, auch, something, anything, have you, got, do you have, is there, are there,
    any, one that, hast du, gibt es, gibts, was, etwas, haben wir, as tu, t as, tu as, tu aurais, y a t
    il, il y a, quelque     chose, une version, on a, y aurait il, existe`,
  ),
  templateWord: wordList(`template*, layout*, vorlage*, modele*, gabarit*, version of the template`),
  remove: wordList(
    `unter den tisch fallen, fallen lassen, fall lassen, sweep, under the rug, under the carpet, brush over,
    gloss over, ubergeh*, verschwinden, disappear, passer sous silence, sous le tapis, taire, allege*,
    adouci*, soften, tone down, verharmlos*, abschwach*, entscharf*, edulcor*, lose, drop, cut, remove,
    removing, delete, deleting, take out, take off, take away, leave out, leave off, get rid, rid, ditch,
    hide, bury, strip, skip, kill, axe, scrap, shrink, trim, downplay, play down, chop, bin, erase, omit,
    junk, throw out, cross out, blank, minimise, minimize, without, losch*, entfern*, streich*, weglass*,
    schmeiss*, wirf, werf*, kurz*, versteck*, raus, rausnehmen, rauslassen, weg, unterschlag*, ausblend*,
    verschweig*, vire*, enleve*, supprim*, retire*, efface*, degage*, cache*, coupe*, saute*, ote*, omet*,
    masque*, raccourci*, gomme*, jette*, planque*, has to go, must go, can go, should go, needs to go,
    goes`,
  ),
  /** Texts that must stand in an email: required by law, or by the claims beside them. */
  required: wordList(
    `warnhinweise, side effects, side effect, adverse events, adverse reactions, risks, risk section, risk
    part, warning*, contraindication*, contra indication*, boxed warning, isi, important safety
    information, small print, fine print, black triangle, triangle, prescribing information, legal text,
    legal stuff, mandatory     text, mandatory information, legal notice, legal bit, disclaimer*,
    references, reference list, footnote*, unsubscribe link, unsubscribe, opt out link, safety section,
    safety part, safety bit, safety block, safety stuff, safety paragraph, safety info, safety
    information, safety text, safety     warnings, safety note, potassium bit, potassium part, potassium
    section, bit about potassium, part     about potassium, scary bits, scary bit, scary part, scary
    stuff, negative stuff, the negatives, the     bad news, nebenwirkungen, nebenwirkungsteil,
    nebenwirkungsabsatz, risiken, risikoteil, warnhinweis*, sicherheitshinweis*, sicherheitsteil,
    sicherheitsabschnitt, sicherheitsblock, sicherheitskram, sicherheitsinfo*, pflichttext*,
    pflichtangaben, pflichthinweis*, kleingedruckte*, gegenanzeigen, fussnote*, quellen, quellenangaben,
    literaturangaben, literaturverzeichnis, fachinformation, fachinfo, abmeldelink, abmeldehinweis,
    schwarze dreieck, schwarzes dreieck, dreieck, das mit dem kalium, das mit     dem blutdruck, das
    negative, die warnungen, effets secondaires, effets indesirables, risques, mise en     garde, mises en
    garde, contre indications, mentions legales, mentions obligatoires, triangle noir, notes de bas de
    page, note de bas de page, lien de desinscription, desinscription, partie risques, partie securite,
    bloc securite, paragraphe securite, partie tolerance, section securite, trucs     negatifs, passage
    sur la securite, passage sur le potassium`,
  ),
} as const satisfies Readonly<Record<string, readonly string[]>>;
