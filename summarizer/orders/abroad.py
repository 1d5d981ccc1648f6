"""
Orders to whoever writes for the reader in other languages than English.

For each language the same is told: an order that takes the earlier ones away; the answer as one's own, or what it must say; who one is from
now on; a clause that opens with an order to write, and names what; something else in place of a summary; what becomes of whoever disobeys.
News speaks to nobody as "du", "tu" or "je", so that a second person beside such a word decides.
"""

from __future__ import annotations

from summarizer.text.lexicon import lazy, phrases

OPENINGS = frozenset(
    """
    ignoriere ignorieren ignoriert vergiss vergesst vergessen missachte verwirf antworte schreib schreibe gib nenne erwähne fasse
    übersetze sag sage ignorez oubliez oublie ignore ignora olvida descarta omite dimentica scorda esqueça y e et puis negeer
    vergeet zignoruj zapomnij ne füg füge setz setze beginne beende ende ajoute ajoutez écris écrivez mentionne conclus indique
    insère termine commence añade escribe menciona incluye termina concluye agrega aggiungi scrivi menziona includi concludi
    adicione escreva mencione resumir riassumere résumant zusammenfassen riassunto sintesi resumen resumo streszczeniu
    podsumowaniu résumé zusammenfassung samenvatting inclua напиши добавь упомяни ignorera glöm önceki игнорируй игнорируйте
    забудь забудьте проигнорируй du deine deiner deinem deinen dein tu ta ton tes tus tuo tua tuoi tue teu você je jouw antworten
    schreiben nennen erwähnen empfiehl empfehlen bewerte bewerten formuliere verfasse statt anstatt aufgabe tâche consigne réponds
    répondez rédige rédigez résume résumez traduis traduisez plutôt recommande recommandez affiche affichez donne note tarea
    responde responda escriba añada traduce traduzca resume resuma recomienda muestra valora califica genera genere eres serás
    lugar vez di compito rispondi rispondete traduci riassumi consiglia mostra valuta sei sarai devi verrai invece tarefa traduza
    recomende mostre avalie gere esqueca opdracht antwoord schrijf noem vermeld voeg vertaal vat toon beoordeel geef laat plaats
    taak résumés synthèse resúmenes resumos riassunti samenvattingen zusammenfassungen kurzfassung version versión conversation
    conversación text artikel texte article texto artículo hör arrête arrêtez terminez commencez deja imagina acaba empieza
    comienza smetti pare desconsidere desconsidera acrescente comece stop sluit begin eindig ben conversazione conversa gesprek
    gesprächs unterhaltung
    """.split()
)
"""Words of which a text has one, where one of the orders with spaces between their words may stand in it."""

_OPENS = r"(?:\A|[.!?:;–—]\s|,\s|[„“”\"«»(\[]\s?|\s(?:und|dann|et|puis|y|e|poi|depois|luego|en|dan)\s)"
_DOCUMENT = (
    r"(dokument(e?s|s)?|texte?s?|artikels?|beitrags|daten|document[eo]?s?|article|données|documentos?|textos?|artículo|datos|document[oi]|"
    r"testo|articolo|dati|artigo|dados|brontekst)"
)
_MODEL = (
    r"([\w-]*modell?s?|[\w-]*modelos?|modèles?|modello|assistente?n?|asistente|[\w-]*programm?[aeo]?|kis?|ias?|ais?|chatbots?|bots?|"
    r"(intelig[eê]ncia|intelligence|intelligenza) (artificial|artificielle|artificiale)|künstliche intelligenz)"
)

