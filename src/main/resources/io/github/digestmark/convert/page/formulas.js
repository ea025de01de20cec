"use strict";
{
  const formulas = [...document.querySelectorAll(".math")].reverse();

  const render = (source) => {
    const formula = document.createElement("span");
    try {
      katex.render(source.textContent.replace(/^\$\$?|\$\$?$/g, ""), formula, {
        strict: "ignore",
        trust: false,
        maxSize: 10,
        maxExpand: 1000,
        // A formula has no say in the colours of the page.
        macros: {
          "\\color": "\\@firstoftwo{}{#1}",
          "\\textcolor": "\\@secondoftwo{#1}{{#2}}",
          "\\colorbox": "\\@secondoftwo{#1}{\\text{#2}}",
          "\\fcolorbox": "\\@secondoftwo{#1#2}{\\text{#3}}",
        },
      });
      source.replaceChildren(formula);
    } catch {
      // What is not LaTeX stays as it was typed.
      source.classList.add("source");
    }
  };

  // Between two turns, the browser shows the page and takes what a reader does.
  const renderFor = (milliseconds) => {
    const end = performance.now() + milliseconds;
    while (formulas.length > 0 && performance.now() < end) {
      render(formulas.pop());
    }
    if (formulas.length > 0) {
      setTimeout(renderFor, 0, 12);
    }
  };
  setTimeout(renderFor, 0, 12);
  addEventListener("beforeprint", () => renderFor(Infinity));
}
