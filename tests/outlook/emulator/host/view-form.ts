/** The form of an item that is being written. The state is the client's; what is typed here changes it. */
import { recipient } from "../items.ts";
import type { Item, Recipient } from "../types.ts";
import { attachmentsChanged, recipientsChanged } from "./changes.ts";
import type { Client, Surface } from "./client.ts";
import { el, nodesOf } from "./dom.ts";

type Field = "to" | "cc" | "bcc";

export function fieldsOf(client: Client): Node[] {
  const { surface, item } = client;
  if (!surface || !item) return [];
  const appointment = item.kind === "appointment";
  const rows: [Field, string][] = appointment
    ? [
        ["to", "Required"],
        ["cc", "Optional"],
      ]
    : [
        ["to", "To"],
        ["cc", "Cc"],
        ["bcc", "Bcc"],
      ];
  return [
    ...item.notifications.map((each) => notification(client, item, each.key)),
    row(appointment ? "Organizer" : "From", el("span", { class: "plain" }, label(item.from))),
    ...rows.map(([field, name]) => row(name, people(client, surface, item, field, name))),
    row("Subject", textInput(client, item, "subject")),
    ...(appointment ? [row("Location", textInput(client, item, "location")), row("When", when(item))] : []),
    ...files(client, surface, item),
    ...delay(item),
  ];
}

export function bodyOf(client: Client): Node[] {
  const { item } = client;
  if (!item) return [el("p", { class: "nothing" }, "Select an item to read, or take one back to edit it.")];
  if (item.bodyType === "text") {
    const area = el("textarea", { "aria-label": "Body", "data-field": "body" });
    area.value = item.body;
    area.addEventListener("input", () => {
      item.body = area.value;
    });
    return [area];
  }
  const page = el("div", {
    contenteditable: "true",
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": "Body",
    "data-field": "body",
  });
  page.append(...nodesOf(item.body));
  page.addEventListener("input", () => {
    item.body = page.innerHTML;
  });
  return [page];
}

function row(name: string, ...content: Node[]): HTMLElement {
  return el("div", { class: "row" }, el("span", { class: "name" }, name), ...content);
}

function label({ displayName, emailAddress }: Recipient): string {
  return displayName === emailAddress ? emailAddress : `${displayName} <${emailAddress}>`;
}

function people(client: Client, surface: Surface, item: Item, field: Field, name: string): HTMLElement {
  const set = (all: Recipient[]) => {
    item[field] = all;
    recipientsChanged(client, surface, field);
  };
  const chips = item[field].map((each) =>
    el(
      "span",
      { class: "chip", "data-type": each.recipientType, title: each.emailAddress },
      label(each),
      el(
        "button",
        {
          "aria-label": `Remove ${label(each)}`,
          onclick: () => set(item[field].filter((one) => one !== each)),
        },
        "×",
      ),
    ),
  );
  const input = el("input", { "aria-label": name, "data-field": field });
  input.addEventListener("change", () => {
    if (input.value.trim() !== "") set([...item[field], recipient(input.value, item.from.emailAddress)]);
  });
  return el("span", { class: "people" }, ...chips, input);
}

function textInput(client: Client, item: Item, field: "subject" | "location"): HTMLElement {
  const input = el("input", { "aria-label": field, "data-field": field, value: item[field] });
  input.addEventListener("input", () => {
    item[field] = input.value;
    client.view.folders();
  });
  return input;
}

function when({ start, end }: Item): HTMLElement {
  const time = (at: number) => new Date(at).toLocaleString([], { dateStyle: "medium", timeStyle: "short" });
  return el("span", { class: "plain" }, `${time(start)} – ${time(end)}`);
}

function files(client: Client, surface: Surface, item: Item): Node[] {
  if (item.attachments.length === 0) return [];
  const chips = item.attachments.map((each) => {
    const remove = () => {
      item.attachments = item.attachments.filter((one) => one !== each);
      attachmentsChanged(client, surface, each, "removed");
    };
    return el(
      "span",
      { class: "chip file", "data-attachment": each.name },
      each.name,
      el("small", {}, `${Math.max(1, Math.round(each.size / 1024))} KB`),
      el("button", { "aria-label": `Remove ${each.name}`, onclick: remove }, "×"),
    );
  });
  return [row("Files", el("span", { class: "people" }, ...chips))];
}

function delay({ delayDeliveryTime }: Item): Node[] {
  if (delayDeliveryTime === 0) return [];
  const text = `Leaves at ${new Date(delayDeliveryTime).toLocaleString()}`;
  return [el("div", { class: "delay", "data-delay": "" }, text)];
}

function notification(client: Client, item: Item, key: string): HTMLElement {
  const shown = item.notifications.find((each) => each.key === key);
  const dismiss = () => {
    item.notifications = item.notifications.filter((each) => each.key !== key);
    client.view.fields();
  };
  return el(
    "div",
    { class: "notification", "data-notification": key, "data-type": shown?.type, role: "status" },
    `${client.options.addin.name}: ${shown?.message ?? ""}`,
    el("button", { "aria-label": "Dismiss", onclick: dismiss }, "×"),
  );
}
