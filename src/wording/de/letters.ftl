## The texts of a correction in German: letters, what to say on the telephone.
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
            [f] Sehr geehrte Frau { $name },
            [m] Sehr geehrter Herr { $name },
           *[x] Guten Tag { $name },
        }
       *[no] Sehr geehrte Damen und Herren,
    }
greet-formal = { greet }
sign =
    { $firm ->
        [yes] { $reachable ->
            [yes]
                { $me }
                { $company }
                Tel. { $phone }
           *[no]
                { $me }
                { $company }
        }
       *[no] { $reachable ->
            [yes]
                { $me }
                Tel. { $phone }
           *[no] { $me }
        }
    }

letter-wrong-attachment =
    .subject = Korrektur: { $subject }
    .greeting = { greet }
    .which = ich beziehe mich auf meine E-Mail vom { $date }, { $time } Uhr ({ $zone }), mit dem Betreff „{ $subject }“.
    .and-wrong = Dieser E-Mail lag versehentlich ein falscher Anhang bei; bitte verwenden Sie ihn nicht.
    .document =
        { $count ->
            [1] Die richtige Datei ({ $file }) finden Sie im Anhang;
           *[other] Die richtigen Dateien ({ $file }) finden Sie im Anhang;
        }
    .and-replaces =
        { $count ->
            [1] sie ersetzt den früheren Anhang vollständig.
           *[other] sie ersetzen den früheren Anhang vollständig.
        }
    .and-unchanged = Der Text meiner E-Mail gilt unverändert.
    .apology = Für das Versehen bitte ich um Entschuldigung.
    .and-ask = Bitte bestätigen Sie mir kurz den Erhalt.
    .closing =
        Mit freundlichen Grüßen
        { sign }

letter-missing-attachment =
    .subject = Korrektur (mit Anhang): { $subject }
    .greeting = { greet }
    .which = ich beziehe mich auf meine E-Mail vom { $date }, { $time } Uhr ({ $zone }), mit dem Betreff „{ $subject }“.
    .and-wrong = Der angekündigte Anhang fehlte.
    .document = Sie finden ihn nun anbei ({ $file }).
    .and-unchanged = Der Text meiner ersten E-Mail gilt unverändert.
    .apology = Für das Versehen bitte ich um Entschuldigung.
    .and-ask = Bitte bestätigen Sie mir kurz den Erhalt.
    .closing =
        Mit freundlichen Grüßen
        { sign }

letter-wrong-detail =
    .subject = Korrektur: { $subject }
    .greeting = { greet }
    .which =
        { $numbered ->
            [yes] ich beziehe mich auf meine E-Mail vom { $date }, { $time } Uhr ({ $zone }), mit dem Betreff „{ $subject }“ (Dokument { $number }).
           *[no] ich beziehe mich auf meine E-Mail vom { $date }, { $time } Uhr ({ $zone }), mit dem Betreff „{ $subject }“.
        }
    .and-wrong = Darin ist mir ein Fehler unterlaufen: Statt „{ $wrong }“ muss es „{ $right }“ heißen.
    .and-unchanged = Alle übrigen Angaben bleiben unverändert.
    .document =
        { $count ->
            [1] Das berichtigte Dokument ({ $file }) liegt bei;
           *[other] Die berichtigten Dokumente ({ $file }) liegen bei;
        }
    .and-replaces =
        { $count ->
            [1] es ersetzt die frühere Fassung vollständig.
           *[other] sie ersetzen die früheren Fassungen vollständig.
        }
    .apology = Für den Fehler bitte ich um Entschuldigung.
    .and-ask = Bitte bestätigen Sie mir kurz, dass Sie mit der berichtigten Angabe arbeiten.
    .closing =
        Mit freundlichen Grüßen
        { sign }

