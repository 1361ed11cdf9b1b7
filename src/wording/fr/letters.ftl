## The texts of a correction in French: letters, what to say on the telephone.
## A native reader should pass over them before 1.0.
##
## One message a text; its attributes are its parts in the order of the
## language. A part begins a paragraph, unless its name begins with `and-`.
## `document` and `replaces` are left out of letter-wrong-detail when there is
## no file.
##
## Slots, formatted already: $subject (of the old mail), $date, $time, $zone,
## $file ($count of them), $number ($numbered yes/no), $wrong, $right, $field,
## $valid, $deadline, $facts, $name ($named yes/no), $form (f, m, x), $me,
## $company ($firm yes/no), $phone ($reachable yes/no), $minutes since the mail
## left ("long" when they no longer say much).
##
## letter-wrong-recipient, letter-deletion-request and
## script-phone-wrong-recipient get nothing of the content: no $wrong, $right,
## $file, $count, $number, $field, $valid, $facts.

# Used by the letters below.
greet =
    { $named ->
        [yes] { $form ->
            [f] Bonjour Madame { $name },
            [m] Bonjour Monsieur { $name },
           *[x] Bonjour { $name },
        }
       *[no] Madame, Monsieur,
    }
greet-formal =
    { $named ->
        [yes] { $form ->
            [f] Madame,
            [m] Monsieur,
           *[x] Bonjour { $name },
        }
       *[no] Madame, Monsieur,
    }
sign =
    { $firm ->
        [yes] { $reachable ->
            [yes]
                { $me }
                { $company }
                Tél. : { $phone }
           *[no]
                { $me }
                { $company }
        }
       *[no] { $reachable ->
            [yes]
                { $me }
                Tél. : { $phone }
           *[no] { $me }
        }
    }

letter-wrong-attachment =
    .subject = Rectificatif – { $subject }
    .greeting = { greet }
    .which = Je reviens vers vous au sujet de mon message du { $date } à { $time } ({ $zone }), dont l’objet était « { $subject } ».
    .and-wrong = La pièce jointe n’était pas la bonne ; je vous prie de ne pas l’utiliser.
    .document =
        { $count ->
            [1] Vous trouverez ci-joint le bon fichier ({ $file }),
           *[other] Vous trouverez ci-joint les bons fichiers ({ $file }),
        }
    .and-replaces =
        { $count ->
            [1] qui annule et remplace la pièce jointe précédente.
           *[other] qui annulent et remplacent l’envoi précédent.
        }
    .and-unchanged = Le texte de mon message reste valable.
    .apology = Veuillez excuser cette erreur.
    .and-ask = Merci de bien vouloir m’en accuser réception.
    .closing =
        Cordialement,
        { sign }

letter-missing-attachment =
    .subject = Rectificatif (avec pièce jointe) – { $subject }
    .greeting = { greet }
    .which = Je reviens vers vous au sujet de mon message du { $date } à { $time } ({ $zone }), dont l’objet était « { $subject } ».
    .and-wrong = La pièce jointe annoncée manquait.
    .document =
        { $count ->
            [1] Vous la trouverez ci-jointe ({ $file }).
           *[other] Vous trouverez ci-joint les fichiers ({ $file }).
        }
    .and-unchanged = Le texte de mon premier message reste inchangé.
    .apology = Veuillez excuser cet oubli.
    .and-ask = Merci de bien vouloir m’en accuser réception.
    .closing =
        Cordialement,
        { sign }

letter-wrong-detail =
    .subject = Rectificatif – { $subject }
    .greeting = { greet }
    .which =
        { $numbered ->
            [yes] Je reviens vers vous au sujet de mon message du { $date } à { $time } ({ $zone }), dont l’objet était « { $subject } » (document { $number }).
           *[no] Je reviens vers vous au sujet de mon message du { $date } à { $time } ({ $zone }), dont l’objet était « { $subject } ».
        }
    .and-wrong = Une erreur s’y est glissée : au lieu de « { $wrong } », il faut lire « { $right } ».
    .and-unchanged = Les autres indications restent inchangées.
    .document =
        { $count ->
            [1] Vous trouverez ci-joint le document rectifié ({ $file }),
           *[other] Vous trouverez ci-joint les documents rectifiés ({ $file }),
        }
    .and-replaces =
        { $count ->
            [1] qui annule et remplace la version précédente.
           *[other] qui annulent et remplacent les versions précédentes.
        }
    .apology = Veuillez excuser cette erreur.
    .and-ask = Merci de me confirmer que vous prenez en compte l’indication rectifiée.
    .closing =
        Cordialement,
        { sign }

