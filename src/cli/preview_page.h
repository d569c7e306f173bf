// The page of the preview: follows the server, shows the newest pages, and mistakes above them.

#pragma once

#include <string_view>

namespace cvpdf {

inline constexpr std::string_view kPreviewPage = R"html(<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>cvpdf</title>
<style>
body { margin: 0; padding: 1rem; background: #8a8a8a; font: 1rem/1.4 system-ui, sans-serif; }
img { display: block; width: min(100%, 60rem); margin: 0 auto 1rem; background: #fff; box-shadow: 0 1px 6px #0006; }
pre { position: sticky; top: 1rem; z-index: 1; max-width: 60rem; max-height: 60vh; overflow: auto; margin: 0 auto 1rem;
  padding: 1rem; background: #fff3f0; color: #611; border-left: .4rem solid #c33; white-space: pre-wrap; }
a { position: fixed; z-index: 2; right: 1rem; top: 1rem; padding: .2rem .6rem; background: #333; color: #fff; }
</style>
<a href="cv.pdf">PDF</a>
<pre role="alert" hidden></pre>
<main></main>
<script>
const main = document.querySelector('main'), trouble = document.querySelector('pre');
async function show(state) {
  document.title = state.title || 'cvpdf';
  trouble.textContent = state.trouble;
  trouble.hidden = !state.trouble;
  const pages = Array.from({length: state.pages}, (_, i) => {
    const page = new Image();
    page.alt = 'Page ' + (i + 1);
    page.src = 'page/' + (i + 1) + '.svg?' + state.version;
    return page;
  });
  await Promise.allSettled(pages.map(page => page.decode()));
  main.replaceChildren(...pages);
}
async function follow() {
  for (let version = 0;;) {
    try {
      const state = await (await fetch('state?after=' + version)).json();
      if (state.version !== version) await show(state);
      version = state.version;
    } catch {
      await new Promise(done => setTimeout(done, 1000));
    }
  }
}
follow();
</script>
</html>
)html";

}  // namespace cvpdf