letter-wrong-recipient =
    .subject = Irrtümlich zugesandt – bitte löschen
    .greeting = { greet }
    .which = es geht um meine E-Mail vom { $date }, { $time } Uhr ({ $zone }), mit dem Betreff „{ $subject }“.
    .and-wrong = Diese E-Mail war nicht für Sie bestimmt.
    .and-apology = Für das Versehen bitte ich um Entschuldigung.
    .ask = Bitte löschen Sie die E-Mail samt Anhängen, ohne sie weiterzuleiten, zu kopieren oder zu verwenden, und bestätigen Sie mir kurz die Löschung.
    .closing =
        Vielen Dank und freundliche Grüße
        { sign }

letter-deletion-request =
    .subject = Bitte um Löschung: irrtümlich zugesandte E-Mail vom { $date }
    .greeting = { greet-formal }
    .which = wir beziehen uns auf unser Telefonat zu der E-Mail vom { $date }, { $time } Uhr ({ $zone }), mit dem Betreff „{ $subject }“.
    .and-wrong = Diese E-Mail ist Ihnen irrtümlich zugegangen; sie enthält Informationen, die nicht für Sie bestimmt sind.
    .ask =
        Wir bitten Sie,
        1. die E-Mail samt Anhängen sowie alle Kopien und Weiterleitungen zu löschen, soweit möglich auch aus den Datensicherungen in Ihrem Zugriff,
        2. den Inhalt weder zu verwenden noch weiterzugeben,
        3. uns beides bis { $deadline } schriftlich zu bestätigen.
    .apology = Das Versehen lag auf unserer Seite; wir bitten dafür um Entschuldigung.
    .closing =
        Vielen Dank für Ihre Unterstützung und freundliche Grüße
        { sign }

# Beside it stands the card on offers; the words for "to the extent possible" and
# "subject to our written order confirmation" are to stay.
letter-replace-offer =
    .subject = Korrektur: { $subject }
    .greeting = { greet-formal }
    .which =
        { $numbered ->
            [yes] es geht um unser Angebot { $number } aus unserer E-Mail vom { $date }, { $time } Uhr ({ $zone }), mit dem Betreff „{ $subject }“.
           *[no] es geht um unser Angebot aus der E-Mail vom { $date }, { $time } Uhr ({ $zone }), mit dem Betreff „{ $subject }“.
        }
    .and-wrong = Es enthält einen Fehler (betroffene Angabe: { $field }); bitte richten Sie sich nicht danach. Soweit möglich, ziehen wir es zurück.
    .document = Das beigefügte neue Angebot ({ $file })
    .and-replaces = tritt an seine Stelle; es ist gültig bis { $valid } und steht unter dem Vorbehalt unserer schriftlichen Auftragsbestätigung.
    .and-unchanged = Alle übrigen Bedingungen bleiben unverändert.
    .apology = Wir bitten, den Fehler zu entschuldigen.
    .and-ask = Bitte bestätigen Sie mir kurz den Erhalt; falls Sie das frühere Angebot bereits angenommen oder sich danach gerichtet haben, rufen Sie mich bitte an, damit wir gemeinsam eine faire Lösung finden.
    .closing =
        Mit freundlichen Grüßen
        { sign }

letter-tone =
    .subject = Zu meiner E-Mail: { $subject }
    .greeting = { greet }
    .which = ich komme auf meine E-Mail vom { $date }, { $time } Uhr ({ $zone }), mit dem Betreff „{ $subject }“ zurück.
    .and-wrong = Der Ton dieser E-Mail war nicht angemessen.
    .and-apology = Dafür bitte ich um Entschuldigung.
    .unchanged =
        In der Sache möchte ich festhalten:
        { $facts }
    .ask = Können wir heute kurz miteinander telefonieren?
    .closing =
        Mit freundlichen Grüßen
        { sign }