letter-wrong-recipient =
    .subject = Message envoyé par erreur – merci de le supprimer
    .greeting = { greet }
    .which = Je vous écris au sujet de mon message du { $date } à { $time } ({ $zone }), dont l’objet était « { $subject } ».
    .and-wrong = Il vous est parvenu par erreur et ne vous était pas destiné.
    .and-apology = Je vous prie de m’en excuser.
    .ask = Je vous remercie de le supprimer avec ses pièces jointes, sans le transférer, le copier ni l’utiliser, et de me confirmer brièvement sa suppression.
    .closing =
        Cordialement,
        { sign }

letter-deletion-request =
    .subject = Demande de suppression – message envoyé par erreur le { $date }
    .greeting = { greet-formal }
    .which = Nous faisons suite à notre entretien téléphonique au sujet du message du { $date } à { $time } ({ $zone }), dont l’objet était « { $subject } ».
    .and-wrong = Ce message vous est parvenu par erreur ; il ne vous était pas destiné.
    .ask =
        Nous vous prions de bien vouloir :
        1. supprimer ce message et ses pièces jointes, ainsi que toute copie ou tout message transféré, y compris, dans la mesure du possible, dans vos sauvegardes ;
        2. ne pas utiliser ni divulguer son contenu ;
        3. nous confirmer ces deux points par écrit au plus tard le { $deadline }.
    .apology = L’erreur vient de nous et nous vous prions de l’excuser.
    .closing =
        { $named ->
            [yes] { $form ->
                [f] Avec nos remerciements, nous vous prions d’agréer, Madame, nos salutations distinguées.
                [m] Avec nos remerciements, nous vous prions d’agréer, Monsieur, nos salutations distinguées.
               *[x] Avec nos remerciements, nous vous prions d’agréer nos salutations distinguées.
            }
           *[no] Avec nos remerciements, nous vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.
        }
        { sign }

# Beside it stands the card on offers; the words for "to the extent possible" and
# "subject to our written order confirmation" are to stay.
letter-replace-offer =
    .subject = Rectificatif – { $subject }
    .greeting = { greet-formal }
    .which =
        { $numbered ->
            [yes] Nous revenons vers vous au sujet de notre offre { $number }, transmise le { $date } à { $time } ({ $zone }) par le message « { $subject } ».
           *[no] Nous revenons vers vous au sujet de notre offre transmise le { $date } à { $time } ({ $zone }) par le message « { $subject } ».
        }
    .and-wrong = Elle comporte une erreur (élément concerné : { $field }) ; nous vous prions de ne pas y donner suite. Dans la mesure du possible, nous la retirons.
    .document = Vous trouverez ci-joint la nouvelle offre ({ $file }),
    .and-replaces = qui remplace la précédente et est valable jusqu’au { $valid }, sous réserve de notre confirmation écrite de commande.
    .and-unchanged = Les autres conditions restent inchangées.
    .apology = Nous vous prions d’excuser cette erreur.
    .and-ask = Merci de m’en accuser réception ou, si vous avez déjà accepté l’offre précédente ou agi sur cette base, de m’appeler afin de chercher ensemble une solution équitable.
    .closing =
        { $named ->
            [yes] { $form ->
                [f] Nous vous prions d’agréer, Madame, nos salutations distinguées.
                [m] Nous vous prions d’agréer, Monsieur, nos salutations distinguées.
               *[x] Nous vous prions d’agréer nos salutations distinguées.
            }
           *[no] Nous vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.
        }
        { sign }

letter-tone =
    .subject = À propos de mon message – { $subject }
    .greeting = { greet }
    .which = Je reviens vers vous au sujet de mon message du { $date } à { $time } ({ $zone }), dont l’objet était « { $subject } ».
    .and-wrong = Le ton employé n’était pas approprié.
    .and-apology = Je vous prie de m’en excuser.
    .unchanged =
        Sur le fond, voici ce que je souhaite retenir :
        { $facts }
    .ask = Pourrions-nous en parler brièvement par téléphone aujourd’hui ?
    .closing =
        Cordialement,
        { sign }

