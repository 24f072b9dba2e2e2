extension DocsAssets {
    /// The page's script, served inline: theme, search, deep links and the console. The page reads without it.
    ///
    /// What comes from the network enters the document only as text (`textContent`), never as markup. JSON is shown
    /// digit for digit: it is indented as text, since an int64 does not fit the script's numbers.
    package static let script = #"""
        (() => {
          "use strict";
          const root = document.documentElement;
          const all = (selector, from = document) => [...from.querySelectorAll(selector)];
          const read = (area, key) => { try { return window[area].getItem(key); } catch { return null; } };
          const write = (area, key, value) => {
            try { value ? window[area].setItem(key, value) : window[area].removeItem(key); } catch { /* memory only */ }
          };
          const make = (tag, text, className) => {
            const element = document.createElement(tag);
            if (text !== undefined) element.textContent = text;
            if (className) element.className = className;
            return element;
          };
          root.classList.add("js");

          // Theme: that of the system until the reader picks one.
          const themes = ["auto", "light", "dark"];
          const keptTheme = read("localStorage", "treaty.theme");
          let theme = themes.includes(keptTheme) ? keptTheme : "auto";
          const applyTheme = () => {
            theme === "auto" ? delete root.dataset.theme : (root.dataset.theme = theme);
            all("[data-theme-toggle]").forEach((button) => { button.textContent = "Theme: " + theme; });
          };
          applyTheme();

          // Session: the token lives as long as the tab.
          const session = {
            token: read("sessionStorage", "treaty.token") || "",
            subject: read("sessionStorage", "treaty.subject") || "",
          };
          const showSession = () => {
            const text = !session.token ? "Not logged in"
              : session.subject ? "Logged in as " + session.subject : "Token set";
            all("[data-session-state]").forEach((element) => { element.textContent = text; });
            all("[data-session-forget]").forEach((button) => { button.disabled = !session.token; });
            all("[data-session-token]").forEach((input) => { input.value = session.token; });
            if (session.subject) all("[data-is-subject]").forEach((input) => { input.value = session.subject; });
            all(".console").forEach(showCurl);
          };
          const keepSession = (token, subject) => {
            session.token = token;
            session.subject = subject;
            write("sessionStorage", "treaty.token", token);
            write("sessionStorage", "treaty.subject", subject);
            showSession();
          };

          // JSON as text: indented and coloured, its numbers and escapes untouched.
          const jsonTokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
          const jsonInto = (target, text) => {
            let depth = 0;
            const line = () => target.append("\n" + "  ".repeat(Math.max(depth, 0)));
            const tokens = text.match(jsonTokens) || [];
            tokens.forEach((token, index) => {
              const closes = token === "}" || token === "]";
              const opens = token === "{" || token === "[";
              const before = tokens[index - 1];
              if (closes) { depth -= 1; if (before !== "{" && before !== "[") line(); }
              const after = tokens[index + 1];
              const kind = token[0] === '"' ? (after === ":" ? "j-key" : "j-text")
                : /^[-\d]/.test(token) ? "j-number" : /^[a-z]/.test(token) ? "j-word" : "";
              kind ? target.append(make("span", token, kind)) : target.append(token === ":" ? ": " : token);
              if (opens) { depth += 1; if (after !== "}" && after !== "]") line(); }
              if (token === ",") line();
            });
          };
          const exact = (key, value, context) =>
            typeof value === "number" && !Number.isSafeInteger(value) && context?.source ? context.source : value;
          const at = (text, pointer) => {
            try {
              return pointer.split("/").slice(1).reduce(
                (value, part) => value[part.replaceAll("~1", "/").replaceAll("~0", "~")], JSON.parse(text, exact));
            } catch { return undefined; }
          };

          // The chosen server with its variables filled in, without its last slash.
          const serverBase = () => {
            const form = document.querySelector("[data-servers]");
            if (!form) return document.body.dataset.base || "";
            const picker = form.querySelector("[data-server]");
            let url = picker.value;
            for (const group of all("[data-server-variables]", form)) {
              if (Number(group.dataset.serverVariables) !== picker.selectedIndex) continue;
              for (const input of all("[name]", group)) url = url.replaceAll("{" + input.name + "}", () => input.value);
            }
            return url.replace(/\/$/, "");
          };
          const showServer = () => all("[data-servers]").forEach((form) => {
            const chosen = form.querySelector("[data-server]").selectedIndex;
            all("[data-server-variables]", form).forEach((group) => {
              group.hidden = Number(group.dataset.serverVariables) !== chosen;
            });
            all(".console").forEach(showCurl);
          });

          // Requests.
          const requestOf = (form) => {
            const data = form.dataset;
            const headers = {};
            const query = [];
            let path = data.path;
            for (const input of all("[data-in]", form)) {
              if (input.value === "" && !input.required) continue;
              const isList = "list" in input.dataset;
              const values = isList ? input.value.split(",").map((part) => part.trim()) : [input.value];
              const { join, prefix = "" } = input.dataset;
              const name = encodeURIComponent(input.name) + "=";
              if (input.dataset.in === "path") {
                const text = prefix + values.map(encodeURIComponent).join(join || ",");
                path = path.replaceAll("{" + input.name + "}", () => text);
              } else if ("raw" in input.dataset) {
                query.push(encodeURI(input.value));
              } else if (input.dataset.in === "query") {
                const texts = values.map(encodeURIComponent);
                join ? query.push(name + texts.join(join)) : texts.forEach((text) => query.push(name + text));
              } else if (input.dataset.in === "header") {
                headers[input.name] = values.join(",");
              }
            }
            if (data.accept) headers["Accept"] = data.accept;
            if ("secured" in data && session.token) headers["Authorization"] = "Bearer " + session.token;
            const text = bodyOf(form);
            const body = text === "" ? undefined : text;
            if (body !== undefined) headers["Content-Type"] = form.querySelector("[data-media-picker]")?.value || data.media;
            const mark = path.includes("?") ? "&" : "?";
            const url = serverBase() + path + (query.length ? mark + query.join("&") : "");
            return { method: data.method, url, headers, body };
          };
          const bodyOf = (form) => {
            const members = all("[data-member]", form);
            if (members.length) return JSON.stringify(Object.fromEntries(members.map((one) => [one.name, one.value])));
            const editor = form.querySelector("[data-body]");
            return editor ? editor.value : "";
          };
          const quote = (text) => "'" + text.replaceAll("'", "'\\''") + "'";
          const showCurl = (form) => {
            const target = form.querySelector("[data-curl]");
            if (!target) return;
            const request = requestOf(form);
            const parts = ["curl -i -X " + request.method + " " + quote(new URL(request.url, location.href).href)];
            for (const [name, value] of Object.entries(request.headers)) {
              // Commands end up in histories: the token stays out of them.
              const isSecret = name === "Authorization";
              parts.push(isSecret ? '-H "Authorization: Bearer $TOKEN"' : "-H " + quote(name + ": " + value));
            }
            if (request.body !== undefined) parts.push("--data-raw " + quote(request.body));
            target.textContent = parts.join(" \\\n  ");
          };
          const send = async (form) => {
            const answer = form.querySelector("[data-answer]");
            const button = form.querySelector("button.primary");
            if (new URL(requestOf(form).url, location.href).origin !== location.origin) {
              answer.hidden = false;
              answer.replaceChildren(make("p", "This page may call " + location.origin + " only: copy the command."));
              return;
            }
            button.disabled = true;
            answer.hidden = false;
            answer.replaceChildren(make("p", "Sending …"));
            const started = performance.now();
            try {
              const { url, ...options } = requestOf(form);
              const response = await fetch(url, { ...options, cache: "no-store", credentials: "same-origin" });
              const text = await response.text();
              const time = (performance.now() - started).toFixed(1) + " ms";
              showAnswer(answer, response, text, time);
              if (response.ok && form.dataset.token) {
                const token = at(text, form.dataset.token);
                const subject = form.dataset.subject ? at(text, form.dataset.subject) : session.subject;
                if (typeof token === "string") keepSession(token, subject === undefined ? "" : String(subject));
              }
            } catch (error) {
              answer.replaceChildren(make("p", "No answer: " + error.message));
            } finally {
              button.disabled = false;
            }
          };
          const shownMax = 262144;
          const showAnswer = (answer, response, text, time) => {
            const line = make("p");
            line.append(make("span", String(response.status), "status s-" + String(response.status)[0]));
            line.append(" " + response.statusText + " · " + time + " · " + new Blob([text]).size + " bytes");
            const fields = make("details");
            const table = make("table");
            for (const [name, value] of response.headers) {
              const row = table.insertRow();
              const head = make("th", name);
              head.scope = "row";
              row.append(head, make("td", value));
            }
            fields.append(make("summary", "Fields"), table);
            answer.replaceChildren(line, fields);
            if (text === "") { answer.append(make("p", "No body.", "hint")); return; }
            const pre = make("pre");
            pre.tabIndex = 0;
            const isJSON = /[/+]json\b/.test(response.headers.get("Content-Type") || "");
            isJSON && text.length <= shownMax ? jsonInto(pre, text) : (pre.textContent = text.slice(0, shownMax));
            answer.append(pre);
            if (text.length > shownMax) answer.append(make("p", "Cut after " + shownMax + " characters.", "hint"));
          };

          // Search: every word must occur. Groups without a hit disappear.
          const search = (text) => {
            const words = text.toLowerCase().split(/\s+/).filter(Boolean);
            const hits = (element) => words.every((word) => element.dataset.search.includes(word));
            let count = 0;
            all("[data-search]").forEach((element) => {
              element.hidden = !hits(element);
              if (!element.hidden && element.id) count += 1;
            });
            all("[data-group]").forEach((group) => {
              group.hidden = words.length > 0 && !group.querySelector("[data-search]:not([hidden])");
            });
            all("[data-search-count]").forEach((element) => {
              element.textContent = words.length === 0 ? "" : count === 1 ? "1 hit" : count + " hits";
            });
            if (words.length) scrollTo(0, 0);
          };
          const reveal = () => {
            let id = location.hash.slice(1);
            try { id = decodeURIComponent(id); } catch { /* as it is */ }
            const target = id && document.getElementById(id);
            all(".side a").forEach((link) => {
              link.hash === location.hash && id ? link.setAttribute("aria-current", "true")
                : link.removeAttribute("aria-current");
            });
            if (!target) return;
            const box = document.querySelector("[data-search-box]");
            if (box && target.closest("[hidden]")) { box.value = ""; search(""); }
            for (let parent = target; parent; parent = parent.parentElement) {
              if (parent.tagName === "DETAILS") parent.open = true;
            }
            target.scrollIntoView();
          };

          document.addEventListener("DOMContentLoaded", () => {
            const box = document.querySelector("[data-search-box]");
            if (box) {
              box.addEventListener("input", () => search(box.value));
              box.addEventListener("keydown", (event) => {
                if (event.key === "Escape") { box.value = ""; search(""); }
              });
            }
            document.addEventListener("keydown", (event) => {
              const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
              if (box && event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
                event.preventDefault();
                box.focus();
              }
            });
            all("[data-search-form]").forEach((form) => {
              form.addEventListener("submit", (event) => event.preventDefault());
            });
            all("[data-theme-toggle]").forEach((button) => button.addEventListener("click", () => {
              theme = themes[(themes.indexOf(theme) + 1) % themes.length];
              write("localStorage", "treaty.theme", theme === "auto" ? "" : theme);
              applyTheme();
            }));
            all("[data-session-forget]").forEach((button) => {
              button.addEventListener("click", () => keepSession("", ""));
            });
            all("[data-session-form]").forEach((form) => form.addEventListener("submit", (event) => {
              event.preventDefault();
              keepSession(form.querySelector("[data-session-token]").value.trim(), "");
            }));
            all("form[data-method]").forEach((form) => {
              form.addEventListener("submit", (event) => { event.preventDefault(); send(form); });
              form.addEventListener("input", () => showCurl(form));
              const picker = form.querySelector("[data-example-picker]");
              if (picker) picker.addEventListener("change", () => {
                form.querySelector("[data-body]").value = picker.value;
                showCurl(form);
              });
              const media = form.querySelector("[data-media-picker]");
              if (media) media.addEventListener("change", () => {
                form.querySelector("[data-body]").value = media.selectedOptions[0].dataset.example;
                showCurl(form);
              });
            });
            if (matchMedia("(max-width: 56rem)").matches) {
              all(".side details").forEach((contents) => { contents.open = false; });
            }
            all("[data-servers]").forEach((form) => {
              form.addEventListener("submit", (event) => event.preventDefault());
              form.addEventListener("input", showServer);
            });
            applyTheme();
            showServer();
            showSession();
            if (box && box.value) search(box.value);
            reveal();
            addEventListener("hashchange", reveal);
          });
        })();
        """#
}
