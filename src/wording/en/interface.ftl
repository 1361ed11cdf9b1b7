# The words of the windows. What the checks say is in findings.ftl.

## The review

review-findings = What was found
review-why = Why?
review-mute = Mute
review-mute-title = Switch this check off. The settings switch it on again.
review-back = Back to the mail
review-touch-first = Settle each point first
review-outbox = To the Outbox
review-outbox-title = Puts the mail into the Outbox of the mail client, where it stays until you send it.
review-send = Send
review-send-in = Send in { $time }
review-send-ready = Ready to send
review-anyway = Send anyway
review-anyway-in = Send anyway in { $time }
review-anyway-ready = Approve anyway

level-stop = Stop
level-ask = Look
level-note = Note

family-recipients = Recipients
family-subject = Subject
family-attachments = Attachments
family-figures = Figures
family-dates = Dates
family-terms = Trade terms
family-bank = Bank
family-identifiers = Numbers with a check digit
family-text = Text
family-tone = Tone

touch-differs = This differs from the value above.
touch-same = The same.

## What leaves, in one line

recap-to = to { $to }
recap-to-outside = to { $to } (outside)
recap-files = { $count ->
    [one] 1 file
   *[other] { $count } files
}

## The checklist

rows-label = Checklist
rows-nothing = Nothing found here.
row-recipients = Recipients
row-subject = Subject
row-attachments = Attachments
row-figures = Figures
row-tone = Tone
state-ok = in order
state-note = worth a glance
state-ask = look at this
state-stop = settle this
state-empty = nothing there
recipient-inside = inside
recipient-outside = outside
recipient-new = first mail
recipient-list = a list; its members cannot be seen here
recipient-to = To
recipient-cc = Cc
recipient-bcc = Bcc
subject-empty = (no subject)
figure-calculation = Calculation
figure-money = Amount
figure-quantity = Quantity
figure-date = Date
figure-document = Document
figure-right = right
figure-wrong = does not add up
size-unknown = size unknown

## Times

time-seconds = { $count } s
time-minutes = { $count } min
seconds = seconds

## When something did not go as planned

problem-engine = This mail could not be checked.
problem-save = The draft could not be saved. If the mail client closes while the mail waits, the mail is gone. Approve it again to let it wait all the same.
problem-changed = The mail has changed since you approved it.
problem-send = The mail client could not send it.
problem-closed = Its window was closed while it waited. The draft is in your drafts folder.
problem-restart = The mail client was closed while it waited. The draft is in your drafts folder.
problem-lost = LastLook was closed while it waited. Unless you have sent it yourself since, its draft is in your drafts folder.
problem-no-answer = The mail client did not take it up.
problem-repair = The change could not be made.
problem-failed = Something went wrong, so the mail was stopped.

## The checklist without the engine

plain-headline = This mail could not be checked
plain-title = Please look over this mail yourself
plain-unread = This mail could not be read; please look over it yourself
plain-detail = LastLook could not do its work, so nothing below has been judged.
plain-why = Something in LastLook did not start or broke off. The mail is neither sent nor locked: go back to it, or tick the box once you have looked it over. The lines above are the words of the error.
plain-touch = I have read the recipients, the files and the figures myself

## The hold

hold-title = Waiting to leave
hold-empty = Nothing is waiting.
hold-leaves = Leaves at { $time }
hold-leaving = leaving
hold-ready = Ready. Press Send in the mail once more.
hold-unsent = Not sent
hold-edit = Edit
hold-open-draft = Open the draft
hold-send-now = Send now
hold-more = More
hold-outbox = To the Outbox
hold-discard = Discard
hold-discard-title = Closes the mail. Its draft stays in your drafts folder.
hold-dismiss = Dismiss
hold-open-desk = Something wrong with a mail already sent?

held-title = { $count ->
    [one] This one has not left yet
   *[other] These have not left yet
}
held-about = If this is the mail you mean, take it back: nobody has seen it.
held-elsewhere = If this is the mail you mean, nobody has seen it: choose Edit in LastLook beside it.
held-take-back = Take it back
held-gone = It has left already, or was taken back before.

## The settings

settings-title = LastLook settings
settings-save = Save
settings-saved = Saved.
settings-unsaved = Not saved yet.
settings-refused = Not saved: { $error }
settings-locked = Set by your administrator.
settings-remove = Remove

settings-own = Your firm
settings-own-about = Mail to these domains counts as inside. Without any, the domain of the sender does.
list-own-domains = Own domains, one a line
list-own-names = Own names, legal and trading, one a line
list-origins = Where your goods leave from: countries, ports or codes, one a line
list-add = Add { $value }

