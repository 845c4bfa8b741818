// Shows what was found by trying in the place of what the plan itself shows, once it is there.
const reasons = document.getElementById('reasons');
const trying = document.getElementById('trying');

async function ask() {
  const address = new URL(location.href);
  address.searchParams.set('essaye', 'true');
  try {
    const answer = await fetch(address, { headers: { Accept: 'text/html' } });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    reasons.replaceChildren(trying, ...page.getElementById('reasons').childNodes);
    reasons.dataset.tried = 'true';
    trying.textContent = trying.dataset.done;
  } catch {
    trying.textContent = trying.dataset.failed;
  }
}

if (reasons.dataset.tried === 'false') {
  ask();
}
