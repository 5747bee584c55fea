import { refuseFile } from '../source.ts';
import type { TextBlock } from './label-text.ts';
import { blocksOf, cleanSpace, lineOf } from './label-text.ts';
import type { XmlElement } from './read-xml.ts';
import { childrenNamed, descendantsOf, elementAt } from './read-xml.ts';

/** A section of a label; its subsections stand below it. */
export interface LabelSection {
  /** LOINC code; empty when the label gives none. */
  code: string;
  /** The code's own name as the label prints it, such as `BOXED WARNING SECTION`. */
  codeName: string;
  /** As printed, with its number; empty when there is none. */
  title: string;
  blocks: TextBlock[];
  sections: LabelSection[];
}

/** A drug label: HL7 Structured Product Labeling, document type `document` of `urn:hl7-org:v3`. */
export interface Label {
  setId: string;
  version: string;
  /** Calendar date; empty when the label gives none. */
  effectiveDate: string;
  productName: string;
  genericName: string;
  companyName: string;
  language: string;
  sections: LabelSection[];
}

const HL7_V3 = 'urn:hl7-org:v3';

/** @throws CodedError invalid_import when the document is not a label. */
export function readLabel(fileName: string, document: XmlElement): Label {
  const refuse = (what: string) => refuseFile(fileName, `is not an HL7 SPL label: ${what}.`);
  if (document.name !== 'document' || document.namespace !== HL7_V3) {
    throw refuse(`its first element is ${document.name}, not document of ${HL7_V3}`);
  }
  const setId = attributeAt(document, 'root', 'setId');
  if (setId === '') throw refuse('it has no setId');
  const sections = sectionsOf(elementAt(document, 'component', 'structuredBody'));
  if (sections.length === 0) throw refuse('it has no sections');
  const product = [...descendantsOf(document)].find(
    (element) => isProduct(element) && nameOf(element) !== '',
  );
  const productName = product ? nameOf(product) : '';
  if (productName === '') throw refuse('it names no product');
  const generic = product && [...descendantsOf(product)].find(({ name }) => name === 'genericMedicine');
  const company = elementAt(document, 'author', 'assignedEntity', 'representedOrganization');
  return {
    setId: setId.toLowerCase(),
    version: attributeAt(document, 'value', 'versionNumber') || '1',
    effectiveDate: calendarDateOf(attributeAt(document, 'value', 'effectiveTime')),
    productName,
    genericName: generic ? nameOf(generic) : '',
    companyName: company ? nameOf(company) : '',
    language: attributeAt(document, 'code', 'languageCode').slice(0, 2).toLowerCase() || 'en',
    sections,
  };
}

const isProduct = ({ name }: XmlElement): boolean =>
  name === 'manufacturedProduct' || name === 'manufacturedMedicine';

const lineOwn = (element: XmlElement): string =>
  cleanSpace(element.children.filter((child) => typeof child === 'string').join(' '));

const nameOf = (element: XmlElement): string => {
  const name = elementAt(element, 'name');
  // The name may continue in a `suffix`, which is written without a space before it.
  return name ? cleanSpace([name, ...childrenNamed(name, 'suffix')].map(lineOwn).join(' ')) : '';
};

const attributeAt = (element: XmlElement, attribute: string, ...path: readonly string[]): string =>
  cleanSpace(elementAt(element, ...path)?.attributes.get(attribute) ?? '');

/** HL7 writes `20140113`, sometimes with a time behind it. */
const calendarDateOf = (value: string): string =>
  /^\d{8}/u.test(value) ? `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6, 8)}` : '';

function sectionsOf(parent: XmlElement | undefined): LabelSection[] {
  if (!parent) return [];
  return childrenNamed(parent, 'component')
    .flatMap((component) => childrenNamed(component, 'section'))
    .map((section) => {
      const code = elementAt(section, 'code');
      const title = elementAt(section, 'title');
      const text = elementAt(section, 'text');
      return {
        code: code?.attributes.get('code') ?? '',
        codeName: code?.attributes.get('displayName') ?? '',
        title: title ? lineOf(title) : '',
        blocks: text ? blocksOf(text) : [],
        sections: sectionsOf(section),
      };
    });
}
