"use strict";
{
  const main = document.querySelector("main");

  // A topic is hidden with its papers.
  const topics = [...main.querySelectorAll("h2.topic")].map((heading) => {
    const frame = [heading];
    const papers = [];
    let next = heading.nextElementSibling;
    for (; next && next.tagName !== "H2"; next = next.nextElementSibling) {
      if (next.tagName === "TABLE") {
        frame.push(next);
        papers.push(...next.tBodies[0].rows);
      } else {
        papers.push(next);
      }
    }
    return { frame, papers };
  });

  const hide = () => {
    for (const { frame, papers } of topics) {
      const isHidden = papers.every((paper) => paper.hidden);
      // Setting what is set already would be another mutation.
      frame.filter((part) => part.hidden !== isHidden).forEach((part) => (part.hidden = isHidden));
    }
  };

  new MutationObserver(hide).observe(main, { subtree: true, attributeFilter: ["hidden"] });
}
