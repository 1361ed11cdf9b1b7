## The texts of a correction in Spanish: letters, what to say on the telephone.
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
            [f] Estimada señora { $name }:
            [m] Estimado señor { $name }:
           *[x] Estimado/a { $name }:
        }
       *[no] Estimadas señoras, estimados señores:
    }
greet-formal = { greet }
sign =
    { $firm ->
        [yes] { $reachable ->
            [yes]
                { $me }
                { $company }
                Tel.: { $phone }
           *[no]
                { $me }
                { $company }
        }
       *[no] { $reachable ->
            [yes]
                { $me }
                Tel.: { $phone }
           *[no] { $me }
        }
    }

letter-wrong-attachment =
    .subject = Corrección: { $subject }
    .greeting = { greet }
    .which = Le escribo en relación con mi correo del { $date }, { $time } ({ $zone }), con el asunto «{ $subject }».
    .and-wrong = Por error, el archivo adjunto no era el correcto; le ruego que no lo utilice.
    .document =
        { $count ->
            [1] Adjunto el archivo correcto ({ $file }),
           *[other] Adjunto los archivos correctos ({ $file }),
        }
    .and-replaces =
        { $count ->
            [1] que sustituye íntegramente al anterior.
           *[other] que sustituyen íntegramente al envío anterior.
        }
    .and-unchanged = El texto de mi correo sigue siendo válido.
    .apology = Le pido disculpas por las molestias.
    .and-ask = Le agradecería que me confirmara la recepción.
    .closing =
        Atentamente,
        { sign }

letter-missing-attachment =
    .subject = Corrección (con archivo adjunto): { $subject }
    .greeting = { greet }
    .which = Le escribo en relación con mi correo del { $date }, { $time } ({ $zone }), con el asunto «{ $subject }».
    .and-wrong = En él faltaba el archivo adjunto anunciado.
    .document = Se lo adjunto ahora ({ $file }).
    .and-unchanged = El texto de mi primer correo no varía.
    .apology = Le pido disculpas por el descuido.
    .and-ask = Le agradecería que me confirmara la recepción.
    .closing =
        Atentamente,
        { sign }

letter-wrong-detail =
    .subject = Corrección: { $subject }
    .greeting = { greet }
    .which =
        { $numbered ->
            [yes] Le escribo en relación con mi correo del { $date }, { $time } ({ $zone }), con el asunto «{ $subject }» (documento { $number }).
           *[no] Le escribo en relación con mi correo del { $date }, { $time } ({ $zone }), con el asunto «{ $subject }».
        }
    .and-wrong = Contenía un error: donde dice «{ $wrong }», debe decir «{ $right }».
    .and-unchanged = Los demás datos y condiciones no varían.
    .document =
        { $count ->
            [1] Adjunto el documento corregido ({ $file }),
           *[other] Adjunto los documentos corregidos ({ $file }),
        }
    .and-replaces =
        { $count ->
            [1] que sustituye íntegramente al anterior.
           *[other] que sustituyen íntegramente a los anteriores.
        }
    .apology = Le pido disculpas por el error.
    .and-ask = Le agradecería que me confirmara que tendrá en cuenta el dato corregido.
    .closing =
        Atentamente,
        { sign }

letter-wrong-recipient =
    .subject = Enviado por error – le ruego que lo elimine
    .greeting = { greet }
    .which = Le escribo en relación con mi correo del { $date }, { $time } ({ $zone }), con el asunto «{ $subject }».
    .and-wrong = Le llegó por error: no iba dirigido a usted.
    .and-apology = Le pido disculpas por ello.
    .ask = Le ruego que lo elimine junto con sus adjuntos, sin reenviarlo, copiarlo ni utilizarlo, y que me confirme brevemente su eliminación.
    .closing =
        Gracias por su ayuda.
        Atentamente,
        { sign }

letter-deletion-request =
    .subject = Solicitud de eliminación: correo enviado por error el { $date }
    .greeting = { greet-formal }
    .which = Nos remitimos a nuestra conversación telefónica sobre el correo del { $date }, { $time } ({ $zone }), con el asunto «{ $subject }».
    .and-wrong = Dicho correo se le envió por error y contiene información que no iba dirigida a usted.
    .ask =
        Le rogamos que:
        1. elimine el correo y sus adjuntos, así como toda copia o reenvío, incluidas, en la medida de lo posible, las copias de seguridad bajo su control;
        2. no utilice ni divulgue su contenido;
        3. nos confirme ambos puntos por escrito a más tardar el { $deadline }.
    .apology = El error fue nuestro y le pedimos disculpas por ello.
    .closing =
        Le agradecemos su colaboración.
        Atentamente,
        { sign }

