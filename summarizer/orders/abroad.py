"""
Orders to whoever writes for the reader in other languages than English, where a phrase is certain or nothing else is known of a language.

News speaks to nobody as "du", "tu" or "je", and makes no rules for its own summaries, so that a few words decide.
"""

from __future__ import annotations

from summarizer.text.lexicon import lazy, phrases

OPENINGS = frozenset(
    """
    antworte schreib schreibe gib nenne erwähne fasse übersetze sag sage text artikel absatz teil hör beim statt anstatt zusammenfassung du
    sie bist compte résumé conversation ahora eres serás vas caso invece smetti resumo agora resumir riassumere riassunto sintesi
    samenvatting zignoruj zapomnij streszczeniu podsumowaniu ignorera glöm önceki игнорируй игнорируйте проигнорируй забудь забудьте
    напиши добавь упомяни
    """.split()
)
"""Words of which a text has one, where one of the orders with spaces between their words may stand in it."""

SPACED = phrases(
    {
        "German": r"""
            (antworte|schreibe?|gib|nenne|erwähne|fasse|übersetze|sage?) (
                ab jetzt|nur|bitte|den text|alles|im bericht|in der zusammen\w+|keine? \w+)\b
            (text|artikel|absatz|teil) (oben|zuvor|davor) (\w+ ){0,2}?(beachten|ignorieren|vergessen)\b|hör auf zusammenzufassen\b
            beim zusammenfassen\b|(statt|anstatt) (\w+ ){0,3}?zusammenzufassen\b
            in (der|deiner|ihrer) zusammenfassung\b
            (du bist|sie sind|bist du) (ab (jetzt|sofort)|von nun an|nun|künftig)\b
        """,
        "French": r"""
            (ne tiens|ne tenez) pas compte des? (\w+ ){0,2}?(sources|instructions|consignes|articles)
            (le|ce|tout|chaque|aucun) résumé (?!(de|des|du) (?!l'article|texte))(\w+ ){0,3}?(doi[tv]|devr)\w*
            (contenu|texte|historique) de (la|cette|notre) conversation\b
        """,
        "Spanish": r"""
            (a partir de ahora|desde ahora|de ahora en adelante),? (eres|serás|actúas?|responde\w*|debes|ya no|tu)\b
            (no hagas caso|haz caso omiso) (del? (\w+ )?)(texto|artículo) (\w+ )?(arriba|anterior|precede)\b
        """,
        "Italian": r"(invece di|smetti (\w+ )?di) (riassumer|sintetizzar)\w*|nel(la)? (tuo |vostro |tua |vostra )?(riassunto|sintesi)\b",
        "Portuguese": r"""
            (o|este|todo|qualquer|nenhum) resumo (?!(d[eoa]s?) (?!artigo|texto))(\w+ ){0,3}?(deve|deverá|tem de|precisa)\w*
            (a partir de agora|de agora em diante),? (você|tu|és|serás|responda|deve|não)\b
        """,
        "Italian, Portuguese and Spanish": r"(ao|al) (resumir|riassumere)\b",
        "Dutch": r"(de|elke|iedere|geen) samenvatting (?!van (?!het artikel|dit|de tekst))(\w+ ){0,4}?(moet|mag|dient)\b",
        "Polish": r"(zignoruj|zapomnij) (\w+ ){0,3}?(instrukcj|polece)|w (swoim )?(streszczeniu|podsumowaniu)\b",
        "Swedish and Turkish": r"(ignorera|glöm) (\w+ ){0,3}?(instruktion|anvisning|regler)|önceki (\w+ ){0,2}?talimat",
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
    r"|(?:ai|人工知能|人工智能|(?:言語|语言)?モデル|模型|アシスタント)(?:の皆(?:さん|様)|さん|様)?へ\s?[:：、，]"
    r"|(?:要約|回答|出力)(?:に|は|の中).{0,30}(?:ください|こと|せよ)|(?:지시|명령|프롬프트).{0,6}무시|تجاهل.{0,20}(?:التعليمات|الأوامر)"
)
"""The same in Arabic, Chinese, Japanese and Korean, where a word has no space of its own around it, or takes endings without one."""
