// What was kept for reading without a network goes with the one who read it; notes that wait to be sent stay.
const form = document.querySelector('form[action$="/deconnexion"]');
form?.addEventListener('submit', async (event) => {
  if (!('caches' in window)) {
    return;
  }
  event.preventDefault();
  try {
    const names = await caches.keys();
    await Promise.all(names.filter((n) => n.startsWith('agenda-')).map((n) => caches.delete(n)));
  } finally {
    form.submit();
  }
});
