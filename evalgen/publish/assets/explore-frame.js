/*
What the page 查询 is made of before anything is in it. The complete list that stood there is put aside, not thrown away.
*/
(function (explore) {
  'use strict';
  var NOTE = '得分率 = 得分 ÷ 满分。各评价所用的指标体系不同，得分率只能大致比较。“—”表示原文未印。';
  var made = explore.made;

  function button(words, more, pressed) {
    var element = made('button', { type: 'button', class: 'eg-button ' + (more || ''), text: words });
    element.addEventListener('click', pressed);
    return element;
  }

  /** The parts of the page by name; `show(view)` and `take()` answer its buttons. */
  function frame(page, show, take) {
    var parts = { plain: made('div', { class: 'eg-explore__plain' }) };
    asking(parts);
    choosing(parts);
    answering(parts, show, take);
    parts.app = made('div', { class: 'eg-explore' }, [parts.form, parts.fold, parts.panel, parts.results]);
    var title = page.querySelector('h1');
    while (title.nextSibling) parts.plain.appendChild(title.nextSibling);
    parts.plain.hidden = true;
    page.appendChild(parts.app);
    page.appendChild(parts.plain);
    return parts;
  }

  function asking(parts) {
    parts.q = made('input', {
      type: 'search', name: 'q', id: 'eg-explore-q', autocomplete: 'off', enterkeyhint: 'search',
      placeholder: '报告里的任何词句、文号、金额，空格隔开'
    });
    parts.form = made('form', { role: 'search', class: 'eg-explore__form', 'aria-label': '查询全部评价' }, [
      made('label', { for: 'eg-explore-q', text: '词句' }), parts.q,
      made('button', { type: 'submit', class: 'eg-button eg-button--main', text: '查询' })
    ]);
  }

  /** The conditions, which a phone shows only on demand. */
  function choosing(parts) {
    function fold(open) {
      parts.panel.className = 'eg-explore__panel' + (open ? ' is-open' : '');
      parts.fold.setAttribute('aria-expanded', String(open));
    }
    parts.fold = button('筛选条件', 'eg-explore__fold', function () { fold(parts.panel.className.indexOf('is-open') < 0); });
    parts.fold.setAttribute('aria-controls', 'eg-explore-panel');
    parts.groups = made('div', {});
    parts.done = button('查看结果', 'eg-button--main eg-explore__done', function () {
      fold(false);
      parts.head.focus();
      parts.head.scrollIntoView();
    });
    parts.panel = made('section', { class: 'eg-explore__panel', id: 'eg-explore-panel', 'aria-label': '筛选条件' }, [
      made('h2', { class: 'eg-explore__title', text: '筛选条件' }), parts.groups, parts.done
    ]);
    fold(false);
  }

  function answering(parts, show, take) {
    parts.head = made('h2', { class: 'eg-explore__title', tabindex: '-1', id: 'results', text: '查询结果' });
    parts.said = made('p', { class: 'eg-explore__said', role: 'status' });
    parts.drafts = made('p', { class: 'eg-explore__drafts', hidden: '' });
    parts.chips = made('ul', { class: 'eg-chips', 'aria-label': '已选的条件' });
    parts.sort = made('select', { id: 'eg-explore-sort' });
    parts.views = {
      list: button('列表', '', function () { show('list'); }), table: button('表格', '', function () { show('table'); })
    };
    parts.csv = button('下载所见（CSV）', 'eg-explore__csv', take);
    parts.bar = made('div', { class: 'eg-explore__bar' }, [
      made('label', { for: 'eg-explore-sort', text: '排列' }), parts.sort,
      made('div', { class: 'eg-explore__views', role: 'group', 'aria-label': '样式' }, [parts.views.list, parts.views.table]),
      parts.csv
    ]);
    parts.body = made('div', { class: 'eg-explore__body' });
    parts.pager = made('nav', { class: 'eg-explore__pager', 'aria-label': '结果的页' });
    parts.others = made('section', { class: 'eg-explore__others', 'aria-label': '其他页面', hidden: '' });
    parts.results = made('section', { class: 'eg-explore__results', 'aria-labelledby': 'results' }, [
      made('div', { class: 'eg-explore__head' }, [parts.head, parts.said]), parts.chips, parts.drafts, parts.bar,
      parts.body, parts.pager, made('p', { class: 'eg-table__note', text: NOTE }), parts.others
    ]);
  }

  /** The complete list again, and why. */
  function failed(parts) {
    parts.app.hidden = true;
    parts.plain.hidden = false;
    parts.plain.insertBefore(made('p', {
      class: 'eg-note tone-warn', role: 'alert',
      text: '查询所需的数据没有读到，或者网站刚刚更新。请刷新页面再试；下面是完整清单。'
    }), parts.plain.firstChild);
  }

  explore.button = button;
  explore.frame = frame;
  explore.failed = failed;
})(evalgenExplore);
