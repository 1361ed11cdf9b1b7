heated = { "" }
    .name = Angry tone
    .title = This reads angry
    .detail = “{ $first }” and “{ $second }” will be read in a colder mood than they were written. The mail can wait twenty minutes.
    .why = A mail written in anger is the one that is forwarded, and quoted back for years.
    .touch = It is to leave in these words