settings-people = The people you write to
settings-people-about = LastLook knows from this who belongs together in one mail and who does not.
settings-people-empty = No customers yet. Checks that compare customers stay silent without them.
list-competitors = Never send to: domains or addresses, one a line; * stands for anything, a leading - makes an exception
customers-label = Customers
customers-add = Add a customer
customer-name = Name
customer-domains = Mail domains
customer-aliases = Other names, with commas between
partners-label = Partners who rightly stand beside a customer
partners-add = Add a partner
partner-role = Role
partner-domains = Mail domains
partner-forwarder = Forwarder
partner-carrier = Carrier
partner-bank = Bank
partner-insurer = Insurer
partner-inspection = Inspection
partner-agent = Agent
partner-lawyer = Lawyer
partner-authority = Authority
partner-marketplace = Marketplace
partner-other = Other

settings-bank = Your bank accounts
settings-bank-about = Bank data in a mail is compared with these.
bank-cards-label = Accounts
bank-cards-add = Add an account
bank-iban = IBAN
bank-account = Account number, where there is no IBAN
bank-bic = BIC
bank-beneficiary = Beneficiary
bank-currency = Currency

settings-hold = The hold
settings-hold-about = How long a mail waits after Send. It stays open and can be changed; 0 means no wait.
hold-of-inside-clean = Clean mail inside the firm
hold-of-outside-clean = Clean mail to the outside
hold-of-after-findings = After findings
hold-of-first-contact = First mail to a firm, with a price, contract or bank data
hold-of-heated = Mail written in anger
release-label = When the time is up
release-automatic = LastLook sends it
release-press-again = I press Send (or Send Later) once more
outlook-hold-label = Who keeps the time in Outlook
outlook-hold-auto = A reviewed mail counts down in the pane; a clean one gets a delivery time where it can be taken back
outlook-hold-pane = Every mail counts down in the pane
outlook-hold-delivery = Every mail gets a delivery time; in classic Outlook it cannot be taken back

settings-aftercare = After Send
settings-aftercare-about = For the recall advisor and the correction desk beside a sent mail.
aftercare-provider = Your mail provider, whose rules of recall count
aftercare-provider-guess = Guess from the address
aftercare-phone = Your telephone, for letters and scripts
aftercare-cards = Show the cards on offers and on personal data

settings-checks = The checks
settings-checks-about = A note never interrupts. Look asks for one press, Stop for a deliberate touch.
limit-exposed-recipients = Outsiders of several firms who may see each other’s address
limit-attachments-ask = Megabytes of files from which a look is asked for
limit-attachments-stop = Megabytes of files from which the mail is stopped
check-needs-files = Looks into the files of the mail, where they can be read.
check-needs-mail-or-file = Also looks into our own papers among the files of the mail.
check-needs-sent-mail = Silent until enough was learned from your sent mail.
check-level = Level of “{ $check }”
check-default = As it comes ({ $level })
setting-off = Off
setting-note = Note
setting-ask = Look
setting-stop = Stop

settings-language = Language
language-label = Language of LastLook
language-auto = As the mail client

settings-file = One file for all of this
settings-file-about = The same policy.toml serves colleagues and the command line. An import replaces what is above once you save.
settings-export = Export policy.toml
settings-import = Import…
settings-imported = { $file } is filled in above. Save to keep it.
settings-file-bad = { $file } cannot be used: { $error }
settings-file-bad-line = { $file } cannot be used, line { $line }: { $error }

## The Thunderbird add-on in the list of add-ons

tb-extension-name = LastLook
tb-extension-description = A last look at a trade mail before it leaves. Nothing leaves your computer.

## The windows and the menu of the Thunderbird add-on

tb-review-title = LastLook: before it leaves
tb-hold-title = LastLook: waiting to leave
tb-settings-title = LastLook settings
tb-menu-settings = LastLook settings
tb-menu-desk = Correct this mail
tb-desk-title = LastLook: after it left
tb-desk-sent = Nothing you have sent lately was found. Select the mail, then choose “Correct this mail”.
tb-desk-none = Select one mail that you have sent, then choose “Correct this mail” again.
tb-desk-not-yours = You did not send this mail: { $from } is none of your own addresses here. Only a mail of your own can be corrected.
tb-desk-not-left = This mail has not left yet. Open it and change it; nobody has it.
tb-desk-unread = This mail could not be read: { $error }

## The Outlook add-in in its clients

