"""
How currencies are written.

Sources: ISO 4217 for the codes; CLDR ``numbers/currencies`` for symbols and names in each language; the house notations of the London Stock
Exchange (pence) and of the Gulf and Asian press (Dh, SR, RM, Rp).
"""

from __future__ import annotations

CODES = frozenset(
    (
        "AED AFN AOA ARS AUD AZN BAM BBD BDT BGN BHD BOB BRL BSD BTN BWP BYN BZD CAD CHF CLP CNH CNY COP CRC CVE CZK DJF DKK DOP "
        "DZD EGP ETB EUR FJD FKP GBP GEL GHS GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF "
        "KRW KWD KYD KZT LAK LBP LKR LRD LYD MAD MDL MGA MKD MMK MNT MOP MUR MVR MWK MXN MYR MZN NAD NGN NOK NPR NZD OMR PAB PEN "
        "PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SEK SGD SLE SRD SYP SZL THB TJS TND TRY TTD TWD TZS UAH UGX USD UYU UZS "
        "VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW"
    ).split()
)
"""The ISO 4217 codes in use, and CNH for the offshore yuan; without those that are something else before all: words in
capitals (ALL, TOP), companies (AMD, NIO) and other abbreviations (SDG, TMT)."""

_SYMBOLS_OF = {
    "USD": "US$ U.S.$ USD$ U$S",
    "AUD": "A$ AU$ AUD$",
    "CAD": "C$ CA$ Can$ CDN$ Cdn$ CAD$",
    "HKD": "HK$ HKD$",
    "NZD": "NZ$",
    "SGD": "S$ SG$",
    "TWD": "NT$",
    "MXN": "MX$ Mex$ MXN$",
    "BRL": "R$",
    "ARS": "AR$",
    "CLP": "CLP$ CL$",
    "COP": "COP$ COL$",
    "JMD": "J$",
    "TTD": "TT$",
    "MOP": "MOP$",
    "NAD": "N$",
    "EUR": "€",
    "GBP": "£ ￡ Stg£ GB£",
    "EGP": "E£",
    "JPY": "JP¥ JPY¥",
    "SEK": "SKr Skr",
    "NOK": "NKr Nkr",
    "DKK": "DKr Dkr",
    "CNY": "RMB Rmb RMB¥ CN¥ 人民币 人民幣",
    "INR": "₹ INR₹",
    "KRW": "₩ W",
    "RUB": "₽",
    "TRY": "₺ TL",
    "ILS": "₪ NIS",
    "VND": "₫",
    "THB": "฿ Bt",
    "PHP": "₱ Php",
    "NGN": "₦ N",
    "UAH": "₴",
    "KZT": "₸",
    "GHS": "GH₵ GH¢ ₵",
    "CRC": "₡",
    "PYG": "₲",
    "GEL": "₾",
    "AZN": "₼",
    "AMD": "֏",
    "MNT": "₮",
    "LAK": "₭",
    "BDT": "৳ Tk Tk.",
    "CHF": "SFr SFr. Fr. sFr.",
    "PLN": "zł",
    "CZK": "Kč",
    "HUF": "Ft",
    "IDR": "Rp Rp.",
    "MYR": "RM",
    "PEN": "S/ S/.",
    "KES": "KSh Ksh KSh. Ksh.",
    "UGX": "USh",
    "TZS": "TSh",
    "AED": "Dh Dhs Dh. Dhs. AED.",
    "SAR": "SR",
    "QAR": "QR",
    "KWD": "KD",
    "BHD": "BD",
    "OMR": "RO",
    "ZAR": "R",
    "PKR": "PKRs",
}
UNAMBIGUOUS = CODES | _SYMBOLS_OF.keys()
"""The codes of currencies that a text names by their code or by a sign of their own."""
AMBIGUOUS_SYMBOLS = {
    "$": "$",
    "＄": "$",
    "¥": "¥",
    "￥": "¥",
    "kr": "kr",
    "kr.": "kr",
    "Kr": "kr",
    "Sh": "shilling",
    "Sh.": "shilling",
    "Rs": "Rs",
    "Rs.": "Rs",
    "₨": "Rs",
    "Re": "Rs",
}
"""Signs of several currencies, with the name under which ``ambiguity`` settles them."""
INITIALS = frozenset({"R", "N", "COP", "W", "SR", "QR", "KD", "BD", "RO", "TL", "Bt", "Ft", "RM", "SFr"})
"""Symbols that are also the initials of other things: they need a scale, a separator or as many digits as an amount has."""
SYMBOLS = {symbol: code for code, symbols in _SYMBOLS_OF.items() for symbol in symbols.split()} | AMBIGUOUS_SYMBOLS
"""ISO 4217 code, or name of an ambiguity, by symbol before a number."""

