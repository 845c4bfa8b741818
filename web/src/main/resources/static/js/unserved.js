// Shows what was found by trying in the place of what the plan itself shows, once it is there, and goes on with the rest.
const reasons = document.getElementById('reasons');
const trying = document.getElementById('trying');

async function ask(address) {
  try {
    const answer = await fetch(address, { headers: { Accept: 'text/html' } });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const found = page.getElementById('trying');
    found.remove();
    reasons.replaceChildren(trying, ...page.getElementById('reasons').childNodes);
    reasons.dataset.tried = 'true';
    trying.textContent = found.textContent;
    trying.dataset.trying = found.dataset.trying;
  } catch {
    trying.textContent = trying.dataset.failed;
  }
}

reasons.addEventListener('click', (event) => {
  if (event.target.id === 'rest') {
    event.preventDefault();
    const { href } = event.target;
    event.target.remove();
    trying.textContent = trying.dataset.trying;
    trying.tabIndex = -1;
    trying.focus();
    ask(href);
  }
});

if (reasons.dataset.tried === 'false') {
  const address = new URL(location.href);
  address.searchParams.set('essaye', 'true');
  ask(address);
}