ol-name = LastLook
ol-description = A last look at a trade mail before it leaves.
ol-description-full = Before a trade mail leaves, LastLook reads it once more inside Outlook: recipients, figures, dates, files and tone. When nothing is wrong it stays silent. No mail is handed to a server for this.
ol-review = Look once more
ol-review-tip = Shows what LastLook finds in this mail, and lets you repair it, send it or let it wait.
ol-review-appointment-tip = Shows what LastLook finds in this invitation before it leaves.
ol-settings = LastLook settings
ol-settings-tip = Your own names, customers and bank accounts, how long a mail waits, and which checks run.
ol-sent = Correct this mail
ol-sent-tip = Starts a correction of a mail that you have already sent.

## The panes and alerts of the Outlook add-in

alert-open = Open LastLook
alert-more = and { $count } more
alert-review-open = Open LastLook to settle it, then send again from there.
alert-review-ribbon = Open LastLook in the ribbon to settle it, then send again from there.
alert-unchecked-open = Open LastLook to look over the mail yourself.
alert-unchecked-ribbon = Open LastLook in the ribbon to look over the mail yourself.
alert-held = This mail waits until { $time }
alert-held-open = Nothing was found. Open LastLook, which counts the time down and sends it. Or press Send once more after that time.
alert-held-ribbon = Nothing was found. Open LastLook in the ribbon, which counts the time down and sends it. Or press Send once more after that time.

pane-writing = Nothing to settle
pane-writing-about = LastLook looks at this mail when you press Send.
pane-sending = On its way
pane-sending-about = Outlook is sending the mail.
pane-look = Look at it now

pane-sent-hint = Something wrong with a mail already sent? Open it in Sent Items and choose “Correct this mail”.

sent-not-yours = It is not one you have sent.
sent-unread = This mail could not be read.

book-title = What was learned
book-about = Whom you write to, how often, and which firms together: counted from the mails you send, kept in this browser only.
book-count = { $count ->
    [0] Nothing has been learned yet.
    [one] 1 address
   *[other] { $count } addresses
}
book-export = Export the book
book-import = Import…
book-forget = Forget everything
book-forget-sure = Really forget everything
book-imported = The book was replaced.
book-bad = { $file } is no book of LastLook.
book-failed = This browser does not keep it: { $error }

## The correction desk

desk-title = Put it right
desk-happened = What happened
desk-suggested = Filled in from what the checks find in the mail. Change what is not so.
desk-clock-minutes = { $count ->
    [0] Left just now, at { $time }
    [one] Left a minute ago, at { $time }
   *[other] Left { $count } minutes ago, at { $time }
}
desk-clock-long = Left on { $day } at { $time }
desk-discussed = Discussed with
desk-locked = Opens once you have entered with whom it was discussed.
desk-privacy-deadline = 72 hours after it was discovered end on { $time }.
desk-new-mail = The letter opens as a new mail: an answer in Outlook would quote the wrong one and keep its subject.
desk-warnings = Look at these words of your own once more:
desk-bcc-unknown = Outlook does not show who got it in Bcc. Add those people to the correction yourself.
slot-name = Name in the greeting
desk-language = Language of the letters
desk-language-own = As the mail
desk-button-write = Write
desk-button-show = Show
desk-button-recall = Look it up
desk-button-cards = Read
desk-button-log = Note it
desk-button-take-back = Take it back
desk-button-fill = Go on
desk-button-again = Write another all the same
desk-missing = This is still needed:
desk-opened = Open in a window of its own. Nothing has been sent.
desk-opened-attach = Open in a window of its own. Attach the corrected file. Nothing has been sent.
desk-fallback = There is no such letter in that language yet; it is in English.
desk-again = You have opened this letter for the same person before. One message, then wait.
desk-logged = Noted on this computer.
desk-problem-locked = First enter with whom it was discussed.
desk-problem-nobody = There is nobody to write to.
desk-problem-two-audiences = A request to delete and a correction are two mails.
desk-problem-no-time = The time of the mail cannot be read.
desk-problem-own-words = Your own text for this letter cannot be used: it is empty, has a slot that cannot be filled, or repeats what a wrong recipient must not read again.

slip-wrong = What went wrong?
slip-wrong-recipient = The recipient
slip-wrong-wrong-attachment = The wrong file
slip-wrong-missing-attachment = No file
slip-wrong-amount = Price or amount
slip-wrong-date = Date or number
slip-wrong-term = A term
slip-wrong-bank = Bank data
slip-wrong-internal = Something internal
slip-wrong-tone = The tone
slip-wrong-cosmetic = A slip of the pen
slip-whom = To whom?
slip-whom-customer = The customer
slip-whom-other-customer = Another customer
slip-whom-competitor = A competitor
slip-whom-supplier = A supplier
slip-whom-colleague = A colleague
slip-whom-unknown = I do not know
slip-answered = Has the other side answered?
slip-answered-no = No
slip-answered-replied = Answered
slip-answered-accepted = Accepted or paid
slip-cost = What could it cost?
slip-cost-nothing = Nothing
slip-cost-some = Something
slip-cost-order = About the order
slip-cost-more = More than that
slip-personal = Personal data are in it (passports, lists of people)
slip-recipients = Who should not have got it?

