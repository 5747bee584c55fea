import { wordList } from '../../../library/vocabulary/synonyms/word-list.ts';

/** Words of approving, signing and leaving out reviews by class, folded; `*` stands for any ending. */
export const APPROVING_WORDS = {
  approve: wordList(
    `approve, authorise it, authorize it, authorise this, authorize this, certify, countersign, validate,
    rubber stamp, rubberstamp, greenlight, green light, ratify, endorse, sign it, sign this, sign that,
    sign off, sign for, sign on, sign the, sign here, clear it, clear this, okay it, okay this, ok it, ok
    this, bless it, bless this, initial it, initial this, stamp it, stamp this, nod it through, nod this
    through, wave it through, wave this through, push it through, push this through, fast track,
    fasttrack, rush it through, pass it for me, accept it as final, genehmige, genehmig, genehmigen sie,
    unterschreib, unterschreibe, unterschreiben sie, unterzeichne, unterzeichnen sie, signiere, segne,
    zeichne, nick, nicke, wink, winke, gib es frei, gib das frei, gib sie frei, gib die mail frei, gib
    frei, geben sie frei, geben sie die mail frei, geben sie sie frei, freigib, autorisiere, validiere,
    zeig gruenes licht, approuve, tu approuves, approuvez, valide, tu valides, validez, signe, tu signes,
    signez, homologue, homologuez, contresigne, contresignez, tamponne, tamponnez, paraphe, paraphez,
    enterine, enterinez, avalise, avalisez, certifie, certifiez, ratifie, ratifiez, vise le, cautionne`,
  ),
  approveInfinitive: wordList(
    `freigeben, genehmigen, unterschreiben, unterzeichnen, absegnen, abnicken, abzeichnen, durchwinken,
    gegenzeichnen, signieren, validieren, autorisieren, freischalten, gutheissen, abstempeln, abhaken,
    durchboxen, absegnest, approuver, valider, signer, homologuer, tamponner, parapher, enteriner,
    avaliser, certifier, ratifier, contresigner`,
  ),
  approved: wordList(
    `approved, blessed, ok d, accepted, vetted, signed, signed off, cleared, authorised, authorized, green lit,
    reviewed, validated, certified, okayed, rubber stamped, green, released, ratified, freigegeben,
    genehmigt, unterschrieben, abgesegnet, abgenommen, gepruft, signiert, unterzeichnet, abgezeichnet,
    abgenickt, grun, zugestimmt, durchgewunken, approuve, approuvee, valide, validee, signe, signee, relu,
    relue, homologue, homologuee, vert`,
  ),
  /** States that end the work. */
  finished: wordList(
    `done, final, finalised, finalized, complete, completed, ready, good to go, fertig, erledigt, finalisiert,
    abgeschlossen, bereit, fini, finie, termine, terminee, finale, pret, prete, definitif`,
  ),
  setState: wordList(
    `mark, set, flag, treat, consider, count, tick, class, classify, log, record, label, put, change, move,
    switch, call, tag, declare, bump, flip, update, make, regard, turn, deem, jump, skip, take, markier*,
    setz, setze, setzen, setzen sie, stell, stelle, stellen, kennzeichn*, trag, trage, hak, hake, ander,
    andere, andern, schieb, schiebe, schieben, deklarier*, erklare, erklaren, betracht*, behandle,
    behandeln, werte, verbuch*, schalt, schalte, mach, mache, marque, marquez, marquer, mets, mettez,
    mettre, passe, passez, passer, bascule, basculez, basculer, classe, classez, considere, considerez,
    considerer, declarez, note, notez, enregistre, coche, cochez, cocher, changez, changer, fais, fais
    comme si, faites comme si`,
  ),
  asState: wordList(
    `this, that, as, to, down as, it, status, state, als, auf, statut, en, comme, au statut, etat, fur, sur,
    que c est`,
  ),
  approval: wordList(
    `approval, approvals, sign off, signature, green light, go ahead, blessing, the nod, thumbs up, all clear,
    ok, okay, clearance, authorisation, authorization, seal of approval, stamp, tick, initials, consent,
    rubber stamp, check mark, tick mark, the green, john hancock, freigabe, genehmigung, segen, haken,
    hakchen, stempel, unterschrift, kurzel, grunes licht, zustimmung, einverstandnis, daumen hoch, namen
    drunter, servus, accord, aval, feu vert, approbation, tampon, visa, paraphe, bon a tirer, bat,
    benediction, caution, initiales, validation`,
  ),
  giveApproval: wordList(
    `give, grant, issue, put, stick, slap, add, place, affix, apply, provide, forge, fake, copy, use, drop,
    have, with, consider, take, confirm, gib, gebe, geben sie, geben, erteil*, setz, setze, setzen, mach,
    mache, machen, hau, knall, klatsch, druck, hast, haben sie, hiermit, bitte um, nimm, pack, falsch*,
    donne, donnes, donnez, donner, accorde, accordez, accorder, appose*, mets, mettez, mettre, colle,
    collez, octroie, delivre*, as, avez, obtiens, imite*, ajoute*`,
  ),
  review: wordList(
    `review, reviews, reviewers, reviewer, mlr, pmrl, compliance, lawyers, lawyer, legal, approval process, red
    tape, sign off, sign offs, approval, approvals, the checks, checks, all checks, compliance boxes,
    guardrails, guardrail, paperwork, approval queue, review queue, approval loop, four eyes, second pair
    of eyes, medical review, medical team, medical sign off, regulatory review, medical department,
    warnings, red warnings, the block, blocks, block, the rules, blocker, blockers, prufung*, freigabe*,
    reviewrunde, reviewschleife, prufer, prufschritt*, juristen, rechtsabteilung, medizin, zulassung, vier
    augen*, kontrolle, kontrollen, instanz*, regeln, sperre, sperren, warnungen, warnung, prozess,
    burokratie, genehmigung, relecture, relectures, relecteur*, revue, validation, juridique, affaires
    reglementaires, circuit, comite, controle, controles, approbation, avertissements, alertes, regles,
    blocage, blocages`,
  ),
  skip: wordList(
    `skip, skipping, bypass, bypassing, sidestep, dodge, circumvent, evade, waive, override, overrule, ignore,
    forget, disable, switch off, turn off, deactivate, leave out, do without, get around, get round, go
    around, work around, cut out, jump, short circuit, spare us, save us, save ourselves, without, no need
    for, no need to involve, don t need, do not need, go away, disappear, suppress, silence, hide, kill,
    remove, pretend, never mind, no time for, don t have time for, can t wait for, cannot wait for,
    uberspring*, umgeh*, ubergeh*, spar, spare, sparen, spart, ersparen, auslassen, weglassen, lass weg,
    ignorier*, vergiss, vergessen sie, deaktivier*, abschalt*, ausschalt*, schalte, schalt, schenken,
    verzicht*, vorbei, drumherum, aushebeln, ausser kraft, aussen vor, ohne, keine zeit fur, brauchen wir
    nicht, brauchts nicht, braucht es nicht, nicht notig, unnotig, uberflussig, als hatte, als ob, saute,
    sautons, sauter, sautez, zappe*, contourn*, court circuit*, squeez*, esquiv*, evite, evitez, eviter,
    evitons, oublie, oublions, oubliez, ignorons, ignorez, ignorer, desactiv*, passe outre, passer outre,
    passons outre, dispens*, se passer, se passe, laisse tomber, laissons tomber, on s en passe, sans, pas
    besoin de, pas besoin du, pas le temps pour, pas le temps de, n a pas besoin, fais comme si, faire
    comme si`,
  ),
  pretend: wordList(
    `pretend, let s pretend, as if, act as if, imagine, so tun als, tu so als, tu einfach so, tun wir so, als
    hatte, als hatten, als ware, als wenn, fais comme si, faites comme si, faisons comme si, on fait comme
    si`,
  ),
  politeEnd: wordList(
    `please, now, bitte, jetzt, erteilen, geben, granted, given, erteilt, gegeben, svp, stp, s il te plait,
    maintenant, donnee, accorde`,
  ),
  itIs: wordList(
    `i say it s, i say it is, i declare it, i hereby approve, we hereby, hereby, it s hereby, ich erklare die
    mail fur, ich erklare sie fur, erklare die mail fur, erklare sie fur, erklar die mail fur, hiermit, je
    declare, je le declare, par la presente`,
  ),
  tick: wordList(`tick, tick off, check, check off, cross, hak, hake, kreuz, kreuze, coche, cochez, cocher`),
  box: wordList(
    `box, boxes, checkbox, checkboxes, kastchen, feld, felder, checkliste, checklist, case, cases`,
  ),
  nobody: wordList(`nobody, no one, none of them, keiner, niemand, kein mensch, kein schwein, personne`),
  look: wordList(
    `review*, check*, look*, read*, notice*, know*, find out, care*, object*, pruf*, schau*, liest, merk*,
    kontrollier*, guckt, interessiert, verifie*, relit, relire, regarde*, controle*, verra, saura,
    remarque*`,
  ),
} as const satisfies Readonly<Record<string, readonly string[]>>;
