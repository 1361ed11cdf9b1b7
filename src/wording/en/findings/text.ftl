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
