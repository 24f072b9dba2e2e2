extension DocsAssets {
    /// The page's style sheet, served inline. Colours are pairs for light and dark; each text colour has a contrast of
    /// at least 4.5 to 1 on the surface that it stands on (WCAG 2.2, 1.4.3).
    package static let style = #"""
        :root {
          color-scheme: light dark;
          --surface: light-dark(#ffffff, #11151b);
          --sunken: light-dark(#f5f7fa, #181d25);
          --code: light-dark(#f1f4f8, #1d232c);
          --line: light-dark(#dde3ea, #2c3440);
          --edge: light-dark(#7d8998, #6f7d90);
          --text: light-dark(#1b2330, #e3e8ef);
          --muted: light-dark(#566173, #a0acbc);
          --accent: light-dark(#1f55d0, #8db1ff);
          --on-accent: light-dark(#ffffff, #0d1420);
          --green: light-dark(#0b6638, #6fd6a0);
          --green-soft: light-dark(#e1f5e9, #12301f);
          --blue: light-dark(#1d4ec4, #8fb4ff);
          --blue-soft: light-dark(#e5edff, #182a4d);
          --amber: light-dark(#834700, #f0bd6c);
          --amber-soft: light-dark(#fff0d6, #38280c);
          --violet: light-dark(#672db0, #c9a6ff);
          --violet-soft: light-dark(#f1e8ff, #2c1d45);
          --red: light-dark(#ad211b, #ff9d96);
          --red-soft: light-dark(#fde8e6, #431a18);
          --mono: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
          --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
          --bar: 3.5rem;
        }
        :root[data-theme="light"] { color-scheme: light; }
        :root[data-theme="dark"] { color-scheme: dark; }
        * { box-sizing: border-box; }
        html { scroll-padding-top: calc(var(--bar) + 1rem); -webkit-text-size-adjust: 100%; }
        body { margin: 0; background: var(--surface); color: var(--text); font: 1rem/1.6 var(--sans); }
        html:not(.js) .needs-js, [hidden] { display: none !important; }
        a { color: var(--accent); text-underline-offset: 0.15em; }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
        h1, h2, h3, h4 { line-height: 1.25; margin: 0; text-wrap: balance; }
        h1 { font-size: 2rem; letter-spacing: -0.02em; }
        h2 { font-size: 1.5rem; letter-spacing: -0.01em; }
        h2::first-letter { text-transform: uppercase; }
        h3 { font-size: 1.2rem; }
        h4 { font-size: 0.8rem; letter-spacing: 0.05em; text-transform: uppercase; color: var(--muted); }
        p, ul, ol, pre { margin: 0.6rem 0; }
        ul, ol { padding-left: 1.4rem; }
        code, pre, .path, textarea { font-family: var(--mono); font-size: 0.86em; }
        code { background: var(--code); border-radius: 4px; padding: 0.12em 0.35em; overflow-wrap: anywhere; }
        pre {
          background: var(--code); border: 1px solid var(--line); border-radius: 8px; line-height: 1.5;
          max-height: 30rem; overflow: auto; padding: 0.75rem 0.9rem;
        }
        pre code { background: none; font-size: 1em; overflow-wrap: normal; padding: 0; }
        .j-key { color: var(--blue); } .j-text { color: var(--green); }
        .j-number { color: var(--amber); } .j-word { color: var(--violet); }

        .skip {
          background: var(--surface); left: -100vw; padding: 0.75rem 1rem; position: absolute; top: 0; z-index: 3;
        }
        .skip:focus { left: 0; }
        .bar {
          align-items: center; background: var(--surface); border-bottom: 1px solid var(--line); display: flex;
          gap: 0.75rem; min-height: var(--bar); padding: 0.4rem 1.25rem; position: sticky; top: 0; z-index: 2;
        }
        .bar .name { color: var(--text); font-weight: 650; text-decoration: none; white-space: nowrap; }
        .bar .search { align-items: center; display: flex; flex: 1; gap: 0.6rem; margin: 0 auto; max-width: 32rem; }
        .bar .search .hint { white-space: nowrap; }
        .bar .search input { width: 100%; }
        .session-state { font-size: 0.875rem; white-space: nowrap; }
        .visually-hidden {
          clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; white-space: nowrap; width: 1px;
        }

        .frame { display: grid; grid-template-columns: 18rem minmax(0, 1fr); margin: 0 auto; max-width: 96rem; }
        .side {
          align-self: start; border-right: 1px solid var(--line); font-size: 0.9rem; height: calc(100vh - var(--bar));
          overflow-y: auto; padding: 1.25rem 1rem 2rem 1.25rem; position: sticky; top: var(--bar);
        }
        .side summary { cursor: pointer; font-weight: 650; }
        .side ul { list-style: none; margin: 0.25rem 0 1rem; padding: 0; }
        .side .group { color: var(--muted); font-size: 0.78rem; font-weight: 650; letter-spacing: 0.05em; }
        .side .group a { color: inherit; text-decoration: none; text-transform: uppercase; }
        .side li a {
          align-items: baseline; border-radius: 6px; color: var(--text); display: flex; gap: 0.5rem;
          padding: 0.22rem 0.5rem; text-decoration: none;
        }
        .side li a:hover { background: var(--sunken); }
        .side li a[aria-current] { background: var(--blue-soft); color: var(--blue); }
        .side .method { font-size: 0.62rem; min-width: 3.5rem; text-align: center; padding: 0.1rem 0; }
        main { min-width: 0; padding: 2rem 2.5rem 6rem; }
        main > section { margin-bottom: 3.5rem; }
        .lead { color: var(--muted); font-size: 1.1rem; }
        .prose { max-width: 48rem; }
        .facts { color: var(--muted); display: flex; flex-wrap: wrap; font-size: 0.9rem; gap: 0.3rem 1.25rem; }
        .facts p { margin: 0.2rem 0; }

        .method {
          background: var(--sunken); border-radius: 5px; color: var(--muted); font: 700 0.75rem/1.5 var(--mono);
          letter-spacing: 0.03em; padding: 0.15rem 0.5rem;
        }
        .m-get, .m-head { background: var(--green-soft); color: var(--green); }
        .m-post { background: var(--blue-soft); color: var(--blue); }
        .m-put { background: var(--amber-soft); color: var(--amber); }
        .m-patch { background: var(--violet-soft); color: var(--violet); }
        .m-delete { background: var(--red-soft); color: var(--red); }
        .operation, .schema, .shared {
          border-top: 1px solid var(--line); margin-top: 1.75rem; padding-top: 1.75rem;
        }
        .operation header, .schema header, .shared header { align-items: baseline; display: flex; gap: 0.75rem; }
        .anchor { color: var(--edge); font-weight: 400; text-decoration: none; }
        .anchor:hover, .anchor:focus { color: var(--accent); }
        .route { align-items: center; display: flex; flex-wrap: wrap; gap: 0.6rem; margin: 0.5rem 0; }
        .path { font-size: 0.95rem; overflow-wrap: anywhere; }
        .path var { color: var(--violet); font-style: normal; }
        .columns { display: grid; gap: 0 2rem; grid-template-columns: minmax(0, 1fr); }
        .columns h4 { margin: 1.4rem 0 0.4rem; }
        .aside { min-width: 0; }
        .deprecated { color: var(--red); font-weight: 650; }
        :target > header h3 { text-decoration: underline; text-decoration-color: var(--accent); }

        .members { border: 1px solid var(--line); border-radius: 8px; list-style: none; margin: 0.4rem 0; padding: 0; }
        .members > li { padding: 0.6rem 0.9rem; }
        .members > li + li { border-top: 1px solid var(--line); }
        .members p { margin: 0.15rem 0; }
        .members .members { margin-top: 0.6rem; }
        .member { align-items: baseline; display: flex; flex-wrap: wrap; gap: 0.2rem 0.6rem; }
        .member > code { background: none; font-weight: 650; padding: 0; }
        .type, .limits { color: var(--muted); font-size: 0.9rem; }
        .limits { display: flex; flex-wrap: wrap; gap: 0.2rem 0.5rem; margin: 0.15rem 0; padding: 0; list-style: none; }
        .limits li + li::before { color: var(--edge); content: "·"; margin-right: 0.5rem; }
        .required { color: var(--red); font-size: 0.8rem; }
        .optional { color: var(--muted); font-size: 0.8rem; }
        .statuses { border-collapse: collapse; font-size: 0.93rem; margin: 0.4rem 0; width: 100%; }
        .statuses th, .statuses td {
          border-bottom: 1px solid var(--line); padding: 0.45rem 0.6rem 0.45rem 0; text-align: left;
          vertical-align: top;
        }
        .statuses th { white-space: nowrap; width: 3.5rem; }
        .status { font: 700 0.86rem/1.5 var(--mono); }
        .s-2 { color: var(--green); } .s-3 { color: var(--blue); }
        .s-4 { color: var(--amber); } .s-5 { color: var(--red); }
        details.box { border: 1px solid var(--line); border-radius: 8px; margin: 0.6rem 0; }
        details.box > summary { cursor: pointer; padding: 0.5rem 0.9rem; }
        details.box > div { padding: 0 0.9rem 0.6rem; }

        input, select, textarea, button {
          background: var(--surface); border: 1px solid var(--edge); border-radius: 7px; color: var(--text);
          font: 0.95rem/1.4 var(--sans); max-width: 100%; padding: 0.42rem 0.65rem;
        }
        textarea { font: 0.86rem/1.5 var(--mono); min-height: 9rem; resize: vertical; width: 100%; }
        button { cursor: pointer; }
        button:hover { border-color: var(--accent); }
        button.primary {
          background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 650;
        }
        button:disabled { cursor: progress; opacity: 0.65; }
        .card { background: var(--sunken); border: 1px solid var(--line); border-radius: 10px; padding: 0.9rem 1.1rem; }
        .console { margin-top: 1.4rem; }
        .console h4 { margin: 0 0 0.4rem; }
        .field { display: grid; gap: 0.2rem; margin: 0.6rem 0; }
        .field label { font-size: 0.875rem; font-weight: 600; }
        .field input, .field select { width: 100%; }
        .actions { align-items: center; display: flex; flex-wrap: wrap; gap: 0.6rem; margin-top: 0.75rem; }
        .answer { border-top: 1px solid var(--line); margin-top: 0.9rem; padding-top: 0.6rem; }
        .answer table { border-collapse: collapse; font: 0.82rem/1.5 var(--mono); }
        .answer th, .answer td { overflow-wrap: anywhere; padding: 0.1rem 0.8rem 0.1rem 0; text-align: left; }
        .answer th { color: var(--muted); font-weight: 400; vertical-align: top; white-space: nowrap; }
        .hint { color: var(--muted); font-size: 0.875rem; }
        .servers { margin: 1rem 0; max-width: 48rem; }
        .sessions { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); }
        .sessions h3 { font-size: 1rem; }

        @media (min-width: 82rem) {
          .columns { grid-template-columns: minmax(0, 1fr) minmax(0, 27rem); }
        }
        @media (max-width: 56rem) {
          .frame { display: block; }
          .side {
            border-bottom: 1px solid var(--line); border-right: 0; height: auto; padding: 0.75rem 1.25rem;
            position: static;
          }
          main { padding: 1.5rem 1.25rem 4rem; }
          .bar { flex-wrap: wrap; gap: 0.4rem 0.75rem; }
          .bar .search { flex-basis: 100%; max-width: none; order: 1; }
          .bar .name { flex: 1; overflow: hidden; text-overflow: ellipsis; }
          h1 { font-size: 1.6rem; }
          html { scroll-padding-top: 7rem; }
        }
        @media print { .bar, .side, .console, .sessions { display: none; } .frame { display: block; } }
        """#
}
