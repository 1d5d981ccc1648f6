"use strict";
// The page works without this script: every reference is a link. The script marks all passages of an item at once, and leads back.
(() => {
  const bar = document.getElementById("bar");
  const [previous, next, back] = ["previous", "next", "back"].map((id) => document.getElementById(id));
  const status = bar.querySelector("[role=status]");
  let places = []; // what the bar steps through: passages of an item, or items of a passage
  let at = 0;
  let origin = null; // where "Back" leads
  let name = "";

  const passage = (number) => [...document.querySelectorAll(`mark[data-p~="${number}"]`)];
  const numbersOf = (item) => [...new Set([...item.querySelectorAll(".refs a")].map((ref) => ref.hash.slice(2)))];
  const labelOf = (item) => item.querySelector(".tag").firstChild.data;
  const sourceOf = (mark) => mark.closest("article").querySelector("h3 .letter").textContent;

  function clear() {
    for (const each of document.querySelectorAll(".on, .now")) each.classList.remove("on", "now");
  }

  function show(element) {
    const details = element.closest("details");
    if (details) details.open = true;
    // What is not laid out yet has no true height, and a place below it would move away again: from now on all of it is.
    document.documentElement.classList.add("followed");
    element.scrollIntoView({ block: "center" });
    if (!element.hasAttribute("tabindex")) element.tabIndex = -1;
    element.focus({ preventScroll: true });
  }

  function step(by) {
    at = (at + by + places.length) % places.length;
    for (const each of document.querySelectorAll(".now")) each.classList.remove("now");
    for (const each of places[at].elements) each.classList.add("now");
    show(places[at].elements[0]);
    status.textContent = `${name} ${at + 1} of ${places.length}, ${places[at].told}`;
    history.replaceState(null, "", `#${places[at].elements[0].id || ""}`);
  }

  function open(found, from, words) {
    if (!found.length) return;
    clear();
    [places, at, origin, name] = [found, 0, from, words];
    for (const place of found) for (const each of place.elements) each.classList.add("on");
    from.classList.add("on");
    previous.hidden = next.hidden = found.length < 2;
    bar.hidden = false;
    back.textContent = from.matches(".item") ? `Back to ${labelOf(from)}` : "Back to the passage";
  }

  function openItem(item, number) {
    const found = numbersOf(item)
      .map((each) => ({ number: each, elements: passage(each) }))
      .filter((each) => each.elements.length)
      .map((each) => ({ ...each, told: `source ${sourceOf(each.elements[0])}` }));
    open(found, item, `${labelOf(item)}: passage`);
    if (found.length) step(Math.max(0, found.findIndex((each) => each.number === number)));
  }

  function openPassage(mark, anchor) {
    const numbers = mark.dataset.p.split(" ");
    const items = [...document.querySelectorAll(".item")].filter((item) => numbersOf(item).some((each) => numbers.includes(each)));
    open(items.map((item) => ({ elements: [item], told: labelOf(item) })), mark, "Cited by item");
    for (const each of numbers.flatMap(passage)) each.classList.add("on");
    if (items.length) step(Math.max(0, items.findIndex((item) => item.id === anchor)));
  }

  function goBack() {
    if (!origin) return;
    const to = origin;
    bar.hidden = true;
    origin = null;
    for (const each of document.querySelectorAll(".now")) each.classList.remove("now");
    show(to.matches(".item") ? to.querySelector("a.tag") : to);
    history.replaceState(null, "", to.id ? `#${to.id}` : "#");
  }

  document.addEventListener("click", (event) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || !getSelection().isCollapsed) return;
    const link = event.target.closest("a");
    const item = event.target.closest(".item");
    const mark = link ? null : event.target.closest("mark");
    if (link && item && link.matches(".tag, .refs a")) openItem(item, link.matches(".tag") ? "" : link.hash.slice(2));
    else if (link && link.closest(".by")) openPassage(passage(link.closest(".by").dataset.p)[0], link.hash.slice(1));
    else if (link && link.hash && link.matches("[href^='#']")) {
      const target = document.getElementById(link.hash.slice(1));
      if (!target || !target.matches(".item, mark")) return;
      clear();
      target.classList.add("on");
      show(target);
    } else if (mark) openPassage(mark, "");
    else if (item && !link && !event.target.closest("summary")) openItem(item, "");
    else return;
    event.preventDefault();
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !bar.hidden) goBack();
  });
  previous.addEventListener("click", () => step(-1));
  next.addEventListener("click", () => step(1));
  back.addEventListener("click", goBack);

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const each of opened) each.open = true;
  });
  addEventListener("afterprint", () => {
    for (const each of opened) each.open = false;
  });
})();
