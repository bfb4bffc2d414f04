/** The part of saxen that Waymark uses: it comes without types. */
declare module 'saxen' {
  type Context = () => { readonly line: number; readonly column: number };
  interface Events {
    openTag: (name: string, attributes: () => Record<string, string>, decode: unknown, selfClosing: boolean) => void;
    closeTag: (name: string) => void;
    text: (text: string) => void;
    cdata: (text: string) => void;
    attention: (text: string) => void;
    warn: (warning: Error, context: Context) => void;
    error: (error: Error, context: Context) => void;
  }
  export class Parser {
    ns(prefixes: Readonly<Record<string, string>>): this;
    on<Name extends keyof Events>(name: Name, handler: Events[Name]): this;
    parse(xml: string): Error | null;
  }
}
