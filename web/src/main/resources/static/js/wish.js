// Follows the pricing of a wish and shows its answer once it is there.
const wish = document.getElementById("wish");
const progress = document.getElementById("wish-progress");

async function look() {
  try {
    const answer = await fetch(wish.dataset.address);
    if (!answer.ok) return;
    const entry = await answer.json();
    if (["DONE", "STOPPED", "FAILED"].includes(entry.state)) {
      location.reload();
      return;
    }
    progress.textContent = progress.textContent.replace(/\d+/, entry.percent);
  } catch {
    // the server is away for a moment; the next look may find it
  }
  setTimeout(look, 1000);
}

if (wish.dataset.over === "false") setTimeout(look, 1000);
