"""Which TeX command is which character, and how it stands among its neighbours.

The commands are those that deep-learning texts use. A command that is in no table here is *unsupported*:
the formula is then shown as its TeX source, and lint names the command.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

__all__ = [
    "ACCENTS",
    "BIG_OPERATORS",
    "CHARACTERS",
    "COMMANDS",
    "DELIMITERS",
    "FUNCTIONS",
    "IGNORED",
    "SPACES",
    "SUBSCRIPTS",
    "SUPERSCRIPTS",
    "Kind",
    "names",
    "style_letter",
]


class Kind(StrEnum):
    """How a symbol stands among its neighbours; it decides the spaces around it."""

    ORD = "ordinary"
    SIGN = "sign"
    BIN = "binary operator"
    REL = "relation"
    OPEN = "opening bracket"
    CLOSE = "closing bracket"
    PUNCT = "punctuation"
    WORD = "name of several letters"
    BIG = "big operator"
    SPACE = "space"
    WIDE = "wide space"
    TEXT = "text"


def names(text: str) -> frozenset[str]:
    """Return the words of ``text`` as a set."""
    return frozenset(text.split())


def _of(kind: Kind, table: str) -> dict[str, tuple[str, Kind]]:
    """Read ``name=char`` pairs."""
    return {name: (char, kind) for name, char in (entry.split("=", 1) for entry in table.split())}


COMMANDS: Mapping[str, tuple[str, Kind]] = {
    **_of(
        Kind.ORD,
        """
        alpha=α beta=β gamma=γ delta=δ epsilon=ϵ varepsilon=ε zeta=ζ eta=η theta=θ vartheta=ϑ iota=ι kappa=κ
        lambda=λ mu=μ nu=ν xi=ξ omicron=ο pi=π varpi=ϖ rho=ρ varrho=ϱ sigma=σ varsigma=ς tau=τ upsilon=υ
        phi=ϕ varphi=φ chi=χ psi=ψ omega=ω
        Gamma=Γ Delta=Δ Theta=Θ Lambda=Λ Xi=Ξ Pi=Π Sigma=Σ Upsilon=Υ Phi=Φ Psi=Ψ Omega=Ω
        partial=∂ nabla=∇ infty=∞ ell=ℓ hbar=ℏ Re=ℜ Im=ℑ aleph=ℵ emptyset=∅ varnothing=∅ forall=∀ exists=∃
        top=⊤ bot=⊥ intercal=⊺ dagger=† prime=′ ldots=… dots=… cdots=⋯ dotsc=… dotsb=⋯ vdots=⋮ ddots=⋱
        angle=∠ triangle=△ square=□ checkmark=✓ degree=° neg=¬ lnot=¬ vert=| Vert=‖ backslash=\\ imath=ı jmath=ȷ
        """,
    ),
    **_of(
        Kind.BIN,
        """
        cdot=· times=× div=÷ pm=± mp=∓ ast=∗ star=⋆ circ=∘ bullet=• odot=⊙ oplus=⊕ otimes=⊗ ominus=⊖
        cap=∩ cup=∪ setminus=∖ wedge=∧ land=∧ vee=∨ lor=∨
        """,
    ),
    **_of(
        Kind.REL,
        """
        leq=≤ le=≤ geq=≥ ge=≥ neq=≠ ne=≠ ll=≪ gg=≫ approx=≈ sim=∼ simeq=≃ cong=≅ equiv=≡ propto=∝ lt=< gt=>
        in=∈ notin=∉ ni=∋ subset=⊂ subseteq=⊆ supset=⊃ supseteq=⊇ mid=| parallel=∥ perp=⊥ models=⊨ coloneqq=≔
        to=→ rightarrow=→ leftarrow=← gets=← leftrightarrow=↔ longrightarrow=⟶ longleftarrow=⟵ mapsto=↦
        Rightarrow=⇒ Leftarrow=⇐ Leftrightarrow=⇔ Longrightarrow=⟹ implies=⟹ iff=⟺ uparrow=↑ downarrow=↓
        leftrightarrows=⇆ rightleftarrows=⇄ rightleftharpoons=⇌ nearrow=↗ searrow=↘ leqslant=⩽ geqslant=⩾
        lesssim=≲ gtrsim=≳ triangleq=≜ doteq=≐
        """,
    ),
    **_of(Kind.OPEN, "lbrace={ lbrack=[ langle=⟨ lfloor=⌊ lceil=⌈ lvert=| lVert=‖"),
    **_of(Kind.CLOSE, "rbrace=} rbrack=] rangle=⟩ rfloor=⌋ rceil=⌉ rvert=| rVert=‖"),
    **_of(Kind.PUNCT, "colon=:"),
    "%": ("%", Kind.ORD),
    "#": ("#", Kind.ORD),
    "&": ("&", Kind.ORD),
    "$": ("$", Kind.ORD),
    "_": ("_", Kind.ORD),
    "{": ("{", Kind.OPEN),
    "}": ("}", Kind.CLOSE),
    "|": ("‖", Kind.ORD),
}

#: Characters that stand for themselves.
CHARACTERS: Mapping[str, tuple[str, Kind]] = {
    "+": ("+", Kind.BIN),
    "-": ("−", Kind.BIN),
    "−": ("−", Kind.BIN),
    "*": ("∗", Kind.BIN),
    "=": ("=", Kind.REL),
    "<": ("<", Kind.REL),
    ">": (">", Kind.REL),
    ",": (",", Kind.PUNCT),
    ";": (";", Kind.PUNCT),
    ":": (":", Kind.PUNCT),
    "(": ("(", Kind.OPEN),
    "[": ("[", Kind.OPEN),
    ")": (")", Kind.CLOSE),
    "]": ("]", Kind.CLOSE),
    "/": ("/", Kind.ORD),
    "|": ("|", Kind.ORD),
    "!": ("!", Kind.ORD),
    "?": ("?", Kind.ORD),
    ".": (".", Kind.ORD),
    "@": ("@", Kind.ORD),
    '"': ('"', Kind.ORD),
}

FUNCTIONS: Mapping[str, str] = {
    **{
        name: name
        for name in names(
            """
            log ln lg exp sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan
            max min sup inf lim det dim ker deg gcd arg Pr hom
            """
        )
    },
    "limsup": "lim sup",
    "liminf": "lim inf",
    "argmax": "argmax",
    "argmin": "argmin",
}

BIG_OPERATORS: Mapping[str, str] = {
    "sum": "∑",
    "prod": "∏",
    "coprod": "∐",
    "int": "∫",
    "iint": "∬",
    "oint": "∮",
    "bigcup": "⋃",
    "bigcap": "⋂",
    "bigoplus": "⨁",
    "bigotimes": "⨂",
    "bigodot": "⨀",
}

#: Spaces; two of them or more part what stands on either side.
SPACES: Mapping[str, str] = {
    "quad": "  ",
    "qquad": "    ",
    ",": " ",
    ":": " ",
    ">": " ",
    ";": " ",
    " ": " ",
    "!": "",
    "thinspace": " ",
    "enspace": " ",
}

#: Commands about the size or the place of things, which one line of text has not.
IGNORED = names(
    """
    displaystyle textstyle scriptstyle limits nolimits big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr
    bigm Bigm nonumber notag hfill noindent mathstrut strut allowbreak middle
    """
)

ACCENTS: Mapping[str, str] = {
    "hat": "\u0302",
    "widehat": "\u0302",
    "bar": "\u0304",
    "overline": "\u0305",
    "underline": "\u0332",
    "tilde": "\u0303",
    "widetilde": "\u0303",
    "vec": "\u20d7",
    "overrightarrow": "\u20d7",
    "dot": "\u0307",
    "ddot": "\u0308",
    "check": "\u030c",
    "breve": "\u0306",
    "mathring": "\u030a",
}

#: What may stand after ``\left`` and ``\right``.
DELIMITERS: Mapping[str, str] = {
    **{name: char for name, (char, kind) in COMMANDS.items() if kind in (Kind.OPEN, Kind.CLOSE)},
    **{char: char for char in "()[]|/"},
    ".": "",
    "<": "⟨",
    ">": "⟩",
    "|": "|",
    "\\|": "‖",
    "vert": "|",
    "Vert": "‖",
}

SUPERSCRIPTS: Mapping[str, str] = dict(
    zip(
        "0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡ",
        strict=True,
    )
)
SUBSCRIPTS: Mapping[str, str] = dict(
    zip("0123456789+−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ", strict=True)
)

#: Where the letters of an alphabet begin: capitals, small letters, digits, Greek capitals, Greek small letters.
_ALPHABETS: Mapping[str, tuple[int, int, int, int, int]] = {
    "bold": (0x1D400, 0x1D41A, 0x1D7CE, 0x1D6A8, 0x1D6C2),
    "script": (0x1D49C, 0, 0, 0, 0),
    "double": (0x1D538, 0, 0x1D7D8, 0, 0),
}
#: Letters that Unicode had before it got the alphabets.
_EARLIER: Mapping[tuple[str, str], str] = {
    **{("script", letter): char for letter, char in zip("BEFHILMR", "ℬℰℱℋℐℒℳℛ", strict=True)},
    **{("double", letter): char for letter, char in zip("CHNPQRZ", "ℂℍℕℙℚℝℤ", strict=True)},
}


def style_letter(char: str, alphabet: str) -> str | None:
    """Return ``char`` in an alphabet (``bold``, ``script``, ``double``), None when that has no such letter."""
    if (alphabet, char) in _EARLIER:
        return _EARLIER[alphabet, char]
    capital, small, digit, greek_capital, greek_small = _ALPHABETS[alphabet]
    for start, first, last in (
        (capital, "A", "Z"),
        (small, "a", "z"),
        (digit, "0", "9"),
        (greek_capital, "Α", "Ω"),
        (greek_small, "α", "ω"),
    ):
        if start and first <= char <= last:
            return chr(start + ord(char) - ord(first))
    return None