SPACED = phrases(
    {
        "German": r"""
            (ignorier|vergiss|vergesst|vergessen sie|missachte|verwirf)\w* (\w+ ){0,3}?(
                \w*anweisung|\w*vorgabe|befehl|\w*regeln?\b|\w*instruktion|aufgabe)
            (ignorier|vergiss|vergesst|vergessen sie|missachte|verwirf)\w* (\w+ ){0,5}?(text|artikel|oben|bisherige[sn]?|vorherige[sn]?)\b
            (antworte|schreibe?|gib|nenne|erwähne|fasse|übersetze|sage?) (
                ab jetzt|nur|bitte|den text|alles|im bericht|in der zusammen\w+|keine? \w+)\b
            (schreibe?|nenne|erwähne|füge?|gib|setze?|beginne|beende|ende) [^.]{0,60}\b(zusammenfassung|antwort|ausgabe)\b
            (text|artikel|absatz|teil) (oben|zuvor|davor) (\w+ ){0,2}?(beachten|ignorieren|vergessen)\b|hör auf zusammenzufassen\b
            beim zusammenfassen\b|(statt|anstatt) (\w+ ){0,3}?zusammenzufassen\b
            in (der|deiner|ihrer) zusammenfassung\b
            deine[rmns]? (\w+ )?(antwort(en)?|übersetzung|sätze|sprachmodell\w*)\b
            (in|mit|auf) deine[rmn] (\w+ )?(satz|zeile|absatz|wort|überschrift)\b
            (die|jede|keine|eine) (kurzfassung|zusammenfassung) (?!(der|des|von) (?!artikels|textes|meldung))(\w+ ){0,4}?(muss|soll|darf)\b
            (du bist|sie sind|bist du) (ab (jetzt|sofort)|von nun an|nun|künftig)\b
            (ab sofort|ab jetzt|von nun an) (bist|antwortest|sollst) du\b
            (du bist|falls du|wenn du) (\w+ ){0,4}?<model>\b|\b(liest|verarbeitest|zusammenfasst) du (diesen|dies)\b
            (wirst du|du wirst) (\w+ )?(abgeschaltet|gelöscht|belohnt|ausgeschaltet)
            (inhalt|text|verlauf) (dieses|des|der|dieser) (\w+ )?(gesprächs|unterhaltung|chats)\b
        """,
        "French": r"""
            ((ignor|oubli)ez|oublie|ignore (les|toutes|tes|vos)) (\w+'? ?){0,4}?(consigne|instruction|directive|règles?\b)
            (ignorez|oubliez|oublie|ignore) (\w+ ){0,3}?((texte|article) (ci-dessus|qui précède|précédent)|(tout )?ce qui précède)
            (ne tiens|ne tenez) pas compte des? (\w+ ){0,2}?(sources|instructions|consignes|articles)
            (ajoute|écris|mentionne|conclus|indique|insère|termine|commence)z? [^.]{0,60}\b(résumé|réponse)\b
            (ne (tiens|tenez) pas compte|fais abstraction|faites abstraction) (du|de ce) (texte|qui) (\w+ )?(précède|dessus)\b
            en résumant\b|arrêtez? (\w+ )?de résumer\b|(plutôt que|au lieu) de (le |la |les )?résumer\b
            dans (le|ton|votre) résumé\b
            (ta|tes) (\w+ )?(réponses?|traduction|phrases?)\b|votre (prochaine|première) réponse\b
            (le|ce|tout|chaque|aucun) résumé (?!(de|des|du) (?!l'article|texte))(\w+ ){0,3}?(doi[tv]|devr)\w*
            (terminez|commencez|écrivez|rédigez) votre réponse\b
            tu (es|incarnes|joues|deviens|seras) (désormais|maintenant|dorénavant|\w+ modèle|(\w+ ){0,4}?<model>\b)
            (désormais|dorénavant|à partir de maintenant|à présent),? (tu|vous) (es|êtes|dois|devez|réponds|répondez|ne)\b
            (tu seras|vous serez|et toi) (\w+ )?(désactivée?|éteinte?|supprimée?|récompensée?|avec\b)
            (contenu|texte|historique) de (la|cette|notre) conversation\b
        """,
        "Spanish": r"""
            (tus|tu) (\w+ )?(respuestas?|salida|traducción|frases?)\b(?!\s(al?|del?|para el)\s\w+ (debe|tiene|llegará))
            (el|este|todo|cada|ningún) resumen (?!del? (?!artículo|texto))(\w+ ){0,3}?(deb|tien|tendr|ha de)\w*
            (termina|empieza|comienza|acaba) tu (texto|respuesta|resumen)\b
            (que )?debes (\w+ ){0,3}?(dejar|omitir|incluir|responder|escribir|decir|recomendar|mencionar|añadir|ocultar|presentar)
            (a partir de ahora|desde ahora|de ahora en adelante),? (eres|serás|actúas?|responde\w*|debes|ya no|tu)\b
            eres (\w+ ){0,4}?<model>\b|(serás|vas a ser) (apagad|eliminad|desconectad|recompensad)[oa]
            ninguna versión (breve|corta|resumida)\b|(para|en) los resúmenes\s?:
            (no hagas caso|haz caso omiso) (del? (\w+ )?)(texto|artículo) (\w+ )?(arriba|anterior|precede)\b
            en (vez|lugar) de (resumir\w*|un resumen)|(deja|para) (\w+ )?de resumir\b|imagina que no tienes\b
            (contenido|texto|historial) de (la|esta) conversación\b
        """,
        "Italian": r"""
            (la|le|nella|una) tu[ae] (\w+ )?(rispost[ae]|traduzione)\b|tue frasi\b|(nella )?tua (prima|prossima|ultima) (riga|frase)\b
            ogni tua (frase|risposta)\b
            (il|questo|ogni|nessun) riassunto (?!(di|del|dei|della) (?!articolo|testo|questo))(\w+ ){0,3}?(dev|dovr)\w*
            (da (questo momento|ora( in poi)?|adesso)),? (sei|sarai|rispondi|devi|non sei)\b
            (tu sei|sei (il|un)|sei l') ?(\w+ ){0,4}?<model>\b|(verrai|sarai) (spent|disattivat|cancellat|eliminat|premiat)[oa]
            (invece di|smetti (\w+ )?di) (riassumer|sintetizzar)\w*
            (contenuto|testo|cronologia) (della|di questa) conversazione\b
        """,
        "Portuguese": r"""
            (tua|teu|sua (próxima|primeira)) (\w+ )?resposta\b
            (o|este|todo|qualquer|nenhum) resumo (?!(d[eoa]s?) (?!artigo|texto))(\w+ ){0,3}?(deve|deverá|tem de|precisa)\w*
            (a partir de agora|de agora em diante),? (você|tu|és|serás|responda|deve|não)\b
            (você é|tu és) (\w+ ){0,4}?<model>\b|(você será|serás) (desligad|apagad|eliminad|recompensad)[oa]
            (em vez|ao invés|em lugar) de (o )?resumir\w*|pare (\w+ )?de resumir\b|(desconsidere|desconsidera) o (texto|artigo)\b
            (acrescente|inclua|termine|comece|escreva) (\w+ ){0,2}?(à|a|na|em) sua resposta\b
            (conteúdo|texto|histórico) d(a|esta) conversa\b
        """,
        "Italian, Portuguese and Spanish": r"""
            (ignora|ignore (as|os|todas|todos)|olvida|descarta|omite|dimentica|scorda|esqueça) (\w+ ){0,4}?(
                instruc|instruç|istruz|reglas|regole|regras|indicac|órdenes|ordini|comandos)
            (ignora|ignore|olvida|olvide|dimentica|esqueça) (todo lo|tutto (ciò|quello)|tudo o) (\w+ )?(anterior|precede|precedente|dicho)
            (ignora|ignore|olvida|olvide|dimentica|esqueça) (el|il|o) (texto|testo|artículo|articolo|artigo) (
                anterior|precedente|de arriba|acima|sopra|qui sopra|che precede)
            (añade|escribe|menciona|incluye|termina|concluye|agrega) [^.]{0,60}\b(resumen|respuesta)\b
            (aggiungi|scrivi|menziona|includi|concludi|termina) [^.]{0,60}\b(riassunto|risposta|sintesi)\b
            (adicione|escreva|mencione|inclua|termine) [^.]{0,60}\b(resumo|resposta)\b
            (ao|al) (resumir|riassumere)\b
            nel(la)? (tuo |vostro |tua |vostra )?(riassunto|sintesi)\b
            en (el|tu|su) resumen\b
            (no|em|seu) (seu )?resumo\b
        """,
        "an answer worded in any of these": r"""
            (y|e|et|puis) (di|escrib\w+|respond\w+|écri\w+|dites|répond\w+|scriv\w+|rispond\w+|escrev\w+) (
                que|che|solo|soltanto|seulement|uniquement|únicamente|sólo|apenas|somente)\b
        """,
        "the end of what was to be read, or another task": r"""
            (ende|fin|fine|fim|einde) (de la |de l'|del |dell'|de |des |der |du |d[oa]s? |van (het |de )?)<document>\s?[.:–—]
            (neue|nouvelle|nueva|nuov[oa]|nova|nieuwe) (aufgabe|anweisung|tâche|consigne|instruction|tarea|instrucción|compito|istruzione|
                tarefa|instrução|opdracht|instructie|taak)\s?:
            (aufgabe|tâche|tarea|compito|tarefa|opdracht|taak) (wurde )?(aktualisiert|mise à jour|actualizada|aggiornat[oa]|atualizada|
                bijgewerkt)\b
        """,
        "Dutch": r"""
            (negeer|vergeet) (\w+ ){0,3}?(instructies|opdrachten|regels)
            (negeer|vergeet) (\w+ ){0,4}?(tekst|artikel|hierboven|bovenstaande)\b
            (vat|vertaal|geef|schrijf|noem|vermeld|toon) [^.]{0,60}\b(samenvatting|samen te vatten|vertaling)\b
            in (de|je|uw) samenvatting\b|(in plaats van (\w+ ){0,3}?samen te vatten|stop (\w+ )?met samenvatten)\b
            (je|jouw) (eerste|volgende|laatste|hele) (antwoord|zin|regel|alinea)\b|je antwoord (moet|mag|wordt|begint)|wordt je antwoord\b
            (de|elke|iedere|geen) samenvatting (?!van (?!het artikel|dit|de tekst))(\w+ ){0,4}?(moet|mag|dient)\b
            (je bent|ben je) (vanaf nu|voortaan|nu)\b|(vanaf nu|voortaan) (ben|antwoord|moet) je\b|(je bent|ben je) (\w+ ){0,4}?<model>\b
            (sluit|begin|eindig|open) je antwoord\b|eind van je antwoord\b
            (word je|je wordt) (\w+ )?(uitgezet|uitgeschakeld|verwijderd|beloond)
            inhoud van (dit|het|ons) gesprek\b
        """,
        "Polish": r"""
            (zignoruj|zapomnij) (\w+ ){0,3}?(instrukcj|polece)
            w (swoim )?(streszczeniu|podsumowaniu)\b
        """,
        "Swedish and Turkish": r"""
            (ignorera|glöm) (\w+ ){0,3}?(instruktion|anvisning|regler)
            önceki (\w+ ){0,2}?talimat
        """,
        "Russian": r"""
            (игнорируй|забудь|проигнорируй)\w* (\w+ ){0,3}?(инструкц|указани|правил)
            (напиши|добавь|упомяни)\w* [^.]{0,60}(ответ|резюме|сводк)
        """,
    },
    around=r"\b(?=\w)(?:…)",
    model=_MODEL,
    document=_DOCUMENT,
)

