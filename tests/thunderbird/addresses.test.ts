import assert from "node:assert/strict";
import { test } from "node:test";
import { formatMailbox, isAddress, parseMailbox } from "../../addin/thunderbird/addresses.ts";
import { readVCard } from "../../addin/thunderbird/lists.ts";

test("mailboxes as Thunderbird writes them", () => {
  const cases: [string, string, string][] = [
    ["anna@muller.example", "", "anna@muller.example"],
    ["Anna Weber <anna@muller.example>", "Anna Weber", "anna@muller.example"],
    ['"Weber, Anna" <anna@muller.example>', "Weber, Anna", "anna@muller.example"],
    ['"Anna \\"A\\" <x@y> Weber" <anna@muller.example>', 'Anna "A" <x@y> Weber', "anna@muller.example"],
    ["王芳 <wang@house.example>", "王芳", "wang@house.example"],
    ["Sales <Sales>", "Sales", "Sales"],
    ['Sales <"everyone in sales">', "Sales", "everyone in sales"],
    ["  ", "", ""],
  ];
  for (const [text, name, address] of cases) {
    assert.deepEqual(parseMailbox(text), { name, address }, text);
  }
});

test("what is written reads back the same", () => {
  for (const name of ["", "Anna", "Weber, Anna", 'A "B" \\ C', "王芳"]) {
    const mailbox = { name, address: "anna@muller.example" };
    assert.deepEqual(parseMailbox(formatMailbox(mailbox)), mailbox);
  }
});

test("a line end in a name never reaches a header", () => {
  assert.equal(formatMailbox({ name: "Anna\r\nBcc: x@y", address: "a@b.c" }), '"Anna Bcc: x@y" <a@b.c>');
});

test("what can be sent to", () => {
  for (const good of ["a@b.example", "o'neil+x@mail.b.example", "王@例子.example"]) {
    assert.ok(isAddress(good), good);
  }
  for (const bad of [
    "",
    "Sales",
    "a@",
    "@b",
    "a b@c.example",
    "a@b@c.example",
    "a@b.example,c@d.example",
    "a@b.example\n",
  ]) {
    assert.ok(!isAddress(bad), bad);
  }
});

test("a contact's name and preferred address", () => {
  const card =
    "BEGIN:VCARD\r\nFN:Weber\\, Anna\r\nEMAIL:old@muller.example\r\nEMAIL;PREF=1:an\r\n na@muller.example\r\nEND:VCARD";
  assert.deepEqual(readVCard(card), { name: "Weber, Anna", address: "anna@muller.example" });
  assert.deepEqual(readVCard("BEGIN:VCARD\nitem1.EMAIL;TYPE=work:a@b.example\nEND:VCARD"), {
    name: "",
    address: "a@b.example",
  });
  assert.deepEqual(readVCard(""), { name: "", address: "" });
});
