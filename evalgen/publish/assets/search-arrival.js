/*
A page that a reader reaches from a result: the words that were asked for are marked, the first of them in the section
is brought into view, the others are one press away each, and so are the results.
*/
(function () {
  'use strict';
  var own = window.evalgenSearch;
  var article = document.querySelector('.md-content article') || document.querySelector('article');
  var MOST_MARKS = 400;
  var LINES = /^(?:P|DIV|LI|OL|UL|DL|DT|DD|TR|TABLE|CAPTION|H[1-6]|SECTION|ARTICLE|DETAILS|SUMMARY|FIGURE|FIGCAPTION|BLOCKQUOTE|PRE|BR|HR|NAV|FORM)$/;
  var SKIPPED = /^(?:SCRIPT|STYLE|SVG|TEMPLATE|BUTTON|SELECT|NAV|FORM)$/;
  if (!article) return;

  var asked = /[?&]h=([^&#]*)/.exec(location.search), marks = [], current = -1, tools = null;
  if (asked) {
    try { asked = decodeURIComponent(asked[1].replace(/\+/g, ' ')); } catch (error) { asked = ''; }
  }
  wayBack();
  if (asked) own.prepare(mark);

  function tool(made) {
    var trail = article.querySelector('.eg-trail');
    if (!tools) {
      tools = document.createElement('p');
      tools.className = 'eg-arrival';
      article.insertBefore(tools, trail && trail.parentNode === article ? trail : article.firstChild);
    }
    return tools.appendChild(made);
  }

  function wayBack() {
    var back = '', results = own.root + 'explore/';
    try { back = sessionStorage.getItem('evalgen.back') || ''; } catch (error) { return; }
    if (back.indexOf(results) !== 0 || location.href.indexOf(results) === 0) return;
    var link = document.createElement('a');
    link.href = back;
    link.textContent = '返回查询结果';
    tool(link);
  }

  /** The text of the article as the index knows it, and which piece of it each text node holds. */
  function read(node, state) {
    if (node.nodeType === 3) {
      state.nodes.push({ node: node, from: state.text.length });
      state.text += node.data.replace(/\s/g, ' ');
    } else if (node.nodeType === 1 && !SKIPPED.test(node.tagName.toUpperCase())) {
      var edge = LINES.test(node.tagName) ? '\n' : /^T[DH]$/.test(node.tagName) ? ' ' : '';
      state.text += edge;
      for (var child = node.firstChild; child; child = child.nextSibling) read(child, state);
      state.text += edge;
    }
    return state;
  }

  function mark() {
    var state = read(article, { text: '', nodes: [] }), scanned = own.scan(state.text), ranges = [];
    own.asked(asked).forEach(function (term) {
      term.readings.forEach(function (reading) {
        reading.forEach(function (stretch) { ranges = ranges.concat(own.places(scanned, stretch)); });
      });
    });
    ranges = own.merged(ranges).slice(0, MOST_MARKS);
    // From the end, so that what is still to be marked keeps its place.
    for (var at = ranges.length - 1, last = state.nodes.length - 1; at >= 0; at -= 1) {
      while (last > 0 && state.nodes[last].from >= ranges[at][1]) last -= 1;
      for (var each = last; each >= 0; each -= 1) {
        wrap(state.nodes[each], ranges[at]);
        if (state.nodes[each].from <= ranges[at][0]) break;
      }
    }
    if (!marks.length) return;
    marks.reverse();
    var next = button('', function () { reveal(current + 1); });
    button('清除标记', unmark);
    if (document.readyState === 'complete') reveal(best());
    else window.addEventListener('load', function () { reveal(best()); });

    function reveal(number) {
      if (current >= 0) marks[current].classList.remove('eg-hit--here');
      current = number % marks.length;
      var one = marks[current];
      for (var up = one.parentNode; up && up !== article; up = up.parentNode) if (up.tagName === 'DETAILS') up.open = true;
      one.classList.add('eg-hit--here');
      one.scrollIntoView({ block: 'center' });
      next.textContent = '第 ' + (current + 1) + ' 处，共 ' + marks.length + ' 处';
      next.title = '到下一处';
    }
  }

  function button(text, pressed) {
    var made = document.createElement('button');
    made.type = 'button';
    made.textContent = text;
    made.addEventListener('click', pressed);
    return tool(made);
  }

  /** Mark what a range covers of one text node, which stays in its place: tables and links keep their shape. */
  function wrap(held, range) {
    var node = held.node, from = Math.max(0, range[0] - held.from), to = Math.min(node.data.length, range[1] - held.from);
    if (to <= from || !/\S/.test(node.data.slice(from, to))) return;
    if (to < node.data.length) node.splitText(to);
    var made = document.createElement('mark'), piece = from ? node.splitText(from) : node;
    made.className = 'eg-hit';
    piece.parentNode.replaceChild(made, piece);
    made.appendChild(piece);
    marks.push(made);
  }

  /** The first mark from the section that the address names; else the first one of all. */
  function best() {
    var place = null;
    try { place = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch (error) { /* No section. */ }
    var after = marks.filter(function (one) {
      return place && (place.contains(one) || place.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
    });
    return Math.max(0, marks.indexOf(after[0]));
  }

  function unmark() {
    marks.forEach(function (one) {
      var parent = one.parentNode;
      while (one.firstChild) parent.insertBefore(one.firstChild, one);
      parent.removeChild(one);
      parent.normalize();
    });
    var rest = location.search.replace(/([?&])h=[^&#]*&?/, '$1').replace(/[?&]$/, '');
    history.replaceState(null, '', location.pathname + rest + location.hash);
    Array.prototype.forEach.call(tools.querySelectorAll('button'), function (one) { tools.removeChild(one); });
    if (!tools.firstChild) tools.parentNode.removeChild(tools);
  }
})();
