/* Suggestions below the search box: the combobox of the ARIA Authoring Practices. Pages work the same without it. */

const DELAY_MILLISECONDS = 150;
const SIZE = 8;

class Suggestions {
  constructor(form) {
    this.form = form;
    this.input = form.querySelector("input[type=search]");
    this.kinds = JSON.parse(form.dataset.kinds);
    this.options = [];
    this.active = -1;
    this.timer = 0;
    this.request = null;
    this.list = this.makeList(form.dataset.suggestions);
    this.input.addEventListener("input", event => this.typed(event));
    this.input.addEventListener("keydown", event => this.key(event));
    this.input.addEventListener("blur", () => this.close());
    form.addEventListener("submit", () => this.close());
  }

  makeList(label) {
    const list = document.createElement("ul");
    list.id = "suggestions";
    list.className = "suggestions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", label);
    list.addEventListener("mousedown", event => event.preventDefault());
    this.input.after(list);
    this.input.setAttribute("role", "combobox");
    this.input.setAttribute("aria-autocomplete", "list");
    this.input.setAttribute("aria-expanded", "false");
    this.input.setAttribute("aria-controls", list.id);
    return list;
  }

  typed(event) {
    clearTimeout(this.timer);
    this.request?.abort();
    if (event.isComposing) {
      return;
    }
    if (this.input.value.trim() === "") {
      this.close();
    } else {
      this.timer = setTimeout(() => this.ask(this.input.value), DELAY_MILLISECONDS);
    }
  }

  async ask(text) {
    this.request = new AbortController();
    const parameters = new URLSearchParams({ q: text, lang: document.documentElement.lang, size: SIZE });
    try {
      const response = await fetch("/api/v1/suggest?" + parameters, { signal: this.request.signal });
      const body = response.ok ? await response.json() : { suggestions: [] };
      if (text === this.input.value && document.activeElement === this.input) {
        this.show(body.suggestions);
      }
    } catch (failure) {
      if (failure.name !== "AbortError") {
        console.warn("no suggestions", failure);
        this.close();
      }
    }
  }

  show(suggestions) {
    this.options = suggestions;
    this.list.replaceChildren(...suggestions.map((suggestion, i) => this.option(suggestion, i)));
    this.activate(-1);
    this.list.hidden = suggestions.length === 0;
    this.input.setAttribute("aria-expanded", String(suggestions.length > 0));
  }

  option(suggestion, i) {
    const option = document.createElement("li");
    option.id = "suggestion-" + i;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    const text = document.createElement("span");
    text.className = "text-of";
    text.append(isolated(suggestion.text));
    if (suggestion.matched) {
      const matched = document.createElement("span");
      matched.className = "kind";
      matched.append(" ", isolated(suggestion.matched));
      text.append(matched);
    }
    const kind = document.createElement("span");
    kind.className = "kind";
    kind.textContent = this.kinds[suggestion.kind] ?? "";
    option.append(text, " ", kind);
    option.addEventListener("click", () => this.choose(suggestion));
    return option;
  }

  activate(i) {
    this.list.children[this.active]?.setAttribute("aria-selected", "false");
    this.active = i;
    const option = this.list.children[i];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      this.input.setAttribute("aria-activedescendant", option.id);
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  key(event) {
    if (event.isComposing || this.list.hidden) {
      return;
    }
    const places = this.options.length + 1;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1;
      // One place more than there are options: the box itself, with nothing chosen.
      this.activate((this.active + 1 + step + places) % places - 1);
      event.preventDefault();
    } else if (event.key === "Enter" && this.active >= 0) {
      event.preventDefault();
      this.choose(this.options[this.active]);
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.close();
    }
  }

  choose(suggestion) {
    this.close();
    if (suggestion.key) {
      const language = this.form.querySelector("input[name=lang]");
      location.assign("/documents/" + encodeURIComponent(suggestion.key) + (language ? "?lang=" + language.value : ""));
    } else if (suggestion.kind === "concept") {
      this.search(suggestion.text);
    } else if (suggestion.kind === "title") {
      this.search('title:"' + suggestion.text.replace(/["“”„«»‟]/g, " ") + '"');
    } else {
      const filter = document.createElement("input");
      filter.type = "hidden";
      filter.name = suggestion.kind;
      filter.value = suggestion.value;
      this.form.append(filter);
      this.search("");
    }
  }

  search(text) {
    this.input.value = text;
    this.form.requestSubmit();
  }

  close() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.show([]);
  }
}

/* Text of any direction among text of another. */
function isolated(text) {
  const element = document.createElement("bdi");
  element.textContent = text;
  return element;
}

document.querySelectorAll("form[data-suggestions]").forEach(form => new Suggestions(form));
