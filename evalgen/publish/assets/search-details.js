/*
What a list of results prints: titles, places and grades from the rows of the index, and from the texts of their pages
whether they hold a question as it was asked, where, and the words around it.
*/
(function () {
  'use strict';
  var own = window.evalgenSearch = window.evalgenSearch || {};
  var DATA = 'explore/data/', MOST_FILES = 2, MOST_SECTIONS = 3, BEFORE = 24, SHOWN = 110;
  var FIELDS = ['title', 'base', 'place', 'years', 'kind', 'stage', 'grade', 'score', 'pages'];
  var blocks = {}, texts = {};

  // What the files of rows and texts call when they come.
  own.rows = function (number, rows) { blocks[number] = rows; };
  own.text = function (key, pages) { texts[key] = pages; };

  /**
   * What a list of rows prints, in their order: {row, title, titleParts, url, place, years, kind, stage, grade, score,
   * exact, named, together, hits, more, sections}. exact: every term was found as it was asked; named: how many in the
   * title; together: all in one section; hits: how often in the pages that were read; more: others were not; sections:
   * the best, as {page, title, titleParts, url, parts}; parts: pieces of text, and whether they are marked. `result`
   * comes from `query`, or is null where nothing was asked.
   */
  own.details = function (rows, result, done) {
    var asked = result && result.terms.length ? result : null;
    own.ready(function (error, about) {
      var list = Array.prototype.slice.call(rows), wanted = {};
      if (error) return done([], error);
      list.forEach(function (row) { wanted[DATA + 'rows/' + Math.floor(row / about.rowBlock) + '.js'] = true; });
      own.loadAll(wanted, function (error) {
        var views = list.map(function (row) { return view(row, about.rowBlock); }).filter(Boolean);
        if (asked) views.forEach(function (one) { one.likely = likely(one, asked); });
        read(views, MOST_FILES, function (problem) {
          // Where the pages that were likeliest do not hold the question, the others may.
          read(views.filter(function (one) { return one.more && !one.exact; }), Infinity, function (another) {
            done(views, error || problem || another);
          });
        });
      });
    });

    function read(some, most, next) {
      var wanted = {};
      if (!asked) return next('');
      some.forEach(function (one) {
        var files = {};
        one.read = one.likely.filter(function (page) {
          var path = page.text + '.js';
          if (files[path] || Object.keys(files).length < most) return (files[path] = wanted[path] = true);
        });
        one.more = one.likely.length > one.read.length;
      });
      own.loadAll(wanted, function (error) {
        some.forEach(function (one) { judge(one, asked); });
        next(error);
      });
    }
  };

  function view(row, rowBlock) {
    var told = (blocks[Math.floor(row / rowBlock)] || [])[row % rowBlock];
    var one = { row: row, exact: true, named: 0, together: false, hits: 0, more: false, sections: [] };
    if (!told) return null;
    FIELDS.forEach(function (name, at) { one[name] = told[at]; });
    one.pages = one.pages.map(function (page, at) {
      return {
        title: page[0], url: one.base + page[1], text: (one.base ? one.base + 'text-' : DATA + 'text/') + page[2],
        at: page[3], place: at
      };
    });
    one.url = own.href(one.pages[0].url);
    one.titleParts = [[one.title, false]];
    return one;
  }

  /** The pages of a row that hold anything of a question, those that hold most of it first. */
  function likely(one, asked) {
    var from = own.firsts[one.row], next = own.firsts[one.row + 1], held = {};
    one.called = marked(one.place.join(' ') + '\n' + one.title, asked.terms).map(some);
    asked.terms.forEach(function (term, at) {
      for (var each = lower(term.pages, from); term.pages[each] < next; each += 1) {
        var number = term.pages[each];
        if (!one.pages[number - from]) continue;
        var page = held[number] = held[number] || { here: [], weight: 0, page: one.pages[number - from] };
        page.here[at] = true;
        page.weight += worth(one, term, at) * early(page.page);
      }
    });
    var pages = Object.keys(held).map(function (number) { return held[number]; });
    return inTurn(pages, asked.terms, one.called, pages.length).map(function (each) { return each.page; });
  }

  /** What the title says already is worth little in a text; chapters stand before annexes. */
  function worth(one, term, at) { return term.weight * (one.called[at] ? 0.1 : 1); }
  function early(page) { return 1 - 0.05 * Math.min(10, page.place); }

  /** As many of a list as are wanted; each time one that has most of the terms none had before, the weightiest of these. */
  function inTurn(list, terms, called, most) {
    var covered = called.slice(), rest = list.slice(), chosen = [];
    function fresh(one) {
      return terms.reduce(function (sum, term, at) { return sum + (one.here[at] && !covered[at] ? term.weight : 0); }, 0);
    }
    function better(a, b) { return (fresh(b) - fresh(a) || b.weight - a.weight) > 0 ? b : a; }
    function cover(yes, at) { covered[at] = covered[at] || yes; }
    while (rest.length && chosen.length < most) {
      var best = rest.reduce(better);
      best.here.forEach(cover);
      chosen.push(rest.splice(rest.indexOf(best), 1)[0]);
    }
    return chosen;
  }

  function lower(list, value) {
    var from = 0, to = list.length;
    while (from < to) {
      var middle = (from + to) >> 1;
      if (list[middle] < value) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** Find out from the pages that were read whether a row holds the question, and what to show of it. */
  function judge(one, asked) {
    var terms = asked.terms, sections = [], shown = {}, held = one.called.slice();
    one.named = held.filter(Boolean).length;
    one.titleParts = parts(one.title, marked(one.title, terms));
    one.hits = 0;
    one.read.forEach(function (page) {
      ((texts[page.text] || [])[page.at] || []).forEach(function (section) {
        var head = marked(section[1], terms), body = marked(section[2], terms), weight = 0;
        var here = terms.map(function (term, at) {
          var often = 3 * head[at].length + body[at].length;
          weight += worth(one, term, at) * early(page) * often / (often + 0.3 + section[2].length / 4000);
          one.hits += head[at].length + body[at].length;
          held[at] = held[at] || often > 0;
          return often > 0;
        });
        if (here.every(Boolean)) one.together = true;
        if (weight) sections.push({ page: page, from: section, head: head, body: body, weight: weight, here: here });
      });
    });
    one.exact = held.every(Boolean);
    one.sections = inTurn(sections, terms, one.called, 2 * MOST_SECTIONS).map(function (section) {
      return {
        page: section.page.title, title: section.from[1], titleParts: parts(section.from[1], section.head),
        url: own.href(section.page.url, asked.text, section.from[0]), parts: excerpt(section.from[2], section.body, terms)
      };
    }).filter(function (section) {
      var said = String(section.parts);
      return shown[said] ? false : (shown[said] = true);
    }).slice(0, MOST_SECTIONS);
  }

  function some(list) { return list.length > 0; }

  /** Where each term stands in a text. */
  function marked(text, terms) {
    var scanned = own.scan(text);
    return terms.map(function (term) {
      return term.readings.map(function (reading) {
        var places = reading.map(function (stretch) { return own.places(scanned, stretch); });
        return places.every(some) ? [].concat.apply([], places) : [];
      }).reduce(function (a, b) { return own.merged(a.concat(b)); });
    });
  }

  /** Text around the first mark of each term, the rarest first, as long as it can be taken in at a glance. */
  function excerpt(text, places, terms) {
    var firsts = places.map(function (ranges, at) { return { range: ranges[0], weight: terms[at].weight }; })
      .filter(function (first) { return first.range; }).sort(function (a, b) { return b.weight - a.weight; });
    var length = Math.max(40, Math.floor(SHOWN / Math.max(1, firsts.length))), list = [], all = [].concat.apply([], places);
    var windows = own.merged((firsts.length ? firsts : [{ range: [0, 0] }]).slice(0, 3).map(function (first) {
      var from = Math.max(0, first.range[0] - BEFORE);
      from = Math.max(from, text.lastIndexOf('\n', first.range[0]) + 1);
      return [whole(from), whole(Math.min(text.length, Math.max(from + length, first.range[1] + 8)))];
    }));
    windows.forEach(function (window) {
      // No mark is cut in two.
      all.forEach(function (range) { if (range[0] < window[1] && range[1] > window[1]) window[1] = range[1]; });
    });
    windows.forEach(function (window, at) {
      if (!at && window[0] && text.charAt(window[0] - 1) !== '\n') list.push(['…', false]);
      list = list.concat(parts(text, places, window[0], window[1]));
      if (window[1] < text.length) list.push(['…', false]);
    });
    return list;

    /** Not amid a surrogate pair. */
    function whole(at) { return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at; }
  }

  /** The pieces of a text, or of what stands in it between two places. */
  function parts(text, places, from, to) {
    var list = [], at = from || 0, end = to === undefined ? text.length : to;
    function take(until, isMarked) {
      if (until > at) list.push([text.slice(at, until).replace(/\s*\n\s*/g, '　').replace(/[ \t]+/g, ' '), isMarked]);
      at = Math.max(at, until);
    }
    own.merged([].concat.apply([], places)).forEach(function (range) {
      if (range[1] <= at || range[0] >= end) return;
      take(range[0], false);
      take(Math.min(range[1], end), true);
    });
    take(end, false);
    return list;
  }

  /** Details without what turned out not to hold the question, ranked; `done` gets them, how many were false, error. */
  own.settle = function (rows, result, done) {
    own.details(rows, result, function (list, error) {
      var kept = list.filter(function (one) { return error || one.exact; });
      if (result) {
        kept.sort(function (a, b) { return b.named - a.named || b.together - a.together || b.hits - a.hits || a.row - b.row; });
      }
      done(kept, list.length - kept.length, error);
    });
  };
})();
