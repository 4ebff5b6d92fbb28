/** The codes of a cell of a template or an override, each once, in their order: `A/R`. */
export function codesOfCell(text: string): readonly string[] {
  const codes = text.split('/').map((code) => code.trim());
  return [...new Set(codes)].filter((code) => code !== '');
}
