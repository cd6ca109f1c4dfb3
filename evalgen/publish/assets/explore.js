/*
The page 查询: conditions, words or both, what meets them all, and the way to take it away. Without this file the page
is a complete list; if the index cannot be had, it is that list again.
*/
(function (explore) {
  'use strict';
  var page = document.querySelector('.eg-page--explore');
  if (!page || !explore || !window.URLSearchParams || !String.prototype.normalize) return;

  var SIZE = 20;
  var WINDOW = 40;
  var OTHERS = 10;
  var MOST_READ = 100;
  var MOST_TAKEN = 1000;
  var SORTS = [
    ['relevance', '相关程度'], ['year', '年度，新的在前'], ['year-up', '年度，旧的在前'], ['rate', '得分率，高的在前'],
    ['rate-up', '得分率，低的在前'], ['funds', '资金总额，多的在前'], ['funds-up', '资金总额，少的在前'], ['name', '名称']
  ];
  var made = explore.made;
  var filled = explore.filled;
  var button = explore.button;
  var search = window.evalgenSearch;

  var index, state, found, sifted;
  var groups = [];
  var banded = {};
  var orders = {};
  var tested = {};
  var asked = 0;
  var parts;

  /* ---- What is asked for ---- */

  function keysOf(id) { return state.chosen[id] || []; }

  function sortOf() { return state.sort && (state.sort !== 'relevance' || state.q) ? state.sort : state.q ? 'relevance' : 'year'; }

  function choose(id, key, on) {
    var keys = keysOf(id).filter(function (one) { return one !== key; });
    if (on) keys.push(key);
    if (keys.length) state.chosen[id] = keys;
    else delete state.chosen[id];
    changed();
  }

  function limit(id, from, to) {
    var before = state.ranges[id] || { from: '', to: '' };
    if (before.from === from && before.to === to) return update();
    if (from || to) state.ranges[id] = { from: from, to: to };
    else delete state.ranges[id];
    changed();
  }

  /** Something was chosen: the first page of new results, and a step that leads back from them. */
  function changed(silent) {
    state.page = 1;
    remember(silent);
    update();
  }

  function remember(silent) {
    var address = location.pathname + explore.written(state, index.choices);
    try {
      if (silent) history.replaceState(null, '', address);
      else if (address !== location.pathname + location.search) history.pushState(null, '', address);
    } catch (refused) {
      // Some browsers let no page in a folder change its address; everything else works there too.
    }
  }

  function show(view) {
    state.view = view;
    remember();
    update();
  }

  function sortBy(sort) {
    state.sort = sort === (state.q ? 'relevance' : 'year') ? '' : sort;
    changed();
  }

  function clear() {
    var sort = state.sort;
    var view = state.view;
    state = explore.read('', index.choices);
    state.sort = sort === 'relevance' ? '' : sort;
    state.view = view;
    parts.q.value = '';
    changed();
    parts.head.focus();
  }

  /* ---- What meets it ---- */

  function columnOf(choice) {
    if (!choice.bands) return explore.columns[choice.id];
    var ranks = explore.columns[choice.id];
    if (ranks && !banded[choice.id]) banded[choice.id] = explore.banded(ranks, choice.bands);
    return banded[choice.id];
  }

  /** The columns that the present state needs. */
  function needed() {
    var names = ['stage'];
    groups.forEach(function (group) {
      var choice = group.choice;
      if (group.element.open || state.chosen[choice.id] || state.ranges[choice.id]) names.push(choice.id);
      if (state.ranges[choice.id]) names.push(choice.id + '-values');
    });
    var sort = sortOf().replace('-up', '');
    if (sort !== 'relevance' && sort !== 'year') names.push(sort);
    if (sortOf() === 'year-up') names.push('year');
    return names.filter(function (name, at) { return names.indexOf(name) === at; });
  }

  /** The conditions in force, those that did not change as they were worked out before. */
  function tests() {
    var all = [];
    groups.forEach(function (group) {
      var choice = group.choice;
      var keys = keysOf(choice.id);
      var range = state.ranges[choice.id];
      if (!keys.length && !range) return;
      var key = JSON.stringify([keys, range]);
      var known = tested[choice.id];
      if (!known || known.key !== key) known = tested[choice.id] = { id: choice.id, key: key, missed: missedBy(choice, keys, range) };
      all.push(known);
    });
    return all;
  }

  function missedBy(choice, keys, range) {
    var column = columnOf(choice);
    var wanted = new Uint8Array(column.values.length + 1);
    if (!keys.length) wanted.fill(1);
    keys.forEach(function (key) { if (column.number[key]) wanted[column.number[key]] = 1; });
    if (!range) return explore.missed(column, wanted);
    return explore.missed(explore.columns[choice.id], within(choice, range, column, wanted));
  }

  /** Which ranks lie within the limits, and in a chosen band. */
  function within(choice, range, column, wanted) {
    var values = explore.columns[choice.id + '-values'].values;
    var from = range.from ? explore.below(values, explore.shifted(range.from, choice.shift), false) : 0;
    var to = range.to ? explore.below(values, explore.shifted(range.to, choice.shift), true) : values.length;
    var ranks = new Uint8Array(values.length + 1);
    for (var rank = from + 1; rank <= to; rank += 1) ranks[rank] = 1;
    choice.bands.forEach(function (band, at) {
      if (!wanted[at + 1]) for (var rank = band[2]; rank <= band[3]; rank += 1) ranks[rank] = 0;
    });
    return ranks;
  }

  function order() {
    var sort = sortOf();
    if (sort === 'relevance') return found.rows;
    if (!orders[sort]) {
      var falling = sort === 'rate' || sort === 'funds' || sort === 'year-up';
      var ranks = sort === 'year' ? new Uint8Array(index.rows) : explore.first(explore.columns[sort.replace('-up', '')]);
      orders[sort] = explore.ordered(ranks, falling);
    }
    return orders[sort];
  }

  /* ---- From one state to the next ---- */

  function update() {
    var turn = asked += 1;
    ask(function () {
      explore.need(needed(), function (problem) {
        if (turn !== asked) return;
        if (problem) return explore.failed(parts);
        narrow();
        rows(turn);
      });
    });
  }

  /** Looks for the words, if there are any that were not just looked for. */
  function ask(done) {
    if (!state.q || !search) {
      found = null;
      return done();
    }
    if (found && found.text === state.q) return done();
    parts.said.textContent = '正在查询……';
    var q = state.q;
    search.prepare(function () {
      if (q !== state.q) return;
      search.query(q, function (answer) {
        if (q !== state.q) return;
        found = answer;
        // Which rows were read and hold the words as they were asked, and how many turned out not to.
        found.sure = {};
        found.wrong = 0;
        found.certain = answer.terms.every(function (term) {
          return term.readings.every(function (reading) {
            return reading.every(function (stretch) { return stretch.length < 3; });
          });
        });
        done();
      });
    });
  }

  /** Counts, and draws everything but the results themselves. */
  function narrow() {
    sifted = explore.sift(index.rows, tests(), found && found.set);
    var owner = {};
    sifted.tests.forEach(function (test, at) { owner[test.id] = at; });
    groups.forEach(function (group) {
      var choice = group.choice;
      var column = columnOf(choice);
      var wanted = column && group.element.open;
      var counts = wanted ? explore.count(sifted, column, choice.id in owner ? owner[choice.id] : -1) : null;
      group.update(column, counts, keysOf(choice.id), state.ranges[choice.id]);
    });
    chips();
    drafts();
    sorts();
    parts.views.list.setAttribute('aria-pressed', String(state.view === 'list'));
    parts.views.table.setAttribute('aria-pressed', String(state.view === 'table'));
    parts.csv.disabled = !sifted.count;
    [parts.bar, parts.panel, parts.fold].forEach(function (part) { part.hidden = !index.rows; });
    if (document.activeElement !== parts.q) parts.q.value = state.q;
    say(sifted.count);
  }

  function say(count) {
    // Once something turned out false, the number is sure only if everything was read.
    var about = found && found.wrong && unsure().length;
    var number = (about ? '约 ' : '') + count.toLocaleString('en-US') + ' 项';
    var words = count ? '共 ' + number + '评价' : !index.rows ? '本站还没有公布绩效评价。' : '没有符合条件的评价。请去掉一个条件' + (state.q ? '，或者换一个说法。' : '。');
    if (found && found.error) words += '（' + found.error + '）';
    if (parts.said.textContent !== words) parts.said.textContent = words;
    parts.done.textContent = '查看 ' + number + '结果';
    var chosen = groups.reduce(function (sum, group) {
      return sum + (state.chosen[group.choice.id] || []).length + (state.ranges[group.choice.id] ? 1 : 0);
    }, 0);
    parts.fold.textContent = '筛选条件' + (chosen ? '（已选 ' + chosen + '）' : '');
  }

  /** Says which of the results are no final reports, and offers to leave them out. */
  function drafts() {
    var counts = explore.count(sifted, explore.columns.stage, -1);
    var not = 0;
    var names = explore.columns.stage.values.filter(function (value, at) {
      if (value[0] === 'final' || !counts[at + 1]) return false;
      not += counts[at + 1];
      return true;
    }).map(function (value) { return value[1]; });
    parts.drafts.hidden = !not;
    if (!not) return;
    var all = not === sifted.count;
    var words = all ? '这里的评价是' + names.join('、') + '，还不是最后的结论。' : '其中' + names.join('、') + ' ' + not + ' 项，还不是最后的结论。';
    filled(parts.drafts, [document.createTextNode(words), all ? null : button('只看定稿', 'eg-button--plain', function () {
      state.chosen.stage = ['final'];
      changed();
      parts.head.focus();
    })].filter(Boolean));
  }

  function chips() {
    var all = [];
    function away(then) {
      return function () {
        var at = Array.prototype.indexOf.call(parts.chips.children, this.parentNode);
        then();
        var left = parts.chips.querySelectorAll('button');
        (left[Math.min(at, left.length - 1)] || parts.head).focus();
      };
    }
    if (state.q) {
      all.push(explore.chip('词句', state.q, away(function () {
        state.q = parts.q.value = '';
        changed();
      })));
    }
    groups.forEach(function (group) {
      var choice = group.choice;
      var column = columnOf(choice);
      keysOf(choice.id).forEach(function (key) {
        var number = column && column.number[key];
        all.push(explore.chip(choice.title, number ? column.values[number - 1][1] : key, away(function () { choose(choice.id, key, false); })));
      });
      var range = state.ranges[choice.id];
      if (range) {
        var words = [range.from && '不低于 ' + range.from, range.to && '不高于 ' + range.to].filter(Boolean).join('，');
        all.push(explore.chip(choice.title, words + ' ' + choice.unit, away(function () { limit(choice.id, '', ''); })));
      }
    });
    if (all.length) all.push(made('li', {}, [button('清除全部', 'eg-button--plain', clear)]));
    parts.chips.hidden = !all.length;
    filled(parts.chips, all);
  }

  function sorts() {
    var options = SORTS.filter(function (sort) { return sort[0] !== 'relevance' || state.q; });
    if (parts.sort.options.length !== options.length) {
      filled(parts.sort, options.map(function (sort) { return made('option', { value: sort[0], text: sort[1] }); }));
    }
    parts.sort.value = sortOf();
  }

  /* ---- The results ---- */

  function rows(turn) {
    var pages = Math.max(1, Math.ceil(sifted.count / SIZE));
    state.page = Math.min(state.page, pages);
    parts.body.setAttribute('aria-busy', 'true');
    settled(turn, function (shown, details) {
      explore.needCards(shown, function (problem) {
        if (turn !== asked) return;
        if (problem) return explore.failed(parts);
        draw(shown, details, pages);
        others(turn);
        confirmed(turn, MOST_READ, function () { say(sifted.count); });
      });
    });
  }

  /**
  The rows of the present page with where the words stand in them. Those that turn out not to hold the words as they
  were asked are taken out, and everything is counted anew. By relevance, rows are put in order two pages at a time.
  */
  function settled(turn, done) {
    var from = (state.page - 1) * SIZE;
    var window = found && sortOf() === 'relevance' ? WINDOW : SIZE;
    var start = from - from % window;
    var candidates = explore.stretch(sifted, order(), start, window);
    if (!found) return done(candidates, []);
    looked(candidates, function (kept, wrong) {
      if (turn !== asked) return;
      if (wrong) {
        narrow();
        return rows(turn);
      }
      if (window === SIZE) kept.sort(function (a, b) { return candidates.indexOf(a.row) - candidates.indexOf(b.row); });
      var part = kept.slice(from - start, from - start + SIZE);
      done(part.map(function (one) { return one.row; }), part);
    });
  }

  /** Reads `candidates` and takes out those that do not hold the words; `done` gets the others and how many were wrong. */
  function looked(candidates, done) {
    var mine = found;
    search.settle(candidates, mine, function (kept, count, error) {
      var held = {};
      mine.error = mine.error || error;
      kept.forEach(function (one) { held[one.row] = mine.sure[one.row] = true; });
      var wrong = Array.prototype.filter.call(candidates, function (row) { return !held[row]; });
      wrong.forEach(function (row) { mine.set[row] = 0; });
      mine.wrong += wrong.length;
      if (wrong.length) mine.rows = mine.rows.filter(function (row) { return mine.set[row]; });
      done(kept, wrong.length);
    });
  }

  /** Reads up to `most` of the rows that were not read yet, a few at a time, until the numbers are sure. */
  function confirmed(turn, most, done) {
    var left = found && !found.certain && !found.error ? unsure() : [];
    if (!left.length || left.length > most) return done();
    looked(left.slice(0, SIZE), function (kept, wrong) {
      if (turn !== asked) return;
      if (wrong) {
        narrow();
        rows(turn);
      } else {
        confirmed(turn, most, done);
      }
    });
  }

  function unsure() {
    return explore.stretch(sifted, found.rows, 0, 0).filter(function (row) { return !found.sure[row]; });
  }

  /** Pages that hold the words and are no evaluations: they have no conditions to meet. */
  function others(turn) {
    var free = !Object.keys(state.chosen).length && !Object.keys(state.ranges).length && state.page === 1;
    var list = found && free ? Array.prototype.filter.call(found.rows, function (row) { return row >= index.rows; }) : [];
    parts.others.hidden = true;
    if (!list.length) return;
    search.settle(list.slice(0, OTHERS), found, function (kept) {
      if (turn !== asked || !kept.length) return;
      filled(parts.others, [
        made('h2', { class: 'eg-explore__title', text: '其他页面' }),
        made('ul', { class: 'eg-hits' }, kept.map(explore.other))
      ]);
      parts.others.hidden = false;
    });
  }

  function draw(shown, details, pages) {
    var cards = shown.map(explore.card);
    var from = (state.page - 1) * SIZE;
    var drawn = state.view === 'table' ? explore.table(cards, details, sortOf(), sortBy) : explore.list(cards, details, from);
    // The title of a column that was just pressed is drawn anew, and keeps the focus.
    var pressed = parts.body.contains(document.activeElement) && document.activeElement.getAttribute('data-sort');
    filled(parts.body, cards.length ? [drawn] : []);
    var same = pressed && parts.body.querySelector('[data-sort="' + pressed + '"]');
    if (same) same.focus();
    parts.body.setAttribute('aria-busy', 'false');
    parts.pager.hidden = pages < 2;
    filled(parts.pager, pages < 2 ? [] : [explore.pager(state.page, pages, addressOf)]);
    if (history.state && history.state.y !== undefined) {
      window.scrollTo(0, history.state.y);
      history.replaceState(null, '');
    }
  }

  function addressOf(number) {
    var other = Object.assign({}, state, { page: number });
    return location.pathname + explore.written(other, index.choices);
  }

  /** All results as a file, those that hold the words for sure as far as that can be found out in a while. */
  function take() {
    var names = index.choices.map(function (choice) { return choice.id; });
    var all;
    parts.csv.disabled = true;
    parts.csv.textContent = '正在准备……';
    checked(function () {
      all = explore.stretch(sifted, order(), 0, 0);
      explore.need(names, function (problem) {
        if (problem) return ready(problem);
        explore.needCards(all, ready);
      });
    });
    function checked(then) {
      var left = found && !found.certain && !found.error ? unsure() : [];
      if (!left.length || left.length > MOST_TAKEN) return then();
      looked(left.slice(0, WINDOW), function (kept, wrong) {
        if (wrong) narrow();
        checked(then);
      });
    }
    function ready(problem) {
      if (!problem) explore.download(all, index.choices);
      parts.csv.disabled = !sifted.count;
      parts.csv.textContent = problem ? '没有读到数据，请再试' : '下载所见（CSV）';
    }
  }

  /* ---- The reader ---- */

  function listen() {
    var composing = false;
    var later = 0;
    function typed() {
      clearTimeout(later);
      later = setTimeout(function () { words(true); }, 250);
    }
    function words(silent) {
      clearTimeout(later);
      var q = parts.q.value.trim();
      if (q === state.q) return;
      state.q = q;
      changed(silent);
    }
    parts.q.addEventListener('compositionstart', function () { composing = true; });
    parts.q.addEventListener('compositionend', function () { composing = false; typed(); });
    parts.q.addEventListener('input', function (event) { if (!composing && !event.isComposing) typed(); });
    parts.form.addEventListener('submit', function (event) {
      event.preventDefault();
      words(false);
    });
    parts.sort.addEventListener('change', function () { sortBy(parts.sort.value); });
    parts.pager.addEventListener('click', function (event) {
      var link = event.target.closest('a[data-page]');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
      state.page = +link.getAttribute('data-page');
      remember();
      update();
      parts.head.focus({ preventScroll: true });
      parts.head.scrollIntoView();
    });
    parts.results.addEventListener('click', function (event) {
      var link = event.target.closest('.eg-explore__body a, .eg-explore__others a');
      if (!link) return;
      // The way back leads to these results, at this height.
      try {
        sessionStorage.setItem('evalgen.back', location.href);
        history.replaceState({ y: window.pageYOffset }, '');
      } catch (refused) {
        // A browser that keeps nothing leads back to the results' beginning.
      }
    });
    window.addEventListener('popstate', restore);
  }

  function restore() {
    state = explore.read(location.search, index.choices);
    parts.q.value = state.q;
    groups.forEach(function (group) {
      if (state.chosen[group.choice.id] || state.ranges[group.choice.id]) group.opened = group.element.open = true;
    });
    update();
  }

  parts = explore.frame(page, show, take);
  parts.form.hidden = !search;
  parts.said.textContent = '正在读取……';
  explore.open(function (problem, opened) {
    if (problem) return explore.failed(parts);
    index = opened;
    explore.need(['stage'], function (missing) {
      if (missing) return explore.failed(parts);
      groups = index.choices.map(function (choice) { return new explore.Group(choice, choose, limit, update); });
      filled(parts.groups, groups.filter(useful).map(function (group) { return group.element; }));
      listen();
      restore();
    });
  });

  /** Not where all evaluations are alike. */
  function useful(group) { return group.choice.shown; }
})(window.evalgenExplore);
