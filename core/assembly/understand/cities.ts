import type { Market } from '../../library/vocabulary/markets.ts';

const list = (...lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split(', '));

/**
 * Large cities and regions of the markets and how their people are called, folded, in the local language and others. A city
 * names its market only where no
 * country is named, and never as the place of a congress.
 */
export const CITIES: Record<Market, readonly string[]> = {
  GB: list(
    'london, londres, manchester, birmingham, glasgow, edinburgh, edimbourg, leeds, liverpool, bristol',
    'cardiff, londoner, mancunian, glaswegian, belfast, sheffield, newcastle, nottingham, oxford',
    'cambridge',
  ),
  DE: list(
    'berlin, hamburg, hambourg, munchen, munich, koln, cologne, frankfurt, stuttgart, dusseldorf',
    'leipzig, dresden, hannover, nurnberg, nuremberg, heidelberg, berliner, hamburger, munchner',
    'munchener, kolner, frankfurter, stuttgarter, dusseldorfer, leipziger, dresdner, hannoveraner',
    'nurnberger, dortmund, bremen, bremer, bonn, bonner, mainz, freiburg, freiburger, ruhrgebiet',
    'rheinland, norddeutschland, suddeutschland, bayerische, bayerischen, bayrische, bayrischen',
  ),
  FR: list(
    'paris, lyon, marseille, toulouse, bordeaux, lille, nantes, strasbourg, strassburg, montpellier',
    'rennes, parisien, parisiens, parisienne, parisiennes, lyonnais, lyonnaise, marseillais',
    'toulousain, toulousains, bordelais, lillois, nantais, strasbourgeois, montpellierain, rennais',
    'nicois, grenoble, grenoblois, alsace, alsacien, alsaciens, breton, bretons, normands, provence',
    'occitanie',
  ),
  US: list(
    'new york, boston, chicago, los angeles, houston, philadelphia, san francisco, seattle, dallas',
    'atlanta, washington, miami, denver, phoenix, detroit, minneapolis, san diego, midwest, west coast',
    'east coast',
  ),
  IE: list('dublin, galway, limerick, dubliner, dubliners, cork, waterford'),
  AT: list(
    'wien, vienna, vienne, graz, salzburg, salzbourg, linz, innsbruck, wiener, grazer, salzburger',
    'linzer, innsbrucker, tiroler, karntner, steirische, steirischen, klagenfurt, vorarlberg, viennois',
  ),
  CH: list(
    'zurich, genf, geneva, geneve, basel, bale, bern, berne, lausanne, luzern, lucerne, zurcher',
    'basler, berner, genfer, luzerner, st gallen, winterthur, genevois, lausannois, vaudois, valais',
    'wallis',
  ),
  BE: list(
    'brussel, brussels, bruxelles, antwerpen, antwerp, anvers, gent, ghent, lutich, liege, namur',
    'charleroi, bruxellois, brusseler, gantois, liegeois, anversois, leuven, louvain, bruges, brugge',
    'flamands, flamischen, flamische, flemish, wallons, walloon',
  ),
};
