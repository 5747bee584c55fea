import { PNG } from 'pngjs';

/** Red, green, blue: 0 to 255. */
export type Colour = readonly [number, number, number];
export type Point = readonly [x: number, y: number];

/** Distance of a point to the edge of a shape in pixels, negative inside (signed distance field). */
type Shape = (x: number, y: number) => number;

export const circle =
  ([cx, cy]: Point, radius: number): Shape =>
  (x, y) =>
    Math.hypot(x - cx, y - cy) - radius;

/** A rectangle from its upper left corner, with round corners. */
export const box =
  ([left, top]: Point, width: number, height: number, radius: number): Shape =>
  (x, y) => {
    const dx = Math.abs(x - left - width / 2) - width / 2 + radius;
    const dy = Math.abs(y - top - height / 2) - height / 2 + radius;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
  };

/** A line through points, with round ends. */
export const line =
  (points: readonly Point[], width: number): Shape =>
  (x, y) =>
    Math.min(...points.slice(1).map((to, index) => distanceTo(points[index] ?? to, to, x, y))) - width / 2;

function distanceTo([ax, ay]: Point, [bx, by]: Point, x: number, y: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const share = dx === 0 && dy === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy);
  const along = Math.min(1, Math.max(0, share));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** A picture of one colour to draw on; edges are smooth over one pixel. */
export class Canvas {
  private readonly png: PNG;

  constructor(width: number, height: number, ground: Colour) {
    this.png = new PNG({ width, height, colorType: 2 });
    this.fill(() => -1, ground);
  }

  fill(shape: Shape, [red, green, blue]: Colour): this {
    const { width, height, data } = this.png;
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const cover = Math.min(1, Math.max(0, 0.5 - shape(x + 0.5, y + 0.5)));
        if (cover === 0) continue;
        const at = (y * width + x) * 4;
        for (const [offset, value] of [red, green, blue].entries())
          data[at + offset] = Math.round((data[at + offset] ?? 0) * (1 - cover) + value * cover);
        data[at + 3] = 255;
      }
    }
    return this;
  }

  bytes(): Buffer {
    return PNG.sync.write(this.png, { colorType: 2, deflateLevel: 9 });
  }
}