slot-wrong = What the mail says
slot-right = What it should say
slot-file = Name of the corrected file
slot-number = Number of the document
slot-field = What in it was wrong
slot-valid = The new offer is valid until
slot-deadline = To be confirmed by
slot-facts = What is to stand
slot-me = Your name
slot-form = Form of address for that name
slot-form-woman = To a woman
slot-form-man = To a man
slot-form-neutral = Neither
slot-company = Your firm
slot-phone = Your telephone

copy-button = Copy
copy-done = Copied.
copy-marked = Marked. Copy it with the keyboard.

recall-button = Recall
recall-provider = By the rules of { $name }, checked on { $day } ({ $source }).
cards-about = General information, not legal advice. Choose whose law you want to read of.
cards-source = Source: { $source }; checked on { $day }, grade { $grade }.
law-any = In general
law-cisg = UN sales convention
law-cn = China
law-us = United States
law-de = Germany
law-uk = England and Singapore
law-eu = European Union and United Kingdom
law-jp = Japan

log-title = Log of slips and catches
log-about = What happened and what was done, and what was found before a mail left and put right. Kept on this computer only.
log-slip = Slip
log-catch = Caught in time
log-empty = Nothing has been noted.
log-csv = Export as CSV
log-json = Export as JSON
log-wipe = Wipe the log
log-wipe-sure = Really wipe the log

## Demo page (www/)

demo-tagline = One more look before a mail leaves
demo-language = Language
demo-start-over = Start over
demo-folders = Folders
demo-folder-drafts = Drafts
demo-folder-held = Held
demo-folder-sent = Sent
demo-folder-count = { $count ->
    [one] { $count } mail
   *[other] { $count } mails
}
demo-empty-drafts = No drafts are left. “Start over” brings them back.
demo-empty-held = Nothing is waiting. A mail to the outside is held here for a minute before it leaves.
demo-empty-sent = Nothing has been sent yet.
demo-write = New mail
demo-nobody = (no recipient)
demo-no-subject = (no subject)
demo-mail-title = Mail: { $subject }
demo-to-list = Back to the list
demo-send = Send
demo-attach = Attach
demo-delete = Delete this mail
demo-remove = Remove { $what }
demo-files = Attached files
demo-field-from = From
demo-field-to = To
demo-field-cc = Cc
demo-field-bcc = Bcc
demo-field-subject = Subject
demo-field-body = Text of the mail
demo-sent-note = In this demo “sent” only means moved to this folder. The mail never left the page.
demo-correct = Something was wrong with it
demo-correct-failed = The correction desk could not be opened ({ $reason }).
demo-welcome = Open a draft and press Send
demo-welcome-text = Every draft holds one of the classic accidents of trade mail; two of them are fine. You can change anything, write your own, add files, or drop an .eml file of yours anywhere on the page.
demo-drop = Drop a mail to open it, or other files to attach them
demo-unreadable = { $file } could not be read as a mail ({ $reason }).
demo-review = Review before sending
demo-close = Close
demo-house = House rules
demo-house-text = The demo judges mails as this invented firm would. In the real add-on you fill in your own; what is left empty is simply not judged.
demo-house-file = The same as a policy file
demo-house-own = Our own names and domains
demo-house-customers = Customers
demo-house-competitors = Must never get our mail
demo-house-partners = Partners, welcome on every mail
demo-house-bank = Our bank account
demo-house-hold = How long a mail waits
demo-hold-inside = inside the house: { $time }
demo-hold-outside = to the outside, nothing found: { $time }
demo-hold-findings = after something was found: { $time }
demo-hold-first = first mail to a firm, with a price: { $time }
demo-hold-heated = written in anger: { $time }
demo-hint = Press Send and see what happens.
demo-correct-hint = Was something wrong with it after all? The correction desk reads the mail again, puts in order what to do now, and writes the letters as drafts.
demo-waiting = It is waiting now
demo-waiting-text = The mail leaves at { $time }. Until then it stays an ordinary draft: if you change it, it is looked at again.
demo-skip = Skip the wait
demo-happened = What happened
demo-log-pressed = You pressed Send.
demo-log-found = { $count ->
    [one] LastLook read the mail in { $time } ms and found one thing.
   *[other] LastLook read the mail in { $time } ms and found { $count } things.
}
demo-log-nothing = LastLook read the mail in { $time } ms and found nothing. No window opened.
demo-log-unchecked = The checks could not run. The plain list was shown instead; nothing was sent.
demo-log-repaired = Repaired: { $words }
demo-log-back = Back to the mail. Nothing was sent.
demo-log-approved = { $count ->
    [one] You looked at it and let the mail go as it is.
   *[other] You looked at all { $count } and let the mail go as it is.
}
demo-log-held = The mail is held for { $time }.
demo-log-skipped = The demo’s clock skipped { $time }.
demo-log-left = The mail left – here only into Sent.
demo-log-outbox = The mail went to the Outbox – here only into Sent.
demo-log-kept = The mail was taken out of the hold and is among the drafts.
demo-log-desk = You opened the correction desk.
demo-log-letter = A letter was opened as a draft: { $subject }
demo-log-caught = { $count ->
    [one] Caught in time: one thing was put right before the mail left. It is in the log, below the house rules.
   *[other] Caught in time: { $count } things were put right before the mail left. They are in the log, below the house rules.
}
demo-log-noted = The slip was noted – here only until this tab is closed.
demo-privacy = Nothing left this page
demo-privacy-text = The checks run in your browser. There is no server behind this page, and it is not allowed to call one.
demo-privacy-count = { $count ->
    [0] Requests to other servers since you came: none.
   *[other] Requests to other servers since you came: { $count }.
}

