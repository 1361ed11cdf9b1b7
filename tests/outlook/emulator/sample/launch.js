/*
 * The handlers of the emulator's own add-in. What each does is in the roaming settings, by the name of the
 * handler, as the body of a function of `event`, `item` and `call` (a method of office.js as a promise); a test
 * writes it there. Without one the event is let through.
 */
const HANDLERS = [
  "onNewMessageCompose",
  "onMessageRecipientsChanged",
  "onMessageAttachmentsChanged",
  "onMessageSend",
  "onAppointmentSend",
  "sampleFunction",
];

/** Calls `owner[method](...all, callback)`; rejects with the error of office.js. */
function call(owner, method, ...all) {
  return new Promise((resolve, reject) => {
    owner[method](...all, ({ status, value, error }) =>
      status === "succeeded" ? resolve(value) : reject(error),
    );
  });
}

for (const name of HANDLERS)
  Office.actions.associate(name, (event) => {
    const code = Office.context.roamingSettings.get(name);
    document.documentElement.dataset.running = name;
    if (code === undefined) return event.completed({ allowEvent: true });
    // biome-ignore lint/security/noGlobalEval: the test is the author of the text
    const handler = eval(`(async (event, item, call) => {${code}})`);
    return handler(event, Office.context.mailbox.item, call);
  });

Office.onReady();
