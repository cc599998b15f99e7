/** The icons of Excel's icon sets, drawn into a square of 16 by 16. */

/** What is used of a canvas' context: that of the browser, or that of the grid. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  "save" | "restore" | "beginPath" | "closePath" | "moveTo" | "lineTo" | "arc" | "rect" | "fill" | "stroke"
> & {
  fillStyle: CanvasRenderingContext2D["fillStyle"];
  strokeStyle: CanvasRenderingContext2D["strokeStyle"];
  lineWidth: number;
};

type Points = readonly (readonly [x: number, y: number])[];
type Icon = (pen: Pen) => void;

const red = "#D13438";
const yellow = "#F2B632";
const green = "#3F9C50";
const gray = "#7A7A7A";
const pink = "#F4A7A3";
const black = "#3B3B3B";
const blue = "#4472C4";
const pale = "#C8C6C4";
const white = "#FFFFFF";

const polygon =
  (points: Points, color: string): Icon =>
  (pen) => {
    pen.fillStyle = color;
    pen.beginPath();
    for (const [index, [x, y]] of points.entries())
      if (index === 0) pen.moveTo(x, y);
      else pen.lineTo(x, y);
    pen.closePath();
    pen.fill();
  };

const line =
  (points: Points, color: string, width = 2): Icon =>
  (pen) => {
    pen.strokeStyle = color;
    pen.lineWidth = width;
    pen.beginPath();
    for (const [index, [x, y]] of points.entries())
      if (index === 0) pen.moveTo(x, y);
      else pen.lineTo(x, y);
    pen.stroke();
  };

/** A part of a disc, in turns from its top, clockwise. */
const disc =
  (color: string, radius = 7, turns = 1): Icon =>
  (pen) => {
    const start = -Math.PI / 2;
    pen.fillStyle = color;
    pen.beginPath();
    if (turns < 1) pen.moveTo(8, 8);
    pen.arc(8, 8, radius, start, start + turns * 2 * Math.PI);
    pen.closePath();
    pen.fill();
  };

const ring =
  (color: string): Icon =>
  (pen) => {
    pen.strokeStyle = color;
    pen.lineWidth = 1;
    pen.beginPath();
    pen.arc(8, 8, 6.5, 0, 2 * Math.PI);
    pen.stroke();
  };

const both =
  (...icons: readonly Icon[]): Icon =>
  (pen) => {
    for (const icon of icons) icon(pen);
  };

/** An arrow that points right, turned by so many degrees clockwise. */
function arrow(degrees: number, color: string): Icon {
  const angle = (degrees * Math.PI) / 180;
  const turned = ([x, y]: readonly [number, number]): readonly [number, number] => [
    8 + (x - 8) * Math.cos(angle) - (y - 8) * Math.sin(angle),
    8 + (x - 8) * Math.sin(angle) + (y - 8) * Math.cos(angle),
  ];
  const points: Points = [
    [1, 5.5],
    [8, 5.5],
    [8, 1.5],
    [15, 8],
    [8, 14.5],
    [8, 10.5],
    [1, 10.5],
  ];
  return polygon(points.map(turned), color);
}

const arrows = (turns: readonly number[], colors: readonly string[]): readonly Icon[] =>
  turns.map((turn, index) => arrow(turn, colors[index] ?? gray));

const box = (x: number, y: number, size: number, color: string): Icon =>
  polygon(
    [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
    ],
    color,
  );

const cross = (color: string): Icon =>
  both(
    line(
      [
        [4.5, 4.5],
        [11.5, 11.5],
      ],
      color,
    ),
    line(
      [
        [11.5, 4.5],
        [4.5, 11.5],
      ],
      color,
    ),
  );
const tick = (color: string): Icon =>
  line(
    [
      [4, 8.5],
      [7, 11.5],
      [12, 4.5],
    ],
    color,
  );
const bang = (color: string): Icon =>
  both(
    line(
      [
        [8, 3.5],
        [8, 9.5],
      ],
      color,
    ),
    line(
      [
        [8, 11],
        [8, 13],
      ],
      color,
    ),
  );

const flag = (color: string): Icon =>
  both(
    line(
      [
        [3.5, 1],
        [3.5, 15],
      ],
      gray,
      1.5,
    ),
    polygon(
      [
        [4, 1.5],
        [14, 5],
        [4, 9],
      ],
      color,
    ),
  );

