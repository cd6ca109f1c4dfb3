/*
Folds text and questions alike. The rules are those of evalgen/publish/search/normal.py, which builds the index; the
cases of tests/publish/search/normal.yml hold both to them.
*/
(function () {
  'use strict';
  var own = window.evalgenSearch = window.evalgenSearch || {};

  // Characters that are tokens by themselves (Han above U+FFFF as surrogates), letters of runs, and what is not seen.
  var ALONE = '\\u0530-\\u1cff\\u2e80-\\u2fdf\\u3005-\\u3007\\u3021-\\u3029\\u3041-\\u3096\\u309d-\\u309f' +
    '\\u30a1-\\u30fa\\u30fc-\\u30ff\\u3105-\\u312f\\u31a0-\\u31bf\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\ua4cf\\uf900-\\ufaff';
  var LETTERS = 'a-z\\u00df-\\u00f6\\u00f8-\\u02af\\u0370-\\u052f';
  var HAN = '[\\ud840-\\ud8bf][\\udc00-\\udfff]';
  var GONE = new RegExp('^(?:[\\u00ad\\u0300-\\u036f\\u0483-\\u0489\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u200b-\\u200f' +
    '\\u202a-\\u202e\\u2060-\\u2064\\u20d0-\\u20ff\\u3099\\u309a\\ufe00-\\ufe0f\\ufe20-\\ufe2f\\ufeff]|\\udb40[\\udd00-\\uddef])$');
  var KEPT = new RegExp('^(?:[0-9,' + LETTERS + ALONE + ']|' + HAN + ')$');
  var BREAK = /^[。；！？;!?\n\r\v\f\x85\u2028\u2029]$/;
  var ENDS_IN_DIGIT = /^[0-9]|[0-9]$/;
  var DIGIT = /^(?:[0-9\uff10-\uff19]|\ud835[\udfce-\udfff])$/;
  var TOKEN = new RegExp('[0-9]+|[' + LETTERS + ']+|[' + ALONE + ']|' + HAN + '|\\n', 'g');
  var RUN = new RegExp('^[0-9' + LETTERS + ']');
  var THOUSANDS = /(^|[^0-9])([0-9]{1,3}(?:,[0-9]{3})+)(?![0-9])/g;
  var POINTS = /[\ud800-\udbff][\udc00-\udfff]|[\s\S]/g;
  var folds = {};

  function kept(point) {
    if (GONE.test(point)) return '';
    if (BREAK.test(point)) return '\n';
    return KEPT.test(point) ? point : ' ';
  }

  /** What one code point becomes. What becomes or ends in a digit without being one (①, ㎡) stands apart. */
  function fold(point) {
    var plain = point.normalize('NFKD').toLowerCase().normalize('NFKD').match(POINTS).map(kept).join('');
    return ENDS_IN_DIGIT.test(plain) && !DIGIT.test(point) ? ' ' + plain + ' ' : plain;
  }

  /** Folded characters of a text, and for each of their units the place in the text it comes from. */
  function folded(text) {
    var out = '', at = [];
    (text.match(POINTS) || []).reduce(function (place, point) {
      var plain = folds.hasOwnProperty(point) ? folds[point] : (folds[point] = fold(point));
      out += plain;
      for (var unit = 0; unit < plain.length; unit += 1) at.push(place);
      return place + point.length;
    }, 0);
    return { text: out, at: at };
  }

  /** The same with the separators of thousands taken out of numbers, or null where there are none. */
  function withoutThousands(whole) {
    var out = '', at = [], done = 0;
    function take(end) {
      out += whole.text.slice(done, end);
      for (; done < end; done += 1) at.push(whole.at[done]);
      done += 1;
    }
    whole.text.replace(THOUSANDS, function (all, before, number, place) {
      for (var each = 0; each < all.length; each += 1) {
        if (each >= before.length && all.charAt(each) === ',') take(place + each);
      }
    });
    if (!done) return null;
    take(whole.text.length);
    return { text: out, at: at };
  }

  /** Tokens with where they begin and end in the text; a line end stands for a break of adjacency. */
  function tokens(whole, text) {
    var words = [], starts = [], ends = [], found;
    TOKEN.lastIndex = 0;
    while ((found = TOKEN.exec(whole.text))) {
      var last = whole.at[found.index + found[0].length - 1];
      words.push(found[0]);
      starts.push(whole.at[found.index]);
      ends.push(last + (/[\ud800-\udbff]/.test(text.charAt(last)) ? 2 : 1));
    }
    return { words: words, starts: starts, ends: ends };
  }

  /** The tokens of a text as it stands and, where that differs, of the text without separators of thousands. */
  own.scan = function (text) {
    var whole = folded(text), plain = withoutThousands(whole);
    return (plain ? [whole, plain] : [whole]).map(function (each) { return tokens(each, text); });
  };

  /** The same as lists of stretches, within which tokens stand side by side. */
  own.readings = function (text) {
    return own.scan(text).map(function (reading) {
      var stretches = [[]];
      reading.words.forEach(function (word) {
        if (word === '\n') stretches.push([]);
        else stretches[stretches.length - 1].push(word);
      });
      return stretches.filter(function (stretch) { return stretch.length; });
    });
  };

  /** The term of the index for two tokens side by side. */
  own.pair = function (left, right) {
    return RUN.test(left) && RUN.test(right) ? left + ' ' + right : left + right;
  };

  /** Where a stretch stands in a scanned text: pairs of the begin of its first and the end of its last token. */
  own.places = function (scanned, stretch) {
    var found = [];
    scanned.forEach(function (reading) {
      var words = reading.words, last = stretch.length - 1;
      for (var at = words.indexOf(stretch[0]); at >= 0; at = words.indexOf(stretch[0], at + 1)) {
        var next = 1;
        while (next <= last && words[at + next] === stretch[next]) next += 1;
        if (next > last) found.push([reading.starts[at], reading.ends[at + last]]);
      }
    });
    return merged(found);
  };

  /** Ranges in order, those that touch each other as one. */
  function merged(ranges) {
    return ranges.sort(function (a, b) { return a[0] - b[0] || a[1] - b[1]; }).reduce(function (list, range) {
      var last = list[list.length - 1];
      if (last && range[0] < last[1]) last[1] = Math.max(last[1], range[1]);
      else list.push(range.slice());
      return list;
    }, []);
  }
  own.merged = merged;

  /** The terms of a question: pieces between spaces, each with its readings. */
  own.asked = function (text) {
    return text.split(/\s+/).map(function (piece) {
      return { text: piece, readings: own.readings(piece).filter(function (reading) { return reading.length; }) };
    }).filter(function (term) { return term.readings.length; });
  };
})();
