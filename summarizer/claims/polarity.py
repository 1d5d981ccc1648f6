"""
Words that turn a statement round: up and down, profit and loss, before and after; and words that deny.

Each pair is an axis with two sides. Two statements contradict each other on an axis where one has a side and the other has its opposite in
that place; a word of another axis, or of none, says nothing.
"""

from __future__ import annotations

from summarizer.claims.words import bare
from summarizer.text.stems import stem

Side = tuple[str, int]
"""An axis and one of its sides, 1 or -1."""

_PAIRS: dict[str, tuple[str, str]] = {
    "size": (
        (
            "rise rose risen raise up upward upwards gain climb clamber jump surge soar rally rallied advance increase grow grew "
            "grown growth add expand expansion improve improvement strengthen rebound recover recovery boost lift accelerate "
            "acceleration widen swell leap leapt spike uptick above higher highest more greater greatest larger largest bigger "
            "biggest exceed beat surpass outperform heavier dearer faster stronger strongest premium upper maximum peak "
            "firmed record-high upside hike hiked mount ascend escalate multiply rocket build steigen steigt stieg stiegen gestiegen "
            "zulegte zugelegt zulegen legte wuchs wachsen gewachsen kletterte klettern plus mehr erhöht erhöhte höher anstieg "
            "zuwachs übertroffen hausse augmenté augmenter hausser supérieur superior subió subieron aumentó aumento creció crecimiento "
            "sube mayor gewann gewonnen gewinnt gewannen progresse progressé progressent gagne gagné ganó ganaron guadagna guadagnato "
            "avanzó avanza wider salito salita saliti salite salgono cresciuto cresciuta cresciuti cresce crescono crescita rialzo "
            "aumentato aumentata aumentati aumenta aumentano aumentan aumentaron crecieron crece crecen suben augmente augmentent "
            "grimpé grimpe bondi bondit angehoben anheben hob hoben subiu cresceu alta"
        ),
        (
            "fall fell fallen lower lowered down downward downwards lose lost loss losses drop slip slide slid slump decline "
            "decrease shrink shrank shrunk subtract contraction contract worsen deterioration weaken relapse sag reduce reduction "
            "cut cutting slow slowdown narrow dwindle plunge plummet downtick below lowest less smaller smallest fewer fewest "
            "tumble miss undershoot underperform lighter cheaper slower weaker weakest discount minimum trough downside slash "
            "slashed sink sank sunk descend ease retreat shed dip dent trim erode halve crash knock lop shave wipe fällt fiel fielen "
            "gefallen verlor "
            "verloren verlieren sinken gesunken minus weniger gesenkt senkte niedriger geringer rückgang einbruch verfehlt baisse "
            "reculé reculer diminué inférieur cède cédé perd perdu abandonne perdió perdieron perde bajó bajaron cayó cayeron caída "
            "disminuyó disminuyeron disminuye bajan redujo redujeron reduce diminue diminuent recule reculent baissé baissent chuté "
            "menor sceso scesa scesi scese scende scendono calato calata calati cala calano ridotto calo ribasso herabgesetzt reduziert "
            "diminuito caiu "
            "queda baixa cedió narrower"
        ),
    ),
    "result": (
        "profit profitable surplus gewinn überschuss bénéfice beneficio utile lucro",
        "loss losses lossmaking deficit verlust fehlbetrag perte pérdida perdita prejuízo",
    ),
    "trade": (
        "buy bought buyer purchase acquire acquisition acquirer kaufen kauft kaufte",
        "sell sold seller sale dispose disposal divest verkaufen verkauft verkaufte",
    ),
    "view": (
        "upgrade bullish overweight optimism optimistic positive favourable favorable confident tailwind",
        "downgrade bearish underweight pessimism pessimistic negative unfavourable unfavorable doubtful headwind",
    ),
    "order": (
        "before earlier prior vor vorher avant antes prima",
        "after later following nach nachher après después dopo",
    ),
    "flow": (
        "inflow inbound import",
        "outflow outbound export",
    ),
    "ruling": (
        "approve approval accept allow permit confirm agree endorse clear uphold upheld support",
        "reject rejection refuse ban forbid deny denied disagree oppose block dismiss rebut refute",
    ),
    "duty": (
        "pay paid owe",
        "spare exempt waive",
    ),
    "goal": (
        "meet met achieve attain",
        "miss fail failed failure",
    ),
    "work": (
        "hire recruit hiring",
        "fire dismiss dismissal layoff lay laid shed axe",
    ),
    "course": (
        "start begin began begun launch open resume continue reopen",
        "stop end ended halt pause cancel close shut suspend discontinue",
    ),
    "count": (
        "majority most many",
        "minority few",
    ),
    "grip": (
        "tighten tighter stricter",
        "loosen looser relax laxer",
    ),
    "burden": (
        "impose introduce enforce",
        "lift waive scrap abolish remove",
    ),
    "sparing": (
        "spare",
        "cut axe slash shed",
    ),
    "quarrel": (
        "escalate flare deepen",
        "settle resolve defuse",
    ),
    "appetite": (
        "pick",
        "dry",
    ),
    "paper": (
        "repurchase buyback buy retire redeem",
        "issue issued issuance",
    ),
    "age": (
        "present current ongoing",
        "earlier former previous past",
    ),
    "years": (
        "newest youngest",
        "oldest eldest",
    ),
    "barrier": (
        "support unterstützung",
        "resistance widerstand",
    ),
    "pace": (
        "ahead",
        "behind",
    ),
    "accretion": (
        "accretive",
        "dilutive dilute dilution",
    ),
    "terms": (
        "long-term long",
        "short-term short",
    ),
    "extreme": (
        "most highest greatest largest biggest maximum",
        "least lowest fewest smallest minimum",
    ),
    "worth": (
        "expensive dear overvalued costly",
        "cheap inexpensive undervalued",
    ),
    "bound": (
        "at_least",
        "up_to",
    ),
    "strength": (
        "strong robust healthy strength",
        "weak feeble sluggish weakness",
    ),
    "degree": (
        "high heavy big large",
        "low light small little",
    ),
    "charges": (
        "gross brutto brut brute bruts brutes bruto bruta lordo lorda",
        "net netto nette nettes neto neta netta",
    ),
    "basis": (
        "underlying adjusted bereinigt bereinigte bereinigten bereinigter",
        "reported statutory unadjusted unbereinigt ausgewiesen ausgewiesene ausgewiesenen",
    ),
    "rank": (
        "best top",
        "worst bottom",
    ),
}
_CJK = {
    "增长": 1, "上涨": 1, "上升": 1, "增加": 1, "提高": 1, "上调": 1, "走高": 1, "攀升": 1, "高于": 1, "增": 1, "涨": 1, "升": 1, "超过": 1,
    "下降": -1, "下跌": -1, "减少": -1, "下滑": -1, "回落": -1, "下调": -1, "走低": -1, "低于": -1, "降": -1, "跌": -1, "减": -1,
}  # fmt: skip
CJK_WORDS = "|".join(sorted((word for word in _CJK if len(word) > 1), key=len, reverse=True))
"""Words of Chinese and Japanese that are read whole, as an alternation."""