/** Columns that grow to the right; the first `filled` are full. */
const rating = (filled: number): Icon =>
  both(
    ...[0, 1, 2, 3].map((at) => {
      const top = 11 - at * 3;
      return polygon(
        [
          [1 + at * 3.6, top],
          [4 + at * 3.6, top],
          [4 + at * 3.6, 15],
          [1 + at * 3.6, 15],
        ],
        at < filled ? blue : pale,
      );
    }),
  );

const boxes = (filled: number): Icon =>
  both(
    ...(
      [
        [1.5, 8.5],
        [8.5, 8.5],
        [1.5, 1.5],
        [8.5, 1.5],
      ] as const
    ).map(([x, y], at) => box(x, y, 6, at < filled ? blue : pale)),
  );

const STAR: Points = Array.from({ length: 10 }, (_one, at) => {
  const radius = at % 2 === 0 ? 7.5 : 3;
  const angle = (at * Math.PI) / 5;
  return [8 + radius * Math.sin(angle), 8 - radius * Math.cos(angle)];
});
/** Its left half is the points from the bottom's inner one back to the top. */
const star = (part: 0 | 0.5 | 1): Icon =>
  both(
    polygon(STAR, part === 1 ? yellow : pale),
    ...(part === 0.5 ? [polygon([STAR[0] ?? [8, 0], [8, 11], ...STAR.slice(6)], yellow)] : []),
  );

const rimmed = (color: string): Icon => both(box(0.5, 0.5, 15, black), disc(color, 6));
const quarters = (filled: number): Icon =>
  both(disc(white), ring(gray), ...(filled === 0 ? [] : [disc(gray, 7, filled / 4)]));

const discs = (...colors: readonly string[]): readonly Icon[] => colors.map((color) => disc(color));

const fall = [90, 0, -90] as const;
const fallFour = [90, 45, -45, -90] as const;
const fallFive = [90, 45, 0, -45, -90] as const;

/** By style, from the icon of the least values on. */
export const icons: Readonly<Record<string, readonly Icon[]>> = {
  ThreeArrows: arrows(fall, [red, yellow, green]),
  ThreeArrowsGray: arrows(fall, []),
  ThreeFlags: [red, yellow, green].map(flag),
  ThreeTrafficLights1: discs(red, yellow, green),
  ThreeTrafficLights2: [red, yellow, green].map(rimmed),
  ThreeSigns: [
    polygon(
      [
        [8, 0.5],
        [15.5, 8],
        [8, 15.5],
        [0.5, 8],
      ],
      red,
    ),
    polygon(
      [
        [8, 1],
        [15.5, 15],
        [0.5, 15],
      ],
      yellow,
    ),
    disc(green),
  ],
  ThreeSymbols: [
    both(disc(red), cross(white)),
    both(disc(yellow), bang(white)),
    both(disc(green), tick(white)),
  ],
  ThreeSymbols2: [cross(red), bang(yellow), tick(green)],
  ThreeStars: [star(0), star(0.5), star(1)],
  ThreeTriangles: [
    polygon(
      [
        [1, 4],
        [15, 4],
        [8, 13],
      ],
      red,
    ),
    polygon(
      [
        [1, 6],
        [15, 6],
        [15, 10],
        [1, 10],
      ],
      yellow,
    ),
    polygon(
      [
        [1, 12],
        [15, 12],
        [8, 3],
      ],
      green,
    ),
  ],
  FourArrows: arrows(fallFour, [red, yellow, yellow, green]),
  FourArrowsGray: arrows(fallFour, []),
  FourRedToBlack: discs(black, gray, pink, red),
  FourRating: [1, 2, 3, 4].map(rating),
  FourTrafficLights: discs(black, red, yellow, green),
  FiveArrows: arrows(fallFive, [red, yellow, yellow, yellow, green]),
  FiveArrowsGray: arrows(fallFive, []),
  FiveRating: [0, 1, 2, 3, 4].map(rating),
  FiveQuarters: [0, 1, 2, 3, 4].map(quarters),
  FiveBoxes: [0, 1, 2, 3, 4].map(boxes),
};
