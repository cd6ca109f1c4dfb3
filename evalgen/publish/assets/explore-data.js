/*
The columns of the index and the cards of evaluations, each fetched by a script element once somebody needs it. That
works under any path, in a folder, and behind a policy that allows this site's own scripts alone.
*/
var evalgenExplore = (function () {
  'use strict';
  var ROOT = new URL('../../', document.currentScript.src).href;
  var FOLDER = 'explore/data/facets/';
  var AT_ONCE = 12;
  var WIDE = [];
  '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_'.split('').forEach(function (digit, at) {
    WIDE[digit.charCodeAt(0)] = at;
  });

  var index = null;
  var raw = {};
  var columns = {};
  var blocks = {};
  var waiting = {};
  var queue = [];
  var busy = 0;

  /** Fetches `file` once for all who ask at the same time; `done` is told what went wrong, if anything did. */
  function fetched(file, done) {
    if (waiting[file]) return waiting[file].push(done);
    waiting[file] = [done];
    queue.push(file);
    next();
  }

  function next() {
    if (!queue.length || busy >= AT_ONCE) return;
    var file = queue.shift();
    var script = document.createElement('script');
    busy += 1;
    function over(problem) {
      var told = waiting[file];
      busy -= 1;
      delete waiting[file];
      script.parentNode.removeChild(script);
      told.forEach(function (each) { each(problem); });
      next();
    }
    script.charset = 'utf-8';
    script.onload = function () { over(''); };
    script.onerror = function () { over(file); };
    script.src = ROOT + FOLDER + file + '.js' + (index ? '?v=' + index.version : '');
    document.head.appendChild(script);
    next();
  }

  /** `done` once `each(one, done)` has been told of every one of `all`; at once where nothing is missing. */
  function every(all, each, done) {
    var left = all.length;
    var problem = '';
    if (!left) return done('');
    all.forEach(function (one) {
      each(one, function (told) {
        problem = problem || told;
        left -= 1;
        if (!left) done(problem);
      });
    });
  }

  /** Numbers from digits of one width, which is the first character. */
  function numbers(text) {
    var width = +text.charAt(0);
    var count = width ? (text.length - 1) / width : 0;
    // All columns of one type: the walks over them stay fast.
    var found = new Uint32Array(count);
    for (var at = 0, from = 1; at < count; at += 1) {
      var number = 0;
      for (var place = 0; place < width; place += 1, from += 1) number = number * 64 + WIDE[text.charCodeAt(from)];
      found[at] = number;
    }
    return found;
  }

  /** A column as it is used: `codes` by row; where a row may have several values, its own begin at `starts[row]`. */
  function decoded(name) {
    var parts = raw[name];
    function joined(key) { return parts.map(function (part) { return part[key] || ''; }).join(''); }
    var values = [].concat.apply([], parts.map(function (part) { return part.values || []; }));
    var column = { values: values.map(function (value) { return typeof value === 'string' ? [value, value] : value; }) };
    var counts = joined('counts');
    column.codes = numbers(joined('codes'));
    column.starts = null;
    if (counts) {
      var many = numbers(counts);
      column.starts = new Uint32Array(many.length + 1);
      for (var row = 0; row < many.length; row += 1) column.starts[row + 1] = column.starts[row] + many[row];
    }
    column.number = Object.create(null);
    column.values.forEach(function (value, at) { column.number[value[0]] = at + 1; });
    return column;
  }

  /** Whether a column speaks of as many evaluations as the index; during an update of the site it may not. */
  function fits(name, column) {
    if (/-values$/.test(name)) return true;
    var rows = column.starts ? column.starts.length - 1 : column.codes.length;
    return rows === index.rows || (!rows && !column.values.length);
  }

  function one(name, done) {
    if (columns[name]) return done('');
    fetched(name + '-0', function (problem) {
      if (problem || !raw[name]) return done(problem || name);
      var others = [];
      for (var number = 1; number < raw[name].length; number += 1) if (!raw[name][number]) others.push(name + '-' + number);
      every(others, fetched, function (told) {
        if (told) return done(told);
        if (!columns[name]) {
          var column = decoded(name);
          if (!fits(name, column)) return done(name);
          columns[name] = column;
        }
        done('');
      });
    });
  }

  function block(number, done) {
    if (blocks[number]) done('');
    else fetched('cards-' + number, function (problem) { done(problem || (blocks[number] ? '' : 'cards-' + number)); });
  }

  return {
    root: ROOT,
    columns: columns,
    /* Called by the files. */
    index: function (found) { index = found; },
    column: function (name, number, total, held) {
      raw[name] = raw[name] || new Array(total);
      raw[name][number] = held;
    },
    cards: function (number, held) { blocks[number] = held; },
    /* Called by the page. `done('')` when all is there, else `done(file)` with the file that could not be had. */
    open: function (done) {
      fetched('index', function (problem) { done(problem || (index ? '' : 'index'), index); });
    },
    need: function (names, done) {
      every(names.filter(function (name) { return !columns[name]; }), one, done);
    },
    needCards: function (rows, done) {
      var wanted = {};
      Array.prototype.forEach.call(rows, function (row) { wanted[Math.floor(row / index.block)] = true; });
      every(Object.keys(wanted).filter(function (number) { return !blocks[number]; }), block, done);
    },
    card: function (row) {
      var held = blocks[Math.floor(row / index.block)][row % index.block];
      var card = {};
      index.fields.forEach(function (field, at) { card[field] = held[at]; });
      card.url = ROOT + card.id + (index.directories && location.protocol !== 'file:' ? '/' : '/index.html');
      return card;
    }
  };
})();
