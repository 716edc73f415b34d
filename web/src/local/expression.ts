// Arithmetic that a learner typed, read and evaluated by hand: no text is ever run as a script.

const FUNCTIONS: Record<string, (...given: number[]) => number> = {
  abs: Math.abs, min: Math.min, max: Math.max, floor: Math.floor, ceil: Math.ceil,
  sqrt: Math.sqrt, exp: Math.exp, log: Math.log, tanh: Math.tanh,
};
const TOKEN = /\s*(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?|[A-Za-z_]\w*|\*\*|\/\/|[-+*/%(),])/y;
type Values = Record<string, number>;

/** Returns a function of the variables. Throws where the text is no expression over them. */
export function parseExpression(source: string, names: readonly string[]): (values: Values) => number {
  const tokens = split(source.replaceAll("^", "**").replace(/\bln\s*\(/g, "log("));
  let place = 0;
  const peek = (): string => tokens[place] ?? "";
  const take = (): string => tokens[place++] ?? "";
  const need = (token: string): void => {
    if (take() !== token) throw new SyntaxError(token);
  };

  type Node = (values: Values) => number;
  function sum(): Node {
    let left = product();
    while (peek() === "+" || peek() === "-") {
      const isPlus = take() === "+";
      const [first, second] = [left, product()];
      left = (values) => (isPlus ? first(values) + second(values) : first(values) - second(values));
    }
    return left;
  }
  function product(): Node {
    let left = sign();
    while (["*", "/", "//", "%"].includes(peek())) {
      const operator = take();
      const [first, second] = [left, sign()];
      left = (values) => apply(operator, first(values), second(values));
    }
    return left;
  }
  function sign(): Node {
    if (peek() === "-" || peek() === "+") {
      const isMinus = take() === "-";
      const inner = sign();
      return isMinus ? (values) => -inner(values) : inner;
    }
    return power();
  }
  function power(): Node {
    const base = atom();
    if (peek() !== "**") return base;
    take();
    const exponent = sign(); // binds to the right, and -2 may follow
    return (values) => base(values) ** exponent(values);
  }
  function atom(): Node {
    const token = take();
    if (token === "(") {
      const inner = sum();
      need(")");
      return inner;
    }
    if (/^[\d.]/.test(token)) {
      const value = Number(token);
      return () => value;
    }
    if (peek() === "(" && Object.hasOwn(FUNCTIONS, token)) return call(FUNCTIONS[token]!);
    if (token === "pi") return () => Math.PI;
    if (names.includes(token)) return (values) => values[token] ?? NaN;
    throw new SyntaxError(token);
  }
  function call(named: (...given: number[]) => number): Node {
    need("(");
    const given = [sum()];
    while (peek() === ",") {
      take();
      given.push(sum());
    }
    need(")");
    return (values) => named(...given.map((each) => each(values)));
  }

  const whole = sum();
  if (place !== tokens.length) throw new SyntaxError(peek());
  return whole;
}

function apply(operator: string, left: number, right: number): number {
  if (operator === "*") return left * right;
  if (operator === "/") return left / right;
  if (operator === "//") return Math.floor(left / right);
  return left - right * Math.floor(left / right);
}

function split(source: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  const text = source.trim();
  while (TOKEN.lastIndex < text.length) {
    const found = TOKEN.exec(text);
    if (!found) throw new SyntaxError(source);
    tokens.push(found[1]!);
  }
  if (tokens.length > 300) throw new SyntaxError("long");
  return tokens;
}