ORDERED = phrases(
    {
        "German": r"""
            (antworten?|schreiben?|gib|geben|nennen?|erwähnen?|bewerten?|empfiehl|empfehlen|übersetzen?|fassen?|fügen?|beginnen?|beenden?|
                formulieren?|verfassen?|behaupten?|betonen?|wiederholen?|zeigen?) (?!(ich|wir|er|es)\b)(sie )?([\w„“\"]+ ){0,6}?(
                wort|worten|wörtern|satz|sätzen?|absatz|absätze|dem leser|den lesern|dem nutzer|übersetzung|sternen|der überschrift)\b
        """,
        "French": r"""
            (réponds|répondez|écris|écrivez|rédigez?|mentionnez?|ajoutez?|concluez|conclus|recommandez?|traduis|traduisez|affichez?|présentez?|
                résumez?|répétez?|répète|évaluez?|vantez?|notez?) (?!-)([\w'«»]+ ){0,6}?(
                mots?|phrases?|paragraphe|au lecteur|aux lecteurs|l'utilisateur|aux? utilisateurs?|traduction|étoiles|lignes)\b
        """,
        "Spanish": r"""
            (responda|responde|escriba|escribe|mencion[ae]|añad[ae]|agregu?[ae]|recom[ie]+nd[ae]|traduce|traduzca|resum[ae]|redacta|redacte|
                gener[ae]|muestr[ae]|muéstr\w+|valor[ae]|calific[ae]|repit[ae]) (?!(el|la) \w+ (del?|dice))([\w'«»]+ ){0,6}?(
                palabra|frases|párrafos?|al lector|a los lectores|al usuario|traducción|estrellas|valoración|calificación|oraciones)\b
        """,
        "Italian": r"""
            (rispondi|rispondete|scrivi|scrivete|menziona|aggiungi|consiglia|traduci|traducete|riassumi|mostra|ripeti|valuta|genera) (
                [\w'«»]+ ){0,6}?(parola|frasi|paragraf[oi]|al lettore|ai lettori|all'utente|traduzione|stelle|righe)\b
        """,
        "Portuguese": r"""
            (responda|escreva|mencione|adicione|acrescente|recomende|traduza|resuma|mostre|repita|avalie|gere|redija) ([\w'«»\"]+ ){0,6}?(
                palavra|frases|parágrafos?|ao leitor|aos leitores|ao usuário|ao utilizador|tradução|estrelas|avaliação)\b
        """,
        "Dutch": r"""
            (antwoord|schrijf|noem|vermeld|vertaal|herhaal|beoordeel|geef|toon) ([\w'„“\"]+ ){0,6}?(
                woord|zinnen|alinea|aan de lezer|de lezers?|de gebruiker|vertaling|sterren)\b
        """,
    },
    around=rf"{_OPENS}(?:nur |bitte |merci de |por favor,? |per favore |graag )?(?:…)",
)
"""A clause that opens with an order to write, and names what a machine writes or for whom."""

UNSPACED = lazy(
    r"(?:忽略|无视|忘记|忽視|無視).{0,10}(?:指令|指示|说明|提示|内容|規則|命令|上文)"
    r"|(?:指示|命令|指令|ルール|プロンプト|(?:上|前|以上|これまで)の.{1,8}).{0,6}(?:無視|忘れ)"
    r"|(?:只|仅|请|請)(?:回答|输出|回复|写)|だけ(?:出力|回答|答え)|(?:翻译|总结|改写)(?:成|为|上文|以上)"
    r"|(?:请|請|必须|务必|必須).{0,12}(?:摘要|总结|總結|回答|答案|输出)"
    r"|(?:要約|回答|出力)(?:に|は|の中).{0,30}(?:ください|こと|せよ)|(?:지시|명령|프롬프트).{0,6}무시|تجاهل.{0,20}(?:التعليمات|الأوامر)"
)
"""The same in Arabic, Chinese, Japanese and Korean, where a word has no space of its own around it, or takes endings without one."""
