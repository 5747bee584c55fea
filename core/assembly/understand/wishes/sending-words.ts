import { wordList } from '../../../library/vocabulary/synonyms/word-list.ts';

/** Words of sending by class, folded, in English, German and French; `*` stands for any ending. */
export const SENDING_WORDS = {
  /** Imperatives, and base forms that are one. */
  send: wordList(
    `send, resend, dispatch, despatch, ship, transmit, forward, distribute, circulate, broadcast, deploy,
    disseminate, e mail it, email it, email this, email that, email them, mail it, mail this, mail that,
    mail them, mail out, email out, e mail out, post it, post this, post them, deliver it, deliver this,
    deliver to, publish, fire away, cc, bcc, blast it, blast this, blast out, roll it out, roll this out,
    go live, release it, release this, release the email, release to, schick, schicke, schickt, schicken
    sie, sende, sendet, senden sie, versende, versenden sie, verschick, verschicke, verschicken sie,
    maile, mailen sie, ubermittle, ubermitteln sie, verteil, verteile, verteilen sie, verbreite,
    veroffentliche, versand bitte, versand jetzt, envoie, envoies, envoyez, envoyons, expedie, expedies,
    expediez, transmets, transmettez, diffuse, diffuses, diffusez, adresse le, adresse la, adressez le,
    adressez la, distribue, distribues, distribuez, publie, publiez, deploie, deployez, achemine, fais
    suivre, faites suivre, fais partir, faites partir, fais le partir, fais la partir, fais tourner,
    faites tourner, mets en ligne, fais le parvenir, fais la parvenir, faites le parvenir, faites la
    parvenir, fais parvenir, faites parvenir, fais leur parvenir`,
  ),
  sendInfinitive: wordList(
    `zukommen zu lassen, zuzusenden, zuzuschicken, zu verschicken, zu versenden, zu senden, zu schicken,
    zuzustellen, zu ubermitteln, weiterzuleiten, abzuschicken, rauszuschicken, zu verteilen, senden,
    schicken, verschicken, versenden, abschicken, absenden, rausschicken, losschicken, zustellen,
    verteilen, raushauen, rausjagen, rausballern, rausfeuern, rausgeben, weiterleiten, weitergeben,
    ubermitteln, ausspielen, aussenden, mailen, zumailen, zuschicken, zusenden, rumschicken, verbreiten,
    ausliefern, ausrollen, streuen, rauslassen, wegschicken, hinschicken, rausfahren, zukommen lassen,
    rausgehen lassen, veroffentlichen, auf senden, auf absenden, loslassen, rausschiessen, abfeuern,
    abschiessen, envoyer, expedier, diffuser, transmettre, adresser, distribuer, publier, deployer,
    acheminer, balancer, shooter, poster, faire partir, faire suivre, faire parvenir, faire tourner,
    mettre en ligne, larguer`,
  ),
  sendGerund: wordList(
    `sending, emailing, e mailing it, mailing it, dispatching, forwarding, shipping, distributing, circulating,
    transmitting, broadcasting, popping, firing, pushing, putting, dropping, pinging, getting, shooting,
    throwing`,
  ),
  sent: wordList(
    `sent, dispatched, despatched, shipped, mailed, emailed, e mailed, distributed, forwarded, transmitted,
    circulated, delivered, deployed, gone out, published, verschickt, versandt, versendet, geschickt,
    gesendet, gemailt, abgeschickt, rausgeschickt, zugestellt, verteilt, ubermittelt, weitergeleitet,
    ausgespielt, ausgesendet, zugesandt, zugeschickt, zugemailt, envoye, envoyee, envoyes, expediee,
    transmis, transmise, diffusee, distribuee, adressee`,
  ),
  /** Verbs that mean sending only with a direction or somebody who receives. */
  move: wordList(
    `get, push, put, pop, fire, shoot, ping, zip, fling, drop, sling, kick, roll, bang, let, throw, chuck,
    whack, hurl, pass, bring, shift, bung, lob, yeet, beam, whip, shove, rocket, launch, set, schedule,
    release, blast, land, lands, take, squirt, slide, hand, share, arrange, make sure, ensure, see that,
    see to it, want, wants, need, needs, hau, haue, hauen sie, hauste, jag, jage, jagen sie, feuer, feure,
    baller, ballere, pfeffer, pfeffere, bringe, bringen sie, lass, lasse, lassen sie, gib, blas, schiess,
    tu, setz, schmeiss, wirf, schleuder, knall, knalle, schieb, schiebe, schieben sie, box, stell, stelle,
    spiel, spiele, leite, leiten sie, reich, reiche, schubs, press, druck, mach, balance, balances,
    balancez, largue, larguez, lache, lachez, pousse, poussez, shoote, shootez, mets, mettez, passe,
    passez, jette, jetez, lance, lances, lancez, bombarde, sors, sortez, catapulte, propulse, depeche,
    laisse, laissez, poste, postez, fais, faites, route`,
  ),
  outwards: wordList(
    `out, off, away, live, on its way, on their way, on the way, out the door, out of the door, out there,
    loose, flying, fly, into the wild, into the world, into the field, across, over to, round to, raus,
    los, ab, weg, hinaus, fort, ruber, rum, herum, raus an, auf die reise, auf den weg, in die welt, in
    die post, an die front, nach draussen, unters volk, unter die leute, live schalten, dehors, en ligne,
    en route, dans la nature, partir, parvenir, decoller`,
  ),
  /** What is done by itself: "it can go out", "ça peut partir". */
  leave: wordList(
    `receive, receives, get, gets, have, recoivent, recoive, aient, ait, bekommen, erhalten, kriegen, haben,
    go, go to, leave, fly, go out, be with, be in, be on, reach, hit, land, land with, arrive, be at, be
    out, be gone, get out, go live, rausgehen, gehen, raus, los, losgehen, fliegen, weg, ankommen, landen,
    eintreffen, sein, an, zu, partir, parte, parvienne, arriver, sorte, sortir, atterrisse, atterrir,
    decoller, soit, etre, filer, tomber`,
  ),
  receiver: wordList(
    `doctor*, doc, docs, physician*, hcp, hcps, everyone, everybody, recipient*, addressee*, inbox, inboxes,
    mailbox*, in box*, list, lists, mailing list*, distribution list, target group, audience, customer*,
    clients, gps, gp, prescriber*, practices, surgeries, clinic, clinics, hospital*, the field, people,
    them all, all of them, the crowd, cardio*, kardio*, nephro*, endocrin*, endokrin*, rheum*, rhumat*,
    diabet*, neuro*, onco*, onko*, generalist*, hausarzt*, pharmacist*, nurses, specialists, arzt, arzte,
    arzten, aerzte, aerzten, praxen, praxis, kunden, empfanger*, adressat*, verteiler, postfach*, alle,
    allen, leute, leuten, klinik*, zielgruppe, facharzt*, medecin*, docteur*, praticien*, destinataire*,
    boite mail, boites mail, boites, leur boite, liste, tout le monde, tous, prescripteur*, specialistes,
    soignants, dr, prof, mrs, mr, frau, herrn, crm`,
  ),
  /** The sending itself, as a noun. */
  sending: wordList(
    `transmission, dispatch, despatch, sending, send, send out, send button, mailing, mail out, delivery,
    distribution, circulation, deployment, blast, button, trigger, broadcast, rollout, ubermittlung,
    versand, versendung, zustellung, aussendung, verteilung, weiterleitung, ausspielung, auslieferung,
    versandknopf, sendeknopf, knopf, senden, absenden, envoi, expedition, diffusion, routage, bouton,
    envoyer`,
  ),
  start: wordList(
    `start, trigger, kick off, begin, initiate, execute, proceed with, carry out, arrange, request, organise,
    organize, hit, press, push, click, pull, undertake, effect, proceed to, schedule, go ahead with, do,
    authorise, authorize, smash, starte, starten, stoss, lose, losen, auslosen, veranlasse, veranlassen,
    vornehmen, durchfuhren, einleiten, anstossen, beginne, druck, drucke, drucken, klick, klicke, klicken,
    bitte um, mach, plane, betatige, lance, lancez, lancer, declenche*, demarre*, procede*, appuie*,
    clique*, effectue*, realise*, programme, programmez, go pour, enclenche*, autorise*`,
  ),
  at_once: wordList(
    `now, immediately, right away, straight away, at once, asap, today, tonight, this afternoon, this evening,
    this morning, this minute, within the hour, before lunch, before noon, by noon, by lunch, by five, by
    six, by four, jetzt, sofort, gleich, umgehend, heute, unverzuglich, auf der stelle, direkt,
    maintenant, tout de suite, immediatement, ce soir, ce matin, cet apres midi, aujourd hui, sans tarder,
    sans delai, illico, immediate, immediat, sofortige, umgehende`,
  ),
  sendNoun: wordList(
    `send date, sending date, send day, date of sending, send time, date d envoi, jour d envoi, date d
    expedition, l envoi est prevu, versand ist, versanddatum, versandtermin, sendedatum, sendetermin`,
  ),
  byOthers: wordList(
    `by the rep, by the reps, by our reps, by a rep, by reps, through the reps, vom aussendienst, durch den
    aussendienst, von den referenten, par le delegue, par les delegues, par nos delegues, by the agency,
    von der agentur, par l agence`,
  ),
  /** Idioms that mean sending by themselves. */
  sendIdiom: wordList(
    `let it rip, let her rip, off it goes, off you go, off we go, off to the list, out it goes, out with it,
    bombs away, fire away, let it fly, let it loose, set it free, pull the trigger, push the button, press
    the button, hit the button, hit send, press send, click send, good to go out, ready to go out, out the
    door with it, i authorise you to distribute, raus damit, ab damit, weg damit, los damit, raus mit dem,
    raus mit der, raus mit dem ding, ab die post, ab geht s, ab geht die post, auf die reise schicken,
    feuer frei, lass krachen, lass es krachen, ab an die, raus an die, raus an alle, hau raus, kann raus,
    darf raus, muss raus, soll raus, kann rausgehen, darf rausgehen, muss rausgehen, kann jetzt raus, kann
    so raus, kann los, envoie la sauce, balance la sauce, balance tout, c est parti pour l envoi, fais
    feu, feu vert pour l envoi, que ca parte, qu il parte, qu elle parte, peut partir, peut y aller, bon a
    envoyer, bonne a envoyer`,
  ),
} as const satisfies Readonly<Record<string, readonly string[]>>;
