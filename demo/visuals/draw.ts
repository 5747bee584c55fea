import { writeFileSync } from 'node:fs';
import { box, Canvas, circle, type Colour, line, type Point } from './canvas.ts';

// Draws the pictures of the demo library: `node demo/visuals/draw.ts`. They hold no words and no figures, so each serves
// every language, and the approved text beside it says what it shows. Twice the width of the text column of an email.
const WIDTH = 1072;

const PAPER: Colour = [238, 245, 247];
const WHITE: Colour = [255, 255, 255];
const RULE: Colour = [201, 213, 218];
const TEAL: Colour = [11, 93, 110];
const BRIGHT: Colour = [46, 158, 178];
const PALE: Colour = [178, 221, 229];
const GREY: Colour = [122, 138, 146];
const AMBER: Colour = [214, 137, 16];

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

const card = (height: number): Canvas =>
  new Canvas(WIDTH, height, WHITE).fill(box([0, 0], WIDTH, height, 24), PAPER);

/** A curve that rises in steps to a share of the height, as cumulative incidence does. */
function steps(end: number): Point[] {
  const [left, right, bottom, top] = [110, 960, 400, 70];
  const points: Point[] = [[left, bottom]];
  for (const step of range(26)) {
    const share = (step + 1) / 26;
    const y = bottom - (bottom - top) * end * share ** 0.85;
    const x = left + (right - left) * share;
    points.push([x, points.at(-1)?.[1] ?? bottom], [x, y]);
  }
  return points;
}

/** Two curves that part: the upper one grey, the lower one in the colour of the brand. */
function primaryEndpoint(): Canvas {
  const canvas = card(470);
  for (const row of range(5))
    canvas.fill(
      line(
        [
          [110, 400 - row * 82],
          [1000, 400 - row * 82],
        ],
        2,
      ),
      RULE,
    );
  canvas.fill(
    line(
      [
        [110, 60],
        [110, 400],
        [1000, 400],
      ],
      4,
    ),
    GREY,
  );
  for (const [end, colour] of [
    [0.94, GREY],
    [0.724, TEAL],
  ] as const) {
    const points = steps(end);
    canvas.fill(line(points, 7), colour).fill(circle(points.at(-1) ?? [0, 0], 13), colour);
  }
  return canvas;
}

/** One group on the left is divided into two arms, which run beside each other to the end of the study. */
function studyScheme(): Canvas {
  const canvas = card(430);
  for (const [column, row] of range(20).map((index) => [index % 4, Math.floor(index / 4)] as const))
    canvas.fill(circle([84 + column * 46, 123 + row * 46], 15), (column + row) % 2 === 0 ? TEAL : GREY);
  canvas
    .fill(
      line(
        [
          [280, 215],
          [370, 215],
        ],
        6,
      ),
      GREY,
    )
    .fill(circle([392, 215], 24), AMBER);
  for (const [y, strong, pale] of [
    [120, TEAL, BRIGHT],
    [310, GREY, RULE],
  ] as const) {
    canvas.fill(
      line(
        [
          [414, 215],
          [486, y],
          [540, y],
        ],
        6,
      ),
      GREY,
    );
    canvas.fill(box([540, y - 52], 460, 104, 18), strong).fill(box([564, y - 14], 340, 28, 14), pale);
    canvas.fill(circle([956, y], 20), WHITE);
  }
  return canvas;
}

/** The edge of a membrane at a height. */
const wave = (offset: number): Point[] =>
  range(54).map((index) => [index * 20.3, offset + 14 * Math.sin(index / 3.1)] as const);

/** A membrane with a channel; the substance narrows it, and few of the ions on one side leak to the other. */
function mechanism(): Canvas {
  const canvas = card(520);
  for (const offset of [226, 268]) canvas.fill(line(wave(offset), 12), BRIGHT);
  canvas.fill(box([478, 150], 46, 200, 22), TEAL).fill(box([558, 150], 46, 200, 22), TEAL);
  canvas.fill(box([508, 116], 66, 74, 33), AMBER);
  for (const index of range(30))
    canvas.fill(circle([60 + ((index * 137) % 950), 52 + ((index * 61) % 118)], 13), TEAL);
  for (const index of range(4)) canvas.fill(circle([470 + index * 47, 420 + ((index * 53) % 60)], 13), PALE);
  return canvas;
}

/** Four weeks as squares: the first two light, the others dark. */
function doseCalendar(): Canvas {
  const canvas = card(300);
  for (const day of range(28)) {
    const isStart = day < 14;
    const [left, top] = [62 + (day % 14) * 68, isStart ? 66 : 168];
    canvas.fill(box([left, top], 56, 66, 12), isStart ? PALE : TEAL);
    canvas.fill(circle([left + 28, top + 33], isStart ? 8 : 13), isStart ? TEAL : WHITE);
  }
  return canvas;
}

const pictures = {
  'primary-endpoint': primaryEndpoint(),
  'study-scheme': studyScheme(),
  mechanism: mechanism(),
  'dose-calendar': doseCalendar(),
};
for (const [name, canvas] of Object.entries(pictures))
  writeFileSync(new URL(`${name}.png`, import.meta.url), canvas.bytes());
