import { OFFICE_APP, TYPES, type ChildRule, type TypeRule } from './schema';
import type { Xml } from './xml';

function attributeProblems(xml: Xml, rule: TypeRule): string[] {
  const known = { ...rule.optional, ...rule.attributes };
  const missing = Object.keys(rule.attributes ?? {})
    .filter((name) => xml.attributes[name] === undefined)
    .map((name) => `attribute ${name} is missing`);
  const wrong = Object.entries(xml.attributes).flatMap(([name, value]) => {
    const form = known[name];
    if (form === undefined) return [`attribute ${name} is unknown`];
    return form.test(value) ? [] : [`attribute ${name} may not be « ${value.slice(0, 60)} »`];
  });
  return [...missing, ...wrong];
}

function textProblems(xml: Xml, rule: TypeRule): string[] {
  const text = xml.text.trim();
  if (rule.text === undefined) return text === '' ? [] : [`text « ${text.slice(0, 60)} » is not allowed`];
  return rule.text.test(xml.text) ? [] : [`may not be « ${text.slice(0, 60)} »`];
}

const matches = (xml: Xml, rule: ChildRule): boolean =>
  xml.name === rule.name && xml.namespace === rule.namespace;

function childProblems(xml: Xml, rules: readonly ChildRule[]): string[] {
  const problems: string[] = [];
  let last = 0;
  for (const child of xml.children) {
    const position = rules.findIndex((rule) => matches(child, rule));
    if (position < 0) {
      const sameName = rules.some((rule) => rule.name === child.name);
      problems.push(
        sameName
          ? `<${child.name}> is in namespace ${child.namespace}`
          : `<${child.name}> is not allowed here`,
      );
    } else if (position < last) {
      problems.push(`<${child.name}> comes after <${rules[last]?.name}>, and must come before`);
    } else last = position;
  }
  for (const rule of rules) {
    const count = xml.children.filter((child) => matches(child, rule)).length;
    if (count < rule.min) problems.push(`<${rule.name}> is missing`);
    if (count > rule.max) problems.push(`<${rule.name}> occurs ${count} times`);
  }
  return problems;
}

function check(xml: Xml, type: string): string[] {
  const rule = TYPES[type];
  if (!rule) throw new Error(`no rule for ${type}`);
  const rules = rule.children ?? [];
  const own = [...attributeProblems(xml, rule), ...textProblems(xml, rule), ...childProblems(xml, rules)];
  const inside = xml.children.flatMap((child) => {
    const known = rules.find((one) => matches(child, one));
    return known ? check(child, known.type) : [];
  });
  return [...own.map((problem) => `${xml.path}: ${problem} (${rule.source})`), ...inside];
}

/** What Microsoft's schema would refuse in a manifest, one sentence each; empty when it is well made. */
export function checkShape(root: Xml): string[] {
  if (root.name !== 'OfficeApp' || root.namespace !== OFFICE_APP) {
    return [`the root is <${root.name}> in namespace ${root.namespace} (reference: OfficeApp)`];
  }
  return check(root, 'TaskPaneApp');
}
