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
