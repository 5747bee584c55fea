import { AUDIENCE_DESCRIPTIONS } from './described-audiences.ts';
import type { Found } from './find-phrases.ts';

/** A part of the context that is told in a sentence instead of named: "how the stuff works", "when a tablet is forgotten". */
interface Description {
  part: 'topics' | 'moment' | 'audience';
  value: string;
  pattern: RegExp;
}

const topic = (value: string, ...alternatives: readonly string[]): Description => ({
  part: 'topics',
  value,
  pattern: new RegExp(String.raw`\b(?:${alternatives.join('|')})`, 'gu'),
});

const PRODUCT = String.raw`(?:it|this|that|they|the (?:drug|stuff|product|thing|medicine|molecule|tablet)|cardivanta|articulane)`;

const DESCRIPTIONS: readonly Description[] = [
  ...AUDIENCE_DESCRIPTIONS,
  // "MG" is a "médecin généraliste" where no number of milligrams stands before it.
  {
    part: 'audience',
    value: 'general_practice',
    pattern: /^\W*mg\b(?!\/)|\b(?:les|des|aux|nos|pour) mg\b/gu,
  },
  topic(
    'mechanism_of_action',
    String.raw`how (?:exactly )?(?:does )?${PRODUCT} (?:actually |really |exactly )?(?:works?|acts?|functions?)\b(?! (?:in|for|compared|with|against)\b)`,
    String.raw`wie (?!gut|schnell|stark|lange|sicher)(?:\S+ ){1,4}(?:wirkt|funktioniert)\b`,
    String.raw`comment (?:\S+ ){0,3}(?:marche|agit|fonctionne)\b`,
    String.raw`what (?:it|the drug) does in the body`,
  ),
  topic(
    'efficacy',
    String.raw`how (?:well|effective|fast|quickly|soon) (?!tolerated|is it tolerated|it is tolerated|it's tolerated)(?:\S+ ){0,3}(?:works?|is|helps?|acts?|kicks in|does)\b`,
    String.raw`(?:does|whether|if) (?:it|this|the drug|cardivanta) (?:really |actually )?works?\b`,
    String.raw`(?:why|how) (?:does |do )?${PRODUCT} helps?\b`,
    String.raw`wie (?:gut|schnell|stark) (?:\S+ ){1,4}(?:wirkt|hilft|anschlagt)\b`,
    String.raw`ob (?:\S+ ){1,3}(?:wirkt|hilft|anschlagt|was bringt)\b`,
    String.raw`(?:si|est-ce que) (?:ca|le produit|cardivanta) (?:marche|fonctionne)\b`,
  ),
  topic(
    'safety',
    String.raw`how safe\b`,
    String.raw`is it safe\b`,
    String.raw`how well (?:\S+ ){0,3}tolerated\b`,
    String.raw`what can go wrong\b`,
    String.raw`wie (?:sicher|vertraglich|gefahrlich)\b`,
    String.raw`wie gut (?:\S+ ){1,4}vertragen\b`,
    String.raw`ob (?:\S+ ){1,3}(?:sicher|vertraglich|gefahrlich) ist\b`,
    String.raw`(?:si|est-ce que) c'est (?:sur|bien tolere|dangereux)\b`,
  ),
  topic(
    'dosing',
    String.raw`how (?:much|many mg|many tablets|often) (?:of it )?(?:to|do|should|they|can|per)\b`,
    String.raw`(?:what|which) dose\b`,
    String.raw`wie ?viele? (?:mg|milligramm|tabletten)\b`,
    String.raw`wie oft (?:\S+ ){0,4}(?:nehmen|einnehmen|nimmt)\b`,
    String.raw`(?:welche|mit welcher) dosis\b`,
    String.raw`combien de (?:mg|comprimes|prises|fois)\b`,
    String.raw`(?:a )?quelle dose\b`,
  ),
  topic(
    'adherence',
    String.raw`forg[eo]t\w* (?:\S+ ){0,2}(?:doses?|tablets?|pills?|medication)\b`,
    String.raw`miss(?:ed|es|ing)? (?:a |their |the |some )?(?:doses?|tablets?|pills?)\b`,
    String.raw`(?:tabletten?|dosis|einnahme|pillen?) (?:\S+ )?(?:vergess\w*|vergisst)\b`,
    String.raw`vergisst (?:\S+ ){0,2}(?:tabletten?|dosis|einnahme|pillen?)\b`,
    String.raw`oubli\w* (?:\S+ |d'|l')*?(?:une |la |sa |leur |un )?(?:prises?|doses?|comprimes?)\b`,
  ),
  topic(
    'access',
    String.raw`who pays\b`,
    String.raw`is it (?:covered|reimbursed)\b`,
    String.raw`what (?:does )?it costs?\b`,
    String.raw`wer (?:das |es )?(?:be)?zahlt\b`,
    String.raw`kassen? (?:\S+ )?(?:zahlt|zahlen|ubernimmt|ubernehmen)\b`,
    String.raw`(?:zahlt|ubernimmt) (?:die |das )?(?:\S+ )?kassen?\b`,
    String.raw`was (?:das|es) kostet\b`,
    String.raw`qui paie\b`,
    String.raw`(?:c'est|est-il|si c'est|pris en charge|est-ce) (?:bien )?rembourse\b`,
    String.raw`combien ca coute\b`,
  ),
  topic(
    'interactions',
    String.raw`(?:mix|mixes|combine|combined|together|taken|take|goes?) (?:it )?with (?:other|another|their other|which|what|existing)\b(?: (?:drugs?|medicines?|meds|tablets))?`,
    String.raw`mit (?:anderen|welchen) (?:medikamenten|mitteln|tabletten|arzneimitteln)\b`,
    String.raw`(?:prescribe|give|given|take|taken|use|used) (?:it |this )?alongside\b`,
    String.raw`(?:associer|associe|combiner|combine) (?:a|avec) (?:d'autres|quels|les autres)\b`,
    String.raw`vertragt sich (?:\S+ )?mit\b`,
    String.raw`avec (?:d'autres|quels|les autres) (?:medicaments|traitements)\b`,
  ),
  topic(
    'administration',
    String.raw`(?:with|before|after|with or without) (?:food|meals)\b`,
    String.raw`(?:on an )?empty stomach\b`,
    String.raw`(?:morning or evening|morgens oder abends|nuchtern|vor oder nach dem essen|avec ou sans (?:nourriture|repas)|a jeun|(?:le )?matin ou (?:le )?soir)\b`,
    String.raw`(?:crush|split)\w* (?:the )?tablets?\b`,
    String.raw`tabletten? (?:\S+ )?(?:teilen|teilbar|zermorser\w*)\b`,
    String.raw`(?:ecraser|couper) (?:le |les |un )?comprimes?\b`,
  ),
  topic(
    'special_populations',
    String.raw`(?:bad|weak|failing|poor) kidneys\b`,
    String.raw`kidneys? (?:are |is )?(?:weak|bad|poor|failing)\b`,
    String.raw`(?:schwachen?|kaputten?|kranken?|schlechten?) nieren?\b`,
    String.raw`reins (?:fragiles|malades|abimes|fatigues)\b`,
    String.raw`(?:old|elderly|older) (?:people|folks|patients)\b`,
  ),
  topic(
    'quality_of_life',
    String.raw`how (?:patients|they|people) (?:really )?feel\b`,
    String.raw`(?:daily|everyday|day-to-day) life\b`,
    String.raw`(?:im |den )alltag\b`,
    String.raw`besser (?:fuhlen|gehen|geht)\b`,
    String.raw`(?:vie quotidienne|vie de tous les jours|se sentent (?:mieux|les patients)|mieux vivre)\b`,
  ),
  {
    part: 'moment',
    value: 'field_visit',
    pattern:
      /\b(?:aussendienst|referent|referentin|kolleg(?:e|in) vom aussendienst) (?:war|ist gewesen|hat .{0,20}besucht|kam)\b|\b(?:our |my |the )?reps? (?:was|were|visited|called on|dropped (?:by|in)|popped in|saw|met|went)\b|\b(?:le |la |notre )?(?:delegue|deleguee|vm|visiteur medical|visiteuse medicale) (?:est pass\w*|a (?:vu|visite|rencontre)|les a (?:vu|rencontre)\w*)\b|\b(?:war|waren) (?:gestern |heute |letzte woche )?(?:beim|bei (?:den|einem|einigen|mehreren)) (?=\S*(?:arzt|arzte|logen|login|internist))/gu,
  },
];

/** Parts that the folded text describes; phrases that stand inside a description say nothing of their own. */
export function withDescribedParts(folded: string, found: readonly Found[]): Found[] {
  const described = DESCRIPTIONS.flatMap(({ part, value, pattern }) =>
    [...folded.matchAll(pattern)].map((match): Found => ({
      part,
      value,
      words: match[0],
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  const isInside = (hit: Found): boolean =>
    hit.part !== 'market' &&
    hit.part !== 'product' &&
    described.some(({ start, end }) => start <= hit.start && hit.end <= end);
  return [...found.filter((hit) => !isInside(hit)), ...described];
}