demo-story-none = Once sent, a mail is gone
demo-story-none-text = Recalling it is a comfort, not a safety net. LastLook reads the mail once more at the moment you press Send – names, figures, dates, files, tone – and stays silent when nothing is wrong.
demo-story-own = Your own mail
demo-story-own-text = LastLook judges it with the house rules of the demo. A mail file you dropped was read in this page and went nowhere.
demo-story-letter = A letter from the correction desk
demo-story-letter-text = Written for the mail that left, in the language of that mail or the one you chose. It is an ordinary draft: read it, change it, attach what belongs to it. Nothing is sent before you press Send.
demo-story-quotation = A quotation to Germany
demo-story-quotation-text = Last month’s offer, copied for a new enquiry. The quantity was adapted, the total was not – and the old validity is still there. Once accepted, a price like this can bind you.
demo-story-wrong-customer = One customer’s contract to another
demo-story-wrong-customer-text = Two contracts were prepared the same afternoon. The wrong file was picked, and autocomplete added the other customer’s buyer.
demo-story-other-quotation = The right name, the wrong quotation
demo-story-other-quotation-text = The file is called what the mail says, but it was saved over with another customer’s quotation. Only someone who opens it sees whose prices these are – the file is a real one, and LastLook does open it.
demo-story-hidden-cost = A sheet nobody sees
demo-story-hidden-cost-text = The price list was made from the calculation, and the sheet with costs and margins was hidden instead of deleted. Whoever unhides it reads them. The workbook is a real one.
demo-story-swapped-total = Two digits, mail against invoice
demo-story-swapped-total-text = The proforma invoice is right, the total was typed into the mail by hand and two digits changed places. The customer pays the smaller amount. The invoice is a real Word file.
demo-story-competitor = A competitor in Cc
demo-story-competitor-text = “Wang Lei” should have been the colleague in logistics. Autocomplete offered his namesake at a competitor first, and the special conditions go along.
demo-story-internal = An internal remark
demo-story-internal-text = A question to the boss, written into the draft and forgotten there. The customer would read cost and margin.
demo-story-angry = An answer at midnight
demo-story-angry-text = Written at 23:47 after a long day. Nothing in it is false, but by morning it would have been another mail. Such a mail waits longer.
demo-story-template = The template shows
demo-story-template-text = A follow-up after the fair, sent forty times that day. In this one two slots are still empty.
demo-story-iban = Two digits of an IBAN
demo-story-iban-text = The account number was typed by hand and two digits changed places. The deposit would come back weeks later, or not at all.
demo-story-no-file = The file stayed behind
demo-story-no-file-text = A Chinese mail to a customer in Shenzhen: “the report is attached”. It is not.
demo-story-lookalike = A domain that only looks right
demo-story-lookalike-text = A German mail about a shipment. One letter is missing in the address – a typing slip, or somebody who registered the domain – and the weekday does not fit its date.
demo-story-clean = A mail with nothing wrong
demo-story-clean-text = To a customer outside the house. No window opens; the mail just waits a minute, in case you remember something.
demo-story-colleague = A word to a colleague
demo-story-colleague-text = Inside the house and nothing wrong: it leaves at once, and you never notice LastLook.
