/** What anybody may ask: releases, the catalog, and what no path leads to. */
export async function askContent(ask) {
  const firstKeys = {};
  const { releases = [], nextCursor } = await ask.answer("ListReleasesResponse", "GET", "/api/releases?pageSize=1");
  const newest = releases[0]?.number;
  firstKeys["/api/releases"] = newest;
  await ask.answer("ListReleasesResponse", "GET", `/api/releases?cursor=${nextCursor}`);
  await ask.answer("GetReleaseResponse", "GET", `/api/releases/${newest}`);
  await ask.answer("GetReleaseDiffResponse", "GET", `/api/releases/1/diff/${newest}`);
  await ask.answer("GetContentDeltaResponse", "GET", `/api/releases/1/delta/${newest}`);
  await ask.answer("GetRecordHistoryResponse", "GET", "/api/enemies/goblin/history");
  await ask.lines("WatchReleasesResponse", "GET", "/api/releases/watch", { count: 1 });
  await ask.answer("ErrorAnswer", "GET", "/api/releases/1000000", { status: 404 });
  await ask.answer("ErrorAnswer", "GET", "/api/releases/1/diff/1000000", { status: 404 });
  await ask.answer("ErrorAnswer", "GET", "/api/enemies/unicorn/history", { status: 404 });
  await ask.answer("ErrorAnswer", "GET", "/api/releases/watch?after=1000000", { status: 400 });
  await ask.answer("ErrorAnswer", "GET", "/api/releases?cursor=made-up", { status: 400 });
  await ask.answer("ListEnemiesResponse", "GET", "/api/enemies?release=1", { tagged: true });
  await ask.answer("ErrorAnswer", "GET", "/api/enemies?release=1000000", { status: 404 });
  await ask.answer("ErrorAnswer", "GET", "/api/releases/1000000/content", { status: 404 });
  for (const { path, type } of ask.tagged()) {
    // A path with a variable comes after its list, whose first record it is asked for: the key is a record's first field.
    const known = path.replace(/\/\{\w+\}/, (_, at) => `/${firstKeys[path.slice(0, at)]}`);
    const body = await ask.answer(type, "GET", known, { tagged: true });
    firstKeys[path] = Object.values(Object.values(body).find(Array.isArray)?.[0] ?? {})[0];
  }
  for (const path of ["/api/enemies/unicorn", "/api/unicorns", "/api/a/path/of/nothing", "/api/profile/by-name/nobody_at_all"]) {
    await ask.answer("ErrorAnswer", "GET", path, { status: 404 });
  }
}