# Read aloud. The value after the last colon of `fix` may be empty: the caller
# then says it from the document, or leaves the sentence out.
script-phone =
    .opening =
        { $named ->
            [yes] { $form ->
                [f] Guten Tag, Frau { $name },
                [m] Guten Tag, Herr { $name },
               *[x] Guten Tag, { $name },
            }
           *[no] Guten Tag,
        } { $firm ->
            [yes] hier ist { $me } von { $company }.
           *[no] hier ist { $me }.
        } { $minutes ->
            [0] Ich rufe wegen einer E-Mail an, die ich Ihnen gerade eben geschickt habe.
            [one] Ich rufe wegen einer E-Mail an, die ich Ihnen vor einer Minute geschickt habe.
            [long] Ich rufe wegen einer E-Mail an, die ich Ihnen am { $date } um { $time } Uhr geschickt habe.
           *[other] Ich rufe wegen einer E-Mail an, die ich Ihnen vor { $minutes } Minuten geschickt habe.
        }
    .fact = Der Betreff ist „{ $subject }“. In dieser E-Mail ist mir ein Fehler unterlaufen.
    .ask = Haben Sie sie schon geöffnet oder weitergegeben? Darf ich Sie bitten, sie nicht zu verwenden?
    .fix = { $valued ->
        [yes] Die richtige Fassung kommt per E-Mail. Richtig ist: { $right }
       *[no] Die richtige Fassung kommt per E-Mail.
    }
    .close = Ich bestätige Ihnen das gleich schriftlich. Vielen Dank.
    .note =
        Nicht im Gespräch:
        – keine Haftung anerkennen, keinen Nachlass anbieten
        – nicht diskutieren, niemandem die Schuld geben
        – keine Nummer aus der fraglichen E-Mail wählen, sondern die aus Vertrag oder Adressbuch
        Danach notieren: Uhrzeit, Name, Antwort.

script-phone-wrong-recipient =
    .opening =
        { $named ->
            [yes] { $form ->
                [f] Guten Tag, Frau { $name },
                [m] Guten Tag, Herr { $name },
               *[x] Guten Tag, { $name },
            }
           *[no] Guten Tag,
        } { $firm ->
            [yes] hier ist { $me } von { $company }.
           *[no] hier ist { $me }.
        } { $minutes ->
            [0] Ich rufe wegen einer E-Mail an, die ich Ihnen gerade eben geschickt habe.
            [one] Ich rufe wegen einer E-Mail an, die ich Ihnen vor einer Minute geschickt habe.
            [long] Ich rufe wegen einer E-Mail an, die ich Ihnen am { $date } um { $time } Uhr geschickt habe.
           *[other] Ich rufe wegen einer E-Mail an, die ich Ihnen vor { $minutes } Minuten geschickt habe.
        }
    .fact = Der Betreff ist „{ $subject }“. Diese E-Mail war nicht für Sie bestimmt; dafür bitte ich um Entschuldigung.
    .ask = Haben Sie sie schon geöffnet oder weitergegeben? Darf ich Sie bitten, sie samt Anhängen zu löschen und nichts daraus zu verwenden?
    .fix = Zum Inhalt kann ich nichts sagen. Mehr als die Löschung ist nicht nötig.
    .close = Ich schicke Ihnen diese Bitte noch per E-Mail; eine kurze Antwort genügt. Vielen Dank.
    .note =
        Nicht im Gespräch:
        – keine Zahl, keinen Kundennamen, nichts aus dem Inhalt nennen
        – keine berichtigte Fassung zusagen; sie geht nur an den richtigen Empfänger
        – keine Haftung anerkennen, nicht drohen, nicht diskutieren
        – keine Nummer aus der fraglichen E-Mail wählen, sondern eine, die Sie schon kennen
        Danach notieren: Uhrzeit, Name, Antwort.

# Left on a machine or in a chat, for right and wrong recipients alike.
script-voicemail =
    .text =
        { $firm ->
            [yes] Guten Tag, hier ist { $me } von { $company }. Zu meiner E-Mail vom { $date }, { $time } Uhr ({ $zone }): Bitte verwenden Sie sie nicht und geben Sie sie nicht weiter.
           *[no] Guten Tag, hier ist { $me }. Zu meiner E-Mail vom { $date }, { $time } Uhr ({ $zone }): Bitte verwenden Sie sie nicht und geben Sie sie nicht weiter.
        }
        { $reachable ->
            [yes] Näheres folgt per E-Mail. Sie erreichen mich unter { $phone }.
           *[no] Näheres folgt per E-Mail.
        }

# Stands for the subject of a mail that had none.
no-subject = (kein Betreff)