_WORDS_OF = {
    "USD": "us-dollar us-dollars 美元 美金 米ドル greenbacks",
    "EUR": "euro euros eur 欧元 歐元 ユーロ",
    "GBP": "sterling pfund libras livres sterline esterlinas 英镑 英鎊 ポンド quid",
    "JPY": "yen yens yenes ienes 日元 日圆 日圓 円",
    "CNY": "yuan yuans yuanes renminbi rmb 人民币 人民幣 人民元 元人民币 元人民幣",
    "HKD": "港元 港币 港幣 元港币 元港幣 香港ドル hongkong-dollar",
    "TWD": "新台币 新台幣 台币 台幣 台湾ドル",
    "SGD": "新加坡元 新元 坡元",
    "AUD": "澳元 豪ドル",
    "CAD": "加元 加拿大元",
    "INR": "卢比 ルピー crore-rupees",
    "CHF": "franken 瑞士法郎 スイスフラン stutz",
    "KRW": "韩元 韓元 ウォン",
    "BRL": "reais reales reals",
    "RUB": "rouble roubles ruble rubles rubel rublos rubli 卢布",
    "SEK": "kronor",
    "PLN": "zloty zlotys złoty złotych",
    "CZK": "koruna korunas koruny",
    "HUF": "forint forints",
    "RON": "leu lei",
    "BGN": "leva",
    "UAH": "hryvnia hryvnias",
    "KZT": "tenge",
    "ZAR": "rand rands",
    "ILS": "shekel shekels",
    "THB": "baht",
    "MYR": "ringgit",
    "IDR": "rupiah rupiahs",
    "VND": "dong",
    "BDT": "taka",
    "NGN": "naira",
    "GHS": "cedi cedis",
    "ZMW": "kwacha",
    "PEN": "soles",
    "PYG": "guaranies guaraníes",
    "MOP": "patacas",
}
_PHRASES_OF = {
    "USD": (
        "u.s. dollars, us dollars, u.s. dollar, us dollar, american dollars, dollars américains, dólares estadounidenses, dólares "
        "americanos, dollari americani, dollari statunitensi"
    ),
    "HKD": "hong kong dollars, hk dollars, hongkong dollars, dollars de hong kong",
    "AUD": "australian dollars, australische dollar, dollars australiens, dólares australianos, dollari australiani",
    "CAD": "canadian dollars, kanadische dollar, dollars canadiens, dólares canadienses, dollari canadesi",
    "SGD": "singapore dollars",
    "NZD": "new zealand dollars, kiwi dollars",
    "TWD": "taiwan dollars, new taiwan dollars, taiwanese dollars",
    "CHF": "swiss francs, swiss franc, schweizer franken, francs suisses, franchi svizzeri, francos suizos, francos suíços",
    "GBP": "pounds sterling, british pounds, pfund sterling, livres sterling, libras esterlinas, lire sterline",
    "EGP": "egyptian pounds",
    "SEK": "swedish kronor, swedish krona, swedish kroner, swedish crowns, schwedische kronen, couronnes suédoises, coronas suecas",
    "NOK": "norwegian kroner, norwegian krone, norwegian crowns, norwegische kronen, couronnes norvégiennes, coronas noruegas",
    "DKK": "danish kroner, danish krone, danish crowns, dänische kronen, couronnes danoises, coronas danesas",
    "ISK": "icelandic krona, icelandic kronur, icelandic crowns",
    "CZK": "czech crowns, czech koruna, tschechische kronen",
    "TRY": "turkish lira, turkish liras, türkische lira, livres turques, liras turcas, lire turche",
    "INR": "indian rupees, indische rupien",
    "PKR": "pakistani rupees, pakistan rupees",
    "LKR": "sri lankan rupees",
    "CNY": "chinese yuan, chinesische yuan",
    "KRW": "south korean won, korean won, südkoreanische won",
    "BRL": "brazilian reais, brazilian real",
    "MXN": "mexican pesos, pesos mexicanos, mexikanische pesos",
    "ARS": "argentine pesos, pesos argentinos",
    "CLP": "chilean pesos, pesos chilenos",
    "COP": "colombian pesos, pesos colombianos",
    "PHP": "philippine pesos",
    "AED": "emirati dirhams, uae dirhams",
    "MAD": "moroccan dirhams",
    "SAR": "saudi riyals, saudi riyal",
    "QAR": "qatari riyals",
    "KWD": "kuwaiti dinars",
    "XOF": "cfa francs, francs cfa, fcfa, f cfa",
    "KES": "kenyan shillings",
    "RUB": "russian roubles, russian rubles, russische rubel",
    "ZAR": "south african rand",
}
_CENTS_OF = {
    "GBP": "pence, penny, p, pennies",
    "EUR": "euro cents, euro cent, eurocents, eurocent, centimes d'euro, céntimos de euro, centesimi di euro",
    "USD": "us cents, u.s. cents",
    "AUD": "australian cents",
    "CAD": "canadian cents",
    "HKD": "hong kong cents, hk cents, 港仙, 仙",
    "SGD": "singapore cents",
    "INR": "paise, paisa",
    "CNY": "fen",
    "CHF": "rappen",
    "RUB": "kopecks, kopeks",
    "PLN": "groszy",
    "ILS": "agorot, agora",
    "AED": "fils",
}
WORDS = (
    {word: code for code, words in _WORDS_OF.items() for word in words.split()}
    | {phrase: code for code, phrases in _PHRASES_OF.items() for phrase in phrases.split(", ")}
    | dict.fromkeys("dollar dollars dólar dólares dollari dollaro ドル buck bucks".split(), "$")
    | dict.fromkeys("krona kronen crown crowns couronnes coronas".split(), "kr")
    | dict.fromkeys("krone kroner".split(), "krone")
    | dict.fromkeys("rupee rupees rupien roupies rupias".split(), "Rs")
    | dict.fromkeys("peso pesos".split(), "peso")
    | dict.fromkeys("franc francs francos franchi".split(), "franc")
    | dict.fromkeys("dirham dirhams".split(), "dirham")
    | dict.fromkeys("riyal riyals rial rials".split(), "riyal")
    | dict.fromkeys("dinar dinars".split(), "dinar")
    | dict.fromkeys("shilling shillings".split(), "shilling")
    | dict.fromkeys("pound pounds".split(), "pound")
    | dict.fromkeys("lira liras lire".split(), "lira")
    | {"won": "won", "元": "元"}
)
"""ISO 4217 code, or name of an ambiguity, by word behind a number."""
CENTS = (
    {word: code for code, words in _CENTS_OF.items() for word in words.split(", ")}
    | dict.fromkeys("cents cent c ¢ centavos céntimos centimes centesimi centimos".split(), "cents")
    | {"öre": "kr", "øre": "krone", "oere": "krone"}
)
"""ISO 4217 code, or name of an ambiguity, by word for a hundredth."""
