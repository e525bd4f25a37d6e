// Runs before the first paint and until the app takes over: sets light and text size, picks the
// first screen, and answers the few taps that must not wait. Kept small; holds no words.
(function () {
  var doc = document, root = doc.documentElement, at = root.dataset, prefs = {}, timer;
  try {
    (localStorage.getItem("footbridge") || "").split(";").forEach(function (pair) {
      var cut = pair.indexOf("=");
      prefs[pair.slice(0, cut)] = pair.slice(cut + 1);
    });
  } catch (e) { at.storage = "no"; }
  var hour = new Date().getHours(), night = hour >= 22 || hour < 6;
  if (prefs.light || night) at.theme = prefs.light || "night";
  if (prefs.text) at.text = prefs.text;
  if (prefs.spacing) at.spacing = prefs.spacing;
  if (prefs.motion) at.motion = prefs.motion;
  at.at = !isSecureContext ? "insecure"
    : prefs.lock === "words" || prefs.lock === "each" ? "unlock"
    : prefs.lock === "none" ? "start"
    : night ? "welcome-night" : "welcome";
  at.from = at.at;
  // Fetched early: the whole app where a place waits, and else its front.
  [at.from === "unlock" ? "{{house.js}}" : "{{front.js}}",
    at.from === "unlock" ? "{{house.wasm}}" : "{{front.wasm}}"].forEach(function (path, wasm) {
    var link = doc.createElement("link");
    link.rel = wasm ? "preload" : "modulepreload";
    if (wasm) { link.as = "fetch"; link.type = "application/wasm"; link.crossOrigin = ""; }
    link.href = path;
    doc.head.append(link);
  });
  // Locked while nobody looked: public Now stands here until the app opens the step of it.
  if (at.at === "unlock" && typeof history.state === "string") at.at = "now-open";
  // The plain name: what goes in the place of each address and of the title stands beside it.
  if (prefs.name) doc.querySelectorAll("[data-notes]").forEach(function (it) {
    var to = it.dataset[prefs.name];
    if (!to) return;
    it.dataset.usual = it.getAttribute("href") || it.text;
    if (it.href) it.href = to; else it.text = to;
  });
  if (window.trustedTypes) {
    trustedTypes.createPolicy("default", {
      createScriptURL: function (url) {
        if (url === "{{worker.js}}" || url === "/sw.js") return url;
        throw new TypeError("refused");
      }
    });
  }
  // A place behind the lock has its own form of the shared screens.
  function section(name) {
    var find = function (key) { return doc.querySelector('template[data-first="' + key + '"]'); };
    return (at.from === "unlock" && find(name + "-locked")) || find(name);
  }
  function show(name) {
    at.at = name;
    doc.getElementById("root").replaceChildren(section(name).content.cloneNode(true));
    if (name === "unlock") fit(doc.querySelector("main input"));
  }
  // Words that can be read, or that someone else may hold the phone for, are nothing to remember.
  function fit(field) {
    var open = field.type === "text" || prefs.lock === "each";
    field.autocomplete = open ? "off" : "current-password";
  }
  function leave() {
    doc.body.replaceChildren();
    doc.title = "List";
    var sw = navigator.serviceWorker;
    location.replace(sw && sw.controller ? "/list" : "about:blank");
  }
  function breathe() {
    var cues = doc.querySelectorAll("[data-in]");
    clearInterval(timer);
    timer = setInterval(function () {
      if (at.ready || at.at !== "now-breathe") return clearInterval(timer);
      var t = (Date.now() - at.since) % 11000, part = t < 4000 ? "in" : t < 5000 ? "rest" : "out";
      cues.forEach(function (cue) {
        var text = cue.firstChild, word = cue.dataset[part];
        if (text.data !== word) text.data = word;
      });
    }, 250);
  }
  function go(name) {
    if (name === "left") return leave();
    if (name === "home") name = at.from;
    if (name === "welcome" && night) name = "welcome-night";
    if (!section(name)) { at.wants = name; return; }
    show(name);
    if (name === "now-breathe") { at.since = Date.now(); breathe(); }
    var title = doc.querySelector("main h1");
    if (title) title.focus();
    scrollTo(0, 0);
  }
  doc.addEventListener("click", function (event) {
    if (at.ready) return;
    var link = event.target.closest("[data-go],[data-show]");
    // A real link with no first screen of its own leads where it says.
    if (!link || link.href && !section(link.dataset.go)) return;
    event.preventDefault();
    if (link.dataset.go) return go(link.dataset.go);
    var field = doc.querySelector("main input");
    field.type = field.type === "password" ? "text" : "password";
    at.shown = field.type === "text" ? "yes" : "no";
    fit(field);
  });
  doc.addEventListener("submit", function (event) {
    event.preventDefault();
    if (!at.ready) at.wants = "open";
  });
  doc.addEventListener("DOMContentLoaded", function () { if (!at.ready) show(at.at); });
  var keys = [];
  doc.addEventListener("keydown", function (event) {
    if (at.ready || event.repeat || event.isComposing) return;
    if (event.key !== "Escape" && event.key !== "Shift") { keys = []; return; }
    if (keys.length && keys[0].key !== event.key) keys = [];
    keys.push({ key: event.key, when: event.timeStamp });
    if (keys.length > 3) keys.shift();
    if (keys.length === 3 && keys[2].when - keys[0].when < 2000) leave();
  }, true);
})();
