iban-invalid = { "" }
    .name = IBAN check digits
    .title = This IBAN is not valid
    .detail = The check digits of { $iban } do not fit; a digit is wrong, missing or swapped.
    .why = A payment to a wrong IBAN bounces, or arrives at somebody else’s account.
    .touch = The IBAN { $iban } was checked against the bank’s own paper
    .repair-own = Change to { $own }

account-not-mine = { "" }
    .name = Own account
    .title = This is not your account
    .detail = { $account } is on none of your bank cards. If it is right, type it once more from the bank’s own paper.
    .title-bic = This is not your bank’s BIC
    .detail-bic = { $account } differs from the BIC on your bank card. If it is right, type it once more from the bank’s own paper.
    .why = A payment to a wrong account rarely comes back, and changed accounts are how payment fraud works.
    .touch = Type it again from the bank’s own paper: { $account }
    .repair-own = Change to { $own }

beneficiary-not-mine = { "" }
    .name = Account holder
    .title = { $name } is not your firm
    .detail = { $name } stands there as the holder of the account to pay to. It is not one of your own names.
    .why = Banks compare name and number, and the money comes back or somebody else has it.
    .touch = { $name } is to be paid
    .repair-own = Change to { $own }

bank-change = { "" }
    .name = Changed bank details
    .title = Do not announce bank details by mail
    .detail = Call the customer on the number you already have and say: “Our bank details will change. Please note nothing from this call either; call me back on the number in your files and I will confirm them.” Send them in writing only after that.
    .why = A changed account by mail is the most common fraud in trade, and a customer who trusts yours will trust the next one too.
    .touch = The customer has heard it from me by telephone

iban-nowhere = { "" }
    .name = IBAN where there is none
    .title = There is no IBAN in this country
    .detail = Banks in { $country } have no IBAN; { $iban } cannot be one. Give the account number and the BIC.
    .why = The customer’s bank refuses such a number, or the payment is lost on the way.
    .touch = The bank asks for { $iban } as it stands
    .repair-own = Give the account number { $own }

bic-invalid = { "" }
    .name = BIC (SWIFT code)
    .title = { $bic } is not a BIC
    .title-length = { $bic } is not a BIC
    .title-form = { $bic } is not a BIC
    .title-country = BIC and IBAN are of two countries
    .detail = A BIC has 8 or 11 characters: four letters, the country, two more, and three for the branch.
    .detail-length = A BIC has 8 or 11 characters, this one has { $count }.
    .detail-form = A BIC begins with four letters and the two letters of a country; here one of them is wrong.
    .detail-country = { $bic } belongs to a bank in another country than the IBAN, which begins with { $iban }.
    .why = With a wrong BIC the payment comes back days later, less charges.
    .touch = The BIC is right as it stands
    .repair-own = Change to { $own }
