// Shows the buttons that work by script only: print the page, copy what stands in a field.
const copied = document.getElementById('copied');

async function copy(button) {
  const field = document.getElementById(button.dataset.copy);
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    // Not allowed here, as at an address without https: it stays selected, for the keyboard to copy.
    return;
  }
  button.textContent = button.dataset.done;
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
