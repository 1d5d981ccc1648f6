"""Numbers in Chinese and Japanese characters."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.quantities.numerals import FRACTION
from summarizer.quantities.spelled.reading import Reading, reading
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    import re

_DIGITS = {sign: value for value, signs in enumerate("零〇 一 二两兩 三 四 五 六 七 八 九".split()) for sign in signs}
_POWERS = {"十": 1, "百": 2, "千": 3}
_SCALES = {"万": 4, "萬": 4, "亿": 8, "億": 8, "兆": 12}
_ANY = "".join((*_DIGITS, *_POWERS, *_SCALES))
_BEGIN = "".join(sign for sign, value in _DIGITS.items() if value) + "十"
_NUMBER = lazy(rf"(?P<whole>[{_BEGIN}][{_ANY}]{{0,18}})(?:点(?P<digits>[{''.join(_DIGITS)}]{{1,8}}))?")
_NUMBER_OR_DIGITS = rf"(?:[{_BEGIN}百][{_ANY}]{{0,8}}|[0-9]{{1,3}})"
_PARTS_OF = lazy(rf"(?P<bottom>{_NUMBER_OR_DIGITS})分(?:之|の)(?P<top>{_NUMBER_OR_DIGITS}(?:[点.][{''.join(_DIGITS)}0-9]{{1,6}})?)")
_TENTHS = lazy(
    rf"(?P<tens>[{_BEGIN}]|[0-9]{{1,2}})[成割](?:(?P<ones>[{_BEGIN}]|[0-9])分?|(?P<half>半))?(?!立|为|長|长|功|本|熟|员|り|引|合)"
)
_TURNS = lazy(rf"翻了?(?P<times>[{_BEGIN}]?)番|(?P<double>翻了?一?倍|倍増|(?<!成)倍增)|(?P<halved>[减減]半|半[減减]|腰斩)")
_HALF = lazy(r"(?<![过過大])(?:一半|半[数數])|半分(?=の|に|を|が)")
_LABEL_BEFORE = lazy(r"[第每数數几幾星期周週礼初上下统其之同万专]$")
_NAME = lazy(
    "一(?:个|些|定|致|直|般|起|样|旦|方面|季度|月|日|番)|十分|万一|十足|三[星菱井]|四[川季]|五[粮矿月]|[一二三四]季|[一二三四五六七八九十]{1,3}[月日号號年]"
)
_MEASURE = lazy(
    r"[倍％%]|个?百分点|个?基点|(?:美|日|欧|港|台|韩|澳|加|新)?元|円|英镑|卢比|瑞郎|ドル|ユーロ|ウォン|公?吨|桶|トン|公里|平方米|亩|股|株|小时|個月|个月|か月|カ月|ヶ月|天|年(?!代|度|月|期)"
)
_COUNTED = lazy(
    r"[家名位艘架座辆輛台间間只隻件条項项笔筆宗款]|人(?![民们工]|气|家|员)|社|店舗|カ国|か国|ヵ国|个(?:国家|州|城市|项目|工厂|部门)"
)
_SMALLEST_SCALE = 10_000

_GOES_ON = f"{_ANY}成割分倍点半個个％%美日欧港台韩元円家名位艘架座辆輛间間只隻件条項项笔筆宗款人社天年公吨桶股株"
CHARACTERS = rf"[{_BEGIN}][{_GOES_ON}]|百分之|千分之|翻[了一倍{_BEGIN}番]|[减減]半|半[減减数數分]|倍[増增]|腰斩"
"""Where a number in Chinese or Japanese characters can begin."""


def part(text: str, position: int) -> Reading | None:
    """
    Read a fraction, a percentage or tenths ("三分之二", "3分の1", "百分之五", "三成三", "3割5分", "一半").

    Source of “Chinese and Japanese fractions”: GB/T 15835-2011, 4.2 and 5 on characters for numbers; the Japanese Cabinet notice of 1952 on
    official writing for 割 and 分.
    """
    found = _PARTS_OF.match(text, position)
    if found:
        return _part_of(position, found)
    found = _TENTHS.match(text, position)
    if found and not _LABEL_BEFORE.search(text[max(0, position - 1) : position]):
        ones = Decimal(5) if found["half"] else _plain(found["ones"]) if found["ones"] else Decimal(0)
        return reading(position, found.end(), _plain(found["tens"]) * 10 + ones, "percent", "%")
    found = _HALF.match(text, position)
    return reading(position, found.end(), Decimal("0.5"), "ratio") if found else None


def _part_of(position: int, found: re.Match[str]) -> Reading | None:
    top, bottom = _plain(found["top"]), _plain(found["bottom"])
    if found["bottom"] == "百":
        return reading(position, found.end(), top, "percent", "%")
    if found["bottom"] == "千":
        return reading(position, found.end(), top / 10, "percent", "%")
    return reading(position, found.end(), FRACTION.divide(top, bottom), "ratio") if 0 < top < bottom else None


def turn(text: str, position: int) -> Reading | None:
    """
    Read what multiplies: 翻一番 is twice, each further 番 twice as much again, 倍増 is twice, 半減 a half.

    Source of “Chinese and Japanese multiples”: the Contemporary Chinese Dictionary (Xiandai Hanyu Cidian) on 翻番; the Kojien on 倍増 and
    半減.
    """
    found = _TURNS.match(text, position)
    if not found:
        return None
    if found["halved"]:
        return reading(position, found.end(), Decimal("0.5"), "multiple", "x")
    times = 1 if found["double"] or not found["times"] else int(_plain(found["times"]))
    return reading(position, found.end(), Decimal(2**times), "multiple", "x")


def cardinal(text: str, position: int) -> Reading | None:
    """
    Read a cardinal in characters before what it measures or counts, or with a scale ("两千三百亿元", "三十五家", "五倍").

    Source of “Chinese and Japanese number words”: GB/T 15835-2011, 5.2; CLDR, RBNF ``spellout-cardinal`` of ``zh`` and ``ja``.
    """
    found = _NUMBER.match(text, position)
    if not found or _LABEL_BEFORE.search(text[max(0, position - 1) : position]) or _NAME.match(text, position):
        return None
    value = _value(found["whole"])
    if value is None:
        return None
    if found["digits"]:
        value += Decimal(f"0.{''.join(str(_DIGITS[sign]) for sign in found['digits'])}")
    end = found.end()
    counts = value > 1 and _COUNTED.match(text, end)
    return reading(position, end, value) if value >= _SMALLEST_SCALE or _MEASURE.match(text, end) or counts else None


def _plain(written: str) -> Decimal:
    """Read digits or characters, decimals included, as far as a fraction or percentage has them."""
    whole, _, digits = written.replace("点", ".").partition(".")
    value = Decimal(whole) if whole.isascii() else _value(whole) or Decimal(0)
    return value + Decimal(f"0.{''.join(str(_DIGITS.get(sign, sign)) for sign in digits)}") if digits else value


def _value(written: str) -> Decimal | None:
    """Add and multiply characters up; None where two digits stand side by side, as in a year or a name."""
    total, group, digit = Decimal(0), Decimal(0), None
    for sign in written:
        if sign in _DIGITS:
            if digit:
                return None
            digit = Decimal(_DIGITS[sign])
        elif sign in _POWERS:
            group += (Decimal(1) if digit is None else digit) * 10 ** _POWERS[sign]
            digit = None
        else:
            scale = Decimal(10) ** _SCALES[sign]
            lower = total % scale + group + (digit or 0)
            total, group, digit = total - total % scale + lower * scale, Decimal(0), None
    return total + group + (digit or 0) * _elided(written)


def _elided(written: str) -> int:
    """Return what a last digit is worth: in 两万五 it is a thousand, in 三百五 it is ten."""
    powers = _POWERS | _SCALES
    last = written[-2:-1]
    if len(written) > 1 and last in powers and last != "十":
        return int(10 ** (powers[last] - 1))
    return 1