# Read aloud. The value after the last colon of `fix` may be empty: the caller
# then says it from the document, or leaves the sentence out.
script-phone =
    .opening =
        { $named ->
            [yes] { $form ->
                [f] Bonjour Madame { $name },
                [m] Bonjour Monsieur { $name },
               *[x] Bonjour { $name },
            }
           *[no] Bonjour,
        } { $firm ->
            [yes] ici { $me }, de la société { $company }.
           *[no] ici { $me }.
        } { $minutes ->
            [0] Je vous appelle au sujet d’un message que je viens de vous envoyer.
            [one] Je vous appelle au sujet d’un message que je vous ai envoyé il y a { $minutes } minute.
            [long] Je vous appelle au sujet d’un message que je vous ai envoyé le { $date } à { $time }.
           *[other] Je vous appelle au sujet d’un message que je vous ai envoyé il y a { $minutes } minutes.
        }
    .fact = Son objet est « { $subject } ». Il contient une erreur.
    .ask = L’avez-vous déjà ouvert ou transmis ? Puis-je vous demander de ne pas l’utiliser ?
    .fix = { $valued ->
        [yes] La version correcte vous parvient par e-mail. Il faut lire : { $right }
       *[no] La version correcte vous parvient par e-mail.
    }
    .close = Je vous le confirme tout de suite par écrit. Merci beaucoup.
    .note =
        Pendant l’appel :
        – ne pas reconnaître de responsabilité, ne pas proposer de remise
        – ne pas discuter, ne mettre personne en cause
        – ne pas composer un numéro tiré du message en question, mais celui du contrat ou du carnet d’adresses
        Ensuite, noter l’heure, le nom et la réponse.

script-phone-wrong-recipient =
    .opening =
        { $named ->
            [yes] { $form ->
                [f] Bonjour Madame { $name },
                [m] Bonjour Monsieur { $name },
               *[x] Bonjour { $name },
            }
           *[no] Bonjour,
        } { $firm ->
            [yes] ici { $me }, de la société { $company }.
           *[no] ici { $me }.
        } { $minutes ->
            [0] Je vous appelle au sujet d’un message que je viens de vous envoyer.
            [one] Je vous appelle au sujet d’un message que je vous ai envoyé il y a { $minutes } minute.
            [long] Je vous appelle au sujet d’un message que je vous ai envoyé le { $date } à { $time }.
           *[other] Je vous appelle au sujet d’un message que je vous ai envoyé il y a { $minutes } minutes.
        }
    .fact = Son objet est « { $subject } ». Il ne vous était pas destiné ; je vous prie de m’en excuser.
    .ask = L’avez-vous déjà ouvert ou transmis ? Puis-je vous demander de le supprimer avec ses pièces jointes et de ne rien en utiliser ?
    .fix = Je ne peux rien vous dire de son contenu. Il suffit de le supprimer.
    .close = Je vous adresse aussi cette demande par e-mail ; une brève réponse suffira. Merci beaucoup.
    .note =
        Pendant l’appel :
        – ne citer aucun chiffre, aucun client, rien du contenu
        – ne pas promettre de document rectifié ; il ne va qu’au bon destinataire
        – ne pas reconnaître de responsabilité, ne pas menacer, ne pas discuter
        – ne pas composer un numéro tiré du message en question, mais un numéro déjà connu
        Ensuite, noter l’heure, le nom et la réponse.

# Left on a machine or in a chat, for right and wrong recipients alike.
script-voicemail =
    .text =
        { $firm ->
            [yes] Bonjour, ici { $me }, de la société { $company }. Je vous prie de ne pas utiliser ni transférer mon message du { $date } à { $time } ({ $zone }).
           *[no] Bonjour, ici { $me }. Je vous prie de ne pas utiliser ni transférer mon message du { $date } à { $time } ({ $zone }).
        }
        { $reachable ->
            [yes] Un e-mail suit avec les précisions. Vous pouvez me joindre au { $phone }.
           *[no] Un e-mail suit avec les précisions.
        }

# Stands for the subject of a mail that had none.
no-subject = (sans objet)
