/*
Answers questions from the index in explore/data, of which it loads only the shards that a question names. Everything
comes by script tags, so that it works from a folder too. A row is what a result is; a row has pages; the index tells
which pages hold a term. What their texts say of it is in search-details.js.
*/
(function () {
  'use strict';
  var own = window.evalgenSearch = window.evalgenSearch || {};
  var DATA = 'explore/data/', MOST_TERMS = 12, MOST_PAIRS = 10;
  var about, firsts, runs, shards = {}, loads = {};

  own.root = own.root || document.currentScript.src.replace(/assets\/evalgen\/[^\/]*$/, '');

  // What the files of the index call when they come.
  own.manifest = function (given) { about = given; };
  own.pages = function (code) { runs = varints(atob(code)); };
  own.shard = function (number, terms) { shards[number] = terms; };

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
  own.loadAll = function (wanted, done) {
    var paths = Object.keys(wanted), left = paths.length, error = '';
    if (!left) done('');
    paths.forEach(function (path) {
      own.load(path, function (problem) {
        error = error || problem;
        left -= 1;
        if (!left) done(error);
      });
    });
  };

  function escaped(path) { return path.replace(/[^\x00-\x7f]+/g, encodeURIComponent); }

  /** The address of a page from anywhere in the site; `text` is marked there. */
  own.href = function (url, text, anchor) {
    var file = location.protocol === 'file:' && /(^|\/)$/.test(url) ? url + 'index.html' : url;
    return own.root + escaped(file) + (text ? '?h=' + encodeURIComponent(text) : '') + (anchor ? '#' + escaped(anchor) : '');
  };

  /** Load the manifest, and the number of the first page of each row (`firsts`); `done` gets error, manifest. */
  own.ready = function (done) {
    if (firsts) return done('', about);
    own.load(DATA + 'manifest.js', function (error) {
      if (error) return done(error);
      own.load(DATA + 'pages.js', function (error) {
        if (!error && !firsts) own.firsts = firsts = firstPages();
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
      own.loadAll(wanted, function (error) {
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

})();
