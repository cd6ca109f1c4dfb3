/*
The conditions beside the results: each a group of boxes with the number of evaluations under it, the long ones with a
field to find a value in. What was focused stays focused while numbers change.
*/
(function (explore) {
  'use strict';
  var FEW = 8;
  var FEW_IN_ORDER = 12;
  var MORE = 40;
  var MANY = 15;
  var OPEN = ['county', 'year', 'grade'];

  /** An element with attributes, `text` among them, and what stands in it. */
  function made(tag, given, inside) {
    var element = document.createElement(tag);
    Object.keys(given || {}).forEach(function (name) {
      if (name === 'text') element.textContent = given.text;
      else if (given[name] !== null) element.setAttribute(name, given[name]);
    });
    (inside || []).forEach(function (child) { if (child) element.appendChild(child); });
    return element;
  }

  /** `parent` with exactly `children` in it; untouched where it has them already. */
  function filled(parent, children) {
    var same = parent.childNodes.length === children.length && children.every(function (child, at) {
      return parent.childNodes[at] === child;
    });
    if (same) return;
    var focused = document.activeElement;
    while (parent.firstChild) parent.removeChild(parent.firstChild);
    children.forEach(function (child) { parent.appendChild(child); });
    if (focused && focused !== document.activeElement && parent.contains(focused)) focused.focus();
  }

  /** The group of one condition. `told(id, key, on)` hears of boxes, `ranged(id, from, to)` of limits. */
  function Group(choice, told, ranged, opened) {
    var self = this;
    this.choice = choice;
    this.few = choice.byCount ? FEW : FEW_IN_ORDER;
    this.shown = this.few;
    this.boxes = {};
    this.list = made('ul', { class: 'eg-facet__list' });
    this.find = made('input', { type: 'search', class: 'eg-facet__find', autocomplete: 'off', hidden: '' });
    this.more = made('button', { type: 'button', class: 'eg-facet__more', hidden: '' });
    this.none = made('p', { class: 'eg-facet__none', hidden: '' });
    this.badge = made('span', { class: 'eg-facet__chosen', hidden: '' });
    var inside = [made('legend', { class: 'eg-hidden', text: choice.title }), this.find, this.list, this.none, this.more];
    if (choice.bands) inside.push(this.limits(ranged));
    this.element = made('details', { class: 'eg-facet', 'data-facet': choice.id }, [
      made('summary', {}, [made('span', { text: choice.title }), this.badge]),
      made('fieldset', {}, inside)
    ]);
    this.element.open = OPEN.indexOf(choice.id) >= 0;
    this.opened = this.element.open;
    this.element.addEventListener('toggle', function () {
      if (self.opened === self.element.open) return;
      self.opened = self.element.open;
      if (self.opened) opened();
    });
    this.find.addEventListener('input', function () {
      self.shown = self.few;
      self.draw();
    });
    this.find.addEventListener('keydown', function (event) {
      if (event.key === 'Enter') event.preventDefault();
      if (event.key === 'Escape' && self.find.value) {
        self.find.value = '';
        self.draw();
      }
    });
    this.more.addEventListener('click', function () {
      var before = self.list.childNodes.length;
      self.shown += MORE;
      self.draw();
      var next = self.list.childNodes[before];
      if (self.more.hidden && next) next.querySelector('input').focus();
    });
    this.list.addEventListener('change', function (event) {
      told(choice.id, event.target.value, event.target.checked);
    });
  }

  /** The fields for limits of one's own. */
  Group.prototype.limits = function (ranged) {
    var choice = this.choice;
    function field(name, words) {
      return made('input', { type: 'text', inputmode: 'decimal', autocomplete: 'off', size: '6', 'aria-label': choice.title + words + '（' + choice.unit + '）' });
    }
    var from = field('from', '不低于');
    var to = field('to', '不高于');
    function tell() { ranged(choice.id, explore.figure(from.value), explore.figure(to.value)); }
    [from, to].forEach(function (each) {
      each.addEventListener('change', tell);
      each.addEventListener('keydown', function (event) {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        tell();
      });
    });
    this.from = from;
    this.to = to;
    return made('div', { class: 'eg-facet__limits' }, [
      from, made('span', { text: '至' }), to, made('span', { text: choice.unit })
    ]);
  };

  /** Takes the numbers in, and which values are chosen; `counts` is null while the column is not there. */
  Group.prototype.update = function (column, counts, chosen, range) {
    this.column = column;
    this.counts = counts;
    this.chosen = chosen;
    this.badge.textContent = chosen.length + (range ? 1 : 0) ? '已选 ' + (chosen.length + (range ? 1 : 0)) : '';
    this.badge.hidden = !this.badge.textContent;
    if (this.from && document.activeElement !== this.from) this.from.value = range ? range.from : '';
    if (this.to && document.activeElement !== this.to) this.to.value = range ? range.to : '';
    if (this.element.open && counts) this.draw();
  };

  /** The numbers of the values to show, in order: those that would find something, and those chosen. */
  Group.prototype.codes = function () {
    var column = this.column;
    var counts = this.counts;
    var long = column.values.length > FEW;
    var chosen = {};
    this.chosen.forEach(function (key) { chosen[column.number ? column.number[key] : -1] = true; });
    var codes = [];
    for (var code = 1; code <= column.values.length; code += 1) {
      if (counts[code] || chosen[code] || !this.choice.byCount || !long) codes.push(code);
    }
    return codes;
  };

  /** The first `size` of `codes` with the highest numbers; the others need no order. */
  function top(codes, size, counts) {
    var best = [];
    codes.forEach(function (code) {
      if (best.length === size && counts[code] <= counts[best[size - 1]]) return;
      var at = best.length;
      while (at && counts[best[at - 1]] < counts[code]) at -= 1;
      best.splice(at, 0, code);
      if (best.length > size) best.pop();
    });
    return best;
  }

  Group.prototype.draw = function () {
    var self = this;
    var column = this.column;
    if (!column) return;
    var all = this.codes();
    var needle = this.find.value.normalize('NFKC').trim().toLowerCase();
    var found = needle ? all.filter(function (code) {
      return column.values[code - 1][1].normalize('NFKC').toLowerCase().indexOf(needle) >= 0;
    }) : all;
    var chosen = this.chosen;
    var shown = this.choice.byCount ? top(found, this.shown, this.counts) : found.slice(0, this.shown);
    if (!needle && found.length > shown.length) {
      // What is chosen stays in sight, however rare it is.
      chosen.forEach(function (key) {
        var code = column.number[key];
        if (code && shown.indexOf(code) < 0) shown.push(code);
      });
    }
    this.find.hidden = all.length <= MANY && !needle;
    this.find.placeholder = '在 ' + all.length + ' 个中查找';
    this.find.setAttribute('aria-label', '查找' + this.choice.title);
    filled(this.list, shown.map(function (code) { return self.box(code); }));
    this.none.hidden = found.length > 0;
    this.none.textContent = needle ? '没有名称含“' + this.find.value.trim() + '”的' : '没有可选的';
    this.more.hidden = found.length <= shown.length;
    this.more.textContent = '显示更多（还有 ' + (found.length - shown.length) + ' 个）';
  };

  /** The box of a value, always the same element. */
  Group.prototype.box = function (code) {
    var value = this.column.values[code - 1];
    var box = this.boxes[value[0]];
    if (!box) {
      var input = made('input', { type: 'checkbox', value: value[0] });
      var number = made('span', { class: 'eg-facet__count' });
      box = { input: input, number: number, item: made('li', {}, [made('label', {}, [
        input, made('span', { class: 'eg-facet__label', text: value[1] }), number
      ])]) };
      this.boxes[value[0]] = box;
    }
    var count = String(this.counts[code]);
    if (box.number.textContent !== count) {
      box.number.textContent = count;
      box.item.className = count === '0' ? 'eg-facet__empty' : '';
    }
    box.input.checked = this.chosen.indexOf(value[0]) >= 0;
    return box.item;
  };

  explore.made = made;
  explore.filled = filled;
  explore.Group = Group;
})(evalgenExplore);
