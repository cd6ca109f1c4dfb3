'use strict';

// Prints the licence of plotly.js, then that of every other package whose code esbuild put into the bundle.
var fs = require('fs');
var path = require('path');

var inputs = Object.keys(JSON.parse(fs.readFileSync('meta.json', 'utf8')).outputs['body.js'].inputs);
var scripts = inputs.filter(function (file) { return !/\.css$/.test(file); });
var folders = scripts.map(function (file) {
    var found = /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(file);
    return found && found[0];
}).filter(Boolean);

function notice(folder) {
    var about = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    var file = fs.readdirSync(folder).filter(function (name) { return /^licen[cs]e/i.test(name); }).sort()[0];
    var author = about.author && (about.author.name || about.author);
    var text = file ? fs.readFileSync(path.join(folder, file), 'utf8').replace(/\r/g, '').trim()
        : 'Licence: ' + about.license + (author ? '. Author: ' + author : '');
    return about.name + ' ' + about.version + '\n\n' + text + '\n';
}

var own = 'node_modules/plotly.js';
var others = Array.from(new Set(folders)).filter(function (folder) { return folder !== own; }).sort();
process.stdout.write([own].concat(others).map(notice).join('\n' + '-'.repeat(72) + '\n'));
