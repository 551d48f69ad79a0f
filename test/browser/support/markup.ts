import type { JSHandle, Page } from 'playwright-core';

/** A page's markup and styles as rules of accessibility see them, without its words. */
export interface Markup {
  /** Equal for two pages that differ in words, numbers, addresses and how many rows there are of one sort. */
  readonly shape: string;
  /** What decides how it looks: width, colour scheme, medium. */
  readonly looks: string;
  /** Rows and items of lists that hold nothing that four before them in the same place do not hold. */
  readonly further: readonly Element[];
}

/** Reads it in the page, where `further` stays. */
export function markupOf(page: Page): Promise<JSHandle<Markup>> {
  return page.evaluateHandle(() => {
    /** Told by presence: words, addresses, keys and references. */
    const told =
      /^(href|src|srcset|action|content|value|id|for|name|placeholder|datetime|hreflang|data-.*|aria-(describedby|controls|owns|activedescendant|details|errormessage|value.*))$/;
    const drawn = /^(x|y|width|height|d|points|viewBox|cx|cy|r|rx|ry|x1|x2|y1|y2|transform)$/;
    const naming = /^(alt|title|aria-label|aria-labelledby|label)$/;
    const lists = new Set(['tbody', 'ul', 'ol', 'dl', 'select', 'optgroup', 'datalist']);
    const enough = 4;
    const further: Element[] = [];
    /** Outside of lists, names that are equal stay equal: two landmarks of one name are a mistake. */
    const names = new Map<string, number>();

    function nameIn(value: string, isInList: boolean): string {
      const name = value.trim();
      if (!name || isInList) return name && 'named';
      if (!names.has(name)) names.set(name, names.size);
      return `name ${names.get(name)}`;
    }
    /** Which of the links to languages is the own one is no difference, nor is the document's; a part in another one is. */
    function isOwnLanguage(name: string, value: string, of: Element): boolean {
      if (of.hasAttribute('hreflang')) return name === 'aria-current' || name === 'lang';
      return name === 'lang' && of === document.documentElement && /^(kk|ru|en)$/.test(value);
    }
    function attributeOf({ name, value }: Attr, of: Element, isInList: boolean): string {
      if (isOwnLanguage(name, value, of)) return '';
      if (naming.test(name)) return `${name}=${nameIn(value, isInList)}`;
      if (told.test(name) && !of.matches('link[rel=stylesheet]')) return value ? name : `${name}=`;
      return of instanceof SVGElement && drawn.test(name) ? name : `${name}=${value}`;
    }
    function ownOf(one: Element, isInList: boolean): string {
      const attributes = [...one.attributes].map((each) => attributeOf(each, one, isInList)).sort();
      const state = one === document.activeElement && one !== document.body ? 'focus' : '';
      const words = [one.localName, ...attributes, state, one.matches(':checked') ? 'checked' : ''];
      return words.filter(Boolean).join(' ');
    }
    function childrenOf(one: Element, isInList: boolean): readonly string[] {
      const shapes: string[] = [];
      for (const node of one.childNodes) {
        const isText = node instanceof Text && node.data.trim() !== '';
        if (isText && shapes.at(-1) !== 'text') shapes.push('text');
        if (node instanceof Element && !node.matches('script, style')) shapes.push(shapeOf(node, isInList));
      }
      return one instanceof SVGElement ? [...new Set(shapes)] : shapes;
    }
    /** Of a list, what its items hold, each once by its place in the item. */
    function itemsOf(list: Element): readonly string[] {
      const count = new Map<string, number>();
      for (const item of list.children) {
        const held = childrenOf(item, true).map((shape, place) => `${place} ${shape}`);
        const parts = [ownOf(item, true), ...held];
        if (parts.every((part) => (count.get(part) ?? 0) >= enough)) further.push(item);
        for (const part of parts) count.set(part, (count.get(part) ?? 0) + 1);
      }
      return [...count.keys()].sort();
    }
    function shapeOf(one: Element, isInList: boolean): string {
      const inside = lists.has(one.localName) ? itemsOf(one) : childrenOf(one, isInList);
      return `(${ownOf(one, isInList)}: ${inside.join(' ')})`;
    }

    const media = ['(prefers-color-scheme: dark)', 'print', '(prefers-reduced-motion)'];
    const looks = [window.innerWidth, ...media.map((one) => matchMedia(one).matches)].join(' ');
    return { shape: shapeOf(document.documentElement, false), looks, further };
  });
}
