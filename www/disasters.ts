/**
 * The mails waiting in the demo's Drafts: the articles' disasters, one clean mail to a customer and one
 * to a colleague. Dates are counted from the reader's today, so that "valid until" has always just passed.
 */
import type { Address, Attachment, Draft, Recipient, RecipientKind } from "../addin/core/types.ts";
import { day, longDate, moment, weekday, workday } from "./days.ts";
import { sampleFile } from "./samples.ts";

/** Names of the drafts; the catalogs have `demo-story-<name>` and `demo-story-<name>-text` for each. */
export const STORIES = [
  "quotation",
  "wrong-customer",
  "other-quotation",
  "hidden-cost",
  "swapped-total",
  "competitor",
  "internal",
  "angry",
  "template",
  "iban",
  "no-file",
  "lookalike",
  "clean",
  "colleague",
] as const;
export type Story = (typeof STORIES)[number];

/** A draft without the moment it is read at. */
export type Unread = Omit<Draft, "now">;

export interface Disaster {
  story: Story;
  /** when it was last touched, milliseconds since 1970 */
  touched: number;
  draft: Unread;
}

/** The person whose mailbox this is. */
export const SELF: Address = { name: "Lin Yue", address: "lin.yue@brightsea-trading.com" };

const SIGNATURE = `-- 
Lin Yue
Export Sales · Ningbo Brightsea Trading Co., Ltd.
Tel. +86 574 5550 0118`;

function minutesBefore(now: Date, minutes: number): number {
  return now.getTime() - minutes * 60_000;
}

function person(kind: RecipientKind, name: string, address: string): Recipient {
  return { kind, name, address };
}

function file(name: string, kilobytes: number): Attachment {
  return { name, mimeType: mimeType(name), size: kilobytes * 1024, inline: false, cloud: false };
}

function mimeType(name: string): string {
  if (name.endsWith(".pdf")) return "application/pdf";
  if (name.endsWith(".xlsx")) return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return "application/octet-stream";
}

function plain(
  recipients: Recipient[],
  subject: string,
  content: string,
  attachments: Attachment[] = [],
): Unread {
  return {
    kind: "new",
    from: SELF,
    replyTo: [],
    recipients,
    subject,
    body: { format: "text", content },
    attachments,
  };
}

/** A reply in HTML: what was written, the signature, and the other side's mail below it. */
function reply(to: Recipient, subject: string, written: string[], intro: string, quoted: string): Unread {
  const lines = written.map((line) => `<p>${line}</p>`).join("");
  const signature = `<div class="moz-signature">${SIGNATURE.split("\n").join("<br>")}</div>`;
  const quote = `<div class="moz-cite-prefix">${intro}</div><blockquote type="cite">${quoted}</blockquote>`;
  return {
    kind: "reply",
    from: SELF,
    replyTo: [],
    recipients: [to],
    subject: `Re: ${subject}`,
    body: { format: "html", content: `${lines}${signature}<br>${quote}` },
    attachments: [],
    thread: { subject, participants: [{ name: to.name, address: to.address }, SELF] },
  };
}

function quotation(today: Date): Disaster {
  const number = `PI-${today.getFullYear()}-118`;
  const content = `Dear Ms Weber,

thank you for your enquiry of ${longDate(day(today, -2), "en-GB")}. We are pleased to offer:

HSS drill bit set, 19 pcs, article DB-19
2,000 pcs × USD 12.85 = USD 27,500.00, FOB Ningbo

Payment: 30% deposit by T/T, 70% against copy of B/L.
This offer is valid until ${longDate(day(today, -22), "en-GB")}.

Please find our proforma invoice attached.

Best regards,
Lin Yue

${SIGNATURE}`;
  const to = [person("to", "Anna Weber", "anna.weber@muller-tools.de")];
  const draft = plain(to, `Quotation ${number} – HSS drill bit sets`, content, [file(`${number}.pdf`, 184)]);
  return { story: "quotation", touched: minutesBefore(today, 3), draft };
}

