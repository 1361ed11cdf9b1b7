## What the checks say. One block a check: name (settings), title and detail
## (the finding; -variants where a check sees several things), why, touch
## (what a Stop asks for), and the words of its repairs.

review-headline =
    { $stops ->
        [0] { $asks ->
            [0] Nothing stands out
            [one] One thing to look at before this leaves
           *[other] { $asks } things to look at before this leaves
        }
        [one] { $asks ->
            [0] One thing to fix before this leaves
           *[other] One thing to fix and { $asks } to look at before this leaves
        }
       *[other] { $asks ->
            [0] { $stops } things to fix before this leaves
           *[other] { $stops } things to fix and { $asks } to look at before this leaves
        }
    }
touch-confirm = I have looked; it is right
tone-calm = Nothing stands out.
tone-look = Read the marked words once more.
risk-inside = Own firm
risk-known = Written to before, or in your list
risk-unknown = Not in your list and not written to before

blocked-recipient = { "" }
    .name = Competitors and blocked addresses
    .title = A blocked address is among the recipients
    .detail = { $address } ({ $kind }) is on your list of competitors and blocked addresses as “{ $entry }”.
    .why = What a competitor has read cannot be taken back: prices, customers, terms.
    .touch = { $address } really is to get this mail
    .repair-remove = Remove { $address }

lookalike-domain = { "" }
    .name = Look-alike domains
    .title = { $domain } looks like { $known }
    .detail = { $address } is not at { $known }, which you know. Check it against an older mail or by telephone.
    .title-letters = { $domain } only looks like { $known }
    .detail-letters = { $address } contains letters of another alphabet that look like those of { $known }. Such addresses are made to deceive.
    .why = A domain one letter away from a customer’s is a typing slip, or someone who waits for your mail.
    .touch = { $address } is right as it is written
    .repair-replace = Change to { $right }

mixed-customers = { "" }
    .name = Two customers on one mail
    .title = Two customers are on this mail
    .detail = { $first } and { $second } are different customers. Each would see the other, and what you write to both.
    .why = Another customer’s price or document is the slip that costs most, and it cannot be recalled.
    .touch = { $first } and { $second } are both to get this mail
    .repair-remove = Remove { $address }

salutation-mismatch = { "" }
    .name = Greeting and recipient
    .title = You greet { $name }, but the mail goes to { $recipients }
    .detail = No recipient is called { $name }. Either the greeting or an address is from another mail.
    .title-customer = You greet { $name }, but the mail goes to { $recipients }
    .detail-customer = { $name } is another customer of yours. Either the greeting or the address is from another mail.
    .why = A wrong name says the mail was written for somebody else, and often it was.
    .touch = The greeting is right for { $recipients }

document-number-mismatch = { "" }
    .name = Document numbers
    .title = { $first } or { $second }?
    .detail = { $where-first ->
        [subject] The subject
        [body] The text
       *[file] The file name
    } says { $first }, { $where-second ->
        [subject] the subject
        [body] the text
       *[file] the file name
    } says { $second }. Only one of them can be right.
    .why = A wrong document number sends a payment, a shipment or a customs paper to the wrong order.
    .touch = Which number is right?
    .repair-second = Change to { $first }
    .repair-first = Change to { $second }

missing-attachment = { "" }
    .name = Missing attachment
    .title = No file is attached
    .detail = The mail says “{ $promise }”, but it carries no file.
    .why = The second mail with “now with attachment” is the one the customer remembers.
    .touch = No file belongs to this mail
    .repair-attach = Back to attach it

named-file-missing = { "" }
    .name = Named file not attached
    .title = { $name } is not attached
    .detail = The mail names { $name }, but no file of that name is attached.
    .title-near = { $name } is named, { $attached } is attached
    .detail-near = The names differ. Either the text or the file is not the one you meant.
    .why = A file of nearly the same name is usually another order’s, or an older one.
    .touch = { $name } need not be attached
    .touch-near = Which name is right?
    .repair-rename = Write { $attached } in the text
    .repair-attach = Back to attach it

line-total = { "" }
    .name = Line totals
    .title = The total does not add up
    .detail = { $price } × { $quantity } is { $expected }; the mail says { $given }.
    .why = A wrong total in an offer may bind you, and in an invoice it delays the payment.
    .touch = Type the total as it is to stand: { $given }
    .repair-total = Change to { $expected }

lapsed-date = { "" }
    .name = Lapsed validity
    .title = { $date } has passed
    .detail = The mail gives { $date } as the end of a validity or offer. Today is { $today }.
    .why = An offer that has lapsed before it arrives says it was copied, and leaves open what is valid.
    .touch = { $date } is right although it has passed

weekday-mismatch = { "" }
    .name = Weekday and date
    .title = { $written-weekday } or { $date }?
    .detail = { $date } is a { $right-weekday }, not a { $written-weekday }.
    .why = People plan by the weekday or by the date, and half of them will come on the wrong day.
    .touch = The date is right as it stands
    .repair-weekday = Write { $right-weekday }
    .repair-date = Write { $right-date }

iban-invalid = { "" }
    .name = IBAN check digits
    .title = This IBAN is not valid
    .detail = The check digits of { $iban } do not fit; a digit is wrong, missing or swapped.
    .why = A payment to a wrong IBAN bounces, or arrives at somebody else’s account.
    .touch = The IBAN { $iban } was checked against the bank’s own paper
    .repair-own = Change to { $own }

placeholder = { "" }
    .name = Unfilled slots
    .title = “{ $slot }” is not filled in
    .detail = A slot of the template is still open.
    .why = An open slot tells the customer that the mail was not written for him.
    .touch = “{ $slot }” is to stand as it is

internal-note = { "" }
    .name = Internal remarks
    .title = An internal remark would reach the customer
    .detail = “{ $note }” reads like a remark for colleagues, and the mail goes outside.
    .why = Cost, floor price and margin end every negotiation once the customer knows them.
    .touch = “{ $note }” may be read by the customer
    .repair-remove = Remove the sentence

heated = { "" }
    .name = Angry tone
    .title = This reads angry
    .detail = “{ $first }” and “{ $second }” will be read in a colder mood than they were written. The mail can wait twenty minutes.
    .why = A mail written in anger is the one that is forwarded, and quoted back for years.
    .touch = It is to leave in these words

weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday
