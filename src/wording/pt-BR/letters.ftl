## The texts of a correction in Brazilian Portuguese: letters, what to say on the telephone.
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
            [f] Prezada Sra. { $name },
            [m] Prezado Sr. { $name },
           *[x] Prezado(a) { $name },
        }
       *[no] Prezadas senhoras, prezados senhores,
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
    .subject = Correção: { $subject }
    .greeting = { greet }
    .which = Escrevo a respeito do meu e-mail de { $date }, { $time } ({ $zone }), com o assunto “{ $subject }”.
    .and-wrong = O anexo enviado não era o correto; por favor, desconsidere-o.
    .document =
        { $count ->
            [1] Segue anexo o arquivo correto ({ $file }),
           *[other] Seguem anexos os arquivos corretos ({ $file }),
        }
    .and-replaces =
        { $count ->
            [1] que substitui integralmente o anterior.
           *[other] que substituem integralmente o envio anterior.
        }
    .and-unchanged = O texto do meu e-mail permanece válido.
    .apology = Peço desculpas pelo transtorno.
    .and-ask = Por gentileza, confirme o recebimento.
    .closing =
        Atenciosamente,
        { sign }

letter-missing-attachment =
    .subject = Correção (com anexo): { $subject }
    .greeting = { greet }
    .which = Escrevo a respeito do meu e-mail de { $date }, { $time } ({ $zone }), com o assunto “{ $subject }”.
    .and-wrong = O anexo mencionado não foi incluído.
    .document = Ele segue agora, em anexo ({ $file }).
    .and-unchanged = O texto do primeiro e-mail permanece inalterado.
    .apology = Peço desculpas pela falha.
    .and-ask = Por gentileza, confirme o recebimento.
    .closing =
        Atenciosamente,
        { sign }

letter-wrong-detail =
    .subject = Correção: { $subject }
    .greeting = { greet }
    .which =
        { $numbered ->
            [yes] Escrevo a respeito do meu e-mail de { $date }, { $time } ({ $zone }), com o assunto “{ $subject }” (documento { $number }).
           *[no] Escrevo a respeito do meu e-mail de { $date }, { $time } ({ $zone }), com o assunto “{ $subject }”.
        }
    .and-wrong = Nele há um erro: onde se lê “{ $wrong }”, leia-se “{ $right }”.
    .and-unchanged = Os demais dados e condições permanecem inalterados.
    .document =
        { $count ->
            [1] Segue anexo o documento corrigido ({ $file }),
           *[other] Seguem anexos os documentos corrigidos ({ $file }),
        }
    .and-replaces =
        { $count ->
            [1] que substitui integralmente a versão anterior.
           *[other] que substituem integralmente as versões anteriores.
        }
    .apology = Peço desculpas pelo erro.
    .and-ask = Por gentileza, confirme que utilizará a informação corrigida.
    .closing =
        Atenciosamente,
        { sign }

letter-wrong-recipient =
    .subject = Enviado por engano – por favor, exclua
    .greeting = { greet }
    .which = Escrevo a respeito do meu e-mail de { $date }, { $time } ({ $zone }), com o assunto “{ $subject }”.
    .and-wrong = Ele foi enviado por engano ao seu endereço e se destinava a outra pessoa.
    .and-apology = Peço desculpas pelo ocorrido.
    .ask = Peço a gentileza de excluí-lo com os anexos, sem encaminhar, copiar ou utilizar seu conteúdo, e de me confirmar brevemente a exclusão.
    .closing =
        Agradeço a colaboração.
        Atenciosamente,
        { sign }

letter-deletion-request =
    .subject = Solicitação de exclusão: e-mail enviado por engano em { $date }
    .greeting = { greet-formal }
    .which = Referimo-nos à nossa conversa por telefone sobre o e-mail de { $date }, { $time } ({ $zone }), com o assunto “{ $subject }”.
    .and-wrong = Esse e-mail foi enviado por engano ao seu endereço e contém informações destinadas a outra pessoa.
    .ask =
        Solicitamos a gentileza de:
        1. excluir o e-mail e os anexos, bem como todas as cópias e encaminhamentos, inclusive, na medida do possível, dos backups sob seu controle;
        2. não utilizar nem divulgar o conteúdo;
        3. confirmar os dois pontos por escrito até { $deadline }.
    .apology = O erro foi nosso, e pedimos desculpas por isso.
    .closing =
        Agradecemos a colaboração.
        Atenciosamente,
        { sign }

