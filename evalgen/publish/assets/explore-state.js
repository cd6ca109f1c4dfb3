/*
What a reader asks for stands in the address, so that going back, reloading and passing it on give the same answer.
*/
(function (explore) {
  'use strict';
  var SORTS = ['relevance', 'year', 'year-up', 'rate', 'rate-up', 'funds', 'funds-up', 'name'];

  /** The state that an address tells; `choices` are those of the index. */
  function read(search, choices) {
    var given = new URLSearchParams(search);
    var state = { q: (given.get('q') || '').trim(), chosen: {}, ranges: {}, sort: '', view: 'list', page: 1 };
    choices.forEach(function (choice) {
      var keys = given.getAll(choice.id).filter(function (key, at, all) { return key && all.indexOf(key) === at; });
      if (keys.length) state.chosen[choice.id] = keys;
      if (choice.bands) {
        var range = { from: figure(given.get(choice.id + '_from')), to: figure(given.get(choice.id + '_to')) };
        if (range.from || range.to) state.ranges[choice.id] = range;
      }
    });
    if (SORTS.indexOf(given.get('sort')) >= 0) state.sort = given.get('sort');
    if (given.get('view') === 'table') state.view = 'table';
    state.page = Math.max(1, Math.floor(+given.get('page')) || 1);
    return state;
  }

  /** The part of an address after the path, empty where nothing is asked for. */
  function written(state, choices) {
    var given = new URLSearchParams();
    if (state.q) given.append('q', state.q);
    choices.forEach(function (choice) {
      (state.chosen[choice.id] || []).forEach(function (key) { given.append(choice.id, key); });
      var range = state.ranges[choice.id] || {};
      if (range.from) given.append(choice.id + '_from', range.from);
      if (range.to) given.append(choice.id + '_to', range.to);
    });
    if (state.sort) given.append('sort', state.sort);
    if (state.view !== 'list') given.append('view', state.view);
    if (state.page > 1) given.append('page', state.page);
    var text = given.toString();
    return text ? '?' + text : '';
  }

  /** A figure as a reader types it, in plain digits; empty where it is none. */
  function figure(text) {
    var plain = (text || '').normalize('NFKC').replace(/[,\s%]/g, '');
    return /^\d{1,15}(\.\d{1,15})?$/.test(plain) ? plain.replace(/^0+(?=\d)/, '') : '';
  }

  /** Compares two plain decimals exactly. */
  function compared(a, b) {
    var less = a.charAt(0) === '-';
    if (less !== (b.charAt(0) === '-')) return less ? -1 : 1;
    var one = a.replace('-', '').split('.');
    var two = b.replace('-', '').split('.');
    var whole = Math.max(one[0].length, two[0].length);
    var part = Math.max((one[1] || '').length, (two[1] || '').length);
    function digits(pair) {
      return new Array(whole - pair[0].length + 1).join('0') + pair[0]
        + (pair[1] || '') + new Array(part - (pair[1] || '').length + 1).join('0');
    }
    var first = digits(one);
    var second = digits(two);
    return (first === second ? 0 : first < second ? -1 : 1) * (less ? -1 : 1);
  }

  /** `figure` with its point `places` further to the right: 万元 as 元. */
  function shifted(figure, places) {
    var pair = figure.split('.');
    var part = (pair[1] || '') + new Array(places + 1).join('0');
    return (pair[0] + part.slice(0, places)).replace(/^0+(?=\d)/, '') + (part.length > places ? '.' + part.slice(places) : '');
  }

  /** How many of `values`, which rise, lie below `figure`; with `also`, those equal to it too. */
  function below(values, figure, also) {
    var from = 0;
    var to = values.length;
    while (from < to) {
      var middle = (from + to) >> 1;
      var order = compared(values[middle][0], figure);
      if (order < 0 || (also && order === 0)) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  explore.read = read;
  explore.written = written;
  explore.figure = figure;
  explore.compared = compared;
  explore.shifted = shifted;
  explore.below = below;
})(evalgenExplore);
