"use strict";
for (const source of document.querySelectorAll(".math")) {
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
    // What is no LaTeX stays as it was typed.
    source.classList.add("source");
  }
}
