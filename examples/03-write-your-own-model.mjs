// Loads a model from JSON, refuses one with an error, and ranks by one with levels, an optional criterion and a fixed scale.
// Guide: docs/guides/write-your-own-model.md
import { formatFinding, formatRanking, rankItems, validateModel } from 'product-kernel';

const text = `{
  "id": "fit", "version": "1.0.0", "name": "Strategic fit per week",
  "criteria": {
    "demand": { "label": "Demand", "unit": "requests per month", "min": 0, "max": 200, "direction": "benefit" },
    "fit": { "label": "Fit", "scale": "ratio", "direction": "benefit",
      "levels": { "low": 0.25, "medium": 0.5, "high": 1 } },
    "bonus": { "label": "Contract", "min": 0, "max": 1, "direction": "benefit", "required": false },
    "weeks": { "label": "Work", "unit": "weeks", "exclusiveMin": 0, "direction": "cost" }
  },
  "formula": { "quotient": [
    { "weighted": [
      { "weight": 50, "of": { "normalized": "demand", "by": "range", "bounds": [0, 200] } },
      { "weight": 30, "of": { "criterion": "fit" } },
      { "weight": 20, "of": { "criterion": "bonus" } }
    ] },
    { "criterion": "weeks" }
  ] }
}`;

function loadModel(json) {
  const model = JSON.parse(json);
  const errors = validateModel(model).filter(({ severity }) => severity === 'error');
  for (const error of errors)
    console.log(`refused, ${error.path.join('.')}: ${formatFinding(error)}`);
  return errors.length > 0 ? undefined : model;
}

loadModel(text.replace('"criterion": "weeks"', '"criterion": "week"'));
console.log('');

const model = loadModel(text);
for (const lint of validateModel(model)) console.log(`${lint.severity}: ${formatFinding(lint)}`);
console.log('');

const ranking = rankItems(
  [
    { id: 'Import', demand: 30, fit: 'high', bonus: 1, weeks: 3 },
    { id: 'Search', demand: 180, fit: 'medium', weeks: 4 },
    { id: 'Themes', demand: 90, fit: 'none', weeks: 2 },
    { id: 'Audit log', demand: 12, fit: 'high', weeks: null },
  ],
  model,
);
console.log(formatRanking(ranking, { width: 100 }));
