// Comforts only: every page works without this file.
'use strict';

// j / k walk the rows of a list, Enter opens the one that has the focus.
function walkLists() {
  const links = [...document.querySelectorAll('table[data-keys] tbody th a')];
  if (links.length === 0) return;
  document.addEventListener('keydown', event => {
    const typing = event.target.closest('input, select, textarea, [contenteditable]');
    if (typing || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const here = links.indexOf(document.activeElement);
    links[Math.min(links.length - 1, Math.max(0, here + step))].focus();
  });
}

// A question that depends on another answer hides until it is asked; what was typed in it stays typed.
function followConditions(form) {
  const fields = [...form.querySelectorAll('[data-only-if]')];
  if (fields.length === 0) return;
  const prefixOf = field => {
    const control = field.querySelector('[name]');
    return control ? control.name.replace(/^_file\./, '').replace(/[^.]*$/, '') : '';
  };
  const show = () => {
    for (const field of fields) {
      const controls = form.querySelectorAll(`[name="${CSS.escape(prefixOf(field) + field.dataset.onlyIf)}"]`);
      const values = [...controls].filter(c => (c.type !== 'radio' && c.type !== 'checkbox') || c.checked).map(c => c.value);
      field.hidden = !field.dataset.onlyIfValues.split(' ').some(v => values.includes(v));
    }
  };
  form.addEventListener('change', show);
  show();
}

// Saves what is typed half a minute after the last change, and says so.
function saveDrafts(form) {
  const state = form.querySelector('[data-draft-state]');
  if (!state) return;
  let waiting = 0;
  const save = async () => {
    waiting = 0;
    const typed = new FormData(form);
    for (const name of [...typed.keys()].filter(n => n.startsWith('_file.'))) typed.delete(name);
    try {
      const answer = await fetch(form.dataset.draft, { method: 'POST', body: typed, headers: { Accept: 'application/json' }, redirect: 'error' });
      state.textContent = answer.ok
        ? `已自动暂存（${new Date().toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' })}）。`
        : '自动暂存没有成功，请点“暂存”。';
    } catch {
      state.textContent = '网络中断，内容尚未暂存；请勿关闭页面。';
    }
  };
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(save, 30000);
  });
  form.addEventListener('submit', () => clearTimeout(waiting));
}

// A second click on a button that is on its way does nothing; the server would answer it once anyway.
function submitOnce(form) {
  form.addEventListener('submit', event => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'yes';
  });
  window.addEventListener('pageshow', () => delete form.dataset.sent);
}

// The replay follows the slider without its button.
function followSlider(form) {
  const slider = form.querySelector('input[type=range]');
  let waiting;
  slider.addEventListener('change', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => form.requestSubmit(), 250);
  });
  if (document.referrer.split('?')[0] === location.href.split('?')[0]) slider.focus({ preventScroll: true });
}

walkLists();
for (const form of document.querySelectorAll('form[data-slider]')) followSlider(form);
for (const form of document.querySelectorAll('form[method="post"]')) submitOnce(form);
for (const form of document.querySelectorAll('form[data-draft]')) {
  followConditions(form);
  saveDrafts(form);
}
