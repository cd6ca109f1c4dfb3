/* Says above a table that it scrolls when it does; everything else works without this file. */
(function () {
  'use strict';
  var tables = document.querySelectorAll('.eg-table');
  function mark(table) {
    table.classList.toggle('eg-table--wide', table.scrollWidth > table.clientWidth + 1);
  }
  if (!window.ResizeObserver) return tables.forEach(mark);
  var observer = new ResizeObserver(function (entries) {
    entries.forEach(function (entry) { mark(entry.target); });
  });
  tables.forEach(function (table) { observer.observe(table); });
})();