# Beside it stands the card on offers; the words for "to the extent possible" and
# "subject to our written order confirmation" are to stay.
letter-replace-offer =
    .subject = Corrección: { $subject }
    .greeting = { greet-formal }
    .which =
        { $numbered ->
            [yes] Le escribimos en relación con nuestra oferta { $number }, enviada por correo el { $date }, { $time } ({ $zone }), con el asunto «{ $subject }».
           *[no] Le escribimos en relación con nuestra oferta enviada por correo el { $date }, { $time } ({ $zone }), con el asunto «{ $subject }».
        }
    .and-wrong = Contiene un error (dato en cuestión: { $field }); le rogamos que no la tome como base. En la medida de lo posible, la retiramos.
    .document = Adjuntamos la nueva oferta ({ $file }),
    .and-replaces = que sustituye a la anterior, es válida hasta el { $valid } y queda sujeta a nuestra confirmación de pedido por escrito.
    .and-unchanged = Las demás condiciones no varían.
    .apology = Le pedimos disculpas por el error.
    .and-ask = Le ruego que me confirme la recepción o, si ya ha aceptado la oferta anterior o ha actuado conforme a ella, que me llame para buscar juntos una solución justa.
    .closing =
        Atentamente,
        { sign }

letter-tone =
    .subject = Sobre mi correo: { $subject }
    .greeting = { greet }
    .which = Le escribo en relación con mi correo del { $date }, { $time } ({ $zone }), con el asunto «{ $subject }».
    .and-wrong = El tono no fue el adecuado.
    .and-apology = Le pido disculpas por ello.
    .unchanged =
        En cuanto al fondo, quisiera mantener lo siguiente:
        { $facts }
    .ask = ¿Podríamos hablar hoy un momento por teléfono?
    .closing =
        Atentamente,
        { sign }

# Read aloud. The value after the last colon of `fix` may be empty: the caller
# then says it from the document, or leaves the sentence out.
script-phone =
    .opening =
        { $named ->
            [yes] { $form ->
                [f] Buenos días, señora { $name }.
                [m] Buenos días, señor { $name }.
               *[x] Buenos días, { $name }.
            }
           *[no] Buenos días.
        } { $firm ->
            [yes] Soy { $me }, de { $company }.
           *[no] Soy { $me }.
        } { $minutes ->
            [0] Le llamo por un correo que acabo de enviarle.
            [one] Le llamo por un correo que le envié hace un minuto.
            [long] Le llamo por un correo que le envié el { $date }, { $time }.
           *[other] Le llamo por un correo que le envié hace { $minutes } minutos.
        }
    .fact = El asunto es «{ $subject }». El correo contiene un error.
    .ask = ¿Lo ha abierto o reenviado ya? ¿Puedo pedirle que no lo utilice?
    .fix = { $valued ->
        [yes] Recibirá la versión correcta por correo. Debe decir: { $right }
       *[no] Recibirá la versión correcta por correo.
    }
    .close = Se lo confirmo enseguida por escrito. Muchas gracias.
    .note =
        Durante la llamada:
        – no reconocer responsabilidad ni ofrecer descuentos
        – no discutir ni culpar a nadie
        – no marcar un número tomado del correo en cuestión, sino el del contrato o la agenda
        Después, anotar hora, nombre y respuesta.

script-phone-wrong-recipient =
    .opening =
        { $named ->
            [yes] { $form ->
                [f] Buenos días, señora { $name }.
                [m] Buenos días, señor { $name }.
               *[x] Buenos días, { $name }.
            }
           *[no] Buenos días.
        } { $firm ->
            [yes] Soy { $me }, de { $company }.
           *[no] Soy { $me }.
        } { $minutes ->
            [0] Le llamo por un correo que acabo de enviarle.
            [one] Le llamo por un correo que le envié hace un minuto.
            [long] Le llamo por un correo que le envié el { $date }, { $time }.
           *[other] Le llamo por un correo que le envié hace { $minutes } minutos.
        }
    .fact = El asunto es «{ $subject }». El correo no iba dirigido a usted; le pido disculpas.
    .ask = ¿Lo ha abierto o reenviado ya? ¿Puedo pedirle que lo elimine con sus adjuntos y que no utilice nada de él?
    .fix = Sobre el contenido no puedo decirle nada. Basta con que lo elimine.
    .close = Le enviaré también esta petición por correo; me basta con una respuesta breve. Muchas gracias.
    .note =
        Durante la llamada:
        – no mencionar cifras, clientes ni nada del contenido
        – no prometer un documento corregido; solo lo recibe el destinatario correcto
        – no reconocer responsabilidad, no amenazar, no discutir
        – no marcar un número tomado del correo en cuestión, sino uno ya conocido
        Después, anotar hora, nombre y respuesta.

# Left on a machine or in a chat, for right and wrong recipients alike.
script-voicemail =
    .text =
        { $firm ->
            [yes] Hola, soy { $me }, de { $company }. Le ruego que no utilice ni reenvíe mi correo del { $date }, { $time } ({ $zone }).
           *[no] Hola, soy { $me }. Le ruego que no utilice ni reenvíe mi correo del { $date }, { $time } ({ $zone }).
        }
        { $reachable ->
            [yes] Le escribiré enseguida con los detalles. Mi teléfono es { $phone }.
           *[no] Le escribiré enseguida con los detalles.
        }

# Stands for the subject of a mail that had none.
no-subject = (sin asunto)
