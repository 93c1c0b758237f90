// Replaces the portal's script BX24 in the pages of an application, as far as the emulated portal supports it.
(() => {
  const portal = new URL(document.currentScript.src).origin;
  const query = new URLSearchParams(location.search);
  const sid = query.get("APP_SID") ?? "";
  let info = { auth: {}, placement: "DEFAULT", options: {} };

  const ask = async (method, values = {}) => {
    const response = await fetch(`${portal}/emulator/bx24`, { method: "POST", body: JSON.stringify({ sid, method, values }) });
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.error_description);
    return answer;
  };

  const load = async () => {
    const response = await fetch(`${portal}/emulator/pages/${sid}/info`);
    if (response.ok) info = await response.json();
  };

  const loaded = load();
  const nothing = () => {};

  window.BX24 = {
    init: (callback = nothing) => loaded.then(callback),
    install: (callback = nothing) => loaded.then(callback),
    ready: (callback) => document.readyState === "loading" ? addEventListener("DOMContentLoaded", callback) : callback(),
    installFinish: () => ask("installFinish"),
    getAuth: () => info.auth,
    getLang: () => query.get("LANG") ?? "en",
    getDomain: () => query.get("DOMAIN") ?? "",
    placement: {
      info: () => ({ placement: info.placement, options: info.options }),
      call: (command, values, callback = nothing) => ask(command, values).then(callback),
    },
    fitWindow: nothing,
    resizeWindow: nothing,
    setTitle: nothing,
    closeApplication: nothing,
  };
})();