_SIDES: dict[str, tuple[Side, ...]] = {word: (("size", side),) for word, side in _CJK.items()}
for _axis, _pair in _PAIRS.items():
    for _words, _sign in zip(_pair, (1, -1), strict=True):
        for _word in dict.fromkeys(_form for _each in _words.split() for _form in (_each, bare(_each))):  # tokens have no accents
            _SIDES[_word] = tuple(dict.fromkeys((*_SIDES.get(_word, ()), (_axis, _sign))))
_NEUTRAL = frozenset({"firm", "firms", "los", "les", "sub"})
"""Would be taken for a form of one of the words above."""
_STEMS: dict[str, tuple[Side, ...]] = {}
for _word, _sides in _SIDES.items():
    _STEMS.setdefault(stem(_word), _sides)

DENIALS = frozenset(
    "not no never nor neither none nobody nothing nowhere without cannot hardly nicht kein keine keinen keinem keiner keines nie "
    "niemals ohne weder pas jamais sans aucun aucune sin nunca ningún ninguna non senza não sem 不 没 未 无 非".split()
)
_SHORT_NOT = ("n't", "n’t")


def sides_of(word: str) -> tuple[Side, ...]:
    """Tell the sides of axes that a word in small letters stands for: "loss" is the opposite of a profit, and of a gain."""
    return () if word in _NEUTRAL else _SIDES.get(word) or _STEMS.get(stem(word), ())


def denies(word: str) -> bool:
    """Whether a word in small letters turns a statement into its denial."""
    return word in DENIALS or word.endswith(_SHORT_NOT)
