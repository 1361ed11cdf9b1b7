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

thread-domain-changed = { "" }
    .name = Answers to another firm
    .title = This answer goes to { $domain }, the thread is with { $known }
    .detail = { $address } is not on the mail you answer, and nobody of that firm is. Check that it is to read the whole thread.
    .title-near = { $domain } is not { $known }
    .detail-near = { $address } is not on the mail you answer, and its domain is one slip away from { $known }. Call the number you know before you send.
    .why = The whole thread goes with an answer, and a swindler who wants your next payment writes from a domain of his own.
    .touch = { $address } is to get this answer
    .repair-replace = Change to { $right }

malformed-address = { "" }
    .name = Addresses that cannot be right
    .title = { $address } cannot be delivered
    .detail = The address is not written as a mail address can be.
    .title-typo = { $address } is mistyped
    .detail-typo = { $right } is meant, by all appearances. What goes to the mistyped one bounces, or is read by whoever owns it.
    .why = The best case is a bounce next week; the worst is a stranger who collects what others mistype.
    .touch = { $address } is right as it is written
    .repair-replace = Change to { $right }

external-on-internal = { "" }
    .name = Outsiders on internal mail
    .title = The mail is marked as internal, but goes to { $person }
    .detail = The line “{ $mark }” is for colleagues. { $count ->
        [one] One recipient is
       *[other] { $count } recipients are
    } outside your firm.
    .why = What was written for colleagues is read as it was meant, by a customer.
    .touch = This mail may leave the firm
    .repair-remove = Remove { $address }
    .repair-unmark = Take the mark out

other-customer-named = { "" }
    .name = Another customer’s name
    .title = You name { $other } to { $reader }
    .detail = { $other } is another customer of yours, and nothing below shows that { $reader } knows of it.
    .why = It tells one customer what the other gets, and often that a mail was written over an old one.
    .touch = { $reader } may read the name of { $other }

lookalike-address = { "" }
    .name = Look-alike addresses
    .title = { $address } looks like { $known }
    .detail = You know { $known }. { $address } has not been used before and differs by one typing slip.
    .why = A mistyped address bounces, or a namesake reads what was meant for your contact.
    .touch = { $address } is somebody else, and meant
    .repair-replace = Change to { $right }
    .repair-remove = Remove { $address }

name-twin = { "" }
    .name = Same name, other firm
    .title = { $name } of { $firm }, or of { $other }?
    .detail = This mail has to do with { $twin }. { $address } has the same name, but belongs to { $firm }.
    .why = The mail client completes a name from its first letters, and takes the wrong person.
    .touch = { $address } is the right one
    .repair-replace = Change to { $right }
    .repair-remove = Remove { $address }

list-expanded = { "" }
    .name = Outsiders on lists
    .title = { $count ->
        [one] An outsider is on the list { $list }
       *[other] { $count } outsiders are on the list { $list }
    }
    .detail = The list looks like one address. Behind it: { $names }{ $count ->
        [1] {""}
        [2] {""}
        [3] {""}
       *[other] {" "}and others
    }.
    .title-closed = Nobody can look into the list { $list }
    .detail-closed = The mail client does not say who is on it. If outsiders are, they get this mail.
    .why = A list with a friendly name is taken for colleagues, but everybody on it reads everything.
    .touch = Everybody on { $list } is to get this mail
    .repair-remove = Remove { $list }

exposed-recipients = { "" }
    .name = Addresses in the open
    .title = { $people } outsiders of { $firms } firms see each other
    .detail = Everybody in To and Cc reads the addresses of all the others, and can answer to all.
    .why = Your list of customers is worth money to the next seller, and in some countries showing it is an offence.
    .touch = They may see each other’s addresses
    .repair-bcc = Move all { $people } to Bcc

first-contact = { "" }
    .name = First mail to a firm
    .title = First mail to { $firm }
    .detail = Nobody here has written to { $address } before, and the mail carries a price, a document or bank data.
    .why = An address is most often wrong the first time it is used.
    .touch = { $address } is right

usual-recipient-missing = { "" }
    .name = Usual recipient missing
    .title = { $person } is not on this mail
    .detail = { $person } was on nearly all mails to this firm.
    .why = The colleague who books the truck learns of the order when it is late.
    .touch = { $person } is left out on purpose

personal-mailbox = { "" }
    .name = Private mailboxes
    .title = { $address } is a private mailbox
    .detail = { $name } belongs to { $firm }, which has mailboxes of its own.
    .why = A private mailbox is outside the firm’s control, and it is what swindlers open in its name.
    .touch = { $address } is right
    .repair-replace = Change to { $right }
    .repair-remove = Remove { $address }

unusual-recipient = { "" }
    .name = Unusual recipient
    .title = { $address } does not belong with the others
    .detail = { $address } was never on a mail with these recipients.
    .why = A slip in choosing an address is seen by nobody but the one who gets the mail.
    .touch = { $address } is to get this mail

wrong-identity = { "" }
    .name = Own identity
    .title = You write from { $from }
    .detail = Mails to this firm have always left from { $usual }.
    .why = A customer who gets a mail from another account takes it for a fraud, or answers there from then on.
    .touch = { $from } is the right identity

reply-to-elsewhere = { "" }
    .name = Answers go elsewhere
    .title = Answers go to { $address }
    .detail = You write from { $from }; the Reply-To points to another domain.
    .why = The answer, and everything after it, goes to a mailbox the reader does not expect.
    .touch = Answers are to go to { $address }
