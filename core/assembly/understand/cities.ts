import type { Market } from '../../library/vocabulary/markets.ts';

const list = (line: string): readonly string[] => line.split(', ');

/**
 * Large cities of the markets, folded, in their own language and the two others. A city names its market only where no
 * country is named, and never as the place of a congress.
 */
export const CITIES: Record<Market, readonly string[]> = {
  GB: list(
    'london, londres, manchester, birmingham, glasgow, edinburgh, edimbourg, leeds, liverpool, bristol, cardiff',
  ),
  DE: list(
    'berlin, hamburg, hambourg, munchen, munich, koln, cologne, frankfurt, stuttgart, dusseldorf, leipzig, dresden, hannover, nurnberg, nuremberg, heidelberg',
  ),
  FR: list(
    'paris, lyon, marseille, toulouse, bordeaux, lille, nantes, strasbourg, strassburg, montpellier, rennes',
  ),
  US: list(
    'new york, boston, chicago, los angeles, houston, philadelphia, san francisco, seattle, dallas, atlanta',
  ),
  IE: list('dublin, galway, limerick'),
  AT: list('wien, vienna, vienne, graz, salzburg, salzbourg, linz, innsbruck'),
  CH: list('zurich, genf, geneva, geneve, basel, bale, bern, berne, lausanne, luzern, lucerne'),
  BE: list(
    'brussel, brussels, bruxelles, antwerpen, antwerp, anvers, gent, ghent, lutich, liege, namur, charleroi',
  ),
};
