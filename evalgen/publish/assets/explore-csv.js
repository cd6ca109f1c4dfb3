/*
The results as a table for office and statistics programs: every row that meets the conditions, with exact figures.
*/
(function (explore) {
  'use strict';
  // A spreadsheet would compute what begins so, in full width too.
  var STARTS = /^[ \u3000\u00a0\ufeff]*[=+\-@＝＋－＠\t\r\n]/;
  var BEFORE = [
    ['评价', 'title'], ['地区', 'place'], ['行政区划代码', 'code'], ['主管单位', 'department'], ['评价机构', 'evaluator'],
    ['等级', 'grade']
  ];
  var FIGURES = [
    ['得分', 'awarded'], ['满分', 'full'], ['得分率（得分÷满分）', 'share'], ['依规则计算', 'byRule'],
    ['资金总额（元）', 'yuan']
  ];
  var AFTER = [['标识', 'id'], ['网页', 'url']];
  var LEFT_OUT = ['province', 'city', 'county', 'department', 'evaluator', 'grade'];

  function quoted(text) { return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text; }

  function safe(text) { return quoted(STARTS.test(text) ? "'" + text : text); }

  function labels(column, row) {
    var found = [];
    var from = column.starts ? column.starts[row] : row;
    var end = column.starts ? column.starts[row + 1] : row + 1;
    for (; from < end; from += 1) if (column.codes[from]) found.push(column.values[column.codes[from] - 1][1]);
    return found.join('；');
  }

  function csv(rows, choices) {
    var facets = choices.filter(function (choice) { return !choice.bands && LEFT_OUT.indexOf(choice.id) < 0; });
    var names = [].concat(BEFORE, FIGURES).map(function (pair) { return pair[0]; })
      .concat(facets.map(function (choice) { return choice.title; }), AFTER.map(function (pair) { return pair[0]; }));
    var lines = [names.map(quoted).join(',')];
    Array.prototype.forEach.call(rows, function (row) {
      var card = explore.card(row);
      function text(pair) { return safe(card[pair[1]]); }
      lines.push([].concat(
        BEFORE.map(text),
        FIGURES.map(function (pair) { return card[pair[1]]; }),
        facets.map(function (choice) { return safe(labels(explore.columns[choice.id], row)); }),
        AFTER.map(text)
      ).join(','));
    });
    return '\ufeff' + lines.join('\r\n') + '\r\n';
  }

  /** Hands the results to the reader as a file. */
  function download(rows, choices) {
    var url = URL.createObjectURL(new Blob([csv(rows, choices)], { type: 'text/csv;charset=utf-8' }));
    var link = explore.made('a', { href: url, download: '绩效评价-' + rows.length + '项.csv' });
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
    setTimeout(function () { URL.revokeObjectURL(url); }, 60000);
  }

  explore.csv = csv;
  explore.download = download;
})(evalgenExplore);
