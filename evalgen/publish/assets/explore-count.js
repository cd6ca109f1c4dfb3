/*
Which evaluations meet all conditions, how many there would be under each other value of a condition (leaving that one
condition aside), and in which order they stand. Whole columns are walked; nothing is looked up row by row.
*/
(function (explore) {
  'use strict';

  /** For each row, 1 where it does not meet a condition: `wanted[code]` is 1 where a value is chosen. */
  function missed(column, wanted) {
    var codes = column.codes;
    var starts = column.starts;
    var rows = starts ? starts.length - 1 : codes.length;
    var found = new Uint8Array(rows);
    if (!starts) {
      for (var row = 0; row < rows; row += 1) found[row] = 1 - wanted[codes[row]];
      return found;
    }
    for (var each = 0; each < rows; each += 1) {
      var met = 0;
      for (var from = starts[each], end = starts[each + 1]; from < end; from += 1) met |= wanted[codes[from]];
      found[each] = 1 - met;
    }
    return found;
  }

  /**
  `tests` are conditions, each with what `missed` gave; `within`, if given, is 1 for each row that the words found.
  `fails[row]` counts what a row does not meet, `owner[row]` is the last of it.
  */
  function sift(rows, tests, within) {
    var fails = new Uint8Array(rows);
    var owner = new Uint8Array(rows);
    var count = 0;
    var row;
    if (within) for (row = 0; row < rows; row += 1) fails[row] = within[row] ? 0 : 2;
    tests.forEach(function (test, at) { add(fails, owner, test.missed, at); });
    for (row = 0; row < rows; row += 1) if (!fails[row]) count += 1;
    return { fails: fails, owner: owner, count: count, tests: tests };
  }

  function add(fails, owner, missed, at) {
    for (var row = 0, rows = fails.length; row < rows; row += 1) {
      if (!missed[row]) continue;
      fails[row] += 1;
      owner[row] = at;
    }
  }

  /** By code, how many rows meet all conditions but the one on this very column; `own` is its number, or -1. */
  function count(sifted, column, own) {
    var counts = new Uint32Array(column.values.length + 1);
    var fails = sifted.fails;
    var owner = sifted.owner;
    var codes = column.codes;
    var starts = column.starts;
    for (var row = 0, rows = fails.length; row < rows; row += 1) {
      if (fails[row] && (fails[row] !== 1 || owner[row] !== own)) continue;
      if (!starts) counts[codes[row]] += 1;
      else for (var from = starts[row], end = starts[row + 1]; from < end; from += 1) counts[codes[from]] += 1;
    }
    return counts;
  }

  /** All rows by rank, equal ones in their own order, those without one last. */
  function ordered(ranks, falling) {
    var rows = ranks.length;
    var most = 0;
    var row;
    for (row = 0; row < rows; row += 1) if (ranks[row] > most) most = ranks[row];
    var place = new Uint32Array(most + 2);
    function slot(rank) { return !rank ? most : falling ? most - rank : rank - 1; }
    for (row = 0; row < rows; row += 1) place[slot(ranks[row]) + 1] += 1;
    for (var at = 0; at <= most; at += 1) place[at + 1] += place[at];
    var found = new Uint32Array(rows);
    for (row = 0; row < rows; row += 1) {
      found[place[slot(ranks[row])]] = row;
      place[slot(ranks[row])] += 1;
    }
    return found;
  }

  /** The rows of `order` that meet all conditions, `size` of them from number `from` on; all of them without a size. */
  function stretch(sifted, order, from, size) {
    var found = [];
    var seen = 0;
    for (var at = 0; at < order.length; at += 1) {
      if (order[at] >= sifted.fails.length || sifted.fails[order[at]]) continue;
      if (seen >= from) found.push(order[at]);
      seen += 1;
      if (size && found.length >= size) break;
    }
    return found;
  }

  /** Of each row, the largest of its numbers: the newest year, where years are ranked from the newest. */
  function first(column) {
    if (!column.starts) return column.codes;
    var found = new Uint32Array(column.starts.length - 1);
    for (var row = 0; row < found.length; row += 1) {
      var least = 0;
      for (var from = column.starts[row]; from < column.starts[row + 1]; from += 1) {
        if (!least || column.codes[from] < least) least = column.codes[from];
      }
      found[row] = least;
    }
    return found;
  }

  /** A column of bands over a column of ranks; the values of `bands` are key, words, first and last rank. */
  function banded(ranks, bands) {
    var most = 0;
    bands.forEach(function (band) { most = Math.max(most, band[3]); });
    var of = new Uint8Array(most + 1);
    bands.forEach(function (band, at) { for (var rank = band[2]; rank <= band[3]; rank += 1) of[rank] = at + 1; });
    var codes = new Uint32Array(ranks.codes.length);
    for (var row = 0; row < codes.length; row += 1) codes[row] = of[ranks.codes[row]];
    var number = Object.create(null);
    bands.forEach(function (band, at) { number[band[0]] = at + 1; });
    return { values: bands, codes: codes, starts: null, number: number };
  }

  explore.missed = missed;
  explore.sift = sift;
  explore.count = count;
  explore.ordered = ordered;
  explore.stretch = stretch;
  explore.first = first;
  explore.banded = banded;
})(evalgenExplore);
