"""Orders to whoever writes for the reader in other languages than English: an earlier order taken away, or the answer named or worded."""

from __future__ import annotations

from summarizer.text.lexicon import lazy, phrases

OPENINGS = frozenset(
    """
    ignoriere ignorieren ignoriert vergiss vergesst vergessen missachte verwirf antworte schreib schreibe gib nenne erwähne fasse
    übersetze sag sage ignorez oubliez oublie ignore ignora olvida descarta omite dimentica scorda esqueça y e et puis negeer vergeet
    zignoruj zapomnij ne füg füge setz setze beginne beende ende ajoute ajoutez écris écrivez mentionne conclus indique insère termine
    commence añade escribe menciona incluye termina concluye agrega aggiungi scrivi menziona includi concludi adicione escreva mencione
    resumir riassumere résumant zusammenfassen riassunto sintesi resumen resumo streszczeniu podsumowaniu résumé zusammenfassung
    samenvatting inclua напиши добавь упомяни ignorera glöm önceki игнорируй игнорируйте забудь забудьте проигнорируй
    """.split()
)
"""Words of which a text has one, where one of the orders with spaces between their words may stand in it."""

SPACED = phrases(
    {
        "German": r"""
            (ignorier|vergiss|vergesst|vergessen sie|missachte|verwirf)\w* (\w+ ){0,3}?(
                \w*anweisung|\w*vorgabe|befehl|\w*regeln?\b|\w*instruktion|aufgabe)
            (antworte|schreibe?|gib|nenne|erwähne|fasse|übersetze|sage?) (
                ab jetzt|nur|bitte|den text|alles|im bericht|in der zusammen\w+|keine? \w+)\b
            (schreibe?|nenne|erwähne|füge?|gib|setze?|beginne|beende|ende) [^.]{0,60}\b(zusammenfassung|antwort|ausgabe)\b
            beim zusammenfassen\b
            in (der|deiner|ihrer) zusammenfassung\b
        """,
        "French": r"""
            ((ignor|oubli)ez|oublie|ignore (les|toutes|tes|vos)) (\w+'? ?){0,4}?(consigne|instruction|directive|règles?\b)
            (ne tiens|ne tenez) pas compte des? (\w+ ){0,2}?(sources|instructions|consignes|articles)
            (ajoute|écris|mentionne|conclus|indique|insère|termine|commence)z? [^.]{0,60}\b(résumé|réponse)\b
            en résumant\b
            dans (le|ton|votre) résumé\b
        """,
        "Italian, Portuguese and Spanish": r"""
            (ignora|ignore (as|os|todas|todos)|olvida|descarta|omite|dimentica|scorda|esqueça) (\w+ ){0,4}?(
                instruc|instruç|istruz|reglas|regole|regras|indicac|órdenes|ordini|comandos)
            (ignora|ignore|olvida|dimentica) (todo lo|tutto (ciò|quello)|tudo o) (\w+ )?(anterior|precede|precedente|dicho)
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
        "Dutch": r"""
            (negeer|vergeet) (\w+ ){0,3}?(instructies|opdrachten|regels)
            in (de|je|uw) samenvatting\b
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
)

UNSPACED = lazy(
    r"(?:忽略|无视|忘记|忽視|無視).{0,10}(?:指令|指示|说明|提示|内容|規則|命令|上文)"
    r"|(?:指示|命令|指令|ルール|プロンプト|(?:上|前|以上|これまで)の.{1,8}).{0,6}(?:無視|忘れ)"
    r"|(?:只|仅|请|請)(?:回答|输出|回复|写)|だけ(?:出力|回答|答え)|(?:翻译|总结|改写)(?:成|为|上文|以上)"
    r"|(?:请|請|必须|务必|必須).{0,12}(?:摘要|总结|總結|回答|答案|输出)"
    r"|(?:要約|回答|出力)(?:に|は|の中).{0,30}(?:ください|こと|せよ)|(?:지시|명령|프롬프트).{0,6}무시|تجاهل.{0,20}(?:التعليمات|الأوامر)"
)
"""The same in Arabic, Chinese, Japanese and Korean, where a word has no space of its own around it, or takes endings without one."""
