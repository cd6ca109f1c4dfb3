/*
Answers questions from the index in explore/data, of which it loads only the shards that a question names. Everything
comes by script tags, so that it works from a folder too. A row is what a result is; a row has pages; the index tells
which pages hold a term, and the text of a page, in sections, whether they hold it as it was asked.
*/
(function () {
  'use strict';
  var own = window.evalgenSearch = window.evalgenSearch || {};
  var DATA = 'explore/data/', MOST_TERMS = 12, MOST_PAIRS = 10, MOST_FILES = 2, MOST_SECTIONS = 3, BEFORE = 24, SHOWN = 110;
  var FIELDS = ['title', 'base', 'place', 'years', 'kind', 'stage', 'grade', 'score', 'pages'];
  var about, firsts, runs, shards = {}, blocks = {}, texts = {}, loads = {};

  own.root = own.root || document.currentScript.src.replace(/assets\/evalgen\/[^\/]*$/, '');
  own.facets = {};

  // What the files of the index call when they come.
  own.manifest = function (given) { about = given; };
  own.pages = function (code) { runs = varints(atob(code)); };
  own.shard = function (number, terms) { shards[number] = terms; };
  own.rows = function (number, rows) { blocks[number] = rows; };
  own.text = function (key, pages) { texts[key] = pages; };
  own.facet = function (name, number, column) { (own.facets[name] = own.facets[name] || [])[number] = column; };

  /** Load a script by its path from the root of the site, once; `done` gets '' or what went wrong. */
  own.load = function (path, done) {
    var load = loads[path];
    if (load) return load.over ? done('') : load.waiting.push(done);
    load = loads[path] = { waiting: [done] };
    var script = document.createElement('script');
    function end(error) {
      load.over = true;
      if (error) delete loads[path];
      script.parentNode.removeChild(script);
      load.waiting.forEach(function (each) { each(error); });
    }
    script.onload = function () { end(''); };
    script.onerror = function () { end('有的检索数据没有读到，请检查网络后再试。'); };
    // The manifest names the version of all else; an old copy of it lasts ten minutes at most.
    script.src = own.root + escaped(path) + (about ? '?v=' + about.version : '?t=' + Math.floor(Date.now() / 6e5));
    document.head.appendChild(script);
  };

  /** Load the paths that are the keys of `wanted`. */
  function loadAll(wanted, done) {
    var paths = Object.keys(wanted), left = paths.length, error = '';
    if (!left) done('');
    paths.forEach(function (path) {
      own.load(path, function (problem) {
        error = error || problem;
        left -= 1;
        if (!left) done(error);
      });
    });
  }

  function escaped(path) { return path.replace(/[^\x00-\x7f]+/g, encodeURIComponent); }

  /** The address of a page from anywhere in the site; `text` is marked there. */
  own.href = function (url, text, anchor) {
    var file = location.protocol === 'file:' && /(^|\/)$/.test(url) ? url + 'index.html' : url;
    return own.root + escaped(file) + (text ? '?h=' + encodeURIComponent(text) : '') + (anchor ? '#' + escaped(anchor) : '');
  };

  /** Load the manifest, and of how many pages each row has the number of its first one; `done` gets error, manifest. */
  own.ready = function (done) {
    if (firsts) return done('', about);
    own.load(DATA + 'manifest.js', function (error) {
      if (error) return done(error);
      own.load(DATA + 'pages.js', function (error) {
        if (!error && !firsts) firsts = firstPages();
        done(error, about);
      });
    });
  };

  function firstPages() {
    var list = new Uint32Array(about.rows + 1), row = 0;
    runs.forEach(function (pages, at) {
      if (at % 2) return;
      for (var left = runs[at + 1]; left; left -= 1, row += 1) list[row + 1] = list[row] + pages;
    });
    return list;
  }

  function varints(bytes) {
    var list = [], value = 0, factor = 1;
    for (var at = 0; at < bytes.length; at += 1) {
      var byte = bytes.charCodeAt(at);
      value += (byte & 127) * factor;
      factor *= 128;
      if (byte < 128) {
        list.push(value);
        value = 0;
        factor = 1;
      }
    }
    return list;
  }

  /** The numbers in a coded list, in order: gaps (v) or a bitmap (b). */
  function numbers(code) {
    var bytes = atob(code.slice(1)), last = 0, list = [];
    if (code.charAt(0) !== 'b') return varints(bytes).map(function (gap) { return (last += gap); });
    for (var at = 0; at < bytes.length; at += 1) {
      for (var byte = bytes.charCodeAt(at), bit = 0; byte; byte >>= 1, bit += 1) if (byte & 1) list.push(8 * at + bit);
    }
    return list;
  }

  function both(a, b) {
    var at = 0;
    return a.filter(function (number) {
      while (b[at] < number) at += 1;
      return b[at] === number;
    });
  }

  function either(a, b) {
    return a.concat(b).sort(function (x, y) { return x - y; }).filter(function (number, at, all) { return number !== all[at - 1]; });
  }

  /** Numbers that stand in every one of some coded lists, the shortest of which is decoded first. */
  function common(codes) {
    return codes.sort(function (a, b) { return a.length - b.length; }).reduce(function (found, code) {
      if (!found || !found.length) return found || numbers(code);
      if (code.charAt(0) !== 'b') return both(found, numbers(code));
      var bytes = atob(code.slice(1));
      return found.filter(function (number) { return bytes.charCodeAt(number >> 3) >> (number & 7) & 1; });
    }, null);
  }

  /** Terms of the index that stand for a reading; of a long stretch, some spread evenly: the text decides in the end. */
  function keysOf(reading) {
    return [].concat.apply([], reading.map(function (stretch) {
      var pairs = stretch.slice(1).map(function (word, at) { return own.pair(stretch[at], word); });
      var step = Math.max(1, (pairs.length - 1) / (MOST_PAIRS - 1));
      return pairs.length ? pairs.slice(0, MOST_PAIRS).map(function (_, at) { return pairs[Math.round(at * step)]; }) : stretch;
    }));
  }

  function shardOf(key) {
    var hash = 0x811c9dc5;
    for (var at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
    return (hash >>> 0) % about.shards;
  }

  /** List 0, 1 or 2 of a term of a question: pages that hold it, rows named by it, pages that hold it often. */
  function looked(term, which) {
    return term.readings.map(function (reading) {
      return common(keysOf(reading).map(function (key) {
        var terms = shards[shardOf(key)] || {};
        return (terms.hasOwnProperty(key) ? terms[key] : '').split(',')[which] || '';
      }));
    }).reduce(either);
  }

  /**
   * Find the rows that hold every term of a question on some page of theirs. `done` gets {text, terms, rows, set,
   * incomplete, error}: rows by number, the likeliest first; set, one byte for each row; incomplete, whether something
   * could not be read. A phrase of more than two characters is only sure once its text was read: see `settle`.
   */
  own.query = function (text, done) {
    own.ready(function (error) {
      var found = { text: text, terms: [], rows: [], set: new Uint8Array(error ? 0 : about.rows), incomplete: !!error, error: error };
      if (error) return done(found);
      var wanted = {};
      found.terms = own.asked(text).slice(0, MOST_TERMS);
      found.terms.forEach(function (term) {
        term.readings.forEach(function (reading) {
          keysOf(reading).forEach(function (key) { wanted[DATA + 'terms/' + shardOf(key) + '.js'] = true; });
        });
      });
      loadAll(wanted, function (error) {
        found.error = error;
        found.incomplete = !!error;
        if (found.terms.length) rank(found);
        done(found);
      });
    });
  };

  /** Rows in order: terms in the title, all terms on one page, number of hits, and last the order of rows (years). */
  function rank(found) {
    var rows = about.rows, named = new Uint8Array(rows), hits = new Uint32Array(rows), together = new Uint8Array(rows), marks = [];
    found.set.fill(1);
    found.terms.forEach(function (term) {
      var held = new Uint8Array(rows);
      term.pages = looked(term, 0);
      term.often = looked(term, 2);
      // What is rare and long says most.
      term.weight = Math.pow(Math.log(1 + about.pages / (1 + term.pages.length)), 2) * [].concat.apply([], term.readings[0]).length;
      byRow(term.pages, function (row) { held[row] = 1; hits[row] += 1; });
      byRow(term.often, function (row) { hits[row] += 3; });
      looked(term, 1).forEach(function (row) { held[row] = 1; named[row] += 1; });
      for (var row = 0; row < rows; row += 1) found.set[row] &= held[row];
    });
    byRow(found.terms.map(function (term) { return term.pages; }).reduce(both), function (row) { together[row] = 1; });
    found.set.forEach(function (held, row) {
      if (held) marks.push(((named[row] * 2 + together[row]) * 1024 + Math.min(hits[row], 1023)) * rows + rows - 1 - row);
    });
    found.rows = new Uint32Array(Float64Array.from(marks).sort().reverse().map(function (mark) { return rows - 1 - mark % rows; }));
  }

  function byRow(pages, each) {
    var row = 0;
    pages.forEach(function (page) {
      while (firsts[row + 1] <= page) row += 1;
      each(row);
    });
  }

  /**
   * What a list of rows prints, in their order: {row, title, titleParts, url, place, years, kind, stage, grade, score,
   * exact, named, together, hits, more, sections}. exact: every term was found as it was asked; named: how many in the
   * title; together: all in one section; hits: how often in the pages that were read; more: others were not; sections:
   * the best, as {page, title, titleParts, url, parts}; parts: pieces of text, and whether they are marked. `result`
   * comes from `query`, or is null where nothing was asked.
   */
  own.details = function (rows, result, done) {
    var asked = result && result.terms.length ? result : null;
    own.ready(function (error) {
      var list = Array.prototype.slice.call(rows), wanted = {};
      if (error) return done([], error);
      list.forEach(function (row) { wanted[DATA + 'rows/' + Math.floor(row / about.rowBlock) + '.js'] = true; });
      loadAll(wanted, function (error) {
        var views = list.map(view).filter(Boolean);
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
      loadAll(wanted, function (error) {
        some.forEach(function (one) { judge(one, asked); });
        next(error);
      });
    }
  };

  function view(row) {
    var told = (blocks[Math.floor(row / about.rowBlock)] || [])[row % about.rowBlock];
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
    var from = firsts[one.row], held = {};
    one.called = marked(one.place.join(' ') + '\n' + one.title, asked.terms).map(some);
    asked.terms.forEach(function (term, at) {
      for (var next = lower(term.pages, from); term.pages[next] < firsts[one.row + 1]; next += 1) {
        var page = held[term.pages[next]] = held[term.pages[next]] || { here: [], weight: 0, page: one.pages[term.pages[next] - from] };
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
