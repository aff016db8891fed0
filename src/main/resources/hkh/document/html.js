(() => {
'use strict';
const read = id => JSON.parse(document.getElementById(id).textContent);
const words = read('loi'), data = read('nguon');
const text = number => data.texts[number || 0];
const figures = new Map(data.figures.map(([reference, ...figure]) => [text(reference), figure]));
document.documentElement.classList.add('scripted');

const make = (name, attributes, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
};
const button = (label, attributes, act) => {
  const made = make('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', act);
  return made;
};

/* where a figure comes from */
const page = make('div', {});
const dialog = make('dialog', { 'aria-labelledby': 'nguon-ten', lang: words.lang },
  button('×', { class: 'close', 'aria-label': words.close }, () => dialog.close()), page);
document.body.append(dialog);
dialog.addEventListener('click', event => { if (event.target === dialog) dialog.close(); });
let path = [];

const place = ([file, sheet, cell, note]) => make('div', {},
  make('bdi', {}, [text(file), text(sheet), text(cell)].filter(part => part).join(' › ')),
  ...(note ? [' ', make('bdi', { class: 'note' }, text(note))] : []));

/* the same figure of another unit is meant by that unit alone */
const referenceOf = (part, whole) => !part || part.includes('/') ? part : part + whole.slice(whole.indexOf('/'));
const row = whole => ([name, value, cells, coverage, part]) => make('tr', {},
  make('th', { scope: 'row' }, figures.has(referenceOf(text(part), whole))
    ? button(text(name), { class: 'down' }, () => { path.push(referenceOf(text(part), whole)); show(); })
    : make('bdi', {}, text(name))),
  make('td', { class: 'number' }, text(value), ...(coverage ? [make('small', {}, ' ' + text(coverage))] : [])),
  make('td', {}, ...(cells || []).map(place)));

const parts = (list, whole) => make('div', { class: 'table', tabindex: 0, role: 'group', 'aria-label': words.parts },
  make('table', {},
    make('thead', {}, make('tr', {}, ...['part', 'value', 'place'].map(word => make('th', { scope: 'col' }, words[word])))),
    make('tbody', {}, ...list.map(row(whole)))));

const show = title => {
  const reference = path[path.length - 1];
  const [label, unit, value, list, coverage, how, findings] = figures.get(reference) || [];
  page.replaceChildren(
    ...(path.length > 1 ? [button('← ' + words.back, { class: 'back' }, () => { path.pop(); show(); })] : []),
    make('h2', { id: 'nguon-ten', tabindex: -1 }, label ? text(label) : words.origin),
    ...(label ? [make('p', {}, make('bdi', {}, text(unit)), ': ', make('strong', {}, text(value)),
      coverage ? ' (' + text(coverage) + ')' : '')] : [make('p', {}, title || '')]),
    ...(how ? [make('p', {}, words.how + ' ' + text(how))] : []),
    ...(list && list.length ? [parts(list, reference)] : []),
    ...(findings ? [make('h3', {}, words.findings), make('ul', {}, ...findings.map(line => make('li', {}, text(line))))] : []),
    make('p', { class: 'explain' }, words.explain + ' ', make('code', {}, 'hkh explain ' + reference)));
  if (!dialog.open) dialog.showModal();
  page.querySelector('h2').focus();
  dialog.scrollTop = 0;
};
const open = event => {
  const figure = event.target.closest('data[data-ref]');
  if (!figure || !figure.dataset.ref) return;
  event.preventDefault();
  path = [figure.dataset.ref];
  show(figure.title);
};
for (const figure of document.querySelectorAll('data[data-ref]')) {
  if (figure.dataset.ref && figure.textContent.trim()) {
    figure.setAttribute('role', 'button');
    figure.setAttribute('aria-haspopup', 'dialog');
  }
}
document.addEventListener('click', open);
document.addEventListener('keydown', event => {
  if ((event.key === 'Enter' || event.key === ' ') && event.target.matches('data[data-ref]')) open(event);
});

/* sorting and filtering of tables; rows of totals, all headings, stay where they are */
const order = new Intl.Collator('vi', { numeric: true });
const plain = string => string.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
const keyOf = cell => {
  const figure = cell.querySelector('data');
  if (figure && figure.hasAttribute('value')) return figure.value === '' ? null : Number(figure.value);
  const words = cell.textContent.trim();
  if (/^[…–-]?$/.test(words)) return null;
  const share = words.match(/^(\d+)\/(\d+)$/);
  if (share) return share[1] / share[2];
  return /^[+−-]?\d{1,3}(\.\d{3})*(,\d+)?%?$/.test(words) || /^[+−-]?\d+(,\d+)?%?$/.test(words)
    ? Number(words.replace(/\./g, '').replace(',', '.').replace('−', '-').replace('%', '')) : words;
};
const compare = (a, b) => typeof a === 'number' && typeof b === 'number' ? a - b
  : typeof a === 'number' ? -1 : typeof b === 'number' ? 1 : order.compare(a, b);

const headings = head => {
  const columns = [];
  [...head.rows].forEach((line, top) => {
    let column = 0;
    for (const cell of line.cells) {
      while (columns[column] && columns[column].bottom > top) column++;
      for (let i = 0; i < cell.colSpan; i++) columns[column++] = { cell, bottom: top + cell.rowSpan, single: cell.colSpan === 1 };
    }
  });
  return columns;
};
const sort = (body, lines, column, direction) => {
  const keyed = lines.map(line => [direction ? keyOf(line.cells[column]) : lines.indexOf(line), line]);
  keyed.sort(([a], [b]) => a === null || b === null ? (a === null) - (b === null) : compare(a, b) * (direction || 1));
  const all = [...body.rows], moving = new Set(lines);
  let next = 0;
  body.replaceChildren(...all.map(line => moving.has(line) ? keyed[next++][1] : line));
};
const filter = (table, lines, column) => {
  const input = make('input', { type: 'search' }), told = make('output', {});
  const shown = () => {
    const wanted = plain(input.value.trim());
    for (const line of lines) line.hidden = !plain(line.cells[column].textContent).includes(wanted);
    told.textContent = wanted ? lines.filter(line => !line.hidden).length + '/' + lines.length + ' ' + words.shown : '';
  };
  input.addEventListener('input', shown);
  table.parentElement.before(make('p', { class: 'filter' }, make('label', {}, words.filter + ' ', input), ' ', told));
};
for (const table of document.querySelectorAll('.table > table')) {
  const body = table.tBodies[0], head = table.tHead;
  if (!body || !head || table.closest('dialog')) continue;
  const columns = headings(head);
  const lines = [...body.rows].filter(line => [...line.cells].some(cell => cell.tagName === 'TD' && cell.textContent.trim()));
  if (lines.length < 3 || [...body.rows].some(line => line.cells.length !== columns.length)) continue;
  columns.forEach(({ cell, single }, column) => {
    if (!single) return;
    const sorter = button('', { class: 'sort', title: words.sort }, () => {
      const direction = { none: 1, ascending: -1, descending: 0 }[cell.getAttribute('aria-sort')];
      for (const other of columns) if (other.single) other.cell.setAttribute('aria-sort', 'none');
      cell.setAttribute('aria-sort', { 1: 'ascending', '-1': 'descending', 0: 'none' }[direction]);
      sort(body, lines, column, direction);
    });
    sorter.append(...cell.childNodes);
    cell.append(sorter);
    cell.setAttribute('aria-sort', 'none');
  });
  const names = columns.findIndex((_, column) => lines.every(line => typeof keyOf(line.cells[column]) === 'string'));
  if (names >= 0 && lines.length >= 8) filter(table, lines, names);
}
})();
