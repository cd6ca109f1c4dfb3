/*
What was found, as a list or as a table, twenty at a time; the conditions as a row of buttons that take them away.
Whatever an agency wrote is put in as text, never as markup.
*/
(function (explore) {
  'use strict';
  var made = explore.made;
  var NEAR = 2;
  var COLUMNS = [
    { title: '评价', sort: 'name' }, { title: '地区' }, { title: '年度', sort: 'year', up: 'year-up', form: 'eg-short' }, { title: '类别', form: 'eg-short' },
    { title: '主管单位' }, { title: '资金总额', sort: 'funds', up: 'funds-up', form: 'figure' },
    { title: '得分 / 满分', form: 'figure' }, { title: '得分率', sort: 'rate', up: 'rate-up', form: 'figure' }, { title: '等级', form: 'eg-short' }
  ];

  function badge(words, tone) { return made('span', { class: 'eg-badge' + (tone ? ' tone-' + tone : ''), text: words }); }

  function marked(parts) {
    return parts.map(function (part) {
      return part[1] ? made('mark', { text: part[0] }) : document.createTextNode(part[0]);
    });
  }

  function title(card, detail) {
    return [
      made('a', { href: card.url, class: 'eg-hit__link' }, detail ? marked(detail.titleParts) : [document.createTextNode(card.title)]),
      card.stage ? document.createTextNode(' ') : null,
      card.stage ? badge(card.stage, 'warn') : null
    ];
  }

  /** A name and its value; nothing where there is no value. */
  function fact(name, value) {
    return value ? made('div', {}, [made('dt', { text: name }), made('dd', { text: value })]) : null;
  }

  /** The page and the section of a place, neither said twice: a page's own heading repeats its name with a number. */
  function where(section, detail) {
    var page = section.page !== detail.title && section.title.indexOf(section.page) < 0;
    var title = section.title !== detail.title;
    if (!title) return [document.createTextNode(section.page)];
    return (page ? [document.createTextNode(section.page + ' › ')] : []).concat(marked(section.titleParts));
  }

  /** The places in a text that words were found in: `detail` as the search hands it over. */
  function sections(detail) {
    var told = detail ? detail.sections.filter(function (section) {
      return section.parts.length || section.title !== detail.title;
    }) : [];
    return told.length ? made('ul', { class: 'eg-hit__sections' }, told.map(function (section) {
      return made('li', {}, [
        made('a', { href: section.url }, where(section, detail)),
        made('span', { class: 'eg-hit__text' }, marked(section.parts))
      ]);
    })) : null;
  }

  function hit(card, detail) {
    var computed = card.computed ? '依规则计算 ' + card.computed : '';
    return made('li', { class: 'eg-hit' }, [
      made('h3', { class: 'eg-hit__title' }, title(card, detail)),
      made('p', { class: 'eg-hit__where', text: [card.place.split(' ').join(' › '), card.years + ' 年', card.kind].join('　') }),
      made('dl', { class: 'eg-hit__facts' }, [
        fact('等级', card.grade || '—'),
        fact('得分', card.score + (card.full && card.rate !== '—' ? '（' + card.rate + '）' : '') + (computed ? '，' + computed : '')),
        fact('资金', card.funds),
        fact('主管单位', card.department),
        fact('评价机构', card.evaluator)
      ]),
      sections(detail)
    ]);
  }

  /** A page that is no evaluation. */
  function other(detail) {
    return made('li', { class: 'eg-hit' }, [
      made('h3', { class: 'eg-hit__title' }, [made('a', { href: detail.url }, marked(detail.titleParts))]),
      sections(detail)
    ]);
  }

  function list(cards, details, from) {
    return made('ol', { class: 'eg-hits', start: String(from + 1) }, cards.map(function (card, at) {
      return hit(card, details[at]);
    }));
  }

  function cell(column, text) {
    return made('td', { class: column.form || null, text: text });
  }

  /** The row of an evaluation, and one under it for the places that words were found in. */
  function row(card, detail) {
    var texts = [
      card.place.split(' ').join(' › '), card.years, card.kind, card.department || '—', card.funds, card.score, card.rate,
      card.grade || '—'
    ];
    var told = sections(detail);
    var cells = [made('th', { scope: 'row' }, title(card, detail))].concat(texts.map(function (text, at) {
      return cell(COLUMNS[at + 1], text);
    }));
    var under = made('tr', { class: 'eg-hit__under' }, [made('td', { colspan: COLUMNS.length }, [told])]);
    return [made('tr', {}, cells)].concat(told ? [under] : []);
  }

  /** The title of a column, a button where results can be put in its order. */
  function heading(column, sort, sorted) {
    var attributes = { scope: 'col', class: column.form || null };
    if (!column.sort) return made('th', Object.assign({ text: column.title }, attributes));
    var up = sort === column.up || (column.sort === 'name' && sort === 'name');
    var down = sort === column.sort && !up;
    attributes['aria-sort'] = up ? 'ascending' : down ? 'descending' : 'none';
    var button = made('button', { type: 'button', class: 'eg-sort', 'data-sort': column.sort, text: column.title });
    button.addEventListener('click', function () { sorted(down && column.up ? column.up : column.sort); });
    return made('th', attributes, [button]);
  }

  function table(cards, details, sort, sorted) {
    var frame = made('div', { class: 'eg-table', tabindex: '0', role: 'region', 'aria-label': '查询结果表' }, [
      made('table', { class: 'eg' }, [
        made('caption', { class: 'eg-hidden', text: '查询结果' }),
        made('thead', {}, [made('tr', {}, COLUMNS.map(function (column) { return heading(column, sort, sorted); }))]),
        made('tbody', {}, [].concat.apply([], cards.map(function (card, at) { return row(card, details[at]); })))
      ])
    ]);
    return frame;
  }

  /** Links to the first, the last and the near pages; `address(number)` is where a page stands. */
  function pager(page, count, address) {
    var items = [];
    var last = 0;
    function link(number, words, label) {
      return made('li', {}, [made('a', {
        href: address(number), 'data-page': number, text: words, 'aria-label': label,
        'aria-current': number === page ? 'page' : null
      })]);
    }
    if (page > 1) items.push(link(page - 1, '上一页', '上一页'));
    for (var number = 1; number <= count; number += 1) {
      if (number > 1 && number < count && Math.abs(number - page) > NEAR) continue;
      if (number > last + 1) items.push(made('li', { 'aria-hidden': 'true', text: '…' }));
      items.push(link(number, String(number), '第 ' + number + ' 页'));
      last = number;
    }
    if (page < count) items.push(link(page + 1, '下一页', '下一页'));
    return made('ul', {}, items);
  }

  /** A button that takes one condition away. */
  function chip(name, value, away) {
    var button = made('button', { type: 'button', class: 'eg-chip', 'aria-label': '取消条件 ' + name + '：' + value }, [
      made('span', { class: 'eg-chip__name', text: name }), made('span', { text: value }),
      made('span', { class: 'eg-chip__away', 'aria-hidden': 'true', text: '×' })
    ]);
    button.addEventListener('click', away);
    return made('li', {}, [button]);
  }

  explore.list = list;
  explore.other = other;
  explore.table = table;
  explore.pager = pager;
  explore.chip = chip;
})(evalgenExplore);
