// A plugin of graphql-codegen that writes each operation as a C# record: its variables are the properties, its answer's records lie inside.
const {
  getNamedType, isAbstractType, isEnumType, isListType, isNonNullType, isRequiredInputField, isScalarType, Kind, print, typeFromAST, visit,
} = require('graphql');

const BUILT_IN = { Boolean: 'bool', Float: 'double', ID: 'string', Int: 'int', String: 'string' };

// totalCount and CYBER_AGENCY become TotalCount and CyberAgency.
const pascal = (name) =>
  (name === name.toUpperCase() ? name.toLowerCase() : name).replace(/(?:^|_+)([A-Za-z0-9])/g, (_, letter) => letter.toUpperCase());

const indent = (text) => text.replace(/^(?=.)/gm, '    ');

const summary = ({ description }) => {
  const text = (description ?? '').replace(/\s+/g, ' ').replace(/&/g, '&amp;').replace(/</g, '&lt;').trim();
  return text && `/// <summary>${text}</summary>\n`;
};

const obsolete = ({ deprecationReason }) => deprecationReason ? `[Obsolete(${JSON.stringify(deprecationReason)})]\n` : '';

exports.plugin = (schema, documents, { namespace = 'GraphQLClient', scalars = {} }) => {
  const definitions = documents.flatMap(({ document }) => document.definitions);
  const fragments = new Map(definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map((node) => [node.name.value, node]));
  const inputs = new Set();

  const named = (type, composite) => {
    if (isScalarType(type)) {
      const known = scalars[type.name] ?? BUILT_IN[type.name];
      if (!known) throw new Error(`config.scalars must say which type of C# the scalar ${type.name} is.`);
      return known;
    }
    if (composite) return composite;
    inputs.add(type);
    return type.name;
  };

  const typed = (type, composite) => isNonNullType(type) ? bare(type.ofType, composite) : `${bare(type, composite)}?`;
  const bare = (type, composite) => isListType(type) ? `IReadOnlyList<${typed(type.ofType, composite)}>` : named(type, composite);

  const property = (name, type, { required = true, about = {} } = {}) =>
    `${summary(about)}${obsolete(about)}[JsonPropertyName("${name}")]\n`
    + `public ${required ? 'required ' : ''}${type}${required || type.endsWith('?') ? '' : '?'} ${pascal(name)} { get; init; }`;

  // The fields that come for an object of a type, merged as the specification merges them. Of an abstract type those that every object has.
  const collect = (type, selectionSets, conditional = false, fields = new Map()) => {
    for (const node of selectionSets.flatMap(({ selections }) => selections)) {
      const maybe = conditional || node.directives.some(({ name }) => ['skip', 'include'].includes(name.value));
      if (node.kind === Kind.FIELD) {
        const key = (node.alias ?? node.name).value;
        const field = fields.get(key) ?? { node, selectionSets: [], maybe: true };
        field.maybe &&= maybe;
        if (node.selectionSet) field.selectionSets.push(node.selectionSet);
        fields.set(key, field);
        continue;
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
      const condition = fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value) : type;
      const objects = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
      if (condition === type || (isAbstractType(condition) && objects.every((object) => schema.isSubType(condition, object))))
        collect(type, [fragment.selectionSet], maybe, fields);
    }
    return fields;
  };

  // The members of a record, and the records of the objects in them.
  const members = (path, type, fields) => {
    const properties = [];
    const records = [];
    for (const [key, { node, selectionSets, maybe }] of fields) {
      const field = node.name.value === '__typename' ? undefined : type.getFields()[node.name.value];
      const name = `${path}${pascal(key)}`;
      const nested = selectionSets.length > 0;
      const csharp = field ? typed(field.type, nested ? `${name}Data` : undefined) : 'string';
      properties.push(property(key, csharp, { required: !maybe, about: field }));
      if (nested) records.push(...composite(name, getNamedType(field.type), selectionSets));
    }
    return { body: `{\n${properties.map((text) => `${indent(text)}\n`).join('\n')}}\n`, records };
  };

  const composite = (path, type, selectionSets) => {
    const fields = collect(type, selectionSets);
    const size = ({ selectionSets }) => selectionSets.length;
    const variants = (isAbstractType(type) ? schema.getPossibleTypes(type) : [])
      .map((object) => [object, collect(object, selectionSets)])
      .filter(([, own]) => own.size > fields.size || [...fields].some(([key, field]) => size(own.get(key)) > size(field)));
    if (variants.length === 0) {
      const { body, records } = members(path, type, fields);
      return [`${summary(type)}public sealed record ${path}Data\n${body}`, ...records];
    }

    if (!fields.delete('__typename')) throw new Error(`What ${path} holds is of several types: the selection needs __typename.`);
    const common = members(path, type, fields);
    const blocks = [
      `${summary(type)}[JsonPolymorphic(TypeDiscriminatorPropertyName = "__typename", IgnoreUnrecognizedTypeDiscriminators = true)]\n`
      + variants.map(([{ name }]) => `[JsonDerivedType(typeof(${path}${name}Data), "${name}")]\n`).join('')
      + `public record ${path}Data\n${common.body}`,
      ...common.records,
    ];
    for (const [object, own] of variants) {
      own.delete('__typename');
      for (const [key, field] of fields) {
        if (size(own.get(key)) > size(field))
          throw new Error(`${path}.${key} is selected both in general and for ${object.name}: give one of them an alias.`);
        own.delete(key);
      }
      const { body, records } = members(`${path}${object.name}`, object, own);
      blocks.push(`${summary(object)}public sealed record ${path}${object.name}Data : ${path}Data\n${body}`, ...records);
    }
    return blocks;
  };

  const text = (operation) => {
    const found = new Set();
    const spreads = (node) => visit(node, {
      FragmentSpread({ name: { value } }) {
        if (!found.has(value)) spreads(fragments.get((found.add(value), value)));
      },
    });
    spreads(operation);
    return [operation, ...[...found].map((name) => fragments.get(name))].map(print).join('\n\n');
  };

  const operationRecord = (operation) => {
    if (!operation.name) throw new Error('An operation without a name cannot become a record. Name it.');
    const name = pascal(operation.name.value);
    const variables = operation.variableDefinitions.map(({ variable, type: node, defaultValue }) => {
      const type = typeFromAST(schema, node);
      return property(variable.name.value, typed(type), { required: isNonNullType(type) && !defaultValue });
    });
    const root = schema.getRootType(operation.operation);
    const { body, records } = members('', root, collect(root, [operation.selectionSet]));
    const parts = [
      ...variables,
      `string IGraphQLOperation<Data>.Document => """"\n${indent(text(operation))}\n    """";`,
      `public sealed record Data\n${body}`.trimEnd(),
      ...records.map((record) => record.trimEnd()),
    ];
    return `public sealed record ${name} : IGraphQLOperation<${name}.Data>\n{\n${indent(parts.join('\n\n'))}\n}\n`;
  };

  const enumeration = (type) => {
    const values = type.getValues().map((value) =>
      `${summary(value)}${obsolete(value)}[JsonStringEnumMemberName("${value.name}")]\n${pascal(value.name)},`);
    return `${summary(type)}[JsonConverter(typeof(JsonStringEnumConverter<${type.name}>))]\n`
      + `public enum ${type.name}\n{\n${indent(values.join('\n\n'))}\n}\n`;
  };

  const inputRecord = (type) => {
    const properties = Object.values(type.getFields()).map((field) =>
      property(field.name, typed(field.type), { required: isRequiredInputField(field), about: field }));
    return `${summary(type)}public sealed record ${type.name}\n{\n${indent(properties.join('\n\n'))}\n}\n`;
  };

  const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).map(operationRecord);
  // A set goes on to what is added while it is gone through: the inputs and enums that inputs have in them.
  const types = [];
  for (const type of inputs) types.push(isEnumType(type) ? enumeration(type) : inputRecord(type));
  const usings = ['System', 'System.Collections.Generic', 'System.Text.Json.Serialization'].map((name) => `using ${name};\n`).join('');
  return `// <auto-generated/>\n#nullable enable\n${usings}\nnamespace ${namespace};\n\n${[...operations, ...types].join('\n')}`;
};
