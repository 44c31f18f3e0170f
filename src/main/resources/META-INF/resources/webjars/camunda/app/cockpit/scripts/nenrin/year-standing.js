/**
 * On Cockpit's first page: where the year stands, in the words of the cycle room (工程室), with the ways there. The
 * server answers to whoever may open the room.
 */
import { BY_SCRIPT, site } from '../../../../lib/nenrin/site.js';

const LATE = '期限経過';

/** @returns {HTMLElement} an element with these children; texts stay texts */
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

const room = year => `${site}/cycle/${year.year}`;

function yearSection(year) {
  const states = Object.entries(year.states).map(([state, count]) =>
    element('li', state === LATE ? { class: 'late' } : {}, `${state} `, element('strong', {}, String(count))));
  const section = element('section', {},
    element('h3', {}, element('a', { href: room(year) }, `${year.year}年の工程`)),
    element('ul', { class: 'states' }, ...states));
  section.append(year.now.length ? phases(year) : element('p', {}, '受付中の工程はありません。'));
  return section;
}

function phases(year) {
  const head = ['工程', '所管', '期限', '状況', '待っている手順', '提出'].map(text => element('th', { scope: 'col' }, text));
  const rows = year.now.map(line => element('tr', line.state === LATE ? { class: 'late' } : {},
    element('td', {}, line.open ? element('a', { href: `${room(year)}/${line.key}` }, line.name) : line.name),
    element('td', {}, line.owner), element('td', {}, line.due), element('td', {}, line.state),
    element('td', {}, ...line.waits.map(wait => element('div', {}, wait))),
    element('td', {}, line.progress.units ? `${line.progress.closed} / ${line.progress.units}` : '')));
  return element('table', { class: 'table cam-table' }, element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...rows));
}

export default {
  id: 'nenrin-year-standing',
  pluginPoint: 'cockpit.dashboard',
  priority: 100,
  render(node) {
    const body = element('div', { class: 'nenrin-standing' });
    node.append(body);
    fetch(`${site}/cycle/standing`, { headers: { ...BY_SCRIPT, Accept: 'application/json' } })
      .then(answer => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
      .then(standing => body.append(element('p', {}, `今日は ${standing.today} です。`),
        ...(standing.years.length ? standing.years.map(yearSection) : [element('p', {}, '始まっている年度はありません。')])))
      .catch(() => body.append(element('p', {}, '工程の状況を読み込めませんでした。工程室でご覧ください。')));
  },
};
