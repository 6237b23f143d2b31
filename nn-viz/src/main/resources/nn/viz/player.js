(() => {
  'use strict';
  const data = DATA;
  const last = data.frames.length - 1;
  const PLAY = 'M3 1.5v13L14 8z';
  const PAUSE = 'M3 2h3.5v12H3zM9.5 2H13v12H9.5z';

  const source = i => data.lines
    ? 'data:image/svg+xml,' + encodeURIComponent(data.frames[i].map(n => data.lines[n]).join('\n'))
    : 'data:image/png;base64,' + data.frames[i];

  const start = player => {
    player.setAttribute('data-ready', '');
    const caption = player.querySelector('figcaption');
    const controls = document.createElement('div');
    controls.style.cssText = 'display:flex;flex-wrap:wrap;align-items:center;gap:4px;margin:6px 0';
    controls.innerHTML = data.controls;
    caption.before(controls);
    const slider = controls.querySelector('input');
    const count = controls.querySelector('span');
    const button = name => controls.querySelector('[data-to=' + name + ']');
    const images = [];
    let shown = player.querySelector('img');
    let at = 0;
    let timer = 0;

    const image = i => {
      if (!images[i]) {
        images[i] = shown.cloneNode();
        images[i].alt = data.alts[i];
        images[i].src = source(i);
      }
      return images[i];
    };

    // A picture replaces the one before it when it is ready to be painted, so nothing flickers.
    const put = () => {
      if (image(at) !== shown) {
        shown.replaceWith(image(at));
        shown = image(at);
      }
    };

    const show = i => {
      at = Math.max(0, Math.min(last, i));
      slider.value = at + 1;
      count.textContent = (at + 1) + ' / ' + (last + 1);
      caption.textContent = data.captions[at];
      slider.setAttribute('aria-valuetext',
        (at + 1) + ' of ' + (last + 1) + (data.captions[at] ? ': ' + data.captions[at] : ''));
      image(at).decode().then(put, put);
      image(Math.min(last, at + 1)); // the next one gets ready
    };

    const pause = () => {
      clearInterval(timer);
      timer = 0;
      caption.setAttribute('aria-live', 'polite');
      face('Play', PLAY);
    };

    const face = (name, path) => {
      button('play').setAttribute('aria-label', name);
      button('play').title = name + ' (space)';
      button('play').querySelector('path').setAttribute('d', path);
    };

    const play = () => {
      if (at === last) show(0);
      caption.setAttribute('aria-live', 'off'); // it would be read out faster than one can listen
      face('Pause', PAUSE);
      timer = setInterval(() => {
        show(at + 1);
        if (at === last) pause();
      }, data.delay);
    };

    const go = {
      first: () => { pause(); show(0); },
      previous: () => { pause(); show(at - 1); },
      next: () => { pause(); show(at + 1); },
      last: () => { pause(); show(last); },
      play: () => { timer ? pause() : play(); }
    };
    const keys = {
      ArrowLeft: go.previous, ArrowDown: go.previous, ArrowRight: go.next, ArrowUp: go.next,
      Home: go.first, End: go.last, ' ': go.play
    };

    for (const name of Object.keys(go)) {
      button(name).style.cssText = 'display:inline-flex;align-items:center;justify-content:center;'
        + 'width:40px;height:36px;padding:0;margin:0;color:inherit;background:transparent;'
        + 'border:1px solid rgba(128,128,128,.6);border-radius:6px;cursor:pointer';
      button(name).addEventListener('click', go[name]);
    }
    slider.max = last + 1;
    slider.addEventListener('input', () => { pause(); show(slider.value - 1); });
    player.addEventListener('keydown', event => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      // A button answers to space by itself.
      const own = event.key === ' ' ? event.target.closest('button') : null;
      if (keys[event.key]) {
        event.stopPropagation();
        if (!own) {
          event.preventDefault();
          keys[event.key]();
        }
      }
    });
    show(0);
  };

  document.querySelectorAll('[data-animation="KEY"]:not([data-ready])').forEach(start);
})();
