// Keeps the agenda on the device, for where there is no network.
const box = document.getElementById('keep');

async function keep() {
  await navigator.serviceWorker.register(box.dataset.worker, { scope: box.dataset.scope });
  const ready = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType('resource').map((entry) => entry.name);
  const assets = loaded.filter((name) => name.startsWith(location.origin) && /\.(css|js|svg)$/.test(name));
  const pages = [...box.querySelectorAll('a')].map((link) => link.href);
  navigator.serviceWorker.addEventListener('message', (event) => {
    box.dataset.kept = String(event.data.kept);
  });
  ready.active.postMessage({ keep: [...assets, ...pages] });
}

// Browsers have service workers only where the address is https or the machine's own.
if (box && 'serviceWorker' in navigator) {
  keep().catch(() => {
    box.dataset.kept = 'false';
  });
}