function wrongCustomer(today: Date): Disaster {
  const number = `SC-${today.getFullYear()}-027`;
  const content = `Dear Mr Carter,

please find attached our sales contract ${number} for your spring order, ${number}.pdf.

The prices are as agreed last week. Kindly sign and return one copy, so that we can book the vessel.

Best regards,
Lin Yue

${SIGNATURE}`;
  const to = [
    person("to", "Robert Carter", "r.carter@acme-import.com"),
    person("cc", "Katrin Vogt", "k.vogt@nordstern-baumarkt.de"),
  ];
  const files = [file(`SC-${today.getFullYear()}-031_Nordstern.pdf`, 231)];
  const draft = plain(to, `Sales contract ${number} for ACME`, content, files);
  return { story: "wrong-customer", touched: minutesBefore(today, 11), draft };
}

function otherQuotation(today: Date): Disaster {
  const content = `Dear Ms Weber,

thank you for your enquiry. Please find our quotation Q-2214 for the drill bit sets attached.

If you have any questions about the article sizes, please let me know.

Best regards,
Lin Yue

${SIGNATURE}`;
  const to = [person("to", "Anna Weber", "anna.weber@muller-tools.de")];
  const draft = plain(to, "Quotation Q-2214 – drill bit sets", content, [sampleFile("Q-2214.pdf")]);
  return { story: "other-quotation", touched: minutesBefore(today, 14), draft };
}

function hiddenCost(today: Date): Disaster {
  const content = `Dear Ms Delorme,

as promised at the fair, please find our price list for hinges attached. All prices are FOB Ningbo.

We would be glad to send you samples of the sizes you need.

Best regards,
Lin Yue

${SIGNATURE}`;
  const to = [person("to", "Claire Delorme", "claire.delorme@delorme-outillage.fr")];
  const draft = plain(to, "Price list for hinges", content, [sampleFile("Price_list_hinges.xlsx")]);
  return { story: "hidden-cost", touched: minutesBefore(today, 17), draft };
}

function swappedTotal(today: Date): Disaster {
  const content = `Dear Mr Sakamoto,

thank you for your order PO-7802. Please find our proforma invoice PI-5582 attached.

The total amount is USD 18,450.00, FOB Ningbo. Production starts on the day it arrives.

Best regards,
Lin Yue

${SIGNATURE}`;
  const to = [person("to", "Kenji Sakamoto", "sakamoto@sakamoto-shoji.co.jp")];
  const draft = plain(to, "Proforma invoice PI-5582", content, [sampleFile("PI-5582.docx")]);
  return { story: "swapped-total", touched: minutesBefore(today, 21), draft };
}

function competitor(today: Date): Disaster {
  const content = `Dear Mr Solano,

as promised, here is our new price list for submersible pumps, with your special conditions for the coming season.

The SP-40 goes down to USD 86.50 per set from 500 sets, FOB Ningbo. This is for your house only; please do not pass it on.

Kind regards,
Lin Yue

${SIGNATURE}`;
  const to = [
    person("to", "Diego Solano", "diego.solano@ferreteria-solano.es"),
    person("cc", "Wang Lei", "wang.lei@rivalpump.cn"),
  ];
  const draft = plain(to, "Special conditions SP-40 submersible pumps", content, [
    file("Price_list_SP_Solano.pdf", 96),
  ]);
  return { story: "competitor", touched: minutesBefore(today, 26), draft };
}

function internalNote(today: Date): Disaster {
  const asked = longDate(day(today, -1), "en-GB");
  const quoted = `<p>Dear Lin Yue,</p><p>could you do USD 11.50 for 5,000 sets? Then we can place the order this week.</p><p>Regards,<br>Robert Carter<br>ACME Import Inc.</p>`;
  const draft = reply(
    person("to", "Robert Carter", "r.carter@acme-import.com"),
    "Price for 5,000 drill bit sets",
    [
      "Dear Mr Carter,",
      "thank you for your message. For 5,000 sets we can come down to USD 11.90 per set, FOB Ningbo, valid for 15 days.",
      "(boss: 11.90 is ok for me – our cost is 9.80, so the margin is still 18%)",
      "I look forward to your order.",
      "Best regards,<br>Lin Yue",
    ],
    `On ${asked}, Robert Carter wrote:`,
    quoted,
  );
  return { story: "internal", touched: minutesBefore(today, 40), draft };
}

