// Puts one of Elsa Studio's elements into the page, and keeps its token fresh without touching what is being edited.
'use strict';

(() => {
  const place = document.getElementById('studio');
  const dialog = document.getElementById('studio-sign-in');
  const plainFetch = window.fetch.bind(window);
  // Dates and numbers as they are written here.
  localStorage.BlazorCulture = 'zh-CN';
  let token = null;
  let renewed = 0;
  let lastTouch = Date.now();
  let pending = null;

  for (const kind of ['keydown', 'pointerdown', 'wheel']) {
    addEventListener(kind, () => {
      lastTouch = Date.now();
      document.body.classList.remove('refused');
    }, { capture: true, passive: true });
  }

  // Until somebody is signed in again, everything that needs a token waits; nothing on the page is lost meanwhile.
  function askToSignIn() {
    dialog.showModal();
    return new Promise(resolve => {
      dialog.addEventListener('cancel', event => event.preventDefault());
      dialog.querySelector('button').onclick = () => { dialog.close(); resolve(); };
    });
  }

  async function fetchToken() {
    for (;;) {
      const answer = await plainFetch(place.dataset.token, { headers: { accept: 'application/json' } });
      if (answer.ok) {
        token = await answer.json();
        renewed = Date.now();
        return token.accessToken;
      }
      if (answer.status !== 401) throw new Error(`没有取得令牌（${answer.status}）。请刷新页面。`);
      await askToSignIn();
    }
  }

  const freshToken = () => pending ??= fetchToken().finally(() => { pending = null; });

  // Studio was given one token when it started; what it sends gets the token of the moment, once more after a 401.
  window.fetch = async (input, init) => {
    const address = new URL(input instanceof Request ? input.url : input, location.origin);
    if (address.origin !== location.origin || !address.pathname.startsWith('/elsa/')) return plainFetch(input, init);
    const send = value => {
      const request = input instanceof Request ? input.clone() : input;
      const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined));
      headers.set('authorization', `Bearer ${value}`);
      return plainFetch(request, { ...init, headers });
    };
    let answer = await send(token.accessToken);
    if (answer.status === 401) answer = await send(await freshToken());
    if (answer.status === 409) {
      const refused = await answer.clone().json();
      tell('没有办理', refused.errors.generalErrors.map(message => ({ message, isError: true })), true);
      // Studio breaks off where one of these is refused: it goes on with what there is, and of its own success nothing is shown.
      if (/\/(delete|cancel|retract|variables)\b/.test(address.pathname) || init?.method === 'DELETE') {
        document.body.classList.add('refused');
        return new Response('{"items":[],"count":0}', { headers: { 'content-type': 'application/json' } });
      }
    } else if (/^\/elsa\/api\/workflow-definitions(\/import(-files)?|\/[^/]+\/(import|revert\/\d+))?$/.test(address.pathname) && answer.headers.get('content-type')?.includes('json')) {
      answer.clone().json().then(showFindings);
    }
    return answer;
  };

  // What the checks say about the draft, the moment it is saved: warnings here, refusals when it is to be published.
  function showFindings(saved) {
    const refused = saved.errors?.generalErrors;
    const waits = saved.code === 'E-PUBLISH-REVIEW';
    const found = refused?.map(message => ({ message, isError: !waits })) ?? saved.validationErrors;
    if (found) tell(waits ? '已提交审核' : refused ? '没有发布' : `检查发现 ${found.length} 处问题，改正前不能发布`, found, Boolean(refused));
  }

  function tell(title, found, isOpen) {
    const list = document.getElementById('studio-findings');
    list.querySelector('summary').textContent = title;
    list.querySelector('ul').replaceChildren(...found.map(line => {
      const item = document.createElement('li');
      const [, before, link] = line.message.match(/^(.*?)(https?:\/\/\S+)$/) ?? [null, line.message];
      item.textContent = before;
      if (link) {
        const anchor = document.createElement('a');
        anchor.href = link;
        anchor.textContent = '查看申请';
        item.append(anchor);
      }
      item.className = line.isError ? 'studio-error' : 'studio-warning';
      return item;
    }));
    list.hidden = found.length === 0;
    list.open = isOpen;
  }

  // Studio's own addresses of an editor and a viewer, for example after a run, are pages here.
  const push = history.pushState.bind(history);
  history.pushState = (state, unused, address) => {
    const [, kind, id] = /\/workflows\/(definitions|instances)\/([^/?]+)\/(?:edit|view)/.exec(address) ?? [];
    if (kind) location.assign(`/studio/${kind}/${id}`);
    else push(state, unused, address);
  };

  // A flow is shown whole once it is drawn; Studio's own button makes nothing smaller than half its size.
  function showWhole() {
    let quiet;
    const drawing = new MutationObserver(() => {
      clearTimeout(quiet);
      if (place.querySelector('.x6-node')) quiet = setTimeout(fit, 300);
    });
    const fit = async () => {
      drawing.disconnect();
      const { graphBindings } = await import(`${document.baseURI}_content/Elsa.Studio.Workflows.Designer/designer.entry.js`);
      for (const { graph } of Object.values(graphBindings)) graph.zoomToFit({ maxScale: 1, padding: 16 });
    };
    drawing.observe(place, { childList: true, subtree: true });
  }

  // Renewed while somebody works; an abandoned page lets its sign-in run out like any other.
  setInterval(() => {
    const age = Date.now() - renewed;
    if (token && lastTouch > renewed && age > token.expiresIn * 500 && !dialog.open) freshToken();
  }, 15000);

  async function start() {
    const name = place.dataset.element;
    const first = await freshToken();
    await customElements.whenDefined(name);
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(JSON.parse(place.dataset.attributes))) element.setAttribute(attribute, value);
    element.setAttribute('remote-endpoint', `${location.origin}/elsa/api`);
    element.setAttribute('access-token', first);
    element.editWorkflowDefinition = id => location.assign(`/studio/definitions/${encodeURIComponent(id)}`);
    element.viewWorkflowInstance = id => location.assign(`/studio/instances/${encodeURIComponent(id)}`);
    place.replaceChildren(element);
    showWhole();
  }

  start().catch(error => {
    const said = document.createElement('p');
    said.className = 'studio-wait';
    said.textContent = `流程设计器没有打开：${error.message}`;
    place.replaceChildren(said);
  });
})();
