/*
The search box in the header: answers while somebody types, by keyboard, input method or mouse. Nothing but this file is
fetched before the box is used, and nothing of the index before the first character.
*/
(function () {
  'use strict';
  var own = window.evalgenSearch = window.evalgenSearch || {};
  var box = document.querySelector('.eg-search'), toggle = document.getElementById('__search');
  var WINDOW = 8, MOST_WINDOWS = 5, SHOWN = 6, PAUSE = 120;

  own.root = document.currentScript.src.replace(/assets\/evalgen\/[^\/]*$/, '');

  var waiting = [];

  /** Load the scripts that are not there yet, once for all who wait for them. */
  function prepare(done) {
    var names = [['scan', 'normal'], ['query', 'engine'], ['settle', 'details']].filter(function (each) { return !own[each[0]]; });
    var left = names.length;
    if (!left) return done();
    if (waiting.push(done) > 1) return;
    names.forEach(function (each) {
      var script = document.createElement('script');
      script.src = own.root + 'assets/evalgen/search-' + each[1] + '.js';
      script.onload = function () {
        left -= 1;
        if (!left) waiting.splice(0).forEach(function (each) { each(); });
      };
      script.onerror = function () {
        waiting = [];
        if (box) clear('查询没有准备好，请检查网络后再试。');
      };
      document.head.appendChild(script);
    });
  }
  own.prepare = prepare;

  // A reader who comes from a result finds the words marked, and the way back.
  var back = '';
  try { back = sessionStorage.getItem('evalgen.back'); } catch (error) { /* Some readers forbid it. */ }
  if (back || /[?&]h=/.test(location.search)) {
    var arrival = document.createElement('script');
    arrival.src = own.root + 'assets/evalgen/search-arrival.js';
    document.head.appendChild(arrival);
  }
  if (!box || !toggle) return;

  var form = box.querySelector('form'), input = form.elements.q, output = box.querySelector('.md-search__output');
  var said = box.querySelector('.eg-found__said'), all = box.querySelector('.eg-found__all');
  var list = box.querySelector('.eg-found__list');
  var composing = false, asked = '', timer = 0, turn = 0;

  function element(name, kind, text) {
    var made = document.createElement(name);
    made.className = 'eg-found__' + kind;
    if (text) made.textContent = text;
    return made;
  }

  /** Pieces of text, the marked ones as marks. */
  function write(parts, into) {
    parts.forEach(function (part) {
      into.appendChild(part[1] ? document.createElement('mark') : document.createTextNode('')).textContent = part[0];
    });
    return into;
  }

  function everything(text) { return own.href('explore/') + '?q=' + encodeURIComponent(text); }

  function open(yes) { if (toggle.checked !== yes) toggle.click(); }

  function clear(text) {
    turn += 1;
    asked = '';
    said.textContent = text || '';
    all.hidden = true;
    list.textContent = '';
  }

  function ask() {
    var text = input.value.trim();
    if (composing || text === asked) return;
    if (!text) return clear();
    asked = text;
    var mine = turn += 1;
    var waiting = setTimeout(function () { if (mine === turn) said.textContent = '正在查询……'; }, 300);
    prepare(function () {
      if (mine === turn) own.query(text, function (result) { look(result, 0, [], 0); });
    });

    /** Read the likeliest rows, and further ones where too few of them hold what was asked. */
    function look(result, at, kept, dropped) {
      if (mine !== turn) return clearTimeout(waiting);
      own.settle(result.rows.slice(at, at + WINDOW), result, function (found, wrong, error) {
        kept = kept.concat(found);
        dropped += wrong;
        at += WINDOW;
        if (kept.length < SHOWN && at < result.rows.length && at < WINDOW * MOST_WINDOWS && !error) {
          return look(result, at, kept, dropped);
        }
        clearTimeout(waiting);
        if (mine === turn) show(result, kept, dropped, at < result.rows.length, result.error || error);
      });
    }
  }

  function show(result, kept, dropped, unread, error) {
    var count = result.rows.length - dropped;
    list.textContent = '';
    all.hidden = !count;
    all.href = everything(result.text);
    all.textContent = '查看全部 ' + count + ' 项';
    said.textContent = error || (kept.length ? '找到' + (dropped && unread ? '约 ' : ' ') + count + ' 项'
      : '没有找到' + (result.terms.length > 1 ? '同时含有这些词的内容。可以少写几个词再试。' : '“' + result.text + '”。可以换一个说法再试。'));
    if (error) asked = null;
    kept.slice(0, SHOWN).forEach(function (one) { list.appendChild(item(one)); });
    output.firstElementChild.scrollTop = 0;
  }

  /** Years as they are read: a run by its first and last. */
  function span(years) {
    var last = years.length - 1;
    return last > 0 && years[last] - years[0] === last ? years[0] + '—' + years[last] : years.join('、');
  }

  function item(one) {
    var made = element('li', 'item'), link = made.appendChild(element('a', 'row')), facts = element('span', 'facts');
    var place = one.place.join(' › ');
    link.href = one.url;
    link.appendChild(element('span', 'place', [place || one.kind, span(one.years)].filter(Boolean).join('　')));
    write(one.titleParts, link.appendChild(element('span', 'title')));
    if (one.grade) facts.appendChild(element('b', 'grade', one.grade));
    if (one.score) facts.appendChild(document.createTextNode(one.score));
    if (facts.firstChild) link.appendChild(facts);
    one.sections.slice(0, 2).forEach(function (section) {
      var hit = made.appendChild(element('a', 'hit')), where = hit.appendChild(element('span', 'where'));
      hit.href = section.url;
      // A page's own heading repeats its name with a number, or that of the evaluation.
      var named = section.title && section.title !== one.title;
      if (!named || section.title.indexOf(section.page) < 0) where.textContent = section.page + (named ? ' › ' : '');
      if (named) write(section.titleParts, where);
      write(section.parts, hit.appendChild(element('span', 'text')));
    });
    return made;
  }

  // Typing: an input method says when a word is finished; pasting by mouse comes without any key.
  input.addEventListener('compositionstart', function () { composing = true; });
  input.addEventListener('compositionend', function () {
    composing = false;
    ask();
  });
  input.addEventListener('input', function (event) {
    // A window in the background tells no field that it is in use, but may be written into.
    open(true);
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(ask, PAUSE);
  });
  input.addEventListener('focus', function () {
    open(true);
    prepare(ask);
  });
  form.addEventListener('reset', function () {
    // The field is empty only after this.
    setTimeout(function () {
      clear();
      input.focus();
    });
  });
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    var text = input.value.trim();
    if (text) prepare(function () { location.href = everything(text); });
  });
  toggle.addEventListener('change', function () {
    output.hidden = !toggle.checked;
    if (toggle.checked) input.focus();
    else if (box.contains(document.activeElement)) document.activeElement.blur();
  });
  box.addEventListener('focusout', function (event) {
    if (event.relatedTarget && !box.contains(event.relatedTarget)) open(false);
  });
  box.addEventListener('click', function (event) {
    var link = event.target.closest('a');
    if (!link) return;
    try { sessionStorage.setItem('evalgen.back', everything(asked)); } catch (error) { /* Then there is no way back. */ }
    open(false);
  });

  function isWritten(target) { return /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName) || target.isContentEditable; }

  document.addEventListener('keydown', function (event) {
    var key = event.key, target = event.target;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!toggle.checked) {
      if (/^[\/sf]$/.test(key) && !isWritten(target)) {
        event.preventDefault();
        input.focus();
      }
      return;
    }
    if (key === 'Escape') return open(false);
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      var stops = [input].concat(Array.prototype.slice.call(box.querySelectorAll('.eg-found__list a')));
      var at = stops.indexOf(document.activeElement) + (key === 'ArrowDown' ? 1 : -1);
      event.preventDefault();
      stops[(at + stops.length) % stops.length].focus();
    } else if (key === 'Enter' && event.keyCode === 229) {
      event.preventDefault();
    } else if (key.length === 1 && key !== ' ' && box.contains(target) && target !== input) {
      input.focus();
    }
  });
})();
