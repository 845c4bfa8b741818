// Service worker of the agenda: what was opened once, and what the agenda names, can be read without a network.
// With a network pages come from the server, so that nobody reads what is no longer so.
const CACHE = 'agenda-1';
const KEPT_MS = 30 * 24 * 3600 * 1000;
const ASSETS = ['style', 'script', 'image', 'font'];

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  if (event.data.keep) {
    event.waitUntil(keep(event.data.keep).then((all) => event.source.postMessage({ kept: all })));
  }
});

self.addEventListener('fetch', (event) => {
  const request = event.request;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) {
    return;
  }
  if (request.mode === 'navigate') {
    event.respondWith(page(request));
  } else if (ASSETS.includes(request.destination)) {
    event.respondWith(asset(request));
  }
});

async function keep(addresses) {
  const cache = await caches.open(CACHE);
  await removeOld(cache);
  const done = await Promise.allSettled(addresses.map((address) => store(cache, address)));
  return done.every((d) => d.status === 'fulfilled' && d.value);
}

// A page that sends elsewhere, to sign in again, is not the page.
async function store(cache, address) {
  const response = await fetch(address);
  if (!response.ok || response.redirected) {
    return false;
  }
  await cache.put(address, response);
  return true;
}

async function removeOld(cache) {
  for (const request of await cache.keys()) {
    const response = await cache.match(request, { ignoreVary: true });
    const date = Date.parse(response?.headers.get('Date') ?? '');
    if (!(Date.now() - date < KEPT_MS)) {
      await cache.delete(request, { ignoreVary: true });
    }
  }
}

async function page(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok && !response.redirected) {
      await cache.put(request, response.clone());
    }
    return response;
  } catch (noNetwork) {
    const kept = await cache.match(request, { ignoreVary: true });
    return kept ? offline(kept) : Response.error();
  }
}

// The page itself says of when it is; this shows the line that it comes from the device.
async function offline(response) {
  const html = (await response.text()).replace('id="offline" hidden', 'id="offline"');
  return new Response(html, { headers: response.headers });
}

// From the network first: its copies know how long they hold, these do not.
async function asset(request) {
  try {
    return await fetch(request);
  } catch (noNetwork) {
    return (await caches.match(request, { ignoreVary: true })) ?? Response.error();
  }
}
