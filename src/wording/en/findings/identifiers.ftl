container-number = { "" }
    .name = Container numbers
    .title = Container number { $number } cannot be right
    .detail = The check digit of { $number } does not fit the rest; a letter or digit is wrong or swapped.
    .why = The forwarder, customs and the customer track by this number, and with one wrong digit nobody finds the container.
    .touch = { $number } stands like this on the booking

air-waybill = { "" }
    .name = Air waybill numbers
    .title = Air waybill { $number } cannot be right
    .detail = The check digit of { $number } does not fit the rest; a digit is wrong or swapped.
    .why = With a wrong number nobody can follow the shipment, nor fetch it.
    .touch = { $number } stands like this on the air waybill

gtin = { "" }
    .name = Article numbers (EAN, GTIN, UPC)
    .title = Article number { $number } cannot be right
    .detail = The check digit of { $number } does not fit the rest; a digit is wrong or swapped.
    .why = A wrong article number is found at the till, when the goods are in the shop.
    .touch = { $number } stands like this on the label

uscc = { "" }
    .name = Social credit codes of Chinese firms
    .title = Credit code { $number } cannot be right
    .detail = The check character of { $number } does not fit the rest; a character is wrong or swapped.
    .why = An invoice or a customs paper with a wrong code is sent back.
    .touch = { $number } stands like this on the licence
