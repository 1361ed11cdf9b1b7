iban-invalid = { "" }
    .name = IBAN check digits
    .title = This IBAN is not valid
    .detail = The check digits of { $iban } do not fit; a digit is wrong, missing or swapped.
    .why = A payment to a wrong IBAN bounces, or arrives at somebody else’s account.
    .touch = The IBAN { $iban } was checked against the bank’s own paper
    .repair-own = Change to { $own }
