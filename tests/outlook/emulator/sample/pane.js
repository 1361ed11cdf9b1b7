/*
 * The pane of the emulator's own add-in: shows what it was opened with. Tests run the rest in its frame, with
 * `call(owner, method, ...all)`, a method of office.js as a promise.
 */
globalThis.call = (owner, method, ...all) =>
  new Promise((resolve, reject) => {
    owner[method](...all, ({ status, value, error }) =>
      status === "succeeded" ? resolve(value) : reject(new Error(`${error.code} ${error.name}`)),
    );
  });

Office.onReady(async ({ host, platform }) => {
  const show = (name, text) => {
    document.querySelector(`[data-${name}]`).textContent = text;
  };
  const { item } = Office.context.mailbox;
  const { InitializationContextChanged } = Office.EventType;
  if (InitializationContextChanged !== undefined)
    item.addHandlerAsync(InitializationContextChanged, (event) =>
      show("changed", event.initializationContextData),
    );
  show("context", await call(item, "getInitializationContextAsync"));
  show("ready", `${host} ${platform}`);
});
