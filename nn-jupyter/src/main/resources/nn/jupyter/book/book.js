// Search. Everything it needs is in this folder, and is loaded when the field is first used.
"use strict";
(() => {
  // Beside the text the contents scroll by themselves; the page that is open shall be in sight.
  const contents = document.getElementById("contents");
  const here = contents.querySelector("[aria-current]");
  if (here) {
    contents.scrollTop = Math.max(0, here.offsetTop - contents.offsetTop - contents.clientHeight / 3);
  }

  const up = document.body.dataset.up;
  const most = 20;
  const field = document.createElement("input");
  Object.assign(field, { type: "search", placeholder: "Search", autocomplete: "off" });
  field.setAttribute("aria-label", "Search the book");
  field.setAttribute("aria-controls", "found");
  const found = document.createElement("div");
  Object.assign(found, { id: "found", className: "found", hidden: true });
  found.setAttribute("aria-live", "polite");
  const form = document.createElement("form");
  form.className = "search";
  form.setAttribute("role", "search");
  form.append(field, found);
  document.querySelector(".bar").append(form);

  let ready; // a promise of the index, once it is asked for
  const script = name => new Promise((done, failed) => {
    const element = document.createElement("script");
    Object.assign(element, { src: up + "assets/" + name, onload: done, onerror: failed });
    document.head.append(element);
  });
  const load = () => ready ??= Promise.all([script("lunr.js"), script("search.js")]).then(() =>
    lunr(function () {
      this.ref("row");
      this.field("heading", { boost: 8 });
      this.field("page", { boost: 4 });
      this.field("text");
      window.bookParts.forEach(([, page, heading, text], row) => this.add({ row, page, heading, text }));
    }));

  // Parts that hold more of the words come first. A word may be the beginning of one.
  const search = (index, words) => {
    const beginning = words.map(word => index.query(query => {
      query.term(lunr.stemmer(new lunr.Token(word)).toString(), { usePipeline: false, boost: 10 });
      query.term(word, { usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
    }));
    const scores = new Map();
    beginning.forEach(results => results.forEach(({ ref, score }) => {
      const [count, sum] = scores.get(ref) ?? [0, 0];
      scores.set(ref, [count + 1, sum + score]);
    }));
    const typed = words.join(" ");
    scores.forEach((score, ref) => {
      score[0] += window.bookParts[ref].slice(1).join(" ").toLowerCase().includes(typed);
    });
    return [...scores].sort(([, a], [, b]) => b[0] - a[0] || b[1] - a[1]).map(([ref]) => window.bookParts[ref]);
  };

  const excerpt = (text, words) => {
    const low = text.toLowerCase();
    const at = Math.max(0, Math.min(...words.map(word => low.indexOf(word)).filter(i => i >= 0), text.length) - 50);
    const from = at >= text.length ? 0 : at;
    return (from ? "… " : "") + text.slice(from, from + 160) + (from + 160 < text.length ? " …" : "");
  };
  const mark = (element, text, words) => {
    const parts = new RegExp("(" + words.map(w => w.replace(/[^\p{L}\p{N}]/gu, "\\$&")).join("|") + ")", "giu");
    text.split(parts).forEach((part, i) => {
      if (i % 2) {
        element.append(Object.assign(document.createElement("mark"), { textContent: part }));
      } else {
        element.append(part);
      }
    });
  };
  const show = (rows, words) => {
    const list = document.createElement("ol");
    rows.slice(0, most).forEach(([address, page, heading, text]) => {
      const link = Object.assign(document.createElement("a"), { href: up + address });
      mark(link, heading ? page + " › " + heading : page, words);
      const small = document.createElement("small");
      mark(small, excerpt(text, words), words);
      link.append(small);
      const item = document.createElement("li");
      item.append(link);
      list.append(item);
    });
    const told = document.createElement("p");
    told.textContent = !rows.length ? "Nothing found." : rows.length > most ? "The best " + most + " of " + rows.length + " places." : "";
    found.replaceChildren(list, told);
    found.hidden = false;
  };

  const look = async () => {
    const text = field.value;
    const words = text.toLowerCase().split(/[^\p{L}\p{N}_]+/u).filter(Boolean);
    if (!words.length) {
      found.hidden = true;
      return;
    }
    const index = await load();
    if (text === field.value) { // nobody has gone on typing
      show(search(index, words), words);
    }
  };
  const close = () => { found.hidden = true; };
  field.addEventListener("focus", () => { load(); look(); });
  field.addEventListener("input", look);
  found.addEventListener("click", close);
  form.addEventListener("submit", event => {
    event.preventDefault();
    found.querySelector("a")?.click();
  });
  document.addEventListener("click", event => form.contains(event.target) || close());
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      close();
      field.blur();
    } else if (event.key === "/" && !/^(input|textarea|select)$/i.test(event.target.tagName)) {
      event.preventDefault();
      field.focus();
    } else if (/^Arrow(Up|Down)$/.test(event.key) && form.contains(event.target) && !found.hidden) {
      event.preventDefault();
      const links = [field, ...found.querySelectorAll("a")];
      const next = links.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
      links[Math.max(0, Math.min(links.length - 1, next))].focus();
    }
  });
})();
