"use strict";
{
  const form = document.querySelector(".filters");
  const main = document.querySelector("main");
  const { words, category, topic } = form.elements;
  const selects = [category, topic].filter(Boolean);
  const output = form.querySelector("output");
  const reset = form.querySelector("button");

  const fold = (text) => text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();

  // A row and its entry are shown or hidden together.
  const papers = [...document.querySelectorAll("[data-topics]")].map((part) => {
    const link = part.querySelector("td > a[href^='#entry-']");
    const entry = link && document.getElementById(link.hash.slice(1));
    const { category, topics } = part.dataset;
    return { parts: entry ? [part, entry] : [part], category, topics, text: "" };
  });

  const has = (paper, word) => {
    paper.text ||= fold(paper.parts.map((part) => part.textContent).join(" "));
    return paper.text.includes(word);
  };

  const isIn = (paper, select) =>
    select.value === "" ||
    (select === category ? paper.category === select.value : paper.topics.includes(` ${select.value} `));

  const filter = () => {
    const sought = fold(words.value).split(/\s+/).filter(Boolean);
    const counts = new Map();
    let shown = 0;
    for (const paper of papers) {
      const found = sought.every((word) => has(paper, word));
      const misses = selects.filter((select) => !isIn(paper, select));
      const isShown = found && misses.length === 0;
      shown += isShown ? 1 : 0;
      for (const part of paper.parts) {
        part.hidden = !isShown;
      }
      // An option counts the papers that it would show together with the other filters.
      for (const select of selects) {
        if (found && misses.every((miss) => miss === select)) {
          const values = select === category ? [paper.category] : paper.topics.trim().split(" ");
          for (const value of values) {
            const key = `${select.name} ${value}`;
            counts.set(key, (counts.get(key) ?? 0) + 1);
          }
        }
      }
    }
    for (const select of selects) {
      for (const option of [...select.options].slice(1)) {
        option.textContent = `${option.dataset.label} (${counts.get(`${select.name} ${option.value}`) ?? 0})`;
      }
    }
    const isFiltered = sought.length > 0 || selects.some((select) => select.value !== "");
    reset.hidden = !isFiltered;
    output.textContent = isFiltered
      ? output.dataset.text.replace("{0}", shown).replace("{1}", papers.length)
      : "";
  };

  const start = () => {
    filter();
    if (main.getBoundingClientRect().top < 0) {
      main.scrollIntoView();
    }
  };

  form.addEventListener("input", start);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(start));
  // A link from elsewhere leads to a paper, whether it is filtered or not.
  addEventListener("hashchange", () => {
    const target = document.querySelector(":target");
    if (target?.hidden) {
      [words, ...selects].forEach((field) => (field.value = ""));
      filter();
      target.scrollIntoView();
    }
  });
  // A page that is opened again keeps what was typed.
  addEventListener("pageshow", () => [words, ...selects].some((field) => field.value) && filter());
  form.hidden = false;
}
