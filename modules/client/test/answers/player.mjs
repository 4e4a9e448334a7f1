/** What a player may ask: signs up one of its own, saves, restores, and deletes the player again. */
export async function askAsPlayer(ask) {
  const username = `answers_${Date.now().toString(36)}`;
  const who = { username, password: "a torch and a rope" };
  const newcomer = { ...who, email: `${username}@example.org`, displayName: "Reader of answers" };
  const { player, token } = await ask.answer("RegisterResponse", "POST", "/api/auth/register", { body: newcomer });
  await ask.answer("ErrorAnswer", "POST", "/api/auth/register", { body: newcomer, status: 409 });
  await ask.answer("ErrorAnswer", "POST", "/api/auth/register", { body: { ...newcomer, password: "password123" }, status: 400 });
  await ask.answer("LoginResponse", "POST", "/api/auth/login", { body: who });
  await ask.answer("ErrorAnswer", "POST", "/api/auth/login", { body: { ...who, password: "not this one" }, status: 401 });
  await ask.answer("ErrorAnswer", "POST", "/api/auth/login", { body: { username: "", password: "" }, status: 400 });
  await ask.answer("ErrorAnswer", "GET", "/api/profile/me", { status: 401 });
  ask.token = token;
  await ask.answer("GetMeResponse", "GET", "/api/profile/me");
  await ask.answer("UpdateMeResponse", "PATCH", "/api/profile/me", { body: { displayName: "Another" } });
  await ask.answer("GetProfileResponse", "GET", `/api/profile/${player?.id}`);
  await ask.answer("GetProfileByNameResponse", "GET", `/api/profile/by-name/${username}`);
  await ask.answer("ChangePasswordResponse", "POST", "/api/auth/password", {
    body: { currentPassword: who.password, newPassword: "a rope and a torch" },
  });
  await askSaves(ask, username);

  await ask.answer("ExportMeResponse", "GET", "/api/profile/me/export");
  const { sessions = [] } = await ask.answer("ListSessionsResponse", "GET", "/api/auth/sessions");
  const again = { username, password: "a rope and a torch" };
  await signIn(ask, again);
  await ask.answer("RevokeSessionResponse", "DELETE", `/api/auth/sessions/${sessions[0]?.id}`);
  await ask.answer("ErrorAnswer", "DELETE", `/api/auth/sessions/${sessions[0]?.id}`, { status: 404 });
  await ask.answer("LogoutResponse", "POST", "/api/auth/logout", { body: {} });
  await signIn(ask, again);
  await ask.answer("DeleteMeResponse", "DELETE", "/api/profile/me");
}

/** Signs in; what is asked from now on is asked by that player. */
export async function signIn(ask, body) {
  const { token } = await ask.answer("LoginResponse", "POST", "/api/auth/login", { body });
  ask.token = token;
}

async function askSaves(ask, key) {
  const run = { slot: 0, name: "Answers", floor: 2, level: 2, hp: 9, maxHp: 20, score: 120, turns: 40, release: 1 };
  const write = { ...run, runState: btoa("the run"), idempotencyKey: key };
  await ask.answer("PutSaveResponse", "POST", "/api/game/save", { body: write });
  await ask.answer("ErrorAnswer", "POST", "/api/game/save", { body: { ...write, idempotencyKey: "" }, status: 409 });
  await ask.answer("ErrorAnswer", "POST", "/api/game/save", { body: { ...write, turns: 41 }, status: 400 });
  await ask.answer("ErrorAnswer", "POST", "/api/game/save", {
    body: { ...write, slot: 1, idempotencyKey: "", release: 1_000_000 },
    status: 400,
  });
  await ask.answer("ErrorAnswer", "GET", "/api/saves/2", { status: 404 });
  await ask.answer("ErrorAnswer", "GET", "/api/saves/0/revisions/9", { status: 404 });
  await ask.answer("ListSavesResponse", "GET", "/api/saves");
  await ask.answer("GetSaveResponse", "GET", "/api/saves/0");
  await ask.answer("ListRevisionsResponse", "GET", "/api/saves/0/revisions");
  await ask.answer("GetRevisionResponse", "GET", "/api/saves/0/revisions/1");
  await ask.answer("DeleteSaveResponse", "DELETE", "/api/saves/0?expectedRevision=1");
  await ask.answer("RestoreSaveResponse", "POST", "/api/saves/0/restore", { body: { revision: 1, expectedRevision: 2 } });
}
