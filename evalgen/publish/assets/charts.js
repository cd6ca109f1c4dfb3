/*
Draws each chart of a page when it nears the viewport; until then, without scripts and on paper, its picture stands.

Expects <figure class="eg-chart" id> that holds .eg-chart__picture[role=img][aria-label] and, in
<script type="application/json" class="eg-chart__figure">, {"data": […], "layout": {…}}; with Material's instant
navigation, which runs scripts of any type, a <template class="eg-chart__figure" data-search-exclude> instead.
The other chart files lie beside this script; they are fetched once, by the first chart that comes near.
A drawn figure has the class eg-chart--drawn; a new .eg-chart__plot precedes its picture, which is then [hidden].

The theme adds these rules (Material shrinks figures to their content; paper gets the picture, print events or not):
  .md-typeset .eg-chart { width: 100% }
  @media print { .eg-chart .eg-chart__plot { display: none } .eg-chart .eg-chart__picture { display: block } }
  .eg-chart .modebar-btn:focus-visible { outline-color: currentColor }
and sets, for each colour scheme, the colours that figures and pictures name (chart-drawing.js has fallbacks):
  --eg-c1 … --eg-c6  categories      --eg-good  points kept, money in order      --eg-lost  points lost, misuse
  --eg-warn  open, unproved          --eg-grid  grid and axis lines
*/
(function () {
  'use strict';
  if (window.egCharts) return;
  window.egCharts = true;

  var BASE = document.currentScript.src.replace(/[?#].*$/, '').replace(/[^/]*$/, '');
  var charts = [];
  var library = null;

  function append(tag, properties) {
    return new Promise(function (resolve, reject) {
      var element = Object.assign(document.createElement(tag), properties);
      element.onload = resolve;
      element.onerror = reject;
      document.head.appendChild(element);
    });
  }

  function script(file) {
    return append('script', { src: BASE + file, async: false });
  }

  // The id and class tell plotly.js to do without its own style element, which a strict policy would refuse.
  // Instant navigation may have taken the link out of the head, so each chart asks anew.
  function style() {
    if (document.getElementById('plotly.js-style-global')) return null;
    return append('link', { rel: 'stylesheet', href: BASE + 'plotly.css', id: 'plotly.js-style-global',
      className: 'no-inline-styles' }).catch(function () {});
  }

  function load() {
    var look = style();
    library = library || Promise.all([
      script('plotly-evalgen.min.js'),
      script('plotly-locale-zh-cn.js').catch(function () {}),
      script('chart-drawing.js')
    ]);
    return Promise.all([library, look]);
  }

  function show(chart, onPaper) {
    chart.picture.hidden = !onPaper;
    chart.plot.hidden = onPaper;
  }

  function start(element) {
    var source = element.querySelector('.eg-chart__figure');
    var picture = element.querySelector('.eg-chart__picture');
    var chart = {
      id: element.id,
      figure: JSON.parse((source.content || source).textContent),
      picture: picture,
      plot: document.createElement('div'),
      label: picture.getAttribute('aria-label'),
      height: Math.max(320, Math.round(picture.getBoundingClientRect().height))
    };
    chart.plot.className = 'eg-chart__plot';
    element.insertBefore(chart.plot, picture);
    show(chart, false);
    return Promise.resolve(chart).then(window.egDrawChart).then(function () {
      element.classList.add('eg-chart--drawn');
      charts.push(chart);
    }).catch(function (error) {
      show(chart, true);
      chart.plot.remove();
      throw error;
    });
  }

  // Whatever fails, the picture stays; if it was a file that did not come, the next chart asks for it again.
  function near(element) {
    load().then(function () { return start(element); }, function (error) {
      library = null;
      throw error;
    }).catch(function (error) {
      console.warn('evalgen: ' + element.id + ' stays a picture:', error);
    });
  }

  var observer = window.IntersectionObserver && new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) {
      if (!entry.isIntersecting) return;
      observer.unobserve(entry.target);
      near(entry.target);
    });
  }, { rootMargin: '300px' });

  // Runs again after each instant navigation: lets go of the charts of the page left, finds those of the new one.
  function page() {
    charts = charts.filter(function (chart) {
      var stays = document.contains(chart.plot);
      if (!stays) window.Plotly.purge(chart.plot);
      return stays;
    });
    document.querySelectorAll('.eg-chart').forEach(function (element) {
      if (element.egSeen || !element.querySelector('.eg-chart__figure')) return;
      element.egSeen = true;
      if (observer) observer.observe(element); else near(element);
    });
  }

  function redraw() { charts.forEach(function (chart) { window.egDrawChart(chart); }); }
  function print(onPaper) { charts.forEach(function (chart) { show(chart, onPaper); }); }

  new MutationObserver(redraw).observe(document.body, { attributes: true, attributeFilter: ['data-md-color-scheme'] });
  window.matchMedia('(max-width: 599px)').addEventListener('change', redraw);
  window.addEventListener('beforeprint', function () { print(true); });
  window.addEventListener('afterprint', function () { print(false); });
  if (window.document$) window.document$.subscribe(page); else page();
})();
