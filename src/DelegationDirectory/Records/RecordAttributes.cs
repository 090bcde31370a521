using System.Text.RegularExpressions;

namespace DelegationDirectory.Records;

/// <summary>A member whose text must have a certain form.</summary>
/// <param name="pattern">The form, as a regular expression.</param>
/// <param name="meaning">The form in words, for a report.</param>
[AttributeUsage(AttributeTargets.Property)]
internal class FormAttribute(string pattern, string meaning) : Attribute
{
    private readonly Regex _expression = new(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    public string Pattern { get; } = pattern;

    public string Meaning { get; } = meaning;

    public bool Fits(string text) => _expression.IsMatch(text);
}

/// <summary>The member by which records refer to this one. No two records of a kind share it.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class KeyAttribute(string pattern, string meaning) : FormAttribute(pattern, meaning);

/// <summary>The key of another record; in a list, of each item.</summary>
/// <param name="target">The kind of record referred to.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ReferenceAttribute(Type target) : Attribute
{
    public Type Target { get; } = target;
}

/// <summary>A text of sentences, which may be longer than one that things are called by.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ProseAttribute : Attribute;

/// <summary>A list that must hold at least so many items.</summary>
/// <param name="count">How many.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AtLeastAttribute(int count) : Attribute
{
    public int Count { get; } = count;
}

/// <summary>A list whose items must differ in one member; without a name, in themselves.</summary>
/// <param name="member">The member, as written in the file.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DistinctAttribute(string? member = null) : Attribute
{
    public string? Member { get; } = member;
}

/// <summary>The file that holds the records of a kind: a list in one file, or one record a file where the name ends with a slash.</summary>
/// <param name="name">The path below the folder of records.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class RecordFileAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
