// Shows the buttons that work by script only: print the page, copy what stands in a field or a text.
const copied = document.getElementById('copied');

async function copy(button) {
  const field = document.getElementById(button.dataset.copy);
  const text = field.value ?? field.textContent;
  const fold = field.closest('details');
  if (fold) {
    fold.open = true; // what is folded cannot be selected
  }
  if (field.select) {
    field.select();
  } else {
    getSelection().selectAllChildren(field);
  }
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Not allowed here, as at an address without https: it stays selected, for the keyboard to copy.
    return;
  }
  button.textContent = button.dataset.done;
  button.removeAttribute('aria-label'); // what it says now would not be read
  copied.textContent = button.dataset.done;
}

for (const button of document.querySelectorAll('button[data-copy]')) {
  button.addEventListener('click', () => copy(button));
  button.hidden = false;
}
for (const button of document.querySelectorAll('button[data-print]')) {
  button.addEventListener('click', () => print());
  button.hidden = false;
}
