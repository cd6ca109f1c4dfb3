/*
Filters the rectification ledger by county, department, owner, year, due year and status. Without this file the table is complete, in
pages; with it, the rows of the other pages are fetched once somebody filters, and the choice stands in the address.
*/
(function () {
  'use strict';
  var table = document.querySelector('.eg-page--ledger table.eg');
  if (!table || !window.URLSearchParams || !window.DOMParser) return;

  var FILTERS = [
    { title: '地区', name: 'county' },
    { title: '主管单位', name: 'department' },
    { title: '责任单位', name: 'owner' },
    { title: '年度', name: 'year' },
    { title: '完成期限', name: 'due' },
    { title: '状态', name: 'status' }
  ];
  // After these nothing more is expected; whatever stands elsewhere is open.
  var SETTLED = ['已整改', '已核实', '不采纳', '被替代'];
  var OPEN = '未办结';
  var MOST_PAGES = 50;
  var body = table.tBodies[0];
  var titles = Array.prototype.map.call(table.tHead.rows[0].cells, function (cell) { return cell.textContent.trim(); });
  var filters = FILTERS.filter(function (filter) {
    filter.column = titles.indexOf(filter.title);
    return filter.column >= 0;
  });
  var own = Array.prototype.slice.call(body.rows);
  var pages = otherPages();
  var others = null;
  var missing = 0;
  var said = document.createElement('p');

  /** The addresses of the further pages of the list; the pager names the last one. */
  function otherPages() {
    var last = 1;
    var first = new URL(location.href);
    var numbered = /page_(\d+)(\/|\.html|\/index\.html)?$/;
    first.search = first.hash = '';
    var here = numbered.exec(first.pathname);
    document.querySelectorAll('.eg-page--ledger a[href]').forEach(function (link) {
      var found = numbered.exec(new URL(link.href).pathname);
      if (found && new URL(link.href).pathname.indexOf('/rectification/') >= 0) last = Math.max(last, +found[1]);
    });
    if (here) last = Math.max(last, +here[1]);
    var folder = first.href.replace(numbered, '').replace(/(index\.html)?$/, '');
    var sample = here || document.querySelector('.eg-page--ledger a[href*="page_"]');
    var ending = !sample ? '/' : /\.html$/.test(here ? first.pathname : sample.pathname) ? '.html' : '/';
    var present = here ? +here[1] : 1;
    var found = [];
    for (var number = 1; number <= last; number += 1) {
      if (number === present) found.push(null);
      else found.push(number === 1 ? folder + (ending === '/' ? '' : 'index.html') : folder + 'page_' + number + ending);
    }
    return found;
  }

  /** The words of a cell; of a status neither its date nor by how many days it is late, of a due date its year. Several
      departments named together are one, as on the page about them. */
  function values(row, filter) {
    var cell = row.cells[filter.column];
    if (!cell) return [];
    var text = filter.name === 'status' ? cell.textContent.replace(/（[^（）]*）| \d+ 天/g, '') : cell.textContent;
    if (filter.name === 'due') text = text.replace(/^\s*(\d{4})年[\s\S]*$/, '$1 年到期');
    var words = (filter.name === 'department' ? [text] : text.split('、')).map(function (word) { return word.trim(); });
    var open = filter.name === 'status' && !words.some(function (word) { return SETTLED.indexOf(word) >= 0; });
    return open ? words.concat(OPEN) : words;
  }

  /** What the line of a county says of all its recommendations. */
  function told(row) {
    if (!row.dataset.told) row.dataset.told = row.cells[0].textContent;
    return row.dataset.told;
  }

  function isGroup(row) { return row.cells.length < titles.length; }

  /** Rows of another page, their links made whole, since they were relative to that page. */
  function rowsOf(html, address) {
    var found = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('.eg-page--ledger table.eg tbody tr');
    return Array.prototype.map.call(found, function (row) {
      row.querySelectorAll('a[href]').forEach(function (link) {
        link.setAttribute('href', new URL(link.getAttribute('href'), address).href);
      });
      return document.importNode(row, true);
    });
  }

  function fetched(address) {
    if (address === null) return Promise.resolve(own);
    return fetch(address).then(function (answer) {
      if (!answer.ok) throw new Error(answer.status);
      return answer.text();
    }).then(function (html) { return rowsOf(html, address); }).catch(function () { missing += 1; return []; });
  }

  /** All rows, fetched once; those of this page alone where the others cannot be had. */
  function everything() {
    if (!others) {
      missing = Math.max(0, pages.length - MOST_PAGES);
      var wanted = pages.filter(function (address, at) { return at < MOST_PAGES || address === null; });
      others = Promise.all(wanted.map(fetched)).then(function (parts) {
        var rows = [].concat.apply([], parts);
        options(rows);
        return rows;
      });
    }
    return others;
  }

  function options(rows) {
    filters.forEach(function (filter) {
      var chosen = filter.select.value;
      var found = {};
      rows.forEach(function (row) {
        if (!isGroup(row)) values(row, filter).forEach(function (word) { if (word && word !== '—') found[word] = true; });
      });
      if (chosen) found[chosen] = true;
      filter.select.length = 1;
      Object.keys(found).sort(function (a, b) { return a.localeCompare(b, 'zh'); }).forEach(function (word) {
        filter.select.add(new Option(word, word));
      });
      filter.select.value = chosen;
    });
  }

  function show(rows, chosen) {
    var count = 0;
    var counts = new Map();
    var firsts = {};
    var group = null;
    rows.forEach(function (row) {
      if (isGroup(row)) {
        // A county that goes on over pages has a line on each; of those found together the first stands.
        group = chosen.length ? firsts[told(row)] || (firsts[told(row)] = row) : row;
        row.hidden = chosen.length > 0;
        return;
      }
      row.hidden = !chosen.every(function (filter) { return values(row, filter).indexOf(filter.select.value) >= 0; });
      if (row.hidden) return;
      count += 1;
      if (group) counts.set(group, (counts.get(group) || 0) + 1);
    });
    rows.filter(isGroup).forEach(function (row) {
      var text = told(row);
      var found = counts.get(row) || 0;
      if (found) row.hidden = false;
      row.cells[0].textContent = chosen.length ? text.split('：')[0] + '：符合条件 ' + found + ' 条' : text;
    });
    body.replaceChildren.apply(body, rows);
    var partly = chosen.length && missing ? '（另有 ' + missing + ' 页没有读到，未计入）' : '';
    said.textContent = chosen.length ? '符合条件的建议 ' + count + ' 条' + partly : '本页列出 ' + count + ' 条建议';
  }

  function chosenOnes() { return filters.filter(function (filter) { return filter.select.value; }); }

  function apply(remember) {
    var chosen = chosenOnes();
    if (remember) {
      var query = new URLSearchParams(location.search);
      filters.forEach(function (filter) {
        if (filter.select.value) query.set(filter.name, filter.select.value);
        else query.delete(filter.name);
      });
      var text = query.toString();
      history.replaceState(null, '', location.pathname + (text ? '?' + text : '') + location.hash);
    }
    if (!chosen.length) return show(own, chosen);
    said.textContent = '正在筛选……';
    everything().then(function (rows) { show(rows, chosenOnes()); });
  }

  /** Whether the page is shown again, by going back or anew. */
  function returned() {
    var found = window.performance && performance.getEntriesByType ? performance.getEntriesByType('navigation')[0] : null;
    return Boolean(found && found.type !== 'navigate');
  }

  function build() {
    var form = document.createElement('form');
    form.className = 'eg-filter';
    form.setAttribute('aria-label', '筛选整改台账');
    filters.forEach(function (filter) {
      var label = document.createElement('label');
      filter.select = document.createElement('select');
      filter.select.name = filter.name;
      filter.select.add(new Option('全部', ''));
      filter.select.addEventListener('change', function () { apply(true); });
      label.append(filter.title, filter.select);
      form.append(label);
    });
    var reset = document.createElement('button');
    reset.type = 'button';
    reset.textContent = '清除筛选';
    reset.addEventListener('click', function () {
      filters.forEach(function (filter) { filter.select.value = ''; });
      apply(true);
    });
    said.className = 'eg-filter__said';
    said.setAttribute('role', 'status');
    form.append(reset, said);
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    var frame = table.closest('.eg-table');
    frame.parentNode.insertBefore(form, frame);
  }

  build();
  var asked = new URLSearchParams(location.search);
  filters.forEach(function (filter) {
    var word = asked.get(filter.name);
    if (word) {
      filter.select.add(new Option(word, word));
      filter.select.value = word;
    }
  });
  options(own);
  apply(false);
  // Whoever comes for some of them sees these first, and not the head of the page; back again, the place that was left.
  if (chosenOnes().length && !returned()) {
    addEventListener('load', function () { document.querySelector('.eg-filter').scrollIntoView(); });
  }
  if (pages.length > 1) {
    // The choices of other pages are known once somebody is about to choose.
    filters.forEach(function (filter) { filter.select.addEventListener('focus', everything, { once: true }); });
  }
})();
