line-total = { "" }
    .name = Line totals
    .title = The total does not add up
    .detail = { $price } × { $quantity } is { $expected }; the mail says { $given }.
    .why = A wrong total in an offer may bind you, and in an invoice it delays the payment.
    .touch = Type the total as it is to stand: { $given }
    .repair-total = Change to { $expected }
