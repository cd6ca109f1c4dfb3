'use strict';

// The traces that charts of evaluations use. The core already carries scatter.
var Plotly = require('plotly.js/lib/core');

Plotly.register([
    require('plotly.js/lib/bar'),
    require('plotly.js/lib/heatmap'),
    require('plotly.js/lib/indicator'),
    require('plotly.js/lib/sankey'),
    require('plotly.js/lib/scatterpolar'),
    require('plotly.js/lib/sunburst'),
    require('plotly.js/lib/treemap')
]);

module.exports = Plotly;