function angry(today: Date): Disaster {
  const quoted = `<p>Dear Lin,</p><p>the pumps came ten days late and two cartons are wet. We will deduct 15% from the balance.</p><p>Paulo Teixeira<br>Casa das Bombas Ltda.</p>`;
  const draft = reply(
    person("to", "Paulo Teixeira", "paulo@casadasbombas.com.br"),
    "Late delivery, order 4471",
    [
      "Paulo,",
      "this is ridiculous!!! You changed the colour twice and now you blame us for the delay? Only a liar would write such a mail.",
      "This is my last warning: pay the full balance or we will never ship to you again!",
      "Lin Yue",
    ],
    `On ${longDate(day(today, -1), "en-GB")}, Paulo Teixeira wrote:`,
    quoted,
  );
  return { story: "angry", touched: moment(today, -1, 23, 47), draft };
}

function template(today: Date): Disaster {
  const content = `Dear [Name],

thank you for visiting our booth at the hardware fair. It was a pleasure to talk about hinges and locks for {{company}}.

We would be glad to send you samples free of charge. Which finishes would you like to see?

Best regards,
Lin Yue

${SIGNATURE}`;
  const to = [person("to", "Claire Delorme", "claire.delorme@delorme-outillage.fr")];
  return {
    story: "template",
    touched: moment(today, -1, 17, 20),
    draft: plain(to, "Our talk at the hardware fair", content),
  };
}

function iban(today: Date): Disaster {
  const content = `Dear Mr Sakamoto,

thank you for order PO-7731. Please pay the deposit of EUR 8,400.00 to our account:

Beneficiary: Ningbo Brightsea Trading Co., Ltd.
IBAN: DE89 3704 0044 0532 0310 00
BIC: COBADEFFXXX

Production starts on the day it arrives.

Best regards,
Lin Yue

${SIGNATURE}`;
  const to = [person("to", "Kenji Sakamoto", "sakamoto@sakamoto-shoji.co.jp")];
  return {
    story: "iban",
    touched: moment(today, -1, 16, 5),
    draft: plain(to, "Deposit for order PO-7731", content),
  };
}

function noFile(today: Date): Disaster {
  const content = `陈经理：

您好!

附件是${longDate(day(today, -3), "zh-CN")}检验的报告和装箱单，请查收。货已入库，等您确认后安排出运。

如有问题请随时联系。

林悦
宁波明海贸易有限公司`;
  const to = [person("to", "陈建国", "chen.jianguo@lihua-hardware.com.cn")];
  return {
    story: "no-file",
    touched: moment(today, -1, 11, 32),
    draft: plain(to, "五金件检验报告", content),
  };
}

function lookalike(today: Date): Disaster {
  const ship = workday(today, 12);
  const content = `Sehr geehrte Frau Weber,

wie besprochen verladen wir am ${weekday(ship, "de-DE", 2)}, ${longDate(ship, "de-DE")}, ab Ningbo. Die Ware ist fertig verpackt.

Bitte bestätigen Sie uns noch die Lieferanschrift.

Mit freundlichen Grüßen
Lin Yue

${SIGNATURE}`;
  const to = [person("to", "Anna Weber", "anna.weber@muler-tools.de")];
  return {
    story: "lookalike",
    touched: moment(today, -1, 10, 14),
    draft: plain(to, "Verladung Ihrer Bestellung", content),
  };
}

function clean(today: Date): Disaster {
  const content = `Dear Mr Hughes,

good news: your valves passed the final inspection yesterday. The forwarder collects them next week and will send you the vessel details directly.

Thank you for your patience with the new packaging.

Best regards,
Lin Yue

${SIGNATURE}`;
  const to = [person("to", "Martin Hughes", "martin.hughes@orange-valve.co.uk")];
  return {
    story: "clean",
    touched: moment(today, -1, 9, 40),
    draft: plain(to, "Your valves passed inspection", content),
  };
}

function colleague(today: Date): Disaster {
  const content = `Hi Zhao Min,

are you in the showroom this afternoon? I would like to look at the new hinges together before the catalogue goes to print.

Lin Yue`;
  const to = [person("to", "Zhao Min", "zhao.min@brightsea-trading.com")];
  return {
    story: "colleague",
    touched: moment(today, -1, 9, 12),
    draft: plain(to, "Showroom this afternoon?", content),
  };
}

/** Every draft of the demo, newest first. */
export function disasters(today: Date): Disaster[] {
  return [
    quotation,
    wrongCustomer,
    otherQuotation,
    hiddenCost,
    swappedTotal,
    competitor,
    internalNote,
    angry,
    template,
    iban,
    noFile,
    lookalike,
    clean,
    colleague,
  ].map((make) => make(today));
}
