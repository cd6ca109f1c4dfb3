/*
How a chart looks and behaves once drawn: the site's colours and fonts, in Chinese, nothing sent anywhere.

charts.js loads this after plotly. A figure names colours as "var(--eg-c1)", or "var(--eg-c1 / 0.4)" for a see-through
one (the flows of a Sankey), and may carry layout.meta.eg:
  "filename"  name of the downloaded picture, without ending (else the id of the figure)
  "narrow"    layout entries that replace those of the figure below 600px, such as {"height": 560}
*/
(function () {
  'use strict';

  var FALLBACK = {
    '--eg-c1': '#3a78b8', '--eg-c2': '#2f8f83', '--eg-c3': '#b0761f', '--eg-c4': '#8a68b8', '--eg-c5': '#6f8296',
    '--eg-c6': '#b85a7d', '--eg-good': '#2f8a57', '--eg-lost': '#c4553f', '--eg-warn': '#b87a12', '--eg-grid': '#80808059'
  };
  var TOKEN = /^var\((--eg-[\w-]+)(?: *\/ *([\d.]+))?\)$/;
  var NARROW = window.matchMedia('(max-width: 599px)');
  var NOT_OFFERED = ['toImage', 'select2d', 'lasso2d', 'pan2d', 'zoom2d', 'autoScale2d', 'toggleHover',
    'toggleSpikelines', 'hoverClosestCartesian', 'hoverCompareCartesian'];

  function computed(element, variable) {
    element.style.color = 'var(' + variable + ', ' + (FALLBACK[variable] || 'currentColor') + ')';
    var colour = getComputedStyle(element).color;
    element.style.color = '';
    return colour;
  }

  // A copy of part of a figure, its colour names replaced by what the present scheme makes of them.
  function coloured(part, element) {
    if (Array.isArray(part)) return part.map(function (item) { return coloured(item, element); });
    if (part && typeof part === 'object') {
      return Object.keys(part).reduce(function (copy, key) {
        copy[key] = coloured(part[key], element);
        return copy;
      }, {});
    }
    var token = typeof part === 'string' && TOKEN.exec(part);
    if (!token) return part;
    var colour = computed(element, token[1]);
    return token[2] ? colour.replace(/^rgb\((.*)\)$/, 'rgba($1, ' + token[2] + ')') : colour;
  }

  function paper(element) {
    for (; element; element = element.parentElement) {
      var colour = getComputedStyle(element).backgroundColor;
      if (!/^(transparent|rgba\(.*, 0\))$/.test(colour)) return colour;
    }
    return '#fff';
  }

  // The look of the site as a plotly template: whatever a figure says itself wins over it.
  function template(plot) {
    var body = getComputedStyle(document.body);
    var font = { color: body.color, family: body.fontFamily, size: NARROW.matches ? 11 : 13 };
    var axis = { gridcolor: 'var(--eg-grid)', linecolor: 'var(--eg-grid)', zerolinecolor: 'var(--eg-grid)',
      tickcolor: 'var(--eg-grid)', automargin: true, exponentformat: 'none', separatethousands: true };
    return coloured({ layout: {
      paper_bgcolor: 'rgba(0,0,0,0)', plot_bgcolor: 'rgba(0,0,0,0)', font: font, xaxis: axis, yaxis: axis,
      margin: { l: 8, r: 8, t: 36, b: 8 },
      colorway: [1, 2, 3, 4, 5, 6].map(function (n) { return 'var(--eg-c' + n + ')'; }),
      hoverlabel: { bgcolor: paper(plot), bordercolor: 'var(--eg-grid)', font: font, align: 'left', namelength: -1 },
      modebar: { bgcolor: 'rgba(0,0,0,0)', color: body.color, activecolor: 'var(--eg-c1)' },
      // A finger that drags across a chart wants to scroll the page.
      dragmode: window.matchMedia('(pointer: coarse)').matches ? false : 'zoom'
    } }, plot);
  }

  function options(chart) {
    var meta = chart.figure.layout && chart.figure.layout.meta;
    return (meta && meta.eg) || {};
  }

  function layout(chart) {
    var own = chart.figure.layout || {};
    var margin = own.margin || {};
    var narrow = NARROW.matches && Object.assign({
      margin: Object.assign({}, margin, { l: Math.min(margin.l || 8, 8), r: Math.min(margin.r || 8, 8) })
    }, options(chart).narrow);
    var whole = Object.assign({ height: chart.height, uirevision: 'kept' }, own, narrow || {});
    return Object.assign(coloured(whole, chart.plot), { template: template(chart.plot) });
  }

  function save(picture, width, height, filename) {
    var canvas = Object.assign(document.createElement('canvas'), { width: 2 * width, height: 2 * height });
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    Object.assign(document.createElement('a'), { href: canvas.toDataURL('image/png'), download: filename }).click();
  }

  // plotly's own button needs blob: images, which our policy refuses, and gives a see-through picture, which is
  // unreadable in a document when taken in the dark scheme.
  function download(chart) {
    var size = { format: 'svg', width: chart.plot.offsetWidth, height: chart.plot.offsetHeight };
    var look = Object.assign({}, chart.plot.layout, { paper_bgcolor: paper(chart.plot) });
    window.Plotly.toImage({ data: chart.plot.data, layout: look }, size).then(function (address) {
      var picture = new Image();
      picture.onload = function () {
        save(picture, size.width, size.height, (options(chart).filename || chart.id) + '.png');
      };
      picture.src = address;
    });
  }

  function config(chart) {
    return {
      locale: 'zh-CN', responsive: true, doubleClick: 'reset',
      displaylogo: false, showSendToCloud: false, plotlyServerURL: '',
      modeBarButtonsToRemove: NOT_OFFERED,
      modeBarButtonsToAdd: [{ name: 'picture', title: '下载图片（PNG）', icon: window.Plotly.Icons.camera,
        click: function () { download(chart); } }]
    };
  }

  // The drawing is one image with the picture's words. The tool bar, whose buttons plotly names, must lie outside it.
  function name(chart) {
    chart.plot.querySelectorAll('.main-svg').forEach(function (svg, index) {
      if (index) return svg.setAttribute('aria-hidden', 'true');
      svg.setAttribute('role', 'img');
      svg.setAttribute('aria-label', chart.label);
    });
    chart.plot.querySelectorAll('.modebar').forEach(function (bar) { bar.setAttribute('aria-label', '图表工具'); });
  }

  // Draws {id, figure, plot, label, height}, or draws it anew when the colour scheme or the width class changed.
  window.egDrawChart = function (chart) {
    var data = coloured(chart.figure.data, chart.plot);
    var look = layout(chart);
    // When the window is resized, plotly forgets the height of the layout and takes that of the box.
    chart.plot.style.height = look.height + 'px';
    return window.Plotly.react(chart.plot, data, look, config(chart)).then(function () { name(chart); });
  };
})();