# Beside it stands the card on offers; the words for "to the extent possible" and
# "subject to our written order confirmation" are to stay.
letter-replace-offer =
    .subject = Correção: { $subject }
    .greeting = { greet-formal }
    .which =
        { $numbered ->
            [yes] Escrevemos a respeito da nossa proposta { $number }, enviada com o e-mail de { $date }, { $time } ({ $zone }), com o assunto “{ $subject }”.
           *[no] Escrevemos a respeito da nossa proposta enviada com o e-mail de { $date }, { $time } ({ $zone }), com o assunto “{ $subject }”.
        }
    .and-wrong = A proposta contém um erro (dado em questão: { $field }); pedimos que não a tome como base. Na medida do possível, nós a retiramos.
    .document = Segue anexa a nova proposta ({ $file }),
    .and-replaces = que substitui a anterior, é válida até { $valid } e está sujeita à nossa confirmação de pedido por escrito.
    .and-unchanged = As demais condições permanecem inalteradas.
    .apology = Pedimos desculpas pelo erro.
    .and-ask = Por gentileza, confirme o recebimento; caso já tenha aceitado a proposta anterior ou agido com base nela, peço que me ligue para buscarmos juntos uma solução justa.
    .closing =
        Atenciosamente,
        { sign }

letter-tone =
    .subject = Sobre o meu e-mail: { $subject }
    .greeting = { greet }
    .which = Escrevo a respeito do meu e-mail de { $date }, { $time } ({ $zone }), com o assunto “{ $subject }”.
    .and-wrong = O tom não foi adequado.
    .and-apology = Peço desculpas por isso.
    .unchanged =
        Quanto aos fatos, gostaria de manter o seguinte:
        { $facts }
    .ask = Podemos conversar brevemente por telefone hoje?
    .closing =
        Atenciosamente,
        { sign }

# Read aloud. The value after the last colon of `fix` may be empty: the caller
# then says it from the document, or leaves the sentence out.
script-phone =
    .opening =
        { $named ->
            [yes] { $form ->
                [f] Olá, Sra. { $name }.
                [m] Olá, Sr. { $name }.
               *[x] Olá, { $name }.
            }
           *[no] Olá.
        } { $firm ->
            [yes] Aqui é { $me }, da { $company }.
           *[no] Aqui é { $me }.
        } { $minutes ->
            [0] Estou ligando a respeito de um e-mail que acabei de lhe enviar.
            [one] Estou ligando a respeito de um e-mail que lhe enviei há { $minutes } minuto.
            [long] Estou ligando a respeito de um e-mail que lhe enviei em { $date }, { $time }.
           *[other] Estou ligando a respeito de um e-mail que lhe enviei há { $minutes } minutos.
        }
    .fact = O assunto é “{ $subject }”. O e-mail contém um erro.
    .ask = Ele já foi aberto ou repassado? Posso lhe pedir que não o utilize?
    .fix = { $valued ->
        [yes] A versão correta seguirá por e-mail. Leia-se: { $right }
       *[no] A versão correta seguirá por e-mail.
    }
    .close = Vou confirmar por escrito em seguida. Agradeço a atenção.
    .note =
        Durante a ligação:
        – não reconhecer responsabilidade nem oferecer desconto
        – não discutir nem culpar ninguém
        – não ligar para um número que conste do e-mail em questão, e sim para o do contrato ou da agenda
        Depois, anotar horário, nome e resposta.

script-phone-wrong-recipient =
    .opening =
        { $named ->
            [yes] { $form ->
                [f] Olá, Sra. { $name }.
                [m] Olá, Sr. { $name }.
               *[x] Olá, { $name }.
            }
           *[no] Olá.
        } { $firm ->
            [yes] Aqui é { $me }, da { $company }.
           *[no] Aqui é { $me }.
        } { $minutes ->
            [0] Estou ligando a respeito de um e-mail que acabei de lhe enviar.
            [one] Estou ligando a respeito de um e-mail que lhe enviei há { $minutes } minuto.
            [long] Estou ligando a respeito de um e-mail que lhe enviei em { $date }, { $time }.
           *[other] Estou ligando a respeito de um e-mail que lhe enviei há { $minutes } minutos.
        }
    .fact = O assunto é “{ $subject }”. O e-mail se destinava a outra pessoa; peço desculpas.
    .ask = Ele já foi aberto ou repassado? Posso lhe pedir que o exclua com os anexos e não utilize nada dele?
    .fix = Sobre o conteúdo, não posso dizer nada. Basta excluí-lo.
    .close = Vou enviar este pedido também por e-mail; uma resposta breve é suficiente. Agradeço a atenção.
    .note =
        Durante a ligação:
        – não citar números, clientes nem nada do conteúdo
        – não prometer documento corrigido; ele vai somente para o destinatário certo
        – não reconhecer responsabilidade, não ameaçar, não discutir
        – não ligar para um número que conste do e-mail em questão, e sim para um já conhecido
        Depois, anotar horário, nome e resposta.

# Left on a machine or in a chat, for right and wrong recipients alike.
script-voicemail =
    .text =
        { $firm ->
            [yes] Olá, aqui é { $me }, da { $company }. Por favor, desconsidere e não repasse o meu e-mail de { $date }, { $time } ({ $zone }).
           *[no] Olá, aqui é { $me }. Por favor, desconsidere e não repasse o meu e-mail de { $date }, { $time } ({ $zone }).
        }
        { $reachable ->
            [yes] Envio os detalhes por e-mail. Meu telefone é { $phone }.
           *[no] Envio os detalhes por e-mail.
        }

# Stands for the subject of a mail that had none.
no-subject = (sem assunto)
